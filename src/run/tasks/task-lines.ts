import * as v from 'valibot';
import { messageOf } from '../../errors/message-of.ts';
import { parseStrictJson } from '../../text/strict-json.ts';
import { clashesOf, flawOfTaskName } from './task-name.ts';
import { MAX_TASKS } from './task-range.ts';

/** Lines of an input: one text with line breaks, or a list. */
const linesSchema = v.union([v.string(), v.array(v.string())]);

const lineSchema = v.strictObject({
  task: v.string(),
  args: v.exactOptional(v.string()),
  'private-files': v.exactOptional(linesSchema),
  'public-urls': v.exactOptional(linesSchema),
  'app-secrets': v.exactOptional(v.union([linesSchema, v.record(v.string(), v.string())])),
  data: v.exactOptional(v.unknown()),
});

/** One line of a task list. An input that it does not give is that of the step. */
export interface TaskLine {
  readonly name: string;
  /** Number of its line in the file, counted from 1. */
  readonly line: number;
  readonly args?: string;
  /** Lines as the input `private-files` has them. */
  readonly privateFiles?: string;
  /** Lines as the input `public-urls` has them. */
  readonly publicUrls?: string;
  /** Lines as the input `app-secrets` has them. */
  readonly appSecrets?: string;
  /**
   * The line itself, for the file `tasks.jsonl`, where it has `data`: JSON without line breaks, with numbers and the
   * order of fields as they are written. It is private.
   */
  readonly json?: string;
}

/** The good lines of a task list, and the mistakes of the others: one sentence each, with line and name. */
export interface TaskLines {
  readonly tasks: readonly TaskLine[];
  readonly flaws: readonly string[];
}

/**
 * Reads a task list in JSON Lines: an object per line, with the name of the task in `task` and, for what differs from
 * the other tasks, `args`, `private-files`, `public-urls` and `app-secrets`, or `data` of any form that goes to the app
 * alone. Empty lines are skipped.
 */
export function readTaskLines(text: string): TaskLines {
  const flaws: { readonly line: number; readonly text: string }[] = [];
  const tasks: TaskLine[] = [];
  // A byte order mark is no part of the first line.
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const json = raw.trim();
    if (json === '') continue;
    const line = index + 1;
    const task = readLine(json, line);
    if (typeof task === 'string') flaws.push({ line, text: `Line ${line}: ${task}` });
    else tasks.push(task);
  }
  for (const { first, second } of clashesOf(tasks)) {
    const same = first.name === second.name ? 'the name' : `the folder of "${first.name}"`;
    const text = `Line ${second.line}: "${second.name}" has ${same} of line ${first.line}.`;
    flaws.push({ line: second.line, text });
  }
  const texts = flaws.sort((a, b) => a.line - b.line).map(({ text }) => text);
  if (tasks.length > MAX_TASKS)
    texts.push(`The list names ${tasks.length} tasks, and a run takes at most ${MAX_TASKS}.`);
  return { tasks, flaws: texts };
}

/** The task of a line, or everything that is wrong with it. */
function readLine(json: string, line: number): TaskLine | string {
  let value: unknown;
  try {
    value = parseStrictJson(json);
  } catch (error) {
    return `${messageOf(error)}.`;
  }
  const { success, output, issues } = v.safeParse(lineSchema, value);
  const flaws = new Set([...nameFlaws(value), ...(issues ?? []).map(whyNot)]);
  if (!success || flaws.size > 0) return [...flaws].join(' ');
  const { args, 'private-files': files, 'public-urls': urls, 'app-secrets': secrets } = output;
  return {
    name: output.task,
    line,
    ...(args !== undefined && { args }),
    ...(files !== undefined && { privateFiles: asText(files) }),
    ...(urls !== undefined && { publicUrls: asText(urls) }),
    ...(secrets !== undefined && { appSecrets: asText(secrets) }),
    ...(output.data !== undefined && { json: onOneLine(json) }),
  };
}

function nameFlaws(value: unknown): string[] {
  const named = v.safeParse(v.object({ task: v.string() }), value);
  const flaw = named.success ? flawOfTaskName(named.output.task) : undefined;
  return named.success && flaw !== undefined
    ? [`The name ${JSON.stringify(named.output.task)} ${flaw}.`]
    : [];
}

/** The same JSON without the characters that some readers take for the end of a line. */
function onOneLine(json: string): string {
  return json
    .replaceAll('\r', ' ')
    .replaceAll(/[\u0085\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function asText(lines: string | readonly string[] | Readonly<Record<string, string>>): string {
  if (typeof lines === 'string') return lines;
  if (Array.isArray(lines)) return lines.join('\n');
  return Object.entries(lines)
    .map(([number, name]) => `${number}: ${name}`)
    .join('\n');
}

function whyNot({ path, expected, kind }: v.BaseIssue<unknown>): string {
  const key = path?.[0]?.key;
  if (key === undefined) return 'It is not an object with a `task`.';
  if (key === 'task') return 'It has no name in `task`.';
  const isUnknown = kind === 'schema' && expected === 'never';
  // The value may be a secret that stands in the wrong place.
  return isUnknown
    ? `It has a field that no task has: ${JSON.stringify(key)}.`
    : `Its \`${String(key)}\` is not text.`;
}
