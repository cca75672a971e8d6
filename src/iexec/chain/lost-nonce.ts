import { type Provider, Transaction, type TransactionResponse } from 'ethers';

/**
 * Blocks back from the newest at which the search looks first, and at most; in between, twice as far each time. Nodes
 * keep the state of some 128 blocks at least, and on fast chains these are half a minute.
 */
const FIRST_STEP = 15;
const MAX_BLOCKS = FIRST_STEP * 2 ** 10;

/**
 * Tells whether another transaction of the same account has taken a nonce. The proof is that transaction itself: an RPC
 * endpoint can invent a receipt and a count, but no signature of the account.
 * @param ours hashes of our own transactions with this nonce, which prove nothing
 * @returns false also when the endpoint does not give the proof.
 */
export async function isTakenByAnother(
  provider: Provider,
  { address, nonce, ours }: { address: string; nonce: number; ours: readonly string[] },
): Promise<boolean> {
  try {
    const block = await findBlockOf(provider, address, nonce);
    if (block === undefined) return false;
    const { prefetchedTransactions = [] } = (await provider.getBlock(block, true)) ?? {};
    return prefetchedTransactions.some(transaction => isSignedBy(transaction, address, nonce, ours));
  } catch {
    // Without a proof, the signed transaction still counts as spending.
    return false;
  }
}

/** The block in which the account's nonce went beyond this one; undefined when that is too long ago, or not yet. */
async function findBlockOf(provider: Provider, address: string, nonce: number): Promise<number | undefined> {
  const isPast = async (block: number) => (await provider.getTransactionCount(address, block)) > nonce;
  const head = await provider.getBlockNumber();
  if (!(await isPast(head))) return undefined;
  let after = head;
  let before: number | undefined;
  for (let back = FIRST_STEP; before === undefined; back *= 2) {
    const earlier = Math.max(head - back, 0);
    if (!(await isPast(earlier))) before = earlier;
    else if (earlier === 0 || back === MAX_BLOCKS) return undefined;
    else after = earlier;
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (await isPast(middle)) after = middle;
    else before = middle;
  }
  return after;
}

function isSignedBy(
  transaction: TransactionResponse,
  address: string,
  nonce: number,
  ours: readonly string[],
): boolean {
  if (transaction.from !== address || transaction.nonce !== nonce) return false;
  try {
    // Computes hash and signer anew, and throws where they differ from those that the endpoint gives.
    const { hash, from } = Transaction.from(transaction);
    return from === address && hash !== null && !ours.includes(hash);
  } catch {
    return false;
  }
}
