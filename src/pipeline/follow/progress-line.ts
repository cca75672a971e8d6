import type { Clock } from '../../net/clock.ts';
import { durationText } from '../../text/duration-text.ts';
import type { TaskProgress, TaskState } from '../context/task-state.ts';

/** Least time between two lines, in milliseconds. */
const EVERY_MS = 10_000;
/** Most tasks that failed whose names are printed at once. */
const MOST_FAILURES = 10;
/** Ends of tasks that are experience enough for an estimate. */
const FEWEST_ENDS = 3;
/** Time from the first end to the last that is experience enough, as a share of the time until the first. */
const LEAST_SPREAD = 0.1;

/** Purpose of a run: to fetch results, or only to buy. */
export type ProgressGoal = 'result' | 'deal';

/** Number of tasks in each state. */
export type TaskCounts = Readonly<Record<TaskProgress, number>>;

/**
 * The progress of a list as one line: `37 of 250 tasks done, 3 failed, 180 running, 30 waiting to be bought; about 12 min
 * left`. States without tasks are left out.
 * @param leftMs estimate of the time left, in milliseconds; undefined without one
 */
export function progressText(
  counts: TaskCounts,
  { leftMs, goal }: { readonly leftMs: number | undefined; readonly goal: ProgressGoal },
): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isBuying = goal === 'deal';
  const rest: [number, string][] = [
    [counts.failed, 'failed'],
    [isBuying ? 0 : counts.running, 'running'],
    [counts.fetching, 'being fetched'],
    [counts.waiting, 'waiting to be bought'],
    [counts['not-bought'], 'not bought'],
    [counts.unfinished, 'left to go on'],
  ];
  const parts = rest.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  const left = leftMs === undefined ? '' : `; about ${durationText(roughly(leftMs))} left`;
  const tasks = total === 1 ? 'task' : 'tasks';
  const first = isBuying
    ? `${counts.running} of ${total} ${tasks} bought`
    : `${counts.completed} of ${total} ${tasks} done`;
  return [first, ...parts].join(', ') + left;
}

/** Seconds below a minute, tens of seconds below ten, minutes above: an estimate is no more exact. */
function roughly(milliseconds: number): number {
  const unit = milliseconds < 60_000 ? 1_000 : milliseconds < 600_000 ? 10_000 : 60_000;
  return Math.max(unit, Math.round(milliseconds / unit) * unit);
}

/** The line of progress of a list: at a change, and at most once in ten seconds. */
export class ProgressLine {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #print: (line: string) => void;
  readonly #goal: ProgressGoal;
  readonly #startedAt: number;
  readonly #states = new Map<number, TaskProgress>();
  readonly #counts: Record<TaskProgress, number> = {
    waiting: 0,
    running: 0,
    fetching: 0,
    completed: 0,
    failed: 0,
    unfinished: 0,
    'not-bought': 0,
  };
  /** Times at which tasks ended, oldest first, in milliseconds. */
  readonly #ends: number[] = [];
  #printedAt: number;
  #printed = '';

  /**
   * @param total number of tasks; all of them are waiting at first
   * @param print takes the line
   */
  constructor(
    { total, goal }: { readonly total: number; readonly goal: ProgressGoal },
    clock: Pick<Clock, 'now'>,
    print: (line: string) => void,
  ) {
    this.#goal = goal;
    this.#clock = clock;
    this.#print = print;
    this.#counts.waiting = total;
    this.#startedAt = clock.now();
    this.#printedAt = this.#startedAt;
  }

  /** Takes the new state of a task, and prints the line when one is due. The first failures are printed by name. */
  note({ name, index, progress, error }: Pick<TaskState, 'name' | 'index' | 'progress' | 'error'>): void {
    const before = this.#states.get(index) ?? 'waiting';
    this.#states.set(index, progress);
    this.#counts[before] -= 1;
    this.#counts[progress] += 1;
    if (before !== progress && (progress === 'completed' || progress === 'failed'))
      this.#ends.push(this.#clock.now());
    if (progress === 'failed' && this.#counts.failed <= MOST_FAILURES)
      this.#print(`Task ${name} failed${error ? ` [${error.code}]` : ''}.`);
    if (this.#clock.now() - this.#printedAt >= EVERY_MS) this.#printChange();
  }

  /** Prints the line as it is at the end, unless it was printed last. */
  close(): void {
    this.#printChange();
  }

  #printChange(): void {
    const line = progressText(this.#counts, { leftMs: this.#leftMs(), goal: this.#goal });
    if (line === this.#printed) return;
    this.#printed = line;
    this.#printedAt = this.#clock.now();
    this.#print(line);
  }

  /** The time left, in milliseconds, when tasks go on to end as in the later half so far; undefined without experience. */
  #leftMs(): number | undefined {
    const { waiting, running, fetching } = this.#counts;
    const open = waiting + running + fetching;
    const [first] = this.#ends;
    const now = this.#clock.now();
    if (open === 0 || first === undefined || this.#ends.length < FEWEST_ENDS) return undefined;
    if (now - first < (first - this.#startedAt) * LEAST_SPREAD) return undefined;
    const middle = Math.floor((this.#ends.length - 1) / 2);
    const since = this.#ends[middle] ?? first;
    const ended = this.#ends.length - 1 - middle;
    return (open * (now - since)) / ended;
  }
}
