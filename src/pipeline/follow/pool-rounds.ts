import type { TaskNews } from '../../iexec/services/task-news.ts';
import { pauseAfter } from '../../net/pauses.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskPlace } from './look-at-task.ts';

/** Time from one question to the next, over all pools, in milliseconds. */
const EVERY_MS = 200;
/** Most questions that wait for their answer. */
const MOST_UNDER_WAY = 10;
/** Pauses before a pool that gave no answer is asked again. */
const SILENT_POOL = { firstMs: 2_000, factor: 2, longestMs: 120_000 };

/** A pool's record. */
interface Pool {
  /** Questions in a row without an answer. */
  failures: number;
  /** Time until which it is left alone. */
  silentUntil: number;
  underWay: number;
}

/** A task that pools are asked about. */
interface Entry {
  readonly place: TaskPlace;
  readonly pool: Pool;
  isWanted: boolean;
  isUrgent: boolean;
  /** Time of the last question, or of the first wish for one. */
  askedAt: number;
  news: TaskNews | undefined;
}

/** Weight of the time since the last question, for tasks whose end may come, or that are late. */
const URGENT = 4;

/**
 * Asks the schedulers of the pools about many tasks, five times a second for all tasks together. Each task comes to its
 * turn, an urgent one more often. A look never waits for an answer. A pool that does not answer is asked less and less.
 */
export class PoolRounds {
  readonly #context: Pick<StageContext, 'services' | 'reporter' | 'clock' | 'signal'>;
  readonly #entries = new Map<string, Entry>();
  readonly #pools = new Map<string, Pool>();
  #underWay = 0;
  #lastAt = Number.NEGATIVE_INFINITY;
  #isAsking = false;

  constructor(context: Pick<StageContext, 'services' | 'reporter' | 'clock' | 'signal'>) {
    this.#context = context;
  }

  /**
   * News that came since the last look. Without any, the scheduler is asked, for a later look: so each question is younger
   * than the look that had the news before, and two looks with news are two states of the task.
   * @param isUrgent true when a worker has the task, or it is late
   */
  newsOf(place: TaskPlace, isUrgent: boolean): TaskNews | undefined {
    const entry = this.#entryOf(place);
    const { news } = entry;
    entry.news = undefined;
    entry.isUrgent = isUrgent;
    if (news) return news;
    entry.isWanted = true;
    void this.#askAll();
    return undefined;
  }

  /** Forgets a task, which has ended. */
  leave({ taskId }: Pick<TaskPlace, 'taskId'>): void {
    this.#entries.delete(taskId);
  }

  /** Tells whether a pool gave no answer when it was asked last. */
  isSilent(workerpool: string): boolean {
    return (this.#pools.get(workerpool)?.failures ?? 0) > 0;
  }

  #entryOf(place: TaskPlace): Entry {
    const known = this.#entries.get(place.taskId);
    if (known) return known;
    const pool = this.#pools.get(place.workerpool) ?? { failures: 0, silentUntil: 0, underWay: 0 };
    this.#pools.set(place.workerpool, pool);
    const askedAt = this.#context.clock.now();
    const entry = { place, pool, isWanted: false, isUrgent: false, askedAt, news: undefined };
    this.#entries.set(place.taskId, entry);
    return entry;
  }

  /** Asks about each wanted task in turn, until none is left that may be asked about. */
  async #askAll(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const { clock, signal } = this.#context;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const left = this.#lastAt + EVERY_MS - clock.now();
        if (left > 0 || this.#underWay >= MOST_UNDER_WAY)
          await clock.pause(Math.max(left, EVERY_MS / 2), signal);
        else void this.#ask(next);
      }
    } catch {
      // The run has ended, and the looks end with it.
    } finally {
      this.#isAsking = false;
    }
  }

  /** The task that waits longest for its question. */
  #next(): Entry | undefined {
    const now = this.#context.clock.now();
    let [best, most] = [undefined as Entry | undefined, Number.NEGATIVE_INFINITY];
    for (const entry of this.#entries.values()) {
      if (!entry.isWanted || !mayBeAsked(entry.pool, now)) continue;
      const waited = (now - entry.askedAt + 1) * (entry.isUrgent ? URGENT : 1);
      if (waited > most) [best, most] = [entry, waited];
    }
    return best;
  }

  /** Never rejects. */
  async #ask(entry: Entry): Promise<void> {
    const { services, reporter, clock, signal } = this.#context;
    const { pool, place } = entry;
    entry.isWanted = false;
    entry.askedAt = clock.now();
    this.#lastAt = entry.askedAt;
    this.#underWay += 1;
    pool.underWay += 1;
    try {
      const scheduler = await services.schedulerOf(place.workerpool);
      // A pool without a scheduler that we know will have none later.
      if (!scheduler) pool.silentUntil = Number.POSITIVE_INFINITY;
      entry.news = await scheduler?.taskStatus(place.taskId, signal);
      pool.failures = 0;
    } catch (error) {
      pool.failures += 1;
      pool.silentUntil = clock.now() + pauseAfter(SILENT_POOL, pool.failures);
      reporter.debug(`The scheduler does not answer: ${String(error)}`);
    } finally {
      this.#underWay -= 1;
      pool.underWay -= 1;
    }
  }
}

/** A pool that did not answer gets one question at a time. */
function mayBeAsked({ failures, silentUntil, underWay }: Pool, now: number): boolean {
  return now >= silentUntil && (failures === 0 || underWay === 0);
}
