import { type Deal, taskPrice } from '../../iexec/protocol/deal.ts';
import type { RequestOrder } from '../../iexec/protocol/orders.ts';
import type { DealIds, DealInFlight } from '../context/deals.ts';

/** A purchase that can be named before anything is sent. */
export interface Purchase extends DealIds {
  readonly requestOrder: RequestOrder;
  /** The deal, once it is made. */
  readonly deal?: Deal;
  /** Hash of the transaction that made the deal; unknown for a deal that an earlier attempt made. */
  readonly transaction?: string;
  /** The purchase of the generation before, whose task has failed and cannot complete any more. */
  readonly failed?: MadePurchase;
}

/** A purchase whose deal is on chain. */
export type MadePurchase = Purchase & { readonly deal: Deal };

/** True when the deal of the purchase is on chain. */
export function isMade(purchase: Purchase): purchase is MadePurchase {
  return purchase.deal !== undefined;
}

/**
 * The deal of a purchase, for the wait for its task. Its price is the task's part of the deal's.
 * @param facts `categorySeconds` and `forUs` of `DealInFlight`
 */
export function dealInFlight(
  { dealId, taskId, deal, transaction, requestOrder: order }: MadePurchase,
  facts: Pick<DealInFlight, 'categorySeconds' | 'forUs'>,
): DealInFlight {
  return {
    dealId,
    taskId,
    workerpool: deal.workerpool.pointer,
    price: taskPrice(deal),
    ...(transaction !== undefined && { transaction }),
    ...facts,
    order,
  };
}
