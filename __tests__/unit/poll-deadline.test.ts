import { expect, test } from '@jest/globals';
import { Wallet, ZeroHash } from 'ethers';
import { poll } from '../../src/pipeline/poll.ts';
import type { StageContext } from '../../src/pipeline/services.ts';

test('a wait that began earlier ends when its time is up: one look, and no new wait', async () => {
  let looks = 0;
  const hub = {
    task: async () => {
      looks += 1;
      return { status: 'ACTIVE' };
    },
    deal: async () => ({}),
  };
  const context = {
    services: { hub, schedulerOf: async () => undefined },
    reporter: { info: () => {}, debug: () => {} },
    signal: new AbortController().signal,
  } as unknown as StageContext;
  const wait = poll(context, {
    dealId: ZeroHash,
    taskId: ZeroHash,
    workerpool: '',
    categorySeconds: 300,
    timeoutMs: 3_600_000,
    deadline: Date.now() - 1,
    requester: Wallet.createRandom() as never,
  });
  await expect(wait).rejects.toThrow(/did not end within 1 h.*\[TASK_TIMEOUT\]/);
  expect(looks).toBe(1);
});
