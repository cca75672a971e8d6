import { describe, expect, test } from '@jest/globals';
import { pollPauses } from '../../src/pipeline/follow/poll-pauses.ts';

function first(count: number, categorySeconds: number, random?: () => number): number[] {
  const pauses = pollPauses(categorySeconds, random);
  return Array.from({ length: count }, () => pauses.next().value);
}

describe('the pauses between two looks at a task', () => {
  test.each([
    ['of an hour', 3_600, 30_000],
    ['of five minutes', 300, 3_000],
    ['of a second', 1, 2_000],
  ])('grow from half a second up to what a category %s bears', (_, categorySeconds, longest) => {
    const middle = first(60, categorySeconds, () => 0.5);
    expect(middle[0]).toBeCloseTo(500);
    expect(middle.at(-1)).toBeCloseTo(longest);
    for (const [index, pause] of middle.slice(1).entries()) {
      const before = middle[index] ?? 0;
      expect(pause).toBeCloseTo(Math.min(before * 1.2, longest));
    }
  });

  test('are spread over a fifth to either side', () => {
    expect(first(1, 300, () => 0)[0]).toBeCloseTo(400);
    expect(first(1, 300, () => 1)[0]).toBeCloseTo(600);
  });

  test('differ from job to job', () => {
    expect(first(8, 300)).not.toEqual(first(8, 300));
  });
});
