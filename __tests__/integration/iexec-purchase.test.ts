import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  id,
  type JsonRpcProvider,
  type TypedDataDomain,
  TypedDataEncoder,
  Wallet,
  ZeroAddress,
} from 'ethers';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { HUB_ABI } from '../../src/iexec/abi.ts';
import { claimTasks, findClaimableTasks } from '../../src/iexec/claim.ts';
import { findDatasetOrder } from '../../src/iexec/dataset-offers.ts';
import { createDatasetCall, predictDatasetAddress } from '../../src/iexec/dataset-registry.ts';
import { Hub } from '../../src/iexec/hub.ts';
import { dealId } from '../../src/iexec/ids.ts';
import { MarketClient } from '../../src/iexec/market.ts';
import { buyDeal, findPurchase, type PurchaseInput, simulateMatch } from '../../src/iexec/match-orders.ts';
import { findCheapestOffer, findOffers, type Offer } from '../../src/iexec/offers.ts';
import {
  type DatasetOrder,
  hashOrder,
  NULL_DATASET_ORDER,
  type RequestOrder,
  type Signed,
  signOrder,
  toContractOrder,
  type WorkerpoolOrder,
} from '../../src/iexec/orders.ts';
import { buildParams } from '../../src/iexec/params.ts';
import {
  buildDatasetOrder,
  buildRequestOrder,
  type RequestOrderInput,
} from '../../src/iexec/request-order.ts';
import { connectRpc } from '../../src/iexec/rpc.ts';
import { TEE_TDX_TAG } from '../../src/iexec/tag.ts';
import { sendTransaction } from '../../src/iexec/transactions.ts';
import { HttpClient } from '../../src/net/http.ts';
import { startRpcProxy } from './support/rpc-proxy.ts';

const RLC = 10n ** 9n;
const POLL = { pollMs: 50, timeoutMs: 200_000 };

let localnet: Localnet;
let provider: JsonRpcProvider;
let hub: Hub;
let market: MarketClient;

beforeAll(async () => {
  localnet = await startLocalnet();
  const { network } = localnet.info;
  provider = await connectRpc(network, {
    http: new HttpClient({ userAgent: 'test' }),
    pollingIntervalMs: 100,
  });
  hub = new Hub({ address: network.hub, provider });
  const { domain } = await hub.configuration();
  market = new MarketClient({ http: new HttpClient({ userAgent: 'test' }), url: network.marketUrl, domain });
});

afterAll(async () => {
  provider?.destroy();
  await localnet?.stop();
});

function requester(index: number, at = provider): Wallet {
  return new Wallet(localnet.info.wallets.requesters[index]?.privateKey ?? '', at);
}

function app(name: string): string {
  return localnet.info.apps[name] ?? '';
}

function request(wallet: Wallet, identity: string, more: Partial<RequestOrderInput> = {}): RequestOrder {
  return buildRequestOrder({
    app: app('echo'),
    requester: wallet.address,
    beneficiary: wallet.address,
    category: 0,
    maxPrice: 0n,
    appMaxPrice: 0n,
    params: buildParams({ encrypt: false }),
    identity,
    generation: 0,
    ...more,
  });
}

async function sign(wallet: Wallet, order: RequestOrder): Promise<Signed<RequestOrder>> {
  const { domain } = await hub.configuration();
  return signOrder('request', order, domain, wallet);
}

/** Everything for `buyDeal` but the wish to change some of it. */
async function purchase(
  wallet: Wallet,
  order: RequestOrder,
  more: Partial<PurchaseInput> = {},
): Promise<PurchaseInput> {
  const signed = await sign(wallet, order);
  const offers = more.offers ?? (await findOffers({ market, hub, request: order }));
  return { hub, wallet, request: signed, offers, deposit: 'auto', ...POLL, ...more };
}

/** A pool order that only this test knows. */
async function privatePoolOrder(change: Partial<WorkerpoolOrder>): Promise<Signed<WorkerpoolOrder>> {
  const { domain } = await hub.configuration();
  const order = {
    workerpool: localnet.info.workerpools[1] ?? '',
    workerpoolprice: RLC,
    volume: 1n,
    tag: TEE_TDX_TAG,
    category: 0n,
    trust: 0n,
    apprestrict: ZeroAddress,
    datasetrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
    salt: id(`private ${Math.random()}`),
    ...change,
  };
  return signOrder('workerpool', order, domain, new Wallet(localnet.info.wallets.workerpoolOwner.privateKey));
}

/** Puts an order into the market's book, as its owner does with the official tools. */
async function publishDatasetOrder(owner: Wallet, order: Signed<DatasetOrder>): Promise<void> {
  const { marketUrl, chainId } = localnet.info.network;
  const query = `chainId=${chainId}`;
  const answer = await fetch(`${marketUrl}/challenge?${query}&address=${owner.address}`);
  const { data } = (await answer.json()) as {
    data: { domain: TypedDataDomain; message: { challenge: string } };
  };
  const types = { Challenge: [{ name: 'challenge', type: 'string' }] };
  const digest = TypedDataEncoder.hash(data.domain, types, data.message);
  const signature = await owner.signTypedData(data.domain, types, data.message);
  const published = await fetch(`${marketUrl}/datasetorders?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `${digest}_${signature}_${owner.address}` },
    body: JSON.stringify({ order }, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  });
  expect([published.status, await published.text()]).toEqual([200, expect.stringContaining('orderHash')]);
}

async function appOrderOf(name: string) {
  for await (const { order } of market.appOrders({ app: app(name) })) return order;
  throw new Error('no app order');
}

describe('hub', () => {
  test('describes itself as the localnet does', async () => {
    const { info } = localnet;
    expect(await hub.configuration()).toMatchObject({
      domain: { name: 'iExecODB', version: '5.0.0', verifyingContract: info.network.hub },
      token: info.token,
      appRegistry: info.appRegistry,
      datasetRegistry: info.datasetRegistry,
      deadlineRatios: { contribution: 7, reveal: 2, final: 10 },
      workerpoolStakeRatio: 30n,
    });
    expect(await Promise.all([hub.category(0), hub.category(4), hub.category(5)])).toEqual([
      { id: 0, name: 'XS', maxSeconds: 300 },
      { id: 4, name: 'XL', maxSeconds: 36_000 },
      undefined,
    ]);
  });

  test('tells what is registered and what is not', async () => {
    const { wallets, workerpool } = localnet.info;
    expect(await hub.app(app('echo'))).toMatchObject({
      owner: wallets.appOwner.address,
      type: 'DOCKER',
      mrenclave: '0x',
    });
    await expect(hub.app(wallets.requester.address)).rejects.toThrow(/\[APP_UNKNOWN\]/);
    expect(await hub.dataset(app('echo'))).toBeUndefined();
    expect(await hub.workerpoolOwner(workerpool)).toBe(wallets.workerpoolOwner.address);
    expect(await hub.workerpoolOwner(app('echo'))).toBeUndefined();
    expect(await hub.deal(id('no deal'))).toBeUndefined();
    expect(await hub.task(id('no task'))).toMatchObject({ status: 'UNSET', results: '0x' });
    expect(await hub.passesRestriction(workerpool, app('echo'))).toBe(false);
  });

  test('says where there is no hub', async () => {
    const nowhere = new Hub({ address: localnet.info.wallets.requester.address, provider });
    await expect(nowhere.configuration()).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
  });

  test('accepts our signatures, and nobody else’s', async () => {
    const wallet = requester(0);
    const order = request(wallet, 'signature');
    const signed = await sign(wallet, order);
    const { domain } = await hub.configuration();
    const hash = hashOrder('request', order, domain);
    expect(await hub.verifySignature(wallet.address, hash, signed.sign)).toBe(true);
    expect(await hub.verifySignature(requester(1).address, hash, signed.sign)).toBe(false);
    expect(await hub.verifyOrder(wallet.address, hash, `${signed.sign}00`)).toBe(false);
  });
});

describe('offers', () => {
  test('come cheapest first, within the cap', async () => {
    const free = await findOffers({ market, hub, request: request(requester(0), 'free') });
    expect(free.map(({ price }) => price)).toEqual([0n]);
    const capped = request(requester(0), 'paid', { maxPrice: RLC });
    const offers = await findOffers({ market, hub, request: capped });
    expect(offers.map(({ price }) => price)).toEqual([0n, 100_000n, 100_000_000n]);
  });

  test('above the cap are named with the price that would do', async () => {
    const order = request(requester(0), 'cap', { app: app('priced'), category: 1, maxPrice: 50_000n });
    const search = findOffers({ market, hub, request: order });
    await expect(search).rejects.toThrow(/costs 0.0012 RLC, of which 0.001 RLC go to the app/);
    await expect(search).rejects.toThrow(
      /max-price: 0.0012 RLC` and `app-max-price: 0.001 RLC`.*\[PRICE_ABOVE_CAP\]/,
    );
    expect((await findCheapestOffer({ market, hub, request: order })).price).toBe(1_200_000n);
    const enough = request(requester(0), 'cap', {
      app: app('priced'),
      category: 1,
      maxPrice: 1_200_000n,
      appMaxPrice: 1_000_000n,
    });
    expect((await findOffers({ market, hub, request: enough })).length).toBe(1);
  });

  test('that nobody makes are told apart', async () => {
    const search = (more: Partial<RequestOrderInput>) =>
      findOffers({ market, hub, request: request(requester(0), 'none', more) });
    await expect(search({ app: app('unsold') })).rejects.toThrow(/\[APP_NO_ORDER\]/);
    await expect(search({ category: 4 })).rejects.toThrow(/category XL.*\[WORKERPOOL_NO_ORDER\]/);
    await expect(search({ category: 2, workerpool: localnet.info.workerpools[1] })).rejects.toThrow(
      /\[WORKERPOOL_NO_ORDER\]/,
    );
    const named = await findOffers({
      market,
      hub,
      request: request(requester(0), 'named', {
        workerpool: localnet.info.workerpools[1],
        maxPrice: 5n * RLC,
      }),
    });
    expect(named.map(({ price }) => price)).toEqual([5n * RLC]);
  });
});

describe('a purchase', () => {
  test('takes the names that were known before, and is found again instead of bought again', async () => {
    const wallet = requester(0);
    const order = request(wallet, 'first');
    expect(await findPurchase(hub, order)).toBeUndefined();
    const announced: string[] = [];
    const input = await purchase(wallet, order, { onSending: handle => void announced.push(handle.dealId) });
    const bought = await buyDeal(input);
    const { domain } = await hub.configuration();
    expect(bought.dealId).toBe(dealId(hashOrder('request', order, domain), 0n));
    expect(announced).toEqual([bought.dealId]);
    expect(bought).toMatchObject({ price: 0n, workerpool: localnet.info.workerpool });
    expect(bought.deal).toMatchObject({ requester: wallet.address, params: order.params, botSize: 1n });
    const nonce = await wallet.getNonce();
    const again = await buyDeal({ ...input, offers: [] });
    expect(again).toMatchObject({ dealId: bought.dealId, taskIds: bought.taskIds });
    expect(again.txHash).toBeUndefined();
    expect(await wallet.getNonce()).toBe(nonce);
    expect((await findPurchase(hub, order))?.dealId).toBe(bought.dealId);
  });

  test('deposits exactly what the account lacks', async () => {
    const wallet = requester(1);
    const { stake } = await hub.account(wallet.address);
    await sendTransaction(
      wallet,
      { to: hub.address, data: HUB_ABI.encodeFunctionData('withdraw', [stake - 30_000n]) },
      { label: 'the withdrawal', isDone: async () => false, ...POLL },
    );
    const before = await hub.rlcBalance(wallet.address);
    const order = request(wallet, 'deposit', { category: 1, maxPrice: RLC });
    const never = buyDeal(await purchase(wallet, order, { deposit: 'never' }));
    await expect(never).rejects.toThrow(/Deposit 0.00017 RLC yourself.*\[BALANCE_TOO_SMALL\]/);
    const bought = await buyDeal(await purchase(wallet, order));
    expect(bought.price).toBe(200_000n);
    expect(before - (await hub.rlcBalance(wallet.address))).toBe(170_000n);
    expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
  });

  test('is refused with exact numbers to who cannot pay', async () => {
    const poor = requester(4);
    const paid = request(poor, 'poor', { category: 1, maxPrice: RLC });
    await expect(buyDeal(await purchase(poor, paid))).rejects.toThrow(
      /Send 0.0002 RLC more.*\[BALANCE_TOO_SMALL\]/,
    );
    const broke = requester(5);
    const free = await purchase(broke, request(broke, 'broke'));
    await expect(buyDeal(free)).rejects.toThrow(/\[GAS_TOO_SMALL\]/);
  });

  test('above the cap of the signed order is refused by the hub itself', async () => {
    const wallet = requester(0);
    const order = request(wallet, 'over cap', { maxPrice: 99_999n });
    const [, dear] = await findOffers({ market, hub, request: request(wallet, 'x', { maxPrice: RLC }) });
    const signed = await sign(wallet, order);
    const refusal = await simulateMatch(hub, { offer: dear as Offer, request: signed });
    expect(refusal).toMatchObject({ matchCode: '0x05' });
    const attempt = buyDeal(await purchase(wallet, order, { offers: [dear as Offer] }));
    await expect(attempt).rejects.toThrow(/code 0x05.*\[MATCH_REFUSED\]/);
  });

  test('passes over an offer that was taken meanwhile', async () => {
    const wallet = requester(0);
    const order = request(wallet, 'stale', { maxPrice: 2n * RLC });
    const appOrder = await appOrderOf('echo');
    const [stale, fresh] = await Promise.all([
      privatePoolOrder({ volume: 0n }),
      privatePoolOrder({ workerpoolprice: 2n * RLC }),
    ]);
    const offers = [
      { appOrder, workerpoolOrder: stale, price: RLC },
      { appOrder, workerpoolOrder: fresh, price: 2n * RLC },
    ];
    expect((await buyDeal(await purchase(wallet, order, { offers }))).price).toBe(2n * RLC);
  });

  test('by two processes at once is one purchase', async () => {
    const order = request(requester(2), 'twins', { maxPrice: RLC });
    const inputs = await Promise.all([purchase(requester(2), order), purchase(requester(2), order)]);
    // The other process may see another market.
    const [first, second] = inputs as [PurchaseInput, PurchaseInput];
    const { stake } = await hub.account(order.requester);
    const results = await Promise.all([
      buyDeal(first),
      buyDeal({ ...second, offers: second.offers.slice(1) }),
    ]);
    expect(results[0]?.dealId).toBe(results[1]?.dealId);
    expect(stake - (await hub.account(order.requester)).stake).toBe(results[0]?.price);
    const { domain } = await hub.configuration();
    expect(await hub.consumed(hashOrder('request', order, domain))).toBe(1n);
  });

  test('survives many processes on one wallet', async () => {
    const wallet = requester(3);
    const nonce = await wallet.getNonce();
    const orders = Array.from({ length: 6 }, (_, n) =>
      request(requester(3), `crowd ${n}`, { category: 1, maxPrice: RLC }),
    );
    const inputs = await Promise.all(orders.map(order => purchase(requester(3), order)));
    const { stake } = await hub.account(wallet.address);
    const bought = await Promise.all(inputs.map(input => buyDeal(input)));
    expect(new Set(bought.map(deal => deal.dealId)).size).toBe(6);
    expect(stake - (await hub.account(wallet.address)).stake).toBe(6n * 200_000n);
    expect((await wallet.getNonce()) - nonce).toBe(6);
  });

  test('whose answer gets lost is found on chain, not sent again', async () => {
    let lost = 0;
    const proxy = await startRpcProxy(localnet.info.network.rpcUrl, ({ method }) =>
      method === 'eth_sendRawTransaction' && lost++ < 20 ? 'lost' : undefined,
    );
    const retryPolicy = { retries: 2, minDelayMs: 1, maxDelayMs: 2 };
    const network = { ...localnet.info.network, rpcUrl: proxy.url };
    const shaky = await connectRpc(network, { http: new HttpClient({ userAgent: 'test', retryPolicy }) });
    try {
      const wallet = requester(0, shaky);
      const order = request(wallet, 'lost answer');
      const nonce = await wallet.getNonce();
      const input = await purchase(wallet, order);
      const bought = await buyDeal({ ...input, hub: new Hub({ address: hub.address, provider: shaky }) });
      expect(bought.txHash).toBeDefined();
      expect(lost).toBeGreaterThanOrEqual(3);
      expect((await wallet.getNonce()) - nonce).toBe(1);
    } finally {
      shaky.destroy();
      await proxy.close();
    }
  });

  test('deposits once even where a node wrongly promises to deposit and match in one', async () => {
    const proxy = await startRpcProxy(localnet.info.network.rpcUrl, ({ method, params }) => {
      const [call] = params as [{ data?: string }];
      const isControl =
        method === 'eth_call' && call.data?.startsWith('0xcae9ca51') && call.data.includes('04ffffffff');
      return isControl ? { error: { code: 3, message: 'execution reverted', data: '0x' } } : undefined;
    });
    const network = { ...localnet.info.network, rpcUrl: proxy.url };
    const lying = await connectRpc(network, { http: new HttpClient({ userAgent: 'test' }) });
    try {
      const wallet = requester(1, lying);
      expect((await hub.account(wallet.address)).stake).toBe(0n);
      const order = request(wallet, 'promise', { category: 1, maxPrice: RLC });
      const notes: string[] = [];
      const before = await hub.rlcBalance(wallet.address);
      const input = await purchase(wallet, order, { note: line => notes.push(line) });
      await buyDeal({ ...input, hub: new Hub({ address: hub.address, provider: lying }) });
      expect(notes[0]).toContain('in one transaction');
      expect(before - (await hub.rlcBalance(wallet.address))).toBe(200_000n);
      expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
    } finally {
      lying.destroy();
      await proxy.close();
    }
  });

  test('stops before anything is sent when it is aborted', async () => {
    const wallet = requester(0);
    const reason = new Error('cancelled');
    const signal = AbortSignal.abort(reason);
    const nonce = await wallet.getNonce();
    const input = await purchase(wallet, request(wallet, 'aborted'));
    await expect(buyDeal({ ...input, signal })).rejects.toBe(reason);
    expect(await wallet.getNonce()).toBe(nonce);
  });
});

describe('a dataset of one’s own', () => {
  test('is registered at the predicted address and sold within the match', async () => {
    const wallet = requester(0);
    const configuration = await hub.configuration();
    const entry = {
      owner: wallet.address,
      name: 'inputs',
      location: 'https://gateway.example/ipfs/QmW2WQi7j6c7UgJTarActp7tDNikE4B2qXtFCfLPdsgaTQ',
      checksum: id('content'),
    };
    const dataset = predictDatasetAddress(entry, configuration);
    const isDone = () => hub.isRegistered(configuration.datasetRegistry, dataset);
    const options = { label: 'the dataset', isDone, ...POLL };
    const call = createDatasetCall(entry, configuration);
    expect((await sendTransaction(wallet, call, options)).receipt).toBeDefined();
    expect(await hub.dataset(dataset)).toEqual({ address: dataset, ...entry });
    expect((await sendTransaction(wallet, call, options)).receipt).toBeUndefined();

    const order = request(wallet, 'with dataset', { dataset });
    const unsigned = buildDatasetOrder(order);
    const datasetOrder = await signOrder('dataset', unsigned, configuration.domain, wallet);
    const offers = await findOffers({ market, hub, request: order, datasetOrder: unsigned });
    const bought = await buyDeal(await purchase(wallet, order, { datasetOrder, offers }));
    expect(bought.deal.dataset).toMatchObject({ pointer: dataset, owner: wallet.address, price: 0n });
  });
});

describe('a dataset of somebody else', () => {
  test('goes into the match by its owner’s published order, if that is for this run', async () => {
    const owner = requester(0);
    const wallet = requester(3);
    const { domain, ...configuration } = await hub.configuration();
    const entry = {
      owner: owner.address,
      name: 'shared',
      location: 'https://data.example/x',
      checksum: id('shared'),
    };
    const dataset = predictDatasetAddress(entry, configuration);
    const isDone = () => hub.isRegistered(configuration.datasetRegistry, dataset);
    await sendTransaction(owner, createDatasetCall(entry, configuration), {
      label: 'the dataset',
      isDone,
      ...POLL,
    });
    const order = request(wallet, 'shared dataset', { dataset });
    await expect(findDatasetOrder({ market, hub, request: order })).rejects.toThrow(/\[DATASET_NO_ORDER\]/);
    await expect(
      findDatasetOrder({ market, hub, request: { ...order, dataset: wallet.address } }),
    ).rejects.toThrow(/No dataset is registered/);

    const offered = { ...buildDatasetOrder(order), volume: 10n };
    const forOthers = { ...offered, requesterrestrict: requester(2).address, salt: id('for others') };
    await publishDatasetOrder(owner, await signOrder('dataset', forOthers, domain, owner));
    await expect(findDatasetOrder({ market, hub, request: order })).rejects.toThrow(/\[DATASET_NO_ORDER\]/);
    await publishDatasetOrder(owner, await signOrder('dataset', offered, domain, owner));
    const datasetOrder = await findDatasetOrder({ market, hub, request: order });
    expect(datasetOrder).toMatchObject(offered);

    const offers = await findOffers({ market, hub, request: order, datasetOrder });
    const bought = await buyDeal(await purchase(wallet, order, { datasetOrder, offers }));
    expect(bought.deal.dataset).toMatchObject({ pointer: dataset, owner: owner.address });
  });
});

describe('claims', () => {
  test('bring back the price of tasks that nobody ran, also in the middle of a request order', async () => {
    const wallet = requester(0);
    const order = request(wallet, 'claims', { volume: 2n, maxPrice: 2n * RLC });
    const signed = await sign(wallet, order);
    const appOrder = await appOrderOf('echo');
    for (const _ of [1, 2]) {
      const orders = [
        toContractOrder('app', appOrder),
        toContractOrder('dataset', NULL_DATASET_ORDER),
        toContractOrder('workerpool', await privatePoolOrder({})),
        toContractOrder('request', signed),
      ];
      const call = { to: hub.address, data: HUB_ABI.encodeFunctionData('matchOrders', orders) };
      await sendTransaction(wallet, call, { label: 'half a deal', isDone: async () => false, ...POLL });
    }
    const { domain } = await hub.configuration();
    const hash = hashOrder('request', order, domain);
    const deals = [dealId(hash, 0n), dealId(hash, 1n)];
    expect((await hub.deal(deals[1] ?? ''))?.botFirst).toBe(1n);
    expect(await findClaimableTasks(hub, deals)).toEqual([]);
    await provider.send('evm_increaseTime', [3_000]);
    await provider.send('evm_mine', []);
    const tasks = await findClaimableTasks(hub, [...deals, id('no deal')]);
    expect(tasks.map(({ index, refund, uninitialised }) => [index, refund, uninitialised])).toEqual([
      [0n, RLC, true],
      [1n, RLC, true],
    ]);
    const { stake, locked } = await hub.account(wallet.address);
    expect(await claimTasks(hub, wallet, tasks)).toHaveLength(1);
    expect(await hub.account(wallet.address)).toEqual({ stake: stake + 2n * RLC, locked: locked - 2n * RLC });
    expect(await findClaimableTasks(hub, deals)).toEqual([]);
    expect(await claimTasks(hub, wallet, tasks)).toEqual([]);
  });

  test('find their deals through the market', async () => {
    const wallet = requester(0);
    const listed = async () => {
      const ids: string[] = [];
      for await (const one of market.dealIds(wallet.address)) ids.push(one);
      return ids;
    };
    const deals = await listed();
    expect(deals.length).toBeGreaterThan(0);
    for (const deal of deals) expect((await hub.deal(deal))?.requester).toBe(wallet.address);
  });
});
