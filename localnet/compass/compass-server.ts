import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { type LocalServer, serve } from '../http/serve.ts';

/** A workerpool as compass describes it. */
export interface CompassEntry {
  /** Workerpool address. */
  readonly address: string;
  readonly description: string;
  /** Origin of the workerpool's scheduler API. */
  readonly apiUrl: string;
}

/** Starts compass, the directory of the scheduler APIs of workerpools. Unknown workerpools answer 404. */
export async function startCompass(context: {
  chainId: number;
  entries: readonly CompassEntry[];
}): Promise<LocalServer> {
  const app = new Hono();
  app.get('/:chainId/workerpools/:address', c => {
    const address = c.req.param('address').toLowerCase();
    const entry = context.entries.find(known => known.address.toLowerCase() === address);
    if (c.req.param('chainId') !== String(context.chainId) || entry === undefined) {
      return c.json({ error: `No workerpool found for address ${c.req.param('address')}` }, 404);
    }
    return c.json(entry);
  });
  return serve(getRequestListener(app.fetch));
}
