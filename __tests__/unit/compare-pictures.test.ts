import { describe, expect, test } from '@jest/globals';
import { BLENDER_RULE, comparePictures } from '../../src/render-check/compare/compare-pictures.ts';
import { diffPicture, shrinkDiff } from '../../src/render-check/compare/diff-picture.ts';
import fc from '../support/fast-check.ts';
import { type Paint, painted } from '../support/pictures.ts';

const GREY: Paint = () => [100, 100, 100];

/** A grey picture whose first `count` pixels are off by `step` in one channel. */
function offBy(step: number, count: number, width = 100, height = 10, channel = 1) {
  const picture = painted(width, height, GREY);
  for (let pixel = 0; pixel < count; pixel++) picture.rgba[pixel * 4 + channel] = 100 + step;
  return picture;
}

describe('the rule of Blender’s tests', () => {
  const plain = painted(100, 10, GREY);

  test.each([
    [4, 1000, 0, false],
    [-4, 1000, 0, false],
    [5, 10, 10, false],
    [5, 11, 11, true],
    [-5, 11, 11, true],
    [155, 10, 10, false],
    [155, 11, 11, true],
  ])('a step of %i in %i of 1000 pixels', (step, count, differing, differs) => {
    expect(comparePictures(plain, offBy(step, count), BLENDER_RULE)).toMatchObject({
      differing,
      differs,
      total: 1000,
      largest: Math.abs(step),
    });
  });

  test('is its default: 0.016 of full scale lies between 4 and 5 steps, and 1 percent', () => {
    expect(Math.floor(0.016 * 255)).toBe(BLENDER_RULE.pixelTolerance);
    expect(BLENDER_RULE.allowedPpm).toBe(0.01 * 1e6);
  });

  test('a pixel counts once, however many of its channels are off', () => {
    const picture = painted(10, 10, (x, y) => (x === 3 && y === 4 ? [0, 0, 0] : [100, 100, 100]));
    expect(comparePictures(painted(10, 10, GREY), picture, BLENDER_RULE)).toMatchObject({
      differing: 1,
      differs: false,
      region: { left: 3, top: 4, width: 1, height: 1 },
    });
  });

  test('many small steps in several channels do not add up', () => {
    const picture = painted(10, 10, () => [104, 96, 104]);
    expect(comparePictures(painted(10, 10, GREY), picture, BLENDER_RULE)).toMatchObject({
      differing: 0,
      largest: 4,
      region: undefined,
    });
  });
});

describe('transparency', () => {
  test('what nobody can see does not count', () => {
    const red = painted(4, 4, () => [255, 0, 0, 0]);
    const blue = painted(4, 4, () => [0, 0, 255, 0]);
    expect(comparePictures(red, blue, BLENDER_RULE)).toMatchObject({ differing: 0, largest: 0 });
  });

  test('alpha is a channel', () => {
    const [half, less] = [128, 123].map(alpha => painted(4, 4, () => [0, 0, 0, alpha]));
    if (!half || !less) throw new Error('unreachable');
    expect(comparePictures(half, less, BLENDER_RULE)).toMatchObject({ differing: 16, largest: 5 });
    expect(comparePictures(half, less, { ...BLENDER_RULE, pixelTolerance: 5 }).differing).toBe(0);
  });

  test('a colour counts by how much of it is seen', () => {
    // 20 steps at a quarter of full opacity are just over 5.
    const [one, other] = [100, 120].map(red => painted(2, 1, () => [red, 0, 0, 64]));
    if (!one || !other) throw new Error('unreachable');
    expect(comparePictures(one, other, { ...BLENDER_RULE, pixelTolerance: 5 }).differing).toBe(2);
    expect(comparePictures(one, other, { ...BLENDER_RULE, pixelTolerance: 6 }).differing).toBe(0);
  });
});

describe('at every border', () => {
  test('the tolerance: a step counts when it is larger, in any channel', () => {
    fc.assert(
      fc.property(
        fc.nat(150),
        fc.nat(155),
        fc.nat(2),
        fc.integer({ min: 1, max: 50 }),
        (tolerance, step, channel, count) => {
          const rule = { pixelTolerance: tolerance, allowedPpm: 0 };
          const found = comparePictures(offBy(0, 0), offBy(step, count, 100, 10, channel), rule);
          expect(found.differing).toBe(step > tolerance ? count : 0);
          expect(found.differs).toBe(step > tolerance);
        },
      ),
    );
  });

  test('the share: exact fractions, in whole numbers, decide', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(1_000_000),
        fc.nat(1600),
        (width, height, allowedPpm, wish) => {
          const count = Math.min(wish, width * height);
          const rule = { pixelTolerance: 4, allowedPpm };
          const { differs } = comparePictures(
            offBy(0, 0, width, height),
            offBy(5, count, width, height),
            rule,
          );
          expect(differs).toBe(BigInt(count) * 1_000_000n > BigInt(allowedPpm) * BigInt(width * height));
        },
      ),
    );
  });

  test('29 % of 100 pixels are not more than 29 %, though floating point says so', () => {
    const rule = { pixelTolerance: 4, allowedPpm: 290_000 };
    expect(comparePictures(offBy(0, 0, 10, 10), offBy(9, 29, 10, 10), rule).differs).toBe(false);
    expect(comparePictures(offBy(0, 0, 10, 10), offBy(9, 30, 10, 10), rule).differs).toBe(true);
  });

  test('order does not matter', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 64, maxLength: 64 }),
        fc.uint8Array({ minLength: 64, maxLength: 64 }),
        (a, b) => {
          const [one, other] = [a, b].map(rgba => ({ width: 4, height: 4, rgba }));
          if (!one || !other) throw new Error('unreachable');
          expect(comparePictures(one, other, BLENDER_RULE)).toEqual(
            comparePictures(other, one, BLENDER_RULE),
          );
        },
      ),
    );
  });
});

describe('the picture of a difference', () => {
  test('marks what counts, and nothing else', () => {
    const before = painted(6, 4, GREY);
    const after = painted(6, 4, (x, y) =>
      x === 5 && y === 3 ? [105, 100, 100] : [x === 0 ? 104 : 100, 100, 100],
    );
    const { rgba } = diffPicture(before, after, BLENDER_RULE);
    const marked = [...Array(24).keys()].filter(pixel => rgba[pixel * 4] !== rgba[pixel * 4 + 1]);
    expect(marked).toEqual([23]);
  });

  test('loses not one pixel when it is made smaller', () => {
    const before = painted(1001, 7, GREY);
    const after = painted(1001, 7, (x, y) => (x === 1000 && y === 6 ? [0, 0, 0] : [100, 100, 100]));
    const small = shrinkDiff(diffPicture(before, after, BLENDER_RULE), 10);
    expect([small.width, small.height]).toEqual([101, 1]);
    const marked = [...Array(101).keys()].filter(
      pixel => small.rgba[pixel * 4] !== small.rgba[pixel * 4 + 1],
    );
    expect(marked).toEqual([100]);
  });
});
