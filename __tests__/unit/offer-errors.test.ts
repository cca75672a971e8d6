import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { findDatasetOrder } from '../../src/iexec/market/dataset-offers.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import type { DatasetOrder, RequestOrder, Signed } from '../../src/iexec/protocol/orders.ts';
import { buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import { pad } from '../support/vectors.ts';

const [APP, WALLET, POOL, OTHER_POOL, DATASET, OWNER] = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map(n =>
  pad(n),
) as [string, string, string, string, string, string];
const TAG = (bits: number) => pad(bits.toString(16), 64);
const OPEN = { datasetrestrict: ZeroAddress, requesterrestrict: ZeroAddress, apprestrict: ZeroAddress };

const appOrder = (tag = TAG(9), appprice = 0n) => ({
  ...OPEN,
  app: APP,
  appprice,
  volume: 9n,
  tag,
  workerpoolrestrict: ZeroAddress,
  sign: '0x',
});
const poolOrder = (workerpool = POOL, tag = TAG(9)) => ({
  ...OPEN,
  workerpool,
  workerpoolprice: 0n,
  volume: 9n,
  tag,
  category: 0n,
  trust: 0n,
  sign: '0x',
});
const datasetOrder = (more: Partial<DatasetOrder> = {}) =>
  ({
    ...OPEN,
    dataset: DATASET,
    datasetprice: 0n,
    volume: 9n,
    tag: TAG(9),
    workerpoolrestrict: ZeroAddress,
    sign: '0x',
    ...more,
  }) as Signed<DatasetOrder>;

/** A market with these orders, on a chain where all of them are signed and open, and these are the pools. */
function world(book: { apps?: object[]; pools?: { workerpool: string }[]; datasets?: object[] }) {
  const listed = (orders: object[]) =>
    (async function* () {
      yield* orders.map((order, index) => ({ orderHash: `${index}`, order }));
    })();
  const market = {
    appOrders: () => listed(book.apps ?? []),
    workerpoolOrders: ({ workerpool }: { workerpool?: string }) =>
      listed((book.pools ?? []).filter(order => !workerpool || order.workerpool === workerpool)),
    datasetOrders: () => listed(book.datasets ?? []),
  };
  const hub = {
    app: async () => ({ owner: OWNER }),
    account: async () => ({ stake: 0n }),
    configuration: async () => ({ workerpoolStakeRatio: 0n }),
    consumed: async () => 0n,
    verifyOrder: async () => true,
    workerpoolOwner: async (pool: string) => ([POOL, OTHER_POOL].includes(pool) ? OWNER : undefined),
    passesRestriction: async (restriction: string, address: string) =>
      restriction === ZeroAddress || restriction === address,
    dataset: async (address: string) => (address === DATASET ? { owner: OWNER } : undefined),
  } as unknown as Hub;
  return { market, hub } as unknown as Pick<Parameters<typeof findOffers>[0], 'market' | 'hub'> &
    Pick<Parameters<typeof findDatasetOrder>[0], 'market' | 'hub'>;
}

const request = (more: Partial<Parameters<typeof buildRequestOrder>[0]> = {}): RequestOrder =>
  buildRequestOrder({
    app: APP,
    requester: WALLET,
    beneficiary: WALLET,
    category: 0,
    maxPrice: 100n,
    maxAppPrice: 0n,
    params: '',
    identity: 'x',
    generation: 0,
    ...more,
  });

describe('an app', () => {
  test.each([
    [3, /asks for scone/],
    [5, /asks for gramine/],
    [0xb, /asks for scone/],
    [0xf, /asks for scone, gramine/],
    [0, /not marked for enclaves/],
    [8, /not marked for enclaves/],
  ])('sold with the tag %d alone is at fault itself', async (bits, why) => {
    for (const pool of [TAG(9), TAG(0xf)]) {
      const search = {
        ...world({ apps: [appOrder(TAG(bits))], pools: [poolOrder(POOL, pool)] }),
        request: request(),
      };
      const refused = findOffers(search);
      await expect(refused).rejects.toThrow(/\[APP_UNSUPPORTED\]/);
      await expect(refused).rejects.toThrow(why);
    }
  });

  test('sold by one order that fits among such is bought by that', async () => {
    const apps = [appOrder(TAG(3)), appOrder(TAG(1))];
    const [offer] = await findOffers({ ...world({ apps, pools: [poolOrder()] }), request: request() });
    expect(offer?.appOrder.tag).toBe(TAG(1));
  });

  test('that is too dear by its own limit alone is told as that', async () => {
    const search = { ...world({ apps: [appOrder(TAG(9), 60n)], pools: [poolOrder()] }), request: request() };
    await expect(findOffers(search)).rejects.toThrow(
      /more than the app may cost.*`max-app-price`.* Set `max-app-price: 0.00000006 RLC` to accept/,
    );
  });

  test('a quote without a wallet learns that the app is not for sale', async () => {
    await expect(findOffers({ ...world({}), request: request() })).rejects.toThrow(
      /to this wallet.*APP_NO_ORDER/,
    );
    const quoted = request({ requester: ZeroAddress });
    await expect(findOffers({ ...world({}), request: quoted })).rejects.toThrow(
      /to every wallet.*certain wallets/,
    );
  });
});

describe('a worker pool', () => {
  const book = { apps: [appOrder()], pools: [poolOrder()] };

  test('that is none is named as such', async () => {
    const search = { ...world(book), request: request({ workerpool: pad('77') }) };
    await expect(findOffers(search)).rejects.toThrow(
      /No worker pool is registered at 0x0+77 .*WORKERPOOL_NO_ORDER/,
    );
  });

  test('without an order is named', async () => {
    const search = { ...world(book), request: request({ workerpool: OTHER_POOL }) };
    await expect(findOffers(search)).rejects.toThrow(
      /no open order of worker pool 0x0+a4 .*WORKERPOOL_NO_ORDER/i,
    );
  });
});

describe('a dataset of somebody else', () => {
  const book = (...datasets: object[]) => ({
    apps: [appOrder()],
    pools: [poolOrder(), poolOrder(OTHER_POOL)],
    datasets,
  });
  const order = request({ dataset: DATASET });

  test('that is shared with one pool is used with that pool', async () => {
    const services = world(book(datasetOrder({ workerpoolrestrict: OTHER_POOL })));
    const found = await findDatasetOrder({ ...services, request: order });
    const offers = await findOffers({ ...services, request: order, datasetOrder: found });
    expect(offers.map(({ workerpoolOrder }) => workerpoolOrder.workerpool)).toEqual([OTHER_POOL]);
  });

  test('is taken by an order for any pool, and else by one whose pool offers something', async () => {
    const idle = datasetOrder({ workerpoolrestrict: pad('99') });
    const busy = datasetOrder({ workerpoolrestrict: POOL });
    const open = datasetOrder();
    const find = (...datasets: object[]) => findDatasetOrder({ ...world(book(...datasets)), request: order });
    expect(await find(idle, busy, open)).toBe(open);
    expect(await find(idle, busy)).toBe(busy);
    expect(await find(idle)).toBe(idle);
  });

  test('whose only pool offers nothing is told with that pool', async () => {
    const services = world({
      ...book(datasetOrder({ workerpoolrestrict: OTHER_POOL })),
      pools: [poolOrder()],
    });
    const found = await findDatasetOrder({ ...services, request: order });
    await expect(findOffers({ ...services, request: order, datasetOrder: found })).rejects.toThrow(
      /of worker pool 0x0+a4 .*dataset is shared with that pool only.*WORKERPOOL_NO_ORDER/i,
    );
  });

  test.each([
    [{ workerpoolrestrict: OTHER_POOL }, { workerpool: POOL }, /shared with worker pool 0x0+a4 only/i],
    [{ datasetprice: 5n }, {}, /sold for 0.000000005 RLC.*not supported/],
    [{ apprestrict: pad('98') }, {}, /shared with another app/],
    [{ requesterrestrict: pad('98') }, {}, /shared with another wallet/],
  ])('that is offered as %j only is told with the reason', async (terms, more, why) => {
    const services = world(book(datasetOrder(terms as Partial<DatasetOrder>)));
    const found = findDatasetOrder({ ...services, request: request({ dataset: DATASET, ...more }) });
    await expect(found).rejects.toThrow(why);
    await expect(found).rejects.toThrow(/\[DATASET_NO_ORDER\]/);
  });

  test('that is none is not one that is not shared', async () => {
    const found = findDatasetOrder({ ...world(book()), request: request({ dataset: pad('98') }) });
    await expect(found).rejects.toThrow(/does not know 0x0+98.*\[DATASET_UNKNOWN\]/);
  });
});
