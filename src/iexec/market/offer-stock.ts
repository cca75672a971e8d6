import { hashOrder, type OrderDomain } from '../protocol/orders.ts';
import type { Offer } from './offer.ts';

/** Tasks that one offer is to serve. */
export interface Allotment {
  readonly offer: Offer;
  readonly tasks: bigint;
}

/** A match as the hub tells of it in its event `OrdersMatched`. */
export interface StockUse {
  readonly appHash: string;
  readonly workerpoolHash: string;
  readonly volume: bigint;
}

/** The offer has `left` tasks by itself, and takes from stores that it shares with others. */
interface Entry {
  readonly offer: Offer;
  left: bigint;
}

/**
 * Number of tasks that offers can serve, together: several may share an app order, a pool order or the deposit of a
 * pool's owner, and each task that one of them serves is then lost to the others.
 */
export class OfferStock {
  readonly #entries: Entry[];
  readonly #stores: Map<string, bigint>;
  /** Index of the first offer that may have anything left. */
  #first = 0;

  /** @param offers best first */
  constructor(offers: readonly Offer[]) {
    this.#entries = offers.map(offer => ({ offer, left: offer.volume }));
    const limits = offers.flatMap(offer => offer.limits ?? []);
    this.#stores = new Map(limits.map(({ of, left }) => [of, left]));
  }

  /** The same stock, to be used up in thought. */
  copy(): OfferStock {
    const copied = new OfferStock([]);
    copied.#entries.push(...this.#entries.map(entry => ({ ...entry })));
    for (const [store, left] of this.#stores) copied.#stores.set(store, left);
    return copied;
  }

  /**
   * Takes up to so many tasks from the best offer that has any.
   * @param fits leaves out offers
   * @returns undefined when nothing is left
   */
  take(tasks: bigint, fits: (offer: Offer) => boolean = () => true): Allotment | undefined {
    while (this.#first < this.#entries.length && this.#leftOf(this.#entries[this.#first]) === 0n)
      this.#first += 1;
    for (let at = this.#first; at < this.#entries.length; at++) {
      const entry = this.#entries[at];
      const left = this.#leftOf(entry);
      if (!entry || left === 0n || !fits(entry.offer)) continue;
      const taken = smaller(left, tasks);
      this.#reduce(entry, taken);
      return { offer: entry.offer, tasks: taken };
    }
    return undefined;
  }

  /** Takes up to so many tasks, from as many offers as it needs, the best first. */
  takeAll(tasks: bigint): Allotment[] {
    const taken: Allotment[] = [];
    for (let open = tasks; open > 0n; ) {
      const next = this.take(open);
      if (!next) break;
      taken.push(next);
      open -= next.tasks;
    }
    return taken;
  }

  /** Counts a match that was made, of whichever process. */
  use({ appHash, workerpoolHash, volume }: StockUse, domain: OrderDomain): void {
    const entry = this.#entries.find(
      ({ offer }) =>
        hashOf('workerpool', offer, domain) === workerpoolHash && hashOf('app', offer, domain) === appHash,
    );
    if (entry) this.#reduce(entry, volume);
  }

  /** The offer serves no more than so many tasks. @returns true when that is news */
  limit(offer: Offer, tasks: bigint): boolean {
    const entry = this.#entries.find(one => one.offer === offer);
    if (!entry || this.#leftOf(entry) <= tasks) return false;
    entry.left = tasks;
    return true;
  }

  #leftOf(entry: Entry | undefined): bigint {
    if (!entry) return 0n;
    const ofStores = (entry.offer.limits ?? []).map(({ of, each }) => (this.#stores.get(of) ?? 0n) / each);
    return ofStores.reduce(smaller, entry.left);
  }

  #reduce(entry: Entry, tasks: bigint): void {
    entry.left = less(entry.left, tasks);
    for (const { of, each } of entry.offer.limits ?? [])
      this.#stores.set(of, less(this.#stores.get(of) ?? 0n, each * tasks));
  }
}

/** Number of tasks that these offers serve together. */
export function tasksServed(offers: readonly Offer[], most: bigint): bigint {
  return new OfferStock(offers).takeAll(most).reduce((sum, { tasks }) => sum + tasks, 0n);
}

/** The price of these tasks together, in nRLC. */
export function priceOf(allotments: readonly Allotment[]): bigint {
  return allotments.reduce((sum, { offer, tasks }) => sum + offer.price * tasks, 0n);
}

const hashes = new WeakMap<object, string>();

function hashOf(kind: 'app' | 'workerpool', { appOrder, workerpoolOrder }: Offer, domain: OrderDomain) {
  const order = kind === 'app' ? appOrder : workerpoolOrder;
  const known = hashes.get(order);
  if (known) return known;
  const hash = kind === 'app' ? hashOrder(kind, appOrder, domain) : hashOrder(kind, workerpoolOrder, domain);
  hashes.set(order, hash);
  return hash;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function less(amount: bigint, part: bigint): bigint {
  return amount > part ? amount - part : 0n;
}
