/**
 * Every pause, back-off and budget of patience between tries, in one place. Limits of a single request stand next to the
 * request.
 */

/** Number and pauses of the retries of a harmless call. */
export interface RetryPolicy {
  /** Tries after the first one. */
  readonly retries: number;
  /** Delay before the first retry, in milliseconds; doubles each time, with jitter. */
  readonly minDelayMs: number;
  /** Upper bound of one delay, in milliseconds. */
  readonly maxDelayMs: number;
}

/** For reads: about ten seconds of patience in all. */
export const READ_RETRY: RetryPolicy = { retries: 4, minDelayMs: 300, maxDelayMs: 5_000 };
/** Longest `Retry-After` of a service that is waited for, in milliseconds. */
export const MAX_RETRY_AFTER_MS = 20_000;

/** Pauses that grow from one try to the next. */
export interface BackOff {
  /** Pause after the first try, in milliseconds. */
  readonly firstMs: number;
  /** Ratio of a pause to the one before. */
  readonly factor: number;
  /** Upper bound of a pause, in milliseconds. */
  readonly longestMs: number;
}

/** Before an IPFS gateway that failed is asked again. */
export const GATEWAY_BACK_OFF: BackOff = { firstMs: 500, factor: 2, longestMs: 5_000 };
/** Between two looks at a market that has nothing for the run; each pause is up to a fifth longer or shorter. */
export const MARKET_BACK_OFF: BackOff = { firstMs: 2_000, factor: 1.5, longestMs: 15_000 };
/** Before a secret is pushed to the SMS again. */
export const PUSH_BACK_OFF: BackOff = { firstMs: 1_000, factor: 1.5, longestMs: 10_000 };

/**
 * Length of one pause, in milliseconds.
 * @param tries tries so far, at least 1
 */
export function pauseAfter({ firstMs, factor, longestMs }: BackOff, tries: number): number {
  return Math.min(firstMs * factor ** (tries - 1), longestMs);
}

/** Between two looks at the chain for a transaction or its effect, in milliseconds. */
export const CHAIN_LOOK_MS = 1_000;
/** Wait for a transaction that was sent, in milliseconds. */
export const MINED_PATIENCE_MS = 180_000;
/**
 * Time for which other processes of the same wallet may get in between, in milliseconds. Each time that one does, it
 * gets a transaction through, so that all come to their turn; their number is unknown.
 */
export const CROWD_PATIENCE_MS = 600_000;

/** A random part of a pause, so that processes that were woken together do not stay together. */
export function jittered(milliseconds: number): number {
  return milliseconds * Math.random();
}
