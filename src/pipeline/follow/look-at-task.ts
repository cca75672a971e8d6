import { type Deal, dealDeadlines } from '../../iexec/protocol/deal.ts';
import type { Task } from '../../iexec/protocol/task.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import type { StageContext } from '../context/services.ts';

/** Names of a task, its deal and its pool. */
export interface TaskPlace {
  readonly dealId: string;
  readonly taskId: string;
  /** Address of the pool that runs the task. */
  readonly workerpool: string;
}

/** The state of a task at one look. */
export interface Observation {
  readonly task: Task;
  /** Undefined when the chain does not have the deal. */
  readonly deal: Deal | undefined;
  /** Block time, in Unix seconds. */
  readonly now: number;
  /**
   * Time from which no worker can complete the deal's task, in Unix seconds of block time (PoCo `finalize` and
   * `contributeAndFinalize` refuse it). It counts from the match, so tasks that are not initialised have it too.
   * Infinite when there is no deal, or none of its category.
   */
  readonly finalDeadline: number;
  /** News from the pool's scheduler; undefined when it does not answer. */
  readonly news: TaskNews | undefined;
}

/** One look: the observation, or the error that kept the chain from being read. */
export type Look = { readonly seen: Observation } | { readonly seen?: undefined; readonly error: unknown };

/** Reads a task on chain and asks its pool, both at once. Only the chain must answer. */
export async function lookAtTask(context: StageContext, place: TaskPlace): Promise<Look> {
  const { services, reporter } = context;
  const { hub } = services;
  const [read, scheduled] = await Promise.allSettled([
    Promise.all([hub.task(place.taskId), hub.deal(place.dealId), hub.now()]),
    askPool(context, place),
  ]);
  if (scheduled.status === 'rejected') {
    reporter.debug(`The scheduler does not answer: ${String(scheduled.reason)}`);
  }
  if (read.status === 'rejected') return { error: read.reason };
  const [task, deal, now] = read.value;
  const news = scheduled.status === 'fulfilled' ? scheduled.value : undefined;
  try {
    return { seen: { task, deal, now, finalDeadline: await finalDeadline(context, deal), news } };
  } catch (error) {
    return { error };
  }
}

async function askPool(
  { services, signal }: StageContext,
  { workerpool, taskId }: TaskPlace,
): Promise<TaskNews | undefined> {
  return (await services.schedulerOf(workerpool))?.taskStatus(taskId, signal);
}

/**
 * The final deadline of a deal. The hub reads categories and its configuration once, so only the first look costs more.
 * @returns as `Observation.finalDeadline`
 */
export async function finalDeadline(
  { services: { hub } }: StageContext,
  deal: Deal | undefined,
): Promise<number> {
  if (!deal) return Number.POSITIVE_INFINITY;
  const [category, { deadlineRatios }] = await Promise.all([
    hub.category(deal.category),
    hub.configuration(),
  ]);
  return category ? dealDeadlines(deal, category, deadlineRatios).final : Number.POSITIVE_INFINITY;
}
