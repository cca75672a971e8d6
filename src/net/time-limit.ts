import { durationText } from '../text/duration-text.ts';

/** The time that one try has. */
export interface TimeLimit {
  /** Fires on the caller's abort, or when the time is up. */
  readonly signal: AbortSignal;
  /** Starts the time again: there was progress. */
  restart(): void;
  /** Tells whether the try has ended, well or not. */
  isOver(): boolean;
}

/** Runs `attempt` with a signal that fires on the caller's abort or when the time is up. */
export async function withTimeout<T>(
  attempt: (limit: TimeLimit) => Promise<T>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(new Error(`no answer within ${durationText(timeoutMs)}`)),
    timeoutMs,
  );
  let over = false;
  const limit: TimeLimit = {
    signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
    // A timer that was cleared would run again.
    restart: () => void (over || timer.refresh()),
    isOver: () => over,
  };
  try {
    return await attempt(limit);
  } catch (error) {
    throw timeout.signal.aborted && !signal?.aborted ? timeout.signal.reason : error;
  } finally {
    over = true;
    clearTimeout(timer);
  }
}
