import { unlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { BuyContext } from '../../src/pipeline/buy/buy-context.ts';
import { PurchaseQueue } from '../../src/pipeline/buy-list/purchase-queue.ts';
import type { AcquiredTask } from '../../src/pipeline/context/deals.ts';
import type { TaskListRequest } from '../../src/pipeline/context/task-list.ts';
import fc from '../support/fast-check.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FakeContext, type FakeOptions, fakeContext } from '../support/stage-context.ts';
import {
  acquireAll,
  buyContext,
  fakeList,
  type ListOptions,
  privateFilesOf,
  RLC,
} from '../support/task-lists.ts';

/** Price of a task in these tests, in nRLC. */
const PRICE = RLC / 100n;

interface Run extends FakeContext {
  readonly buying: BuyContext;
  readonly list: (names: readonly string[], options?: ListOptions) => TaskListRequest;
}

interface StartOptions extends FakeOptions {
  /** Tasks that the pool's order serves; 0 for an empty market. */
  readonly volume?: bigint;
  readonly hasMulticall?: boolean;
}

async function start({ volume = 1_000n, hasMulticall = true, ...options }: StartOptions = {}): Promise<Run> {
  const fake = fakeContext(options);
  fake.chain.hasMulticall = hasMulticall;
  if (volume > 0n) await fake.market.sell({ pool: PRICE, volume });
  return { ...fake, buying: buyContext(fake), list: (names, more) => fakeList(fake, names, more) };
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);
const idsOf = (acquired: readonly AcquiredTask[]) => acquired.map(({ deal }) => deal.dealId);
const codes = (outcomes: readonly PromiseSettledResult<AcquiredTask>[]) =>
  outcomes.map(outcome => (outcome.status === 'fulfilled' ? 'bought' : outcome.reason.code));

function settle(context: BuyContext, list: TaskListRequest): Promise<PromiseSettledResult<AcquiredTask>[]> {
  const queue = new PurchaseQueue(context, list);
  return Promise.allSettled(list.tasks.map(task => queue.acquire(task)));
}

/** Lets a task fail for good. */
function fail({ chain }: FakeContext, taskId: string): void {
  chain.tasks.set(taskId, 'FAILED');
  chain.now += 10 * 300 + 1;
}

describe('a list of tasks', () => {
  test('is bought with one deposit and one transaction', async () => {
    const run = await start();
    const list = run.list(names(3));
    const sent: string[] = [];
    const queue = new PurchaseQueue(run.buying, list, {
      onSend: tasks => void sent.push(...tasks.map(({ name }) => name)),
    });
    const acquired = await Promise.all(list.tasks.map(task => queue.acquire(task)));
    expect(run.chain.mined).toEqual(['deposit', 'batch of 3', 'match', 'match', 'match']);
    expect(sent).toEqual(['t0', 't1', 't2']);
    expect(new Set(idsOf(acquired)).size).toBe(3);
    for (const [at, one] of acquired.entries()) {
      expect(one).toMatchObject({ existed: false, purchases: 1, boughtAt: run.chain.now });
      expect(one.deal).toMatchObject({ price: PRICE, categorySeconds: 300, forUs: true });
      expect(one.deal.transaction).toBeDefined();
      expect(one.deal.order?.params).toContain(`--task t${at}`);
    }
    expect([...run.sms.stored]).toEqual([`key ${run.identities.beneficiary.address}`]);
  });

  test('is bought one task after the other where the chain has no multicall contract', async () => {
    const run = await start({ hasMulticall: false });
    const acquired = await acquireAll(run.buying, run.list(names(3)));
    expect(acquired).toHaveLength(3);
    expect(run.chain.mined.filter(call => call === 'match')).toHaveLength(3);
  });

  test('is found again and not bought again', async () => {
    const run = await start();
    const first = await acquireAll(run.buying, run.list(names(4)));
    const { length } = run.chain.mined;
    const again = await acquireAll(run.buying, run.list(names(4)));
    expect(idsOf(again)).toEqual(idsOf(first));
    expect(again.map(({ existed, purchases }) => [existed, purchases])).toEqual(
      names(4).map(() => [true, 1]),
    );
    expect(run.chain.mined).toHaveLength(length);
  });

  test.each([
    ['within a size of share', 5, 6],
    ['beyond a size of share', 4, 9],
  ])('that grew %s buys what is missing', async (_, before, after) => {
    const run = await start();
    const first = await acquireAll(run.buying, run.list(names(before)));
    run.chain.mined.length = 0;
    const grown = await acquireAll(run.buying, run.list(names(after)));
    expect(idsOf(grown).slice(0, before)).toEqual(idsOf(first));
    expect(grown.map(({ existed }) => existed)).toEqual(names(after).map((_name, at) => at < before));
    expect(run.chain.mined.filter(call => call === 'match')).toHaveLength(after - before);
    const shrunk = await acquireAll(run.buying, run.list(names(before)));
    expect(idsOf(shrunk)).toEqual(idsOf(first));
  });

  test.each([
    ['the same', 4],
    ['grown beyond a size of share', 9],
  ])('is not bought again while the endpoint hides its deals: %s', async (_, after) => {
    const run = await start();
    await acquireAll(run.buying, run.list(names(4)));
    run.market.deals.push(...run.chain.deals.keys());
    for (const id of run.market.deals) run.chain.forget(id);
    run.chain.mined.length = 0;
    const outcomes = await settle(run.buying, run.list(names(after)));
    expect(new Set(codes(outcomes))).toEqual(new Set(['SERVICE_MALFORMED']));
    expect(run.chain.mined).toEqual([]);
  });

  test('that grew follows a task through the failures under its former share', async () => {
    const run = await start();
    const [first] = await acquireAll(run.buying, run.list(['t0']));
    fail(run, first?.deal.taskId ?? '');
    const [second] = await acquireAll(run.buying, run.list(['t0']));
    expect(second).toMatchObject({ existed: false, purchases: 2 });
    const [found] = await acquireAll(run.buying, run.list(names(5)));
    expect(found).toMatchObject({ existed: true, purchases: 2, deal: { dealId: second?.deal.dealId } });
    fail(run, second?.deal.taskId ?? '');
    const [third] = await acquireAll(run.buying, run.list(names(5)));
    expect(third).toMatchObject({ existed: false, purchases: 3 });
  });

  test('leaves tasks out that the budget does not cover beside dear deals', async () => {
    const run = await start({ volume: 0n });
    await run.market.sell({ pool: 4n * RLC });
    run.chain.rlc.set(run.identities.requester.address, 100n * RLC);
    const dear = { maxPrice: 12n * RLC, changes: { maxAppPrice: 0n } };
    await acquireAll(run.buying, run.list(names(3), dear));
    await run.market.sell({ pool: PRICE });
    run.market.pools.reverse();
    const outcomes = await settle(run.buying, run.list(names(5), dear));
    expect(codes(outcomes)).toEqual(['bought', 'bought', 'bought', 'TASK_NOT_BOUGHT', 'TASK_NOT_BOUGHT']);
    const [refused] = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.why).toContain('`max-price`, 12 RLC, only 0 RLC are left');
    expect(run.chain.deals.size).toBe(3);
  });

  test('without any deal passes the lack of the market on, the same for all', async () => {
    const run = await start({ volume: 0n });
    const outcomes = await settle(run.buying, run.list(names(3)));
    expect(new Set(codes(outcomes))).toEqual(new Set(['APP_NO_ORDER']));
    expect(new Set(outcomes.map(outcome => outcome.status === 'rejected' && outcome.reason)).size).toBe(1);
  });

  test('is bought as far as the offers reach, and waits for the rest', async () => {
    const run = await start({ volume: 2n });
    let looks = 0;
    run.market.onLook = list => {
      if (list === 'workerpool' && ++looks === 4) void run.market.sell({ pool: PRICE, volume: 1n });
    };
    const outcomes = await settle(run.buying, run.list(names(4), { changes: { orderTimeoutMs: 600_000 } }));
    expect(codes(outcomes)).toEqual(['bought', 'bought', 'bought', 'TASK_NOT_BOUGHT']);
    const last = outcomes.at(-1);
    expect(last?.status === 'rejected' && last.reason.why).toContain('within the 10 min of `order-timeout`');
  });

  test('resolves what exists before it shops for the rest', async () => {
    const run = await start();
    await acquireAll(run.buying, run.list(names(2)));
    run.market.onLook = () => {
      throw new Error('the market is down');
    };
    const outcomes = await settle(run.buying, run.list(['t0', 'new', 't1']));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('checks the money for all tasks before anything is sent', async () => {
    const run = await start();
    run.chain.rlc.set(run.identities.requester.address, 2n * PRICE);
    const outcomes = await settle(run.buying, run.list(names(3)));
    expect(codes(outcomes)).toEqual(names(3).map(() => 'BALANCE_TOO_SMALL'));
    expect(new Set(outcomes.map(outcome => outcome.status === 'rejected' && outcome.reason)).size).toBe(1);
    expect(run.chain.mined).toEqual([]);
  });

  test('probes each public URL once, and buys nothing when one cannot be fetched', async () => {
    const run = await start();
    const probed: string[] = [];
    const [good, bad] = ['https://192.0.2.1/good', 'https://192.0.2.1/bad'];
    const services = {
      ...run.context.services,
      probe: async (url: string) => {
        probed.push(url);
        return url === bad ? { why: 'it answers with HTTP 404', certain: true } : { bytes: 1, seconds: 0 };
      },
    };
    const buying = { ...run.buying, services };
    const changesOf = (name: string) => ({ publicUrls: name === 't2' ? [good, bad] : [good] });
    const outcomes = await settle(buying, run.list(names(3), { changesOf }));
    expect(codes(outcomes)).toEqual(names(3).map(() => 'INPUT_UNFETCHABLE'));
    expect(probed).toEqual([good, bad]);
    expect(run.chain.mined).toEqual([]);
    const good3 = { ...run.list(names(3), { changesOf: () => ({ publicUrls: [good] }) }) };
    await acquireAll(buying, good3);
    expect(probed).toEqual([good, bad, good]);
  });

  test('asks before it buys, and not when all is there', async () => {
    const run = await start();
    const asked: string[] = [];
    const buying = { ...run.buying, beforeBuying: () => void asked.push('asked') };
    await acquireAll(buying, run.list(names(2)));
    await acquireAll(buying, run.list(names(2)));
    expect(asked).toEqual(['asked']);
  });

  test('of a failed task buys the next one in the same queue, alone', async () => {
    const run = await start();
    const list = run.list(names(3));
    const queue = new PurchaseQueue(run.buying, list);
    const acquired = await Promise.all(list.tasks.map(task => queue.acquire(task)));
    fail(run, acquired[1]?.deal.taskId ?? '');
    const [, second] = list.tasks;
    const again = await queue.acquire(
      second ??
        (() => {
          throw new Error('no task');
        })(),
    );
    expect(again).toMatchObject({ existed: false, purchases: 2 });
    expect(run.chain.deals.size).toBe(4);
  });

  test('with `retry: never` refuses a failed task alone', async () => {
    const run = await start();
    const changes = { retry: 'never' } as const;
    const [first, second] = await acquireAll(run.buying, run.list(names(2), { changes }));
    run.chain.tasks.set(second?.deal.taskId ?? '', 'COMPLETED');
    fail(run, first?.deal.taskId ?? '');
    expect(codes(await settle(run.buying, run.list(names(3), { changes })))).toEqual([
      'TASK_FAILED',
      'bought',
      'bought',
    ]);
  });

  test.each([
    ['wallet', 0n, 88n],
    ['account', 100n, 100n],
  ])('never pays more than its budget from the %s, tasks that failed included', async (_, stake, left) => {
    const run = await start({ volume: 0n });
    await run.market.sell({ pool: 4n * RLC });
    const list = run.list(names(3), { maxPrice: 12n * RLC, changes: { maxAppPrice: 0n } });
    const { address } = run.identities.requester;
    run.chain.rlc.set(address, 100n * RLC);
    run.chain.account(address).stake = stake * RLC;
    const queue = new PurchaseQueue(run.buying, list);
    const acquired = await Promise.all(list.tasks.map(task => queue.acquire(task)));
    fail(run, acquired[0]?.deal.taskId ?? '');
    const [first] = list.tasks;
    await expect(first && queue.acquire(first)).rejects.toMatchObject({
      code: 'TASK_NOT_BOUGHT',
      why: expect.stringContaining('failed ones included'),
    });
    expect(run.chain.rlc.get(address)).toBe(left * RLC);
  });

  test('ends at an abort, all calls with its reason', async () => {
    const run = await start();
    const reason = new Error('cancelled');
    run.sms.pushResultKey = async () => {
      run.abort.abort(reason);
      return 'stored';
    };
    const list = run.list(names(3));
    const queue = new PurchaseQueue(run.buying, list);
    const outcomes = await Promise.allSettled(list.tasks.map(task => queue.acquire(task)));
    expect(outcomes).toEqual(names(3).map(() => ({ status: 'rejected', reason })));
    const [first] = list.tasks;
    await expect(first && queue.acquire(first)).rejects.toBe(reason);
    expect(run.chain.mined).toEqual([]);
  });

  test('of another beneficiary leaves the result key alone', async () => {
    const beneficiary = `0x${'9'.repeat(40)}`;
    const run = await start();
    run.sms.stored.add(`key ${beneficiary}`);
    const [first] = await acquireAll(run.buying, run.list(names(2), { changes: { beneficiary } }));
    expect(first?.deal.forUs).toBe(false);
    expect(run.sms.stored.size).toBe(1);
  });

  test('asks for each app secret once', async () => {
    const run = await start();
    const { address } = run.identities.requester;
    run.sms.stored.add(`secret ${address} shared`);
    const changesOf = (name: string) => ({ appSecrets: { 1: name === 't2' ? 'missing' : 'shared' } });
    const outcomes = await settle(run.buying, run.list(names(3), { changesOf }));
    expect(codes(outcomes)).toEqual(names(3).map(() => 'SECRET_MISSING'));
  });
});

describe('private inputs of a list', () => {
  test('are encrypted, placed and registered once each', async () => {
    const run = await start();
    const files = privateFilesOf(['a', 'b']);
    const changesOf = (name: string) => ({ privateFiles: files.of(name === 't3' ? 'b' : 'a') });
    const changes = { tempDir: files.folder };
    const acquired = await acquireAll(run.buying, run.list(names(4), { changes, changesOf }));
    expect(run.storage.uploads).toHaveLength(2);
    expect(run.chain.datasets.size).toBe(2);
    expect(new Set(acquired.map(({ deal }) => deal.order?.dataset)).size).toBe(2);
    run.chain.mined.length = 0;
    expect(idsOf(await acquireAll(run.buying, run.list(names(4), { changes, changesOf })))).toEqual(
      idsOf(acquired),
    );
    expect(run.chain.mined).toEqual([]);
    expect(run.storage.uploads).toHaveLength(2);
  });

  test('give one dataset, which is reported, where all tasks share it', async () => {
    const run = await start();
    const files = privateFilesOf(['a', 'b']);
    const reported: string[] = [];
    const milestones = {
      ...run.buying.milestones,
      onDataset: ({ address }: { readonly address: string }) => void reported.push(address),
    };
    const changes = { tempDir: files.folder };
    const shared = run.list(names(2), { changes, changesOf: () => ({ privateFiles: files.of('a') }) });
    await acquireAll({ ...run.buying, milestones }, shared);
    expect(reported).toEqual([...run.chain.datasets.keys()]);
    const other = { changes: { ...changes, identity: 'another run' } };
    const mixed = (name: string) => ({ privateFiles: files.of(name === 't0' ? 'a' : 'b') });
    await acquireAll({ ...run.buying, milestones }, run.list(names(2), { ...other, changesOf: mixed }));
    expect(reported).toHaveLength(1);
  });

  test('of which one is gone keep all tasks from being bought', async () => {
    const run = await start();
    const files = privateFilesOf(names(5));
    const list = run.list(names(5), {
      changes: { tempDir: files.folder },
      changesOf: name => ({ privateFiles: files.of(name) }),
    });
    unlinkSync(files.of('t3')[0]?.path ?? '');
    const outcomes = await settle(run.buying, list);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(run.chain.mined).toEqual([]);
    expect(run.storage.uploads).toEqual([]);
  });

  test('that change while they are read are named by their task', async () => {
    const run = await start();
    const files = privateFilesOf(['a']);
    const list = run.list(['first'], {
      changes: { tempDir: files.folder },
      changesOf: () => ({ privateFiles: files.of('a') }),
    });
    const { path: file = '' } = files.of('a')[0] ?? {};
    let isChanged = false;
    const reporter = {
      ...run.buying.reporter,
      secret: () => {
        if (!isChanged) writeFileSync(file, 'another and longer content');
        isChanged = true;
      },
    };
    const [outcome] = await settle({ ...run.buying, reporter }, list);
    expect(outcome).toMatchObject({
      reason: { code: 'INPUT_INVALID', why: expect.stringContaining('the input of task "first"') },
    });
  });

  test('need known places', async () => {
    const run = await start({ choosesLocation: true });
    const files = privateFilesOf(['a']);
    const list = run.list(names(2), { changesOf: () => ({ privateFiles: files.of('a') }) });
    expect(codes(await settle(run.buying, list))).toEqual(['INPUT_INVALID', 'INPUT_INVALID']);
  });
});

describe('the deal of a listed task', () => {
  test('is found without buying, also when the task failed', async () => {
    const run = await start();
    const list = run.list(names(3));
    const [first, second] = list.tasks;
    if (!first || !second) throw new Error('no task');
    const find = (task = first) => new PurchaseQueue(run.buying, list).findListed(task);
    await expect(find()).rejects.toMatchObject({ code: 'DEAL_NOT_FOUND' });
    expect(run.chain.mined).toEqual([]);
    const acquired = await acquireAll(run.buying, list, [first]);
    expect((await find()).deal.dealId).toBe(idsOf(acquired)[0]);
    fail(run, acquired[0]?.deal.taskId ?? '');
    expect((await find()).deal.dealId).toBe(idsOf(acquired)[0]);
    await expect(find(second)).rejects.toMatchObject({ code: 'DEAL_NOT_FOUND' });
  });
});

test('two processes at once buy each task once', async () => {
  const run = await start();
  const both = await Promise.all([
    acquireAll(run.buying, run.list(names(5))),
    acquireAll(run.buying, run.list(names(5))),
  ]);
  expect(idsOf(both[0])).toEqual(idsOf(both[1]));
  expect(run.chain.deals.size).toBe(5);
});

heavyTest('a list that crashes anywhere buys each task once and stays within its budget', async () => {
  const files = privateFilesOf(names(4));
  const options: ListOptions = {
    changes: { tempDir: files.folder },
    changesOf: name => ({ privateFiles: files.of(name) }),
  };
  const full = await start();
  await acquireAll(full.buying, full.list(names(4), options));
  const all = full.chain.requests.length;
  const crash = fc.oneof(fc.integer({ min: 1, max: all }), fc.integer({ min: all - 20, max: all }));
  await fc.assert(
    fc.asyncProperty(fc.array(crash, { minLength: 1, maxLength: 2 }), async crashes => {
      const run = await start();
      for (const requests of crashes) {
        run.chain.crashAfter = run.chain.requests.length + requests;
        await settle(run.buying, run.list(names(4), options));
      }
      run.chain.crashAfter = Number.POSITIVE_INFINITY;
      const acquired = await acquireAll(run.buying, run.list(names(4), options));
      expect(new Set(run.chain.deals.keys())).toEqual(new Set(idsOf(acquired)));
      expect(run.chain.deals.size).toBe(4);
      expect(run.chain.rlc.get(run.identities.requester.address)).toBe(10n * RLC - 4n * PRICE);
    }),
    { numRuns: 20 },
  );
});
