import { type Contract, ZeroAddress } from 'ethers';
import { registryAt } from '../chain/contracts.ts';
import { hashOrder, type Order, type OrderKind, orderDomain, type SignedOrder } from '../chain/orders.ts';
import { failed, refused } from './market-error.ts';
import type { OrderBook, PublishedOrder } from './order-book.ts';
import { orderName } from './order-json.ts';
import { type Removal, resourceField } from './unpublication.ts';

const MAX_OPEN_ORDERS = 50;

/** Bit 0 of a tag: a trusted execution environment is asked for. */
const TEE = 1n;

/** Function of the hub that names the registry of a resource kind. */
const REGISTRIES = {
  app: 'appregistry',
  dataset: 'datasetregistry',
  workerpool: 'workerpoolregistry',
} as const;

/** Checks and publishes orders, and takes them back, by the rules of the market API. */
export class Publication {
  readonly #hub: Contract;
  readonly #hubAddress: string;
  readonly #chainId: number;
  readonly #book: OrderBook;

  constructor(context: { hub: Contract; hubAddress: string; chainId: number; book: OrderBook }) {
    this.#hub = context.hub;
    this.#hubAddress = context.hubAddress;
    this.#chainId = context.chainId;
    this.#book = context.book;
  }

  /**
   * Publishes a signed order on behalf of `authorized`, the address that logged in.
   *
   * @throws MarketError 403 with the market's message for the first rule that the order breaks; 500 for a signature
   *   that the hub cannot read.
   */
  async publish(kind: OrderKind, signed: SignedOrder, authorized: string): Promise<PublishedOrder> {
    const { order, sign } = signed;
    const orderHash = hashOrder(kind, order, orderDomain(this.#chainId, this.#hubAddress));
    const existing = this.#book.get(orderHash);
    if (existing !== undefined && existing.status !== 'dead') throw refused('order already published');

    const signer = await this.ownerOf(kind, order);
    if (signer !== authorized) throw refused(`only order signer ${signer} can publish an order`);
    if (!(await this.#isSignedBy(signer, orderHash, sign))) throw refused('invalid sign');
    if (this.#book.open(kind).filter(open => open.signer === signer).length >= MAX_OPEN_ORDERS) {
      throw refused(
        `maximum of ${MAX_OPEN_ORDERS} published open ${orderName(kind)} has been reached for wallet ${signer}`,
      );
    }
    const remaining =
      (order.volume as bigint) - ((await this.#hub.getFunction('viewConsumed')(orderHash)) as bigint);
    if (remaining === 0n) throw refused('order already consumed');
    await this.#checkStake(kind, order, signer, remaining);
    if (kind === 'request') this.#checkCounterOrders(order);

    const published: PublishedOrder = {
      kind,
      order,
      sign,
      orderHash,
      signer,
      publicationTimestamp: existing?.publicationTimestamp ?? new Date().toISOString(),
      remaining,
      status: 'open',
    };
    this.#book.put(published);
    return published;
  }

  /**
   * Takes orders of `signer` off the market.
   *
   * @returns Hashes of the removed orders.
   * @throws MarketError 403 when there is none, or it is another's.
   */
  unpublish(kind: OrderKind, removal: Removal, signer: string): string[] {
    const removed = this.#selectForRemoval(kind, removal, signer).map(({ orderHash }) => orderHash);
    for (const orderHash of removed) this.#book.remove(orderHash);
    return removed;
  }

  /** Required signer of an order now: the requester, or the current owner of the resource. */
  async ownerOf(kind: OrderKind, order: Order): Promise<string> {
    if (kind === 'request') return order.requester as string;
    const address = order[kind] as string;
    const registryAddress = (await this.#hub.getFunction(REGISTRIES[kind])()) as string;
    const registry = registryAt(registryAddress, this.#hub.runner);
    if (!((await registry.getFunction('isRegistered')(address)) as boolean))
      throw refused('Resource not deployed');
    return (await registry.getFunction('ownerOf')(BigInt(address))) as string;
  }

  /** True when the stake on the hub covers what the order's remaining volume would lock. */
  async isCovered(kind: OrderKind, order: Order, signer: string, remaining: bigint): Promise<boolean> {
    const needed = requiredStake(kind, order, remaining);
    return needed === 0n || (await this.#stakeOf(signer)) >= needed;
  }

  #selectForRemoval(kind: OrderKind, removal: Removal, signer: string): PublishedOrder[] {
    const name = orderName(kind);
    if (removal.target === 'unpublish_orderHash') {
      const published = this.#book.get(removal.orderHash);
      if (published?.kind !== kind || published.status !== 'open') {
        throw refused(`${name} with orderHash ${removal.orderHash} is not published`);
      }
      if (published.signer !== signer) {
        throw refused(`only order signer ${published.signer} can unpublish an order`);
      }
      return [published];
    }
    const { target, resource } = removal;
    const field = resourceField(kind);
    const mine = this.#book
      .open(kind)
      .filter(({ signer: owner, order }) => owner === signer && order[field] === resource);
    if (mine.length === 0) {
      throw refused(`no open ${name} published by signer ${signer} for ${field} ${resource}`);
    }
    return target === 'unpublish_last' ? mine.slice(-1) : mine.reverse();
  }

  async #isSignedBy(signer: string, orderHash: string, sign: string): Promise<boolean> {
    try {
      return (await this.#hub.getFunction('verifySignature')(signer, orderHash, sign)) as boolean;
    } catch {
      // The hub reverts on signatures that are neither 64 nor 65 bytes long, and the real API takes that for a failure
      // of its node.
      throw failed();
    }
  }

  async #checkStake(kind: OrderKind, order: Order, signer: string, remaining: bigint): Promise<void> {
    if (await this.isCovered(kind, order, signer, remaining)) return;
    throw refused(
      kind === 'workerpool'
        ? "workerpool owner's stake is too low to cover required workerpool lock"
        : `requester stake is too low to cover requestorder payment, minimum stake required is ${requiredStake(kind, order, remaining)} nRLC`,
    );
  }

  #checkCounterOrders(request: Order): void {
    const tee = (BigInt(request.tag ?? 0) & TEE) !== 0n;
    const fits = ({ order }: PublishedOrder, fields: Readonly<Record<string, string>>): boolean =>
      Object.entries(fields).every(
        ([restriction, field]) => order[restriction] === ZeroAddress || order[restriction] === request[field],
      );
    const common = { workerpoolrestrict: 'workerpool', requesterrestrict: 'requester' };
    const apps = this.#book
      .open('app')
      .filter(
        open =>
          open.order.app === request.app &&
          fits(open, { ...common, datasetrestrict: 'dataset' }) &&
          (!tee || (BigInt(open.order.tag ?? 0) & TEE) !== 0n),
      );
    requirePrice(
      apps,
      'app',
      request,
      `No ${tee ? 'tee enabled ' : ''}apporder published for app ${request.app}`,
    );
    if (request.dataset === ZeroAddress) return;
    const datasets = this.#book
      .open('dataset')
      .filter(
        open => open.order.dataset === request.dataset && fits(open, { ...common, apprestrict: 'app' }),
      );
    requirePrice(datasets, 'dataset', request, `No datasetorder published for dataset ${request.dataset}`);
  }

  async #stakeOf(account: string): Promise<bigint> {
    const { stake } = (await this.#hub.getFunction('viewAccount')(account)) as { stake: bigint };
    return stake;
  }
}

/** nRLC that matching the remaining volume would lock: the price for requesters, 30 % of it for workerpools. */
function requiredStake(kind: OrderKind, order: Order, remaining: bigint): bigint {
  if (kind === 'workerpool') return (((order.workerpoolprice as bigint) * 30n) / 100n) * remaining;
  if (kind !== 'request') return 0n;
  const prices = [order.appmaxprice, order.datasetmaxprice, order.workerpoolmaxprice] as bigint[];
  return prices.reduce((sum, price) => sum + price, 0n) * remaining;
}

function requirePrice(
  candidates: readonly PublishedOrder[],
  kind: 'app' | 'dataset',
  request: Order,
  absence: string,
): void {
  const prices = candidates.map(({ order }) => order[`${kind}price`] as bigint).sort((a, b) => Number(a - b));
  const [best] = prices;
  if (best === undefined) throw refused(absence);
  if ((request[`${kind}maxprice`] as bigint) < best) {
    throw refused(
      `${kind}maxprice for ${kind} ${request[kind]} is too low, actual best price is ${best} nRLC`,
    );
  }
}
