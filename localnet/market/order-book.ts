import type { OrderKind, SignedOrder } from '../chain/orders.ts';
import { formatSignedOrder } from './order-json.ts';

/** `open`: can be matched; `filled`: consumed on chain; `canceled`: closed on chain; `dead`: cannot be matched now. */
export type OrderStatus = 'open' | 'filled' | 'canceled' | 'dead';

/** An order on the market. */
export interface PublishedOrder extends SignedOrder {
  readonly kind: OrderKind;
  /** EIP-712 digest, 0x hex. */
  readonly orderHash: string;
  readonly signer: string;
  /** ISO 8601 time. */
  readonly publicationTimestamp: string;
  /** Volume not consumed yet. */
  remaining: bigint;
  status: OrderStatus;
}

/** The least volume that makes a free dataset order one for bulk processing. */
const BULK_VOLUME = 2n ** 53n - 2n;

/** True for a dataset order that bulk processing accepts: free and of unlimited volume. */
export function isBulkOrder({ kind, order }: PublishedOrder): boolean {
  return kind === 'dataset' && order.datasetprice === 0n && (order.volume as bigint) >= BULK_VOLUME;
}

/** The JSON form of a published order as the market API answers it. */
export function formatPublishedOrder(published: PublishedOrder, chainId: number): Record<string, unknown> {
  const { kind, orderHash, signer, publicationTimestamp, remaining, status } = published;
  return {
    orderHash,
    order: formatSignedOrder(published),
    chainId,
    remaining: Number(remaining),
    status,
    publicationTimestamp,
    signer,
    ...(kind === 'dataset' && { bulk: isBulkOrder(published) }),
  };
}

/** All published orders, in memory. */
export class OrderBook {
  readonly #orders = new Map<string, PublishedOrder>();

  /** The order with this hash, whatever its status. */
  get(orderHash: string): PublishedOrder | undefined {
    return this.#orders.get(orderHash.toLowerCase());
  }

  /** Adds an order, or replaces the one with the same hash. */
  put(order: PublishedOrder): void {
    this.#orders.set(order.orderHash.toLowerCase(), order);
  }

  /** Takes an order off the market. It stays valid on chain. */
  remove(orderHash: string): void {
    this.#orders.delete(orderHash.toLowerCase());
  }

  /** The open orders of a kind, oldest publication first. */
  open(kind: OrderKind): PublishedOrder[] {
    return [...this.#orders.values()].filter(order => order.kind === kind && order.status === 'open');
  }
}
