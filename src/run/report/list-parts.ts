import type { TaskError } from '../../errors/task-error.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import {
  costOf,
  countOutcomes,
  outcomeOf,
  secondsOf,
  TASK_OUTCOMES,
} from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import { durationText } from '../../text/duration-text.ts';
import { code, escapeMarkdown, fold, link, prose, table } from '../../text/markdown.ts';
import { sizeText } from '../../text/size-text.ts';
import { helpUrl } from '../host/help-url.ts';
import { explorerReference } from './explorer.ts';
import { outcomeBar, squareOf } from './list-chart.ts';
import { outcomeNames, reasonText, tasksText } from './outcome-texts.ts';
import { excerptPart } from './report-failure.ts';
import type { ListFacts } from './run-summary.ts';

/** Longest reason in a row, in characters. */
const MAX_REASON = 300;
/** Longest line of a log in a row, in characters. */
const MAX_LINE = 200;
/** Most failed tasks that stand unfolded. */
const MAX_OPEN = 10;
/** Most names of one group of tasks that were not bought. */
const MAX_NAMES = 50;
/** Most groups of tasks that were not bought. */
const MAX_GROUPS = 10;
/** Most lines of each log. */
const MAX_LOG_LINES = 20;

/** Room for a part, in the unit of `measure`. */
export interface Room {
  readonly measure: (text: string) => number;
  readonly max: number;
}

/** The bar of a list, with the count of each outcome. */
export function totalsPart({ tasks, goal }: ListFacts): string {
  if (tasks.length === 0) return '';
  const counts = countOutcomes(tasks);
  const legend = TASK_OUTCOMES.filter(outcome => counts[outcome] > 0)
    .map(outcome => `${squareOf(outcome)} **${counts[outcome]}** ${outcomeNames(goal)[outcome]}`)
    .join(' &nbsp; ');
  return `${outcomeBar(counts)}\n\n${legend}`;
}

/** The failed tasks, each with its reason and the last line that its app printed. */
export function failedPart(report: ListFacts, room: Room): string {
  const failed = report.tasks.filter(task => outcomeOf(task) === 'failed');
  if (failed.length === 0) return '';
  const head = ['Task', 'Reason', 'Last line of the app'];
  const rows = failed.map(task => () => [
    taskLink(report, task),
    `${codeLink(task.error)} ${prose(shortened(reasonText(task.error), MAX_REASON))}`,
    lastLine(task.error),
  ]);
  const open = fittingTable(head, rows.slice(0, MAX_OPEN), { ...room, max: room.max / 2 });
  const rest = rows.slice(MAX_OPEN);
  const more =
    rest.length === 0
      ? []
      : [
          fold(
            `${tasksText(rest.length)} more`,
            fittingTable(head, rest, { ...room, max: room.max / 2 }),
            false,
          ),
        ];
  return ['### Failed', open, ...more].join('\n\n');
}

/** The ends of the logs of failed tasks, folded, as many as there is room for. */
export function logsPart({ tasks }: ListFacts, { measure, max }: Room): string {
  const parts: string[] = [];
  let left = max;
  for (const { name, error } of tasks.filter(task => outcomeOf(task) === 'failed')) {
    const [excerpt] = error?.evidence.slice(-1) ?? [];
    if (!excerpt) continue;
    const last = { ...excerpt, lines: excerpt.lines.slice(-MAX_LOG_LINES) };
    const part = fold(name, excerptPart(last), false);
    left -= measure(`${part}\n\n`);
    if (left < 0) break;
    parts.push(part);
  }
  const title = `Last lines of ${parts.length === 1 ? 'the log' : `${parts.length} logs`}`;
  return parts.length === 0 ? '' : fold(title, parts.join('\n\n'), false);
}

/** The tasks that were not bought, by their reasons. */
export function notBoughtPart({ tasks }: ListFacts, { measure, max }: Room): string {
  const groups = new Map<string, TaskState[]>();
  for (const task of tasks.filter(one => outcomeOf(one) === 'not-bought')) {
    const reason = task.error
      ? shortened(reasonText(task.error), MAX_REASON)
      : 'The run ended before its purchase.';
    const group = groups.get(reason);
    if (group) group.push(task);
    else groups.set(reason, [task]);
  }
  if (groups.size === 0) return '';
  const roomOfNames = { measure, max: max / 2 / Math.min(groups.size, MAX_GROUPS) };
  const rows = [...groups]
    .slice(0, MAX_GROUPS)
    .map(([reason, group]) => [
      String(group.length),
      `${codeLink(group[0]?.error)} ${prose(reason)}`,
      namesText(group, roomOfNames),
    ]);
  if (groups.size > MAX_GROUPS)
    rows.push([escapeMarkdown(`and ${groups.size - MAX_GROUPS} more reasons`), '', '']);
  return `### Not bought\n\n${table(['Tasks', 'Reason', 'Names'], rows)}`;
}

/** The first names of some tasks, as many as there is room for. */
function namesText(tasks: readonly TaskState[], { measure, max }: Room): string {
  const names: string[] = [];
  let left = max;
  for (const { name } of tasks.slice(0, MAX_NAMES)) {
    const text = code(name);
    left -= measure(`${text}, `);
    if (left < 0) break;
    names.push(text);
  }
  const rest = tasks.length - names.length;
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** The tasks that completed or go on, folded. */
export function tasksPart(report: ListFacts, room: Room): string {
  const tasks = report.tasks.filter(task => ['completed', 'unfinished'].includes(outcomeOf(task)));
  if (tasks.length === 0) return '';
  const rows = tasks.map(task => () => [
    taskLink(report, task),
    `${squareOf(outcomeOf(task))} ${stateText(report, task)}`,
    amountText(costOf(task)),
    timeText(secondsOf(task)),
    String(task.attempts),
    task.files === undefined ? '' : escapeMarkdown(`${task.files}, ${sizeText(task.bytes ?? 0)}`),
  ]);
  const head = ['Task', 'State', 'Price', 'Time', 'Attempts', 'Files'];
  return fold(tasksText(tasks.length), fittingTable(head, rows, room), false);
}

function stateText({ goal }: ListFacts, task: TaskState): string {
  const name = outcomeNames(goal)[outcomeOf(task)];
  if (!task.existed) return name;
  return name === 'bought' ? 'bought before' : `${name}, bought before`;
}

const amountText = (price: bigint | undefined): string =>
  price === undefined ? '' : price === 0n ? 'free' : escapeMarkdown(formatRlc(price));
const timeText = (seconds: number | undefined): string =>
  seconds === undefined ? '' : durationText(seconds * 1_000);

/** The name of a task, with its page in the explorer. */
function taskLink({ network }: ListFacts, { name, taskId }: TaskState): string {
  const url = network && taskId !== undefined ? explorerReference(network, 'task', taskId).url : undefined;
  return link(code(name), url);
}

function codeLink(error: TaskError | undefined): string {
  return error ? link(code(error.code), helpUrl(error.code)) : '';
}

function lastLine(error: TaskError | undefined): string {
  const line = error?.evidence.at(-1)?.lines.at(-1);
  return line === undefined ? '' : code(shortened(line, MAX_LINE));
}

function shortened(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max)}…` : text;
}

/** A table with as many rows as there is room for, and a last row that counts the others. */
function fittingTable(
  head: readonly string[],
  rows: readonly (() => readonly string[])[],
  { measure, max }: Room,
): string {
  const fitting: (readonly string[])[] = [];
  let left = max;
  for (const row of rows) {
    const cells = row();
    left -= measure(`| ${cells.join(' | ')} |\n`);
    if (left < 0) break;
    fitting.push(cells);
  }
  const rest = rows.length - fitting.length;
  if (rest > 0)
    fitting.push([
      escapeMarkdown(`and ${rest} more: see the output results`),
      ...head.slice(1).map(() => ''),
    ]);
  return table(head, fitting);
}
