import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hubAt } from '../../localnet/chain/contracts.ts';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import { heavyTest } from '../support/heavy.ts';
import { expectOnePurchase, expectResult, type Lane, openLane, PaidRun } from '../support/kill-and-rerun.ts';
import { startWorld, type World } from '../support/world.ts';

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
beforeEach(() => {
  rich.proxy.interfere();
  poor.proxy.interfere();
});

/** A task that runs until `end` is called, so that the chain is reorganised while it runs. */
function longTask(): { inputs: { args: string }; end(): void } {
  const signal = path.join(world.workspace(), 'end');
  return { inputs: { args: `--until ${signal}` }, end: () => writeFileSync(signal, '') };
}

/** Replaces every block from this one on by an empty one, as a reorganisation does; what was in them is lost. */
async function reorganise(fromBlock: number): Promise<void> {
  const { provider } = world.localnet;
  const hash = async () => (await provider.getBlock(fromBlock))?.hash;
  const old = await hash();
  // A block of the pool that comes in between makes the depth too small.
  while ((await hash()) === old) {
    const latest = await provider.getBlockNumber();
    await provider.send('anvil_reorg', [latest - fromBlock + 1, []]);
  }
}

async function dealExists(id: string): Promise<boolean> {
  const { provider, info } = world.localnet;
  return (await hubAt(info.network.hub, provider).getFunction('viewDeal')(id)).startTime > 0n;
}

/**
 * Reorganises the deal away at the next request of the lane's run after it began to wait for its task.
 * @param ready holds that request until the chain has come so far.
 * @param afterwards is called when the chain was reorganised.
 */
function reorganiseInPoll(
  lane: Lane,
  ready: () => Promise<boolean>,
  fromBlock: () => Promise<number>,
  afterwards: () => void,
) {
  let due = false;
  let done = false;
  lane.proxy.interfere(async () => {
    if (!due || done) return undefined;
    done = true;
    while (!(await ready())) await sleep(20);
    await reorganise(await fromBlock());
    afterwards();
    return undefined;
  });
  return {
    onLine: (line: string) => {
      if (/^::group::Poll/.test(line)) due = true;
    },
    happened: () => done,
  };
}

/** Whether the pool has brought a task on chain since that block; the world has one run at a time. */
async function taskHasBegun(since: number): Promise<boolean> {
  const { provider, info } = world.localnet;
  return (await hubAt(info.network.hub, provider).queryFilter('TaskInitialize', since)).length > 0;
}

/** The block that the wallet's latest deal was made in, minus so many. */
async function blockOfDeal(lane: Lane, since: number): Promise<number> {
  const { provider, info } = world.localnet;
  const events = await hubAt(info.network.hub, provider).queryFilter('OrdersMatched', since);
  const block = events.at(-1)?.blockNumber;
  if (block === undefined) throw new Error(`${lane.wallet.address} has made no deal since block ${since}.`);
  return block;
}

describe('a reorganisation after the purchase was seen', () => {
  type Loss = [string, () => Lane, 'is bought' | 'has begun', 'the deal' | 'all that the run sent'];
  const TITLE = 'that takes %s: the same deal is made again, paid once';
  const boughtAgain = async (...[, laneOf, task, lost]: Loss): Promise<void> => {
    const lane = laneOf();
    const long = longTask();
    const run = new PaidRun(lane);
    const since = await lane.ledger.nextBlock();
    const reorg = reorganiseInPoll(
      lane,
      async () => task === 'is bought' || (await taskHasBegun(since)),
      () => (lost === 'the deal' ? blockOfDeal(lane, since) : Promise.resolve(since)),
      long.end,
    );
    await expectOnePurchase(lane, async () => {
      const result = await run.attempt({ onLine: reorg.onLine }, long.inputs);
      expectResult(result, run.content);
      const deals = result.log.match(/(?<=^Deal )0x[0-9a-f]{64}$/gm) ?? [];
      expect(deals).toEqual([result.outputs['deal-id'], result.outputs['deal-id']]);
      const warnings = result.commands.filter(({ command }) => command === 'warning');
      expect(warnings.map(({ properties }) => properties.title)).toEqual(['The chain was reorganised']);
    });
    expect(reorg.happened()).toBe(true);
  };
  test.each<Loss>([['the deal, but not the deposit', () => poor, 'is bought', 'the deal']])(
    TITLE,
    boughtAgain,
  );
  heavyTest.each<Loss>([
    ['the deal, while the task is waited for', () => rich, 'is bought', 'the deal'],
    ['the deal, when the task has begun', () => rich, 'has begun', 'the deal'],
    ['everything that the run sent', () => poor, 'is bought', 'all that the run sent'],
  ])(TITLE, boughtAgain);

  heavyTest(
    'is a clear error to `collect`, which never buys; the job that bought makes the deal again',
    async () => {
      const run = new PaidRun(rich);
      await expectOnePurchase(rich, async () => {
        const since = await rich.ledger.nextBlock();
        const long = longTask();
        const bought = await run.attempt({ entry: 'submit' }, long.inputs);
        const id = bought.outputs['deal-id'] ?? '';
        const nonce = await world.localnet.provider.getTransactionCount(rich.wallet.address);
        const reorg = reorganiseInPoll(
          rich,
          async () => true,
          () => blockOfDeal(rich, since),
          long.end,
        );
        const lost = await run.attempt(
          { entry: 'collect', onLine: reorg.onLine },
          { 'deal-id': id, 'private-files': '' },
        );
        expect(lost.outputs).toMatchObject({ status: 'failed', 'error-code': 'DEAL_VANISHED' });
        expect(await dealExists(id)).toBe(false);
        expect(await world.localnet.provider.getTransactionCount(rich.wallet.address)).toBe(nonce - 1);
        const again = await run.attempt({}, long.inputs);
        expectResult(again, run.content);
        expect(again.outputs['deal-id']).toBe(id);
      });
    },
  );
});
