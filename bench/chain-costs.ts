import type { Localnet } from '../localnet/start.ts';

/** Transactions of one wallet. */
export interface ChainCosts {
  readonly transactions: number;
  /** Units of gas. */
  readonly gas: number;
}

/**
 * Counts what a wallet spends on chain from now on.
 * @param wallet its address
 */
export async function chainCosts({ provider }: Pick<Localnet, 'provider'>, wallet: string) {
  const start = await provider.getBlockNumber();
  return {
    /** The costs since the start, and the time of the last block with a task's end, in milliseconds of Unix time. */
    since: async (): Promise<ChainCosts & { readonly lastTaskMs: number }> => {
      const end = await provider.getBlockNumber();
      let [transactions, gas, lastTaskMs] = [0, 0, 0];
      for (let number = start + 1; number <= end; number++) {
        const block = await provider.getBlock(number, true);
        if (!block) continue;
        for (const { hash, from } of block.prefetchedTransactions) {
          if (from !== wallet) {
            lastTaskMs = block.timestamp * 1000;
            continue;
          }
          transactions += 1;
          gas += Number((await provider.getTransactionReceipt(hash))?.gasUsed ?? 0n);
        }
      }
      return { transactions, gas, lastTaskMs };
    },
  };
}
