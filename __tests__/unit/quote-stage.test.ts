import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { MATCHES_PER_TRANSACTION } from '../../src/iexec/market/batch.ts';
import { taskShare } from '../../src/iexec/protocol/task-share.ts';
import { gasUnits } from '../../src/pipeline/estimate-gas.ts';
import { quote } from '../../src/pipeline/quote.ts';
import { type QuotedList, quoteList } from '../../src/pipeline/quote-list.ts';
import { APP, fakeContext, fakeRequest, POOL } from '../support/stage-context.ts';

const RLC = 10n ** 9n;
const GWEI = 10n ** 9n;

/** An order of the app and one of the pool, in nRLC. */
interface Sale {
  readonly app?: bigint;
  readonly pool?: bigint;
  readonly volume?: bigint;
}

interface Budget {
  readonly maxPrice?: bigint;
  readonly maxAppPrice?: bigint;
}

async function market(sales: readonly Sale[]) {
  const { context, market, chain } = fakeContext();
  for (const sale of sales) await market.sell(sale);
  const { network, app, category } = fakeRequest(chain);
  return { context, request: { network, app, category, maxAppPrice: 0n } };
}

describe('a quote', () => {
  const ask = async (budget: Budget, sales: readonly Sale[]) => {
    const { context, request } = await market(sales);
    return quote(context, { ...request, ...budget });
  };

  test('is the cheapest of all without a budget', async () => {
    expect(await ask({}, [{ pool: 3n * RLC }, { app: 1n, pool: 2n * RLC }])).toEqual({
      price: 2n * RLC,
      appPrice: 0n,
      workerpool: POOL,
      appName: APP.name,
      categoryName: 'XS',
      categorySeconds: 300,
      refundAfterSeconds: 3_000,
      gas: { transactions: 3, wei: 1_399_100n * GWEI },
    });
  });

  test.each([
    ['at the budget fits', 2n * RLC, true],
    ['above the budget does not', 2n * RLC - 1n, false],
  ])('%s', async (_, maxPrice, fits) => {
    expect(await ask({ maxPrice }, [{ pool: 2n * RLC }])).toMatchObject({ price: 2n * RLC, fits });
  });

  test('names the price of the app', async () => {
    expect(await ask({ maxPrice: 3n, maxAppPrice: 1n }, [{ app: 1n, pool: 2n }])).toMatchObject({
      price: 3n,
      appPrice: 1n,
      fits: true,
    });
  });

  test('has none where no app order is on the market', async () => {
    await expect(ask({}, [])).rejects.toMatchObject({ code: 'APP_NO_ORDER' });
    await expect(ask({}, [])).rejects.toBeInstanceOf(TaskError);
  });
});

describe('the quote of a list', () => {
  const ask = async (list: Partial<QuotedList>, budget: Budget, sales: readonly Sale[]) => {
    const { context, request } = await market(sales);
    return quoteList(
      context,
      { ...request, ...budget },
      { tasks: 10, way: 'orders', reason: '', inputs: 1, ...list },
    );
  };

  test('adds up the cheapest offers that cover the tasks, and leaves the rest of the last one', async () => {
    const found = await ask({}, {}, [
      { pool: 5n, volume: 100n },
      { pool: 2n, volume: 3n },
      { pool: 3n, volume: 4n },
    ]);
    expect(found).toMatchObject({ price: 3n * 2n + 4n * 3n + 3n * 5n, appPrice: 0n, covered: 10 });
    expect(found.portions).toEqual([
      { workerpool: POOL, taskPrice: 2n, tasks: 3 },
      { workerpool: POOL, taskPrice: 3n, tasks: 4 },
      { workerpool: POOL, taskPrice: 5n, tasks: 3 },
    ]);
    expect(found).not.toHaveProperty('fits');
    expect(found).not.toHaveProperty('ceiling');
  });

  test('says how many tasks the offers cover, and prices these', async () => {
    const found = await ask({}, { maxPrice: RLC }, [{ pool: 2n, volume: 3n }]);
    expect(found).toMatchObject({ price: 6n, covered: 3, affordable: 3, fits: false });
  });

  test('names the budget by which each task may cost as much as the dearest', async () => {
    const { budget } = await ask({ tasks: 13 }, {}, [
      { app: 4n, pool: 2n, volume: 9n },
      { app: 4n, pool: 9n },
    ]);
    const share = (limit: bigint) => taskShare(limit, 13);
    expect(share(budget.price) - share(budget.appPrice)).toBe(9n);
    expect(share(budget.price - 1n) - share(budget.appPrice)).toBe(8n);
  });

  test('a list fits by the budget that it names, and not by less', async () => {
    const sales = [
      { app: 4n, pool: 2n, volume: 9n },
      { app: 4n, pool: 9n },
    ];
    const { budget } = await ask({ tasks: 13 }, {}, sales);
    const limits = { maxPrice: budget.price, maxAppPrice: budget.appPrice };
    expect(await ask({ tasks: 13 }, limits, sales)).toMatchObject({ fits: true, affordable: 13 });
    const less = { ...limits, maxPrice: budget.price - 1n };
    expect(await ask({ tasks: 13 }, less, sales)).toMatchObject({ fits: false });
  });

  test('by one order, the budget is divided by the number of tasks', async () => {
    const found = await ask({ tasks: 13, way: 'volume' }, { maxPrice: 13n * 9n }, [{ pool: 9n }]);
    expect(found).toMatchObject({ ceiling: 9n, budget: { price: 13n * 9n, appPrice: 0n }, fits: true });
  });

  test('counts the tasks that are within the ceiling of each', async () => {
    const sales = [
      { pool: 2n, volume: 4n },
      { pool: 3n, volume: 100n },
    ];
    const found = await ask({}, { maxPrice: 24n }, sales);
    expect(found).toMatchObject({ ceiling: 2n, affordable: 4, covered: 10, fits: false, price: 26n });
    expect(await ask({}, { maxPrice: 36n }, sales)).toMatchObject({
      ceiling: 3n,
      affordable: 10,
      fits: true,
    });
  });

  test('counts the part of the app by its own ceiling', async () => {
    const sales = [{ app: 2n, pool: 1n }];
    expect(await ask({}, { maxPrice: 120n, maxAppPrice: 23n }, sales)).toMatchObject({ affordable: 0 });
    expect(await ask({}, { maxPrice: 120n, maxAppPrice: 24n }, sales)).toMatchObject({
      affordable: 10,
      fits: true,
      appPrice: 20n,
      price: 30n,
    });
  });

  test.each([
    ['orders', 10, 82_800n + 543_000n + 10n * 773_300n],
    ['volume', 2, 82_800n + 543_000n + 2n * 773_300n],
  ] as const)('bought by %s makes %d deals', async (way, matches, units) => {
    const found = await ask({ way }, {}, [{ pool: 1n, volume: 4n }, { pool: 1n }]);
    expect(found.gas).toEqual({ transactions: 2 + matches, wei: units * GWEI });
  });

  test('needs an offer', async () => {
    await expect(ask({}, {}, [])).rejects.toMatchObject({ code: 'APP_NO_ORDER' });
  });
});

test.each([
  [{ registrations: 0, matches: 1 }, false, 2, 754_100n],
  [{ registrations: 0, matches: 2 }, true, 2, 1_163_200n],
  [{ registrations: 1, matches: 1 }, true, 3, 1_399_100n],
  [{ registrations: 1, matches: MATCHES_PER_TRANSACTION }, true, 3, 25_629_800n],
  [{ registrations: 1, matches: MATCHES_PER_TRANSACTION + 1 }, true, 4, 26_254_900n],
  [{ registrations: 3, matches: 3 }, false, 7, 4_031_700n],
])('gas of %j, shared: %p', (calls, canShare, transactions, units) => {
  expect(gasUnits(calls, canShare)).toEqual({ transactions, units });
});
