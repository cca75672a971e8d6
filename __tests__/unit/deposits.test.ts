import { describe, expect, test } from '@jest/globals';
import { Transaction, type TransactionRequest, Wallet, ZeroAddress, zeroPadValue } from 'ethers';
import { MULTICALL, tolerantMulticall } from '../../src/iexec/chain/multicall.ts';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { recallDeposits } from '../../src/iexec/market/earlier-deposits.ts';
import { depositCall } from '../../src/iexec/market/match-calls.ts';
import { countSpentDeposits } from '../../src/iexec/market/spent-deposits.ts';
import { HUB_ABI, TOKEN_ABI } from '../../src/iexec/protocol/abi.ts';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import { ZERO_TAG } from '../../src/iexec/protocol/tag.ts';
import { address, bytes32, CONTRACTS, fakeHub } from '../support/fake-chain.ts';

const { hub: HUB, token: TOKEN } = CONTRACTS;
const wallet = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000004');
const stranger = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000005');
const DEAL = bytes32(500);

/** A transaction as an endpoint gives it, with the block in which it was mined. */
interface Mined {
  nonce: number;
  block: number | null;
  to: string;
  data: string;
  signer?: Wallet;
  /** Tasks of a match; a deposit otherwise. */
  volume?: bigint;
  /** Hash of the request order in the event of the match. */
  requestHash?: string;
}

const deposit = (nonce: number, block: number | null, amount: bigint, deal = DEAL): Mined => ({
  nonce,
  block,
  to: TOKEN,
  data: depositCall(TOKEN, HUB, amount, '0x', deal).data,
});

function match(nonce: number, volume: bigint, requester = wallet.address, throughToken = false): Mined {
  const order = { volume: 10n, tag: ZERO_TAG, salt: bytes32(1), sign: '0x' };
  const data = HUB_ABI.encodeFunctionData('matchOrders', [
    [address(1), 1n, 10n, ZERO_TAG, ZeroAddress, ZeroAddress, ZeroAddress, bytes32(1), '0x'],
    [address(1), 20n, 10n, ZERO_TAG, ZeroAddress, ZeroAddress, ZeroAddress, bytes32(1), '0x'],
    [address(1), 300n, 10n, ZERO_TAG, 0n, 0n, ZeroAddress, ZeroAddress, ZeroAddress, bytes32(1), '0x'],
    {
      ...order,
      app: address(1),
      appmaxprice: 1n,
      dataset: address(1),
      datasetmaxprice: 20n,
      workerpool: address(1),
      workerpoolmaxprice: 300n,
      requester,
      volume: 2n,
      category: 0n,
      trust: 0n,
      beneficiary: ZeroAddress,
      callback: ZeroAddress,
      params: '',
    },
  ]);
  const atToken = { to: TOKEN, data: depositCall(TOKEN, HUB, 5n, data).data };
  return { nonce, block: 60, volume, ...(throughToken ? atToken : { to: HUB, data }) };
}

/** A chain with these transactions, which notes what was searched. */
async function chainWith(transactions: Mined[], { head = 100, chainId = 65_537n } = {}) {
  const signed = await Promise.all(
    transactions.map(async ({ nonce, block, to, data, signer = wallet }) => {
      const request: TransactionRequest = {
        type: 2,
        chainId: 65_537n,
        nonce,
        to,
        data,
        gasLimit: 1n,
        maxFeePerGas: 1n,
        maxPriorityFeePerGas: 1n,
      };
      const transaction = Transaction.from(await signer.signTransaction(request));
      return {
        ...transaction.toJSON(),
        type: 2,
        to,
        nonce,
        data,
        chainId: 65_537n,
        gasLimit: 1n,
        maxFeePerGas: 1n,
        maxPriorityFeePerGas: 1n,
        value: 0n,
        accessList: [],
        signature: transaction.signature,
        hash: transaction.hash,
        from: transaction.from,
        blockNumber: block,
      };
    }),
  );
  const ranges: { address: string; fromBlock: number; toBlock: number; topics: unknown }[] = [];
  const approval = TOKEN_ABI.getEvent('Approval')?.topicHash;
  const { hub } = fakeHub(
    { hub: { domain: () => ['iExecODB', '5.0.0', chainId, HUB] } },
    {
      getBlockNumber: async () => head,
      getTransaction: async (hash: string) => signed.find(transaction => transaction.hash === hash) ?? null,
      getLogs: async (filter: (typeof ranges)[number] & { topics: string[] }) => {
        ranges.push(filter);
        const isDeposit = filter.topics[0] === approval;
        return signed.flatMap(({ hash }, index) => {
          const volume = transactions[index]?.volume;
          const isMatch = volume !== undefined && transactions[index]?.to !== TOKEN;
          if (isDeposit === isMatch) return [];
          const { requestHash = DEAL } = transactions[index] ?? {};
          const args = [DEAL, DEAL, DEAL, DEAL, requestHash, volume ?? 0n];
          const event = HUB_ABI.encodeEventLog('OrdersMatched', args);
          return [{ transactionHash: hash, ...event }];
        });
      },
    },
  );
  return { hub, ranges };
}

/** Digest of the request order in the calldata of a match. */
function hashOfRequestIn(data: string): string {
  const domain = { name: 'iExecODB', version: '5.0.0', chainId: 65_537n, verifyingContract: HUB };
  return hashOrder('request', HUB_ABI.decodeFunctionData('matchOrders', data)[3].toObject(), domain);
}

describe('earlier deposits', () => {
  test('for the same deal count, with their nonces and their first block', async () => {
    const { hub, ranges } = await chainWith([
      deposit(3, 50, 20n),
      deposit(4, 60, 300n),
      deposit(5, 40, 4_000n, bytes32(501)),
      { ...deposit(6, 10, 5n), signer: stranger },
      { ...deposit(7, 10, 5n), to: address(77) },
    ]);
    const spending = new Spending({ rlc: 325n });
    expect(await recallDeposits({ hub, wallet: wallet.address, spending }, DEAL)).toBe(DEAL);
    expect(spending.firstRlc()).toEqual({ nonce: 3, block: 50 });
    expect([spending.allowsRlc(5n), spending.allowsRlc(6n)]).toEqual([true, false]);
    expect([3, 4, 5].map(nonce => spending.movedRlcWith(nonce))).toEqual([true, true, false]);
    expect(ranges).toMatchObject([
      {
        address: TOKEN,
        fromBlock: 0,
        toBlock: 100,
        topics: [
          TOKEN_ABI.getEvent('Approval')?.topicHash,
          zeroPadValue(wallet.address, 32).toLowerCase(),
          zeroPadValue(HUB, 32).toLowerCase(),
        ],
      },
    ]);
  });

  test('are none where nothing is seen', async () => {
    const { hub } = await chainWith([]);
    const spending = new Spending({ rlc: 5n });
    await recallDeposits({ hub, wallet: wallet.address, spending }, DEAL);
    expect(spending.firstRlc()).toBeUndefined();
    expect(spending.allowsRlc(5n)).toBe(true);
  });

  test('are looked for in the newest five million blocks', async () => {
    const { hub, ranges } = await chainWith([deposit(3, null, 20n)], { head: 5_000_007 });
    const spending = new Spending({ rlc: 5n });
    await recallDeposits({ hub, wallet: wallet.address, spending }, DEAL);
    expect(ranges).toMatchObject([{ fromBlock: 7, toBlock: 5_000_007 }]);
    expect(spending.firstRlc()).toEqual({ nonce: 3, block: 5_000_007 });
  });
});

describe('deposits that other purchases have spent', () => {
  /** The most RLC that may still be moved, where 400 nRLC may and 100 were moved with nonce 3. */
  async function left(transactions: Mined[], own = new Set<string>()): Promise<bigint> {
    const { hub } = await chainWith([deposit(3, 50, 100n), ...transactions]);
    const spending = new Spending({ rlc: 400n });
    await recallDeposits({ hub, wallet: wallet.address, spending }, DEAL);
    await countSpentDeposits({ hub, wallet: wallet.address, spending, own });
    let most = 0n;
    while (spending.allowsRlc(most + 1n)) most++;
    return most;
  }

  test('may be moved again, up to what was moved', async () => {
    expect(await left([])).toBe(300n);
    // Two tasks of 321 each, of which a hundred were ours.
    expect(await left([match(4, 2n)])).toBe(400n);
    expect(await left([match(4, 1n, wallet.address, true)])).toBe(300n);
  });

  test('are found among the calls of one transaction, where the hub tells of them', async () => {
    const direct = match(4, 2n);
    const foreign = match(4, 2n, stranger.address);
    const requestHash = hashOfRequestIn(direct.data);
    const { data } = tolerantMulticall([foreign, { to: TOKEN, data: '0x12' }, direct]);
    const together: Mined = { ...direct, to: MULTICALL, data, requestHash };
    expect(await left([together])).toBe(400n);
    expect(await left([{ ...together, requestHash: DEAL }])).toBe(300n);
    expect(await left([{ ...together, to: address(77) }])).toBe(300n);
  });

  test('are not those that our own orders have spent', async () => {
    const own = new Set([hashOfRequestIn(match(4, 2n).data)]);
    expect(await left([match(4, 2n)], own)).toBe(300n);
    expect(await left([match(4, 2n), match(5, 2n)], new Set([DEAL]))).toBe(400n);
  });

  test('are less what others have deposited since', async () => {
    expect(await left([match(4, 1n), deposit(5, 60, 251n, bytes32(501))])).toBe(370n);
    expect(await left([match(4, 9n), deposit(5, 60, 572n, bytes32(501))])).toBe(370n);
    expect(await left([match(4, 1n), deposit(5, 60, 500n, bytes32(501))])).toBe(300n);
    // Our own deposits are no others'.
    expect(await left([match(5, 1n), deposit(2, 60, 999n, bytes32(501))])).toBe(400n);
  });

  test('are spent after the first deposit, by the wallet as requester', async () => {
    expect(await left([match(3, 2n)])).toBe(300n);
    expect(await left([match(2, 2n)])).toBe(300n);
    expect(await left([match(4, 2n, stranger.address)])).toBe(300n);
    expect(await left([{ ...match(4, 2n), signer: stranger }])).toBe(300n);
    expect(await left([{ ...match(4, 2n), data: '0x12345678' }])).toBe(300n);
  });
});

test('nothing was spent by others where nothing was moved', async () => {
  const { hub, ranges } = await chainWith([match(4, 2n)]);
  const spending = new Spending({ rlc: 5n });
  await countSpentDeposits({ hub, wallet: wallet.address, spending });
  expect([ranges, spending.allowsRlc(6n)]).toEqual([[], false]);
});
