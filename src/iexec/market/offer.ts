import type { AppOrder, Signed, WorkerpoolOrder } from '../protocol/orders.ts';

/** An app order and a pool order that fit a request. */
export interface Offer {
  readonly appOrder: Signed<AppOrder>;
  readonly workerpoolOrder: Signed<WorkerpoolOrder>;
  /** Price of the whole run: app and pool, all tasks, in nRLC. */
  readonly price: bigint;
  /** Tasks that the orders can serve, as far as volumes and the pool owner's deposit go. */
  readonly volume: bigint;
}
