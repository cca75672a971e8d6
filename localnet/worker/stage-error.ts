/** Thrown by pre-compute and post-compute; `exitCause` is a word of iexec-common ReplicateStatusCause. */
export class StageError extends Error {
  readonly exitCause: string;

  constructor(exitCause: string, cause?: unknown) {
    super(exitCause, { cause });
    this.exitCause = exitCause;
  }
}

/** Runs a step of a stage; whatever it throws that is no StageError becomes one with this cause. */
export async function stageStep<T>(exitCause: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof StageError ? error : new StageError(exitCause, error);
  }
}
