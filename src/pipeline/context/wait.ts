import type { Clock } from '../../net/clock.ts';

/** A wait that ends at a given time. The pauses in it do not go beyond that. */
export class Wait {
  readonly #clock: Clock;
  readonly #end: number;

  /** @param forMs length of the wait from now on, in milliseconds */
  constructor(clock: Clock, forMs: number) {
    this.#clock = clock;
    this.#end = clock.now() + forMs;
  }

  /** Milliseconds until the end; negative afterwards. */
  get leftMs(): number {
    return this.#end - this.#clock.now();
  }

  /** True from the end on. */
  get isOver(): boolean {
    return this.leftMs <= 0;
  }

  /** Pauses for that many milliseconds, or until right after the end. @throws the signal's reason after an abort. */
  async pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    await this.#clock.pause(Math.min(milliseconds, this.leftMs + 1), signal);
  }
}
