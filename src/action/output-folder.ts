import { mkdir, mkdtemp, readdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Reporter } from '../pipeline/reporter.ts';
import { invalidInput } from './input-values.ts';

/**
 * Makes sure, before anything is bought, that a result can be unpacked into this folder and that its provenance can be
 * written beside it. Leaves no more behind than empty folders above it. Warns of what lies in it already.
 * @param folder absolute path; it need not be there yet.
 * @throws TaskError INPUT_INVALID naming `output-path`.
 */
export async function requireOutputFolder(folder: string, { warn }: Pick<Reporter, 'warn'>): Promise<void> {
  const parent = path.dirname(folder);
  try {
    await makeFolders(parent);
    await tryToWrite(parent);
    for (const place of [folder, `${folder}.provenance`]) if (await isFolder(place)) await tryToWrite(place);
    const held = (await isFolder(folder)) ? await readdir(folder) : [];
    if (held.length === 0) return;
  } catch (cause) {
    throw invalidInput(
      'output-path',
      `The result cannot be written there: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Set `output-path` to a folder of its own in the workspace, such as confidential-output.',
      cause,
    );
  }
  warn(
    'The folder of `output-path` is not empty. Files of the result replace those of the same name, and `verify` will not accept what else is in it; give each step an `output-path` of its own, and empty it before the run.',
    'The output folder is not empty',
  );
}

/** Whether there is a folder; throws when something else is in its place. */
async function isFolder(place: string): Promise<boolean> {
  const stats = await statIfThere(place);
  if (stats && !stats.isDirectory()) throw new Error(`${place} is not a folder`);
  return stats !== undefined;
}

/** One by one, since Node's own way (`recursive`) never ends where a file system refuses, such as /proc. */
async function makeFolders(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolders(parent);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another step may want the same.
    if (error.code !== 'EEXIST') throw error;
  });
}

async function tryToWrite(folder: string): Promise<void> {
  await rmdir(await mkdtemp(path.join(folder, '.confidential-task-')));
}

async function statIfThere(place: string) {
  try {
    return await stat(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
