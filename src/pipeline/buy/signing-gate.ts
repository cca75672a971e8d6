import { isDeepStrictEqual } from 'node:util';
import { ZeroAddress } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import type { DatasetOrder, OrderDomain, RequestOrder } from '../../iexec/protocol/orders.ts';
import { TEE_TDX_TAG, tagContains } from '../../iexec/protocol/tag.ts';
import type { TaskRequest } from '../context/task-request.ts';

/** Everything that goes into one purchase, as it is about to be signed and sent. */
export interface Mandate {
  readonly order: RequestOrder;
  /** Hub and chain for which the signature counts. */
  readonly domain: OrderDomain;
  readonly offers: readonly Offer[];
  readonly datasetOrder: DatasetOrder | undefined;
  /** Tasks that the order is for. Default 1. The offers have the price of one task. */
  readonly tasks?: number;
}

/** The parties of the order, known from the wallet and the inputs alone. */
export interface Parties {
  readonly requester: string;
  readonly beneficiary: string;
  /** Zero when the run has none. */
  readonly dataset: string;
}

/**
 * The last look before money can move: compares the order that is about to be signed, and the offers that it is to be
 * matched with, to the user's inputs. It shares no code with the builder of the order or the choice of offers, and asks
 * no service, so that neither a fault of ours nor a lie of the market or the RPC endpoint gets a signature.
 * @throws TaskError ORDER_MISMATCH naming every field that differs.
 */
export function assertMandate(request: TaskRequest, parties: Parties, mandate: Mandate): void {
  const wrong = [
    ...checkDomain(request, mandate.domain),
    ...checkOrder(request, parties, mandate),
    ...mandate.offers.flatMap(offer => checkOffer(mandate.order, offer)),
    ...checkDataset(request, mandate.order, mandate.datasetOrder),
  ];
  if (wrong.length === 0) return;
  throw new TaskError('ORDER_MISMATCH', {
    what: 'The order that was about to be signed is not the one that the inputs ask for.',
    why: `These differ: ${[...new Set(wrong)].join(', ')}.`,
    fix: 'The order was not signed and nothing was bought; please report this with the log of the step.',
  });
}

function checkDomain({ network }: TaskRequest, { chainId, verifyingContract }: OrderDomain): string[] {
  return differing({
    'chain of the signature': chainId === BigInt(network.chainId),
    'hub of the signature': verifyingContract === network.hub,
  });
}

function checkOrder(
  request: TaskRequest,
  parties: Parties,
  { order, tasks = 1 }: Pick<Mandate, 'order' | 'tasks'>,
): string[] {
  return differing({
    app: order.app === request.app,
    dataset: order.dataset === parties.dataset,
    workerpool: order.workerpool === (request.workerpool ?? ZeroAddress),
    requester: order.requester === parties.requester,
    beneficiary: order.beneficiary === parties.beneficiary,
    category: order.category === BigInt(request.category),
    'max-app-price': order.appmaxprice >= 0n && order.appmaxprice * order.volume <= request.maxAppPrice,
    'price of the dataset': order.datasetmaxprice === 0n,
    'max-price':
      order.workerpoolmaxprice >= 0n &&
      (order.appmaxprice + order.workerpoolmaxprice) * order.volume <= request.maxPrice,
    'number of tasks': order.volume === BigInt(tasks),
    tag: order.tag === TEE_TDX_TAG,
    callback: order.callback === ZeroAddress,
    params: isDeepStrictEqual(parse(order.params), paramsOf(request)),
  });
}

function checkOffer(order: RequestOrder, { appOrder, workerpoolOrder, price }: Offer): string[] {
  return differing({
    'app of the offer': appOrder.app === order.app,
    'price of the app': appOrder.appprice <= order.appmaxprice,
    'price of the worker pool': workerpoolOrder.workerpoolprice <= order.workerpoolmaxprice,
    'price of the offer': price === appOrder.appprice + workerpoolOrder.workerpoolprice,
    'category of the offer': workerpoolOrder.category === order.category,
    'tag of the offer': tagContains(workerpoolOrder.tag, order.tag),
  });
}

/** An order of our own becomes public with the match, and all that it admits can have the input decrypted. */
function checkDataset(
  { dataset }: TaskRequest,
  order: RequestOrder,
  datasetOrder: DatasetOrder | undefined,
): string[] {
  const own = dataset === undefined ? datasetOrder : undefined;
  return differing({
    'dataset of its order': (datasetOrder?.dataset ?? ZeroAddress) === order.dataset,
    'price of the dataset': (datasetOrder?.datasetprice ?? 0n) === 0n,
    'app that may use the dataset': own === undefined || own.apprestrict === order.app,
    'wallet that may use the dataset': own === undefined || own.requesterrestrict === order.requester,
    'uses of the dataset': own === undefined || own.volume === order.volume,
  });
}

/** The required params, from the inputs: the names are those of iexec-commons-poco `DealParams`. */
function paramsOf({ args, publicUrls, appSecrets }: TaskRequest): Record<string, unknown> {
  return {
    iexec_result_encryption: true,
    iexec_result_storage_provider: 'ipfs',
    ...(args && { iexec_args: args }),
    ...(publicUrls.length > 0 && { iexec_input_files: publicUrls }),
    ...(Object.keys(appSecrets).length > 0 && { iexec_secrets: appSecrets }),
  };
}

function parse(params: string): unknown {
  try {
    return JSON.parse(params);
  } catch {
    return undefined;
  }
}

function differing(checks: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(checks).filter(name => !checks[name]);
}
