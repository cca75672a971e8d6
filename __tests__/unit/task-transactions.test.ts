import { describe, expect, test } from '@jest/globals';
import { findTaskTransactions, type TaskSearch } from '../../src/iexec/hub/task-transactions.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { address, bytes32, fakeHub } from '../support/fake-chain.ts';

const REQUEST = bytes32(31);
const DEAL = dealId(REQUEST, 2n);
const TASK = bytes32(32);
const WORKER = address(0xabc);

const contribution = (task = TASK) =>
  HUB_ABI.encodeFunctionData('contribute', [task, bytes32(1), bytes32(2), address(7), '0x01', '0x02']);
const matched = (deal = DEAL, request = REQUEST, hash = '0xmatch') => ({
  ...HUB_ABI.encodeEventLog('OrdersMatched', [deal, deal, deal, deal, request, 1n]),
  transactionHash: hash,
});
const contributed = (worker = WORKER, hash = '0xcontribution') => ({
  ...HUB_ABI.encodeEventLog('TaskContribute', [TASK, worker, bytes32(1)]),
  transactionHash: hash,
  blockNumber: 60,
});
const finalised = (hash = '0xfinalisation') => ({
  ...HUB_ABI.encodeEventLog('TaskFinalize', [TASK, '0x']),
  transactionHash: hash,
});

interface Chain {
  readonly logs?: readonly { topics: readonly string[] }[] | undefined;
  /** Calldata by hash. */
  readonly data?: Readonly<Record<string, string>>;
}

const MATCH_TOPIC = HUB_ABI.getEvent('OrdersMatched')?.topicHash;

/** Finds the transactions on a chain of 100 blocks whose newest has the time 1000. */
async function find(
  { logs = [], data = { '0xcontribution': contribution() } }: Chain,
  more: Partial<TaskSearch> = {},
) {
  const ranges: unknown[] = [];
  const { hub } = fakeHub(
    {},
    {
      getBlock: async () => ({ number: 100, timestamp: 1_000 }),
      getLogs: async ({ topics, ...range }: { topics: (string | string[])[] }) => {
        ranges.push(range);
        const wanted = [topics[0]].flat();
        return logs.filter(log => wanted.includes(log.topics[0] ?? '-'));
      },
      getTransaction: async (hash: string) => (hash in data ? { data: data[hash] } : null),
    },
  );
  const found = await findTaskTransactions(hub, {
    deal: { id: DEAL, startTime: 500, botFirst: 2n },
    task: { id: TASK, finalDeadline: 900 },
    worker: WORKER,
    matchIsKnown: false,
    signal: new AbortController().signal,
    ...more,
  });
  return { found, ranges };
}

const signed = {
  taskId: TASK,
  enclaveChallenge: address(7),
  enclaveSignature: '0x01',
  authorization: '0x02',
};

test('all transactions of a task are found', async () => {
  const { found } = await find({ logs: [matched(), contributed(), finalised()] });
  expect(found).toEqual({
    match: '0xmatch',
    requestOrderHash: REQUEST,
    contribution: '0xcontribution',
    finalisation: '0xfinalisation',
    signed,
    block: 60,
  });
});

test('a match that is known is not searched for', async () => {
  const { found, ranges } = await find({ logs: [matched(), contributed()] }, { matchIsKnown: true });
  expect(found).toEqual({ contribution: '0xcontribution', signed, block: 60 });
  expect(ranges).toHaveLength(1);
});

describe('a match', () => {
  const cut = { topics: [MATCH_TOPIC ?? ''], data: '0x12', transactionHash: '0xcut' };

  test.each([
    ['of another deal', matched(bytes32(9))],
    ['whose request order gives another deal', matched(DEAL, bytes32(9))],
    ['that cannot be read', cut],
  ])('%s is not that of the deal', async (_, log) => {
    const { found } = await find({ logs: [log] });
    expect(found).not.toHaveProperty('match');
    expect((await find({ logs: [log, matched()] })).found.match).toBe('0xmatch');
  });
});

describe('a contribution', () => {
  test('is that of the worker', async () => {
    const logs = [contributed(address(8), '0xother'), contributed()];
    expect((await find({ logs })).found.contribution).toBe('0xcontribution');
  });

  test.each([
    ['of another worker', [contributed(address(8))], {}],
    ['where the worker is not known', [contributed()], { worker: undefined }],
    ['where there is a finalisation alone', [finalised()], {}],
  ])('is none %s', async (_, logs, more) => {
    const { found } = await find({ logs }, more);
    expect(found.gap).toBe('the RPC endpoint knows no event of the contribution');
    expect(found).not.toHaveProperty('contribution');
    expect(found).not.toHaveProperty('signed');
  });

  test('without its transaction has no signatures', async () => {
    const { found } = await find({ logs: [contributed(), finalised()], data: {} });
    expect(found).toEqual({
      contribution: '0xcontribution',
      finalisation: '0xfinalisation',
      gap: 'the RPC endpoint does not give the transaction 0xcontribution',
    });
  });

  test.each([
    ['to another task', contribution(bytes32(33))],
    ['through another contract', '0x12345678'],
  ])('%s has no signatures', async (_, data) => {
    const { found } = await find({ logs: [contributed()], data: { '0xcontribution': data } });
    expect(found).toEqual({
      contribution: '0xcontribution',
      gap: 'the transaction 0xcontribution is not a plain contribution to this task',
    });
  });
});

test('an endpoint that gives no events is named as the gap', async () => {
  const { hub } = fakeHub(
    {},
    {
      getBlock: async () => ({ number: 100, timestamp: 1_000 }),
      getLogs: async () => {
        throw new Error('no logs here');
      },
    },
  );
  const search = {
    deal: { id: DEAL, startTime: 500, botFirst: 2n },
    task: { id: TASK, finalDeadline: 900 },
    worker: WORKER,
    matchIsKnown: false,
    signal: new AbortController().signal,
  };
  expect(await findTaskTransactions(hub, search)).toEqual({
    gap: 'the RPC endpoint does not give the events of the task',
  });
});

describe('the search', () => {
  /** A chain of 100 000 blocks, one a second from second 0 on. */
  async function rangesOf(finalDeadline: number) {
    const ranges: { fromBlock: number; toBlock: number }[] = [];
    const head = 100_000;
    const { hub } = fakeHub(
      {},
      {
        getBlock: async (block: number | 'latest') => {
          const number = block === 'latest' ? head : block;
          return { number, timestamp: number };
        },
        getLogs: async (range: { fromBlock: number; toBlock: number }) => {
          ranges.push(range);
          return [];
        },
      },
    );
    await findTaskTransactions(hub, {
      deal: { id: DEAL, startTime: 50_000, botFirst: 2n },
      task: { id: TASK, finalDeadline },
      worker: WORKER,
      matchIsKnown: false,
      signal: new AbortController().signal,
    });
    return ranges;
  }

  test('goes from the block of the deal to the deadline, or to the newest block before it', async () => {
    const [match, events] = await rangesOf(60_000);
    expect(match?.fromBlock).toBeLessThan(50_000);
    expect(match?.toBlock).toBeGreaterThan(50_000);
    expect(match?.toBlock).toBeLessThanOrEqual(52_000);
    expect(events?.fromBlock).toBe(match?.fromBlock);
    expect(events?.toBlock).toBeGreaterThan(60_000);
    expect(events?.toBlock).toBeLessThanOrEqual(62_000);
    for (const deadline of [100_000, 100_001]) expect((await rangesOf(deadline))[1]?.toBlock).toBe(100_000);
  });
});
