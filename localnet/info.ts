import type { LocalnetWallets } from './chain/wallets.ts';

/** All that a client needs to know of a network; the shape of `network.json`. */
export interface LocalnetNetwork {
  readonly name: 'localnet';
  readonly chainId: number;
  /** Address of the PoCo hub. */
  readonly hub: string;
  /** URLs are origins without a trailing slash. */
  readonly rpcUrl: string;
  readonly smsUrl: string;
  readonly marketUrl: string;
  readonly compassUrl: string;
  /** Serves `/ipfs/<CID>`. */
  readonly ipfsGatewayUrl: string;
  /** Serves the kubo RPC, `/api/v0/add`. */
  readonly ipfsNodeUrl: string;
}

/** Everything about a running localnet; the shape of `localnet.json`. Keys in it are public test keys. */
export interface LocalnetInfo {
  readonly network: LocalnetNetwork;
  /** Address of the RLC token. */
  readonly token: string;
  readonly appRegistry: string;
  readonly datasetRegistry: string;
  readonly workerpoolRegistry: string;
  /** The workerpool that works; the first of `workerpools`. */
  readonly workerpool: string;
  /** The second one only has expensive orders, and no worker; those after it work too. */
  readonly workerpools: readonly string[];
  /** Number of tasks that a pool runs at once. */
  readonly workers: number;
  /** Scheduler API of `workerpool`. */
  readonly schedulerUrl: string;
  /** Takes results from the enclaves of `workerpool`. */
  readonly resultProxyUrl: string;
  readonly wallets: LocalnetWallets;
  /** App addresses by name. */
  readonly apps: Readonly<Record<string, string>>;
  /** By number: name, and maximum run time of an app in seconds. */
  readonly categories: readonly { readonly name: string; readonly seconds: number }[];
  /** Process that runs the servers. */
  readonly pid: number;
  /** Process of the EVM node. */
  readonly chainPid: number;
}
