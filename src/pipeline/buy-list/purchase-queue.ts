import { TaskError } from '../../errors/task-error.ts';
import { MARKET_BACK_OFF, pauseAfter } from '../../net/pauses.ts';
import { durationText } from '../../text/duration-text.ts';
import type { BuyContext } from '../buy/buy-context.ts';
import type { Preflight } from '../buy/preflight.ts';
import { dealInFlight, isMade, type MadePurchase } from '../buy/purchase.ts';
import type { AcquiredTask } from '../context/deals.ts';
import type { ListedTask, TaskListRequest } from '../context/task-list.ts';
import { ListBuyer, type PurchaseSink } from './list-buyer.ts';
import { dealsOf, type LocatedTask } from './locate-tasks.ts';
import { marketLack, noOfferLeft } from './not-bought.ts';

/** Callbacks of a purchase queue. */
export interface QueueCallbacks {
  /** Called before a transaction that buys these tasks is sent: from here on their deals may exist. */
  readonly onSend?: (tasks: readonly ListedTask[]) => void;
}

/** A call that waits for the deal of a task. */
interface Call extends PromiseWithResolvers<AcquiredTask> {
  readonly task: ListedTask;
  /** True when the task may be bought. */
  readonly mayBuy: boolean;
  located?: LocatedTask;
}

/**
 * Finds or buys the deals of the tasks of a list. Calls gather for a turn of the event loop and are served together, in
 * rounds, one at a time; calls that come meanwhile, such as those for tasks that failed, join the next round. Every
 * round starts from the chain, so a process that ends anywhere and starts again buys nothing twice.
 */
export class PurchaseQueue {
  readonly #context: BuyContext;
  readonly #list: TaskListRequest;
  readonly #callbacks: QueueCallbacks;
  readonly #buyer: ListBuyer;
  /** Calls that have no answer yet, by task; those of the present round too. */
  readonly #open = new Map<ListedTask, Call>();
  readonly #patience: OfferPatience;
  #isServing = false;
  /** True once a task has a deal. */
  #hasDeal = false;

  constructor(context: BuyContext, list: TaskListRequest, callbacks: QueueCallbacks = {}) {
    this.#context = context;
    this.#list = list;
    this.#callbacks = callbacks;
    this.#buyer = new ListBuyer(context, list);
    this.#patience = new OfferPatience(context, list.request.orderTimeoutMs);
    context.signal.addEventListener('abort', () =>
      this.#rejectAll([...this.#open.values()], context.signal.reason),
    );
  }

  /**
   * Checks what the run needs, so that this is not among the lines of its tasks.
   * @throws TaskError as `prepareList`
   */
  async prepare(): Promise<void> {
    await this.#buyer.prepare();
  }

  /**
   * The deal of a task: the one that an earlier attempt made, or a new one. It may be called again for a task that
   * failed.
   * @throws TaskError TASK_NOT_BOUGHT when budget or offers do not reach for the task; TASK_FAILED when `retry` forbids
   * to buy it again. An error that keeps all tasks from being bought is the same object for all: as `prepareList`,
   * `encrypt`, `requirePublicInputs`, `requireMoney`, `TaskInputs.place` and `buyOrders`, and the market's own error
   * when the run has no deal at all.
   */
  acquire(task: ListedTask): Promise<AcquiredTask> {
    return this.#call(task, true);
  }

  /**
   * The latest deal of a task; nothing is bought or uploaded.
   * @throws TaskError DEAL_NOT_FOUND; as `prepareList`, `encrypt` and `locateTasks`
   */
  findListed(task: ListedTask): Promise<AcquiredTask> {
    return this.#call(task, false);
  }

  #call(task: ListedTask, mayBuy: boolean): Promise<AcquiredTask> {
    const { signal } = this.#context;
    if (signal.aborted) return Promise.reject(signal.reason);
    const same = this.#open.get(task);
    if (same) return same.promise;
    const call: Call = { task, mayBuy, ...Promise.withResolvers<AcquiredTask>() };
    this.#open.set(task, call);
    if (!this.#isServing) void this.#serve();
    return call.promise;
  }

  async #serve(): Promise<void> {
    this.#isServing = true;
    for (let looks = 1; this.#open.size > 0; looks++) {
      await new Promise(setImmediate);
      const round = [...this.#open.values()].sort((a, b) => a.task.index - b.task.index);
      try {
        const lack = await this.#serveRound(round);
        if (lack) await this.#waitForOffers(round, lack, looks);
        else {
          this.#patience.end();
          looks = 0;
        }
      } catch (error) {
        this.#rejectAll(round, error);
      }
    }
    this.#isServing = false;
  }

  /** @returns the market's lack, when calls of the round are left to wait for offers */
  async #serveRound(round: readonly Call[]): Promise<TaskError | undefined> {
    const facts = await this.#buyer.prepare();
    await this.#locate(round, facts);
    const waiting = round.filter(call => this.#isOpen(call));
    const calls = new Map(waiting.map(call => [call.task, call]));
    const tasks = waiting.flatMap(({ located }) => located ?? []);
    if (tasks.length === 0) return undefined;
    return this.#buyer.buy(tasks, this.#sinkFor(calls, facts));
  }

  #sinkFor(calls: ReadonlyMap<ListedTask, Call>, facts: Preflight): PurchaseSink {
    return {
      onSend: tasks => this.#callbacks.onSend?.(tasks),
      onBought: ({ located, made, existed }) =>
        this.#resolve(calls.get(located.task), { located, made, existed, facts }),
      onRefused: ({ task, error }) => this.#reject(calls.get(task), error),
    };
  }

  /** Finds out what the tasks of new calls have, and answers the calls for those that have a deal. */
  async #locate(round: readonly Call[], facts: Preflight): Promise<void> {
    const fresh = round.filter(({ located }) => located === undefined);
    if (fresh.length === 0) return;
    const found = await this.#buyer.locate(fresh.map(({ task }) => task));
    let existing = 0;
    for (const [at, location] of found.entries()) {
      const call = fresh[at];
      if (!call) continue;
      if ('error' in location) this.#reject(call, location.error);
      else {
        const made = dealFor(call, location);
        if (made) existing += 1;
        if (made) this.#resolve(call, { located: location, made, existed: true, facts });
        else if (call.mayBuy) call.located = location;
        else this.#reject(call, this.#notFound(call.task));
      }
    }
    if (fresh.length > 1 || existing > 0) this.#context.reporter.info(boughtText(existing, fresh.length));
  }

  /** Pauses until the next look at the market, or ends the wait for offers. */
  async #waitForOffers(round: readonly Call[], lack: TaskError, looks: number): Promise<void> {
    const waiting = round.filter(call => this.#isOpen(call));
    if (waiting.length === 0) return this.#patience.end();
    if (await this.#patience.pause(looks, lack)) return;
    const { orderTimeoutMs } = this.#list.request;
    const error = (this.#hasDeal ? noOfferLeft : marketLack)(lack, orderTimeoutMs);
    this.#rejectAll(waiting, error);
    this.#patience.end();
  }

  #resolve(
    call: Call | undefined,
    {
      located,
      made,
      existed,
      facts,
    }: { located: LocatedTask; made: MadePurchase; existed: boolean; facts: Preflight },
  ): void {
    if (!call || !this.#close(call)) return;
    this.#hasDeal = true;
    const forUs = this.#list.request.beneficiary === undefined;
    call.resolve({
      deal: dealInFlight(made, { categorySeconds: facts.categorySeconds, forUs }),
      existed,
      purchases: located.purchases,
      boughtAt: made.deal.startTime,
    });
  }

  #isOpen(call: Call): boolean {
    return this.#open.get(call.task) === call;
  }

  /** Takes a call from those without an answer. @returns false when it had one */
  #close(call: Call): boolean {
    return this.#isOpen(call) && this.#open.delete(call.task);
  }

  #reject(call: Call | undefined, error: unknown): void {
    if (call && this.#close(call)) call.reject(error);
  }

  #rejectAll(calls: readonly Call[], error: unknown): void {
    for (const call of calls) this.#reject(call, error);
  }

  #notFound({ name }: ListedTask): TaskError {
    return new TaskError('DEAL_NOT_FOUND', {
      what: `There is no deal to collect for the task "${name}".`,
      why: `${this.#list.request.network.name} knows no deal of this task, this wallet and this \`idempotency-key\`.`,
      fix: 'Give both steps the same inputs and the same `idempotency-key` (its default differs between jobs and steps).',
    });
  }
}

/** A sentence on the tasks that need not be bought. */
function boughtText(existing: number, all: number): string {
  if (existing === 0) return `None of the ${all} tasks was bought before.`;
  if (existing < all) return `Of ${all} tasks, ${existing} were bought before.`;
  return all === 1 ? 'The task was bought before.' : `All ${all} tasks were bought before.`;
}

/** The deal that answers a call: one that lives or completed, or when nothing may be bought, the latest. */
function dealFor({ mayBuy }: Call, { candidate: { purchase } }: LocatedTask): MadePurchase | undefined {
  if (isMade(purchase)) return purchase;
  return mayBuy ? undefined : dealsOf(purchase)[0];
}

/** The wait for offers of a whole run. Only the time in which tasks wait for offers counts. */
class OfferPatience {
  readonly #context: BuyContext;
  readonly #limitMs: number;
  #usedMs = 0;
  #since: number | undefined;

  constructor(context: BuyContext, limitMs: number) {
    this.#context = context;
    this.#limitMs = limitMs;
  }

  /** Pauses until the next look at the market. @returns false when the wait is over */
  async pause(looks: number, lack: TaskError): Promise<boolean> {
    const { clock, reporter, signal } = this.#context;
    this.#since ??= clock.now();
    const leftMs = this.#limitMs - this.#usedMs - (clock.now() - this.#since);
    if (leftMs <= 0) return false;
    reporter.info(`${lack.what} Looking again for up to ${durationText(leftMs)}.`);
    await clock.pause(Math.min(pauseAfter(MARKET_BACK_OFF, looks), leftMs + 1), signal);
    return true;
  }

  /** Ends a time of waiting. */
  end(): void {
    if (this.#since !== undefined) this.#usedMs += this.#context.clock.now() - this.#since;
    this.#since = undefined;
  }
}
