import type { RequestOrder } from '../../iexec/protocol/orders.ts';

/** Ids of a deal and of the task in it. They are known before the deal is made. */
export interface DealIds {
  readonly dealId: string;
  readonly taskId: string;
}

/** Terms for a deal that is known by its id alone. Each is compared where it is given; the requester always is. */
export interface NamedTerms {
  /** Wallets besides this one whose deals may be collected. Checksummed, like all addresses here. */
  readonly requesters?: readonly string[];
  readonly beneficiary?: string;
  readonly app?: string;
  readonly dataset?: string;
  /** A pool, or a group of pools. */
  readonly workerpool?: string;
  /** Command line of the app. */
  readonly args?: string;
}

/** A deal whose task is waited for. */
export type DealInFlight = DealFacts & (OrderedDeal | NamedDeal);

/** A task of a list whose deal is on chain. */
export interface AcquiredTask {
  readonly deal: DealInFlight;
  /** True when an earlier attempt of the run made the deal. */
  readonly existed: boolean;
  /** Purchases of this task so far, this one included. */
  readonly purchases: number;
  /** Time of the deal, in Unix seconds of block time. */
  readonly boughtAt: number;
}

interface DealFacts extends DealIds {
  readonly workerpool: string;
  /** nRLC paid for app, dataset and worker pool together. */
  readonly price: bigint;
  /** Hash of the matching transaction; unknown for a deal that an earlier run made. */
  readonly transaction?: string;
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** True when the result is encrypted for this wallet, false when it is for another one. */
  readonly forUs: boolean;
}

/** A deal of this run: its request order is known. */
interface OrderedDeal {
  readonly order: RequestOrder;
  readonly terms?: undefined;
}

/** A deal that is known by its id alone. */
interface NamedDeal {
  readonly order?: undefined;
  readonly terms: NamedTerms;
}
