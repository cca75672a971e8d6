import { getAddress } from 'ethers';
import { HUB_ABI, REGISTRY_ABI } from './abi.ts';
import { readContract } from './contract-reader.ts';
import type { DatasetInfo } from './dataset-registry.ts';
import type { Hub } from './hub.ts';
import { decodeMultiaddr } from './multiaddr.ts';

/** Reads that are under way at once. */
const BATCH = 100;

/**
 * The datasets that somebody owns and that have this checksum, oldest first (the registry is an ERC-721 with
 * enumeration). Anybody may register a dataset for anybody else, so being here proves nothing about who did.
 */
export async function ownedDatasets(
  hub: Hub,
  { owner, checksum }: { owner: string; checksum: string },
): Promise<DatasetInfo[]> {
  const { datasetRegistry: to } = await hub.configuration();
  const ask = (method: string, args: readonly unknown[]) =>
    readContract(hub.provider, { to, abi: REGISTRY_ABI, method, args });
  const [count] = await ask('balanceOf', [owner]);
  const found: DatasetInfo[] = [];
  for (let first = 0; first < Number(count); first += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, Number(count) - first) }, (_, step) => first + step);
    const datasets = await Promise.all(
      indexes.map(async index => {
        const [tokenId] = await ask('tokenOfOwnerByIndex', [owner, index]);
        return readDataset(hub, `0x${BigInt(tokenId).toString(16).padStart(40, '0')}`);
      }),
    );
    found.push(...datasets.filter(dataset => dataset.checksum === checksum));
  }
  return found;
}

async function readDataset(hub: Hub, pointer: string): Promise<DatasetInfo> {
  const read = { to: hub.address, abi: HUB_ABI, method: 'viewDataset', args: [pointer] };
  const [{ owner, name, multiaddr, checksum }] = await readContract(hub.provider, read);
  return { address: getAddress(pointer), owner, name, location: decodeMultiaddr(multiaddr), checksum };
}
