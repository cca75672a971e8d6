import type { Interface, Result } from 'ethers';
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
 * Lies about what one view function of a contract answers.
 * @param change given what it answers, and what it was asked; gives the values to put in their place.
 */
export function lyingOf(
  abi: Interface,
  method: string,
  change: (values: Result, args: Result) => readonly unknown[] | undefined,
): Interference {
  const { selector = '' } = abi.getFunction(method) ?? {};
  return lying(({ method: called, params }, result) => {
    const { data = '' } = (params[0] ?? {}) as { data?: string };
    if (called !== 'eth_call' || !data.startsWith(selector) || typeof result !== 'string') return undefined;
    const lie = change(abi.decodeFunctionResult(method, result), abi.decodeFunctionData(method, data));
    return lie && { result: abi.encodeFunctionResult(method, lie) };
  });
}
