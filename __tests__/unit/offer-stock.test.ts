import { expect, test } from '@jest/globals';
import { ZeroAddress, ZeroHash } from 'ethers';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { OfferStock, priceOf } from '../../src/iexec/market/offer-stock.ts';
import {
  type AppOrder,
  hashOrder,
  NULL_DATASET_ORDER,
  type Signed,
  type WorkerpoolOrder,
} from '../../src/iexec/protocol/orders.ts';
import { address, bytes32 } from '../support/fake-chain.ts';

const DOMAIN = { name: 'iExecODB', version: '5.0.0', chainId: 1n, verifyingContract: address(1) };
const { dataset: _, ...terms } = NULL_DATASET_ORDER;
const restrictions = { apprestrict: ZeroAddress, datasetrestrict: ZeroAddress };

function offer(price: bigint, volume: bigint, more: Partial<Offer> = {}): Offer {
  const appOrder: Signed<AppOrder> = { ...terms, ...restrictions, app: address(2), appprice: 0n };
  const workerpoolOrder: Signed<WorkerpoolOrder> = {
    ...terms,
    ...restrictions,
    workerpool: address(3),
    workerpoolprice: price,
    category: 0n,
    trust: 0n,
    salt: bytes32(Number(price)),
  };
  return { appOrder, workerpoolOrder, price, volume, ...more };
}

const shares = (stock: OfferStock, tasks: bigint) =>
  stock.takeAll(tasks).map(({ offer: { price }, tasks: taken }) => [price, taken]);

test('tasks go to the best offers, and what is taken is gone', () => {
  const stock = new OfferStock([offer(1n, 2n), offer(2n, 0n), offer(3n, 5n)]);
  expect(shares(stock.copy(), 10n)).toEqual([
    [1n, 2n],
    [3n, 5n],
  ]);
  expect(priceOf(stock.copy().takeAll(4n))).toBe(8n);
  expect(shares(stock, 1n)).toEqual([[1n, 1n]]);
  expect(stock.take(3n, ({ price }) => price > 1n)).toMatchObject({ offer: { price: 3n }, tasks: 3n });
  expect(shares(stock, 9n)).toEqual([
    [1n, 1n],
    [3n, 2n],
  ]);
  expect(stock.take(1n)).toBeUndefined();
});

test('offers share what they take from', () => {
  const deposit = (each: bigint) => ({ limits: [{ of: 'owner', left: 10n, each }] });
  const stock = new OfferStock([offer(1n, 2n, deposit(3n)), offer(2n, 9n, deposit(2n))]);
  expect(shares(stock, 9n)).toEqual([
    [1n, 2n],
    [2n, 2n],
  ]);
});

test('a match that the hub tells of counts, and so does a limit that is lower than what is left', () => {
  const offers = [offer(1n, 5n), offer(2n, 5n)];
  const stock = new OfferStock(offers);
  const [first, second] = offers as [Offer, Offer];
  const use = {
    appHash: hashOrder('app', second.appOrder, DOMAIN),
    workerpoolHash: hashOrder('workerpool', second.workerpoolOrder, DOMAIN),
    volume: 2n,
  };
  stock.use(use, DOMAIN);
  stock.use({ ...use, appHash: ZeroHash }, DOMAIN);
  expect([stock.limit(first, 5n), stock.limit(first, 1n), stock.limit(offer(1n, 1n), 0n)]).toEqual([
    false,
    true,
    false,
  ]);
  expect(shares(stock, 99n)).toEqual([
    [1n, 1n],
    [2n, 3n],
  ]);
});
