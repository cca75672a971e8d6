import { crc32 } from 'node:zlib';

/** A file of an archive. */
export interface StoredEntry {
  /** Relative, `/`-separated. */
  readonly name: string;
  /** Bytes of its content. */
  readonly size: number;
  /** The content, `size` bytes: all of it, or in parts. */
  readonly content: Buffer | AsyncIterable<Buffer>;
}

/** What a number of 16 and of 32 bits says when the true one is too large for it, and stands in a record of zip64. */
const SEE_ZIP64_16 = 0xff_ff;
const SEE_ZIP64_32 = 0xff_ff_ff_ff;

/** 4.5, which has zip64 (4.4.3.2). */
const VERSION = 45;
const MADE_ON_UNIX = 3 << 8;
/** Names are UTF-8 (bit 11), and checksum and sizes follow the content (bit 3). */
const FLAGS = 0x08_08;
/** 1 January 1980, 12:00: the same for every entry on every machine, and a day in every zone. */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;
/** A regular file, 0644. */
const MODE = 0o100_644;

/**
 * The bytes of a zip with the given entries in their order, stored and not deflated. They depend on names and contents
 * alone. The layout is that of APPNOTE 6.3.10, with zip64 where a size, an offset or the number of entries needs it.
 * Each part holds its bytes for good, if those of the entries do.
 */
export async function* storedZip(entries: Iterable<StoredEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, size, content } of entries) {
    const entry = { name: Buffer.from(name, 'utf8'), size, offset };
    const header = localHeader(entry);
    yield header;
    let crc = 0;
    if (Buffer.isBuffer(content)) {
      crc = crc32(content);
      yield content;
    } else {
      for await (const part of content) {
        crc = crc32(part, crc);
        yield part;
      }
    }
    const descriptor = dataDescriptor(size, crc);
    yield descriptor;
    directory.push(directoryRecord(entry, crc));
    offset += header.length + size + descriptor.length;
  }
  yield* directory;
  const directorySize = directory.reduce((sum, record) => sum + record.length, 0);
  yield endRecords(directory.length, offset, directorySize);
}

/** An entry whose place is known. */
interface PlacedEntry {
  readonly name: Buffer;
  readonly size: number;
  /** Where its header starts, in bytes. */
  readonly offset: number;
}

/** 4.3.7. A field of zip64 says that the numbers after the content have 64 bits. */
function localHeader({ name, size }: PlacedEntry): Buffer {
  const extra = size >= SEE_ZIP64_32 ? zip64Field([0, 0]) : Buffer.alloc(0);
  const header = Buffer.alloc(30 + name.length + extra.length);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4);
  if (extra.length > 0) header.fill(0xff, 18, 26);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  name.copy(header, 30);
  extra.copy(header, 30 + name.length);
  return header;
}

/** 4.3.9. */
function dataDescriptor(size: number, crc: number): Buffer {
  const large = size >= SEE_ZIP64_32;
  const descriptor = Buffer.alloc(large ? 24 : 16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  for (const index of [0, 1]) {
    if (large) descriptor.writeBigUInt64LE(BigInt(size), 8 + 8 * index);
    else descriptor.writeUInt32LE(size, 8 + 4 * index);
  }
  return descriptor;
}

/** 4.3.12. */
function directoryRecord({ name, size, offset }: PlacedEntry, crc: number): Buffer {
  const extra = zip64Field([
    ...(size >= SEE_ZIP64_32 ? [size, size] : []),
    ...(offset >= SEE_ZIP64_32 ? [offset] : []),
  ]);
  const record = Buffer.alloc(46 + name.length + extra.length);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(MADE_ON_UNIX | VERSION, 4);
  writeCommon(record, 6);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(Math.min(size, SEE_ZIP64_32), 20);
  record.writeUInt32LE(Math.min(size, SEE_ZIP64_32), 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt16LE(MODE, 40);
  record.writeUInt32LE(Math.min(offset, SEE_ZIP64_32), 42);
  name.copy(record, 46);
  extra.copy(record, 46 + name.length);
  return record;
}

/** What a local header and a record of the directory both have, ten bytes of it: all but the checksum and the sizes. */
function writeCommon(target: Buffer, at: number): void {
  target.writeUInt16LE(VERSION, at);
  target.writeUInt16LE(FLAGS, at + 2);
  target.writeUInt16LE(TIME, at + 6);
  target.writeUInt16LE(DATE, at + 8);
}

/** 4.5.3: those numbers of an entry that do not fit into 32 bits. Empty when all do. */
function zip64Field(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return Buffer.alloc(0);
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return field;
}

/** 4.3.14 to 4.3.16. */
function endRecords(count: number, directoryStart: number, directorySize: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, SEE_ZIP64_16), 8);
  end.writeUInt16LE(Math.min(count, SEE_ZIP64_16), 10);
  end.writeUInt32LE(Math.min(directorySize, SEE_ZIP64_32), 12);
  end.writeUInt32LE(Math.min(directoryStart, SEE_ZIP64_32), 16);
  if (count < SEE_ZIP64_16 && Math.max(directorySize, directoryStart) < SEE_ZIP64_32) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(record.length - 12), 4);
  record.writeUInt16LE(MADE_ON_UNIX | VERSION, 12);
  record.writeUInt16LE(VERSION, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directorySize), 40);
  record.writeBigUInt64LE(BigInt(directoryStart), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryStart + directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}
