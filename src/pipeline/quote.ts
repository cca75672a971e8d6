import { ZeroAddress } from 'ethers';
import type { Network } from '../iexec/chain/networks.ts';
import { surveyOffers } from '../iexec/market/offers.ts';
import type { RequestOrder } from '../iexec/protocol/orders.ts';
import { buildRequestOrder } from '../iexec/protocol/request-order.ts';
import { requireAppAndCategory } from './buy/preflight.ts';
import type { StageContext } from './context/services.ts';
import { estimateGas, type GasEstimate } from './estimate-gas.ts';

/** More than all RLC there is, in nRLC: a budget that no offer exceeds. */
const NO_LIMIT = 10n ** 24n;

/** A run to be priced. */
export interface QuoteRequest {
  readonly network: Network;
  /** Checksummed address of the app. */
  readonly app: string;
  /** On-chain category number. */
  readonly category: number;
  /** Budget of the run in nRLC; any price when absent. */
  readonly maxPrice?: bigint;
  /** Part of the budget that may go to the app, in nRLC. Of no effect without a budget. */
  readonly maxAppPrice: bigint;
  /** The only worker pool to ask. */
  readonly workerpool?: string;
}

/** Price and time limits of a run. */
export interface Quote {
  /** nRLC for app and worker pool together; of a list, for all tasks that the offers cover. */
  readonly price: bigint;
  /** Part of it for the app. */
  readonly appPrice: bigint;
  /** The pool of the cheapest offer. */
  readonly workerpool: string;
  readonly appName: string;
  readonly categoryName: string;
  /** Longest run time of the app, in seconds. */
  readonly categorySeconds: number;
  /** Time from the purchase until a task that did not end can be claimed back, in seconds. */
  readonly refundAfterSeconds: number;
  /** True when the budget allows it, for every task; undefined without a budget. */
  readonly fits?: boolean;
  readonly gas: GasEstimate;
}

/**
 * Prices a run on today's market, by the cheapest offer within the budget, or else the cheapest of all. Nothing is
 * signed and no wallet is needed; offers that are for certain wallets only are therefore not counted.
 * @throws TaskError APP_UNKNOWN, APP_UNSUPPORTED, APP_NO_ORDER, WORKERPOOL_NO_ORDER, INPUT_INVALID (`category`)
 */
export async function quote(context: StageContext, request: QuoteRequest): Promise<Quote> {
  const { hub, market } = context.services;
  const facts = await jobFacts(context, request);
  const { affordable, cheapest } = await surveyOffers({
    market,
    hub,
    request: requestOrder(request, request.maxPrice),
    signal: context.signal,
  });
  const offer = affordable[0] ?? cheapest;
  return {
    price: offer.price,
    appPrice: offer.appOrder.appprice,
    workerpool: offer.workerpoolOrder.workerpool,
    ...facts,
    ...(request.maxPrice !== undefined && { fits: affordable.length > 0 }),
    gas: await estimateGas(context, { registrations: 1, matches: 1 }),
  };
}

/** Names and time limits of the run. */
export async function jobFacts(
  { services }: StageContext,
  request: QuoteRequest,
): Promise<Pick<Quote, 'appName' | 'categoryName' | 'categorySeconds' | 'refundAfterSeconds'>> {
  const { app, category, dealWindowSeconds } = await requireAppAndCategory(services.hub, request);
  return {
    appName: app.name,
    categoryName: category.name,
    categorySeconds: category.maxSeconds,
    refundAfterSeconds: dealWindowSeconds,
  };
}

/** An order for one task of the run, at any price where there is no budget. */
export function requestOrder(request: QuoteRequest, maxPrice: bigint | undefined): RequestOrder {
  return buildRequestOrder({
    app: request.app,
    requester: ZeroAddress,
    beneficiary: ZeroAddress,
    category: request.category,
    workerpool: request.workerpool,
    maxPrice: maxPrice ?? 2n * NO_LIMIT,
    maxAppPrice: maxPrice === undefined ? NO_LIMIT : request.maxAppPrice,
    params: '',
    identity: '',
    generation: 0,
  });
}
