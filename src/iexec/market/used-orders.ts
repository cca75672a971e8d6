import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import { untilSeen } from '../chain/until-seen.ts';
import type { Hub } from '../hub/hub.ts';
import type { Deal } from '../protocol/deal.ts';
import { type DatasetOrder, hashOrder, type RequestOrder, type Signed } from '../protocol/orders.ts';
import { datasetOrderSalt } from '../protocol/request-order.ts';

/** Orders that the hub refused, and the means to look at the chain. */
export interface UsedOrders {
  readonly hub: Hub;
  readonly request: Signed<RequestOrder>;
  readonly datasetOrder?: Signed<DatasetOrder> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly pollMs?: number;
}

/**
 * The deal that used up our orders, so that the hub refuses them. A request order of ours makes one deal only.
 * @throws TaskError MATCH_REFUSED when the refusal has another reason, or the deal does not show.
 */
export async function dealOfUsedOrders(input: UsedOrders, id: string, refusal: TaskError): Promise<Deal> {
  const { hub, request, datasetOrder, signal } = input;
  const made = await untilAborted(hub.deal(id), signal);
  if (made) return made;
  const { domain } = await untilAborted(hub.configuration(), signal);
  const requestUsed = await hub.consumed(hashOrder('request', request, domain));
  if (requestUsed >= request.volume) {
    const deal = await untilSeen(() => hub.deal(id), input);
    if (deal) return deal;
    throw ownOrderUsedUp('request order', id);
  }
  const isOurs = datasetOrder?.salt === datasetOrderSalt(hashOrder('request', request, domain));
  if (datasetOrder && isOurs) {
    const used = await hub.consumed(hashOrder('dataset', datasetOrder, domain));
    // Another process may have matched between the two looks.
    const deal = used >= datasetOrder.volume && (await untilSeen(() => hub.deal(id), input));
    if (deal) return deal;
    if (used >= datasetOrder.volume) throw ownOrderUsedUp('order of the dataset', id);
  }
  throw refusal;
}

/**
 * MATCH_REFUSED for an order of our own that is used up although its deal does not show: fresh offers do not help.
 * @param order names it in the sentence
 */
function ownOrderUsedUp(order: string, deal: string): TaskError {
  return new TaskError('MATCH_REFUSED', {
    what: 'The hub refuses to match the orders.',
    why: `The ${order} of this purchase is used up or cancelled, but the hub shows no deal ${deal}, which is the only one that it can make.`,
    fix: 'If the wallet cancelled the order, choose another `idempotency-key`. Otherwise the RPC endpoint hides the deal or lags behind: run again, with another one in `rpc-url`.',
  });
}
