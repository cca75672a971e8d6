import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { JsonRpcProvider } from 'ethers';
import { LOCALNET_CHAIN_ID, startAnvil } from './chain/anvil.ts';
import { ChainAccount } from './chain/chain-account.ts';
import { connectProvider } from './chain/contracts.ts';
import { CATEGORIES, deployPoco } from './chain/deploy-poco.ts';
import { placeMulticall } from './chain/multicall.ts';
import { deriveWallets, LOCALNET_MNEMONIC, WALLET_COUNT } from './chain/wallets.ts';
import { startCompass } from './compass/compass-server.ts';
import type { LocalnetInfo } from './info.ts';
import { startIpfsNode } from './ipfs/ipfs-node.ts';
import { startMarket } from './market/market-server.ts';
import { marketSwitches } from './market/market-switches.ts';
import {
  appOffers,
  SEED_APPS,
  workerpoolDescriptions,
  workerpoolOffers,
  workingPools,
} from './seed/offers.ts';
import { seedContracts } from './seed/seed-contracts.ts';
import { seedOrders } from './seed/seed-orders.ts';
import { startSms } from './sms/sms-server.ts';
import { DEFAULT_WORKERS, startWorkerpool, type Workerpool } from './workerpool.ts';

/** A running localnet. */
export interface Localnet {
  readonly info: LocalnetInfo;
  /** Path of the file with `info`, as JSON. */
  readonly infoFile: string;
  /** Path of the file with `info.network`, as JSON; this is what a client's `network` input takes. */
  readonly networkFile: string;
  /** Connection to the EVM node; closed by `stop`. */
  readonly provider: JsonRpcProvider;
  /** Settles when the EVM node has ended, wanted or not. Without it the localnet is of no use. */
  readonly chainExited: Promise<unknown>;
  /** Stops all servers and processes and removes all files. Safe to call more than once. */
  stop(): Promise<void>;
}

/** Options for starting a localnet. */
export interface LocalnetOptions {
  /** Folder in which the working files get a folder of their own; the system's temporary folder by default. */
  readonly dir?: string;
  /** Path for the info; `localnet.json` among the working files by default. `network.json` goes next to it. */
  readonly infoFile?: string;
  /** Requests per minute that the market answers to one address. 0: no limit. Default 100, as on the live networks. */
  readonly marketRequestsPerMinute?: number;
  /** Number of tasks that each pool runs at once; default 4. */
  readonly workers?: number;
  /** Number of pools that work; default 1. Each has prices of its own, lower ones first. */
  readonly pools?: number;
  /**
   * Volume of each order of the pools, in tasks; default 100,000. A smaller one makes a client spread many tasks over
   * several deals.
   */
  readonly orderVolume?: number;
}

/** Longest time for one part to close, in milliseconds. */
const CLOSE_LIMIT_MS = 10_000;

/** A started part, and the way to stop it. */
interface Closer {
  readonly name: string;
  close(): Promise<unknown>;
}

/** Notes how to stop a part, and returns the part. */
type Later = <Part>(name: string, part: Part, close: (part: Part) => Promise<unknown>) => Part;

/**
 * Starts an iExec network on loopback: EVM node with the real PoCo contracts, SMS, market, compass, IPFS node and a
 * workerpool, with apps registered and orders published. Gives no confidentiality: enclaves are simulated.
 *
 * @throws Error when a part does not start; whatever was started is stopped before that.
 */
export async function startLocalnet(options: LocalnetOptions = {}): Promise<Localnet> {
  const closers: Closer[] = [];
  const later: Later = (name, part, close) => {
    closers.push({ name, close: () => close(part) });
    return part;
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= closeAll(closers);
    return stopping;
  };
  try {
    return await start(options, later, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: LocalnetOptions, later: Later, stop: () => Promise<void>): Promise<Localnet> {
  const dir = later('working files', await makeWorkFolder(options.dir), remove);
  const ipfs = later('IPFS node', await startIpfsNode({ dir: join(dir, 'ipfs') }), part => part.close());
  const anvil = await startAnvil({ mnemonic: LOCALNET_MNEMONIC, accounts: WALLET_COUNT });
  const chain = later('EVM node', anvil, part => part.stop());
  const { rpcUrl } = chain;
  const chainId = LOCALNET_CHAIN_ID;
  const provider = later('connection to the EVM node', connectProvider(rpcUrl), async part => part.destroy());

  const wallets = deriveWallets();
  const { hub, ...contracts } = await deployPoco(provider, wallets.deployer.address);
  await placeMulticall(provider);
  const descriptions = workerpoolDescriptions(options.pools);
  const resources = { apps: SEED_APPS, workerpools: descriptions };
  const { apps, workerpools } = await seedContracts(provider, { hub, ...contracts }, wallets, resources);
  const [workerpool = ''] = workerpools;

  const sms = later('SMS', await startSms({ provider, hub, ipfsUrl: ipfs.url }), part => part.close());
  const switches = marketSwitches({ requestsPerMinute: options.marketRequestsPerMinute });
  const market = later('market', await startMarket({ provider, chainId, hub, switches }), part =>
    part.close(),
  );
  await seedOrders(market, hub, wallets, {
    apps: appOffers(apps),
    workerpools: workerpoolOffers(workerpools, options.orderVolume),
  });
  const { workers = DEFAULT_WORKERS } = options;
  const owner = new ChainAccount(wallets.workerpoolOwner.privateKey, provider);
  const worker = new ChainAccount(wallets.worker.privateKey, provider);
  const services = { provider, chainId, hub, owner, worker, smsUrl: sms.url, ipfsUrl: ipfs.url, workers };
  const pools = new Map<string, Workerpool>();
  for (const address of workingPools(workerpools)) {
    const folder = join(dir, address === workerpool ? 'worker' : `worker-${address}`);
    const pool = await startWorkerpool({ ...services, workerpool: address, dir: folder });
    pools.set(
      address,
      later('workerpool', pool, part => part.close()),
    );
  }
  const { schedulerUrl = '', resultProxyUrl = '' } = pools.get(workerpool) ?? {};
  const entries = workerpools.map((address, index) => ({
    address,
    description: descriptions[index] ?? '',
    apiUrl: pools.get(address)?.schedulerUrl ?? schedulerUrl,
  }));
  const compass = later('compass', await startCompass({ chainId, entries }), part => part.close());

  const info: LocalnetInfo = {
    network: {
      name: 'localnet',
      chainId,
      hub,
      rpcUrl,
      smsUrl: sms.url,
      marketUrl: market.url,
      compassUrl: compass.url,
      ipfsGatewayUrl: ipfs.url,
      ipfsNodeUrl: ipfs.url,
    },
    ...contracts,
    workerpool,
    workerpools,
    workers,
    schedulerUrl,
    resultProxyUrl,
    wallets,
    apps,
    categories: CATEGORIES,
    pid: process.pid,
    chainPid: chain.pid,
  };
  const infoFile = resolve(options.infoFile ?? join(dir, 'localnet.json'));
  const networkFile = join(dirname(infoFile), 'network.json');
  await writeJson(later('network file', networkFile, remove), info.network);
  // Written last: a process that waits for this file finds everything ready.
  await writeJson(later('info file', infoFile, remove), info);
  return { info, infoFile, networkFile, provider, chainExited: chain.exited, stop };
}

/** The folder for working files: a fresh one inside `parent`, so that removing it takes nothing of anyone else's. */
async function makeWorkFolder(parent: string | undefined): Promise<string> {
  const base = parent ?? tmpdir();
  await mkdir(base, { recursive: true });
  const dir = await mkdtemp(join(base, 'localnet-'));
  await Promise.all([mkdir(join(dir, 'ipfs')), mkdir(join(dir, 'worker'))]);
  return dir;
}

/** Closes the parts, last one first. A part that fails to close, or hangs, does not keep the others open. */
async function closeAll(closers: Closer[]): Promise<void> {
  const errors: unknown[] = [];
  for (const closer of closers.reverse()) await closeInTime(closer).catch(error => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, `The localnet did not stop: ${errors.join(' ')}`);
}

/** @throws Error that names the part. */
async function closeInTime({ name, close }: Closer): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(`it is still open after ${CLOSE_LIMIT_MS / 1000} s`), CLOSE_LIMIT_MS);
  });
  try {
    await Promise.race([close(), tooLate]);
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function remove(path: string): Promise<void> {
  if (existsSync(path)) await rm(path, { recursive: true, force: true, maxRetries: 3 });
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
