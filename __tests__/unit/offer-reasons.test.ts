import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { noAppOrder, noWorkerpoolOrder, priceAboveCap } from '../../src/iexec/market/offer-errors.ts';
import { assertAppSupported } from '../../src/iexec/protocol/app.ts';
import { balanceTooSmall } from '../../src/iexec/protocol/balance-too-small.ts';
import type { DatasetOrder, RequestOrder } from '../../src/iexec/protocol/orders.ts';
import { address } from '../support/fake-chain.ts';

const POOL = address(5);
const request = (more: Partial<RequestOrder> = {}) =>
  ({
    app: address(1),
    requester: address(2),
    workerpool: ZeroAddress,
    category: 1n,
    volume: 2n,
    appmaxprice: 10n,
    workerpoolmaxprice: 100n,
    ...more,
  }) as RequestOrder;

describe('an offer above the ceilings', () => {
  const offer = (app: bigint, pool: bigint) =>
    ({
      appOrder: { appprice: app },
      workerpoolOrder: { workerpool: POOL, workerpoolprice: pool },
      price: app + pool,
    }) as Offer;
  const refused = (app: bigint, pool: bigint) => {
    const { what, why, fix } = priceAboveCap(request(), offer(app, pool), 2);
    return { what, why, fix };
  };

  test('of the pool needs a higher `max-price`', () => {
    expect(refused(10n, 101n)).toEqual({
      what: 'The cheapest offer costs 0.000000222 RLC for 2 tasks, of which 0.00000002 RLC go to the app, which is more than the run may cost.',
      why: expect.stringMatching(/is 0\.00000022 RLC, of which 0\.00000002 RLC may go to the app/),
      fix: 'Set `max-price: 0.000000222 RLC` to accept it, or wait for cheaper offers (`order-timeout`).',
    });
  });

  test('of one task names no number, and that of orders one by one the budget that gives each its share', () => {
    expect(priceAboveCap(request({ volume: 1n }), offer(0n, 120n), 1).what).toBe(
      'The cheapest offer costs 0.00000012 RLC, which is more than the run may cost.',
    );
    // Five tasks share out the budget by six.
    const { what, fix } = priceAboveCap(request({ volume: 1n }), offer(0n, 110n), 5);
    expect([what, fix]).toEqual([
      expect.stringContaining('costs 0.00000055 RLC for 5 tasks'),
      expect.stringContaining('Set `max-price: 0.00000072 RLC` to'),
    ]);
  });

  test('of the pool alone is said to be so where the whole is not too dear', () => {
    expect(refused(0n, 105n)).toMatchObject({
      what: 'The cheapest offer costs 0.00000021 RLC for 2 tasks, which is more than the worker pool may cost.',
      fix: expect.stringContaining('Set `max-price: 0.00000023 RLC` to accept'),
    });
  });

  test('of the app alone needs a higher `max-app-price`', () => {
    expect(refused(11n, 99n)).toMatchObject({
      what: expect.stringMatching(/more than the app may cost\.$/),
      fix: expect.stringContaining('Set `max-app-price: 0.000000022 RLC` to accept'),
    });
  });

  test('of both needs both', () => {
    expect(refused(11n, 100n)).toMatchObject({
      what: expect.stringMatching(/more than the run may cost\.$/),
      fix: expect.stringContaining(
        'Set `max-price: 0.000000222 RLC` and `max-app-price: 0.000000022 RLC` to accept',
      ),
    });
  });
});

describe('no offer of a pool', () => {
  const refused = (
    reasons: string[],
    { onlyPool, asked = ZeroAddress, dataset }: { onlyPool?: string; asked?: string; dataset?: object } = {},
  ) => {
    const search = { request: request({ workerpool: asked }), datasetOrder: dataset as DatasetOrder };
    const { why, fix } = noWorkerpoolOrder(search, { reasons: new Set(reasons), onlyPool });
    return { why, fix };
  };

  test('names five reasons at most', () => {
    expect(refused(['a', 'b', 'c', 'd', 'e', 'f']).why).toBe(
      'Every order of category S is ruled out: a; b; c; d; e.',
    );
  });

  test('of any says that there is none', () => {
    const { why, fix } = refused([]);
    expect(why).toBe('The market has no open order of category S with the capabilities that the run needs.');
    expect(fix).toMatch(/leave `workerpool` open\.$/);
  });

  test('of the pool that was asked for names it', () => {
    const { why, fix } = refused([], { onlyPool: POOL, asked: POOL, dataset: {} });
    expect(why).toContain(`no open order of worker pool ${POOL} of category S`);
    expect(why).not.toContain('dataset');
    expect(fix).toMatch(/leave `workerpool` open\.$/);
  });

  test('of the pool that the dataset is shared with names both', () => {
    const { why, fix } = refused(['a'], { onlyPool: POOL, dataset: {} });
    expect(why).toBe(
      `Every order of worker pool ${POOL} of category S is ruled out: a. The dataset is shared with that pool only.`,
    );
    expect(fix).toMatch(/ask the dataset’s owner to share it with any pool\.$/);
  });

  test('that is registered says so', () => {
    expect(refused([], { asked: POOL }).why).toContain(`No worker pool is registered at ${POOL}`);
  });
});

test('an app that nobody sells is told to a wallet, or to a quote', () => {
  expect(noAppOrder(request()).what).toMatch(/to this wallet\.$/);
  expect(noAppOrder(request({ requester: ZeroAddress })).what).toMatch(/to every wallet\.$/);
});

describe('a balance that is too small', () => {
  const fix = (held: bigint, deposit: 'auto' | 'never') =>
    balanceTooSmall({ address: address(2), price: 10n, stake: 4n, held, token: address(3), deposit }).fix;

  test('lacks what neither account nor wallet holds', () => {
    expect(fix(5n, 'auto')).toBe(`Send 0.000000001 RLC more (token ${address(3)}) to ${address(2)}.`);
  });

  test.each([
    [5n, `Send 0.000000001 RLC more to ${address(2)}, then deposit 0.000000006 RLC from`],
    [6n, 'Deposit 0.000000006 RLC from'],
    [7n, 'Deposit 0.000000006 RLC from'],
  ])('with %d nRLC in a wallet that may not be used', (held, first) => {
    expect(fix(held, 'never').startsWith(first)).toBe(true);
  });

  test('is told with what forbids the wallet', () => {
    const why = (deposit: 'auto' | 'never') =>
      balanceTooSmall({ address: 'a', price: 10n, stake: 4n, held: 5n, token: 't', deposit }).why;
    expect(why('never')).toContain('in the wallet, which `deposit: never` forbids to use.');
    expect(why('auto')).toMatch(/in the wallet\.$/);
  });
});

describe('an app', () => {
  const app = {
    ...{ address: address(1), owner: address(2), name: 'n', type: 'DOCKER' },
    ...{ location: 'x', checksum: '0x', mrenclave: '0x' },
  };

  test('is supported as an image without a measurement', () => {
    expect(() => assertAppSupported(app)).not.toThrow();
  });

  test.each([
    [{ mrenclave: '0x12' }, /legacy SGX stack/],
    [{ type: 'OTHER' }, /type is "OTHER"/],
  ])('is not with %j', (change, why) => {
    expect(() => assertAppSupported({ ...app, ...change })).toThrow(why);
  });
});
