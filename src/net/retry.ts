import pRetry from 'p-retry';
import type { RetryPolicy } from './pauses.ts';

/** Options of `retry` besides the attempt itself. */
export interface RetryOptions {
  readonly policy: RetryPolicy;
  /** Tells whether a later attempt may fare better after this error. */
  readonly isTransient: (error: unknown) => boolean;
  /** Called after each failed attempt, before the delay; may wait, for a `Retry-After`. */
  readonly onFailure?: (error: unknown) => void | Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `attempt` until it succeeds, the policy is used up, or `isTransient` says that trying again is
 * pointless. Only for what may be done twice: reads, and writes that the service makes idempotent.
 */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { policy, isTransient, onFailure, signal } = options;
  return pRetry(attempt, {
    retries: policy.retries,
    minTimeout: policy.minDelayMs,
    maxTimeout: policy.maxDelayMs,
    randomize: true,
    ...(signal && { signal }),
    shouldRetry: ({ error }) => isTransient(error),
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (retriesLeft > 0 && isTransient(error)) await onFailure?.(error);
    },
  });
}
