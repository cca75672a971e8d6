import type { Interface, Provider, Result } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { readQueueOf } from './read-queue.ts';

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
  const answer = await readQueueOf(provider).call({ to, data: abi.encodeFunctionData(method, args), block });
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
