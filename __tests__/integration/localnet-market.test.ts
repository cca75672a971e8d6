import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TypedDataEncoder, toBeHex, Wallet, ZeroAddress } from 'ethers';
import { connectProvider, hubAt } from '../../localnet/chain/contracts.ts';
import type { Order, OrderKind } from '../../localnet/chain/orders.ts';
import { startMarket } from '../../localnet/market/market-server.ts';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { appOrder, signFor, TEE_TDX } from './support/localnet-orders.ts';
import { Buyer } from './support/localnet-purchase.ts';
import { startRpcProxy } from './support/rpc-proxy.ts';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let localnet: Localnet;

beforeAll(async () => {
  localnet = await startLocalnet({ marketRequestsPerMinute: 0 });
});

afterAll(async () => {
  await localnet?.stop();
});

/** Calls the market with the chain id filled in. */
async function market(path: string, init: RequestInit = {}): Promise<{ status: number; body: Json }> {
  const url = new URL(path, localnet.info.network.marketUrl);
  url.searchParams.set('chainId', String(localnet.info.network.chainId));
  const response = await fetch(url, init);
  return { status: response.status, body: await response.json() };
}

/** Logs in to the market for one write. */
async function login(wallet: Wallet): Promise<Record<string, string>> {
  const { body } = await market(`/challenge?address=${wallet.address}`);
  const { domain, types, message } = body.data;
  const { EIP712Domain: _, ...signed } = types;
  const signature = await wallet.signTypedData(domain, signed, message);
  const hash = TypedDataEncoder.hash(domain, signed, message);
  return {
    authorization: `${hash}_${signature}_${wallet.address}`,
    'content-type': 'application/json',
  };
}

async function publish(kind: OrderKind, order: Order, sign: string, wallet: Wallet) {
  const json = JSON.stringify({ order: { ...order, sign } }, (_, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return market(`/${kind}orders`, { method: 'POST', headers: await login(wallet), body: json });
}

describe('the market', () => {
  test('sells cheapest first, in the categories it has', async () => {
    const { workerpool } = localnet.info;
    const prices = async (category: number, more = '') => {
      const { body } = await market(`/workerpoolorders?category=${category}${more}`);
      return body.orders.map(({ order }: Json) => order.workerpoolprice);
    };
    expect(await prices(0)).toEqual([0, 100_000, 100_000_000, 5_000_000_000]);
    expect(await prices(0, `&workerpool=${workerpool}`)).toEqual([0, 100_000, 100_000_000]);
    expect((await prices(1))[0]).toBeGreaterThan(0);
    expect(await prices(2)).toHaveLength(2);
    expect(await prices(3)).toEqual([]);
  });

  test('filters by tag, volume and restriction', async () => {
    const { apps, wallets } = localnet.info;
    const owner = new Wallet(wallets.appOwner.privateKey);
    const mine = wallets.requesters[1]?.address ?? '';
    const order = appOrder(apps.unsold ?? '', { requesterrestrict: mine });
    const { sign } = await signFor(localnet.info, 'app', order, owner);
    expect((await publish('app', order, sign, owner)).status).toBe(200);
    const count = async (query: string) => (await market(`/apporders?app=${apps.unsold}${query}`)).body.count;
    expect(await count('')).toBe(0);
    expect(await count(`&requester=${mine}`)).toBe(1);
    expect(await count(`&requester=${mine.toLowerCase()}&isRequesterStrict=true`)).toBe(1);
    expect(await count(`&requester=${wallets.worker.address}`)).toBe(0);
    expect(await count('&requester=any')).toBe(1);
    expect(await count(`&requester=any&minTag=${toBeHex(1, 32)}`)).toBe(1);
    expect(await count(`&requester=any&minTag=${toBeHex(0x100, 32)}`)).toBe(0);
    expect(await count(`&requester=any&maxTag=${toBeHex(1, 32)}`)).toBe(0);
    expect(await count('&requester=any&minVolume=10')).toBe(1);
    expect(await count('&requester=any&minVolume=11')).toBe(0);

    const { body } = await market(`/apporders?appOwner=${owner.address}&requester=any&app=${apps.unsold}`);
    const { orderHash, order: listed, remaining, signer } = body.orders[0];
    expect(listed).toMatchObject({ appprice: 3, volume: 10, requesterrestrict: mine, sign });
    expect({ remaining, signer }).toEqual({ remaining: 10, signer: owner.address });
    expect((await market(`/apporders/${orderHash}`)).body.order).toEqual(listed);
    expect((await market(`/datasetorders/${orderHash}`)).status).toBe(404);

    const headers = await login(owner);
    const removal = {
      method: 'PUT',
      headers,
      body: JSON.stringify({ target: 'unpublish_last', app: apps.unsold }),
    };
    expect((await market('/apporders', removal)).body).toEqual({ ok: true, unpublished: [orderHash] });
    expect(await count('&requester=any')).toBe(0);
  });

  test('pages by index and size, and by the legacy skip count', async () => {
    const { apps, wallets } = localnet.info;
    const owner = new Wallet(wallets.appOwner.privateKey);
    for (let price = 1n; price <= 12n; price += 1n) {
      const order = appOrder(apps.unsold ?? '', { appprice: price });
      const { sign } = await signFor(localnet.info, 'app', order, owner);
      expect((await publish('app', order, sign, owner)).status).toBe(200);
    }
    const page = async (query: string) => {
      const { body } = await market(`/apporders?app=${apps.unsold}${query}`);
      return [body.orders.map(({ order }: Json) => order.appprice), body.count, body.nextPage];
    };
    expect(await page('&pageIndex=0&pageSize=10')).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 12, 10]);
    expect(await page('&pageIndex=1&pageSize=10')).toEqual([[11, 12], 12, undefined]);
    expect(await page('&page=11')).toEqual([[12], 12, undefined]);
    expect((await market(`/apporders?app=${apps.unsold}&pageSize=9`)).status).toBe(400);
    expect((await market('/apporders')).body).toEqual({ ok: false, error: 'app or appOwner is required' });
    const body = JSON.stringify({ target: 'unpublish_all', app: apps.unsold });
    const { body: answer } = await market('/apporders', { method: 'PUT', headers: await login(owner), body });
    expect(answer.unpublished).toHaveLength(12);
  });

  test('refuses what breaks its rules, in its words', async () => {
    const { apps, wallets } = localnet.info;
    const owner = new Wallet(wallets.appOwner.privateKey);
    const stranger = new Wallet(wallets.worker.privateKey);
    const order = appOrder(apps.unsold ?? '');
    const { sign } = await signFor(localnet.info, 'app', order, owner);
    const refusal = async (...args: Parameters<typeof publish>) => {
      const { status, body } = await publish(...args);
      return [status, body.error];
    };
    expect(await refusal('app', order, sign, stranger)).toEqual([
      403,
      `only order signer ${owner.address} can publish an order`,
    ]);
    expect(await refusal('app', { ...order, appprice: 4n }, sign, owner)).toEqual([403, 'invalid sign']);
    expect(await refusal('app', { ...order, app: stranger.address }, sign, owner)).toEqual([
      403,
      'Resource not deployed',
    ]);
    expect((await refusal('app', { ...order, volume: 0n }, sign, owner))[0]).toBe(400);
    expect((await publish('app', order, sign, owner)).status).toBe(200);
    expect(await refusal('app', order, sign, owner)).toEqual([403, 'order already published']);
    const headers = await login(owner);
    const body = JSON.stringify({ target: 'unpublish_all', app: apps.unsold });
    expect((await market('/apporders', { method: 'PUT', headers, body })).status).toBe(200);
    // A challenge serves once.
    const again = await market('/apporders', { method: 'PUT', headers, body });
    expect([again.status, again.body.error]).toEqual([403, 'invalid authorization']);
  });

  test('refuses request orders that nothing matches or that are not paid for', async () => {
    const { apps, wallets } = localnet.info;
    const request = (over: Partial<Order>): Order =>
      ({
        app: apps.priced ?? '',
        appmaxprice: 1_000_000n,
        dataset: ZeroAddress,
        datasetmaxprice: 0n,
        workerpool: ZeroAddress,
        workerpoolmaxprice: 0n,
        requester: wallets.requester.address,
        volume: 1n,
        tag: TEE_TDX,
        category: 0n,
        trust: 0n,
        beneficiary: wallets.requester.address,
        callback: ZeroAddress,
        params: '{}',
        salt: toBeHex(1, 32),
        ...over,
      }) as Order;
    const answer = async (wallet: Wallet, over: Partial<Order>) => {
      const order = request({ requester: wallet.address, ...over });
      const { sign } = await signFor(localnet.info, 'request', order, wallet);
      const { status, body } = await publish('request', order, sign, wallet);
      return [status, body.error];
    };
    const rich = new Wallet(wallets.requester.privateKey);
    const poor = new Wallet(wallets.requesters[4]?.privateKey ?? '');
    expect(await answer(rich, {})).toEqual([200, undefined]);
    expect(await answer(poor, {})).toEqual([
      403,
      'requester stake is too low to cover requestorder payment, minimum stake required is 1000000 nRLC',
    ]);
    expect(await answer(rich, { app: apps.unsold ?? '' })).toEqual([
      403,
      `No tee enabled apporder published for app ${apps.unsold}`,
    ]);
    expect(await answer(rich, { appmaxprice: 999_999n })).toEqual([
      403,
      `appmaxprice for app ${apps.priced} is too low, actual best price is 1000000 nRLC`,
    ]);
  });

  test('follows what happens on chain', async () => {
    const { apps, wallets } = localnet.info;
    const owner = new Wallet(wallets.appOwner.privateKey, localnet.provider);
    const order = appOrder(apps.unsold ?? '');
    const { sign } = await signFor(localnet.info, 'app', order, owner);
    const { body } = await publish('app', order, sign, owner);
    const close = hubAt(localnet.info.network.hub, owner).getFunction('manageAppOrder');
    await (await close({ order: { ...order, sign }, operation: 1, sign: '0x' })).wait();
    const { body: after } = await market(`/apporders/${body.published.orderHash}`);
    expect([after.status, after.remaining]).toEqual(['canceled', 0]);
    expect((await market(`/apporders?app=${apps.unsold}`)).body.count).toBe(0);
  });

  test('can be late to see what happens on chain', async () => {
    const { apps, network } = localnet.info;
    const set = (values: object) =>
      fetch(`${network.marketUrl}/__switches`, { method: 'POST', body: JSON.stringify(values) });
    const deals = async () => (await market(`/deals?app=${apps.echo}`)).body.count;
    const before = await deals();
    try {
      await set({ chainLagSeconds: 3_600 });
      await new Buyer(localnet).buy({ app: apps.echo ?? '' });
      expect(await deals()).toBe(before);
    } finally {
      await set({ chainLagSeconds: 0 });
    }
    expect(await deals()).toBe(before + 1);
  });

  test('tells each deal once, also where reading the chain breaks off in between', async () => {
    const { apps, network } = localnet.info;
    const buyer = new Buyer(localnet);
    const tasks = [
      await buyer.buy({ app: apps.echo ?? '' }),
      await buyer.buy({ app: apps.echo ?? '' }),
    ].flat();
    await Promise.all(tasks.map(task => buyer.settle(task)));
    let blocks = 0;
    const fault = { error: { code: -32_000, message: 'overloaded' } };
    const proxy = await startRpcProxy(network.rpcUrl, ({ method }) =>
      method === 'eth_getBlockByHash' && ++blocks === 2 ? fault : undefined,
    );
    const provider = connectProvider(proxy.url);
    const fresh = await startMarket({ provider, chainId: network.chainId, hub: network.hub });
    try {
      const url = `${fresh.url}/deals?chainId=${network.chainId}&app=${apps.echo}`;
      expect((await fetch(url)).status).toBe(500);
      expect((await (await fetch(url)).json()) as Json).toMatchObject({ count: 3 });
    } finally {
      await fresh.close();
      provider.destroy();
      await proxy.close();
    }
  });

  test('can be made to fail on purpose, and counts requests', async () => {
    const { marketUrl } = localnet.info.network;
    const arm = (fault: object) =>
      fetch(`${marketUrl}/__faults`, { method: 'POST', body: JSON.stringify(fault) });
    await fetch(`${marketUrl}/__requests`, { method: 'DELETE' });
    await arm({ path: '/version', kind: 'status', status: 429, headers: { 'retry-after': '1' }, times: 2 });
    const limited = await fetch(`${marketUrl}/version`);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await fetch(`${marketUrl}/version`)).status).toBe(429);
    expect((await fetch(`${marketUrl}/version`)).status).toBe(200);
    await arm({ path: '/version', kind: 'reset' });
    await expect(fetch(`${marketUrl}/version`)).rejects.toThrow();
    await arm({ path: '/version', kind: 'garbage' });
    await expect(fetch(`${marketUrl}/version`).then(response => response.json())).rejects.toThrow();
    await arm({ path: '/version', kind: 'truncate' });
    await expect(fetch(`${marketUrl}/version`).then(response => response.text())).rejects.toThrow();
    await arm({ path: '/version', kind: 'hang' });
    await expect(fetch(`${marketUrl}/version`, { signal: AbortSignal.timeout(300) })).rejects.toThrow();
    const { requests } = (await (await fetch(`${marketUrl}/__requests`)).json()) as {
      requests: { status: number }[];
    };
    expect(requests.map(({ status }) => status).slice(0, 3)).toEqual([429, 429, 200]);
    expect(requests).toHaveLength(7);
  });
});
