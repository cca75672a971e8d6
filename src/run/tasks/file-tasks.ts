import path from 'node:path';
import type { InputFile } from '../../archive/pack.ts';
import { invalidInput } from '../../errors/invalid-input.ts';
import { TaskError } from '../../errors/task-error.ts';
import { type FoundFiles, searchFiles } from '../workspace/private-files.ts';
import { requireUsable } from '../workspace/usable-files.ts';
import { flawsText } from './flaws-text.ts';
import { clashesOf, flawOfTaskName } from './task-name.ts';
import { MAX_TASKS } from './task-range.ts';

/** Most lines that a message names. */
const MAX_NAMED = 20;

/** A task whose private input is one file. */
export interface FileTask {
  /**
   * Path of the file below the folder in which the search of its line begins, with `__` for each slash: `a/b.blend` of
   * `scenes/**` is the task `a__b.blend`.
   */
  readonly name: string;
  readonly file: InputFile;
}

/** Tasks by their files. */
export interface FileTasks {
  /** In the order of the lines, then of the names. */
  readonly tasks: readonly FileTask[];
  /** Results of the search, line by line. */
  readonly found: readonly FoundFiles[];
}

/**
 * Finds the files that the lines of the input `tasks` match, each of which is a task. The name of a task follows from
 * its own path and its own line, so no other file and no further line renames it. A file that several lines match is
 * a task of the first.
 * @param passOver absolute paths of folders that are not part of a folder above them
 * @throws TaskError INPUT_NO_FILES for a line that matches nothing; INPUT_INVALID for names that no folder can have,
 * for more than 10,000 files, and as `searchFiles` and `requireUsable`.
 */
export async function findFileTasks(
  patterns: readonly string[],
  cwd: string,
  passOver: readonly string[] = [],
): Promise<FileTasks> {
  const excludes = patterns.filter(pattern => pattern.startsWith('!'));
  const includes = patterns.filter(pattern => !pattern.startsWith('!'));
  const found: FoundFiles[] = [];
  for (const include of includes) {
    found.push(await searchFiles('tasks', [include, ...excludes], cwd, passOver));
  }
  const empty = found.flatMap(search => search.empty);
  if (empty.length > 0) throw noFiles(empty, cwd);
  const tasks = tasksOf(found);
  const flaws = flawsOf(tasks, cwd);
  if (flaws.length > 0)
    throw invalidInput(
      'tasks',
      flawsText(flaws),
      'Rename these files, exclude them by a line that begins with `!`, or let the first star of the line stand in a folder above them.',
    );
  await requireUsable(
    'tasks',
    tasks.map(({ file }) => file),
  );
  return { tasks: tasks.map(({ name, file }) => ({ name, file })), found };
}

/** A task, and the path under which its file was found. */
interface FoundTask extends FileTask {
  readonly named: string;
}

function tasksOf(found: readonly FoundFiles[]): FoundTask[] {
  const tasks = new Map<string, FoundTask>();
  for (const { root, files } of found) {
    for (const { name, path: real } of files) {
      const named = path.join(root, name);
      if (tasks.has(named)) continue;
      // The app sees the file under its own name, wherever it lies.
      const file = { path: real, name: path.posix.basename(name) };
      tasks.set(named, { name: name.replaceAll('/', '__'), file, named });
    }
  }
  return [...tasks.values()];
}

function flawsOf(tasks: readonly FoundTask[], cwd: string): string[] {
  if (tasks.length > MAX_TASKS)
    return [`The lines match ${tasks.length} files, and a run takes at most ${MAX_TASKS} tasks.`];
  const shown = ({ named }: FoundTask) => JSON.stringify(path.relative(cwd, named));
  const odd = tasks.flatMap(task => {
    const flaw = flawOfTaskName(task.name);
    return flaw === undefined
      ? []
      : [`The task of the file ${shown(task)}: its name ${JSON.stringify(task.name)} ${flaw}.`];
  });
  const clashes = clashesOf(tasks).map(
    ({ first, second }) => `The tasks of ${shown(first)} and ${shown(second)} would have the same folder.`,
  );
  return [...odd, ...clashes];
}

function noFiles(patterns: readonly string[], cwd: string): TaskError {
  const rest = patterns.length > MAX_NAMED ? ` and ${patterns.length - MAX_NAMED} more` : '';
  const some = patterns.slice(0, MAX_NAMED).map(pattern => `"${pattern}"`);
  const list = `${some.join(', ')}${rest}`;
  return new TaskError('INPUT_NO_FILES', {
    what: `The input \`tasks\` names files that do not exist: ${list}.`,
    why: `Nothing below ${cwd} matches.`,
    fix: 'Correct the path or the glob in `tasks`, or add the step that makes the files before this one.',
  });
}
