import { describe, expect, test } from '@jest/globals';
import { makeError, Transaction, Wallet } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { type SendOptions, sendTransaction } from '../../src/iexec/chain/transactions.ts';
import { type ClaimableTask, claimTasks } from '../../src/iexec/hub/claim.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { HUB_ABI } from '../../src/iexec/protocol/abi.ts';
import { address, bytes32 } from '../support/fake-chain.ts';

const wallet = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000004');
const call = { to: address(1), data: '0x1234' };

interface ChainOptions {
  /** Status of each receipt; 1 by default. */
  status?: number;
  /** Counts of the wallet's transactions, one a look: mined and in flight. The last stays. */
  counts?: [latest: number, pending: number][];
  estimateError?: unknown;
  callError?: unknown;
  broadcastError?: Error;
  /** False for a chain that mines nothing. */
  mines?: boolean;
}

/** A chain that mines at once what it is given. */
function chain({
  status = 1,
  counts,
  estimateError,
  callError,
  broadcastError,
  mines = true,
}: ChainOptions = {}) {
  const sent: Transaction[] = [];
  const looks: number[] = [];
  let mined = 0;
  const count = (tag: string) => {
    if (!counts) return mined;
    const [latest, pending] = counts[0] ?? [0, 0];
    if (tag === 'latest') return latest;
    if (counts.length > 1) counts.shift();
    looks.push(pending);
    return pending;
  };
  const provider = {
    getFeeData: async () => ({ maxFeePerGas: 100n, maxPriorityFeePerGas: 8n, gasPrice: 90n }),
    estimateGas: async () => {
      if (estimateError) throw estimateError;
      return 1_000n;
    },
    getBalance: async () => 10n ** 18n,
    getNetwork: async () => ({ chainId: 65_537n }),
    getBlock: async () => ({ baseFeePerGas: 50n }),
    getBlockNumber: async () => 1,
    getTransactionCount: async (_address: string, tag: string) => count(tag),
    broadcastTransaction: async (raw: string) => {
      if (broadcastError) throw broadcastError;
      sent.push(Transaction.from(raw));
      if (mines) mined++;
    },
    getTransactionReceipt: async (hash: string) =>
      mines && sent.some(transaction => transaction.hash === hash) ? { hash, status, blockNumber: 1 } : null,
    call: async () => {
      if (callError) throw callError;
      return '0x';
    },
  };
  return { wallet: wallet.connect(provider as never), sent, looks };
}

const options = (more: Partial<SendOptions> = {}): SendOptions => ({
  label: 'the deal',
  isDone: async () => false,
  pollMs: 1,
  timeoutMs: 0,
  ...more,
});

const revert = (reason: string | null) =>
  makeError('execution reverted', 'CALL_EXCEPTION', {
    action: 'call',
    data: '0x',
    reason,
    transaction: call,
    invocation: null,
    revert: null,
  });

describe('a transaction', () => {
  test('is signed with the next nonce, sent once, and told before that', async () => {
    const { wallet: sender, sent } = chain({ counts: [[7, 7]] });
    const told: unknown[] = [];
    const { receipt } = await sendTransaction(
      sender,
      call,
      options({
        isDone: async nonce => {
          told.push(nonce);
          return false;
        },
        onSend: () => told.push(sent.length),
      }),
    );
    expect(receipt).toMatchObject({ status: 1 });
    expect(sent).toMatchObject([{ nonce: 7, to: call.to, data: call.data }]);
    expect(told).toEqual([7, 0]);
  });

  test('is not sent where the chain has its effect', async () => {
    const { wallet: sender, sent } = chain();
    expect(await sendTransaction(sender, call, options({ isDone: async () => true }))).toEqual({});
    const refused = chain({ estimateError: revert('x') });
    const isDone = async (nonce?: number) => nonce === undefined;
    expect(await sendTransaction(refused.wallet, call, options({ isDone }))).toEqual({});
    expect([...sent, ...refused.sent]).toEqual([]);
  });

  test('is not sent where the contract refuses, or an estimate fails', async () => {
    const refusal = revert('no');
    const { wallet: sender, sent } = chain({ estimateError: refusal });
    await expect(sendTransaction(sender, call, options())).rejects.toBe(refusal);
    const failure = new Error('no answer');
    const done = options({ isDone: async nonce => nonce === undefined });
    await expect(sendTransaction(chain({ estimateError: failure }).wallet, call, done)).rejects.toBe(failure);
    expect(sent).toEqual([]);
  });

  test('waits until none of the wallet is in flight, thirty looks long', async () => {
    const waits = chain({
      counts: [
        [3, 5],
        [4, 5],
        [5, 5],
      ],
    });
    await sendTransaction(waits.wallet, call, options());
    expect(waits.sent).toMatchObject([{ nonce: 5 }]);
    const stuck = chain({ counts: [[3, 5]] });
    await sendTransaction(stuck.wallet, call, options());
    expect(stuck.sent).toMatchObject([{ nonce: 5 }]);
    expect(stuck.looks).toHaveLength(30);
  });

  test('that was mined without effect is an error with the reason', async () => {
    const reverted = chain({ status: 0, callError: revert('iExecV5-matchOrders-0x60') });
    await expect(sendTransaction(reverted.wallet, call, options())).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
      why: expect.stringContaining('one of the orders is used up or cancelled'),
    });
    await expect(sendTransaction(chain({ status: 0 }).wallet, call, options())).rejects.toMatchObject({
      why: expect.stringContaining('it would pass now'),
    });
    const unread = chain({ status: 0, callError: new Error('no answer') });
    await expect(sendTransaction(unread.wallet, call, options())).rejects.toMatchObject({
      why: expect.stringContaining('the reason cannot be read'),
    });
  });

  test('that was mined without effect is not needed where another process had it', async () => {
    let looks = 0;
    const isDone = async () => looks++ > 0;
    expect(await sendTransaction(chain({ status: 0 }).wallet, call, options({ isDone }))).toEqual({});
  });

  test('that is not mined in time is left open', async () => {
    const { wallet: sender, sent } = chain({ mines: false });
    const waiting = sendTransaction(sender, call, options({ timeoutMs: -1 }));
    await expect(waiting).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
      why: expect.stringContaining(sent[0]?.hash ?? ''),
    });
  });

  test('that the node does not take is an error', async () => {
    const broadcastError = new Error('gas limit is too high');
    await expect(sendTransaction(chain({ broadcastError }).wallet, call, options())).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
    });
    const poor = chain({ broadcastError: new Error('insufficient funds for gas * price + value') });
    await expect(sendTransaction(poor.wallet, call, options())).rejects.toMatchObject({
      code: 'GAS_TOO_SMALL',
    });
  });

  test('moves no RLC that is not allowed', async () => {
    const spending = new Spending({ rlc: 5n });
    await sendTransaction(chain().wallet, call, options({ spending, rlc: 5n }));
    await expect(
      sendTransaction(chain({ counts: [[9, 9]] }).wallet, call, options({ spending, rlc: 1n })),
    ).rejects.toMatchObject({ code: 'TRANSACTION_FAILED' });
    await sendTransaction(chain().wallet, call, options({ rlc: 5n }));
  });

  test('is not sent after an abort', async () => {
    const { wallet: sender, sent } = chain();
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(sendTransaction(sender, call, options({ signal }))).rejects.toThrow('stopped');
    const controller = new AbortController();
    const isDone = async () => {
      controller.abort(new Error('stopped late'));
      return false;
    };
    const late = sendTransaction(sender, call, options({ isDone, signal: controller.signal }));
    await expect(late).rejects.toThrow('stopped late');
    expect(sent).toEqual([]);
  });
});

describe('claims', () => {
  const task = (index: number, uninitialised: boolean): ClaimableTask => ({
    id: bytes32(index),
    dealId: bytes32(900),
    index: BigInt(index),
    uninitialised,
    refund: 1n,
    payer: address(1),
  });
  /** Claims tasks whose state on chain stays as given. */
  async function claim(tasks: ClaimableTask[], status = 'ACTIVE') {
    const { wallet: sender, sent } = chain();
    const hub = { address: address(1), task: async (id: string) => ({ id, status }) } as unknown as Hub;
    const batches = [];
    for await (const batch of claimTasks(hub, sender, tasks)) batches.push(batch);
    return { batches, calls: sent.map(({ data }) => HUB_ABI.parseTransaction({ data })) };
  }

  test('are made for forty tasks at once, apart for those that must be initialised', async () => {
    const fresh = Array.from({ length: 81 }, (_, index) => task(index, true));
    const { batches, calls } = await claim([task(200, false), ...fresh, task(201, false)]);
    expect(batches.map(({ tasks }) => tasks.length)).toEqual([40, 40, 1, 2]);
    expect(batches.every(({ transaction }) => transaction?.startsWith('0x'))).toBe(true);
    expect(calls.map(found => found?.name)).toEqual([
      'initializeAndClaimArray',
      'initializeAndClaimArray',
      'initializeAndClaimArray',
      'claimArray',
    ]);
    expect(calls[1]?.args[1]).toEqual(Array.from({ length: 40 }, (_, index) => BigInt(40 + index)));
    expect(calls[3]?.args[0]).toEqual([bytes32(200), bytes32(201)]);
  });

  test.each(['FAILED', 'COMPLETED'])('are not made for tasks that are %s meanwhile', async status => {
    const { batches, calls } = await claim([task(1, false)], status);
    expect(batches).toEqual([{ tasks: [task(1, false)] }]);
    expect(calls).toEqual([]);
  });

  test('that the hub refuses say why, and other errors stay as they are', async () => {
    const { wallet: refused } = chain({ estimateError: revert('already claimed.') });
    const hub = { address: address(1), task: async () => ({ status: 'ACTIVE' }) } as unknown as Hub;
    await expect(claimTasks(hub, refused, [task(1, false)]).next()).rejects.toMatchObject({
      code: 'TRANSACTION_FAILED',
      why: 'At least one of its tasks cannot be claimed now: already claimed.',
    });
    const failure = new Error('no answer');
    const { wallet: unlucky } = chain({ estimateError: failure });
    await expect(claimTasks(hub, unlucky, [task(1, false)]).next()).rejects.toBe(failure);
  });
});
