import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { type PackOptions, packInputs } from '../../src/archive/pack.ts';
import { writeZip, type ZipSource } from '../../src/archive/zip-writer.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'pack-bounds-')));
const at = (name: string) => join(directory, name);
afterAll(() => rmSync(directory, { recursive: true }));
afterEach(() => rmSync(at('link'), { force: true }));

/** Bytes of the largest file that is read in one go. */
const SMALL = 262_144;
const BLOCK = 1_048_576;
/** Bytes of an archive of one file with a name of one letter, besides those of the file. */
const AROUND = 2 * 1 + 30 + 46 + 22;

function source(name: string, size: number, more: Partial<ZipSource> = {}): ZipSource {
  writeFileSync(at(name), Buffer.alloc(size, name));
  return { path: at(name), name, size, ...more };
}

async function partsOf(files: ZipSource[], compress = false): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for await (const part of writeZip(files, { compress })) parts.push(part);
  return parts;
}

/** Says that sizes come after the content (APPNOTE 6.3.10, 4.4.4, bit 3). */
const SIZES_FOLLOW = 8;

describe('the writer', () => {
  test('reads up to 256 KiB in one go, and so knows the sizes beforehand', async () => {
    const small = await partsOf([source('a', SMALL)]);
    expect((small[0]?.readUInt16LE(6) ?? 0) & SIZES_FOLLOW).toBe(0);
    const large = await partsOf([source('a', SMALL + 1)]);
    expect((large[0]?.readUInt16LE(6) ?? 0) & SIZES_FOLLOW).toBe(SIZES_FOLLOW);
  });

  test('stores or deflates', async () => {
    const files = [source('a', SMALL), source('b', SMALL + 1)];
    for (const compress of [true, false]) {
      const entries = new AdmZip(Buffer.concat(await partsOf(files, compress))).getEntries();
      expect(entries.map(entry => entry.header.method)).toEqual(compress ? [8, 8] : [0, 0]);
      expect(entries.map(entry => entry.getData().length)).toEqual([SMALL, SMALL + 1]);
    }
  });

  test.each([SMALL - 1, SMALL + 2])('fails when a file of %i bytes has one more or less', async size => {
    for (const announced of [size - 1, size + 1])
      await expect(partsOf([source('a', size, { size: announced })])).rejects.toMatchObject({
        name: 'SizeChangedError',
      });
  });

  test.each([
    [1, true],
    [SMALL + 1, true],
    [1, false],
    [SMALL + 1, false],
  ])('of a file of %i bytes behind a link: refuses it exactly if asked to (%j)', async (size, exact) => {
    source('a', size);
    symlinkSync(at('a'), at('link'));
    const writing = partsOf([{ path: at('link'), name: 'a', size, exact }]);
    if (exact) await expect(writing).rejects.toMatchObject({ name: 'ReplacedFileError' });
    else expect(new AdmZip(Buffer.concat(await writing)).getEntries()[0]?.getData()).toHaveLength(size);
  });

  test('is about a megabyte ahead of its reader, and goes on when that is used up', async () => {
    const one = source('a', SMALL);
    let begun = 0;
    function* files() {
      for (; begun < 40; begun++) yield { ...one, name: `f${begun}` };
    }
    const parts = writeZip(files(), { compress: false });
    await parts.next();
    for (let turn = 0; turn < 200; turn++) await nextTurn();
    expect(begun).toBeGreaterThan(4);
    expect(begun).toBeLessThan(9);
    for await (const part of parts) expect(part.length).toBeGreaterThan(0);
    expect(begun).toBe(40);
  });

  (existsSync('/proc/self/fd') ? test : test.skip)('lets go of a file when its reader stops', async () => {
    const opened = () =>
      readdirSync('/proc/self/fd').filter(one => {
        try {
          return readlinkSync(`/proc/self/fd/${one}`) === at('a');
        } catch {
          return false;
        }
      });
    const parts = writeZip([source('a', 20 * SMALL)], { compress: false });
    for (let turn = 0; turn < 3; turn++) await parts.next();
    expect(opened()).toHaveLength(1);
    await parts.return(undefined);
    for (let turn = 0; turn < 1000 && opened().length > 0; turn++) await nextTurn();
    expect(opened()).toEqual([]);
  });
});

describe('the packer', () => {
  const pack = async (files: Parameters<typeof packInputs>[0], options?: PackOptions) => {
    const blocks: Uint8Array[] = [];
    const progress: [number, number][] = [];
    const totals: number[] = [];
    const { size } = await packInputs(files, at('out.zip'), {
      onBytes: block => blocks.push(block),
      onProgress: (...one) => progress.push(one),
      onTotal: total => totals.push(total),
      ...options,
    });
    return { size, blocks, progress, totals };
  };

  test.each([
    [BLOCK - 1, [BLOCK - 1]],
    [BLOCK, [BLOCK]],
    [BLOCK + 1, [BLOCK, 1]],
  ])('writes %i bytes in blocks of 1 MiB', async (size, lengths) => {
    // Four files, since one of that size would be read in pieces and have a record after it.
    const files = ['a', 'b', 'c', 'd', 'e'].map(name =>
      source(name, name === 'e' ? size - 4 * (200_000 + AROUND - 22) - AROUND : 200_000),
    );
    const packed = await pack(files);
    expect(packed.size).toBe(size);
    expect(packed.blocks.map(block => block.length)).toEqual(lengths);
    const total = files.reduce((sum, file) => sum + file.size, 0);
    expect(packed.totals).toEqual([total]);
    expect(packed.progress).toEqual(lengths.map(() => [total, total]));
  });

  test('fills three blocks in turn, and tells how many bytes are done', async () => {
    const { blocks, progress } = await pack([source('a', 4 * BLOCK)]);
    const memory = blocks.map(block => block.buffer);
    expect(new Set(memory.slice(0, 3)).size).toBe(3);
    expect(memory[3]).toBe(memory[0]);
    expect(progress).toEqual([1, 2, 3, 4, 4].map(done => [done * BLOCK, 4 * BLOCK]));
  });

  test.each([
    [999, true],
    [1000, false],
  ])('looks for an abort after 1000 files; with %i the total is known before: %j', async (count, isKnown) => {
    const one = source('a', 1);
    const reason = new Error('stop');
    const totals: number[] = [];
    const packing = packInputs(
      Array.from({ length: count }, (_, n) => ({ path: one.path, name: `f${n}` })),
      at('never.zip'),
      { signal: AbortSignal.abort(reason), onTotal: total => totals.push(total) },
    );
    await expect(packing).rejects.toBe(reason);
    expect(totals).toEqual(isKnown ? [count] : []);
    expect(existsSync(at('never.zip'))).toBe(false);
  });

  test('reads no file behind a link', async () => {
    source('a', 1);
    symlinkSync(at('a'), at('link'));
    await expect(pack([{ path: at('link'), name: 'a' }])).rejects.toMatchObject({
      name: 'ReplacedFileError',
    });
  });

  test.each(['a/..', '../a', './a', 'a/', '/a', 'a\u007f', 'a\u001f', '\udc00'])(
    'refuses the name %j',
    async name => {
      await expect(pack([{ ...source('a', 1), name }])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    },
  );

  test.each(['..a', 'a..', '.a/b', '...', ' '])('takes the name %j', async name => {
    expect((await pack([{ ...source('a', 1), name }])).size).toBe(AROUND - 2 + 2 * name.length + 1);
  });
});
