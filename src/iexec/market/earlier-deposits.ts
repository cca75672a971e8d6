import { type Provider, zeroPadValue } from 'ethers';
import { knownContracts } from '../chain/known-contracts.ts';
import { searchLogs } from '../chain/log-search.ts';
import type { EarlierRlc, Spending } from '../chain/spending.ts';
import type { Hub } from '../hub/hub.ts';
import { TOKEN_ABI } from '../protocol/abi.ts';

/** The wallet whose deposits count, and the hub that they went to. */
export interface Recall {
  readonly hub: Hub;
  /** Address of the wallet. */
  readonly wallet: string;
  /** Counts what leaves the wallet for the purchase. */
  readonly spending: Spending;
  /** EIP-712 digests of the purchase's own request orders, where it may have matched some of them already. */
  readonly own?: ReadonlySet<string>;
  readonly signal?: AbortSignal | undefined;
}

/** Terms of the search for deposits. */
interface DepositSearch {
  /** Address of the RLC token. */
  readonly token: string;
  readonly hub: string;
  /** Address of the wallet that made the deposits. */
  readonly wallet: string;
  /** Id of the deal that they were for, at the end of their calldata. */
  readonly deal: string;
  readonly signal: AbortSignal;
}

/** Blocks back from the newest that are searched. */
const BLOCKS = 5_000_000;
/** Most approvals that are examined, the newest first: each costs a request. */
const MAX_TRANSACTIONS = 200;

/**
 * Counts the deposits that earlier attempts made for this deal, where the hub is not one that we know: such a hub may
 * keep the RLC and report an account that stays empty. A known hub keeps it for the wallet.
 * @returns the mark of our deposits for this deal
 */
export async function recallDeposits(
  { hub, wallet, spending, signal }: Recall,
  deal: string,
): Promise<string> {
  const { domain, token } = await hub.configuration();
  if (knownContracts(Number(domain.chainId))) return '0x';
  const search = { token, hub: hub.address, wallet, deal, signal: signal ?? new AbortController().signal };
  await spending.recallRlc(() => earlierDeposits(hub.provider, search));
  return deal;
}

/**
 * RLC that the wallet has approved a hub to take for one deal, by the token's own events. These depend neither on what
 * that hub says of the wallet's account, nor on the memory of an earlier step.
 * @returns the sum of the visible approvals; nothing where the endpoint gives no events.
 * @throws TaskError RPC_UNREACHABLE.
 */
async function earlierDeposits(
  provider: Provider,
  { token, hub, wallet, deal, signal }: DepositSearch,
): Promise<EarlierRlc> {
  const head = await provider.getBlockNumber();
  const deposits = await depositsOf(provider, {
    token,
    hub,
    wallet,
    from: Math.max(0, head - BLOCKS),
    signal,
  });
  const forDeal = deposits.filter(({ data }) => data.endsWith(deal.slice(2)));
  return {
    rlc: forDeal.reduce((sum, { amount }) => sum + amount, 0n),
    nonces: forDeal.map(({ nonce }) => nonce),
    block: Math.min(head, ...forDeal.map(({ block }) => block)),
  };
}

/** A transaction that let a hub take RLC of the wallet. */
export interface Deposit {
  readonly nonce: number;
  readonly block: number;
  /** nRLC. */
  readonly amount: bigint;
  /** Calldata, `0x` hex. */
  readonly data: string;
}

/**
 * Deposits that the wallet itself has sent, by the token's own events.
 * @returns what can be seen; none where the endpoint gives no events.
 * @throws TaskError RPC_UNREACHABLE.
 */
export async function depositsOf(
  provider: Provider,
  { token, hub, wallet, from, signal }: Omit<DepositSearch, 'deal'> & { readonly from: number },
): Promise<Deposit[]> {
  const topics = [TOKEN_ABI.getEvent('Approval')?.topicHash ?? '', topic(wallet), topic(hub)];
  const range = { from, to: await provider.getBlockNumber() };
  const isEnough = () => false;
  const logs = (await searchLogs(provider, { address: token, topics }, range, { isEnough, signal })) ?? [];
  const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))].slice(-MAX_TRANSACTIONS);
  const deposits = await Promise.all(
    hashes.map(async (hash): Promise<Deposit[]> => {
      const transaction = await provider.getTransaction(hash);
      if (transaction?.from !== wallet || transaction.to !== token) return [];
      const { nonce, blockNumber, data } = transaction;
      const decoded = TOKEN_ABI.parseTransaction({ data });
      if (decoded?.name !== 'approveAndCall') return [];
      return [{ nonce, block: blockNumber ?? range.to, amount: decoded.args[1], data }];
    }),
  );
  return deposits.flat();
}

function topic(address: string): string {
  return zeroPadValue(address, 32).toLowerCase();
}
