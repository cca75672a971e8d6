import { id, ZeroAddress } from 'ethers';
import { assertAppPriceInBudget } from './amount.ts';
import {
  type DatasetOrder,
  hashOrder,
  type OrderDomain,
  type OrderNumbers,
  type RequestOrder,
} from './orders.ts';
import { TEE_TDX_TAG } from './tag.ts';

/** Everything that a request order is made of. Addresses are checksummed; amounts are nRLC. */
export interface RequestOrderInput {
  readonly app: string;
  /** The dataset that the deal must have; none when absent. */
  readonly dataset?: string | undefined;
  readonly requester: string;
  readonly beneficiary: string;
  readonly category: number;
  /** The only pool (or ERC-734 group of pools) to buy from; any when absent. */
  readonly workerpool?: string | undefined;
  /** Budget of the whole run. */
  readonly maxPrice: bigint;
  /** Part of the budget that may go to the app. */
  readonly maxAppPrice: bigint;
  /** Number of tasks. Default 1. */
  readonly volume?: bigint;
  /** Text of `buildParams`. */
  readonly params: string;
  /** Names the purchase. */
  readonly identity: string;
  /** Counts purchases of one identity, from 0: a later one is made only after the earlier ones failed. */
  readonly generation: number;
}

/**
 * The salt of a purchase: 32 bytes that depend on its identity and generation alone, so that a second try of
 * the same run makes the very same order, and the hub serves it once.
 */
export function deriveSalt(identity: string, generation: number): string {
  return id(`confidential-task:request-order:v1:${generation}:${identity}`);
}

/**
 * The salt of the dataset order that goes with a request order: 32 bytes that depend on every field of the request
 * order. The first match uses the dataset order up, so each request order needs one of its own.
 * @param requestOrderHash EIP-712 digest of the request order
 */
export function datasetOrderSalt(requestOrderHash: string): string {
  return id(`confidential-task:dataset-order:v1:${requestOrderHash}`);
}

/**
 * Builds the request order of a run. A pure function of its input, never of today's market: the order's hash
 * names the purchase, and must come out the same when the run is tried again. The budget is shared out over
 * the tasks, rounded down, so that the hub itself never lets the run cost more than `maxPrice`.
 * @throws TaskError INPUT_INVALID naming `max-app-price` when it exceeds the budget.
 */
export function buildRequestOrder(input: RequestOrderInput): RequestOrder {
  const { maxPrice, maxAppPrice, volume = 1n } = input;
  const numbers = orderNumbers(input, volume);
  assertAppPriceInBudget({ maxPrice, maxAppPrice });
  return {
    app: input.app,
    appmaxprice: numbers.appmaxprice,
    dataset: input.dataset ?? ZeroAddress,
    datasetmaxprice: 0n,
    workerpool: input.workerpool ?? ZeroAddress,
    workerpoolmaxprice: numbers.workerpoolmaxprice,
    requester: input.requester,
    volume,
    tag: TEE_TDX_TAG,
    category: BigInt(input.category),
    trust: 0n,
    beneficiary: input.beneficiary,
    callback: ZeroAddress,
    params: input.params,
    salt: deriveSalt(input.identity, input.generation),
  };
}

/** The volume of an order, and its ceilings: a task's share of the budget, rounded down. */
export function orderNumbers(
  { maxPrice, maxAppPrice }: Pick<RequestOrderInput, 'maxPrice' | 'maxAppPrice'>,
  volume: bigint,
): OrderNumbers {
  return {
    appmaxprice: maxAppPrice / volume,
    workerpoolmaxprice: (maxPrice - maxAppPrice) / volume,
    volume,
  };
}

/**
 * The order by which requesters sell their own dataset to their own request, for nothing. Its salt names the request
 * order, so it is as unique as that, and the same whenever the same request order is built again.
 */
export function buildDatasetOrder(request: RequestOrder, domain: OrderDomain): DatasetOrder {
  return {
    dataset: request.dataset,
    datasetprice: 0n,
    volume: request.volume,
    tag: TEE_TDX_TAG,
    apprestrict: request.app,
    workerpoolrestrict: request.workerpool,
    requesterrestrict: request.requester,
    salt: datasetOrderSalt(hashOrder('request', request, domain)),
  };
}
