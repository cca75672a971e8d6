import {
  type OutcomeCounts,
  outcomeOf,
  TASK_OUTCOMES,
  type TaskOutcome,
} from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';

/** Squares of a bar. So many fit into a line of a comment. */
const SQUARES = 30;
const SQUARE_OF: Readonly<Record<TaskOutcome, string>> = {
  completed: '🟩',
  failed: '🟥',
  'not-bought': '🟨',
  unfinished: '🟦',
};

/** Fewest tasks of which a chart says more than a table. */
const MIN_CHARTED = 20;
/** Points of a chart: more cannot be told apart. */
const POINTS = 60;

/** A green that is seen on white and on black; the usual colour of a line is too pale on white. */
const COLOUR = `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2da44e"}}}}%%`;

/** A bar with a part for each outcome. A task or more is at least a square, and everything less than all is not all. */
export function outcomeBar(counts: OutcomeCounts): string {
  const total = TASK_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (total === 0) return '';
  const size = Math.min(SQUARES, total);
  const squares = TASK_OUTCOMES.map(outcome => ({
    outcome,
    count: counts[outcome] === 0 ? 0 : Math.max(1, Math.round((counts[outcome] * size) / total)),
  }));
  // Rounding is made good where it shows least.
  const largest = squares.reduce((most, next) => (next.count > most.count ? next : most));
  largest.count += size - squares.reduce((sum, { count }) => sum + count, 0);
  return squares.map(({ outcome, count }) => SQUARE_OF[outcome].repeat(count)).join('');
}

/** The square of an outcome in a bar. */
export function squareOf(outcome: TaskOutcome): string {
  return SQUARE_OF[outcome];
}

/**
 * A diagram (Mermaid) of how many tasks ran over time; empty where there are too few for it. It shows no text from
 * outside. Tasks that have not ended run until its end.
 */
export function runningChart(tasks: readonly TaskState[]): string {
  const spans = spansOf(tasks);
  if (spans.length <= MIN_CHARTED || spans.every(({ to }) => to === undefined)) return '';
  const start = spans.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY);
  const end = spans.reduce((last, { from, to }) => Math.max(last, to ?? from), start + 1);
  const running = sample(spans, start, end);
  const { unit, seconds } = unitFor(end - start);
  const duration = Number(((end - start) / seconds).toFixed(1));
  return [
    '```mermaid',
    COLOUR,
    'xychart-beta',
    '  title "Tasks at the same time"',
    `  x-axis "${unit} since the first purchase" 0 --> ${duration}`,
    `  y-axis "tasks" 0 --> ${Math.max(...running)}`,
    `  line [${running.join(', ')}]`,
    '```',
  ].join('\n');
}

/** The time of a task from its purchase to its end, in Unix seconds. */
interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

function spansOf(tasks: readonly TaskState[]): Span[] {
  return tasks.flatMap(task => {
    const { boughtAt, endedAt } = task;
    const isOpen = outcomeOf(task) === 'unfinished';
    return boughtAt === undefined || (endedAt === undefined && !isOpen)
      ? []
      : [{ from: boughtAt, to: endedAt }];
  });
}

/** Numbers of tasks that ran at points of equal distance from `start` to `end`. */
function sample(spans: readonly Span[], start: number, end: number): number[] {
  const changes = new Array<number>(POINTS + 1).fill(0);
  const pointOf = (time: number): number => Math.ceil(((time - start) * (POINTS - 1)) / (end - start));
  for (const { from, to } of spans) {
    const [first, next] = [pointOf(from), to === undefined ? POINTS : pointOf(to)];
    changes[first] = (changes[first] ?? 0) + 1;
    // A task that is shorter than the distance of two points is seen at one.
    const last = Math.min(POINTS, Math.max(first + 1, next));
    changes[last] = (changes[last] ?? 0) - 1;
  }
  let count = 0;
  return changes.slice(0, POINTS).map(change => {
    count += change;
    return count;
  });
}

function unitFor(seconds: number): { unit: string; seconds: number } {
  if (seconds < 180) return { unit: 'seconds', seconds: 1 };
  return seconds < 3 * 3_600 ? { unit: 'minutes', seconds: 60 } : { unit: 'hours', seconds: 3_600 };
}
