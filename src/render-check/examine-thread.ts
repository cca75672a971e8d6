import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ExaminedPair, examinePair, type PairOrder } from './examine-pair.ts';

/** Fewer pictures than this are examined before a thread has started. */
const WORTH_THREADS = 8;
/** Each thread holds some pictures in memory at once. */
const MAX_THREADS = 8;

/**
 * Examines pictures, several at a time where there are cores for it, and hands each to `use` in the order of `orders`.
 * @param orders each is made when its turn comes
 * @throws errors of an examination or of `use`, and the signal's reason after an abort.
 */
export async function examinePairs(
  orders: readonly (() => PairOrder)[],
  signal: AbortSignal,
  use: (examined: ExaminedPair, index: number) => Promise<void>,
): Promise<void> {
  const count = orders.length < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MAX_THREADS);
  const threads = count > 1 ? Array.from({ length: count }, () => new ExamineThread()) : undefined;
  const stop = (): void => {
    for (const thread of threads ?? []) thread.stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    // One per thread is under way, so that no more results wait in memory either.
    const underWay: Promise<ExaminedPair>[] = [];
    for (const [index, order] of orders.entries()) {
      signal.throwIfAborted();
      const thread = threads?.[index % threads.length];
      const next = thread ? thread.examine(order()) : examinePair(order());
      next.catch(() => undefined);
      underWay.push(next);
      if (underWay.length < count) continue;
      await use(await (underWay.shift() as Promise<ExaminedPair>), index - underWay.length);
    }
    for (let index = orders.length - underWay.length; underWay.length > 0; index++) {
      signal.throwIfAborted();
      await use(await (underWay.shift() as Promise<ExaminedPair>), index);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** A thread that examines one picture after the other. */
class ExamineThread {
  readonly #worker = new Worker(workerScript());
  readonly #unanswered: PromiseWithResolvers<ExaminedPair>[] = [];
  #failure: unknown;

  constructor() {
    this.#worker.on('message', (answer: ExaminedPair) => this.#unanswered.shift()?.resolve(answer));
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread that compares pictures ended early')));
  }

  examine(order: PairOrder): Promise<ExaminedPair> {
    if (this.#failure) return Promise.reject(this.#failure);
    const answer = Promise.withResolvers<ExaminedPair>();
    this.#unanswered.push(answer);
    this.#worker.postMessage(order);
    return answer.promise;
  }

  stop(): void {
    this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#unanswered.splice(0)) reject(this.#failure);
  }
}

/** Beside this file in the sources; beside the chunks of the bundle, which the build puts into one folder. */
function workerScript(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./examine-worker.${extension}`, import.meta.url);
}
