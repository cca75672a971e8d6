import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { type Entry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { readRange } from '../storage/file-stream.ts';

/** Entries up to this size, packed and unpacked, are read and inflated in one go. In bytes. */
const SMALL_ENTRY = 65_536;
/** Bytes per chunk of inflated data. */
const INFLATED_CHUNK = 262_144;
const STORED = 0;
const DEFLATED = 8;

/** The open file below each archive that is in use. */
const files = new WeakMap<ZipFile, FileHandle>();

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
  const file = await open(path, 'r');
  try {
    const zip = await fromFdPromise(file.fd, { autoClose: false, decodeStrings: false });
    files.set(zip, file);
    return await use(zip);
  } catch (error) {
    signal?.throwIfAborted();
    throw asFormatError(error);
  } finally {
    await file.close();
  }
}

/** The entry's name as the archive has it: `/`-separated if its maker was honest, otherwise anything. */
export function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

/**
 * The entry's bytes, inflated, and checked against its size and CRC-32 at the end. A chunk holds its bytes
 * until the one after the next is asked for.
 * @throws ZipFormatError after the last chunk when they differ, or earlier when there are too many.
 */
export async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const { uncompressedSize } = entry;
  let crc = 0;
  let size = 0;
  for await (const chunk of contentOf(zip, entry)) {
    size += chunk.length;
    if (size > uncompressedSize) throw new ZipFormatError('an entry is larger than it says');
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size < uncompressedSize) throw new ZipFormatError('an entry is smaller than it says');
  if (crc !== entry.crc32) throw new ZipFormatError('an entry does not match its CRC-32');
}

/** The parser has streams of its own for this, of 16 and 64 KiB a chunk, which take most of the time. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  const file = files.get(zip);
  if (!file) throw new Error('the archive was not opened by withZip');
  if (entry.isEncrypted()) throw new ZipFormatError('an entry is encrypted');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw new ZipFormatError(`unsupported compression method: ${compressionMethod}`);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const raw = readRange(file, fileDataStart, compressedSize);
  if (compressionMethod === STORED) yield* raw;
  else if (Math.max(compressedSize, uncompressedSize) <= SMALL_ENTRY) {
    for await (const chunk of raw) yield inflateRawSync(chunk, { maxOutputLength: uncompressedSize + 1 });
  } else yield* inflate(raw);
}

async function* inflate(raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  // With a mark of one byte, a chunk is asked for only when the one before is used up, since it shares its memory.
  const options: ZlibOptions & { writableHighWaterMark: number } = {
    chunkSize: INFLATED_CHUNK,
    writableHighWaterMark: 1,
  };
  const inflater = createInflateRaw(options);
  const feeding = pipeline(raw, inflater);
  // The same failure comes out of the inflater below.
  feeding.catch(() => undefined);
  try {
    yield* inflater as AsyncIterable<Buffer>;
  } finally {
    inflater.destroy();
    await feeding.catch(() => undefined);
  }
}

/** The parser and zlib throw plain errors, told by name; what the file system throws has a `syscall`. */
function asFormatError(error: unknown): unknown {
  const { name, message, syscall } = error as NodeJS.ErrnoException;
  const isPlain = (name === 'Error' || name === 'RangeError') && syscall === undefined;
  return isPlain ? new ZipFormatError(message, { cause: error }) : error;
}
