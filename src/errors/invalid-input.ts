import { TaskError } from './task-error.ts';

/** INPUT_INVALID for one input: what is wrong about it and what belongs there, one sentence each. */
export function invalidInput(input: string, why: string, fix: string, cause?: unknown): TaskError {
  return new TaskError('INPUT_INVALID', { what: `The input \`${input}\` is not valid.`, why, fix, cause });
}
