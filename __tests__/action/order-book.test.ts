import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashOrder, orderDomain } from '../../localnet/chain/orders.ts';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import {
  expectOnePurchase,
  expectResult,
  type Lane,
  openLane,
  PaidRun,
  PRICE,
} from '../support/kill-and-rerun.ts';
import { publishPoolOrder, signPoolOrder, takePoolOrder } from '../support/market-orders.ts';
import { startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let lane: Lane;
let rival: WalletInfo;
beforeAll(async () => {
  world = await startWorld();
  const [first, second] = world.localnet.info.wallets.requesters as [WalletInfo, WalletInfo];
  lane = await openLane(world, first);
  rival = second;
}, 60_000);
afterAll(async () => {
  await lane?.proxy.close();
  await world?.stop();
});

test.each([
  ['between the look at the market and the match', 0],
  ['while the match is on its way, so that it reverts', 1],
])('an order that somebody else takes %s: the next one is bought, once', async (_, transaction) => {
  const cheap = await signPoolOrder(world.localnet, { price: 150_000n });
  await publishPoolOrder(world.localnet, cheap);
  let sent = 0;
  lane.proxy.interfere(async ({ rpcMethods }) => {
    if (rpcMethods.includes('eth_sendRawTransaction') && sent++ === transaction)
      await takePoolOrder(world.localnet, cheap, rival);
    return undefined;
  });
  const run = new PaidRun(lane);
  await expectOnePurchase(lane, async () => {
    const result = await run.attempt();
    expectResult(result, run.content);
    expect(result.log).toContain('costs 0.00015 RLC');
  });
  lane.proxy.interfere();
  expect(sent).toBe(transaction + 2);
});

test('the one good order may be on the tenth page, behind nine of orders whose owner no longer has the pool', async () => {
  const { info } = world.localnet;
  const forged = await Promise.all(
    Array.from({ length: 950 }, () => signPoolOrder(world.localnet, { price: 1n, signer: rival })),
  );
  const market = await startFaultProxy(info.network.marketUrl);
  const domain = orderDomain(info.network.chainId, info.network.hub);
  const entries = forged.map(({ order, sign }) => ({
    orderHash: hashOrder('workerpool', order, domain),
    order: {
      ...order,
      workerpoolprice: 1,
      volume: 1,
      category: 1,
      trust: 0,
      sign,
    },
    remaining: 1,
    signer: rival.address,
  }));
  const pages: number[] = [];
  market.interfere(async ({ method, url }) => {
    const asked = new URL(url, market.url);
    if (method !== 'GET' || asked.pathname !== '/workerpoolorders') return undefined;
    const index = Number(asked.searchParams.get('pageIndex'));
    const size = Number(asked.searchParams.get('pageSize'));
    pages.push(index);
    asked.searchParams.set('pageIndex', '0');
    const real = await fetch(`${info.network.marketUrl}${asked.pathname}${asked.search}`);
    const { orders } = (await real.json()) as { orders: unknown[] };
    const book = [...entries, ...orders].slice(index * size, (index + 1) * size);
    return {
      kind: 'answer',
      status: 200,
      body: JSON.stringify({ ok: true, count: book.length, orders: book }),
    };
  });
  const run = new PaidRun(lane);
  const network = JSON.stringify({ ...info.network, marketUrl: market.url, rpcUrl: lane.proxy.url });
  lane.proxy.forget();
  await expectOnePurchase(lane, async () => expectResult(await run.attempt({}, { network }), run.content));
  await market.close();
  expect(pages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  // Reads are batched: far fewer requests than orders.
  expect(lane.proxy.seen.length).toBeLessThan(200);
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

  test('goes on when one is published where there was none', async () => {
    const { run, attempt } = waits({ category: 'L', 'order-timeout': '50s' }, async () => {
      const offer = await signPoolOrder(world.localnet, { price: PRICE, terms: { category: 3n } });
      await publishPoolOrder(world.localnet, offer);
    });
    await expectOnePurchase(lane, async () => expectResult(await attempt(), run.content));
  });

  test('goes on when one within the cap is published, and outlasts a market that fails meanwhile', async () => {
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
  });

  test.each([
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
