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
  const length = range.to - range.from + 1;
  let requests = 0;
  for (const size of [length, ...SMALLER_WINDOWS.filter(smaller => smaller < length)]) {
    const found: Log[] = [];
    let refused = false;
    for (const { from, to } of fromBothEnds(range, size)) {
      if (++requests > MAX_REQUESTS) return undefined;
      try {
        const filter = { address, topics: filterTopics, fromBlock: from, toBlock: to };
        found.push(...(await untilAborted(provider.getLogs(filter), limit)));
      } catch {
        // Endpoints say "too many blocks" in as many ways as there are endpoints.
        signal.throwIfAborted();
        if (patience.aborted) return undefined;
        refused = true;
        break;
      }
      if (isEnough(found)) return found;
    }
    if (!refused) return found;
  }
  return undefined;
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
