import type { Interface, Provider, Result } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { hasMulticall, MULTICALL, multicallResults, tolerantMulticall } from './multicall.ts';

/** One read of one contract. */
export interface ContractRead {
  readonly to: string;
  readonly abi: Interface;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Number of the block at whose end the contract is read. Default: the newest. */
  readonly block?: number | undefined;
}

/**
 * Calls a view function. Reads that are made in the same tick and in the state of the same block share calls, where
 * they are many and the chain has the public multicall contract.
 * @throws TaskError SERVICE_MALFORMED when there is no contract at the address or its answer does not decode,
 * RPC_UNREACHABLE; an ethers CALL_EXCEPTION when the contract reverts.
 */
export async function readContract(provider: Provider, read: ContractRead): Promise<Result> {
  const { to, abi, method, args, block } = read;
  const answer = await readerOf(provider).call({ to, data: abi.encodeFunctionData(method, args), block });
  if (answer === '0x') throw notAContract(to, method);
  try {
    const result = abi.decodeFunctionResult(method, answer);
    // ethers puts off what is wrong inside (text that is no UTF-8) until it is read.
    result.toArray(true);
    return result;
  } catch (cause) {
    throw undecodable(to, method, cause);
  }
}

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

const readers = new WeakMap<Provider, ReadQueue>();

function readerOf(provider: Provider): ReadQueue {
  const reader = readers.get(provider) ?? new ReadQueue(provider);
  readers.set(provider, reader);
  return reader;
}

/** The reads of one connection, gathered by tick. */
class ReadQueue {
  readonly #provider: Provider;
  #queue: QueuedRead[] = [];

  constructor(provider: Provider) {
    this.#provider = provider;
  }

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

function undecodable(address: string, method: string, cause: unknown): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'A contract of the network gives an answer that cannot be read.',
    why: `The answer of ${address} to ${method} has other types than this function returns.`,
    fix: 'Check the hub address in the description of the network, or name another RPC endpoint in `rpc-url`.',
    cause,
  });
}

function notAContract(address: string, method: string): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'A contract of the network is not where it should be.',
    why: `${address} gives an empty answer to ${method}.`,
    fix: 'Check the hub address in the description of the network, and that the RPC endpoint serves its chain.',
  });
}
