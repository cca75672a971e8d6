import { ZeroAddress, ZeroHash } from 'ethers';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { changeReads } from './contract-reads.ts';
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
  change: (answer: RpcAnswer, call: RpcCall) => RpcAnswer,
): Interference {
  return ({ body }) => {
    const calls = [JSON.parse(body.toString('utf8'))].flat() as (RpcCall & { id: unknown })[];
    const spoilt = new Map(calls.filter(matches).map(call => [call.id, call]));
    if (spoilt.size === 0) return undefined;
    const spoil = ({ id, result, error }: RpcAnswer & { id: unknown }) => {
      const call = spoilt.get(id);
      return call
        ? { jsonrpc: '2.0', id, ...change(error ? { error } : { result }, call) }
        : { jsonrpc: '2.0', id, result, error };
    };
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

/** Answer of the hub to `viewDeal` of a deal that there is none of. */
const NO_DEAL = HUB_ABI.encodeFunctionResult('viewDeal', [
  [
    ...Array.from({ length: 3 }, () => [ZeroAddress, ZeroAddress, 0n]),
    ...[0n, 0n, ZeroHash, ZeroAddress, ZeroAddress, ZeroAddress, ''],
    ...[0n, 0n, 0n, 0n, 0n, ZeroAddress],
  ],
]);

/** The function `viewDeal` of the hub as calls name it. */
const VIEW_DEAL = HUB_ABI.getFunction('viewDeal')?.selector ?? '';

/**
 * Hides deals, as an endpoint does that shows a part of an order's deals alone: `viewDeal` answers as for a deal that
 * does not exist, also inside a multicall, and no list of events has theirs. Everything else stays: consumed volumes,
 * tasks and receipts.
 *
 * @param isHidden given the id of a deal, in lower case.
 */
export function hidingDeals(isHidden: (dealId: string) => boolean): Interference {
  return lie(
    ({ method }) => method === 'eth_getLogs' || method === 'eth_call',
    (answer, { method, params }) => {
      if (method === 'eth_call') {
        const result = changeReads(params, answer.result, ({ data }) =>
          data.startsWith(VIEW_DEAL) && isHidden(`0x${data.slice(VIEW_DEAL.length)}`) ? NO_DEAL : undefined,
        );
        return result === undefined ? answer : { result };
      }
      if (!Array.isArray(answer.result)) return answer;
      const isShown = (log: { data: string }): boolean => !isHidden(log.data.slice(0, 66).toLowerCase());
      return { result: answer.result.filter(isShown) };
    },
  );
}
