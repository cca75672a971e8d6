import { describe, expect, test } from '@jest/globals';
import { toBeHex, ZeroAddress } from 'ethers';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import { buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { terminalFailure } from '../../src/pipeline/follow/terminal-failure.ts';

const NOW = Math.floor(Date.now() / 1000);
/** Seconds from the purchase until a task can be claimed: ten times the category's. */
const WINDOW = 3_000;

interface Facts {
  readonly startTime: number;
  readonly status?: Task['status'];
  readonly blockTime?: number;
  readonly chainId?: bigint;
  readonly recorded?: number;
  /** The pool that the order asks for; any by default. */
  readonly asked?: string;
  /** The pool says that the task failed. */
  readonly gaveUp?: boolean;
  readonly deal?: Partial<Deal>;
}

const [APP, DATASET, POOL, OTHER_POOL, WALLET] = [1, 2, 3, 4, 5].map(n => toBeHex(n, 20)) as [
  string,
  string,
  string,
  string,
  string,
];

/** What is said of the end of a task, where chain, market and pool say these things. */
function judge(facts: Facts) {
  const { startTime, status = 'FAILED', blockTime = NOW, chainId = 42_161n, recorded } = facts;
  const { asked: workerpool, gaveUp = false } = facts;
  const domain = { name: 'iExecODB', version: '5.0.0', chainId, verifyingContract: APP };
  const requestOrder = buildRequestOrder({
    app: APP,
    dataset: DATASET,
    requester: WALLET,
    beneficiary: WALLET,
    category: 0,
    workerpool,
    maxPrice: 3n,
    maxAppPrice: 1n,
    params: '{}',
    identity: 'x',
    generation: 0,
  });
  const resource = (pointer: string) => ({ pointer, owner: WALLET, price: 0n });
  const deal: Deal = {
    id: dealId(hashOrder('request', requestOrder, domain), 0n),
    app: resource(APP),
    dataset: resource(DATASET),
    workerpool: resource(POOL),
    trust: requestOrder.trust,
    category: 0,
    tag: requestOrder.tag,
    requester: WALLET,
    beneficiary: WALLET,
    callback: requestOrder.callback,
    params: requestOrder.params,
    startTime,
    botFirst: 0n,
    botSize: 1n,
    sponsor: WALLET,
    ...facts.deal,
  };
  const task = { id: '0xtask', status } as Task;
  const hub = {
    configuration: async () => ({ domain, deadlineRatios: { final: 10 } }),
    category: async () => ({ maxSeconds: WINDOW / 10 }),
    now: async () => blockTime,
    deal: async () => deal,
    task: async () => task,
    passesRestriction: async (asks: string, pool: string) => asks === ZeroAddress || asks === pool,
    workerpoolOwner: async () => WALLET,
  };
  const scheduler = { taskStatus: async () => ({ gaveUp }) };
  const services = {
    hub,
    market: { dealStart: async () => recorded },
    schedulerOf: async () => (gaveUp ? scheduler : undefined),
  };
  const context = { services, signal: new AbortController().signal } as unknown as StageContext;
  return terminalFailure(context, { task, deal, requestOrder });
}

describe('the end of a task without a result', () => {
  const LONG_AGO = NOW - 2 * WINDOW - 10_000;

  test('is believed once its final deadline has passed by all that tell the time', async () => {
    expect(await judge({ startTime: LONG_AGO })).toBe('failed and was refunded');
    expect(await judge({ startTime: LONG_AGO, recorded: LONG_AGO })).toBe('failed and was refunded');
    expect(await judge({ startTime: LONG_AGO, status: 'ACTIVE' })).toContain('ran past its final deadline');
  });

  test.each<[string, Facts, RegExp]>([
    ['block time', { startTime: NOW - 10 }, /has not passed by block time/],
    ['our own clock', { startTime: NOW - 10, blockTime: NOW + 100_000 }, /by the clock of this machine/],
    [
      'our own clock, of a task to be claimed',
      { startTime: NOW - 10, blockTime: NOW + 100_000, status: 'ACTIVE' },
      /by the clock of this machine/,
    ],
    ['the market', { startTime: LONG_AGO, recorded: NOW - 10 }, /the market has another time/],
  ])('is not believed against %s', async (_, facts, why) => {
    await expect(judge(facts)).rejects.toThrow(why);
    await expect(judge(facts)).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
  });

  test('may come early on a chain that is wound forward for tests', async () => {
    const facts = { startTime: NOW - 10, blockTime: NOW + 100_000, chainId: 65_535n };
    expect(await judge(facts)).toBe('failed and was refunded');
  });

  test('is believed of the pool that may be asked', async () => {
    const failed = { startTime: NOW - 10, status: 'ACTIVE', gaveUp: true } as const;
    expect(await judge(failed)).toBe('failed at the worker pool');
    expect(await judge({ ...failed, asked: POOL })).toBe('failed at the worker pool');
  });

  test.each<[string, Facts, RegExp]>([
    [
      'a pool that was not asked for',
      { startTime: NOW - 10, status: 'ACTIVE', gaveUp: true, asked: OTHER_POOL },
      /its worker pool is/,
    ],
    ['a deal that is not ours', { startTime: LONG_AGO, deal: { requester: OTHER_POOL } }, /its requester is/],
  ])('is not believed of %s', async (_, facts, why) => {
    await expect(judge(facts)).rejects.toThrow(why);
    await expect(judge(facts)).rejects.toThrow(/\[DEAL_MISMATCH\]/);
  });

  test('has not come while the task may bring a result, or has', async () => {
    expect(await judge({ startTime: NOW - 10, status: 'ACTIVE' })).toBeUndefined();
    expect(await judge({ startTime: LONG_AGO, status: 'COMPLETED' })).toBeUndefined();
  });
});
