import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeWebp } from '../../src/render-check/formats/webp.ts';
import { webpOutline } from '../../src/render-check/formats/webp-outline.ts';

/** The head of a file, with bytes of its first chunk by their place in the file. */
function webpOf(type: string, bytes: Readonly<Record<number, number>>, length = 30): Buffer {
  const file = Buffer.alloc(Math.max(length, 30));
  file.write('RIFF\0\0\0\0WEBP', 'latin1');
  file.write(type, 12, 'latin1');
  for (const [at, byte] of Object.entries(bytes)) file[Number(at)] = byte;
  return file.subarray(0, length);
}

describe('the outline of a WebP', () => {
  const extended = { 24: 1, 25: 2, 26: 3, 27: 4, 28: 5, 29: 6 };
  test('in the extended format', () => {
    const size = { width: 0x03_02_02, height: 0x06_05_05 };
    expect(webpOutline(webpOf('VP8X', extended))).toEqual({ ...size, animated: false });
    expect(webpOutline(webpOf('VP8X', { ...extended, 20: 0xff }))).toEqual({ ...size, animated: true });
    expect(webpOutline(webpOf('VP8X', { ...extended, 20: 0xfd, 21: 2, 19: 2 }))?.animated).toBe(false);
  });

  test('without loss: 14 bits a side, and other bits above', () => {
    expect(webpOutline(webpOf('VP8L', { 21: 0xff, 22: 0xff, 23: 0xff, 24: 0xff }))).toEqual({
      width: 0x4000,
      height: 0x4000,
      animated: false,
    });
    expect(webpOutline(webpOf('VP8L', { 20: 0x2f, 21: 5, 22: 0x40, 23: 0, 24: 0, 25: 9 }))).toEqual({
      width: 6,
      height: 2,
      animated: false,
    });
  });

  test('with loss: 14 bits a side, and a scale above', () => {
    expect(webpOutline(webpOf('VP8 ', { 26: 5, 27: 0xc1, 28: 7, 29: 0x82 }))).toEqual({
      width: 0x105,
      height: 0x207,
      animated: false,
    });
    expect(webpOutline(webpOf('VP8 ', { 26: 0xff, 27: 0xff, 28: 0xff, 29: 0xff }))).toMatchObject({
      width: 0x3fff,
      height: 0x3fff,
    });
  });

  test('is none in a shorter file or another chunk', () => {
    expect(webpOutline(webpOf('VP8X', extended, 29))).toBeUndefined();
    expect(webpOutline(webpOf('ALPH', extended))).toBeUndefined();
  });
});

describe('a WebP is refused', () => {
  const high = (width: number) =>
    webpOf('VP8L', { 21: (width - 1) & 255, 22: ((width - 1) >> 8) | 0xc0, 23: 0xff, 24: 3 });
  test.each<[RegExp, Buffer]>([
    [/damaged WebP/, webpOf('ALPH', {})],
    [/animated WebP/, webpOf('VP8X', { 20: 2 })],
    // 4096 lines of 8192 pixels are decoded, and those after them are not there.
    [/damaged WebP/, high(8_192)],
    [/8193 × 4096 pixels, and at most 33554432/, high(8_193)],
    [/no pixels/, webpOf('VP8 ', { 26: 0, 28: 7 })],
  ])('for %s', async (reason, file) => {
    await expect(decodeWebp(file)).rejects.toThrow(reason);
  });

  test.each([24, 27])('for a canvas of another size than its picture (byte %i)', async at => {
    const plain = readFileSync(new URL('../vectors/pictures/alpha.webp', import.meta.url));
    const canvas = Buffer.from('VP8X\x0a\0\0\0\x10\0\0\0\x07\0\0\x05\0\0', 'latin1');
    const file = Buffer.concat([plain.subarray(0, 12), canvas, plain.subarray(12)]);
    file.writeUInt32LE(file.length - 8, 4);
    expect((await decodeWebp(file)).rgba).toEqual((await decodeWebp(plain)).rgba);
    file.writeUInt8(file.readUInt8(at) + 1, at);
    await expect(decodeWebp(file)).rejects.toThrow(/damaged WebP/);
  });
});
