import { durationText } from './duration-text.ts';
import type { Reporter } from './reporter.ts';

/** How long everything that a wait depends on may take. */
export interface WaitLimits {
  /** How long the step is told to wait, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a job can live here, in milliseconds. */
  readonly jobLimitMs: number;
  /** How long the app itself may run, in seconds. */
  readonly categorySeconds: number;
  /** How long the pool may take until the task can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
}

/**
 * Says that a step which waits for this task may end before the task does. It is a warning where the limits contradict
 * each other: a wait that is longer than the job, or shorter than what the app may take. That the pool may be late is
 * so for almost every run, and only a line of the log.
 */
export function tellWaitLimits(
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
