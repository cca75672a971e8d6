import * as v from 'valibot';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { endpointUrl } from '../../net/endpoint-url.ts';
import type { HttpClient, HttpReply } from '../../net/http.ts';
import { leadingTo } from '../../net/redirect.ts';
import { withTimeout } from '../../net/time-limit.ts';
import { durationText } from '../../text/duration-text.ts';
import { plainText } from '../../text/plain-text.ts';
import {
  type AppOrder,
  type DatasetOrder,
  hashOrder,
  type OrderByKind,
  type OrderDomain,
  type Signed,
  type WorkerpoolOrder,
} from '../protocol/orders.ts';
import { addressSchema, bytes32Schema, parseAnswer, uint256Schema } from '../protocol/schemas.ts';
import type { AppOrderFilter, DatasetOrderFilter, WorkerpoolOrderFilter } from './market-filters.ts';
import { appOrderSchema, datasetOrderSchema, workerpoolOrderSchema } from './market-schemas.ts';

const SERVICE = 'market API';
/**
 * Entries a page; the API allows 10 to 1000. The first orders of a book nearly always suffice; of deals all are read.
 */
const PAGE_SIZE = { orders: 100, deals: 1000 } as const;
/** A book that has more entries than this is cut off: orders are sorted by price, so the dear end is lost. */
const MAX_ENTRIES = { orders: 10_000, deals: 50_000 } as const;
/** Longest text of the API that is quoted, in characters. */
const MAX_QUOTE = 200;
const MAX_PAGE_BYTES = 16 * 1024 * 1024;
/** Time that may be spent on waiting for the pages of one book, in milliseconds. */
const PATIENCE_MS = 120_000;

/** An order in the market's books. */
export interface PublishedOrder<T> {
  /** Recomputed from the order's fields. */
  readonly orderHash: string;
  readonly order: Signed<T>;
}

const dealSchema = v.object({ dealid: bytes32Schema, requester: addressSchema });
const dealTimeSchema = v.object({
  dealid: bytes32Schema,
  startTime: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
const soldDatasetSchema = v.object({
  requester: addressSchema,
  dataset: v.object({ pointer: addressSchema, owner: addressSchema }),
});

/**
 * A reader of the market's order books. Every order is checked field by field and hashed anew; one that is
 * malformed is skipped with a note, since one bad order must not hide the rest of the book.
 * The generators throw TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED.
 */
export class MarketClient {
  readonly #http: HttpClient;
  readonly #url: string;
  readonly #domain: OrderDomain;
  readonly #note: (line: string) => void;
  readonly #patienceMs: number;

  /**
   * @param domain of the hub whose orders are listed; it fixes the chain too.
   * @param note called with a line for the log on each order that is skipped.
   * @param patienceMs how long to wait for all pages of one book together, in milliseconds. Default 120 000.
   */
  constructor({
    http,
    url,
    domain,
    note = () => {},
    patienceMs = PATIENCE_MS,
  }: {
    http: HttpClient;
    url: string;
    domain: OrderDomain;
    note?: (line: string) => void;
    patienceMs?: number;
  }) {
    this.#http = http;
    this.#url = url;
    this.#domain = domain;
    this.#note = note;
    this.#patienceMs = patienceMs;
  }

  /** Open orders for runs of an app, cheapest first. */
  async *appOrders(filter: AppOrderFilter, signal?: AbortSignal): AsyncGenerator<PublishedOrder<AppOrder>> {
    const { app, dataset, workerpool, requester, minVolume } = filter;
    const query = { app, dataset, workerpool, requester, minVolume: minVolume?.toString() };
    for await (const item of this.#items('/apporders', 'orders', query, signal)) {
      const published = this.#check('app', appOrderSchema, item);
      if (published && published.order.app === app) yield published;
    }
  }

  /** Open orders for uses of a dataset, cheapest first. */
  async *datasetOrders(
    filter: DatasetOrderFilter,
    signal?: AbortSignal,
  ): AsyncGenerator<PublishedOrder<DatasetOrder>> {
    const { minVolume, ...rest } = filter;
    const query = { ...rest, minVolume: minVolume?.toString() };
    for await (const item of this.#items('/datasetorders', 'orders', query, signal)) {
      const published = this.#check('dataset', datasetOrderSchema, item);
      if (published && published.order.dataset === filter.dataset) yield published;
    }
  }

  /** Open orders of worker pools in one category, cheapest first. */
  async *workerpoolOrders(
    filter: WorkerpoolOrderFilter,
    signal?: AbortSignal,
  ): AsyncGenerator<PublishedOrder<WorkerpoolOrder>> {
    const { minVolume, ...rest } = filter;
    const query = { ...rest, minVolume: minVolume?.toString() };
    for await (const item of this.#items('/workerpoolorders', 'orders', query, signal)) {
      const published = this.#check('workerpool', workerpoolOrderSchema, item);
      if (published) yield published;
    }
  }

  /**
   * Ids of all deals that this requester made. Only a hint: what a deal is must be read from the hub.
   * @param app leaves out the deals of other apps
   */
  async *dealIds(requester: string, signal?: AbortSignal, app?: string): AsyncGenerator<string> {
    for await (const item of this.#items('/deals', 'deals', { requester, app }, signal)) {
      const deal = v.safeParse(dealSchema, item);
      if (deal.success && deal.output.requester === requester) yield deal.output.dealid;
    }
  }

  /**
   * A requester's own datasets that their deals of one app used. Only a hint: the registration must be read from the
   * chain.
   */
  async *datasetsBoughtWith(requester: string, app: string, signal?: AbortSignal): AsyncGenerator<string> {
    const filter = { requester, datasetOwner: requester, app };
    for await (const item of this.#items('/deals', 'deals', filter, signal)) {
      const deal = v.safeParse(soldDatasetSchema, item);
      if (!deal.success || deal.output.requester !== requester) continue;
      if (deal.output.dataset.owner === requester) yield deal.output.dataset.pointer;
    }
  }

  /** Time of a deal by the market's record, in Unix seconds; undefined when it has none. */
  async dealStart(
    deal: { readonly id: string; readonly requestHash: string },
    signal?: AbortSignal,
  ): Promise<number | undefined> {
    for await (const item of this.#items('/deals', 'deals', { requestorderHash: deal.requestHash }, signal)) {
      const read = v.safeParse(dealTimeSchema, item);
      if (read.success && read.output.dealid === deal.id) return read.output.startTime;
    }
    return undefined;
  }

  #check<K extends 'app' | 'dataset' | 'workerpool'>(
    kind: K,
    orderSchema: v.GenericSchema<unknown, Signed<OrderByKind[K]>>,
    item: unknown,
  ): PublishedOrder<OrderByKind[K]> | undefined {
    const schema = v.object({ orderHash: bytes32Schema, order: orderSchema, remaining: uint256Schema });
    const parsed = v.safeParse(schema, item, { abortEarly: true });
    if (!parsed.success) {
      this.#note(`The ${SERVICE} lists a malformed ${kind} order; it is skipped.`);
      return undefined;
    }
    const { order, orderHash } = parsed.output;
    const hash = hashOrder(kind, order, this.#domain);
    if (hash !== orderHash) {
      this.#note(
        `The ${SERVICE} lists ${kind} order ${orderHash}, whose fields give another hash; it is skipped.`,
      );
      return undefined;
    }
    return { orderHash: hash, order };
  }

  #page(url: URL, signal: AbortSignal): Promise<HttpReply> {
    const headers = { accept: 'application/json' };
    return this.#http.request({ service: SERVICE, url, headers, maxBytes: MAX_PAGE_BYTES, signal });
  }

  async *#items(
    path: string,
    field: 'orders' | 'deals',
    filter: Readonly<Record<string, string | number | undefined>>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<unknown> {
    const schema = v.object({ ok: v.literal(true), [field]: v.array(v.unknown()) });
    const pageSize = PAGE_SIZE[field];
    let waitedMs = 0;
    for (let pageIndex = 0; pageIndex * pageSize < MAX_ENTRIES[field]; pageIndex++) {
      const leftMs = this.#patienceMs - waitedMs;
      if (leftMs <= 0) throw tooSlow(path, pageIndex, this.#patienceMs);
      const query = { ...filter, chainId: String(this.#domain.chainId), pageIndex, pageSize };
      const url = endpointUrl(this.#url, path, query);
      const askedAt = performance.now();
      const reply = await withTimeout(limit => this.#page(url, limit.signal), leftMs, signal).catch(error => {
        signal?.throwIfAborted();
        throw isTaskError(error) ? error : tooSlow(path, pageIndex, this.#patienceMs, error);
      });
      waitedMs += performance.now() - askedAt;
      if (reply.status !== 200) throw refused(path, reply, url);
      const page: Readonly<Record<string, unknown>> = parseAnswer(schema, reply.json(), SERVICE);
      const items = page[field] as unknown[];
      yield* items;
      if (items.length < pageSize) return;
    }
    this.#note(
      `The ${SERVICE} has more than ${MAX_ENTRIES[field]} entries under ${path}; the rest is left out.`,
    );
  }
}

function refused(path: string, reply: HttpReply, url: URL): TaskError {
  const words = wordsOf(reply.text);
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${SERVICE} refused a request.`,
    why: `GET ${path} was answered with HTTP ${reply.status}${leadingTo(reply, url)}${words && `: "${words}"`}.`,
    fix:
      reply.status === 429
        ? 'It limits requests per minute: wait a minute, then run again.'
        : 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
  });
}

/** The API's own words on a refusal: `{"ok":false,"error":"…"}`. Empty when the body is something else. */
function wordsOf(body: string): string {
  try {
    const { error } = JSON.parse(body);
    return typeof error === 'string' ? plainText(error, MAX_QUOTE).trim() : '';
  } catch {
    return '';
  }
}

function tooSlow(path: string, pages: number, patienceMs: number, cause?: unknown): TaskError {
  const came = pages === 0 ? 'nothing' : `${pages} pages`;
  return new TaskError('SERVICE_UNREACHABLE', {
    what: `The ${SERVICE} is too slow.`,
    why: `After ${durationText(patienceMs)} of waiting, only ${came} of ${path} had arrived.`,
    fix: 'Check the endpoint and the network, then run again.',
    cause,
  });
}
