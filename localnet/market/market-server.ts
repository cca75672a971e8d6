import { getRequestListener } from '@hono/node-server';
import type { JsonRpcProvider } from 'ethers';
import { Hono } from 'hono';
import { hubAt } from '../chain/contracts.ts';
import { ORDER_KINDS, type OrderKind, type SignedOrder } from '../chain/orders.ts';
import { type LocalServer, serve } from '../http/serve.ts';
import { categoryRoutes } from './categories.ts';
import { ChainFollower } from './chain-follower.ts';
import { Challenges } from './challenges.ts';
import { listDeals } from './deals.ts';
import { absent, invalid, MarketError } from './market-error.ts';
import { marketSwitches } from './market-switches.ts';
import { formatPublishedOrder, OrderBook } from './order-book.ts';
import { listOrders } from './order-filters.ts';
import { orderName, parseSignedOrder } from './order-json.ts';
import { Publication } from './publication.ts';
import { paginate, Query } from './query.ts';

/** Version of the market API whose wire format this server speaks. */
const API_VERSION = '7.1.2';

/** A running market API. */
export interface Market extends LocalServer {
  /** Publishes an order without the log-in of the HTTP way, but with all checks. Returns the order hash. */
  publish(kind: OrderKind, signed: SignedOrder, signer: string): Promise<string>;
}

/**
 * Starts the market API: order books in memory, kept true by the chain. Same paths, parameters, answers and refusals
 * as the public one, except rate limits and WebSocket events. `/__switches` takes the values of `market-switches.ts`.
 */
export async function startMarket(context: {
  provider: JsonRpcProvider;
  chainId: number;
  hub: string;
}): Promise<Market> {
  const { provider, chainId } = context;
  const hub = hubAt(context.hub, provider);
  const book = new OrderBook();
  const publication = new Publication({ hub, hubAddress: context.hub, chainId, book });
  const switches = marketSwitches();
  const lagSeconds = (): number => switches.values.chainLagSeconds;
  const follower = new ChainFollower({ provider, hub, chainId, book, publication, lagSeconds });
  const challenges = new Challenges(chainId);

  const app = new Hono<{ Variables: { query: Query } }>();
  app.onError((error, c) =>
    error instanceof MarketError
      ? c.json({ ok: false, error: error.message }, error.status)
      : c.json({ ok: false, error: 'Something went wrong, you should retry later.' }, 500),
  );
  app.notFound(c => c.json({ ok: false, error: 'Not Found' }, 404));
  app.get('/version', c => c.json({ ok: true, version: API_VERSION }));
  app.use(async (c, next) => {
    const query = new Query(c.req.query());
    const asked = query.uint('chainId');
    if (asked === undefined) throw invalid('chainId is a required field');
    if (asked !== BigInt(chainId)) throw invalid(`chainId must be one of the following values: ${chainId}`);
    c.set('query', query);
    await follower.update();
    await next();
  });

  app.get('/challenge', c => {
    const address = c.get('query').address('address');
    if (address === undefined) throw invalid('address is a required field');
    return c.json({ ok: true, data: challenges.issue(address) });
  });
  app.get('/metrics', c =>
    c.json({
      ok: true,
      lastBlock: follower.lastBlock,
      checkpointBlock: follower.lastBlock,
      ...Object.fromEntries(ORDER_KINDS.map(kind => [`${orderName(kind)}s`, book.open(kind).length])),
    }),
  );
  app.get('/deals', c => {
    const query = c.get('query');
    const { items, ...rest } = paginate(listDeals(follower.deals, query), query.page());
    return c.json({ ok: true, deals: items, ...rest });
  });
  app.get('/deals/:dealid', c => {
    const deal = follower.deals.find(({ dealid }) => dealid === c.req.param('dealid').toLowerCase());
    if (deal === undefined) throw absent('deal not found');
    return c.json({ ok: true, ...deal });
  });
  app.route('/', categoryRoutes(hub, chainId));

  for (const kind of ORDER_KINDS) {
    const path = `/${orderName(kind)}s`;
    app.get(path, c => {
      const query = c.get('query');
      const { items, ...rest } = paginate(listOrders(kind, book.open(kind), query), query.page());
      return c.json({ ok: true, orders: items.map(order => formatPublishedOrder(order, chainId)), ...rest });
    });
    app.get(`${path}/:hash`, c => {
      const published = book.get(c.req.param('hash'));
      if (published?.kind !== kind) throw absent(`${orderName(kind)} not found`);
      return c.json({ ok: true, ...formatPublishedOrder(published, chainId) });
    });
    app.post(path, async c => {
      const signer = challenges.redeem(c.req.header('authorization'));
      const { order } = await readJson(c.req.text());
      const published = await publication.publish(kind, parseSignedOrder(kind, order), signer);
      return c.json({ ok: true, published: formatPublishedOrder(published, chainId) });
    });
    app.put(path, async c => {
      const signer = challenges.redeem(c.req.header('authorization'));
      const body = await readJson(c.req.text());
      return c.json({ ok: true, unpublished: publication.unpublish(kind, body, signer) });
    });
  }

  const server = await serve(getRequestListener(app.fetch), switches);
  const publish = async (kind: OrderKind, signed: SignedOrder, signer: string): Promise<string> =>
    (await publication.publish(kind, signed, signer)).orderHash;
  return { ...server, publish };
}

async function readJson(text: Promise<string>): Promise<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(await text);
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  } catch {
    // Answered below.
  }
  throw invalid('the body is not valid JSON');
}
