import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { decodeTiff } from '../../src/render-check/formats/tiff.ts';
import { tiffOutline } from '../../src/render-check/formats/tiff-outline.ts';
import { greyFields, type TiffField, tiffFile } from '../support/tiff.ts';

describe.each([true, false])('the directory of a TIFF (little-endian: %j)', littleEndian => {
  const outline = (fields: Record<number, TiffField>, more = {}) =>
    tiffOutline(tiffFile(fields, Buffer.alloc(3), { littleEndian, ...more }));

  test('has numbers of 8, 16 and 32 bits, in place or elsewhere', () => {
    const found = outline({
      1: { type: 1, values: [1, 2, 3, 4] },
      2: { type: 1, values: [1, 2, 3, 4, 250] },
      3: [0x102, 0x304],
      4: [0x102, 0x304, 0xfffe],
      5: { type: 4, values: [0xfffe_fdfc] },
      6: { type: 4, values: [1, 0x102_0304] },
      7: { type: 5, values: [3] },
    });
    expect([...found.fields]).toEqual([
      [1, [1, 2, 3, 4]],
      [2, [1, 2, 3, 4, 250]],
      [3, [0x102, 0x304]],
      [4, [0x102, 0x304, 0xfffe]],
      [5, [0xfffe_fdfc]],
      [6, [1, 0x102_0304]],
      [7, []],
    ]);
    const [start, entries] = [11, 13];
    const more = start + 2 + 7 * 12 + 4;
    expect([...found.places]).toEqual([
      [1, entries + 8],
      [2, more],
      [3, entries + 2 * 12 + 8],
      [4, more + 5],
      [5, entries + 4 * 12 + 8],
      [6, more + 5 + 6],
      [7, more + 5 + 6 + 8],
    ]);
    expect(found.littleEndian).toBe(littleEndian);
  });

  test('ends with the file, and not before', () => {
    const file = tiffFile({ 1: [1, 2, 3] }, Buffer.alloc(3), { littleEndian });
    expect(tiffOutline(file).fields.get(1)).toEqual([1, 2, 3]);
    for (let length = 0; length < file.length; length++) {
      expect(() => tiffOutline(file.subarray(0, length))).toThrow(
        'it is a damaged TIFF file (it ends early)',
      );
    }
  });

  test.each([
    [0, false],
    [1, false],
    [2, false],
    [3, false],
    [4, false],
    [5, true],
    [6, false],
    [7, false],
    [8, false],
    [9, false],
    [10, true],
    [11, false],
    [12, true],
    [13, false],
  ])('has values of type %i outside of itself: %j', (type, isOutside) => {
    // One value with its place outside of the file: types of 4 bytes and less have theirs in the entry.
    const file = tiffFile({ 1: [9] }, Buffer.alloc(3), { littleEndian });
    const entry = 13;
    if (littleEndian) file.writeUInt16LE(type, entry + 2);
    else file.writeUInt16BE(type, entry + 2);
    file.fill(0xff, entry + 8, entry + 12);
    if (isOutside) expect(() => tiffOutline(file)).toThrow(/it ends early/);
    else expect(tiffOutline(file).places.get(1)).toBe(entry + 8);
  });

  test.each<[number, number]>([
    [2, 1],
    [6, 1],
    [7, 1],
    [8, 2],
    [9, 4],
    [11, 4],
    [5, 8],
    [10, 8],
    [12, 8],
  ])('with a type %i whose values have %i bytes', (type, bytes) => {
    const count = 5;
    const file = tiffFile({ 1: { type: 1, values: Array(count * bytes).fill(7) } }, Buffer.alloc(3), {
      littleEndian,
    });
    const put = (value: number, at: number, length: number) =>
      littleEndian ? file.writeUIntLE(value, at, length) : file.writeUIntBE(value, at, length);
    put(type, 15, 2);
    put(count, 17, 4);
    expect(tiffOutline(file).places.get(1)).toBe(13 + 12 + 4);
    expect(() => tiffOutline(file.subarray(0, -1))).toThrow(/it ends early/);
  });

  test('has one picture', () => {
    const reason = 'it is a TIFF file of several pictures, and one is compared';
    expect(() => outline({ 1: [1] }, { next: 1 })).toThrow(reason);
    expect(() => outline({ 330: [1] })).toThrow(reason);
    expect(outline({ 329: [1], 331: [1] }).fields.size).toBe(2);
  });
});

test('a directory has no field twice, and no more than a thousand', () => {
  const file = tiffFile({ 1: [1], 2: [2] });
  file.writeUInt16LE(1, 10 + 12);
  expect(() => tiffOutline(file)).toThrow('it is a damaged TIFF file (a field that stands twice)');
  const many = (count: number) =>
    tiffFile(Object.fromEntries(Array.from({ length: count }, (_, index) => [1_000 + index, [1]])));
  expect(tiffOutline(many(1_000)).fields.size).toBe(1_000);
  expect(() => tiffOutline(many(1_001))).toThrow('it is a TIFF file with more than 1000 fields');
});

/** Two pixels in grey over two more. */
const DATA = Buffer.from([10, 20, 30, 40]);
const greyOf = (more: Record<number, TiffField> = {}, data: Uint8Array = DATA, options = {}) =>
  decodeTiff(tiffFile({ ...greyFields(2, 2, data.length), ...more }, data, options));
const red = ({ rgba }: { rgba: Uint8Array }) => [...rgba].filter((_, index) => index % 4 === 0);

describe('a TIFF is decoded', () => {
  test.each<[string, Record<number, TiffField>]>([
    ['with its fields', {}],
    ['in two strips', { 273: [8, 10], 278: [1], 279: [2, 2] }],
    ['with more rows in a strip than it has', { 278: [99] }],
    ['with one plane', { 284: [1] }],
    ['with planes for one sample', { 284: [2] }],
    ['with fields that say what holds anyway', { 266: [1], 274: [1], 317: [1], 339: [1] }],
  ])('%s', (_, more) => {
    const picture = greyOf(more);
    expect([picture.width, picture.height, red(picture)]).toEqual([2, 2, [10, 20, 30, 40]]);
    expect(greyOf(more, DATA, { littleEndian: false })).toEqual(picture);
  });

  test('in grey with opacity', () => {
    const fields = { 256: [1], 277: [2], 258: [8, 8], 338: [2] };
    expect([...greyOf(fields).rgba]).toEqual([10, 10, 10, 20, 30, 30, 30, 40]);
  });

  test('in grey that is multiplied by its opacity', () => {
    const fields = { 256: [1], 277: [2], 258: [8, 8], 338: [1] };
    const data = Buffer.from([10, 51, 7, 0]);
    for (const littleEndian of [true, false]) {
      // The last is brighter than its opacity allows.
      expect([...greyOf(fields, data, { littleEndian }).rgba]).toEqual([50, 50, 50, 51, 0, 0, 0, 0]);
    }
    expect([...greyOf({ ...fields, 257: [1] }, Buffer.from([60, 51])).rgba]).toEqual([255, 255, 255, 51]);
  });

  test('in colour, with opacity or without', () => {
    const rgb = { 256: [1], 257: [1], 262: [2], 277: [3], 258: [8, 8, 8] };
    expect([...greyOf(rgb, Buffer.from([1, 2, 3])).rgba]).toEqual([1, 2, 3, 255]);
    const rgba = { ...rgb, 277: [4], 258: [8, 8, 8, 8], 338: [2] };
    expect([...greyOf(rgba, Buffer.from([1, 2, 3, 4])).rgba]).toEqual([1, 2, 3, 4]);
    const times = { ...rgba, 338: [1] };
    expect([...greyOf(times, Buffer.from([1, 2, 3, 51])).rgba]).toEqual([5, 10, 15, 51]);
  });

  test('with 16 bits, rounded to 8', () => {
    const fields = { 256: [2], 257: [1], 258: [16] };
    expect(red(greyOf(fields, Buffer.from([0x80, 0x7f, 0xff, 0xff])))).toEqual([127, 255]);
    const pair = { 256: [1], 257: [1], 277: [2], 258: [16, 16], 338: [1] };
    // 51 of 255 in each half: 0x3333.
    expect([...greyOf(pair, Buffer.from([0x0a, 0x0a, 0x33, 0x33])).rgba]).toEqual([50, 50, 50, 51]);
  });

  test('with floating-point numbers, multiplied by their opacity', () => {
    const floats = (...values: number[]) => Buffer.from(Float32Array.from(values).buffer);
    const one = { 256: [1], 257: [1], 258: [32], 339: [3] };
    expect([...(greyOf(one, floats(0.5)).samples ?? [])]).toEqual([0.5, 0.5, 0.5, 1]);
    const rgba = { ...one, 262: [2], 277: [4], 258: [32, 32, 32, 32], 339: [3, 3, 3, 3] };
    const data = floats(0.25, 0.5, 1, 0.5);
    expect([...(greyOf({ ...rgba, 338: [2] }, data).samples ?? [])]).toEqual([0.125, 0.25, 0.5, 0.5]);
    const premultiplied = greyOf({ ...rgba, 338: [1] }, data);
    expect([...(premultiplied.samples ?? [])]).toEqual([0.25, 0.5, 1, 0.5]);
    expect([...premultiplied.rgba]).toEqual([188, 255, 255, 128]);
    const two = { ...one, 257: [2] };
    expect([...(greyOf(two, floats(0.25, 2)).samples ?? [])]).toEqual([0.25, 0.25, 0.25, 1, 2, 2, 2, 1]);
  });

  test('without following the directories of cameras', () => {
    for (const littleEndian of [true, false]) {
      const cameras = { 34665: { type: 4, values: [1] }, 34853: { type: 4, values: [2 ** 31] } };
      expect(red(greyOf(cameras, DATA, { littleEndian }))).toEqual([10, 20, 30, 40]);
    }
  });
});

describe('a TIFF is refused', () => {
  test.each<[RegExp, Record<number, TiffField>]>([
    [/no field 256/, { 256: { type: 5, values: [1] } }],
    [/no field 257/, { 257: { type: 5, values: [1] } }],
    [/no pixels/, { 256: [0] }],
    [/no pixels/, { 257: [0] }],
    [/bits per sample 1\)/, { 258: { type: 5, values: [1] } }],
    [/bits per sample 7\)/, { 258: [7] }],
    [/bits per sample 12\)/, { 258: [12] }],
    [/bits per sample 64\)/, { 258: [64] }],
    [/colour space -1\)/, { 262: { type: 5, values: [1] } }],
    [/colour space 0\)/, { 262: [0] }],
    [/colour space 3\)/, { 262: [3] }],
    [/0 samples per pixel/, { 277: [0] }],
    [/3 samples per pixel/, { 277: [3] }],
    [/2 samples per pixel/, { 277: [2], 262: [2] }],
    [/5 samples per pixel/, { 277: [5], 262: [2] }],
    [/1 samples per pixel/, { 277: { type: 5, values: [1] }, 262: [2] }],
    [/samples of different sizes/, { 277: [2], 258: [8, 16] }],
    [/sample format 2\)/, { 339: [2] }],
    [/sample format 3\)/, { 339: [1, 3], 277: [2] }],
    [/sample format 1\)/, { 258: [32] }],
    [/sample format 1\)/, { 258: [32], 339: [1] }],
    [/fill order 2\)/, { 266: [2] }],
    [/fill order 0\)/, { 266: [0] }],
    [/orientation 2\)/, { 274: [2] }],
    [/orientation 0\)/, { 274: [0] }],
    [/planar configuration 2\)/, { 277: [2], 284: [2] }],
    [/predictor 3\)/, { 317: [3] }],
    [/predictor 0\)/, { 317: [0] }],
    [/predictor 2\)/, { 258: [32], 339: [3], 317: [2] }],
    [/predictor 3\)/, { 258: [32], 339: [3], 317: [3] }],
    [/in tiles/, { 322: [16] }],
    [/compression 0\)/, { 259: [0] }],
    [/compression 2\)/, { 259: [2] }],
    [/compression 4\)/, { 259: [4] }],
    [/compression 6\)/, { 259: [6] }],
    [/compression 7\)/, { 259: [7] }],
    [/compression 9\)/, { 259: [9] }],
    [/compression 32773\)/, { 259: [32_773] }],
    [/no rows in a strip/, { 278: [0] }],
    [/a wrong number of strips/, { 273: [8, 8] }],
    [/a wrong number of strips/, { 279: [2, 2] }],
    [/a wrong number of strips/, { 273: { type: 5, values: [8] } }],
    [/a wrong number of strips/, { 279: { type: 5, values: [8] } }],
    [/a wrong number of strips/, { 278: [1] }],
    [/it ends early/, { 279: { type: 4, values: [2 ** 31] } }],
    [/it ends early/, { 279: [3] }],
    [/it ends early/, { 273: [8, 10], 278: [1], 279: [2, 1] }],
    [/it ends early/, { 273: [8, 10], 278: [1], 279: [1, 2] }],
  ])('for %s, with %j', (reason, more) => {
    expect(() => greyOf(more)).toThrow(reason);
  });

  test('for a strip that ends one byte behind the file', () => {
    const file = tiffFile({ ...greyFields(2, 2, 4) }, DATA);
    const strip = file.length - 4;
    const at = file.indexOf(Buffer.from([273 & 255, 273 >> 8, 3, 0]));
    file.writeUInt16LE(strip, at + 8);
    expect(decodeTiff(file).width).toBe(2);
    file.writeUInt16LE(strip + 1, at + 8);
    expect(() => decodeTiff(file)).toThrow(/it ends early/);
  });

  test.each<[number, number, Record<number, TiffField>]>([
    [8_192, 33_554_432, {}],
    [4_096, 16_777_216, { 258: [32], 339: [3] }],
  ])('for more than %i × 4096 pixels', (width, most, more) => {
    const size = (height: number) => ({ 256: [width], 257: [height], 278: [height], ...more });
    expect(() => greyOf(size(4_096))).toThrow(/it ends early/);
    expect(() => greyOf(size(4_097))).toThrow(`${width} × 4097 pixels, and at most ${most} are compared`);
  });

  test('for rows of which a part is missing, by bits and samples', () => {
    const ends = (more: Record<number, TiffField>, bytes: number) => {
      const data = Buffer.alloc(bytes, 9);
      expect(greyOf(more, data).width).toBe(2);
      expect(() => greyOf(more, data.subarray(1))).toThrow(/it ends early/);
    };
    ends({}, 4);
    ends({ 258: [16] }, 8);
    ends({ 258: [32], 339: [3] }, 16);
    ends({ 258: [8, 8], 277: [2] }, 8);
    ends({ 258: [8, 8, 8], 277: [3], 262: [2] }, 12);
    const last = (bytes: number) => ({ 257: [3], 273: [8, 12], 278: [2], 279: [4, bytes] });
    expect(greyOf(last(2), Buffer.alloc(6)).height).toBe(3);
    expect(() => greyOf(last(1), Buffer.alloc(6))).toThrow(/it ends early/);
  });
});

/** Packs bits as LZW of TIFF has them: each code with its width, the highest bit first. */
function bitsOf(codes: readonly (readonly [code: number, width: number])[]): Buffer {
  const bits = codes.map(([code, width]) => code.toString(2).padStart(width, '0')).join('');
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Buffer.from(
    Array.from({ length: padded.length / 8 }, (_, n) => Number.parseInt(padded.slice(8 * n, 8 * n + 8), 2)),
  );
}

/** The codes with the widths that TIFF 6.0 gives them: one more bit when the next entry is 511, 1023 or 2047. */
function lzwOf(codes: readonly number[]): Buffer {
  let [entries, isFirst] = [0, true];
  return bitsOf(
    codes.map(code => {
      const next = 258 + entries + 1;
      const width = entries === 0 ? 9 : next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9;
      if (code === 256) [entries, isFirst] = [0, true];
      else if (code !== 257 && !isFirst) entries++;
      else isFirst = false;
      return [code, width];
    }),
  );
}

describe('the bytes of an LZW strip are counted', () => {
  const literals = (count: number) => Array.from({ length: count }, (_, index) => index % 251);
  const decodeLzw = (codes: number[], width: number) => {
    const data = lzwOf(codes);
    return decodeTiff(tiffFile({ ...greyFields(width, 1, data.length), 259: [5] }, data));
  };

  test.each([1, 253, 254, 255, 256, 766, 767, 1_789, 1_790, 1_791, 3_000])('%i literals', count => {
    const codes = [256, ...literals(count), 257];
    expect(red(decodeLzw(codes, count))).toEqual(literals(count));
    expect(() => decodeLzw(codes, count + 1)).toThrow(/\(it ends early\)/);
  });

  test('after a new table', () => {
    const codes = [256, ...literals(300), 256, 9, 8, 258, 257];
    expect(red(decodeLzw(codes, 304)).slice(300)).toEqual([9, 8, 9, 8]);
    expect(() => decodeLzw(codes, 305)).toThrow(/\(it ends early\)/);
  });

  test('by the texts that codes stand for', () => {
    // 258 is "1 2", 259 is "2 1", 260 is "1 2 2", and 261 is the one that is being made: "2 1 2".
    const codes = [256, 1, 2, 258, 259, 261, 257];
    const texts = [1, 2, 1, 2, 2, 1, 2, 1, 2];
    expect(red(decodeLzw(codes, texts.length))).toEqual(texts);
    expect(() => decodeLzw(codes, texts.length + 1)).toThrow(/\(it ends early\)/);
  });

  test('up to twice the picture and 64 KiB more', () => {
    // Each code stands for the text before it and one byte more: 1 + 2 + … + 361 bytes.
    const growing = [256, 0, ...Array.from({ length: 360 }, (_, index) => 258 + index)];
    const rest = 2 + 65_536 - (361 * 362) / 2;
    const fits = [...growing, ...literals(rest), 257];
    expect(decodeLzw(fits, 1).rgba[0]).toBe(0);
    expect(() => decodeLzw([...growing, ...literals(rest + 1), 257], 1)).toThrow(/a strip that is too large/);
  });

  test.each<[number[], boolean]>([
    [[0, 1], true],
    [[0, 3], true],
    [[0], false],
    [[0, 2], false],
    [[1, 1], false],
  ])('unless it begins like one of an older kind: %j', (bytes, isOlder) => {
    const data = Buffer.from(bytes);
    const decode = () => decodeTiff(tiffFile({ ...greyFields(9, 1, data.length), 259: [5] }, data));
    expect(decode).toThrow(isOlder ? /LZW of an older kind/ : /it ends early/);
  });
});

test.each([8, 32_946])(
  'a strip of Deflate has at most twice its pixels and 64 KiB (compression %i)',
  kind => {
    const decode = (bytes: number) => {
      const data = deflateSync(Buffer.alloc(bytes, 7));
      return decodeTiff(tiffFile({ ...greyFields(4, 1, data.length), 259: [kind] }, data));
    };
    expect(red(decode(4))).toEqual([7, 7, 7, 7]);
    expect(() => decode(3)).toThrow(/it ends early/);
    expect(red(decode(8 + 65_536))).toEqual([7, 7, 7, 7]);
    expect(() => decode(8 + 65_537)).toThrow(/cannot be decoded/);
    const torn = deflateSync(Buffer.alloc(4)).subarray(2);
    expect(() => decodeTiff(tiffFile({ ...greyFields(4, 1, torn.length), 259: [kind] }, torn))).toThrow(
      /cannot be decoded/,
    );
  },
);
