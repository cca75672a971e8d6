import { TaskError } from '../../src/errors/task-error.ts';
import type { TaskState } from '../../src/pipeline/context/task-state.ts';

/** The time at which made-up tasks are bought, in Unix seconds. */
export const BOUGHT_AT = 1_764_300_000;

/** A failure of the app, with what it printed. */
export const appFailed = (
  lines: readonly string[] = ['Loading the scene', 'Error: no such camera'],
): TaskError =>
  new TaskError('TASK_FAILED', {
    what: 'The task 0xabc failed.',
    why: 'The app ended with exit code 3.',
    fix: 'Fix the app.',
    evidence: [{ title: 'What the app printed', source: 'app', lines }],
  });

/** A task that completed after `60 + index` seconds, for 5 000 000 nRLC. */
export function completedTask(index: number, more: Partial<TaskState> = {}): TaskState {
  const id = `0x${index.toString(16).padStart(64, '0')}`;
  return {
    name: String(index + 1).padStart(4, '0'),
    index,
    progress: 'completed',
    attempts: 1,
    dealId: `0x${'de'.repeat(32)}`,
    taskId: id,
    workerpool: `0x${'77'.repeat(20)}`,
    price: 5_000_000n,
    existed: false,
    boughtAt: BOUGHT_AT,
    endedAt: BOUGHT_AT + 60 + index,
    digest: id,
    files: 2,
    bytes: 2_048,
    ...more,
  };
}

/** A task that failed. */
export function failedTask(index: number, error: TaskError = appFailed()): TaskState {
  const { digest: _, files: __, bytes: ___, ...rest } = completedTask(index, { progress: 'failed', error });
  return rest;
}

/** A task that was not bought. */
export function unboughtTask(index: number, error?: TaskError): TaskState {
  const name = String(index + 1).padStart(4, '0');
  return { name, index, progress: 'not-bought', attempts: 0, ...(error && { error }) };
}
