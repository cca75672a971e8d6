import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Interface, Transaction, toBeHex, Wallet } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import { toContractOrder } from '../../localnet/chain/orders.ts';
import { REGISTRY_ABI } from '../../src/iexec/protocol/abi.ts';
import { broadcastsIn } from '../support/broadcasts.ts';
import { signPoolOrder } from '../support/market-orders.ts';
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
    'max-app-price': '0.001 RLC',
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

attack.heavy(
  'tells of an iExec account that stays empty, whatever is moved there',
  '`TRANSACTION_FAILED`: a step moves `max-price` at most, and all attempts together where the hub is none of iExec’s; it stays the wallet’s own',
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

attack.heavy(
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

attack.heavy(
  'matches the signed order that it is given with a dear order of its own pool first',
  'this remains: it is paid, within `max-price`; the step warns, and names the price and the pool',
  async () => {
    const { network, wallets } = target.world.localnet.info;
    const { provider } = target.world.localnet;
    const attacker = new Wallet(wallets.requesters[2]?.privateKey ?? '', provider);
    const terms = { category: 0n };
    const dear = await signPoolOrder(target.world.localnet, { price: PRICE, terms });
    const { selector = '' } = hub.getFunction('matchOrders') ?? {};
    let overtaken = false;
    target.turn('rpcUrl', async request => {
      const [raw] = broadcastsIn(request);
      const { data = '' } = raw === undefined ? {} : Transaction.from(raw);
      if (!data.startsWith(selector) || overtaken) return undefined;
      overtaken = true;
      const plain = (value: unknown): unknown => (Array.isArray(value) ? Array.from(value, plain) : value);
      const [app, dataset, , order] = hub.decodeFunctionData('matchOrders', data).map(plain);
      const match = hubAt(network.hub, attacker).getFunction('matchOrders');
      await (await match(app, dataset, toContractOrder(dear), order)).wait();
      return undefined;
    });
    const held = await target.ledger.funds(target.wallet.address);
    await target.ledger.deposit(target.wallet.privateKey, PRICE - held.stake);
    const run = await target.step(
      { code: '', bought: 1 },
      { entry: 'submit', files: {}, inputs: { 'max-price': '0.001 RLC' } },
    );
    expect(run.outputs.price).toBe(String(PRICE));
    const warnings = run.commands.filter(({ command }) => command === 'warning').map(one => one.message);
    expect(warnings.join()).toMatch(/for 0\.001 RLC, which is not among the offers.*the cheapest was 0 RLC/);
  },
);

attack(
  'says of each task that it failed and was refunded, so that every re-run buys another',
  '`SERVICE_MALFORMED`: a task cannot fail before its final deadline, so no other is bought',
  async () => {
    const shared = { ...PAID(), run: { id: 90 } };
    const first = await target.step({ code: '', bought: 1 }, { ...shared, run: { id: 90, attempt: 1 } });
    for (const attempt of [2, 3]) {
      target.turn(
        'rpcUrl',
        lyingOf(hub, 'viewTask', ([task]) => [{ ...task.toObject(), status: 4n }]),
      );
      const again = await target.step(
        { code: 'SERVICE_MALFORMED', bought: 0 },
        { ...shared, run: { id: 90, attempt } },
      );
      expect(again.log).toContain(first.outputs['deal-id']);
    }
  },
);

attack.heavy(
  'says so, and that it was bought long ago',
  '`SERVICE_MALFORMED`: the market has another time for the purchase, so no other is bought',
  async () => {
    const run = { id: 91 };
    await target.step({ code: '', bought: 1 }, { ...PAID(), run: { ...run, attempt: 1 } });
    target.turn('rpcUrl', request => {
      const lies = [
        lyingOf(hub, 'viewTask', ([task]) => [{ ...task.toObject(), status: 4n }]),
        lyingOf(hub, 'viewDeal', ([deal]) =>
          deal.startTime === 0n
            ? undefined
            : [{ ...deal.toObject(), startTime: deal.startTime - 1_000_000n }],
        ),
      ].map(one => one(request));
      return {
        kind: 'rewrite',
        rewrite: text =>
          lies.reduce(
            (told, lie) =>
              lie && 'kind' in lie && lie.kind === 'rewrite' ? String(lie.rewrite(told)) : told,
            text,
          ),
      };
    });
    const again = { ...PAID(), run: { ...run, attempt: 2 } };
    const failed = await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, again);
    expect(failed.log).toContain('the market has another time');
  },
);
