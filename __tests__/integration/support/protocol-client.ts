import { randomBytes } from 'node:crypto';
import type { JsonRpcProvider } from 'ethers';
import { hexlify, Wallet, ZeroAddress } from 'ethers';
import { type Localnet, startLocalnet } from '../../../localnet/start.ts';
import { connectRpc } from '../../../src/iexec/chain/rpc.ts';
import { Hub } from '../../../src/iexec/hub/hub.ts';
import { MarketClient } from '../../../src/iexec/market/market.ts';
import type { Offer } from '../../../src/iexec/market/offer.ts';
import { findOffers } from '../../../src/iexec/market/offers.ts';
import type { PurchaseInput } from '../../../src/iexec/market/purchase-step.ts';
import { HUB_ABI } from '../../../src/iexec/protocol/abi.ts';
import {
  type AppOrder,
  NULL_DATASET_ORDER,
  type RequestOrder,
  type Signed,
  signOrder,
  toContractOrder,
  type WorkerpoolOrder,
} from '../../../src/iexec/protocol/orders.ts';
import { buildParams } from '../../../src/iexec/protocol/params.ts';
import { buildRequestOrder, type RequestOrderInput } from '../../../src/iexec/protocol/request-order.ts';
import { type Refusal, readRefusal } from '../../../src/iexec/protocol/revert.ts';
import { TEE_TDX_TAG } from '../../../src/iexec/protocol/tag.ts';
import { HttpClient } from '../../../src/net/http.ts';

/** nRLC in one RLC. */
export const RLC = 10n ** 9n;
/** Waiting times for transactions on a chain that mines at once. */
export const POLL = { pollMs: 50, timeoutMs: 200_000 };

const OPEN_TO_ALL = { datasetrestrict: ZeroAddress, requesterrestrict: ZeroAddress };
const salt = (): string => hexlify(randomBytes(32));

/** The protocol client of `src/iexec` on a localnet of its own, with what purchases are made of. */
export class ProtocolClient {
  readonly localnet: Localnet;
  readonly provider: JsonRpcProvider;
  readonly hub: Hub;
  readonly market: MarketClient;

  private constructor(localnet: Localnet, provider: JsonRpcProvider, hub: Hub, market: MarketClient) {
    this.localnet = localnet;
    this.provider = provider;
    this.hub = hub;
    this.market = market;
  }

  static async start(): Promise<ProtocolClient> {
    // Stands for many clients, each of which has an address of its own to be counted by.
    const localnet = await startLocalnet({ marketRequestsPerMinute: 0 });
    const { network } = localnet.info;
    const http = new HttpClient({ userAgent: 'test' });
    const provider = await connectRpc(network, { http });
    provider.pollingInterval = 100;
    const hub = new Hub({ address: network.hub, provider });
    const { domain } = await hub.configuration();
    return new ProtocolClient(
      localnet,
      provider,
      hub,
      new MarketClient({ http, url: network.marketUrl, domain }),
    );
  }

  async stop(): Promise<void> {
    this.provider.destroy();
    await this.localnet.stop();
  }

  requester(index: number, at = this.provider): Wallet {
    return new Wallet(this.localnet.info.wallets.requesters[index]?.privateKey ?? '', at);
  }

  app(name: string): string {
    return this.localnet.info.apps[name] ?? '';
  }

  /** A request for a free run of the echo app, of category XS, unless said otherwise. */
  request(wallet: Wallet, identity: string, more: Partial<RequestOrderInput> = {}): RequestOrder {
    return buildRequestOrder({
      app: this.app('echo'),
      requester: wallet.address,
      beneficiary: wallet.address,
      category: 0,
      maxPrice: 0n,
      maxAppPrice: 0n,
      params: buildParams({ encrypt: false }),
      identity,
      generation: 0,
      ...more,
    });
  }

  async sign(wallet: Wallet, order: RequestOrder): Promise<Signed<RequestOrder>> {
    const { domain } = await this.hub.configuration();
    return signOrder('request', order, domain, wallet);
  }

  /** Everything for `buyDeal` but the wish to change some of it. */
  async purchase(
    wallet: Wallet,
    order: RequestOrder,
    more: Partial<PurchaseInput> = {},
  ): Promise<PurchaseInput> {
    const request = await this.sign(wallet, order);
    const offers = more.offers ?? (await findOffers({ ...this, request: order }));
    return { hub: this.hub, wallet, request, offers, deposit: 'auto', ...POLL, ...more };
  }

  /**
   * Asks the hub itself whether it would match these orders now, with the requester's present deposit.
   * @returns undefined when it would, or why not.
   */
  async refusal(
    wallet: Wallet,
    order: RequestOrder,
    { appOrder, workerpoolOrder }: Offer,
  ): Promise<Refusal | undefined> {
    const data = HUB_ABI.encodeFunctionData('matchOrders', [
      toContractOrder('app', appOrder),
      toContractOrder('dataset', NULL_DATASET_ORDER),
      toContractOrder('workerpool', workerpoolOrder),
      toContractOrder('request', await this.sign(wallet, order)),
    ]);
    try {
      await this.provider.call({ to: this.hub.address, from: wallet.address, data });
      return undefined;
    } catch (error) {
      return readRefusal(error);
    }
  }

  /** An order of the pool without a worker, known to this test alone, signed by the pools' owner by default. */
  async poolOrder(
    change: Partial<WorkerpoolOrder> = {},
    signer = new Wallet(this.localnet.info.wallets.workerpoolOwner.privateKey),
  ): Promise<Signed<WorkerpoolOrder>> {
    const order = {
      workerpool: this.localnet.info.workerpools[1] ?? '',
      workerpoolprice: RLC,
      volume: 1n,
      tag: TEE_TDX_TAG,
      category: 0n,
      trust: 0n,
      ...OPEN_TO_ALL,
      apprestrict: ZeroAddress,
      ...change,
    };
    const { domain } = await this.hub.configuration();
    return signOrder('workerpool', { salt: salt(), ...order }, domain, signer);
  }

  /** A free order of the echo app, known to this test alone, signed by the apps' owner by default. */
  async freeAppOrder(
    change: Partial<AppOrder> = {},
    signer = new Wallet(this.localnet.info.wallets.appOwner.privateKey),
  ): Promise<Signed<AppOrder>> {
    const order = {
      app: this.app('echo'),
      appprice: 0n,
      volume: 1n,
      tag: TEE_TDX_TAG,
      ...OPEN_TO_ALL,
      workerpoolrestrict: ZeroAddress,
      ...change,
    };
    const { domain } = await this.hub.configuration();
    return signOrder('app', { salt: salt(), ...order }, domain, signer);
  }

  /** The app's order in the market's book. */
  async appOrder(name = 'echo'): Promise<Signed<AppOrder>> {
    for await (const { order } of this.market.appOrders({ app: this.app(name) })) return order;
    throw new Error(`The app ${name} has no order.`);
  }
}
