import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import {
  BOUNDARIES,
  expectOnePurchase,
  expectResult,
  killAndRerun,
  type Lane,
  type Moment,
  openLane,
  PaidRun,
} from '../support/kill-and-rerun.ts';
import { startWorld, type World } from '../support/world.ts';

/** How many attempts are killed in all. */
const KILLS = Number(process.env.CHAOS_RUNS ?? 100);
/** Seed of the random times; printed, so that a failure can be tried again. */
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 2 ** 31);

let world: World;
let lanes: Lane[];
beforeAll(async () => {
  world = await startWorld();
  const [first, second] = world.localnet.info.wallets.requesters as [WalletInfo, WalletInfo];
  // One pays from its account, the other has to deposit before every purchase.
  lanes = await Promise.all([openLane(world, first), openLane(world, second, 50_000n)]);
});
afterAll(async () => {
  await Promise.all((lanes ?? []).map(lane => lane.proxy.close()));
  await world?.stop();
});

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(`${KILLS} kills (seed ${SEED}): every run that is run again has paid once and brings its result`, async () => {
  const next = random(SEED);
  const started = Date.now();
  const warmUp = new PaidRun(lanes[0] as Lane);
  expectResult(await warmUp.attempt(), warmUp.content);
  const usualMs = Date.now() - started;

  const transactions = [0, 1, 2].flatMap(transaction =>
    [true, false].map(reached => ({ transaction, reached })),
  );
  const certain: Moment[] = [...BOUNDARIES.map(line => ({ line })), ...transactions];
  const rounds: Moment[][] = [];
  for (let count = 0; count < KILLS; ) {
    // Every boundary first; then random times, up to three in a row on one run.
    const fixed = certain[count];
    const many = fixed ? 1 : Math.min(1 + Math.floor(next() * 3), KILLS - count);
    rounds.push(fixed ? [fixed] : Array.from({ length: many }, () => ({ afterMs: next() * usualMs * 1.2 })));
    count += many;
  }
  let killed = 0;
  await Promise.all(
    lanes.map(async (lane, own) => {
      for (const [index, moments] of rounds.entries()) {
        if (index % lanes.length !== own) continue;
        const attempts = await killAndRerun(lane, ...moments).catch(error => {
          throw new Error(`killed at ${describe(moments)}, then: ${error.message}`, { cause: error });
        });
        killed += attempts.filter(({ exitCode }) => exitCode === 137).length;
        if (process.env.CHAOS_LOG)
          process.stderr.write(`${index + 1}/${rounds.length} ${describe(moments)}\n`);
      }
    }),
  );
  // Some come too late, when the run has ended or does not have that many transactions.
  expect(killed).toBeGreaterThan(KILLS / 2);
});

function describe(moments: readonly Moment[]): string {
  return JSON.stringify(moments, (_, value) => (value instanceof RegExp ? value.source : value));
}

test('pairs of runs with one identity at once: one deal each', async () => {
  const lane = lanes[1] as Lane;
  for (let round = 0; round < Math.ceil(KILLS / 10); round++) {
    const run = new PaidRun(lane);
    const quiet = { artifact: 'none' };
    const both = await expectOnePurchase(lane, () =>
      Promise.all([run.attempt({}, quiet), run.attempt({}, quiet)]),
    );
    for (const one of both) expectResult(one, run.content);
  }
});
