import { Transaction } from 'ethers';
import type { Fault, SeenRequest } from './proxy.ts';

/** One JSON-RPC call of a request. */
interface Call {
  readonly id: number;
  readonly method: string;
  readonly params: readonly string[];
}

/** The signed transactions that a request broadcasts, in hex. */
export function broadcastsIn({ body, rpcMethods }: SeenRequest): string[] {
  if (!rpcMethods.includes('eth_sendRawTransaction')) return [];
  const calls = [JSON.parse(body.toString('utf8'))].flat() as Call[];
  return calls
    .filter(({ method }) => method === 'eth_sendRawTransaction')
    .map(({ params: [raw] }) => raw ?? '');
}

/**
 * Answers a request that broadcasts in the place of the node, which never sees it: with the hash, as if the transaction
 * had arrived, or with a refusal in these words. What else the request asks is the number of the first block.
 */
export function answerBroadcast({ body }: SeenRequest, refusal?: string): Fault {
  const asked = JSON.parse(body.toString('utf8')) as Call | Call[];
  const answer = ({ id, method, params: [raw] }: Call) => {
    const reply = { jsonrpc: '2.0', id };
    if (method !== 'eth_sendRawTransaction') return { ...reply, result: '0x1' };
    if (refusal !== undefined) return { ...reply, error: { code: -32000, message: refusal } };
    return { ...reply, result: Transaction.from(raw).hash };
  };
  const replies = Array.isArray(asked) ? asked.map(answer) : answer(asked);
  return { kind: 'answer', status: 200, body: JSON.stringify(replies) };
}

/**
 * Numbers the transactions of one wallet, from 0, in the order in which they are sent. A slow node has a transaction
 * broadcast again and again, at times for a higher fee: that is still one transaction.
 */
export class TransactionCounter {
  readonly #nonces = new Set<number>();

  /** Number of transactions so far. */
  get count(): number {
    return this.#nonces.size;
  }

  /** Number of the transaction that this request broadcasts for the first time; undefined when it does not. */
  numberOf(request: SeenRequest): number | undefined {
    const [raw] = broadcastsIn(request);
    if (raw === undefined) return undefined;
    const { nonce } = Transaction.from(raw);
    if (this.#nonces.has(nonce)) return undefined;
    this.#nonces.add(nonce);
    return this.#nonces.size - 1;
  }
}
