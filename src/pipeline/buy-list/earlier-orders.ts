import type { Deal } from '../../iexec/protocol/deal.ts';
import { dealId } from '../../iexec/protocol/ids.ts';
import { type OrderDomain, requestOrderHasher } from '../../iexec/protocol/orders.ts';
import { orderNumbers } from '../../iexec/protocol/request-order.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import type { TaskListRequest } from '../context/task-list.ts';
import { shownDeal } from './hidden-deals.ts';
import type { VolumeOrder, VolumeOrders } from './volume-order.ts';

/** Deals of the wallet with the app that are looked at. */
const MAX_DEALS = 2_000;
/** Deals that are read at once. */
const READS_AT_ONCE = 100;
/** Most tasks of a list. */
const MAX_TASKS = 10_000;
/**
 * Hashes that are made to find the number of tasks of earlier orders, and those that each task of the list adds: a
 * tenth of a millisecond each. A wallet that buys a list each night has deals of many other runs to look at.
 */
const HASHES_OF_RUN = 2_000;
const HASHES_PER_TASK = 2;

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
  volume: VolumeOrder,
  deals: readonly Deal[],
): Promise<EarlierOrder[]> {
  const { domain } = await services.hub.configuration();
  const budget = { hashes: HASHES_OF_RUN + HASHES_PER_TASK * volume.tasks.length };
  const groups = [...Map.groupBy(deals, deal => deal.dataset.pointer)].map(
    ([dataset, some]) => new DealsOfDataset({ ...volume, dataset, domain, budget }, some),
  );
  return [likelyGuesses, furtherGuesses].flatMap(guesses => groups.flatMap(group => group.find(guesses)));
}

/** Facts by which the order of a deal is tried. */
interface OrderGuess extends Pick<VolumeOrder, 'request' | 'order'> {
  readonly dataset: string;
  readonly domain: OrderDomain;
  /** Hashes that may still be made. */
  readonly budget: { hashes: number };
}

/** Deals with one dataset, and the search for their orders. */
class DealsOfDataset {
  readonly #guess: OrderGuess;
  readonly #deals: readonly Deal[];
  /** Deals whose order is not known. */
  readonly #open: Set<Deal>;
  readonly #hash: ReturnType<typeof requestOrderHasher>;

  constructor(guess: OrderGuess, deals: readonly Deal[]) {
    this.#guess = guess;
    this.#deals = deals;
    this.#open = new Set(deals);
    this.#hash = requestOrderHasher({ ...guess.order, dataset: guess.dataset }, guess.domain);
  }

  /** The orders that these guesses find, as long as hashes may be made. */
  find(guesses: (deals: readonly Deal[]) => Iterable<[Deal, number]>): EarlierOrder[] {
    const { dataset, budget } = this.#guess;
    const found: EarlierOrder[] = [];
    for (const [deal, tasks] of guesses(this.#deals)) {
      if (budget.hashes <= 0) break;
      if (!this.#open.has(deal) || !this.#isOrder(deal, tasks)) continue;
      found.push({ dataset, tasks });
      // The other deals of the same order need no look.
      for (const other of this.#open) if (this.#isOrder(other, tasks)) this.#open.delete(other);
    }
    return found;
  }

  #isOrder({ id, botFirst }: Deal, tasks: number): boolean {
    const { request, budget } = this.#guess;
    budget.hashes -= 1;
    return dealId(this.#hash(orderNumbers(request, BigInt(tasks))), botFirst) === id;
  }
}

/** Numbers of tasks at which deals end: most orders have such a number. */
function endsOf(deals: readonly Deal[]): number[] {
  return [...new Set(deals.map(deal => Number(deal.botFirst + deal.botSize)))].sort((a, b) => b - a);
}

/** Deals, each with a number of tasks that its order is likely to have. */
function* likelyGuesses(deals: readonly Deal[]): Generator<[Deal, number]> {
  const ends = endsOf(deals);
  for (const deal of deals) for (const end of ends) yield [deal, end];
}

/** The first deal, with each larger number of tasks: those of an order that was bought in part. */
function* furtherGuesses(deals: readonly Deal[]): Generator<[Deal, number]> {
  const [first] = deals;
  const [most = 1] = endsOf(deals);
  if (first) for (let tasks = most + 1; tasks <= MAX_TASKS; tasks++) yield [first, tasks];
}
