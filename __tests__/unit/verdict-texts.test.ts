import { describe, expect, test } from '@jest/globals';
import {
  BLENDER_RULE,
  type Comparison,
  comparePictures,
} from '../../src/render-check/compare/compare-pictures.ts';
import {
  type CheckedPicture,
  type RenderCheckFacts,
  renderCheckResult,
  type Verdict,
} from '../../src/render-check/compare/render-check-result.ts';
import {
  finding,
  formatCount,
  largestText,
  percentOf,
  ruleLine,
  verdictLine,
} from '../../src/render-check/compare/verdict-texts.ts';
import type { Picture } from '../../src/render-check/formats/picture.ts';

const comparison = (more: Partial<Comparison> = {}): Comparison => ({
  differing: 1,
  total: 100,
  largest: 9,
  region: undefined,
  differs: false,
  ...more,
});
const picture = (verdict: Verdict, more: Partial<CheckedPicture> = {}): CheckedPicture => ({
  name: 'a.png',
  verdict,
  ...more,
});
const lineOf = (pictures: readonly CheckedPicture[], facts: Partial<RenderCheckFacts> = {}) =>
  verdictLine(renderCheckResult(pictures, BLENDER_RULE, { others: [], ...facts }));
const times = (count: number, verdict: Verdict) => Array.from({ length: count }, () => picture(verdict));

describe('a picture with floating-point numbers', () => {
  /** One pixel of four, with this value in its red channel. */
  const floats = (red: number): Picture => {
    const samples = new Float32Array(16);
    samples[4] = red;
    return { width: 2, height: 2, rgba: new Uint8Array(16), samples };
  };

  test.each([
    ['NaN', Number.NaN, 0.5],
    ['NaN in the baseline', 0.5, Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY, 1],
    ['an infinity of the other sign', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ])('%s on one side is said in words', (_, before, after) => {
    const found = comparePictures(floats(before), floats(after), BLENDER_RULE);
    expect(finding(picture('different', { comparison: found }))).toBe(
      '25.0 % of the pixels differ (1 of 4), some by NaN or infinity where the other side has none.',
    );
    expect(largestText(found)).toBe('NaN or infinity where the other side has none');
    expect(lineOf([picture('same', { comparison: found })])).toBe(
      'The picture matches; at most 25.0 % of the pixels of a picture differ, some by NaN or infinity where the other side has none.',
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s on both sides is no difference', value => {
    const found = comparePictures(floats(value), floats(value), BLENDER_RULE);
    expect(found).toMatchObject({ differing: 0, largest: 0, differs: false });
  });
});

test.each([
  [0, 1, '< 0.01 %'],
  [1, 10_001, '< 0.01 %'],
  [1, 10_000, '0.01 %'],
  [9_999, 100_000, '10.00 %'],
  [1, 10, '10.0 %'],
  [9_999, 10_000, '100.0 %'],
  [99_991, 100_000, '> 99.99 %'],
  [7, 7, '100 %'],
])('%i of %i are %s', (part, whole, text) => {
  expect(percentOf(part, whole)).toBe(text);
});

test('counts and the rule are written for people', () => {
  expect([0, 999, 1_000, 76_800].map(formatCount)).toEqual(['0', '999', '1,000', '76,800']);
  expect(ruleLine({ pixelTolerance: 0, allowedPpm: 500 })).toBe(
    'A pixel differs when a channel is off by more than 0/255, and a picture when more than 0.05 % of its pixels do.',
  );
});

test.each<[Partial<CheckedPicture>, string]>([
  [{ verdict: 'different', reason: 'It cannot be read.' }, 'It cannot be read.'],
  [{ verdict: 'new' }, 'There is no baseline of this name.'],
  [{ verdict: 'missing' }, 'The run made no picture of this name.'],
  [{ verdict: 'same' }, 'Both files are the same, byte for byte.'],
  [
    {
      verdict: 'different',
      comparison: comparison(),
      before: { bytes: 1, width: 1, height: 2 },
      after: { bytes: 1, width: 1, height: 3 },
    },
    'The sizes differ.',
  ],
  [{ verdict: 'same', comparison: comparison({ largest: 0, differing: 0 }) }, 'Every pixel is the same.'],
  [
    { verdict: 'same', comparison: comparison({ largest: 1, differing: 0 }) },
    'No pixel differs by more than the tolerance; the largest difference is 1/255.',
  ],
  [
    { verdict: 'different', comparison: comparison({ differing: 1_500, total: 10_000 }) },
    '15.0 % of the pixels differ (1,500 of 10,000), by up to 9/255.',
  ],
])('the finding of a picture: %j', (facts, text) => {
  expect(finding(picture('same', facts))).toBe(text);
});

describe('the verdict on all pictures', () => {
  test.each<[CheckedPicture[], Partial<RenderCheckFacts>, string, string]>([
    [[], {}, 'nothing-compared', 'There is no picture to compare.'],
    [
      [],
      { others: ['a.hdr'] },
      'nothing-compared',
      'There is no picture to compare. 1 file of another format is not compared.',
    ],
    [
      times(1, 'same'),
      { others: ['a.hdr', 'b.hdr'] },
      'passed',
      'The picture matches. 2 files of other formats are not compared.',
    ],
    [times(2, 'same'), {}, 'passed', 'All 2 pictures match.'],
    [times(1, 'different'), {}, 'failed', 'The picture differs.'],
    [times(1, 'missing'), {}, 'failed', 'The picture is missing.'],
    [times(1, 'new'), {}, 'failed', 'The picture is new.'],
    [[...times(2, 'new'), ...times(1, 'same')], {}, 'failed', '2 of 3 pictures are new.'],
    [
      [...times(1, 'new'), ...times(2, 'missing'), ...times(3, 'different')],
      {},
      'failed',
      '3 of 6 pictures differ, 2 are missing and 1 is new.',
    ],
    [
      times(1, 'different'),
      { updated: { accepted: 1, refused: 0 } },
      'updated',
      'Baseline updated: The picture differs.',
    ],
    [times(2, 'different'), { updated: { accepted: 1, refused: 1 } }, 'failed', '2 of 2 pictures differ.'],
    [times(1, 'missing'), { updated: { accepted: 0, refused: 0 } }, 'failed', 'The picture is missing.'],
    [times(1, 'same'), { updated: { accepted: 0, refused: 0 } }, 'passed', 'The picture matches.'],
  ])('of %j with %j', (pictures, facts, outcome, line) => {
    const result = renderCheckResult(pictures, BLENDER_RULE, { others: [], ...facts });
    expect([result.outcome, verdictLine(result)]).toEqual([outcome, line]);
  });

  test('names the picture with the largest share, and the largest difference of any', () => {
    const shares = [
      comparison({ differing: 1, total: 1_000, largest: 200 }),
      comparison({ differing: 1, total: 100, largest: 5 }),
      comparison({ differing: 2, total: 1_000, largest: 6 }),
    ];
    expect(lineOf(shares.map(share => picture('same', { comparison: share })))).toBe(
      'All 3 pictures match; at most 1.00 % of the pixels of a picture differ, by up to 200/255.',
    );
  });

  test('has pictures by verdict, then by name', () => {
    const pictures = (['same', 'new', 'missing', 'different'] as const).flatMap(verdict =>
      ['b', 'a'].map(name => ({ name, verdict })),
    );
    const result = renderCheckResult(pictures, BLENDER_RULE, { others: [] });
    expect(result.pictures.map(({ name, verdict }) => `${verdict} ${name}`)).toEqual([
      'different a',
      'different b',
      'missing a',
      'missing b',
      'new a',
      'new b',
      'same a',
      'same b',
    ]);
    expect(result.counts).toEqual({ different: 2, missing: 2, new: 2, same: 2 });
  });
});
