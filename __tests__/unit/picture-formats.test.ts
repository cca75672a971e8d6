import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import { BLENDER_RULE, comparePictures } from '../../src/render-check/compare/compare-pictures.ts';
import { examine } from '../../src/render-check/compare/examine.ts';
import { decodePicture } from '../../src/render-check/formats/decode-picture.ts';
import { type Picture, PictureError } from '../../src/render-check/formats/picture.ts';
import { formatOf } from '../../src/render-check/formats/picture-formats.ts';
import { tiffOutline } from '../../src/render-check/formats/tiff-outline.ts';
import { chunk, header, imageData, pngFile } from '../support/pictures.ts';

/** Pictures of 8 × 6 pixels, written by Pillow, tifffile, OpenEXR and libjpeg-turbo, and the pixels that they read. */
const read = (name: string): Buffer => readFileSync(new URL(`../vectors/pictures/${name}`, import.meta.url));
const PIXELS = JSON.parse(read('pixels.json').toString()) as Record<
  'rgb' | 'rgba' | 'grey' | 'rgb.jpg' | 'lossy.webp',
  number[]
>;
const decoded = (name: string): Promise<Picture> => decodePicture(read(name));
const rgbOf = ({ rgba }: Picture): number[] => [...rgba].filter((_, index) => index % 4 < 3);
const largestOf = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))));

async function refusal(file: Uint8Array): Promise<string> {
  const error = await decodePicture(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PictureError)) throw new Error(`not refused as a picture: ${error}`);
  return error.message;
}

describe('pictures of every format are decoded to the pixels that other readers see', () => {
  test.each([
    'plain.png',
    'lossless.webp',
    'none.tif',
    'lzw.tif',
    'deflate.tif',
    'predictor.tif',
    '16-bit.tif',
  ])('%s', async name => {
    const picture = await decoded(name);
    expect([picture.width, picture.height]).toEqual([8, 6]);
    expect(rgbOf(picture)).toEqual(PIXELS.rgb);
  });

  test.each(['alpha.webp', 'alpha.tif'])('%s, with its opacity', async name => {
    expect([...(await decoded(name)).rgba]).toEqual(PIXELS.rgba);
  });

  test('a TIFF whose colours are multiplied by their opacity', async () => {
    expect(largestOf([...(await decoded('premultiplied.tif')).rgba], PIXELS.rgba)).toBeLessThanOrEqual(1);
  });

  test('a grey TIFF', async () => {
    expect(rgbOf(await decoded('grey.tif'))).toEqual(PIXELS.grey.flatMap(value => [value, value, value]));
  });

  test('a lossy WebP', async () => {
    expect(largestOf(rgbOf(await decoded('lossy.webp')), PIXELS['lossy.webp'])).toBeLessThanOrEqual(1);
  });

  test('a JPEG whose components are red, green and blue', async () => {
    expect(largestOf(rgbOf(await decoded('rgb.jpg')), PIXELS['rgb.jpg'])).toBeLessThanOrEqual(2);
  });

  test.each(['half.exr', 'float.exr', 'none.exr', 'rle.exr', 'piz.exr', 'pxr24.exr', 'b44.exr'])(
    '%s',
    async name => {
      const { samples, width, height } = await decoded(name);
      expect([width, height]).toEqual([8, 6]);
      const light = [...(samples ?? [])].filter((_, index) => index % 4 < 3);
      expect(
        largestOf(
          light,
          PIXELS.rgb.map(value => (value / 255) * 2),
        ),
      ).toBeLessThan(name === 'b44.exr' ? 0.1 : 0.002);
    },
  );

  test('an OpenEXR file in grey, and one with opacity', async () => {
    const grey = (await decoded('grey.exr')).samples ?? [];
    expect(grey[4]).toBeCloseTo((30 / 255) * 2, 3);
    expect([grey[5], grey[6], grey[7]]).toEqual([grey[4], grey[4], 1]);
    expect((await decoded('alpha.exr')).samples?.[7]).toBeCloseTo(235 / 255, 3);
  });
});

describe('a picture that a decoder reads in part or wrongly is refused', () => {
  test.each([
    ['animated.png', /animated PNG/],
    ['animated.webp', /animated WebP/],
    ['12-bit.jpg', /12 bits per sample/],
    ['packbits.tif', /compression 32773/],
    ['planes.tif', /planar configuration 2/],
    ['pages.tif', /several pictures/],
    ['tiles.tif', /tiles/],
    ['depth.exr', /channels B, G, R, Z/],
    ['dwaa.exr', /compression 8/],
  ])('%s', async (name, reason) => {
    expect(await refusal(read(name))).toMatch(reason);
  });

  test('a JPEG whose components have one name', async () => {
    const file = read('ycc.jpg');
    const [frame, scan] = [0xc0, 0xda].map(marker => file.indexOf(Buffer.from([0xff, marker])));
    for (const component of [0, 1, 2]) {
      file.writeUInt8(1, (frame ?? 0) + 10 + 3 * component);
      file.writeUInt8(1, (scan ?? 0) + 5 + 2 * component);
    }
    expect(await refusal(file)).toMatch(/components of the same name/);
  });

  test('a JPEG that other pictures follow, as stereo cameras write them', async () => {
    const file = read('ycc.jpg');
    const segment = Buffer.from('ffe200084d50460000ff', 'hex');
    const several = Buffer.concat([file.subarray(0, 2), segment, file.subarray(2), file]);
    expect(await refusal(several)).toMatch(/several pictures/);
  });

  const indexed = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0]));
  const [red, blue] = [chunk('PLTE', Buffer.from([255, 0, 0])), chunk('PLTE', Buffer.from([0, 0, 255]))];
  const oneIndex = imageData(Buffer.from([0, 0]));
  test.each([
    ['two palettes', pngFile(indexed, red, blue, oneIndex), /PLTE out of place/],
    ['a palette after its data', pngFile(indexed, oneIndex, red), /PLTE out of place/],
    [
      'two transparent colours',
      pngFile(indexed, red, chunk('tRNS', Buffer.from([0])), chunk('tRNS', Buffer.from([9])), oneIndex),
      /tRNS out of place/,
    ],
    [
      'a part that says that it is needed',
      pngFile(indexed, red, chunk('XYZW', red), oneIndex),
      /unknown chunk that is critical/,
    ],
  ])('a PNG with %s', async (_, file, reason) => {
    expect(await refusal(file)).toMatch(reason);
  });

  test('a TIFF that has another picture in it', async () => {
    const file = read('none.tif');
    const [directory, planes, further] = [file.readUInt32LE(4), 284, 330];
    const numbers = Array.from({ length: file.readUInt16LE(directory) }, (_, n) => directory + 2 + 12 * n);
    file.writeUInt16LE(further, numbers.find(at => file.readUInt16LE(at) === planes) ?? 0);
    expect(await refusal(file)).toMatch(/several pictures/);
  });

  test('a TIFF with the LZW of before TIFF 6.0', async () => {
    const file = read('lzw.tif');
    const strips = tiffOutline(file).fields.get(273) ?? [];
    file.set([0, 1], strips[0]);
    expect(await refusal(file)).toMatch(/LZW of an older kind/);
  });

  test('two that are the same byte for byte are the same all the same', async () => {
    const side = { size: 1, bytes: read('12-bit.jpg') };
    const { picture } = await examine('a.jpg', side, { ...side }, BLENDER_RULE);
    expect(picture.verdict).toBe('same');
  });

  test('a JPEG without the data of a component', async () => {
    const file = read('ycc.jpg');
    const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
    // The third component of the frame gets an identifier that no scan has.
    file.writeUInt8(77, frame + 16);
    expect(await refusal(file)).toMatch(/cannot be decoded/);
  });
});

describe('no file of a few bytes takes memory that it has no pixels for', () => {
  test('a TIFF that unpacks to far more than the picture', async () => {
    const file = read('deflate.tif');
    const bomb = deflateSync(Buffer.alloc(50_000_000));
    const grown = Buffer.concat([file, bomb]);
    patchField(grown, 273, file.length);
    patchField(grown, 279, bomb.length);
    expect(await refusal(grown)).toMatch(/cannot be decoded/);
  });

  test('a TIFF whose directory leads to itself', async () => {
    const file = read('none.tif');
    const start = file.readUInt32LE(4);
    file.writeUInt32LE(start, start + 2 + 12 * file.readUInt16LE(start));
    expect(await refusal(file)).toMatch(/several pictures/);
  });

  test.each([
    ['none.tif', 256],
    ['none.tif', 257],
  ])('%s with field %i of four thousand million', async (name, tag) => {
    const file = read(name);
    patchField(file, tag, 2 ** 32 - 1);
    expect(await refusal(file)).toMatch(/pixels/);
  });

  test('an OpenEXR window of two thousand million columns', async () => {
    const file = read('half.exr');
    for (const window of ['dataWindow', 'displayWindow']) {
      file.writeInt32LE(
        2 ** 31 - 1,
        file.indexOf(`${window}\0`) + window.length + 1 + 'box2i\0'.length + 4 + 8,
      );
    }
    expect(await refusal(file)).toMatch(/pixels|cannot be decoded/);
  });

  test.each(['half.exr', 'deflate.tif', 'lzw.tif', 'lossless.webp', 'lossy.webp', 'rgb.jpg'])(
    '%s, ended and changed anywhere, is decoded or refused',
    async name => {
      const file = read(name);
      for (let at = 0; at < file.length; at += 5) {
        const changed = Buffer.from(file);
        changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
        for (const bytes of [file.subarray(0, at), changed]) {
          const problem = await decodePicture(bytes).catch((error: unknown) => error);
          if (problem instanceof Error) expect(problem).toBeInstanceOf(PictureError);
        }
      }
    },
  );
});

/** Gives a field of a little-endian TIFF another value. */
function patchField(file: Buffer, tag: number, value: number): void {
  const start = file.readUInt32LE(4);
  for (let index = 0; index < file.readUInt16LE(start); index++) {
    const entry = start + 2 + 12 * index;
    if (file.readUInt16LE(entry) !== tag) continue;
    file.writeUInt16LE(4, entry + 2);
    file.writeUInt32LE(value, entry + 8);
  }
}

test('nothing that an OpenEXR file says of itself reaches the log', async () => {
  const written: unknown[] = [];
  const spies = (['warn', 'error', 'log'] as const).map(level =>
    jest.spyOn(console, level).mockImplementation((...values) => void written.push(values)),
  );
  const file = read('half.exr');
  const odd = Buffer.concat([Buffer.from('note\0\n::warning::x\0\x01\0\0\0y', 'latin1')]);
  const attributes = file.indexOf('compression\0compression\0');
  const changed = Buffer.concat([file.subarray(0, attributes), odd, file.subarray(attributes)]);
  // The only block follows the table, whose entry counts from the start of the file.
  let table = attributes;
  while (file.readBigUInt64LE(table) !== BigInt(table + 8)) table++;
  changed.writeBigUInt64LE(BigInt(table + 8 + odd.length), table + odd.length);
  const { width } = await decodePicture(changed);
  for (const spy of spies) spy.mockRestore();
  expect([width, written]).toEqual([8, []]);
});

describe('a PNG that every viewer opens is read', () => {
  const ROW = Buffer.from([0, 255, 0, 0, 255, 0, 0, 255, 128]);
  const PIXELS_OF_ROW = [255, 0, 0, 255, 0, 0, 255, 128];
  const whole = pngFile(header(2, 1), imageData(ROW));
  test.each([
    ['a newline after its end', Buffer.concat([whole, Buffer.from('\n')])],
    ['zeros after its end', Buffer.concat([whole, Buffer.alloc(100)])],
    ['another picture after its end', Buffer.concat([whole, whole])],
    ['no end', whole.subarray(0, -12)],
    ['a row too many', pngFile(header(2, 1), imageData(Buffer.concat([ROW, ROW])))],
    [
      'a byte after the compressed data',
      pngFile(header(2, 1), chunk('IDAT', Buffer.concat([deflateSync(ROW), Buffer.from([7])]))),
    ],
  ])('%s', async (_, file) => {
    expect([...(await decodePicture(file)).rgba]).toEqual(PIXELS_OF_ROW);
  });

  test('but not one whose palette was damaged', async () => {
    const palette = chunk('PLTE', Buffer.from([1, 2, 3]));
    palette.writeUInt8(9, 8);
    const indexed = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0]));
    expect(await refusal(pngFile(indexed, palette, imageData(Buffer.from([0, 0]))))).toMatch(
      /wrong checksum/,
    );
  });
});

describe('floating-point pictures', () => {
  test('differ by what is brighter than white too', async () => {
    const [before, after] = [await decoded('half.exr'), await decoded('brighter.exr')];
    expect(comparePictures(before, before, BLENDER_RULE)).toMatchObject({ differing: 0, differs: false });
    const { differs, largest } = comparePictures(before, after, BLENDER_RULE);
    expect([differs, largest > 200]).toEqual([true, true]);
  });

  test('are the same where both have no number, and differ where one has', () => {
    const picture = (...samples: number[]): Picture => ({
      width: 1,
      height: 1,
      rgba: new Uint8Array(4),
      samples: Float32Array.from(samples),
    });
    const [nan, one] = [picture(Number.NaN, 0, 0, 1), picture(1, 0, 0, 1)];
    expect(comparePictures(nan, nan, BLENDER_RULE).differing).toBe(0);
    expect(comparePictures(nan, one, BLENDER_RULE).differing).toBe(1);
  });

  test('never match a picture of whole numbers', async () => {
    const side = (name: string) => ({ size: 1, bytes: read(name) });
    const { picture } = await examine('a.tif', side('float.tif'), side('none.tif'), BLENDER_RULE);
    expect(picture).toMatchObject({ verdict: 'different', reason: /floating-point/ });
  });
});

test('formats are told by their bytes', () => {
  expect(
    ['plain.png', 'rgb.jpg', 'alpha.webp', '16-bit.tif', 'half.exr'].map(
      name => formatOf(read(name))?.mediaType,
    ),
  ).toEqual(['image/png', 'image/jpeg', 'image/webp', 'image/tiff', 'image/x-exr']);
});
