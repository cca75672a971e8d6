import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import { locatePurchase } from '../../src/pipeline/buy/locate-purchase.ts';
import { grantDataset, type OrderInput, order } from '../../src/pipeline/buy/order.ts';
import { addressOf } from '../support/memory-chain.ts';
import { fakeContext, fakeRequest } from '../support/stage-context.ts';

const RLC = 10n ** 9n;
const DATASET = addressOf('dataset');

async function start({ dataset = ZeroAddress, price = RLC / 2n } = {}) {
  const fake = fakeContext();
  const { context, chain, market, identities } = fake;
  await market.sell({ pool: price });
  const request = fakeRequest(chain);
  const { requester } = identities;
  const parties = { requester: requester.address, beneficiary: identities.beneficiary.address, dataset };
  const purchase = await locatePurchase(context, request, parties);
  const offers = await findOffers({ ...context.services, request: purchase.requestOrder }).catch(() => []);
  let sends = 0;
  const input: OrderInput = {
    request,
    purchase,
    offers,
    requester,
    parties,
    datasetOrder: undefined,
    spending: new Spending({ rlc: request.maxPrice }),
    isOvertaken: undefined,
    onSend: () => {
      sends += 1;
    },
  };
  return { ...fake, input, purchase, requester, sends: () => sends };
}

describe('order', () => {
  test('makes the deal that the purchase names', async () => {
    const { context, chain, input, purchase, sends, log } = await start();
    const { deal, txHash } = await order(context, input);
    expect(deal.id).toBe(purchase.dealId);
    expect(txHash).toMatch(/^0x/);
    expect(sends()).toBe(1);
    expect(chain.mined).toEqual(['deposit', 'match']);
    expect(log.some(line => line.startsWith('warn'))).toBe(false);
  });

  test('signs nothing that the inputs do not ask for', async () => {
    const { context, chain, input, sends } = await start();
    const { requestOrder } = input.purchase;
    const purchase = { ...input.purchase, requestOrder: { ...requestOrder, workerpoolmaxprice: RLC } };
    await expect(order(context, { ...input, purchase })).rejects.toMatchObject({ code: 'ORDER_MISMATCH' });
    expect(chain.requests).not.toContain('eth_sendRawTransaction');
    expect(sends()).toBe(0);
  });

  test('sends nothing when the deal is there, and warns when its terms are those of another offer', async () => {
    const { context, chain, input, log, sends } = await start();
    await order(context, input);
    const before = chain.mined.length;
    const [offer] = input.offers;
    const others = offer
      ? [{ ...offer, workerpoolOrder: { ...offer.workerpoolOrder, workerpoolprice: 1n }, price: 1n }]
      : [];
    const { txHash } = await order(context, { ...input, offers: others });
    expect(txHash).toBeUndefined();
    expect(chain.mined).toHaveLength(before);
    expect(sends()).toBe(1);
    expect(log.filter(line => line.startsWith('warn'))).toHaveLength(1);
  });

  test.each([
    ['as much as the offer costs', RLC / 2n, true],
    ['a part less', RLC / 2n - 1n, false],
  ])('a wallet that holds %s', async (_, held, buys) => {
    const { context, chain, input, requester, sends } = await start();
    chain.rlc.set(requester.address, held);
    if (buys) await order(context, input);
    else await expect(order(context, input)).rejects.toMatchObject({ code: 'BALANCE_TOO_SMALL' });
    expect(chain.mined.includes('match')).toBe(buys);
    expect(sends()).toBe(buys ? 1 : 0);
  });

  test('pays from the account where that holds enough', async () => {
    const { context, chain, input, requester } = await start();
    chain.account(requester.address).stake = RLC;
    await order(context, { ...input, request: { ...input.request, deposit: 'never' } });
    expect(chain.mined).toEqual(['match']);
  });
});

describe('grantDataset', () => {
  test('is nothing without a dataset', async () => {
    const { context, purchase, requester } = await start();
    expect(await grantDataset(context, purchase, { requester, own: true })).toBeUndefined();
  });

  test('sells our own for nothing, to this app and this wallet only', async () => {
    const { context, purchase, requester } = await start({ dataset: DATASET });
    const { requestOrder } = purchase;
    expect(await grantDataset(context, purchase, { requester, own: true })).toMatchObject({
      dataset: DATASET,
      datasetprice: 0n,
      apprestrict: requestOrder.app,
      requesterrestrict: requester.address,
      volume: 1n,
    });
  });

  test('takes that of another owner from the market', async () => {
    const { context, purchase, requester, chain } = await start({ dataset: DATASET });
    chain.datasets.set(DATASET, {
      owner: addressOf('owner'),
      name: '',
      location: '/ipfs/Qm',
      checksum: `0x${'1'.repeat(64)}`,
    });
    await expect(grantDataset(context, purchase, { requester, own: false })).rejects.toMatchObject({
      code: 'DATASET_NO_ORDER',
    });
  });
});
