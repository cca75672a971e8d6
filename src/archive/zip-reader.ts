import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { readRange } from '../files/file-stream.ts';
import { BlockReader } from './block-reader.ts';

/** Entries up to this size, packed and unpacked, are read and inflated in one go. In bytes. */
const SMALL_ENTRY = 65_536;
/** Bytes per chunk of inflated data. */
const INFLATED_CHUNK = 262_144;
const STORED = 0;
const DEFLATED = 8;
/** Flag of an entry whose name is UTF-8 (APPNOTE 6.3.10, 4.4.4, bit 11). */
const UTF8_NAME = 0x800;

/** Most bytes after an entry's content that say again how large it is (APPNOTE 6.3.10, 4.3.9, with zip64). */
const DATA_DESCRIPTOR = 24;
/** Bytes of the record at the very end, and of the two that zip64 puts before it (4.3.14 to 4.3.16). */
const END_RECORD = 22;
const ZIP64_END_RECORDS = 76;

/** Bytes from the first number to before the second. */
type Span = readonly [number, number];

/** Source below an archive that is in use. */
interface Source {
  readonly file: FileHandle;
  readonly reader: BlockReader;
  readonly directoryStart: number;
  /** Stretches of the file that belong to the entries read so far, headers included. */
  readonly spans: Span[];
}

const sources = new WeakMap<ZipFile, Source>();

/** An archive that is not what its own records say. Callers turn it into a TaskError that names the archive. */
export class ZipFormatError extends Error {
  override readonly name = 'ZipFormatError';
}

/**
 * Runs `use` on an open archive and closes it. File names are left undecoded, so that a hostile one reaches our
 * own checks (`nameOf`) instead of failing inside the parser.
 * @throws ZipFormatError for anything that the parser or the inflater rejects; system errors and the errors of `use`
 * pass through. After an abort, the signal's reason.
 */
export async function withZip<T>(
  path: string,
  signal: AbortSignal | undefined,
  use: (zip: ZipFile) => Promise<T>,
): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const reader = new BlockReader(file.fd, size);
    const zip = await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false });
    sources.set(zip, { file, reader, directoryStart: Number(zip.readEntryCursor), spans: [] });
    return await use(zip);
  } catch (error) {
    signal?.throwIfAborted();
    throw asFormatError(error);
  } finally {
    await file.close();
  }
}

/**
 * The entry's name as the archive has it: `/`-separated if its maker was honest, otherwise anything. Many archivers
 * mark UTF-8 only where it is more than ASCII, and some not even then, so every name that can be UTF-8 counts as such.
 */
export function nameOf(entry: Entry): string {
  const { fileNameRaw, extraFields, generalPurposeBitFlag } = entry;
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_NAME : generalPurposeBitFlag;
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, true);
}

/** The reason why the entry's content cannot be read here; undefined when it can. */
export function whyUnreadable(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return 'an entry is encrypted';
  const method = entry.compressionMethod;
  return method === STORED || method === DEFLATED ? undefined : `unsupported compression method: ${method}`;
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
  assertContent(entry, size, crc);
}

/**
 * The whole content of a small entry (64 KiB, packed and unpacked), checked like that of `readEntry`; undefined for a
 * larger one. Synchronous, since waiting would take most of the time.
 * @throws ZipFormatError
 */
export function readSmallEntry(zip: ZipFile, entry: Entry): Buffer | undefined {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  if (Math.max(compressedSize, uncompressedSize) > SMALL_ENTRY) return undefined;
  try {
    const start = contentStartOf(zip, entry);
    const raw = Buffer.allocUnsafe(compressedSize);
    if (sourceOf(zip).reader.fill(raw, start) < raw.length) throw new ZipFormatError('an entry is cut off');
    const content =
      compressionMethod === STORED ? raw : inflateRawSync(raw, { maxOutputLength: uncompressedSize + 1 });
    assertContent(entry, content.length, crc32(content));
    return content;
  } catch (error) {
    throw asFormatError(error);
  }
}

/** Records an entry whose content is not read, such as a directory. @throws ZipFormatError */
export function skipEntry(zip: ZipFile, entry: Entry): void {
  try {
    dataStartOf(zip, entry);
  } catch (error) {
    throw asFormatError(error);
  }
}

/**
 * Makes sure, once all entries were read or skipped, that they do not overlap and that the archive holds nothing else.
 * Bytes before, between or after them would pass unseen otherwise.
 * @throws ZipFormatError
 */
export function assertNothingElse(zip: ZipFile): void {
  const { directoryStart, spans } = sourceOf(zip);
  let position = 0;
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (from < position) throw new ZipFormatError('its entries overlap');
    if (from - position > (position === 0 ? 0 : DATA_DESCRIPTOR)) throw strayBytes();
    position = to;
  }
  if (directoryStart < position || directoryStart - position > DATA_DESCRIPTOR) throw strayBytes();
  const rest = zip.fileSize - Number(zip.readEntryCursor) - END_RECORD - zip.comment.length;
  if (rest !== 0 && rest !== ZIP64_END_RECORDS) throw strayBytes();
}

function strayBytes(): ZipFormatError {
  return new ZipFormatError('it holds bytes that belong to none of its entries');
}

/** The parser has streams of its own for this, of 16 and 64 KiB a chunk, which take most of the time. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const raw = readRange(sourceOf(zip).file, contentStartOf(zip, entry), entry.compressedSize);
  if (entry.compressionMethod === STORED) yield* raw;
  else yield* inflate(raw);
}

function sourceOf(zip: ZipFile): Source {
  const source = sources.get(zip);
  if (!source) throw new Error('the archive was not opened by withZip');
  return source;
}

/** Offset of the entry's bytes, once it is clear that they can be read. */
function contentStartOf(zip: ZipFile, entry: Entry): number {
  const why = whyUnreadable(entry);
  if (why) throw new ZipFormatError(why);
  return dataStartOf(zip, entry);
}

/** Returns and records the start of the entry's bytes. */
function dataStartOf(zip: ZipFile, entry: Entry): number {
  let start: number | undefined;
  // The reader below is synchronous, and so is this call.
  zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
    if (error) throw error;
    start = header.fileDataStart;
  });
  if (start === undefined) throw new Error('the archive was not opened by withZip');
  sourceOf(zip).spans.push([entry.relativeOffsetOfLocalHeader, start + entry.compressedSize]);
  return start;
}

function assertContent(entry: Entry, size: number, crc: number): void {
  if (size > entry.uncompressedSize) throw new ZipFormatError('an entry is larger than it says');
  if (size < entry.uncompressedSize) throw new ZipFormatError('an entry is smaller than it says');
  if (crc !== entry.crc32) throw new ZipFormatError('an entry does not match its CRC-32');
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

/** The parser and zlib throw plain errors, known by their name; what the file system throws has a `syscall`. */
function asFormatError(error: unknown): unknown {
  const { name, message, syscall } = error as NodeJS.ErrnoException;
  const isPlain = (name === 'Error' || name === 'RangeError') && syscall === undefined;
  return isPlain ? new ZipFormatError(message, { cause: error }) : error;
}
