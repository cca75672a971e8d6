import path from 'node:path';
import { runIdentity } from '../../action/runner/identity.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import { parseRlc } from '../../iexec/protocol/amount.ts';
import { parseCategory } from '../../iexec/protocol/category.ts';
import { readCommandLine } from '../../iexec/protocol/command-line.ts';
import { isLocalNetwork } from '../../iexec/protocol/networks.ts';
import { isLocal } from '../../net/local-address.ts';
import type { CollectRequest } from '../../pipeline/collect/collect.ts';
import type { NamedTerms } from '../../pipeline/context/deals.ts';
import type { TaskRequest } from '../../pipeline/context/task-request.ts';
import type { InputReader } from '../host/input-reader.ts';
import { leaksOf } from '../secrets/leaks.ts';
import { type ArtifactConfig, artifactInputs } from './artifact-inputs.ts';
import { createInputFields, type InputFields, type InputWorld } from './input-fields.ts';
import {
  parseAddress,
  parseAddresses,
  parseChoice,
  parseDealId,
  parseDuration,
  parseSecrets,
  parseSize,
  parseUrls,
  type ValueParser,
} from './input-values.ts';
import { pathLinesIn } from './path-lines.ts';
import { type RenderCheckConfig, renderCheckInputs } from './render-check-inputs.ts';
import { checkReportInputs } from './report-inputs.ts';
import { storageInputs } from './storage-inputs.ts';

/** Storing these takes about 14 million units of gas, of the 32 million that Arbitrum has in a block. */
const MAX_ARGS_BYTES = 20_000;

/** Settings for fetching a result, checked and typed. */
interface ResultConfig extends ArtifactConfig {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Secret: private key, mnemonic or keystore JSON. */
  readonly wallet: string;
  /** Secret: the keystore's password; empty when there is none. */
  readonly walletPassword: string;
  /** Secret: replaces the wallet as the root of all derived keys; empty when the wallet is the root. */
  readonly encryptionSecret: string;
  /** The render check; undefined when none is asked for. */
  readonly renderCheck: RenderCheckConfig | undefined;
  /** Secret: the job's token; empty when there is none. */
  readonly githubToken: string;
}

/** Everything the user said, checked and typed, with every default filled in. */
export interface Config extends ResultConfig {
  /** The run, without the files themselves (see `privateFilePatterns`) and the temporary folder. */
  readonly request: Omit<TaskRequest, 'privateFiles' | 'tempDir'>;
  /** Paths and globs of the private input, relative to the workspace. */
  readonly privateFilePatterns: readonly string[];
}

/** Inputs of `collect` when it gets the deal's id. */
export interface DealConfig extends ResultConfig {
  readonly request: Omit<CollectRequest, 'tempDir'>;
  /** 0x and 64 lowercase hexadecimal digits. */
  readonly dealId: string;
  /** Terms that the deal must have. */
  readonly terms: NamedTerms;
}

/**
 * Turns the step's inputs into a config. Looks at every input before it complains, so that one run shows all that is
 * wrong.
 * @throws TaskError the one problem with its own code (INPUT_INVALID, NETWORK_UNKNOWN, …), or INPUT_INVALID naming
 * every input that is wrong.
 */
export function parseInputs(read: InputReader, world: InputWorld): Config {
  const { env } = world;
  const fields = createInputFields(read, world);
  const { problems, optional, withDefault, required } = fields;
  const app = required('app', parseAddress, 'Set `app` to the address of the iExec app to run.');
  const privateFilePatterns = withDefault('private-files', pathLinesIn(fields.workspace), '') ?? [];
  const dataset = optional('dataset', parseAddress);
  if (privateFilePatterns.length > 0 && read('dataset') !== '') {
    problems.add(
      invalidInput(
        'dataset',
        'Both `private-files` and `dataset` are set, and a task takes one protected dataset.',
        'Keep `private-files` to send files of this job, or `dataset` to use one that exists.',
      ),
    );
  }
  const maxPrice = withDefault('max-price', parseRlc, '0');
  const maxAppPrice = withDefault('max-app-price', parseRlc, '0');
  if (maxPrice !== undefined && maxAppPrice !== undefined && maxAppPrice > maxPrice) {
    problems.add(
      invalidInput(
        'max-app-price',
        'It is more than `max-price`, which is the budget of the whole run.',
        'Raise `max-price` or lower `max-app-price`.',
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
  for (const leak of leaksOf(read)) problems.add(leak);
  const argsBytes = Buffer.byteLength(read('args'));
  if (argsBytes > MAX_ARGS_BYTES) {
    problems.add(
      invalidInput(
        'args',
        `It has ${argsBytes} bytes, all of which the chain would have to store, and at most ${MAX_ARGS_BYTES} are sent.`,
        'Put what is long into a file, and send that through `private-files`.',
      ),
    );
  }
  const commandLine = readCommandLine(read('args'));
  if (commandLine.open !== undefined) {
    problems.add(
      invalidInput(
        'args',
        `A quote (${commandLine.open}) is opened and never closed, and the worker runs the app without any arguments then.`,
        `Close it, or put the argument that it is part of into quotes of the other kind.`,
      ),
    );
  }
  const result = resultInputs(read, fields);
  const checked = {
    app,
    category: withDefault('category', parseCategory, 'XS'),
    args: commandLine.text,
    publicUrls: withDefault('public-urls', parseUrls, ''),
    appSecrets: withDefault('app-secrets', parseSecrets, ''),
    maxPrice,
    maxAppPrice,
    workerpool: optional('workerpool', parseAddress),
    beneficiary: optional('beneficiary', parseAddress),
    retry: withDefault('retry', parseChoice(['after-failure', 'never']), 'after-failure'),
    deposit: withDefault('deposit', parseChoice(['auto', 'never']), 'auto'),
    orderTimeoutMs: withDefault('order-timeout', parseDuration, '0'),
    storage: storageInputs(read, fields),
  };
  const isOutside = result && !isLocalNetwork(result.request.network);
  const inside = isOutside && checked.publicUrls?.find(isLocal);
  if (inside) {
    problems.add(
      invalidInput(
        'public-urls',
        `The host ${new URL(inside).hostname} is of this machine or of a private network, where no enclave can follow.`,
        'Put the file where everybody can fetch it, or send it through `private-files`.',
      ),
    );
  }
  problems.throwIfAny();

  const { request, ...rest } = result as Exclude<typeof result, undefined>;
  const { args, workerpool, beneficiary, ...always } = checked as {
    [K in keyof typeof checked]: Exclude<(typeof checked)[K], undefined>;
  };
  return {
    ...rest,
    request: {
      ...request,
      ...always,
      identity: identity as string,
      ...(args !== '' && { args }),
      ...(dataset !== undefined && { dataset }),
      ...(workerpool !== undefined && { workerpool }),
      ...(beneficiary !== undefined && { beneficiary }),
    },
    privateFilePatterns,
  };
}

/**
 * Turns the inputs of a step that collects into a config: with `deal-id` alone, or with the inputs that the deal was
 * bought with.
 * @throws TaskError as `parseInputs`.
 */
export function parseCollectInputs(read: InputReader, world: InputWorld): Config | DealConfig {
  if (read('deal-id') === '') {
    if (read('app') === '') throw namesNoDeal();
    return parseInputs(read, world);
  }
  const fields = createInputFields(read, world);
  const { optional } = fields;
  const dealId = optional('deal-id', parseDealId);
  const named = {
    requesters: optional('requester', parseAddresses),
    beneficiary: optional('beneficiary', parseAddress),
    app: optional('app', parseAddress),
    dataset: optional('dataset', parseAddress),
    workerpool: optional('workerpool', parseAddress),
    args: read('args') || undefined,
  };
  const result = resultInputs(read, fields);
  fields.problems.throwIfAny();
  const terms = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return { ...(result as Exclude<typeof result, undefined>), dealId: dealId as string, terms };
}

function namesNoDeal(): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: 'Neither the input `deal-id` nor `app` is set, so nothing says which deal to collect.',
    why: 'An output of a step that did not run, or of a cache that was not found, is empty.',
    fix: 'Check the step that `deal-id` comes from; or give the inputs that the deal was bought with, beginning with `app`.',
  });
}

/**
 * The inputs that say who fetches a result, how long it is waited for and where it goes; undefined when one is wrong.
 */
function resultInputs(read: InputReader, fields: InputFields) {
  const { withDefault, workspace } = fields;
  const wallet = fields.walletInputs();
  const network = fields.network();
  const appLock = fields.appLock();
  const timeoutMs = withDefault('timeout', parseTimeout, '5h30m');
  const maxOutputBytes = withDefault('max-output-size', parseSize, '10GiB');
  const outputPath = withDefault('output-path', inWorkspace(workspace), 'confidential-output');
  const artifact = artifactInputs(read, fields);
  checkReportInputs(fields, { comments: true });
  const renderCheck = renderCheckInputs(read, fields);
  if (wallet === undefined || network === undefined) return undefined;
  if (timeoutMs === undefined || maxOutputBytes === undefined || outputPath === undefined) return undefined;
  if (artifact === undefined) return undefined;
  return {
    request: { network, timeoutMs, maxOutputBytes, outputPath, ...(appLock && { appLock }) },
    workspace,
    ...wallet,
    encryptionSecret: read('encryption-secret'),
    renderCheck,
    ...artifact,
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
