import { mkdtemp, readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { Reporter } from '../pipeline/reporter.ts';
import { isFolder, makeFolders } from '../storage/make-folders.ts';
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

async function tryToWrite(folder: string): Promise<void> {
  await rmdir(await mkdtemp(path.join(folder, '.confidential-task-')));
}
