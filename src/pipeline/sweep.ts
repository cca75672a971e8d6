import type { Wallet } from 'ethers';
import { isTaskError, TaskError } from '../errors/task-error.ts';
import { Spending } from '../iexec/chain/spending.ts';
import { type ClaimableTask, claimTasks, findClaimableTasks } from '../iexec/hub/claim.ts';
import type { Deal } from '../iexec/protocol/deal.ts';
import type { StageContext } from './context/services.ts';

/** Deals that are looked at together: enough for one batch of reads, few enough for a public endpoint. */
const DEALS_AT_ONCE = 40;

/** Arguments of the sweep. */
export interface SweepRequest {
  /** Whose tasks are looked for, and who sends the claims. */
  readonly wallet: Wallet;
  /** Deals to look at beside those that the market lists; anyone may claim any deal's tasks. */
  readonly dealIds: readonly string[];
}

/**
 * Finds the tasks of this wallet that are past their final deadline by block time and have no result. The market
 * only says which deals to look at; everything else is read from the hub.
 * @throws TaskError DEAL_NOT_FOUND for a given deal that does not exist; SERVICE_* when the market is out of order and
 * no deal is given.
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

/** Claims of a sweep so far. */
export interface Claims {
  /** The tasks that are refunded, whoever claimed them. */
  readonly claimed: readonly ClaimableTask[];
  /** Hashes of the transactions that were mined, oldest first. */
  readonly transactions: readonly string[];
}

/**
 * Claims the tasks, which gives each payer the money back. Tasks that somebody else claims meanwhile count as refunded
 * too.
 * @param onClaims told after each transaction what is claimed by then: a later one may fail.
 * @throws TaskError GAS_TOO_SMALL, GAS_TOO_DEAR, TRANSACTION_FAILED, RPC_UNREACHABLE.
 */
export async function claimExpiredTasks(
  { services, signal }: StageContext,
  wallet: Wallet,
  tasks: readonly ClaimableTask[],
  onClaims: (claims: Claims) => void,
): Promise<void> {
  const { hub, provider } = services;
  const sender = wallet.connect(provider);
  const spending = new Spending();
  const refunded = new Set<string>();
  const transactions: string[] = [];
  const tell = () =>
    onClaims({ claimed: tasks.filter(({ id }) => refunded.has(id)), transactions: [...transactions] });
  let open = tasks;
  while (open.length > 0) {
    try {
      for await (const batch of claimTasks(hub, sender, open, { signal, spending })) {
        for (const { id } of batch.tasks) refunded.add(id);
        if (batch.transaction !== undefined) transactions.push(batch.transaction);
        tell();
      }
      return;
    } catch (error) {
      // One task that somebody else claimed makes the whole batch revert.
      if (!isTaskError(error, 'TRANSACTION_FAILED')) throw error;
      open = open.filter(({ id }) => !refunded.has(id));
      const states = await Promise.all(open.map(({ id }) => hub.task(id)));
      const gone = states.filter(({ status }) => status === 'FAILED');
      if (gone.length === 0) throw error;
      for (const { id } of gone) refunded.add(id);
      open = open.filter(({ id }) => !refunded.has(id));
      tell();
    }
  }
}
