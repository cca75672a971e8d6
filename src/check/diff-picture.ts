import { type DifferenceRule, pixelDifferences } from './compare.ts';
import type { Picture } from './formats/picture.ts';

/** What marks a differing pixel: a magenta that stands out from a grey picture for every kind of colour vision. */
const MARK = [214, 0, 124] as const;
/** How much of the picture's own light stays in the background, and what the rest is. */
const BACKGROUND_SHARE = 0.35;
const BACKGROUND_LIGHT = 236;

/**
 * Shows where two pictures of one size differ: the new one in pale grey, and every pixel that differs by more than
 * the tolerance in a strong colour.
 * @param factor divides the picture. One differing pixel in the square that makes a new pixel marks it, so that not
 * even a single one is lost.
 */
export function diffPicture(before: Picture, after: Picture, rule: DifferenceRule, factor: number): Picture {
  const width = Math.ceil(after.width / factor);
  const height = Math.ceil(after.height / factor);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  const marked = markedSquares(before, after, rule, factor);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (marked[y * width + x]) rgba.set(MARK, at);
      else rgba.fill(paleLight(after.rgba, (y * after.width + x) * factor * 4), at, at + 3);
    }
  }
  return { width, height, rgba };
}

/** One byte per square of the new picture: 1 where a pixel of it differs. */
function markedSquares(before: Picture, after: Picture, rule: DifferenceRule, factor: number): Uint8Array {
  const width = Math.ceil(after.width / factor);
  const marked = new Uint8Array(width * Math.ceil(after.height / factor));
  const differenceAt = pixelDifferences(before, after);
  const tolerance = rule.pixelTolerance * 255;
  for (let y = 0, index = 0; y < after.height; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < after.width; x++, index++) {
      if (differenceAt(index) > tolerance) marked[row + Math.floor(x / factor)] = 1;
    }
  }
  return marked;
}

/** The light of the pixel at a byte (Rec. 709 weights) over white, washed out. */
function paleLight(rgba: Uint8Array, at: number): number {
  const alpha = rgba[at + 3] as number;
  const colours =
    0.2126 * (rgba[at] as number) + 0.7152 * (rgba[at + 1] as number) + 0.0722 * (rgba[at + 2] as number);
  const light = (colours * alpha + 255 * (255 - alpha)) / 255;
  return Math.round(light * BACKGROUND_SHARE + BACKGROUND_LIGHT * (1 - BACKGROUND_SHARE));
}
