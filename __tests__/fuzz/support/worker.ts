import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { runCase } from './target.ts';
import { TARGETS } from './targets.ts';

/** One target, run in a thread of its own, so that a hang can be seen from outside and ended. */
const { name, seed, from, count, current } = workerData as WorkerInput;

export interface WorkerInput {
  readonly name: string;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  /** Index of the case that runs. */
  readonly current: SharedArrayBuffer;
}

/** Message of a thread: findings as they come, and the totals at the end. */
export type WorkerNews =
  | { readonly finding: string; readonly index: number }
  | {
      readonly accepted: number;
      readonly refused: number;
      readonly grewBytes: number;
      readonly slowestMs: number;
      /** Which case that was. */
      readonly slowest: number;
    };

/** Lines of a finding's stack that are told. */
const STACK_LINES = 5;
/** Cases until caches are warm and memory is measured for the first time. */
const WARM_UP = 0.1;

/** Cases between two turns of the event loop: a run reads files between two pictures, too. */
const CASES_A_TURN = 100;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Turns of the event loop are what native parts, such as zlib's, are let go in. */
async function memory(): Promise<number> {
  for (let round = 0; round < 2; round++) {
    collectGarbage();
    await nextTurn();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const target = TARGETS[name]?.();
if (!target) throw new Error(`There is no target ${name}.`);
const index = new Int32Array(current);
const ends = { accepted: 0, refused: 0 };
let warm = 0;
let slowestMs = 0;
let slowest = from;
for (let done = 0; done < count; done++) {
  index[0] = from + done;
  if (done % CASES_A_TURN === 0) await nextTurn();
  if (done === Math.floor(count * WARM_UP)) warm = await memory();
  const startedAt = performance.now();
  try {
    ends[await runCase(target, seed, from + done)] += 1;
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const finding = stack.split('\n').slice(0, STACK_LINES).join('\n');
    parentPort?.postMessage({ finding, index: from + done } satisfies WorkerNews);
  }
  const tookMs = performance.now() - startedAt;
  if (tookMs > slowestMs) [slowestMs, slowest] = [tookMs, from + done];
}
const grewBytes = (await memory()) - warm;
parentPort?.postMessage({ ...ends, grewBytes, slowestMs, slowest } satisfies WorkerNews);
await target.close?.();
