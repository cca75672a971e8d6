import { describe, expect, test } from '@jest/globals';
import { makeError, Transaction, Wallet } from 'ethers';
import {
  connected,
  gasTooSmall,
  messagesOf,
  type SignedTransaction,
  signDearer,
  signTransaction,
} from '../../src/iexec/chain/sign-transaction.ts';
import { Spending } from '../../src/iexec/chain/spending.ts';

const KEY = '0x0000000000000000000000000000000000000000000000000000000000000004';
const call = { to: '0x1efF47bc3a10a45D4B230B5d10E37751FE6AA718', data: '0x1234' };

/** What the chain says of fees and funds. */
interface ChainState {
  maxFeePerGas?: bigint | null;
  maxPriorityFeePerGas?: bigint | null;
  gasPrice?: bigint | null;
  gas?: bigint;
  balance?: bigint;
  baseFee?: bigint | null;
  estimateError?: unknown;
}

function walletOn(state: ChainState): Wallet {
  const { maxFeePerGas = 100n, maxPriorityFeePerGas = 8n, gasPrice = 90n } = state;
  const provider = {
    getFeeData: async () => ({ maxFeePerGas, maxPriorityFeePerGas, gasPrice }),
    estimateGas: async () => {
      if (state.estimateError) throw state.estimateError;
      return state.gas ?? 1_000n;
    },
    getBalance: async () => state.balance ?? 10n ** 18n,
    getNetwork: async () => ({ chainId: 65_537n }),
    getBlock: async () => ({ baseFeePerGas: state.baseFee ?? null }),
  };
  return new Wallet(KEY, provider as never);
}

const options = (more = {}) => ({ nonce: 7, label: 'the deal', spending: new Spending(), rlc: 0n, ...more });

async function signed(state: ChainState, more = {}): Promise<Transaction & SignedTransaction> {
  const result = await signTransaction(walletOn(state), call, options(more));
  return Object.assign(Transaction.from(result.raw), { result }) as never;
}

describe('a signed transaction', () => {
  test('has a quarter more gas than was estimated, and its own nonce and chain', async () => {
    expect(await signed({ gas: 1_001n })).toMatchObject({
      gasLimit: 1_251n,
      nonce: 7,
      chainId: 65_537n,
      type: 2,
      data: '0x1234',
    });
  });

  test('offers the fees of the chain', async () => {
    expect(await signed({})).toMatchObject({ maxFeePerGas: 100n, maxPriorityFeePerGas: 8n });
    expect(await signed({}, { minPriorityFee: 8n })).toMatchObject({
      maxFeePerGas: 100n,
      maxPriorityFeePerGas: 8n,
    });
  });

  test('raises both fees by what the tip lacks', async () => {
    expect(await signed({}, { minPriorityFee: 11n })).toMatchObject({
      maxFeePerGas: 103n,
      maxPriorityFeePerGas: 11n,
    });
  });

  test('has one price where the chain does not know EIP-1559', async () => {
    const old = await signed({ maxFeePerGas: null, maxPriorityFeePerGas: null });
    expect(old).toMatchObject({ type: 0, gasPrice: 90n });
    expect(old).toMatchObject({ result: { maxFeePerGas: null, maxPriorityFeePerGas: null } });
    expect(await signed({ maxPriorityFeePerGas: null })).toMatchObject({ type: 0, gasPrice: 100n });
    expect(await signed({ maxFeePerGas: null, maxPriorityFeePerGas: null, gasPrice: null })).toMatchObject({
      type: 0,
      gasPrice: 0n,
    });
  });

  test('counts the gas that it may cost, up to the limit', async () => {
    const cost = 1_250n * 100n;
    await signed({}, { spending: new Spending({ gas: cost }) });
    await expect(signed({}, { spending: new Spending({ gas: cost - 1n }) })).rejects.toMatchObject({
      code: 'GAS_TOO_DEAR',
    });
  });

  test('costs no more than the wallet holds', async () => {
    const cost = 1_250n * 100n;
    await signed({ balance: cost });
    await expect(signed({ balance: cost - 1n })).rejects.toMatchObject({
      code: 'GAS_TOO_SMALL',
      why: expect.stringMatching(
        / holds 0\.000000000000124 ETH, and the gas may cost up to 0\.000000000000125 ETH/,
      ),
    });
  });

  test.each([
    ['by ethers', makeError('x', 'INSUFFICIENT_FUNDS', { transaction: {} as never })],
    [
      'by the node',
      Object.assign(new Error('x'), { info: { error: { message: 'Insufficient funds for gas' } } }),
    ],
    ['by an inner error', Object.assign(new Error('x'), { error: { message: 'insufficient funds' } })],
  ])('is refused where an estimate shows that the wallet is empty: %s', async (_, estimateError) => {
    await expect(signed({ estimateError })).rejects.toMatchObject({
      code: 'GAS_TOO_SMALL',
      why: expect.stringContaining('holds less ETH than the gas may cost'),
    });
  });

  test('is refused as the estimate was otherwise', async () => {
    const estimateError = new Error('another');
    await expect(signed({ estimateError })).rejects.toBe(estimateError);
  });
});

describe('a dearer transaction', () => {
  const first: SignedTransaction = {
    raw: '0x',
    hash: '0x',
    nonce: 9,
    maxFeePerGas: 100n,
    maxPriorityFeePerGas: 8n,
  };
  const { nonce: _, ...rest } = options();
  const dearer = (
    state: ChainState,
    asked: 'by the chain' | 'by the pool',
    before: Partial<SignedTransaction> = {},
  ) => signDearer(walletOn(state), call, { ...first, ...before }, asked, rest);

  test('is made for the chain once the base fee is above the offer', async () => {
    expect(await dearer({ baseFee: 100n }, 'by the chain')).toBeUndefined();
    expect(await dearer({ baseFee: null }, 'by the chain')).toBeUndefined();
    // An eighth more, and one wei for what was rounded off.
    expect(await dearer({ baseFee: 101n }, 'by the chain')).toMatchObject({
      nonce: 9,
      maxPriorityFeePerGas: 10n,
      maxFeePerGas: 102n,
    });
  });

  test.each([
    ['half of all that was offered', 100n, 8n, 50n],
    ['twice the tip where that is more', 100n, 30n, 60n],
    ['half of all where that is more by one', 100n, 24n, 50n],
    ['an eighth more of next to nothing', 2n, 1n, 2n],
    ['an eighth more of nothing', 0n, 0n, 1n],
  ])('offers the pool %s', async (_name, maxFeePerGas, maxPriorityFeePerGas, tip) => {
    const found = await dearer({ maxPriorityFeePerGas: 0n }, 'by the pool', {
      maxFeePerGas,
      maxPriorityFeePerGas,
    });
    expect(found?.maxPriorityFeePerGas).toBe(tip);
  });

  test('is not made where the chain does not know EIP-1559', async () => {
    expect(await dearer({}, 'by the pool', { maxFeePerGas: null })).toBeUndefined();
    expect(await dearer({}, 'by the pool', { maxPriorityFeePerGas: null })).toBeUndefined();
  });

  test('that the wallet cannot pay is an error for the pool only', async () => {
    const poor = { balance: 0n, baseFee: 101n };
    expect(await dearer(poor, 'by the chain')).toBeUndefined();
    await expect(dearer(poor, 'by the pool')).rejects.toMatchObject({ code: 'GAS_TOO_SMALL' });
  });

  test('that the contract refuses, or more of them than may be, is none', async () => {
    const revert = makeError('execution reverted', 'CALL_EXCEPTION', {
      action: 'estimateGas',
      data: '0x',
      reason: null,
      transaction: { to: call.to, data: call.data },
      invocation: null,
      revert: null,
    });
    expect(await dearer({ estimateError: revert }, 'by the pool')).toBeUndefined();
    await expect(dearer({ estimateError: new Error('another') }, 'by the pool')).rejects.toThrow('another');
  });
});

test('a wallet without a provider is a fault of ours', () => {
  expect(() => connected(new Wallet(KEY))).toThrow(TypeError);
});

test('the messages of an error are all that it and the node say', () => {
  expect(messagesOf('text')).toBe('text');
  expect(messagesOf(new Error('alone'))).toBe('alone');
  const nested = Object.assign(new Error('outer'), {
    error: { message: 'inner' },
    info: { error: { message: 'node' } },
  });
  expect(messagesOf(nested)).toBe('inner\nnode\nouter');
});

test('gas that is too small is told in numbers where both are known', () => {
  expect(gasTooSmall('x', '0xabc', 1n, undefined).why).toContain('holds less ETH');
  expect(gasTooSmall('x', '0xabc', undefined, 1n).why).toContain('holds less ETH');
});
