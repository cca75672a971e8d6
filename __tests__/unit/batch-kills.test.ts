import { expect } from '@jest/globals';
import { id } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { buyDeals } from '../../src/iexec/market/buy-deals.ts';
import { buyVolume } from '../../src/iexec/market/buy-volume.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import { hashOrder, signOrder } from '../../src/iexec/protocol/orders.ts';
import { buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import { heavyTest } from '../support/heavy.ts';
import { APP, fakeContext, REQUESTER } from '../support/stage-context.ts';

const TASKS = 6;
/** nRLC of a task: two tasks at 10, the rest at 20. */
const TOTAL = 100n;

/** A chain with two offers, and the purchase of six tasks in one of the two ways. */
async function start(way: 'orders' | 'volume', hasMulticall: boolean) {
  const { chain, market } = fakeContext();
  chain.hasMulticall = hasMulticall;
  await market.sell({ pool: 10n, volume: 2n });
  await market.sell({ pool: 20n, volume: 9n });
  const hub = () => new Hub({ address: chain.hub, provider: chain });
  const isVolume = way === 'volume';
  const names = isVolume ? ['all'] : Array.from({ length: TASKS }, (_, at) => `task ${at}`);
  const requests = await Promise.all(
    names.map(identity => {
      const volume = isVolume ? BigInt(TASKS) : 1n;
      const order = buildRequestOrder({
        app: APP.address,
        requester: REQUESTER.address,
        beneficiary: REQUESTER.address,
        category: 0,
        maxPrice: 20n * volume,
        maxAppPrice: 0n,
        params: '{}',
        identity,
        generation: 0,
        volume,
      });
      return signOrder('request', order, chain.domain, REQUESTER);
    }),
  );
  const [request] = requests;
  if (!request) throw new Error('no order');
  const offers = await findOffers({ market, hub: hub(), request, tasks: TASKS });
  /** Runs as a new process would. @returns number of tasks with a deal, and of those without */
  const buy = async () => {
    const terms = {
      hub: hub(),
      wallet: REQUESTER.connect(chain),
      offers,
      deposit: 'auto' as const,
      spending: new Spending({ rlc: 120n, tasks: TASKS }),
      batchId: id('batch'),
      pollMs: 1,
    };
    if (isVolume) return buyVolume({ ...terms, request });
    const { deals, unsold } = await buyDeals({
      ...terms,
      purchases: requests.map(one => ({ request: one })),
    });
    return { deals, unsold: unsold.length };
  };
  const bought = () =>
    requests.map(one => chain.consumed(hashOrder('request', one, chain.domain))).reduce((a, b) => a + b, 0n);
  return { chain, buy, bought };
}

heavyTest.each([
  ['orders', true],
  ['orders', false],
  ['volume', true],
  ['volume', false],
] as const)('a batch by %s is bought once where it is killed (multicall: %s)', async (way, hasMulticall) => {
  const whole = await start(way, hasMulticall);
  const before = whole.chain.requests.length;
  expect((await whole.buy()).unsold).toBe(0);
  const requests = whole.chain.requests.length - before;
  for (const kill of [Math.ceil(requests / 2), requests - 3]) {
    const { chain, buy, bought } = await start(way, hasMulticall);
    const held = chain.rlc.get(REQUESTER.address) ?? 0n;
    chain.crashAfter = chain.requests.length + kill;
    await buy().catch(() => undefined);
    chain.crashAfter = Number.POSITIVE_INFINITY;
    const { deals, unsold } = await buy();
    expect([kill, bought(), unsold]).toEqual([kill, BigInt(TASKS), 0]);
    expect(deals.reduce((sum, { price }) => sum + price, 0n)).toBe(TOTAL);
    expect(held - (chain.rlc.get(REQUESTER.address) ?? 0n)).toBe(TOTAL);
    expect(chain.account(REQUESTER.address)).toEqual({ stake: 0n, locked: TOTAL });
  }
});
