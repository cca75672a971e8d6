import { readTaskLines, type TaskLine } from './task-lines.ts';
import { clashesOf } from './task-name.ts';
import { BadRange, isRange, MAX_TASKS, namesInRange } from './task-range.ts';

/** Source of the tasks of a run. */
export type TaskSource =
  /** A list by names alone. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** Each file that the patterns match is a task. */
  | { readonly kind: 'files'; readonly patterns: readonly string[] }
  /** Each line of a file is a task. */
  | { readonly kind: 'lines'; readonly file: string; readonly tasks: readonly TaskLine[] };

/** The tasks that could be read, and the mistakes: one sentence each. */
export interface ReadSource {
  /** Undefined when nothing could be read. */
  readonly source?: TaskSource;
  readonly flaws: readonly string[];
}

/**
 * Reads the input `tasks`: ranges (`0001..0250`), one JSON Lines file (`*.jsonl`), or paths and globs whose files are
 * the tasks. The kinds do not mix.
 * @param lines not empty
 * @param readFile gives the text of a file of the workspace
 */
export function readTaskSource(lines: readonly string[], readFile: (file: string) => string): ReadSource {
  const ranges = lines.filter(isRange);
  const files = lines.filter(line => /\.jsonl$/i.test(line) && !/[*?[\]!]/.test(line));
  if (ranges.length > 0)
    return ranges.length === lines.length ? namesOf(ranges) : mixed('a range', ranges[0]);
  const [file] = files;
  if (file === undefined) return { source: { kind: 'files', patterns: lines }, flaws: [] };
  if (lines.length > 1) return mixed('a task list', file);
  const { tasks, flaws } = readTaskLines(readFile(file));
  if (tasks.length > 0) return { source: { kind: 'lines', file, tasks }, flaws };
  return { flaws: flaws.length > 0 ? flaws : [`The task list ${file} is empty.`] };
}

function mixed(kind: string, line = ''): ReadSource {
  return { flaws: [`The line "${line}" is ${kind}, and other lines are not.`] };
}

function namesOf(ranges: readonly string[]): ReadSource {
  const names: string[] = [];
  const flaws: string[] = [];
  for (const range of ranges) {
    try {
      names.push(...namesInRange(range));
    } catch (error) {
      if (!(error instanceof BadRange)) throw error;
      flaws.push(error.message);
    }
  }
  if (names.length > MAX_TASKS)
    flaws.push(`The ranges name ${names.length} tasks, and a run takes at most ${MAX_TASKS}.`);
  const [clash] = clashesOf(names.map(name => ({ name })));
  if (clash) flaws.push(`The task ${clash.first.name} is in two ranges.`);
  return flaws.length > 0 ? { flaws } : { source: { kind: 'names', names }, flaws };
}
