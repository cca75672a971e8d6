import { TaskError } from '../../errors/task-error.ts';
import { dealsOfOrder } from '../../iexec/market/deals-of-order.ts';
import type { Deal } from '../../iexec/protocol/deal.ts';
import { taskId } from '../../iexec/protocol/ids.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import { isMade } from '../buy/purchase.ts';
import { silentReporter } from '../context/reporter.ts';
import type { ListedTask, TaskListRequest } from '../context/task-list.ts';
import { terminalFailure } from '../follow/terminal-failure.ts';
import { findEarlierOrder } from './earlier-orders.ts';
import { type LocatedTask, locateTasks, type RefusedTask } from './locate-tasks.ts';
import type { TaskInputs } from './task-inputs.ts';
import { taskInOrder, type VolumeOrder, type VolumeOrders } from './volume-order.ts';

/** Tasks whose reads go out together. Each may take a question to the scheduler of its pool. */
const TASKS_AT_ONCE = 100;
/**
 * Number of the first order that a task has of its own: the order for all tasks stands for the purchase before it.
 */
const FIRST_OWN = 1;

/** Deals of the order that the first tasks of a list were bought by, or are to be bought by. */
interface BoughtOrder {
  readonly volume: VolumeOrder;
  readonly deals: readonly Deal[];
}

/** Parts of a `VolumeLocator`. */
export interface VolumeSearch {
  readonly list: TaskListRequest;
  readonly orders: VolumeOrders;
  readonly inputs: TaskInputs;
}

/** A task of an order for many, and what its deal came to. */
interface PlacedTask {
  readonly task: ListedTask;
  readonly located: LocatedTask;
  /** The reason why its deal brings no result, as half a sentence. */
  readonly failure: string | undefined;
}

/** Finds the purchases of the tasks of a list that is bought by one order. */
export class VolumeLocator {
  readonly #context: BuyContext;
  readonly #search: VolumeSearch;
  /** The order of a list before this one, once it was looked for. */
  #earlier: { readonly order: VolumeOrder | undefined } | undefined;

  constructor(context: BuyContext, search: VolumeSearch) {
    this.#context = context;
    this.#search = search;
  }

  /**
   * Finds the purchases of tasks. Those that failed in the order for all go on by orders of their own, as do tasks that
   * came to the end of a list whose order was bought.
   * @returns in the order of the tasks; a task that may not be bought comes with its error
   * @throws TaskError as `dealsOfOrder`, `terminalFailure`, `findEarlierOrder`, `encrypt` and `locateTasks`
   */
  async locate(tasks: readonly ListedTask[]): Promise<(LocatedTask | RefusedTask)[]> {
    const { signal } = this.#context;
    const bought = await this.#boughtOrder();
    const placed: PlacedTask[] = [];
    const inside = tasks.filter(({ index }) => index < bought.volume.tasks.length);
    for (let start = 0; start < inside.length; start += TASKS_AT_ONCE) {
      signal.throwIfAborted();
      const some = inside.slice(start, start + TASKS_AT_ONCE);
      placed.push(...(await Promise.all(some.map(task => placeTask(this.#context, bought, task)))));
    }
    const byTask = new Map(placed.map(one => [one.task, one]));
    const alone = tasks.filter(task => byTask.get(task)?.failure !== undefined || !byTask.has(task));
    const own = await locateAlone(this.#context, this.#search, { alone, byTask });
    return tasks.flatMap(task => own.get(task) ?? byTask.get(task)?.located ?? []);
  }

  /** The order for the list as it is, or else one for a list before it that this list goes on. */
  async #boughtOrder(): Promise<BoughtOrder> {
    const { services, signal } = this.#context;
    const { list, orders } = this.#search;
    const dealsOf = (volume: VolumeOrder) => dealsOfOrder(services.hub, volume.hash, { signal });
    const volume = await orders.forFirst(list.tasks.length);
    const deals = await dealsOf(volume);
    if (deals.length > 0) return { volume, deals };
    this.#earlier ??= { order: await findEarlierOrder(this.#context, { list, orders, volume }) };
    const { order } = this.#earlier;
    return order ? { volume: order, deals: await dealsOf(order) } : { volume, deals };
  }
}

async function placeTask(
  context: BuyContext,
  { volume, deals }: BoughtOrder,
  task: ListedTask,
): Promise<PlacedTask> {
  const place = BigInt(task.index);
  const deal = deals.find(({ botFirst, botSize }) => botFirst <= place && place < botFirst + botSize);
  if (!deal) return { task, located: taskInOrder(volume, task, { purchases: 0 }), failure: undefined };
  const located = taskInOrder(volume, task, { deal, purchases: 1 });
  const state = await context.services.hub.task(taskId(deal.id, place));
  const quiet = { ...context, reporter: silentReporter(context.reporter) };
  const failure = await terminalFailure(quiet, { task: state, deal, requestOrder: volume.order });
  return { task, located, failure };
}

/** Finds the own orders of tasks that the order for many does not serve, or not any more. */
async function locateAlone(
  context: BuyContext,
  { list, orders, inputs }: VolumeSearch,
  { alone, byTask }: { alone: readonly ListedTask[]; byTask: ReadonlyMap<ListedTask, PlacedTask> },
): Promise<Map<ListedTask, LocatedTask | RefusedTask>> {
  const found = new Map<ListedTask, LocatedTask | RefusedTask>();
  const free: ListedTask[] = [];
  for (const task of alone) {
    const error = whyNotAlone(list, task, byTask.get(task));
    if (error) found.set(task, { task, error });
    else free.push(task);
  }
  const files = await Promise.all(free.map(task => orders.filesFor([task])));
  await inputs.encrypt(free.map(({ name }, at) => [files[at] ?? [], name]));
  const wanted = free.map((task, at) => {
    const privateFiles = files[at] ?? [];
    const request = { ...task.request, privateFiles };
    return { task, request, input: inputs.of(privateFiles), firstGeneration: FIRST_OWN };
  });
  for (const location of await locateTasks(context, list, wanted))
    found.set(location.task, afterPlaced(location, byTask.get(location.task)));
  return found;
}

/** The own order of a task whose place in the order for many has failed: one that exists, or one that may be bought. */
function afterPlaced(
  location: LocatedTask | RefusedTask,
  placed: PlacedTask | undefined,
): LocatedTask | RefusedTask {
  if (!('candidate' in location) || !placed) return location;
  const { task, candidate } = location;
  const mustEnd = task.request.retry === 'never' && !isMade(candidate.purchase);
  return mustEnd ? { task, error: mayNotBuyAgain(task, placed) } : after(placed.located, location);
}

function mayNotBuyAgain({ name }: ListedTask, { located, failure }: PlacedTask): TaskError {
  return new TaskError('TASK_FAILED', {
    what: 'An earlier attempt of this run bought a task that failed.',
    why: `The task "${name}" of deal ${located.candidate.purchase.dealId} ${failure}, and \`retry: never\` forbids to buy another.`,
    fix: 'Find out why from the log of that attempt; to buy again, set `retry: after-failure`, or start a new run.',
  });
}

/** An own order of a task, with the purchase that failed before it. */
function after(failed: LocatedTask, own: LocatedTask): LocatedTask {
  const { purchase } = own.candidate;
  const { deal, ...before } = failed.candidate.purchase;
  const first = purchase.failed ?? (deal && { ...before, deal });
  const candidate = first ? { ...own.candidate, purchase: { ...purchase, failed: first } } : own.candidate;
  return { ...own, candidate, purchases: own.purchases + failed.purchases };
}

/** The reason why a task may not be bought by an order of its own. */
function whyNotAlone(
  { taskListFile }: TaskListRequest,
  { name, index }: ListedTask,
  placed: PlacedTask | undefined,
): TaskError | undefined {
  const deal = placed?.located.candidate.purchase.dealId;
  if (taskListFile) return undefined;
  if (placed)
    return new TaskError('TASK_FAILED', {
      what: 'An earlier attempt of this run bought a task that failed.',
      why: `The task "${name}" of deal ${deal} ${placed.failure}, and with \`task-list: none\` the app knows it by its index ${index} in the order of all, so it cannot be bought alone.`,
      fix: 'Find out why from the log of that attempt, then start a new run; with `task-list: file` a failed task can be bought alone.',
    });
  return new TaskError('TASK_NOT_BOUGHT', {
    what: 'A task cannot be added to an order that was bought.',
    why: `An earlier attempt of this run bought a shorter list, and with \`task-list: none\` the app knows the task "${name}" by its index ${index} in the order of all, so it cannot be bought alone.`,
    fix: 'Run the longer list as a run of its own, with another `idempotency-key`.',
  });
}
