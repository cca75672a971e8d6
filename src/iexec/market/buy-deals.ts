import { untilAborted } from '../../net/abortable.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { dealId } from '../protocol/ids.ts';
import { type DatasetOrder, hashOrder, type RequestOrder, type Signed } from '../protocol/orders.ts';
import { type BatchOrders, type BatchTerms, buyBatch } from './batch.ts';
import { type MadeDeal, madeDeal } from './buy-deal.ts';
import { matchCall } from './match-calls.ts';
import type { Offer } from './offer.ts';
import { type Allotment, OfferStock } from './offer-stock.ts';

/** One purchase of a batch: a request order for one task, and the order for its dataset where it has one. */
export interface BatchedPurchase {
  readonly request: Signed<RequestOrder>;
  readonly datasetOrder?: Signed<DatasetOrder> | undefined;
}

/** Arguments of `buyDeals`. */
export interface BatchInput extends BatchTerms {
  readonly purchases: readonly BatchedPurchase[];
  /** Tells if an offer may serve a purchase, where not each fits all. */
  readonly fits?: (purchase: BatchedPurchase, offer: Offer) => boolean;
}

/** A batch after `buyDeals`, both lists in the order of the purchases. */
export interface BatchOutcome {
  readonly deals: readonly MadeDeal[];
  /** Ids of deals that no offer was left for, or whose own orders the hub refuses. */
  readonly unsold: readonly string[];
}

/** The match of a purchase that has no deal yet. */
interface PurchaseMatch extends Allotment {
  readonly id: string;
  readonly purchase: BatchedPurchase;
}

/**
 * Makes a deal for each purchase, as far as the offers reach. Deals that exist are taken as they are.
 * @throws as `buyBatch`. Deals that were made by then have gone to `onDeals`.
 */
export async function buyDeals(input: BatchInput): Promise<BatchOutcome> {
  const { hub, purchases, signal, offers } = input;
  const { domain } = await untilAborted(hub.configuration(), signal);
  const hashes = purchases.map(({ request }) => hashOrder('request', request, domain));
  const orders = new SingleOrders(input, hashes);
  await buyBatch(input, new OfferStock(offers), orders);
  return orders.outcome();
}

/** Orders for one task each: which have their deal. */
class SingleOrders implements BatchOrders<PurchaseMatch> {
  readonly requestHashes: ReadonlySet<string>;
  readonly #input: BatchInput;
  readonly #ids: readonly string[];
  readonly #pending: Map<string, BatchedPurchase>;
  readonly #deals = new Map<string, MadeDeal>();
  readonly #transactions = new Map<string, string>();
  /** Calls by the id of the deal that they make: each is tried first, then sent. */
  readonly #calls = new Map<string, { readonly offer: Offer; readonly call: ContractCall }>();

  constructor(input: BatchInput, hashes: readonly string[]) {
    this.requestHashes = new Set(hashes);
    this.#input = input;
    this.#ids = hashes.map(hash => dealId(hash, 0n));
    this.#pending = new Map(this.#ids.map((id, at) => [id, input.purchases[at] as BatchedPurchase]));
  }

  async look(): Promise<boolean> {
    const { hub, onDeals } = this.#input;
    const found = await Promise.all([...this.#pending.keys()].map(id => hub.deal(id)));
    const made = found.flatMap(deal => (deal ? [madeDeal(deal, this.#transactions.get(deal.id))] : []));
    for (const deal of made) {
      this.#deals.set(deal.dealId, deal);
      this.#pending.delete(deal.dealId);
      this.#calls.delete(deal.dealId);
    }
    if (made.length > 0) onDeals?.(made);
    return made.length > 0;
  }

  /** Gives each purchase without a deal the best offer that is left. */
  plan(stock: OfferStock): PurchaseMatch[] {
    const { fits = () => true } = this.#input;
    const left = stock.copy();
    return [...this.#pending].flatMap(([id, purchase]) => {
      const allotment = left.take(1n, offer => fits(purchase, offer));
      return allotment ? [{ id, purchase, ...allotment }] : [];
    });
  }

  paramsOf({ purchase }: PurchaseMatch): string {
    return purchase.request.params;
  }

  callOf({ id, purchase, offer }: PurchaseMatch): ContractCall {
    const known = this.#calls.get(id);
    if (known?.offer === offer) return known.call;
    const call = matchCall(this.#input.hub, { ...purchase, offer });
    this.#calls.set(id, { offer, call });
    return call;
  }

  async isMade({ id }: PurchaseMatch): Promise<boolean> {
    return (await this.#input.hub.deal(id)) !== undefined;
  }

  dealIds(matches: readonly PurchaseMatch[]): string[] {
    return matches.map(({ id }) => id);
  }

  giveUp({ id }: PurchaseMatch): void {
    this.#pending.delete(id);
  }

  onMatch(deal: string, transaction: string): void {
    this.#transactions.set(deal, transaction);
  }

  outcome(): BatchOutcome {
    const deals = this.#ids.flatMap(id => this.#deals.get(id) ?? []);
    return { deals, unsold: this.#ids.filter(id => !this.#deals.has(id)) };
  }
}
