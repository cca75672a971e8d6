import { Transaction } from 'ethers';
import type { SeenRequest } from './proxy.ts';

/** The signed transactions that a request broadcasts, in hex. */
export function broadcastsIn({ body, rpcMethods }: SeenRequest): string[] {
  if (!rpcMethods.includes('eth_sendRawTransaction')) return [];
  const calls = [JSON.parse(body.toString('utf8'))].flat() as { method: string; params: [string] }[];
  return calls.filter(({ method }) => method === 'eth_sendRawTransaction').map(({ params: [raw] }) => raw);
}

/**
 * Numbers the transactions of one wallet, from 0, in the order in which they are sent. A slow node has a transaction
 * broadcast again and again, at times for a higher fee: that is still one transaction.
 */
export class TransactionCounter {
  readonly #nonces = new Set<number>();

  /** How many there were so far. */
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
