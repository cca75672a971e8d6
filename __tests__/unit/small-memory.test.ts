import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const MODULE = new URL('../../src/action/entry/small-memory.ts', import.meta.url).href;

/** Makes 1.3 GB of buffers that are dead at once, and prints the most bytes of them that there were at a time. */
const PRESSURE = `
  let [peak, made] = [0, 0];
  // In turns, as a stream does: dead buffers are given back in another thread, which has to keep pace.
  function make() {
    for (let index = 0; index < 20; index++) Buffer.allocUnsafeSlow(65_536)[0] = 1;
    peak = Math.max(peak, process.memoryUsage().arrayBuffers);
    if (++made < 1_000) setImmediate(make);
    else process.stdout.write(String(peak));
  }
  make();`;
const IN_THREAD = `
  const { Worker } = await import('node:worker_threads');
  new Worker(${JSON.stringify(PRESSURE)}, { eval: true });`;
const SMALL = `(await import(${JSON.stringify(MODULE)})).keepMemorySmall();`;

/** In a process of its own, since V8's flags hold for all of one. */
function peakOf(script: string): number {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }),
  );
}

test.each([
  ['in the thread that says so', PRESSURE],
  ['in a thread that starts later', IN_THREAD],
])('dead buffers are collected early %s', (_where, pressure) => {
  const [untold, small] = [peakOf(pressure), peakOf(SMALL + pressure)];
  // Otherwise this would show nothing: without a word, V8 lets them gather.
  expect(untold).toBeGreaterThan(60e6);
  expect(small).toBeLessThan(50e6);
});
