import type { AppOrder, Signed, WorkerpoolOrder } from '../protocol/orders.ts';

/** An app order and a pool order that fit a request. */
export interface Offer {
  readonly appOrder: Signed<AppOrder>;
  readonly workerpoolOrder: Signed<WorkerpoolOrder>;
  /** Price of one task: app and pool together, in nRLC. */
  readonly price: bigint;
  /** Tasks that the orders can serve, as far as volumes and the pool owner's deposit go. */
  readonly volume: bigint;
  /** The stores that the offer shares with others; by default it has its volume to itself. */
  readonly limits?: readonly OfferLimit[];
}

/** One store that offers take from: what is left of an order, or the deposit of a pool's owner. */
export interface OfferLimit {
  /** Names the store: the hash of the order, or the address of the owner. */
  readonly of: string;
  /** Tasks, or nRLC, that are left. */
  readonly left: bigint;
  /** Part of it that one task takes. At least 1. */
  readonly each: bigint;
}
