import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { TARGETS } from './support/targets.ts';
import type { WorkerInput, WorkerNews } from './support/worker.ts';

/**
 * `npm run fuzz`: feeds everything that reads what others wrote with changed samples, 100 000 cases a target, and
 * fails when one crashes, hangs, leaks, or succeeds where it must not. Every case follows from seed, target and
 * number: `npm run fuzz -- --seed 7 --target archive --case 123` runs one again.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    cases: { type: 'string', default: '100000' },
    target: { type: 'string', multiple: true, default: Object.keys(TARGETS) },
    case: { type: 'string' },
  },
});

/** One case that takes longer has hung, in milliseconds. */
const HANG_MS = 20_000;
/** Growth between a tenth of the cases and the end that counts as a leak, in bytes. */
const LEAK_BYTES = 32 * 1024 * 1024;
/** Findings of one target after which it is given up. */
const MAX_FINDINGS = 10;

const seed = Number(values.seed);
const from = Number(values.case ?? 0);
const count = values.case === undefined ? Number(values.cases) : 1;
console.log(`Seed ${seed}, ${count} cases a target.`);
let findings = 0;
for (const name of values.target) findings += await fuzz(name);
console.log(findings === 0 ? 'Nothing found.' : `${findings} findings.`);
process.exitCode = findings === 0 ? 0 : 1;

/** Runs one target and prints its line. @returns the number of findings. */
async function fuzz(name: string): Promise<number> {
  const current = new SharedArrayBuffer(4);
  const index = new Int32Array(current);
  const workerData: WorkerInput = { name, seed, from, count, current };
  const worker = new Worker(new URL('./support/worker.ts', import.meta.url), { workerData });
  const startedAt = performance.now();
  const found: string[] = [];
  const report = (what: string, at: number): void => {
    found.push(what);
    console.log(
      `${name}, case ${at}: ${what}\n  again: npm run fuzz -- --seed ${seed} --target ${name} --case ${at}`,
    );
    if (found.length >= MAX_FINDINGS) void worker.terminate();
  };
  let seen = -1;
  const watchdog = setInterval(() => {
    if (index[0] === seen) {
      report(`it hangs for ${HANG_MS / 1000} s`, seen);
      void worker.terminate();
    }
    seen = index[0] ?? -1;
  }, HANG_MS);
  await new Promise<void>(resolve => {
    worker.on('message', (news: WorkerNews) => {
      if ('finding' in news) return report(news.finding, news.index);
      const { accepted, refused, grewBytes, slowestMs, slowest } = news;
      if (count >= 1_000 && grewBytes > LEAK_BYTES)
        report(`memory grows by ${grewBytes} bytes`, from + count);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      const grew = (grewBytes / 2 ** 20).toFixed(1);
      console.log(
        `${name}: ${accepted} accepted, ${refused} refused, ${found.length} findings, ${seconds} s, slowest ${slowestMs.toFixed(0)} ms (case ${slowest}), memory ${grew} MiB`,
      );
    });
    worker.on('error', error => report(error.stack ?? String(error), index[0] ?? -1));
    worker.on('exit', () => resolve());
  });
  clearInterval(watchdog);
  return found.length;
}
