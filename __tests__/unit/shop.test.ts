import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import { locatePurchase } from '../../src/pipeline/buy/locate-purchase.ts';
import { judgeMarket, shop } from '../../src/pipeline/buy/shop.ts';
import { type FakeContext, fakeContext, fakeRequest } from '../support/stage-context.ts';

const failure = (code: ErrorCode) => new TaskError(code, { what: `${code}.`, why: 'Why.', fix: 'Fix.' });
const NO_ORDER = failure('APP_NO_ORDER');
const OUTAGE = failure('SERVICE_UNREACHABLE');

async function shopIn(
  { context, chain, identities }: FakeContext,
  options: { orderTimeoutMs?: number; leastLookMs?: number } = {},
) {
  const request = fakeRequest(chain);
  const parties = {
    requester: identities.requester.address,
    beneficiary: identities.beneficiary.address,
    dataset: `0x${'0'.repeat(40)}`,
  };
  const purchase = await locatePurchase(context, request, parties);
  return shop(context, purchase, { orderTimeoutMs: 0, datasetOrder: undefined, ...options });
}

describe('judgement of a look without offers', () => {
  const judge = (
    error: unknown,
    {
      lack,
      isCut = false,
      isOver = false,
      orderTimeoutMs = 1_000,
    }: Partial<{
      lack: TaskError;
      isCut: boolean;
      isOver: boolean;
      orderTimeoutMs: number;
    }> = {},
  ) => judgeMarket({ error, isCut }, lack, { isOver, orderTimeoutMs });

  test.each<ErrorCode>(['APP_NO_ORDER', 'WORKERPOOL_NO_ORDER', 'PRICE_ABOVE_CAP'])(
    '%s may be over at the next look',
    code => {
      const error = failure(code);
      expect(judge(error)).toEqual({ kind: 'again', lack: error, said: error.what });
    },
  );

  test.each([
    ['the user’s mistake', failure('APP_UNSUPPORTED')],
    ['an outage at the first look', OUTAGE],
    ['an error of ours', new TypeError('x')],
  ])('%s ends the wait as it is', (_, error) => {
    expect(judge(error)).toEqual({ kind: 'end', error });
  });

  test('an outage later on changes nothing of what the market lacks', () => {
    expect(judge(OUTAGE, { lack: NO_ORDER })).toEqual({ kind: 'again', lack: NO_ORDER, said: OUTAGE.what });
  });

  test('the user’s mistake later on ends the wait', () => {
    const error = failure('APP_UNSUPPORTED');
    expect(judge(error, { lack: NO_ORDER })).toEqual({ kind: 'end', error });
  });

  test('a lack replaces an earlier one', () => {
    const now = failure('PRICE_ABOVE_CAP');
    expect(judge(now, { lack: NO_ORDER })).toMatchObject({ kind: 'again', lack: now });
  });

  test.each([
    ['at the end of the wait', { isOver: true }],
    ['after a look that was broken off', { isCut: true }],
  ])('%s, the lack is the reason, and `order-timeout` the time', (_, circumstances) => {
    const verdict = judge(OUTAGE, { lack: NO_ORDER, ...circumstances });
    expect(verdict).toMatchObject({
      kind: 'end',
      error: { code: 'APP_NO_ORDER', why: expect.stringContaining('`order-timeout`') },
    });
  });

  test('without a wait, the time is not named', () => {
    expect(judge(NO_ORDER, { isOver: true, orderTimeoutMs: 0 })).toEqual({ kind: 'end', error: NO_ORDER });
  });

  test('a first look that is broken off ends as it does', () => {
    expect(judge(OUTAGE, { isCut: true })).toEqual({ kind: 'end', error: OUTAGE });
  });
});

describe('shop', () => {
  test('returns the offers, cheapest first, and logs the best', async () => {
    const fake = fakeContext();
    await fake.market.sell({ pool: 3_000n });
    await fake.market.sell({ pool: 2_000n });
    const offers = await shopIn(fake);
    expect(offers.map(({ price }) => price)).toEqual([2_000n, 3_000n]);
    expect(fake.log.join()).toContain('The cheapest of 2 offers costs 0.000002 RLC');
  });

  test('names the one offer as such', async () => {
    const fake = fakeContext();
    await fake.market.sell({ pool: 1n });
    await shopIn(fake);
    expect(fake.log.join()).toContain('The one offer costs');
  });

  test.each([
    ['at the ceiling is bought', 10n ** 8n, 9n * 10n ** 8n, true],
    ['of a pool above it is not', 10n ** 8n, 9n * 10n ** 8n + 1n, false],
    ['of an app above its own is not', 10n ** 8n + 1n, 0n, false],
  ])('an offer %s', async (_, app, pool, isBought) => {
    const fake = fakeContext();
    await fake.market.sell({ app, pool });
    if (isBought) expect(await shopIn(fake)).toHaveLength(1);
    else await expect(shopIn(fake)).rejects.toMatchObject({ code: 'PRICE_ABOVE_CAP' });
  });

  test('looks once without `order-timeout`', async () => {
    const fake = fakeContext();
    await expect(shopIn(fake)).rejects.toMatchObject({ code: 'APP_NO_ORDER' });
    expect(fake.context.clock.now()).toBe(0);
  });

  test('waits until an offer appears, in pauses that grow', async () => {
    const fake = fakeContext();
    const looks: number[] = [];
    fake.market.onLook = () => {
      const now = fake.context.clock.now();
      if (looks.at(-1) !== now) looks.push(now);
      if (looks.length === 4) void fake.market.sell();
    };
    await shopIn(fake, { orderTimeoutMs: 3_600_000 }).catch(() => undefined);
    const pauses = looks.slice(1).map((look, index) => look - (looks[index] ?? 0));
    const [first = 0, second = 0, third = 0] = pauses;
    expect([first / 2_000, second / 3_000, third / 4_500].every(ratio => ratio >= 0.8 && ratio <= 1.2)).toBe(
      true,
    );
    expect(Math.max(...pauses)).toBeLessThanOrEqual(18_000);
  });

  test('takes its last look right after the end of the wait', async () => {
    const fake = fakeContext();
    await expect(shopIn(fake, { orderTimeoutMs: 60_000 })).rejects.toMatchObject({
      code: 'APP_NO_ORDER',
      why: expect.stringContaining('within the 1 min of `order-timeout`'),
    });
    expect(fake.context.clock.now()).toBe(60_001);
  });

  test('an outage meanwhile only delays the next look', async () => {
    const fake = fakeContext();
    fake.market.onLook = () => {
      if (fake.context.clock.now() > 0 && fake.market.apps.length === 0) {
        fake.market.onLook = undefined;
        void fake.market.sell();
        throw OUTAGE;
      }
    };
    expect(await shopIn(fake, { orderTimeoutMs: 60_000 })).toHaveLength(1);
    expect(fake.log.join()).toContain('SERVICE_UNREACHABLE. Looking again for up to');
  });

  test('a market that hangs is given up when `order-timeout` is over, with what it lacked', async () => {
    let looks = 0;
    // One look reads the book twice: with the filters that most orders pass, and without.
    const appOrders = async function* () {
      looks += 1;
      if (looks > 2) await new Promise(() => undefined);
      yield* [];
    };
    const fake = fakeContext();
    fake.market.appOrders = appOrders;
    await expect(shopIn(fake, { orderTimeoutMs: 1_000, leastLookMs: 1 })).rejects.toMatchObject({
      code: 'APP_NO_ORDER',
      message: expect.stringContaining('`order-timeout`'),
    });
    expect(looks).toBe(3);
    expect(fake.context.clock.now()).toBe(1_001);
  });

  test('ends with the reason of an abort', async () => {
    const fake = fakeContext();
    const reason = new Error('cancelled');
    fake.market.onLook = () => fake.abort.abort(reason);
    await expect(shopIn(fake, { orderTimeoutMs: 60_000 })).rejects.toBe(reason);
  });
});
