import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { decodePng, encodePng, isOpaque } from '../../src/render-check/formats/png.ts';
import { chunk, header, imageData, painted, pngFile } from '../support/pictures.ts';

/** A header of any kind. */
function headOf(width: number, height: number, depth: number, type: number, interlace = 0): Buffer {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, type, 0, 0, interlace]);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  return chunk('IHDR', content);
}

/** Any palette, and data of so many bytes. */
const PALETTE = chunk('PLTE', Buffer.alloc(6, 77));
const fileOf = (head: Buffer, bytes: number) => pngFile(head, PALETTE, imageData(Buffer.alloc(bytes)));

describe('a PNG needs the bytes of its rows', () => {
  test.each([
    ['grey of 1 bit', 9, 2, 1, 0, 6],
    ['grey of 1 bit in whole bytes', 8, 2, 1, 0, 4],
    ['grey of 2 bits', 5, 1, 2, 0, 3],
    ['grey of 4 bits', 3, 1, 4, 0, 3],
    ['grey of 8 bits', 3, 2, 8, 0, 8],
    ['grey of 16 bits', 3, 2, 16, 0, 14],
    ['colours', 3, 2, 8, 2, 20],
    ['colours of 16 bits', 1, 1, 16, 2, 7],
    ['indices', 3, 2, 8, 3, 8],
    ['indices of 1 bit', 9, 1, 1, 3, 3],
    ['grey and opacity', 3, 2, 8, 4, 14],
    ['colours and opacity', 3, 2, 8, 6, 26],
  ])('%s', (_, width, height, depth, type, bytes) => {
    const head = headOf(width, height, depth, type);
    expect(decodePng(fileOf(head, bytes))).toMatchObject({ width, height });
    expect(() => decodePng(fileOf(head, bytes - 1))).toThrow('it is a damaged PNG file (it ends early)');
    // Sixteen rows more, and not one byte after them.
    const spare = 16 * (bytes / height);
    expect(decodePng(fileOf(head, bytes + spare))).toMatchObject({ width, height });
    expect(() => decodePng(fileOf(head, bytes + spare + 1))).toThrow(/damaged PNG/);
  });

  // Each pass has its rows with a filter in front, where it has pixels at all.
  test.each([
    [1, 1, 2],
    [2, 1, 4],
    [1, 2, 4],
    [4, 4, 2 + 2 + 3 + 2 * 3 + 2 * 5],
    [5, 1, 2 + 2 + 2 + 3],
    [1, 5, 2 + 2 + 2 + 2 * 2],
    [5, 5, 2 + 2 + 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6],
    [8, 8, 2 + 2 + 3 + 2 * 3 + 2 * 5 + 4 * 5 + 4 * 9],
    [9, 9, 2 * 3 + 2 * 2 + 4 + 3 * 3 + 2 * 6 + 5 * 5 + 4 * 10],
  ])('in passes, of %i × %i', (width, height, bytes) => {
    const head = headOf(width, height, 8, 0, 1);
    const found = { found: 0 };
    for (let length = 1; length < 200 && found.found === 0; length++) {
      try {
        decodePng(fileOf(head, length));
        found.found = length;
      } catch {}
    }
    expect(found.found).toBe(bytes);
  });
});

describe('the chunks of a PNG', () => {
  const ROW = Buffer.from([0, 1, 2, 3, 4]);
  const data = imageData(ROW);
  const whole = pngFile(header(1, 1), data);
  const isRead = (file: Buffer) => expect([...decodePng(file).rgba]).toEqual([1, 2, 3, 4]);
  const isRefused = (file: Buffer, reason: RegExp | string) => expect(() => decodePng(file)).toThrow(reason);

  test('are read where other bytes stand beside the file', () => {
    const within = Buffer.concat([Buffer.alloc(5, 9), whole, Buffer.alloc(5, 9)]);
    isRead(within.subarray(5, 5 + whole.length));
  });

  test('end with the file, or with their end', () => {
    isRead(whole.subarray(0, -12));
    isRead(whole.subarray(0, -4));
    isRead(whole.subarray(0, -5));
    isRefused(whole.subarray(0, -13), 'it ends early');
    isRead(Buffer.concat([whole, header(9, 9)]));
  });

  test('have checksums where they decide what is seen', () => {
    const changed = (part: Buffer, at: number) => {
      const copy = Buffer.from(part);
      copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
      return copy;
    };
    isRefused(pngFile(changed(header(1, 1), 28 - 4), data), 'wrong checksum');
    isRefused(pngFile(header(1, 1), changed(data, data.length - 1)), 'wrong checksum');
    isRefused(pngFile(header(1, 1), changed(PALETTE, 8), data), 'wrong checksum');
    isRefused(pngFile(header(1, 1), changed(chunk('tRNS', Buffer.alloc(2)), 8), data), 'wrong checksum');
    isRead(pngFile(header(1, 1), changed(chunk('tEXt', Buffer.alloc(9)), 10), data));
  });

  test('may be unknown, unless they are critical', () => {
    isRead(pngFile(header(1, 1), chunk('abCd', Buffer.alloc(3)), data));
    isRefused(
      pngFile(header(1, 1), chunk('AbCd', Buffer.alloc(3)), data),
      'an unknown chunk that is critical',
    );
    isRefused(
      pngFile(header(1, 1), chunk('acTL', Buffer.alloc(8)), data),
      'it is an animated PNG file, and only stills are compared',
    );
  });

  test('begin with a header of 13 bytes', () => {
    const content = header(1, 1).subarray(8, -4);
    isRefused(pngFile(chunk('IHDR', content.subarray(0, 12)), data), 'no single header');
    isRefused(pngFile(chunk('IHDR', Buffer.concat([content, Buffer.alloc(1)])), data), 'no single header');
    isRefused(pngFile(chunk('tEXt', content), header(1, 1), data), 'no single header');
    isRefused(pngFile(header(1, 1), header(1, 1), data), 'no single header');
    isRefused(whole.subarray(0, 8), 'no single header');
    isRefused(whole.subarray(0, 15), 'no single header');
    isRefused(whole.subarray(0, 32), 'it ends early');
  });

  test('have one palette and one transparent colour, before the data', () => {
    const clear = chunk('tRNS', Buffer.alloc(1));
    isRead(pngFile(header(1, 1), PALETTE, data));
    isRefused(pngFile(header(1, 1), PALETTE, PALETTE, data), 'a chunk PLTE out of place');
    isRefused(pngFile(header(1, 1), data, PALETTE), 'a chunk PLTE out of place');
    isRefused(pngFile(header(1, 1), PALETTE, clear, clear, data), 'a chunk tRNS out of place');
    isRefused(pngFile(header(1, 1), data, clear), 'a chunk tRNS out of place');
  });

  test('have data in at most 65536 parts', () => {
    const parts = (count: number) => Buffer.alloc(12 * count, chunk('IDAT', Buffer.alloc(0)));
    isRead(pngFile(header(1, 1), parts(65_535), data));
    isRefused(pngFile(header(1, 1), parts(65_536), data), 'it is a PNG file in more than 65536 parts');
  });

  test('have data that is one stream over all parts', () => {
    const packed = deflateSync(ROW);
    const [a, b] = [packed.subarray(0, 5), packed.subarray(5)];
    isRead(pngFile(header(1, 1), chunk('IDAT', a), chunk('IDAT', b)));
    isRefused(pngFile(header(1, 1), chunk('IDAT', a)), /damaged PNG/);
  });

  test('have a palette that is used', () => {
    const colours = chunk('PLTE', Buffer.from([9, 8, 7, 6, 5, 4]));
    const file = pngFile(
      headOf(2, 1, 8, 3),
      colours,
      chunk('tRNS', Buffer.from([3])),
      imageData(Buffer.from([0, 1, 0])),
    );
    expect([...decodePng(file).rgba]).toEqual([6, 5, 4, 255, 9, 8, 7, 3]);
  });

  test('of a picture of 8192 × 8193 are not unpacked', () => {
    isRefused(
      pngFile(header(8_192, 8_193), data),
      'it has 8192 × 8193 pixels, and at most 67108864 are compared',
    );
    isRefused(pngFile(header(8_192, 8_192), data), 'it ends early');
  });
});

describe('a picture is written as PNG', () => {
  test('byte for byte, in colours or with opacity', () => {
    const [opaque, seen] = [255, 254].map(alpha =>
      painted(3, 2, (x, y) => [10 * x, 100 * y, 250, x === 2 && y === 1 ? alpha : 255]),
    );
    if (!opaque || !seen) throw new Error('unreachable');
    // The type of colour stands in the 26th byte.
    for (const [picture, type] of [
      [opaque, 2],
      [seen, 6],
    ] as const) {
      const file = encodePng(picture);
      expect([...file.subarray(16, 29)]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, type, 0, 0, 0]);
      expect([...decodePng(file).rgba]).toEqual([...picture.rgba]);
      expect(file.subarray(-12)).toEqual(chunk('IEND', Buffer.alloc(0)));
    }
  });

  test.each([
    [[1, 2, 3, 255], true],
    [[1, 2, 3, 254], false],
    [[1, 2, 3, 255, 1, 2, 3, 0], false],
    [[0, 0, 0, 255, 0, 0, 0, 255], true],
  ])('%j is opaque: %j', (pixels, opaque) => {
    expect(isOpaque(Uint8Array.from(pixels))).toBe(opaque);
  });
});
