import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Interface, type JsonRpcProvider, Transaction, toBeHex, type Wallet } from 'ethers';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { sendTransaction } from '../../src/iexec/chain/transactions.ts';
import { Hub } from '../../src/iexec/hub/hub.ts';
import { buyDeal } from '../../src/iexec/market/buy-deal.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { dealId } from '../../src/iexec/protocol/ids.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import { HttpClient } from '../../src/net/http.ts';
import { POLL, ProtocolClient, RLC } from '../integration/support/protocol-client.ts';
import { Ledger } from '../support/ledger.ts';
import { type FaultProxy, type Interference, startFaultProxy } from '../support/proxy.ts';
import { lie, type RpcAnswer, type RpcCall } from '../support/rpc-lies.ts';
import { attacksBy } from './support/attack.ts';

/** What the action never calls (PoCo IexecEscrowTokenFacet). */
const ESCROW = new Interface(['function withdraw(uint256 amount) returns (bool)']);
/** Looks at the chain follow each other closely, since a lie does not become true by waiting. */
const IMPATIENT = { pollMs: 10 };

const attack = attacksBy('The RPC endpoint, by its receipts');

let client: ProtocolClient;
let ledger: Ledger;
let proxy: FaultProxy;
/** Through the endpoint that lies. */
let provider: JsonRpcProvider;
let hub: Hub;
beforeAll(async () => {
  client = await ProtocolClient.start();
  ledger = new Ledger(client.localnet);
  const { network } = client.localnet.info;
  proxy = await startFaultProxy(network.rpcUrl);
  provider = await connectRpc(
    { ...network, rpcUrl: proxy.url },
    { http: new HttpClient({ userAgent: 'test' }) },
  );
  hub = new Hub({ address: network.hub, provider });
}, 60_000);
afterAll(async () => {
  provider?.destroy();
  await proxy?.close();
  await client?.stop();
});

const isReceipt = ({ method }: RpcCall): boolean => method === 'eth_getTransactionReceipt';

/** A receipt in the place of the node's, with an event that says that a deal was made. */
function forged({ status, deal, address = hub.address }: Forgery): (call: RpcCall) => RpcAnswer {
  return ({ params }) => ({
    result: {
      transactionHash: params[0],
      from: hub.address,
      to: hub.address,
      transactionIndex: '0x0',
      blockHash: toBeHex(1, 32),
      blockNumber: '0x1',
      status: toBeHex(status),
      type: '0x2',
      gasUsed: '0x1',
      cumulativeGasUsed: '0x1',
      effectiveGasPrice: '0x1',
      logsBloom: toBeHex(0, 256),
      contractAddress: null,
      logs: [
        {
          address,
          ...HUB_ABI.encodeEventLog('OrdersMatched', [deal, ...Array(4).fill(toBeHex(1, 32)), 1n]),
          blockNumber: '0x1',
          blockHash: toBeHex(1, 32),
          transactionHash: params[0],
          transactionIndex: '0x0',
          logIndex: '0x0',
          removed: false,
        },
      ],
    },
  });
}

/** What a forged receipt says. */
interface Forgery {
  readonly status: 0 | 1;
  /** The deal that its event tells of. */
  readonly deal: string;
  /** The contract that is said to have written the event. Default: the hub. */
  readonly address?: string;
}

/** Answers for each receipt that is asked for, whatever the node says. */
function answering(answer: (call: RpcCall) => RpcAnswer): Interference {
  return request => {
    const [call] = [JSON.parse(request.body.toString('utf8'))].flat() as RpcCall[];
    return lie(isReceipt, () => answer(call as RpcCall))(request);
  };
}

const forging = (forgery: Forgery): Interference => answering(forged(forgery));

/** Says that it has sent a transaction, and has not; what is asked along with that is answered as the node does. */
const keeping =
  (otherwise: Interference): Interference =>
  async request => {
    if (!request.rpcMethods.includes('eth_sendRawTransaction')) return otherwise(request);
    const calls = [JSON.parse(request.body.toString('utf8'))].flat() as (RpcCall & { id: unknown })[];
    const answers = calls.map(async ({ id, method, params }) => ({
      jsonrpc: '2.0',
      id,
      result:
        method === 'eth_sendRawTransaction'
          ? Transaction.from(String(params[0])).hash
          : await client.provider.send(method, [...params]),
    }));
    kept += 1;
    return { kind: 'answer', status: 200, body: JSON.stringify(await Promise.all(answers)) };
  };
let kept = 0;

let purchases = 0;

/** A paid purchase through the endpoint, and the id of its deal. */
async function paidPurchase(wallet: Wallet) {
  proxy.interfere();
  const order = client.request(wallet, `forged ${purchases++}`, { category: 1, maxPrice: RLC });
  const { domain } = await hub.configuration();
  const input = { ...(await client.purchase(wallet, order)), hub, ...IMPATIENT };
  return { input, deal: dealId(hashOrder('request', order, domain), 0n) };
}

for (const [what, status] of [
  ['success', 1],
  ['failure', 0],
] as const) {
  attack(
    `forges the ${what} of a purchase, and keeps the transaction`,
    '`TRANSACTION_FAILED`: no deal is believed in that the hub does not show, and the next attempt makes it',
    async () => {
      const wallet = client.requester(0, provider);
      const { input, deal } = await paidPurchase(wallet);
      const from = await ledger.nextBlock();
      kept = 0;
      proxy.interfere(keeping(forging({ status, deal })));
      await expect(buyDeal(input)).rejects.toThrow(/\[TRANSACTION_FAILED\]/);
      expect(kept).toBe(status === 1 ? 1 : 8);
      expect(await ledger.deals(wallet.address, from)).toEqual([]);
      proxy.interfere();
      expect((await buyDeal(input)).dealId).toBe(deal);
      expect(await ledger.deals(wallet.address, from)).toEqual([deal]);
    },
  );
}

attack.heavy(
  'forges the failure of a purchase that was made',
  'the hub is asked: the deal is found, and not made again',
  async () => {
    const wallet = client.requester(0, provider);
    const { input, deal } = await paidPurchase(wallet);
    const from = await ledger.nextBlock();
    const nonce = await wallet.getNonce();
    proxy.interfere(forging({ status: 0, deal }));
    expect(await buyDeal(input)).toMatchObject({ dealId: deal, price: 200_000n });
    expect(await ledger.deals(wallet.address, from)).toEqual([deal]);
    expect((await wallet.getNonce()) - nonce).toBe(1);
  },
);

for (const [what, forgery] of [
  ['the id of another deal', { status: 1, deal: toBeHex(7, 32) }],
  ['the event of another contract', { status: 1, deal: toBeHex(7, 32), address: toBeHex(7, 20) }],
] as const) {
  attack(
    `shows ${what} in the receipt of a purchase`,
    'not read: a deal’s id follows from our own order, and the hub is asked for its terms',
    async () => {
      const wallet = client.requester(0, provider);
      const { input, deal } = await paidPurchase(wallet);
      const from = await ledger.nextBlock();
      proxy.interfere(forging(forgery));
      expect(await buyDeal(input)).toMatchObject({ dealId: deal, price: 200_000n });
      expect(await ledger.deals(wallet.address, from)).toEqual([deal]);
    },
  );
}

for (const [what, result] of [
  ['text', 'nonsense'],
  ['a list', []],
  ['a receipt without fields', {}],
  ['a receipt of ten thousand events that are none', { logs: Array(10_000).fill({}) }],
] as const) {
  attack.heavy(
    `answers with ${what} in place of the receipt of a purchase`,
    '`SERVICE_MALFORMED`; the next attempt finds the deal and makes no other',
    async () => {
      const wallet = client.requester(0, provider);
      const { input, deal } = await paidPurchase(wallet);
      const from = await ledger.nextBlock();
      proxy.interfere(answering(() => ({ result })));
      await expect(buyDeal(input)).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
      proxy.interfere();
      expect((await buyDeal(input)).dealId).toBe(deal);
      expect(await ledger.deals(wallet.address, from)).toEqual([deal]);
    },
  );
}

test('a deposit that some nodes of the endpoint do not know of yet is not made again', async () => {
  const wallet = client.requester(1, provider);
  proxy.interfere();
  const { stake } = await hub.account(wallet.address);
  const withdrawal = { to: hub.address, data: ESCROW.encodeFunctionData('withdraw', [stake]) };
  await sendTransaction(wallet, withdrawal, { label: 'the withdrawal', isDone: async () => false, ...POLL });
  const before = await ledger.funds(wallet.address);
  const { input, deal } = await paidPurchase(wallet);
  const { selector = '' } = HUB_ABI.getFunction('viewAccount') ?? {};
  const old = HUB_ABI.encodeFunctionResult('viewAccount', [{ stake: 0n, locked: before.locked }]);
  let sent = false;
  let late = 5;
  proxy.interfere(request => {
    sent ||= request.rpcMethods.includes('eth_sendRawTransaction');
    if (!sent || late === 0 || !request.body.includes(selector)) return undefined;
    late -= 1;
    const isAccount = ({ method, params }: RpcCall) =>
      method === 'eth_call' && JSON.stringify(params).includes(selector);
    return lie(isAccount, () => ({ result: old }))(request);
  });
  expect((await buyDeal(input)).dealId).toBe(deal);
  expect(late).toBe(0);
  const after = await ledger.funds(wallet.address);
  expect({ stake: after.stake, paid: before.held - after.held }).toEqual({ stake: 0n, paid: 200_000n });
});
