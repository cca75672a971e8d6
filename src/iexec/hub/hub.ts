import { type Interface, type Provider, type Result, ZeroAddress } from 'ethers';
import { isTaskError, TaskError } from '../../errors/task-error.ts';
import type { ChainHead } from '../chain/block-search.ts';
import { readContract } from '../chain/contract-reader.ts';
import { HUB_ABI, IDENTITY_ABI, REGISTRY_ABI, TOKEN_ABI } from '../protocol/abi.ts';
import type { AppInfo } from '../protocol/app.ts';
import type { Category } from '../protocol/category.ts';
import type { Deal, DealResource } from '../protocol/deal.ts';
import { decodeMultiaddr } from '../protocol/multiaddr.ts';
import { isRevert } from '../protocol/revert.ts';
import { type Contribution, TASK_STATUS, type Task } from '../protocol/task.ts';
import type { DatasetInfo } from './dataset-registry.ts';
import { type HubConfiguration, readHubConfiguration } from './hub-configuration.ts';

/** An account of the hub, in nRLC. */
export interface Account {
  /** Free to spend. */
  readonly stake: bigint;
  /** Tied up in running deals. */
  readonly locked: bigint;
}

/** Ten years; the longest category of the live networks has ten hours. In seconds. */
const MAX_CATEGORY_SECONDS = 315_360_000n;

/** ERC-734 purpose that stands for membership of a group (PoCo IexecPocoCommonDelegate `GROUPMEMBER_PURPOSE`). */
const GROUP_MEMBER_PURPOSE = 4n;

/**
 * Reads of one hub and of the contracts around it. Calls that are made in the same tick share one request.
 * Every method may throw TaskError RPC_UNREACHABLE.
 */
export class Hub {
  readonly address: string;
  readonly provider: Provider;
  /** Number of the block at whose end everything is read; the newest when undefined. */
  readonly block: number | undefined;
  #configuration: Promise<HubConfiguration> | undefined;
  readonly #categories = new Map<number, Promise<Category | undefined>>();
  readonly #apps = new Map<string, Promise<AppInfo>>();
  #head: Promise<ChainHead> | undefined;

  constructor({ address, provider, block }: { address: string; provider: Provider; block?: number }) {
    this.address = address;
    this.provider = provider;
    this.block = block;
  }

  /** The same hub as it was at the end of a block: all reads see one state, whichever node answers. */
  at(block: number): Hub {
    const pinned = new Hub({ address: this.address, provider: this.provider, block });
    pinned.#configuration = this.configuration();
    return pinned;
  }

  /** The hub's own configuration; read once. */
  configuration(): Promise<HubConfiguration> {
    this.#configuration ??= readHubConfiguration(this.provider, this.address).catch(error => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  /** A category; undefined when the hub has none of this number. Read once. */
  category(id: number): Promise<Category | undefined> {
    const known = this.#categories.get(id);
    if (known) return known;
    const read = this.#readCategory(id).catch(error => {
      this.#categories.delete(id);
      throw error;
    });
    this.#categories.set(id, read);
    return read;
  }

  /** A registered app. Read once. @throws TaskError APP_UNKNOWN when there is none at this address. */
  app(address: string): Promise<AppInfo> {
    const known = this.#apps.get(address);
    if (known) return known;
    const read = this.#readApp(address).catch(error => {
      this.#apps.delete(address);
      throw error;
    });
    this.#apps.set(address, read);
    return read;
  }

  /** The app as it is now: its owner may have changed since it was read. @throws TaskError as `app`. */
  currentApp(address: string): Promise<AppInfo> {
    this.#apps.delete(address);
    return this.app(address);
  }

  async #readApp(address: string): Promise<AppInfo> {
    const { appRegistry } = await this.configuration();
    if (!(await this.isRegistered(appRegistry, address))) {
      throw new TaskError('APP_UNKNOWN', {
        what: 'The input `app` names no registered app.',
        why: `The app registry of this network does not know ${address}.`,
        fix: 'Check the address, and that it belongs to the chosen `network`.',
      });
    }
    const [app] = await this.#call('viewApp', [address]);
    const { owner, name, appType, multiaddr, checksum, mrenclave } = app;
    return { address, owner, name, type: appType, location: decodeMultiaddr(multiaddr), checksum, mrenclave };
  }

  /** A registered dataset; undefined when there is none at this address. */
  async dataset(address: string): Promise<DatasetInfo | undefined> {
    const { datasetRegistry } = await this.configuration();
    if (!(await this.isRegistered(datasetRegistry, address))) return undefined;
    const [{ owner, name, multiaddr, checksum }] = await this.#call('viewDataset', [address]);
    return { address, owner, name, location: decodeMultiaddr(multiaddr), checksum };
  }

  /** The owner of a registered worker pool; undefined when there is none at this address. */
  async workerpoolOwner(address: string): Promise<string | undefined> {
    const { workerpoolRegistry } = await this.configuration();
    if (!(await this.isRegistered(workerpoolRegistry, address))) return undefined;
    return this.registryOwner(workerpoolRegistry, address);
  }

  /** Tells whether the registry knows this address. */
  async isRegistered(registry: string, address: string): Promise<boolean> {
    const [registered] = await this.#callAt(registry, REGISTRY_ABI, 'isRegistered', [address]);
    return registered;
  }

  /** Owner of a registered resource: the holder of its ERC-721 token. */
  async registryOwner(registry: string, address: string): Promise<string> {
    const [owner] = await this.#callAt(registry, REGISTRY_ABI, 'ownerOf', [BigInt(address)]);
    return owner;
  }

  /** The account of an address in the hub. */
  async account(address: string): Promise<Account> {
    const [{ stake, locked }] = await this.#call('viewAccount', [address]);
    return { stake, locked };
  }

  /** RLC in the wallet of an address, in nRLC. */
  async rlcBalance(address: string): Promise<bigint> {
    const { token } = await this.configuration();
    const [balance] = await this.#callAt(token, TOKEN_ABI, 'balanceOf', [address]);
    return balance;
  }

  /** Part of an order's volume that is used up, or was cancelled. */
  async consumed(orderHash: string): Promise<bigint> {
    const [consumed] = await this.#call('viewConsumed', [orderHash]);
    return consumed;
  }

  /**
   * Tells whether the hub takes this for a valid signature of that hash. A wrong length is just not valid.
   * @param block number of the block at whose end it is asked, since a contract may change its mind; default: now.
   */
  async verifySignature(signer: string, hash: string, signature: string, block?: number): Promise<boolean> {
    return this.#verify('verifySignature', [signer, hash, signature], block);
  }

  /** Like `verifySignature`, but an order that was signed on chain beforehand passes too. */
  async verifyOrder(signer: string, hash: string, signature: string): Promise<boolean> {
    return this.#verify('verifyPresignatureOrSignature', [signer, hash, signature]);
  }

  /** A deal; undefined when there is none of this id. */
  async deal(id: string): Promise<Deal | undefined> {
    const [deal] = await this.#call('viewDeal', [id]);
    if (deal.startTime === 0n || deal.requester === ZeroAddress) return undefined;
    return {
      id,
      app: resource(deal.app),
      dataset: resource(deal.dataset),
      workerpool: resource(deal.workerpool),
      trust: deal.trust,
      category: Number(deal.category),
      tag: deal.tag,
      requester: deal.requester,
      beneficiary: deal.beneficiary,
      callback: deal.callback,
      params: deal.params,
      startTime: Number(deal.startTime),
      botFirst: deal.botFirst,
      botSize: deal.botSize,
      sponsor: deal.sponsor,
    };
  }

  /** A task; one that is not initialised yet is UNSET. */
  async task(id: string): Promise<Task> {
    const [task] = await this.#call('viewTask', [id]);
    return {
      id,
      status: TASK_STATUS[Number(task.status)] ?? 'UNSET',
      dealId: task.dealid,
      index: task.idx,
      finalDeadline: Number(task.finalDeadline),
      consensusValue: task.consensusValue,
      contributors: [...task.contributors],
      resultDigest: task.resultDigest,
      results: task.results,
    };
  }

  /** The contribution of a worker to a task. */
  async contribution(taskId: string, worker: string): Promise<Contribution> {
    const [read] = await this.#call('viewContribution', [taskId, worker]);
    const { status, resultHash, resultSeal, enclaveChallenge } = read;
    const name = (['UNSET', 'CONTRIBUTED', 'PROVED', 'REJECTED'] as const)[Number(status)] ?? 'UNSET';
    return { status: name, resultHash, resultSeal, enclaveChallenge };
  }

  /**
   * Tells whether an order's restriction lets this address pass: no restriction, the very address, or an ERC-734
   * group that counts it as a member (PoCo IexecPoco1Facet.matchOrders).
   */
  async passesRestriction(restriction: string, address: string): Promise<boolean> {
    if (restriction === ZeroAddress || restriction === address) return true;
    if ((await this.provider.getCode(restriction)) === '0x') return false;
    try {
      const key = `0x${address.slice(2).toLowerCase().padStart(64, '0')}`;
      const args = [key, GROUP_MEMBER_PURPOSE];
      const [isMember] = await this.#callAt(restriction, IDENTITY_ABI, 'keyHasPurpose', args);
      return isMember;
    } catch (error) {
      // An order can name any contract: one that is not a group must not spoil the rest of the book.
      if (isRevert(error) || isTaskError(error, 'SERVICE_MALFORMED')) return false;
      throw error;
    }
  }

  /**
   * Address that signs the authorizations of workers in enclaves instead of the pool's owner (PoCo IexecPoco2Facet);
   * undefined where the pool's owner signs them, as on the live networks.
   * @param block number of the block at whose end it is asked; default: now.
   */
  async teeBroker(block?: number): Promise<string | undefined> {
    const [broker] = await this.#call('teebroker', [], block);
    return broker === ZeroAddress ? undefined : broker;
  }

  /** The newest block. Questions of one tick share one request. */
  head(): Promise<ChainHead> {
    if (!this.#head) {
      this.#head = this.#readHead();
      setImmediate(() => {
        this.#head = undefined;
      });
    }
    return this.#head;
  }

  async #readHead(): Promise<ChainHead> {
    const block = await this.provider.getBlock('latest');
    return { number: block?.number ?? 0, timestamp: block?.timestamp ?? 0 };
  }

  /** Block time, in Unix seconds: what the contracts compare deadlines with. */
  async now(): Promise<number> {
    return (await this.head()).timestamp;
  }

  async #readCategory(id: number): Promise<Category | undefined> {
    const [count] = await this.#call('countCategory', []);
    if (BigInt(id) >= count) return undefined;
    const [{ name, workClockTimeRef }] = await this.#call('viewCategory', [id]);
    if (workClockTimeRef > MAX_CATEGORY_SECONDS) throw absurdCategory(id);
    return { id, name, maxSeconds: Number(workClockTimeRef) };
  }

  async #verify(method: string, args: readonly string[], block?: number): Promise<boolean> {
    try {
      const [valid] = await this.#call(method, args, block);
      return valid;
    } catch (error) {
      if (isRevert(error)) return false;
      throw error;
    }
  }

  #call(method: string, args: readonly unknown[], block = this.block): Promise<Result> {
    return readContract(this.provider, { to: this.address, abi: HUB_ABI, method, args, block });
  }

  #callAt(to: string, abi: Interface, method: string, args: readonly unknown[]): Promise<Result> {
    return readContract(this.provider, { to, abi, method, args, block: this.block });
  }
}

function resource(read: Result): DealResource {
  return { pointer: read.pointer, owner: read.owner, price: read.price };
}

function absurdCategory(id: number): TaskError {
  return new TaskError('SERVICE_MALFORMED', {
    what: 'The hub has an impossible category.',
    why: `Read through this RPC endpoint, category ${id} lets an app run for more than ten years.`,
    fix: 'Name another RPC endpoint in `rpc-url`, or choose another `category`.',
  });
}
