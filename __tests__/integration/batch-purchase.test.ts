import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { id } from 'ethers';
import { MULTICALL_CODE } from '../../localnet/chain/multicall.ts';
import { MULTICALL } from '../../src/iexec/chain/multicall.ts';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { MATCHES_PER_TRANSACTION } from '../../src/iexec/market/batch.ts';
import { type BatchInput, buyDeals } from '../../src/iexec/market/buy-deals.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import { OvertakenPurchase } from '../../src/iexec/market/purchase-step.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import { heavyDescribe } from '../support/heavy.ts';
import { Ledger } from '../support/ledger.ts';
import { compileSolidity } from '../support/solidity.ts';
import { POLL, ProtocolClient, RLC } from './support/protocol-client.ts';

let client: ProtocolClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
});
afterAll(() => client?.stop());

/** Price of a task by the offers of these tests, in nRLC. */
const PRICE = 1_000n;

/** An offer for a number of tasks, by a pool that nobody works in. */
async function offerFor(volume: bigint, price = PRICE): Promise<Offer> {
  const request = client.request(client.requester(0), 'any');
  const [{ appOrder } = await Promise.reject(new Error('no offer'))] = await findOffers({
    ...client,
    request,
  });
  const workerpoolOrder = await client.poolOrder({ volume, workerpoolprice: price });
  return { appOrder, workerpoolOrder, price, volume };
}

/** A batch of purchases by one of the requesters. */
async function batch(requester: number, names: readonly string[], more: Partial<BatchInput> = {}) {
  const wallet = client.requester(requester);
  const orders = names.map(name => client.request(wallet, name, { maxPrice: RLC }));
  const purchases = await Promise.all(
    orders.map(async order => ({ request: await client.sign(wallet, order) })),
  );
  const { domain } = await client.hub.configuration();
  const ids = orders.map(order => dealId(hashOrder('request', order, domain), 0n));
  const input: BatchInput = {
    hub: client.hub,
    wallet,
    purchases,
    offers: [await offerFor(BigInt(names.length))],
    deposit: 'auto',
    spending: new Spending({ rlc: RLC }),
    batchId: id('batch'),
    ...POLL,
    ...more,
  };
  return { wallet, ids, input };
}

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}-${at}`);

heavyDescribe('a batch', () => {
  test('is bought with one deposit and few transactions, in the order of the tasks', async () => {
    const count = MATCHES_PER_TRANSACTION + 5;
    const { wallet, ids, input } = await batch(0, names('many', count));
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 0n);
    const nonce = await wallet.getNonce();
    const sent: (readonly string[])[] = [];
    const { deals, unsold } = await buyDeals({ ...input, onSend: some => sent.push(some) });
    expect(deals.map(({ dealId: deal }) => deal)).toEqual(ids);
    expect(unsold).toEqual([]);
    expect(sent.flat()).toEqual(ids);
    expect((await wallet.getNonce()) - nonce).toBe(3);
    expect(new Set(deals.map(({ txHash }) => txHash)).size).toBe(2);
    expect(deals.every(({ price }) => price === PRICE)).toBe(true);
    expect(await client.hub.account(wallet.address)).toMatchObject({ stake: 0n });
  });

  test('is found again instead of bought again, and a list that grew buys what is missing', async () => {
    const { wallet, input } = await batch(1, names('grown', 3));
    await buyDeals(input);
    const nonce = await wallet.getNonce();
    const again = await buyDeals({ ...input, offers: [] });
    expect(again.deals).toHaveLength(3);
    expect(await wallet.getNonce()).toBe(nonce);
    const { input: grown } = await batch(1, names('grown', 5));
    const more: string[] = [];
    const outcome = await buyDeals({ ...grown, onSend: ids => more.push(...ids) });
    expect(outcome.deals).toHaveLength(5);
    expect(more).toHaveLength(2);
  });

  test('is bought as far as the offers reach, the cheapest first', async () => {
    const offers = [await offerFor(2n, 10n), await offerFor(1n, 20n)];
    const { ids, input } = await batch(2, names('short', 5), { offers });
    const { deals, unsold } = await buyDeals(input);
    expect(deals.map(({ price }) => price)).toEqual([10n, 10n, 20n]);
    expect(unsold).toEqual(ids.slice(3));
  });

  test('passes over an offer that serves fewer tasks than it said', async () => {
    const short = { ...(await offerFor(1n, 10n)), volume: 4n };
    const { input } = await batch(2, names('lied', 4), { offers: [short, await offerFor(3n)] });
    const { deals, unsold } = await buyDeals(input);
    expect(deals.map(({ price }) => price).sort()).toEqual([10n, PRICE, PRICE, PRICE]);
    expect(unsold).toEqual([]);
  });

  test('that another attempt made in another form sends nothing', async () => {
    const { wallet, input } = await batch(2, names('overtaken', 2), { isOvertaken: async () => true });
    const nonce = await wallet.getNonce();
    await expect(buyDeals(input)).rejects.toThrow(OvertakenPurchase);
    expect(await wallet.getNonce()).toBe(nonce);
  });

  test('moves no more than its budget', async () => {
    const { wallet, input } = await batch(3, names('dear', 3), {
      spending: new Spending({ rlc: 2n * PRICE }),
    });
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 0n);
    await expect(buyDeals(input)).rejects.toMatchObject({ code: 'TRANSACTION_FAILED' });
    expect(await client.hub.account(wallet.address)).toMatchObject({ stake: 0n, locked: 0n });
  });

  test('costs less gas for each task than a purchase by itself', async () => {
    const { input } = await batch(1, names('gas', 20));
    const { deals } = await buyDeals(input);
    const receipt = await client.provider.getTransactionReceipt(deals[0]?.txHash ?? '');
    expect(Number(receipt?.gasUsed ?? 0n) / 20).toBeLessThan(560_000);
  });
});

test('the multicall contract of the localnet is what its source compiles to', async () => {
  expect(await client.provider.getCode(MULTICALL)).toBe(MULTICALL_CODE);
  const { evm } = await compileSolidity(new URL('../../localnet/chain/Multicall.sol', import.meta.url), {
    optimizer: { enabled: true, runs: 10_000 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
  });
  expect(`0x${evm.deployedBytecode.object}`).toBe(MULTICALL_CODE);
});
