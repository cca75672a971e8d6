import type { Moment } from '../support/kill-and-rerun.ts';

/** Seed of the random times; printed, so that a failure can be tried again. */
export const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31);

/** Exit code of a process that was killed: 128 and the number of SIGKILL. */
export const KILLED = 137;

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The moments as text for a report. */
export function describeMoments(moments: readonly Moment[]): string {
  return JSON.stringify(moments, (_, value) => (value instanceof RegExp ? value.source : value));
}
