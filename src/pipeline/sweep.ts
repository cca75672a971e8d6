import type { Wallet } from 'ethers';
import { isTaskError, TaskError } from '../errors/task-error.ts';
import { type ClaimableTask, claimTasks, findClaimableTasks } from '../iexec/claim.ts';
import type { Deal } from '../iexec/deal.ts';
import type { StageContext } from './services.ts';

/** Deals that are looked at together: enough for one batch of reads, few enough for a public endpoint. */
const DEALS_AT_ONCE = 40;

/** What to sweep. */
export interface SweepRequest {
  /** Whose tasks are looked for, and who sends the claims. */
  readonly wallet: Wallet;
  /** Deals to look at beside those that the market lists; anyone may claim any deal's tasks. */
  readonly dealIds: readonly string[];
}

/**
 * Finds the tasks of this wallet that are past their final deadline by block time and have no result. The market
 * only says which deals to look at; everything else is read from the hub.
 * @throws TaskError DEAL_NOT_FOUND for a given deal that does not exist; SERVICE_* when the market is out of order and no
 * deal is given.
 */
export async function findExpiredTasks(
  { services, reporter, signal }: StageContext,
  { wallet, dealIds }: SweepRequest,
): Promise<ClaimableTask[]> {
  const { hub, market } = services;
  const unknown = await Promise.all(dealIds.map(async id => ((await hub.deal(id)) ? [] : [id])));
  const [missing] = unknown.flat();
  if (missing !== undefined) {
    throw new TaskError('DEAL_NOT_FOUND', {
      what: 'The input `deal-id` names no deal.',
      why: `The network knows no deal ${missing}.`,
      fix: 'Take it out of `deal-id`, or check that `network` is the one that it was made on.',
    });
  }
  const listed = new Set(dealIds);
  try {
    for await (const id of market.dealIds(wallet.address, signal)) listed.add(id);
  } catch (error) {
    signal.throwIfAborted();
    // Deals that were named can be swept without the market, which only helps to find others.
    if (dealIds.length === 0 || !isTaskError(error) || error.kind !== 'service') throw error;
    reporter.warn(
      `The market does not list this wallet's deals, so only those in \`deal-id\` are certain to be looked at: ${error.what}`,
      'Not every deal was looked at',
    );
  }
  reporter.info(`Looking at ${listed.size} deals of ${wallet.address}.`);
  const all = [...listed];
  // What the market lists may be somebody else's, whose refund is not ours to pay the gas for.
  const isOurs = ({ id, requester, sponsor }: Deal) =>
    dealIds.includes(id) || requester === wallet.address || sponsor === wallet.address;
  const found: ClaimableTask[] = [];
  for (let start = 0; start < all.length; start += DEALS_AT_ONCE) {
    signal.throwIfAborted();
    found.push(...(await findClaimableTasks(hub, all.slice(start, start + DEALS_AT_ONCE), isOurs)));
  }
  return found;
}

/**
 * Claims the tasks, which gives each payer the money back. Tasks that somebody else claims meanwhile are left out.
 * @returns the tasks that are refunded now, whoever claimed them, and the transactions that were mined.
 * @throws TaskError GAS_TOO_SMALL, TRANSACTION_FAILED, RPC_UNREACHABLE.
 */
export async function claimExpiredTasks(
  { services, signal }: StageContext,
  wallet: Wallet,
  tasks: readonly ClaimableTask[],
): Promise<{ claimed: readonly ClaimableTask[]; transactions: readonly string[] }> {
  const { hub, provider } = services;
  const sender = wallet.connect(provider);
  const transactions: string[] = [];
  let open = [...tasks];
  while (open.length > 0) {
    try {
      transactions.push(...(await claimTasks(hub, sender, open, signal)));
      break;
    } catch (error) {
      // One task that somebody else claimed makes the whole batch revert.
      if (!isTaskError(error, 'TRANSACTION_FAILED')) throw error;
      const left = await unclaimed(open);
      if (left.length === open.length) throw error;
      open = left;
    }
  }
  const left = new Set((await unclaimed(tasks)).map(({ id }) => id));
  return { claimed: tasks.filter(({ id }) => !left.has(id)), transactions };

  async function unclaimed(candidates: readonly ClaimableTask[]): Promise<ClaimableTask[]> {
    const states = await Promise.all(
      candidates.map(async task => ({ task, status: (await hub.task(task.id)).status })),
    );
    return states.flatMap(({ task, status }) => (status === 'FAILED' ? [] : [task]));
  }
}
