import { getAddress } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import { durationText } from '../../text/duration-text.ts';
import { readContract } from '../chain/contract-reader.ts';
import { HUB_ABI, REGISTRY_ABI } from '../protocol/abi.ts';
import { decodeMultiaddr } from '../protocol/multiaddr.ts';
import type { DatasetInfo } from './dataset-registry.ts';
import type { Hub } from './hub.ts';

/** Reads that are under way at once. */
const BATCH = 100;

/** Target and time limit of a search. */
export interface OwnedDatasetSearch {
  readonly owner: string;
  /** SHA-256 of the encrypted file, 32 bytes in hex. */
  readonly checksum: string;
  readonly signal?: AbortSignal | undefined;
  /** Most datasets that are looked through. Default 10 000: each costs gas to register. */
  readonly most?: number;
  /** Longest time that it may take, in milliseconds. Default 120 000. */
  readonly patienceMs?: number;
}

/**
 * The datasets of one owner that have this checksum, oldest first (the registry is an ERC-721 with
 * enumeration). Everyone may register a dataset for any owner, so an entry does not prove who made it, and a
 * registry that is flooded in an owner's name must not hold up the owner's runs for ever.
 * @throws TaskError SERVICE_REFUSED when there are too many to look through, or it takes too long: to go on with some
 * of them could be to buy twice.
 */
export async function ownedDatasets(
  hub: Hub,
  { owner, checksum, signal, most = 10_000, patienceMs = 120_000 }: OwnedDatasetSearch,
): Promise<DatasetInfo[]> {
  const { datasetRegistry: to } = await untilAborted(hub.configuration(), signal);
  const ask = (method: string, args: readonly unknown[]) =>
    readContract(hub.provider, { to, abi: REGISTRY_ABI, method, args, block: hub.block });
  const startedAt = performance.now();
  const [count] = await untilAborted(ask('balanceOf', [owner]), signal);
  if (count > BigInt(most))
    throw endless(owner, `which are more than the ${most} that are looked through`, count);
  const found: DatasetInfo[] = [];
  for (let first = 0; first < Number(count); first += BATCH) {
    if (performance.now() - startedAt > patienceMs)
      throw endless(
        owner,
        `and after ${durationText(patienceMs)} only ${first} of them had been read`,
        count,
      );
    const indexes = Array.from({ length: Math.min(BATCH, Number(count) - first) }, (_, step) => first + step);
    const datasets = Promise.all(
      indexes.map(async index => {
        const [tokenId] = await ask('tokenOfOwnerByIndex', [owner, index]);
        return readDataset(hub, `0x${BigInt(tokenId).toString(16).padStart(40, '0')}`);
      }),
    );
    found.push(...(await untilAborted(datasets, signal)).filter(dataset => dataset.checksum === checksum));
  }
  return found;
}

async function readDataset(hub: Hub, pointer: string): Promise<DatasetInfo> {
  const read = { to: hub.address, abi: HUB_ABI, method: 'viewDataset', args: [pointer], block: hub.block };
  const [{ owner, name, multiaddr, checksum }] = await readContract(hub.provider, read);
  return { address: getAddress(pointer), owner, name, location: decodeMultiaddr(multiaddr), checksum };
}

function endless(owner: string, why: string, count: bigint): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: 'The wallet has datasets that cannot be searched.',
    why: `The registry has ${count} in the name of ${owner}, ${why}.`,
    fix: 'Use `storage: ipfs`, or set `storage-public-url` to the address where the file can be read: then no search is needed.',
  });
}
