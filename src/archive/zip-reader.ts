import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';

/** An archive that is not what its own records say. Callers turn it into a TaskError that names the archive. */
export class ZipFormatError extends Error {
  override readonly name = 'ZipFormatError';
}

/**
 * Runs `use` on an open archive and closes it. File names are left undecoded, so that a hostile one reaches our
 * own checks (`nameOf`) instead of failing inside the parser.
 * @throws ZipFormatError for whatever the parser or the inflater rejects; system errors and the errors of `use`
 * pass through. After an abort, the signal's reason.
 */
export async function withZip<T>(
  path: string,
  signal: AbortSignal | undefined,
  use: (zip: ZipFile) => Promise<T>,
): Promise<T> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    return await use(zip);
  } catch (error) {
    signal?.throwIfAborted();
    throw asFormatError(error);
  } finally {
    zip?.close();
  }
}

/** The entry's name as the archive has it: `/`-separated if its maker was honest, otherwise anything. */
export function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

/**
 * The entry's bytes, inflated, and checked against its size and CRC-32 at the end.
 * @throws ZipFormatError after the last chunk when they differ.
 */
export async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry, {});
  let crc = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc32) throw new ZipFormatError('an entry does not match its CRC-32');
}

/** The parser and zlib throw plain errors, told by name; what the file system throws has a `syscall`. */
function asFormatError(error: unknown): unknown {
  const { name, message, syscall } = error as NodeJS.ErrnoException;
  const isPlain = (name === 'Error' || name === 'RangeError') && syscall === undefined;
  return isPlain ? new ZipFormatError(message, { cause: error }) : error;
}
