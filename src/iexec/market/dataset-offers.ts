import { ZeroAddress } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import type { DatasetInfo } from '../hub/dataset-registry.ts';
import type { Hub } from '../hub/hub.ts';
import { formatRlc } from '../protocol/amount.ts';
import type { DatasetOrder, RequestOrder, Signed } from '../protocol/orders.ts';
import type { MarketClient, PublishedOrder } from './market.ts';

/** Orders of one dataset that are looked into. */
const MAX_ORDERS = 200;
/** Most pools with which a dataset is shared whose own orders are looked up. */
const MAX_POOLS = 5;

/** Services and terms for finding an order of a dataset. */
interface DatasetSearch {
  readonly market: Pick<MarketClient, 'datasetOrders' | 'workerpoolOrders'>;
  readonly hub: Hub;
  readonly request: RequestOrder;
  readonly signal?: AbortSignal | undefined;
}

/** The dataset at this address. @throws TaskError DATASET_UNKNOWN */
export async function requireDataset(hub: Pick<Hub, 'dataset'>, address: string): Promise<DatasetInfo> {
  const dataset = await hub.dataset(address);
  if (dataset) return dataset;
  throw new TaskError('DATASET_UNKNOWN', {
    what: 'The input `dataset` names no registered dataset.',
    why: `The dataset registry of this network does not know ${address}.`,
    fix: 'Check the address, and that it belongs to the chosen `network`.',
  });
}

/**
 * Finds the order by which another owner's dataset is shared with this run: for this app and requester, free of charge,
 * and with enough volume left. An order for every pool that the request admits is preferred. Otherwise, when the
 * request admits any pool, the first order whose own pool offers anything is taken; only that pool can then serve.
 * @throws TaskError DATASET_UNKNOWN, DATASET_NO_ORDER.
 */
export async function findDatasetOrder(search: DatasetSearch): Promise<Signed<DatasetOrder>> {
  const { market, hub, request, signal } = search;
  const { dataset, volume } = request;
  const { owner } = await untilAborted(requireDataset(hub, dataset), signal);
  const any = { app: 'any', requester: 'any', workerpool: 'any' };
  const reasons = new Set<string>();
  const forOnePool: Signed<DatasetOrder>[] = [];
  let seen = 0;
  for await (const published of market.datasetOrders({ dataset, minVolume: volume, ...any }, signal)) {
    const { order } = published;
    if (order.datasetprice > request.datasetmaxprice) {
      // The list is sorted by price: all orders after this one cost something too.
      reasons.add(
        `it is sold for ${formatRlc(order.datasetprice)}, and datasets that cost something are not supported`,
      );
      break;
    }
    if (++seen > MAX_ORDERS) break;
    const reason = await untilAborted(whyNotServing(hub, published, request, owner), signal);
    if (reason !== undefined) reasons.add(reason);
    else if (request.workerpool !== ZeroAddress || order.workerpoolrestrict === ZeroAddress) return order;
    else forOnePool.push(order);
  }
  const [first] = forOnePool;
  if (first) return (await firstOffered(search, forOnePool)) ?? first;
  throw noOrder(dataset, reasons);
}

/** The first of these orders whose pool has an order of the request's category. */
async function firstOffered(
  { market, request, signal }: DatasetSearch,
  orders: readonly Signed<DatasetOrder>[],
): Promise<Signed<DatasetOrder> | undefined> {
  const any = { app: 'any', requester: 'any', dataset: 'any' };
  const category = Number(request.category);
  for (const workerpool of [...new Set(orders.map(order => order.workerpoolrestrict))].slice(0, MAX_POOLS)) {
    const book = market.workerpoolOrders({ workerpool, category, minTag: request.tag, ...any }, signal);
    const { done } = await book.next();
    if (!done) return orders.find(order => order.workerpoolrestrict === workerpool);
  }
  return undefined;
}

/** The reason why an order does not share the dataset with this run, half a sentence; undefined when it does. */
async function whyNotServing(
  hub: Hub,
  { order, orderHash }: PublishedOrder<DatasetOrder>,
  request: RequestOrder,
  owner: string,
): Promise<string | undefined> {
  const anyPool = request.workerpool === ZeroAddress;
  const [app, requester, workerpool, consumed, signed] = await Promise.all([
    hub.passesRestriction(order.apprestrict, request.app),
    hub.passesRestriction(order.requesterrestrict, request.requester),
    anyPool || hub.passesRestriction(order.workerpoolrestrict, request.workerpool),
    hub.consumed(orderHash),
    hub.verifyOrder(owner, orderHash, order.sign),
  ]);
  if (!app) return 'it is shared with another app';
  if (!requester) return 'it is shared with another wallet';
  if (!workerpool) return `it is shared with worker pool ${order.workerpoolrestrict} only`;
  if (!signed) return 'an order is not signed by its owner';
  return order.volume - consumed >= request.volume ? undefined : 'an order is used up';
}

function noOrder(dataset: string, reasons: ReadonlySet<string>): TaskError {
  const found = reasons.size > 0 ? `: ${[...reasons].slice(0, 5).join('; ')}` : '';
  return new TaskError('DATASET_NO_ORDER', {
    what: `The dataset ${dataset} is not shared with this run.`,
    why: `The market has no free, valid order of this dataset for this app and this wallet${found}.`,
    fix: 'Ask its owner to publish a free order for your app and wallet, or give your own files as `private-files`.',
  });
}
