import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { solidityPackedKeccak256 } from 'ethers';
import { connectProvider, hubAt } from '../../localnet/chain/contracts.ts';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { hidingDeals } from '../support/rpc-lies.ts';
import { Buyer } from './support/localnet-purchase.ts';
import { appNamed } from './support/worker-task.ts';

let localnet: Localnet;
let proxy: FaultProxy;

beforeAll(async () => {
  localnet = await startLocalnet();
  proxy = await startFaultProxy(localnet.info.network.rpcUrl);
});

afterAll(async () => {
  await proxy?.close();
  await localnet?.stop();
});

test('an endpoint hides one of two deals, and nothing else', async () => {
  const buyer = new Buyer(localnet);
  const [first = ''] = await buyer.buy({ app: appNamed(buyer, 'echo') });
  const [second = ''] = await buyer.buy({ app: appNamed(buyer, 'echo') });
  await Promise.all([buyer.settle(first), buyer.settle(second)]);
  const dealOf = async (taskId: string): Promise<string> => {
    const { dealid } = (await hubAt(localnet.info.network.hub, localnet.provider).getFunction('viewTask')(
      taskId,
    )) as { dealid: string };
    return dealid;
  };
  const [shown, hidden] = [await dealOf(first), await dealOf(second)];
  expect(solidityPackedKeccak256(['bytes32', 'uint256'], [hidden, 0])).toBe(second);

  proxy.interfere(hidingDeals(dealId => dealId === hidden));
  const provider = connectProvider(proxy.url);
  const hub = hubAt(localnet.info.network.hub, provider);
  const sizes = await Promise.all([shown, hidden].map(id => hub.getFunction('viewDeal')(id)));
  expect(sizes.map(({ botSize }) => botSize)).toEqual([1n, 0n]);
  const matched = await hub.queryFilter('OrdersMatched');
  expect(matched.map(({ data }) => data.slice(0, 66))).toEqual([shown]);
  expect((await hub.getFunction('viewTask')(second)).status).toBe(3n);
  provider.destroy();
});
