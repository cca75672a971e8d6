import type { Provider } from 'ethers';
import { hasMulticall, MULTICALL, multicallResults, tolerantMulticall } from './multicall.ts';

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
 * The reads of one connection, gathered by tick. Many of the same block are made in one call of the public multicall
 * contract, where the chain has it. A contract that takes all gas, or answers with too much, spoils the shared call only:
 * each read is then made by itself.
 */
class ReadQueue {
  readonly #provider: Provider;
  #queue: QueuedRead[] = [];

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  /** Reads a contract. @returns the answer as 0x hex @throws as the provider's `call` */
  call(read: Pick<QueuedRead, 'to' | 'data' | 'block'>): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...read, resolve, reject });
      if (this.#queue.length === 1) setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    const byBlock = Map.groupBy(this.#queue, ({ block }) => block);
    this.#queue = [];
    for (const reads of byBlock.values()) void this.#readAll(reads);
  }

  async #readAll(reads: readonly QueuedRead[]): Promise<void> {
    const isShared = reads.length >= MANY_READS && (await hasMulticall(this.#provider).catch(() => false));
    if (!isShared) for (const read of reads) this.#readAlone(read);
    else
      for (let at = 0; at < reads.length; at += READS_PER_CALL)
        void this.#readTogether(reads.slice(at, at + READS_PER_CALL));
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
    } catch {
      // An endpoint may cap the gas or the size of a call: each read by itself stays below.
      for (const read of reads) this.#readAlone(read);
    }
  }
}

function at(block: number | undefined): { blockTag?: number } {
  return block === undefined ? {} : { blockTag: block };
}
