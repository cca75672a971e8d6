import type { Clock } from '../../src/net/clock.ts';

/** Turns of the event loop without a new pause after which everything is taken to wait for the clock. */
const QUIET_TURNS = 6;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock for things that run side by side: once all of them wait, it moves on to the end of the earliest pause. Pauses
 * that end at the same time end in the same turn of the event loop.
 */
export function virtualClock(): Clock & { readonly sleepers: () => number } {
  let now = 0;
  let turns = 0;
  let isTurning = false;
  const sleepers = new Set<Sleeper>();
  const turn = (): void => {
    if (sleepers.size === 0) {
      isTurning = false;
      return;
    }
    turns += 1;
    if (turns >= QUIET_TURNS) {
      turns = 0;
      now = Math.min(...[...sleepers].map(({ at }) => at));
      for (const sleeper of [...sleepers].filter(({ at }) => at <= now)) {
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    }
    setImmediate(turn);
  };
  return {
    now: () => now,
    sleepers: () => sleepers.size,
    pause: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const onAbort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const wake = (): void => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        const sleeper = { at: now + Math.max(0, milliseconds), wake };
        signal?.addEventListener('abort', onAbort, { once: true });
        sleepers.add(sleeper);
        turns = 0;
        if (!isTurning) {
          isTurning = true;
          setImmediate(turn);
        }
      }),
  };
}
