import type { Wallet } from 'ethers';
import type { Spending } from '../../iexec/chain/spending.ts';
import { sendTransaction } from '../../iexec/chain/transactions.ts';
import { createDatasetCall } from '../../iexec/hub/dataset-registry.ts';
import type { Hub } from '../../iexec/hub/hub.ts';
import type { PlannedDataset } from './dataset-plan.ts';

/** Arguments of `registerDatasets`. */
export interface RegistrationInput {
  readonly hub: Hub;
  /** Pays the gas; connected to the hub's provider. */
  readonly wallet: Wallet;
  readonly datasets: readonly PlannedDataset[];
  /** Counts the money that leaves the wallet. */
  readonly spending: Spending;
  readonly signal: AbortSignal;
}

/**
 * Registers the datasets that are not registered.
 * @returns addresses of those that were missing
 * @throws TaskError as `sendTransaction`
 */
export async function registerDatasets({
  hub,
  wallet,
  datasets,
  spending,
  signal,
}: RegistrationInput): Promise<ReadonlySet<string>> {
  const configuration = await hub.configuration();
  const isRegistered = (address: string) => hub.isRegistered(configuration.datasetRegistry, address);
  const known = await Promise.all(datasets.map(({ address }) => isRegistered(address)));
  const missing = datasets.filter((_, at) => !known[at]);
  for (const { address, entry } of missing) {
    const isDone = () => isRegistered(address);
    const options = { label: 'the registration of the dataset', isDone, signal, spending };
    await sendTransaction(wallet, createDatasetCall(entry, configuration), options);
  }
  return new Set(missing.map(({ address }) => address));
}
