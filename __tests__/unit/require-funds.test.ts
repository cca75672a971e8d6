import { describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { isTaskError, type TaskError } from '../../src/errors/task-error.ts';
import { findOffers } from '../../src/iexec/market/offers.ts';
import { locatePurchase } from '../../src/pipeline/buy/locate-purchase.ts';
import { requireFunds } from '../../src/pipeline/buy/require-funds.ts';
import { fakeContext, fakeRequest } from '../support/stage-context.ts';

const RLC = 10n ** 9n;
/** Wei for all that a run may send, at the fees of the chain in memory: twice the base fee and the tip. */
const GAS = 2_000_000n * 3n * 10n ** 9n;

interface Funds {
  readonly gas?: bigint;
  readonly stake?: bigint;
  readonly held?: bigint;
  readonly deposit?: 'auto' | 'never';
}

/** The error for a wallet with these funds, for a run of 0.5 RLC; undefined when they suffice. */
async function judge({
  gas = GAS,
  stake = 0n,
  held = 0n,
  deposit = 'auto',
}: Funds): Promise<TaskError | undefined> {
  const { context, chain, market, identities } = fakeContext();
  const { address } = identities.requester;
  await market.sell({ pool: RLC / 2n });
  const request = { ...fakeRequest(chain), deposit };
  const parties = { requester: address, beneficiary: address, dataset: ZeroAddress };
  const { requestOrder } = await locatePurchase(context, request, parties);
  const offers = await findOffers({ ...context.services, request: requestOrder });
  chain.coin = gas;
  chain.account(address).stake = stake;
  chain.rlc.set(address, held);
  try {
    await requireFunds(context, request, { offers, address });
    return undefined;
  } catch (error) {
    if (!isTaskError(error)) throw error;
    return error;
  }
}

describe('funds', () => {
  const half = RLC / 2n;
  test.each<[string, Funds, string | undefined]>([
    ['account and wallet together hold just the price', { stake: half / 2n, held: half / 2n }, undefined],
    ['they hold one unit less', { stake: half / 2n, held: half / 2n - 1n }, 'BALANCE_TOO_SMALL'],
    ['the account holds just the price', { stake: half, deposit: 'never' }, undefined],
    ['the account holds less', { stake: half - 1n, held: RLC, deposit: 'never' }, 'BALANCE_TOO_SMALL'],
    ['the wallet holds just the gas', { stake: half, gas: GAS }, undefined],
    ['the wallet holds one wei less than the gas', { stake: half, gas: GAS - 1n }, 'GAS_TOO_SMALL'],
    ['both are missing', { gas: 0n }, 'GAS_TOO_SMALL'],
  ])('%s', async (_, funds, code) => {
    expect((await judge(funds))?.code).toBe(code);
  });

  test('gas is named in ETH, and the network', async () => {
    const error = await judge({ gas: GAS - 10n ** 15n, stake: RLC });
    expect(error?.fix).toMatch(/^Send 0\.001 ETH on memory to 0x/);
    expect(error?.message).not.toContain('wei');
  });

  test('a holding that is one wei short does not look like enough', async () => {
    const { why } = (await judge({ gas: GAS - 1n, stake: RLC })) as TaskError;
    const [, holds, needs] = /holds ([\d.]+) ETH .* need up to ([\d.]+) ETH/.exec(why) ?? [];
    expect(Number(holds)).toBeLessThan(Number(needs));
  });

  test('both shortages are named at once', async () => {
    const error = await judge({ gas: 0n, held: RLC / 4n });
    expect(error?.fix).toContain('Send 0.006 ETH');
    expect(error?.fix).toContain('Send 0.25 RLC more');
    expect(error?.problems.map(({ code }) => code)).toEqual(['GAS_TOO_SMALL', 'BALANCE_TOO_SMALL']);
  });

  test('nothing is needed without an offer', async () => {
    const { context, chain } = fakeContext();
    await requireFunds(context, fakeRequest(chain), { offers: [], address: ZeroAddress });
    expect(chain.requests).toEqual([]);
  });
});
