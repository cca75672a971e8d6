import { expect, test } from '@jest/globals';
import { GATEWAY_BACK_OFF, jittered, PUSH_BACK_OFF, pauseAfter } from '../../src/net/pauses.ts';

test('pauses grow by their factor up to the longest', () => {
  const pauses = [1, 2, 3, 4, 5, 6].map(tries => pauseAfter(GATEWAY_BACK_OFF, tries));
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  expect([1, 2, 7].map(tries => pauseAfter(PUSH_BACK_OFF, tries))).toEqual([1_000, 1_500, 10_000]);
});

test('a random part of a pause is never longer than the pause', () => {
  const parts = Array.from({ length: 100 }, () => jittered(50));
  expect(Math.max(...parts)).toBeLessThan(50);
  expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
  expect(new Set(parts).size).toBeGreaterThan(1);
});
