import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toBeHex } from 'ethers';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { findTaskTransactions } from '../../src/iexec/hub/task-transactions.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import { dealTaskIds } from '../../src/iexec/protocol/deal.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import { HttpClient } from '../../src/net/http.ts';
import { type FaultProxy, type Interference, startFaultProxy } from '../support/proxy.ts';
import { lie, type RpcCall } from '../support/rpc-lies.ts';
import { ProtocolClient } from './support/protocol-client.ts';

/** Blocks before and after the task, one per second: more than some endpoints search at once. */
const BLOCKS = 1_100;

let client: ProtocolClient;
let proxy: FaultProxy;
let deal: Deal;
let task: Task;
/** Hash of the transaction that matched the orders. */
let match: string | undefined;
beforeAll(async () => {
  client = await ProtocolClient.start();
  proxy = await startFaultProxy(client.localnet.info.network.rpcUrl);
  await mine();
  const wallet = client.requester(0);
  const bought = await buyDeal(await client.purchase(wallet, client.request(wallet, 'long ago')));
  ({ deal, txHash: match } = bought);
  const [id = ''] = dealTaskIds(bought.deal);
  do await sleep(200);
  while ((await client.hub.task(id)).status !== 'COMPLETED');
  await mine();
  task = await client.hub.task(id);
}, 120_000);
afterAll(async () => {
  await proxy?.close();
  await client?.stop();
});

async function mine(): Promise<void> {
  await client.localnet.provider.send('anvil_mine', [toBeHex(BLOCKS), '0x1']);
}

/** Refuses to search more blocks than this at once. */
function narrow(widest: number, error: { code: number; message: string }): Interference {
  const isWide = ({ method, params }: RpcCall) => {
    const [filter] = params as [{ fromBlock: string; toBlock: string }];
    return method === 'eth_getLogs' && Number(filter.toBlock) - Number(filter.fromBlock) >= widest;
  };
  return lie(isWide, () => ({ error }));
}

test.each([
  ['searches any range', undefined],
  ['searches a thousand', narrow(1_000, { code: -32_600, message: 'up to a 1000 block range' })],
  [
    'calls a wide range a limit that was exceeded',
    narrow(1_000, { code: -32_005, message: 'query exceeds max block range 1000' }),
  ],
])('an old task’s transactions are found through an endpoint that %s', async (_, interference) => {
  proxy.forget();
  proxy.interfere(interference);
  const network = { ...client.localnet.info.network, rpcUrl: proxy.url };
  const provider = await connectRpc(network, { http: new HttpClient({ userAgent: 'test' }) });
  try {
    const hub = new Hub({ address: network.hub, provider });
    const [worker] = task.contributors;
    const { signal } = new AbortController();
    const found = await findTaskTransactions(hub, { deal, task, worker, matchIsKnown: false, signal });
    expect(found).toMatchObject({ match, signed: { taskId: task.id } });
    expect(found.finalisation).toBe(found.contribution);
    const searches = proxy.seen.filter(({ rpcMethods }) => rpcMethods.includes('eth_getLogs'));
    expect(searches.length).toBeLessThan(20);
    // Asking again for what was refused would not be of use.
    expect(new Set(searches.map(({ body }) => callsOf(body))).size).toBe(searches.length);
  } finally {
    provider.destroy();
  }
});

/** What was asked for, without the numbers that tell calls apart. */
function callsOf(body: Buffer): string {
  const calls = [JSON.parse(body.toString('utf8'))].flat() as { method: string; params: unknown }[];
  return JSON.stringify(calls.map(({ method, params }) => [method, params]));
}
