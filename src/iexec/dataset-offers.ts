import { TaskError } from '../errors/task-error.ts';
import { untilAborted } from './abortable.ts';
import type { Hub } from './hub.ts';
import type { MarketClient, PublishedOrder } from './market.ts';
import type { DatasetOrder, RequestOrder, Signed } from './orders.ts';

/** Orders of one dataset that are looked into. */
const MAX_ORDERS = 200;

/**
 * Finds the order by which a dataset of somebody else is shared with this run: for this app and requester,
 * within the price that the request allows (nothing), and with enough left. A pool restriction must be met by
 * every pool that the request admits, so that the order goes with any offer.
 * @throws TaskError DATASET_NO_ORDER.
 */
export async function findDatasetOrder({
  market,
  hub,
  request,
  signal,
}: {
  market: Pick<MarketClient, 'datasetOrders'>;
  hub: Hub;
  request: RequestOrder;
  signal?: AbortSignal | undefined;
}): Promise<Signed<DatasetOrder>> {
  const { dataset, volume } = request;
  const info = await untilAborted(hub.dataset(dataset), signal);
  if (!info) throw noOrder(dataset, 'No dataset is registered at this address.');
  const any = { app: 'any', requester: 'any', workerpool: 'any' };
  let seen = 0;
  for await (const published of market.datasetOrders({ dataset, minVolume: volume, ...any }, signal)) {
    if (published.order.datasetprice > request.datasetmaxprice || ++seen > MAX_ORDERS) break;
    if (await untilAborted(serves(hub, published, request, info.owner), signal)) return published.order;
  }
  throw noOrder(dataset, 'The market has no free, valid order of this dataset for this app and this wallet.');
}

async function serves(
  hub: Hub,
  { order, orderHash }: PublishedOrder<DatasetOrder>,
  request: RequestOrder,
  owner: string,
): Promise<boolean> {
  const [app, requester, workerpool, consumed, signed] = await Promise.all([
    hub.passesRestriction(order.apprestrict, request.app),
    hub.passesRestriction(order.requesterrestrict, request.requester),
    hub.passesRestriction(order.workerpoolrestrict, request.workerpool),
    hub.consumed(orderHash),
    hub.verifyOrder(owner, orderHash, order.sign),
  ]);
  return app && requester && workerpool && signed && order.volume - consumed >= request.volume;
}

function noOrder(dataset: string, why: string): TaskError {
  return new TaskError('DATASET_NO_ORDER', {
    what: `The dataset ${dataset} is not shared with this run.`,
    why,
    fix: 'Ask its owner to publish a free order for your app and wallet, or give your own files as `inputs`.',
  });
}
