import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import AdmZip from 'adm-zip';
import {
  Contract,
  getBytes,
  hexlify,
  keccak256,
  solidityPackedKeccak256,
  toUtf8Bytes,
  toUtf8String,
  Wallet,
  ZeroAddress,
  ZeroHash,
} from 'ethers';
import { hubAt } from '../../../localnet/chain/contracts.ts';
import {
  hashOrder,
  type Order,
  type OrderKind,
  orderDomain,
  toContractOrder,
} from '../../../localnet/chain/orders.ts';
import { secretChallenge } from '../../../localnet/sms/sms-challenge.ts';
import type { Localnet } from '../../../localnet/start.ts';
import { appOrder, signFor, TEE_TDX } from './localnet-orders.ts';

const DATASET_REGISTRY = [
  'function createDataset(address, string, bytes, bytes32)',
  'function predictDataset(address, string, bytes, bytes32) view returns (address)',
];

/** Stands in a match for the order of a dataset that there is none of. */
export const NO_DATASET_ORDER = {
  dataset: ZeroAddress,
  datasetprice: 0n,
  volume: 0n,
  tag: ZeroHash,
  apprestrict: ZeroAddress,
  workerpoolrestrict: ZeroAddress,
  requesterrestrict: ZeroAddress,
  salt: ZeroHash,
  sign: '0x',
};

/** Purchase to make. */
export interface Purchase {
  /** App address. */
  readonly app: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly dataset?: string;
  readonly volume?: number;
  readonly callback?: string;
}

/** A task as the scheduler's public API describes it. */
export interface OffchainTask {
  readonly currentStatus: string;
  readonly commandLine: string;
  readonly dateStatusList: readonly { readonly status: string; readonly date: string }[];
  readonly replicates: readonly {
    readonly walletAddress: string;
    readonly currentStatus: string;
    readonly appExitCode?: number;
    readonly teeSessionGenerationError?: string;
    readonly resultLink?: string;
    readonly statusUpdateList: readonly { readonly status: string; readonly cause?: string }[];
  }[];
}

/** Buys by hand, straight on the hub: signs all four orders itself and matches them. */
export class Buyer {
  readonly localnet: Localnet;
  readonly wallet: Wallet;

  constructor(localnet: Localnet) {
    this.localnet = localnet;
    this.wallet = new Wallet(localnet.info.wallets.requester.privateKey, localnet.provider);
  }

  /** Returns the task ids of the deal. */
  async buy({
    app,
    params = {},
    dataset = ZeroAddress,
    volume = 1,
    callback = ZeroAddress,
  }: Purchase): Promise<string[]> {
    const { info } = this.localnet;
    const { wallets, network, workerpool } = info;
    const owner = {
      app: wallets.appOwner,
      workerpool: wallets.workerpoolOwner,
      dataset: wallets.requester,
      request: wallets.requester,
    };
    const sign = async (kind: OrderKind, order: Order) =>
      toContractOrder(await signFor(info, kind, order, new Wallet(owner[kind].privateKey)));
    const open = {
      workerpoolrestrict: ZeroAddress,
      requesterrestrict: ZeroAddress,
      salt: hexlify(randomBytes(32)),
    };
    const limits = { volume: BigInt(volume), tag: TEE_TDX };
    const request: Order = {
      app,
      appmaxprice: 0n,
      dataset,
      datasetmaxprice: 0n,
      workerpool,
      workerpoolmaxprice: 0n,
      requester: this.wallet.address,
      ...limits,
      category: 0n,
      trust: 0n,
      beneficiary: this.wallet.address,
      callback,
      params: JSON.stringify({ iexec_result_storage_provider: 'ipfs', ...params }),
      salt: hexlify(randomBytes(32)),
    };
    const datasetOrder = { dataset, datasetprice: 0n, ...limits, apprestrict: ZeroAddress, ...open };
    const poolOrder = {
      workerpool,
      workerpoolprice: 0n,
      ...limits,
      category: 0n,
      trust: 0n,
      apprestrict: ZeroAddress,
      datasetrestrict: ZeroAddress,
      requesterrestrict: ZeroAddress,
      salt: hexlify(randomBytes(32)),
    };
    const match = await hubAt(network.hub, this.wallet).getFunction('matchOrders')(
      await sign('app', appOrder(app, { appprice: 0n, volume: BigInt(volume) })),
      dataset === ZeroAddress ? NO_DATASET_ORDER : await sign('dataset', datasetOrder),
      await sign('workerpool', poolOrder),
      await sign('request', request),
    );
    await match.wait();
    const hash = hashOrder('request', request, orderDomain(network.chainId, network.hub));
    const dealId = solidityPackedKeccak256(['bytes32', 'uint256'], [hash, 0]);
    return Array.from({ length: volume }, (_, index) =>
      solidityPackedKeccak256(['bytes32', 'uint256'], [dealId, index]),
    );
  }

  /** Encrypts, uploads and registers a dataset and pushes its key. Returns its address. */
  async protect(plaintext: Uint8Array, checksum?: string): Promise<string> {
    const key = randomBytes(32);
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    const encrypted = Buffer.concat([iv, cipher.update(plaintext), cipher.final()]);
    const url = await this.upload(encrypted);
    const registry = new Contract(this.localnet.info.datasetRegistry, DATASET_REGISTRY, this.wallet);
    const sum = checksum ?? `0x${createHash('sha256').update(encrypted).digest('hex')}`;
    const args = [this.wallet.address, `dataset ${iv.toString('hex')}`, toUtf8Bytes(url), sum];
    const address: string = await registry.getFunction('predictDataset')(...args);
    await (await registry.getFunction('createDataset')(...args)).wait();
    const value = key.toString('base64');
    await this.#push(
      `/secrets/web3?secretAddress=${address}`,
      secretChallenge(address, undefined, value),
      value,
    );
    return address;
  }

  /** Pushes a requester secret. */
  async pushSecret(key: string, value: string): Promise<void> {
    const { address } = this.wallet;
    await this.#push(`/requesters/${address}/secrets/${key}`, secretChallenge(address, key, value), value);
  }

  /** Pushes the public key that results are encrypted for. */
  async pushResultKey(pem: string): Promise<void> {
    const { address } = this.wallet;
    const name = 'iexec-result-encryption-public-key';
    const value = Buffer.from(pem).toString('base64');
    await this.#push(
      `/secrets/web2?ownerAddress=${address}&secretName=${name}`,
      secretChallenge(address, name, value),
      value,
    );
  }

  /** Adds a file to the localnet's IPFS node. Returns its gateway URL. */
  async upload(content: Uint8Array): Promise<string> {
    const { ipfsNodeUrl, ipfsGatewayUrl } = this.localnet.info.network;
    const body = new FormData();
    body.append('file', new Blob([content as Uint8Array<ArrayBuffer>]));
    const response = await fetch(`${ipfsNodeUrl}/api/v0/add`, { method: 'POST', body });
    return `${ipfsGatewayUrl}/ipfs/${((await response.json()) as { Hash: string }).Hash}`;
  }

  /** Waits until no part works on a task any more. One that its worker gave up stays as it is for a long time. */
  async settle(taskId: string, schedulerUrl = this.localnet.info.schedulerUrl): Promise<OffchainTask> {
    for (;;) {
      const response = await fetch(`${schedulerUrl}/tasks/${taskId}`);
      if (response.ok) {
        const task = (await response.json()) as OffchainTask;
        const isOver = ['COMPLETED', 'FAILED'].includes(task.currentStatus);
        const isGivenUp = task.replicates?.at(0)?.currentStatus === 'ABORTED';
        if (isOver || isGivenUp) return task;
      }
      await pause(100);
    }
  }

  /** Sets switches of the workerpool. */
  async switch(values: object): Promise<void> {
    const url = `${this.localnet.info.schedulerUrl}/__switches`;
    const { ok } = await fetch(url, { method: 'POST', body: JSON.stringify(values) });
    if (!ok) throw new Error('There is no such switch.');
  }

  /** Puts all switches of the workerpool back. */
  async resetSwitches(): Promise<void> {
    await fetch(`${this.localnet.info.schedulerUrl}/__switches`, { method: 'DELETE' });
  }

  /** The task on chain. */
  async viewTask(
    taskId: string,
  ): Promise<{ status: bigint; resultDigest: string; consensusValue: string; results: string }> {
    return hubAt(this.localnet.info.network.hub, this.wallet).getFunction('viewTask')(taskId);
  }

  /** Downloads the result that the chain points at. */
  async download(taskId: string): Promise<AdmZip> {
    const { results } = await this.viewTask(taskId);
    const { storage, location } = JSON.parse(toUtf8String(results)) as { storage: string; location: string };
    if (storage !== 'ipfs') throw new Error(`The result is on ${storage}.`);
    const response = await fetch(`${this.localnet.info.network.ipfsGatewayUrl}${location}`);
    return new AdmZip(Buffer.from(await response.arrayBuffer()));
  }

  /** Consensus value that goes with a digest (PoCo: keccak256 of task id and digest). */
  consensusOf(taskId: string, digest: string): string {
    return keccak256(Buffer.concat([getBytes(taskId), getBytes(digest)]));
  }

  async #push(path: string, challenge: string, body: string): Promise<void> {
    const authorization = await this.wallet.signMessage(getBytes(challenge));
    const url = new URL(path, this.localnet.info.network.smsUrl);
    const response = await fetch(url, { method: 'POST', headers: { authorization }, body });
    if (response.status !== 204) throw new Error(`The SMS answered ${response.status} to ${path}.`);
  }
}
