import type { InputFile } from '../../archive/pack.ts';
import type { Network } from '../../iexec/chain/networks.ts';
import type { AppLock } from '../../iexec/protocol/app-lock.ts';

/** Storage for the encrypted input. */
export type StorageChoice =
  /** On the network's own IPFS node. */
  | { readonly kind: 'ipfs' }
  /** On a server that takes HTTP PUT; see `HttpPutEndpoints` for the URLs. The first may hold a signature: a secret. */
  | { readonly kind: 'http-put'; readonly uploadUrl: string; readonly publicUrl: string | undefined };

/** The user's request: plain data, checked, with every default filled in. */
export interface TaskRequest {
  readonly network: Network;
  /** Checksummed address of the app. */
  readonly app: string;
  /** Lock that the app must match; any app when absent. */
  readonly appLock?: AppLock;
  /** On-chain category number; it fixes how long the app may run. */
  readonly category: number;
  /** Files of the private input; empty when the app needs none or `dataset` names one that exists. */
  readonly privateFiles: readonly InputFile[];
  readonly storage: StorageChoice;
  /** An existing dataset to use instead of `private-files`. */
  readonly dataset?: string;
  /** Command line of the app: public, on chain. */
  readonly args?: string;
  /** Public http(s) URLs that the enclave downloads for the app. */
  readonly publicUrls: readonly string[];
  /** Requester secrets by the number under which the app sees them. */
  readonly appSecrets: Readonly<Record<string, string>>;
  /** Budget of the whole run in nRLC. */
  readonly maxPrice: bigint;
  /** Part of the budget that may go to the app, in nRLC. */
  readonly maxAppPrice: bigint;
  /** The only worker pool to buy from. */
  readonly workerpool?: string;
  /** Address that may decrypt the result instead of this wallet; the runner then keeps ciphertext only. */
  readonly beneficiary?: string;
  /** Names the purchase: the same identity never buys twice. */
  readonly identity: string;
  /** `after-failure` when another task may be bought after one of an earlier attempt of the run failed permanently. */
  readonly retry: 'after-failure' | 'never';
  /** `auto` when RLC may be moved from the wallet to the iExec account for this run. */
  readonly deposit: 'auto' | 'never';
  /** Time to wait for the task, in milliseconds. */
  readonly timeoutMs: number;
  /** Time to wait for an offer that fits, in milliseconds. */
  readonly orderTimeoutMs: number;
  /** Largest unpacked result, in bytes. */
  readonly maxOutputBytes: number;
  /** Folder that the result is unpacked to. */
  readonly outputPath: string;
  /** Private folder for intermediate files; removed by the caller. */
  readonly tempDir: string;
}
