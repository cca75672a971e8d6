import { id, Wallet, ZeroAddress } from 'ethers';
import { LOCALNET_CHAIN_ID } from '../chain/anvil.ts';
import { orderDomain, signOrder } from '../chain/orders.ts';
import type { LocalnetWallets } from '../chain/wallets.ts';
import type { Market } from '../market/market-server.ts';

/** Tag of a task in an Intel TDX enclave: bits tee and tdx. */
const TEE_TDX = `0x${'09'.padStart(64, '0')}`;

const APP_VOLUME = 1_000_000n;

/** An offer of a workerpool: a price in nRLC for each task of one category. */
export interface WorkerpoolOffer {
  readonly workerpool: string;
  readonly category: number;
  readonly price: bigint;
  /** Number of tasks that are offered. */
  readonly volume: bigint;
}

/** An offer of an app's owner, price in nRLC for a task. */
export interface AppOffer {
  readonly app: string;
  readonly price: bigint;
}

/**
 * Signs and publishes orders for everyone: unrestricted, tag tee+tdx, large volumes. Salts follow from the offers, so
 * the orders are the same each time.
 */
export async function seedOrders(
  market: Market,
  hub: string,
  { appOwner, workerpoolOwner }: LocalnetWallets,
  offers: { apps: readonly AppOffer[]; workerpools: readonly WorkerpoolOffer[] },
): Promise<void> {
  const domain = orderDomain(LOCALNET_CHAIN_ID, hub);
  const appSigner = new Wallet(appOwner.privateKey);
  for (const { app, price } of offers.apps) {
    const order = {
      app,
      appprice: price,
      volume: APP_VOLUME,
      tag: TEE_TDX,
      datasetrestrict: ZeroAddress,
      workerpoolrestrict: ZeroAddress,
      requesterrestrict: ZeroAddress,
      salt: id(`localnet app order ${app} ${price}`),
    };
    await market.publish('app', await signOrder('app', order, domain, appSigner), appSigner.address);
  }
  const poolSigner = new Wallet(workerpoolOwner.privateKey);
  for (const { workerpool, category, price, volume } of offers.workerpools) {
    const order = {
      workerpool,
      workerpoolprice: price,
      volume,
      tag: TEE_TDX,
      category: BigInt(category),
      trust: 0n,
      apprestrict: ZeroAddress,
      datasetrestrict: ZeroAddress,
      requesterrestrict: ZeroAddress,
      salt: id(`localnet workerpool order ${workerpool} ${category} ${price}`),
    };
    await market.publish(
      'workerpool',
      await signOrder('workerpool', order, domain, poolSigner),
      poolSigner.address,
    );
  }
}
