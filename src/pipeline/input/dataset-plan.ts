import { createHmac } from 'node:crypto';
import { isTaskError } from '../../errors/task-error.ts';
import {
  type DatasetEntry,
  type DatasetInfo,
  predictDatasetAddress,
} from '../../iexec/hub/dataset-registry.ts';
import { ownedDatasets } from '../../iexec/hub/owned-datasets.ts';
import type { StageContext } from '../context/services.ts';
import type { EncryptedInput } from './encrypt.ts';

/** Public name of every dataset that we register; it says nothing about the content. */
const DATASET_NAME = 'confidential-task input';

/** The present or future registration of an encrypted input. */
export interface PlannedDataset {
  readonly address: string;
  readonly entry: DatasetEntry;
}

/**
 * The dataset that an encrypted input is registered as: known before anything is sent, since the registry deploys by
 * CREATE2 from owner, name, location and checksum (DatasetRegistry.createDataset).
 * @param location of the file, where the server chose it; otherwise it follows from the content
 */
export async function planDataset(
  { services }: StageContext,
  input: EncryptedInput,
  { owner, location }: { owner: string; location?: string },
): Promise<PlannedDataset> {
  const configuration = await services.hub.configuration();
  const expected = services.inputs.locationOf(input);
  const entry: DatasetEntry = {
    owner,
    name: location === undefined || location === expected ? DATASET_NAME : nameWithMac(input, location),
    location: location ?? expected,
    checksum: input.checksum,
  };
  return { address: predictDatasetAddress(entry, configuration), entry };
}

/**
 * The datasets that this input may have been bought with before: the one that follows from the content, and where the
 * server chooses locations, every one that an earlier attempt registered, oldest first. Anyone may register a dataset
 * in our name and at a location of his own, so only names that we alone can have written count.
 *
 * The registry's list comes from the RPC endpoint. Datasets in the market's list of deals are read too, so that an
 * endpoint cannot hide one unnoticed.
 */
export async function knownDatasets(
  context: StageContext,
  input: EncryptedInput,
  { owner, app }: { owner: string; app: string },
): Promise<[PlannedDataset, ...PlannedDataset[]]> {
  const { services, signal } = context;
  const { hub, inputs } = services;
  const planned = await planDataset(context, input, { owner });
  if (!inputs.choosesLocation) return [planned];
  const owned = await ownedDatasets(hub, { owner, checksum: input.checksum, signal });
  const traded = await tradedDatasets(context, { owner, app });
  const unlisted = traded.filter(
    ({ address, checksum }) =>
      checksum === input.checksum && !owned.some(listed => listed.address === address),
  );
  const ours = [...unlisted, ...owned].filter(({ name, location }) => name === nameWithMac(input, location));
  return [
    planned,
    ...ours.map(({ address, name, location, checksum }) => ({
      address,
      entry: { owner, name, location, checksum },
    })),
  ];
}

/** Datasets of ours that the market saw in deals of this app; none when the market does not answer. */
async function tradedDatasets(
  { services: { hub, market }, reporter, signal }: StageContext,
  { owner, app }: { owner: string; app: string },
): Promise<DatasetInfo[]> {
  const addresses = new Set<string>();
  try {
    for await (const address of market.datasetsBoughtWith(owner, app, signal)) addresses.add(address);
  } catch (error) {
    signal.throwIfAborted();
    if (!isTaskError(error) || error.kind !== 'service') throw error;
    reporter.debug(`The market does not list the deals of ${owner}: ${error.message}`);
  }
  const datasets = await Promise.all([...addresses].map(address => hub.dataset(address)));
  return datasets.filter(dataset => dataset !== undefined);
}

/** The name of a dataset whose location the server chose: it vouches for the location with the key of the input. */
function nameWithMac({ secret }: EncryptedInput, location: string): string {
  const mac = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`confidential-task/v1/location-seal\n${location}`)
    .digest('hex');
  return `${DATASET_NAME} ${mac.slice(0, 32)}`;
}
