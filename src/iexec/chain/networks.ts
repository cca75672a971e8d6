import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { isSafeServiceUrl } from '../../net/endpoint-url.ts';
import { isLocal } from '../../net/local-address.ts';
import { addressSchema, describeIssue } from '../protocol/schemas.ts';
import { knownContracts } from './known-contracts.ts';

/** Addresses of an iExec network's contracts and services. */
export interface Network {
  readonly name: string;
  readonly chainId: number;
  /** Checksummed address of the PoCo diamond. */
  readonly hub: string;
  readonly rpcUrl: string;
  readonly smsUrl: string;
  readonly marketUrl: string;
  /** Directory of worker pools: it tells where a pool's scheduler API is. */
  readonly compassUrl: string;
  /** Base URL for downloads, without `/ipfs`. */
  readonly ipfsGatewayUrl: string;
  /** More of them, for results that the first one delivers slowly or not at all. */
  readonly ipfsGateways?: readonly string[];
  /** Base URL of the kubo RPC for uploads, without `/api/v0`. */
  readonly ipfsNodeUrl: string;
  /** Base URL of a web page that shows deals below `/deal/` and tasks below `/task/`. */
  readonly explorerUrl?: string;
}

/**
 * Public gateways that enclaves fetch from, too (pre-compute's `dataset.rs`), so that what is on IPFS for them is to be
 * found there.
 */
const PUBLIC_GATEWAYS = ['https://gateway.pinata.cloud', 'https://gateway.ipfs.io'];

/** The two networks that run today, by name. */
export const NETWORKS: Readonly<Record<'arbitrum-mainnet' | 'arbitrum-sepolia-testnet', Network>> = {
  'arbitrum-mainnet': {
    name: 'arbitrum-mainnet',
    chainId: 42161,
    hub: '0x098bFCb1E50ebcA0BaA92C12eA0c3F045A1aD9f0',
    rpcUrl: 'https://arb1.arbitrum.io/rpc',
    smsUrl: 'https://sms.arbitrum-mainnet.iex.ec',
    marketUrl: 'https://api.market.arbitrum-mainnet.iex.ec',
    compassUrl: 'https://compass.arbitrum-mainnet.iex.ec',
    ipfsGatewayUrl: 'https://ipfs-gateway.arbitrum-mainnet.iex.ec',
    ipfsGateways: PUBLIC_GATEWAYS,
    ipfsNodeUrl: 'https://ipfs-upload.arbitrum-mainnet.iex.ec',
    explorerUrl: 'https://explorer.iex.ec/arbitrum-mainnet',
  },
  'arbitrum-sepolia-testnet': {
    name: 'arbitrum-sepolia-testnet',
    chainId: 421614,
    hub: '0xB2157BF2fAb286b2A4170E3491Ac39770111Da3E',
    rpcUrl: 'https://sepolia-rollup.arbitrum.io/rpc',
    smsUrl: 'https://sms.arbitrum-sepolia-testnet.iex.ec',
    marketUrl: 'https://api-market.arbitrum-sepolia-testnet.iex.ec',
    compassUrl: 'https://compass.arbitrum-sepolia-testnet.iex.ec',
    ipfsGatewayUrl: 'https://ipfs-gateway.arbitrum-sepolia-testnet.iex.ec',
    ipfsGateways: PUBLIC_GATEWAYS,
    ipfsNodeUrl: 'https://ipfs-upload.arbitrum-sepolia-testnet.iex.ec',
    explorerUrl: 'https://explorer.iex.ec/arbitrum-sepolia-testnet',
  },
};

/**
 * Tells whether the network's enclaves are on this machine or within its own network, as on the localnet, so that they
 * can fetch from there. `rpc-url` does not show that: a node of the chain can run anywhere.
 */
export function isLocalNetwork({ smsUrl }: Pick<Network, 'smsUrl'>): boolean {
  return isLocal(smsUrl);
}

const serviceUrl = v.pipe(
  v.string(),
  v.check(isSafeServiceUrl, 'not an https URL (http is accepted on a loopback address only)'),
);

const networkSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  chainId: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  hub: addressSchema,
  rpcUrl: serviceUrl,
  smsUrl: serviceUrl,
  marketUrl: serviceUrl,
  compassUrl: serviceUrl,
  ipfsGatewayUrl: serviceUrl,
  ipfsGateways: v.exactOptional(v.array(serviceUrl)),
  ipfsNodeUrl: serviceUrl,
  explorerUrl: v.exactOptional(serviceUrl),
});

/**
 * The network that the `network` input means.
 * @param value a known name, inline JSON of a `Network`, or the path of a JSON file with one.
 * @param readFile reads a text file; throws when there is no such file, and a TaskError when it must not be read.
 * @throws TaskError NETWORK_UNKNOWN when it is neither, INPUT_INVALID when a description is wrong, or names another hub
 * on a chain whose hub we know.
 */
export function parseNetwork(value: string, readFile: (path: string) => string): Network {
  const text = value.trim();
  if (Object.hasOwn(NETWORKS, text)) return NETWORKS[text as keyof typeof NETWORKS];
  const json = text.startsWith('{') ? text : readDescription(text, readFile);
  let description: unknown;
  try {
    description = JSON.parse(json);
  } catch {
    throw invalid('The description is not JSON.');
  }
  const parsed = v.safeParse(networkSchema, description, { abortEarly: true });
  if (!parsed.success) throw invalid(`${describeIssue(parsed.issues[0])}.`);
  const { chainId, hub } = parsed.output;
  const known = knownContracts(chainId);
  if (known && hub !== known.hub) {
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `network` names another hub than that of its chain.',
      why: `On chain ${chainId} iExec's hub is ${known.hub}, but the description says ${hub}, which would be paid in its place.`,
      fix: `Set \`hub\` in the description to ${known.hub}, or use the name of the network instead of a description.`,
    });
  }
  return parsed.output;
}

function readDescription(path: string, readFile: (path: string) => string): string {
  try {
    return readFile(path);
  } catch (cause) {
    // It names the fault of the path.
    if (cause instanceof TaskError) throw cause;
    throw new TaskError('NETWORK_UNKNOWN', {
      what: `The input \`network\` names no network: "${path}".`,
      why: `It is not one of ${Object.keys(NETWORKS).join(', ')}, and no file of that name can be read.`,
      fix: 'Give one of these names, or a JSON description of a network of your own (inline or as a file).',
      cause,
    });
  }
}

function invalid(why: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: 'The input `network` holds a description that cannot be used.',
    why,
    fix: 'Give name, chainId, hub, rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl and ipfsNodeUrl.',
  });
}
