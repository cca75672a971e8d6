import type { Log, Provider } from 'ethers';
import { untilAborted } from '../../net/abortable.ts';
import type { BlockRange } from './block-search.ts';

/** A search for events of one contract. */
export interface LogFilter {
  readonly address: string;
  /** As `eth_getLogs` takes them: one entry a topic, each the values that it may have. */
  readonly topics: readonly (string | readonly string[])[];
}

/** Blocks asked for at once, when an endpoint refuses more. */
const SMALLER_WINDOWS = [10_000, 1_000];
/** Requests that one search may make. */
const MAX_REQUESTS = 24;
/** Time that one search may take, in milliseconds: some endpoints never answer to a wide range. */
const PATIENCE_MS = 20_000;

/**
 * Searches a stretch of the chain for logs: all of it in one request, or, where the endpoint refuses that, window by
 * window from both ends, until `isEnough`. Most events searched for lie near one of the ends.
 * @returns undefined when the endpoint does not give the logs within a sane number of requests and a sane time.
 */
export async function searchLogs(
  provider: Provider,
  { address, topics }: LogFilter,
  range: BlockRange,
  {
    isEnough,
    signal,
    patienceMs = PATIENCE_MS,
  }: { isEnough: (logs: readonly Log[]) => boolean; signal: AbortSignal; patienceMs?: number },
): Promise<Log[] | undefined> {
  const patience = AbortSignal.timeout(patienceMs);
  const limit = AbortSignal.any([signal, patience]);
  const filterTopics = topics.map(topic => (typeof topic === 'string' ? topic : [...topic]));
  let requests = 0;
  const logsIn = async ({ from, to }: BlockRange): Promise<Log[] | undefined> => {
    const filter = { address, topics: filterTopics, fromBlock: from, toBlock: to };
    if (++requests > MAX_REQUESTS) return undefined;
    // Endpoints say "too many blocks" in as many ways as there are endpoints, so every error counts as that.
    const logs = await untilAborted(provider.getLogs(filter), limit).catch(() => undefined);
    signal.throwIfAborted();
    return logs;
  };
  const length = range.to - range.from + 1;
  for (const size of [length, ...SMALLER_WINDOWS.filter(smaller => smaller < length)]) {
    const found = await searchWindows(fromBothEnds(range, size), logsIn, isEnough);
    if (found || requests > MAX_REQUESTS || patience.aborted) return found;
  }
  return undefined;
}

/**
 * Collects the logs of windows until there are enough.
 * @param logsIn undefined when the endpoint refuses the window
 * @returns undefined once a window is refused.
 */
async function searchWindows(
  windows: Iterable<BlockRange>,
  logsIn: (window: BlockRange) => Promise<Log[] | undefined>,
  isEnough: (logs: readonly Log[]) => boolean,
): Promise<Log[] | undefined> {
  const found: Log[] = [];
  for (const window of windows) {
    const logs = await logsIn(window);
    if (!logs) return undefined;
    found.push(...logs);
    if (isEnough(found)) break;
  }
  return found;
}

/** Windows of this size that cover the range: the last, the first, the last but one, and so on. */
function* fromBothEnds({ from, to }: BlockRange, size: number): Generator<BlockRange> {
  let [low, high] = [from, to];
  for (let fromTop = true; low <= high; fromTop = !fromTop) {
    if (fromTop) yield { from: Math.max(low, high - size + 1), to: high };
    else yield { from: low, to: Math.min(high, low + size - 1) };
    if (fromTop) high -= size;
    else low += size;
  }
}
