import { stat } from 'node:fs/promises';
import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import type { TaskError } from '../../errors/task-error.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import type { AppLock } from '../../iexec/protocol/app-lock.ts';
import type { ExpectedDeal } from '../../pipeline/provenance/expected-deal.ts';
import { STATEMENT_FILE } from '../../pipeline/provenance/statement.ts';
import type { InputReader } from '../host/input-reader.ts';
import { createInputFields, type InputWorld } from './input-fields.ts';
import { parseAddresses, parseDealIds, type ValueParser } from './input-values.ts';
import { parseResultNames } from './path-lines.ts';
import { checkReportInputs } from './report-inputs.ts';

/** Config of a verification. */
export interface VerifyConfig {
  readonly network: Network;
  /** Absolute path of the statement. */
  readonly provenance: string;
  /** Absolute path of the folder with the files that it is about. */
  readonly folder: string;
  /** Deals and requesters that the results must come from. */
  readonly expectedDeal: ExpectedDeal;
  /** Names of the files that the result must have, `/`-separated; empty when none are given. */
  readonly expectedFiles: readonly string[];
  readonly appLock?: AppLock;
}

/**
 * Turns the inputs of a verification into a config.
 * @throws TaskError the only problem, or INPUT_INVALID naming every input that is wrong.
 */
export function parseVerifyInputs(read: InputReader, world: InputWorld): VerifyConfig {
  const fields = createInputFields(read, world);
  const { problems, optional, withDefault, required, place } = fields;
  checkReportInputs(fields, { comments: false });
  const appLock = fields.appLock();
  const folder = required('path', place, 'Set `path` to the folder with the files of the result.');
  const inFolder = folder && problems.attempt(() => place(path.join(folder, STATEMENT_FILE), 'path'));
  const requesters = optional('requester', parseRequesters);
  const namedDeal = required('deal-id', parseNamedDeal, EMPTY_DEAL);
  if (read('requester') === '' && namedDeal === 'any') problems.add(anyResultPasses());
  const { dealIds, ...config } = problems.settled({
    network: fields.network(),
    folder,
    provenance: optional('provenance', place) ?? inFolder,
    dealIds: namedDeal,
    expectedFiles: withDefault('expect', parseResultNames, ''),
  });
  return {
    ...config,
    expectedDeal: { ...(requesters && { requesters }), ...(dealIds !== 'any' && { dealIds }) },
    ...(appLock && { appLock }),
  };
}

function anyResultPasses(): TaskError {
  return invalidInput(
    'requester',
    'Neither it nor `deal-id` is set, so a result that anyone bought would pass.',
    'Set `requester` to the address of the wallet that bought the result, `deal-id` to its deal, or both; `requester: anyone` lets every buyer pass.',
  );
}

/** The fix for an empty `deal-id`: the empty output of a step that did not run must not mean "any deal". */
const EMPTY_DEAL =
  'Check the step or job that `deal-id` comes from: its output is empty. To let every deal of `requester` pass, remove `deal-id`, or set it to `any`.';

/** Ids of deals, one per line, or the one word `any`. */
const parseNamedDeal: ValueParser<readonly string[] | 'any'> = (text, input) =>
  text === 'any' ? text : parseDealIds(text, input);

/**
 * The files that a result must have. In a list, a line with `{task}` names a file of every task.
 * @param tasks names of the tasks in the statement; undefined for the only task of a run
 */
export function expectedNames(
  lines: readonly string[],
  tasks: readonly (string | undefined)[],
): readonly string[] {
  const names = tasks.filter(name => name !== undefined);
  if (names.length === 0) return lines;
  return lines.flatMap(line =>
    line.includes('{task}') ? names.map(name => line.replaceAll('{task}', () => name)) : [line],
  );
}

/** Addresses, one per line, or the one word `anyone`. */
const parseRequesters: ValueParser<readonly string[] | 'anyone'> = (text, input) =>
  text === 'anyone' ? text : parseAddresses(text, input);

/**
 * Makes sure that the folder exists, before its files are looked for.
 * @throws TaskError INPUT_INVALID naming `path`.
 */
export async function requireResultFolder(folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory()) return;
  throw invalidInput(
    'path',
    stats ? `${folder} is not a folder.` : `There is no folder ${folder}.`,
    'Set `path` to the folder with the files of the result, relative to the workspace.',
  );
}
