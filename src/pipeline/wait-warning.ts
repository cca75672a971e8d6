import { durationText } from './duration-text.ts';

/** How long everything that a wait depends on may take. */
export interface WaitLimits {
  /** How long the step is told to wait, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a job can live here, in milliseconds. */
  readonly jobLimitMs: number;
  /** How long the pool may take until the task can be claimed back, in seconds. */
  readonly dealWindowSeconds: number;
}

/** Why a step that waits for this task may end before the task does, and what to do instead; undefined when it will not. */
export function waitWarning({ timeoutMs, jobLimitMs, dealWindowSeconds }: WaitLimits): string | undefined {
  const reasons: string[] = [];
  if (timeoutMs > jobLimitMs) {
    reasons.push(
      `\`timeout\` is ${durationText(timeoutMs)}, and a job lives for ${durationText(jobLimitMs)} at most here`,
    );
  }
  if (dealWindowSeconds * 1_000 > timeoutMs) {
    reasons.push(
      `the pool has ${durationText(dealWindowSeconds * 1_000)} for a task of this category, and \`timeout\` is ${durationText(timeoutMs)}`,
    );
  }
  if (reasons.length === 0) return undefined;
  return `The task may outlive this step: ${reasons.join('; ')}. Buy it with the \`submit\` action and fetch the result with \`collect\` from a later job; no runner waits in between.`;
}
