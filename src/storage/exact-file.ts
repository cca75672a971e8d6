import { closeSync, constants, fstatSync, openSync, readlinkSync, realpathSync } from 'node:fs';
import { type FileHandle, open as openHandle } from 'node:fs/promises';

/** There is another file, a link or something else by now where a file was found. */
export class ReplacedFileError extends Error {
  override readonly name = 'ReplacedFileError';
}

/** Windows has neither of these flags. A pipe that nobody writes to would otherwise hold the step for ever. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file for reading by a path that was free of links when the file was found. What was opened is what is looked
 * at, so that a link which takes the place of the file or of a folder above it is not followed, however quick it is.
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

/** The system tells of a link, where links are not followed. */
function asReplaced(error: unknown, path: string): unknown {
  return (error as NodeJS.ErrnoException).code === 'ELOOP' ? new ReplacedFileError(path) : error;
}

/** Where the opened file lies. Linux knows; elsewhere it is where the path leads now. */
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
