import { describe, expect, test } from '@jest/globals';
import type { Deal } from '../../src/iexec/deal.ts';
import type { Task } from '../../src/iexec/task.ts';
import type { StageContext } from '../../src/pipeline/services.ts';
import { terminalFailure } from '../../src/pipeline/terminal-failure.ts';

const NOW = Math.floor(Date.now() / 1000);
/** Seconds from the purchase until a task can be claimed: ten times the category's. */
const WINDOW = 3_000;

interface Facts {
  readonly startTime: number;
  readonly status?: Task['status'];
  readonly blockTime?: number;
  readonly chainId?: bigint;
  readonly recorded?: number;
}

/** What is said of the end of a task, where chain and market say these things. */
function judge({ startTime, status = 'FAILED', blockTime = NOW, chainId = 42_161n, recorded }: Facts) {
  const deal = { id: `0x${'d'.repeat(64)}`, startTime, category: 0, botFirst: 0n, botSize: 1n } as Deal;
  const price = { pointer: '0x', owner: '0x', price: 1n };
  const full = { ...deal, app: price, dataset: price, workerpool: price };
  const task = { id: '0xtask', status } as Task;
  const hub = {
    configuration: async () => ({ domain: { chainId }, deadlineRatios: { final: 10 } }),
    category: async () => ({ maxSeconds: WINDOW / 10 }),
    now: async () => blockTime,
    deal: async () => full,
    task: async () => task,
  };
  const services = { hub, market: { dealStart: async () => recorded }, schedulerOf: async () => undefined };
  const context = { services, signal: new AbortController().signal } as unknown as StageContext;
  return terminalFailure(context, { task, deal: full, requestHash: `0x${'0'.repeat(64)}` });
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

  test('has not come while the task may bring a result, or has', async () => {
    expect(await judge({ startTime: NOW - 10, status: 'ACTIVE' })).toBeUndefined();
    expect(await judge({ startTime: LONG_AGO, status: 'COMPLETED' })).toBeUndefined();
  });
});
