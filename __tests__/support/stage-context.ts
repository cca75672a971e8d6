import { toBeHex, Wallet, ZeroAddress } from 'ethers';
import type { Network } from '../../src/iexec/chain/networks.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { MarketClient, type PublishedOrder } from '../../src/iexec/market/market.ts';
import type { AppInfo } from '../../src/iexec/protocol/app.ts';
import {
  type AppOrder,
  type DatasetOrder,
  hashOrder,
  type Signed,
  signOrder,
  type WorkerpoolOrder,
} from '../../src/iexec/protocol/orders.ts';
import { TEE_TDX_TAG } from '../../src/iexec/protocol/tag.ts';
import type { SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import { type PushOutcome, SmsClient } from '../../src/iexec/services/sms.ts';
import type { NotServed, Served } from '../../src/net/fetch-probe.ts';
import { HttpClient } from '../../src/net/http.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { Identities } from '../../src/pipeline/context/identities.ts';
import { deriveIdentities } from '../../src/pipeline/context/identities.ts';
import type { Services, StageContext } from '../../src/pipeline/context/services.ts';
import type { TaskRequest } from '../../src/pipeline/context/task-request.ts';
import type { Ciphertext } from '../../src/storage/ciphertext.ts';
import type { InputStorage } from '../../src/storage/input-storage.ts';
import { logTo } from './bare-context.ts';
import { fastClock } from './fast-clock.ts';
import { addressOf, MemoryChain } from './memory-chain.ts';

const http = new HttpClient({ userAgent: 'test' });
const APP_OWNER = new Wallet(`0x${'a1'.repeat(32)}`);
const POOL_OWNER = new Wallet(`0x${'b2'.repeat(32)}`);
export const REQUESTER = new Wallet(`0x${'c3'.repeat(32)}`);

/** The app that is registered in every chain of `fakeContext`. */
export const APP: AppInfo = {
  address: addressOf('app'),
  owner: APP_OWNER.address,
  name: 'the app',
  type: 'DOCKER',
  location: 'docker.io/some/app:1.0.0',
  checksum: `0x${'ab'.repeat(32)}`,
  mrenclave: '0x',
};

/** The worker pool that is registered in every chain of `fakeContext`. */
export const POOL = addressOf('pool');

/** A market whose orders are those of two lists; no filter is applied. */
export class MemoryMarket extends MarketClient {
  readonly apps: PublishedOrder<AppOrder>[] = [];
  readonly pools: PublishedOrder<WorkerpoolOrder>[] = [];
  readonly datasets: PublishedOrder<DatasetOrder>[] = [];
  readonly deals: string[] = [];
  /** Datasets in the deals of the app. */
  readonly sold: string[] = [];
  /** Called at the start of every list; may throw. */
  onLook: ((list: string) => void) | undefined;
  readonly #chain: MemoryChain;

  constructor(chain: MemoryChain) {
    super({ http, url: 'http://market.invalid', domain: chain.domain });
    this.#chain = chain;
  }

  override async *appOrders() {
    this.onLook?.('app');
    yield* this.apps;
  }

  override async *workerpoolOrders() {
    this.onLook?.('workerpool');
    yield* this.pools;
  }

  override async *datasetOrders() {
    this.onLook?.('dataset');
    yield* this.datasets;
  }

  override async *dealIds() {
    this.onLook?.('deals');
    yield* this.deals;
  }

  override async *datasetsBoughtWith() {
    this.onLook?.('sold datasets');
    yield* this.sold;
  }

  override async dealStart({ id }: { readonly id: string }) {
    return this.#chain.deals.get(id)?.startTime;
  }

  /** Publishes an order of the app and one of the pool for many tasks, at these prices in nRLC. */
  async sell({ app = 0n, pool = 0n, volume = 1_000n }: SellOptions = {}): Promise<void> {
    const { domain } = this.#chain;
    const open = {
      datasetrestrict: ZeroAddress,
      requesterrestrict: ZeroAddress,
      salt: toBeHex(this.pools.length, 32),
    };
    const appOrder: Signed<AppOrder> = await signOrder(
      'app',
      {
        ...open,
        app: APP.address,
        appprice: app,
        volume: 100_000n,
        tag: TEE_TDX_TAG,
        workerpoolrestrict: ZeroAddress,
      },
      domain,
      APP_OWNER,
    );
    const poolOrder: Signed<WorkerpoolOrder> = await signOrder(
      'workerpool',
      {
        ...open,
        workerpool: POOL,
        workerpoolprice: pool,
        volume,
        tag: TEE_TDX_TAG,
        category: 0n,
        trust: 0n,
        apprestrict: ZeroAddress,
      },
      domain,
      POOL_OWNER,
    );
    this.apps.push({ orderHash: hashOrder('app', appOrder, domain), order: appOrder });
    this.pools.push({ orderHash: hashOrder('workerpool', poolOrder, domain), order: poolOrder });
  }
}

interface SellOptions {
  readonly app?: bigint;
  readonly pool?: bigint;
  /** Tasks that the pool's order serves. */
  readonly volume?: bigint;
}

/** A Secret Management Service that keeps names only. */
export class MemorySms extends SmsClient {
  /** Secrets that are stored: `dataset`, `key` or `secret`, the address, and the secret's name. */
  readonly stored = new Set<string>();

  constructor() {
    super({ http, url: 'http://sms.invalid' });
  }

  override async hasDatasetSecret(dataset: string) {
    return this.stored.has(`dataset ${dataset}`);
  }

  /** Patience of each push of a dataset's key, in milliseconds. */
  readonly patience: (number | undefined)[] = [];

  override pushDatasetSecret(
    ...[dataset, , , options]: Parameters<SmsClient['pushDatasetSecret']>
  ): Promise<PushOutcome> {
    this.patience.push(options?.patienceMs);
    return this.#store(`dataset ${dataset}`);
  }

  override async hasResultKey(beneficiary: string) {
    return this.stored.has(`key ${beneficiary}`);
  }

  override pushResultKey({ address }: { readonly address: string }) {
    return this.#store(`key ${address}`);
  }

  override async hasRequesterSecret(requester: string, name: string) {
    return this.stored.has(`secret ${requester} ${name}`);
  }

  async #store(name: string): Promise<PushOutcome> {
    const outcome = this.stored.has(name) ? 'exists' : 'stored';
    this.stored.add(name);
    return outcome;
  }
}

/** Storage that keeps checksums by location. It may choose a new location for each upload. */
export class MemoryStorage implements InputStorage {
  readonly choosesLocation: boolean;
  /** Checksums by location. */
  readonly files = new Map<string, string>();
  /** Locations of the uploads so far. */
  readonly uploads: string[] = [];
  /** Locations that were asked for. */
  readonly asked: string[] = [];

  constructor(choosesLocation = false) {
    this.choosesLocation = choosesLocation;
  }

  locationOf({ checksum }: Ciphertext) {
    return `https://files.example/${checksum}`;
  }

  async serves({ checksum }: Ciphertext, location: string) {
    this.asked.push(location);
    return this.files.get(location) === checksum;
  }

  async upload(_path: string, ciphertext: Ciphertext) {
    const own = this.locationOf(ciphertext);
    const location = this.choosesLocation ? `${own}/${this.uploads.length}` : own;
    this.files.set(location, ciphertext.checksum);
    this.uploads.push(location);
    return location;
  }
}

/** Options of `fakeContext`. */
export interface FakeOptions {
  readonly choosesLocation?: boolean;
  /** Services that replace those in memory. */
  readonly services?: Partial<Services>;
}

/** A stage context in memory, and its parts. Nothing sleeps or leaves the process. */
export interface FakeContext {
  readonly context: StageContext;
  readonly chain: MemoryChain;
  readonly market: MemoryMarket;
  readonly sms: MemorySms;
  readonly storage: MemoryStorage;
  /** Answers of the probe by URL; a URL that is missing is served at once, with one byte. */
  readonly probes: Map<string, Served | NotServed>;
  readonly schedulers: Map<string, SchedulerClient>;
  readonly identities: Identities;
  /** Lines of the log, each after its level: `info: …`. Titles of stages are `stage: …`. */
  readonly log: string[];
  /** Fires the context's signal. */
  readonly abort: AbortController;
}

/** Makes a context whose chain has the app and the pool, and a requester with 10 RLC in the wallet. */
export function fakeContext({ choosesLocation = false, services = {} }: FakeOptions = {}): FakeContext {
  const chain = new MemoryChain();
  chain.apps.set(APP.address, APP);
  chain.pools.set(POOL, POOL_OWNER.address);
  chain.rlc.set(REQUESTER.address, 10n ** 10n);
  const market = new MemoryMarket(chain);
  const sms = new MemorySms();
  const storage = new MemoryStorage(choosesLocation);
  const probes = new Map<string, Served | NotServed>();
  const schedulers = new Map<string, SchedulerClient>();
  const log: string[] = [];
  const abort = new AbortController();
  const context: StageContext = {
    services: {
      provider: chain,
      hub: new Hub({ address: chain.hub, provider: chain }),
      market,
      sms,
      schedulerOf: async pool => schedulers.get(pool),
      inputs: storage,
      probe: async url => probes.get(url) ?? { bytes: 1, seconds: 0 },
      results: { download: () => Promise.reject(new Error('no result is stored')) },
      ...services,
    },
    reporter: logTo(log),
    disclosure: disclosure(false),
    clock: fastClock(),
    signal: abort.signal,
  };
  const resultKey = async () =>
    ({ publicKeyPem: 'a public key' }) as Awaited<ReturnType<Identities['resultKey']>>;
  const identities = { ...deriveIdentities(REQUESTER, ''), resultKey };
  return { context, chain, market, sms, storage, probes, schedulers, identities, log, abort };
}

/** A request for one run of `APP`, for at most 1 RLC, with no private file. */
export function fakeRequest(chain: MemoryChain, changes: Partial<TaskRequest> = {}): TaskRequest {
  const url = 'https://service.example';
  const network: Network = {
    name: 'memory',
    chainId: chain.chainId,
    hub: chain.hub,
    rpcUrl: url,
    smsUrl: url,
    marketUrl: url,
    compassUrl: url,
    ipfsGatewayUrl: url,
    ipfsNodeUrl: url,
  };
  return {
    network,
    app: APP.address,
    category: 0,
    privateFiles: [],
    storage: { kind: 'ipfs' },
    publicUrls: [],
    appSecrets: {},
    maxPrice: 10n ** 9n,
    maxAppPrice: 10n ** 8n,
    identity: 'a run',
    retry: 'after-failure',
    deposit: 'auto',
    timeoutMs: 60_000,
    orderTimeoutMs: 0,
    maxOutputBytes: 1_000_000,
    outputPath: '/nowhere/output',
    tempDir: '/nowhere/temp',
    ...changes,
  };
}
