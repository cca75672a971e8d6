import { type Provider, Transaction, type TransactionResponse } from 'ethers';

/** Blocks back from the newest in which the other transaction is searched for. Nodes keep the state of about so many. */
const MAX_BLOCKS = 120;

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
  let after = await provider.getBlockNumber();
  if (!(await isPast(after))) return undefined;
  const first = Math.max(after - MAX_BLOCKS, 0);
  let before = after;
  for (let step = 1; before === after; step *= 2) {
    const earlier = Math.max(after - step, first);
    if (!(await isPast(earlier))) before = earlier;
    else if (earlier === first) return undefined;
    else {
      after = earlier;
      before = earlier;
    }
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
