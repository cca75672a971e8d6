import { isTaskError, type TaskError } from '../../errors/task-error.ts';
import { hashesUnderCeilings } from '../../iexec/protocol/orders.ts';
import { deriveSalt } from '../../iexec/protocol/request-order.ts';
import { otherShares, type TaskShare } from '../../iexec/protocol/task-share.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import type { MadePurchase, Purchase } from '../buy/purchase.ts';
import { isMade } from '../buy/purchase.ts';
import { type CandidateInput, locateCandidates, type PurchaseCandidate } from '../buy/purchase-candidates.ts';
import { silentReporter } from '../context/reporter.ts';
import type { ListedTask, TaskListRequest } from '../context/task-list.ts';
import type { TaskRequest } from '../context/task-request.ts';
import type { EncryptedInput } from '../input/encrypt.ts';

/** Tasks whose reads go out together. Each may take a question to the scheduler of its pool. */
const TASKS_AT_ONCE = 100;

/** A task and the request for an order of its own. */
export interface WantedTask {
  readonly task: ListedTask;
  readonly request: TaskRequest;
  /** Private input of that order. */
  readonly input: EncryptedInput | undefined;
  /** See `LocateOptions`. */
  readonly firstGeneration?: number;
}

/** A task, and the purchase that it has or is to have. */
export interface LocatedTask extends WantedTask {
  readonly candidate: PurchaseCandidate;
  /** Place of the task in an order for many; absent for an order of its own. */
  readonly place?: bigint;
  /** Purchases so far, those that failed included. */
  readonly purchases: number;
  /** Hashes of its orders under the ceilings of other lists, of those that the hub has not matched. */
  readonly unusedOrders?: readonly string[];
}

/** A task that is not to be bought, and the reason. */
export interface RefusedTask {
  readonly task: ListedTask;
  readonly error: TaskError;
}

/**
 * Finds the purchase of each task that has an order of its own: the one that lives or completed, otherwise the next
 * one to make. A task of a list that grew or shrank may have been bought under the ceilings of another list.
 * @returns in the order of the tasks; a task that may not be bought again comes with the error TASK_FAILED
 * @throws TaskError as `locatePurchase`, for all other reasons
 */
export async function locateTasks(
  context: BuyContext,
  list: TaskListRequest,
  tasks: readonly WantedTask[],
): Promise<(LocatedTask | RefusedTask)[]> {
  const quiet = { ...context, reporter: silentReporter(context.reporter) };
  const shares = otherShares(list.request, list.tasks.length);
  const found: (LocatedTask | RefusedTask)[] = [];
  for (let start = 0; start < tasks.length; start += TASKS_AT_ONCE) {
    context.signal.throwIfAborted();
    const some = tasks.slice(start, start + TASKS_AT_ONCE);
    found.push(...(await Promise.all(some.map(task => locateTask(quiet, shares, task)))));
  }
  return found;
}

async function locateTask(
  context: BuyContext,
  shares: readonly TaskShare[],
  wanted: WantedTask,
): Promise<LocatedTask | RefusedTask> {
  try {
    const own = await locateOrder(context, wanted);
    if (isMade(own.purchase)) return located(wanted, own, [own]);
    const { used, unusedOrders } = await usedShares(context, shares, wanted, own);
    const others = await locateUnder(context, used, wanted);
    const bought = others.find(({ purchase }) => isMade(purchase));
    return { ...located(wanted, bought ?? own, [own, ...others]), unusedOrders };
  } catch (error) {
    if (isTaskError(error, 'TASK_FAILED')) return { task: wanted.task, error };
    throw error;
  }
}

function located(
  wanted: WantedTask,
  candidate: PurchaseCandidate,
  all: readonly PurchaseCandidate[],
): LocatedTask {
  const purchases = all.reduce((sum, { purchase }) => sum + dealsOf(purchase).length, 0);
  return { ...wanted, candidate, purchases };
}

/** The deals of a purchase and of those before it, the latest first. */
export function dealsOf(purchase: Purchase): MadePurchase[] {
  const before = purchase.failed ? dealsOf(purchase.failed) : [];
  return isMade(purchase) ? [purchase, ...before] : before;
}

async function locateOrder(
  { identities, ...context }: BuyContext,
  { request, input, firstGeneration }: WantedTask,
): Promise<PurchaseCandidate> {
  const search: CandidateInput = { request, identities, input };
  const [only] = await locateCandidates(
    context,
    firstGeneration === undefined ? search : { ...search, firstGeneration },
  );
  return only;
}

/** Shares under which the task was bought: those whose first order the hub has matched; and the orders of the others. */
async function usedShares(
  { services: { hub } }: BuyContext,
  shares: readonly TaskShare[],
  { request: { identity }, firstGeneration = 0 }: WantedTask,
  { purchase: { requestOrder } }: PurchaseCandidate,
): Promise<{ readonly used: TaskShare[]; readonly unusedOrders: string[] }> {
  const { domain } = await hub.configuration();
  const first = { ...requestOrder, salt: deriveSalt(identity, firstGeneration) };
  const ceilings = shares.map(({ maxPrice, maxAppPrice }) => ({
    appmaxprice: maxAppPrice,
    workerpoolmaxprice: maxPrice - maxAppPrice,
  }));
  const hashes = hashesUnderCeilings(first, ceilings, domain);
  const consumed = await Promise.all(hashes.map(hash => hub.consumed(hash)));
  const isUsed = (_: unknown, at: number): boolean => (consumed[at] ?? 0n) > 0n;
  const unusedOrders = hashes.filter((hash, at) => !isUsed(hash, at));
  return { used: shares.filter(isUsed), unusedOrders };
}

function locateUnder(
  context: BuyContext,
  shares: readonly TaskShare[],
  wanted: WantedTask,
): Promise<PurchaseCandidate[]> {
  return Promise.all(
    shares.map(share => locateOrder(context, { ...wanted, request: { ...wanted.request, ...share } })),
  );
}
