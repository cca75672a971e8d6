import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import {
  assertNothingElse,
  nameOf,
  readEntry,
  readSmallEntry,
  skipEntry,
  withZip,
} from '../../src/archive/zip-reader.ts';
import { rawZip } from './archive-raw-zip.ts';

const directory = mkdtempSync(join(tmpdir(), 'zip-bounds-'));
const archive = join(directory, 'archive.zip');
afterAll(() => rmSync(directory, { recursive: true }));

/** Runs `use` on each entry of an archive, and returns what it returned. */
async function each<T>(bytes: Buffer, use: (zip: ZipFile, entry: Entry) => T): Promise<Awaited<T>[]> {
  writeFileSync(archive, bytes);
  return withZip(archive, undefined, async zip => {
    const all: Awaited<T>[] = [];
    for await (const entry of zip.eachEntry()) all.push(await use(zip, entry));
    return all;
  });
}

/** The lengths of the chunks that an entry comes in. */
async function chunkLengths(zip: ZipFile, entry: Entry): Promise<number[]> {
  const lengths: number[] = [];
  for await (const chunk of readEntry(zip, entry)) lengths.push(chunk.length);
  return lengths;
}

/** The offset of the end record, which has no comment. */
const endOf = (zip: Buffer) => zip.length - 22;
const listingOf = (zip: Buffer) => zip.readUInt32LE(endOf(zip) + 16);

/** Puts bytes into an archive of one or two entries, and moves the offsets that come after them. */
function withGap(zip: Buffer, at: number, length: number): Buffer {
  const result = Buffer.concat([zip.subarray(0, at), Buffer.alloc(length, 'x'), zip.subarray(at)]);
  const listing = listingOf(zip) + length;
  result.writeUInt32LE(listing, endOf(result) + 16);
  for (let record = listing; record < endOf(result); record += 46 + result.readUInt16LE(record + 28)) {
    const offset = result.readUInt32LE(record + 42);
    if (offset >= at) result.writeUInt32LE(offset + length, record + 42);
  }
  return result;
}

describe('an entry that is read in one go', () => {
  const isSmall = (zip: ZipFile, entry: Entry) => readSmallEntry(zip, entry)?.length;

  test('has 64 KiB at most, packed and unpacked', async () => {
    const zip = rawZip([
      { name: 'largest', data: Buffer.alloc(65_536) },
      { name: 'too large', data: Buffer.alloc(65_537) },
      { name: 'largest, deflated', data: Buffer.alloc(65_536), deflate: true },
      { name: 'too large when inflated', data: Buffer.alloc(65_537), deflate: true },
      // Deflating makes it some bytes larger.
      { name: 'too large when packed', data: randomBytes(65_536), deflate: true },
    ]);
    expect(await each(zip, isSmall)).toEqual([65_536, undefined, 65_536, undefined, undefined]);
  });

  test('may be empty, deflated or not', async () => {
    expect(await each(rawZip([{ name: 'a' }, { name: 'b', deflate: true }]), isSmall)).toEqual([0, 0]);
  });

  test('is inflated by one byte more than it claims, and no further', async () => {
    const claiming = (claimedSize: number) =>
      each(rawZip([{ name: 'a', data: 'abcdef', deflate: true, claimedSize }]), isSmall);
    await expect(claiming(5)).rejects.toThrow('an entry is larger than it says');
    await expect(claiming(4)).rejects.toThrow('Cannot create a Buffer larger than 5 bytes');
    await expect(claiming(7)).rejects.toThrow('an entry is smaller than it says');
  });

  test('has to be there whole', async () => {
    const zip = rawZip([
      { name: 'a', data: 'abc' },
      { name: 'large', data: Buffer.alloc(400_000) },
    ]);
    const cut = each(zip, (open, entry) => {
      // The reader has no more than the directory's end so far.
      truncateSync(archive, 30 + 1 + 2);
      return readSmallEntry(open, entry);
    });
    await expect(cut).rejects.toMatchObject({ name: 'ZipFormatError', message: 'an entry is cut off' });
  });
});

describe('an entry that is read as a stream', () => {
  test('comes inflated in chunks of 256 KiB', async () => {
    const zip = rawZip([{ name: 'a', data: Buffer.alloc(600_000), deflate: true }]);
    expect(await each(zip, chunkLengths)).toEqual([[262_144, 262_144, 75_712]]);
  });

  test('gives no byte more than it claims', async () => {
    const zip = rawZip([{ name: 'a', data: Buffer.alloc(600_000), deflate: true, claimedSize: 262_143 }]);
    const given: number[] = [];
    const reading = each(zip, async (open, entry) => {
      for await (const chunk of readEntry(open, entry)) given.push(chunk.length);
    });
    await expect(reading).rejects.toThrow('an entry is larger than it says');
    expect(given).toEqual([]);
  });

  test.each([
    ['is encrypted', { flags: 0x801 }, 'an entry is encrypted'],
    ['is packed in a way of its own', { method: 12 }, 'unsupported compression method: 12'],
    ['has another CRC', { crc: 1 }, 'an entry does not match its CRC-32'],
    ['is smaller than it claims', { deflate: true, claimedSize: 21 }, 'an entry is smaller than it says'],
  ])('is refused when it %s', async (_what, odd, message) => {
    const zip = rawZip([{ name: 'a', data: Buffer.alloc(20), deflate: 'flags' in odd, ...odd }]);
    await expect(each(zip, chunkLengths)).rejects.toMatchObject({ name: 'ZipFormatError', message });
    await expect(each(zip, readSmallEntry)).rejects.toMatchObject({ name: 'ZipFormatError', message });
  });
});

test('a name is UTF-8 where it can be, whatever the archive says, and otherwise of the first PCs', async () => {
  const names = async (flags: number) =>
    each(rawZip(['ü', Buffer.of(0x81)].map(name => ({ name, flags }))), (_zip, entry) => nameOf(entry));
  expect(await names(0)).toEqual(['ü', 'ü']);
  expect(await names(0x800)).toEqual(['ü', '\ufffd']);
});

describe('beside its entries an archive holds', () => {
  const two = rawZip([
    { name: 'a', data: 'abc' },
    { name: 'b', data: 'defg' },
  ]);
  const second = 30 + 1 + 3;
  const check = async (bytes: Buffer) => {
    writeFileSync(archive, bytes);
    await withZip(archive, undefined, async zip => {
      for await (const entry of zip.eachEntry()) skipEntry(zip, entry);
      assertNothingElse(zip);
    });
  };
  const stray = 'it holds bytes that belong to none of its entries';

  test('nothing before the first', async () => {
    await check(two);
    await expect(check(withGap(two, 0, 1))).rejects.toThrow(stray);
  });

  test.each([
    ['between two', second],
    ['after the last', listingOf(two)],
  ])('24 bytes %s at most, for a record of its size', async (_where, at) => {
    await check(withGap(two, at, 24));
    await expect(check(withGap(two, at, 25))).rejects.toThrow(stray);
  });

  test('76 bytes of zip64 before its end, and no other number', async () => {
    const records = (length: number) =>
      Buffer.concat([two.subarray(0, endOf(two)), Buffer.alloc(length), two.subarray(endOf(two))]);
    await check(records(76));
    for (const length of [1, 75, 77]) await expect(check(records(length))).rejects.toThrow(stray);
  });

  test('a comment', async () => {
    const commented = Buffer.concat([two, Buffer.from('hello')]);
    commented.writeUInt16LE(5, endOf(two) + 20);
    await check(commented);
  });

  test('an archive without entries is whole', async () => {
    await check(rawZip([]));
    await expect(check(withGap(rawZip([]), 0, 25))).rejects.toThrow(stray);
  });

  test.each([
    ['the same place', 0],
    ['the content of another', 1],
  ])('no two entries at %s', async (_where, place) => {
    const inner = rawZip([{ name: 'x', data: 'y' }]).subarray(0, 32);
    const overlapping = rawZip([
      { name: 'a', data: inner },
      { name: 'b', data: 'defg' },
    ]);
    const record = listingOf(overlapping) + 46 + 1;
    overlapping.writeUInt32LE(place * 31, record + 42);
    await expect(check(overlapping)).rejects.toThrow('its entries overlap');
  });

  test('entries in any order', async () => {
    const listing = listingOf(two);
    const [one, other] = [two.subarray(listing, listing + 47), two.subarray(listing + 47, endOf(two))];
    await check(Buffer.concat([two.subarray(0, listing), other, one, two.subarray(endOf(two))]));
  });

  test('a header that is none is refused', async () => {
    const odd = Buffer.from(two);
    odd[second] = 0;
    await expect(check(odd)).rejects.toMatchObject({ name: 'ZipFormatError' });
  });
});

test('only an archive that withZip opened can be read', async () => {
  const zip = await fromBufferPromise(rawZip([{ name: 'a', data: 'abc' }]), { decodeStrings: false });
  for await (const entry of zip.eachEntry()) {
    expect(() => skipEntry(zip, entry)).toThrow('the archive was not opened by withZip');
    await expect(chunkLengths(zip, entry)).rejects.toThrow('the archive was not opened by withZip');
  }
  expect(() => assertNothingElse(zip)).toThrow('the archive was not opened by withZip');
});

describe('an error while an archive is open', () => {
  const failing = (error: unknown, signal?: AbortSignal) => {
    writeFileSync(archive, rawZip([]));
    return withZip(archive, signal, () => Promise.reject(error));
  };

  test.each([
    ['a plain one', new Error('odd')],
    ['one of a range', new RangeError('odd')],
  ])('%s is the format’s', async (_what, error) => {
    await expect(failing(error)).rejects.toMatchObject({
      name: 'ZipFormatError',
      message: 'odd',
      cause: error,
    });
  });

  test('others pass', async () => {
    for (const error of [new TypeError('odd'), Object.assign(new Error('odd'), { syscall: 'read' })])
      await expect(failing(error)).rejects.toBe(error);
    await expect(withZip(join(directory, 'none'), undefined, async () => 1)).rejects.toThrow('ENOENT');
  });

  test('after an abort it is the reason', async () => {
    const reason = new Error('stop');
    await expect(failing(new Error('odd'), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
