import { type Context, Hono } from 'hono';
import { castBytes32 } from './cast.ts';
import { type DealRecord, listDeals } from './deals.ts';
import { absent, invalid } from './market-error.ts';
import { paginate, type Query } from './query.ts';

/** Most deals in an answer of `/ohlc`. */
const MAX_TRADES = 100;

/** The `/deals` and `/ohlc` part of the market API. `readQuery` checks the parameters that all requests share. */
export function dealRoutes(
  deals: () => readonly DealRecord[],
  readQuery: (c: Context) => Promise<Query>,
): Hono {
  const app = new Hono();
  app.get('/deals', async c => {
    const query = await readQuery(c);
    const { items, ...rest } = paginate(listDeals(deals(), query), query.page());
    return c.json({ ok: true, deals: items, ...rest });
  });
  app.get('/deals/:dealid', async c => {
    await readQuery(c);
    const asked = castBytes32('dealid', c.req.param('dealid'));
    const deal = deals().find(({ dealid }) => dealid === asked);
    if (deal === undefined) throw absent('deal not found');
    return c.json({ ok: true, ...deal });
  });
  app.get('/ohlc', async c => {
    const category = (await readQuery(c)).integer('category');
    if (category === undefined) throw invalid('category is a required field');
    const trades = deals()
      .filter(deal => deal.category === category)
      .sort((a, b) => b.blockNumber - a.blockNumber || a.workerpool.price - b.workerpool.price)
      .slice(0, MAX_TRADES);
    return c.json({
      ok: true,
      ohlc: trades.map(({ blockTimestamp, workerpool, volume }) => [
        blockTimestamp,
        workerpool.price,
        volume,
      ]),
    });
  });
  return app;
}
