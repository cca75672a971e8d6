import { buyVolume } from '../../iexec/market/buy-volume.ts';
import { signOrder } from '../../iexec/protocol/orders.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { grantDataset } from '../buy/order.ts';
import { assertMandate } from '../buy/signing-gate.ts';
import type { OrdersInput } from './buy-orders.ts';
import type { LocatedTask } from './locate-tasks.ts';

/**
 * Buys tasks that are all in one order, as far as the offers reach. The hub serves the tasks of an order in turn, so all
 * of them that have no deal are bought, the first ones first.
 * @throws TaskError ORDER_MISMATCH before anything is signed; as `buyVolume`
 */
export async function buyInOrder(context: BuyContext, input: OrdersInput): Promise<void> {
  const { services, reporter, identities, signal } = context;
  const { tasks, offers, foreignOrder, spending, batchId, onSend, onDeal } = input;
  const [first] = tasks;
  if (!first) return;
  const { requester } = identities;
  const { domain } = await services.hub.configuration();
  const { purchase, parties } = first.candidate;
  const { requestOrder: order } = purchase;
  const datasetOrder = foreignOrder ?? (await grantDataset(context, purchase, { requester, own: true }));
  assertMandate(first.request, parties, { order, domain, offers, datasetOrder, tasks: Number(order.volume) });
  await buyVolume({
    hub: services.hub,
    wallet: requester.connect(services.provider),
    request: await signOrder('request', order, domain, requester),
    datasetOrder,
    offers,
    deposit: first.request.deposit,
    spending,
    batchId,
    onSend: () => onSend(tasks),
    onDeals: deals => {
      for (const made of deals) {
        const { botFirst, botSize } = made.deal;
        for (const task of tasks) if (isIn(task, botFirst, botSize)) onDeal(task, made);
      }
    },
    note: line => reporter.info(line),
    signal,
  });
}

function isIn({ place = -1n }: LocatedTask, first: bigint, size: bigint): boolean {
  return first <= place && place < first + size;
}
