import type { Wallet } from 'ethers';
import { isTaskError, TaskError } from '../errors/task-error.ts';
import { Spending } from '../iexec/chain/spending.ts';
import { type ClaimableTask, claimTasks, findClaimableTasks } from '../iexec/hub/claim.ts';
import type { Hub } from '../iexec/hub/hub.ts';
import type { Deal } from '../iexec/protocol/deal.ts';
import type { StageContext } from './context/services.ts';

/** Deals whose reads share a request: few enough for a public endpoint. */
const DEALS_AT_ONCE = 40;

/** Arguments of the sweep. */
export interface SweepRequest {
  /** Wallet whose tasks are looked for; it sends the claims. */
  readonly wallet: Wallet;
  /** Deals to look at besides those that the market lists; anyone may claim any deal's tasks. */
  readonly dealIds: readonly string[];
}

/**
 * Finds the tasks of this wallet that are past their final deadline by block time and have no result. The market
 * only says which deals to look at; everything else is read from the hub.
 * @throws TaskError DEAL_NOT_FOUND for a given deal that does not exist; SERVICE_UNREACHABLE, SERVICE_REFUSED,
 * SERVICE_MALFORMED when the market is out of order and no deal is given.
 */
export async function findExpiredTasks(
  context: StageContext,
  { wallet, dealIds }: SweepRequest,
): Promise<ClaimableTask[]> {
  const { services, reporter, signal } = context;
  await requireDeals(services.hub, dealIds);
  const ids = await listDeals(context, { wallet, dealIds });
  reporter.info(`Looking at ${ids.length} deals of ${wallet.address}.`);
  // The refund of a deal that belongs to another wallet is not ours to pay the gas for, unless the deal was named.
  const isOurs = ({ id, requester, sponsor }: Deal) =>
    dealIds.includes(id) || requester === wallet.address || sponsor === wallet.address;
  const found: ClaimableTask[] = [];
  for (let start = 0; start < ids.length; start += DEALS_AT_ONCE) {
    signal.throwIfAborted();
    found.push(...(await findClaimableTasks(services.hub, ids.slice(start, start + DEALS_AT_ONCE), isOurs)));
  }
  return found;
}

/** @throws TaskError DEAL_NOT_FOUND when one of the deals does not exist */
async function requireDeals(hub: Hub, dealIds: readonly string[]): Promise<void> {
  const deals = await Promise.all(dealIds.map(id => hub.deal(id)));
  const missing = dealIds.find((_, index) => deals[index] === undefined);
  if (missing === undefined) return;
  throw new TaskError('DEAL_NOT_FOUND', {
    what: 'The input `deal-id` names no deal.',
    why: `The network knows no deal ${missing}.`,
    fix: 'Take it out of `deal-id`, or check that `network` is the one that it was made on.',
  });
}

/** The deals that were named and those that the market lists for the wallet, each once. */
async function listDeals(
  { services: { market }, reporter, signal }: StageContext,
  { wallet, dealIds }: SweepRequest,
): Promise<string[]> {
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
  return [...listed];
}

/** Claims of a sweep so far. */
export interface Claims {
  /** Tasks that are refunded, also those that another wallet claimed. */
  readonly claimed: readonly ClaimableTask[];
  /** Hashes of the transactions that were mined, oldest first. */
  readonly transactions: readonly string[];
}

/**
 * Claims the tasks, which gives each payer the money back. Tasks that another wallet claims meanwhile count as refunded
 * too.
 * @param onClaims called after each transaction with all claims so far: a later transaction may fail.
 * @throws TaskError GAS_TOO_SMALL, GAS_TOO_DEAR, TRANSACTION_FAILED, RPC_UNREACHABLE.
 */
export async function claimExpiredTasks(
  { services: { hub, provider }, signal }: StageContext,
  wallet: Wallet,
  tasks: readonly ClaimableTask[],
  onClaims: (claims: Claims) => void,
): Promise<void> {
  const sender = wallet.connect(provider);
  const options = { signal, spending: new Spending() };
  const progress = new SweepProgress(tasks);
  while (progress.open.length > 0) {
    try {
      for await (const batch of claimTasks(hub, sender, progress.open, options)) {
        progress.add(batch.tasks, batch.transaction);
        onClaims(progress.claims);
      }
      return;
    } catch (error) {
      progress.add(await claimedByOthers(hub, progress.open, error));
      onClaims(progress.claims);
    }
  }
}

/** The tasks of a sweep, claimed or still open. */
class SweepProgress {
  readonly #tasks: readonly ClaimableTask[];
  readonly #refunded = new Set<string>();
  readonly #transactions: string[] = [];

  constructor(tasks: readonly ClaimableTask[]) {
    this.#tasks = tasks;
  }

  /** Notes tasks as refunded, and the transaction that did it, if it was ours. */
  add(tasks: readonly ClaimableTask[], transaction?: string): void {
    for (const { id } of tasks) this.#refunded.add(id);
    if (transaction !== undefined) this.#transactions.push(transaction);
  }

  get open(): ClaimableTask[] {
    return this.#tasks.filter(({ id }) => !this.#refunded.has(id));
  }

  get claims(): Claims {
    return {
      claimed: this.#tasks.filter(({ id }) => this.#refunded.has(id)),
      transactions: [...this.#transactions],
    };
  }
}

/**
 * The tasks that other wallets have claimed. One of them in a batch makes the whole batch revert.
 * @throws `error` when it is no revert, or no task explains it
 */
async function claimedByOthers(
  hub: Hub,
  open: readonly ClaimableTask[],
  error: unknown,
): Promise<ClaimableTask[]> {
  if (!isTaskError(error, 'TRANSACTION_FAILED')) throw error;
  const states = await Promise.all(open.map(({ id }) => hub.task(id)));
  const gone = open.filter((_, index) => states[index]?.status === 'FAILED');
  if (gone.length === 0) throw error;
  return gone;
}
