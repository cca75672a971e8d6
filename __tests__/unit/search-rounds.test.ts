import { expect, test } from '@jest/globals';
import type { Provider } from 'ethers';
import { findBlocksAround } from '../../src/iexec/chain/block-search.ts';
import { searchLogs } from '../../src/iexec/chain/log-search.ts';

/** A chain with these times, which notes the blocks that are asked for. */
function chain(timeOf: (number: number) => number) {
  const asked: number[] = [];
  const getBlock = async (number: number) => {
    asked.push(number);
    return { number, timestamp: timeOf(number) };
  };
  return { provider: { getBlock } as unknown as Provider, asked };
}

test('a moment is looked for near the head first, and then in thirteenths of what is left', async () => {
  const { provider, asked } = chain(number => number);
  const found = await findBlocksAround(provider, { number: 100_000, timestamp: 100_000 }, 50_000);
  const first = [256, 1_024, 4_096, 16_384, 65_536].map(back => 100_000 - back);
  const width = (83_616 - 34_464) / 13;
  const second = Array.from({ length: 12 }, (_, step) => Math.round(34_464 + width * (step + 1)));
  expect(asked.slice(0, 17)).toEqual([...first, ...second]);
  expect(asked).toHaveLength(29);
  expect(found.from).toBeLessThan(50_000);
  expect(found.to).toBeGreaterThan(50_000);
  expect(found.to - found.from).toBeLessThan(600);
});

test.each([
  [2_000, 0],
  [2_001, 2],
])('a chain of %d blocks takes %d looks', async (number, looks) => {
  const { provider, asked } = chain(() => 1);
  await findBlocksAround(provider, { number, timestamp: number }, 7);
  expect(asked.slice(0, 2)).toEqual(looks === 0 ? [] : [number - 256, number - 1_024]);
});

test('the search ends after eight rounds on a chain whose times make no sense', async () => {
  const { provider, asked } = chain(() => 7);
  await findBlocksAround(provider, { number: 400_000_000, timestamp: 7 }, 7);
  expect(asked).toHaveLength(11 + 7 * 12);
});

test('a block of the very moment is on neither side', async () => {
  const { provider } = chain(number => (number < 5_000 ? 1 : number < 8_000 ? 2 : 3));
  const { from, to } = await findBlocksAround(provider, { number: 10_000, timestamp: 3 }, 2);
  expect(from).toBeLessThan(5_000);
  expect(to).toBeGreaterThanOrEqual(8_000);
});

test('a search for logs makes 24 requests at most', async () => {
  let requests = 0;
  const getLogs = async ({ fromBlock, toBlock }: { fromBlock: number; toBlock: number }) => {
    requests += 1;
    if (toBlock - fromBlock >= 1_000) throw new Error('too wide');
    return [];
  };
  const provider = { getLogs } as unknown as Provider;
  const options = { isEnough: () => false, signal: new AbortController().signal };
  // One for the whole, one for ten thousand blocks, and the windows of a thousand.
  expect(await searchLogs(provider, { address: '', topics: [] }, { from: 1, to: 22_000 }, options)).toEqual(
    [],
  );
  expect(requests).toBe(24);
  requests = 0;
  expect(
    await searchLogs(provider, { address: '', topics: [] }, { from: 1, to: 22_001 }, options),
  ).toBeUndefined();
  expect(requests).toBe(24);
});
