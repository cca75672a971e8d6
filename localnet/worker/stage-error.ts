import type { ReplicateStatusCause } from '../task/replicate-status-cause.ts';

/** Thrown by pre-compute and post-compute. */
export class StageError extends Error {
  readonly exitCause: ReplicateStatusCause;

  constructor(exitCause: ReplicateStatusCause, cause?: unknown) {
    super(exitCause, { cause });
    this.exitCause = exitCause;
  }
}

/** Runs a step of a stage; whatever it throws that is no StageError becomes one with this cause. */
export async function stageStep<T>(exitCause: ReplicateStatusCause, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof StageError ? error : new StageError(exitCause, error);
  }
}
