import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { id } from 'ethers';
import { sendTransaction } from '../../src/iexec/chain/transactions.ts';
import {
  type ClaimableTask,
  type ClaimedBatch,
  claimTasks,
  findClaimableTasks,
} from '../../src/iexec/hub/claim.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import type { MarketClient } from '../../src/iexec/market/market.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder, NULL_DATASET_ORDER, toContractOrder } from '../../src/iexec/protocol/orders.ts';
import { POLL, ProtocolClient, RLC } from './support/protocol-client.ts';

let client: ProtocolClient;
let hub: Hub;
let market: MarketClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
  ({ hub, market } = client);
});
afterAll(() => client?.stop());

/** Claims them, and gathers what is told of each transaction. */
async function claim(tasks: readonly ClaimableTask[]): Promise<ClaimedBatch[]> {
  const batches: ClaimedBatch[] = [];
  for await (const batch of claimTasks(hub, client.requester(0), tasks)) batches.push(batch);
  return batches;
}

describe('claims', () => {
  test('bring back the price of tasks that nobody ran, also in the middle of a request order', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'claims', { volume: 2n, maxPrice: 2n * RLC });
    const signed = await client.sign(wallet, order);
    const appOrder = await client.appOrder();
    for (const _ of [1, 2]) {
      const orders = [
        toContractOrder('app', appOrder),
        toContractOrder('dataset', NULL_DATASET_ORDER),
        toContractOrder('workerpool', await client.poolOrder({})),
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
    await client.provider.send('evm_increaseTime', [3_000]);
    await client.provider.send('evm_mine', []);
    const tasks = await findClaimableTasks(hub, [...deals, id('no deal')]);
    expect(tasks.map(({ index, refund, uninitialised }) => [index, refund, uninitialised])).toEqual([
      [0n, RLC, true],
      [1n, RLC, true],
    ]);
    const { stake, locked } = await hub.account(wallet.address);
    expect(await claim(tasks)).toEqual([{ tasks, transaction: expect.stringMatching(/^0x[0-9a-f]{64}$/) }]);
    expect(await hub.account(wallet.address)).toEqual({ stake: stake + 2n * RLC, locked: locked - 2n * RLC });
    expect(await findClaimableTasks(hub, deals)).toEqual([]);
    expect(await claim(tasks)).toEqual([{ tasks }]);
  });

  test('find their deals through the market', async () => {
    const wallet = client.requester(0);
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
