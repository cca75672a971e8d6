import type { Deal } from '../../iexec/protocol/deal.ts';
import type { Task, TaskStatus } from '../../iexec/protocol/task.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import type { StageContext } from '../context/services.ts';
import { CommonTicks } from './common-ticks.ts';
import { FailedLogs } from './failed-logs.ts';
import { finalDeadline, type Look, type TaskPlace } from './look-at-task.ts';
import { type PollInput, pollBy } from './poll.ts';
import { pollPauses } from './poll-pauses.ts';
import { PoolRounds } from './pool-rounds.ts';

/** Time after which the deal of a task that is not started is read again, in milliseconds: a reorganisation is rare. */
const DEAL_AGAIN_MS = 20_000;
/** Argument for `pollPauses` that makes pauses neither longer nor shorter: ticks are not to be random. */
const NO_JITTER = 0.5;

/** Follows the tasks of a list to their ends, together: their looks share reads of the chain and questions to the pools. */
export class ListWatch {
  readonly #context: StageContext;
  readonly #ticks: CommonTicks;
  readonly #pools: PoolRounds;
  readonly #logs: FailedLogs;

  constructor(context: StageContext) {
    this.#context = context;
    this.#ticks = new CommonTicks(context);
    this.#pools = new PoolRounds(context);
    this.#logs = new FailedLogs(context, this.#pools);
  }

  /**
   * Follows one task until it is completed.
   * @param context with the task's own reporter
   * @throws TaskError as `poll`
   */
  async follow(context: StageContext, input: PollInput): Promise<Task> {
    const tick = this.#ticks.join();
    const pauses = pollPauses(input.categorySeconds, () => NO_JITTER);
    const looks = new ListedLooks(this.#context, input, this.#pools);
    const watch = {
      look: () => looks.look(),
      pause: (patienceMs: number) => tick.pause(pauses.next().value, patienceMs, input.wait),
      log: this.#logs.logOf(input),
    };
    try {
      return await pollBy(watch, context, input);
    } finally {
      tick.leave();
      this.#pools.leave(input);
    }
  }
}

type ListedPlace = TaskPlace & Pick<PollInput, 'categorySeconds'>;

/** The deal of a task, as it was read last. */
interface KnownDeal {
  readonly deal: Deal;
  readonly finalDeadline: number;
  /** Time of the read, in milliseconds of the clock. */
  readonly readAt: number;
}

/** The looks at one task of a list. They read less than `lookAtTask` does, and never wait for a pool. */
class ListedLooks {
  readonly #context: StageContext;
  readonly #place: ListedPlace;
  readonly #pools: PoolRounds;
  #known: KnownDeal | undefined;
  #status: TaskStatus = 'UNSET';

  constructor(context: StageContext, place: ListedPlace, pools: PoolRounds) {
    this.#context = context;
    this.#place = place;
    this.#pools = pools;
  }

  async look(): Promise<Look> {
    const { hub } = this.#context.services;
    const { taskId, dealId } = this.#place;
    try {
      // All at once, so that they share a call with the reads of the other tasks.
      const [task, now, deal] = await Promise.all([
        hub.task(taskId),
        hub.now(),
        this.#mustReadDeal() ? hub.deal(dealId) : this.#known?.deal,
      ]);
      const known = await this.#keep(deal);
      this.#status = task.status;
      const { finalDeadline: deadline } = known ?? { finalDeadline: Number.POSITIVE_INFINITY };
      return { seen: { task, deal, now, finalDeadline: deadline, news: this.#newsOf(task, deal, now) } };
    } catch (error) {
      return { error };
    }
  }

  /** Once a task is started on chain, a reorganisation shows in the task. */
  #mustReadDeal(): boolean {
    if (!this.#known) return true;
    return this.#status === 'UNSET' && this.#context.clock.now() >= this.#known.readAt + DEAL_AGAIN_MS;
  }

  async #keep(deal: Deal | undefined): Promise<KnownDeal | undefined> {
    if (deal && deal === this.#known?.deal) return this.#known;
    const readAt = this.#context.clock.now();
    this.#known = deal && { deal, finalDeadline: await finalDeadline(this.#context, deal), readAt };
    return this.#known;
  }

  #newsOf({ status }: Task, deal: Deal | undefined, now: number): TaskNews | undefined {
    if (!deal || status === 'COMPLETED' || status === 'FAILED') return undefined;
    const isLate = now > deal.startTime + this.#place.categorySeconds;
    return this.#pools.newsOf(this.#place, isLate || status !== 'UNSET');
  }
}
