import { expect, test } from '@jest/globals';
import { Wallet, ZeroHash } from 'ethers';
import { poll } from '../../src/pipeline/poll.ts';
import type { StageContext } from '../../src/pipeline/services.ts';

/** Waits for a task that is active for ever, and counts how often it is looked at. */
async function waitFor(input: {
  finalDeadline: number;
  deadline?: number;
}): Promise<{ looks: number; error: unknown }> {
  let looks = 0;
  const hub = {
    task: async () => {
      looks += 1;
      return { status: 'ACTIVE', finalDeadline: input.finalDeadline };
    },
    deal: async () => ({}),
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
    categorySeconds: 300,
    timeoutMs: 3_600_000,
    deadline: input.deadline,
    requester: Wallet.createRandom() as never,
  }).catch((reason: unknown) => reason);
  return { looks, error };
}

const now = () => Math.floor(Date.now() / 1000);

test('a wait that began earlier ends when its time is up: one look, and no new wait', async () => {
  const { looks, error } = await waitFor({ finalDeadline: now() + 3_600, deadline: Date.now() - 1 });
  expect(String(error)).toMatch(/did not end within 1 h.*\[TASK_TIMEOUT\]/);
  expect(looks).toBe(1);
});

test('a task past its final deadline is not waited for, though its pool says nothing', async () => {
  const { looks, error } = await waitFor({ finalDeadline: now() - 120 });
  expect(String(error)).toMatch(/was not done in time.*\[TASK_FAILED\]/);
  expect(looks).toBe(1);
});

test('nor is one given up for a clock that is a little ahead', async () => {
  const { error } = await waitFor({ finalDeadline: now() - 10, deadline: Date.now() - 1 });
  expect(String(error)).toContain('[TASK_TIMEOUT]');
});
