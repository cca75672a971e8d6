import { describe, expect, test } from '@jest/globals';
import type { Block, Filter, Log, Provider } from 'ethers';
import { findBlocksAround } from '../../src/iexec/chain/block-search.ts';
import { searchLogs } from '../../src/iexec/chain/log-search.ts';

/** A chain as long as Arbitrum's, four blocks a second, but for a day in the middle on which it stood still. */
const HEAD = 400_000_000;
const HALT = { at: 300_000_000, seconds: 86_400 };
const timeOf = (number: number): number =>
  1_600_000_000 + Math.floor(number / 4) + (number >= HALT.at ? HALT.seconds : 0);
const head = { number: HEAD, timestamp: timeOf(HEAD) };
const never = new AbortController().signal;

/** Answers for blocks, and for logs at these blocks unless more than `widest` are asked for. */
function chain(logsAt: readonly number[] = [], widest = Number.POSITIVE_INFINITY) {
  const asked = { blocks: 0, logs: 0 };
  const provider = {
    getBlock: async (number: number) => {
      asked.blocks += 1;
      return { number, timestamp: timeOf(number) } as Block;
    },
    getLogs: async ({ fromBlock, toBlock }: Filter) => {
      asked.logs += 1;
      if (Number(toBlock) - Number(fromBlock) >= widest) throw new Error('block range too large');
      return logsAt
        .filter(number => number >= Number(fromBlock) && number <= Number(toBlock))
        .map(blockNumber => ({ blockNumber }) as Log);
    },
  };
  return { provider: provider as unknown as Provider, asked };
}

describe('findBlocksAround', () => {
  test.each([
    ['the newest block', HEAD],
    ['a minute ago', HEAD - 240],
    ['an hour ago', HEAD - 14_400],
    ['a month ago', HEAD - 10_000_000],
    ['just after the halt', HALT.at],
    ['the first days', 1_000_000],
  ])('finds %s, and little around it', async (_, number) => {
    const { provider, asked } = chain();
    const { from, to } = await findBlocksAround(provider, head, timeOf(number));
    expect(timeOf(from)).toBeLessThan(timeOf(number));
    expect(to === HEAD || timeOf(to) > timeOf(number)).toBe(true);
    expect(to - from).toBeLessThanOrEqual(2_000);
    expect(asked.blocks).toBeLessThanOrEqual(12 * 7);
  });

  test('does not look at all on a short chain, and ends on one whose times make no sense', async () => {
    const short = chain();
    expect(await findBlocksAround(short.provider, { number: 90, timestamp: 5 }, 3)).toEqual({
      from: 0,
      to: 90,
    });
    expect(short.asked.blocks).toBe(0);
    const frozen = { getBlock: async (number: number) => ({ number, timestamp: 7 }) } as unknown as Provider;
    expect(await findBlocksAround(frozen, head, 7)).toEqual({ from: 0, to: HEAD });
  });
});

describe('searchLogs', () => {
  const filter = { address: '', topics: [] };
  const isEnough = (logs: readonly Log[]) => logs.length > 0;
  const range = { from: HEAD - 99_999, to: HEAD };

  test.each([
    ['everything at once', Number.POSITIVE_INFINITY, HEAD - 50_000, 1],
    ['windows of ten thousand, near the end', 10_000, HEAD - 12_000, 4],
    ['windows of ten thousand, near the start', 10_000, HEAD - 99_000, 3],
    ['windows of a thousand', 1_000, HEAD - 1_500, 5],
  ])('asks for %s', async (_, widest, at, requests) => {
    const { provider, asked } = chain([at], widest);
    const logs = await searchLogs(provider, filter, range, { isEnough, signal: never });
    expect(logs?.map(log => log.blockNumber)).toEqual([at]);
    expect(asked.logs).toBe(requests);
  });

  test('covers every block once, and tells nothing found from not given', async () => {
    const edges = [range.from, HEAD - 10_000, HEAD - 9_999, HEAD - 50_000, HEAD];
    const { provider } = chain(edges, 10_000);
    const all = await searchLogs(provider, filter, range, { isEnough: () => false, signal: never });
    expect(all?.map(log => log.blockNumber).sort()).toEqual([...edges].sort());
    expect(await searchLogs(chain().provider, filter, range, { isEnough, signal: never })).toEqual([]);
    const deaf = chain([HEAD], 0);
    expect(await searchLogs(deaf.provider, filter, range, { isEnough, signal: never })).toBeUndefined();
    const narrow = chain([HEAD - 50_000], 1_000);
    expect(await searchLogs(narrow.provider, filter, range, { isEnough, signal: never })).toBeUndefined();
    expect(narrow.asked.logs).toBeLessThanOrEqual(24);
  });
});
