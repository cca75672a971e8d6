/** The party that has to act after a failure, or the cause if no party can. */
export type ErrorKind = 'user' | 'money' | 'service' | 'integrity' | 'task' | 'cancelled' | 'internal';

interface CodeEntry {
  readonly kind: ErrorKind;
  /** A heading for the troubleshooting page. */
  readonly title: string;
}

/** Every error code. A code never changes its meaning; new failures get new codes. */
export const ERROR_CODES = {
  INPUT_INVALID: { kind: 'user', title: 'An input of the step is not valid' },
  INPUT_NO_FILES: { kind: 'user', title: '`private-files`, `tasks` or `baseline` names no file' },
  INPUT_UNFETCHABLE: { kind: 'user', title: 'The enclave could not fetch an input' },
  WALLET_INVALID: { kind: 'user', title: 'The wallet secret cannot be read' },
  WALLET_PASSWORD_WRONG: { kind: 'user', title: 'The keystore password is wrong' },
  NETWORK_UNKNOWN: { kind: 'user', title: '`network` is neither a known name nor a description' },
  RPC_UNREACHABLE: { kind: 'service', title: 'The chain’s RPC endpoint does not answer' },
  RPC_WRONG_CHAIN: { kind: 'user', title: 'The RPC endpoint serves another chain' },
  SERVICE_UNREACHABLE: { kind: 'service', title: 'A service of the network does not answer' },
  SERVICE_REFUSED: { kind: 'service', title: 'A service of the network refused a request' },
  SERVICE_MALFORMED: {
    kind: 'service',
    title: 'A service of the network sent something that is not its protocol',
  },
  APP_UNKNOWN: { kind: 'user', title: 'No app is registered at this address' },
  APP_UNSUPPORTED: { kind: 'user', title: 'The app is of a kind that the network no longer runs' },
  APP_CHANGED: { kind: 'user', title: 'The app is not the one that was locked' },
  APP_NO_ORDER: { kind: 'user', title: 'This app is not for sale to this wallet' },
  DATASET_UNKNOWN: { kind: 'user', title: 'No dataset is registered at this address' },
  DATASET_NO_ORDER: { kind: 'user', title: 'The dataset is not shared with this run' },
  WORKERPOOL_NO_ORDER: { kind: 'user', title: 'No worker pool offers what the run needs' },
  PRICE_ABOVE_CAP: { kind: 'money', title: 'The cheapest fitting offer costs more than the run may' },
  BALANCE_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for the run' },
  GAS_TOO_SMALL: { kind: 'money', title: 'The wallet cannot pay for gas' },
  GAS_TOO_DEAR: {
    kind: 'money',
    title: 'The RPC endpoint asks for more gas money than a step may offer',
  },
  TRANSACTION_FAILED: { kind: 'service', title: 'A transaction was refused or reverted' },
  MATCH_REFUSED: { kind: 'service', title: 'The hub refuses to match the orders' },
  ORDER_MISMATCH: {
    kind: 'integrity',
    title: 'What was about to be signed is not what the inputs ask for',
  },
  DEAL_NOT_FOUND: { kind: 'user', title: 'There is no such deal' },
  DEAL_VANISHED: { kind: 'service', title: 'The deal is no longer on chain' },
  SECRET_MISSING: { kind: 'user', title: 'The Secret Management Service lacks a secret that the run needs' },
  UPLOAD_MISMATCH: { kind: 'integrity', title: 'What was uploaded is not what is stored' },
  TASK_FAILED: { kind: 'task', title: 'The task failed' },
  TASK_TIMEOUT: { kind: 'task', title: 'The task did not end in time' },
  TASKS_FAILED: { kind: 'task', title: 'Some tasks of the list have no result' },
  TASK_NOT_BOUGHT: { kind: 'money', title: 'A task of the list could not be bought' },
  RESULT_MISSING: { kind: 'task', title: 'The task ended without a result that can be fetched' },
  RESULT_APP_ERROR: { kind: 'task', title: 'The task ended with an error report instead of a result' },
  RESULT_MISMATCH: { kind: 'integrity', title: 'The result is not what the chain says it is' },
  RESULT_UNVERIFIED: {
    kind: 'integrity',
    title: 'The result is not proved to come from the enclave that was paid for',
  },
  DEAL_MISMATCH: { kind: 'integrity', title: 'The deal on chain is not the one that was ordered' },
  PROVENANCE_MISMATCH: { kind: 'integrity', title: 'The provenance does not hold' },
  RESULT_KEY_MISMATCH: { kind: 'integrity', title: 'The result is encrypted for another key' },
  RESULT_CORRUPT: { kind: 'integrity', title: 'The encrypted result is damaged' },
  ARCHIVE_UNSAFE: { kind: 'integrity', title: 'The result archive holds something unsafe' },
  ARCHIVE_TOO_LARGE: {
    kind: 'integrity',
    title: 'The result archive unpacks to more than `max-output-size`',
  },
  ARCHIVE_CORRUPT: { kind: 'integrity', title: 'The result archive is damaged' },
  RENDER_DIFFERS: { kind: 'task', title: 'The pictures are not what the baseline expects' },
  ARTIFACT_FAILED: { kind: 'service', title: 'The artifact could not be published' },
  DISK_FULL: { kind: 'user', title: 'A disk of the runner is full' },
  FILE_NOT_ALLOWED: { kind: 'user', title: 'The step may not use a file or folder of the runner' },
  FILE_NAME_TOO_LONG: { kind: 'user', title: 'A file name is too long for the runner’s file system' },
  FILE_SYSTEM: { kind: 'user', title: 'The runner’s file system refused an operation' },
  LOCALNET_FAILED: { kind: 'service', title: 'The embedded network did not start' },
  CANCELLED: { kind: 'cancelled', title: 'The step was cancelled' },
  UNEXPECTED: { kind: 'internal', title: 'A failure that we did not foresee' },
} as const satisfies Record<string, CodeEntry>;

/** A stable name of one kind of failure. */
export type ErrorCode = keyof typeof ERROR_CODES;
