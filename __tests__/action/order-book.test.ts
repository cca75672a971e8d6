import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toBeHex, Wallet } from 'ethers';
import { hubAt, tokenAt } from '../../localnet/chain/contracts.ts';
import type { Order } from '../../localnet/chain/orders.ts';
import { REQUESTER_WITHOUT_RLC, type WalletInfo } from '../../localnet/chain/wallets.ts';
import { TransactionCounter } from '../support/broadcasts.ts';
import { heavyTest } from '../support/heavy.ts';
import {
  expectOnePurchase,
  expectResult,
  type Lane,
  openLane,
  PaidRun,
  PRICE,
} from '../support/kill-and-rerun.ts';
import {
  cancelPoolOrder,
  listed,
  publishPoolOrder,
  signPoolOrder,
  startMarketWith,
  takePoolOrder,
} from '../support/market-orders.ts';
import { startFaultProxy } from '../support/proxy.ts';
import { deploySolidity } from '../support/solidity.ts';
import { startWorld, type World } from '../support/world.ts';

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

heavyTest.each([
  ['between the look at the market and the match', 0],
  ['while the match is on its way, so that it reverts', 1],
])('an order that somebody else takes %s: the next one is bought, once', async (_, transaction) => {
  const cheap = await signPoolOrder(world.localnet, { price: 150_000n });
  await publishPoolOrder(world.localnet, cheap);
  const transactions = new TransactionCounter();
  lane.proxy.interfere(async request => {
    if (transactions.numberOf(request) === transaction) await takePoolOrder(world.localnet, cheap, rival);
    return undefined;
  });
  const run = new PaidRun(lane);
  await expectOnePurchase(lane, async () => {
    const result = await run.attempt();
    expectResult(result, run.content);
    expect(result.log).toContain('costs 0.00015 RLC');
  });
  lane.proxy.interfere();
  expect(transactions.count).toBe(transaction + 2);
});

heavyTest(
  'the one good order may be on the tenth page, behind nine of orders whose owner no longer has the pool',
  async () => {
    const { info } = world.localnet;
    const forged = await Promise.all(
      Array.from({ length: 950 }, () => signPoolOrder(world.localnet, { price: 1n, signer: rival })),
    );
    const { proxy: market, pages } = await startMarketWith(world.localnet, {
      workerpoolorders: forged.map(order => listed(world.localnet, order, rival)),
    });
    const run = new PaidRun(lane);
    const network = JSON.stringify({ ...info.network, marketUrl: market.url, rpcUrl: lane.proxy.url });
    lane.proxy.forget();
    let requests = 0;
    const onLine = (line: string) => {
      if (/✓ Shop/.test(line)) requests = lane.proxy.seen.length;
    };
    await expectOnePurchase(lane, async () =>
      expectResult(await run.attempt({ onLine }, { network }), run.content),
    );
    await market.close();
    expect(pages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // Reads are batched: far fewer requests than orders.
    expect(requests).toBeGreaterThan(0);
    expect(requests).toBeLessThan(150);
  },
);

heavyTest(
  'orders that look cheap but cannot be matched are passed over: cancelled, used up, for others, for other tasks',
  async () => {
    const { info } = world.localnet;
    const owner = info.wallets.workerpoolOwner;
    const sign = (terms: Order, signer = owner) =>
      signPoolOrder(world.localnet, { price: 1n, terms, signer });
    const traps = {
      cancelled: await sign({}),
      'used up': await sign({}),
      'for another wallet': await sign({ requesterrestrict: rival.address }),
      'for a group that is none': await sign({ requesterrestrict: info.network.hub }),
      'for another app': await sign({ apprestrict: info.apps.crash ?? '' }),
      'for another dataset': await sign({ datasetrestrict: info.apps.echo ?? '' }),
      'of another enclave': await sign({ tag: toBeHex(1, 32) }),
      'of another category': await sign({ category: 0n }),
      'of a pool that does not exist': await sign({ workerpool: rival.address }),
      'of another signer': await sign({}, rival),
    };
    await cancelPoolOrder(world.localnet, traps.cancelled);
    await takePoolOrder(world.localnet, traps['used up'], rival);
    const entries = Object.values(traps).map(order => listed(world.localnet, order, owner));
    const falsified = { ...listed(world.localnet, await sign({}), owner), orderHash: `0x${'ab'.repeat(32)}` };
    const { proxy: market } = await startMarketWith(world.localnet, {
      workerpoolorders: [...entries, falsified, { order: null }],
    });
    const network = JSON.stringify({ ...info.network, marketUrl: market.url, rpcUrl: lane.proxy.url });
    const run = new PaidRun(lane);
    await expectOnePurchase(lane, async () => expectResult(await run.attempt({}, { network }), run.content));
    await market.close();
  },
);

heavyTest.each([
  ['this wallet', async () => lane.wallet.address],
  [
    'a group that this wallet is in',
    async () => {
      const deployer = new Wallet(rival.privateKey, world.localnet.provider);
      return deploySolidity(new URL('../support/Group.sol', import.meta.url), deployer, [
        lane.wallet.address,
      ]);
    },
  ],
])('an order for %s only is found', async (_, restriction) => {
  const terms = { requesterrestrict: await restriction() };
  await publishPoolOrder(world.localnet, await signPoolOrder(world.localnet, { price: 140_000n, terms }));
  const { outputs, log } = await new PaidRun(lane).attempt({}, { 'max-price': '140000 nRLC' });
  expect({ log: outputs.status === 'completed' ? '' : log, price: outputs.price }).toEqual({
    log: '',
    price: '140000',
  });
});

test('an app that costs is paid within its own cap, and only then', async () => {
  const inputs = { app: world.localnet.info.apps.priced ?? '', 'max-price': '0.0012 RLC' };
  const before = await lane.ledger.funds(lane.wallet.address);
  const run = new PaidRun(lane);
  const refused = await run.attempt({}, inputs);
  expect(refused.outputs['error-code']).toBe('PRICE_ABOVE_CAP');
  expect(refused.log).toContain('`max-app-price: 0.001 RLC`');
  expect(await lane.ledger.funds(lane.wallet.address)).toEqual(before);
  const paid = await run.attempt({}, { ...inputs, 'max-app-price': '0.001 RLC' });
  expect(paid.outputs).toMatchObject({ status: 'completed', price: '1200000' });
  const { stake, locked, held } = await lane.ledger.funds(lane.wallet.address);
  expect({ spent: before.stake - stake, locked, held }).toEqual({
    spent: 1_200_000n,
    locked: before.locked,
    held: before.held,
  });
});

describe('a run that may wait for an offer', () => {
  const waits = (inputs: Record<string, string>, publish: () => Promise<void>) => {
    let published: Promise<void> | undefined;
    const onLine = (line: string) => {
      if (/Looking again/.test(line)) published ??= publish();
    };
    const run = new PaidRun(lane);
    return { run, attempt: async () => run.attempt({ onLine }, inputs).finally(() => published) };
  };

  heavyTest('goes on when one is published where there was none', async () => {
    const { run, attempt } = waits({ category: 'L', 'order-timeout': '50s' }, async () => {
      const offer = await signPoolOrder(world.localnet, { price: PRICE, terms: { category: 3n } });
      await publishPoolOrder(world.localnet, offer);
    });
    await expectOnePurchase(lane, async () => expectResult(await attempt(), run.content));
  });

  heavyTest(
    'goes on when one within the cap is published, and outlasts a market that fails meanwhile',
    async () => {
      const market = await startFaultProxy(world.localnet.info.network.marketUrl);
      const { network } = world.localnet.info;
      const proxied = JSON.stringify({ ...network, marketUrl: market.url, rpcUrl: lane.proxy.url });
      const inputs = { 'max-price': '150000 nRLC', 'order-timeout': '50s', network: proxied };
      const { attempt } = waits(inputs, async () => {
        let failures = 6;
        market.interfere(() => (failures-- > 0 ? { kind: 'reset' } : undefined));
        await publishPoolOrder(world.localnet, await signPoolOrder(world.localnet, { price: 150_000n }));
      });
      const { outputs, log } = await attempt();
      await market.close();
      expect({ log: outputs.status === 'completed' ? '' : log, price: outputs.price }).toEqual({
        log: '',
        price: '150000',
      });
    },
  );

  heavyTest('pays with what came to the account meanwhile', async () => {
    const { provider, info } = world.localnet;
    const { hub } = info.network;
    const poor = info.wallets.requesters[REQUESTER_WITHOUT_RLC] as WalletInfo;
    const inputs = { category: 'L', 'order-timeout': '50s', deposit: 'never', wallet: poor.privateKey };
    const { run, attempt } = waits(inputs, async () => {
      const giver = new Wallet(info.wallets.deployer.privateKey, provider);
      await (await tokenAt(info.token, giver).getFunction('approve')(hub, PRICE)).wait();
      await (await hubAt(hub, giver).getFunction('depositFor')(PRICE, poor.address)).wait();
      const offer = await signPoolOrder(world.localnet, { price: PRICE, terms: { category: 3n } });
      await publishPoolOrder(world.localnet, offer);
    });
    expectResult(await attempt(), run.content);
  });

  heavyTest.each([
    ['nobody offers', { category: 'XL' }, 'WORKERPOOL_NO_ORDER', /category XL/],
    ['all ask too much', { 'max-price': '1 nRLC' }, 'PRICE_ABOVE_CAP', /0\.0002 RLC/],
  ])('says so when the time is up and %s, with nothing sent', async (_, inputs, code, reason) => {
    const nonce = await world.localnet.provider.getTransactionCount(lane.wallet.address);
    const { outputs, log, exitCode } = await new PaidRun(lane).attempt(
      {},
      { ...inputs, 'order-timeout': '3s' },
    );
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ status: 'failed', 'error-code': code });
    expect(log).toMatch(reason);
    expect(log).toContain('did not change within the 3 s of `order-timeout`');
    expect(await world.localnet.provider.getTransactionCount(lane.wallet.address)).toBe(nonce);
  });
});
