import { durationText } from '../../text/duration-text.ts';
import type { Reporter } from '../context/reporter.ts';

/** Time limits that a wait depends on. */
export interface WaitLimits {
  /** Time that the user lets the step wait, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest life of a job on this runner, in milliseconds. */
  readonly jobLimitMs: number;
  /** Longest run time of the app itself, in seconds. */
  readonly categorySeconds: number;
  /** Time that the pool has until the task can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
}

/**
 * Logs that a step which waits for this task may end before the task does. It warns where the limits contradict each
 * other: a wait that is longer than the job, or shorter than the run time of the app. A late pool is possible in almost
 * every run, so that is only a line of the log.
 */
export function logWaitLimits(
  reporter: Pick<Reporter, 'info' | 'warn'>,
  { timeoutMs, jobLimitMs, categorySeconds, dealWindowSeconds }: WaitLimits,
): void {
  const timeout = `\`timeout\` is ${durationText(timeoutMs)}`;
  const reasons: string[] = [];
  if (timeoutMs > jobLimitMs) {
    reasons.push(`${timeout}, and a job lives for ${durationText(jobLimitMs)} at most here`);
  }
  if (categorySeconds * 1_000 > timeoutMs) {
    reasons.push(`the category gives the app ${durationText(categorySeconds * 1_000)}, and ${timeout}`);
  }
  if (reasons.length > 0) {
    reporter.warn(
      `The task may outlive this step: ${reasons.join('; ')}. Buy it with the \`submit\` action and fetch the result with \`collect\` from a later job; no runner waits in between.`,
      'The task may outlive this step',
    );
  } else if (dealWindowSeconds * 1_000 > timeoutMs) {
    reporter.info(
      `The step waits for ${durationText(timeoutMs)}. The pool may take up to ${durationText(dealWindowSeconds * 1_000)} for a task of this category; if it is that late, a re-run picks the task up and pays nothing.`,
    );
  }
}
