import type { Interference } from './proxy.ts';

/** One JSON-RPC call as a lie looks at it. */
export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** An answer to one call: `result` or `error`. */
export interface RpcAnswer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Lets the endpoint answer, and changes its answer to each call that `matches`, alone or in a batch. */
export function lie(
  matches: (call: RpcCall) => boolean,
  change: (answer: RpcAnswer) => RpcAnswer,
): Interference {
  return ({ body }) => {
    const calls = [JSON.parse(body.toString('utf8'))].flat() as (RpcCall & { id: unknown })[];
    const spoilt = new Set(calls.filter(matches).map(({ id }) => id));
    if (spoilt.size === 0) return undefined;
    const spoil = ({ id, result, error }: RpcAnswer & { id: unknown }) =>
      spoilt.has(id)
        ? { jsonrpc: '2.0', id, ...change(error ? { error } : { result }) }
        : { jsonrpc: '2.0', id, result, error };
    return {
      kind: 'rewrite',
      rewrite: text => {
        const answers = JSON.parse(text);
        return JSON.stringify(Array.isArray(answers) ? answers.map(spoil) : spoil(answers));
      },
    };
  };
}

/** A lie about every answer that holds this text: hex, with or without 0x, is taken for its digits. */
export function replacing(text: string, other: string): (answer: RpcAnswer) => RpcAnswer {
  const digits = (hex: string) => hex.replace(/^0x/, '').toLowerCase();
  return answer => JSON.parse(JSON.stringify(answer).replaceAll(digits(text), digits(other)));
}
