import { untilAborted } from '../../net/abortable.ts';
import type { AppOrder, RequestOrder, WorkerpoolOrder } from '../protocol/orders.ts';
import type { PublishedOrder } from './market.ts';
import type { OrderReads } from './order-reads.ts';

/** Those of the app orders that are signed by the app’s owner and have the volume that the request takes. */
export async function validAppOrders(
  reads: OrderReads,
  orders: readonly PublishedOrder<AppOrder>[],
  request: RequestOrder,
  signal: AbortSignal | undefined,
): Promise<PublishedOrder<AppOrder>[]> {
  if (orders.length === 0) return [];
  const { owner } = await untilAborted(reads.app(request.app), signal);
  const checks = orders.map(async published => {
    const { order, orderHash } = published;
    const [consumed, signed] = await Promise.all([
      reads.consumed(orderHash),
      reads.verifyOrder(owner, orderHash, order.sign),
    ]);
    return signed && order.volume - consumed >= request.volume ? [published] : [];
  });
  return (await untilAborted(Promise.all(checks), signal)).flat();
}

/** The reason why the chain would not let this pool order serve `volume` tasks; undefined when it would. */
export async function refusesService(
  reads: OrderReads,
  { order, orderHash }: PublishedOrder<WorkerpoolOrder>,
  volume: bigint,
): Promise<string | undefined> {
  const [consumed, owner, { workerpoolStakeRatio }] = await Promise.all([
    reads.consumed(orderHash),
    reads.workerpoolOwner(order.workerpool),
    reads.configuration(),
  ]);
  if (!owner) return 'it is not registered';
  if (order.volume - consumed < volume) return 'it is used up';
  const [signed, { stake }] = await Promise.all([
    reads.verifyOrder(owner, orderHash, order.sign),
    reads.account(owner),
  ]);
  if (!signed) return 'it is not signed by the pool’s owner';
  const lock = ((order.workerpoolprice * workerpoolStakeRatio) / 100n) * volume;
  return stake < lock ? 'the pool’s owner has too little deposited' : undefined;
}
