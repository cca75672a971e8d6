import { encode as encodeJpeg } from 'jpeg-js';
import { shrinkDiff } from '../compare/diff-picture.ts';
import type { Examined, Side } from '../compare/examine.ts';
import { shrink, shrinkFactor } from '../compare/shrink.ts';
import type { Picture } from '../formats/picture.ts';
import { formatOf } from '../formats/picture-formats.ts';
import { encodePng, isOpaque } from '../formats/png.ts';

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

/** The two sides of a comparison and their difference, as far as there are such pictures. */
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
  /** Replacements for the large ones where the report has no room; undefined where those are as small. */
  readonly small: Views | undefined;
}

/** Longest side of an embedded picture, of one that stands in for it, and of those in the list. In pixels. */
const LARGE_SIDE = 2048;
const SMALL_SIDE = 320;
const THUMB_SIDE = 200;
/** Files up to this size are embedded as they are. In bytes. */
const MAX_ORIGINAL = 4 * 2 ** 20;
const JPEG_QUALITY = 82;

/** Kinds of views that are worth making. */
export interface WantedViews {
  readonly large: boolean;
  readonly small: boolean;
}

/** The difference in full size. */
export interface Difference {
  readonly picture: Picture;
  /** The same as a PNG file. */
  readonly file: Uint8Array;
}

/**
 * Makes everything that the report can show of one picture. An unchanged picture is shown once.
 * @param wanted the views that the report may have room for
 */
export function cardPictures(
  examined: Examined,
  diff: Difference | undefined,
  wanted: WantedViews,
): CardPictures {
  const { picture, before, after } = examined;
  const shown = after?.picture ?? before?.picture;
  if (!shown) return { thumb: undefined, large: {}, small: undefined };
  const preview = previewOf(shown);
  const thumb = embedPreview(thumbOf(preview));
  if (picture.verdict === 'same')
    return { thumb, large: wanted.large ? { after: after && embedSide(after) } : {}, small: undefined };
  const isSmall = preview.factor === 1;
  return {
    thumb,
    large: wanted.large || isSmall ? largeViews(examined, diff) : {},
    small: isSmall || !wanted.small ? undefined : smallViews(examined, diff, { picture: shown, preview }),
  };
}

function largeViews({ before, after }: Examined, diff: Difference | undefined): Views {
  return {
    before: before && embedSide(before),
    after: after && embedSide(after),
    diff: diff && embedDiff(diff, LARGE_SIDE),
  };
}

/** @param made the preview that was made already, with its picture */
function smallViews(
  { before, after }: Examined,
  diff: Difference | undefined,
  made: { readonly picture: Picture; readonly preview: Preview },
): Views {
  const view = (picture: Picture | undefined): Embedded | undefined =>
    picture && embedPreview(picture === made.picture ? made.preview : previewOf(picture));
  return {
    before: view(before?.picture),
    after: view(after?.picture),
    diff: diff && embedDiff(diff, SMALL_SIDE),
  };
}

/** One side of a comparison: its own file where that is small enough, else a smaller picture. */
function embedSide({ bytes, picture }: Side): Embedded | undefined {
  if (!picture) return undefined;
  const factor = shrinkFactor(picture, LARGE_SIDE);
  const format = bytes && formatOf(bytes);
  if (format?.isForBrowsers && factor === 1 && bytes && bytes.length <= MAX_ORIGINAL) {
    return { src: dataUrl(format.mediaType, bytes), width: picture.width, height: picture.height, factor };
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

function embedDiff({ picture, file }: Difference, side: number): Embedded {
  const factor = shrinkFactor(picture, side);
  if (factor > 1) return embedPicture(shrinkDiff(picture, factor), factor);
  return { src: dataUrl('image/png', file), width: picture.width, height: picture.height, factor };
}

/** A picture that was made smaller. */
interface Preview {
  readonly picture: Picture;
  /** Factor by which it was divided. */
  readonly factor: number;
}

function previewOf(picture: Picture): Preview {
  const factor = shrinkFactor(picture, SMALL_SIDE);
  return { picture: shrink(picture, factor), factor };
}

/** Makes a thumbnail from the preview, since that has few pixels. */
function thumbOf({ picture, factor }: Preview): Preview {
  const further = shrinkFactor(picture, THUMB_SIDE);
  return { picture: shrink(picture, further), factor: factor * further };
}

/** A small picture, in few bytes. */
function embedPreview({ picture, factor }: Preview): Embedded {
  if (!isOpaque(picture.rgba)) return embedPicture(picture, factor);
  const { width, height, rgba } = picture;
  const jpeg = encodeJpeg({ width, height, data: rgba }, JPEG_QUALITY).data;
  return { src: dataUrl('image/jpeg', jpeg), width, height, factor };
}

function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
