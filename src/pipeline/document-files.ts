import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from '../crypto/dataset-cipher.ts';
import { TaskError } from '../errors/task-error.ts';
import { type Check, check, listNames } from './checks.ts';
import type { Subject } from './statement.ts';

/** A file that was found, by its name below the folder. */
export interface FoundFile {
  /** `/`-separated. */
  readonly path: string;
  /** Lowercase hex; empty for what is not a regular file. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const MAX_ENTRIES = 100_000;

/**
 * Digests everything below a folder. Links are not followed: they are found, and are no file.
 * @param ignore absolute path of a file to leave out
 * @param maxEntries most files and folders that are looked at. Default 100 000: a result has fewer
 * @throws TaskError INPUT_INVALID naming `path`.
 */
export async function digestFolder(
  folder: string,
  {
    ignore,
    signal,
    maxEntries = MAX_ENTRIES,
  }: { ignore: string; signal?: AbortSignal | undefined; maxEntries?: number },
): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(cause => {
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `path` names a folder that cannot be read.',
      why: `${folder}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      fix: 'Set `path` to the folder with the files of the result, relative to the workspace.',
      cause,
    });
  });
  const found: FoundFile[] = [];
  if (entries.length > maxEntries) {
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `path` names a folder with more than a result has.',
      why: `Below ${folder} are ${entries.length} files and folders, and at most ${maxEntries} are looked at.`,
      fix: 'Set `path` to a folder with nothing but the files of the result.',
    });
  }
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory() || path.resolve(file) === ignore) continue;
    const stats = await lstat(file);
    const sha256 = stats.isFile() ? (await hashFile(file, signal)).toString('hex') : '';
    found.push({ path: path.relative(folder, file).split(path.sep).join('/'), sha256, size: stats.size });
  }
  return found;
}

/** Compares files with the subjects of a statement: each must be there, unchanged, and no other. */
export function checkSubjects(subjects: readonly Subject[], found: readonly FoundFile[]): Check {
  const digests = new Map(found.map(file => [file.path, file.sha256]));
  const names = new Set(subjects.map(({ name }) => name));
  const missing = subjects.filter(({ name }) => !digests.has(name));
  const changed = subjects.filter(
    ({ name, digest }) => digests.has(name) && digests.get(name) !== digest.sha256,
  );
  const extra = found.filter(file => !names.has(file.path));
  const faults = [
    ...(changed.length > 0 ? [`changed: ${listNames(changed.map(({ name }) => name))}`] : []),
    ...(missing.length > 0 ? [`missing: ${listNames(missing.map(({ name }) => name))}`] : []),
    ...(extra.length > 0 ? [`not in the document: ${listNames(extra.map(file => file.path))}`] : []),
  ];
  return faults.length === 0
    ? check(
        'files',
        'passed',
        `${subjects.length} ${subjects.length === 1 ? 'file is' : 'files are'} there, unchanged, and no other.`,
      )
    : check('files', 'failed', `The files differ from the document; ${faults.join('; ')}.`);
}
