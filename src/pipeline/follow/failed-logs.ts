import type { Excerpt } from '../../errors/task-error.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import { Gate } from '../../net/gate.ts';
import type { StageContext } from '../context/services.ts';
import type { FailureLog } from './poll.ts';
import type { PoolRounds } from './pool-rounds.ts';
import { type LogSource, TaskLog } from './task-log.ts';

/** Most tasks whose logs are fetched. */
const MOST_TASKS = 100;
/** Logs that are fetched at the same time: each can have megabytes before it is cut. */
const AT_ONCE = 2;
/** Longest wait for one log, in milliseconds: the task has failed already. */
const PATIENCE_MS = 15_000;
/** Logs in a row that a pool does not give, after which it is not asked for any. */
const MOST_IN_VAIN = 3;
/** Most lines that are kept of a task: the last ones. */
const MOST_LINES = 50;
/** Most characters of a line. With the limits above, all logs of a list stay below 2 MB. */
const MOST_CHARACTERS = 300;

/** The logs of the tasks of a list that failed: fewer, shorter and later than for a single task. */
export class FailedLogs {
  readonly #context: StageContext;
  readonly #pools: Pick<PoolRounds, 'isSilent'>;
  readonly #gate = new Gate(AT_ONCE);
  /** Logs in a row that came to nothing, by pool. */
  readonly #inVain = new Map<string, number>();
  #fetched = 0;

  constructor(context: StageContext, pools: Pick<PoolRounds, 'isSilent'>) {
    this.#context = context;
    this.#pools = pools;
  }

  /** The log of one task, which is fetched once the task has failed. */
  logOf(source: LogSource): FailureLog {
    return {
      look: () => {},
      stop: () => {},
      soFar: [],
      excerpts: news => this.#gate.run(() => this.#fetch(source, news)),
    };
  }

  async #fetch(source: LogSource, news: TaskNews | undefined): Promise<readonly Excerpt[]> {
    const { workerpool } = source;
    const inVain = this.#inVain.get(workerpool) ?? 0;
    const { signal } = this.#context;
    if (signal.aborted || this.#fetched >= MOST_TASKS || inVain >= MOST_IN_VAIN) return [];
    if (this.#pools.isSilent(workerpool)) return [];
    const excerpts = await this.#fetchInTime(new TaskLog(this.#context, source), news);
    this.#inVain.set(workerpool, excerpts.length > 0 ? 0 : inVain + 1);
    if (excerpts.length > 0) this.#fetched += 1;
    return excerpts.slice(-1).map(shortened);
  }

  async #fetchInTime(log: TaskLog, news: TaskNews | undefined): Promise<readonly Excerpt[]> {
    const { clock, signal } = this.#context;
    const fetched = new AbortController();
    const patience = clock.pause(PATIENCE_MS, AbortSignal.any([signal, fetched.signal]));
    const late = patience.then(
      () => [],
      () => [],
    );
    try {
      return await Promise.race([log.excerpts(news), late]);
    } finally {
      fetched.abort();
      log.stop();
    }
  }
}

/** A copy, since a piece of a text keeps the whole text in memory. */
function shortened({ title, source, lines }: Excerpt): Excerpt {
  const left = lines.length - MOST_LINES;
  const kept = lines.slice(-MOST_LINES).map(line => copyOf(line.slice(0, MOST_CHARACTERS)));
  return { title, source, lines: left > 0 ? [`(${left} lines before these)`, ...kept] : kept };
}

function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
