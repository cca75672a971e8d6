import type { TaskState } from './task-state.ts';

/** Most names of tasks in a sentence. */
const MAX_NAMES = 3;

/** The first few names of some tasks: "0001, 0002, 0003 and 4 more". */
export function namesText(tasks: readonly Pick<TaskState, 'name'>[]): string {
  const names = tasks.slice(0, MAX_NAMES).map(({ name }) => name);
  const rest = tasks.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
