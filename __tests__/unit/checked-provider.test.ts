import { describe, expect, test } from '@jest/globals';
import { Network as RpcNetwork } from 'ethers';
import { CheckedProvider } from '../../src/iexec/chain/checked-provider.ts';
import { address } from '../support/fake-chain.ts';

const GWEI = 10n ** 9n;
const hex = (value: bigint) => `0x${value.toString(16)}`;

/** A connection to an endpoint with these answers; one that is an error object refuses. */
function connection(answers: Readonly<Record<string, unknown>>): CheckedProvider {
  const network = RpcNetwork.from(1);
  class Offline extends CheckedProvider {
    override async send(method: string, params: unknown[] | Record<string, unknown>): Promise<unknown> {
      const answer = answers[method];
      if (typeof answer !== 'object' || answer === null || !('refusal' in answer)) return answer ?? null;
      const payload = { method, params, id: 1, jsonrpc: '2.0' } as const;
      throw this.getRpcError(payload, { id: 1, error: answer.refusal as never });
    }
  }
  return new Offline('http://offline.invalid', network, { staticNetwork: network, cacheTimeout: -1 });
}

const block = (baseFeePerGas: bigint) => ({
  number: '0x1',
  hash: `0x${'00'.repeat(32)}`,
  parentHash: `0x${'00'.repeat(32)}`,
  timestamp: '0x1',
  nonce: '0x0000000000000000',
  difficulty: '0x0',
  gasLimit: '0x1',
  gasUsed: '0x0',
  miner: address(0),
  extraData: '0x',
  baseFeePerGas: hex(baseFeePerGas),
  transactions: [],
});

describe('an amount', () => {
  const reads = [
    ['eth_getBalance', (provider: CheckedProvider) => provider.getBalance(address(1))],
    ['eth_estimateGas', (provider: CheckedProvider) => provider.estimateGas({ to: address(1) })],
  ] as const;

  test.each(reads)('of %s is passed on from nothing up to 256 bits', async (method, read) => {
    for (const amount of [0n, 1n, 2n ** 256n - 1n])
      expect(await read(connection({ [method]: hex(amount) }))).toBe(amount);
  });

  test.each(reads)('of %s is refused outside of that', async (method, read) => {
    for (const amount of ['-0x1', hex(2n ** 256n), 'many'])
      await expect(read(connection({ [method]: amount }))).rejects.toMatchObject({
        code: 'SERVICE_MALFORMED',
        why: expect.stringContaining(method),
      });
  });
});

test('a count of transactions is never below nothing', async () => {
  const count = (answer: string) =>
    connection({ eth_getTransactionCount: answer }).getTransactionCount(address(1));
  expect([await count('0x0'), await count('0x1')]).toEqual([0, 1]);
  await expect(count('-0x1')).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
});

describe('a refusal', () => {
  const refusal = (error: object) => ({ refusal: error });

  test('of the endpoint is quoted, two hundred characters of it', async () => {
    const provider = connection({ eth_getBalance: refusal({ code: -32_000, message: 'x'.repeat(201) }) });
    await expect(provider.getBalance(address(1))).rejects.toMatchObject({
      code: 'SERVICE_REFUSED',
      why: `It answers eth_getBalance with the error "${'x'.repeat(200)}".`,
    });
  });

  test('without words is no answer of the protocol', async () => {
    const provider = connection({ eth_getCode: refusal({ code: -32_000, message: 7 }) });
    await expect(provider.getCode(address(1))).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
  });

  test.each([
    ['of a contract', { code: 3, message: 'execution reverted', data: '0x' }, 'CALL_EXCEPTION'],
    ['of a contract, by its data', { code: -32_000, message: 'no', data: '0x12345678' }, 'CALL_EXCEPTION'],
    ['of the endpoint', { code: -32_000, message: 'missing trie node', data: '0x' }, 'SERVICE_REFUSED'],
  ])('%s of a call stays what it is', async (_, error, code) => {
    const provider = connection({ eth_call: refusal(error) });
    await expect(provider.call({ to: address(1), data: '0x' })).rejects.toMatchObject({ code });
  });
});

describe('the tip', () => {
  /** Base fee of 100 wei where `eth_maxPriorityFeePerGas` is not served, so that ethers offers one Gwei. */
  const fees = async (gasPrice: bigint, tip?: bigint, baseFee = 100n) => {
    const provider = connection({
      eth_getBlockByNumber: block(baseFee),
      eth_gasPrice: hex(gasPrice),
      eth_maxPriorityFeePerGas:
        tip === undefined ? { refusal: { code: -32_601, message: 'no such method' } } : hex(tip),
    });
    const { maxFeePerGas, maxPriorityFeePerGas } = await provider.getFeeData();
    return [maxFeePerGas, maxPriorityFeePerGas];
  };

  test.each([
    ['nothing where the price of gas is the base fee', 100n, 0n],
    ['nothing where the price of gas is below it', 99n, 0n],
    ['what the price of gas holds beyond the base fee', 101n, 1n],
    ['a wei below that of ethers', 100n + GWEI - 1n, GWEI - 1n],
    ['that of ethers where the price holds as much', 100n + GWEI, GWEI],
    ['that of ethers where the price holds more', 100n + 2n * GWEI, GWEI],
  ])('that ethers invents becomes %s', async (_, gasPrice, tip) => {
    expect(await fees(gasPrice)).toEqual([200n + tip, tip]);
  });

  test('of the endpoint stays', async () => {
    expect(await fees(100n, GWEI - 1n)).toEqual([200n + GWEI - 1n, GWEI - 1n]);
  });

  test.each([
    ['a price of gas', { eth_gasPrice: hex(2n ** 256n) }],
    ['a price below nothing', { eth_gasPrice: '-0x1' }],
    ['a tip', { eth_maxPriorityFeePerGas: '-0x5' }],
  ])('is not taken beside %s that cannot be', async (_, answers) => {
    const provider = connection({
      eth_getBlockByNumber: block(100n),
      eth_gasPrice: '0x1',
      eth_maxPriorityFeePerGas: '0x1',
      ...answers,
    });
    await expect(provider.getFeeData()).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
  });

  test('is none on a chain without EIP-1559', async () => {
    const { baseFeePerGas: _, ...old } = block(1n);
    const provider = connection({ eth_getBlockByNumber: old, eth_gasPrice: '0x7' });
    expect(await provider.getFeeData()).toMatchObject({ gasPrice: 7n, maxPriorityFeePerGas: null });
  });
});
