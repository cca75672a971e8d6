import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Contract, Transaction, Wallet } from 'ethers';
import { connectProvider } from '../../localnet/chain/contracts.ts';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import type { MarketClient } from '../../src/iexec/market/market.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import type { PurchaseInput } from '../../src/iexec/market/purchase-step.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder, toContractOrder } from '../../src/iexec/protocol/orders.ts';
import { HttpClient } from '../../src/net/http.ts';
import { broadcastsIn } from '../support/broadcasts.ts';
import { heavyTest } from '../support/heavy.ts';
import { Ledger } from '../support/ledger.ts';
import { startFaultProxy } from '../support/proxy.ts';
import { ProtocolClient, RLC } from './support/protocol-client.ts';
import { startRpcProxy } from './support/rpc-proxy.ts';

let client: ProtocolClient;
let hub: Hub;
let market: MarketClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
  ({ hub, market } = client);
});
afterAll(() => client?.stop());

describe('a purchase', () => {
  test('takes the names that were known before, and is found again instead of bought again', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'first');
    const { domain } = await hub.configuration();
    const deal = dealId(hashOrder('request', order, domain), 0n);
    expect(await hub.deal(deal)).toBeUndefined();
    const input = await client.purchase(wallet, order);
    const bought = await buyDeal(input);
    expect(bought.dealId).toBe(deal);
    expect(bought).toMatchObject({ price: 0n, workerpool: client.localnet.info.workerpool });
    expect(bought.deal).toMatchObject({ requester: wallet.address, params: order.params, botSize: 1n });
    const nonce = await wallet.getNonce();
    const again = await buyDeal({ ...input, offers: [] });
    expect(again).toMatchObject({ dealId: bought.dealId, deal: bought.deal });
    expect(again.txHash).toBeUndefined();
    expect(await wallet.getNonce()).toBe(nonce);
  });

  test('deposits exactly what the account lacks', async () => {
    const wallet = client.requester(1);
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 30_000n);
    const before = await hub.rlcBalance(wallet.address);
    const order = client.request(wallet, 'deposit', { category: 1, maxPrice: RLC });
    const never = buyDeal(await client.purchase(wallet, order, { deposit: 'never' }));
    await expect(never).rejects.toThrow(
      /Deposit 0.00017 RLC from the wallet into its iExec account.*\[BALANCE_TOO_SMALL\]/,
    );
    const bought = await buyDeal(await client.purchase(wallet, order));
    expect(bought.price).toBe(200_000n);
    expect(before - (await hub.rlcBalance(wallet.address))).toBe(170_000n);
    expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
  });

  test('is refused with exact numbers to who cannot pay', async () => {
    const poor = client.requester(4);
    const paid = client.request(poor, 'poor', { category: 1, maxPrice: RLC });
    await expect(buyDeal(await client.purchase(poor, paid))).rejects.toThrow(
      /Send 0.0002 RLC more.*\[BALANCE_TOO_SMALL\]/,
    );
    const broke = client.requester(5);
    const free = await client.purchase(broke, client.request(broke, 'broke'));
    await expect(buyDeal(free)).rejects.toThrow(/\[GAS_TOO_SMALL\]/);
  });

  test('above the cap of the signed order is refused by the hub itself', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'over cap', { maxPrice: 99_999n });
    const [, dear] = await findOffers({
      market,
      hub,
      request: client.request(wallet, 'x', { maxPrice: RLC }),
    });
    const refusal = await client.refusal(wallet, order, dear as Offer);
    expect(refusal).toMatchObject({ matchCode: '0x05' });
    const attempt = buyDeal(await client.purchase(wallet, order, { offers: [dear as Offer] }));
    await expect(attempt).rejects.toThrow(/code 0x05.*\[MATCH_REFUSED\]/);
  });

  test('passes over an offer that was taken meanwhile', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'stale', { maxPrice: 2n * RLC });
    const appOrder = await client.appOrder();
    const [stale, fresh] = await Promise.all([
      client.poolOrder({ volume: 0n }),
      client.poolOrder({ workerpoolprice: 2n * RLC }),
    ]);
    const offers = [
      { appOrder, workerpoolOrder: stale, price: RLC, volume: 1n },
      { appOrder, workerpoolOrder: fresh, price: 2n * RLC, volume: 1n },
    ];
    expect((await buyDeal(await client.purchase(wallet, order, { offers }))).price).toBe(2n * RLC);
  });

  test('by two processes at once is one purchase', async () => {
    const order = client.request(client.requester(2), 'twins', { maxPrice: RLC });
    const inputs = await Promise.all([
      client.purchase(client.requester(2), order),
      client.purchase(client.requester(2), order),
    ]);
    // The other process may see another market.
    const [first, second] = inputs as [PurchaseInput, PurchaseInput];
    const { stake } = await hub.account(order.requester);
    const results = await Promise.all([
      buyDeal(first),
      buyDeal({ ...second, offers: second.offers.slice(1) }),
    ]);
    expect(results[0]?.dealId).toBe(results[1]?.dealId);
    expect(stake - (await hub.account(order.requester)).stake).toBe(results[0]?.price);
    const { domain } = await hub.configuration();
    expect(await hub.consumed(hashOrder('request', order, domain))).toBe(1n);
  });

  test('that another process makes between our look and our offer is found, not refused', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'overtaken');
    const input = await client.purchase(wallet, order);
    const first = await buyDeal(input);
    // The looks before the hub refused still saw no deal, and so does a node that lags.
    let looks = 0;
    const late = new (class extends Hub {
      override async deal(id: string) {
        return ++looks > 3 ? super.deal(id) : undefined;
      }
    })({ address: hub.address, provider: client.provider });
    let sent = 0;
    const found = await buyDeal({ ...input, hub: late, onSend: () => sent++ });
    expect({ ...found, sent }).toMatchObject({ dealId: first.dealId, sent: 0 });
    expect(found.txHash).toBeUndefined();
  });

  heavyTest('with an order of ours that is used up without a deal says so', async () => {
    const wallet = client.requester(0);
    const order = client.request(wallet, 'cancelled');
    const input = await client.purchase(wallet, order);
    const signed = toContractOrder('request', input.request);
    const cancel = new Contract(
      hub.address,
      [
        'function manageRequestOrder(tuple(tuple(address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) order, uint8 operation, bytes sign))',
      ],
      wallet,
    );
    await (await cancel.getFunction('manageRequestOrder')([signed, 1, '0x'])).wait();
    await expect(buyDeal(input)).rejects.toThrow(
      /request order of this purchase is used up or cancelled.*`idempotency-key`.*\[MATCH_REFUSED\]/,
    );
  });

  heavyTest('survives many processes on one wallet', async () => {
    const wallet = client.requester(3);
    const nonce = await wallet.getNonce();
    const orders = Array.from({ length: 6 }, (_, n) =>
      client.request(client.requester(3), `crowd ${n}`, { category: 1, maxPrice: RLC }),
    );
    const inputs = await Promise.all(orders.map(order => client.purchase(client.requester(3), order)));
    const { stake } = await hub.account(wallet.address);
    const bought = await Promise.all(inputs.map(input => buyDeal(input)));
    expect(new Set(bought.map(deal => deal.dealId)).size).toBe(6);
    expect(stake - (await hub.account(wallet.address)).stake).toBe(6n * 200_000n);
    expect((await wallet.getNonce()) - nonce).toBe(6);
  });

  test('deposits what another one spends while the offer is chosen', async () => {
    const wallet = client.requester(1);
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 0n);
    let looks = 0;
    const late = new (class extends Hub {
      override async account(address: string) {
        const account = await super.account(address);
        return looks++ === 0 ? { ...account, stake: 200_000n } : account;
      }
    })({ address: hub.address, provider: client.provider });
    const order = client.request(wallet, 'spent meanwhile', { category: 1, maxPrice: 200_000n });
    const bought = await buyDeal({ ...(await client.purchase(wallet, order)), hub: late });
    expect(bought.price).toBe(200_000n);
    expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
  });

  heavyTest('whose deposit pays for another purchase of the wallet deposits once more', async () => {
    const { network } = client.localnet.info;
    const ledger = new Ledger(client.localnet);
    const proxy = await startFaultProxy(network.rpcUrl);
    const http = new HttpClient({ userAgent: 'test' });
    const crowded = await connectRpc({ ...network, rpcUrl: proxy.url }, { http });
    try {
      const rivalWallet = client.requester(2);
      const terms = { category: 1, maxPrice: 200_000n };
      const rivals = await Promise.all(
        [0, 1].map(n => client.purchase(rivalWallet, client.request(rivalWallet, `rival ${n}`, terms))),
      );
      const wallet = client.requester(2, crowded);
      await ledger.withdrawAllBut(wallet.privateKey, 0n);
      const before = await hub.rlcBalance(wallet.address);
      const deals: string[] = [];
      proxy.interfere(async request => {
        const [raw = ''] = broadcastsIn(request);
        if (raw === '' || Transaction.from(raw).to !== network.hub) return undefined;
        const rival = rivals.shift();
        if (rival) deals.push((await buyDeal(rival)).dealId);
        return undefined;
      });
      const input = await client.purchase(wallet, client.request(wallet, 'outrun', terms));
      const bought = await buyDeal({ ...input, hub: new Hub({ address: hub.address, provider: crowded }) });
      expect(new Set([...deals, bought.dealId]).size).toBe(3);
      expect(before - (await hub.rlcBalance(wallet.address))).toBe(3n * 200_000n);
      expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
    } finally {
      crowded.destroy();
      await proxy.close();
    }
  });

  test('comes about however often other processes of the wallet get in between', async () => {
    const { network } = client.localnet.info;
    const node = connectProvider(network.rpcUrl);
    const ledger = new Ledger(client.localnet);
    const proxy = await startFaultProxy(network.rpcUrl);
    const http = new HttpClient({ userAgent: 'test' });
    const crowded = await connectRpc({ ...network, rpcUrl: proxy.url }, { http });
    try {
      const wallet = client.requester(2, crowded);
      await ledger.withdrawAllBut(wallet.privateKey, 0n);
      const rival = new Wallet(wallet.privateKey, node);
      const seen = new Set<string>();
      proxy.interfere(async request => {
        const [raw = ''] = broadcastsIn(request);
        if (raw === '' || seen.has(raw) || seen.size === 12) return undefined;
        seen.add(raw);
        const { to, data } = Transaction.from(raw);
        // Deposits what we were about to deposit, and takes it back when we are about to spend it.
        if (to === network.hub) await ledger.withdrawAllBut(wallet.privateKey, 0n);
        else await (await rival.sendTransaction({ to, data })).wait();
        return undefined;
      });
      // No more than the price may be moved in all, and each deposit of ours is proven to be lost.
      const order = client.request(wallet, 'in between', { category: 1, maxPrice: 200_000n });
      const input = await client.purchase(wallet, order);
      const bought = await buyDeal({ ...input, hub: new Hub({ address: hub.address, provider: crowded }) });
      expect(bought.price).toBe(200_000n);
      expect(seen.size).toBe(12);
      expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
    } finally {
      crowded.destroy();
      node.destroy();
      await proxy.close();
    }
  });

  heavyTest('moves no more than the signed ceilings, however empty the account is said to be', async () => {
    const wallet = client.requester(1);
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 0n);
    let looks = 0n;
    const lying = new (class extends Hub {
      override async account() {
        return { stake: 0n, locked: looks++ };
      }
    })({ address: hub.address, provider: client.provider });
    const before = await hub.rlcBalance(wallet.address);
    const order = client.request(wallet, 'bottomless', { category: 1, maxPrice: 200_000n });
    await expect(buyDeal({ ...(await client.purchase(wallet, order)), hub: lying })).rejects.toThrow(
      /No RLC is moved.*0.0002 RLC were moved.*\[TRANSACTION_FAILED\]/,
    );
    expect(before - (await hub.rlcBalance(wallet.address))).toBe(200_000n);
    // Nor does another attempt of the same purchase, for which the token itself remembers.
    await expect(buyDeal({ ...(await client.purchase(wallet, order)), hub: lying })).rejects.toThrow(
      /No RLC is moved.*\[TRANSACTION_FAILED\]/,
    );
    expect(before - (await hub.rlcBalance(wallet.address))).toBe(200_000n);
    expect((await buyDeal(await client.purchase(wallet, order))).price).toBe(200_000n);
  });

  test('whose answer gets lost is found on chain, not sent again', async () => {
    let lost = 0;
    const proxy = await startRpcProxy(client.localnet.info.network.rpcUrl, ({ method }) =>
      method === 'eth_sendRawTransaction' && lost++ < 20 ? 'lost' : undefined,
    );
    const retryPolicy = { retries: 2, minDelayMs: 1, maxDelayMs: 2 };
    const network = { ...client.localnet.info.network, rpcUrl: proxy.url };
    const shaky = await connectRpc(network, { http: new HttpClient({ userAgent: 'test', retryPolicy }) });
    try {
      const wallet = client.requester(0, shaky);
      const order = client.request(wallet, 'lost answer');
      const nonce = await wallet.getNonce();
      const input = await client.purchase(wallet, order);
      const bought = await buyDeal({ ...input, hub: new Hub({ address: hub.address, provider: shaky }) });
      expect(bought.txHash).toBeDefined();
      expect(lost).toBeGreaterThanOrEqual(3);
      expect((await wallet.getNonce()) - nonce).toBe(1);
    } finally {
      shaky.destroy();
      await proxy.close();
    }
  });

  test('deposits once even where a node wrongly promises to deposit and match in one', async () => {
    const proxy = await startRpcProxy(client.localnet.info.network.rpcUrl, ({ method, params }) => {
      const [call] = params as [{ data?: string }];
      const isControl =
        method === 'eth_call' && call.data?.startsWith('0xcae9ca51') && call.data.includes('04ffffffff');
      return isControl ? { error: { code: 3, message: 'execution reverted', data: '0x' } } : undefined;
    });
    const network = { ...client.localnet.info.network, rpcUrl: proxy.url };
    const lying = await connectRpc(network, { http: new HttpClient({ userAgent: 'test' }) });
    try {
      const wallet = client.requester(1, lying);
      expect((await hub.account(wallet.address)).stake).toBe(0n);
      const order = client.request(wallet, 'promise', { category: 1, maxPrice: RLC });
      const notes: string[] = [];
      const before = await hub.rlcBalance(wallet.address);
      const input = await client.purchase(wallet, order, { note: line => notes.push(line) });
      await buyDeal({ ...input, hub: new Hub({ address: hub.address, provider: lying }) });
      expect(notes[0]).toContain('in one transaction');
      expect(before - (await hub.rlcBalance(wallet.address))).toBe(200_000n);
      expect(await hub.account(wallet.address)).toMatchObject({ stake: 0n });
    } finally {
      lying.destroy();
      await proxy.close();
    }
  });

  test('stops before anything is sent when it is aborted', async () => {
    const wallet = client.requester(0);
    const reason = new Error('cancelled');
    const signal = AbortSignal.abort(reason);
    const nonce = await wallet.getNonce();
    const input = await client.purchase(wallet, client.request(wallet, 'aborted'));
    await expect(buyDeal({ ...input, signal })).rejects.toBe(reason);
    expect(await wallet.getNonce()).toBe(nonce);
  });
});
