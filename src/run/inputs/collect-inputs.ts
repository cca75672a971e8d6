import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import type { CollectRequest } from '../../pipeline/collect/bring-result.ts';
import type { NamedTerms } from '../../pipeline/context/deals.ts';
import type { InputReader } from '../host/input-reader.ts';
import { createInputFields, type InputWorld } from './input-fields.ts';
import { parseAddress, parseAddresses, parseDealId } from './input-values.ts';
import { type ResultConfig, resultInputs } from './result-inputs.ts';
import { parseTaskInputs, type TaskConfig } from './task-inputs.ts';

/** Config of `collect` where the deal is named by its id. */
export interface DealConfig extends ResultConfig {
  readonly request: Omit<CollectRequest, 'tempDir'>;
  /** 0x and 64 lowercase hexadecimal digits. */
  readonly dealId: string;
  /** Terms that the deal must have. */
  readonly terms: NamedTerms;
}

/**
 * Turns the inputs of a step that collects into a config: with `deal-id`, or with the inputs that the deal was bought
 * with.
 * @throws TaskError as `parseTaskInputs`.
 */
export function parseCollectInputs(read: InputReader, world: InputWorld): TaskConfig | DealConfig {
  if (read('deal-id') === '' && read('app') !== '') return parseTaskInputs(read, world);
  const fields = createInputFields(read, world);
  const { problems, optional } = fields;
  if (read('deal-id') !== '' && read('tasks') !== '') problems.add(oneDealOnly());
  const terms = {
    requesters: optional('requester', parseAddresses),
    beneficiary: optional('beneficiary', parseAddress),
    app: optional('app', parseAddress),
    dataset: optional('dataset', parseAddress),
    workerpool: optional('workerpool', parseAddress),
    args: read('args') || undefined,
  };
  const { result, dealId } = problems.settled({
    dealId: problems.attempt(() => parseCollectedDeal(read('deal-id'))),
    result: resultInputs(read, fields),
  });
  return {
    ...result,
    dealId,
    terms: Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)),
  };
}

function parseCollectedDeal(text: string): string {
  if (text !== '') return parseDealId(text, 'deal-id');
  throw new TaskError('INPUT_INVALID', {
    what: 'Neither the input `deal-id` nor `app` is set, so nothing says which deal to collect.',
    why: 'An output of a step that did not run, or of a cache that was not found, is empty.',
    fix: 'Check the step that `deal-id` comes from; or give the inputs that the deal was bought with, beginning with `app`.',
  });
}

function oneDealOnly(): TaskError {
  return invalidInput(
    'tasks',
    'It is set together with `deal-id`, and that names one deal of one task.',
    'Leave `deal-id` out, and give the inputs and the `idempotency-key` that the tasks were bought with.',
  );
}
