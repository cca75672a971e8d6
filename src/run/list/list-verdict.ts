import type { ErrorCode } from '../../errors/codes.ts';
import { type Excerpt, TaskError } from '../../errors/task-error.ts';
import { namesText } from '../../pipeline/context/task-names.ts';
import { countOutcomes, outcomeOf } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import { outcomesText, reasonText } from '../report/outcome-texts.ts';
import { HOW_TO_COLLECT_LIST, type ListFacts } from '../report/run-summary.ts';

/** The demands of a run on the tasks of its list. */
export interface ListDemands {
  /** Effect on the run when fewer tasks than `minCompleted` are good. */
  readonly onTaskFailure: 'fail' | 'warn';
  /** Number of tasks that must be good, from 0 to all of them. */
  readonly minCompleted: number;
  /** A task is good when it has this: its result, or only its deal where the run fetches no results. */
  readonly goal: ListFacts['goal'];
}

/** Judgement of the end of a list. */
export interface ListVerdict {
  /** The error with which the run ends; undefined for a good end. */
  readonly error?: TaskError;
  /** A sentence on the tasks that a good end leaves out. */
  readonly warning?: string;
}

/** Judges the end of a list. A run without a single good task fails whatever it demands. */
export function judgeList(
  states: readonly TaskState[],
  { onTaskFailure, minCompleted, goal }: ListDemands,
): ListVerdict {
  const missing = states.filter(state => !isGood(state, goal));
  if (missing.length === 0) return {};
  const wanted = onTaskFailure === 'warn' ? 1 : Math.max(1, minCompleted);
  const facts: MissingFacts = { missing, states, goal };
  if (states.length - missing.length < wanted) return { error: errorOf(facts) };
  return { warning: `${headline(facts)}: ${reasonsText(missing)}.` };
}

/** The tasks that are not good, among all, and the thing that they lack. */
interface MissingFacts {
  readonly missing: readonly TaskState[];
  readonly states: readonly TaskState[];
  readonly goal: ListDemands['goal'];
}

function headline({ missing, states, goal }: MissingFacts): string {
  const verb = missing.length === 1 ? 'has' : 'have';
  return `${missing.length} of ${states.length} tasks ${verb} no ${goal}`;
}

function isGood(state: TaskState, goal: ListDemands['goal']): boolean {
  const outcome = outcomeOf(state);
  return outcome === 'completed' || (goal === 'deal' && outcome === 'unfinished');
}

/** The error of a run. One reason for all is that of the run. */
function errorOf(facts: MissingFacts): TaskError {
  const { missing, states } = facts;
  if (missing.every(state => outcomeOf(state) === 'unfinished')) return timedOut(facts);
  const [first] = missing;
  if (first?.error && missing.length === states.length) {
    const { error } = first;
    if (missing.every(other => other.error === error)) return error;
    if (missing.every(other => other.error?.code === error.code)) return sameForAll(first, error, states);
  }
  return tasksFailed(facts);
}

/** The one that stands for all is named, since its reason may not be exactly that of the others. */
function sameForAll(
  first: TaskState,
  { code, what, why, fix }: TaskError,
  states: readonly TaskState[],
): TaskError {
  const { name } = first;
  return new TaskError(code, {
    what: `All ${states.length} tasks failed with ${code}.`,
    why: `Task ${name}, for one: ${what} ${why}`,
    fix,
    evidence: evidenceOf(first),
  });
}

function timedOut({ missing, states }: MissingFacts): TaskError {
  return new TaskError('TASK_TIMEOUT', {
    what: `${missing.length} of ${states.length} tasks did not end in time.`,
    why: `They go on; only the waiting was stopped: ${namesText(missing)}.`,
    fix: `${HOW_TO_COLLECT_LIST} A higher \`timeout\` waits longer.`,
  });
}

function tasksFailed(facts: MissingFacts): TaskError {
  const { missing } = facts;
  const first = missing.find(({ error }) => error) ?? missing[0];
  return new TaskError('TASKS_FAILED', {
    what: `${headline(facts)}: ${outcomesText(countOutcomes(missing))}.`,
    why: `${reasonsText(missing)}.${first?.error ? ` Task ${first.name}: ${reasonText(first.error)}` : ''}`,
    fix: 'Look up the reason of each task in the summary or in the file of the output `results`. A re-run fetches what has ended since, and buys nothing twice; with `min-completed` or `on-task-failure: warn` a run ends well without them.',
    evidence: first ? evidenceOf(first) : [],
  });
}

/** The output of a task's app, under its name. */
function evidenceOf({ name, error }: TaskState): Excerpt[] {
  return (error?.evidence ?? []).map(excerpt => ({ ...excerpt, title: `Task ${name}: ${excerpt.title}` }));
}

/** Reasons by their codes, the most frequent first, each with some of its tasks. */
function reasonsText(missing: readonly TaskState[]): string {
  const groups = new Map<ErrorCode | 'unfinished', TaskState[]>();
  for (const state of missing) {
    const reason =
      outcomeOf(state) === 'unfinished' ? 'unfinished' : (state.error?.code ?? 'TASK_NOT_BOUGHT');
    const group = groups.get(reason);
    if (group) group.push(state);
    else groups.set(reason, [state]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, group]) => `${group.length} × ${reason} (${namesText(group)})`)
    .join(', ');
}
