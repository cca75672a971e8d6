import type { Clock } from '../../src/net/clock.ts';

/** A clock whose pauses take no time: they only move it on. */
export function fastClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    pause: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      now += milliseconds;
    },
  };
}
