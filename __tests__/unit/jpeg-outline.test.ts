import { describe, expect, test } from '@jest/globals';
import { encode as encodeJpeg } from 'jpeg-js';
import { decodeJpeg } from '../../src/render-check/formats/jpeg.ts';
import { jpegOutline, leastJpegBytes } from '../../src/render-check/formats/jpeg-outline.ts';

/** A segment with its marker and its length. */
function segment(marker: number, content: readonly number[] | string): Buffer {
  const bytes = Buffer.from(content as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The content of a frame of one component. */
const frameOf = (width: number, height: number, ids: readonly number[] = [1], precision = 8): number[] => [
  precision,
  height >> 8,
  height & 255,
  width >> 8,
  width & 255,
  ids.length,
  ...ids.flatMap(id => [id, 0x11, 0]),
];
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const outline = (...parts: (Buffer | number[])[]) =>
  jpegOutline(Buffer.concat([START, ...parts.map(part => Buffer.from(part))]));

describe('the frames of a JPEG', () => {
  test('give size, precision and components', () => {
    expect(outline(segment(0xc2, frameOf(0x102, 0x304, [7, 8, 9], 12)), END)).toEqual({
      width: 0x102,
      height: 0x304,
      frames: [{ kind: 2, precision: 12, width: 0x102, height: 0x304, components: [7, 8, 9] }],
      scanned: new Set(),
      isJfif: false,
      adobeTransform: undefined,
      hasSeveral: false,
    });
  });

  test.each([
    [0xbf, false],
    [0xc0, true],
    [0xc3, true],
    [0xc4, false],
    [0xc5, true],
    [0xc7, true],
    [0xc8, false],
    [0xc9, true],
    [0xcb, true],
    [0xcc, false],
    [0xcd, true],
    [0xcf, true],
    [0xe1, false],
  ])('begin with marker %i: %j', (marker, isFrame) => {
    expect(outline(segment(marker, frameOf(3, 2)))?.frames).toEqual(
      isFrame ? [{ kind: marker - 0xc0, precision: 8, width: 3, height: 2, components: [1] }] : undefined,
    );
  });

  test.each([
    [5, undefined],
    [6, []],
    [7, [1]],
    [8, [1]],
    [9, [1]],
    [10, [1, 2]],
    [12, [1, 2]],
    [13, [1, 2]],
  ])('of %i bytes have the components %j', (length, components) => {
    const content = [...frameOf(3, 2, [1, 2]), 99].slice(0, length);
    expect(outline(segment(0xc0, content))?.frames[0]?.components).toEqual(components);
  });

  test('give the size of the largest, also of one behind the end', () => {
    const [small, large] = [segment(0xc0, frameOf(4, 5)), segment(0xc0, frameOf(5, 5))];
    expect(outline(small, large)).toMatchObject({
      width: 5,
      height: 5,
      frames: [{ width: 4 }, { width: 5 }],
    });
    expect(outline(large, small)).toMatchObject({ width: 5, height: 5 });
    expect(outline(small, END, large)).toMatchObject({ width: 5, frames: [{ width: 4 }] });
    // Of two as large, the first.
    expect(outline(segment(0xc0, frameOf(2, 6)), segment(0xc0, frameOf(3, 4)))).toMatchObject({ width: 2 });
  });
});

describe('the walk from marker to marker', () => {
  const frame = segment(0xc0, frameOf(3, 2));

  test.each<[string, number[]]>([
    ['fill bytes', [0xff, 0xff, 0xff]],
    ['data of a scan', [1, 2, 0xff, 0, 3]],
    ['markers without a length', [0xff, 0x01, 0xff, 0xd0, 0xff, 0xd7, 0xff, 0xd8]],
    ['a segment with a length of zero', [0xff, 0xe1, 0, 0]],
    ['an end that is no length', [0xff, 0xd0, 0x55, 0x55]],
  ])('leaves out %s', (_, bytes) => {
    expect(outline(bytes, frame)).toMatchObject({ width: 3, height: 2, frames: [{ kind: 0 }] });
  });

  test('skips what a segment holds', () => {
    expect(outline(segment(0xe1, [...frame]))).toBeUndefined();
    expect(outline(segment(0xcf + 0x10, [...frame]))).toBeUndefined();
    expect(outline(segment(0x02, [...frame]))).toBeUndefined();
    expect(outline(segment(0xda, [...frame]), frame)?.frames).toHaveLength(1);
  });

  test('ends with the file', () => {
    for (let length = 0; length < frame.length; length++) {
      const found = outline(frame.subarray(0, length));
      // The fields of a frame end before its components do.
      expect([length, found?.frames[0]?.components]).toEqual([
        length,
        length < 10 ? undefined : length < 11 ? [] : [1],
      ]);
    }
    expect(jpegOutline(Buffer.from([0xff]))).toBeUndefined();
    expect(jpegOutline(Buffer.alloc(9))).toBeUndefined();
    expect(jpegOutline(Buffer.from([0xff, 0xe1, 0, 2, 0xff, 0xd9]))).toBeUndefined();
  });

  test('sees the end in the last two bytes', () => {
    expect(outline(frame, END)?.frames).toHaveLength(1);
    expect(outline(END, frame)).toMatchObject({ width: 3, frames: [] });
    // A restart is no end.
    expect(outline([0xff, 0xd8], frame)?.frames).toHaveLength(1);
  });
});

describe('the facts of the picture itself', () => {
  const frame = segment(0xc0, frameOf(3, 2));

  test('tell the components that have data', () => {
    const scanned = (content: number[]) => [...(outline(frame, segment(0xda, content))?.scanned ?? [])];
    expect(scanned([])).toEqual([]);
    expect(scanned([0, 7])).toEqual([]);
    expect(scanned([2, 7, 0, 9, 0, 55])).toEqual([7, 9]);
    expect(scanned([2, 7])).toEqual([7, -1]);
    expect([...(outline(frame, segment(0xdb, [1, 7]))?.scanned ?? [])]).toEqual([]);
  });

  test('come from the segments of their names', () => {
    expect(outline(frame, segment(0xe0, 'JFIF\0'), segment(0xe0, 'JFXX\0'))?.isJfif).toBe(true);
    expect(outline(frame, segment(0xe0, 'JFIF'))?.isJfif).toBe(false);
    expect(outline(frame, segment(0xe1, 'JFIF\0'))?.isJfif).toBe(false);
    expect(outline(frame, END, segment(0xe0, 'JFIF\0'))?.isJfif).toBe(false);
    expect(outline(frame, segment(0xe2, 'MPF\0'), segment(0xe2, 'ICC_'))?.hasSeveral).toBe(true);
    expect(outline(frame, segment(0xe3, 'MPF\0'))?.hasSeveral).toBe(false);
    expect(outline(frame, END, segment(0xe2, 'MPF\0'))?.hasSeveral).toBe(false);
    expect(outline(frame, segment(0xee, 'Adobe\0\0\0\0\0\x09\x02\x07'))?.adobeTransform).toBe(2);
    expect(outline(frame, segment(0xee, 'adobe\0\0\0\0\0\x09\x02\x07'))?.adobeTransform).toBeUndefined();
    expect(outline(frame, segment(0xed, 'Adobe\0\0\0\0\0\x09\x02\x07'))?.adobeTransform).toBeUndefined();
  });
});

test.each([
  [1, 1, 1],
  [64, 8, 1],
  [65, 8, 2],
  [8, 65, 2],
  [64, 9, 2],
  [8_192, 4_096, 65_536],
])('%i × %i pixels need %i bytes', (width, height, bytes) => {
  expect(leastJpegBytes({ width, height })).toBe(bytes);
});

/** A file of 8 × 8 pixels with one colour, the segments in its head, and the names of its components. */
function jpegOf(head: readonly Buffer[], ids?: string): Buffer {
  const data = Buffer.from(Array(64).fill([200, 100, 50, 255]).flat());
  const file = encodeJpeg({ width: 8, height: 8, data }, 95).data;
  const [frame, scan] = [0xc0, 0xda].map(marker => file.indexOf(Buffer.from([0xff, marker])));
  for (const [index, id] of [...Buffer.from(ids ?? '')].entries()) {
    file.writeUInt8(id, (frame ?? 0) + 10 + 3 * index);
    file.writeUInt8(id, (scan ?? 0) + 5 + 2 * index);
  }
  // The encoder writes a JFIF header of 16 bytes and its marker.
  return Buffer.concat([file.subarray(0, 2), ...head, file.subarray(20)]);
}

describe('three components are', () => {
  const adobe = (transform: number) => segment(0xee, `Adobe\0\x64\0\0\0\0${String.fromCharCode(transform)}`);
  const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
  const colours = 'colours';
  const light = 'luminance and chrominance';
  test.each<[string, string, Buffer]>([
    [light, 'in a JFIF file', jpegOf([jfif], 'RGB')],
    [light, 'in a JFIF file, whatever Adobe says', jpegOf([jfif, adobe(0)])],
    [light, 'without a sign', jpegOf([])],
    [light, 'where Adobe says so', jpegOf([adobe(1)], 'RGB')],
    [colours, 'where Adobe says so', jpegOf([adobe(0)])],
    [colours, 'with the names of colours', jpegOf([], 'RGB')],
    [light, 'with other letters', jpegOf([], 'RGC')],
  ])('%s %s', (kind, _, file) => {
    const [red = 0, green = 0] = decodeJpeg(file).rgba;
    // The encoder wrote luminance and chrominance: about 200 and 100 when they are taken for such.
    expect(Math.abs(red - 200) < 8 && Math.abs(green - 100) < 8).toBe(kind === light);
  });
});

describe('a JPEG is refused', () => {
  const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);
  const fileOf = (...parts: Buffer[]) => Buffer.concat([START, ...parts, Buffer.alloc(70_000), END]);
  const one = (more: {
    kind?: number;
    ids?: number[];
    precision?: number;
    width?: number;
    height?: number;
  }) =>
    fileOf(
      segment(0xc0 + (more.kind ?? 0), frameOf(more.width ?? 8, more.height ?? 8, more.ids, more.precision)),
      scan,
    );
  test.each<[RegExp, Buffer]>([
    [/no frame/, fileOf(scan)],
    [/no single frame/, fileOf(END, segment(0xc0, frameOf(8, 8)))],
    [/no single frame/, fileOf(segment(0xc0, frameOf(8, 8)), segment(0xc0, frameOf(8, 8)), scan)],
    [/coding process 3/, one({ kind: 3 })],
    [/7 bits per sample/, one({ precision: 7 })],
    [/9 bits per sample/, one({ precision: 9 })],
    [/\(0 components/, one({ ids: [] })],
    [/\(2 components/, one({ ids: [1, 2] })],
    [/\(5 components/, one({ ids: [1, 2, 3, 4, 5] })],
    [/of the same name/, one({ ids: [1, 2, 2] })],
    [/a component without data/, one({ ids: [1, 2, 3] })],
    [/8192 × 4097 pixels, and at most 33554432 of/, one({ width: 8_192, height: 4_097 })],
    [/several pictures \(MPO\)/, fileOf(segment(0xc0, frameOf(8, 8)), segment(0xe2, 'MPF\0'), scan)],
  ])('for %s', (reason, file) => {
    expect(() => decodeJpeg(file)).toThrow(reason);
  });

  test.each([
    [2, [1]],
    [0, [1, 1, 1, 1].map((_, index) => index + 1)],
  ])('not for process %i with the components %j', (kind, ids) => {
    const scans = ids.map(id => segment(0xda, [1, id, 0, 0, 63, 0]));
    const file = fileOf(segment(0xc0 + kind, frameOf(8, 8, ids)), ...scans);
    // The tables are missing: the decoder itself finds that.
    expect(() => decodeJpeg(file)).toThrow(/^it is a JPEG file that cannot be decoded \((?!coding|\d)/);
  });

  test('for bytes that cannot hold its pixels', () => {
    const frame = segment(0xc0, frameOf(1_024, 512));
    const least = leastJpegBytes({ width: 1_024, height: 512 });
    const file = Buffer.concat([START, frame, Buffer.alloc(least - 2 - frame.length)]);
    expect(() => decodeJpeg(file)).toThrow(/a component without data/);
    expect(() => decodeJpeg(file.subarray(0, -1))).toThrow(/1023 bytes cannot hold the 1024 × 512 pixels/);
  });

  test('for its 201st pass', () => {
    const passes = (count: number) =>
      fileOf(segment(0xc0, frameOf(8, 8, [1, 1])), ...Array<Buffer>(count).fill(scan));
    expect(() => decodeJpeg(passes(200))).toThrow(/\(2 components/);
    expect(() => decodeJpeg(passes(201))).toThrow('it has more than 200 passes over the picture');
  });
});
