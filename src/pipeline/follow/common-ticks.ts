import type { Clock } from '../../net/clock.ts';
import type { Wait } from '../context/wait.ts';

/** Shortest tick, in milliseconds. The others are this times a power of two, so that each is a tick of all shorter ones. */
const SHORTEST_MS = 500;
/** Least time between two looks, for each task that is looked at together with this one, in milliseconds: a look costs. */
const MS_PER_TASK = 6;

/** One task's place among those that share ticks. */
export interface TickMember {
  /**
   * Pauses until a tick, or until right after the end of `wait`. Members that want the same ticks come back in the same
   * turn of the event loop, so that their reads share calls.
   * @param everyMs longest time between two ticks, in milliseconds; ticks are further apart where members are many
   * @param leastMs shortest time until the tick, in milliseconds
   * @throws the signal's reason after an abort
   */
  pause(everyMs: number, leastMs: number, wait: Wait): Promise<void>;
  /** Leaves the ticks; no pause may follow. */
  leave(): void;
}

/**
 * Ticks that the pauses of many tasks end on. A member that wants ticks more often meets the others at each of theirs.
 * Ticks count from the beginning of this run, so that other runs have others.
 */
export class CommonTicks {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #origin: number;
  /** Pauses under way, by the time of their end. */
  readonly #pauses = new Map<number, Promise<void>>();
  /** Number of members by the ticks that they want. */
  readonly #members = new Map<number, number>();

  constructor({ clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal }) {
    this.#clock = clock;
    this.#signal = signal;
    this.#origin = clock.now();
  }

  /** Makes one more member. */
  join(): TickMember {
    let wanted: number | undefined;
    const want = (tick: number | undefined): void => {
      if (wanted !== undefined) this.#count(wanted, -1);
      wanted = tick;
      if (wanted !== undefined) this.#count(wanted, 1);
    };
    return {
      pause: (everyMs, leastMs, wait) => {
        const tick = tickWithin(everyMs);
        want(tick);
        return this.#pauseUntil(this.#nextTick(Math.max(tick, this.#cheapTick(tick)), leastMs), wait);
      },
      leave: () => want(undefined),
    };
  }

  #count(tick: number, change: number): void {
    this.#members.set(tick, (this.#members.get(tick) ?? 0) + change);
  }

  /** The tick at which the looks of all members that come with this one cost little. */
  #cheapTick(tick: number): number {
    let together = 0;
    for (const [other, count] of this.#members) if (other <= tick) together += count;
    return tickWithin(together * MS_PER_TASK);
  }

  /** The next tick of this length, half of it away at least, so that a slow look is not followed by another at once. */
  #nextTick(tick: number, leastMs: number): number {
    const sinceOrigin = this.#clock.now() - this.#origin;
    const earliest = Math.max(sinceOrigin + tick / 2, sinceOrigin + leastMs);
    return this.#origin + Math.ceil(earliest / tick) * tick;
  }

  #pauseUntil(tick: number, wait: Wait): Promise<void> {
    const now = this.#clock.now();
    const end = Math.min(tick, now + wait.leftMs + 1);
    const known = this.#pauses.get(end);
    if (known) return known;
    const pause = this.#clock.pause(end - now, this.#signal).finally(() => this.#pauses.delete(end));
    this.#pauses.set(end, pause);
    return pause;
  }
}

/** The longest tick that is no longer than this, in milliseconds; the shortest one at least. */
function tickWithin(milliseconds: number): number {
  let tick = SHORTEST_MS;
  while (tick * 2 <= milliseconds) tick *= 2;
  return tick;
}
