import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Interface, Wallet } from 'ethers';
import { hubAt, registryAt } from '../../localnet/chain/contracts.ts';
import type { OrderKind } from '../../localnet/chain/orders.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import { MarketClient } from '../../src/iexec/market/market.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import type { AppOrder, Signed, WorkerpoolOrder } from '../../src/iexec/protocol/orders.ts';
import { HttpClient } from '../../src/net/http.ts';
import { listed, startMarketWith } from '../support/market-orders.ts';
import { deploySolidity } from '../support/solidity.ts';
import { ProtocolClient } from './support/protocol-client.ts';

const ACCOUNT = new Interface(['function setKey(address)', 'function execute(address to, bytes data)']);
/** How the hub is told to take an order for signed (PoCo IexecLibOrders_v5 `OrderOperationEnum`). */
const SIGN = 0;

let client: ProtocolClient;
/** Whose signatures the contract takes for its own. */
let key: Wallet;
/** The contract that owns the app and the pool. */
let account: string;
let app: string;
let workerpool: string;
/** Sends transactions that anybody may send. */
let anybody: Wallet;
beforeAll(async () => {
  client = await ProtocolClient.start();
  const { info, provider } = client.localnet;
  anybody = new Wallet(info.wallets.scheduler.privateKey, provider);
  key = new Wallet(Wallet.createRandom().privateKey);
  account = await deploySolidity(new URL('../support/Account.sol', import.meta.url), anybody, [key.address]);
  workerpool = await register(info.workerpoolRegistry, 'Workerpool', [account, 'pool of a contract']);
  const description = ['app of a contract', 'DOCKER', '0x61', `0x${'11'.repeat(32)}`, '0x'];
  app = await register(info.appRegistry, 'App', [account, ...description]);
});
afterAll(() => client?.stop());
beforeEach(() => act('setKey', [key.address]));

async function register(registry: string, kind: string, args: readonly string[]): Promise<string> {
  const contract = registryAt(registry, anybody);
  const address: string = await contract.getFunction(`predict${kind}`)(...args);
  await (await contract.getFunction(`create${kind}`)(...args)).wait();
  return address;
}

/** Has the contract do something. */
async function act(method: string, args: readonly unknown[]): Promise<void> {
  const data = ACCOUNT.encodeFunctionData(method, args);
  await (await anybody.sendTransaction({ to: account, data })).wait();
}

/** Has the contract tell the hub that this order is its own. */
async function presign(kind: 'App' | 'Workerpool', order: object): Promise<void> {
  const { hub } = client;
  const operation = { order, operation: SIGN, sign: '0x' };
  const data = hubAt(hub.address, null).interface.encodeFunctionData(`manage${kind}Order`, [operation]);
  await act('execute', [hub.address, data]);
}

interface Orders {
  readonly forApp: Signed<AppOrder>;
  readonly forPool: Signed<WorkerpoolOrder>;
}

async function signedBy(signer: Wallet): Promise<Orders> {
  return {
    forApp: await client.freeAppOrder({ app }, signer),
    forPool: await client.poolOrder({ workerpool, workerpoolprice: 0n }, signer),
  };
}

/** Buys a run of the contract's app on the contract's pool from a market that lists these orders. */
async function buyFrom({ forApp, forPool }: Orders) {
  const { hub, localnet } = client;
  const entry = (kind: OrderKind, { sign, ...order }: Signed<object>) =>
    listed(localnet, { order: order as never, sign }, { address: account }, kind);
  const { proxy } = await startMarketWith(localnet, {
    apporders: [entry('app', forApp)],
    workerpoolorders: [entry('workerpool', forPool)],
  });
  try {
    const { domain } = await hub.configuration();
    const market = new MarketClient({ http: new HttpClient({ userAgent: 'test' }), url: proxy.url, domain });
    const wallet = client.requester(0);
    const request = client.request(wallet, forPool.salt, { app, workerpool });
    const offers = await findOffers({ market, hub, request });
    return await buyDeal(await client.purchase(wallet, request, { offers }));
  } finally {
    await proxy.close();
  }
}

describe('orders of a contract', () => {
  test('that it takes for its own are bought (ERC-1271)', async () => {
    const { deal } = await buyFrom(await signedBy(key));
    expect(deal).toMatchObject({
      app: { pointer: app, owner: account },
      workerpool: { pointer: workerpool, owner: account },
    });
  });

  test('that it refuses, or no longer stands by, are not', async () => {
    const orders = await signedBy(key);
    const stranger = await signedBy(new Wallet(Wallet.createRandom().privateKey));
    await expect(buyFrom({ ...orders, forApp: stranger.forApp })).rejects.toThrow(/\[APP_NO_ORDER\]/);
    await expect(buyFrom({ ...orders, forPool: stranger.forPool })).rejects.toThrow(
      /not signed by the pool’s owner.*\[WORKERPOOL_NO_ORDER\]/,
    );
    await act('setKey', [anybody.address]);
    await expect(buyFrom(orders)).rejects.toThrow(/\[APP_NO_ORDER\]/);
  });

  test('that it signed on chain are bought, whatever signature the market lists', async () => {
    const { forApp, forPool } = await signedBy(anybody);
    await presign('App', forApp);
    await expect(buyFrom({ forApp, forPool })).rejects.toThrow(/\[WORKERPOOL_NO_ORDER\]/);
    await presign('Workerpool', forPool);
    const { deal } = await buyFrom({
      forApp: { ...forApp, sign: '0x' },
      forPool: { ...forPool, sign: '0x' },
    });
    expect(deal.workerpool.owner).toBe(account);
  });
});
