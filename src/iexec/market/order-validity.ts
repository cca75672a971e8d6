import { untilAborted } from '../../net/abortable.ts';
import type { AppOrder, RequestOrder, WorkerpoolOrder } from '../protocol/orders.ts';
import type { PublishedOrder } from './market.ts';
import type { OrderReads } from './order-reads.ts';

/** An order with the number of tasks that it can still serve. */
export interface ServingOrder<T> extends PublishedOrder<T> {
  readonly left: bigint;
}

/** Those of the app orders that are signed by the app’s owner and have the volume that the request takes. */
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
    return signed && left >= request.volume ? [{ ...published, left }] : [];
  });
  return (await untilAborted(Promise.all(checks), signal)).flat();
}

/** The number of tasks that a pool order can serve, or the reason why it serves fewer than asked for. */
export type Service = { readonly left: bigint } | { readonly refusal: string };

/** Reads from the chain whether this pool order would serve `volume` tasks. */
export async function serviceOf(
  reads: OrderReads,
  { order, orderHash }: PublishedOrder<WorkerpoolOrder>,
  volume: bigint,
): Promise<Service> {
  const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
    reads.consumed(orderHash),
    reads.workerpoolOwner(order.workerpool),
    reads.configuration(),
  ]);
  if (!owner) return { refusal: 'it is not registered' };
  const left = order.volume - consumed;
  if (left < volume) return { refusal: 'it is used up' };
  const [signed, { stake }] = await Promise.all([
    reads.verifyOrder(owner, orderHash, order.sign),
    reads.account(owner),
  ]);
  if (!signed) return { refusal: 'it is not signed by the pool’s owner' };
  const lock = (order.workerpoolprice * workerpoolStakeRatio) / 100n;
  if (stake < lock * volume) return { refusal: 'the pool’s owner has too little deposited' };
  return { left: lock === 0n || stake / lock > left ? left : stake / lock };
}
