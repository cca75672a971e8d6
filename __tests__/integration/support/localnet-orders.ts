import { randomBytes } from 'node:crypto';
import { hexlify, toBeHex, type Wallet, ZeroAddress } from 'ethers';
import {
  type Order,
  type OrderKind,
  orderDomain,
  type SignedOrder,
  signOrder,
} from '../../../localnet/chain/orders.ts';
import type { LocalnetInfo } from '../../../localnet/info.ts';

/** Tag of a task in an Intel TDX enclave. */
export const TEE_TDX = toBeHex(9, 32);

/** An unrestricted app order of price 3 and volume 10, with a salt of its own. */
export function appOrder(app: string, over: Partial<Order> = {}): Order {
  return {
    app,
    appprice: 3n,
    volume: 10n,
    tag: TEE_TDX,
    datasetrestrict: ZeroAddress,
    workerpoolrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
    salt: hexlify(randomBytes(32)),
    ...over,
  } as Order;
}

/** Signs an order for the localnet's hub. */
export function signFor(
  info: LocalnetInfo,
  kind: OrderKind,
  order: Order,
  wallet: Wallet,
): Promise<SignedOrder> {
  return signOrder(kind, order, orderDomain(info.network.chainId, info.network.hub), wallet);
}
