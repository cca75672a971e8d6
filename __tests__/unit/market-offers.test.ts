import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { assertAffordable, chooseOffer } from '../../src/iexec/market/choose-offer.ts';
import { findDatasetOrder, requireDataset } from '../../src/iexec/market/dataset-offers.ts';
import type { MarketClient, PublishedOrder } from '../../src/iexec/market/market.ts';
import { canDepositAndMatch, depositCall, matchRefused } from '../../src/iexec/market/match-calls.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { tasksServed } from '../../src/iexec/market/offer-stock.ts';
import { findOffers, type OfferSearch, surveyOffers } from '../../src/iexec/market/offers.ts';
import type {
  AppOrder,
  DatasetOrder,
  RequestOrder,
  Signed,
  WorkerpoolOrder,
} from '../../src/iexec/protocol/orders.ts';
import { TEE_TDX_TAG, ZERO_TAG } from '../../src/iexec/protocol/tag.ts';
import { type Answers, address, bytes32, CONTRACTS, fakeHub, Refused } from '../support/fake-chain.ts';

const [APP, POOL, OTHER_POOL, REQUESTER, DATASET] = [20, 21, 22, 23, 24].map(address) as [
  string,
  string,
  string,
  string,
  string,
];
const SIGN = `0x${'11'.repeat(65)}`;
const open = {
  datasetrestrict: ZeroAddress,
  workerpoolrestrict: ZeroAddress,
  requesterrestrict: ZeroAddress,
  salt: bytes32(1),
  sign: SIGN,
};
const appOrder = (price: bigint, more: Partial<AppOrder> = {}): Signed<AppOrder> => ({
  app: APP,
  appprice: price,
  volume: 10n,
  tag: TEE_TDX_TAG,
  ...open,
  ...more,
});
const poolOrder = (price: bigint, more: Partial<WorkerpoolOrder> = {}): Signed<WorkerpoolOrder> => ({
  workerpool: POOL,
  workerpoolprice: price,
  volume: 10n,
  tag: TEE_TDX_TAG,
  category: 1n,
  trust: 0n,
  apprestrict: ZeroAddress,
  datasetrestrict: ZeroAddress,
  requesterrestrict: ZeroAddress,
  salt: bytes32(2),
  sign: SIGN,
  ...more,
});
const datasetOrder = (price: bigint, more: Partial<DatasetOrder> = {}): Signed<DatasetOrder> => ({
  dataset: DATASET,
  datasetprice: price,
  volume: 10n,
  tag: ZERO_TAG,
  apprestrict: ZeroAddress,
  workerpoolrestrict: ZeroAddress,
  requesterrestrict: ZeroAddress,
  salt: bytes32(3),
  sign: SIGN,
  ...more,
});
const requestOrder = (more: Partial<RequestOrder> = {}): Signed<RequestOrder> => ({
  app: APP,
  appmaxprice: 10n,
  dataset: ZeroAddress,
  datasetmaxprice: 0n,
  workerpool: ZeroAddress,
  workerpoolmaxprice: 100n,
  requester: REQUESTER,
  volume: 2n,
  tag: TEE_TDX_TAG,
  category: 1n,
  trust: 0n,
  beneficiary: ZeroAddress,
  callback: ZeroAddress,
  params: '{}',
  salt: bytes32(4),
  sign: SIGN,
  ...more,
});

/** Listed under a hash by which the fake hub knows how much of it is used. */
const listed = <T>(order: Signed<T>, hash = bytes32(0)): PublishedOrder<T> => ({ orderHash: hash, order });

/** A market with these orders, which notes how many were read. */
function marketWith(books: {
  app?: PublishedOrder<AppOrder>[];
  pool?: PublishedOrder<WorkerpoolOrder>[];
  dataset?: PublishedOrder<DatasetOrder>[];
}) {
  const read = { app: 0, pool: 0, dataset: 0 };
  const filters: { readonly workerpool?: string; readonly requester?: string }[] = [];
  async function* book<T>(name: 'app' | 'pool' | 'dataset', items: PublishedOrder<T>[] = []) {
    for (const item of items) {
      read[name]++;
      yield item;
    }
  }
  const market = {
    appOrders: (filter: object) => {
      filters.push(filter);
      return book('app', books.app);
    },
    datasetOrders: () => book('dataset', books.dataset),
    workerpoolOrders: (filter: { workerpool?: string }) => {
      filters.push(filter);
      const { workerpool } = filter;
      return book(
        'pool',
        books.pool?.filter(({ order }) => workerpool === undefined || order.workerpool === workerpool),
      );
    },
  } as unknown as MarketClient;
  return { market, read, filters };
}

/** Used volume of orders by hash: that of the last byte. */
const used = (hash: string) => BigInt(hash) % 256n;
const chain = (more: Answers = {}) =>
  fakeHub({
    apps: { isRegistered: () => true },
    datasets: { isRegistered: (at: string) => at === DATASET },
    workerpools: { isRegistered: () => true, ownerOf: () => address(25) },
    hub: {
      viewApp: () => [address(26), 'app', 'DOCKER', '0x', bytes32(1), '0x'],
      viewDataset: () => [address(27), 'data', '0x', bytes32(1)],
      viewConsumed: used,
      verifyPresignatureOrSignature: () => true,
      viewAccount: () => [1_000n, 0n],
      ...more,
    },
  }).hub;

const prices = (offers: readonly Offer[]) => offers.map(({ price }) => price);

describe('offers', () => {
  test('are the cheapest that the request can pay for, and five at most', async () => {
    const { market } = marketWith({
      app: [listed(appOrder(3n)), listed(appOrder(4n))],
      pool: [1n, 2n, 3n, 4n, 5n, 6n, 7n].map(price => listed(poolOrder(price))),
    });
    const offers = await findOffers({ market, hub: chain(), request: requestOrder() });
    expect(prices(offers)).toEqual([4n, 5n, 6n, 7n, 8n]);
    const survey = await surveyOffers({ market, hub: chain(), request: requestOrder(), limit: 2 });
    expect([prices(survey.affordable), survey.cheapest.price]).toEqual([[4n, 5n], 4n]);
  });

  test('are sorted by their whole price', async () => {
    const { market } = marketWith({
      app: [
        listed(appOrder(1n, { workerpoolrestrict: OTHER_POOL })),
        listed(appOrder(9n, { workerpoolrestrict: POOL })),
      ],
      pool: [
        listed(poolOrder(2n)),
        listed(poolOrder(5n, { workerpool: OTHER_POOL })),
        listed(poolOrder(5n, { workerpool: OTHER_POOL })),
        listed(poolOrder(6n, { workerpool: OTHER_POOL })),
      ],
    });
    const offers = await findOffers({ market, hub: chain(), request: requestOrder() });
    expect(prices(offers)).toEqual([6n, 6n, 7n, 11n]);
  });

  test('need what is left of an order', async () => {
    const leaving = (hash: number) =>
      findOffers({
        market: marketWith({ app: [listed(appOrder(1n), bytes32(hash))], pool: [listed(poolOrder(1n))] })
          .market,
        hub: chain(),
        request: requestOrder(),
      });
    expect(await leaving(9)).toHaveLength(1);
    await expect(leaving(10)).rejects.toMatchObject({ code: 'APP_NO_ORDER' });
    const leavingPool = (hash: number) =>
      findOffers({
        market: marketWith({ app: [listed(appOrder(1n))], pool: [listed(poolOrder(1n), bytes32(hash))] })
          .market,
        hub: chain(),
        request: requestOrder(),
      });
    expect(await leavingPool(9)).toHaveLength(1);
    await expect(leavingPool(10)).rejects.toMatchObject({
      code: 'WORKERPOOL_NO_ORDER',
      why: expect.stringContaining('workerpool: it is used up'),
    });
  });

  test('need a pool’s owner with enough deposited', async () => {
    // 30 % of 10 for a task.
    const withStake = (stake: bigint) =>
      findOffers({
        market: marketWith({ app: [listed(appOrder(1n))], pool: [listed(poolOrder(10n))] }).market,
        hub: chain({ viewAccount: () => [stake, 0n] }),
        request: requestOrder(),
      });
    expect(await withStake(3n)).toHaveLength(1);
    await expect(withStake(2n)).rejects.toMatchObject({ code: 'WORKERPOOL_NO_ORDER' });
  });

  test('above the ceilings are named with the cheapest', async () => {
    const { market } = marketWith({
      app: [listed(appOrder(10n))],
      pool: [listed(poolOrder(103n)), listed(poolOrder(102n)), listed(poolOrder(104n))],
    });
    const survey = await surveyOffers({ market, hub: chain(), request: requestOrder() });
    expect([survey.affordable, survey.cheapest.price]).toEqual([[], 112n]);
    await expect(findOffers({ market, hub: chain(), request: requestOrder() })).rejects.toMatchObject({
      code: 'PRICE_ABOVE_CAP',
    });
  });

  test('at the ceilings are affordable', async () => {
    const { market } = marketWith({ app: [listed(appOrder(10n))], pool: [listed(poolOrder(100n))] });
    expect(prices(await findOffers({ market, hub: chain(), request: requestOrder() }))).toEqual([110n]);
    const dear = marketWith({ app: [listed(appOrder(11n))], pool: [listed(poolOrder(1n))] });
    await expect(findOffers({ ...dear, hub: chain(), request: requestOrder() })).rejects.toMatchObject({
      code: 'PRICE_ABOVE_CAP',
    });
  });

  test('are not read further than the windows that are needed', async () => {
    const many = Array.from({ length: 200 }, (_, index) => listed(poolOrder(BigInt(index))));
    const { market, read } = marketWith({ app: [listed(appOrder(1n))], pool: many });
    expect(await findOffers({ market, hub: chain(), request: requestOrder() })).toHaveLength(5);
    // Five, and the window of 40 in which it shows that nothing more is needed.
    expect(read.pool).toBe(45);
  });

  test('of an app that is not for enclaves, or of the frameworks before, are told as such', async () => {
    const survey = (tag: string) =>
      surveyOffers({
        market: marketWith({ app: [listed(appOrder(1n, { tag }))], pool: [listed(poolOrder(1n))] }).market,
        hub: chain(),
        request: requestOrder(),
      });
    await expect(survey(ZERO_TAG)).rejects.toMatchObject({
      code: 'APP_UNSUPPORTED',
      why: expect.stringContaining('not marked for enclaves'),
    });
    await expect(survey(bytes32(3))).rejects.toMatchObject({ why: expect.stringContaining('scone') });
  });

  test.each<[string, Partial<WorkerpoolOrder>, Partial<RequestOrder>, RegExp]>([
    ['another category', { category: 2n }, {}, /it is for category 2/],
    ['too little trust', { trust: 1n }, { trust: 2n }, /it offers trust 1 only/],
    ['too few capabilities', { tag: bytes32(1) }, {}, /it lacks tdx/],
    ['another app', { apprestrict: address(90) }, {}, /it does not run this app/],
    ['another wallet', { requesterrestrict: address(90) }, {}, /it is not sold to this wallet/],
    ['a dataset', { datasetrestrict: address(90) }, {}, /it does not take this dataset/],
  ])('of a pool for %s do not fit', async (_, pool, request, why) => {
    const { market } = marketWith({ app: [listed(appOrder(1n))], pool: [listed(poolOrder(1n, pool))] });
    const search = { market, hub: chain(), request: requestOrder(request) };
    await expect(findOffers(search)).rejects.toMatchObject({ why: expect.stringMatching(why) });
  });

  test('of as much trust as is asked for fit', async () => {
    const { market } = marketWith({
      app: [listed(appOrder(1n))],
      pool: [listed(poolOrder(1n, { trust: 2n }))],
    });
    const search = { market, hub: chain(), request: requestOrder({ trust: 2n }) };
    expect(await findOffers(search)).toHaveLength(1);
  });

  test('are looked for at one pool where the request or the dataset names it, and among groups at last', async () => {
    const { market, filters } = marketWith({
      app: [listed(appOrder(1n))],
      pool: [listed(poolOrder(1n)), listed(poolOrder(2n, { workerpool: OTHER_POOL }))],
    });
    const named = await findOffers({
      market,
      hub: chain(),
      request: requestOrder({ workerpool: OTHER_POOL }),
    });
    expect(named.map(({ workerpoolOrder }) => workerpoolOrder.workerpool)).toEqual([OTHER_POOL]);
    expect(filters.map(({ workerpool }) => workerpool)).toEqual(['any', OTHER_POOL]);
    const none = marketWith({ app: [listed(appOrder(1n))] });
    const search = { market: none.market, hub: chain(), request: requestOrder() };
    await expect(findOffers(search)).rejects.toMatchObject({ code: 'WORKERPOOL_NO_ORDER' });
    expect(none.filters.map(({ requester }) => requester)).toEqual([REQUESTER, REQUESTER, 'any', 'any']);
  });
});

describe('offers for many tasks', () => {
  const search = (
    books: Parameters<typeof marketWith>[0],
    more: Partial<OfferSearch> = {},
    hub = chain({ viewAccount: () => [10_000n, 0n] }),
  ) => findOffers({ market: marketWith(books).market, hub, request: requestOrder(), ...more });
  const volumes = (offers: readonly Offer[]) => offers.map(({ price, volume }) => [price, volume]);
  /** An order of its own hash, of which nothing is used. */
  const own = <T>(order: Signed<T>, name: number) => listed(order, `${bytes32(name).slice(0, -2)}00`);

  test('need not serve all, and each serves one at least', async () => {
    const pool = [1n, 3n].map((volume, at) => own(poolOrder(BigInt(at), { volume }), 0x1000 + at * 256));
    const app = [own(appOrder(0n, { volume: 100n }), 0x2000)];
    const offers = await search({ app, pool }, { request: requestOrder({ volume: 50n }) });
    expect(volumes(offers)).toEqual([
      [0n, 1n],
      [1n, 3n],
    ]);
    expect(tasksServed(offers, 50n)).toBe(4n);
  });

  test('are as many as serve all, and four to spare', async () => {
    const pool = Array.from({ length: 30 }, (_, at) =>
      own(poolOrder(BigInt(at), { volume: 2n }), 0x1000 + at * 256),
    );
    const app = [own(appOrder(0n, { volume: 100n }), 0x5000)];
    expect(await search({ app, pool }, { tasks: 20 })).toHaveLength(14);
  });

  test('go with several app orders, where one does not serve all', async () => {
    const app = [
      own(appOrder(0n, { volume: 3n }), 0x2000),
      own(appOrder(5n, { volume: 4n }), 0x2100),
      own(appOrder(6n, { volume: 9n }), 0x2200),
    ];
    const pool = [own(poolOrder(1n, { volume: 5n }), 0x1000), own(poolOrder(2n, { volume: 5n }), 0x1100)];
    const offers = await search({ app, pool }, { tasks: 100 });
    expect(volumes(offers)).toEqual([
      [1n, 3n],
      [2n, 3n],
      [6n, 4n],
      [7n, 5n],
      [7n, 4n],
      [8n, 5n],
    ]);
    expect(tasksServed(offers, 100n)).toBe(10n);
  });

  test('share the deposit of a pool’s owner, and the order of another owner’s dataset', async () => {
    const app = [own(appOrder(0n, { volume: 100n }), 0x2000)];
    const pool = [0, 1].map(at => own(poolOrder(100n, { volume: 9n }), 0x1000 + at * 256));
    const poor = chain({ viewAccount: () => [330n, 0n] });
    expect(tasksServed(await search({ app, pool }, { tasks: 30 }, poor), 30n)).toBe(11n);
    const rich = chain({ viewAccount: () => [10_000n, 0n], viewConsumed: () => 2n });
    const shared = { tasks: 30, request: requestOrder({ dataset: DATASET }), datasetOrder: datasetOrder(0n) };
    const offers = await search({ app, pool }, shared, rich);
    expect(tasksServed(offers, 30n)).toBe(8n);
  });
});

describe('the choice of an offer', () => {
  const offers = [30n, 40n].map(price => ({
    appOrder: appOrder(0n),
    workerpoolOrder: poolOrder(price),
    price,
    volume: 1n,
  }));

  /** Chooses on a hub with these accounts, one for each look, and these refusals, one for each offer. */
  const choose = (stakes: bigint[], refusals: (string | undefined)[]) => {
    const { hub } = fakeHub({
      hub: {
        viewAccount: () => [stakes.length > 1 ? stakes.shift() : stakes[0], 5n],
        matchOrders: () => {
          const refusal = refusals.shift();
          if (refusal !== undefined) throw new Refused(refusal);
          return bytes32(1);
        },
      },
    });
    return chooseOffer({ hub, request: requestOrder({ volume: 1n }), offers });
  };
  const TOO_SMALL = 'IexecEscrow: Transfer amount exceeds balance';

  test('is the first that the hub accepts, with nothing lacking', async () => {
    expect(await choose([30n], [])).toMatchObject({
      offer: { price: 30n },
      gap: 0n,
      account: { stake: 30n },
    });
    expect(await choose([100n], ['iExecV5-matchOrders-0x60'])).toMatchObject({
      offer: { price: 40n },
      gap: 0n,
    });
  });

  test('names what the account lacks', async () => {
    expect(await choose([29n], [TOO_SMALL])).toMatchObject({ offer: { price: 30n }, gap: 1n });
    expect(await choose([0n], [TOO_SMALL])).toMatchObject({ gap: 30n, account: { stake: 0n, locked: 5n } });
  });

  test('looks at the account again where the refusal does not fit it', async () => {
    expect(await choose([30n, 10n], [TOO_SMALL])).toMatchObject({
      offer: { price: 30n },
      gap: 20n,
      account: { stake: 10n },
    });
    // Then it is the pool's owner who lacks it.
    expect(await choose([40n], [TOO_SMALL])).toMatchObject({ offer: { price: 40n } });
  });

  test('is none where the hub refuses all', async () => {
    await expect(
      choose([40n], ['iExecV5-matchOrders-0x60', 'iExecV5-matchOrders-0x41']),
    ).rejects.toMatchObject({
      code: 'MATCH_REFUSED',
      why: 'Its reason: the pool’s order is not signed by the pool’s owner (matchOrders code 0x41).',
    });
    expect(matchRefused(undefined).why).toBe('There is no offer to match the request with.');
  });
});

test('a wallet affords what it holds, if RLC may be moved', async () => {
  const afford = (held: bigint, deposit: 'auto' | 'never' = 'auto') => {
    const { hub } = fakeHub({ token: { balanceOf: () => held } });
    return assertAffordable({ hub, wallet: { address: REQUESTER } as never, deposit }, 20n, 50n);
  };
  await afford(20n);
  await expect(afford(19n)).rejects.toMatchObject({ code: 'BALANCE_TOO_SMALL' });
  await expect(afford(20n, 'never')).rejects.toMatchObject({ code: 'BALANCE_TOO_SMALL' });
});

describe('a hub that deposits and matches at once', () => {
  /** Asks a token whose hub refuses the match, or nonsense, with these words. */
  const ask = (real: string | undefined, control: string | undefined) => {
    const { hub } = fakeHub({
      token: {
        approveAndCall: (_spender: string, _amount: bigint, data: string) => {
          const words = data === '0xffffffff' ? control : real;
          if (words !== undefined) throw new Refused(words);
        },
      },
    });
    const atomic = depositCall(CONTRACTS.token, CONTRACTS.hub, 5n, '0x1234', '0xabcd');
    expect(atomic.data.endsWith('abcd')).toBe(true);
    return canDepositAndMatch(hub, atomic, CONTRACTS.token, 5n, REQUESTER);
  };

  test('takes the match and refuses nonsense', async () => {
    expect(await ask(undefined, 'UnsupportedOperation')).toBe(true);
    expect(await ask(undefined, undefined)).toBe(false);
    expect(await ask('no', 'no')).toBe(false);
    expect(await ask('no', undefined)).toBe(false);
  });

  test.each(['iExecV5-matchOrders-0x05', 'Transfer amount exceeds balance'])(
    'says %s where the deposit would not do',
    async words => {
      await expect(ask(words, 'no')).rejects.toMatchObject({ code: 'MATCH_REFUSED' });
    },
  );
});

describe('the order of a dataset', () => {
  const request = (more: Partial<RequestOrder> = {}) => requestOrder({ dataset: DATASET, ...more });
  const find = (
    books: Parameters<typeof marketWith>[0],
    more: Partial<RequestOrder> = {},
    answers: Answers = {},
  ) => findDatasetOrder({ market: marketWith(books).market, hub: chain(answers), request: request(more) });
  const forPool = (pool: string) => datasetOrder(0n, { workerpoolrestrict: pool });

  test('is the first that shares it with every pool', async () => {
    const order = datasetOrder(0n, { salt: bytes32(9) });
    expect(await find({ dataset: [listed(forPool(POOL)), listed(order)] })).toEqual(order);
  });

  test('is that of a pool with offers otherwise, or the first', async () => {
    const books = { dataset: [listed(forPool(POOL)), listed(forPool(OTHER_POOL))] };
    const offered = { ...books, pool: [listed(poolOrder(1n, { workerpool: OTHER_POOL }))] };
    expect(await find(offered)).toEqual(forPool(OTHER_POOL));
    expect(await find({ ...books, pool: [listed(poolOrder(1n))] })).toEqual(forPool(POOL));
    expect(await find(books)).toEqual(forPool(POOL));
  });

  test('is looked up for five pools at most', async () => {
    const pools = [40, 41, 42, 43, 44, 45].map(address);
    const books = (number: number) => ({
      dataset: pools.map(pool => listed(forPool(pool))),
      pool: [listed(poolOrder(1n, { workerpool: pools[number] ?? '' }))],
    });
    expect(await find(books(4))).toEqual(forPool(pools[4] ?? ''));
    expect(await find(books(5))).toEqual(forPool(pools[0] ?? ''));
  });

  test('may be for the pool that the request names', async () => {
    expect(await find({ dataset: [listed(forPool(POOL))] }, { workerpool: POOL })).toEqual(forPool(POOL));
    await expect(
      find({ dataset: [listed(forPool(POOL))] }, { workerpool: OTHER_POOL }),
    ).rejects.toMatchObject({
      why: expect.stringContaining(`with worker pool ${POOL} only`),
    });
  });

  test.each<[string, PublishedOrder<DatasetOrder>, Answers, RegExp]>([
    ['another app', listed(datasetOrder(0n, { apprestrict: address(90) })), {}, /with another app/],
    [
      'another wallet',
      listed(datasetOrder(0n, { requesterrestrict: address(90) })),
      {},
      /with another wallet/,
    ],
    ['a price', listed(datasetOrder(1n)), {}, /it is sold for/],
    ['too little left', listed(datasetOrder(0n), bytes32(9)), {}, /an order is used up/],
    [
      'a wrong signature',
      listed(datasetOrder(0n)),
      { verifyPresignatureOrSignature: () => false },
      /not signed by its owner/,
    ],
  ])('is none with %s', async (_, published, answers, why) => {
    await expect(find({ dataset: [published] }, {}, answers)).rejects.toMatchObject({
      code: 'DATASET_NO_ORDER',
      why: expect.stringMatching(why),
    });
  });

  test('has just as much left as is asked for', async () => {
    expect(await find({ dataset: [listed(datasetOrder(0n), bytes32(8))] })).toEqual(datasetOrder(0n));
  });

  test('is looked for among two hundred', async () => {
    const others = (count: number) =>
      Array.from({ length: count }, () => listed(datasetOrder(0n, { apprestrict: address(90) })));
    const good = listed(datasetOrder(0n));
    expect(await find({ dataset: [...others(199), good] })).toEqual(good.order);
    await expect(find({ dataset: [...others(200), good] })).rejects.toMatchObject({
      code: 'DATASET_NO_ORDER',
    });
  });

  test('is that of a registered dataset', async () => {
    await expect(requireDataset(chain(), address(91))).rejects.toMatchObject({ code: 'DATASET_UNKNOWN' });
    expect(await requireDataset(chain(), DATASET)).toMatchObject({ owner: address(27) });
  });
});
