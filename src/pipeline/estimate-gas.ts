import { hasMulticall } from '../iexec/chain/multicall.ts';
import { MATCHES_PER_TRANSACTION } from '../iexec/market/batch.ts';
import type { StageContext } from './context/services.ts';

/**
 * Units of gas of each call of a purchase, measured with the contracts of PoCo 6.1. A match with a dataset takes
 * `dataset` more.
 */
const GAS = {
  registration: 600_000n,
  deposit: 120_000n,
  match: 657_000n,
  sharedMatch: 523_000n,
  dataset: 102_000n,
};

/** Calls that a purchase makes, besides one deposit. */
export interface PurchaseCalls {
  /** Private inputs to register. */
  readonly registrations: number;
  /** Deals to make. */
  readonly matches: number;
}

/** Gas of a purchase by the chain's price of this moment. */
export interface GasEstimate {
  /** Most transactions that the purchase takes. */
  readonly transactions: number;
  /** Wei for all of them. */
  readonly wei: bigint;
}

/**
 * Estimates the gas of a purchase, with a deposit. Less is needed where an input is registered already, or where the
 * wallet's account holds enough.
 * @throws TaskError RPC_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED
 */
export async function estimateGas(
  { services: { provider } }: StageContext,
  calls: PurchaseCalls,
): Promise<GasEstimate> {
  const isOne = calls.registrations <= 1 && calls.matches <= 1;
  const [{ gasPrice, maxFeePerGas }, canShare] = await Promise.all([
    provider.getFeeData(),
    isOne ? false : hasMulticall(provider),
  ]);
  const { transactions, units } = gasUnits(calls, canShare);
  return { transactions, wei: units * (gasPrice ?? maxFeePerGas ?? 0n) };
}

/** Transactions and units of gas of these calls and a deposit, with or without the contract that shares a transaction. */
export function gasUnits(
  { registrations, matches }: PurchaseCalls,
  canShare: boolean,
): { transactions: number; units: bigint } {
  const transactionsFor = (count: number) => (canShare ? Math.ceil(count / MATCHES_PER_TRANSACTION) : count);
  const plainMatch = canShare && matches > 1 ? GAS.sharedMatch : GAS.match;
  const match = plainMatch + (registrations > 0 ? GAS.dataset : 0n);
  return {
    transactions: 1 + transactionsFor(registrations) + transactionsFor(matches),
    units: GAS.deposit + BigInt(registrations) * GAS.registration + BigInt(matches) * match,
  };
}
