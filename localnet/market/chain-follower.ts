import { type Contract, EventLog, type JsonRpcProvider } from 'ethers';
import { newestBlockSeen } from '../chain/lagging-view.ts';
import { ORDER_KINDS } from '../chain/orders.ts';
import { type DealRecord, readDealRecord } from './deals.ts';
import type { OrderBook, PublishedOrder } from './order-book.ts';
import type { Publication } from './publication.ts';

const CLOSED_EVENTS: ReadonlySet<string> = new Set([
  'ClosedAppOrder',
  'ClosedDatasetOrder',
  'ClosedWorkerpoolOrder',
  'ClosedRequestOrder',
]);

/**
 * Brings the market up to date with the chain. It looks when it is asked to, instead of all the time: the market asks
 * before every answer, so nothing is late unless it is meant to be, and an idle localnet does nothing.
 */
export class ChainFollower {
  /** All deals seen, oldest first. */
  readonly deals: DealRecord[] = [];
  /** The last block that was read. */
  lastBlock = 0;
  readonly #provider: JsonRpcProvider;
  readonly #hub: Contract;
  readonly #chainId: number;
  readonly #book: OrderBook;
  readonly #publication: Publication;
  readonly #lagSeconds: () => number;
  /** Only these events matter; each task on the hub has ten others. */
  readonly #topics: string[];
  #running: Promise<void> | undefined;

  /** @param context `lagSeconds` returns the lag of the market behind the chain; it is read at each look. */
  constructor(context: {
    provider: JsonRpcProvider;
    hub: Contract;
    chainId: number;
    book: OrderBook;
    publication: Publication;
    lagSeconds: () => number;
  }) {
    this.#provider = context.provider;
    this.#hub = context.hub;
    this.#chainId = context.chainId;
    this.#book = context.book;
    this.#publication = context.publication;
    this.#lagSeconds = context.lagSeconds;
    this.#topics = [...CLOSED_EVENTS, 'OrdersMatched'].flatMap(
      name => context.hub.interface.getEvent(name)?.topicHash ?? [],
    );
  }

  /** Reads the blocks since the last call. Calls that overlap share one run, then look once more. */
  async update(): Promise<void> {
    await this.#running?.catch(() => {});
    this.#running ??= this.#read().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #read(): Promise<void> {
    const latest = await newestBlockSeen(this.#provider, this.#lagSeconds());
    if (latest <= this.lastBlock) return;
    const logs = await this.#hub.queryFilter([this.#topics], this.lastBlock + 1, latest);
    // Told only together with the block: what breaks off in between is read again as a whole.
    const deals: DealRecord[] = [];
    for (const event of logs) if (event instanceof EventLog) deals.push(...(await this.#apply(event)));
    await this.#buryUnmatchable();
    this.deals.push(...deals);
    this.lastBlock = latest;
  }

  /**
   * Brings the order book up to date, which may be done twice. @returns the deal of the event, if it has one.
   */
  async #apply(event: EventLog): Promise<DealRecord[]> {
    if (CLOSED_EVENTS.has(event.eventName)) {
      const order = this.#book.get(String(event.args[0]));
      if (order !== undefined) Object.assign(order, { status: 'canceled', remaining: 0n });
    }
    if (event.eventName !== 'OrdersMatched') return [];
    const deal = await readDealRecord(this.#hub, this.#chainId, event);
    const { appHash, datasetHash, workerpoolHash, requestHash } = event.args;
    for (const hash of [appHash, datasetHash, workerpoolHash, requestHash] as string[]) {
      const order = this.#book.get(hash);
      if (order?.status === 'open') await this.#count(order);
    }
    return [deal];
  }

  async #count(order: PublishedOrder): Promise<void> {
    const consumed = (await this.#hub.getFunction('viewConsumed')(order.orderHash)) as bigint;
    order.remaining = (order.order.volume as bigint) - consumed;
    if (order.remaining === 0n) order.status = 'filled';
  }

  /** Marks open orders dead whose resource was sold, or whose stake is gone. */
  async #buryUnmatchable(): Promise<void> {
    const open = ORDER_KINDS.flatMap(kind => this.#book.open(kind));
    await Promise.all(
      open.map(async published => {
        const { kind, order, signer, remaining } = published;
        const owner = await this.#publication.ownerOf(kind, order);
        if (owner === signer && (await this.#publication.isCovered(kind, order, signer, remaining))) return;
        published.status = 'dead';
      }),
    );
  }
}
