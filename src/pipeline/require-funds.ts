import { TaskError } from '../errors/task-error.ts';
import { balanceTooSmall } from '../iexec/balance-too-small.ts';
import type { Offer } from '../iexec/offers.ts';
import type { StageContext } from './services.ts';
import type { TaskRequest } from './task-request.ts';

/** Gas of all that a run may send: a dataset (600 000), a deposit (120 000) and a match (1 000 000), with some to spare. */
const GAS_UNITS = 2_000_000n;

/**
 * Makes sure that the wallet can pay for the cheapest of these offers, and for gas, at this moment: a run may have
 * waited for offers for hours.
 * @param offers cheapest first
 * @param address of the wallet
 * @throws TaskError BALANCE_TOO_SMALL, GAS_TOO_SMALL
 */
export async function requireFunds(
  { services: { hub, provider } }: StageContext,
  { deposit, network }: Pick<TaskRequest, 'deposit' | 'network'>,
  { offers, address }: { offers: readonly Offer[]; address: string },
): Promise<void> {
  const [cheapest] = offers;
  if (!cheapest) return;
  const [{ token }, { stake }, gas, fees] = await Promise.all([
    hub.configuration(),
    hub.account(address),
    provider.getBalance(address),
    provider.getFeeData(),
  ]);
  const wanted = GAS_UNITS * (fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
  if (gas < wanted) {
    throw new TaskError('GAS_TOO_SMALL', {
      what: 'The wallet in `wallet` cannot pay for gas.',
      why: `${address} holds ${gas} wei, and the run's transactions may need up to ${wanted} wei.`,
      fix: `Send some of the native coin of ${network.name} to ${address}.`,
    });
  }
  const { price } = cheapest;
  if (stake >= price) return;
  const held = await hub.rlcBalance(address);
  if (deposit === 'auto' && stake + held >= price) return;
  throw balanceTooSmall({ address, price, stake, held, token, deposit });
}
