import { closeSync, constants, fstatSync, openSync, readlinkSync, realpathSync } from 'node:fs';
import { type FileHandle, open as openHandle } from 'node:fs/promises';

/** Another file, a link or something else has taken the place of a file that was found. */
export class ReplacedFileError extends Error {
  override readonly name = 'ReplacedFileError';
}

/** Windows has neither of these flags. O_NONBLOCK keeps a pipe without a writer from holding the step for ever. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file for reading by a path that was free of links when the file was found. The check is made on the open
 * file, so a link that replaces the file or a folder above it is never followed, however quickly it appears.
 * @returns a descriptor, to be closed by the caller
 * @throws ReplacedFileError, and system errors.
 */
export function openExactly(path: string): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, FLAGS);
  } catch (error) {
    throw asReplaced(error, path);
  }
  try {
    assertExact(descriptor, path);
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Does the same, for a handle. */
export async function openHandleExactly(path: string): Promise<FileHandle> {
  const handle = await openHandle(path, FLAGS).catch(error => {
    throw asReplaced(error, path);
  });
  try {
    assertExact(handle.fd, path);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function assertExact(descriptor: number, path: string): void {
  if (!fstatSync(descriptor).isFile() || placeOf(descriptor, path) !== path)
    throw new ReplacedFileError(path);
}

/** Turns the system's error for a link that is not followed into a ReplacedFileError. */
function asReplaced(error: unknown, path: string): unknown {
  return (error as NodeJS.ErrnoException).code === 'ELOOP' ? new ReplacedFileError(path) : error;
}

/** Place of the opened file. Linux knows it; elsewhere it is the place that the path leads to now. */
function placeOf(descriptor: number, path: string): string {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      // A container may lack /proc.
    }
  }
  return realpathSync.native(path);
}
