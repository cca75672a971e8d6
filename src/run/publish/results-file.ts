import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/atomic-file.ts';
import { PRIVATE_FILE } from '../../files/private-modes.ts';
import { costOf, outcomeOf, secondsOf } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';

/** Version of the form of a line. It grows when a field goes away or changes its meaning. */
export const RESULTS_VERSION = 1;

/** The file with a line for each task of a list: next to the folder of the results. */
export function resultsFileOf(outputPath: string): string {
  return `${outputPath}.results.jsonl`;
}

/**
 * Writes one line for each task, as docs/results.md describes it. The file appears whole, in place of an earlier one; a
 * link of its name is replaced and not followed.
 * @param states in the order of the list
 * @param outputPath absolute path of the folder of the results
 * @returns absolute path of the file
 * @throws system errors
 */
export async function writeResultsFile(states: readonly TaskState[], outputPath: string): Promise<string> {
  const file = resultsFileOf(outputPath);
  const text = states.map(state => `${resultLine(state)}\n`).join('');
  await mkdir(path.dirname(file), { recursive: true });
  // The reason of a failure may quote the app, which has read the private input.
  const how = { mode: PRIVATE_FILE, flag: 'wx' };
  await writeAtomically(file, undefined, temporary => writeFile(temporary, text, how));
  return file;
}

/** One line of the file, without its line break. Fields that are not known are left out. */
export function resultLine(state: TaskState): string {
  const { name, dealId, taskId, workerpool, attempts, existed, transaction, digest, files, bytes, error } =
    state;
  const line = JSON.stringify({
    version: RESULTS_VERSION,
    task: name,
    status: outcomeOf(state),
    dealId,
    taskId,
    workerpool,
    transaction,
    price: costOf(state)?.toString(),
    attempts,
    existed,
    digest,
    files,
    bytes,
    seconds: secondsOf(state),
    errorCode: error?.code,
    error: error?.what,
    reason: error?.why,
  });
  // JSON allows these as they are, and many programs take them for the end of a line.
  return line.replace(
    /[\u0085\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
