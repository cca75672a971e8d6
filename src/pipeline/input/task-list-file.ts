import type { ListedTask } from '../context/task-list.ts';

/** Name of the file with the list of tasks, in the private input of tasks that are bought by volume. */
export const TASK_LIST_FILE = 'tasks.jsonl';

/** The line of a task that has nothing but its name: JSON. */
export function taskLine(name: string): string {
  return JSON.stringify({ task: name });
}

/**
 * The text of the file `tasks.jsonl`: JSON Lines, an object per task with its name in `task` and, where the list has it,
 * `data`. The task of index 0 in its order takes the first line.
 * @param tasks those of one order, in its order
 */
export function taskListFile(tasks: readonly Pick<ListedTask, 'line'>[]): string {
  return tasks.map(({ line }) => `${line}\n`).join('');
}
