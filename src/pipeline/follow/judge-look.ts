import type { Task } from '../../iexec/protocol/task.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import { judgeAttempts } from './judge-attempts.ts';
import type { Look, Observation } from './look-at-task.ts';

/** Looks in a row that may fail before the wait is given up. */
export const OUTAGE_BUDGET = 30;
/**
 * Looks in a row that must find no deal until we believe that it is gone: one endpoint is often many nodes, and some
 * lag behind.
 */
export const LOOKS_UNTIL_GONE = 5;
/** Seconds by which the node that gives the task may lag behind the one that gives the time. */
export const LAG_SLACK = 60;

/** Most attempts that are logged one by one; a pool could list thousands. */
const MAX_ATTEMPTS_LOGGED = 3;
/** Most causes per attempt that are logged during the wait; the first one is the origin of the others. */
const MAX_CAUSES_LOGGED = 2;

/** Facts of earlier looks on which a verdict depends. */
export interface LookHistory {
  /** Looks in a row at which the chain could not be read. */
  readonly failures: number;
  /** Looks in a row that found no deal. */
  readonly absences: number;
  /** See `AttemptsVerdict.doubted`. */
  readonly doubted: number | undefined;
  /** The state that was logged last. */
  readonly line: string;
}

/** The history before the first look. */
export const NO_LOOKS: LookHistory = { failures: 0, absences: 0, doubted: undefined, line: '' };

/** The way on after a look. Every kind but `wait` ends the wait. */
export type Verdict =
  | { readonly kind: 'completed' }
  /** The task has failed on chain, and its price was given back. */
  | { readonly kind: 'refunded' }
  /** The pool gave the task up, or has no worker left on it. */
  | { readonly kind: 'dead-at-pool' }
  /** The chain takes no result any more. */
  | { readonly kind: 'too-late' }
  | { readonly kind: 'vanished' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  /** @property patienceMs least time until the next look, in milliseconds */
  | { readonly kind: 'wait'; readonly patienceMs: number };

/** Judgement of one look. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The history with this look in it. */
  readonly history: LookHistory;
}

const KEEP_WAITING: Verdict = { kind: 'wait', patienceMs: 0 };

/**
 * Judges a look at a task. The chain alone decides about success. The pool's word counts for a failure only, and not
 * while the deal is missing on chain.
 * @param isLast true when the time to wait is up, so that no other look follows
 */
export function judgeLook(look: Look, history: LookHistory, isLast: boolean): Judgement {
  const judgement = look.seen ? judgeSeen(look.seen, history, isLast) : judgeOutage(history);
  if (judgement.verdict.kind !== 'wait' || !isLast) return judgement;
  return { ...judgement, verdict: { kind: 'timed-out' } };
}

function judgeOutage(history: LookHistory): Judgement {
  const failures = history.failures + 1;
  return {
    verdict: failures >= OUTAGE_BUDGET ? { kind: 'unreachable' } : KEEP_WAITING,
    history: { ...history, failures },
  };
}

function judgeSeen(seen: Observation, before: LookHistory, isLast: boolean): Judgement {
  const { task, deal } = seen;
  const isGone = task.status === 'UNSET' && !deal;
  const absences = isGone ? before.absences + 1 : 0;
  // The pool's word on a task whose deal is not there is of no consequence.
  const news = isGone ? undefined : seen.news;
  const attempts = judgeAttempts(news, before.doubted);
  const history: LookHistory = {
    failures: 0,
    absences,
    doubted: attempts.doubted,
    line: isGone ? 'The deal is not on chain at the moment.' : describe(task, news),
  };
  const end = (kind: Exclude<Verdict['kind'], 'wait'>): Judgement => ({ verdict: { kind }, history });
  if (absences === LOOKS_UNTIL_GONE) return end('vanished');
  if (task.status === 'COMPLETED') return end('completed');
  if (task.status === 'FAILED') return end('refunded');
  if (news?.gaveUp) return end('dead-at-pool');
  if (seen.now > seen.finalDeadline + LAG_SLACK) return end('too-late');
  if (attempts.dead || (attempts.doubtful && isLast)) return end('dead-at-pool');
  return { verdict: { kind: 'wait', patienceMs: attempts.patienceMs }, history };
}

function describe(task: Task, news: TaskNews | undefined): string {
  const onChain =
    task.status === 'UNSET' ? 'Task is not started on chain yet' : `Task is ${task.status} on chain`;
  if (!news) return `${onChain}.`;
  const attempts = news.attempts
    .slice(-MAX_ATTEMPTS_LOGGED)
    .map(({ state = 'unknown', causes, exitCode }) => {
      const details = [
        ...causes.slice(0, MAX_CAUSES_LOGGED),
        ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
      ];
      return details.length > 0 ? `${state} (${details.join(', ')})` : state;
    });
  if (attempts.length === 0) return `${onChain}, ${news.status} at the pool.`;
  const workers = news.attempts.length === 1 ? 'worker' : 'workers';
  return `${onChain}, ${news.status} at the pool, ${attempts.join(' and ')} at the ${workers}.`;
}
