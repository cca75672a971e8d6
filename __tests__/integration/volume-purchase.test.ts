import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { id } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { buyVolume, type VolumeInput } from '../../src/iexec/market/buy-volume.ts';
import { dealsOfOrder } from '../../src/iexec/market/deals-of-order.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import { heavyDescribe } from '../support/heavy.ts';
import { Ledger } from '../support/ledger.ts';
import { POLL, ProtocolClient, RLC } from './support/protocol-client.ts';

let client: ProtocolClient;
beforeAll(async () => {
  client = await ProtocolClient.start();
});
afterAll(() => client?.stop());

/** An offer for a number of tasks, by a pool without a worker. */
async function offerFor(volume: bigint, price: bigint, more: Partial<Offer> = {}): Promise<Offer> {
  const [appOrder, workerpoolOrder] = await Promise.all([
    client.appOrder(),
    client.poolOrder({ volume, workerpoolprice: price }),
  ]);
  return { appOrder, workerpoolOrder, price, volume, ...more };
}

/** An order for many tasks by one of the requesters. */
async function order(
  requester: number,
  name: string,
  { volume, ...more }: Partial<VolumeInput> & { volume: bigint; offers: readonly Offer[] },
) {
  const wallet = client.requester(requester);
  const unsigned = client.request(wallet, name, { maxPrice: RLC, volume });
  const { domain } = await client.hub.configuration();
  const hash = hashOrder('request', unsigned, domain);
  const input: VolumeInput = {
    hub: client.hub,
    wallet,
    request: await client.sign(wallet, unsigned),
    deposit: 'auto',
    spending: new Spending({ rlc: RLC, tasks: Number(volume) }),
    batchId: id(name),
    ...POLL,
    ...more,
  };
  return { wallet, hash, input };
}

const shares = ({ deals }: { deals: readonly { deal: { botFirst: bigint; botSize: bigint } }[] }) =>
  deals.map(({ deal }) => [deal.botFirst, deal.botSize]);

heavyDescribe('an order of many tasks', () => {
  test('is bought with one deposit and one transaction over as many deals as the offers give', async () => {
    const offers = [await offerFor(3n, 10n), await offerFor(50n, 20n), await offerFor(100n, 30n)];
    const { wallet, hash, input } = await order(0, 'spread', { volume: 60n, offers });
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 0n);
    const nonce = await wallet.getNonce();
    const sent: string[] = [];
    const bought = await buyVolume({ ...input, onSend: ids => sent.push(...ids) });
    expect([shares(bought), bought.unsold]).toEqual([
      [
        [0n, 3n],
        [3n, 50n],
        [53n, 7n],
      ],
      0,
    ]);
    expect((await wallet.getNonce()) - nonce).toBe(2);
    expect(sent).toEqual(bought.deals.map(({ dealId }) => dealId));
    expect(new Set(bought.deals.map(({ txHash }) => txHash)).size).toBe(1);
    expect(await client.hub.account(wallet.address)).toMatchObject({ stake: 0n });
    expect((await dealsOfOrder(client.hub, hash)).map(({ id: deal }) => deal)).toEqual(sent);
    const again = await buyVolume({ ...input, offers: [] });
    expect([shares(again), await wallet.getNonce()]).toEqual([shares(bought), nonce + 2]);
  });

  test('is bought as far as the offers reach, and later the rest of it', async () => {
    const { input } = await order(1, 'rest', { volume: 10n, offers: [await offerFor(4n, 10n)] });
    const first = await buyVolume(input);
    expect([shares(first), first.unsold]).toEqual([[[0n, 4n]], 6]);
    const rest = await buyVolume({ ...input, offers: [await offerFor(9n, 10n)] });
    expect([shares(rest), rest.unsold]).toEqual([
      [
        [0n, 4n],
        [4n, 6n],
      ],
      0,
    ]);
  });

  test('passes over offers that serve less than they said, and pays the dearer one that serves instead', async () => {
    const short = await offerFor(2n, 10n);
    const gone = await offerFor(0n, 15n, { volume: 5n });
    const offers = [{ ...short, volume: 4n }, gone, await offerFor(20n, 1_000n)];
    const { wallet, input } = await order(2, 'short', { volume: 10n, offers });
    await new Ledger(client.localnet).withdrawAllBut(wallet.privateKey, 0n);
    const bought = await buyVolume(input);
    expect([shares(bought), bought.unsold]).toEqual([
      [
        [0n, 2n],
        [2n, 8n],
      ],
      0,
    ]);
    expect(await client.hub.account(wallet.address)).toMatchObject({ stake: 0n });
  });

  test('by two processes at once is one purchase', async () => {
    const offers = [await offerFor(5n, 10n), await offerFor(9n, 20n)];
    const { wallet, hash, input } = await order(1, 'twins', { volume: 12n, offers });
    const { stake, locked } = await client.hub.account(wallet.address);
    const held = await client.hub.rlcBalance(wallet.address);
    const spending = () => new Spending({ rlc: RLC, tasks: 12 });
    const results = await Promise.all(
      [offers, [...offers].reverse()].map(some =>
        buyVolume({ ...input, offers: some, spending: spending() }),
      ),
    );
    expect(results.map(({ unsold }) => unsold)).toEqual([0, 0]);
    const [first, second] = results.map(shares);
    expect(first).toEqual(second);
    expect(await client.hub.consumed(hash)).toBe(12n);
    const after = await client.hub.account(wallet.address);
    const paid = results[0]?.deals.reduce((sum, { price }) => sum + price, 0n);
    expect(after.locked - locked).toBe(paid);
    expect(held - (await client.hub.rlcBalance(wallet.address))).toBe(
      after.stake + after.locked - stake - locked,
    );
  });
});

test('the deals of an order are not believed to be all where the hub counts more', async () => {
  const offers = [await offerFor(2n, 0n), await offerFor(2n, 0n), await offerFor(9n, 0n)];
  const { hash, input } = await order(0, 'hidden', { volume: 6n, offers });
  const { deals } = await buyVolume(input);
  const hiding = (hidden: string, looks: number) => {
    let left = looks;
    return new (class extends Hub {
      override async deal(deal: string) {
        return deal === hidden && left-- > 0 ? undefined : super.deal(deal);
      }
    })({ address: client.hub.address, provider: client.provider });
  };
  const middle = deals[1]?.dealId ?? '';
  const quick = { pollMs: 1 };
  await expect(dealsOfOrder(hiding(middle, 999), hash, quick)).rejects.toMatchObject({
    code: 'DEAL_NOT_FOUND',
  });
  expect(await dealsOfOrder(hiding(middle, 3), hash, quick)).toHaveLength(3);
  const known = deals.slice(0, 2).map(({ deal }) => deal);
  expect(await dealsOfOrder(hiding(middle, 999), hash, { known })).toHaveLength(3);
});
