import { invalidInput } from '../../errors/invalid-input.ts';
import { assertAppPriceInBudget, parseRlc } from '../../iexec/protocol/amount.ts';
import { parseCategory } from '../../iexec/protocol/category.ts';
import { readCommandLine } from '../../iexec/protocol/command-line.ts';
import type { TaskRequest } from '../../pipeline/context/task-request.ts';
import type { InputReader } from '../host/input-reader.ts';
import { leaksOf } from '../secrets/leaks.ts';
import { createInputFields, type InputFields, type InputWorld } from './input-fields.ts';
import { parseAddress, parseChoice, parseDuration, parseSecrets } from './input-values.ts';
import { pathLinesIn } from './path-lines.ts';
import { type ResultConfig, resultInputs } from './result-inputs.ts';
import { storageInputs } from './storage-inputs.ts';
import { type TaskListConfig, taskListInputs } from './task-list-inputs.ts';
import { flawsOfArgs, hasPlaceholders, publicUrlsFor, type TaskInput } from './task-texts.ts';

/** Config of a step that buys a task: checked and typed, with every default filled in. */
export interface TaskConfig extends ResultConfig {
  /**
   * The run, without the files themselves (see `privateFilePatterns`) and the temporary folder. Inputs that differ from
   * task to task are empty here; `list` has them.
   */
  readonly request: Omit<TaskRequest, 'privateFiles' | 'tempDir'>;
  /** Paths and globs of the private input, relative to the workspace. */
  readonly privateFilePatterns: readonly string[];
  /** The tasks of the run; absent where the run is one task. */
  readonly list?: TaskListConfig;
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
  const { privateFilePatterns, settings, list, ...bought } = problems.settled({
    privateFilePatterns: privateFilesInput(read, fields),
    settings: result,
    list: taskListInputs(read, fields, result?.request.network),
    identity: identityInput(read, fields, world),
    app: required('app', parseAddress, 'Set `app` to the address of the iExec app to run.'),
    category: withDefault('category', parseCategory, 'XS'),
    publicUrls: variesByTask(read, 'public-urls')
      ? []
      : withDefault('public-urls', publicUrlsFor(result?.request.network), ''),
    appSecrets: variesByTask(read, 'app-secrets') ? {} : withDefault('app-secrets', parseSecrets, ''),
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
    ...(list !== 'none' && { list }),
  };
}

/** `private-files`, which exclude `dataset`. */
function privateFilesInput(
  read: InputReader,
  { problems, withDefault, workspace }: InputFields,
): readonly string[] | undefined {
  const varies = variesByTask(read, 'private-files');
  const patterns = varies ? [] : withDefault('private-files', pathLinesIn(workspace), '');
  if ((varies || patterns?.length) && read('dataset') !== '') {
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

/** `args`, as the worker splits them; undefined when there are none, or when they differ from task to task. */
function argsInput(read: InputReader, { problems }: InputFields): string | undefined {
  for (const { why, fix } of flawsOfArgs(read('args'))) problems.add(invalidInput('args', why, fix));
  return variesByTask(read, 'args') ? undefined : readCommandLine(read('args')).text || undefined;
}

/** True for an input with placeholders, where there is a list of tasks to fill them. */
function variesByTask(read: InputReader, input: TaskInput): boolean {
  return read('tasks') !== '' && hasPlaceholders(read(input));
}
