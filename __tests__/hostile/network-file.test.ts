import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { hexlify, toBeHex, Wallet, ZeroAddress } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import { orderDomain, signOrder } from '../../localnet/chain/orders.ts';
import type { Localnet } from '../../localnet/start.ts';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import { listed, startMarketWith } from '../support/market-orders.ts';
import { deploySolidity } from '../support/solidity.ts';
import { attacksBy } from './support/attack.ts';
import { startTarget, type Target } from './support/target.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.stop());

const attack = attacksBy('Who commits the description of a network (`network`)');
const PRICE = 10n ** 9n;

for (const [name, network] of Object.entries(NETWORKS)) {
  attack(
    `names a hub of their own on the chain of ${name}`,
    '`INPUT_INVALID`, nothing is asked',
    async () => {
      const description = { ...network, hub: target.wallet.address };
      const files = { 'network.json': JSON.stringify(description) };
      const inputs = { 'private-files': '', network: 'network.json' };
      await target.step({ code: 'INPUT_INVALID', bought: 0 }, { entry: 'submit', files, inputs });
    },
  );
}

/** A market with an app and a pool that sell for a hub of somebody's own. */
async function marketOf(hub: string, owner: Wallet) {
  const { info, provider } = target.world.localnet;
  const theirs = { info: { ...info, network: { ...info.network, hub } }, provider } as Localnet;
  const domain = orderDomain(info.network.chainId, hub);
  const open = { apprestrict: ZeroAddress, requesterrestrict: ZeroAddress, datasetrestrict: ZeroAddress };
  const terms = () => ({ volume: 9n, tag: toBeHex(9, 32), salt: hexlify(randomBytes(32)) });
  const { apprestrict: _, ...openApp } = { ...open, workerpoolrestrict: ZeroAddress };
  const app = { app: info.apps.echo ?? '', appprice: 0n, ...openApp, ...terms() };
  const pool = {
    workerpool: info.workerpool,
    workerpoolprice: PRICE,
    category: 0n,
    trust: 0n,
    ...open,
    ...terms(),
  };
  return startMarketWith(theirs, {
    apporders: [listed(theirs, await signOrder('app', app, domain, owner), owner, 'app')],
    workerpoolorders: [listed(theirs, await signOrder('workerpool', pool, domain, owner), owner)],
  });
}

attack(
  'names a contract of their own as the hub of another chain, with the real token',
  'it gets `max-price` at most, once for all attempts of the purchase: `TRANSACTION_FAILED`',
  async () => {
    const { info, provider } = target.world.localnet;
    const owner = new Wallet(info.wallets.requesters[2]?.privateKey ?? '', provider);
    const thief = Wallet.createRandom().address;
    const { selector } = hubAt(info.network.hub, provider).interface.getFunction('matchOrders') ?? {};
    const source = new URL('../support/EvilHub.sol', import.meta.url);
    const hub = await deploySolidity(source, owner, [
      info.network.hub,
      thief,
      target.wallet.address,
      selector,
    ]);
    const market = await marketOf(hub, owner);
    try {
      const before = await target.ledger.funds(target.wallet.address);
      const network = { ...info.network, hub, marketUrl: market.proxy.url };
      for (const attempt of [1, 2, 3]) {
        await target.step(
          { code: 'TRANSACTION_FAILED', bought: 0 },
          {
            entry: 'submit',
            files: { 'network.json': JSON.stringify(network) },
            inputs: { 'private-files': '', network: 'network.json', 'max-price': '1 RLC' },
            run: { id: 77, attempt },
          },
        );
        const after = await target.ledger.funds(target.wallet.address);
        expect(before.held - after.held).toBe(PRICE);
        expect((await target.ledger.funds(thief)).held).toBe(PRICE);
      }
    } finally {
      await market.proxy.close();
    }
  },
);
