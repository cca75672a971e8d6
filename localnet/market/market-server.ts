import { getRequestListener } from '@hono/node-server';
import { type LocalServer, serve } from '../http/serve.ts';
import { createMarket, type MarketApp, type MarketContext } from './market-app.ts';
import { marketSwitches } from './market-switches.ts';

/** A running market API. */
export interface Market extends LocalServer, Pick<MarketApp, 'publish'> {}

/** Starts the market API. `/__switches` takes the values of `market-switches.ts`. */
export async function startMarket({
  switches = marketSwitches(),
  ...context
}: MarketContext): Promise<Market> {
  const { app, publish } = createMarket({ ...context, switches });
  return { ...(await serve(getRequestListener(app.fetch), switches)), publish };
}
