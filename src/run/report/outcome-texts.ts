import type { TaskError } from '../../errors/task-error.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import {
  costOf,
  type OutcomeCounts,
  outcomeOf,
  TASK_OUTCOMES,
  type TaskOutcome,
} from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import type { ListFacts } from './run-summary.ts';

/** The names of outcomes for people. */
const OUTCOME_NAMES: Readonly<Record<TaskOutcome, string>> = {
  completed: 'completed',
  failed: 'failed',
  'not-bought': 'not bought',
  unfinished: 'unfinished',
};

/** The names of outcomes for people. In a run that only buys, a task that goes on is as it should be. */
export function outcomeNames(goal: ListFacts['goal']): typeof OUTCOME_NAMES {
  return goal === 'deal' ? { ...OUTCOME_NAMES, unfinished: 'bought' } : OUTCOME_NAMES;
}

/** Counts of tasks for people, such as "238 completed, 12 failed"; outcomes that no task has are left out. */
export function outcomesText(counts: OutcomeCounts): string {
  return TASK_OUTCOMES.filter(outcome => counts[outcome] > 0)
    .map(outcome => `${counts[outcome]} ${OUTCOME_NAMES[outcome]}`)
    .join(', ');
}

/** A number of tasks for people: "1 task", "12 tasks". */
export function tasksText(count: number): string {
  return `${count} ${count === 1 ? 'task' : 'tasks'}`;
}

/** nRLC that the deals of some tasks have cost or hold together. */
export function totalCost(states: readonly TaskState[]): bigint {
  return states.reduce((sum, state) => sum + (costOf(state) ?? 0n), 0n);
}

/** nRLC that purchases of some tasks hold which failed, and which another purchase may have made good. */
export function heldByFailed(states: readonly TaskState[]): bigint {
  return states.reduce((sum, state) => {
    const { earlierPrice = 0n } = state;
    const isHeld = outcomeOf(state) === 'failed' && !isSpent(state);
    return sum + (isHeld ? (costOf(state) ?? 0n) : earlierPrice);
  }, 0n);
}

/** One sentence, or two, on the money of a list: the part that is spent for good, and the part that may come back. */
export function listSpentText(states: readonly TaskState[]): string {
  const spent = states.filter(isSpent);
  const held = states.filter(state => !isSpent(state) && (costOf(state) ?? 0n) > 0n);
  // A deal id is known before the purchase is sent.
  const open = states.filter(({ dealId, price }) => dealId !== undefined && price === undefined).length;
  const earlier = spent.reduce((sum, { earlierPrice = 0n }) => sum + earlierPrice, 0n);
  const paid = totalCost(spent) - earlier;
  const holding = totalCost(held) + earlier;
  const sentences = [
    paid > 0n && `${formatRlc(paid)} were spent, for ${tasksText(spent.length)} that completed.`,
    holding > 0n &&
      `${formatRlc(holding)} are held by deals of tasks that did not complete; they can be claimed back after the final deadlines.`,
    open > 0 && `It is not known whether ${tasksText(open)} more were bought; a re-run looks before it buys.`,
  ].filter(Boolean);
  if (sentences.length > 0) return sentences.join(' ');
  const isFree = states.some(({ price }) => price !== undefined);
  return isFree
    ? 'No RLC was spent: the deals are free, or their money was given back.'
    : 'No RLC was spent: no deal was made.';
}

/** True for a task whose worker was paid, though its result may not be good. */
function isSpent(state: TaskState): boolean {
  return state.chainEnd === 'COMPLETED' || outcomeOf(state) === 'completed';
}

/** The reason why a task has no result, as one line. */
export function reasonText(error: TaskError | undefined): string {
  return error ? `${error.what} ${error.why}` : 'Nothing is known of the reason.';
}
