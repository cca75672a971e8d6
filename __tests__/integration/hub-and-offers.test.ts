import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { id } from 'ethers';
import { Hub } from '../../src/iexec/hub/hub.ts';
import type { MarketClient } from '../../src/iexec/market/market.ts';
import { findOffers, surveyOffers } from '../../src/iexec/market/offers.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import type { RequestOrderInput } from '../../src/iexec/protocol/request-order.ts';
import { ProtocolClient, RLC } from './support/protocol-client.ts';

let client: ProtocolClient;
let hub: Hub;
let market: MarketClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
  ({ hub, market } = client);
});
afterAll(() => client?.stop());

describe('hub', () => {
  test('describes itself as the localnet does', async () => {
    const { info } = client.localnet;
    expect(await hub.configuration()).toMatchObject({
      domain: { name: 'iExecODB', version: '5.0.0', verifyingContract: info.network.hub },
      token: info.token,
      appRegistry: info.appRegistry,
      datasetRegistry: info.datasetRegistry,
      deadlineRatios: { contribution: 7, final: 10 },
      workerpoolStakeRatio: 30n,
    });
    expect(await Promise.all([hub.category(0), hub.category(4), hub.category(5)])).toEqual([
      { id: 0, name: 'XS', maxSeconds: 300 },
      { id: 4, name: 'XL', maxSeconds: 36_000 },
      undefined,
    ]);
  });

  test('tells what is registered and what is not', async () => {
    const { wallets, workerpool } = client.localnet.info;
    expect(await hub.app(client.app('echo'))).toMatchObject({
      owner: wallets.appOwner.address,
      type: 'DOCKER',
      mrenclave: '0x',
    });
    await expect(hub.app(wallets.requester.address)).rejects.toThrow(/\[APP_UNKNOWN\]/);
    expect(await hub.dataset(client.app('echo'))).toBeUndefined();
    expect(await hub.workerpoolOwner(workerpool)).toBe(wallets.workerpoolOwner.address);
    expect(await hub.workerpoolOwner(client.app('echo'))).toBeUndefined();
    expect(await hub.deal(id('no deal'))).toBeUndefined();
    expect(await hub.task(id('no task'))).toMatchObject({ status: 'UNSET', results: '0x' });
    expect(await hub.passesRestriction(workerpool, client.app('echo'))).toBe(false);
  });

  test('says where there is no hub', async () => {
    const nowhere = new Hub({
      address: client.localnet.info.wallets.requester.address,
      provider: client.provider,
    });
    await expect(nowhere.configuration()).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
  });

  test('accepts our signatures, and nobody else’s', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'signature');
    const signed = await client.sign(wallet, order);
    const { domain } = await hub.configuration();
    const hash = hashOrder('request', order, domain);
    expect(await hub.verifySignature(wallet.address, hash, signed.sign)).toBe(true);
    expect(await hub.verifySignature(client.requester(1).address, hash, signed.sign)).toBe(false);
    expect(await hub.verifyOrder(wallet.address, hash, `${signed.sign}00`)).toBe(false);
  });
});

describe('offers', () => {
  test('come cheapest first, within the cap', async () => {
    const free = await findOffers({ market, hub, request: client.request(client.requester(0), 'free') });
    expect(free.map(({ price }) => price)).toEqual([0n]);
    const capped = client.request(client.requester(0), 'paid', { maxPrice: RLC });
    const offers = await findOffers({ market, hub, request: capped });
    expect(offers.map(({ price }) => price)).toEqual([0n, 100_000n, 100_000_000n]);
  });

  test('above the cap are named with the price that would do', async () => {
    const order = client.request(client.requester(0), 'cap', {
      app: client.app('priced'),
      category: 1,
      maxPrice: 50_000n,
    });
    const search = findOffers({ market, hub, request: order });
    await expect(search).rejects.toThrow(/costs 0.0012 RLC, of which 0.001 RLC go to the app/);
    await expect(search).rejects.toThrow(
      /max-price: 0.0012 RLC` and `max-app-price: 0.001 RLC`.*\[PRICE_ABOVE_CAP\]/,
    );
    expect((await surveyOffers({ market, hub, request: order })).cheapest.price).toBe(1_200_000n);
    const enough = client.request(client.requester(0), 'cap', {
      app: client.app('priced'),
      category: 1,
      maxPrice: 1_200_000n,
      maxAppPrice: 1_000_000n,
    });
    expect((await findOffers({ market, hub, request: enough })).length).toBe(1);
  });

  test('that nobody makes are told apart', async () => {
    const search = (more: Partial<RequestOrderInput>) =>
      findOffers({ market, hub, request: client.request(client.requester(0), 'none', more) });
    await expect(search({ app: client.app('unsold') })).rejects.toThrow(/\[APP_NO_ORDER\]/);
    await expect(search({ category: 4 })).rejects.toThrow(/category XL.*\[WORKERPOOL_NO_ORDER\]/);
    await expect(search({ category: 2, workerpool: client.localnet.info.workerpools[1] })).rejects.toThrow(
      /\[WORKERPOOL_NO_ORDER\]/,
    );
    const named = await findOffers({
      market,
      hub,
      request: client.request(client.requester(0), 'named', {
        workerpool: client.localnet.info.workerpools[1],
        maxPrice: 5n * RLC,
      }),
    });
    expect(named.map(({ price }) => price)).toEqual([5n * RLC]);
  });
});
