/** Slowest allowed pace of a transfer. Without a bound, a byte now and then would keep a run waiting for days. */
export interface SlowestPace {
  /** Time after the beginning from which it counts, in milliseconds. */
  readonly graceMs: number;
  /** Least number of bytes a second, on average after the grace. */
  readonly bytesPerSecond: number;
}

/** The pace that downloads must keep. */
export const SLOWEST_DOWNLOAD: SlowestPace = { graceMs: 60_000, bytesPerSecond: 65_536 };
/** The pace that uploads must keep: connections are slower in that direction. */
export const SLOWEST_UPLOAD: SlowestPace = { graceMs: 60_000, bytesPerSecond: 16_384 };

/** The pace of one transfer, which begins now. */
export class Pace {
  readonly #slowest: SlowestPace;
  readonly #startedAt = performance.now();

  constructor(slowest: SlowestPace) {
    this.#slowest = slowest;
  }

  /** Tells whether so many bytes are too few by now. */
  isTooSlow(bytes: number): boolean {
    const lateMs = performance.now() - this.#startedAt - this.#slowest.graceMs;
    return lateMs > 0 && bytes * 1000 < this.#slowest.bytesPerSecond * lateMs;
  }
}
