import { TaskError } from '../../errors/task-error.ts';
import type { Offer } from '../../iexec/market/offer.ts';
import { formatCoin } from '../../iexec/protocol/amount.ts';
import { balanceTooSmall } from '../../iexec/protocol/balance-too-small.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';

/**
 * Gas of all that a run may send: a dataset (600 000), a deposit (120 000) and a match (1 000 000), with some to spare.
 */
const GAS_UNITS = 2_000_000n;

/**
 * Makes sure that the wallet can pay for the cheapest of these offers, and for gas, at this moment: a run may have
 * waited for offers for hours.
 * @param offers cheapest first
 * @param address of the wallet
 * @throws TaskError BALANCE_TOO_SMALL; GAS_TOO_SMALL, which also names the balance where both are missing
 */
export async function requireFunds(
  context: StageContext,
  request: Pick<TaskRequest, 'deposit' | 'network'>,
  { offers, address }: { offers: readonly Offer[]; address: string },
): Promise<void> {
  const [cheapest] = offers;
  if (cheapest) await requireMoney(context, request, { price: cheapest.price, gasUnits: GAS_UNITS, address });
}

/** Money that is about to be spent. */
export interface Cost {
  /** nRLC. */
  readonly price: bigint;
  /** Gas of all transactions. */
  readonly gasUnits: bigint;
  /** Address of the wallet. */
  readonly address: string;
}

/**
 * Makes sure that the wallet can pay a price, and the gas, at this moment.
 * @throws TaskError as `requireFunds`
 */
export async function requireMoney(
  { services: { hub, provider } }: StageContext,
  { deposit, network }: Pick<TaskRequest, 'deposit' | 'network'>,
  { price, gasUnits, address }: Cost,
): Promise<void> {
  const [{ token }, { stake }, gas, fees] = await Promise.all([
    hub.configuration(),
    hub.account(address),
    provider.getBalance(address),
    provider.getFeeData(),
  ]);
  const wanted = gasUnits * (fees.maxFeePerGas ?? fees.gasPrice ?? 0n);
  const held = stake >= price ? 0n : await hub.rlcBalance(address);
  const pays = stake >= price || (deposit === 'auto' && stake + held >= price);
  const noGas = gas < wanted ? gasMissing(address, gas, wanted, network.name) : undefined;
  const noRlc = pays ? undefined : balanceTooSmall({ address, price, stake, held, token, deposit });
  if (noGas && noRlc) throw both(noGas, noRlc);
  if (noGas ?? noRlc) throw noGas ?? noRlc;
}

function gasMissing(address: string, held: bigint, wanted: bigint, network: string): TaskError {
  return new TaskError('GAS_TOO_SMALL', {
    what: 'The wallet in `wallet` cannot pay for gas.',
    why: `${address} holds ${formatCoin(held, 'down')} on ${network}, and the run's transactions may need up to ${formatCoin(wanted)}.`,
    fix: `Send ${formatCoin(wanted - held)} on ${network} to ${address}.`,
  });
}

/** One error for both shortages, so that one look is enough to fix both. */
function both(noGas: TaskError, noRlc: TaskError): TaskError {
  return new TaskError(noGas.code, {
    what: 'The wallet in `wallet` can pay neither for gas nor for the run.',
    why: `${noGas.why} ${noRlc.why}`,
    fix: `${noGas.fix} ${noRlc.fix}`,
    problems: [noGas, noRlc],
  });
}
