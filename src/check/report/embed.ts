import { encode as encodeJpeg } from 'jpeg-js';
import type { DifferenceRule } from '../compare.ts';
import { diffPicture } from '../diff-picture.ts';
import type { Examined, Side } from '../examine.ts';
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

/** The two sides of a comparison and where they differ, as far as there are such pictures. */
export interface Views {
  readonly before?: Embedded | undefined;
  readonly after?: Embedded | undefined;
  readonly diff?: Embedded | undefined;
}

/** All that the report can show of one picture. */
export interface CardPictures {
  /** For the list. */
  readonly thumb: Embedded | undefined;
  readonly large: Views;
  /** In place of the large ones where the report has no room for them; left out where those are as small. */
  readonly small: Views | undefined;
}

/** Longest side of an embedded picture, of one that stands in for it, and of those in the list. In pixels. */
const LARGE_SIDE = 2048;
const SMALL_SIDE = 320;
const THUMB_SIDE = 200;
/** Files up to this size are embedded as they are. In bytes. */
const MAX_ORIGINAL = 4 * 2 ** 20;
const JPEG_QUALITY = 82;
/** Formats that browsers show; the others are embedded as PNG. */
const SHOWN: ReadonlySet<string | undefined> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/**
 * Makes everything that the report can show of one picture. One that is as it was is shown once.
 * @param diff the difference in full size, as a PNG file
 */
export function cardPictures(
  { picture, before, after }: Examined,
  rule: DifferenceRule,
  diff: Uint8Array | undefined,
): CardPictures {
  const shown = after?.picture ?? before?.picture;
  const thumb = shown && embedPreview(shown, THUMB_SIDE);
  if (picture.verdict === 'same')
    return { thumb, large: { after: after && embedSide(after) }, small: undefined };
  const pair =
    picture.comparison && before?.picture && after?.picture
      ? ([before.picture, after.picture] as const)
      : undefined;
  const differenceAt = (side: number): Embedded | undefined => {
    if (!pair) return undefined;
    const factor = shrinkFactor(pair[1], side);
    if (factor === 1 && diff)
      return { src: dataUrl('image/png', diff), width: pair[1].width, height: pair[1].height, factor };
    return embedPicture(diffPicture(...pair, rule, factor), factor);
  };
  const large = {
    before: before && embedSide(before),
    after: after && embedSide(after),
    diff: differenceAt(LARGE_SIDE),
  };
  if (!shown || shrinkFactor(shown, SMALL_SIDE) === 1) return { thumb, large, small: undefined };
  const small = {
    before: before?.picture && embedPreview(before.picture, SMALL_SIDE),
    after: after?.picture && embedPreview(after.picture, SMALL_SIDE),
    diff: differenceAt(SMALL_SIDE),
  };
  return { thumb, large, small };
}

/** One side of a comparison: its own file where that is small enough, else a smaller picture. */
function embedSide({ bytes, picture }: Side): Embedded | undefined {
  if (!picture) return undefined;
  const factor = shrinkFactor(picture, LARGE_SIDE);
  const type = bytes && mediaType(bytes);
  if (type !== undefined && SHOWN.has(type) && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
    return { src: dataUrl(type, bytes), width: picture.width, height: picture.height, factor };
  }
  return embedPicture(shrink(picture, factor), factor);
}

/** A picture that was made here. */
function embedPicture(picture: Picture, factor: number): Embedded {
  return {
    src: dataUrl('image/png', encodePng(picture)),
    width: picture.width,
    height: picture.height,
    factor,
  };
}

/** A small picture, in few bytes. */
function embedPreview(picture: Picture, side: number): Embedded {
  const factor = shrinkFactor(picture, side);
  const small = shrink(picture, factor);
  if (!isOpaque(small.rgba)) return embedPicture(small, factor);
  const { width, height, rgba } = small;
  const jpeg = encodeJpeg({ width, height, data: rgba }, JPEG_QUALITY).data;
  return { src: dataUrl('image/jpeg', jpeg), width, height, factor };
}

function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
