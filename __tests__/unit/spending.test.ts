import { describe, expect, test } from '@jest/globals';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { formatCoin } from '../../src/iexec/protocol/amount.ts';

const outlay = (gas: bigint, rlc = 0n) => ({ label: 'the test', gas, rlc });

describe('what one purchase takes out of the wallet', () => {
  test('is the sum of all that was signed, whatever became of it', () => {
    const spending = new Spending({ gas: 100n, rlc: 10n });
    spending.add(0, outlay(40n, 6n));
    spending.add(1, outlay(40n, 4n));
    expect(() => spending.add(2, outlay(21n))).toThrow(/\[GAS_TOO_DEAR\]/);
    expect(() => spending.add(2, outlay(20n, 1n))).toThrow(/`max-price`.*\[TRANSACTION_FAILED\]/);
    spending.add(2, outlay(20n));
  });

  test('counts the dearest of those that share a nonce, since one of them can be mined', () => {
    const spending = new Spending({ gas: 100n, rlc: 10n });
    spending.add(0, outlay(40n, 10n));
    spending.add(0, outlay(60n, 10n));
    spending.add(0, outlay(50n, 10n));
    expect(() => spending.add(1, outlay(41n))).toThrow(/\[GAS_TOO_DEAR\]/);
    spending.add(1, outlay(40n));
  });

  test('forgets what is proven to be another’s', () => {
    const spending = new Spending({ gas: 100n, rlc: 10n });
    spending.add(0, outlay(100n, 10n));
    spending.release(0);
    spending.add(1, outlay(100n, 10n));
  });

  test('counts what a contract does once as one, the dearest', () => {
    const spending = new Spending({ gas: 1000n, rlc: 10n });
    const deal = { ...outlay(1n, 7n), once: 'deal' };
    for (const nonce of [0, 1, 2]) spending.add(nonce, deal);
    spending.add(3, { ...deal, rlc: 10n });
    expect(() => spending.add(4, { ...deal, rlc: 11n })).toThrow(/\[TRANSACTION_FAILED\]/);
    expect(() => spending.add(4, outlay(1n, 1n))).toThrow(/\[TRANSACTION_FAILED\]/);
    // With the nonce of one of them, another transaction may come in its place.
    expect(() => spending.add(0, outlay(1n, 1n))).toThrow(/\[TRANSACTION_FAILED\]/);
  });

  test('is less what other purchases have paid for, and never less than nothing', async () => {
    const spending = new Spending({ gas: 1000n, rlc: 10n });
    expect(spending.firstRlc()).toBeUndefined();
    await spending.recallRlc(async () => ({ rlc: 6n, nonces: [3], block: 70 }));
    spending.add(7, outlay(1n, 4n));
    expect(spending.allowsRlc(1n)).toBe(false);
    expect(spending.firstRlc()).toEqual({ nonce: 3, block: 70 });
    expect([3, 7, 8].map(nonce => spending.movedRlcWith(nonce))).toEqual([true, true, false]);
    spending.setSpentByOthers(6n);
    spending.add(8, outlay(1n, 6n));
    expect(spending.allowsRlc(1n)).toBe(false);
    spending.setSpentByOthers(1000n);
    expect(spending.allowsRlc(10n)).toBe(true);
    expect(spending.allowsRlc(11n)).toBe(false);
  });

  test('is bounded in number too', () => {
    const spending = new Spending({ transactions: 2 });
    for (const nonce of [0, 1, 1]) spending.add(nonce, outlay(0n));
    expect(() => spending.add(2, outlay(0n))).toThrow(/signed 2 transactions.*\[TRANSACTION_FAILED\]/);
  });

  test('moves no RLC unless that is allowed', () => {
    expect(() => new Spending().add(0, outlay(0n, 1n))).toThrow(/\[TRANSACTION_FAILED\]/);
  });
});

test.each([
  [0n, '0 ETH'],
  [1n, '0.000000000000000001 ETH'],
  [2_035_000_004_000_000n, '0.00204 ETH'],
  [10n ** 18n, '1 ETH'],
  [1_234_567_890_000_000_000_000n, '1240 ETH'],
])('%d wei are written as %s', (wei, text) => {
  expect(formatCoin(wei)).toBe(text);
});

test('a holding is rounded down, so that it never looks like enough', () => {
  expect(formatCoin(2_035_000_004_000_000n, 'down')).toBe('0.00203 ETH');
  expect(formatCoin(124_999n, 'down')).toBe('0.000000000000124 ETH');
  expect(formatCoin(0n, 'down')).toBe('0 ETH');
});
