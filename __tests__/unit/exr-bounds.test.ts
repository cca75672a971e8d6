import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { decodeExr } from '../../src/render-check/formats/exr.ts';
import { exrOutline } from '../../src/render-check/formats/exr-outline.ts';

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1');
const ints = (...values: number[]): Buffer => Buffer.from(Int32Array.from(values).buffer);

function attribute(name: string, type: string, value: Buffer): Buffer {
  return Buffer.concat([text(name), text(type), ints(value.length), value]);
}

/** A list of channels, each with its type: 0 whole numbers, 1 half, 2 float. */
const channels = (
  types: Readonly<Record<string, number>>,
  sampling: readonly [number, number] = [1, 1],
): Buffer =>
  Buffer.concat([
    ...Object.entries(types).map(([name, type]) => Buffer.concat([text(name), ints(type, 0, ...sampling)])),
    Buffer.alloc(1),
  ]);

interface Parts {
  readonly version?: number;
  readonly channels?: Buffer;
  readonly compression?: number;
  readonly window?: Buffer;
  readonly display?: Buffer;
  readonly order?: number;
  readonly more?: Buffer;
  /** First lines and contents of the blocks; from the top unless the table says otherwise. */
  readonly blocks?: readonly (readonly [line: number, packed: Buffer])[];
  readonly table?: readonly number[];
}

/** A file of one column and two lines in grey, with some of its parts replaced. */
function exrFile(parts: Parts = {}): Buffer {
  const window = parts.window ?? ints(0, 0, 0, 1);
  const head = Buffer.concat([
    Buffer.from([0x76, 0x2f, 0x31, 0x01]),
    ints(parts.version ?? 2),
    attribute('channels', 'chlist', parts.channels ?? channels({ Y: 2 })),
    attribute('compression', 'compression', Buffer.from([parts.compression ?? 0])),
    attribute('dataWindow', 'box2i', window),
    attribute('displayWindow', 'box2i', parts.display ?? window),
    attribute('lineOrder', 'lineOrder', Buffer.from([parts.order ?? 0])),
    parts.more ?? Buffer.alloc(0),
    Buffer.alloc(1),
  ]);
  const blocks = (parts.blocks ?? [[0, floats(0.25)] as const, [1, floats(0.5)] as const]).map(
    ([line, packed]) => Buffer.concat([ints(line, packed.length), packed]),
  );
  const table = Buffer.alloc(8 * blocks.length);
  const order = parts.table ?? blocks.map((_, index) => index);
  for (const [index, block] of order.entries()) {
    const before = blocks.slice(0, block).reduce((sum, { length }) => sum + length, 0);
    table.writeBigUInt64LE(BigInt(head.length + table.length + before), 8 * index);
  }
  return Buffer.concat([head, table, ...blocks]);
}

const floats = (...values: number[]): Buffer => Buffer.from(Float32Array.from(values).buffer);
const outline = (parts: Parts = {}) => exrOutline(exrFile(parts));
const lines = (count: number, bytes = 4): [number, Buffer][] =>
  Array.from({ length: count }, (_, line) => [line, Buffer.alloc(bytes)]);

describe('the outline of an OpenEXR file', () => {
  test('has its size, its channels and its blocks from the top', () => {
    const found = outline({
      window: ints(-3, -5, -1, -4),
      blocks: [
        [-4, floats(1)],
        [-5, floats(2, 3)],
      ],
    });
    expect(found).toMatchObject({ width: 3, height: 2, compression: 'none', pixelBytes: 4 });
    expect(found.blocks.map(({ packed, unpacked }) => [packed.length, unpacked])).toEqual([
      [8, 12],
      [4, 12],
    ]);
  });

  test.each([
    [0, 'none', 1],
    [1, 'rle', 1],
    [2, 'zips', 1],
    [3, 'zip', 16],
    [4, 'piz', 32],
    [5, 'pxr24', 16],
    [6, 'b44', 32],
    [7, 'b44a', 32],
  ])('has blocks of compression %i: %s, %i lines each', (compression, name, each) => {
    const starts = [0, each, 2 * each];
    const height = 2 * each + 1;
    const blocks = starts.map(line => [line, Buffer.alloc(1)] as const);
    const found = outline({ compression, window: ints(0, 0, 1, height - 1), blocks });
    expect(found.compression).toBe(name);
    expect(found.blocks.map(({ unpacked }) => unpacked)).toEqual([8 * each, 8 * each, 8]);
    expect(() =>
      outline({ compression, window: ints(0, 0, 1, height - 1), blocks: blocks.slice(0, 2) }),
    ).toThrow(/cannot be decoded/);
  });

  test.each<[Record<string, number>, number]>([
    [{ Y: 1 }, 2],
    [{ Y: 2 }, 4],
    [{ B: 1, G: 1, R: 1 }, 6],
    [{ A: 2, B: 2, G: 2, R: 2 }, 16],
  ])('has channels %j: %i bytes per pixel', (types, bytes) => {
    expect(outline({ channels: channels(types) }).pixelBytes).toBe(bytes);
  });

  test('keeps a plain file of what is needed', () => {
    const more = Buffer.concat([
      attribute('pixelAspectRatio', 'float', floats(1)),
      attribute('note', 'string', Buffer.from('x')),
      attribute('screenWindowCenter', 'v2f', floats(0, 0)),
      attribute('screenWindowWidth', 'float', floats(1)),
      attribute('screenWindowWidth', 'string', floats(7)),
      attribute('screenWindowWidth', 'float', floats(7, 7)),
    ]);
    const kept = Buffer.concat([
      attribute('pixelAspectRatio', 'float', floats(1)),
      attribute('screenWindowCenter', 'v2f', floats(0, 0)),
      attribute('screenWindowWidth', 'float', floats(1)),
    ]);
    const plain = exrFile({ more: kept });
    const end = plain.length - 24;
    // The table is empty.
    plain.fill(0, end - 16, end);
    expect(Buffer.from(outline({ more }).plainFile)).toEqual(plain);
    const turned = outline({
      more,
      blocks: [
        [1, floats(0.5)],
        [0, floats(0.25)],
      ],
    });
    expect(Buffer.from(turned.plainFile)).toEqual(plain);
  });

  test('is that of a part of memory, too', () => {
    const file = exrFile();
    const within = Buffer.concat([Buffer.alloc(3, 9), file, Buffer.alloc(3, 9)]);
    expect(exrOutline(within.subarray(3, 3 + file.length))).toEqual(exrOutline(file));
  });
});

describe('an OpenEXR file is refused', () => {
  test.each<[RegExp, Parts]>([
    [/\(deep data\)/, { version: 0x802 }],
    [/\(several parts\)/, { version: 0x1002 }],
    [/\(tiles\)/, { version: 0x202 }],
    [/the data is a part of the picture/, { display: ints(0, 0, 0, 2) }],
    [/the data is a part of the picture/, { display: ints(-1, 0, 0, 1) }],
    [/no window/, { window: ints(0, 0, 0) }],
    [/no window/, { display: ints(0, 0, 0) }],
    [/no pixels/, { window: ints(0, 0, -1, 1) }],
    [/no pixels/, { window: ints(0, 0, 0, -1) }],
    [/order of lines/, { order: 3 }],
    [/compression 8\)/, { compression: 8 }],
    [/compression 255\)/, { compression: 255 }],
    [/no channels/, { channels: Buffer.alloc(0) }],
    [/no channels/, { channels: Buffer.from([1]) }],
    [/no channels/, { channels: Buffer.from([89, 89, 89]) }],
    [/no channels/, { channels: channels({ Y: 2 }).subarray(0, -1) }],
    [/no channels/, { channels: Buffer.concat([channels({ Y: 2 }).subarray(0, -1), Buffer.from([1])]) }],
    [/\(channels , of which/, { channels: Buffer.alloc(1) }],
    [/channels of different sizes/, { channels: channels({ Y: 2 }, [2, 1]) }],
    [/channels of different sizes/, { channels: channels({ Y: 2 }, [1, 2]) }],
    [/\(channels X, of which/, { channels: channels({ X: 2 }) }],
    [/\(channels B, G, of which/, { channels: channels({ B: 2, G: 2 }) }],
    [/\(channels B, G, R, Z, of/, { channels: channels({ B: 2, G: 2, R: 2, Z: 2 }) }],
    [
      /\(channels A, A, A, of/,
      {
        channels: Buffer.concat([
          channels({ A: 2 }).subarray(0, -1),
          channels({ A: 2 }).subarray(0, -1),
          channels({ A: 2 }),
        ]),
      },
    ],
    [
      /a, b, c, d, e, f, g, h, of/,
      { channels: channels(Object.fromEntries([...'abcdefghi'].map(name => [name, 2]))) },
    ],
    [/whole numbers or of several types/, { channels: channels({ Y: 0 }) }],
    [/whole numbers or of several types/, { channels: channels({ Y: 3 }) }],
    [/whole numbers or of several types/, { channels: channels({ B: 1, G: 1, R: 2 }) }],
    [
      /a block of other lines/,
      {
        blocks: [
          [0, floats(1)],
          [2, floats(1)],
        ],
      },
    ],
    [
      /a block of other lines/,
      {
        blocks: [
          [-1, floats(1)],
          [1, floats(1)],
        ],
      },
    ],
    [/a block of other lines/, { compression: 3, blocks: [[1, floats(1)]] }],
    [
      /lines that are missing/,
      {
        blocks: [
          [1, floats(1)],
          [1, floats(1)],
        ],
      },
    ],
    [/lines that are missing/, { table: [0, 0] }],
  ])('for %s', (reason, parts) => {
    expect(() => outline(parts)).toThrow(reason);
  });

  test.each([1, 2])('not for lines in order %i', order => {
    expect(outline({ order })).toMatchObject({ height: 2 });
  });

  test('for each end before its own', () => {
    const file = exrFile();
    for (let length = 0; length < file.length; length++) {
      expect(() => exrOutline(file.subarray(0, length))).toThrow(
        'it is an OpenEXR file that cannot be decoded (it ends early)',
      );
    }
  });

  test('for names longer than 255 bytes', () => {
    const named = (length: number) => outline({ more: attribute('n'.repeat(length), 'x', Buffer.alloc(1)) });
    expect(named(255).height).toBe(2);
    expect(() => named(256)).toThrow(/it ends early/);
    const typed = (length: number) => outline({ more: attribute('n', 't'.repeat(length), Buffer.alloc(1)) });
    expect(typed(255).height).toBe(2);
    expect(() => typed(256)).toThrow(/it ends early/);
  });

  test('without one of the attributes that it needs', () => {
    for (const [name, reason] of [
      ['channels', 'no channels'],
      ['compression', 'compression -1'],
      ['dataWindow', 'no window'],
      ['displayWindow', 'no window'],
    ] as const) {
      const file = exrFile();
      file.write('X', file.indexOf(`${name}\0`), 'latin1');
      expect(() => exrOutline(file)).toThrow(reason);
    }
    const file = exrFile();
    file.write('X', file.indexOf('lineOrder\0'), 'latin1');
    expect(exrOutline(file).height).toBe(2);
  });
});

describe('an OpenEXR file is decoded', () => {
  test('from the top', () => {
    const { width, height, samples, rgba } = decodeExr(exrFile());
    expect([width, height, ...(samples ?? [])]).toEqual([1, 2, 0.25, 0.25, 0.25, 1, 0.5, 0.5, 0.5, 1]);
    expect([...rgba]).toEqual([137, 137, 137, 255, 188, 188, 188, 255]);
  });

  test('with all its columns', () => {
    const blocks = [
      [0, floats(1, 2)],
      [1, floats(3, 4)],
      [2, floats(5, 6)],
    ] as const;
    const { samples } = decodeExr(exrFile({ window: ints(0, 0, 1, 2), blocks }));
    expect([...(samples ?? [])].filter((_, index) => index % 4 === 0)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('unless it is larger than 4096 × 4096', () => {
    const wide = (right: number) => exrFile({ window: ints(0, 0, right, 0), blocks: lines(1) });
    expect(() => decodeExr(wide(16_777_216))).toThrow(/16777217 × 1 pixels, and at most 16777216/);
  });

  test('unless a block is larger than its lines', () => {
    expect(() => decodeExr(exrFile({ blocks: lines(2, 5) }))).toThrow(/a block that is too large/);
  });

  test.each([2, 3, 5])('unless a block of compression %i unpacks to more than its lines', compression => {
    // Two lines of 64 pixels: 512 bytes, which zeros pack into a dozen.
    const window = ints(0, 0, 63, compression === 2 ? 0 : 1);
    const size = compression === 2 ? 256 : 512;
    const file = (bytes: number) =>
      exrFile({ compression, window, blocks: [[0, deflateSync(Buffer.alloc(bytes))]] });
    expect(() => decodeExr(file(size + 1))).toThrow(/cannot be decoded \(.*Cannot create a Buffer/);
    if (compression !== 5) expect(decodeExr(file(size))).toMatchObject({ width: 64 });
  });

  test('where a block is stored as it is', () => {
    const file = exrFile({ compression: 2 });
    expect([...(decodeExr(file).samples ?? [])].filter((_, index) => index % 4 === 0)).toEqual([0.25, 0.5]);
  });
});
