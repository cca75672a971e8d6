import { Interface } from 'ethers';

/** One read of a contract: a call of its own, or one of many in a call of the public multicall contract. */
export interface Read {
  /** Address in lower case. */
  readonly to: string;
  /** 0x hex in lower case. */
  readonly data: string;
}

/** One answer of the multicall contract. */
export interface MulticallAnswer {
  readonly success: boolean;
  readonly returnData: string;
}

/** The public multicall contract as reads use it. */
export const MULTICALL_ABI = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable returns ((bool success, bytes returnData)[] results)',
]);
const AGGREGATE = MULTICALL_ABI.getFunction('aggregate3')?.selector ?? '';

/** The reads of an `eth_call`: those inside a multicall, or the call itself. */
export function readsOf(params: readonly unknown[]): Read[] {
  const { to = '', data, input = data ?? '' } = (params[0] ?? {}) as Record<string, string | undefined>;
  if (!input.startsWith(AGGREGATE)) return [{ to: to.toLowerCase(), data: input.toLowerCase() }];
  const [calls] = MULTICALL_ABI.decodeFunctionData('aggregate3', input);
  return [...calls].map(({ target, callData }) => ({
    to: target.toLowerCase(),
    data: callData.toLowerCase(),
  }));
}

/** True for an `eth_call` of the multicall contract. */
export function isMulticall(params: readonly unknown[]): boolean {
  const { data, input = data ?? '' } = (params[0] ?? {}) as Record<string, string | undefined>;
  return input.startsWith(AGGREGATE);
}

/** The answers in the result of a multicall. */
export function answersIn(result: string): MulticallAnswer[] {
  const [answers] = MULTICALL_ABI.decodeFunctionResult('aggregate3', result);
  return [...answers].map(({ success, returnData }) => ({ success, returnData }));
}

/** The result of a multicall with these answers. */
export function multicallResult(answers: readonly MulticallAnswer[]): string {
  return MULTICALL_ABI.encodeFunctionResult('aggregate3', [answers]);
}

/**
 * Changes the answers to reads, inside a multicall too.
 * @param change given a read and its answer; undefined leaves it alone. Reads that failed are left alone.
 * @returns the new result of the `eth_call`; undefined when nothing changes
 */
export function changeReads(
  params: readonly unknown[],
  result: unknown,
  change: (read: Read, answer: string) => string | undefined,
): string | undefined {
  if (typeof result !== 'string') return undefined;
  const reads = readsOf(params);
  const [only] = reads;
  if (!isMulticall(params)) return only && change(only, result);
  let isChanged = false;
  const answers = answersIn(result).map((answer, at) => {
    const read = reads[at];
    const other = answer.success && read ? change(read, answer.returnData) : undefined;
    isChanged ||= other !== undefined;
    return other === undefined ? answer : { success: true, returnData: other };
  });
  return isChanged ? multicallResult(answers) : undefined;
}
