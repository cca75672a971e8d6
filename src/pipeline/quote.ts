import { ZeroAddress } from 'ethers';
import type { Network } from '../iexec/chain/networks.ts';
import { surveyOffers } from '../iexec/market/offers.ts';
import { buildRequestOrder } from '../iexec/protocol/request-order.ts';
import { requireAppAndCategory } from './buy/preflight.ts';
import type { StageContext } from './context/services.ts';

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
  /** nRLC for app and worker pool together. */
  readonly price: bigint;
  /** Part of it for the app. */
  readonly appPrice: bigint;
  readonly workerpool: string;
  readonly appName: string;
  readonly categoryName: string;
  /** Longest run time of the app, in seconds. */
  readonly categorySeconds: number;
  /** Time from the purchase until a task that did not end can be claimed back, in seconds. */
  readonly refundAfterSeconds: number;
  /** True when the budget allows it; undefined without one. */
  readonly fits?: boolean;
}

/**
 * Prices a run on today's market, by the cheapest offer within the budget, or else the cheapest of all. Nothing is
 * signed and no wallet is needed; offers that are for certain wallets only are therefore not counted.
 * @throws TaskError APP_UNKNOWN, APP_UNSUPPORTED, APP_NO_ORDER, WORKERPOOL_NO_ORDER, INPUT_INVALID (`category`)
 */
export async function quote({ services, signal }: StageContext, request: QuoteRequest): Promise<Quote> {
  const { app, category, dealWindowSeconds } = await requireAppAndCategory(services.hub, request);
  const { maxPrice, workerpool } = request;
  const order = buildRequestOrder({
    app: request.app,
    requester: ZeroAddress,
    beneficiary: ZeroAddress,
    category: request.category,
    workerpool,
    maxPrice: maxPrice ?? 2n * NO_LIMIT,
    maxAppPrice: maxPrice === undefined ? NO_LIMIT : request.maxAppPrice,
    params: '',
    identity: '',
    generation: 0,
  });
  const { market, hub } = services;
  const { affordable, cheapest } = await surveyOffers({ market, hub, request: order, signal });
  const offer = affordable[0] ?? cheapest;
  return {
    price: offer.price,
    appPrice: offer.appOrder.appprice,
    workerpool: offer.workerpoolOrder.workerpool,
    appName: app.name,
    categoryName: category.name,
    categorySeconds: category.maxSeconds,
    refundAfterSeconds: dealWindowSeconds,
    ...(maxPrice !== undefined && { fits: affordable.length > 0 }),
  };
}
