import { type Log, type LogDescription, zeroPadValue } from 'ethers';
import { type BlockRange, findBlocksAround } from '../chain/block-search.ts';
import { searchLogs } from '../chain/log-search.ts';
import { HUB_ABI } from '../protocol/abi.ts';
import { decodeContribution, type SignedContribution } from '../protocol/contribution.ts';
import { dealId } from '../protocol/ids.ts';
import type { Hub } from './hub.ts';

/** The transactions that made a deal and ended its task. A fact that the endpoint does not give is undefined. */
export interface TaskTransactions {
  /** Hash of the transaction that matched the orders. */
  readonly match?: string;
  /** Hash of the request order, from the hub's event of the match; it fits the deal's id. */
  readonly requestOrderHash?: string;
  /** Hash of the transaction with the worker's contribution. */
  readonly contribution?: string;
  /** Hash of the transaction that ended the task; the same as `contribution` where one worker did it all. */
  readonly finalisation?: string;
  /** The signatures in the contribution's calldata. */
  readonly signed?: SignedContribution;
  /** Number of the block with the contribution, by whose state its signatures count. */
  readonly block?: number;
  /** Reason why the signatures are missing; undefined when they are there. */
  readonly gap?: string;
}

/** Deal and task to search for. */
export interface TaskSearch {
  readonly deal: { readonly id: string; readonly startTime: number; readonly botFirst: bigint };
  readonly task: { readonly id: string; readonly finalDeadline: number };
  /** The worker whose contribution reached consensus, if known. */
  readonly worker: string | undefined;
  /** True when the match is known already, so that it need not be searched for. */
  readonly matchIsKnown: boolean;
  readonly signal: AbortSignal;
}

const topicOf = (event: string): string => HUB_ABI.getEvent(event)?.topicHash ?? '';

/**
 * Finds the transactions of a completed task by the hub's events, between the deal's block and the task's final
 * deadline. What an endpoint does not give, or gives wrongly, is left out.
 * @throws TaskError RPC_UNREACHABLE.
 */
export async function findTaskTransactions(hub: Hub, search: TaskSearch): Promise<TaskTransactions> {
  const [found] = await findTransactionsOfTasks(hub, [search]);
  return found ?? {};
}

/**
 * Finds the transactions of several tasks, all of them by the same few searches. The calldata of a transaction is read
 * and dropped.
 * @returns what was found, in the order of the searches
 * @throws TaskError RPC_UNREACHABLE.
 */
export async function findTransactionsOfTasks(
  hub: Hub,
  searches: readonly TaskSearch[],
): Promise<TaskTransactions[]> {
  const head = await hub.head();
  const ranges = new Map<number, Promise<BlockRange>>();
  const around = (time: number): Promise<BlockRange> => {
    const range = ranges.get(time) ?? findBlocksAround(hub.provider, head, time);
    ranges.set(time, range);
    return range;
  };
  const starts = searches.map(({ deal }) => deal.startTime);
  const last = Math.max(...searches.map(({ task }) => task.finalDeadline));
  const [start, youngest, end] = await Promise.all([
    around(Math.min(...starts)),
    around(Math.max(...starts)),
    head.timestamp <= last ? head.number : around(last).then(({ to }) => to),
  ]);
  const unmatched = searches.filter(({ matchIsKnown }) => !matchIsKnown);
  const [matches, events] = await Promise.all([
    findMatches(hub, { from: start.from, to: youngest.to }, unmatched),
    findEvents(hub, { from: start.from, to: end }, searches),
  ]);
  const signed = await readContributions(hub, events);
  return searches.map(search => ({
    ...matches.get(search),
    ...resultOf(search, events?.get(search), signed),
  }));
}

type FoundMatch = Pick<TaskTransactions, 'match' | 'requestOrderHash'>;

async function findMatches(
  hub: Hub,
  range: BlockRange,
  searches: readonly TaskSearch[],
): Promise<Map<TaskSearch, FoundMatch>> {
  const [first] = searches;
  if (!first) return new Map();
  const matchOf = (logs: readonly Log[], { deal }: TaskSearch) =>
    logs
      .map(log => ({ log, event: parse(log) }))
      .find(
        ({ event }) =>
          event?.args.dealid === deal.id && dealId(event?.args.requestHash, deal.botFirst) === deal.id,
      );
  const filter = { address: hub.address, topics: [topicOf('OrdersMatched')] };
  const isEnough = (logs: readonly Log[]) => searches.every(search => matchOf(logs, search) !== undefined);
  const logs = (await searchLogs(hub.provider, filter, range, { isEnough, signal: first.signal })) ?? [];
  return new Map(
    searches.map(search => {
      const found = matchOf(logs, search);
      if (!found) return [search, {}];
      return [search, { match: found.log.transactionHash, requestOrderHash: found.event?.args.requestHash }];
    }),
  );
}

/** The events of one task that say how it ended. */
interface TaskEvents {
  readonly contributed: Log | undefined;
  readonly finalised: Log | undefined;
}

/** @returns undefined when the endpoint does not give the events */
async function findEvents(
  hub: Hub,
  range: BlockRange,
  searches: readonly TaskSearch[],
): Promise<Map<TaskSearch, TaskEvents> | undefined> {
  const [first] = searches;
  if (!first) return new Map();
  const filter = {
    address: hub.address,
    topics: [
      [topicOf('TaskContribute'), topicOf('TaskFinalize')],
      [...new Set(searches.map(({ task }) => task.id))],
    ],
  };
  const isEnough = (logs: readonly Log[]) => {
    const found = [...eventsIn(logs, searches).values()];
    return found.every(({ contributed, finalised }) => contributed && finalised);
  };
  const logs = await searchLogs(hub.provider, filter, range, { isEnough, signal: first.signal });
  return logs && eventsIn(logs, searches);
}

function eventsIn(logs: readonly Log[], searches: readonly TaskSearch[]): Map<TaskSearch, TaskEvents> {
  const byTask = Map.groupBy(logs, ({ topics }) => topics[1]);
  return new Map(
    searches.map(search => {
      const own = byTask.get(search.task.id) ?? [];
      const { worker } = search;
      const contributor = worker === undefined ? undefined : zeroPadValue(worker, 32).toLowerCase();
      const contributed = own.find(
        ({ topics }) => topics[0] === topicOf('TaskContribute') && topics[2] === contributor,
      );
      return [
        search,
        { contributed, finalised: own.find(({ topics }) => topics[0] === topicOf('TaskFinalize')) },
      ];
    }),
  );
}

/** Contributions by their transactions: null where the endpoint does not give the transaction. */
type Contributions = ReadonlyMap<string, SignedContribution | undefined | null>;

async function readContributions(
  hub: Hub,
  events: ReadonlyMap<TaskSearch, TaskEvents> | undefined,
): Promise<Contributions> {
  const hashes = [...(events?.values() ?? [])].flatMap(
    ({ contributed }) => contributed?.transactionHash ?? [],
  );
  return new Map(
    await Promise.all(
      [...new Set(hashes)].map(async hash => {
        const transaction = await hub.provider.getTransaction(hash);
        return [hash, transaction && decodeContribution(transaction.data)] as const;
      }),
    ),
  );
}

function resultOf(
  { task }: TaskSearch,
  events: TaskEvents | undefined,
  contributions: Contributions,
): TaskTransactions {
  if (!events) return { gap: 'the RPC endpoint does not give the events of the task' };
  const finalisation = events.finalised?.transactionHash;
  const { transactionHash: contribution, blockNumber: block } = events.contributed ?? {};
  const found = { ...(finalisation && { finalisation }), ...(contribution && { contribution }) };
  if (!contribution) return { ...found, gap: 'the RPC endpoint knows no event of the contribution' };
  const signed = contributions.get(contribution);
  if (signed === null)
    return { ...found, gap: `the RPC endpoint does not give the transaction ${contribution}` };
  if (signed?.taskId !== task.id)
    return { ...found, gap: `the transaction ${contribution} is not a plain contribution to this task` };
  return { ...found, signed, ...(block !== undefined && { block }) };
}

function parse(log: Log): LogDescription | null {
  try {
    return HUB_ABI.parseLog(log);
  } catch {
    return null;
  }
}
