import { invalidInput } from '../../errors/invalid-input.ts';
import { isLocalNetwork, type Network } from '../../iexec/chain/networks.ts';
import { assertAppPriceInBudget, parseRlc } from '../../iexec/protocol/amount.ts';
import { parseCategory } from '../../iexec/protocol/category.ts';
import { readCommandLine } from '../../iexec/protocol/command-line.ts';
import { isLocal } from '../../net/local-address.ts';
import type { TaskRequest } from '../../pipeline/context/task-request.ts';
import type { InputReader } from '../host/input-reader.ts';
import { leaksOf } from '../secrets/leaks.ts';
import { createInputFields, type InputFields, type InputWorld } from './input-fields.ts';
import { parseAddress, parseChoice, parseDuration, parseSecrets, parseUrls } from './input-values.ts';
import { pathLinesIn } from './path-lines.ts';
import { type ResultConfig, resultInputs } from './result-inputs.ts';
import { storageInputs } from './storage-inputs.ts';

/** Storing these takes about 14 million units of gas, of the 32 million that Arbitrum has in a block. */
const MAX_ARGS_BYTES = 20_000;

/** Config of a step that buys a task: checked and typed, with every default filled in. */
export interface TaskConfig extends ResultConfig {
  /** The run, without the files themselves (see `privateFilePatterns`) and the temporary folder. */
  readonly request: Omit<TaskRequest, 'privateFiles' | 'tempDir'>;
  /** Paths and globs of the private input, relative to the workspace. */
  readonly privateFilePatterns: readonly string[];
}

/**
 * Turns the inputs of a step that buys a task into a config. Reads every input before it throws, so that one run shows
 * all problems.
 * @throws TaskError the only problem with its own code (INPUT_INVALID, NETWORK_UNKNOWN, …), or INPUT_INVALID naming
 * every input that is wrong.
 */
export function parseTaskInputs(read: InputReader, world: InputWorld): TaskConfig {
  const fields = createInputFields(read, world);
  const { problems, optional, withDefault, required } = fields;
  for (const leak of leaksOf(read)) problems.add(leak);
  const dataset = optional('dataset', parseAddress);
  const workerpool = optional('workerpool', parseAddress);
  const beneficiary = optional('beneficiary', parseAddress);
  const args = argsInput(read, fields);
  const result = resultInputs(read, fields);
  const { privateFilePatterns, settings, ...bought } = problems.settled({
    privateFilePatterns: privateFilesInput(read, fields),
    settings: result,
    identity: identityInput(read, fields, world),
    app: required('app', parseAddress, 'Set `app` to the address of the iExec app to run.'),
    category: withDefault('category', parseCategory, 'XS'),
    publicUrls: publicUrlsInput(fields, result?.request.network),
    appSecrets: withDefault('app-secrets', parseSecrets, ''),
    ...priceInputs(fields),
    retry: withDefault('retry', parseChoice(['after-failure', 'never']), 'after-failure'),
    deposit: withDefault('deposit', parseChoice(['auto', 'never']), 'auto'),
    orderTimeoutMs: withDefault('order-timeout', parseDuration, '0'),
    storage: storageInputs(read, fields),
  });
  return {
    ...settings,
    request: {
      ...settings.request,
      ...bought,
      ...(args !== undefined && { args }),
      ...(dataset !== undefined && { dataset }),
      ...(workerpool !== undefined && { workerpool }),
      ...(beneficiary !== undefined && { beneficiary }),
    },
    privateFilePatterns,
  };
}

/** `private-files`, which exclude `dataset`. */
function privateFilesInput(
  read: InputReader,
  { problems, withDefault, workspace }: InputFields,
): readonly string[] | undefined {
  const patterns = withDefault('private-files', pathLinesIn(workspace), '');
  if (patterns?.length && read('dataset') !== '') {
    problems.add(
      invalidInput(
        'dataset',
        'Both `private-files` and `dataset` are set, and a task takes one protected dataset.',
        'Keep `private-files` to send files of this job, or `dataset` to use one that exists.',
      ),
    );
  }
  return patterns;
}

/** `max-price` and `max-app-price`, in nRLC. */
function priceInputs({ problems, withDefault }: InputFields) {
  const limits = {
    maxPrice: withDefault('max-price', parseRlc, '0'),
    maxAppPrice: withDefault('max-app-price', parseRlc, '0'),
  };
  const known = problems.complete(limits);
  if (known) problems.attempt(() => assertAppPriceInBudget(known));
  return limits;
}

/** `idempotency-key`, or the identity of this run where that is empty. */
function identityInput(read: InputReader, { problems }: InputFields, world: InputWorld): string | undefined {
  const identity = read('idempotency-key') || world.identity;
  if (identity) return identity;
  problems.add(
    invalidInput(
      'idempotency-key',
      'It is empty, and the environment does not say which run this is.',
      'Set `idempotency-key` to a text that is the same whenever this very run is tried again.',
    ),
  );
  return undefined;
}

/** `args`, as the worker splits them; undefined when there are none. */
function argsInput(read: InputReader, { problems }: InputFields): string | undefined {
  const add = (why: string, fix: string): void => problems.add(invalidInput('args', why, fix));
  const bytes = Buffer.byteLength(read('args'));
  if (bytes > MAX_ARGS_BYTES) {
    add(
      `It has ${bytes} bytes, all of which the chain would have to store, and at most ${MAX_ARGS_BYTES} are sent.`,
      'Put what is long into a file, and send that through `private-files`.',
    );
  }
  const { text, open } = readCommandLine(read('args'));
  if (open !== undefined) {
    add(
      `A quote (${open}) is opened and never closed, and the worker runs the app without any arguments then.`,
      'Close it, or put the argument that it is part of into quotes of the other kind.',
    );
  }
  return text || undefined;
}

/** `public-urls`; none may lead to where the enclaves of this network cannot follow. */
function publicUrlsInput(
  { problems, withDefault }: InputFields,
  network: Network | undefined,
): readonly string[] | undefined {
  const urls = withDefault('public-urls', parseUrls, '');
  const inside = network && !isLocalNetwork(network) ? urls?.find(isLocal) : undefined;
  if (inside !== undefined) {
    problems.add(
      invalidInput(
        'public-urls',
        `The host ${new URL(inside).hostname} is of this machine or of a private network, where no enclave can follow.`,
        'Put the file where anyone can fetch it, or send it through `private-files`.',
      ),
    );
  }
  return urls;
}
