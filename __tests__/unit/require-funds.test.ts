import { expect, test } from '@jest/globals';
import { isTaskError, type TaskError } from '../../src/errors/task-error.ts';
import type { Offer } from '../../src/iexec/market/offer.ts';
import { requireFunds } from '../../src/pipeline/buy/require-funds.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';

const address = `0x${'1'.repeat(40)}`;
const RLC = 10n ** 9n;

/** What a wallet with these funds hears of a run of 1 RLC, where gas costs 1 gwei a unit. */
async function judge(funds: { gas: bigint; stake: bigint; held: bigint }): Promise<TaskError | undefined> {
  const services = {
    hub: {
      configuration: async () => ({ token: '0xToken' }),
      account: async () => ({ stake: funds.stake, locked: 0n }),
      rlcBalance: async () => funds.held,
    },
    provider: {
      getBalance: async () => funds.gas,
      getFeeData: async () => ({ maxFeePerGas: 10n ** 9n, gasPrice: null }),
    },
  };
  const offers = [{ price: RLC } as Offer];
  const request = { deposit: 'auto' as const, network: { name: 'arbitrum-mainnet' } as never };
  try {
    await requireFunds({ services } as unknown as StageContext, request, { offers, address });
    return undefined;
  } catch (error) {
    if (!isTaskError(error)) throw error;
    return error;
  }
}

test('a wallet that holds enough of both passes', async () => {
  expect(await judge({ gas: 10n ** 18n, stake: RLC / 2n, held: RLC / 2n })).toBeUndefined();
});

test('gas is told in ETH, and on which network', async () => {
  const error = await judge({ gas: 1n, stake: RLC, held: 0n });
  expect(error).toMatchObject({
    code: 'GAS_TOO_SMALL',
    fix: `Send 0.002 ETH on arbitrum-mainnet to ${address}.`,
  });
  expect(error?.message).not.toContain('wei');
});

test('a wallet that lacks both hears of both at once', async () => {
  const error = await judge({ gas: 0n, stake: 0n, held: RLC / 4n });
  expect(error?.code).toBe('GAS_TOO_SMALL');
  expect(error?.fix).toContain('Send 0.002 ETH');
  expect(error?.fix).toContain('Send 0.75 RLC more');
  expect(error?.problems.map(({ code }) => code)).toEqual(['GAS_TOO_SMALL', 'BALANCE_TOO_SMALL']);
});
