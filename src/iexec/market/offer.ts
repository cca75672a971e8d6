import type { AppOrder, Signed, WorkerpoolOrder } from '../protocol/orders.ts';

/** An app order and a pool order that fit a request. */
export interface Offer {
  readonly appOrder: Signed<AppOrder>;
  readonly workerpoolOrder: Signed<WorkerpoolOrder>;
  /** Price of the whole run: app and pool, all tasks, in nRLC. */
  readonly price: bigint;
}
