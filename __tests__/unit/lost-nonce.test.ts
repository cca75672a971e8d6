import { expect, test } from '@jest/globals';
import { type Provider, Transaction, Wallet } from 'ethers';
import { isTakenByAnother } from '../../src/iexec/chain/lost-nonce.ts';
import { address as addressAt } from '../support/fake-chain.ts';

const wallet = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000004');
const stranger = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000005');
const { address } = wallet;
const NONCE = 7;

async function signed(signer = wallet, nonce = NONCE) {
  const raw = await signer.signTransaction({ type: 2, chainId: 1, nonce, to: addressAt(1), gasLimit: 1n });
  const transaction = Transaction.from(raw);
  const { hash, from, to, data, value, gasLimit, chainId, type, signature } = transaction;
  const { maxFeePerGas, maxPriorityFeePerGas } = transaction;
  const accessList: never[] = [];
  return {
    ...{ hash, from, to, data, value, gasLimit, chainId, type, signature, nonce, accessList },
    ...{ maxFeePerGas, maxPriorityFeePerGas },
  };
}

/** A chain whose account went beyond the nonce in block `at`, which holds these transactions. */
function chain(at: number, head: number, transactions: readonly object[]) {
  const counted: number[] = [];
  const read: number[] = [];
  const provider = {
    getBlockNumber: async () => head,
    getTransactionCount: async (_: string, block: number) => {
      counted.push(block);
      return block >= at ? NONCE + 1 : NONCE;
    },
    getBlock: async (block: number) => {
      read.push(block);
      return block === at ? { prefetchedTransactions: transactions } : null;
    },
  } as unknown as Provider;
  return { provider, counted, read };
}

const take = (provider: Provider, ours: readonly string[] = []) =>
  isTakenByAnother(provider, { address, nonce: NONCE, ours });

test.each([
  ['in the newest block', 1_000, [1_000, 985]],
  ['in the first that is looked for', 986, [1_000, 985]],
  ['in the block of the first look', 985, [1_000, 985, 970]],
  ['further back', 800, [1_000, 985, 970, 940, 880, 760]],
  ['in the first block after that of genesis', 1, [1_000, 985, 970, 940, 880, 760, 520, 40, 0]],
])('the proof is found %s', async (_, at, looks) => {
  const { provider, counted, read } = chain(at, 1_000, [await signed()]);
  expect(await take(provider)).toBe(true);
  expect(counted.slice(0, looks.length)).toEqual(looks);
  expect(counted.length).toBeLessThanOrEqual(looks.length + 10);
  expect(read).toEqual([at]);
});

test.each([
  ['just within reach', 15_359, true],
  ['a block too far back', 15_360, false],
])('a proof %s, %d blocks before the newest', async (_, distance, isFound) => {
  const head = 1_000_000;
  const { provider, counted } = chain(head - distance, head, [await signed()]);
  expect(await take(provider)).toBe(isFound);
  expect(Math.min(...counted)).toBe(head - 15_360);
});

test('nothing is proven while the nonce is free, and no block is read', async () => {
  const { provider, counted, read } = chain(1_001, 1_000, [await signed()]);
  expect(await take(provider)).toBe(false);
  expect([counted, read]).toEqual([[1_000], []]);
});

test('an account that was beyond the nonce from the start proves nothing', async () => {
  const { provider, read } = chain(0, 10, [await signed()]);
  expect(await take(provider)).toBe(false);
  expect(read).toEqual([]);
});

test.each([
  ['our own', async () => [await signed()], async () => [(await signed()).hash ?? '']],
  ['one of another account', async () => [await signed(stranger)], async () => []],
  ['one with another nonce', async () => [await signed(wallet, NONCE + 1)], async () => []],
  ['no transaction', async () => [], async () => []],
  [
    'one of a stranger that the endpoint calls ours',
    async () => [{ ...(await signed(stranger)), from: address }],
    async () => [],
  ],
  [
    'one with another hash than the endpoint gives',
    async () => [{ ...(await signed()), hash: `0x${'12'.repeat(32)}` }],
    async () => [],
  ],
  ['one without a signature', async () => [{ ...(await signed()), signature: null }], async () => []],
] as const)('a block with %s proves nothing', async (_, transactions, ours) => {
  const { provider } = chain(990, 1_000, await transactions());
  expect(await take(provider, await ours())).toBe(false);
});

test('the proof counts beside others', async () => {
  const { provider } = chain(990, 1_000, [await signed(stranger), await signed()]);
  expect(await take(provider)).toBe(true);
});

test('a block that the endpoint does not give proves nothing, nor does an endpoint that fails', async () => {
  const { provider } = chain(990, 1_000, []);
  const silent = { ...provider, getBlock: async () => null } as unknown as Provider;
  expect(await take(silent)).toBe(false);
  const failing = {
    getBlockNumber: async () => {
      throw new Error('no answer');
    },
  } as unknown as Provider;
  expect(await take(failing)).toBe(false);
});
