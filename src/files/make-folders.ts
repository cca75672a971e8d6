import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it, one by one: Node's own way (`recursive`) never ends where a file system takes no
 * new folders and says that the one above is not there, as /proc does.
 * @throws Error of the file system, or when something else is in the place of a folder.
 */
export async function makeFolders(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolders(parent);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another process may make the same folder.
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * Tells whether there is a folder of this name.
 * @throws Error when something else has the name.
 */
export async function isFolder(place: string): Promise<boolean> {
  const stats = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (stats && !stats.isDirectory()) throw new Error(`${place} is not a folder`);
  return stats !== undefined;
}
