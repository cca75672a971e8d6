import { expect, test } from '@jest/globals';
import { TransactionSearches } from '../../src/iexec/hub/transaction-searches.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { address, bytes32, fakeHub } from '../support/fake-chain.ts';

const WORKER = address(0xabc);
const topicOf = (event: string) => HUB_ABI.getEvent(event)?.topicHash;

test('many tasks share the searches of blocks and logs, and each has its own signatures', async () => {
  const requests = { block: 0, logs: 0, transaction: 0 };
  const { hub } = fakeHub(
    {},
    {
      getBlock: async () => {
        requests.block += 1;
        return { number: 100, timestamp: 1_000 };
      },
      getLogs: async ({ topics: [, tasks] }: { topics: [string[], string[]?] }) => {
        requests.logs += 1;
        return (tasks ?? []).map(task => ({
          topics: [topicOf('TaskContribute'), task, `0x${WORKER.slice(2).toLowerCase().padStart(64, '0')}`],
          transactionHash: `contribution to ${task}`,
          blockNumber: 60,
        }));
      },
      getTransaction: async (hash: string) => {
        requests.transaction += 1;
        const task = hash.slice(-66);
        const args = [task, bytes32(1), bytes32(2), address(7), '0x01', '0x02'];
        return { data: HUB_ABI.encodeFunctionData('contribute', args) };
      },
    },
  );
  const searches = new TransactionSearches(hub);
  const found = await Promise.all(
    Array.from({ length: 250 }, (_, index) =>
      searches.find({
        deal: { id: bytes32(9), startTime: 500 + index, botFirst: 0n },
        task: { id: bytes32(1_000 + index), finalDeadline: 2_000 },
        worker: WORKER,
        matchIsKnown: index !== 249,
        signal: new AbortController().signal,
      }),
    ),
  );
  for (const [index, { signed, block, gap }] of found.entries())
    expect([signed?.taskId, block, gap]).toEqual([bytes32(1_000 + index), 60, undefined]);
  // Three searches for a hundred tasks each, and one for the match that is not known.
  expect(requests).toMatchObject({ logs: 4, transaction: 250 });
  expect(requests.block).toBeLessThanOrEqual(3);
});
