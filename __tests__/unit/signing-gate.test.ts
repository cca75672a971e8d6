import { expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { isTaskError } from '../../src/errors/task-error.ts';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import type { DatasetOrder, OrderDomain, RequestOrder } from '../../src/iexec/protocol/orders.ts';
import { buildParams } from '../../src/iexec/protocol/params.ts';
import { buildDatasetOrder, buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import { TEE_TDX_TAG, ZERO_TAG } from '../../src/iexec/protocol/tag.ts';
import { assertMandate } from '../../src/pipeline/buy/signing-gate.ts';
import type { TaskRequest } from '../../src/pipeline/context/task-request.ts';

const address = (digit: string) => `0x${digit.repeat(40)}`;
const network = NETWORKS['arbitrum-sepolia-testnet'];
const request: TaskRequest = {
  network,
  app: address('1'),
  category: 2,
  privateFiles: [],
  storage: { kind: 'ipfs' },
  args: '--frame 7',
  publicUrls: ['https://example.org/a'],
  appSecrets: { 1: 'key', 2: 'token' },
  maxPrice: 1_000n,
  maxAppPrice: 300n,
  workerpool: address('2'),
  identity: 'run',
  retry: 'never',
  deposit: 'never',
  timeoutMs: 1,
  orderTimeoutMs: 0,
  maxOutputBytes: 1,
  outputPath: '/out',
  tempDir: '/tmp',
};
const parties = { requester: address('3'), beneficiary: address('4'), dataset: address('5') };
const order = buildRequestOrder({
  ...request,
  ...parties,
  generation: 0,
  params: buildParams({ ...request, encrypt: true }),
});
const common = {
  volume: 1n,
  tag: TEE_TDX_TAG,
  salt: ZERO_TAG,
  sign: '0x',
  datasetrestrict: ZeroAddress,
  requesterrestrict: ZeroAddress,
};
const offer: Offer = {
  appOrder: { ...common, app: request.app, appprice: 300n, workerpoolrestrict: ZeroAddress },
  workerpoolOrder: {
    ...common,
    workerpool: address('2'),
    workerpoolprice: 700n,
    category: 2n,
    trust: 0n,
    apprestrict: ZeroAddress,
  },
  price: 1_000n,
  volume: 1n,
};
const domain: OrderDomain = {
  name: 'iExecODB',
  version: '5.0.0',
  chainId: BigInt(network.chainId),
  verifyingContract: network.hub,
};
const datasetOrder = buildDatasetOrder(order, domain);

interface Changes {
  order?: Partial<RequestOrder>;
  domain?: Partial<OrderDomain>;
  app?: Partial<Offer['appOrder']>;
  pool?: Partial<Offer['workerpoolOrder']>;
  price?: bigint;
  dataset?: Partial<DatasetOrder> | undefined;
}

function check(changes: Changes): void {
  const changed: Offer = {
    appOrder: { ...offer.appOrder, ...changes.app },
    workerpoolOrder: { ...offer.workerpoolOrder, ...changes.pool },
    price: changes.price ?? offer.price,
    volume: offer.volume,
  };
  assertMandate(request, parties, {
    order: { ...order, ...changes.order },
    domain: { ...domain, ...changes.domain },
    offers: [offer, changed],
    datasetOrder:
      'dataset' in changes && !changes.dataset ? undefined : { ...datasetOrder, ...changes.dataset },
  });
}

test('an order that is what the inputs ask for passes', () => {
  expect(() => check({})).not.toThrow();
});

test('an order whose ceilings are zero passes, if the offer is free', () => {
  const free = { ...offer, appOrder: { ...offer.appOrder, appprice: 0n }, price: 0n };
  const offers = [{ ...free, workerpoolOrder: { ...offer.workerpoolOrder, workerpoolprice: 0n } }];
  const without = { ...order, appmaxprice: 0n, workerpoolmaxprice: 0n };
  expect(() =>
    assertMandate(request, parties, { order: without, domain, offers, datasetOrder }),
  ).not.toThrow();
});

test.each<[string, Changes]>([
  ['app', { order: { app: address('9') } }],
  ['dataset', { order: { dataset: ZeroAddress }, dataset: undefined }],
  ['workerpool', { order: { workerpool: ZeroAddress } }],
  ['requester', { order: { requester: address('9') } }],
  ['beneficiary', { order: { beneficiary: address('9') } }],
  ['category', { order: { category: 3n }, pool: { category: 3n } }],
  ['max-app-price', { order: { appmaxprice: 301n, workerpoolmaxprice: 699n } }],
  ['max-price', { order: { workerpoolmaxprice: 701n } }],
  ['max-price', { order: { workerpoolmaxprice: -1n } }],
  ['max-app-price', { order: { appmaxprice: -1n } }],
  ['price of the dataset', { order: { datasetmaxprice: 1n } }],
  ['number of tasks', { order: { volume: 2n } }],
  ['tag', { order: { tag: ZERO_TAG } }],
  ['callback', { order: { callback: address('9') } }],
  ['params', { order: { params: order.params.replace('--frame 7', '--frame 8') } }],
  ['params', { order: { params: order.params.replace('"iexec_result_encryption":true,', '') } }],
  ['params', { order: { params: 'not json' } }],
  ['chain of the signature', { domain: { chainId: 42161n } }],
  ['hub of the signature', { domain: { verifyingContract: address('9') } }],
  ['app of the offer', { app: { app: address('9') } }],
  ['price of the app', { app: { appprice: 301n } }],
  ['price of the worker pool', { pool: { workerpoolprice: 701n } }],
  ['price of the offer', { price: 999n }],
  ['category of the offer', { pool: { category: 1n } }],
  ['tag of the offer', { pool: { tag: ZERO_TAG } }],
  ['dataset of its order', { dataset: undefined }],
  ['price of the dataset', { dataset: { datasetprice: 1n } }],
  ['app that may use the dataset', { dataset: { apprestrict: ZeroAddress } }],
  ['wallet that may use the dataset', { dataset: { requesterrestrict: ZeroAddress } }],
  ['uses of the dataset', { dataset: { volume: 2n } }],
])('another %s gets no signature', (name, changes) => {
  let thrown: unknown;
  try {
    check(changes);
  } catch (error) {
    thrown = error;
  }
  expect(isTaskError(thrown, 'ORDER_MISMATCH') && thrown.why).toContain(name);
});

test('an order for many tasks passes when it is for that many, and all of them cost no more than the budget', () => {
  const volume = 10n;
  const many = { ...order, volume, appmaxprice: 30n, workerpoolmaxprice: 70n };
  const uses = { ...datasetOrder, volume };
  const cheap: Offer = {
    ...offer,
    appOrder: { ...offer.appOrder, appprice: 30n },
    workerpoolOrder: { ...offer.workerpoolOrder, workerpoolprice: 70n },
    price: 100n,
  };
  const judge = (changed: RequestOrder, tasks: number) => () =>
    assertMandate(request, parties, { order: changed, domain, offers: [cheap], datasetOrder: uses, tasks });
  expect(judge(many, 10)).not.toThrow();
  expect(judge(many, 9)).toThrow(/number of tasks/);
  expect(judge({ ...many, workerpoolmaxprice: 71n }, 10)).toThrow(/max-price/);
  expect(judge({ ...many, appmaxprice: 31n, workerpoolmaxprice: 69n }, 10)).toThrow(/max-app-price/);
});

test('the dataset of another owner may be open to all', () => {
  const shared = { ...request, dataset: parties.dataset };
  const open = { ...datasetOrder, apprestrict: ZeroAddress, requesterrestrict: ZeroAddress, volume: 1_000n };
  expect(() =>
    assertMandate(shared, parties, { order, domain, offers: [offer], datasetOrder: { ...open } }),
  ).not.toThrow();
});
