import type { Interface, Result } from 'ethers';
import {
  answersIn,
  changeReads,
  isMulticall,
  type MulticallAnswer,
  multicallResult,
  type Read,
  readsOf,
} from '../../support/contract-reads.ts';
import type { Interference } from '../../support/proxy.ts';

/** One call of a JSON-RPC request. */
export interface RpcCall {
  readonly id: number;
  readonly method: string;
  readonly params: readonly unknown[];
}

/** Replacement for a reply. */
export type Lie = { readonly result: unknown } | { readonly error: unknown };

/**
 * Answers calls with lies, in the batches that they came in.
 * @param change given a call and the node's own result; undefined leaves the reply alone.
 */
export function lying(change: (call: RpcCall, result: unknown) => Lie | undefined): Interference {
  return ({ body, rpcMethods }) => {
    if (rpcMethods.length === 0) return undefined;
    const calls = [JSON.parse(body.toString())].flat() as RpcCall[];
    const rewrite = (text: string): string => {
      const answer = JSON.parse(text) as unknown;
      const replies = ([answer].flat() as { id: number; result?: unknown }[]).map(reply => {
        const call = calls.find(({ id }) => id === reply.id);
        const lie = call && change(call, reply.result);
        return lie ? { jsonrpc: '2.0', id: reply.id, ...lie } : reply;
      });
      return JSON.stringify(Array.isArray(answer) ? replies : replies[0]);
    };
    return { kind: 'rewrite', rewrite };
  };
}

/** Lies about one JSON-RPC method. */
export function lyingAbout(method: string, lie: Lie): Interference {
  return lying(call => (call.method === method ? lie : undefined));
}

/**
 * Lies about what one view function of a contract answers, inside a multicall too.
 * @param change given what it answers, and what it was asked; gives the values to put in their place.
 */
export function lyingOf(
  abi: Interface,
  method: string,
  change: (values: Result, args: Result) => readonly unknown[] | undefined,
): Interference {
  const { selector = '' } = abi.getFunction(method) ?? {};
  return lying(({ method: called, params }, result) => {
    if (called !== 'eth_call') return undefined;
    const changed = changeReads(params, result, ({ data }, answer) => {
      if (!data.startsWith(selector)) return undefined;
      const lie = change(abi.decodeFunctionResult(method, answer), abi.decodeFunctionData(method, data));
      return lie && abi.encodeFunctionResult(method, lie);
    });
    return changed === undefined ? undefined : { result: changed };
  });
}

/** Lies about what the multicall contract answers to shared reads. */
export function lyingOfMulticalls(
  change: (answers: readonly MulticallAnswer[], reads: readonly Read[]) => readonly MulticallAnswer[],
): Interference {
  return lying(({ method, params }, result) => {
    if (method !== 'eth_call' || typeof result !== 'string' || !isMulticall(params)) return undefined;
    return { result: multicallResult(change(answersIn(result), readsOf(params))) };
  });
}

/** Several lies, one on top of the other. */
export function together(...lies: readonly Interference[]): Interference {
  return async request => {
    const faults = await Promise.all(lies.map(lie => lie(request)));
    const other = faults.find(fault => fault && fault.kind !== 'rewrite');
    if (other) return other;
    const rewrites = faults.flatMap(fault => (fault?.kind === 'rewrite' ? [fault.rewrite] : []));
    return { kind: 'rewrite', rewrite: text => rewrites.reduce((told, rewrite) => rewrite(told), text) };
  };
}
