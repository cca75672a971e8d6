import { describe, expect, test } from '@jest/globals';
import { acquireDeal, findDeal, remakeDeal } from '../../src/pipeline/buy/acquire.ts';
import type { BuyContext, PurchaseMilestones } from '../../src/pipeline/buy/buy-context.ts';
import type { TaskRequest } from '../../src/pipeline/context/task-request.ts';
import fc from '../support/fast-check.ts';
import { type FakeContext, fakeContext, fakeRequest, POOL } from '../support/stage-context.ts';

const RLC = 10n ** 9n;

interface Run extends FakeContext {
  readonly buying: BuyContext;
  readonly request: TaskRequest;
  /** Milestones, in order. */
  readonly told: string[];
}

/** A run whose market sells the app for nothing, and the pool for 0.5 RLC. */
async function startRun(changes: Partial<TaskRequest> = {}): Promise<Run> {
  const fake = fakeContext();
  await fake.market.sell({ pool: RLC / 2n });
  const told: string[] = [];
  const milestones: PurchaseMilestones = {
    onDataset: ({ cid }) => told.push(`dataset ${cid}`),
    onPurchase: ({ existed }) => told.push(existed ? 'existed' : 'sends'),
    onDeal: ({ transaction }) => told.push(transaction ? 'deal by us' : 'deal'),
  };
  const buying = { ...fake.context, identities: fake.identities, milestones, fastLine: false };
  return { ...fake, buying, told, request: fakeRequest(fake.chain, changes) };
}

const failLatest = ({ chain }: Run, taskId: string) => {
  chain.tasks.set(taskId, 'FAILED');
  chain.now += 10 * 300 + 1;
};

describe('acquireDeal', () => {
  test('buys once, in one transaction, and reports each fact as soon as it is known', async () => {
    const run = await startRun();
    const { deal } = await acquireDeal(run.buying, run.request);
    expect(run.told).toEqual(['sends', 'deal by us']);
    expect(run.chain.mined).toEqual(['deposit', 'match']);
    expect(run.chain.account(run.identities.requester.address)).toEqual({ stake: 0n, locked: RLC / 2n });
    expect(deal).toMatchObject({ workerpool: POOL, price: RLC / 2n, categorySeconds: 300, forUs: true });
    expect([...run.chain.deals.keys()]).toEqual([deal.dealId]);
    expect(deal.order?.requester).toBe(run.identities.requester.address);
    expect([...run.sms.stored]).toEqual([`key ${run.identities.beneficiary.address}`]);
    expect(run.log.filter(line => line.startsWith('stage'))).toEqual([
      'stage: Preflight',
      'stage: Encrypt',
      'stage: Shop',
      'stage: Order',
    ]);
  });

  test('takes over the deal of an earlier attempt, and asks no more than whether it is there', async () => {
    const run = await startRun();
    const first = await acquireDeal(run.buying, run.request);
    run.told.length = 0;
    const before = run.chain.mined.length;
    const asked: TaskRequest[] = [];
    const beforeBuying = (request: TaskRequest) => asked.push(request);
    const again = await acquireDeal({ ...run.buying, beforeBuying }, run.request);
    expect(again.deal.dealId).toBe(first.deal.dealId);
    expect(again.deal.transaction).toBeUndefined();
    expect(run.told).toEqual(['existed', 'deal']);
    expect(run.chain.mined).toHaveLength(before);
    expect(asked).toEqual([]);
  });

  test('asks before it buys, and buys nothing when refused', async () => {
    const run = await startRun();
    const refused = new Error('no room');
    const beforeBuying = () => {
      throw refused;
    };
    await expect(acquireDeal({ ...run.buying, beforeBuying }, run.request)).rejects.toBe(refused);
    expect(run.chain.mined).toEqual([]);
    expect(run.told).toEqual([]);
  });

  test('reports the findings of the preflight', async () => {
    const run = await startRun();
    const facts: unknown[] = [];
    await acquireDeal({ ...run.buying, onPreflight: found => facts.push(found) }, run.request);
    expect(facts).toEqual([{ categorySeconds: 300, dealWindowSeconds: 3_000 }]);
  });

  test('leaves the result key alone where the result is for another wallet', async () => {
    const beneficiary = `0x${'9'.repeat(40)}`;
    const run = await startRun({ beneficiary });
    run.sms.stored.add(`key ${beneficiary}`);
    const { deal } = await acquireDeal(run.buying, run.request);
    expect(deal.forUs).toBe(false);
    expect([...run.sms.stored]).toEqual([`key ${beneficiary}`]);
    expect(run.chain.deals.get(deal.dealId)?.beneficiary).toBe(beneficiary);
  });

  test('ends at an abort before it sends', async () => {
    const run = await startRun();
    const reason = new Error('cancelled');
    run.sms.pushResultKey = async () => {
      run.abort.abort(reason);
      return 'stored';
    };
    await expect(acquireDeal(run.buying, run.request)).rejects.toBe(reason);
    expect(run.chain.mined).toEqual([]);
    expect(run.told).toEqual([]);
  });

  test('buys the next generation after a failure, once', async () => {
    const run = await startRun();
    const first = await acquireDeal(run.buying, run.request);
    failLatest(run, first.deal.taskId);
    const second = await acquireDeal(run.buying, run.request);
    expect(second.deal.dealId).not.toBe(first.deal.dealId);
    expect((await acquireDeal(run.buying, run.request)).deal.dealId).toBe(second.deal.dealId);
    expect(run.chain.deals.size).toBe(2);
    const never = { ...run.request, retry: 'never' } as const;
    expect((await acquireDeal(run.buying, never)).deal.dealId).toBe(second.deal.dealId);
    failLatest(run, second.deal.taskId);
    await expect(acquireDeal(run.buying, never)).rejects.toMatchObject({ code: 'TASK_FAILED' });
    expect(run.chain.deals.size).toBe(2);
  });
});

describe('remakeDeal', () => {
  test('makes the same deal again after the chain lost it', async () => {
    const run = await startRun();
    const acquired = await acquireDeal(run.buying, run.request);
    run.chain.forget(acquired.deal.dealId);
    const asked: TaskRequest[] = [];
    const beforeBuying = (request: TaskRequest) => asked.push(request);
    const again = await remakeDeal({ ...run.buying, beforeBuying }, run.request, acquired);
    expect(again.deal.dealId).toBe(acquired.deal.dealId);
    expect(run.chain.deals.size).toBe(1);
    expect(asked).toEqual([]);
  });

  test('does not ask again for money and public files', async () => {
    const url = 'https://192.0.2.1/a';
    const run = await startRun({ publicUrls: [url] });
    const acquired = await acquireDeal(run.buying, run.request);
    run.chain.forget(acquired.deal.dealId);
    run.probes.set(url, { why: 'it answers with HTTP 404', certain: true });
    const again = await remakeDeal(run.buying, run.request, acquired);
    expect(again.deal.dealId).toBe(acquired.deal.dealId);
    const other = { ...run.request, identity: 'another run' };
    await expect(acquireDeal(run.buying, other)).rejects.toMatchObject({ code: 'INPUT_UNFETCHABLE' });
    expect(run.chain.deals.size).toBe(1);
  });

  test('takes a deal that came back as it is', async () => {
    const run = await startRun();
    const acquired = await acquireDeal(run.buying, run.request);
    const before = run.chain.mined.length;
    run.log.length = 0;
    run.told.length = 0;
    const again = await remakeDeal(run.buying, run.request, acquired);
    expect(again.deal).toEqual({ ...acquired.deal, transaction: undefined });
    expect(run.chain.mined).toHaveLength(before);
    expect(run.log).toEqual([]);
    expect(run.told).toEqual(['existed', 'deal']);
  });
});

describe('findDeal', () => {
  test('finds nothing before the purchase, and buys nothing', async () => {
    const run = await startRun();
    await expect(findDeal(run.buying, run.request)).rejects.toMatchObject({ code: 'DEAL_NOT_FOUND' });
    expect(run.chain.mined).toEqual([]);
  });

  test('finds the deal, also when its task failed', async () => {
    const run = await startRun();
    const { deal } = await acquireDeal(run.buying, run.request);
    run.told.length = 0;
    expect((await findDeal(run.buying, run.request)).dealId).toBe(deal.dealId);
    expect(run.told).toEqual(['existed', 'deal']);
    failLatest(run, deal.taskId);
    expect((await findDeal(run.buying, run.request)).dealId).toBe(deal.dealId);
  });
});

test('never buys twice and never spends more than the budget, wherever attempts crash', async () => {
  const full = await startRun();
  await acquireDeal(full.buying, full.request);
  const all = full.chain.requests.length;
  // Half of the crashes are around the transaction, which is among the last requests.
  const crash = fc.oneof(fc.integer({ min: 1, max: all }), fc.integer({ min: all - 12, max: all }));
  const crashes = fc.array(crash, { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(crashes, async after => {
      const run = await startRun();
      const { chain, identities } = run;
      for (const requests of after) {
        chain.crashAfter = chain.requests.length + requests;
        await acquireDeal(run.buying, run.request).catch(() => undefined);
      }
      chain.crashAfter = Number.POSITIVE_INFINITY;
      const sent = chain.mined.length;
      const { deal } = await acquireDeal(run.buying, run.request);
      expect([...chain.deals.keys()]).toEqual([deal.dealId]);
      expect(chain.mined.filter(call => call === 'match')).toHaveLength(1);
      expect(10n * RLC - (chain.rlc.get(identities.requester.address) ?? 0n)).toBe(RLC / 2n);
      // A deal that exists is only reported as such.
      expect(run.told.at(-1)).toBe(sent > 0 ? 'deal' : 'deal by us');
    }),
    { numRuns: 10 },
  );
});
