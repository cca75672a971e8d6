import type { TaskNews } from '../../iexec/services/task-news.ts';

/** Time for the pool to hand a task on after every attempt failed, in milliseconds; its workers ask every 5 s. */
const HAND_ON_MS = 6_000;
/** Time for a worker that is gone to come back, as after a restart, in milliseconds. */
const RETURN_MS = 30_000;

/** Judgement of a task's attempts after one look at them. */
export interface AttemptsVerdict {
  /** True when no attempt is left that could bring a result. One look alone does not settle it. */
  readonly doubtful: boolean;
  /** True when the look before found the same attempts, all of them over. */
  readonly dead: boolean;
  /** Least time to wait until the look that settles it, in milliseconds. */
  readonly patienceMs: number;
  /** Number of attempts if all of them are over. The next look needs it. */
  readonly doubted: number | undefined;
}

/**
 * Judges whether any worker is still busy with a task. Two looks in a row must find that every attempt is over, and no
 * new one: the pool may hand a task on to another worker.
 * @param news the scheduler's news; undefined, when it does not answer, settles nothing and forgets nothing
 * @param doubted from the verdict of the look before
 */
export function judgeAttempts(news: TaskNews | undefined, doubted: number | undefined): AttemptsVerdict {
  if (!news) return { doubtful: false, dead: false, patienceMs: 0, doubted };
  if (!news.noneLeft) return { doubtful: false, dead: false, patienceMs: 0, doubted: undefined };
  const count = news.attempts.length;
  return { doubtful: true, dead: count === doubted, patienceMs: patienceWith(news), doubted: count };
}

/**
 * An app that failed by itself fails on another worker too; a worker that failed can be replaced by another, and one
 * that is gone can come back.
 */
function patienceWith({ attempts }: TaskNews): number {
  if (attempts.some(({ state }) => state === 'WORKER_LOST')) return RETURN_MS;
  const { exitCode = 0 } = attempts.at(-1) ?? {};
  return exitCode === 0 ? HAND_ON_MS : 0;
}
