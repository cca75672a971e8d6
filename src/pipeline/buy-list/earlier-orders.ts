import type { Deal } from '../../iexec/protocol/deal.ts';
import { dealId } from '../../iexec/protocol/ids.ts';
import { hashOrder } from '../../iexec/protocol/orders.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { requestOrderOf } from '../buy/locate-purchase.ts';
import type { TaskListRequest } from '../context/task-list.ts';
import { shownDeal } from './hidden-deals.ts';
import type { VolumeOrder, VolumeOrders } from './volume-order.ts';

/** Deals of the wallet with the app that are looked at. */
const MAX_DEALS = 2_000;
/** Deals that are read at once. */
const READS_AT_ONCE = 100;
/** Most tasks of a list. */
const MAX_TASKS = 10_000;
/** Hashes that are made to find the number of tasks of earlier orders: about two seconds. */
const MAX_HASHES = 15_000;

/** An earlier order of the run. */
interface EarlierOrder {
  readonly dataset: string;
  /** Number of its tasks. */
  readonly tasks: number;
}

/**
 * Finds the order of the run that was bought when its list was another one. The number of the tasks is part of an order,
 * and with `tasks.jsonl` their names too, so an order can be made again only where its list was the beginning of the
 * present one. Orders of other lists are warned of, since their tasks are going to be bought again.
 *
 * The deals to look at come from the market, which lists them with a delay.
 * @returns the order with the most tasks; undefined when there is none
 * @throws TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED: nothing is bought without the list of deals,
 * or while the RPC endpoint does not show one of them
 */
export async function findEarlierOrder(
  context: BuyContext,
  { list, orders, volume }: { list: TaskListRequest; orders: VolumeOrders; volume: VolumeOrder },
): Promise<VolumeOrder | undefined> {
  const deals = await similarDeals(context, volume);
  const earlier = await ordersOf(context, volume, deals);
  const known: VolumeOrder[] = [];
  let strange = 0;
  for (const { tasks, dataset } of earlier) {
    const order = tasks < list.tasks.length ? await orders.forFirst(tasks) : undefined;
    if (order && order.parties.dataset === dataset) known.push(order);
    else strange += 1;
  }
  const [longest] = known.sort((a, b) => b.tasks.length - a.tasks.length);
  if (strange > 0) warnOfStrangers(context, strange, longest !== undefined);
  return longest;
}

function warnOfStrangers({ reporter }: BuyContext, count: number, hasBase: boolean): void {
  const orders = count === 1 ? 'an order' : `${count} orders`;
  reporter.warn(
    `This run bought ${orders} for another list of tasks, or another private input. What tasks were in it cannot be told from the chain, so ${hasBase ? 'none of it is' : 'nothing of it is'} taken over, and tasks that were bought then are bought again. To keep what was bought, add tasks at the end of a list only, and change nothing else.`,
    'Another list was bought before',
  );
}

/** Deals of the wallet that differ from the order's in dataset, prices and number of tasks at most. */
async function similarDeals(context: BuyContext, { order }: VolumeOrder): Promise<Deal[]> {
  const { services, signal } = context;
  const { hub, market } = services;
  const ids: string[] = [];
  for await (const id of market.dealIds(order.requester, signal, order.app)) {
    ids.push(id);
    if (ids.length === MAX_DEALS) break;
  }
  const found: Deal[] = [];
  for (let start = 0; start < ids.length; start += READS_AT_ONCE) {
    signal.throwIfAborted();
    const some = ids.slice(start, start + READS_AT_ONCE);
    const deals = await Promise.all(some.map(async id => (await hub.deal(id)) ?? shownDeal(context, id)));
    found.push(...deals.filter(deal => isSimilar(deal, order)));
  }
  return found;
}

function isSimilar(deal: Deal, order: VolumeOrder['order']): boolean {
  return (
    deal.app.pointer === order.app &&
    deal.requester === order.requester &&
    deal.beneficiary === order.beneficiary &&
    deal.params === order.params &&
    BigInt(deal.category) === order.category
  );
}

/**
 * The orders of this run among those that made the deals. The id of a deal follows from its order, so the number of
 * tasks is found by trying: first the number that the deals have together, which most orders have.
 */
async function ordersOf(
  { services }: BuyContext,
  { request, order }: VolumeOrder,
  deals: readonly Deal[],
): Promise<EarlierOrder[]> {
  const { domain } = await services.hub.configuration();
  const { requester, beneficiary } = order;
  let hashes = 0;
  const isOrder = (deal: Deal, tasks: number): boolean => {
    hashes += 1;
    const parties = { requester, beneficiary, dataset: deal.dataset.pointer };
    const candidate = requestOrderOf(request, parties, { generation: 0, volume: BigInt(tasks) });
    return dealId(hashOrder('request', candidate, domain), deal.botFirst) === deal.id;
  };
  const groups = [...Map.groupBy(deals, deal => deal.dataset.pointer)].map(([dataset, some]) => ({
    dataset,
    some,
  }));
  const found: EarlierOrder[] = [];
  for (const { dataset, some } of groups) {
    const open = new Set(some);
    for (const [deal, tasks] of guesses(some)) {
      if (!open.has(deal)) continue;
      if (hashes >= MAX_HASHES) return found;
      if (!isOrder(deal, tasks)) continue;
      found.push({ dataset, tasks });
      // The other deals of the same order need no look.
      for (const other of open) if (isOrder(other, tasks)) open.delete(other);
    }
  }
  return found;
}

/** Deals, each with a number of tasks that its order may have: likely ones first. */
function* guesses(deals: readonly Deal[]): Generator<[Deal, number]> {
  const ends = [...new Set(deals.map(deal => Number(deal.botFirst + deal.botSize)))].sort((a, b) => b - a);
  for (const deal of deals) for (const end of ends) yield [deal, end];
  const [first] = deals;
  const [most = 1] = ends;
  if (first) for (let tasks = most + 1; tasks <= MAX_TASKS; tasks++) yield [first, tasks];
}
