import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { otherShares, taskShare } from '../../src/iexec/protocol/task-share.ts';

test.each([
  [1, 12_000n],
  [2, 6_000n],
  [3, 4_000n],
  [4, 3_000n],
  [5, 2_000n],
  [6, 2_000n],
  [7, 1_500n],
  [9, 1_000n],
  [12, 1_000n],
  [13, 750n],
])('%d tasks share 12,000 nRLC at %d each', (tasks, share) => {
  expect(taskShare(12_000n, tasks)).toBe(share);
});

test('the parts never exceed the budget, and waste at most a third of it', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 1, max: 10_000 }), (budget, tasks) => {
      const all = taskShare(budget, tasks) * BigInt(tasks);
      expect(all).toBeLessThanOrEqual(budget);
      expect(all * 3n + 3n * BigInt(tasks)).toBeGreaterThanOrEqual(budget * 2n);
    }),
  );
});

test('a longer or shorter list can be told by its parts, each once', () => {
  const others = otherShares({ maxPrice: 12_000n, maxAppPrice: 1_200n }, 5);
  expect(others.slice(0, 5).map(({ maxPrice }) => maxPrice)).toEqual([
    12_000n,
    6_000n,
    4_000n,
    3_000n,
    1_500n,
  ]);
  expect(others[1]).toEqual({ maxPrice: 6_000n, maxAppPrice: 600n });
  expect(others).not.toContainEqual({ maxPrice: 2_000n, maxAppPrice: 200n });
  expect(new Set(others.map(({ maxPrice, maxAppPrice }) => `${maxPrice} ${maxAppPrice}`)).size).toBe(
    others.length,
  );
  expect(otherShares({ maxPrice: 0n, maxAppPrice: 0n }, 7)).toEqual([]);
  expect(taskShare(16_384n, 10_000)).toBe(1n);
});

test('there is no run of no tasks, or of too many', () => {
  expect(() => taskShare(1n, 0)).toThrow(RangeError);
  expect(() => taskShare(1n, 16_385)).toThrow(RangeError);
});
