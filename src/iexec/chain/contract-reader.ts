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
 * Calls a view function.
 * @throws TaskError SERVICE_MALFORMED when there is no contract at the address or its answer does not decode,
 * RPC_UNREACHABLE; an ethers CALL_EXCEPTION when the contract reverts.
 */
export async function readContract(provider: Provider, read: ContractRead): Promise<Result> {
  const { to, abi, method, args, block } = read;
  const data = abi.encodeFunctionData(method, args);
  const answer = await provider.call({ to, data, ...(block !== undefined && { blockTag: block }) });
  return decode(answer, read);
}

/** Reads that are worth one call of their own; fewer share a request anyway. */
const FEW_READS = 4;
/** Reads in one call: at most 2 MB of answer, where each deal has all the arguments that we send. */
const READS_PER_CALL = 100;

/**
 * Calls many view functions in the state of one block, in few requests: the public multicall contract makes a hundred
 * of them in one call, where the chain has it.
 * @param reads of one block
 * @returns the results in the order of the reads
 * @throws as `readContract`.
 */
export async function readContracts(provider: Provider, reads: readonly ContractRead[]): Promise<Result[]> {
  if (reads.length < FEW_READS || !(await hasMulticall(provider)))
    return Promise.all(reads.map(read => readContract(provider, read)));
  const chunks = Array.from({ length: Math.ceil(reads.length / READS_PER_CALL) }, (_, chunk) =>
    reads.slice(chunk * READS_PER_CALL, (chunk + 1) * READS_PER_CALL),
  );
  const results = await Promise.all(chunks.map(chunk => readChunk(provider, chunk)));
  return results.flat();
}

async function readChunk(provider: Provider, reads: readonly ContractRead[]): Promise<Result[]> {
  const calls = reads.map(({ to, abi, method, args }) => ({
    to,
    data: abi.encodeFunctionData(method, args),
  }));
  const [block] = reads.map(read => read.block);
  const answer = await provider.call({
    to: MULTICALL,
    data: tolerantMulticall(calls).data,
    ...(block !== undefined && { blockTag: block }),
  });
  const results = multicallResults(answer, reads.length);
  // A read that fails is made once more by itself, for its own error.
  return Promise.all(
    reads.map((read, at) => {
      const { success = false, data = '0x' } = results[at] ?? {};
      return success ? decode(data, read) : readContract(provider, read);
    }),
  );
}

function decode(answer: string, { to, abi, method }: ContractRead): Result {
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
