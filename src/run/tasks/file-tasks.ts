import type { InputFile } from '../../archive/pack.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import { searchFiles } from '../workspace/private-files.ts';
import { requireUsable } from '../workspace/usable-files.ts';
import { clashesOf, flawOfTaskName } from './task-name.ts';
import { MAX_TASKS } from './task-range.ts';

/** A task whose private input is one file. */
export interface FileTask {
  /** Path of the file below the folder that the patterns share, with `__` for each slash. */
  readonly name: string;
  readonly file: InputFile;
}

/** Most mistakes that are reported one by one. */
const MAX_FLAWS = 20;

/**
 * Finds the files that the lines of the input `tasks` match, each of which is a task. The name of a task follows from
 * its own path and the patterns, so a file more or less renames no other task.
 * @param passOver absolute paths of folders that are not part of a folder above them
 * @throws TaskError INPUT_NO_FILES for a line that matches nothing; INPUT_INVALID for names that no folder can have,
 * for more than 10,000 files, and as `searchFiles` and `requireUsable`.
 */
export async function findFileTasks(
  patterns: readonly string[],
  cwd: string,
  passOver: readonly string[] = [],
): Promise<FileTask[]> {
  const { files, empty } = await searchFiles('tasks', patterns, cwd, passOver);
  if (empty.length > 0) throw noFiles(empty, cwd);
  const tasks = files.map(({ name, path }) => ({
    name: name.replaceAll('/', '__'),
    // The app sees the file under its own name, wherever it lies.
    file: { path, name: name.slice(name.lastIndexOf('/') + 1) },
  }));
  const flaws = flawsOf(tasks);
  if (flaws.length > 0)
    throw invalidInput(
      'tasks',
      flaws.slice(0, MAX_FLAWS).join(' '),
      'Rename these files, or exclude them by a line that begins with `!`.',
    );
  await requireUsable('tasks', files);
  return tasks;
}

function flawsOf(tasks: readonly FileTask[]): string[] {
  if (tasks.length > MAX_TASKS)
    return [`The lines match ${tasks.length} files, and a run takes at most ${MAX_TASKS} tasks.`];
  const odd = tasks.flatMap(({ name }) => {
    const flaw = flawOfTaskName(name);
    return flaw === undefined ? [] : [`"${name}" ${flaw}.`];
  });
  const clashes = clashesOf(tasks).map(
    ({ first, second }) => `"${first.name}" and "${second.name}" would have the same folder.`,
  );
  return [...odd, ...clashes];
}

function noFiles(patterns: readonly string[], cwd: string): TaskError {
  const list = patterns.map(pattern => `"${pattern}"`).join(', ');
  return new TaskError('INPUT_NO_FILES', {
    what: `The input \`tasks\` names files that do not exist: ${list}.`,
    why: `Nothing below ${cwd} matches.`,
    fix: 'Correct the path or the glob in `tasks`, or add the step that makes the files before this one.',
  });
}
