import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { id } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { predictDatasetAddress } from '../../src/iexec/hub/dataset-registry.ts';
import { registerDatasets } from '../../src/iexec/hub/register-datasets.ts';
import { POLL, ProtocolClient } from './support/protocol-client.ts';

let client: ProtocolClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
});
afterAll(() => client?.stop());

/** Data for the registration of so many datasets. */
async function registration(name: string, count: number) {
  const { hub } = client;
  const owner = client.requester(1).address;
  const configuration = await hub.configuration();
  const datasets = Array.from({ length: count }, (_, at) => {
    const location = 'https://files.example/data';
    const entry = { owner, name: '', location, checksum: id(`${name} ${at}`) };
    return { entry, address: predictDatasetAddress(entry, configuration) };
  });
  const spending = new Spending({ tasks: count });
  return { hub, wallet: client.requester(0), datasets, spending, ...POLL };
}

test('datasets are registered many in a transaction, and once', async () => {
  const input = await registration('many', 60);
  const addresses = input.datasets.map(({ address }) => address);
  const nonce = await input.wallet.getNonce();
  await registerDatasets({ ...input, datasets: input.datasets.slice(0, 1) });
  const missing = await registerDatasets({ ...input, datasets: [...input.datasets, ...input.datasets] });
  expect([...missing]).toEqual(addresses.slice(1));
  expect((await input.wallet.getNonce()) - nonce).toBe(3);
  const { datasetRegistry } = await client.hub.configuration();
  const known = await Promise.all(
    addresses.map(address => client.hub.isRegistered(datasetRegistry, address)),
  );
  expect(known.every(Boolean)).toBe(true);
  expect((await client.hub.dataset(addresses[59] ?? ''))?.owner).toBe(client.requester(1).address);
  expect(await registerDatasets(input)).toEqual(new Set());
  expect((await input.wallet.getNonce()) - nonce).toBe(3);
});

test('two processes at once register each dataset', async () => {
  const input = await registration('twins', 8);
  const both = [input.datasets.slice(0, 5), input.datasets.slice(3)];
  await Promise.all(
    both.map((datasets, at) => registerDatasets({ ...input, datasets, wallet: client.requester(at) })),
  );
  expect(await registerDatasets(input)).toEqual(new Set());
});
