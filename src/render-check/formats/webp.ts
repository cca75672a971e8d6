import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decode, { init } from '@jsquash/webp/decode.js';
import { assertSize, type Picture, PictureError } from './picture.ts';
import { webpOutline } from './webp-outline.ts';

/** The object in which the decoder returns its pixels; browsers have it and Node does not. */
class DecodedPixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

/** Most pixels of a WebP, whose decoder takes several times the memory of the picture: 8192 × 4096. */
const MAX_WEBP_PIXELS = 2 ** 25;
/** Most pixels after which the decoder is kept: its memory grows with the picture and never shrinks. */
const MAX_KEPT_PIXELS = 2 ** 20;

let starting: Promise<void> | undefined;

/**
 * Decodes a WebP still, lossy or lossless, with libwebp. Colour profiles are not applied.
 * @throws PictureError
 */
export async function decodeWebp(bytes: Uint8Array): Promise<Picture> {
  const outline = webpOutline(bytes);
  if (!outline) throw new PictureError('it is a damaged WebP file');
  const { width, height, animated } = outline;
  if (animated) throw new PictureError('it is an animated WebP file, and only stills are compared');
  assertSize(width, height, MAX_WEBP_PIXELS);
  starting ??= start();
  await starting;
  const picture = await decode(copyOf(bytes)).catch(() => undefined);
  if (width * height > MAX_KEPT_PIXELS) starting = undefined;
  if (picture?.width !== width || picture.height !== height) {
    throw new PictureError('it is a damaged WebP file');
  }
  const { data } = picture;
  return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

async function start(): Promise<void> {
  const scope = globalThis as { ImageData?: unknown };
  scope.ImageData ??= DecodedPixels;
  await init({ wasmBinary: readFileSync(decoderFile()) });
}

/** The compiled decoder: beside the bundle, or in its package where the sources run. */
function decoderFile(): URL | string {
  if (import.meta.url.endsWith('.js')) return new URL('./webp_dec.wasm', import.meta.url);
  return createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
