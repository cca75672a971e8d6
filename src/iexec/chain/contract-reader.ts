import type { Interface, Provider, Result } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { hexBytes } from '../protocol/hex-bytes.ts';
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
  const answer = await readQueueOf(provider).call({ to, data: encode(abi, method, args), block });
  if (answer === '0x') throw notAContract(to, method);
  try {
    return decode(abi, method, answer);
  } catch (cause) {
    throw undecodable(to, method, cause);
  }
}

/** Selectors by the name of the function. */
const selectorsOf = new WeakMap<Interface, Map<string, string>>();

/** Encodes a call as `encodeFunctionData` does, which hashes the selector anew for each. */
function encode(abi: Interface, method: string, args: readonly unknown[]): string {
  const fragment = abi.getFunction(method);
  if (!fragment) throw new TypeError(`the interface has no function ${method}`);
  const selectors = selectorsOf.get(abi) ?? new Map<string, string>();
  selectorsOf.set(abi, selectors);
  const selector = selectors.get(method) ?? fragment.selector;
  selectors.set(method, selector);
  return selector + abi._encodeParams(fragment.inputs, args).slice(2);
}

/** Most answers of an interface that are kept decoded. */
const MOST_DECODED = 64;

const decodedAnswers = new WeakMap<Interface, Map<string, Result>>();

/** Decodes an answer, unless an equal one came lately: thousands of reads of what does not exist yet have the same. */
function decode(abi: Interface, method: string, answer: string): Result {
  const decoded = decodedAnswers.get(abi) ?? new Map<string, Result>();
  decodedAnswers.set(abi, decoded);
  const key = `${method} ${answer}`;
  const known = decoded.get(key);
  if (known) return known;
  const result = abi.decodeFunctionResult(method, hexBytes(answer));
  // ethers puts off what is wrong inside (text that is no UTF-8) until it is read.
  result.toArray(true);
  decoded.set(key, result);
  const [oldest] = decoded.keys();
  if (decoded.size > MOST_DECODED && oldest !== undefined) decoded.delete(oldest);
  return result;
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
