import type { JsonRpcProvider } from 'ethers';

/**
 * The newest block that a node knows which is `lagSeconds` behind this one: the newest with a timestamp that old, by
 * the chain's own clock, so that turning that clock forward ends a lag without waiting. Block 0 when none is that old.
 *
 * @param lagSeconds Seconds, also fractions; 0 for a node that is up to date.
 */
export async function newestBlockSeen(provider: JsonRpcProvider, lagSeconds: number): Promise<number> {
  const latest = await provider.getBlockNumber();
  if (lagSeconds <= 0) return latest;
  // The block that would be mined now has the chain's time, also where nothing was mined for a while.
  const horizon = (await timestampOf(provider, 'pending')) - lagSeconds;
  let [seen, unseen] = [0, latest + 1];
  while (unseen - seen > 1) {
    const middle = Math.floor((seen + unseen) / 2);
    if ((await timestampOf(provider, middle)) <= horizon) seen = middle;
    else unseen = middle;
  }
  return seen;
}

/** Seconds since the epoch. */
async function timestampOf(provider: JsonRpcProvider, block: number | 'pending'): Promise<number> {
  const found = await provider.getBlock(block);
  if (found === null) throw new Error(`The node has no block ${block}.`);
  return found.timestamp;
}
