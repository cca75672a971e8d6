import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { atPlace } from '../errors/system-error.ts';

/** A name next to `path`, in the same directory and so on the same disk, that nothing uses yet. */
export function temporaryNameFor(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.part`;
}

/** Tells whether `entry` is a name that `temporaryNameFor` gives for the file `name` of the same folder. */
export function isTemporaryNameFor(name: string, entry: string): boolean {
  return entry.startsWith(name) && /^\.[0-9a-f]{12}\.part$/.test(entry.slice(name.length));
}

/** Removes what a killed process may have left under the names that `temporaryNameFor` gives for `path`. */
export async function removeTemporaries(path: string): Promise<void> {
  const folder = dirname(path);
  const entries = await readdir(folder).catch(() => []);
  const ours = entries.filter(entry => isTemporaryNameFor(basename(path), entry));
  for (const entry of ours) await rm(join(folder, entry), { recursive: true, force: true });
}

/**
 * Lets `fill` write a file under a temporary name next to `destination`, and gives it its real name once it
 * is whole. After a failure or an abort nothing is left, and an earlier file under that name is untouched.
 * @throws what `fill` throws; after an abort, the signal's reason.
 */
export async function writeAtomically<T>(
  destination: string,
  signal: AbortSignal | undefined,
  fill: (temporary: string) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const temporary = temporaryNameFor(destination);
  try {
    const outcome = await fill(temporary);
    signal?.throwIfAborted();
    await rename(temporary, destination);
    return outcome;
  } catch (error) {
    await rm(temporary, { force: true });
    signal?.throwIfAborted();
    throw atPlace(error, destination);
  }
}
