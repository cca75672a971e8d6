import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { isLocalNetwork, NETWORKS, parseNetwork } from '../../src/iexec/chain/networks.ts';
import { address } from '../support/fake-chain.ts';

const OWN = { ...NETWORKS['arbitrum-mainnet'], name: 'n', chainId: 1, hub: address(1) };
const noFile = () => {
  throw new Error('no such file');
};
const parse = (change: object) => parseNetwork(JSON.stringify({ ...OWN, ...change }), noFile);

test('the two networks are on the chains of Arbitrum', () => {
  expect(Object.values(NETWORKS).map(({ name, chainId }) => [name, chainId])).toEqual([
    ['arbitrum-mainnet', 42_161],
    ['arbitrum-sepolia-testnet', 421_614],
  ]);
});

test('a network is local where its enclaves are on this machine', () => {
  expect(isLocalNetwork({ smsUrl: 'http://127.0.0.1:1' })).toBe(true);
  expect(isLocalNetwork(NETWORKS['arbitrum-mainnet'])).toBe(false);
});

describe('a description', () => {
  test.each([
    ['a name of one letter', {}],
    ['the first chain id', { chainId: 1 }],
    ['the last chain id', { chainId: Number.MAX_SAFE_INTEGER }],
    ['no more gateways', { ipfsGateways: [] }],
  ])('may have %s', (_, change) => {
    expect(parse(change)).toEqual({ ...OWN, ...change });
  });

  test.each([
    ['no name', { name: '' }, /name/],
    ['a chain id below the first', { chainId: 0 }, /chainId/],
    ['a chain id that is no whole number', { chainId: 1.5 }, /chainId/],
    ['a chain id beyond the last', { chainId: 2 ** 53 }, /chainId/],
    ['a gateway without TLS', { ipfsGateways: ['http://gateway.example'] }, /ipfsGateways/],
    ['a hub of another', { chainId: 42_161 }, /another hub/],
  ])('may not have %s', (_, change, field) => {
    expect(() => parse(change)).toThrow(field);
    expect(() => parse(change)).toThrow(/\[INPUT_INVALID\]/);
  });

  test('may have the hub of its chain', () => {
    const { chainId, hub } = NETWORKS['arbitrum-sepolia-testnet'];
    expect(parse({ chainId, hub })).toMatchObject({ name: 'n', chainId, hub });
  });

  test('that is no JSON is refused, inline or in a file', () => {
    expect(() => parseNetwork('{', noFile)).toThrow(/not JSON.*\[INPUT_INVALID\]/);
    expect(() => parseNetwork('own.json', () => 'x')).toThrow(/not JSON.*\[INPUT_INVALID\]/);
  });

  test('is not read from a file where it stands inline, with blanks around it', () => {
    expect(parseNetwork(`\n ${JSON.stringify(OWN)} `, noFile)).toEqual(OWN);
    expect(parseNetwork(' arbitrum-mainnet\n', noFile)).toBe(NETWORKS['arbitrum-mainnet']);
  });

  test('in a file that must not be read fails with the fault of its path', () => {
    const fault = new TaskError('INPUT_INVALID', { what: 'a', why: 'b', fix: 'c' });
    const faulty = () => {
      throw fault;
    };
    expect(() => parseNetwork('own.json', faulty)).toThrow(fault);
    expect(() => parseNetwork('own.json', noFile)).toThrow(/"own.json".*\[NETWORK_UNKNOWN\]/);
  });
});
