import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Contract, Wallet } from 'ethers';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import { findOffers, type OfferSearch } from '../../src/iexec/market/offers.ts';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import {
  type AppOrder,
  hashOrder,
  type RequestOrder,
  type WorkerpoolOrder,
} from '../../src/iexec/protocol/orders.ts';
import { checkDealTerms } from '../../src/pipeline/provenance/deal-checks.ts';
import { heavyTest } from '../support/heavy.ts';
import { deploySolidity } from '../support/solidity.ts';
import { ProtocolClient } from './support/protocol-client.ts';

let client: ProtocolClient;
let buyer: Wallet;
let deployer: Wallet;
let pool: string;
/** Groups that the pool, the app and the wallet are in. */
let pools: string;
let apps: string;
let wallets: string;
/** A contract that answers every call, with nothing. */
let silent: string;
beforeAll(async () => {
  client = await ProtocolClient.start();
  const { info, provider } = client.localnet;
  deployer = new Wallet(info.wallets.scheduler.privateKey, provider);
  buyer = client.requester(0);
  pool = info.workerpools[1] ?? '';
  pools = await group(pool);
  apps = await group(client.app('echo'));
  wallets = await group(buyer.address);
  silent = await deploySolidity(new URL('../support/Silent.sol', import.meta.url), deployer);
});
afterAll(() => client?.stop());

function group(member: string): Promise<string> {
  return deploySolidity(new URL('../support/Group.sol', import.meta.url), deployer, [member]);
}

/** Orders with these terms. */
interface Terms {
  readonly app?: Partial<AppOrder>;
  readonly pools?: readonly Partial<WorkerpoolOrder>[];
  /** What the request asks for. */
  readonly workerpool?: string | undefined;
}

let requests = 0;

/** A market that has these orders and no others, and a request. */
async function fair({ app = {}, pools: terms = [{}], workerpool }: Terms) {
  const { hub } = client;
  const { domain } = await hub.configuration();
  const appOrder = await client.freeAppOrder(app);
  const poolOrders = await Promise.all(
    terms.map(change => client.poolOrder({ workerpoolprice: 0n, ...change })),
  );
  const market: OfferSearch['market'] = {
    async *appOrders() {
      yield { order: appOrder, orderHash: hashOrder('app', appOrder, domain) };
    },
    async *workerpoolOrders() {
      for (const order of poolOrders) yield { order, orderHash: hashOrder('workerpool', order, domain) };
    },
  };
  const request = client.request(buyer, `group ${requests++}`, { workerpool });
  const [workerpoolOrder = await client.poolOrder()] = poolOrders;
  return { search: { market, hub, request }, offer: { appOrder, workerpoolOrder, price: 0n, volume: 1n } };
}

async function termsOf(deal: Deal, request: RequestOrder) {
  const { hub } = client;
  const { domain } = await hub.configuration();
  const passes = (restriction: string, address: string) => hub.passesRestriction(restriction, address);
  const isPool = async (address: string) => (await hub.workerpoolOwner(address)) !== undefined;
  return checkDealTerms(deal, request, { domain, passes, isPool });
}

test('orders for groups are bought by their members: the app for pools and wallets, the pool for apps and wallets', async () => {
  const { search } = await fair({
    app: { workerpoolrestrict: pools, requesterrestrict: wallets },
    pools: [{ apprestrict: apps, requesterrestrict: wallets }],
    workerpool: pools,
  });
  const { request } = search;
  const { deal } = await buyDeal(await client.purchase(buyer, request, { offers: await findOffers(search) }));
  expect(deal.workerpool.pointer).toBe(pool);
  expect(await termsOf(deal, request)).toMatchObject({ outcome: 'passed' });
});

heavyTest.each([
  ['the pools that the app is for', 'app', 'workerpoolrestrict', '0x14'],
  ['the wallets that the app is for', 'app', 'requesterrestrict', '0x15'],
  ['the datasets that the app is for', 'app', 'datasetrestrict', '0x13'],
  ['the apps that the pool is for', 'pool', 'apprestrict', '0x19'],
  ['the datasets that the pool is for', 'pool', 'datasetrestrict', '0x1a'],
  ['the wallets that the pool is for', 'pool', 'requesterrestrict', '0x1b'],
  ['the pools that the request is for', 'request', 'workerpool', '0x12'],
] as const)('%s, without us: not bought, as the hub has it', async (_, of, field, code) => {
  const change = { [field]: await group(deployer.address) };
  const { search, offer } = await fair({
    ...(of === 'app' && { app: change }),
    ...(of === 'pool' && { pools: [change] }),
    ...(of === 'request' && change),
  });
  await expect(findOffers(search)).rejects.toThrow(/\[WORKERPOOL_NO_ORDER\]/);
  expect((await client.refusal(buyer, search.request, offer))?.matchCode).toBe(code);
});

heavyTest('one order for a contract that answers with nothing does not hide the others', async () => {
  const { search, offer } = await fair({ pools: [{ requesterrestrict: silent }, {}] });
  expect(await client.refusal(buyer, search.request, offer)).toBeDefined();
  const offers = await findOffers(search);
  expect(offers.map(({ workerpoolOrder }) => workerpoolOrder.requesterrestrict)).not.toContain(silent);
  expect(offers).toHaveLength(1);
});

test('a pool that leaves the group after it was bought from does not take the result away', async () => {
  const restriction = await group(pool);
  const { search } = await fair({ workerpool: restriction });
  const { request } = search;
  const { deal } = await buyDeal(await client.purchase(buyer, request, { offers: await findOffers(search) }));
  const contract = new Contract(restriction, ['function admit(address)'], deployer);
  await (await contract.getFunction('admit')(deployer.address)).wait();
  expect(await termsOf(deal, request)).toMatchObject({
    outcome: 'not checked',
    detail: expect.stringContaining(`${pool} is not in the group ${restriction} now`),
  });
  const elsewhere = { ...deal, workerpool: { ...deal.workerpool, pointer: client.localnet.info.workerpool } };
  const named = { ...request, workerpool: pool };
  expect(await termsOf(elsewhere, named)).toMatchObject({
    outcome: 'failed',
    detail: expect.stringContaining(`not ${pool}`),
  });
});
