import type { TaskError } from '../errors/task-error.ts';

/** A run, made for a host and driven from outside. */
export interface Run {
  /**
   * Does the work up to a good end.
   * @param signal ends the work; its reason becomes the failure
   * @throws TaskError of any code; the caller hands it to `fail`
   */
  start(signal: AbortSignal): Promise<void>;
  /**
   * Records the failure of `start`, or one from outside of it: outputs, state and report.
   * @returns one sentence on what was spent; undefined for a run that cannot spend anything
   */
  fail(error: TaskError): Promise<string | undefined>;
}
