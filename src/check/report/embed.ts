import { encode as encodeJpeg } from 'jpeg-js';
import type { Side } from '../examine.ts';
import { mediaType } from '../formats/decode.ts';
import type { Picture } from '../formats/picture.ts';
import { encodePng, isOpaque } from '../formats/png.ts';
import { shrink, shrinkFactor } from '../shrink.ts';

/** A picture inside the page. */
export interface Embedded {
  /** A `data:` URL. */
  readonly src: string;
  /** In pixels, of what is embedded. */
  readonly width: number;
  readonly height: number;
  /** By what the real picture was divided; 1 when it is embedded as it is. */
  readonly factor: number;
}

/** Longest side of an embedded picture, and of the small ones in the list. In pixels. */
export const DETAIL_SIDE = 2048;
const THUMB_SIDE = 200;
/** Files up to this size are embedded as they are. In bytes. */
const MAX_ORIGINAL = 4 * 2 ** 20;
const THUMB_QUALITY = 82;

/** Keeps the page at a size that a browser opens at once. */
export class EmbedBudget {
  #left: number;

  /** @param characters that all `data:` URLs together may have */
  constructor(characters: number) {
    this.#left = characters;
  }

  /** What was embedded, if there was still room for it. */
  take(embedded: Embedded | undefined): Embedded | undefined {
    if (!embedded || embedded.src.length > this.#left) return undefined;
    this.#left -= embedded.src.length;
    return embedded;
  }
}

/** One side of a comparison: its own file where that is small enough, else a smaller picture. */
export function embedSide({ bytes, picture }: Side): Embedded | undefined {
  if (!picture) return undefined;
  const factor = shrinkFactor(picture, DETAIL_SIDE);
  const type = bytes && mediaType(bytes);
  if (type !== undefined && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
    return { src: dataUrl(type, bytes), width: picture.width, height: picture.height, factor };
  }
  return embedPicture(shrink(picture, factor), factor);
}

/** A picture that was made here. */
export function embedPicture(picture: Picture, factor: number): Embedded {
  return {
    src: dataUrl('image/png', encodePng(picture)),
    width: picture.width,
    height: picture.height,
    factor,
  };
}

/** A small picture for the list. */
export function embedThumb(picture: Picture): Embedded {
  const factor = shrinkFactor(picture, THUMB_SIDE);
  const small = shrink(picture, factor);
  if (!isOpaque(small.rgba)) return embedPicture(small, factor);
  const { width, height, rgba } = small;
  const jpeg = encodeJpeg({ width, height, data: rgba }, THUMB_QUALITY).data;
  return { src: dataUrl('image/jpeg', jpeg), width, height, factor };
}

function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
