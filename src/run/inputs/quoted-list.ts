import type { QuotedList } from '../../pipeline/quote-list.ts';
import type { ListToQuote } from './quote-inputs.ts';
import { countTasks } from './resolve-tasks.ts';
import { wayOf } from './task-list-inputs.ts';
import { hasPlaceholders, TASK_INPUTS } from './task-texts.ts';

/**
 * Counts the tasks of a list, and finds the way in which they are bought. Files are looked for only where each is a task.
 * @throws TaskError INPUT_NO_FILES, INPUT_INVALID
 */
export async function quotedList(list: ListToQuote): Promise<QuotedList> {
  const { source, template, workspace } = list;
  const tasks = await countTasks(source, workspace);
  const way = wayOf(source, template);
  return { tasks, way, reason: reasonFor(list, way), inputs: privateInputs(list, { tasks, way }) };
}

function reasonFor({ source, template, taskListFile }: ListToQuote, way: QuotedList['way']): string {
  if (way === 'volume')
    return taskListFile
      ? 'all share their inputs, and each takes its line of tasks.jsonl'
      : 'all share their inputs, and each takes the index of its task';
  if (source.kind === 'files') return 'each file is the private input of its task';
  const varying = TASK_INPUTS.filter(input => hasPlaceholders(template[input]));
  return varying.length > 0
    ? `placeholders make ${varying.join(', ')} differ from task to task`
    : 'lines of the list have inputs of their own';
}

/** Number of different private inputs, as far as the texts show it. */
function privateInputs(
  { source, template, taskListFile }: ListToQuote,
  { tasks, way }: Pick<QuotedList, 'tasks' | 'way'>,
): number {
  if (way === 'volume' && taskListFile) return 1;
  const shared = template['private-files'];
  if (source.kind === 'files' || hasPlaceholders(shared)) return tasks;
  const ownInputs =
    source.kind === 'lines' ? source.tasks.map(line => line.privateFiles ?? shared) : [shared];
  return new Set(ownInputs.filter(lines => lines !== '')).size;
}
