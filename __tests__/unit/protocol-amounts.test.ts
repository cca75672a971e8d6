import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import {
  assertAppPriceInBudget,
  formatCoin,
  formatRlc,
  parseRlc,
  priceLimitLines,
} from '../../src/iexec/protocol/amount.ts';
import { buildParams } from '../../src/iexec/protocol/params.ts';
import { buildRequestOrder } from '../../src/iexec/protocol/request-order.ts';
import { describeIssue, signatureSchema, uint256Schema } from '../../src/iexec/protocol/schemas.ts';
import { demandsEnclave, missingTagBits, tagContains } from '../../src/iexec/protocol/tag.ts';
import { address, bytes32 } from '../support/fake-chain.ts';

describe('an amount of RLC', () => {
  test.each<[string, bigint]>([
    ['0', 0n],
    ['0.0', 0n],
    ['1.0 nRLC', 1n],
    ['0.123456789 RLC', 123_456_789n],
    ['0.1234567890 RLC', 123_456_789n],
    [`${'9'.repeat(30)} nRLC`, BigInt('9'.repeat(30))],
  ])('%s', (text, nRlc) => {
    expect(parseRlc(text)).toBe(nRlc);
  });

  test.each(['1', '0.1', '1.5 nRLC', '0.1234567891 RLC', `${'9'.repeat(31)} nRLC`, '-1 RLC', ''])(
    '%j is none',
    text => {
      expect(() => parseRlc(text)).toThrow(/\[INPUT_INVALID\]/);
    },
  );

  test.each<[bigint, string]>([
    [-1n, '-0.000000001 RLC'],
    [-1_500_000_000n, '-1.5 RLC'],
    [999_999_999n, '0.999999999 RLC'],
    [1_000_000_000n, '1 RLC'],
  ])('%d nRLC are written as %s', (nRlc, text) => {
    expect(formatRlc(nRlc)).toBe(text);
  });
});

test.each<[bigint, string]>([
  [999n, '0.000000000000000999 ETH'],
  [1_000n, '0.000000000000001 ETH'],
  [1_001n, '0.00000000000000101 ETH'],
  [9_991n, '0.00000000000001 ETH'],
])('%d wei are rounded up to three digits: %s', (wei, text) => {
  expect(formatCoin(wei)).toBe(text);
});

test('the app’s share is at most the whole', () => {
  expect(() => assertAppPriceInBudget({ maxPrice: 5n, maxAppPrice: 5n })).not.toThrow();
  expect(() => assertAppPriceInBudget({ maxPrice: 5n, maxAppPrice: 6n })).toThrow(/`max-app-price`/);
  expect(priceLimitLines({ price: 2n, appPrice: 0n })).toEqual(['max-price: 0.000000002 RLC']);
  expect(priceLimitLines({ price: 2n, appPrice: 1n })).toHaveLength(2);
});

test('a request order shares its ceilings among its tasks', () => {
  const order = (volume?: bigint) =>
    buildRequestOrder({
      ...{ app: address(1), requester: address(2), beneficiary: address(2), category: 3, params: '' },
      ...{ maxPrice: 103n, maxAppPrice: 11n, identity: 'x', generation: 0, ...(volume && { volume }) },
    });
  expect(order()).toMatchObject({ volume: 1n, appmaxprice: 11n, workerpoolmaxprice: 92n, category: 3n });
  expect(order(3n)).toMatchObject({ volume: 3n, appmaxprice: 3n, workerpoolmaxprice: 30n });
});

test('parameters that are empty are left out', () => {
  const storage = { iexec_result_storage_provider: 'ipfs' };
  const built = (more: object) => JSON.parse(buildParams({ encrypt: false, ...more }));
  expect(built({ args: '', publicUrls: [], appSecrets: {} })).toEqual(storage);
  expect(built({ publicUrls: ['https://a.example'] })).toEqual({
    iexec_input_files: ['https://a.example'],
    ...storage,
  });
  expect(built({ appSecrets: { '1': 'a' } })).toEqual({ iexec_secrets: { '1': 'a' }, ...storage });
  expect(Object.keys(built({ encrypt: true }))).toEqual([
    'iexec_result_encryption',
    'iexec_result_storage_provider',
  ]);
});

describe('tags', () => {
  test('are compared bit by bit, from the first to the last', () => {
    const last = `0x8${'0'.repeat(63)}`;
    expect(missingTagBits(bytes32(0), last)).toEqual([255]);
    expect(missingTagBits(bytes32(4), bytes32(7))).toEqual([0, 1]);
    expect([tagContains(bytes32(7), bytes32(5)), tagContains(bytes32(5), bytes32(7))]).toEqual([true, false]);
  });

  test('demand an enclave by their first bit', () => {
    expect([0, 1, 2, 3, 8, 9].map(tag => demandsEnclave(bytes32(tag)))).toEqual([
      ...[false, true, false, true, false, true],
    ]);
  });
});

describe('values of a service', () => {
  const isNumber = (value: unknown) => v.safeParse(uint256Schema, value).success;

  test('are numbers of 256 bits', () => {
    expect([0, 1, 2 ** 53 - 1, `${2n ** 256n - 1n}`, '0'].map(isNumber)).toEqual(Array(5).fill(true));
    expect([-1, 1.5, 2 ** 53, `${2n ** 256n}`, '-1', '', null].map(isNumber)).toEqual(Array(7).fill(false));
  });

  test('are signatures of four kibibytes at most', () => {
    const isOne = (bytes: number) => v.safeParse(signatureSchema, `0x${'ab'.repeat(bytes)}`).success;
    expect([0, 65, 4_096, 4_097].map(isOne)).toEqual([true, true, true, false]);
  });

  test('are named by their path where its names are plain', () => {
    const issue = (schema: v.GenericSchema, value: unknown) => {
      const parsed = v.safeParse(schema, value);
      return parsed.success ? '' : describeIssue(parsed.issues[0]);
    };
    expect(issue(v.object({ a: v.array(v.string()) }), { a: [1] })).toMatch(/^Field a\.0 does not fit: /);
    expect(issue(v.string(), 1)).toMatch(/^The value does not fit: /);
    expect(issue(v.record(v.string(), v.string()), { 'a-b': 1 })).toBe(
      'It has a field that does not belong there',
    );
  });
});
