import { expect, test } from '@jest/globals';
import { Transaction, Wallet, ZeroAddress } from 'ethers';
import { Spending } from '../../src/iexec/chain/spending.ts';
import { depositsOf, recallDeposits } from '../../src/iexec/market/earlier-deposits.ts';
import { depositCall } from '../../src/iexec/market/match-calls.ts';
import { countSpentDeposits } from '../../src/iexec/market/spent-deposits.ts';
import { HUB_ABI, TOKEN_ABI } from '../../src/iexec/protocol/abi.ts';
import { ZERO_TAG } from '../../src/iexec/protocol/tag.ts';
import { address, bytes32, CONTRACTS, fakeHub } from '../support/fake-chain.ts';

const { hub: HUB, token: TOKEN } = CONTRACTS;
const wallet = new Wallet('0x0000000000000000000000000000000000000000000000000000000000000004');
const DEAL = bytes32(500);
const APPROVAL = TOKEN_ABI.getEvent('Approval')?.topicHash;
const fees = { type: 2, chainId: 65_537n, gasLimit: 1n, maxFeePerGas: 1n, maxPriorityFeePerGas: 1n };

async function signed(nonce: number, to: string, data: string, block: number) {
  const { hash, from, signature } = Transaction.from(
    await wallet.signTransaction({ ...fees, nonce, to, data }),
  );
  const rest = { value: 0n, accessList: [], hash, from, signature, blockNumber: block };
  return { ...fees, nonce, to, data, ...rest };
}
type Mined = Awaited<ReturnType<typeof signed>>;

const deposit = (nonce: number, block: number, amount: bigint) =>
  signed(nonce, TOKEN, depositCall(TOKEN, HUB, amount, '0x', DEAL).data, block);

/** A match of one task for 100 nRLC. */
function match(nonce: number, block: number): Promise<Mined> {
  const end = [ZeroAddress, ZeroAddress, ZeroAddress, bytes32(1), '0x'];
  const request = [address(1), 0n, address(1), 0n, address(1), 100n, wallet.address, 1n, ZERO_TAG, 0n, 0n];
  const data = HUB_ABI.encodeFunctionData('matchOrders', [
    [address(1), 0n, 1n, ZERO_TAG, ...end],
    [address(1), 0n, 1n, ZERO_TAG, ...end],
    [address(1), 100n, 1n, ZERO_TAG, 0n, 0n, ...end],
    [...request, ZeroAddress, ZeroAddress, '', bytes32(1), '0x'],
  ]);
  return signed(nonce, HUB, data, block);
}

interface Logged {
  readonly hash: string | null;
  readonly block: number;
}

/** A chain with these deposits and matches, which searches no more than so many blocks at once. */
function chainWith(
  { deposits = [], matches = [] }: { deposits?: Logged[]; matches?: Logged[] },
  known: readonly Mined[],
  { head = 25_000, widest = Number.POSITIVE_INFINITY } = {},
) {
  let reads = 0;
  const { hub } = fakeHub(
    {},
    {
      getBlockNumber: async () => head,
      getTransaction: async (hash: string) => {
        reads += 1;
        return known.find(one => one.hash === hash) ?? null;
      },
      getLogs: async (filter: { topics: string[]; fromBlock: number; toBlock: number }) => {
        const { topics, fromBlock, toBlock } = filter;
        if (toBlock - fromBlock >= widest) throw new Error('too wide');
        const event = HUB_ABI.encodeEventLog('OrdersMatched', [DEAL, DEAL, DEAL, DEAL, DEAL, 1n]);
        return (topics[0] === APPROVAL ? deposits : matches)
          .filter(({ block }) => block >= fromBlock && block <= toBlock)
          .map(({ hash }) => ({ ...event, transactionHash: hash }));
      },
    },
  );
  return { hub, reads: () => reads };
}

const at = ({ hash, blockNumber }: Mined): Logged => ({ hash, block: blockNumber });
const unknown = (count: number): Logged[] =>
  Array.from({ length: count }, (_, index) => ({ hash: bytes32(1_000 + index), block: 100 }));
const search = {
  token: TOKEN,
  hub: HUB,
  wallet: wallet.address,
  from: 0,
  signal: new AbortController().signal,
};

test('deposits and matches are looked for in all windows where the endpoint searches few blocks', async () => {
  const mined = await Promise.all([deposit(3, 100, 100n), deposit(4, 24_900, 20n), match(6, 200)]);
  const [first, second, spent] = mined;
  const others = await Promise.all([match(7, 24_950), match(8, 12_000)]);
  const { hub } = chainWith(
    { deposits: [at(first), at(second)], matches: [spent, ...others].map(at) },
    [...mined, ...others],
    { widest: 10_000 },
  );
  const spending = new Spending({ rlc: 120n });
  await recallDeposits({ hub, wallet: wallet.address, spending }, DEAL);
  expect(spending.firstRlc()).toEqual({ nonce: 3, block: 100 });
  expect(spending.allowsRlc(1n)).toBe(false);
  await countSpentDeposits({ hub, wallet: wallet.address, spending });
  // Three matches of 100 have spent all of the 120.
  expect([spending.allowsRlc(120n), spending.allowsRlc(121n)]).toEqual([true, false]);
});

test('the newest two hundred deposits are examined, each transaction once', async () => {
  const oldest = await deposit(3, 1, 100n);
  const within = chainWith({ deposits: [at(oldest), at(oldest), ...unknown(199)] }, [oldest]);
  expect(await depositsOf(within.hub.provider, search)).toMatchObject([{ nonce: 3, block: 1, amount: 100n }]);
  expect(within.reads()).toBe(200);
  const beyond = chainWith({ deposits: [at(oldest), ...unknown(200)] }, [oldest]);
  expect(await depositsOf(beyond.hub.provider, search)).toEqual([]);
  expect(beyond.reads()).toBe(200);
});

test.each([
  [199, true],
  [200, false],
])('a match before %d others is examined: %s', async (newer, isExamined) => {
  const [own, spent] = [await deposit(3, 1, 100n), await match(4, 2)];
  const { hub } = chainWith({ deposits: [at(own)], matches: [at(spent), ...unknown(newer)] }, [own, spent]);
  const spending = new Spending({ rlc: 100n });
  await recallDeposits({ hub, wallet: wallet.address, spending }, DEAL);
  await countSpentDeposits({ hub, wallet: wallet.address, spending });
  expect(spending.allowsRlc(100n)).toBe(isExamined);
});
