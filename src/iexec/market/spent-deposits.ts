import { type Log, type Provider, Transaction } from 'ethers';
import { searchLogs } from '../chain/log-search.ts';
import { callsIn, MULTICALL } from '../chain/multicall.ts';
import { HUB_ABI, TOKEN_ABI } from '../protocol/abi.ts';
import { hashOrder, type OrderDomain } from '../protocol/orders.ts';
import { depositsOf, type Recall } from './earlier-deposits.ts';

/** Transactions with matches that are looked into, the newest: each costs a request. */
const MAX_MATCHES = 200;

/**
 * Counts what other purchases of the wallet have spent of the RLC that was deposited for this one: the account is that
 * of the wallet, and whichever job comes first matches with what lies there. Each such match is proven by its
 * transaction, which the wallet has signed after the first deposit; the other purchase's own cap covers it. Less what
 * others have deposited since. Does nothing where the endpoint does not give the proof.
 */
export async function countSpentDeposits({
  hub,
  wallet,
  spending,
  own = new Set(),
  signal,
}: Recall): Promise<void> {
  const first = spending.firstRlc();
  if (!first) return;
  const { token, domain } = await hub.configuration();
  const search = {
    token,
    domain,
    own,
    hub: hub.address,
    wallet,
    from: first.block,
    signal: signal ?? new AbortController().signal,
  };
  const [matches, deposits] = await Promise.all([
    matchesOf(hub.provider, search),
    depositsOf(hub.provider, search),
  ]);
  const spent = [...matches].filter(([nonce]) => nonce > first.nonce).map(([, price]) => price);
  const added = deposits
    .filter(({ nonce }) => nonce > first.nonce && !spending.movedRlcWith(nonce))
    .map(({ amount }) => -amount);
  const total = [...spent, ...added].reduce((sum, amount) => sum + amount, 0n);
  spending.setSpentByOthers(total > 0n ? total : 0n);
}

/** Terms of the search for matches. */
interface MatchSearch {
  readonly token: string;
  readonly hub: string;
  readonly wallet: string;
  /** Number of the first block. */
  readonly from: number;
  /** Hashes of request orders whose matches do not count. */
  readonly own: ReadonlySet<string>;
  readonly domain: OrderDomain;
  readonly signal: AbortSignal;
}

/** Prices of the deals of other purchases that the wallet itself has made, in nRLC, by the nonce of the match. */
async function matchesOf(provider: Provider, search: MatchSearch): Promise<Map<number, bigint>> {
  const { hub, from, signal } = search;
  const topics = [HUB_ABI.getEvent('OrdersMatched')?.topicHash ?? ''];
  const range = { from, to: await provider.getBlockNumber() };
  const isEnough = () => false;
  const logs = (await searchLogs(provider, { address: hub, topics }, range, { isEnough, signal })) ?? [];
  const byTransaction = Map.groupBy(logs, ({ transactionHash }) => transactionHash);
  const prices = new Map<number, bigint>();
  const readings = [...byTransaction].slice(-MAX_MATCHES).map(async ([hash, events]) => {
    const match = await readMatches(provider, { hash, events }, search);
    if (match) prices.set(match.nonce, match.price);
  });
  await Promise.all(readings);
  return prices;
}

/** The matches behind the events of a transaction; undefined unless the wallet has signed them, as requester. */
async function readMatches(
  provider: Provider,
  { hash, events }: { hash: string; events: readonly Log[] },
  search: MatchSearch,
): Promise<{ nonce: number; price: bigint } | undefined> {
  const { wallet } = search;
  const reported = await provider.getTransaction(hash);
  if (reported?.from !== wallet) return undefined;
  try {
    // Computes hash and signer anew, and throws where they are not those that the endpoint says.
    const { from, to, nonce, data } = Transaction.from(reported);
    if (from !== wallet || to === null) return undefined;
    const prices = hubCallsIn({ to, data }, search).map(call => priceOfMatch(call, events, search));
    return { nonce, price: prices.reduce((sum, price) => sum + price, 0n) };
  } catch {
    // Not a match, or not as it was sent: it proves nothing.
    return undefined;
  }
}

/** The data of the calls of the hub that a transaction makes: by itself, through the token, or as one of several. */
function hubCallsIn(
  { to, data }: { to: string; data: string },
  { token, hub }: MatchSearch,
): { data: string; isAlone: boolean }[] {
  if (to === hub) return [{ data, isAlone: true }];
  if (to === token) return [{ data: TOKEN_ABI.decodeFunctionData('approveAndCall', data)[2], isAlone: true }];
  if (to !== MULTICALL) return [];
  return callsIn(data)
    .filter(call => call.to === hub)
    .map(call => ({ data: call.data, isAlone: false }));
}

/** The price that the wallet paid for a match, in nRLC; none where it was refused, or is of our own purchase. */
function priceOfMatch(
  { data, isAlone }: { data: string; isAlone: boolean },
  events: readonly Log[],
  { wallet, own, domain }: MatchSearch,
): bigint {
  const [app, dataset, workerpool, request] = HUB_ABI.decodeFunctionData('matchOrders', data);
  if (request.requester !== wallet) return 0n;
  const hash = hashOrder('request', request.toObject(), domain);
  if (own.has(hash)) return 0n;
  const event = events
    .map(log => HUB_ABI.parseLog(log))
    .find(parsed => isAlone || parsed?.args.requestHash === hash);
  const tasks = BigInt(event?.args.volume ?? 0);
  const volume: bigint = tasks < request.volume ? tasks : request.volume;
  const taskPrice: bigint = app.appprice + dataset.datasetprice + workerpool.workerpoolprice;
  return taskPrice * volume;
}
