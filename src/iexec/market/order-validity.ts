import { untilAborted } from '../../net/abortable.ts';
import type { AppOrder, RequestOrder, WorkerpoolOrder } from '../protocol/orders.ts';
import type { PublishedOrder } from './market.ts';
import type { OfferLimit } from './offer.ts';
import type { OrderReads } from './order-reads.ts';

/** An order with the number of tasks that it can still serve. */
export interface ServingOrder<T> extends PublishedOrder<T> {
  readonly left: bigint;
}

/** Those of the app orders that are signed by the app’s owner and can serve a task. */
export async function validAppOrders(
  reads: OrderReads,
  orders: readonly PublishedOrder<AppOrder>[],
  request: RequestOrder,
  signal: AbortSignal | undefined,
): Promise<ServingOrder<AppOrder>[]> {
  if (orders.length === 0) return [];
  const { owner } = await untilAborted(reads.app(request.app), signal);
  const checks = orders.map(async published => {
    const { order, orderHash } = published;
    const [consumed, signed] = await Promise.all([
      reads.consumed(orderHash),
      reads.verifyOrder(owner, orderHash, order.sign),
    ]);
    const left = order.volume - consumed;
    return signed && left > 0n ? [{ ...published, left }] : [];
  });
  return (await untilAborted(Promise.all(checks), signal)).flat();
}

/** The number of tasks that a pool order can serve and what limits it, or the reason why it serves none. */
export type Service =
  | { readonly left: bigint; readonly limits: readonly OfferLimit[] }
  | { readonly refusal: string };

/** Reads from the chain how many tasks this pool order would serve. */
export async function serviceOf(
  reads: OrderReads,
  { order, orderHash }: PublishedOrder<WorkerpoolOrder>,
): Promise<Service> {
  const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
    reads.consumed(orderHash),
    reads.workerpoolOwner(order.workerpool),
    reads.configuration(),
  ]);
  if (!owner) return { refusal: 'it is not registered' };
  const left = order.volume - consumed;
  if (left <= 0n) return { refusal: 'it is used up' };
  const [signed, { stake }] = await Promise.all([
    reads.verifyOrder(owner, orderHash, order.sign),
    reads.account(owner),
  ]);
  if (!signed) return { refusal: 'it is not signed by the pool’s owner' };
  const lock = (order.workerpoolprice * workerpoolStakeRatio) / 100n;
  if (stake < lock) return { refusal: 'the pool’s owner has too little deposited' };
  const volume: OfferLimit = { of: orderHash, left, each: 1n };
  if (lock === 0n) return { left, limits: [volume] };
  const deposit: OfferLimit = { of: owner, left: stake, each: lock };
  return { left: stake / lock > left ? left : stake / lock, limits: [volume, deposit] };
}
