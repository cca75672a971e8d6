import {
  AbiCoder,
  getAddress,
  Interface,
  id,
  JsonRpcProvider,
  keccak256,
  type Result,
  Network as RpcNetwork,
  recoverAddress,
  Transaction,
  toBeHex,
  ZeroAddress,
  ZeroHash,
} from 'ethers';
import { MULTICALL } from '../../src/iexec/chain/multicall.ts';
import { predictDatasetAddress } from '../../src/iexec/hub/dataset-registry.ts';
import { HUB_ABI, REGISTRY_ABI, TOKEN_ABI } from '../../src/iexec/protocol/abi.ts';
import type { AppInfo } from '../../src/iexec/protocol/app.ts';
import { type Deal, dealPrice } from '../../src/iexec/protocol/deal.ts';
import { dealId, taskId } from '../../src/iexec/protocol/ids.ts';
import { decodeMultiaddr, encodeMultiaddr } from '../../src/iexec/protocol/multiaddr.ts';
import {
  hashOrder,
  type OrderByKind,
  type OrderDomain,
  type OrderKind,
} from '../../src/iexec/protocol/orders.ts';
import { TASK_STATUS, type TaskStatus } from '../../src/iexec/protocol/task.ts';

/** A made-up address that follows from its name. */
export const addressOf = (name: string) => getAddress(id(name).slice(0, 42));

const CHAIN_ID = 65_535;
const HUB = addressOf('hub');
const TOKEN = addressOf('token');
const REGISTRIES = {
  app: addressOf('app registry'),
  dataset: addressOf('dataset registry'),
  workerpool: addressOf('pool registry'),
};
const PROXY_CODE_HASH = keccak256('0xc0de');
const RATIOS = { contribution: 7n, reveal: 2n, final: 10n };
const GWEI = 10n ** 9n;
const GAS = 100_000n;
const STRUCT_OF_ERROR = '0x08c379a0';
const MULTICALL_ABI = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) returns ((bool success, bytes returnData)[])',
]);

/** A process that ended at a request. */
export class Crash extends Error {}

class Revert extends Error {}

interface Balance {
  stake: bigint;
  locked: bigint;
}

/**
 * A chain in memory with the contracts of PoCo, as far as a purchase meets them: each transaction is mined at once.
 * It is an ethers provider, so the code under test reads it and sends to it as it does to a node.
 */
export class MemoryChain extends JsonRpcProvider {
  readonly hub = HUB;
  readonly chainId = CHAIN_ID;
  readonly domain: OrderDomain = {
    name: 'iExecODB',
    version: '5.0.0',
    chainId: BigInt(CHAIN_ID),
    verifyingContract: HUB,
  };
  readonly apps = new Map<string, AppInfo>();
  /** Longest run time by category, in seconds. */
  readonly categories = [300, 1_200, 3_600, 10_800, 36_000];
  /** Owners by pool. */
  readonly pools = new Map<string, string>();
  readonly datasets = new Map<string, { owner: string; name: string; location: string; checksum: string }>();
  readonly deals = new Map<string, Deal>();
  readonly tasks = new Map<string, TaskStatus>();
  readonly rlc = new Map<string, bigint>();
  /** True when the public multicall contract is on the chain. */
  hasMulticall = false;
  /** Wei of every wallet. */
  coin = 10n ** 18n;
  /** Block time, in Unix seconds. */
  now = 1_800_000_000;
  /** Methods of all requests, in order. */
  readonly requests: string[] = [];
  /** Calls that were mined, by name. */
  readonly mined: string[] = [];
  /** Number of requests after which the process crashes: the last one takes effect and its answer is lost. */
  crashAfter = Number.POSITIVE_INFINITY;
  /** Called before each request. */
  onRequest: ((method: string) => void) | undefined;
  readonly #accounts = new Map<string, Balance>();
  readonly #consumed = new Map<string, bigint>();
  readonly #nonces = new Map<string, number>();
  /** Events of the call that is executed. */
  #events: { topics: string[]; data: string }[] = [];
  readonly #receipts = new Map<string, Record<string, unknown>>();
  #block = 1;

  constructor() {
    const network = RpcNetwork.from(CHAIN_ID);
    super('http://memory.invalid', network, { staticNetwork: network, cacheTimeout: -1 });
  }

  /** The account of a wallet at the hub. */
  account(owner: string): Balance {
    const known = this.#accounts.get(owner) ?? { stake: 0n, locked: 0n };
    this.#accounts.set(owner, known);
    return known;
  }

  /** Tasks of an order that deals were made for. @param hash of the order */
  consumed(hash: string): bigint {
    return this.#consumed.get(hash) ?? 0n;
  }

  /** Takes a deal off the chain, as a reorganisation does: its price is back on the account. */
  forget(deal: string): void {
    const known = this.deals.get(deal);
    if (!known) throw new Error(`there is no deal ${deal}`);
    const account = this.account(known.requester);
    account.stake += dealPrice(known);
    account.locked -= dealPrice(known);
    this.deals.delete(deal);
    this.#consumed.clear();
  }

  override async send(method: string, params: unknown[] | Record<string, unknown>): Promise<unknown> {
    if (this.requests.length >= this.crashAfter) throw new Crash();
    this.requests.push(method);
    this.onRequest?.(method);
    const answer = await this.#answer(method, Object.values(params));
    if (this.requests.length >= this.crashAfter) throw new Crash();
    return answer;
  }

  async #answer(method: string, params: unknown[]): Promise<unknown> {
    try {
      return this.#serve(method, params);
    } catch (error) {
      if (!(error instanceof Revert)) throw error;
      const reason = AbiCoder.defaultAbiCoder().encode(['string'], [error.message]).slice(2);
      throw this.getRpcError(
        { method, params, id: 1, jsonrpc: '2.0' },
        {
          id: 1,
          error: {
            code: 3,
            message: `execution reverted: ${error.message}`,
            data: STRUCT_OF_ERROR + reason,
          },
        },
      );
    }
  }

  #serve(method: string, [first, second]: unknown[]): unknown {
    switch (method) {
      case 'eth_blockNumber':
        return toBeHex(this.#block);
      case 'eth_getBlockByNumber':
        return this.#readBlock();
      case 'eth_getTransactionCount':
        return toBeHex(this.#nonces.get(getAddress(first as string)) ?? 0);
      case 'eth_getBalance':
        return toBeHex(this.coin);
      case 'eth_getCode':
        return this.hasMulticall && first === MULTICALL.toLowerCase() ? '0x01' : '0x';
      case 'eth_getLogs':
        return [];
      case 'eth_gasPrice':
      case 'eth_maxPriorityFeePerGas':
        return toBeHex(GWEI);
      case 'eth_call':
        return this.#call(first as CallRequest);
      case 'eth_estimateGas':
        this.#simulate(first as CallRequest);
        return toBeHex(GAS);
      case 'eth_sendRawTransaction':
        return this.#mine(first as string);
      case 'eth_getTransactionReceipt':
        return this.#receipts.get(first as string) ?? null;
      default:
        throw new Error(`the chain in memory does not serve ${method} ${second ?? ''}`);
    }
  }

  #readBlock(): Record<string, unknown> {
    return {
      number: toBeHex(this.#block),
      hash: ZeroHash,
      parentHash: ZeroHash,
      timestamp: toBeHex(this.now),
      nonce: '0x0000000000000000',
      difficulty: '0x0',
      gasLimit: '0x1c9c380',
      gasUsed: '0x0',
      miner: ZeroAddress,
      extraData: '0x',
      baseFeePerGas: toBeHex(GWEI),
      transactions: [],
    };
  }

  #call(call: CallRequest): string {
    if (getAddress(call.to) === MULTICALL) return this.#callMany(call);
    const read = this.#read(call);
    if (read) return read;
    return this.#simulate(call);
  }

  #read({ to, data }: CallRequest): string | undefined {
    const reads = this.#readsOf(getAddress(to));
    const method = reads?.abi.parseTransaction({ data });
    const answer = method && reads?.methods[method.name];
    return answer ? reads?.abi.encodeFunctionResult(method.name, answer(method.args)) : undefined;
  }

  #readsOf(to: string): { abi: Interface; methods: Reads } | undefined {
    if (to === HUB) return { abi: HUB_ABI, methods: this.#hubReads() };
    if (to === TOKEN)
      return { abi: TOKEN_ABI, methods: { balanceOf: ([owner]) => [this.rlc.get(owner) ?? 0n] } };
    return { abi: REGISTRY_ABI, methods: this.#registryReads(to) };
  }

  #hubReads(): Reads {
    return {
      domain: () => [this.domain],
      token: () => [TOKEN],
      appregistry: () => [REGISTRIES.app],
      datasetregistry: () => [REGISTRIES.dataset],
      workerpoolregistry: () => [REGISTRIES.workerpool],
      contribution_deadline_ratio: () => [RATIOS.contribution],
      reveal_deadline_ratio: () => [RATIOS.reveal],
      final_deadline_ratio: () => [RATIOS.final],
      workerpool_stake_ratio: () => [0n],
      countCategory: () => [this.categories.length],
      viewCategory: ([index]) => [
        { name: 'XS', description: '', workClockTimeRef: this.categories[Number(index)] },
      ],
      viewAccount: ([owner]) => [this.account(owner)],
      viewConsumed: ([hash]) => [this.consumed(hash)],
      verifyPresignatureOrSignature: ([signer, hash, sign]) => [recoverAddress(hash, sign) === signer],
      viewApp: ([app]) => [appAnswer(this.apps.get(app))],
      viewDataset: ([dataset]) => {
        const known = this.datasets.get(dataset);
        return [{ ...known, multiaddr: encodeMultiaddr(known?.location ?? '') }];
      },
      viewDeal: ([deal]) => [dealAnswer(this.deals.get(deal))],
      viewTask: ([task]) => [taskAnswer(TASK_STATUS.indexOf(this.tasks.get(task) ?? 'UNSET'))],
    };
  }

  #registryReads(registry: string): Reads {
    const known: { has(key: string): boolean } =
      registry === REGISTRIES.app ? this.apps : registry === REGISTRIES.dataset ? this.datasets : this.pools;
    const owned = (owner: string) =>
      [...this.datasets].filter(([, dataset]) => dataset.owner === owner).map(([dataset]) => dataset);
    return {
      isRegistered: ([entry]) => [known.has(entry)],
      proxyCodeHash: () => [PROXY_CODE_HASH],
      ownerOf: ([token]) => [this.pools.get(getAddress(toBeHex(token, 20))) ?? ZeroAddress],
      balanceOf: ([owner]) => [owned(owner).length],
      tokenOfOwnerByIndex: ([owner, index]) => [BigInt(owned(owner)[Number(index)] ?? 0)],
    };
  }

  /** Makes the calls of a batch, and takes their effects back. */
  #callMany({ to, data }: CallRequest): string {
    if (!this.hasMulticall) return '0x';
    const [calls] = MULTICALL_ABI.decodeFunctionData('aggregate3', data);
    const results = this.#undone(() =>
      [...calls].map(({ target, callData }) => {
        const call = { to: target, data: callData, from: getAddress(to) };
        const read = this.#readOrFail(call);
        return read ? [true, read] : [this.#tryExecute(call) === 1, '0x'];
      }),
    );
    return MULTICALL_ABI.encodeFunctionResult('aggregate3', [results]);
  }

  #readOrFail(call: CallRequest): string | undefined {
    try {
      return this.#read(call);
    } catch {
      return undefined;
    }
  }

  /** Executes a call and takes its effects back. */
  #simulate({ to, data, from = ZeroAddress }: CallRequest): string {
    if (getAddress(to) === MULTICALL)
      this.#undone(() => this.#execute({ to: MULTICALL, data, from: getAddress(from) }, true));
    else this.#execute({ to: getAddress(to), data, from: getAddress(from) }, false);
    return ZeroHash;
  }

  /** Does something, and takes its effects on matches back. */
  #undone<T>(act: () => T): T {
    const [deals, consumed, mined] = [[...this.deals], [...this.#consumed], this.mined.length];
    const accounts = [...this.#accounts].map(
      ([owner, { stake, locked }]) => [owner, { stake, locked }] as const,
    );
    try {
      return act();
    } finally {
      restore(this.deals, deals);
      restore(this.#consumed, consumed);
      restore(this.#accounts, accounts);
      this.mined.length = mined;
    }
  }

  #mine(raw: string): string {
    const { from, to, data, nonce, hash } = Transaction.from(raw);
    if (!from || !to || !hash) throw new Error('not a signed call');
    if (nonce !== (this.#nonces.get(from) ?? 0)) throw new Error('nonce too low');
    this.#nonces.set(from, nonce + 1);
    this.#block += 1;
    this.#events = [];
    const status = this.#tryExecute({ to, data, from });
    const place = {
      transactionHash: hash,
      blockNumber: toBeHex(this.#block),
      blockHash: ZeroHash,
      transactionIndex: '0x0',
    };
    this.#receipts.set(hash, {
      ...place,
      from,
      to,
      contractAddress: null,
      cumulativeGasUsed: toBeHex(GAS),
      gasUsed: toBeHex(GAS),
      effectiveGasPrice: toBeHex(GWEI),
      logsBloom: `0x${'00'.repeat(256)}`,
      logs: this.#events.map((event, at) => ({
        ...event,
        ...place,
        address: HUB,
        logIndex: toBeHex(at),
        removed: false,
      })),
      status: toBeHex(status),
      type: '0x2',
    });
    return hash;
  }

  #tryExecute(call: Required<CallRequest>): number {
    try {
      this.#execute(call, true);
      return 1;
    } catch (error) {
      if (error instanceof Revert) return 0;
      throw error;
    }
  }

  #execute({ to, data, from }: Required<CallRequest>, isReal: boolean): void {
    if (to === HUB) this.#callHub(data, isReal);
    else if (to === TOKEN) this.#approveAndCall(data, { from, isReal });
    else if (to === REGISTRIES.dataset) this.#createDataset(data, isReal);
    else if (to === MULTICALL && this.hasMulticall) this.#executeMany(data);
    else throw new Revert('no such contract');
  }

  #executeMany(data: string): void {
    const [calls] = MULTICALL_ABI.decodeFunctionData('aggregate3', data);
    this.mined.push(`batch of ${calls.length}`);
    for (const { target, allowFailure, callData } of calls) {
      const passed = this.#tryExecute({ to: target, data: callData, from: MULTICALL }) === 1;
      if (!passed && !allowFailure) throw new Revert('Multicall3: call failed');
    }
  }

  #callHub(data: string, isReal: boolean): void {
    const call = HUB_ABI.parseTransaction({ data });
    if (call?.name === 'claimArray') this.#claim([...call.args[0]], isReal);
    else if (call?.name === 'initializeAndClaimArray')
      this.#claim(
        [...call.args[0]].map((deal, index) => taskId(deal, call.args[1][index])),
        isReal,
      );
    else this.#match(data, { extra: 0n, isReal });
  }

  #claim(tasks: readonly string[], isReal: boolean): void {
    for (const task of tasks) {
      const status = this.tasks.get(task);
      if (status === 'FAILED' || status === 'COMPLETED') throw new Revert('the task has ended');
    }
    if (!isReal) return;
    for (const task of tasks) this.tasks.set(task, 'FAILED');
    this.mined.push(`claim of ${tasks.length}`);
  }

  /** Puts a deal of one task on the chain, as another wallet may. */
  addDeal(deal: Partial<Deal> & Pick<Deal, 'id' | 'requester'>): Deal {
    const resource = { pointer: ZeroAddress, owner: ZeroAddress, price: 0n };
    const whole: Deal = {
      app: resource,
      dataset: resource,
      workerpool: resource,
      trust: 1n,
      category: 0,
      tag: ZeroHash,
      beneficiary: deal.requester,
      callback: ZeroAddress,
      params: '',
      startTime: this.now,
      botFirst: 0n,
      botSize: 1n,
      sponsor: deal.requester,
      ...deal,
    };
    this.deals.set(deal.id, whole);
    return whole;
  }

  #approveAndCall(data: string, { from, isReal }: { from: string; isReal: boolean }): void {
    const [spender, amount, inner] = TOKEN_ABI.decodeFunctionData('approveAndCall', data);
    if (spender !== HUB || amount > (this.rlc.get(from) ?? 0n)) throw new Revert('ERC20: too little');
    if (inner !== '0x') this.#match(inner, { extra: amount, isReal: false });
    if (!isReal) return;
    this.rlc.set(from, (this.rlc.get(from) ?? 0n) - amount);
    this.account(from).stake += amount;
    this.mined.push('deposit');
    if (inner !== '0x') this.#match(inner, { extra: 0n, isReal });
  }

  #match(data: string, { extra, isReal }: { extra: bigint; isReal: boolean }): void {
    const call = HUB_ABI.parseTransaction({ data });
    if (call?.name !== 'matchOrders') throw new Revert('no such function');
    const [app, dataset, workerpool, request] = call.args.map(order => (order as Result).toObject());
    const orders = { app, dataset, workerpool, request };
    const hashes = (Object.keys(orders) as OrderKind[])
      .filter(kind => kind !== 'dataset' || dataset?.dataset !== ZeroAddress)
      .map(kind => ({
        kind,
        hash: hashOrder(kind, orders[kind] as unknown as OrderByKind[typeof kind], this.domain),
        volume: orders[kind]?.volume as bigint,
      }));
    const requestHash = hashes.at(-1)?.hash ?? '';
    const [volume = 0n] = hashes
      .map(order => order.volume - this.consumed(order.hash))
      .sort((a, b) => (a < b ? -1 : 1));
    if (volume <= 0n) throw new Revert('iExecV5-matchOrders-0x60');
    if (app?.appprice > request?.appmaxprice) throw new Revert('iExecV5-matchOrders-0x03');
    if (workerpool?.workerpoolprice > request?.workerpoolmaxprice)
      throw new Revert('iExecV5-matchOrders-0x05');
    const account = this.account(request?.requester);
    const price = (app?.appprice + dataset?.datasetprice + workerpool?.workerpoolprice) * volume;
    if (account.stake + extra < price) throw new Revert('IexecEscrow: Transfer amount exceeds balance');
    if (!isReal) return;
    account.stake -= price;
    account.locked += price;
    const botFirst = this.consumed(requestHash);
    for (const { hash } of hashes) this.#consumed.set(hash, this.consumed(hash) + volume);
    const deal = dealId(requestHash, botFirst);
    const hashOf = (name: OrderKind) => hashes.find(({ kind }) => kind === name)?.hash ?? ZeroHash;
    this.#events.push(
      HUB_ABI.encodeEventLog('OrdersMatched', [
        deal,
        hashOf('app'),
        hashOf('dataset'),
        hashOf('workerpool'),
        requestHash,
        volume,
      ]),
    );
    this.mined.push('match');
    this.deals.set(deal, {
      id: deal,
      app: { pointer: app?.app, owner: addressOf('app owner'), price: app?.appprice },
      dataset: { pointer: dataset?.dataset, owner: request?.requester, price: dataset?.datasetprice },
      workerpool: {
        pointer: workerpool?.workerpool,
        owner: this.pools.get(workerpool?.workerpool) ?? ZeroAddress,
        price: workerpool?.workerpoolprice,
      },
      trust: 1n,
      category: Number(request?.category),
      tag: request?.tag,
      requester: request?.requester,
      beneficiary: request?.beneficiary,
      callback: request?.callback,
      params: request?.params,
      startTime: this.now,
      botFirst,
      botSize: volume,
      sponsor: request?.requester,
    });
  }

  #createDataset(data: string, isReal: boolean): void {
    const [owner, name, multiaddr, checksum] = REGISTRY_ABI.decodeFunctionData('createDataset', data);
    const entry = { owner, name, location: decodeMultiaddr(multiaddr), checksum };
    const address = predictDatasetAddress(entry, {
      datasetRegistry: REGISTRIES.dataset,
      proxyCodeHash: PROXY_CODE_HASH,
    });
    if (this.datasets.has(address)) throw new Revert('Create2: Failed on deploy');
    if (!isReal) return;
    this.datasets.set(address, entry);
    this.mined.push('dataset');
  }
}

function restore<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

interface CallRequest {
  readonly to: string;
  readonly data: string;
  readonly from?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: decoded arguments are of the types that the ABI says.
type Reads = Readonly<Record<string, (args: any) => unknown[]>>;

function appAnswer(app: AppInfo | undefined) {
  return { ...app, appType: app?.type, multiaddr: encodeMultiaddr(app?.location ?? '') };
}

function dealAnswer(deal: Deal | undefined) {
  const none = { pointer: ZeroAddress, owner: ZeroAddress, price: 0n };
  return {
    ...(deal ?? {
      app: none,
      dataset: none,
      workerpool: none,
      trust: 0n,
      category: 0,
      tag: ZeroHash,
      requester: ZeroAddress,
      beneficiary: ZeroAddress,
      callback: ZeroAddress,
      params: '',
      startTime: 0,
      botFirst: 0n,
      botSize: 0n,
      sponsor: ZeroAddress,
    }),
    workerStake: 0n,
    schedulerRewardRatio: 0n,
  };
}

function taskAnswer(status: number) {
  return {
    status,
    dealid: ZeroHash,
    idx: 0n,
    timeref: 0n,
    contributionDeadline: 0n,
    revealDeadline: 0n,
    finalDeadline: 0n,
    consensusValue: ZeroHash,
    revealCounter: 0n,
    winnerCounter: 0n,
    contributors: [],
    resultDigest: ZeroHash,
    results: '0x',
    resultsTimestamp: 0n,
    resultsCallback: '0x',
  };
}
