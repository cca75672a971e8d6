import { expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { shop } from '../../src/pipeline/buy/shop.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { fastClock } from '../support/fast-clock.ts';

/** A market that has nothing when it is first looked at, and never answers again. */
function hangingMarket() {
  let looks = 0;
  // One look reads the book twice: with the filters that most orders pass, and without.
  const appOrders = async function* () {
    looks += 1;
    if (looks > 2) await new Promise(() => undefined);
    yield* [];
  };
  return { appOrders, looks: () => looks };
}

test('a market that hangs is given up when `order-timeout` is over, with what it lacked', async () => {
  const market = hangingMarket();
  const reporter = { info: () => undefined };
  const { signal } = new AbortController();
  const context = { services: { market, hub: {} }, reporter, signal } as unknown as StageContext;
  const clock = fastClock();
  const requestOrder = { app: ZeroAddress, dataset: ZeroAddress, requester: ZeroAddress, volume: 1n };
  const shopping = shop(context, { requestOrder } as never, {
    orderTimeoutMs: 1_000,
    datasetOrder: undefined,
    leastLookMs: 1,
    clock,
  });
  await expect(shopping).rejects.toMatchObject({
    code: 'APP_NO_ORDER',
    message: expect.stringContaining('`order-timeout`'),
  });
  expect(market.looks()).toBe(3);
  expect(clock.now()).toBeGreaterThan(1_000);
});
