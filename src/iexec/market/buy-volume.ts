import { untilAborted } from '../../net/abortable.ts';
import { HUB_ABI } from '../protocol/abi.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { dealId } from '../protocol/ids.ts';
import { type DatasetOrder, hashOrder, type RequestOrder, type Signed } from '../protocol/orders.ts';
import type { Refusal } from '../protocol/revert.ts';
import { type BatchOrders, type BatchTerms, buyBatch } from './batch.ts';
import { type MadeDeal, madeDeal } from './buy-deal.ts';
import { dealsOfOrder, endOf } from './deals-of-order.ts';
import { matchCall, matchRefused } from './match-calls.ts';
import { type Allotment, OfferStock } from './offer-stock.ts';

/** Arguments of `buyVolume`. */
export interface VolumeInput extends BatchTerms {
  /** Its volume is the number of tasks. */
  readonly request: Signed<RequestOrder>;
  /** The order for the dataset, of the same volume at least; absent where the request has none. */
  readonly datasetOrder?: Signed<DatasetOrder> | undefined;
}

/** An order of many tasks after `buyVolume`. */
export interface VolumeOutcome {
  /** In the order of their tasks: each deal begins where the one before it ends. */
  readonly deals: readonly MadeDeal[];
  /** Number of tasks that no offer was left for: the last ones of the order. */
  readonly unsold: number;
}

/**
 * Has the tasks of one request order served by as many deals as the offers give: each match takes as many tasks as are
 * left of all its orders and of the deposit of the pool's owner (PoCo IexecPoco1Facet.matchOrders). Deals that exist are
 * taken as they are.
 * @throws as `buyBatch` and `dealsOfOrder`. Deals that were made by then have gone to `onDeals`.
 */
export async function buyVolume(input: VolumeInput): Promise<VolumeOutcome> {
  const { hub, request, signal, offers } = input;
  const { domain } = await untilAborted(hub.configuration(), signal);
  const orders = new VolumeOrder(input, hashOrder('request', request, domain));
  await buyBatch(input, new OfferStock(offers), orders);
  return orders.outcome();
}

/** One order for many tasks: which of them have their deal. */
class VolumeOrder implements BatchOrders {
  readonly requestHashes: ReadonlySet<string>;
  readonly counter: ContractCall;
  readonly #input: VolumeInput;
  readonly #hash: string;
  #deals: readonly MadeDeal[] = [];
  readonly #transactions = new Map<string, string>();

  constructor(input: VolumeInput, hash: string) {
    this.requestHashes = new Set([hash]);
    this.#input = input;
    this.#hash = hash;
    this.counter = { to: input.hub.address, data: HUB_ABI.encodeFunctionData('viewConsumed', [hash]) };
  }

  /** Number of tasks that have their deal: all before the first that has none. */
  get counted(): bigint {
    return endOf(this.#deals.map(({ deal }) => deal));
  }

  async look(): Promise<boolean> {
    const { hub, signal, pollMs, onDeals } = this.#input;
    const known = this.#deals.map(({ deal }) => deal);
    const deals = await dealsOfOrder(hub, this.#hash, { known, signal, pollMs });
    const made = deals.slice(known.length).map(deal => madeDeal(deal, this.#transactions.get(deal.id)));
    this.#deals = [...this.#deals, ...made];
    if (made.length > 0) onDeals?.(made);
    return made.length > 0;
  }

  plan(stock: OfferStock): Allotment[] {
    return stock.copy().takeAll(this.#open);
  }

  paramsOf(): string {
    return this.#input.request.params;
  }

  callOf({ offer }: Allotment): ContractCall {
    const { hub, request, datasetOrder } = this.#input;
    return matchCall(hub, { offer, request, datasetOrder });
  }

  async isMade(): Promise<boolean> {
    return (await this.#input.hub.consumed(this.#hash)) > this.counted;
  }

  dealIds(matches: readonly Allotment[]): string[] {
    let first = this.counted;
    return matches.map(({ tasks }) => {
      const id = dealId(this.#hash, first);
      first += tasks;
      return id;
    });
  }

  giveUp(_: Allotment, refusal: Refusal): never {
    throw matchRefused(refusal);
  }

  onMatch(deal: string, transaction: string): void {
    this.#transactions.set(deal, transaction);
  }

  outcome(): VolumeOutcome {
    return { deals: this.#deals, unsold: Number(this.#open) };
  }

  get #open(): bigint {
    const open = this.#input.request.volume - this.counted;
    return open > 0n ? open : 0n;
  }
}
