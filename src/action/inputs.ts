import path from 'node:path';
import { parseRlc } from '../iexec/amount.ts';
import { parseCategory } from '../iexec/category.ts';
import { parseNetwork } from '../iexec/networks.ts';
import type { TaskRequest } from '../pipeline/task-request.ts';
import { isMatrixJob, runIdentity, runSuffix } from './identity.ts';
import { createProblemList } from './input-problems.ts';
import type { InputReader } from './input-reader.ts';
import {
  invalidInput,
  parseAddress,
  parseArtifactName,
  parseBoolean,
  parseChoice,
  parseDuration,
  parseLines,
  parseSecrets,
  parseServiceUrl,
  parseSize,
  parseUrls,
  type ValueParser,
} from './input-values.ts';

/** What the `artifact` input may be. */
export const ARTIFACT_CHOICES = ['auto', 'decrypted', 'ciphertext', 'none'] as const;

/** One of the values of the `artifact` input. */
export type ArtifactChoice = (typeof ARTIFACT_CHOICES)[number];

/** Everything the user said, checked and typed, with every default filled in. */
export interface Config {
  /** What to run, but for the files themselves (see `inputPatterns`) and the temporary folder. */
  readonly request: Omit<TaskRequest, 'inputs' | 'tempDir'>;
  /** Paths and globs of the private input, relative to the workspace. */
  readonly inputPatterns: readonly string[];
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Secret: private key, mnemonic or keystore JSON. */
  readonly wallet: string;
  /** Secret: the keystore's password; empty when there is none. */
  readonly walletPassword: string;
  /** Secret: replaces the wallet as the root of all derived keys; empty when the wallet is the root. */
  readonly encryptionSecret: string;
  readonly artifact: ArtifactChoice;
  readonly artifactName: string;
  /** Whether no other step of this run can have the same artifact name, so that a re-run may replace it. */
  readonly ownsArtifactName: boolean;
  /** Whether to write the job summary. */
  readonly summary: boolean;
  /** Secret: the job's token; empty when there is none. */
  readonly githubToken: string;
}

/** What `parseInputs` needs to know of the world. */
export interface InputWorld {
  /** The environment that the runner gives (GITHUB_…, RUNNER_…). */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of a file by absolute path; throws when it cannot be read. */
  readonly readFile: (file: string) => string;
}

const FORK_HINT =
  'Secrets are empty in pull requests from forks and from Dependabot, and where their name is mistyped';

/**
 * Turns the step's inputs into a config. Looks at every input before it complains, so that one run shows all that is
 * wrong.
 * @throws TaskError the one problem with its own code (INPUT_INVALID, NETWORK_UNKNOWN, …), or INPUT_INVALID naming
 * every input that is wrong.
 */
export function parseInputs(read: InputReader, world: InputWorld): Config {
  const { env } = world;
  const problems = createProblemList();
  /** An input that may be empty. */
  const optional = <T>(name: string, parse: ValueParser<T>): T | undefined => {
    const text = read(name);
    return text === '' ? undefined : problems.attempt(() => parse(text, name));
  };
  /** An input whose empty text stands for a default. */
  const withDefault = <T>(name: string, parse: ValueParser<T>, fallback: string): T | undefined =>
    problems.attempt(() => parse(read(name) || fallback, name));
  const required = <T>(name: string, parse: ValueParser<T>, fix: string): T | undefined =>
    problems.attempt(() => {
      const text = read(name);
      if (text === '') throw invalidInput(name, `\`${name}\` is empty or not set.`, fix);
      return parse(text, name);
    });

  const app = required('app', parseAddress, 'Set `app` to the address of the iExec app to run.');
  const wallet = required(
    'wallet',
    text => text,
    `Set \`wallet\` from a secret: ${FORK_HINT.toLowerCase()}.`,
  );
  const walletPassword = read('wallet-password');
  if (wallet?.startsWith('{') && walletPassword === '') {
    problems.add(
      invalidInput(
        'wallet-password',
        'The wallet is an encrypted keystore, and its password is missing.',
        `Set \`wallet-password\` from a secret: ${FORK_HINT.toLowerCase()}.`,
      ),
    );
  }
  const inputPatterns = withDefault('inputs', parseLines, '') ?? [];
  const dataset = optional('dataset', parseAddress);
  if (inputPatterns.length > 0 && read('dataset') !== '') {
    problems.add(
      invalidInput(
        'dataset',
        'Both `inputs` and `dataset` are set, and a task takes one protected dataset.',
        'Keep `inputs` to send files of this job, or `dataset` to use one that exists.',
      ),
    );
  }
  if (inputPatterns.length > 0 && inputPatterns.every(pattern => pattern.startsWith('!'))) {
    problems.add(
      invalidInput(
        'inputs',
        'Every line excludes files and none names any.',
        'Add the files to send to `inputs`.',
      ),
    );
  }
  const workspace = env.GITHUB_WORKSPACE || process.cwd();
  const readFile = (file: string): string => world.readFile(path.resolve(workspace, file));
  const rpcUrl = optional('rpc-url', parseServiceUrl);
  const network = withDefault(
    'network',
    text => ({ ...parseNetwork(text, readFile), ...(rpcUrl !== undefined && { rpcUrl }) }),
    'arbitrum-mainnet',
  );
  const maxPrice = withDefault('max-price', parseRlc, '0');
  const appMaxPrice = withDefault('app-max-price', parseRlc, '0');
  if (maxPrice !== undefined && appMaxPrice !== undefined && appMaxPrice > maxPrice) {
    problems.add(
      invalidInput(
        'app-max-price',
        'It is more than `max-price`, which is the budget of the whole run.',
        'Raise `max-price` or lower `app-max-price`.',
      ),
    );
  }

  const matrix = read('matrix');
  const identity = read('idempotency-key') || runIdentity({ env, matrix });
  if (!identity) {
    problems.add(
      invalidInput(
        'idempotency-key',
        'It is empty, and the environment does not tell which workflow run this is.',
        'Set `idempotency-key` to a text that is the same whenever this very run is tried again.',
      ),
    );
  }
  const artifactName = read('artifact-name');
  const fields = {
    network,
    app,
    category: withDefault('category', parseCategory, 'XS'),
    args: read('args'),
    inputFiles: withDefault('input-files', parseUrls, ''),
    secrets: withDefault('secrets', parseSecrets, ''),
    maxPrice,
    appMaxPrice,
    workerpool: optional('workerpool', parseAddress),
    beneficiary: optional('beneficiary', parseAddress),
    deposit: withDefault('deposit', parseChoice(['auto', 'never']), 'auto'),
    timeoutMs: withDefault('timeout', parseTimeout, '5h30m'),
    orderTimeoutMs: withDefault('order-timeout', parseDuration, '0'),
    maxOutputBytes: withDefault('max-output-size', parseSize, '10GiB'),
    outputPath: withDefault('output-path', inWorkspace(workspace), 'confidential-output'),
    artifact: withDefault('artifact', parseChoice(ARTIFACT_CHOICES), 'auto'),
    artifactName: withDefault(
      'artifact-name',
      parseArtifactName,
      `confidential-task-result-${runSuffix({ env, matrix })}`,
    ),
    summary: withDefault('summary', parseBoolean, 'true'),
  };
  problems.throwIfAny();

  const {
    artifact,
    artifactName: name,
    summary,
    args,
    workerpool,
    beneficiary,
    ...rest
  } = fields as {
    [K in keyof typeof fields]: Exclude<(typeof fields)[K], undefined>;
  };
  return {
    request: {
      ...rest,
      identity: identity as string,
      ...(args !== '' && { args }),
      ...(dataset !== undefined && { dataset }),
      ...(workerpool !== undefined && { workerpool }),
      ...(beneficiary !== undefined && { beneficiary }),
    },
    inputPatterns,
    workspace,
    wallet: wallet as string,
    walletPassword,
    encryptionSecret: read('encryption-secret'),
    artifact,
    artifactName: name,
    ownsArtifactName: artifactName === '' || !isMatrixJob(matrix),
    summary,
    githubToken: read('github-token'),
  };
}

/** Waiting needs time: at least one second. */
const parseTimeout: ValueParser<number> = (text, input) => {
  const milliseconds = parseDuration(text, input);
  if (milliseconds >= 1_000) return milliseconds;
  throw invalidInput(
    input,
    'It is less than one second.',
    `Set \`${input}\` to how long to wait, such as 45m.`,
  );
};

/**
 * A folder for results, absolute. Not the workspace itself, nor a folder that holds it: unpacking there would mix
 * results with what they are about, and an upload of the folder would take the workspace along.
 */
function inWorkspace(workspace: string): ValueParser<string> {
  return (text, input) => {
    const folder = path.resolve(workspace, text);
    const below = path.relative(folder, path.resolve(workspace));
    if (below !== '' && (below.startsWith('..') || path.isAbsolute(below))) return folder;
    throw invalidInput(
      input,
      'It is the workspace itself or a folder that holds it.',
      `Set \`${input}\` to a folder of its own, such as confidential-output.`,
    );
  };
}
