import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BuyContext } from '../../src/pipeline/buy/buy-context.ts';
import { PurchaseQueue } from '../../src/pipeline/buy-list/purchase-queue.ts';
import type { AcquiredTask } from '../../src/pipeline/context/deals.ts';
import type { TaskListRequest } from '../../src/pipeline/context/task-list.ts';
import fc from '../support/fast-check.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FakeContext, fakeContext } from '../support/stage-context.ts';
import { acquireAll, buyContext, fakeList, privateFilesOf, RLC } from '../support/task-lists.ts';

/** Price of a task in these tests, in nRLC. */
const PRICE = RLC / 100n;

interface Run extends FakeContext {
  readonly buying: BuyContext;
  readonly list: (names: readonly string[], list?: Partial<TaskListRequest>) => TaskListRequest;
}

/** A market whose pools serve so many tasks each. */
async function start(...volumes: readonly bigint[]): Promise<Run> {
  const fake = fakeContext();
  fake.chain.hasMulticall = true;
  for (const volume of volumes) await fake.market.sell({ pool: PRICE, volume });
  const tempDir = mkdtempSync(path.join(tmpdir(), 'volume-'));
  const list: Run['list'] = (names, more = {}) =>
    fakeList(fake, names, {
      changes: { tempDir },
      changesOf: () => ({ args: '--all' }),
      list: { way: 'volume', ...more },
    });
  return { ...fake, buying: buyContext(fake), list };
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
const idsOf = (acquired: readonly AcquiredTask[]) => acquired.map(({ deal }) => deal.taskId);
const matches = ({ chain }: FakeContext) => chain.mined.filter(call => call === 'match').length;

/** Lets a task fail for good, and all others complete. */
function failOnly({ chain }: FakeContext, acquired: readonly AcquiredTask[], index: number): void {
  for (const [at, { deal }] of acquired.entries())
    chain.tasks.set(deal.taskId, at === index ? 'FAILED' : 'COMPLETED');
  chain.now += 10 * 300 + 1;
}

/** Puts all deals of the chain on the market's list. */
function listDeals({ chain, market }: FakeContext): void {
  market.deals.splice(0, market.deals.length, ...chain.deals.keys());
}

function settle(context: BuyContext, list: TaskListRequest): Promise<PromiseSettledResult<AcquiredTask>[]> {
  const queue = new PurchaseQueue(context, list);
  return Promise.allSettled(list.tasks.map(task => queue.acquire(task)));
}

describe('tasks that share all', () => {
  test('are bought by one order over the deals that the offers give', async () => {
    const run = await start(2n, 3n);
    const acquired = await acquireAll(run.buying, run.list(names(5)));
    expect(matches(run)).toBe(2);
    expect(new Set(acquired.map(({ deal }) => deal.dealId)).size).toBe(2);
    expect(new Set(idsOf(acquired)).size).toBe(5);
    expect(acquired.map(({ deal }) => deal.price)).toEqual(names(5).map(() => PRICE));
    expect(acquired[0]?.deal.order?.volume).toBe(5n);
    expect(run.chain.datasets.size).toBe(1);
    const again = await acquireAll(run.buying, run.list(names(5)));
    expect(idsOf(again)).toEqual(idsOf(acquired));
    expect(again.every(({ existed }) => existed)).toBe(true);
    expect(matches(run)).toBe(2);
  });

  test('are bought as far as the offers reach, and the rest later', async () => {
    const run = await start(3n);
    const outcomes = await settle(run.buying, run.list(names(5)));
    const ends = outcomes.map(outcome => (outcome.status === 'rejected' ? outcome.reason.code : 'bought'));
    expect(ends).toEqual(['bought', 'bought', 'bought', 'TASK_NOT_BOUGHT', 'TASK_NOT_BOUGHT']);
    await run.market.sell({ pool: PRICE, volume: 10n });
    const all = await acquireAll(run.buying, run.list(names(5)));
    expect(all.map(({ existed }) => existed)).toEqual([true, true, true, false, false]);
    expect(new Set(idsOf(all)).size).toBe(5);
  });

  test('go on alone when they fail, each with its own line of the list', async () => {
    const run = await start(100n);
    const list = run.list(names(4));
    const queue = new PurchaseQueue(run.buying, list);
    const acquired = await Promise.all(list.tasks.map(task => queue.acquire(task)));
    failOnly(run, acquired, 2);
    const [, , third] = list.tasks;
    if (!third) throw new Error('no task');
    const again = await queue.acquire(third);
    expect(again).toMatchObject({ existed: false, purchases: 2 });
    expect(again.deal.order?.volume).toBe(1n);
    expect(run.chain.datasets.size).toBe(2);
    const found = await acquireAll(run.buying, run.list(names(4)));
    expect(found.map(({ purchases }) => purchases)).toEqual([1, 1, 2, 1]);
    expect(idsOf(found)[2]).toBe(again.deal.taskId);
    expect(matches(run)).toBe(2);
  });

  test('do not go on alone where the app knows its index only', async () => {
    const run = await start(100n);
    const none = { taskListFile: false };
    const acquired = await acquireAll(run.buying, run.list(names(3), none));
    expect(run.chain.datasets.size).toBe(0);
    failOnly(run, acquired, 1);
    const outcomes = await settle(run.buying, run.list(names(3), none));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { code: 'TASK_FAILED' } });
  });

  test('of a list that grew at its end are taken over, and the new ones are bought alone', async () => {
    const run = await start(100n);
    const first = await acquireAll(run.buying, run.list(names(3)));
    listDeals(run);
    const grown = await acquireAll(run.buying, run.list(names(5)));
    expect(idsOf(grown).slice(0, 3)).toEqual(idsOf(first));
    expect(grown.map(({ existed }) => existed)).toEqual([true, true, true, false, false]);
    expect(grown.slice(3).map(({ deal }) => deal.order?.volume)).toEqual([1n, 1n]);
    expect(matches(run)).toBe(3);
    listDeals(run);
    expect(idsOf(await acquireAll(run.buying, run.list(names(5))))).toEqual(idsOf(grown));
    expect(run.log.filter(line => line.startsWith('warn'))).toEqual([]);
  });

  test('of a list that grew are not bought again while the endpoint hides their deals', async () => {
    const run = await start(100n);
    await acquireAll(run.buying, run.list(names(3)));
    listDeals(run);
    for (const id of run.market.deals) run.chain.forget(id);
    run.chain.mined.length = 0;
    const outcomes = await settle(run.buying, run.list(names(5)));
    expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: { code: 'SERVICE_MALFORMED' } });
    expect(run.chain.mined).toEqual([]);
  });

  test('of a list that changed otherwise are bought again, after a warning', async () => {
    const run = await start(100n);
    await acquireAll(run.buying, run.list(names(3)));
    listDeals(run);
    const changed = await acquireAll(run.buying, run.list(['other', ...names(3)]));
    expect(changed.every(({ existed }) => !existed)).toBe(true);
    expect(run.log.find(line => line.startsWith('warn'))).toContain('for another list of tasks');
    expect(matches(run)).toBe(2);
  });

  test('are not bought while the market does not list the deals of the wallet', async () => {
    const run = await start(100n);
    run.market.onLook = list => {
      if (list === 'deals') throw new Error('the market is down');
    };
    const outcomes = await settle(run.buying, run.list(names(2)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(run.chain.mined).toEqual([]);
  });

  test('send their shared files together with the list', async () => {
    const run = await start(100n);
    const files = privateFilesOf(['shared']);
    const list = run.list(names(3));
    const tasks = list.tasks.map(task => ({
      ...task,
      request: { ...task.request, privateFiles: files.of('shared') },
    }));
    await acquireAll(run.buying, { ...list, tasks });
    expect(run.storage.uploads).toHaveLength(1);
    expect(run.chain.datasets.size).toBe(1);
  });

  test('are found by findListed, one by one', async () => {
    const run = await start(100n);
    const list = run.list(names(2));
    const acquired = await acquireAll(run.buying, list);
    failOnly(run, acquired, 0);
    const queue = new PurchaseQueue(run.buying, list);
    const found = await Promise.all(list.tasks.map(task => queue.findListed(task)));
    expect(idsOf(found)).toEqual(idsOf(acquired));
  });
});

heavyTest('a list by volume that crashes anywhere buys each task once', async () => {
  const full = await start(2n, 2n);
  await acquireAll(full.buying, full.list(names(4)));
  const all = full.chain.requests.length;
  const crash = fc.oneof(fc.integer({ min: 1, max: all }), fc.integer({ min: all - 20, max: all }));
  await fc.assert(
    fc.asyncProperty(fc.array(crash, { minLength: 1, maxLength: 2 }), async crashes => {
      const run = await start(2n, 2n);
      for (const requests of crashes) {
        run.chain.crashAfter = run.chain.requests.length + requests;
        await settle(run.buying, run.list(names(4)));
      }
      run.chain.crashAfter = Number.POSITIVE_INFINITY;
      const acquired = await acquireAll(run.buying, run.list(names(4)));
      expect(new Set(idsOf(acquired)).size).toBe(4);
      expect(run.chain.deals.size).toBe(2);
      expect(run.chain.rlc.get(run.identities.requester.address)).toBe(10n * RLC - 4n * PRICE);
    }),
    { numRuns: 20 },
  );
});
