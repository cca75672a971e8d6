import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import {
  BOUNDARIES,
  expectOnePurchase,
  expectResult,
  type Lane,
  type Moment,
  openLane,
  PaidRun,
} from '../support/kill-and-rerun.ts';
import { type PutServer, startPutServer } from '../support/put-server.ts';
import { startWorld, type World } from '../support/world.ts';
import { Figures } from './figures.ts';
import { describeMoments, KILLED, random, SEED } from './seeded.ts';

jest.setTimeout(10_800_000);

/** How many attempts are killed in all. */
const KILLS = Number(process.env.CHAOS_RUNS ?? 100);
/** Runs that are under way at once, each with a wallet of its own: much of a run is waiting. */
const LANES = Number(process.env.CHAOS_LANES ?? 4);
/** Most attempts of one run that are killed one after the other. */
const MOST_IN_A_ROW = 6;
/** Longest time from a line of the log to the kill, in milliseconds: stages take up to a few seconds. */
const LONGEST_DELAY_MS = 1_200;
let world: World;
let folder: PutServer;
let chooser: PutServer;
let lanes: Lane[];
beforeAll(async () => {
  [world, folder, chooser] = await Promise.all([
    startWorld(),
    startPutServer(),
    startPutServer({ randomUrls: true }),
  ]);
  const { requesters } = world.localnet.info.wallets;
  // Every other lane pays from its account, and the others have to deposit before every purchase.
  lanes = await Promise.all(
    Array.from({ length: LANES }, (_, own) =>
      openLane(world, requesters[own] as WalletInfo, { account: own % 2 === 0 ? undefined : 50_000n }),
    ),
  );
});
afterAll(async () => {
  await Promise.all((lanes ?? []).map(lane => lane.proxy.close()));
  await Promise.all([folder?.close(), chooser?.close()]);
  await world?.stop();
});

/** Where the encrypted input is put, by name. */
const STORAGES: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  ipfs: () => ({ storage: 'ipfs' }),
  'http-put': () => ({ storage: 'http-put', 'storage-url': `${folder.url}/in/` }),
  'http-put, server-chosen': () => ({ storage: 'http-put', 'storage-url': `${chooser.url}/` }),
};

const TRANSACTIONS: readonly Moment[] = [0, 1, 2].flatMap(transaction =>
  [true, false].map(reached => ({ transaction, reached })),
);

/** The moments at which the attempts of one run are killed, by seed and number of the run. */
function momentsOf(round: number): Moment[] {
  const certain: readonly Moment[] = [...BOUNDARIES.map(line => ({ line })), ...TRANSACTIONS];
  const next = random(SEED + round);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  // Every stage is as likely as any other, however short it is; a few kills hit a transaction.
  const anywhere = (): Moment =>
    next() < 0.15
      ? pick(TRANSACTIONS)
      : { line: pick(BOUNDARIES), delayMs: Math.floor(next() ** 2 * LONGEST_DELAY_MS) };
  const count = 1 + Math.floor(next() * MOST_IN_A_ROW);
  const first = certain[round % certain.length];
  const moments = Array.from({ length: count }, (_, index) => (index === 0 && first ? first : anywhere()));
  // What an attempt has done the next one finds, so a moment that comes after a later one would hardly come at all.
  return moments.sort((a, b) => rankOf(a) - rankOf(b));
}

/** How far a run is at this moment: transactions are sent between Upload and Poll. */
function rankOf(moment: Moment): number {
  if ('line' in moment) return BOUNDARIES.indexOf(moment.line);
  return BOUNDARIES.findIndex(line => line.source.includes('Protect'));
}

/** Kills attempt after attempt of one run, then lets one come to its end: what was bought, and did it come? */
async function oneRun(lane: Lane, round: number, figures: Figures): Promise<void> {
  const moments = momentsOf(round);
  const [storage = '', inputs] = Object.entries(STORAGES)[round % 3] ?? [];
  const run = new PaidRun(lane, inputs?.());
  const killed: RunActionResult[] = [];
  const failed = (what: string) => (error: unknown) =>
    figures.fail(what, `run ${round}, ${storage}, killed at ${describeMoments(moments)}: ${error}`);
  await expectOnePurchase(lane, async () => {
    for (const moment of moments) {
      const attempt = await run.killedAttempt(moment);
      killed.push(attempt);
      // It came to its end before the moment came.
      if (attempt.exitCode === 0) break;
    }
    const last = await run.attempt();
    try {
      expectResult(last, run.content);
    } catch (error) {
      failed('results lost')(error);
    }
  }).catch(failed('wrong purchases'));
  for (const attempt of killed) figures.count(storage, attempt, attempt.exitCode === KILLED);
}

test(`${KILLS} kills (seed ${SEED}): every run that is run again has paid once and brings its result`, async () => {
  const figures = new Figures();
  let round = 0;
  await Promise.all(
    lanes.map(async lane => {
      while (figures.kills < KILLS && figures.failures.length < 10) {
        await oneRun(lane, round++, figures);
        if (process.env.CHAOS_LOG) process.stderr.write(`${figures.kills}/${KILLS} kills\n`);
      }
    }),
  );
  process.stderr.write(`\nSeed ${SEED}, ${LANES} lanes\n${figures.toString()}\n`);
  expect(figures.failures).toEqual([]);
});

test('pairs of runs with one identity at once: one deal each', async () => {
  await Promise.all(
    lanes.map(async (lane, own) => {
      for (let round = own; round < Math.ceil(KILLS / 10); round += lanes.length) {
        const [, inputs] = Object.entries(STORAGES)[round % 3] ?? [];
        const run = new PaidRun(lane, inputs?.());
        const quiet = { artifact: 'none' };
        const both = await expectOnePurchase(lane, () =>
          Promise.all([run.attempt({}, quiet), run.attempt({}, quiet)]),
        );
        for (const one of both) expectResult(one, run.content);
      }
    }),
  );
});
