import { type Log, type LogDescription, zeroPadValue } from 'ethers';
import { type BlockRange, type ChainHead, findBlocksAround } from '../chain/block-search.ts';
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
  const { deal, task } = search;
  const head = await hub.head();
  const [start, end] = await Promise.all([
    findBlocksAround(hub.provider, head, deal.startTime),
    findEnd(hub, head, task.finalDeadline),
  ]);
  const [match, results] = await Promise.all([
    search.matchIsKnown ? {} : findMatch(hub, start, search),
    findEvents(hub, { from: start.from, to: end }, search),
  ]);
  return { ...match, ...results };
}

async function findEnd(hub: Hub, head: ChainHead, finalDeadline: number): Promise<number> {
  if (head.timestamp <= finalDeadline) return head.number;
  return (await findBlocksAround(hub.provider, head, finalDeadline)).to;
}

async function findMatch(
  hub: Hub,
  range: BlockRange,
  { deal, signal }: TaskSearch,
): Promise<Pick<TaskTransactions, 'match' | 'requestOrderHash'>> {
  const find = (logs: readonly Log[]) =>
    logs
      .map(log => ({ log, event: parse(log) }))
      .find(
        ({ event }) =>
          event?.args.dealid === deal.id && dealId(event?.args.requestHash, deal.botFirst) === deal.id,
      );
  const filter = { address: hub.address, topics: [topicOf('OrdersMatched')] };
  const isEnough = (logs: readonly Log[]) => find(logs) !== undefined;
  const found = find((await searchLogs(hub.provider, filter, range, { isEnough, signal })) ?? []);
  return found ? { match: found.log.transactionHash, requestOrderHash: found.event?.args.requestHash } : {};
}

async function findEvents(
  hub: Hub,
  range: BlockRange,
  { task, worker, signal }: TaskSearch,
): Promise<TaskTransactions> {
  const contributed = (logs: readonly Log[]) =>
    logs.find(
      ({ topics }) =>
        topics[0] === topicOf('TaskContribute') &&
        worker !== undefined &&
        topics[2] === zeroPadValue(worker, 32).toLowerCase(),
    );
  const finalised = (logs: readonly Log[]) =>
    logs.find(({ topics }) => topics[0] === topicOf('TaskFinalize'));
  const filter = {
    address: hub.address,
    topics: [[topicOf('TaskContribute'), topicOf('TaskFinalize')], task.id],
  };
  const isEnough = (logs: readonly Log[]) => Boolean(contributed(logs) && finalised(logs));
  const logs = await searchLogs(hub.provider, filter, range, { isEnough, signal });
  if (!logs) return { gap: 'the RPC endpoint does not give the events of the task' };
  const finalisation = finalised(logs)?.transactionHash;
  const { transactionHash: contribution, blockNumber: block } = contributed(logs) ?? {};
  const found = { ...(finalisation && { finalisation }), ...(contribution && { contribution }) };
  if (!contribution) return { ...found, gap: 'the RPC endpoint knows no event of the contribution' };
  const transaction = await hub.provider.getTransaction(contribution);
  if (!transaction) {
    return { ...found, gap: `the RPC endpoint does not give the transaction ${contribution}` };
  }
  const signed = decodeContribution(transaction.data);
  if (signed?.taskId !== task.id) {
    return { ...found, gap: `the transaction ${contribution} is not a plain contribution to this task` };
  }
  return { ...found, signed, ...(block !== undefined && { block }) };
}

function parse(log: Log): LogDescription | null {
  try {
    return HUB_ABI.parseLog(log);
  } catch {
    return null;
  }
}
