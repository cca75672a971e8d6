import type { RequestOrder } from '../../iexec/protocol/orders.ts';

/** The deal that a run stands on. */
export interface BoughtDeal {
  readonly dealId: string;
  readonly taskId: string;
  readonly workerpool: string;
  /** nRLC paid for app, dataset and worker pool together. */
  readonly price: bigint;
  /** Hash of the matching transaction; unknown for a deal that an earlier run made. */
  readonly transaction?: string;
}

/** Terms for a deal that is known by its id alone. Each is compared where it is given; the requester always is. */
export interface NamedTerms {
  /** Wallets beside this one whose deals may be collected. Checksummed, like all addresses here. */
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
export interface FollowedDeal extends BoughtDeal {
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** True when the result is encrypted for this wallet, false when it is for another one. */
  readonly forUs: boolean;
  /** The request order that the deal was made from; unknown where the deal is known by its id alone. */
  readonly order?: RequestOrder;
  /** Terms of the deal where no order is known. */
  readonly terms?: NamedTerms;
}
