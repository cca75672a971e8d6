import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { StreamedBody } from '../net/streamed-body.ts';
import { PRIVATE_FILE } from './private-modes.ts';

/** Bytes per read. Larger reads were measured to gain nothing. */
const READ_BYTES = 524_288;
/** Bytes per chunk of a request's body. */
const SEND_BYTES = 262_144;
/** Buffers in turn: one is read into, one is with the consumer, and one may still be on its way to another file. */
const BUFFERS = 3;

/**
 * The bytes of a file, in chunks of up to 512 KiB that are read ahead into three buffers used in turn: a chunk holds
 * its bytes until the chunk after the next one is asked for. That is for consumers that are done with a chunk by
 * then (hashes, ciphers, `writeChunks`), and spares a fresh buffer per read; others copy.
 */
export async function* readChunks(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  signal?.throwIfAborted();
  const file = await open(path, 'r');
  try {
    for await (const chunk of readRange(file, 0, (await file.stat()).size)) {
      yield chunk;
      signal?.throwIfAborted();
    }
  } finally {
    await file.close();
  }
}

/**
 * `length` bytes of an open file from `start` on, or fewer when the file ends before, in chunks of `chunkBytes` of
 * which only the last may be shorter; otherwise like `readChunks`. Leaves the file open.
 */
export async function* readRange(
  file: FileHandle,
  start: number,
  length: number,
  chunkBytes = READ_BYTES,
): AsyncGenerator<Buffer> {
  const end = start + length;
  const ring: Buffer[] = [];
  let position = start;
  const readNext = (turn: number): Promise<number> => {
    const wanted = Math.min(chunkBytes, end - position);
    if (wanted <= 0) return Promise.resolve(0);
    const buffer = ring[turn % BUFFERS] ?? Buffer.allocUnsafeSlow(wanted);
    ring[turn % BUFFERS] = buffer;
    const reading = readFully(file, buffer.subarray(0, wanted), position);
    // Awaited when the consumer comes back; until then a failure must not count as unhandled.
    reading.catch(() => undefined);
    return reading;
  };
  let reading = readNext(0);
  try {
    for (let turn = 0; position < end; turn++) {
      const bytesRead = await reading;
      const chunk = ring[turn % BUFFERS]?.subarray(0, bytesRead);
      if (!chunk || bytesRead === 0) return;
      position += bytesRead;
      reading = readNext(turn + 1);
      yield chunk;
    }
  } finally {
    await reading.catch(() => undefined);
  }
}

/** Fills `buffer` from `position` on; returns how many bytes there were, fewer only at the end of the file. */
export async function readFully(file: FileHandle, buffer: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/**
 * Writes chunks to a new file of mode 0600, each while the next is being made. A chunk must hold its bytes until the
 * one after the next is asked for.
 * @param flag `r+` for an empty file that is there already
 * @throws what `chunks` throws, system errors, and the signal's reason after an abort.
 */
export async function writeChunks(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
  flag: 'wx' | 'r+' = 'wx',
): Promise<void> {
  const file = await open(path, flag, PRIVATE_FILE);
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

/**
 * A file as the body of a request. Every chunk is a buffer of its own, since a socket may hold it for as long as it
 * likes.
 * @param size bytes of the file
 * @param onProgress called with the bytes that were handed to the connection so far; starts again with each try
 */
export function streamedFile(
  path: string,
  size: number,
  onProgress?: ((bytes: number) => void) | undefined,
): StreamedBody {
  async function* chunks(): AsyncGenerator<Buffer> {
    let sent = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: SEND_BYTES })) {
      yield chunk as Buffer;
      // The connection asks for more when it has room for it.
      sent += (chunk as Buffer).length;
      onProgress?.(sent);
    }
  }
  return { size, chunks };
}
