import { describe, expect, test } from '@jest/globals';
import { findClaimableTasks } from '../../src/iexec/hub/claim.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { type Deal, dealPrice, dealTaskIds } from '../../src/iexec/protocol/deal.ts';
import { taskIds } from '../../src/iexec/protocol/ids.ts';

const resource = (price: bigint) => ({ pointer: '0x', owner: '0x', price });
const deal: Deal = {
  id: `0x${'ab'.repeat(32)}`,
  app: resource(3n),
  dataset: resource(40n),
  workerpool: resource(500n),
  trust: 0n,
  category: 2,
  tag: '0x',
  requester: '0xrequester',
  beneficiary: '0xbeneficiary',
  callback: '0x',
  params: '',
  startTime: 1_000,
  botFirst: 7n,
  botSize: 3n,
  sponsor: '0xsponsor',
};
const ids = taskIds(deal.id, 7n, 3n);
/** `final` of the deal below: 1,000 + 10 × 60. */
const FINAL = 1_600;

function hubAt(
  now: number,
  states: string[] = ['UNSET', 'ACTIVE', 'COMPLETED'],
  category: unknown = { maxSeconds: 60 },
): Hub {
  return {
    now: async () => now,
    deal: async (id: string) => (id === deal.id ? deal : undefined),
    category: async (id: number) => (id === deal.category ? category : undefined),
    configuration: async () => ({ deadlineRatios: { contribution: 7, reveal: 2, final: 10 } }),
    task: async (id: string) => ({ id, status: states[ids.indexOf(id)] }),
  } as unknown as Hub;
}

describe('tasks that can be claimed', () => {
  test('are the unfinished ones of a deal from its last deadline on, each with all that was paid for it', async () => {
    const shared = { dealId: deal.id, refund: 543n, payer: '0xsponsor' };
    expect(await findClaimableTasks(hubAt(FINAL), [deal.id])).toEqual([
      { ...shared, id: ids[0], index: 7n, uninitialised: true },
      { ...shared, id: ids[1], index: 8n, uninitialised: false },
    ]);
    expect(await findClaimableTasks(hubAt(FINAL - 1), [deal.id])).toEqual([]);
  });

  test('are none of those that ended', async () => {
    expect(await findClaimableTasks(hubAt(FINAL, ['COMPLETED', 'FAILED', 'FAILED']), [deal.id])).toEqual([]);
  });

  test('are looked for in known deals of a known category that are wanted', async () => {
    expect(await findClaimableTasks(hubAt(FINAL), ['0xother'])).toEqual([]);
    expect(await findClaimableTasks(hubAt(FINAL), [deal.id], () => false)).toEqual([]);
    expect(await findClaimableTasks(hubAt(FINAL, ids, null), [deal.id])).toEqual([]);
  });
});

test('a deal costs the prices of its three resources for each task', () => {
  expect(dealPrice(deal)).toBe(3n * 543n);
});

test('the tasks of a deal are looked at up to ten thousand', () => {
  expect(dealTaskIds({ ...deal, botSize: 10_000n })).toHaveLength(10_000);
  expect(() => dealTaskIds({ ...deal, botSize: 10_001n })).toThrow(
    expect.objectContaining({ code: 'SERVICE_MALFORMED' }),
  );
});
