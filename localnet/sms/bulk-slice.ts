import type { Contract } from 'ethers';
import { decodeLocation } from '../chain/multiaddr.ts';
import type { SecretStore } from './secret-store.ts';

/** The least volume of a dataset order that may be used in bulk. */
const MIN_VOLUME = 2n ** 53n - 2n;

/** One dataset of a bulk slice. Without access, location, key and checksum are empty; the file name is always there. */
export interface BulkDataset {
  readonly url: string;
  readonly key: string;
  readonly checksum: string;
  readonly filename: string;
}

type DatasetOrderJson = Readonly<Record<string, string>>;

/**
 * Reads slice `index` of a bulk deal from IPFS and checks each dataset order in it against the deal on chain
 * (PoCo IexecPoco1.assertDatasetDealCompatibility). A slice that cannot be read counts as one without datasets.
 *
 * @param bulkCid CID of the JSON array of slice CIDs; a slice is a JSON array of signed dataset orders.
 */
export async function readBulkSlice(
  context: { hub: Contract; store: SecretStore; ipfsUrl: string },
  deal: { dealId: string; bulkCid: string; index: number },
): Promise<BulkDataset[]> {
  const { hub, store, ipfsUrl } = context;
  const orders = await fetchOrders(ipfsUrl, deal).catch(() => []);
  return Promise.all(
    orders.map(async order => {
      const filename = order.dataset ?? '';
      const usable = BigInt(order.volume ?? 0) >= MIN_VOLUME && (await isCompatible(hub, order, deal.dealId));
      if (!usable) return { url: '', key: '', checksum: '', filename };
      const dataset = await hub.getFunction('viewDataset')(filename);
      const url = decodeLocation(dataset.m_datasetMultiaddr as string);
      const key = store.get({ kind: 'web3', dataset: filename }) ?? '';
      return { url, key, checksum: dataset.m_datasetChecksum as string, filename };
    }),
  );
}

async function fetchOrders(
  ipfsUrl: string,
  { bulkCid, index }: { bulkCid: string; index: number },
): Promise<DatasetOrderJson[]> {
  const slices = await fetchJson<string[]>(ipfsUrl, bulkCid);
  return fetchJson<DatasetOrderJson[]>(ipfsUrl, slices[index] ?? '');
}

async function isCompatible(hub: Contract, order: DatasetOrderJson, dealId: string): Promise<boolean> {
  try {
    await hub.getFunction('assertDatasetDealCompatibility')(order, dealId);
    return true;
  } catch {
    return false;
  }
}

async function fetchJson<Value>(ipfsUrl: string, cid: string): Promise<Value> {
  const response = await fetch(new URL(`/ipfs/${cid}`, ipfsUrl));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Value;
}
