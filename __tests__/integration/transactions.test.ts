import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type JsonRpcProvider, Transaction, toQuantity, Wallet, ZeroAddress } from 'ethers';
import { type Chain, LOCALNET_CHAIN_ID, startAnvil } from '../../localnet/chain/anvil.ts';
import { connectProvider } from '../../localnet/chain/contracts.ts';
import { deriveWallets, LOCALNET_MNEMONIC, WALLET_COUNT } from '../../localnet/chain/wallets.ts';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { type SendOptions, sendTransaction } from '../../src/iexec/chain/transactions.ts';
import { HttpClient } from '../../src/net/http.ts';
import { answerBroadcast, broadcastsIn } from '../support/broadcasts.ts';
import { type FaultProxy, type Interference, startFaultProxy } from '../support/proxy.ts';

const KEY = deriveWallets().requester.privateKey;
/** What gas costs at first, in wei a unit; nodes add a tip of about as much. */
const BASE_FEE = 10n ** 9n;
/** Where the transactions go. */
const SINK = '0x00000000000000000000000000000000000000aa';

let chain: Chain;
/** Straight to the node: what other processes do, and what is looked up afterwards. */
let node: JsonRpcProvider;
let proxy: FaultProxy;
/** Through the proxy. */
let wallet: Wallet;
beforeAll(async () => {
  chain = await startAnvil({ mnemonic: LOCALNET_MNEMONIC, accounts: WALLET_COUNT });
  node = connectProvider(chain.rpcUrl);
  proxy = await startFaultProxy(chain.rpcUrl);
  const network = { ...NETWORKS['arbitrum-mainnet'], chainId: LOCALNET_CHAIN_ID, rpcUrl: proxy.url };
  const http = new HttpClient({ userAgent: 'test' });
  wallet = new Wallet(KEY, await connectRpc(network, { http }));
});
afterEach(async () => {
  proxy.interfere();
  proxy.forget();
  await mineAt(BASE_FEE);
  await node.send('evm_setAutomine', [true]);
});
afterAll(async () => {
  wallet?.provider?.destroy();
  node?.destroy();
  await proxy?.close();
  await chain?.stop();
});

/** Mines a block in which gas costs this much, in wei a unit. */
async function mineAt(baseFee: bigint): Promise<void> {
  await node.send('anvil_setNextBlockBaseFeePerGas', [toQuantity(baseFee)]);
  await node.send('evm_mine', []);
}

function send(data: string, options: Partial<SendOptions> = {}) {
  const isDone = async () => false;
  return sendTransaction(wallet, { to: SINK, data }, { label: 'the test', isDone, pollMs: 20, ...options });
}

/** Takes every n-th broadcast (from 0) that `choose` says; the node never sees it, though the sender hears that it did. */
function swallow(
  choose: (n: number) => boolean,
  meanwhile: () => Promise<void> = async () => {},
): Interference {
  let count = 0;
  return async request => {
    if (broadcastsIn(request).length === 0 || !choose(count++)) return undefined;
    await meanwhile();
    return answerBroadcast(request);
  };
}

/** Has the node refuse every n-th broadcast (from 0) that `choose` says, in these words. */
function refuse(choose: (n: number) => boolean, message: string): Interference {
  let count = 0;
  return request =>
    broadcastsIn(request).length > 0 && choose(count++) ? answerBroadcast(request, message) : undefined;
}

/** Another process of the same wallet sends something with the wallet's next nonce. */
async function rival(): Promise<void> {
  await (await new Wallet(KEY, node).sendTransaction({ to: ZeroAddress, data: '0xff' })).wait();
}

describe('a transaction', () => {
  test('offers EIP-1559 fees, and a quarter more gas than was estimated', async () => {
    const { receipt } = await send('0x01');
    const sent = await node.getTransaction(receipt?.hash ?? '');
    const estimate = await node.estimateGas({ to: SINK, data: '0x01', from: wallet.address });
    expect(sent).toMatchObject({ type: 2, gasLimit: (estimate * 5n) / 4n });
    expect(sent?.maxFeePerGas ?? 0n).toBeGreaterThan(sent?.maxPriorityFeePerGas ?? 0n);
  });

  test('that never arrives is broadcast again, the very same one', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    proxy.interfere(swallow(n => n === 0));
    const { receipt } = await send('0x02');
    const raw = proxy.seen.flatMap(broadcastsIn);
    expect(raw.length).toBeGreaterThan(1);
    expect(new Set(raw).size).toBe(1);
    expect(receipt?.hash).toBe(Transaction.from(raw[0]).hash);
    expect(await node.getTransactionCount(wallet.address)).toBe(nonce + 1);
  });

  test('that the node drops from its pool is broadcast again, the very same one', async () => {
    await node.send('evm_setAutomine', [false]);
    let broadcasts = 0;
    proxy.interfere(async ({ rpcMethods }) => {
      if (rpcMethods.includes('eth_sendRawTransaction') && broadcasts++ === 1) {
        const [first] = proxy.seen.flatMap(broadcastsIn);
        await node.send('anvil_dropTransaction', [Transaction.from(first).hash]);
        await node.send('evm_setAutomine', [true]);
      }
      return undefined;
    });
    expect((await send('0x03')).receipt?.status).toBe(1);
    expect(new Set(proxy.seen.flatMap(broadcastsIn)).size).toBe(1);
  });

  test('whose nonce another process took is signed anew, with the next', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    proxy.interfere(swallow(n => n === 0, rival));
    const { receipt } = await send('0x04');
    const sent = await node.getTransaction(receipt?.hash ?? '');
    expect(sent).toMatchObject({ nonce: nonce + 1, data: '0x04' });
    expect(await node.getTransactionCount(wallet.address)).toBe(nonce + 2);
  });

  test('whose nonce another process took for the same end is not sent again', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    proxy.interfere(swallow(n => n === 0, rival));
    const isDone = async () => (await node.getTransactionCount(wallet.address)) > nonce;
    expect(await send('0x05', { isDone })).toEqual({});
    expect(await node.getTransactionCount(wallet.address)).toBe(nonce + 1);
  });

  test('that is outbid for its nonce before it is mined waits for that one, and follows', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    let broadcasts = 0;
    proxy.interfere(async ({ rpcMethods }) => {
      if (!rpcMethods.includes('eth_sendRawTransaction') || broadcasts++ > 0) return undefined;
      await node.send('evm_setAutomine', [false]);
      const fees = { maxPriorityFeePerGas: 10n ** 10n, maxFeePerGas: 10n ** 11n };
      await new Wallet(KEY, node).sendTransaction({ to: ZeroAddress, nonce, ...fees });
      setTimeout(() => {
        void node.send('evm_mine', []).then(() => node.send('evm_setAutomine', [true]));
      }, 300);
      return undefined;
    });
    const { receipt } = await send('0x06');
    expect(await node.getTransaction(receipt?.hash ?? '')).toMatchObject({ nonce: nonce + 1, data: '0x06' });
  });

  test.each([
    ['before it arrives', true],
    ['while it waits to be mined', false],
  ])(
    'that offers too little for gas, which rose %s, is replaced by one of the same nonce',
    async (_, early) => {
      const nonce = await node.getTransactionCount(wallet.address);
      await node.send('evm_setAutomine', [false]);
      let raised = false;
      proxy.interfere(async ({ rpcMethods }) => {
        const [due] = rpcMethods.filter(
          name => name === (early ? 'eth_sendRawTransaction' : 'eth_getTransactionReceipt'),
        );
        if (due && !raised) {
          raised = true;
          await mineAt(100n * BASE_FEE);
        } else if (
          new Set(proxy.seen.flatMap(broadcastsIn)).size > 1 &&
          !rpcMethods.includes('eth_sendRawTransaction')
        ) {
          await node.send('evm_mine', []);
        }
        return undefined;
      });
      const { receipt } = await send('0x09');
      const sent = new Set(proxy.seen.flatMap(broadcastsIn));
      expect([...sent].map(raw => Transaction.from(raw).nonce)).toEqual([nonce, nonce]);
      expect(receipt?.hash).toBe(Transaction.from([...sent][1]).hash);
      expect(await node.getTransactionCount(wallet.address)).toBe(nonce + 1);
    },
  );

  test('that is too cheap for the pool of the node is priced anew, with the same nonce', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    proxy.interfere(refuse(n => n < 3, 'transaction underpriced: gas tip cap 1, minimum needed 7'));
    const { receipt } = await send('0x0a');
    const sent = proxy.seen.flatMap(broadcastsIn).map(raw => Transaction.from(raw));
    expect(sent.slice(0, 4).map(one => one.nonce)).toEqual(Array(4).fill(nonce));
    const [first, , third, fourth] = sent;
    expect(third?.maxPriorityFeePerGas ?? 0n).toBeGreaterThanOrEqual(
      4n * (first?.maxPriorityFeePerGas ?? 0n),
    );
    expect(receipt?.hash).toBe(fourth?.hash);
    expect(await node.getTransactionCount(wallet.address)).toBe(nonce + 1);
  });

  test('that stays too cheap for the node fails with what it offered, and is not taken for replaced', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    proxy.interfere(refuse(() => true, 'transaction underpriced'));
    await expect(send('0x0b')).rejects.toThrow(
      /offers too little for gas, though it offers \d+ wei a unit, where \d+ were asked.*\[TRANSACTION_FAILED\]/,
    );
    expect(await node.getTransactionCount(wallet.address)).toBe(nonce);
  });

  test('for which the sequencer has no room at first is sent again, the very same one', async () => {
    proxy.interfere(refuse(n => n === 0, 'sequencer pending tx pool full, please try again'));
    expect((await send('0x0c')).receipt?.status).toBe(1);
    expect(new Set(proxy.seen.flatMap(broadcastsIn)).size).toBe(1);
  });

  test('gets through however often others take its nonce, which counts as spent only without a proof', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    proxy.interfere(swallow(n => n < 15, rival));
    const spending = new Spending({ transactions: 1, rlc: 1n });
    const { receipt } = await send('0x0d', { pollMs: 1, spending, rlc: 1n });
    expect(await node.getTransaction(receipt?.hash ?? '')).toMatchObject({ nonce: nonce + 15, data: '0x0d' });
  });

  test('that an endpoint keeps, and says of each that its nonce is taken, offers no more gas than one', async () => {
    const count = await node.getTransactionCount(wallet.address);
    proxy.interfere(request => {
      const { rpcMethods, body } = request;
      if (broadcastsIn(request).length > 0)
        return answerBroadcast(request, 'replacement transaction underpriced');
      if (!rpcMethods.includes('eth_getTransactionCount')) return undefined;
      const used = toQuantity(count + new Set(proxy.seen.flatMap(broadcastsIn)).size);
      const ids = [JSON.parse(body.toString())]
        .flat()
        .filter(one => one.method === 'eth_getTransactionCount');
      return {
        kind: 'rewrite',
        rewrite: text =>
          JSON.stringify(
            [JSON.parse(text)]
              .flat()
              .map(one => (ids.some(({ id }) => id === one.id) ? { ...one, result: used } : one)),
          ),
      };
    });
    const gas = 10n ** 15n;
    await expect(send('0x0e', { pollMs: 1, spending: new Spending({ gas }) })).rejects.toThrow(
      /after up to 0.00\d+ ETH for earlier ones.*\[GAS_TOO_DEAR\]/,
    );
    const sent = [...new Set(proxy.seen.flatMap(broadcastsIn))].map(raw => Transaction.from(raw));
    const offered = sent.map(({ gasLimit, maxFeePerGas }) => gasLimit * (maxFeePerGas ?? 0n));
    expect(sent.length).toBeGreaterThan(1);
    expect(offered.reduce((sum, one) => sum + one, 0n)).toBeLessThanOrEqual(gas);
  });

  test('that a node refuses until time is up, for offering less than the base fee, was never accepted', async () => {
    proxy.interfere(refuse(() => true, 'max fee per gas less than block base fee'));
    await expect(send('0x0f', { timeoutMs: 100 })).rejects.toThrow(
      /was not accepted.*offers too little for gas.*\[TRANSACTION_FAILED\]/,
    );
  });

  test('tips no more than the gas price says where the endpoint does not know about tips', async () => {
    const deaf = (text: string, question: Buffer) => {
      const asked = [JSON.parse(question.toString())].flat();
      return JSON.stringify(
        [JSON.parse(text)].flat().map(one => {
          const { method } = asked.find(({ id }) => id === one.id) ?? {};
          if (method === 'eth_maxPriorityFeePerGas')
            return { jsonrpc: '2.0', id: one.id, error: { code: -32601, message: 'no such method' } };
          // As on Arbitrum: the base fee alone.
          return method === 'eth_gasPrice' ? { ...one, result: toQuantity(1n) } : one;
        }),
      );
    };
    proxy.interfere(({ body }) => ({ kind: 'rewrite', rewrite: text => deaf(text, body) }));
    const fees = await wallet.provider?.getFeeData();
    expect(fees?.maxPriorityFeePerGas).toBe(0n);
    expect(fees?.maxFeePerGas ?? 0n).toBeGreaterThan(0n);
  });

  test('whose receipt comes late, from a node that lags behind, is not taken for lost', async () => {
    const nonce = await node.getTransactionCount(wallet.address);
    let late = 2;
    proxy.interfere(({ rpcMethods }) =>
      rpcMethods.includes('eth_getTransactionReceipt') && late-- > 0
        ? { kind: 'rewrite', rewrite: body => body.replace(/"result":\{.*\}(?=\})/s, '"result":null') }
        : undefined,
    );
    expect((await send('0x07')).receipt?.status).toBe(1);
    expect(new Set(proxy.seen.flatMap(broadcastsIn)).size).toBe(1);
    expect(await node.getTransactionCount(wallet.address)).toBe(nonce + 1);
  });

  test('that stays open is told as such, with its hash', async () => {
    await node.send('evm_setAutomine', [false]);
    const attempt = send('0x08', { timeoutMs: 100 });
    await expect(attempt).rejects.toThrow(
      /Transaction 0x[0-9a-f]{64} has no receipt yet.*\[TRANSACTION_FAILED\]/,
    );
  });
});
