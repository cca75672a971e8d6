import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { dealOfUsedOrders } from '../../src/iexec/market/used-orders.ts';
import { hashOrder, type OrderDomain } from '../../src/iexec/protocol/orders.ts';
import { buildDatasetOrder, buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import { address, bytes32 } from '../support/fake-chain.ts';

const domain: OrderDomain = {
  name: 'iExecODB',
  version: '5.0.0',
  chainId: 1n,
  verifyingContract: address(9),
};
const request = {
  ...buildRequestOrder({
    app: address(1),
    dataset: address(2),
    requester: address(3),
    beneficiary: address(3),
    category: 0,
    maxPrice: 1n,
    maxAppPrice: 0n,
    volume: 2n,
    params: '',
    identity: 'x',
    generation: 0,
  }),
  sign: '0x',
};
const ours = { ...buildDatasetOrder(request, domain), sign: '0x' };
const foreign = { ...ours, salt: bytes32(5) };
const REFUSAL = new TaskError('MATCH_REFUSED', { what: 'a', why: 'b', fix: 'c' });

/** A hub whose deal shows at a look, counted from 1, and of whose orders so much is used. */
function hubWith({ dealAt = 0, used = { request: 0n, dataset: 0n } }) {
  let looks = 0;
  const hub = {
    deal: async (id: string) => (++looks === dealAt ? { id } : undefined),
    configuration: async () => ({ domain }),
    consumed: async (hash: string) =>
      hash === hashOrder('request', request, domain) ? used.request : used.dataset,
  } as unknown as Hub;
  return { hub, looks: () => looks };
}

const find = (hub: Hub, datasetOrder: typeof ours | undefined = ours) =>
  dealOfUsedOrders({ hub, request, datasetOrder, pollMs: 0 }, 'deal', REFUSAL);

test('a deal that is there is the answer, whatever the orders say', async () => {
  const { hub, looks } = hubWith({ dealAt: 1 });
  expect(await find(hub)).toEqual({ id: 'deal' });
  expect(looks()).toBe(1);
});

describe('a refusal with another reason stays what it is', () => {
  test.each([
    ['nothing is used', { request: 0n, dataset: 0n }, ours],
    ['a part is used', { request: 1n, dataset: 1n }, ours],
    ['there is no dataset', { request: 1n, dataset: 9n }, undefined],
    ["the dataset's order is another owner's", { request: 1n, dataset: 9n }, foreign],
  ])('where %s', async (_, used, datasetOrder) => {
    const { hub, looks } = hubWith({ dealAt: 2, used });
    await expect(dealOfUsedOrders({ hub, request, datasetOrder, pollMs: 0 }, 'deal', REFUSAL)).rejects.toBe(
      REFUSAL,
    );
    expect(looks()).toBe(1);
  });
});

test.each([
  ['request order', { request: 2n, dataset: 0n }],
  ['order of the dataset', { request: 0n, dataset: 2n }],
])('a used %s is explained by its deal once it shows, and by nothing otherwise', async (name, used) => {
  expect(await find(hubWith({ dealAt: 3, used }).hub)).toEqual({ id: 'deal' });
  await expect(find(hubWith({ used }).hub)).rejects.toMatchObject({
    code: 'MATCH_REFUSED',
    why: expect.stringContaining(`The ${name} of this purchase is used up`),
  });
});
