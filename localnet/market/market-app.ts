import type { JsonRpcProvider } from 'ethers';
import { Hono } from 'hono';
import { getPathNoStrict } from 'hono/utils/url';
import { hubAt } from '../chain/contracts.ts';
import { ORDER_KINDS, type OrderKind, type SignedOrder } from '../chain/orders.ts';
import { castBytes32 } from './cast.ts';
import { categoryRoutes } from './categories.ts';
import { ChainFollower } from './chain-follower.ts';
import { dealRoutes } from './deal-routes.ts';
import { installFramework, limitRate } from './framework.ts';
import { logIn, marketChallenges } from './log-in.ts';
import { absent, invalid } from './market-error.ts';
import { type MarketSwitches, marketSwitches } from './market-switches.ts';
import { formatPublishedOrder, OrderBook } from './order-book.ts';
import { listOrders } from './order-filters.ts';
import { orderName, parseSignedOrder } from './order-json.ts';
import { Publication } from './publication.ts';
import { paginate, Query } from './query.ts';
import { readBody } from './request-body.ts';
import { readRemoval } from './unpublication.ts';

/** Version of the market API whose wire format this one has. */
const API_VERSION = '7.1.2';

const DOCS = '<!DOCTYPE html><title>Market API</title><p>The live API has its documentation here.</p>';

/** Services and rules that a market works with. */
export interface MarketContext {
  readonly provider: JsonRpcProvider;
  readonly chainId: number;
  /** Address of the PoCo hub. */
  readonly hub: string;
  readonly switches?: MarketSwitches;
  /** Milliseconds since the epoch, for the limit of requests. */
  readonly now?: () => number;
}

/** A market API without a server yet. */
export interface MarketApp {
  readonly app: Hono;
  /** Publishes an order without the log-in of the HTTP API, but with all checks. Returns the order hash. */
  publish(kind: OrderKind, signed: SignedOrder, signer: string): Promise<string>;
}

/**
 * Makes the market API: order books in memory, kept up to date from the chain. Paths, parameters, answers, refusals and
 * limits are those of the public one; WebSocket events are left out.
 */
export function createMarket(context: MarketContext): MarketApp {
  const { provider, chainId, switches = marketSwitches() } = context;
  const hub = hubAt(context.hub, provider);
  const book = new OrderBook();
  const publication = new Publication({ hub, hubAddress: context.hub, chainId, book });
  const lagSeconds = (): number => switches.values.chainLagSeconds;
  const follower = new ChainFollower({ provider, hub, chainId, book, publication, lagSeconds });
  const challenges = marketChallenges(chainId);

  // The router of the real API takes paths in any case, and with a slash at their end.
  const app = new Hono({ getPath: request => getPathNoStrict(request).toLowerCase() });
  installFramework(app);
  app.use(limitRate(() => switches.values.requestsPerMinute, context.now));
  /** Reads the query of a request that is about this chain, and brings the book up to date for it. */
  const readQuery = async (c: { req: { queries(): Record<string, string[]> } }): Promise<Query> => {
    const query = new Query(c.req.queries());
    const asked = query.text('chainId');
    if (asked === undefined) throw invalid('chainId is a required field');
    if (asked !== String(chainId)) throw invalid(`chainId ${asked} is not supported`);
    await follower.update();
    return query;
  };

  app.get('/version', c => c.json({ ok: true, version: API_VERSION }));
  app.get('/docs', c => c.html(DOCS));
  app.get('/challenge', async c => {
    const address = (await readQuery(c)).address('address');
    if (address === undefined) throw invalid('address is a required field');
    return c.json({ ok: true, data: challenges.issue(address) });
  });
  app.get('/metrics', async c => {
    await readQuery(c);
    const counts = ORDER_KINDS.map(kind => [`${orderName(kind)}s`, book.open(kind).length]);
    // The checkpoint moves when the live watcher reads old blocks again, which never happens on a young chain.
    const blocks = { lastBlock: follower.lastBlock, checkpointBlock: 0 };
    return c.json({ ok: true, ...blocks, ...Object.fromEntries(counts) });
  });
  app.route(
    '/',
    dealRoutes(() => follower.deals, readQuery),
  );
  app.route('/', categoryRoutes(hub, chainId, readQuery));

  for (const kind of ORDER_KINDS) {
    const path = `/${orderName(kind)}s`;
    app.get(path, async c => {
      const query = await readQuery(c);
      const { items, ...rest } = paginate(listOrders(kind, book.open(kind), query), query.page());
      return c.json({ ok: true, orders: items.map(order => formatPublishedOrder(order, chainId)), ...rest });
    });
    app.get(`${path}/:hash`, async c => {
      await readQuery(c);
      const published = book.get(castBytes32('orderHash', c.req.param('hash')));
      if (published?.kind !== kind) throw absent(`${orderName(kind)} not found`);
      const { bulk: _, ...order } = formatPublishedOrder(published, chainId);
      // This one answer repeats the chain id of the question, which is text.
      return c.json({ ok: true, ...order, chainId: String(chainId) });
    });
    app.post(path, async c => {
      const body = await readBody(c);
      await readQuery(c);
      const signer = logIn(challenges, c.req.header('authorization'));
      const published = await publication.publish(kind, parseSignedOrder(kind, body.order), signer);
      return c.json({ ok: true, published: formatPublishedOrder(published, chainId) });
    });
    app.put(path, async c => {
      const body = await readBody(c);
      await readQuery(c);
      const signer = logIn(challenges, c.req.header('authorization'));
      return c.json({ ok: true, unpublished: publication.unpublish(kind, readRemoval(kind, body), signer) });
    });
  }
  return {
    app,
    publish: async (kind, signed, signer) => (await publication.publish(kind, signed, signer)).orderHash,
  };
}
