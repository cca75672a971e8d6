import { expect, test } from '@jest/globals';
import type { Log, Provider } from 'ethers';
import { searchLogs } from '../../src/iexec/chain/log-search.ts';

const FILTER = { address: `0x${'11'.repeat(20)}`, topics: [`0x${'22'.repeat(32)}`] };

interface Asked {
  readonly fromBlock: number;
  readonly toBlock: number;
}

/** An endpoint with one log in each of these blocks, which searches no more than so many blocks at once. */
function endpoint(blocks: readonly number[], widest: number) {
  const asked: Asked[] = [];
  const getLogs = async (filter: Asked): Promise<Log[]> => {
    asked.push(filter);
    const { fromBlock, toBlock } = filter;
    if (toBlock - fromBlock >= widest) throw new Error(`block range exceeds ${widest}`);
    const found = blocks.filter(block => block >= fromBlock && block <= toBlock);
    return found.map(blockNumber => ({ blockNumber }) as Log);
  };
  return { asked, provider: { getLogs } as unknown as Provider };
}

function search(provider: Provider, range: { from: number; to: number }, wanted: number) {
  const { signal } = new AbortController();
  const isEnough = (logs: readonly Log[]) => logs.length === wanted;
  return searchLogs(provider, FILTER, range, { isEnough, signal });
}

const numbers = (logs: readonly Log[] | undefined) => logs?.map(({ blockNumber }) => blockNumber).sort();

test.each([
  ['just as wide as the endpoint allows', { from: 1, to: 10_000 }, [5_000], 1],
  ['a block wider', { from: 0, to: 10_000 }, [0, 10_000], 3],
  ['of six such windows, with logs in the middle', { from: 7, to: 60_006 }, [24_000, 31_000], 7],
])('a stretch %s is searched whole', async (_, range, blocks, requests) => {
  const { provider, asked } = endpoint(blocks, 10_000);
  expect(numbers(await search(provider, range, blocks.length))).toEqual(blocks);
  expect(asked).toHaveLength(requests);
});

test('every block is asked for once, but for the ranges that were refused', async () => {
  const { provider, asked } = endpoint([], 10_000);
  expect(await search(provider, { from: 3, to: 123_456 }, 1)).toEqual([]);
  const [whole, ...windows] = asked.map(({ fromBlock, toBlock }) => [fromBlock, toBlock] as const);
  expect(whole).toEqual([3, 123_456]);
  windows.sort(([a], [b]) => a - b);
  expect(windows[0]?.[0]).toBe(3);
  expect(windows.at(-1)?.[1]).toBe(123_456);
  for (const [index, [from]] of windows.slice(1).entries()) expect(from).toBe((windows[index]?.[1] ?? 0) + 1);
});

test('what lies in the middle of more windows than one search may open is not had, and nothing is made of it', async () => {
  const { provider, asked } = endpoint([12_000], 1_000);
  expect(await search(provider, { from: 0, to: 24_000 }, 1)).toBeUndefined();
  expect(asked.length).toBeLessThan(30);
});

test('an endpoint that never answers is given up', async () => {
  const { signal } = new AbortController();
  const options = { isEnough: () => false, signal, patienceMs: 30 };
  const range = { from: 0, to: 100_000 };
  const hanging = { getLogs: () => new Promise(() => undefined) } as unknown as Provider;
  expect(await searchLogs(hanging, FILTER, range, options)).toBeUndefined();
});

test('an abort ends a search with its reason', async () => {
  const signal = AbortSignal.abort(new Error('stop'));
  const { provider } = endpoint([], 10);
  const search = searchLogs(provider, FILTER, { from: 0, to: 5 }, { isEnough: () => false, signal });
  await expect(search).rejects.toThrow('stop');
});
