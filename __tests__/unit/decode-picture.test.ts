import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';
import { encode as encodeJpeg } from 'jpeg-js';
import { shrink, shrinkFactor } from '../../src/render-check/compare/shrink.ts';
import { decodePicture } from '../../src/render-check/formats/decode-picture.ts';
import { PictureError } from '../../src/render-check/formats/picture.ts';
import { formatOf } from '../../src/render-check/formats/picture-formats.ts';
import { encodePng } from '../../src/render-check/formats/png.ts';
import { chunk, header, imageData, painted, pngFile, pngOf } from '../support/pictures.ts';

/** Two pixels, red and half-transparent blue, as unpacked PNG rows with the filter byte in front. */
const ROW = Buffer.from([0, 255, 0, 0, 255, 0, 0, 255, 128]);
const PIXELS = [255, 0, 0, 255, 0, 0, 255, 128];

async function refusal(file: Uint8Array): Promise<string> {
  const error = await decodePicture(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PictureError)) throw new Error(`not refused as a picture: ${error}`);
  return error.message;
}

describe('what is decoded', () => {
  test('PNG, to the very pixels', async () => {
    const picture = await decodePicture(pngFile(header(2, 1), imageData(ROW)));
    expect({ ...picture, rgba: [...picture.rgba] }).toEqual({ width: 2, height: 1, rgba: PIXELS });
  });

  test('interlaced PNG', async () => {
    // The first pass has the pixel at the left, the sixth the one beside it.
    const passes = Buffer.concat([ROW.subarray(0, 5), Buffer.from([0]), ROW.subarray(5)]);
    const picture = await decodePicture(pngFile(header(2, 1, 1), imageData(passes)));
    expect([...picture.rgba]).toEqual(PIXELS);
  });

  test('16 bits a channel are rounded to 8', async () => {
    const deep = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 16, 2, 0, 0, 0]));
    const { rgba } = await decodePicture(
      pngFile(deep, imageData(Buffer.from([0, 0x80, 0x7f, 0x80, 0x80, 0xff, 0xff]))),
    );
    expect([...rgba]).toEqual([128, 128, 255, 255]);
  });

  test('what is encoded here comes back as it was', async () => {
    for (const alpha of [255, 7]) {
      const picture = painted(13, 5, (x, y) => [x * 19, y * 50, 200, x === 2 ? alpha : 255]);
      expect(await decodePicture(encodePng(picture))).toEqual({
        ...picture,
        rgba: Buffer.from(picture.rgba),
      });
    }
  });

  test('JPEG, and by what it is rather than by its name', async () => {
    const { rgba } = painted(16, 8, () => [200, 100, 50]);
    const file = encodeJpeg({ width: 16, height: 8, data: Buffer.from(rgba) }, 95).data;
    expect(formatOf(file)?.mediaType).toBe('image/jpeg');
    const picture = await decodePicture(file);
    expect([picture.width, picture.height]).toEqual([16, 8]);
    const [red = 0, green = 0, blue = 0, alpha] = picture.rgba;
    expect(Math.max(Math.abs(red - 200), Math.abs(green - 100), Math.abs(blue - 50))).toBeLessThan(4);
    expect(alpha).toBe(255);
  });
});

/** A JPEG of 8 × 8 pixels whose header says that it has more. */
function claiming(width: number, height: number): Buffer {
  const { rgba } = painted(8, 8, () => [1, 2, 3]);
  const file = encodeJpeg({ width: 8, height: 8, data: Buffer.from(rgba) }, 50).data;
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
  file.writeUInt16BE(height, frame + 5);
  file.writeUInt16BE(width, frame + 7);
  return file;
}

describe('hostile files are refused in words, and before memory is taken', () => {
  const hostile: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['100 000 × 100 000 pixels', pngFile(header(100_000, 100_000), imageData(ROW)), /100000 × 100000 pixels/],
    ['2³² − 1 pixels wide', pngFile(header(2 ** 32 - 1, 1), imageData(ROW)), /4294967295 × 1 pixels/],
    ['no pixels', pngFile(header(0, 5), imageData(ROW)), /no pixels/],
    [
      'a second header that is larger',
      pngFile(header(2, 1), header(60_000, 60_000), imageData(ROW)),
      /no single header/,
    ],
    [
      'a larger header after the data',
      pngFile(header(2, 1), imageData(ROW), header(60_000, 60_000)),
      /no single header/,
    ],
    ['data before the header', pngFile(imageData(ROW), header(2, 1)), /no single header/],
    ['too little data', pngFile(header(64, 64), imageData(ROW)), /damaged PNG/],
    ['one row too few', pngFile(header(2, 2), imageData(ROW)), /damaged PNG/],
    ['too little data, interlaced', pngFile(header(64, 64, 1), imageData(ROW)), /damaged PNG/],
    ['no data', pngFile(header(2, 1)), /damaged PNG/],
    ['data that does not unpack', pngFile(header(2, 1), chunk('IDAT', randomBytes(100))), /damaged PNG/],
    ['a chunk longer than the file', pngFile(header(2, 1)).fill(0xff, 33, 37), /damaged PNG/],
    [
      'something else',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      /no PNG, JPEG, WebP, TIFF or OpenEXR file/,
    ],
    ['nothing', Buffer.alloc(0), /no PNG, JPEG, WebP, TIFF or OpenEXR file/],
  ];
  test.each(hostile)('%s', async (_, file, reason) => {
    expect(await refusal(file)).toMatch(reason);
  });

  const bomb = imageData(Buffer.concat([ROW, Buffer.alloc(400_000_000)]));
  const bombs = [0, 1].map(interlace => pngFile(header(2, 1, interlace), bomb));
  test.each(bombs.map((file, interlace) => [interlace, file] as const))(
    'data that unpacks to far more than the picture (interlace %i)',
    async (_, file) => {
      expect(await decodePicture(file).catch(error => error)).toBeInstanceOf(PictureError);
    },
  );

  test('no process grows by what they say that they hold', async () => {
    const files = [
      ...hostile.map(([, file]) => file),
      ...bombs,
      claiming(8_192, 8_192),
      claiming(8_192, 4_096),
    ];
    const input = files.map(file => Buffer.from(file).toString('base64')).join('\n');
    const script = fileURLToPath(new URL('../support/decode-peak.ts', import.meta.url));
    const { stdout } = await execa(process.execPath, [script], { input });
    const { refused, grownMiB } = JSON.parse(stdout) as { refused: number; grownMiB: number };
    expect(refused).toBe(files.length);
    // The bombs alone would take 400 MB each, and the largest header 40 GB.
    expect(grownMiB).toBeLessThan(250);
  });

  test.each([
    [65_535, 65_535, /65535 × 65535 pixels, and at most/],
    [8_192, 8_192, /8192 × 8192 pixels, and at most/],
    [8_192, 4_096, /bytes cannot hold the 8192 × 4096 pixels/],
    [2_048, 1_024, /bytes cannot hold the 2048 × 1024 pixels/],
  ])('a JPEG of a few hundred bytes that claims to have %i × %i pixels', async (width, height, reason) => {
    expect(await refusal(claiming(width, height))).toMatch(reason);
  });

  test('such a JPEG behind a preview of the size that it has', async () => {
    const bomb = claiming(8_192, 4_096);
    const preview = claiming(8, 8);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(preview.length + 2);
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), length, preview]);
    const file = Buffer.concat([bomb.subarray(0, 2), segment, bomb.subarray(2)]);
    expect(await refusal(file)).toMatch(/cannot hold the 8192 × 4096 pixels/);
  });

  test('a JPEG with a second frame that is larger', async () => {
    const small = claiming(8, 8);
    const file = Buffer.concat([small.subarray(0, -2), claiming(8_192, 4_096).subarray(2)]);
    expect(await refusal(file)).toMatch(/cannot hold the 8192 × 4096 pixels/);
  });

  test('and a JPEG that shows nothing at all is none of these', async () => {
    const [width, height] = [1_024, 512];
    const file = encodeJpeg({ width, height, data: Buffer.alloc(width * height * 4, 255) }, 50).data;
    expect(await decodePicture(file)).toMatchObject({ width, height });
  });

  test('a JPEG that is passed over again and again, each time at the cost of all its pixels', async () => {
    const file = encodeJpeg({ width: 8, height: 8, data: Buffer.alloc(256, 77) }, 50).data;
    const scan = file.subarray(file.indexOf(Buffer.from([0xff, 0xda])), -2);
    const passes = Buffer.concat([file.subarray(0, -2), ...Array(200).fill(scan), file.subarray(-2)]);
    expect(await refusal(passes)).toMatch(/more than 200 passes/);
  });

  test('a PNG in a hundred thousand parts', async () => {
    const parts = Buffer.alloc(12 * 100_000, chunk('IDAT', Buffer.alloc(0)));
    expect(await refusal(pngFile(header(2, 1), parts, imageData(ROW)))).toMatch(/in more than 65536 parts/);
  });

  test('files that end or change anywhere', async () => {
    const jpeg = encodeJpeg({ width: 16, height: 16, data: Buffer.alloc(1024, 77) }, 50).data;
    for (const file of [pngOf(9, 7, (x, y) => [x, y, 3]), jpeg]) {
      for (let at = 0; at < file.length; at += 3) {
        const changed = Buffer.from(file);
        changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
        for (const bytes of [file.subarray(0, at), changed]) {
          const problem = await decodePicture(bytes).catch((error: unknown) => error);
          if (problem instanceof Error) expect(problem).toBeInstanceOf(PictureError);
        }
      }
    }
  });
});

describe('shrinking', () => {
  test('takes the mean of what is seen', () => {
    const picture = painted(4, 2, (x, y) => (x < 2 ? [x * 100, y * 50, 0] : [255, 0, 0, y === 0 ? 255 : 0]));
    expect([...shrink(picture, 2).rgba]).toEqual([50, 25, 0, 255, 255, 0, 0, 128]);
  });

  test('keeps what is left over at the edges, and what is small enough', () => {
    const picture = painted(5, 3, () => [9, 8, 7]);
    expect(shrink(picture, 2)).toEqual(painted(3, 2, () => [9, 8, 7]));
    expect([shrinkFactor(picture, 5), shrinkFactor(picture, 4), shrinkFactor(picture, 1)]).toEqual([1, 2, 5]);
  });
});
