import type { Picture } from '../formats/picture.ts';

/** When two pictures count as different. */
export interface DifferenceRule {
  /** A pixel differs when one of its channels does by more than this, in steps of 1/255; 0 to 255. */
  readonly pixelTolerance: number;
  /** Pictures differ when more than this share of their pixels does, in millionths. */
  readonly allowedPpm: number;
}

/**
 * The defaults of Blender's own render tests (`fail_threshold` 0.016 and `fail_percent` 1 in its render_report.py,
 * which it hands to OpenImageIO's idiff): more than 4/255, in more than 1 % of the pixels.
 */
export const BLENDER_RULE: DifferenceRule = { pixelTolerance: 4, allowedPpm: 10_000 };

/** A part of a picture, in pixels from the top left. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Difference of two pictures of one size. */
export interface Comparison {
  /** Pixels that differ by more than the tolerance. */
  readonly differing: number;
  /** All pixels. */
  readonly total: number;
  /**
   * Largest difference of any channel, in steps of 1/255, rounded up. Infinity where one picture has NaN or an infinity
   * that the other has not.
   */
  readonly largest: number;
  /** The smallest rectangle that holds every differing pixel; undefined when there is none. */
  readonly region: Region | undefined;
  /** True when the rule takes the pictures for different. */
  readonly differs: boolean;
}

/** The difference of one pixel between two pictures, in steps of 1/255². */
export type PixelDifference = (index: number) => number;

/**
 * Makes the function that compares two pictures of one size pixel by pixel: the largest difference of any channel.
 * Colours are weighed by their alpha, as idiff does on loading a PNG, so that the invisible colour of a transparent
 * pixel does not count. Floating-point numbers are compared as they are, as idiff does; two NaN are the same.
 * @throws Error when one picture has floating-point numbers and the other has none.
 */
export function pixelDifferences(before: Picture, after: Picture): PixelDifference {
  if (before.samples && after.samples) return sampleDifferences(before.samples, after.samples);
  if (before.samples || after.samples) throw new Error('pictures of different kinds of numbers');
  return byteDifferences(before.rgba, after.rgba);
}

function byteDifferences(before: Uint8Array, after: Uint8Array): PixelDifference {
  const [words, others] = [wordsOf(before), wordsOf(after)];
  return index => {
    // Most pixels are the same in all channels.
    if (words[index] === others[index]) return 0;
    const at = index * 4;
    const alphaBefore = before[at + 3] as number;
    const alphaAfter = after[at + 3] as number;
    let largest = Math.abs(alphaBefore - alphaAfter) * 255;
    for (let channel = at; channel < at + 3; channel++) {
      const difference = Math.abs(
        (before[channel] as number) * alphaBefore - (after[channel] as number) * alphaAfter,
      );
      if (difference > largest) largest = difference;
    }
    return largest;
  };
}

function sampleDifferences(before: Float32Array, after: Float32Array): PixelDifference {
  return index => {
    let largest = 0;
    for (let channel = index * 4; channel < index * 4 + 4; channel++) {
      const [old, made] = [before[channel] as number, after[channel] as number];
      // Also for two infinities, whose difference is no number.
      if (Object.is(old, made)) continue;
      const difference = Math.abs(old - made) * 255 * 255;
      largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
      if (largest === Number.POSITIVE_INFINITY) return largest;
    }
    return largest;
  };
}

/** Pixels as one number each: the same memory, unless it is not aligned. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/**
 * Compares two pictures of the same width and height, channel by channel. A perceptual metric, such as pixelmatch's,
 * weighs channels together and forgives what looks like antialiasing, so it could not hold to the rule.
 */
export function comparePictures(before: Picture, after: Picture, rule: DifferenceRule): Comparison {
  const { width, height } = before;
  const total = width * height;
  const tolerance = rule.pixelTolerance * 255;
  const differenceAt = pixelDifferences(before, after);
  const bounds = new Bounds();
  let differing = 0;
  let largest = 0;
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      const difference = differenceAt(index);
      largest = Math.max(largest, difference);
      if (difference <= tolerance) continue;
      differing++;
      bounds.add(x, y);
    }
  }
  return {
    differing,
    total,
    largest: Math.ceil(largest / 255),
    region: bounds.region,
    // Whole numbers on both sides, so that the border is exact.
    differs: differing * 1_000_000 > rule.allowedPpm * total,
  };
}

/** The smallest rectangle around pixels. */
class Bounds {
  #left = Number.POSITIVE_INFINITY;
  #top = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #bottom = Number.NEGATIVE_INFINITY;

  add(x: number, y: number): void {
    this.#left = Math.min(this.#left, x);
    this.#top = Math.min(this.#top, y);
    this.#right = Math.max(this.#right, x);
    this.#bottom = Math.max(this.#bottom, y);
  }

  /** Undefined without a pixel. */
  get region(): Region | undefined {
    const [left, top] = [this.#left, this.#top];
    if (!Number.isFinite(left)) return undefined;
    return { left, top, width: this.#right - left + 1, height: this.#bottom - top + 1 };
  }
}
