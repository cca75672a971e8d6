import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const MODULE = new URL('../../src/run/list/steady-heap.ts', import.meta.url).href;

/** Makes objects of which many outlive a collection, and prints the size of the space for new ones, in bytes. */
const PRESSURE = `
  const { getHeapSpaceStatistics } = await import('node:v8');
  const kept = [];
  for (let turn = 0; turn < 3_000_000; turn++) kept[turn % 300_000] = { turn, next: kept[(turn * 7) % 300_000]?.turn };
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  process.stdout.write(String(young.space_size));`;
const STEADY = `(await import(${JSON.stringify(MODULE)})).keepHeapSteady();`;

/** In a process of its own, since V8's flags hold for all of one. */
function sizeOf(script: string): number {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }),
  );
}

test('the space for new objects stays as it is', () => {
  const [untold, steady] = [sizeOf(PRESSURE), sizeOf(STEADY + PRESSURE)];
  // Otherwise this would show nothing: without a word, V8 makes it larger.
  expect(untold).toBeGreaterThan(16e6);
  expect(steady).toBeLessThan(8e6);
});
