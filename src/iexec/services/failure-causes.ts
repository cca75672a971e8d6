/** The party at fault for a failure, or its subject. */
export type Fault = 'app' | 'input' | 'secret' | 'result' | 'storage' | 'time' | 'pool' | 'chain' | 'unknown';

/** The meaning of a failure for the buyer of the task. */
export interface FailureAdvice {
  readonly fault: Fault;
  /** One sentence that names the party at fault, or the subject. */
  readonly means: string;
  /** The advised fix, as a clause to which a clause on money can be added. */
  readonly fix: string;
}

const OWN_APP = 'docs/own-app.md';

const FAULTS: Readonly<Record<Fault, Omit<FailureAdvice, 'fault'>>> = {
  app: {
    means: 'The fault is with the app.',
    fix: 'Fix the app or its input, and run again',
  },
  input: {
    means: 'The enclave could not fetch or open an input.',
    fix: 'Check that the private input and every URL of `public-urls` can be fetched within 30 seconds, and run again',
  },
  secret: {
    means: 'A key or secret that the task needs is missing or unusable.',
    fix: 'Have its owner push it to the Secret Management Service, and run again',
  },
  result: {
    means: 'The app ran, and what it left in `/iexec_out` cannot be delivered.',
    fix: `Have the app write \`computed.json\` and its files as ${OWN_APP} says, and run again`,
  },
  storage: {
    means: 'The result was made, and could not be stored.',
    fix: 'Run again; if it persists, make the result smaller, or report it to the worker pool’s operator',
  },
  time: {
    means: 'A stage took longer than the category allows.',
    fix: 'Take a larger `category` and run again',
  },
  pool: {
    means: 'The fault is with the worker pool, not with the app or its input.',
    fix: 'Run again later, or at another pool (`workerpool`)',
  },
  chain: {
    means: 'The worker could not do its part on chain; the app and its input are not the cause.',
    fix: 'Run again later, or at another pool (`workerpool`)',
  },
  unknown: {
    means: 'The worker pool does not say whose fault it is.',
    fix: 'Look at what the app printed, if anything, and run again',
  },
};

const SESSION = 'TEE_SESSION_GENERATION_';
const NOT_AUTHORIZED = `${SESSION}EXECUTION_NOT_AUTHORIZED_`;
const SIGNATURE_TOKENS = `${SESSION}GET_SIGNATURE_TOKENS_FAILED_`;

/** The 101 causes that a worker can give (iexec-common 9.2 `ReplicateStatusCause`), by subject. */
const CAUSES: Readonly<Record<Fault, readonly string[]>> = {
  app: [
    `${SESSION}APP_COMPUTE_INVALID_ENCLAVE_CONFIG`,
    `${SESSION}APP_COMPUTE_NO_ENCLAVE_CONFIG`,
    'APP_COMPUTE_FAILED',
    'APP_IMAGE_DOWNLOAD_FAILED',
    'APP_NOT_FOUND_LOCALLY',
  ],
  input: [
    'PRE_COMPUTE_FAILED_UNKNOWN_ISSUE',
    'INPUT_FILES_DOWNLOAD_FAILED',
    'DATASET_FILE_DOWNLOAD_FAILED',
    'DATASET_FILE_BAD_CHECKSUM',
    'PRE_COMPUTE_DATASET_URL_MISSING',
    'PRE_COMPUTE_DATASET_CHECKSUM_MISSING',
    'PRE_COMPUTE_DATASET_FILENAME_MISSING',
    'PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING',
    'PRE_COMPUTE_DATASET_DOWNLOAD_FAILED',
    'PRE_COMPUTE_INVALID_DATASET_CHECKSUM',
    'PRE_COMPUTE_INPUT_FILE_DOWNLOAD_FAILED',
  ],
  secret: [
    `${SESSION}PRE_COMPUTE_GET_DATASET_SECRET_FAILED`,
    `${SESSION}POST_COMPUTE_GET_ENCRYPTION_TOKENS_FAILED_EMPTY_BENEFICIARY_KEY`,
    'PRE_COMPUTE_DATASET_KEY_MISSING',
    'PRE_COMPUTE_DATASET_DECRYPTION_FAILED',
    'POST_COMPUTE_ENCRYPTION_PUBLIC_KEY_MISSING',
    'POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY',
    'POST_COMPUTE_ENCRYPTION_FAILED',
  ],
  result: [
    'POST_COMPUTE_FAILED_UNKNOWN_ISSUE',
    'DETERMINISM_HASH_NOT_FOUND',
    'POST_COMPUTE_COMPUTED_FILE_NOT_FOUND',
    'POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED',
    'POST_COMPUTE_OUT_FOLDER_ZIP_FAILED',
    'POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME',
  ],
  storage: [
    'POST_COMPUTE_STORAGE_TOKEN_MISSING',
    'POST_COMPUTE_RESULT_FILE_NOT_FOUND',
    'POST_COMPUTE_DROPBOX_UPLOAD_FAILED',
    'POST_COMPUTE_IPFS_UPLOAD_FAILED',
    'RESULT_LINK_MISSING',
  ],
  time: ['APP_COMPUTE_TIMEOUT', 'PRE_COMPUTE_TIMEOUT', 'POST_COMPUTE_TIMEOUT'],
  pool: [
    'REVEAL_TIMEOUT',
    'CONTRIBUTION_TIMEOUT',
    `${SESSION}POST_COMPUTE_GET_STORAGE_TOKENS_FAILED`,
    `${SESSION}INVALID_AUTHORIZATION`,
    `${NOT_AUTHORIZED}EMPTY_PARAMS_UNAUTHORIZED`,
    `${NOT_AUTHORIZED}NO_MATCH_ONCHAIN_TYPE`,
    `${NOT_AUTHORIZED}GET_CHAIN_TASK_FAILED`,
    `${NOT_AUTHORIZED}TASK_NOT_ACTIVE`,
    `${NOT_AUTHORIZED}GET_CHAIN_DEAL_FAILED`,
    `${NOT_AUTHORIZED}INVALID_SIGNATURE`,
    `${SIGNATURE_TOKENS}EMPTY_WORKER_ADDRESS`,
    `${SIGNATURE_TOKENS}EMPTY_PUBLIC_ENCLAVE_CHALLENGE`,
    `${SIGNATURE_TOKENS}EMPTY_TEE_CHALLENGE`,
    `${SIGNATURE_TOKENS}EMPTY_TEE_CREDENTIALS`,
    `${SESSION}SECURE_SESSION_STORAGE_CALL_FAILED`,
    `${SESSION}SECURE_SESSION_GENERATION_FAILED`,
    `${SESSION}SECURE_SESSION_NO_TEE_FRAMEWORK`,
    `${SESSION}GET_TASK_DESCRIPTION_FAILED`,
    `${SESSION}NO_SESSION_REQUEST`,
    `${SESSION}NO_TASK_DESCRIPTION`,
    `${SESSION}UNKNOWN_ISSUE`,
    'PRE_COMPUTE_MISSING_ENCLAVE_CONFIGURATION',
    'PRE_COMPUTE_INVALID_ENCLAVE_CONFIGURATION',
    'PRE_COMPUTE_INVALID_ENCLAVE_HEAP_CONFIGURATION',
    'PRE_COMPUTE_IMAGE_MISSING',
    'PRE_COMPUTE_TASK_ID_MISSING',
    'PRE_COMPUTE_EXIT_REPORTING_FAILED',
    'PRE_COMPUTE_WORKER_ADDRESS_MISSING',
    'PRE_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING',
    'PRE_COMPUTE_INVALID_TEE_SIGNATURE',
    'PRE_COMPUTE_OUTPUT_PATH_MISSING',
    'PRE_COMPUTE_IS_DATASET_REQUIRED_MISSING',
    'PRE_COMPUTE_INPUT_FILES_NUMBER_MISSING',
    'PRE_COMPUTE_OUTPUT_FOLDER_NOT_FOUND',
    'PRE_COMPUTE_SAVING_PLAIN_DATASET_FAILED',
    'POST_COMPUTE_IMAGE_MISSING',
    'POST_COMPUTE_TASK_ID_MISSING',
    'POST_COMPUTE_EXIT_REPORTING_FAILED',
    'POST_COMPUTE_WORKER_ADDRESS_MISSING',
    'POST_COMPUTE_TEE_CHALLENGE_PRIVATE_KEY_MISSING',
    'POST_COMPUTE_INVALID_TEE_SIGNATURE',
    'POST_COMPUTE_SEND_COMPUTED_FILE_FAILED',
    'TEE_NOT_SUPPORTED',
    'ENCLAVE_SIGNATURE_NOT_FOUND',
    'WORKERPOOL_AUTHORIZATION_NOT_FOUND',
    'TEE_PREPARATION_FAILED',
    'UNKNOWN_SMS',
    'GET_TEE_SERVICES_CONFIGURATION_FAILED',
    'ABORTED_BY_WORKER',
  ],
  chain: [
    'CHAIN_UNREACHABLE',
    'BLOCK_NOT_REACHED',
    'STAKE_TOO_LOW',
    'OUT_OF_GAS',
    'TASK_NOT_ACTIVE',
    'TASK_DESCRIPTION_INVALID',
    'TASK_DESCRIPTION_NOT_FOUND',
    'CONTRIBUTION_ALREADY_SET',
    'CONSENSUS_REACHED',
    'CHAIN_RECEIPT_NOT_VALID',
    'CONSENSUS_BLOCK_MISSING',
    'TRUST_NOT_1',
    'TASK_ALREADY_CONTRIBUTED',
    'CANNOT_REVEAL',
  ],
  unknown: ['UNKNOWN'],
};

/** Facts about single causes that their group does not say. */
const SPECIAL: Readonly<Record<string, Partial<Omit<FailureAdvice, 'fault'>>>> = {
  APP_IMAGE_DOWNLOAD_FAILED: {
    means: 'The worker could not download the app’s image.',
    fix: 'Check that the image is public and still in its registry, and run again',
  },
  APP_NOT_FOUND_LOCALLY: {
    means: 'The worker could not download the app’s image.',
    fix: 'Check that the image is public and still in its registry, and run again',
  },
  DETERMINISM_HASH_NOT_FOUND: {
    means: 'No result was made: the app crashed or wrote no `computed.json`.',
    fix: `See its exit code and what it printed, fix the app or its input (${OWN_APP}), and run again`,
  },
  POST_COMPUTE_COMPUTED_FILE_NOT_FOUND: { means: 'The app wrote no usable `computed.json`.' },
  POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED: {
    means: 'What `computed.json` names is missing or empty, so that it has no digest.',
  },
  POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME: {
    means: 'The name of a result file is longer than 31 bytes.',
    fix: 'Have the app write shorter file names, and run again',
  },
  CHAIN_RECEIPT_NOT_VALID: {
    means:
      'The chain refused the worker’s contribution, or did not confirm it; an app that writes `callback-data` for a deal without a callback is refused too.',
  },
  PRE_COMPUTE_INVALID_DATASET_CHECKSUM: {
    means: 'What lies at the input’s location is not the file that was registered.',
  },
  PRE_COMPUTE_DATASET_DECRYPTION_FAILED: {
    means: 'The key in the Secret Management Service does not open the input.',
    fix: 'Register the input again with the right key, and run again',
  },
  CONTRIBUTION_TIMEOUT: { means: 'No worker brought a result before the contribution deadline.' },
};

/** Prefixes that name a stage, for causes of later releases that the table does not have. */
const PREFIXES: readonly (readonly [prefix: string, fault: Fault])[] = [
  ['PRE_COMPUTE_', 'input'],
  ['POST_COMPUTE_', 'result'],
  ['APP_', 'app'],
  ['TEE_', 'pool'],
];

const FAULT_OF: ReadonlyMap<string, Fault> = new Map(
  Object.entries(CAUSES).flatMap(([fault, causes]) => causes.map(cause => [cause, fault as Fault] as const)),
);

/** Every cause that the table knows. */
export const KNOWN_CAUSES: ReadonlySet<string> = new Set(FAULT_OF.keys());

/** An app that was killed by SIGKILL (128 + 9). */
const KILLED = 137;

/**
 * Explains a failure. The exit code of an app that failed counts more than a cause that only says that there is no
 * result. Otherwise the first cause counts, since the later ones follow from it.
 * @param causes as the worker gave them, oldest first
 * @param exitCode of the app, where it is known
 */
export function adviseOn(causes: readonly string[], exitCode?: number): FailureAdvice {
  const [cause] = causes;
  if (exitCode === KILLED && (cause === undefined || isAboutResult(cause))) {
    return {
      fault: 'app',
      means: 'The app was killed: it ran into the time limit of its category, or out of memory.',
      fix: 'Take a larger `category`, or have the app need less memory, and run again',
    };
  }
  if (exitCode !== undefined && exitCode !== 0 && (cause === undefined || isAboutResult(cause)))
    return { fault: 'app', ...FAULTS.app };
  if (cause === undefined) return { fault: 'unknown', ...FAULTS.unknown };
  const fault =
    FAULT_OF.get(cause) ?? PREFIXES.find(([prefix]) => cause.startsWith(prefix))?.[1] ?? 'unknown';
  return { fault, ...FAULTS[fault], ...SPECIAL[cause] };
}

/** Tells whether a cause may come from an app that failed before. */
function isAboutResult(cause: string): boolean {
  return FAULT_OF.get(cause) === 'result' || cause === 'APP_COMPUTE_FAILED';
}
