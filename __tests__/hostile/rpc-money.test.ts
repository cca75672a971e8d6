import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Interface, Transaction, toBeHex } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import { REGISTRY_ABI } from '../../src/iexec/abi.ts';
import { broadcastsIn } from '../support/broadcasts.ts';
import { startPutServer } from '../support/put-server.ts';
import { attacksBy } from './support/attack.ts';
import { lying, lyingOf } from './support/chain-lies.ts';
import { startTarget, type Target } from './support/target.ts';

let target: Target;
let hub: Interface;
let registry: string;
beforeAll(async () => {
  target = await startTarget();
  registry = target.world.localnet.info.datasetRegistry;
  hub = hubAt(target.world.localnet.info.network.hub, target.world.localnet.provider).interface;
});
afterAll(() => target?.stop());

const attack = attacksBy('The RPC endpoint, after the wallet’s money');
const COIN = 10n ** 18n;
/** A paid run without an input, of an app that costs 0.001 RLC on a pool that costs nothing. */
const PAID = () => ({
  entry: 'submit' as const,
  files: {},
  inputs: {
    app: target.world.localnet.info.apps.priced ?? '',
    'max-price': '0.001 RLC',
    'app-max-price': '0.001 RLC',
  },
});
const PRICE = 1_000_000n;

attack(
  'keeps each transaction, says that another one took its nonce, and that gas is dear',
  '`GAS_TOO_DEAR`: no more than 0.05 of the coin is offered for all transactions together',
  async () => {
    const used = await target.world.localnet.provider.getTransactionCount(target.wallet.address);
    const kept = new Set<string>();
    const price = toBeHex(150n * 10n ** 9n);
    const lies = lying(({ method, params }, result) => {
      if (method === 'eth_sendRawTransaction') {
        kept.add(String(params[0]));
        return { error: { code: -32000, message: 'replacement transaction underpriced' } };
      }
      if (method === 'eth_getTransactionCount') return { result: toBeHex(used + kept.size) };
      if (method === 'eth_estimateGas') return { result: toBeHex(40_000) };
      if (['eth_gasPrice', 'eth_maxPriorityFeePerGas'].includes(method)) return { result: price };
      if (method === 'eth_getBlockByNumber' && typeof result === 'object')
        return { result: { ...result, baseFeePerGas: price } };
      return undefined;
    });
    // The node must not see what is kept.
    target.turn('rpcUrl', async request => {
      if (broadcastsIn(request).length === 0) return lies(request);
      const calls = [JSON.parse(request.body.toString())].flat();
      const blank = calls.map(({ id }) => ({ jsonrpc: '2.0', id, result: null }));
      const fault = await lies(request);
      const text = JSON.stringify(blank.length === 1 ? blank[0] : blank);
      const body = fault?.kind === 'rewrite' ? fault.rewrite(text) : text;
      return { kind: 'answer', status: 200, body: String(body) };
    });
    await target.step({ code: 'GAS_TOO_DEAR', bought: 0 }, { ...PAID(), inputs: {} });
    const offered = [...kept].map(raw => {
      const { gasLimit, maxFeePerGas } = Transaction.from(raw);
      return gasLimit * (maxFeePerGas ?? 0n);
    });
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.reduce((sum, one) => sum + one, 0n)).toBeLessThanOrEqual(COIN / 20n);
  },
);

attack(
  'tells of an iExec account that stays empty, whatever is moved there',
  '`TRANSACTION_FAILED`: `max-price` at most is moved, once for all attempts, and stays the wallet’s own',
  async () => {
    await target.ledger.withdrawAllBut(target.wallet.privateKey, 0n);
    const before = await target.ledger.funds(target.wallet.address);
    for (const attempt of [1, 2]) {
      let looks = 0n;
      target.turn(
        'rpcUrl',
        lyingOf(hub, 'viewAccount', (_, [who]) =>
          who === target.wallet.address ? [{ stake: 0n, locked: looks++ }] : undefined,
        ),
      );
      await target.step({ code: 'TRANSACTION_FAILED', bought: 0 }, { ...PAID(), run: { id: 88, attempt } });
      const after = await target.ledger.funds(target.wallet.address);
      expect(after).toEqual({ ...before, stake: PRICE, held: before.held - PRICE });
    }
    await target.step({ code: '', bought: 1 }, { ...PAID(), run: { id: 88, attempt: 3 } });
  },
);

attack(
  'hides the datasets that the wallet registered, so that a re-run puts its input elsewhere (`storage: http-put`)',
  'the market knows the deal’s dataset: the deal is found, and not made again',
  async () => {
    const server = await startPutServer({ randomUrls: true });
    try {
      const [count = '', index = ''] = ['balanceOf', 'tokenOfOwnerByIndex'].map(
        name => REGISTRY_ABI.getFunction(name)?.selector,
      );
      const attempt = (number: number, bought: number) => {
        const inputs = { ...PAID().inputs, storage: 'http-put', 'storage-url': `${server.url}/` };
        return target.step(
          { code: '', bought },
          { entry: 'submit', files: { 'in.txt': 'hidden' }, inputs, run: { id: 89, attempt: number } },
        );
      };
      const first = await attempt(1, 1);
      target.turn(
        'rpcUrl',
        lying(({ method, params }) => {
          const { data = '', to = '' } = (params[0] ?? {}) as { data?: string; to?: string };
          if (method !== 'eth_call' || to.toLowerCase() !== registry.toLowerCase()) return undefined;
          if (data.startsWith(count)) return { result: toBeHex(0, 32) };
          return data.startsWith(index) ? { error: { code: 3, message: 'execution reverted' } } : undefined;
        }),
      );
      const again = await attempt(2, 0);
      expect(again.outputs['deal-id']).toBe(first.outputs['deal-id']);
    } finally {
      await server.close();
    }
  },
);
