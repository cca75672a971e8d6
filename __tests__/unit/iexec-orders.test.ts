import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getCreate2Address, keccak256, TypedDataEncoder, Wallet, ZeroAddress } from 'ethers';
import { createDatasetCall, predictDatasetAddress } from '../../src/iexec/hub/dataset-registry.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { dealId, taskId, taskIds } from '../../src/iexec/protocol/ids.ts';
import {
  hashesUnderCeilings,
  hashOrder,
  NULL_DATASET_ORDER,
  type OrderByKind,
  type OrderKind,
  requestOrderHasher,
  signOrder,
  toContractOrder,
} from '../../src/iexec/protocol/orders.ts';
import {
  buildDatasetOrder,
  buildRequestOrder,
  datasetOrderSalt,
  deriveSalt,
  orderNumbers,
} from '../../src/iexec/protocol/request-order.ts';

function vectors(name: string) {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
}

const orders = vectors('orders-421614');
const domain = { ...orders.domain, chainId: BigInt(orders.domain.chainId) };

const KINDS: Record<string, OrderKind> = {
  AppOrder: 'app',
  DatasetOrder: 'dataset',
  WorkerpoolOrder: 'workerpool',
  RequestOrder: 'request',
};

/** Decimal strings, where the type is uint256, as bigints. */
function toOrder(json: Record<string, string>, types: { name: string; type: string }[]) {
  const convert = ({ name, type }: { name: string; type: string }) => [
    name,
    type === 'uint256' ? BigInt(json[name] ?? '') : json[name],
  ];
  return Object.fromEntries(types.map(convert)) as OrderByKind[OrderKind];
}

describe('orders', () => {
  const cases = Object.entries(orders.orders) as [
    string,
    Record<string, string> & { order: Record<string, string> },
  ][];

  test('vectors hold all four kinds', () => {
    expect(new Set(cases.map(([, { primaryType }]) => primaryType))).toEqual(new Set(Object.keys(KINDS)));
  });

  test.each(cases)('%s hashes and signs like the official SDK', async (_, vector) => {
    const kind = KINDS[vector.primaryType ?? ''] as OrderKind;
    const order = toOrder(vector.order, orders.types[vector.primaryType ?? '']);
    expect(hashOrder(kind, order as never, domain)).toBe(vector.orderHash);
    const owner = Object.values(
      orders.wallets as Record<string, { address: string; privateKey: string }>,
    ).find(({ address }) => address === vector.signer);
    const signed = await signOrder(kind, order as never, domain, new Wallet(owner?.privateKey ?? ''));
    expect(signed.sign).toBe(vector.sign);
    expect(hashOrder(kind, signed as never, domain)).toBe(vector.orderHash);
  });

  test('the domain is the one that the hub separates by', () => {
    expect(TypedDataEncoder.hashDomain(domain)).toBe(orders.domainSeparatorReadFromHub);
  });

  test('the tuples for the hub are in the struct’s order, with the signature last', () => {
    const { requestorder } = orders.orders;
    const request = { ...toOrder(requestorder.order, orders.types.RequestOrder), sign: requestorder.sign };
    const tuple = toContractOrder('request', request as never);
    expect(tuple).toHaveLength(16);
    expect(tuple[0]).toBe(requestorder.order.app);
    expect(tuple[13]).toBe(requestorder.order.params);
    expect(tuple.at(-1)).toBe(requestorder.sign);
    expect(toContractOrder('dataset', NULL_DATASET_ORDER)).toHaveLength(9);
    expect(HUB_ABI.getFunction('matchOrders')?.selector).toBe('0x156194d4');
  });
});

describe('ids', () => {
  const chains = Object.values(vectors('ids').chains) as {
    deals: { requestOrderHash: string; consumedBefore: number; dealid: string }[];
    tasks: { dealid: string; index: number; taskid: string }[];
  }[];

  test('of deals are those that the hub gave, also in the middle of a request order', () => {
    const deals = chains.flatMap(chain => chain.deals);
    expect(deals.length).toBeGreaterThanOrEqual(8);
    for (const deal of deals)
      expect(dealId(deal.requestOrderHash, BigInt(deal.consumedBefore))).toBe(deal.dealid);
  });

  test('of tasks are those of the official SDK', () => {
    const tasks = chains.flatMap(chain => chain.tasks);
    for (const task of tasks) expect(taskId(task.dealid, BigInt(task.index))).toBe(task.taskid);
    const [first] = tasks;
    expect(taskIds(first?.dealid ?? '', 0n, 3n)).toEqual(tasks.slice(0, 3).map(task => task.taskid));
  });
});

describe('dataset registry', () => {
  const { chains, proxyInitCodeHash } = vectors('registry');

  test.each(Object.keys(chains))('predicts the address that chain %s gave', chain => {
    const { registry, owner, args, address, initializerCalldata, salt } = chains[chain].dataset;
    const configuration = { datasetRegistry: registry, proxyCodeHash: proxyInitCodeHash };
    const entry = { owner, name: args.name, location: args.multiaddr, checksum: args.checksum };
    expect(predictDatasetAddress(entry, configuration)).toBe(address);
    expect(getCreate2Address(registry, salt, proxyInitCodeHash)).toBe(address);
    expect(salt).toBe(keccak256(initializerCalldata + owner.slice(2)));
    const call = createDatasetCall(entry, configuration);
    expect(call.to).toBe(registry);
    expect(call.data.slice(0, 10)).toBe('0x3354bcdb');
  });
});

describe('request order', () => {
  const input = {
    app: '0x47DeDC9207Dcf105741Fa30Bb687E0B2b4332e69',
    requester: '0x1efF47bc3a10a45D4B230B5d10E37751FE6AA718',
    beneficiary: '0xe1AB8145F7E55DC933d51a18c793F901A3A0b276',
    category: 2,
    maxPrice: 1_000_000_007n,
    maxAppPrice: 7n,
    params: '{}',
    identity: 'repo/workflow/run/job',
    generation: 0,
  };

  test('is a pure function of its input', () => {
    expect(buildRequestOrder(input)).toEqual(buildRequestOrder({ ...input }));
    expect(buildRequestOrder(input).salt).toBe(deriveSalt(input.identity, 0));
  });

  test('every generation and identity is another purchase', () => {
    const salts = [
      deriveSalt('a', 0),
      deriveSalt('a', 1),
      deriveSalt('b', 0),
      deriveSalt('0:a', 0),
      deriveSalt('', 0),
    ];
    expect(new Set(salts).size).toBe(5);
    for (const salt of salts) expect(salt).toMatch(/^0x[0-9a-f]{64}$/);
  });

  test('never lets the run cost more than the budget', () => {
    for (const volume of [1n, 2n, 3n, 7n]) {
      const order = buildRequestOrder({ ...input, volume });
      const most = (order.appmaxprice + order.datasetmaxprice + order.workerpoolmaxprice) * volume;
      expect(most).toBeLessThanOrEqual(input.maxPrice);
      expect(input.maxPrice - most).toBeLessThan(2n * volume);
    }
    expect(buildRequestOrder(input)).toMatchObject({
      appmaxprice: 7n,
      datasetmaxprice: 0n,
      workerpoolmaxprice: 1_000_000_000n,
      workerpool: ZeroAddress,
      callback: ZeroAddress,
      trust: 0n,
      category: 2n,
      tag: `0x${'9'.padStart(64, '0')}`,
    });
  });

  test('has the same hash under other ceilings, made from its encoding', () => {
    const order = buildRequestOrder(input);
    const ceilings = [
      { appmaxprice: 0n, workerpoolmaxprice: 2n ** 200n },
      { appmaxprice: 7n, workerpoolmaxprice: 1n },
    ];
    expect(hashesUnderCeilings(order, ceilings, domain)).toEqual(
      ceilings.map(other => hashOrder('request', { ...order, ...other }, domain)),
    );
    expect(hashesUnderCeilings(order, [order], domain)).toEqual([hashOrder('request', order, domain)]);
  });

  test('has the same hash with any number of tasks, made from its encoding', () => {
    const hash = requestOrderHasher(buildRequestOrder(input), domain);
    for (const volume of [1n, 7n, 10_000n])
      expect(hash(orderNumbers(input, volume))).toBe(
        hashOrder('request', buildRequestOrder({ ...input, volume }), domain),
      );
  });

  test('refuses an app share above the budget', () => {
    expect(() => buildRequestOrder({ ...input, maxPrice: 6n })).toThrow(/`max-app-price`.*\[INPUT_INVALID\]/);
  });

  const dataset = '0xbA4Dc7c7206c3ffD3CD1b9814d08f17522cA97EC';

  test('the dataset order sells to this app and requester alone, for nothing', () => {
    const request = buildRequestOrder({ ...input, dataset });
    expect(buildDatasetOrder(request, domain)).toMatchObject({
      dataset,
      datasetprice: 0n,
      volume: 1n,
      apprestrict: input.app,
      requesterrestrict: input.requester,
      salt: datasetOrderSalt(hashOrder('request', request, domain)),
    });
  });

  test('every request order has a dataset order of its own, and always the same one', () => {
    const hashOf = (change: object) => {
      const request = buildRequestOrder({ ...input, dataset, ...change });
      return hashOrder('dataset', buildDatasetOrder(request, domain), domain);
    };
    const changes = [
      {},
      { params: '{"iexec_args":"--frame 2"}' },
      { maxPrice: 2_000_000_000n },
      { maxAppPrice: 8n },
      { category: 3 },
      { workerpool: input.app },
      { beneficiary: input.app },
      { generation: 1 },
      { identity: 'another' },
    ];
    expect(new Set(changes.map(hashOf)).size).toBe(changes.length);
    expect(changes.map(hashOf)).toEqual(changes.map(hashOf));
  });
});
