import { Interface, type Provider } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import type { ContractCall } from '../protocol/contract-call.ts';

/**
 * Address of the public contract Multicall3, the same on Arbitrum One and Arbitrum Sepolia
 * (https://www.multicall3.com/deployments). It makes calls one after the other, and holds no
 * rights and no money. What else lies there on another chain can waste gas and falsify reads, as the chain's RPC endpoint
 * can; what is signed does not depend on it.
 */
export const MULTICALL = '0xcA11bde05977b3631167028862bE2a173976CA11';

const ABI = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable returns ((bool success, bytes returnData)[])',
]);

/** Result of one call of a batch. */
export interface CallResult {
  readonly success: boolean;
  /** Bytes that the call returned or reverted with, 0x hex. */
  readonly data: string;
}

const known = new WeakMap<Provider, Promise<boolean>>();

/** Tells whether the chain has the contract. It is asked once per connection. */
export function hasMulticall(provider: Provider): Promise<boolean> {
  const asked = known.get(provider);
  if (asked) return asked;
  const asking = isThere(provider);
  known.set(provider, asking);
  asking.catch(() => known.delete(provider));
  return asking;
}

async function isThere(provider: Provider): Promise<boolean> {
  return (await provider.getCode(MULTICALL)) !== '0x';
}

/**
 * One call that makes all of these, in order, and goes on when one of them fails. An estimate for it could be low: with
 * little gas the inner calls fail and the outer one passes. So its gas is that of the call where none may fail.
 */
export function tolerantMulticall(calls: readonly ContractCall[]): ContractCall {
  return { to: MULTICALL, data: encode(calls, true), gasAs: encode(calls, false) };
}

const SELECTOR = ABI.getFunction('aggregate3')?.selector ?? '';

/** Encodes the calls as `ABI` would. A list of tasks makes thousands of reads, and the general encoder takes most of its time. */
function encode(calls: readonly ContractCall[], mayFail: boolean): string {
  const tuples = calls.map(({ to, data }) => {
    const bytes = data.slice(2);
    const padded = bytes.padEnd(Math.ceil(bytes.length / 64) * 64, '0');
    return [word(BigInt(to)), word(mayFail ? 1 : 0), word(96), word(bytes.length / 2), padded].join('');
  });
  let offset = 32 * calls.length;
  const offsets = tuples.map(tuple => {
    const own = word(offset);
    offset += tuple.length / 2;
    return own;
  });
  return [SELECTOR, word(32), word(calls.length), ...offsets, ...tuples].join('');
}

/** A number as 32 bytes in hex. */
function word(value: number | bigint): string {
  return value.toString(16).padStart(64, '0');
}

/** The calls that a call of the contract makes. @throws an ethers error when the data is no such call */
export function callsIn(data: string): Pick<ContractCall, 'to' | 'data'>[] {
  const [calls] = ABI.decodeFunctionData('aggregate3', data);
  return [...calls].map(({ target, callData }) => ({ to: target, data: callData }));
}

/**
 * Results of the calls of a batch, in their order.
 * @param answer bytes that `eth_call` gave for a `multicall` of `count` calls
 * @throws TaskError SERVICE_MALFORMED
 */
export function multicallResults(answer: string, count: number): CallResult[] {
  try {
    const read = plainResults(answer, count) ?? decodeResults(answer);
    if (read.length === count) return read;
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable();
}

function decodeResults(answer: string): CallResult[] {
  const [results] = ABI.decodeFunctionResult('aggregate3', answer);
  return [...results].map(({ success, returnData }) => ({ success, data: returnData }));
}

/**
 * The results in an answer that is laid out as contracts do; see `encode` for the reason.
 * @returns undefined for an answer of another layout
 */
function plainResults(answer: string, count: number): CallResult[] | undefined {
  /** The number in the 32 bytes at this place; NaN beyond the end. */
  const at = (byte: number): number => Number(`0x${answer.slice(2 + 2 * byte, 2 + 2 * byte + 64)}`);
  const end = answer.length / 2 - 1;
  if (at(0) !== 32 || at(32) !== count) return undefined;
  const results: CallResult[] = [];
  for (let index = 0; index < count; index++) {
    const tuple = 64 + at(64 + 32 * index);
    const [success, offset, length] = [at(tuple), at(tuple + 32), at(tuple + 64)];
    const data = tuple + 96;
    if (!(success <= 1) || offset !== 64 || !(data + length <= end)) return undefined;
    results.push({
      success: success === 1,
      data: `0x${answer.slice(2 + 2 * data, 2 + 2 * (data + length))}`,
    });
  }
  return results;
}

function unreadable(cause?: unknown): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'The answer to a batch of calls cannot be read.',
    why: `The contract at ${MULTICALL} does not answer as Multicall3 does.`,
    fix: 'Name another RPC endpoint in `rpc-url`, then run again.',
    cause,
  });
}
