import { untilAborted } from '../../net/abortable.ts';
import type { Hub } from '../hub/hub.ts';
import {
  type AppOrder,
  type DatasetOrder,
  hashOrder,
  type RequestOrder,
  type WorkerpoolOrder,
} from '../protocol/orders.ts';
import { datasetOrderSalt } from '../protocol/request-order.ts';
import type { MarketClient, PublishedOrder } from './market.ts';
import { findMismatches, whyTagUnsupported } from './matching.ts';
import type { Offer, OfferLimit } from './offer.ts';
import { appOrderUnsupported, noAppOrder, noWorkerpoolOrder, priceAboveCap } from './offer-errors.ts';
import { OfferStock, tasksServed } from './offer-stock.ts';
import { type OrderReads, rememberedReads } from './order-reads.ts';
import { type ServingOrder, serviceOf, validAppOrders } from './order-validity.ts';

/** Arguments of `findOffers`. */
export interface OfferSearch {
  readonly market: Pick<MarketClient, 'appOrders' | 'workerpoolOrders'>;
  readonly hub: Hub;
  readonly request: RequestOrder;
  readonly datasetOrder?: DatasetOrder | undefined;
  /** Most offers to find. Default 5: spare ones, in case the first is taken meanwhile. */
  readonly limit?: number;
  /**
   * Tasks of the run: offers are looked for until they serve all of them together. Default: the volume of the request.
   * More than that when each task has a request order such as this one.
   */
  readonly tasks?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Orders of one app that are looked into, cheapest first. */
const MAX_APP_ORDERS = 40;
/** Offers that are kept beside those that serve all tasks, in case one of these is taken meanwhile. */
const SPARE_OFFERS = 4;
/** Pool orders that are checked at once, after a first few that nearly always suffice: their reads share requests. */
const WINDOW = 40;

/**
 * The offers on the market that fit the request, cheapest first: terms, restrictions, price ceilings,
 * signatures, volumes left, and the pool owners' deposits are all checked against the chain. Each serves a task at least;
 * together they may serve fewer tasks than the run has (`tasksServed` counts them).
 * @throws TaskError APP_NO_ORDER, APP_UNSUPPORTED, WORKERPOOL_NO_ORDER; PRICE_ABOVE_CAP, which names the cheapest
 * fitting offer and the `max-price` that it takes.
 */
export async function findOffers(search: OfferSearch): Promise<Offer[]> {
  const { affordable, cheapest } = await surveyOffers(search);
  if (affordable.length > 0) return affordable;
  throw priceAboveCap(search.request, cheapest, tasksOf(search));
}

/**
 * The offers on the market: all that the request can pay for, cheapest first, and the cheapest one that fits it in
 * everything but its price ceilings.
 * @throws TaskError APP_NO_ORDER, APP_UNSUPPORTED, WORKERPOOL_NO_ORDER.
 */
export async function surveyOffers(search: OfferSearch): Promise<{ affordable: Offer[]; cheapest: Offer }> {
  const reads = rememberedReads(search.hub);
  // Orders that are open to all, or to just us, are what nearly every run needs. Only when they do not serve
  // it, or not all tasks, are those restricted to groups looked at, where each one costs a call to find out.
  const usual = await surveyBook(search, reads, false);
  const tasks = BigInt(tasksOf(search));
  if (usual.affordable.length > 0 && (tasks === 1n || tasksServed(usual.affordable, tasks) === tasks))
    return { affordable: usual.affordable, cheapest: usual.affordable[0] as Offer };
  const all = await surveyBook(search, reads, true);
  if (all.appOrders === 0) {
    throw all.unsupported ? appOrderUnsupported(search.request, all.unsupported) : noAppOrder(search.request);
  }
  const cheapest = all.affordable[0] ?? all.cheapest;
  if (!cheapest) throw noWorkerpoolOrder(search, all);
  return { affordable: all.affordable, cheapest };
}

/** Number of tasks of the run. */
function tasksOf({ request, tasks = Number(request.volume) }: OfferSearch): number {
  return tasks;
}

interface Survey {
  /** Valid orders of the app that enclaves of today can serve. */
  appOrders: number;
  /** The reason why one of its valid orders cannot be served. */
  unsupported: string | undefined;
  /** The only pool that could serve: the request's or the dataset's. Undefined for any, and for a group of pools. */
  onlyPool: string | undefined;
  affordable: Offer[];
  cheapest: Offer | undefined;
  reasons: Set<string>;
}

async function surveyBook(search: OfferSearch, reads: OrderReads, withGroups: boolean): Promise<Survey> {
  const { market, request, datasetOrder, limit = 5, signal } = search;
  const tasks = BigInt(tasksOf(search));
  const address = (own: string) => (withGroups ? 'any' : BigInt(own) === 0n ? undefined : own);
  const restrictions = { dataset: address(request.dataset), requester: address(request.requester) };
  const terms = { ...restrictions, minVolume: 1n };
  const appBook = market.appOrders({ app: request.app, workerpool: 'any', ...terms }, signal);
  const valid = await validAppOrders(reads, await take(appBook, MAX_APP_ORDERS), request, signal);
  const appOrders = valid.filter(({ order }) => whyTagUnsupported(order.tag) === undefined);
  const survey: Survey = {
    appOrders: appOrders.length,
    unsupported: valid.map(({ order }) => whyTagUnsupported(order.tag)).find(Boolean),
    onlyPool: undefined,
    affordable: [],
    cheapest: undefined,
    reasons: new Set(),
  };
  if (appOrders.length === 0) return survey;
  // The request or the dataset may also name a group of pools. It is no pool itself, so the market cannot filter by it.
  const named = namedPool(search);
  const workerpool = named !== undefined && (await reads.workerpoolOwner(named)) ? named : undefined;
  survey.onlyPool = workerpool;
  const poolBook = market.workerpoolOrders(
    {
      workerpool,
      category: Number(request.category),
      minTag: request.tag,
      app: address(request.app),
      ...terms,
    },
    signal,
  );
  const dataset = await untilAborted(datasetLimit(reads, search), signal);
  // Pools come cheapest first; what costs more than the cheapest fitting one cannot become it any more.
  const isTooDear = ({ order }: PublishedOrder<WorkerpoolOrder>) =>
    survey.cheapest !== undefined && order.workerpoolprice > request.workerpoolmaxprice;
  for await (const window of inWindows(poolBook, limit)) {
    const isServed = survey.affordable.length >= limit && tasksServed(survey.affordable, tasks) >= tasks;
    if (isServed || window.every(isTooDear)) break;
    const checks = window.map(workerpoolOrder =>
      bestPairings({
        reads,
        request,
        datasetOrder,
        dataset,
        appOrders,
        workerpoolOrder,
        tasks,
        reasons: survey.reasons,
      }),
    );
    for (const found of (await untilAborted(Promise.all(checks), signal)).flat()) keep(survey, found);
  }
  survey.affordable.sort((a, b) => byAmount(a.price, b.price));
  survey.affordable.splice(Math.max(limit, fewestFor(survey.affordable, tasks) + SPARE_OFFERS));
  return survey;
}

/** Number of the cheapest offers that serve so many tasks; all of them where they do not. */
function fewestFor(offers: readonly Offer[], tasks: bigint): number {
  const [last] = new OfferStock(offers).takeAll(tasks).slice(-1);
  return last ? offers.indexOf(last.offer) + 1 : 0;
}

/**
 * The limit that the order of another owner's dataset sets to all offers together, where the run has many tasks. Our own
 * order, which names the request order in its salt, has the volume of that.
 */
async function datasetLimit(
  reads: OrderReads,
  search: OfferSearch,
): Promise<readonly [OfferLimit] | readonly []> {
  const { request, datasetOrder } = search;
  if (!datasetOrder || tasksOf(search) === 1) return [];
  const { domain } = await reads.configuration();
  if (datasetOrder.salt === datasetOrderSalt(hashOrder('request', request, domain))) return [];
  const hash = hashOrder('dataset', datasetOrder, domain);
  const left = datasetOrder.volume - (await reads.consumed(hash));
  return [{ of: hash, left: left > 0n ? left : 0n, each: 1n }];
}

function keep(survey: Survey, { offer, affordable }: Pairing): void {
  if (affordable) survey.affordable.push(offer);
  else if (!survey.cheapest || offer.price < survey.cheapest.price) survey.cheapest = offer;
}

/** The one pool, or group of pools, that the request or the dataset's order admits; undefined when both admit any. */
function namedPool({ request, datasetOrder }: Pick<OfferSearch, 'request' | 'datasetOrder'>) {
  const named = [request.workerpool, datasetOrder?.workerpoolrestrict];
  return named.find(address => address !== undefined && BigInt(address) !== 0n);
}

/** An offer that fits the request. */
interface Pairing {
  readonly offer: Offer;
  /** False when it costs more than the request allows. */
  readonly affordable: boolean;
}

/**
 * The cheapest app orders that go with this pool order, as many as serve all that it can serve of the tasks; none when
 * the pool cannot serve.
 */
async function bestPairings(check: {
  reads: OrderReads;
  request: RequestOrder;
  datasetOrder: DatasetOrder | undefined;
  dataset: readonly OfferLimit[];
  appOrders: readonly ServingOrder<AppOrder>[];
  workerpoolOrder: PublishedOrder<WorkerpoolOrder>;
  tasks: bigint;
  reasons: Set<string>;
}): Promise<Pairing[]> {
  const { reads, request, datasetOrder, appOrders, workerpoolOrder, reasons } = check;
  const workerpool = workerpoolOrder.order;
  const found: Pairing[] = [];
  let open = check.tasks;
  for (const { order: app, orderHash, left } of appOrders) {
    const orders = { app, dataset: datasetOrder, workerpool };
    const mismatches = await findMismatches(request, orders, reads.passesRestriction);
    const blocking = mismatches.filter(({ about }) => about !== 'price');
    for (const { about, text } of blocking) reasons.add(`${about}: ${text}`);
    if (blocking.length > 0) continue;
    const service = await serviceOf(reads, workerpoolOrder);
    if ('refusal' in service) {
      reasons.add(`workerpool: ${service.refusal}`);
      return [];
    }
    const price = app.appprice + workerpool.workerpoolprice;
    const [volume = 0n] = [left, service.left, ...check.dataset.map(one => one.left)].sort(byAmount);
    const limits = [{ of: orderHash, left, each: 1n }, ...service.limits, ...check.dataset];
    const offer = { appOrder: app, workerpoolOrder: workerpool, price, volume, limits };
    found.push({ offer, affordable: mismatches.length === 0 });
    open -= volume;
    if (open <= 0n || volume >= service.left) break;
  }
  return found;
}

/** The smaller amount first. */
function byAmount(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cuts a list into windows: a small one of `first`, then larger ones. Nothing is read ahead of a window's end. */
async function* inWindows<T>(items: AsyncIterable<T>, first: number): AsyncGenerator<T[]> {
  let window: T[] = [];
  let size = first;
  for await (const item of items) {
    window.push(item);
    if (window.length < size) continue;
    yield window;
    window = [];
    size = WINDOW;
  }
  if (window.length > 0) yield window;
}

async function take<T>(items: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}
