import { randomBytes } from 'node:crypto';
import { hexlify, toBeHex, toUtf8Bytes, Wallet, ZeroAddress, ZeroHash } from 'ethers';
import { registryAt } from '../../localnet/chain/contracts.ts';
import { orderDomain, signOrder } from '../../localnet/chain/orders.ts';
import type { Localnet } from '../../localnet/start.ts';
import { publishOrder } from './market-orders.ts';

/** Registers an app and sells it for nothing. Returns its address. */
export async function sellApp(
  localnet: Localnet,
  {
    name,
    image = `docker.io/nobody/${name}:1`,
    mrenclave = '0x',
  }: { name: string; image?: string; mrenclave?: string },
): Promise<string> {
  const { info, provider } = localnet;
  const owner = new Wallet(info.wallets.appOwner.privateKey, provider);
  const registry = registryAt(info.appRegistry, owner);
  const entry = [owner.address, name, 'DOCKER', toUtf8Bytes(image), ZeroHash, mrenclave];
  const app: string = await registry.getFunction('predictApp')(...entry);
  await (await registry.getFunction('createApp')(...entry)).wait();
  const order = {
    app,
    appprice: 0n,
    volume: 1000n,
    tag: toBeHex(9, 32),
    datasetrestrict: ZeroAddress,
    workerpoolrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
    salt: hexlify(randomBytes(32)),
  };
  const domain = orderDomain(info.network.chainId, info.network.hub);
  await publishOrder(localnet, 'app', await signOrder('app', order, domain, owner), info.wallets.appOwner);
  return app;
}
