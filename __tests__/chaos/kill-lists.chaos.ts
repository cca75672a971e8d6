import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { type Lane, type Moment, openLane } from '../support/kill-and-rerun.ts';
import { startLaggingNode } from '../support/lagging-node.ts';
import {
  expectOnceEach,
  LIST_FORMS,
  LIST_STEPS,
  LIST_TRANSACTIONS,
  type ListForm,
  type ListRules,
  PaidList,
  startEndpointWithoutMulticall,
} from '../support/list-kills.ts';
import { publishPoolOrder, signPoolOrder } from '../support/market-orders.ts';
import type { FaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';
import { Figures } from './figures.ts';
import { describeMoments, KILLED, random, SEED } from './seeded.ts';

jest.setTimeout(10_800_000);

/** How many attempts are killed in all. A list takes ten times as long as a single task. */
const KILLS = Number(process.env.CHAOS_RUNS ?? 40);
/** Lists that are under way at once, each with a wallet of its own. */
const LANES = Number(process.env.CHAOS_LANES ?? 4);
/** Most attempts of one list that are killed one after the other. */
const MOST_IN_A_ROW = 6;
/** Longest time from a line of the log to the kill, in milliseconds. */
const LONGEST_DELAY_MS = 3_000;
/** Longest time from the start to the kill, in milliseconds: that of a whole run on two cores. */
const LONGEST_RUN_MS = 20_000;
/** Every so many lists, one that has ended is run once more. */
const RERUN_EVERY = 4;
/** Tasks that the pool runs at once. */
const WORKERS = 8;

let world: World;
let [bare, behind]: FaultProxy[] = [];
let lanes: Lane[];
beforeAll(async () => {
  world = await startWorld({ workers: WORKERS });
  const { requesters } = world.localnet.info.wallets;
  const { rpcUrl } = world.localnet.info.network;
  bare = await startEndpointWithoutMulticall(world);
  behind = await startLaggingNode(rpcUrl, { lagMs: 500, every: 3 });
  const endpoints = [behind.url, rpcUrl, bare.url, bare.url];
  // Every other lane pays from its account, and the others have to deposit before every purchase. The later ones make one
  // deal at a time.
  lanes = await Promise.all(
    Array.from({ length: LANES }, (_, own) =>
      openLane(world, requesters[own] as WalletInfo, {
        account: own % 2 === 0 ? undefined : 50_000n,
        rpcUrl: endpoints[own],
      }),
    ),
  );
});
afterAll(async () => {
  await Promise.all((lanes ?? []).map(lane => lane.proxy.close()));
  await Promise.all([bare?.close(), behind?.close()]);
  await world?.stop();
});

const FORMS = Object.keys(LIST_FORMS) as ListForm[];
const LINES: readonly RegExp[] = Object.values(LIST_STEPS);

/** The rules of a list, by its number: every combination comes. */
function rulesOf(round: number): ListRules {
  const forms = FORMS.length;
  return {
    form: FORMS[round % forms] as ListForm,
    attempts: Math.floor(round / forms) % 2 === 0 ? 2 : 1,
    retry: Math.floor(round / forms / 2) % 2 === 0 ? 'after-failure' : 'never',
    onTaskFailure: Math.floor(round / forms / 4) % 2 === 0 ? 'warn' : 'fail',
  };
}

/** Offers few tasks for less, so that an order of many tasks is served by several deals. */
async function sellCheaply(): Promise<void> {
  for (const price of [150_000n, 180_000n])
    await publishPoolOrder(world.localnet, await signPoolOrder(world.localnet, { price, volume: 6n }));
}

/** The moments at which the attempts of one list are killed, by seed and number of the list. */
function momentsOf(round: number): Moment[] {
  const certain: readonly Moment[] = [...LIST_TRANSACTIONS, ...LINES.map(line => ({ line }))];
  const next = random(SEED + round);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const anywhere = (): Moment => {
    const kind = next();
    if (kind < 0.3) return pick(LIST_TRANSACTIONS);
    if (kind < 0.45) return { afterMs: Math.floor(next() * LONGEST_RUN_MS) };
    return { line: pick(LINES), delayMs: Math.floor(next() ** 2 * LONGEST_DELAY_MS) };
  };
  const count = 1 + Math.floor(next() * MOST_IN_A_ROW);
  const first = certain[round % certain.length];
  const moments = Array.from({ length: count }, (_, index) => (index === 0 && first ? first : anywhere()));
  // What an attempt has done the next one finds, so a moment that comes after a later one would hardly come at all.
  return moments.sort((a, b) => rankOf(a) - rankOf(b));
}

/** How far a list is at this moment: a random time is anywhere, and transactions are sent from the registration on. */
function rankOf(moment: Moment): number {
  if ('line' in moment) return LINES.indexOf(moment.line);
  if ('afterMs' in moment) return (moment.afterMs / LONGEST_RUN_MS) * LINES.length;
  return LINES.indexOf(LIST_STEPS.Register) + moment.transaction / 25;
}

/** The last step that the log shows. */
function stepOf(log: string): string {
  const lines = log.split('\n');
  const steps = Object.entries(LIST_STEPS).filter(([, line]) => lines.some(text => line.test(text)));
  return steps.at(-1)?.[0] ?? 'start';
}

/** Kills attempt after attempt of one list, then lets one come to its end. */
async function oneList(lane: Lane, round: number, figures: Figures): Promise<void> {
  const moments = momentsOf(round);
  const rules = rulesOf(round);
  const list = new PaidList(lane, rules);
  if (rules.form === 'one order') await sellCheaply();
  const attempts: RunActionResult[] = [];
  const failed = (what: string) => (error: unknown) =>
    figures.fail(
      what,
      `list ${round}, ${JSON.stringify(rules)}, killed at ${describeMoments(moments)}: ${error}\n${list.logs}`,
    );
  await expectOnceEach(lane, list, async () => {
    for (const moment of moments) {
      const attempt = await list.killedAttempt(moment);
      attempts.push(attempt);
      // It came to its end before the moment came.
      if (attempt.exitCode !== KILLED) break;
    }
    const ended = attempts.at(-1);
    const isOver = ended?.exitCode !== KILLED && round % RERUN_EVERY !== 0;
    const last = isOver && ended ? ended : await list.attempt();
    try {
      list.expectResults(last);
    } catch (error) {
      failed('results lost')(error);
    }
  }).catch(failed('wrong purchases'));
  for (const attempt of attempts) figures.count(rules.form, attempt, attempt.exitCode === KILLED);
}

test(`${KILLS} kills of lists (seed ${SEED}): each task is bought once, and its result comes`, async () => {
  const figures = new Figures(stepOf);
  let round = 0;
  await Promise.all(
    lanes.map(async lane => {
      while (figures.kills < KILLS && figures.failures.length < 10) {
        await oneList(lane, round++, figures);
        if (process.env.CHAOS_LOG)
          process.stderr.write(`${figures.kills}/${KILLS} kills, ${figures.failures.length} failures\n`);
      }
    }),
  );
  process.stderr.write(`\nLists of 20 tasks, seed ${SEED}, ${LANES} lanes\n${figures}\n`);
  expect(figures.failures).toEqual([]);
});

test('pairs of runs of one list at once: each task is bought once', async () => {
  await Promise.all(
    lanes.slice(0, FORMS.length).map(async (lane, own) => {
      const rules = {
        form: FORMS[own] as ListForm,
        attempts: 2,
        retry: 'after-failure',
        onTaskFailure: 'warn',
      } as const;
      const list = new PaidList(lane, rules);
      const both = await expectOnceEach(lane, list, () => Promise.all([list.attempt(), list.attempt()]));
      for (const one of both) list.expectResults(one);
    }),
  );
});
