import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hashOrder, orderDomain } from '../../localnet/chain/orders.ts';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import { expectOnePurchase, expectResult, type Lane, openLane, PaidRun } from '../support/kill-and-rerun.ts';
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
