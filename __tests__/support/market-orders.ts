import { randomBytes } from 'node:crypto';
import { hexlify, TypedDataEncoder, toBeHex, Wallet, ZeroAddress, ZeroHash } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import {
  hashOrder,
  type Order,
  type OrderKind,
  orderDomain,
  type SignedOrder,
  signOrder,
  toContractOrder,
} from '../../localnet/chain/orders.ts';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import type { Localnet } from '../../localnet/start.ts';
import { type FaultProxy, startFaultProxy } from './proxy.ts';

/** Tag of a task in an Intel TDX enclave. */
const TEE_TDX = toBeHex(9, 32);

/** A pool order of the localnet's working pool with its signature. */
export type SignedPoolOrder = Awaited<ReturnType<typeof signPoolOrder>>;

/** A pool order, for tasks of category S unless said otherwise, signed by the pool's owner unless another signer is given. */
export async function signPoolOrder(
  { info }: Localnet,
  {
    price,
    volume = 1n,
    signer = info.wallets.workerpoolOwner,
    terms = {},
  }: { price: bigint; volume?: bigint; signer?: WalletInfo; terms?: Order },
) {
  const order: Order = {
    workerpool: info.workerpool,
    workerpoolprice: price,
    volume,
    tag: TEE_TDX,
    category: 1n,
    trust: 0n,
    apprestrict: ZeroAddress,
    datasetrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
    salt: hexlify(randomBytes(32)),
    ...terms,
  };
  const domain = orderDomain(info.network.chainId, info.network.hub);
  return signOrder('workerpool', order, domain, new Wallet(signer.privateKey));
}

/** The order as the market lists it. */
export function listed(
  { info }: Localnet,
  { order, sign }: SignedOrder,
  signer: Pick<WalletInfo, 'address'>,
  kind: OrderKind = 'workerpool',
) {
  const fields = Object.entries(order).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return {
    orderHash: hashOrder(kind, order, orderDomain(info.network.chainId, info.network.hub)),
    order: { ...Object.fromEntries(fields), sign },
    remaining: Number(order.volume),
    signer: signer.address,
  };
}

/** A market that lists some orders before its own. */
export interface MarketTwin {
  readonly proxy: FaultProxy;
  /** Pages that were asked for, of all books, from 0. */
  readonly pages: number[];
}

/**
 * Starts a market in front of the localnet's that lists these orders too, whatever was asked for.
 * @param entries by the book that they are in; see `listed`.
 */
export async function startMarketWith(
  { info }: Localnet,
  entries: Partial<Record<`${OrderKind}orders`, readonly object[]>>,
): Promise<MarketTwin> {
  const { marketUrl } = info.network;
  const proxy = await startFaultProxy(marketUrl);
  const pages: number[] = [];
  proxy.interfere(async ({ method, url }) => {
    const asked = new URL(url, proxy.url);
    const ours = entries[asked.pathname.slice(1) as keyof typeof entries];
    if (method !== 'GET' || !ours) return undefined;
    const index = Number(asked.searchParams.get('pageIndex'));
    const size = Number(asked.searchParams.get('pageSize'));
    pages.push(index);
    asked.searchParams.set('pageIndex', '0');
    const real = await fetch(`${marketUrl}${asked.pathname}${asked.search}`);
    const { orders } = (await real.json()) as { orders: unknown[] };
    const book = [...ours, ...orders].slice(index * size, (index + 1) * size);
    return {
      kind: 'answer',
      status: 200,
      body: JSON.stringify({ ok: true, count: book.length, orders: book }),
    };
  });
  return { proxy, pages };
}

/** Cancels a pool order on chain, as its owner. */
export async function cancelPoolOrder({ info, provider }: Localnet, pool: SignedPoolOrder): Promise<void> {
  const owner = new Wallet(info.wallets.workerpoolOwner.privateKey, provider);
  const close = { order: toContractOrder(pool), operation: 1, sign: '0x' };
  await (await hubAt(info.network.hub, owner).getFunction('manageWorkerpoolOrder')(close)).wait();
}

/** Publishes a pool order of the pool's owner on the localnet's market. */
export async function publishPoolOrder(localnet: Localnet, order: SignedPoolOrder): Promise<void> {
  await publishOrder(localnet, 'workerpool', order, localnet.info.wallets.workerpoolOwner);
}

/** Publishes an order on the localnet's market, as its signer. */
export async function publishOrder(
  { info }: Localnet,
  kind: OrderKind,
  { order, sign }: SignedOrder,
  signer: WalletInfo,
): Promise<void> {
  const { marketUrl, chainId } = info.network;
  const wallet = new Wallet(signer.privateKey);
  const asked = await fetch(`${marketUrl}/challenge?chainId=${chainId}&address=${wallet.address}`);
  const { domain, types, message } = ((await asked.json()) as { data: TypedData }).data;
  const { EIP712Domain: _, ...signed } = types;
  const signature = await wallet.signTypedData(domain, signed, message);
  const authorization = `${TypedDataEncoder.hash(domain, signed, message)}_${signature}_${wallet.address}`;
  const body = JSON.stringify({ order: { ...order, sign } }, (__, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  const url = `${marketUrl}/${kind}orders?chainId=${chainId}`;
  const reply = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body,
  });
  if (!reply.ok) throw new Error(`The market refused the order: ${await reply.text()}`);
}

interface TypedData {
  readonly domain: Record<string, string>;
  readonly types: Record<string, { name: string; type: string }[]>;
  readonly message: Record<string, string>;
}

/** Buys from a pool order before anyone else does. */
export async function takePoolOrder(
  { info, provider }: Localnet,
  pool: SignedPoolOrder,
  buyer: WalletInfo,
): Promise<void> {
  const { network, wallets, apps } = info;
  const domain = orderDomain(network.chainId, network.hub);
  const wallet = new Wallet(buyer.privateKey, provider);
  const app = apps.echo ?? '';
  const common = { volume: 1n, tag: TEE_TDX, salt: hexlify(randomBytes(32)) };
  const appOrder: Order = {
    ...common,
    app,
    appprice: 0n,
    datasetrestrict: ZeroAddress,
    workerpoolrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
  };
  const request: Order = {
    ...common,
    app,
    appmaxprice: 0n,
    dataset: ZeroAddress,
    datasetmaxprice: 0n,
    workerpool: info.workerpool,
    workerpoolmaxprice: pool.order.workerpoolprice as bigint,
    requester: wallet.address,
    category: 1n,
    trust: 0n,
    beneficiary: wallet.address,
    callback: ZeroAddress,
    params: JSON.stringify({ iexec_result_storage_provider: 'ipfs' }),
  };
  const noDataset = {
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
  const match = await hubAt(network.hub, wallet).getFunction('matchOrders')(
    toContractOrder(await signOrder('app', appOrder, domain, new Wallet(wallets.appOwner.privateKey))),
    noDataset,
    toContractOrder(pool),
    toContractOrder(await signOrder('request', request, domain, wallet)),
  );
  await match.wait();
}
