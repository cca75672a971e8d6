import type { TaskState } from './task-state.ts';

/** The ends of a task, in the order in which reports name them. */
export const TASK_OUTCOMES = ['completed', 'failed', 'not-bought', 'unfinished'] as const;

/** The end of a task as it is for a run that is over. */
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** Numbers of tasks by outcome. */
export type OutcomeCounts = Readonly<Record<TaskOutcome, number>>;

/**
 * The outcome of a task if its run ended now. A task in progress goes on without the run. So may one whose purchase was
 * sent: its deal has an id before it is on chain.
 */
export function outcomeOf({ progress, dealId }: Pick<TaskState, 'progress' | 'dealId'>): TaskOutcome {
  if (progress === 'running' || progress === 'fetching') return 'unfinished';
  if (progress === 'waiting') return dealId === undefined ? 'not-bought' : 'unfinished';
  return progress;
}

/**
 * nRLC that the deals of a task have cost or hold; undefined while no price is known. A deal whose money was given back
 * has cost nothing.
 */
export function costOf({ price, earlierPrice, chainEnd }: TaskState): bigint | undefined {
  if (price === undefined) return earlierPrice;
  return (chainEnd === 'FAILED' ? 0n : price) + (earlierPrice ?? 0n);
}

/** Seconds from the purchase of a task to its end; undefined while one of them is not known. */
export function secondsOf({ boughtAt, endedAt }: TaskState): number | undefined {
  if (boughtAt === undefined || endedAt === undefined) return undefined;
  // One is a time of the chain, and the other one of this machine.
  return Math.max(0, endedAt - boughtAt);
}

/** Counts tasks by outcome. */
export function countOutcomes(states: readonly TaskState[]): OutcomeCounts {
  const counts = { completed: 0, failed: 0, 'not-bought': 0, unfinished: 0 };
  for (const state of states) counts[outcomeOf(state)]++;
  return counts;
}
