import { type Contract, EventLog } from 'ethers';
import { type Context, Hono } from 'hono';
import { castInteger } from './cast.ts';
import { absent } from './market-error.ts';
import { paginate, type Query } from './query.ts';

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

/**
 * The `/categories` part of the market API, shortest run time first. `readQuery` checks the parameters that all
 * requests share.
 */
export function categoryRoutes(
  hub: Contract,
  chainId: number,
  readQuery: (c: Context) => Promise<Query>,
): Hono {
  let known: Promise<CategoryRecord[]> | undefined;
  const categories = (): Promise<CategoryRecord[]> => (known ??= readCategories(hub, chainId));

  const app = new Hono();
  app.get('/categories', async c => {
    const query = await readQuery(c);
    const min = query.integer('minWorkClockTimeRef') ?? 0;
    const max = query.integer('maxWorkClockTimeRef') ?? Number.MAX_SAFE_INTEGER;
    const matching = (await categories()).filter(
      ({ workClockTimeRef }) => workClockTimeRef >= min && workClockTimeRef <= max,
    );
    const { items, ...rest } = paginate(matching, query.page());
    return c.json({ ok: true, categories: items, ...rest });
  });
  app.get('/categories/:catid', async c => {
    await readQuery(c);
    const asked = castInteger('catid', c.req.param('catid'));
    const category = (await categories()).find(({ catid }) => catid === asked);
    if (category === undefined) throw absent('category not found');
    // This one answer repeats the chain id of the question, which is text.
    return c.json({ ok: true, ...category, chainId: String(chainId) });
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
