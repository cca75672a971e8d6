/** State of the limit that a request gets in its answer. */
export interface RateLimitState {
  /** Requests in a window. */
  readonly limit: number;
  /** Requests left in this window, after this one. */
  readonly remaining: number;
  /** End of the window in seconds since the epoch. */
  readonly reset: number;
  /** Whole seconds to wait; set only when the request is over the limit. */
  readonly retryAfter?: number;
}

const WINDOW_MS = 60_000;

/**
 * Counts requests by address (koa-ratelimit with its memory driver): a window of one minute begins with an address's
 * first request, and refused requests do not count.
 */
export class RateLimit {
  readonly #windows = new Map<string, { readonly end: number; left: number }>();
  readonly #now: () => number;

  /** @param now Milliseconds since the epoch. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Counts one request.
   *
   * @param limit Requests per new window of an address.
   */
  take(address: string, limit: number): RateLimitState {
    const now = this.#now();
    for (const [known, { end }] of this.#windows) if (end <= now) this.#windows.delete(known);
    const window = this.#windows.get(address) ?? { end: now + WINDOW_MS, left: limit };
    this.#windows.set(address, window);
    const reset = Math.floor(window.end / 1_000);
    if (window.left === 0) {
      return { limit, remaining: 0, reset, retryAfter: Math.max(0, Math.floor(reset - now / 1_000)) };
    }
    window.left -= 1;
    return { limit, remaining: window.left, reset };
  }
}
