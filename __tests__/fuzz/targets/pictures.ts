import { readdirSync, readFileSync } from 'node:fs';
import { encode as encodeJpeg } from 'jpeg-js';
import { decodePicture } from '../../../src/render-check/formats/decode-picture.ts';
import { PictureError } from '../../../src/render-check/formats/picture.ts';
import { encodePng } from '../../../src/render-check/formats/png.ts';
import { painted } from '../../support/pictures.ts';
import { mutateBytes } from '../support/mutate.ts';
import { type FuzzTarget, must } from '../support/target.ts';

/** Headers of all formats end before this, in bytes. */
const HEADER_BYTES = 320;

/** Pictures of a result that are compared with baselines: no more pixels than are said, and no other error. */
export function pictureTarget(): FuzzTarget<Buffer> {
  const picture = painted(24, 16, (x, y) => [x * 10, y * 15, 128, x === 3 ? 9 : 255]);
  const jpeg = (quality: number) =>
    encodeJpeg({ width: 24, height: 16, data: Buffer.from(picture.rgba) }, quality).data;
  const samples = [encodePng(picture), jpeg(90), jpeg(10)];
  return {
    name: 'picture',
    make: random => mutateBytes(random, random.pick(samples), samples),
    feed: decode,
    isRefusal: error => error instanceof PictureError,
  };
}

/**
 * Files of every format with changes in their headers, which say how much memory a picture takes and how its pixels lie.
 */
export function pictureHeaderTarget(): FuzzTarget<Buffer> {
  const folder = new URL('../../vectors/pictures/', import.meta.url);
  const samples = readdirSync(folder)
    .filter(name => !name.endsWith('.json'))
    .map(name => readFileSync(new URL(name, folder)));
  const headers = samples.map(sample => sample.subarray(0, HEADER_BYTES));
  return {
    name: 'picture-header',
    make: random => {
      const sample = random.pick(samples);
      const header = mutateBytes(random, sample.subarray(0, HEADER_BYTES), headers);
      return Buffer.concat([header, sample.subarray(HEADER_BYTES)]);
    },
    feed: decode,
    isRefusal: error => error instanceof PictureError,
  };
}

async function decode(bytes: Buffer): Promise<void> {
  const logged: unknown[] = [];
  const { warn } = console;
  // Decoders must not write what a file says of itself.
  console.warn = (...values) => void logged.push(values);
  try {
    const { width, height, rgba, samples } = await decodePicture(bytes);
    must(width > 0 && height > 0 && rgba.length === width * height * 4, 'pixels that are not there');
    must(samples === undefined || samples.length === rgba.length, 'samples that are not there');
  } finally {
    console.warn = warn;
    must(logged.length === 0, `a decoder that writes to the log: ${logged.join(' ')}`);
  }
}
