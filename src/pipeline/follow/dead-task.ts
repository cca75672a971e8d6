import { setTimeout as delay } from 'node:timers/promises';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import type { StageContext } from '../context/services.ts';

/** Time for the pool to hand a task on after every attempt failed, in milliseconds; its workers ask every 5 s. */
const HAND_ON_MS = 6_000;
/** Time for a worker that is gone to come back, as after a restart, in milliseconds. */
const RETURN_MS = 30_000;
/** The least time between two looks, in milliseconds. */
const LEAST_PAUSE_MS = 500;
/** Most looks at a pool whose workers take the task one after the other and fail. */
const MAX_LOOKS = 4;

/** Waits so many milliseconds; rejects when the signal aborts. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/** A timer. */
export const waitByTimer: Wait = (milliseconds, signal) => delay(milliseconds, undefined, { signal });

/** Judgement after one more look at the attempts. */
export interface Verdict {
  /** True when no attempt is left that could bring a result. One look alone does not settle it. */
  readonly doubtful: boolean;
  /** True when the look before said the same of the same attempts. */
  readonly dead: boolean;
  /** Least time to wait until the look that settles it, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * Judges, look by look, whether any worker is still busy with a task. Two looks in a row must find that every attempt
 * is over, and no new one: the pool may hand a task on to another worker.
 */
export class AttemptWatch {
  /** Number of attempts that the look before found, when all of them were over. */
  #doubted: number | undefined;

  /** Takes the scheduler's news; undefined, when it does not answer, changes nothing. */
  look(news: TaskNews | undefined): Verdict {
    if (!news) return { doubtful: false, dead: false, patienceMs: 0 };
    const count = news.noneLeft ? news.attempts.length : undefined;
    const dead = count !== undefined && count === this.#doubted;
    this.#doubted = count;
    return { doubtful: news.noneLeft, dead, patienceMs: news.noneLeft ? patienceWith(news) : 0 };
  }
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

/**
 * Tells whether the pool has given a task up, or has no worker left on it. This is the pool's claim alone, and a pool
 * that says nothing has not given up.
 */
export async function isDeadAtPool(
  { services, signal }: StageContext,
  workerpool: string,
  taskId: string,
  wait: Wait = waitByTimer,
): Promise<boolean> {
  const scheduler = await services.schedulerOf(workerpool).catch(() => undefined);
  const watch = new AttemptWatch();
  for (let looks = 1; looks <= MAX_LOOKS; looks++) {
    const news = await scheduler?.taskStatus(taskId, signal).catch(() => undefined);
    if (news?.gaveUp) return true;
    const { doubtful, dead, patienceMs } = watch.look(news);
    if (dead) return true;
    if (!doubtful) return false;
    await wait(Math.max(patienceMs, LEAST_PAUSE_MS), signal);
  }
  return false;
}
