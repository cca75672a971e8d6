import { type DifferenceRule, pixelDifference } from './compare.ts';
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
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (differsIn(before, after, rule, { left: x * factor, top: y * factor, side: factor })) {
        rgba.set(MARK, at);
      } else {
        rgba.fill(paleLight(after.rgba, y * factor * after.width + x * factor), at, at + 3);
      }
    }
  }
  return { width, height, rgba };
}

function differsIn(
  before: Picture,
  after: Picture,
  rule: DifferenceRule,
  square: { readonly left: number; readonly top: number; readonly side: number },
): boolean {
  const right = Math.min(square.left + square.side, after.width);
  const bottom = Math.min(square.top + square.side, after.height);
  for (let y = square.top; y < bottom; y++) {
    for (let x = square.left; x < right; x++) {
      const difference = pixelDifference(before.rgba, after.rgba, y * after.width + x);
      if (difference > rule.pixelTolerance * 255) return true;
    }
  }
  return false;
}

/** The light of a pixel (Rec. 709 weights) over white, washed out. */
function paleLight(rgba: Uint8Array, index: number): number {
  const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(index * 4, index * 4 + 4);
  const light = ((0.2126 * red + 0.7152 * green + 0.0722 * blue) * alpha + 255 * (255 - alpha)) / 255;
  return Math.round(light * BACKGROUND_SHARE + BACKGROUND_LIGHT * (1 - BACKGROUND_SHARE));
}
