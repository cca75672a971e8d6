import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { id, type TypedDataDomain, TypedDataEncoder, type Wallet } from 'ethers';
import { sendTransaction } from '../../src/iexec/chain/transactions.ts';
import {
  createDatasetCall,
  type DatasetEntry,
  predictDatasetAddress,
} from '../../src/iexec/hub/dataset-registry.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { ownedDatasets } from '../../src/iexec/hub/owned-datasets.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import { findDatasetOrder } from '../../src/iexec/market/dataset-offers.ts';
import type { MarketClient } from '../../src/iexec/market/market.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import { type DatasetOrder, type Signed, signOrder } from '../../src/iexec/protocol/orders.ts';
import { buildDatasetOrder } from '../../src/iexec/protocol/request-order.ts';
import { POLL, ProtocolClient } from './support/protocol-client.ts';

let client: ProtocolClient;
let hub: Hub;
let market: MarketClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
  ({ hub, market } = client);
});
afterAll(() => client?.stop());

/** Registers a dataset, unless it is; gives its address, and the receipt where a transaction was needed. */
async function register(sender: Wallet, entry: DatasetEntry) {
  const configuration = await hub.configuration();
  const dataset = predictDatasetAddress(entry, configuration);
  const isDone = () => hub.isRegistered(configuration.datasetRegistry, dataset);
  const call = createDatasetCall(entry, configuration);
  return { dataset, ...(await sendTransaction(sender, call, { label: 'the dataset', isDone, ...POLL })) };
}

/** Puts an order into the market's book, as its owner does with the official tools. */
async function publishDatasetOrder(owner: Wallet, order: Signed<DatasetOrder>): Promise<void> {
  const { marketUrl, chainId } = client.localnet.info.network;
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

describe('a dataset of one’s own', () => {
  test('is registered at the predicted address and sold within the match', async () => {
    const wallet = client.requester(0);
    const { domain } = await hub.configuration();
    const entry = {
      owner: wallet.address,
      name: 'inputs',
      location: 'https://gateway.example/ipfs/QmW2WQi7j6c7UgJTarActp7tDNikE4B2qXtFCfLPdsgaTQ',
      checksum: id('content'),
    };
    const { dataset, receipt } = await register(wallet, entry);
    expect(receipt).toBeDefined();
    expect(await hub.dataset(dataset)).toEqual({ address: dataset, ...entry });
    expect(await register(wallet, entry)).toEqual({ dataset });

    const order = client.request(wallet, 'with dataset', { dataset });
    const unsigned = buildDatasetOrder(order, domain);
    const datasetOrder = await signOrder('dataset', unsigned, domain, wallet);
    const offers = await findOffers({ market, hub, request: order, datasetOrder: unsigned });
    const bought = await buyDeal(await client.purchase(wallet, order, { datasetOrder, offers }));
    expect(bought.deal.dataset).toMatchObject({ pointer: dataset, owner: wallet.address, price: 0n });
  });

  test('is sold once more to a request order of the same identity that says anything else', async () => {
    const wallet = client.requester(0);
    const { domain } = await hub.configuration();
    const location = 'https://data.example/frames';
    const entry = { owner: wallet.address, name: 'frames', location, checksum: id('frames') };
    const { dataset } = await register(wallet, entry);
    const bought = new Set<string>();
    const changes = [{ params: '{"iexec_args":"1"}' }, { params: '{"iexec_args":"2"}' }, { maxPrice: 1n }];
    for (const change of [...changes, changes[0]]) {
      const order = client.request(wallet, 'one key', { dataset, ...change });
      const datasetOrder = await signOrder('dataset', buildDatasetOrder(order, domain), domain, wallet);
      const offers = await findOffers({ market, hub, request: order, datasetOrder });
      bought.add((await buyDeal(await client.purchase(wallet, order, { datasetOrder, offers }))).dealId);
    }
    expect(bought.size).toBe(3);
  });

  test('is found by its checksum among all that are registered in one’s name, within bounds', async () => {
    const owner = client.requester(1);
    const checksum = id('one of three');
    const entries = [checksum, id('another'), checksum].map((sum, index) => ({
      owner: owner.address,
      name: `dataset ${index}`,
      location: `https://data.example/${index}`,
      checksum: sum,
    }));
    for (const entry of entries) await register(client.requester(0), entry);
    const search = { owner: owner.address, checksum };
    expect((await ownedDatasets(hub, search)).map(({ name }) => name)).toEqual(['dataset 0', 'dataset 2']);
    await expect(ownedDatasets(hub, { ...search, most: 2 })).rejects.toThrow(
      /has 3 in the name.*more than the 2 .*\[SERVICE_REFUSED\]/,
    );
    await expect(ownedDatasets(hub, { ...search, patienceMs: -1 })).rejects.toThrow(
      /only 0 of them had been read.*\[SERVICE_REFUSED\]/,
    );
    const reason = new Error('stop');
    const signal = AbortSignal.abort(reason);
    await expect(ownedDatasets(hub, { ...search, signal })).rejects.toBe(reason);
  });
});

describe('a dataset of somebody else', () => {
  test('goes into the match by its owner’s published order, if that is for this run', async () => {
    const owner = client.requester(0);
    const wallet = client.requester(3);
    const { domain } = await hub.configuration();
    const { dataset } = await register(owner, {
      owner: owner.address,
      name: 'shared',
      location: 'https://data.example/x',
      checksum: id('shared'),
    });
    const order = client.request(wallet, 'shared dataset', { dataset });
    await expect(findDatasetOrder({ market, hub, request: order })).rejects.toThrow(/\[DATASET_NO_ORDER\]/);
    await expect(
      findDatasetOrder({ market, hub, request: { ...order, dataset: wallet.address } }),
    ).rejects.toThrow(/\[DATASET_UNKNOWN\]/);

    const offered = { ...buildDatasetOrder(order, domain), volume: 10n };
    const forOthers = { ...offered, requesterrestrict: client.requester(2).address, salt: id('for others') };
    await publishDatasetOrder(owner, await signOrder('dataset', forOthers, domain, owner));
    await expect(findDatasetOrder({ market, hub, request: order })).rejects.toThrow(/\[DATASET_NO_ORDER\]/);
    await publishDatasetOrder(owner, await signOrder('dataset', offered, domain, owner));
    const datasetOrder = await findDatasetOrder({ market, hub, request: order });
    expect(datasetOrder).toMatchObject(offered);

    const offers = await findOffers({ market, hub, request: order, datasetOrder });
    const bought = await buyDeal(await client.purchase(wallet, order, { datasetOrder, offers }));
    expect(bought.deal.dataset).toMatchObject({ pointer: dataset, owner: owner.address });
  });
});
