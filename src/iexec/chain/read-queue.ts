import type { Provider } from 'ethers';
import { isTaskError } from '../../errors/task-error.ts';
import { hasMulticall, MULTICALL, multicallResults, tolerantMulticall } from './multicall.ts';
import { RefusedRequest } from './rpc-transport.ts';

/** Fewest reads that share a call. Fewer go out in one JSON-RPC request anyway. */
const MANY_READS = 10;
/** Reads in one call: at most 2 MB of answer, where each deal has all the arguments that we send. */
const READS_PER_CALL = 100;

/** A read that waits for its answer. */
interface QueuedRead {
  readonly to: string;
  readonly data: string;
  readonly block: number | undefined;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: unknown) => void;
}

const queues = new WeakMap<Provider, ReadQueue>();

/** The queue of a connection: all its reads go through the same one. */
export function readQueueOf(provider: Provider): ReadQueue {
  const queue = queues.get(provider) ?? new ReadQueue(provider);
  queues.set(provider, queue);
  return queue;
}

/**
 * The reads of one connection, gathered by tick. Equal reads of a tick are one. Many of the same block are made in one
 * call of the public multicall contract, where the chain has it. A contract that takes all gas, or answers with too much,
 * spoils the shared call only: each read is then made by itself. An endpoint that gives no answer at all fails every read
 * of the call: it has been asked for as long as our patience goes, and would be asked as long once more for each.
 */
class ReadQueue {
  readonly #provider: Provider;
  #queue: QueuedRead[] = [];
  /** Answers that the reads in the queue wait for, by target, data and block. */
  readonly #answers = new Map<string, Promise<string>>();

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  /** Reads a contract. @returns the answer as 0x hex @throws as the provider's `call` */
  call(read: Pick<QueuedRead, 'to' | 'data' | 'block'>): Promise<string> {
    const key = `${read.to} ${read.data} ${read.block}`;
    const answer = this.#answers.get(key) ?? this.#enqueue(read);
    this.#answers.set(key, answer);
    return answer;
  }

  #enqueue(read: Pick<QueuedRead, 'to' | 'data' | 'block'>): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...read, resolve, reject });
      if (this.#queue.length === 1) setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    const byBlock = Map.groupBy(this.#queue, ({ block }) => block);
    this.#queue = [];
    this.#answers.clear();
    for (const reads of byBlock.values()) void this.#readAll(reads);
  }

  async #readAll(reads: readonly QueuedRead[]): Promise<void> {
    try {
      const isShared = reads.length >= MANY_READS && (await hasMulticall(this.#provider));
      if (!isShared) return this.#readEach(reads);
      for (let at = 0; at < reads.length; at += READS_PER_CALL)
        void this.#readTogether(reads.slice(at, at + READS_PER_CALL));
    } catch (error) {
      this.#readAfter(error, reads);
    }
  }

  /** Goes on after a request for all of these reads has failed. */
  #readAfter(error: unknown, reads: readonly QueuedRead[]): void {
    const isOutage = isTaskError(error, 'RPC_UNREACHABLE') && !(error instanceof RefusedRequest);
    if (isOutage) for (const { reject } of reads) reject(error);
    // An endpoint may cap the gas or the size of a call: each read by itself stays below.
    else this.#readEach(reads);
  }

  #readEach(reads: readonly QueuedRead[]): void {
    for (const read of reads) this.#readAlone(read);
  }

  #readAlone({ to, data, block, resolve, reject }: QueuedRead): void {
    this.#provider.call({ to, data, ...at(block) }).then(resolve, reject);
  }

  async #readTogether(reads: readonly QueuedRead[]): Promise<void> {
    try {
      const [first] = reads;
      const { data } = tolerantMulticall(reads);
      const answer = await this.#provider.call({ to: MULTICALL, data, ...at(first?.block) });
      const results = multicallResults(answer, reads.length);
      for (const [index, read] of reads.entries()) {
        const { success = false, data: found = '0x' } = results[index] ?? {};
        // A read that fails is made once more by itself, for an error of its own.
        if (success) read.resolve(found);
        else this.#readAlone(read);
      }
    } catch (error) {
      this.#readAfter(error, reads);
    }
  }
}

function at(block: number | undefined): { blockTag?: number } {
  return block === undefined ? {} : { blockTag: block };
}
