import { type Contract, EventLog, type JsonRpcProvider } from 'ethers';

/** Milliseconds between two looks at the chain. */
const INTERVAL = 150;

/**
 * Calls `onDeal` with the id of each deal made for a workerpool from now on (hub event `SchedulerNotice`), in order.
 * RPC errors only delay it: the next look covers the blocks that were missed.
 *
 * @returns A function that ends the watch.
 */
export async function watchDeals(
  provider: JsonRpcProvider,
  hub: Contract,
  workerpool: string,
  onDeal: (dealId: string) => void,
): Promise<() => void> {
  const filter = hub.getEvent('SchedulerNotice')(workerpool);
  let next = (await provider.getBlockNumber()) + 1;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const look = async (): Promise<void> => {
    try {
      const latest = await provider.getBlockNumber();
      // A chain that was set back to a snapshot continues from an earlier block.
      if (latest < next - 1) next = latest + 1;
      if (latest >= next) {
        const logs = await hub.queryFilter(filter, next, latest);
        next = latest + 1;
        if (!stopped) for (const log of logs) if (log instanceof EventLog) onDeal(log.args.dealid as string);
      }
    } catch {
      // Looked at again after the interval.
    }
    if (!stopped) timer = setTimeout(look, INTERVAL);
  };
  timer = setTimeout(look, INTERVAL);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
