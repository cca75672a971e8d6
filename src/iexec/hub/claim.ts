import type { Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { Spending } from '../chain/spending.ts';
import { sendTransaction } from '../chain/transactions.ts';
import { HUB_ABI } from '../protocol/abi.ts';
import { type Deal, dealDeadlines, dealTaskIds, taskPrice } from '../protocol/deal.ts';
import { readRefusal } from '../protocol/revert.ts';
import type { Hub } from './hub.ts';

/** A task whose deadline has passed without a result: claiming it gives the payer the money back. */
export interface ClaimableTask {
  readonly id: string;
  readonly dealId: string;
  /** Absolute index. */
  readonly index: bigint;
  /** True when the task must be initialised first, which the same transaction does. */
  readonly uninitialised: boolean;
  /** Amount that goes back to the payer, in nRLC. */
  readonly refund: bigint;
  /** Address that paid, and is refunded. */
  readonly payer: string;
}

/** Tasks in one transaction: at about 250 000 gas each, well below any block's limit. */
const BATCH = 40;

/**
 * The tasks of these deals that can be claimed at this block time (PoCo IexecPoco2Facet.claim).
 * @param dealIds deals that the hub does not know are skipped.
 * @param isWanted selects the deals to look into; all when absent.
 */
export async function findClaimableTasks(
  hub: Hub,
  dealIds: readonly string[],
  isWanted: (deal: Deal) => boolean = () => true,
): Promise<ClaimableTask[]> {
  const now = await hub.now();
  const found = await Promise.all(dealIds.map(id => hub.deal(id)));
  const deals = found.map(deal => (deal && isWanted(deal) ? deal : undefined));
  const claimable = await Promise.all(deals.map(async deal => (deal ? claimableOf(hub, deal, now) : [])));
  return claimable.flat();
}

/** Tasks that were claimed together. */
export interface ClaimedBatch {
  readonly tasks: readonly ClaimableTask[];
  /** Hash of the transaction; undefined when others had claimed them all. */
  readonly transaction?: string;
}

/**
 * Claims the tasks, in as few transactions as possible, and yields each batch the moment it is mined, since a later
 * one can fail. All of them share one limit of gas. Absolute indexes are sent: a deal may begin in the middle of
 * its request order.
 * @throws TaskError GAS_TOO_SMALL, GAS_TOO_DEAR, TRANSACTION_FAILED, RPC_UNREACHABLE.
 */
export async function* claimTasks(
  hub: Hub,
  wallet: Wallet,
  tasks: readonly ClaimableTask[],
  { signal, spending = new Spending() }: { signal?: AbortSignal; spending?: Spending } = {},
): AsyncGenerator<ClaimedBatch, void, undefined> {
  const [fresh, running] = [
    tasks.filter(task => task.uninitialised),
    tasks.filter(task => !task.uninitialised),
  ];
  for (const batch of [...chunks(fresh), ...chunks(running)]) {
    const data = batch[0]?.uninitialised
      ? HUB_ABI.encodeFunctionData('initializeAndClaimArray', [
          batch.map(task => task.dealId),
          batch.map(task => task.index),
        ])
      : HUB_ABI.encodeFunctionData('claimArray', [batch.map(task => task.id)]);
    const isDone = async () => {
      const states = await Promise.all(batch.map(({ id }) => hub.task(id)));
      return states.every(({ status }) => status === 'FAILED' || status === 'COMPLETED');
    };
    const call = { to: hub.address, data };
    const options = { label: 'the claim', isDone, signal, spending };
    const { receipt } = await sendTransaction(wallet, call, options).catch(error => {
      throw refused(error);
    });
    yield { tasks: batch, ...(receipt && { transaction: receipt.hash }) };
  }
}

/** One task that was claimed meanwhile is enough for the hub to refuse the batch, before anything is sent. */
function refused(error: unknown): unknown {
  const refusal = readRefusal(error);
  if (!refusal) return error;
  return new TaskError('TRANSACTION_FAILED', {
    what: 'The hub refuses the claim.',
    why: `At least one of its tasks cannot be claimed now: ${refusal.text}.`,
    fix: 'Run again: tasks that others have claimed by then are left out.',
    cause: error,
  });
}

async function claimableOf(hub: Hub, deal: Deal, now: number): Promise<ClaimableTask[]> {
  const [category, { deadlineRatios }] = await Promise.all([
    hub.category(deal.category),
    hub.configuration(),
  ]);
  if (!category || now < dealDeadlines(deal, category, deadlineRatios).final) return [];
  const tasks = await Promise.all(dealTaskIds(deal).map(id => hub.task(id)));
  const refund = taskPrice(deal);
  return tasks.flatMap(({ id, status }, offset) =>
    status === 'COMPLETED' || status === 'FAILED'
      ? []
      : [
          {
            id,
            dealId: deal.id,
            index: deal.botFirst + BigInt(offset),
            uninitialised: status === 'UNSET',
            refund,
            payer: deal.sponsor,
          },
        ],
  );
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}
