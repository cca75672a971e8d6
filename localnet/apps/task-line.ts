import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import AdmZip from 'adm-zip';
import { type AppContext, AppFailure, datasetPaths } from './app-context.ts';

/** Name of the list in a zip. */
const LIST_NAME = 'tasks.jsonl';

/** One line of the list of tasks. */
export interface TaskLine {
  readonly task: string;
  /** For the app alone. */
  readonly data?: unknown;
  readonly [field: string]: unknown;
}

/**
 * Reads the line of this task from the list that the private input holds: a zip with `tasks.jsonl` in it, or the list
 * alone, which has no name then and is known by its first line. The line is that of the task's index in its order.
 *
 * @returns undefined when there is no list.
 * @throws AppFailure when the list has no such line.
 */
export async function readTaskLine(app: AppContext): Promise<TaskLine | undefined> {
  for (const path of datasetPaths(app).filter(existsSync)) {
    const list = (await isZip(path)) ? listInZip(path) : await listAlone(path);
    if (list !== undefined) return lineOf(list, taskIndex(app));
  }
  return undefined;
}

/** Index of the task in its order, from 0. Over all deals of the order: a deal may begin above 0. */
export function taskIndex({ environment }: AppContext): number {
  return Number(environment.IEXEC_BOT_TASK_INDEX ?? 0);
}

/**
 * Name of the task: that of its line, else that of the argument `--task`, else its index.
 */
export function taskName(app: AppContext, line: TaskLine | undefined): string {
  return line?.task ?? argumentOf(app, '--task') ?? String(taskIndex(app));
}

/**
 * The frame that a renderer is to make, from 1: by the argument `--frame`, else by the line's `data`, which is the
 * number itself or has it as `frame`, else by a task's name that is a number, else the index and one.
 */
export function frameOf(app: AppContext, line: TaskLine | undefined): number {
  const { data } = line ?? {};
  const ofData = typeof data === 'object' && data !== null ? (data as { frame?: unknown }).frame : data;
  const found = [argumentOf(app, '--frame'), ofData, line?.task].map(wholeNumber);
  return found.find(number => number !== undefined) ?? taskIndex(app) + 1;
}

/** The argument after this one. */
export function argumentOf({ args }: AppContext, name: string): string | undefined {
  const place = args.indexOf(name);
  return place === -1 ? undefined : args[place + 1];
}

/** True when the file is a list of tasks alone. */
export async function isTaskList(path: string): Promise<boolean> {
  return !(await isZip(path)) && (await listAlone(path)) !== undefined;
}

/** True when the file begins as a zip does. */
export async function isZip(path: string): Promise<boolean> {
  return (await firstBytes(path, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

function listInZip(path: string): string | undefined {
  return new AdmZip(path).getEntry(LIST_NAME)?.getData().toString('utf8');
}

async function listAlone(path: string): Promise<string | undefined> {
  // A scene may be large, and is not read to see that it is no list.
  if ((await firstBytes(path, 1)).toString() !== '{') return undefined;
  const text = await readFile(path, 'utf8');
  return parseLine(text.split('\n', 1)[0]) === undefined ? undefined : text;
}

function lineOf(list: string, index: number): TaskLine {
  const line = parseLine(list.split('\n')[index]);
  if (line === undefined) throw new AppFailure(`The list of tasks has no line ${index + 1}.`);
  return line;
}

function parseLine(text = ''): TaskLine | undefined {
  try {
    const line = JSON.parse(text) as TaskLine | null;
    return typeof line?.task === 'string' ? line : undefined;
  } catch {
    return undefined;
  }
}

function wholeNumber(value: unknown): number | undefined {
  return /^\d{1,9}$/.test(String(value)) ? Number(value) : undefined;
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  const buffer = Buffer.alloc(count);
  const { bytesRead } = await file.read(buffer, 0, count, 0).finally(() => file.close());
  return buffer.subarray(0, bytesRead);
}
