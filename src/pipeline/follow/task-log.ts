import type { Wallet } from 'ethers';
import type { Excerpt } from '../../errors/task-error.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import type { StageContext } from '../context/services.ts';

/** Most workers whose logs are shown: the last ones. */
const MAX_WORKERS = 3;
/** Most lines of each worker that are shown: the last ones. */
const MAX_LOG_LINES = 500;

/** The task whose log is fetched, and the wallet that may read it. */
export interface LogSource {
  readonly taskId: string;
  /** Address of the pool that runs the task. */
  readonly workerpool: string;
  /** Wallet that may read the task's logs. */
  readonly requester: Wallet;
}

/**
 * The output of the app in attempts that failed. It is fetched as soon as an attempt has failed, while the wait goes
 * on: the scheduler keeps logs for some days only, and another worker may take long.
 */
export class TaskLog {
  readonly #context: StageContext;
  readonly #source: LogSource;
  #lines: readonly Excerpt[] = [];
  /** Number of failed attempts that the lines come from. */
  #known = 0;
  #fetching: Promise<void> | undefined;
  readonly #stopped = new AbortController();

  constructor(context: StageContext, source: LogSource) {
    this.#context = context;
    this.#source = source;
  }

  /** Begins to fetch the lines of attempts that failed since the last fetch. Never throws and never waits. */
  look(news: TaskNews | undefined): void {
    const failures = countFailures(news);
    if (failures <= this.#known) return;
    this.#fetching ??= this.#fetch(failures).finally(() => {
      this.#fetching = undefined;
    });
  }

  /** The lines fetched so far. */
  get soFar(): readonly Excerpt[] {
    return this.#lines;
  }

  /** Ends a fetch that is under way. */
  stop(): void {
    this.#stopped.abort();
  }

  /** The log; empty when it is not available. Fetches it when nothing came so far, or an attempt has failed since. */
  async excerpts(news: TaskNews | undefined): Promise<readonly Excerpt[]> {
    await this.#fetching;
    const failures = countFailures(news);
    if (this.#lines.length === 0 || failures > this.#known) await this.#fetch(failures);
    return this.#lines;
  }

  async #fetch(failures: number): Promise<void> {
    const { services, reporter, signal } = this.#context;
    const { workerpool, taskId, requester } = this.#source;
    const either = AbortSignal.any([signal, this.#stopped.signal]);
    try {
      const scheduler = await services.schedulerOf(workerpool);
      const logs = (await scheduler?.taskLogs(taskId, requester, either)) ?? [];
      const excerpts = logs.slice(-MAX_WORKERS).flatMap(({ worker, stdout, stderr }) => {
        const lines = lastLines(`${stdout}\n${stderr}`);
        const title = `What the app printed on worker ${worker}`;
        return lines.length > 0 ? [{ title, source: 'app', lines }] : [];
      });
      if (excerpts.length > 0) this.#lines = excerpts;
      this.#known = failures;
    } catch (error) {
      reporter.debug(`The task’s logs cannot be read: ${String(error)}`);
    }
  }
}

/** Counts the attempts that are over, and those whose app failed before the worker went on. */
function countFailures(news: TaskNews | undefined): number {
  return (news?.attempts ?? []).filter(({ over, exitCode = 0 }) => over || exitCode !== 0).length;
}

/** The end of the app's output, where a failure shows; the pool could send millions of lines. */
function lastLines(text: string): string[] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const left = lines.length - MAX_LOG_LINES;
  return left > 0 ? [`(${left} lines before these)`, ...lines.slice(left)] : lines;
}
