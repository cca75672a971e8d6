import { rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { TaskError } from '../../errors/task-error.ts';
import type { BroughtResult } from '../provenance/verified-result.ts';

/** Most other tasks that an error names. */
const MAX_NAMES = 3;

/**
 * Refuses results that came for several tasks of a list, and removes their files. An enclave encrypts each result with a
 * key of its own, so a second result of the same key is a copy of the first: a pool can deliver the result of one task for
 * another, since no attestation reaches requesters. The copy cannot be told from the original, so no such result is kept.
 * @returns the results that are refused, and the errors that their tasks end with
 */
export async function refuseRepeated<T extends BroughtResult>(
  results: readonly T[],
): Promise<Map<T, TaskError>> {
  const refused = new Map<T, TaskError>();
  for (const copies of Map.groupBy(results, originOf).values()) {
    if (copies.length < 2) continue;
    for (const copy of copies) {
      await removeFiles(copy);
      refused.set(copy, isRepeated(copies.filter(other => other !== copy)));
    }
  }
  return refused;
}

/** Text that is the same for copies of one result. */
function originOf({ archive: { cid }, result }: BroughtResult): string {
  return result?.keyDigest ?? cid;
}

/** Removes the files of a result, and folders that are empty then. */
async function removeFiles({ outputPath, result }: BroughtResult): Promise<void> {
  const folders = new Set<string>([outputPath]);
  for (const file of result?.files ?? []) {
    const segments = file.path.split('/');
    await rm(path.join(outputPath, ...segments), { force: true });
    for (let depth = 1; depth < segments.length; depth++)
      folders.add(path.join(outputPath, ...segments.slice(0, depth)));
  }
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  // Other files may lie there too.
  for (const folder of deepestFirst) await rmdir(folder).catch(() => {});
}

function isRepeated(others: readonly BroughtResult[]): TaskError {
  const names = others.slice(0, MAX_NAMES).map(({ task }) => `"${task}"`);
  const rest = others.length > MAX_NAMES ? ` and ${others.length - MAX_NAMES} more tasks` : '';
  return new TaskError('RESULT_UNVERIFIED', {
    what: 'The worker pool delivered one result for several tasks.',
    why: `The result of this task is the same encrypted archive as that of ${names.join(', ')}${rest}. An enclave encrypts each result anew, so it is a copy, and at most one of these tasks made it.`,
    fix: 'Do not use this worker pool again: name another in `workerpool`, and run these tasks with another `idempotency-key`.',
  });
}
