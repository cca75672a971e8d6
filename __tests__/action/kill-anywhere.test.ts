import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import { heavyDescribe, heavyTest } from '../support/heavy.ts';
import {
  expectOnePurchase,
  expectResult,
  killAndRerun,
  type Lane,
  type Moment,
  openLane,
  PaidRun,
  PRICE,
} from '../support/kill-and-rerun.ts';
import { expectOnceEach, LIST_STEPS, type ListRules, PaidList } from '../support/list-kills.ts';
import { startWorld, type World } from '../support/world.ts';

/** 128 and the number of SIGKILL. */
const KILLED = 137;

let world: World;
/** Pays from its iExec account. */
let rich: Lane;
/** Has to deposit before every purchase. */
let poor: Lane;
beforeAll(async () => {
  world = await startWorld();
  const [first, second] = world.localnet.info.wallets.requesters as [WalletInfo, WalletInfo];
  [rich, poor] = await Promise.all([openLane(world, first), openLane(world, second, { account: 50_000n })]);
});
afterAll(async () => {
  await Promise.all([rich?.proxy.close(), poor?.proxy.close()]);
  await world?.stop();
});

describe('a run that is killed, and run again, pays once and brings the result', () => {
  const killed = async (lane: Lane, moment: Moment): Promise<void> => {
    const [attempt] = await killAndRerun(lane, moment);
    expect(attempt?.exitCode).toBe(KILLED);
  };

  test('after the match reached the chain, without its answer', () =>
    killed(rich, { transaction: 1, reached: true }));

  test('when it has to deposit: after the deposit, before the match', () =>
    killed(poor, { transaction: 1, reached: true }));

  heavyTest.each<[string, Moment]>([
    ['before the dataset is registered', { line: /^::group::Protect/ }],
    ['while the registration is on its way', { transaction: 0, reached: true }],
    ['before the match reaches the chain', { transaction: 1, reached: false }],
    ['while the task runs', { line: /Task is / }],
    ['before the result is published', { line: /^::group::Publish/ }],
  ])('%s', (_, moment) => killed(rich, moment));

  heavyTest('when it has to deposit: after the deposit and the match, without the answer', () =>
    killed(poor, { transaction: 2, reached: true }),
  );

  heavyTest('at four times in a row', async () => {
    await killAndRerun(poor, ...[900, 1300, 1700, 1100].map(afterMs => ({ afterMs })));
  });
});

heavyTest(
  'two runs with one identity at the same time make one deal, and both bring the result',
  async () => {
    const run = new PaidRun(poor);
    const both = await expectOnePurchase(poor, () =>
      Promise.all([run.attempt({}, { artifact: 'none' }), run.attempt({}, { artifact: 'none' })]),
    );
    for (const one of both) expectResult(one, run.content);
    expect(both[0]?.outputs['deal-id']).toBe(both[1]?.outputs['deal-id']);
  },
);

heavyTest(
  'four runs of one wallet at the same time make four deals, with no more deposited than these cost',
  async () => {
    const { ledger, wallet } = poor;
    const runs = Array.from({ length: 4 }, () => new PaidRun(poor));
    const from = await ledger.nextBlock();
    const before = await ledger.funds(wallet.address);
    const results = await Promise.all(runs.map(run => run.attempt({}, { artifact: 'none' })));
    for (const [index, result] of results.entries()) expectResult(result, (runs[index] as PaidRun).content);
    expect(await ledger.deals(wallet.address, from)).toHaveLength(4);
    expect(await ledger.funds(wallet.address)).toEqual({
      stake: 0n,
      locked: before.locked,
      held: before.held + before.stake - 4n * PRICE,
    });
  },
);

heavyTest.each<[ListRules['form'], Moment]>([
  ['an order each', { transaction: 1, reached: true }],
  ['one order', { line: LIST_STEPS['Buy again'] }],
])('a list that is killed, and run again, buys each task once: %s', async (form, moment) => {
  const list = new PaidList(rich, { form, attempts: 2, retry: 'after-failure', onTaskFailure: 'warn' });
  await expectOnceEach(rich, list, async () => {
    expect((await list.killedAttempt(moment)).exitCode).toBe(KILLED);
    list.expectResults(await list.attempt());
  });
});

// Windows has no signals to send to another process; the runner ends it there.
(process.platform === 'win32' ? describe.skip : heavyDescribe)('a run that is cancelled', () => {
  test('after the purchase: it says that the task goes on, and the re-run picks it up', async () => {
    const run = new PaidRun(rich);
    await expectOnePurchase(rich, async () => {
      const cancelled = await run.attempt({ interrupt: { after: /✓ Order/, signal: 'cancel' } });
      expect(cancelled.outputs).toMatchObject({
        status: 'cancelled',
        'error-code': 'CANCELLED',
        'deal-id': expect.stringMatching(/^0x[0-9a-f]{64}$/),
      });
      expect(cancelled.exitCode).toBe(1);
      expect(cancelled.log).toContain(`Deal ${cancelled.outputs['deal-id']}`);
      expect(cancelled.summary).toContain(cancelled.outputs['deal-id']);
      const again = await run.attempt();
      expectResult(again, run.content);
      expect(again.outputs['deal-id']).toBe(cancelled.outputs['deal-id']);
    });
  });

  test('before the purchase: nothing is spent, and the re-run buys', async () => {
    const run = new PaidRun(rich);
    const before = await rich.ledger.funds(rich.wallet.address);
    const cancelled = await run.attempt({ interrupt: { after: /^::group::Upload/, signal: 'cancel' } });
    expect(cancelled.outputs).toMatchObject({ status: 'cancelled', 'deal-id': '' });
    expect(await rich.ledger.funds(rich.wallet.address)).toEqual(before);
    await expectOnePurchase(rich, async () => expectResult(await run.attempt(), run.content));
  });
});
