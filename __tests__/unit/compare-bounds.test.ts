import { describe, expect, test } from '@jest/globals';
import {
  comparePictures,
  pixelDifferences,
  wordsOf,
} from '../../src/render-check/compare/compare-pictures.ts';
import { diffPicture, shrinkDiff } from '../../src/render-check/compare/diff-picture.ts';
import { examine, type Side } from '../../src/render-check/compare/examine.ts';
import {
  type CheckedPicture,
  renderCheckResult,
  type Verdict,
} from '../../src/render-check/compare/render-check-result.ts';
import { shrink, shrinkFactor } from '../../src/render-check/compare/shrink.ts';
import type { Picture } from '../../src/render-check/formats/picture.ts';
import { encodePng } from '../../src/render-check/formats/png.ts';
import { type Paint, painted } from '../support/pictures.ts';

const EXACT = { pixelTolerance: 0, allowedPpm: 0 };
const BLACK: Paint = () => [0, 0, 0];
type Pixel = readonly [number, number, number, number];

/** A picture of pixels in floating-point numbers, in one row. */
const floats = (...samples: number[]): Picture => ({
  width: samples.length / 4,
  height: 1,
  rgba: new Uint8Array(samples.length),
  samples: Float32Array.from(samples),
});

describe('the difference of a pixel, in steps of 1/255²', () => {
  test.each<[Pixel, Pixel, number]>([
    [[1, 2, 3, 255], [1, 2, 3, 255], 0],
    [[1, 2, 3, 255], [2, 2, 3, 255], 255],
    [[1, 2, 3, 255], [1, 9, 3, 255], 7 * 255],
    [[1, 2, 3, 255], [1, 2, 0, 255], 3 * 255],
    [[1, 2, 3, 255], [2, 4, 6, 255], 3 * 255],
    [[9, 2, 3, 255], [2, 4, 6, 255], 7 * 255],
    [[0, 0, 0, 255], [0, 0, 0, 250], 5 * 255],
    [[0, 0, 0, 250], [0, 0, 0, 255], 5 * 255],
    [[100, 0, 0, 10], [90, 0, 0, 11], 255],
    [[100, 0, 0, 10], [50, 0, 0, 11], 450],
  ])('of %j and %j is %i', (one, other, difference) => {
    const pictures = [one, other].map(pixel => painted(2, 1, x => (x === 1 ? pixel : [7, 7, 7, 7]))) as [
      Picture,
      Picture,
    ];
    const differenceAt = pixelDifferences(...pictures);
    expect([differenceAt(0), differenceAt(1)]).toEqual([0, difference]);
  });

  test.each<[Pixel, Pixel, number]>([
    [[0.5, 0, 0, 1], [0.25, 0, 0, 1], 0.25 * 65_025],
    [[0, 0.25, 0, 1], [0, 0.5, 0, 1], 0.25 * 65_025],
    [[0, 0, 0.5, 1], [0.25, 0, 0, 1], 0.5 * 65_025],
    [[0, 0, 0, 1], [0, 0, 0, 0.5], 0.5 * 65_025],
    [[Number.NaN, 0, 0, 1], [Number.NaN, 0, 0, 0.5], 0.5 * 65_025],
    [[Number.NaN, 0, 0, 1], [0, 0, 0, 1], Number.POSITIVE_INFINITY],
    [[0, 0, 0, 1], [0, Number.POSITIVE_INFINITY, 9, 1], Number.POSITIVE_INFINITY],
    [[0, 0, 0, 1], [0, Number.NaN, 9, 1], Number.POSITIVE_INFINITY],
  ])('of the samples %j and %j is %d', (one, other, difference) => {
    const differenceAt = pixelDifferences(floats(9, 9, 9, 9, ...one), floats(9, 9, 9, 9, ...other));
    expect([differenceAt(0), differenceAt(1)]).toEqual([0, difference]);
  });

  test('is none between kinds of numbers', () => {
    const [bytes, numbers] = [painted(1, 1, BLACK), floats(0, 0, 0, 1)];
    expect(() => pixelDifferences(bytes, numbers)).toThrow('pictures of different kinds of numbers');
    expect(() => pixelDifferences(numbers, bytes)).toThrow('pictures of different kinds of numbers');
  });

  test('does not depend on where the bytes lie in memory', () => {
    const bytes = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for (const start of [0, 1]) {
      const words = wordsOf(bytes.subarray(start, start + 8));
      expect([...new Uint8Array(words.buffer, words.byteOffset, words.byteLength)]).toEqual(
        [0, 1, 2, 3, 4, 5, 6, 7].map(byte => byte + start),
      );
    }
    // The same memory where it is aligned, which large pictures need.
    expect(wordsOf(bytes.subarray(4, 8)).buffer).toBe(bytes.buffer);
  });
});

test('a comparison gives the largest difference rounded up, and the rectangle around all', () => {
  const before = painted(9, 8, BLACK);
  const dots = [
    [5, 2],
    [2, 4],
    [6, 5],
    [4, 6],
  ];
  const after = painted(9, 8, (x, y) => [dots.some(([a, b]) => a === x && b === y) ? 3 : 0, 0, 0]);
  expect(comparePictures(before, after, EXACT)).toEqual({
    differing: 4,
    total: 72,
    largest: 3,
    region: { left: 2, top: 2, width: 5, height: 5 },
    differs: true,
  });
  const faint = [1, 2].map(red => painted(1, 1, () => [red, 0, 0, 100])) as [Picture, Picture];
  expect(comparePictures(...faint, EXACT)).toMatchObject({ differing: 1, largest: 1 });
});

describe('the picture of a difference', () => {
  test.each<[Pixel, number]>([
    [[0, 0, 0, 255], 153],
    [[255, 255, 255, 255], 243],
    [[255, 0, 0, 255], 172],
    [[0, 255, 0, 255], 217],
    [[0, 0, 255, 255], 160],
    [[100, 150, 200, 255], 203],
    [[0, 0, 0, 0], 243],
    [[0, 0, 0, 128], 198],
    [[200, 100, 50, 51], 233],
  ])('shows %j in grey of %i', (pixel, light) => {
    const picture = painted(1, 1, () => pixel);
    expect([...diffPicture(picture, picture, EXACT).rgba]).toEqual([light, light, light, 255]);
  });

  test('marks a pixel beyond the tolerance', () => {
    const [before, after] = [painted(2, 1, BLACK), painted(2, 1, x => [4 + x, 0, 0])];
    const { rgba, width, height } = diffPicture(before, after, { pixelTolerance: 4, allowedPpm: 0 });
    expect([width, height, ...rgba]).toEqual([2, 1, 154, 154, 154, 255, 214, 0, 124, 255]);
  });

  test('is made smaller by its first pixels and its marks', () => {
    const mark: Pixel = [214, 0, 124, 255];
    const rows: Pixel[][] = [
      [[1, 1, 1, 255], [2, 2, 2, 255], [3, 3, 3, 255], mark, [5, 5, 5, 255]],
      [
        [6, 6, 6, 255],
        [7, 7, 7, 255],
        [8, 8, 8, 255],
        [9, 9, 9, 255],
        [10, 10, 10, 255],
      ],
      [mark, [12, 12, 12, 255], [13, 13, 13, 255], [14, 14, 14, 255], [15, 15, 15, 255]],
    ];
    const diff = painted(5, 3, (x, y) => rows[y]?.[x] ?? mark);
    const small = shrinkDiff(diff, 2);
    expect([small.width, small.height]).toEqual([3, 2]);
    expect([...small.rgba].filter((_, index) => index % 4 === 0)).toEqual([1, 214, 5, 214, 13, 15]);
    expect(shrinkDiff(diff, 1)).toBe(diff);
  });
});

describe('a picture is made smaller', () => {
  test('by the mean of each square, weighed by opacity', () => {
    const picture = painted(3, 3, (x, y) => [10 * x, 20 * y, 7 + x + y, x === 2 ? 0 : 100 + 100 * y]);
    const { width, height, rgba } = shrink(picture, 2);
    expect([width, height]).toEqual([2, 2]);
    expect([...rgba]).toEqual([5, 13, 8, 150, 0, 0, 0, 0, 5, 40, 10, 44, 0, 0, 0, 0]);
    expect(shrink(picture, 1)).toBe(picture);
  });

  test.each([
    [1, 1, 4, 1],
    [4, 4, 4, 1],
    [5, 4, 4, 2],
    [4, 5, 4, 2],
    [8, 8, 4, 2],
    [9, 1, 4, 3],
  ])('%i × %i to at most %i: by %i', (width, height, side, factor) => {
    expect(shrinkFactor({ width, height }, side)).toBe(factor);
  });
});

describe('two sides are judged', () => {
  const RULE = { pixelTolerance: 4, allowedPpm: 0 };
  const file = (width: number, height: number, red: number): Side => {
    const bytes = encodePng(painted(width, height, () => [red, 0, 0]));
    return { size: bytes.length, bytes };
  };
  const judged = async (before?: Side, after?: Side) => {
    const { picture } = await examine('a.png', before, after, RULE);
    return picture;
  };

  test('by their sizes', async () => {
    expect(await judged(file(2, 1, 0), file(1, 1, 0))).toMatchObject({
      reason: /from 2 × 1 to 1 × 1 pixels/,
    });
    expect(await judged(file(1, 2, 0), file(1, 1, 0))).toMatchObject({
      reason: /from 1 × 2 to 1 × 1 pixels/,
    });
  });

  test('by their bytes, their pixels, or what is wrong with them', async () => {
    const unread: Side = { size: 5, problem: 'it is gone' };
    expect(await judged(file(1, 1, 9), file(1, 1, 9))).toEqual({
      name: 'a.png',
      verdict: 'same',
      before: { bytes: file(1, 1, 9).size, width: 1, height: 1 },
      after: { bytes: file(1, 1, 9).size, width: 1, height: 1 },
    });
    expect(await judged(file(1, 1, 9), file(1, 1, 13))).toMatchObject({
      verdict: 'same',
      comparison: { largest: 4 },
    });
    expect(await judged(file(1, 1, 9), file(1, 1, 14))).toMatchObject({ verdict: 'different' });
    expect(await judged(unread, file(1, 1, 9))).toMatchObject({
      verdict: 'different',
      before: { bytes: 5 },
      reason: 'The baseline cannot be read: it is gone.',
    });
    expect(await judged(file(1, 1, 9), unread)).toMatchObject({
      verdict: 'different',
      reason: 'The new picture cannot be read: it is gone.',
    });
    expect(await judged(undefined, unread)).toEqual({
      name: 'a.png',
      verdict: 'new',
      after: { bytes: 5 },
      reason: 'It cannot be read: it is gone.',
    });
    expect(await judged(unread)).toEqual({ name: 'a.png', verdict: 'missing', before: { bytes: 5 } });
  });
});

describe('the outcome of a check', () => {
  const result = (verdicts: readonly Verdict[], updated?: { accepted: number; refused: number }) =>
    renderCheckResult(
      verdicts.map((verdict, index): CheckedPicture => ({ name: `${index}.png`, verdict })),
      EXACT,
      { updated, others: [] },
    );

  test.each<[Verdict[], { accepted: number; refused: number } | undefined, string]>([
    [[], undefined, 'nothing-compared'],
    [[], { accepted: 1, refused: 0 }, 'nothing-compared'],
    [['same'], undefined, 'passed'],
    [['same'], { accepted: 0, refused: 0 }, 'passed'],
    [['same', 'new'], undefined, 'failed'],
    [['same', 'missing'], undefined, 'failed'],
    [['different'], undefined, 'failed'],
    [['new'], { accepted: 1, refused: 0 }, 'updated'],
    [['new', 'different'], { accepted: 1, refused: 1 }, 'failed'],
    [['missing'], { accepted: 0, refused: 0 }, 'failed'],
  ])('of %j after an update of %j is %s', (verdicts, updated, outcome) => {
    expect(result(verdicts, updated).outcome).toBe(outcome);
  });

  test('lists by verdict, then by name', () => {
    const { pictures, counts } = result(['same', 'new', 'missing', 'different', 'same', 'different']);
    expect(pictures.map(({ name }) => name[0])).toEqual(['3', '5', '2', '1', '0', '4']);
    expect(counts).toEqual({ different: 2, missing: 1, new: 1, same: 2 });
  });
});
