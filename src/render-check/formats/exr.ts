import { inflateSync } from 'node:zlib';
import { FloatType } from 'three';
import { EXRLoader } from 'three/examples/jsm/loaders/EXRLoader.js';
import { messageOf } from '../../errors/message-of.ts';
import { type ExrOutline, exrOutline } from './exr-outline.ts';
import { assertSize, MAX_FLOAT_PIXELS, type Picture, PictureError, viewOf } from './picture.ts';

/**
 * Decodes an OpenEXR file of one flat picture in colours or grey, with opacity or without, of half or full
 * floating-point numbers.
 * @throws PictureError for all others: files with more channels or parts would be compared in part.
 */
export function decodeExr(bytes: Uint8Array): Picture {
  const outline = exrOutline(bytes);
  const { width, height } = outline;
  assertSize(width, height, MAX_FLOAT_PIXELS);
  try {
    assertBlocks(outline);
    const loader = new EXRLoader();
    loader.setDataType(FloatType);
    const { data } = loader.parse(Uint8Array.from(outline.plainFile).buffer) as {
      readonly data: Float32Array;
    };
    if (data.length !== width * height * 4) throw new Error('other pixels than its header says');
    const samples = fromTheTop(data, width);
    return { width, height, samples, rgba: viewOf(samples, true) };
  } catch (error) {
    const reason = messageOf(error);
    throw new PictureError(`it is an OpenEXR file that cannot be decoded (${reason})`);
  }
}

/** Measures each block first, since the decoder unpacks without a limit. */
function assertBlocks({ compression, blocks }: ExrOutline): void {
  for (const { packed, unpacked } of blocks) {
    // A block that compression would not make smaller is stored as it is.
    if (packed.length > unpacked) throw new Error('a block that is too large');
    const isPacked = packed.length < unpacked && ['zip', 'zips', 'pxr24'].includes(compression);
    if (isPacked) inflateSync(packed, { maxOutputLength: unpacked });
  }
}

/** Reverses the rows: the decoder gives them from the bottom, as textures have them. */
function fromTheTop(data: Float32Array, width: number): Float32Array {
  const samples = new Float32Array(data.length);
  const row = width * 4;
  for (let from = data.length - row, to = 0; from >= 0; from -= row, to += row) {
    samples.set(data.subarray(from, from + row), to);
  }
  return samples;
}
