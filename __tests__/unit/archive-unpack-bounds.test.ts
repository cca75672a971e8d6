import { createHash, hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type UnpackOptions, unpackResult } from '../../src/archive/unpack.ts';
import { type RawEntry, rawZip } from './archive-raw-zip.ts';

const base = mkdtempSync(join(tmpdir(), 'unpack-bounds-'));
afterAll(() => rmSync(base, { recursive: true }));
let directory = base;
const at = (name: string) => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(base, 'case-'));
});

const limits = { maxBytes: 1_000_000, maxEntries: 1_000 };
async function unpack(zip: Buffer, more: Partial<UnpackOptions> = {}) {
  writeFileSync(at('in.zip'), zip);
  return unpackResult({ archive: at('in.zip'), destination: at('out'), ...limits, ...more });
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('at most', () => {
  const TOO_LARGE = { code: 'ARCHIVE_TOO_LARGE' };
  const two = (name: (n: number) => string) => rawZip([1, 2].map(n => ({ name: name(n), data: 'x' })));

  test('so many entries', async () => {
    const zip = two(n => `f${n}`);
    await expect(unpack(zip, { maxEntries: 1 })).rejects.toMatchObject(TOO_LARGE);
    expect((await unpack(zip, { maxEntries: 2 })).files).toHaveLength(2);
  });

  test('as many folders', async () => {
    const zip = (depth: number) => rawZip([1, 2].map(n => ({ name: `${'d/'.repeat(depth)}${n}` })));
    expect((await unpack(zip(2), { maxEntries: 2 })).files).toHaveLength(2);
    await expect(unpack(zip(3), { maxEntries: 2 })).rejects.toMatchObject(TOO_LARGE);
  });

  test.each([
    ['in one go', 10],
    ['as a stream', 100_000],
  ])('so many bytes, of files that are read %s', async (_how, size) => {
    const zip = rawZip([1, 2].map(n => ({ name: `f${n}`, data: Buffer.alloc(size, n) })));
    await expect(unpack(zip, { maxBytes: 2 * size - 1 })).rejects.toMatchObject(TOO_LARGE);
    expect(existsSync(at('out'))).toBe(false);
    const { files } = await unpack(zip, { maxBytes: 2 * size });
    expect(files).toEqual([1, 2].map(n => ({ path: `f${n}`, size, sha256: sha256(Buffer.alloc(size, n)) })));
    expect(readFileSync(at('out/f2')).equals(Buffer.alloc(size, 2))).toBe(true);
  });
});

describe('the name in the archive is kept beside another one', () => {
  const named = (length: number) => 'n'.repeat(length);

  test('of a file, up to 2048 characters', async () => {
    const { files } = await unpack(rawZip([2048, 2049].map(length => ({ name: named(length) }))));
    expect(files.map(({ name }) => name?.length)).toEqual(expect.arrayContaining([2048, undefined]));
    expect(files).toHaveLength(2);
  });

  test('of what is left out, cut to as many', async () => {
    const link = 0o120777;
    const { leftOut } = await unpack(
      rawZip([`a${named(2048)}`, named(2048)].map(name => ({ name, mode: link }))),
    );
    const why = 'it is a link or another special file';
    expect(leftOut).toEqual([
      { name: `a${named(2047)}`, why },
      { name: named(2048), why },
    ]);
  });

  test('not where it is the same', async () => {
    expect((await unpack(rawZip([{ name: 'a' }]))).files).toEqual([
      { path: 'a', size: 0, sha256: hash('sha256', '') },
    ]);
  });
});

describe('what an entry is', () => {
  const kinds: [string, RawEntry, string | undefined][] = [
    ['a file that says nothing of itself', { name: 'a', mode: 0 }, undefined],
    ['one that has no type', { name: 'a', mode: 0o644 }, undefined],
    ['a file', { name: 'a', mode: 0o100755 }, undefined],
    ['a directory named like a file', { name: 'a', mode: 0o040755 }, 'it is a link or another special file'],
    ['a file named like a directory', { name: 'a/', mode: 0o100644 }, 'it is a link or another special file'],
    ['a socket', { name: 'a', mode: 0o140644 }, 'it is a link or another special file'],
    ['a pipe', { name: 'a', mode: 0o010644 }, 'it is a link or another special file'],
    ['an encrypted one', { name: 'a', flags: 0x801, deflate: true }, 'an entry is encrypted'],
    ['a second one', { name: 'good' }, 'another entry has its name'],
  ];

  test.each(kinds)('%s', async (_what, entry, why) => {
    const { files, leftOut } = await unpack(rawZip([{ name: 'good', data: 'good' }, entry]));
    expect(files.map(file => file.path)).toEqual(why ? ['good'] : ['a', 'good']);
    expect(leftOut).toEqual(why ? [{ name: entry.name, why }] : []);
  });

  test('a directory alone is neither made nor left out, even twice', async () => {
    const folder = { name: 'd/', mode: 0o040755 };
    expect(await unpack(rawZip([folder, folder, { name: 'e/', mode: 0 }]))).toEqual({
      files: [],
      leftOut: [],
    });
    expect(readdirSync(at('out'))).toEqual([]);
  });

  test('two long names are the same only byte for byte', async () => {
    const name = 'n'.repeat(3000);
    const { files, leftOut } = await unpack(rawZip([name, name, `${name}x`].map(one => ({ name: one }))));
    expect(files).toHaveLength(2);
    expect(leftOut).toHaveLength(1);
  });
});

describe('how far it is', () => {
  const progressOf = async (entries: RawEntry[]) => {
    const zip = rawZip(entries);
    const told: number[] = [];
    await unpack(zip, {
      onProgress: (done, total) => {
        expect(total).toBe(zip.length);
        told.push(done);
      },
    });
    return { told, all: zip.length };
  };

  test.each([
    [99, []],
    [100, [99 * 2]],
    [201, [99 * 2, 199 * 2]],
  ])('is told before each hundredth of %i small files', async (count, before) => {
    const entries = Array.from({ length: count }, (_, n) => ({ name: `f${n}`, data: 'xy' }));
    const { told, all } = await progressOf(entries);
    expect(told).toEqual([...before, all]);
  });

  test('is told in proportion for each piece of a large file, by packed bytes', async () => {
    const large = Buffer.alloc(524_288);
    const { told, all } = await progressOf([
      { name: 'a', data: 'xyz' },
      { name: 'b', data: large, deflate: true },
      { name: 'c', data: Buffer.alloc(70_000) },
    ]);
    const packed = deflateRawSync(large).length;
    expect(told).toEqual([3 + Math.floor(packed / 2), 3 + packed, 3 + packed + 70_000, all]);
  });

  test('never goes beyond the archive, whatever it claims', async () => {
    const inner = rawZip([{ name: 'x', data: 'y'.repeat(1_000) }]);
    const zip = rawZip(Array.from({ length: 250 }, (_, n) => ({ name: `f${n}`, data: n ? '' : inner })));
    // All entries have the content of the first.
    const first = zip.readUInt32LE(zip.length - 6);
    let record = first;
    for (let n = 0; n < 250; n++) {
      zip.copy(zip, record + 10, first + 10, first + 28);
      zip.writeUInt32LE(0, record + 42);
      record += 46 + zip.readUInt16LE(record + 28);
    }
    const told: number[] = [];
    await expect(unpack(zip, { maxBytes: 1e9, onProgress: done => told.push(done) })).rejects.toMatchObject({
      code: 'ARCHIVE_CORRUPT',
    });
    expect(told).toEqual([zip.length - 1, zip.length - 1]);
  });
});

test('files come sorted by path', async () => {
  const names = ['b', 'a/z', 'a', 'B', 'a b'];
  const { files } = await unpack(
    rawZip(
      names
        .slice(0, 2)
        .concat(names.slice(3))
        .map(name => ({ name })),
    ),
  );
  expect(files.map(file => file.path)).toEqual(['B', 'a b', 'a/z', 'b']);
});

describe('names in errors', () => {
  test('are there unless they must not be', async () => {
    mkdirSync(at('out/secret'), { recursive: true });
    const zip = rawZip([{ name: 'secret' }]);
    for (const mayName of [undefined, true, false]) {
      const error = await unpack(zip, mayName === undefined ? {} : { mayName }).catch(thrown => thrown);
      expect(error).toMatchObject({ code: 'ARCHIVE_UNSAFE' });
      expect(error.message.includes('secret')).toBe(mayName !== false);
      expect(error.cause !== undefined).toBe(mayName !== false);
    }
  });

  test('so it is with those of the system', async () => {
    const missing = { archive: at('secret.zip'), destination: at('out'), ...limits };
    await expect(unpackResult(missing)).rejects.toThrow('secret');
    const error = await unpackResult({ ...missing, mayName: false }).catch(thrown => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error.message).not.toContain('secret');
  });
});

test('an abort before it begins touches nothing', async () => {
  const reason = new Error('stop');
  const signal = AbortSignal.abort(reason);
  await expect(
    unpackResult({ archive: at('none'), destination: at('deep/out'), ...limits, signal }),
  ).rejects.toBe(reason);
  expect(readdirSync(directory)).toEqual([]);
});
