import { concat, getCreate2Address, keccak256 } from 'ethers';
import { DATASET_ABI, REGISTRY_ABI } from '../protocol/abi.ts';
import type { ContractCall } from '../protocol/contract-call.ts';
import { encodeMultiaddr } from '../protocol/multiaddr.ts';
import type { HubConfiguration } from './hub-configuration.ts';

/** A registered dataset. */
export interface DatasetInfo {
  readonly address: string;
  readonly owner: string;
  readonly name: string;
  /** `/ipfs/Qm…` or a URL. */
  readonly location: string;
  /** SHA-256 of the encrypted file, 32 bytes. */
  readonly checksum: string;
}

/** Registration data of a dataset; its address depends on all of it. */
export interface DatasetEntry {
  readonly owner: string;
  readonly name: string;
  /** `/ipfs/Qm…` or an https URL. */
  readonly location: string;
  /** SHA-256 of the encrypted file, 32 bytes in hex. */
  readonly checksum: string;
}

/**
 * The address that the registry will give this dataset, or gave it, computed without asking
 * (PoCo contracts/registries/Registry, EIP-1014 CREATE2).
 */
export function predictDatasetAddress(
  entry: DatasetEntry,
  { datasetRegistry, proxyCodeHash }: Pick<HubConfiguration, 'datasetRegistry' | 'proxyCodeHash'>,
): string {
  const initializer = DATASET_ABI.encodeFunctionData('initialize', [
    entry.name,
    encodeMultiaddr(entry.location),
    entry.checksum,
  ]);
  const salt = keccak256(concat([initializer, entry.owner]));
  return getCreate2Address(datasetRegistry, salt, proxyCodeHash);
}

/** The call that registers the dataset. Anyone may send it; the hub refuses a second one. */
export function createDatasetCall(
  entry: DatasetEntry,
  { datasetRegistry }: Pick<HubConfiguration, 'datasetRegistry'>,
): ContractCall {
  const args = [entry.owner, entry.name, encodeMultiaddr(entry.location), entry.checksum];
  return { to: datasetRegistry, data: REGISTRY_ABI.encodeFunctionData('createDataset', args) };
}
