import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { id, Transaction, type Wallet } from 'ethers';
import { MULTICALL } from '../../src/iexec/chain/multicall.ts';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import type { BatchTerms } from '../../src/iexec/market/batch.ts';
import { buyDeals } from '../../src/iexec/market/buy-deals.ts';
import { buyVolume } from '../../src/iexec/market/buy-volume.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { HttpClient } from '../../src/net/http.ts';
import { broadcastsIn } from '../support/broadcasts.ts';
import { heavyDescribe } from '../support/heavy.ts';
import { startLaggingNode } from '../support/lagging-node.ts';
import { Ledger } from '../support/ledger.ts';
import { cancelPoolOrder } from '../support/market-orders.ts';
import { type FaultProxy, onRpc, startFaultProxy } from '../support/proxy.ts';
import { POLL, ProtocolClient, RLC } from './support/protocol-client.ts';

/** Tasks of each purchase. */
const TASKS = 6;
/** Budget of each purchase, in nRLC. */
const BUDGET = 100_000n;

let client: ProtocolClient;
let proxy: FaultProxy;
let ledger: Ledger;
beforeAll(async () => {
  client = await ProtocolClient.start();
  proxy = await startFaultProxy(client.localnet.info.network.rpcUrl);
  ledger = new Ledger(client.localnet);
});
afterEach(() => proxy.interfere());
afterAll(async () => {
  await proxy?.close();
  await client?.stop();
});

/** An offer for a number of tasks, by a pool without a worker. */
async function offerFor(volume: bigint, price: bigint): Promise<Offer> {
  const [appOrder, workerpoolOrder] = await Promise.all([
    client.appOrder(),
    client.poolOrder({ volume, workerpoolprice: price }),
  ]);
  return { appOrder, workerpoolOrder, price, volume };
}

/** Cancels the pool's order of an offer on chain, as its owner. */
async function cancel(offer: Offer | undefined): Promise<void> {
  if (!offer) throw new Error('There is no such offer.');
  const { sign, ...order } = offer.workerpoolOrder;
  await cancelPoolOrder(client.localnet, { order, sign });
}

/** Ways of buying the tasks: by an order each, or by one order for all. */
const WAYS = ['orders', 'volume'] as const;
type Way = (typeof WAYS)[number];

/** A purchase of `TASKS` tasks. */
interface Purchase {
  readonly way: Way;
  readonly name: string;
  readonly offers: readonly Offer[];
}

/** Buys tasks through the endpoint at `rpcUrl`. @returns the number of tasks with a deal */
async function buy(
  { way, name, offers }: Purchase,
  { wallet, rpcUrl = proxy.url, ...more }: Partial<BatchTerms> & { wallet: Wallet; rpcUrl?: string },
): Promise<number> {
  const retryPolicy = { retries: 2, minDelayMs: 1, maxDelayMs: 2 };
  const network = { ...client.localnet.info.network, rpcUrl };
  const provider = await connectRpc(network, { http: new HttpClient({ userAgent: 'test', retryPolicy }) });
  const terms: BatchTerms = {
    hub: new Hub({ address: client.hub.address, provider }),
    wallet: wallet.connect(provider),
    offers,
    deposit: 'auto',
    spending: new Spending({ rlc: BUDGET, tasks: TASKS }),
    batchId: id(name),
    ...POLL,
    ...more,
  };
  const sign = (label: string, volume: bigint) =>
    client.sign(wallet, client.request(wallet, `${way} ${name} ${label}`, { maxPrice: RLC, volume }));
  try {
    if (way === 'volume') {
      const { deals } = await buyVolume({ ...terms, request: await sign('', BigInt(TASKS)) });
      return deals.reduce((sum, { deal }) => sum + Number(deal.botSize), 0);
    }
    const requests = await Promise.all(Array.from({ length: TASKS }, (_, at) => sign(String(at), 1n)));
    const { deals } = await buyDeals({ ...terms, purchases: requests.map(request => ({ request })) });
    return deals.length;
  } finally {
    provider.destroy();
  }
}

/**
 * Buys all tasks under a fault with an empty iExec account, and checks by the chain that each was bought once, and that no
 * more RLC was moved than the deals cost.
 */
async function expectAllOnce(wallet: Wallet, act: () => Promise<number>): Promise<bigint> {
  await ledger.withdrawAllBut(wallet.privateKey, 0n);
  const from = await ledger.nextBlock();
  const before = await ledger.funds(wallet.address);
  expect(await act()).toBe(TASKS);
  const deals = await ledger.dealsSince(wallet.address, from);
  const price = deals.reduce((sum, deal) => sum + deal.price * BigInt(deal.tasks), 0n);
  expect(deals.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(TASKS);
  const places = deals.flatMap(({ requestHash, first, tasks }) =>
    Array.from({ length: tasks }, (_, at) => `${requestHash} ${first + at}`),
  );
  expect(new Set(places).size).toBe(TASKS);
  const after = await ledger.funds(wallet.address);
  const moved = before.held - after.held;
  expect({ ...after, moved }).toMatchObject({ locked: before.locked + price, moved: price + after.stake });
  expect(moved).toBeLessThanOrEqual(BUDGET);
  return after.stake;
}

/** Does something once, before the chain gets the first transaction that makes deals. */
function beforeMatch(act: () => Promise<unknown>): void {
  let done = false;
  proxy.interfere(async request => {
    const isMatch = broadcastsIn(request).some(raw =>
      [MULTICALL, client.hub.address].includes(Transaction.from(raw).to ?? ''),
    );
    if (!isMatch || done) return undefined;
    done = true;
    await act();
    return undefined;
  });
}

heavyDescribe('many tasks in a few transactions', () => {
  test.each(WAYS)('(%s) whose answers get lost are found on chain, not sent again', async way => {
    const wallet = client.requester(0);
    const offers = [await offerFor(BigInt(TASKS), 10n)];
    const nonce = await wallet.getNonce();
    proxy.interfere(onRpc('eth_sendRawTransaction', { kind: 'lose-reply' }, { times: 12 }));
    const rest = await expectAllOnce(wallet, () => buy({ way, name: 'lost answers', offers }, { wallet }));
    expect(rest).toBe(0n);
    // The withdrawal before, the deposit and the matches.
    expect((await wallet.getNonce()) - nonce).toBeLessThanOrEqual(3);
  });

  test.each(WAYS.flatMap(way => [1, 2].map(every => [way, every] as const)))(
    '(%s) are bought once through an endpoint that is behind in every answer of %d',
    async (way, every) => {
      const wallet = client.requester(1);
      const offers = [await offerFor(4n, 10n), await offerFor(9n, 20n)];
      const node = await startLaggingNode(client.localnet.info.network.rpcUrl, { lagMs: 400, every });
      try {
        const name = `lag ${every}`;
        const rest = await expectAllOnce(wallet, () =>
          buy({ way, name, offers }, { wallet, rpcUrl: node.url }),
        );
        // A second deposit of what a node does not show yet stays on the account, within the budget.
        expect(rest).toBeLessThanOrEqual(every === 1 ? 0n : BUDGET);
      } finally {
        await node.close();
      }
    },
  );

  test.each(WAYS)('(%s) go to other offers when one is cancelled before it is mined', async way => {
    const wallet = client.requester(2);
    const offers = [await offerFor(4n, 10n), await offerFor(9n, 20n)];
    beforeMatch(() => cancel(offers[0]));
    expect(await expectAllOnce(wallet, () => buy({ way, name: 'cancelled', offers }, { wallet }))).toBe(0n);
  });

  test.each(WAYS)('(%s) go to other offers when one is taken in part before it is mined', async way => {
    const [wallet, rival] = [client.requester(2), client.requester(0)];
    const offers = [await offerFor(5n, 10n), await offerFor(9n, 20n)];
    const taken = { way: 'orders', name: `rival of ${way}`, offers: offers.slice(0, 1) } as const;
    const rivalUrl = client.localnet.info.network.rpcUrl;
    beforeMatch(() =>
      buy(taken, { wallet: rival, rpcUrl: rivalUrl, offers: [{ ...taken.offers[0], volume: 3n } as Offer] }),
    );
    expect(await expectAllOnce(wallet, () => buy({ way, name: 'taken in part', offers }, { wallet }))).toBe(
      0n,
    );
  });

  test.each(WAYS)('(%s) that a twin buys before ours are mined are bought once', async way => {
    const wallet = client.requester(3);
    const offers = [await offerFor(4n, 10n), await offerFor(20n, 20n)];
    const direct = client.localnet.info.network.rpcUrl;
    const twin = { way, name: 'twin', offers } as const;
    beforeMatch(() => buy(twin, { wallet, rpcUrl: direct }));
    expect(await expectAllOnce(wallet, () => buy(twin, { wallet }))).toBe(0n);
  });

  test.each(WAYS)(
    '(%s) whose account another job of the wallet spends meanwhile are paid anew',
    async way => {
      const wallet = client.requester(3);
      const offers = [await offerFor(20n, 10n)];
      let spent = 0;
      beforeMatch(async () => {
        await ledger.withdrawAllBut(wallet.privateKey, 25n);
        spent += 1;
      });
      expect(await expectAllOnce(wallet, () => buy({ way, name: 'spent', offers }, { wallet }))).toBe(0n);
      expect(spent).toBe(1);
    },
  );

  test.each(WAYS)(
    '(%s) are no more than the offers that are left, and nothing is bought twice',
    async way => {
      const wallet = client.requester(0);
      const offers = [await offerFor(4n, 10n), await offerFor(2n, 20n)];
      beforeMatch(() => cancel(offers[1]));
      const from = await ledger.nextBlock();
      expect(await buy({ way, name: 'fewer', offers }, { wallet })).toBe(4);
      const deals = await ledger.dealsSince(wallet.address, from);
      expect(deals.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(4);
    },
  );
});
