import { expect, test } from '@jest/globals';
import { Wallet, ZeroHash } from 'ethers';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { poll } from '../../src/pipeline/follow/poll.ts';

/** Of category XS, in seconds: how long an app may run, and from the match until its task can be claimed. */
const RUN = 300;
const FINAL = 10 * RUN;

/** Waits for a task that never changes, and counts how often it is looked at. */
async function waitFor(input: {
  /** Seconds of block time since the match. */
  age: number;
  status?: 'UNSET' | 'ACTIVE' | 'FAILED';
  /** When the wait is over, in milliseconds from now. */
  forMs?: number;
}): Promise<{ looks: number; error: unknown; ends: string[] }> {
  let looks = 0;
  const ends: string[] = [];
  const startTime = 1_700_000_000;
  const { age, status = 'ACTIVE', forMs = 3_600_000 } = input;
  const hub = {
    task: async () => {
      looks += 1;
      return { status, finalDeadline: status === 'UNSET' ? 0 : startTime + FINAL };
    },
    deal: async () => ({ startTime, category: 0 }),
    now: async () => startTime + age,
    category: async () => ({ maxSeconds: RUN }),
    configuration: async () => ({ deadlineRatios: { contribution: 7, final: 10 } }),
  };
  const context = {
    services: { hub, schedulerOf: async () => undefined },
    reporter: { info: () => {}, debug: () => {} },
    signal: new AbortController().signal,
  } as unknown as StageContext;
  const error = await poll(context, {
    dealId: ZeroHash,
    taskId: ZeroHash,
    workerpool: '',
    categorySeconds: RUN,
    price: 1n,
    timeoutMs: 3_600_000,
    deadline: Date.now() + forMs,
    requester: Wallet.createRandom() as never,
    onEnd: end => ends.push(end),
  }).catch((reason: unknown) => reason);
  return { looks, error, ends };
}

test('a wait that began earlier ends when its time is up: one look, and no new wait', async () => {
  const { looks, error } = await waitFor({ age: 10, forMs: -1 });
  expect(String(error)).toMatch(/did not end within 1 h.*\[TASK_TIMEOUT\]/);
  expect(looks).toBe(1);
});

test('a task past its final deadline is not waited for, though its pool says nothing', async () => {
  const { looks, error } = await waitFor({ age: FINAL + 120 });
  expect(String(error)).toMatch(/was not done in time.*`sweep` action.*\[TASK_FAILED\]/);
  expect(looks).toBe(1);
});

test('nor is one that no pool has even started', async () => {
  const { looks, error } = await waitFor({ age: FINAL + 120, status: 'UNSET' });
  expect(String(error)).toMatch(/was never started.*`sweep` action.*\[TASK_FAILED\]/);
  expect(looks).toBe(1);
});

test('a task that somebody has claimed meanwhile is refunded, and nothing is left to claim', async () => {
  const { error, ends } = await waitFor({ age: FINAL + 10, status: 'FAILED' });
  expect(String(error)).toMatch(/is back on the account.*\[TASK_FAILED\]/);
  expect(String(error)).not.toContain('sweep');
  expect(ends).toEqual(['FAILED']);
});

test.each(['UNSET', 'ACTIVE'] as const)(
  '%s right after the deadline, it may be seen through a node that lags',
  async status => {
    const { error } = await waitFor({ age: FINAL + 10, status, forMs: -1 });
    expect(String(error)).toContain('[TASK_TIMEOUT]');
  },
);
