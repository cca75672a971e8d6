import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Largest text that is read whole unless the caller allows more, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads a file that is not to be trusted, such as one of the workspace: it may lead to a device that never ends, to a
 * pipe that nothing writes to, or be larger than memory.
 * @param maxBytes most bytes that are read
 * @throws Error when there is no such file, when it is not a regular file, or when it is too large.
 */
export function readTextFile(file: string, maxBytes = MAX_BYTES): string {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error('it is not a regular file');
    if (stats.size > maxBytes)
      throw new Error(`it has ${stats.size} bytes, and at most ${maxBytes} are read`);
    // Tools of Windows put a byte order mark before the text, which is no part of it.
    return readFileSync(descriptor, 'utf8').replace(/^\uFEFF/, '');
  } finally {
    closeSync(descriptor);
  }
}
