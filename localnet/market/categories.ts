import { type Contract, EventLog } from 'ethers';
import { Hono } from 'hono';
import { absent } from './market-error.ts';
import { paginate, Query } from './query.ts';

interface CategoryRecord {
  readonly catid: number;
  readonly chainId: number;
  readonly name: string;
  readonly description: string;
  /** Maximum run time in seconds. */
  readonly workClockTimeRef: number;
  readonly transactionHash: string;
  readonly blockNumber: number;
  /** ISO 8601 time. */
  readonly blockTimestamp: string;
}

/** The `/categories` part of the market API, shortest run time first. */
export function categoryRoutes(hub: Contract, chainId: number): Hono {
  let known: Promise<CategoryRecord[]> | undefined;
  const categories = (): Promise<CategoryRecord[]> => (known ??= readCategories(hub, chainId));

  const app = new Hono();
  app.get('/categories', async c => {
    const query = new Query(c.req.query());
    const min = Number(query.uint('minWorkClockTimeRef') ?? 0n);
    const max = Number(query.uint('maxWorkClockTimeRef') ?? BigInt(Number.MAX_SAFE_INTEGER));
    const matching = (await categories()).filter(
      ({ workClockTimeRef }) => workClockTimeRef >= min && workClockTimeRef <= max,
    );
    const { items, ...rest } = paginate(matching, query.page());
    return c.json({ ok: true, categories: items, ...rest });
  });
  app.get('/categories/:catid', async c => {
    const category = (await categories()).find(({ catid }) => String(catid) === c.req.param('catid'));
    if (category === undefined) throw absent('category not found');
    return c.json({ ok: true, ...category });
  });
  return app;
}

async function readCategories(hub: Contract, chainId: number): Promise<CategoryRecord[]> {
  const events = await hub.queryFilter('CreateCategory', 0);
  const records = await Promise.all(
    events
      .filter(event => event instanceof EventLog)
      .map(async event => ({
        catid: Number(event.args.catid),
        chainId,
        name: event.args.name as string,
        description: event.args.description as string,
        workClockTimeRef: Number(event.args.workClockTimeRef),
        transactionHash: event.transactionHash,
        blockNumber: event.blockNumber,
        blockTimestamp: new Date((await event.getBlock()).timestamp * 1_000).toISOString(),
      })),
  );
  return records.sort((a, b) => a.workClockTimeRef - b.workClockTimeRef);
}
