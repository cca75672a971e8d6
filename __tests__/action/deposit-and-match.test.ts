import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Contract, Transaction, Wallet } from 'ethers';
import { tokenAt } from '../../localnet/chain/contracts.ts';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import { broadcastsIn, TransactionCounter } from '../support/broadcasts.ts';
import { heavyTest } from '../support/heavy.ts';
import {
  expectOnePurchase,
  expectResult,
  killAndRerun,
  type Lane,
  openLane,
  PaidRun,
  PRICE,
} from '../support/kill-and-rerun.ts';
import { publishPoolOrder, signPoolOrder, takePoolOrder } from '../support/market-orders.ts';
import { upgradeHub } from '../support/poco-6.2/upgrade-hub.ts';
import { startWorld, type World } from '../support/world.ts';

const RECEIVE_APPROVAL = [
  'function receiveApproval(address sender, uint256 amount, address token, bytes data) returns (bool)',
];
/** What is left on the iExec account; less than a task costs. */
const LEFT = 50_000n;

let world: World;
let lane: Lane;
let rival: WalletInfo;
beforeAll(async () => {
  world = await startWorld();
  const [first, second] = world.localnet.info.wallets.requesters as [WalletInfo, WalletInfo];
  lane = await openLane(world, first);
  rival = second;
});
afterAll(async () => {
  await lane?.proxy.close();
  await world?.stop();
});
beforeEach(async () => {
  lane.proxy.interfere();
  lane.proxy.forget();
  await topUp();
});

/** Brings the account to exactly `LEFT` nRLC. */
async function topUp(): Promise<void> {
  const { info, provider } = world.localnet;
  await lane.ledger.withdrawAllBut(lane.wallet.privateKey, LEFT);
  const { stake } = await lane.ledger.funds(lane.wallet.address);
  if (stake === LEFT) return;
  const token = tokenAt(info.token, new Wallet(lane.wallet.privateKey, provider));
  await (await token.getFunction('approveAndCall')(info.network.hub, LEFT - stake, '0x')).wait();
}

/** The transactions that the step broadcast to hub and token, each once, in order. */
function sent(): Transaction[] {
  const { network, token } = world.localnet.info;
  const transactions = lane.proxy.seen.flatMap(broadcastsIn).map(raw => Transaction.from(raw));
  const byNonce = new Map(transactions.map(transaction => [transaction.nonce, transaction]));
  return [...byNonce.values()].filter(({ to }) => to === network.hub || to === token);
}

test('where the hub only takes deposits, a purchase is a deposit and a match', async () => {
  const run = new PaidRun(lane);
  await expectOnePurchase(lane, async () => expectResult(await run.attempt(), run.content));
  const { network, token } = world.localnet.info;
  expect(sent().map(({ to }) => to)).toEqual([token, network.hub]);
});

describe('where the hub deposits and matches in one transaction', () => {
  beforeAll(() => upgradeHub(world.localnet), 60_000);

  test('the purchase is one transaction, which moves exactly what is missing', async () => {
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => {
      const result = await run.attempt();
      expectResult(result, run.content);
      const [purchase, ...others] = sent();
      expect(others).toEqual([]);
      expect(purchase?.to).toBe(world.localnet.info.token);
      expect(result.outputs.transaction).toBe(purchase?.hash);
      const moved = tokenAt(world.localnet.info.token, null).interface.parseTransaction({
        data: purchase?.data ?? '',
      });
      expect(moved?.args[1]).toBe(PRICE - LEFT);
    });
    expect(await lane.ledger.funds(lane.wallet.address)).toMatchObject({ stake: 0n });
  });

  heavyTest('an account that holds enough is not topped up: the match goes to the hub', async () => {
    const { info, provider } = world.localnet;
    const token = tokenAt(info.token, new Wallet(lane.wallet.privateKey, provider));
    await (await token.getFunction('approveAndCall')(info.network.hub, PRICE, '0x')).wait();
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => expectResult(await run.attempt(), run.content));
    expect(sent().map(({ to }) => to)).toEqual([info.network.hub]);
  });

  heavyTest('a match that fails takes the deposit back with it, and the next offer is bought', async () => {
    const { provider } = world.localnet;
    const cheap = await signPoolOrder(world.localnet, { price: 150_000n });
    await publishPoolOrder(world.localnet, cheap);
    const { held } = await lane.ledger.funds(lane.wallet.address);
    const transactions = new TransactionCounter();
    let afterFailure: unknown;
    lane.proxy.interfere(async request => {
      const number = transactions.numberOf(request);
      if (number === 1) await takePoolOrder(world.localnet, cheap, rival);
      // The step has seen the match fail, and is about to send another.
      if (number === 2) afterFailure = await lane.ledger.funds(lane.wallet.address);
      return undefined;
    });
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => expectResult(await run.attempt(), run.content));
    const [failed, bought, ...others] = sent();
    expect(others).toEqual([]);
    expect((await provider.getTransactionReceipt(failed?.hash ?? ''))?.status).toBe(0);
    expect((await provider.getTransactionReceipt(bought?.hash ?? ''))?.status).toBe(1);
    expect(afterFailure).toEqual({ stake: LEFT, locked: 0n, held });
  });

  heavyTest.each([true, false])('a run killed as it sends it (it arrived: %s) pays once', async reached => {
    await killAndRerun(lane, { transaction: 1, reached });
  });

  test('`deposit: never` sends nothing and says what to deposit', async () => {
    const before = await lane.ledger.funds(lane.wallet.address);
    const { outputs, log } = await new PaidRun(lane).attempt({}, { deposit: 'never' });
    expect(outputs['error-code']).toBe('BALANCE_TOO_SMALL');
    expect(log).toContain('deposit: never');
    expect(sent()).toEqual([]);
    expect(await lane.ledger.funds(lane.wallet.address)).toEqual(before);
  });
});

describe('the hub that these tests stand on', () => {
  /** What the hub says when the token calls it; called directly, since the localnet's token passes no errors on. */
  const answerTo = async (data: string, sender = lane.wallet.address) => {
    const { info, provider } = world.localnet;
    const hub = new Contract(info.network.hub, RECEIVE_APPROVAL, provider);
    const call = hub.getFunction('receiveApproval').staticCall(sender, 1n, info.token, data);
    return call.then(String, error => error.data as string | null);
  };
  const allow = async ({ privateKey }: WalletInfo, amount: bigint) => {
    const { info, provider } = world.localnet;
    const token = tokenAt(info.token, new Wallet(privateKey, provider));
    await (await token.getFunction('approve')(info.network.hub, amount)).wait();
  };
  beforeAll(() => Promise.all([allow(lane.wallet, 1n), allow(rival, 1n)]));
  afterAll(() => Promise.all([allow(lane.wallet, 0n), allow(rival, 0n)]));

  heavyTest('refuses what PoCo 6.2 refuses, with its errors', async () => {
    expect(await answerTo('0x')).toBe('true');
    expect(await answerTo('0x156194')).toBe('0x');
    expect(await answerTo('0xffffffff')).toBe(`0xde6168e5ffffffff${'0'.repeat(56)}`);
  });

  heavyTest('matches for the requester only, and passes on what the match says', async () => {
    await new PaidRun(lane).attempt();
    await allow(lane.wallet, 1n);
    const [purchase] = sent();
    const { interface: token } = tokenAt(world.localnet.info.token, null);
    const match: string = token.parseTransaction({ data: purchase?.data ?? '' })?.args[2];
    expect(await answerTo(match, rival.address)).toBe('0x74a0583f');
    // The request order is used up by now.
    const used = (await answerTo(match)) ?? '';
    expect(Buffer.from(used.slice(2), 'hex').toString('latin1')).toContain('iExecV5-matchOrders-0x60');
  });
});
