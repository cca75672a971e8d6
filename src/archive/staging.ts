import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isTemporaryNameFor, removeTemporaries, temporaryNameFor } from '../files/atomic-file.ts';
import { isFolder } from '../files/make-folders.ts';
import { PRIVATE_DIRECTORY } from '../files/private-modes.ts';

/** Prefix of the temporary names that we use inside a destination. */
const PREFIX = '.confidential-task';

/** An unused name in `folder`, for the time of a move. */
export function temporaryNameIn(folder: string): string {
  return temporaryNameFor(join(folder, PREFIX));
}

/** Tells whether an entry of a folder has such a name. */
export function isTemporaryNameIn(entry: string): boolean {
  return isTemporaryNameFor(PREFIX, entry);
}

/**
 * Makes a private, empty folder from which files can be moved below `destination`. The folder is inside of an existing
 * destination, which may be a link or a mount on another file system than its parent; otherwise it is next to it.
 * @returns absolute path
 */
export async function makeStaging(destination: string): Promise<string> {
  const isThere = await isFolder(destination);
  if (!isThere) await mkdir(dirname(destination), { recursive: true });
  const staging = isThere ? temporaryNameIn(await realpath(destination)) : temporaryNameFor(destination);
  await mkdir(staging, { mode: PRIVATE_DIRECTORY });
  return staging;
}

/** Removes what a killed process may have left in and next to `destination`. */
export async function removeStagings(destination: string): Promise<void> {
  await removeTemporaries(destination);
  await removeTemporaries(join(destination, PREFIX));
}
