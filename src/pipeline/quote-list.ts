import { ZeroAddress } from 'ethers';
import type { Offer } from '../iexec/market/offer.ts';
import { type Allotment, OfferStock, priceOf } from '../iexec/market/offer-stock.ts';
import { surveyOffers } from '../iexec/market/offers.ts';
import { taskShares } from '../iexec/protocol/task-share.ts';
import type { StageContext } from './context/services.ts';
import type { BuyingWay } from './context/task-list.ts';
import { estimateGas } from './estimate-gas.ts';
import { jobFacts, type Quote, type QuoteRequest, requestOrder } from './quote.ts';

/** Facts about a list of tasks that its price depends on. */
export interface QuotedList {
  /** Number of tasks, from 1 to 10,000. */
  readonly tasks: number;
  readonly way: BuyingWay;
  /** The reason for this way, as the end of a sentence: `since …`. */
  readonly reason: string;
  /** Private inputs of all tasks together, each of which is registered once. */
  readonly inputs: number;
}

/** A part of a list that is bought by one offer. */
export interface Portion {
  readonly workerpool: string;
  /** nRLC for each task, app and pool together. */
  readonly taskPrice: bigint;
  readonly tasks: number;
}

/** Price of a list of tasks. */
export interface ListQuote extends Quote {
  /** Number of tasks that today's offers cover. */
  readonly covered: number;
  /** The offers that the tasks would be bought by, the cheapest first; at least one. */
  readonly portions: readonly Portion[];
  /** The budget that buys all of these tasks, in nRLC, and the part of it for the app. */
  readonly budget: { readonly price: bigint; readonly appPrice: bigint };
  /** Most that one task may cost by the budget of the run, in nRLC; undefined without one. */
  readonly ceiling?: bigint;
  /** Number of tasks that today's offers cover within this ceiling; undefined without one. */
  readonly affordable?: number;
}

/**
 * Prices a list of tasks on today's market: as many as its offers cover, by the cheapest ones. Otherwise as `quote`.
 * @throws TaskError as `quote`
 */
export async function quoteList(
  context: StageContext,
  request: QuoteRequest,
  { tasks, way, inputs }: QuotedList,
): Promise<ListQuote> {
  const { hub, market } = context.services;
  const facts = await jobFacts(context, request);
  const order = requestOrder(request, undefined);
  const { affordable: offers } = await surveyOffers({
    market,
    hub,
    request: order,
    tasks,
    signal: context.signal,
  });
  const shares = way === 'volume' ? BigInt(tasks) : taskShares(tasks);
  const limits = request.maxPrice === undefined ? undefined : limitsOf(request, request.maxPrice, shares);
  const all = takeAll(offers, tasks);
  const within = limits && takeAll(offers.filter(isWithin(limits)), tasks);
  // The tasks are bought within the budget where that is possible.
  const chosen = within && countOf(within) === countOf(all) ? within : all;
  return {
    price: priceOf(chosen),
    appPrice: chosen.reduce((sum, { offer, tasks: count }) => sum + offer.appOrder.appprice * count, 0n),
    workerpool: chosen[0]?.offer.workerpoolOrder.workerpool ?? ZeroAddress,
    ...facts,
    covered: countOf(chosen),
    portions: chosen.map(({ offer, tasks: count }) => ({
      workerpool: offer.workerpoolOrder.workerpool,
      taskPrice: offer.price,
      tasks: Number(count),
    })),
    budget: budgetFor(chosen, shares),
    ...(limits &&
      within && {
        ceiling: limits.app + limits.workerpool,
        affordable: countOf(within),
        fits: countOf(within) === tasks,
      }),
    gas: await estimateGas(context, {
      registrations: inputs,
      matches: way === 'volume' ? chosen.length : tasks,
    }),
  };
}

/** Most that app and pool may take for one task, in nRLC. */
interface TaskLimits {
  readonly app: bigint;
  readonly workerpool: bigint;
}

/** @param shares number that the budget is divided by */
function limitsOf({ maxAppPrice }: QuoteRequest, maxPrice: bigint, shares: bigint): TaskLimits {
  const app = maxAppPrice / shares;
  return { app, workerpool: maxPrice / shares - app };
}

function isWithin({ app, workerpool }: TaskLimits): (offer: Offer) => boolean {
  return ({ appOrder, workerpoolOrder }) =>
    appOrder.appprice <= app && workerpoolOrder.workerpoolprice <= workerpool;
}

function takeAll(offers: readonly Offer[], tasks: number): Allotment[] {
  return new OfferStock(offers).takeAll(BigInt(tasks));
}

function countOf(allotments: readonly Allotment[]): number {
  return allotments.reduce((sum, { tasks }) => sum + Number(tasks), 0);
}

/** The budget of the run by which each task may cost as much as the dearest of these, and the part of it for the app. */
function budgetFor(chosen: readonly Allotment[], shares: bigint): ListQuote['budget'] {
  const dearest = (amount: (offer: Offer) => bigint) => {
    let most = 0n;
    for (const { offer } of chosen) if (amount(offer) > most) most = amount(offer);
    return most;
  };
  const app = dearest(({ appOrder }) => appOrder.appprice);
  const workerpool = dearest(({ workerpoolOrder }) => workerpoolOrder.workerpoolprice);
  return {
    price: (app + workerpool) * shares,
    appPrice: app * shares,
  };
}
