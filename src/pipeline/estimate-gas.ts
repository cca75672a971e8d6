import { hasMulticall } from '../iexec/chain/multicall.ts';
import { MATCHES_PER_TRANSACTION } from '../iexec/market/batch.ts';
import type { StageContext } from './context/services.ts';

/**
 * Units of gas of each call of a purchase, measured with the contracts of PoCo 6.1. A match with a dataset takes
 * `dataset` more. The shared ones are those of 50 in one transaction.
 */
const GAS = {
  registration: 543_000n,
  sharedRegistration: 458_400n,
  deposit: 82_800n,
  match: 671_300n,
  sharedMatch: 540_200n,
  dataset: 102_000n,
  sharedDataset: 84_900n,
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
  const isShared = canShare && matches > 1;
  const dataset = isShared ? GAS.sharedDataset : GAS.dataset;
  const match = (isShared ? GAS.sharedMatch : GAS.match) + (registrations > 0 ? dataset : 0n);
  const registration = canShare && registrations > 1 ? GAS.sharedRegistration : GAS.registration;
  return {
    transactions: 1 + transactionsFor(registrations) + transactionsFor(matches),
    units: GAS.deposit + BigInt(registrations) * registration + BigInt(matches) * match,
  };
}
