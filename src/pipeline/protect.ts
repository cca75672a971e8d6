import type { Wallet } from 'ethers';
import { createDatasetCall, type DatasetEntry, predictDatasetAddress } from '../iexec/dataset-registry.ts';
import { sendTransaction } from '../iexec/transactions.ts';
import type { StoredCiphertext } from '../storage/input-storage.ts';
import type { EncryptedInput } from './encrypt.ts';
import type { StageContext } from './services.ts';

/** Public name of every dataset that we register; it says nothing about the content. */
const DATASET_NAME = 'confidential-task input';

/** What will be, or is, registered for an encrypted input. */
export interface PlannedDataset {
  readonly address: string;
  readonly entry: DatasetEntry;
}

/**
 * Where an encrypted input will be registered: known before anything is sent, since the registry deploys by
 * CREATE2 from owner, name, location and checksum (DatasetRegistry.createDataset). The location is a URL on the
 * network's own gateway, because that is what the enclave fetches directly.
 */
export async function planDataset(
  { services }: StageContext,
  ciphertext: StoredCiphertext,
  owner: string,
): Promise<PlannedDataset> {
  const configuration = await services.hub.configuration();
  const entry: DatasetEntry = {
    owner,
    name: DATASET_NAME,
    location: services.inputs.locationOf(ciphertext),
    checksum: ciphertext.checksum,
  };
  return { address: predictDatasetAddress(entry, configuration), entry };
}

/**
 * Makes the encrypted input usable by the enclave: registers the dataset and gives its key to the Secret
 * Management Service, each unless it was done before. The key is pushed before any order can name the dataset.
 */
export async function protect(
  { services, reporter, signal }: StageContext,
  { dataset, input, requester }: { dataset: PlannedDataset; input: EncryptedInput; requester: Wallet },
): Promise<void> {
  const configuration = await services.hub.configuration();
  const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
  if (await isDone()) {
    reporter.info(`The dataset ${dataset.address} is registered already.`);
  } else {
    const call = createDatasetCall(dataset.entry, configuration);
    const options = { label: 'the registration of the dataset', isDone, signal };
    await sendTransaction(requester.connect(services.provider), call, options);
    reporter.info(`Registered the dataset ${dataset.address}.`);
  }
  await services.sms.pushDatasetSecret(dataset.address, input.secret, requester, signal);
  reporter.info('Its key is with the Secret Management Service, which gives it to attested enclaves only.');
}
