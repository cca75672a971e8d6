import type { Picture } from '../formats/picture.ts';
import { type DifferenceRule, pixelDifferences, wordsOf } from './compare-pictures.ts';

/** Colour of a differing pixel: a magenta that stands out from a grey picture for every kind of colour vision. */
const MARK = [214, 0, 124] as const;
/** Share of the picture's own light in the background, and the value of the rest. */
const BACKGROUND_SHARE = 0.35;
const BACKGROUND_LIGHT = 236;

/**
 * Shows where two pictures of one size differ: the new one in pale grey, and every pixel that differs by more than
 * the tolerance in a strong colour.
 */
export function diffPicture(before: Picture, after: Picture, rule: DifferenceRule): Picture {
  const { width, height, rgba: seen } = after;
  const rgba = new Uint8Array(width * height * 4);
  const differenceAt = pixelDifferences(before, after);
  const tolerance = rule.pixelTolerance * 255;
  for (let index = 0, at = 0; at < rgba.length; index++, at += 4) {
    if (differenceAt(index) > tolerance) setPixel(rgba, at, ...MARK);
    else {
      const light = paleLight(seen, at);
      setPixel(rgba, at, light, light, light);
    }
  }
  return { width, height, rgba };
}

/**
 * Divides a picture of `diffPicture` by a whole number. One marked pixel in a square marks it, so that none is lost.
 */
export function shrinkDiff(diff: Picture, factor: number): Picture {
  if (factor === 1) return diff;
  const width = Math.ceil(diff.width / factor);
  const height = Math.ceil(diff.height / factor);
  const rgba = new Uint8Array(width * height * 4);
  const [from, to] = [wordsOf(diff.rgba), wordsOf(rgba)];
  const mark = wordsOf(Uint8Array.from([...MARK, 255]))[0] as number;
  for (let y = 0, index = 0; y < diff.height; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < diff.width; x++, index++) {
      const square = row + Math.floor(x / factor);
      const word = from[index] as number;
      // The first pixel of a square stands for it, until one is marked.
      if (word === mark || to[square] === 0) to[square] = word;
    }
  }
  return { width, height, rgba };
}

function setPixel(rgba: Uint8Array, at: number, red: number, green: number, blue: number): void {
  rgba[at] = red;
  rgba[at + 1] = green;
  rgba[at + 2] = blue;
  rgba[at + 3] = 255;
}

/** The light of the pixel at a byte (Rec. 709 weights) over white, washed out. */
function paleLight(rgba: Uint8Array, at: number): number {
  const alpha = rgba[at + 3] as number;
  const colours =
    0.2126 * (rgba[at] as number) + 0.7152 * (rgba[at + 1] as number) + 0.0722 * (rgba[at + 2] as number);
  const light = (colours * alpha + 255 * (255 - alpha)) / 255;
  return Math.round(light * BACKGROUND_SHARE + BACKGROUND_LIGHT * (1 - BACKGROUND_SHARE));
}
