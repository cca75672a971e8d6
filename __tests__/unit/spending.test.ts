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

  test('is bounded by 0.05 of the coin and two hundred transactions by default', () => {
    const most = 5n * 10n ** 16n;
    new Spending().add(0, outlay(most));
    expect(() => new Spending().add(0, outlay(most + 1n))).toThrow(
      /cost 0.0501 ETH; at most 0.05 ETH.*\[GAS_TOO_DEAR\]/,
    );
    const spending = new Spending();
    for (let nonce = 0; nonce < 200; nonce++) spending.add(nonce, outlay(0n));
    expect(() => spending.add(200, outlay(0n))).toThrow(/signed 200 transactions/);
  });

  test('grows with the number of tasks, up to ten times the gas and ten thousand transactions', () => {
    const coin = 10n ** 16n;
    const most = (tasks: number) => {
      const fits = (gas: bigint) => {
        try {
          new Spending({ tasks }).add(0, outlay(gas));
          return true;
        } catch {
          return false;
        }
      };
      return [1n, 5n, 10n, 50n].map(part => part * coin).filter(gas => fits(gas) && !fits(gas + 1n));
    };
    expect([0, 1, 101, 901, 10_000].map(most)).toEqual([
      [5n * coin],
      [5n * coin],
      [10n * coin],
      [50n * coin],
      [50n * coin],
    ]);
    const sent = (tasks: number, count: number) => {
      const spending = new Spending({ tasks });
      for (let nonce = 0; nonce < count; nonce++) spending.add(nonce, outlay(0n));
      return spending;
    };
    expect(() => sent(11, 230).add(230, outlay(0n))).toThrow(/signed 230 transactions/);
  });

  test('names what earlier transactions may cost, where they cost anything', () => {
    const spending = new Spending({ gas: 100n });
    spending.add(0, outlay(0n));
    expect(() => spending.add(1, outlay(101n))).toThrow(/000101 ETH; at most/);
    spending.add(1, outlay(1n));
    expect(() => spending.add(2, outlay(100n))).toThrow(
      /0001 ETH, after up to 0.000000000000000001 ETH for earlier ones; at most/,
    );
  });

  test('names what was moved before', () => {
    const spending = new Spending({ rlc: 10n });
    spending.add(0, outlay(0n, 6n));
    expect(() => spending.add(1, outlay(0n, 5n))).toThrow(/0.000000006 RLC were moved/);
  });

  test('looks up earlier RLC once', async () => {
    const spending = new Spending({ rlc: 10n });
    let looks = 0;
    const look = async () => ({ rlc: BigInt(++looks), nonces: [], block: 1 });
    await spending.recallRlc(look);
    await spending.recallRlc(look);
    expect(looks).toBe(1);
    expect([spending.allowsRlc(9n), spending.allowsRlc(10n)]).toEqual([true, false]);
  });

  test('has no first RLC where none was moved', async () => {
    const spending = new Spending({ rlc: 10n });
    spending.add(5, outlay(1n, 2n));
    expect(spending.firstRlc()).toBeUndefined();
    await spending.recallRlc(async () => ({ rlc: 0n, nonces: [], block: 70 }));
    expect(spending.firstRlc()).toEqual({ nonce: 5, block: 70 });
    expect(spending.movedRlcWith(5)).toBe(true);
    spending.release(5);
    spending.add(6, outlay(1n));
    expect(spending.firstRlc()).toBeUndefined();
    expect(spending.movedRlcWith(6)).toBe(false);
  });

  test('counts two deals apart, and a nonce for two deals in full', () => {
    const spending = new Spending({ rlc: 10n });
    spending.add(0, { ...outlay(1n, 5n), once: 'one' });
    spending.add(1, { ...outlay(1n, 5n), once: 'other' });
    expect(() => spending.add(2, outlay(1n, 1n))).toThrow(/\[TRANSACTION_FAILED\]/);
    spending.add(1, { ...outlay(1n, 5n), once: 'one' });
    expect(() => spending.add(2, outlay(1n, 1n))).toThrow(/\[TRANSACTION_FAILED\]/);
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
