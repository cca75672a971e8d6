import { describe, expect, test } from '@jest/globals';
import { Transaction, Wallet } from 'ethers';
import { TaskError } from '../../src/errors/task-error.ts';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { type SendOptions, sendTransaction } from '../../src/iexec/chain/transactions.ts';
import { address } from '../support/fake-chain.ts';

const wallet = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000004');
const call = { to: address(1), data: '0x1234' };

/** Another transaction of the wallet with the nonce 0, as an endpoint gives it. */
async function rival() {
  const fields = { type: 2, chainId: 65_537n, nonce: 0, to: call.to, data: '0x', value: 0n, gasLimit: 1n };
  const fees = { maxFeePerGas: 1n, maxPriorityFeePerGas: 1n };
  const { hash, from, signature } = Transaction.from(await wallet.signTransaction({ ...fields, ...fees }));
  return { ...fields, ...fees, accessList: [], hash, from, signature };
}

/** A chain that answers broadcasts with these errors, and then mines; the wallet's nonce moves with both. */
function chain(errors: (Error | undefined)[], block: object | null = null) {
  const sent: Transaction[] = [];
  let nonce = 0;
  const provider = {
    getFeeData: async () => ({ maxFeePerGas: 100n, maxPriorityFeePerGas: 8n, gasPrice: 90n }),
    estimateGas: async () => 1_000n,
    getBalance: async () => 10n ** 18n,
    getNetwork: async () => ({ chainId: 65_537n }),
    getBlockNumber: async () => 1,
    getBlock: async () => block,
    getTransactionCount: async (_: string, at: string | number) => (at === 0 ? 0 : nonce),
    broadcastTransaction: async (raw: string) => {
      const error = errors.shift();
      if (error?.message.startsWith('replacement')) nonce += 1;
      if (error && !(error instanceof TaskError)) throw error;
      sent.push(Transaction.from(raw));
      if (error) throw error;
    },
    getTransactionReceipt: async (hash: string) =>
      sent.some(one => one.hash === hash) ? { hash, status: 1, blockNumber: 1 } : null,
  };
  return { sender: wallet.connect(provider as never), sent };
}

const options = (more: Partial<SendOptions> = {}): SendOptions => ({
  label: 'the deposit',
  isDone: async () => false,
  pollMs: 0,
  ...more,
});
const overtaken = () => new Error('replacement transaction underpriced');

describe('a transaction whose nonce another one took', () => {
  test('is signed anew, and moves no RLC twice where the other one is shown', async () => {
    const { sender, sent } = chain([overtaken()], { prefetchedTransactions: [await rival()] });
    const spending = new Spending({ rlc: 5n });
    await sendTransaction(sender, call, options({ spending, rlc: 5n }));
    expect(sent.map(({ nonce }) => nonce)).toEqual([1]);
    expect([spending.allowsRlc(0n), spending.allowsRlc(1n)]).toEqual([true, false]);
  });

  test('counts as money that left the wallet where the other one is not shown', async () => {
    const { sender, sent } = chain([overtaken()]);
    const spending = new Spending({ rlc: 5n });
    await expect(sendTransaction(sender, call, options({ spending, rlc: 5n }))).rejects.toThrow(
      /enough was moved before.*\[TRANSACTION_FAILED\]/,
    );
    expect(sent).toEqual([]);
  });

  test('is not sent again where the other one did the same', async () => {
    const { sender, sent } = chain([overtaken()]);
    expect(await sendTransaction(sender, call, options({ isDone: async nonce => nonce === 1 }))).toEqual({});
    expect(sent).toEqual([]);
  });
});

test('a broadcast whose answer got lost is looked for', async () => {
  const lost = new TaskError('RPC_UNREACHABLE', { what: 'a', why: 'b', fix: 'c' });
  const { sender, sent } = chain([lost]);
  expect((await sendTransaction(sender, call, options())).receipt?.hash).toBe(sent[0]?.hash);
});

describe('a node that asks more of each transaction', () => {
  const underpriced = () => Array.from({ length: 9 }, () => new Error('transaction underpriced'));

  test('is given up with what was offered', async () => {
    const errors = underpriced();
    const { sender } = chain(errors);
    await expect(sendTransaction(sender, call, options())).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
      why: expect.stringMatching(
        /offers too little for gas, though it offers \d{4,} wei a unit, where 100 were/,
      ),
    });
    expect(errors).toHaveLength(2);
  });

  test('is no matter where another process did the same', async () => {
    let looks = 0;
    const isDone = async () => ++looks > 1;
    const { sender, sent } = chain(underpriced());
    expect(await sendTransaction(sender, call, options({ isDone }))).toEqual({});
    expect(sent).toEqual([]);
  });
});
