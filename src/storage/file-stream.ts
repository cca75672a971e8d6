import { type FileHandle, open } from 'node:fs/promises';
import { PRIVATE_FILE } from './atomic-file.ts';

/** Bytes per read. Larger reads gain little and leave more garbage between two collections. */
const READ_BYTES = 262_144;

/**
 * The bytes of a file, in chunks of up to 256 KiB that are read ahead into two buffers used in turn: a chunk holds
 * its bytes only until the next one is asked for. That is for consumers that are done with a chunk when they come
 * back (hashes, ciphers), and spares a fresh buffer per read; others copy.
 */
export async function* readChunks(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  signal?.throwIfAborted();
  const file = await open(path, 'r');
  let current = Buffer.allocUnsafeSlow(READ_BYTES);
  let ahead = Buffer.allocUnsafeSlow(READ_BYTES);
  let reading = startRead(file, ahead);
  try {
    for (;;) {
      const bytesRead = await reading;
      if (bytesRead === 0) return;
      [current, ahead] = [ahead, current];
      reading = startRead(file, ahead);
      yield current.subarray(0, bytesRead);
      signal?.throwIfAborted();
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}

/**
 * Writes chunks to a new file of mode 0600, each while the next is being made. Chunks must not be changed after
 * they were yielded.
 * @throws what `chunks` throws, system errors, and the signal's reason after an abort.
 */
export async function writeChunks(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<void> {
  const file = await open(path, 'wx', PRIVATE_FILE);
  let writing = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      await writing;
      writing = writeAll(file, chunk);
      // Awaited one round later, or below; until then a failure must not count as unhandled.
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    await writing.catch(() => undefined);
    await file.close();
  }
}

/** Writes all of `bytes` at `position`, or at the file's own position, however many calls it takes. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position?: number): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const at = position === undefined ? null : position + offset;
    offset += (await file.write(bytes, offset, bytes.length - offset, at)).bytesWritten;
  }
}

function startRead(file: FileHandle, buffer: Buffer): Promise<number> {
  const reading = file.read(buffer, 0, buffer.length, null).then(({ bytesRead }) => bytesRead);
  // Awaited when the consumer comes back; until then a failure must not count as unhandled.
  reading.catch(() => undefined);
  return reading;
}
