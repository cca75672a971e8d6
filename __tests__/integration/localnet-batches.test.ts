import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { hexlify, randomBytes, solidityPackedKeccak256, Wallet, ZeroAddress } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import {
  hashOrder,
  type Order,
  orderDomain,
  type SignedOrder,
  toContractOrder,
} from '../../localnet/chain/orders.ts';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { appOrder, signFor, TEE_TDX } from './support/localnet-orders.ts';
import { Buyer, NO_DATASET_ORDER } from './support/localnet-purchase.ts';
import { ACTIVE, appNamed, COMPLETED, read, sha256 } from './support/worker-task.ts';

/** A pool order as the market lists it, as far as it matters here. */
interface ListedOrder {
  readonly remaining: number;
  readonly order: { readonly workerpool: string; readonly workerpoolprice: number; readonly volume: number };
}

const VOLUME = 12;

let localnet: Localnet;
let buyer: Buyer;

beforeAll(async () => {
  localnet = await startLocalnet({ workers: 6, pools: 2, orderVolume: VOLUME, marketRequestsPerMinute: 0 });
  buyer = new Buyer(localnet);
});

afterAll(async () => {
  await localnet?.stop();
});

/** The pool orders of category XS, the cheapest first. */
async function poolOrders(): Promise<ListedOrder[]> {
  const { marketUrl, chainId } = localnet.info.network;
  const url = `${marketUrl}/workerpoolorders?chainId=${chainId}&category=0&minTag=0x${'0'.repeat(64)}`;
  return ((await (await fetch(url)).json()) as { orders: ListedOrder[] }).orders;
}

test('pools at different prices offer a limited volume each', async () => {
  const [working, , second] = localnet.info.workerpools;
  const orders = (await poolOrders()).slice(0, 3);
  expect(orders.map(({ order, remaining }) => [order.workerpool, order.workerpoolprice, remaining])).toEqual([
    [working, 0, VOLUME],
    [second, 50_000, VOLUME],
    [working, 100_000, VOLUME],
  ]);
});

/** Signs a request for tasks of the echo app. */
async function signRequest(volume: number, maxPrice: bigint): Promise<SignedOrder> {
  const { address } = buyer.wallet;
  const request: Order = {
    app: appNamed(buyer, 'echo'),
    appmaxprice: 0n,
    dataset: ZeroAddress,
    datasetmaxprice: 0n,
    workerpool: ZeroAddress,
    workerpoolmaxprice: maxPrice,
    requester: address,
    volume: BigInt(volume),
    tag: TEE_TDX,
    category: 0n,
    trust: 0n,
    beneficiary: address,
    callback: ZeroAddress,
    params: JSON.stringify({ iexec_result_storage_provider: 'ipfs' }),
    salt: hexlify(randomBytes(32)),
  };
  return signFor(localnet.info, 'request', request, buyer.wallet);
}

/** Matches a request with a pool order of the market. Returns the ids of the tasks bought. */
async function match(request: SignedOrder, pool: ListedOrder | undefined): Promise<string[]> {
  const { info, provider } = localnet;
  const app = await signFor(
    info,
    'app',
    appOrder(appNamed(buyer, 'echo'), { appprice: 0n, volume: 1_000n }),
    new Wallet(info.wallets.appOwner.privateKey),
  );
  const hub = hubAt(info.network.hub, buyer.wallet);
  const hash = hashOrder('request', request.order, orderDomain(info.network.chainId, info.network.hub));
  const botFirst = (await hub.getFunction('viewConsumed')(hash)) as bigint;
  const orders = [toContractOrder(app), NO_DATASET_ORDER, pool?.order, toContractOrder(request)];
  await provider.waitForTransaction((await hub.getFunction('matchOrders')(...orders)).hash);
  const dealId = solidityPackedKeccak256(['bytes32', 'uint256'], [hash, botFirst]);
  const { botSize } = (await hub.getFunction('viewDeal')(dealId)) as { botSize: bigint };
  return Array.from({ length: Number(botSize) }, (_, index) =>
    solidityPackedKeccak256(['bytes32', 'uint256'], [dealId, botFirst + BigInt(index)]),
  );
}

/** Origin of the scheduler of a pool. */
async function schedulerOf(workerpool = ''): Promise<string> {
  const { compassUrl, chainId } = localnet.info.network;
  const entry = await fetch(`${compassUrl}/${chainId}/workerpools/${workerpool}`);
  return ((await entry.json()) as { apiUrl: string }).apiUrl;
}

/** The index that the app of each task of a pool saw, once all are completed. */
async function indexesOf(taskIds: readonly string[], workerpool?: string): Promise<number[]> {
  const scheduler = await schedulerOf(workerpool);
  return Promise.all(
    taskIds.map(async taskId => {
      expect((await buyer.settle(taskId, scheduler)).currentStatus).toBe('COMPLETED');
      return JSON.parse(read(await buyer.download(taskId), 'report.json').toString()).taskIndex as number;
    }),
  );
}

test('a request of many tasks spreads over deals, and the market lists what remains', async () => {
  const request = await signRequest(20, 50_000n);
  const [free] = await poolOrders();
  const first = await match(request, free);
  expect(first).toHaveLength(VOLUME);
  const [cheap] = await poolOrders();
  expect(cheap?.order.workerpoolprice).toBe(50_000);
  const second = await match(request, cheap);
  const [left] = await poolOrders();
  expect([left?.order.workerpoolprice, left?.remaining]).toEqual([50_000, VOLUME - 8]);
  const indexes = [
    ...(await indexesOf(first, free?.order.workerpool)),
    ...(await indexesOf(second, cheap?.order.workerpool)),
  ];
  expect(indexes).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

describe('a hostile pool', () => {
  afterEach(() => buyer.resetSwitches());

  /** Buys tasks of the echo app from the first pool while a switch is set. */
  async function buyWith(switches: object, volume: number): Promise<string[]> {
    await buyer.switch(switches);
    return buyer.buy({ app: appNamed(buyer, 'echo'), volume });
  }

  /** The index of the task that each result came from. */
  async function originsOf(taskIds: readonly string[]): Promise<number[]> {
    return Promise.all(
      taskIds.map(async taskId => {
        await buyer.settle(taskId);
        const zip = await buyer.download(taskId);
        // The digest on chain is that of the result, whichever task it was made for.
        expect((await buyer.viewTask(taskId)).resultDigest).toBe(`0x${sha256(read(zip, 'report.json'))}`);
        return JSON.parse(read(zip, 'report.json').toString()).taskIndex as number;
      }),
    );
  }

  test('answers for the wrong index', async () => {
    expect(await originsOf(await buyWith({ givesFirstResult: true }, 3))).toEqual([0, 0, 0]);
  });

  test('swaps results', async () => {
    expect(await originsOf(await buyWith({ swapsResults: true }, 5))).toEqual([1, 0, 3, 2, 4]);
  });

  test('completes half of a deal', async () => {
    const taskIds = await buyWith({ mostTasksPerDeal: 2 }, 4);
    await Promise.all(taskIds.slice(0, 2).map(taskId => buyer.settle(taskId)));
    const states = await Promise.all(taskIds.map(async taskId => (await buyer.viewTask(taskId)).status));
    expect(states).toEqual([COMPLETED, COMPLETED, ACTIVE, ACTIVE]);
  });

  test('invents the ends of tasks', async () => {
    const taskIds = await buyWith({ inventsEnds: true, mostTasksPerDeal: 1 }, 3);
    const ends = await Promise.all(taskIds.map(taskId => buyer.settle(taskId)));
    expect(ends.map(({ currentStatus }) => currentStatus)).toEqual(['COMPLETED', 'FAILED', 'COMPLETED']);
    const [, failed = '', invented = ''] = taskIds;
    expect((await buyer.viewTask(failed)).status).toBe(ACTIVE);
    expect((await buyer.viewTask(invented)).status).toBe(ACTIVE);
  });
});
