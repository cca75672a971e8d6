import type { Wallet } from 'ethers';
import type { Spending } from '../../iexec/chain/spending.ts';
import { sendTransaction } from '../../iexec/chain/transactions.ts';
import { createDatasetCall } from '../../iexec/hub/dataset-registry.ts';
import type { StageContext } from '../context/services.ts';
import type { PlannedDataset } from './dataset-plan.ts';
import type { EncryptedInput } from './encrypt.ts';

/**
 * Time to wait until the Secret Management Service's own node knows a dataset, in milliseconds: for a new registration,
 * and for an older one.
 */
const NEW_DATASET_PATIENCE_MS = 60_000;
const KNOWN_DATASET_PATIENCE_MS = 10_000;

/** Arguments of `protect`. */
export interface ProtectInput {
  readonly dataset: PlannedDataset;
  readonly input: EncryptedInput;
  readonly requester: Wallet;
  /** Counts the money that leaves the wallet for the purchase. */
  readonly spending: Spending;
}

/**
 * Makes the encrypted input usable by the enclave: registers the dataset and gives its key to the Secret
 * Management Service, each unless it was done before. The key is pushed before any order can name the dataset.
 */
export async function protect(
  context: StageContext,
  { dataset, input, requester, spending }: ProtectInput,
): Promise<void> {
  const { services, reporter, signal } = context;
  const configuration = await services.hub.configuration();
  const isDone = () => services.hub.isRegistered(configuration.datasetRegistry, dataset.address);
  const known = await isDone();
  if (known) {
    reporter.info(`The dataset ${dataset.address} is registered already.`);
  } else {
    const call = createDatasetCall(dataset.entry, configuration);
    const options = { label: 'the registration of the dataset', isDone, signal, spending };
    await sendTransaction(requester.connect(services.provider), call, options);
    reporter.info(`Registered the dataset ${dataset.address}.`);
  }
  await pushInputKey(context, { dataset, input, requester, known });
  reporter.info('Its key is with the Secret Management Service, which gives it to attested enclaves only.');
}

/**
 * Gives the key of an encrypted input to the Secret Management Service, unless it has it.
 * @throws TaskError SERVICE_REFUSED, SERVICE_UNREACHABLE
 */
export async function pushInputKey(
  { services, reporter, signal }: StageContext,
  {
    dataset,
    input,
    requester,
    known,
  }: Omit<ProtectInput, 'spending'> & {
    /** True when the dataset was registered before this run. */
    readonly known: boolean;
  },
): Promise<void> {
  await services.sms.pushDatasetSecret(dataset.address, input.secret, requester, {
    patienceMs: known ? KNOWN_DATASET_PATIENCE_MS : NEW_DATASET_PATIENCE_MS,
    onWait: () =>
      reporter.info(
        'The Secret Management Service does not take its key yet; it is pushed again for a while.',
      ),
    signal,
  });
}
