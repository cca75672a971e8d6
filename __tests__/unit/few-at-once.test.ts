import { expect, test } from '@jest/globals';
import { fewAtOnce } from '../../src/net/few-at-once.ts';

test('runs a few at the same time, and gives the results in the order of the items', async () => {
  let [running, most] = [0, 0];
  const results = await fewAtOnce([3, 1, 2, 5, 4], 2, async item => {
    most = Math.max(most, ++running);
    for (let turns = 0; turns < item; turns++) await Promise.resolve();
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([30, 10, 20, 50, 40]);
  expect(most).toBe(2);
  expect(await fewAtOnce([], 3, async () => 1)).toEqual([]);
});

test('starts nothing after a failure, and lets those under way end', async () => {
  const ended: number[] = [];
  const failure = new Error('the second one');
  const run = fewAtOnce([1, 2, 3, 4], 2, async item => {
    if (item === 2) throw failure;
    for (let turns = 0; turns < 10; turns++) await Promise.resolve();
    ended.push(item);
  });
  await expect(run).rejects.toBe(failure);
  expect(ended).toEqual([1]);
});
