import { type Log, type Provider, Transaction } from 'ethers';
import { searchLogs } from '../chain/log-search.ts';
import { HUB_ABI, TOKEN_ABI } from '../protocol/abi.ts';
import { depositsOf, type Recall } from './earlier-deposits.ts';

/** Matches that are looked into, the newest: each costs a request. */
const MAX_MATCHES = 200;

/**
 * Counts what other purchases of the wallet have spent of the RLC that was deposited for this one: the account is that
 * of the wallet, and whichever job comes first matches with what lies there. Each such match is proven by its
 * transaction, which the wallet has signed after the first deposit; the other purchase's own cap covers it. Less what
 * others have deposited since. Does nothing where the endpoint does not give the proof.
 */
export async function countSpentDeposits({ hub, wallet, spending, signal }: Recall): Promise<void> {
  const first = spending.firstRlc();
  if (!first) return;
  const { token } = await hub.configuration();
  const search = {
    token,
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

/** Prices of the deals that the wallet itself has made, in nRLC, by the nonce of the match. */
async function matchesOf(
  provider: Provider,
  search: { token: string; hub: string; wallet: string; from: number; signal: AbortSignal },
): Promise<Map<number, bigint>> {
  const { hub, from, signal } = search;
  const topics = [HUB_ABI.getEvent('OrdersMatched')?.topicHash ?? ''];
  const range = { from, to: await provider.getBlockNumber() };
  const isEnough = () => false;
  const logs = (await searchLogs(provider, { address: hub, topics }, range, { isEnough, signal })) ?? [];
  const prices = new Map<number, bigint>();
  const readings = logs.slice(-MAX_MATCHES).map(async log => {
    const match = await readMatch(provider, log, search);
    if (match) prices.set(match.nonce, match.price);
  });
  await Promise.all(readings);
  return prices;
}

/** The match behind an event; undefined unless the wallet has signed it, as requester. */
async function readMatch(
  provider: Provider,
  log: Log,
  { token, hub, wallet }: { token: string; hub: string; wallet: string },
): Promise<{ nonce: number; price: bigint } | undefined> {
  const reported = await provider.getTransaction(log.transactionHash);
  if (reported?.from !== wallet) return undefined;
  try {
    // Computes hash and signer anew, and throws where they are not those that the endpoint says.
    const { from, to, nonce, data } = Transaction.from(reported);
    if (from !== wallet || (to !== hub && to !== token)) return undefined;
    const call = to === hub ? data : TOKEN_ABI.decodeFunctionData('approveAndCall', data)[2];
    const [app, dataset, workerpool, request] = HUB_ABI.decodeFunctionData('matchOrders', call);
    if (request.requester !== wallet) return undefined;
    const tasks = BigInt(HUB_ABI.parseLog(log)?.args.volume ?? 0);
    const volume: bigint = tasks < request.volume ? tasks : request.volume;
    const taskPrice: bigint = app.appprice + dataset.datasetprice + workerpool.workerpoolprice;
    return { nonce, price: taskPrice * volume };
  } catch {
    // Not a match, or not as it was sent: it proves nothing.
    return undefined;
  }
}
