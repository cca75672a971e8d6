import { type Excerpt, TaskError } from '../../errors/task-error.ts';
import type { TaskStatus } from '../../iexec/protocol/task.ts';
import { adviseOn } from '../../iexec/services/failure-causes.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';

/** A task that failed, and the evidence for it. */
export interface TaskFailure {
  readonly taskId: string;
  readonly dealId: string;
  /** nRLC paid for the deal. */
  readonly price: bigint;
  readonly news: TaskNews | undefined;
  /** True when the task has failed on chain, and its price was given back. */
  readonly refunded: boolean;
  /** Output of the app. */
  readonly evidence: readonly Excerpt[];
}

/** TASK_FAILED for a task that failed on chain, or that the pool gave up or has no worker for. */
export function taskFailed({ taskId, dealId, price, news, refunded, evidence }: TaskFailure): TaskError {
  const causes = news?.causes ?? [];
  const told = causes.length > 0 || news?.appExitCode !== undefined;
  const advice = adviseOn(causes, news?.appExitCode);
  const sentences = [
    news?.gaveUpBy && `The pool gave it up with ${news.gaveUpBy}.`,
    !refunded && news?.noneLeft && !news.gaveUp && attemptsEnded(news),
    news?.appExitCode !== undefined && `The app ended with exit code ${news.appExitCode}.`,
    causes.length > 0 && `The worker says: ${causes.join(', ')}.`,
    told && advice.means,
  ].filter(Boolean);
  return new TaskError('TASK_FAILED', {
    what: `The task ${taskId} failed.`,
    why: sentences.join(' ') || whyUntold(news, refunded),
    fix: `${advice.fix}; ${refunded && price > 0n ? 'what the task cost is back on the account that paid it.' : moneyOf(price, refunded || news?.gaveUp ? undefined : dealId)}`,
    evidence,
  });
}

function attemptsEnded({ attempts }: TaskNews): string {
  const states = [...new Set(attempts.map(({ state }) => state))].join(', ');
  return attempts.length === 1
    ? `The worker that had it gave it up (${states}), and no other has taken it.`
    : `All ${attempts.length} workers that had it gave it up (${states}).`;
}

function whyUntold(news: TaskNews | undefined, refunded: boolean): string {
  if (refunded) return 'The chain says so; the pool gives no cause.';
  return `The worker pool says so (${news?.status ?? 'no state'}), and gives no cause.`;
}

/**
 * A clause on the money of a failed task. Until the final deadline a worker may still bring the result of a task that
 * looks dead, since the chain decides.
 * @param dealId the deal of such a task
 */
function moneyOf(price: bigint, dealId?: string): string {
  const refund =
    price === 0n
      ? 'the deal is free, so there is nothing to claim back.'
      : 'the `sweep` action claims back what the task cost after its final deadline.';
  if (dealId === undefined) return refund;
  return `${refund} Should another worker bring the result after all, \`collect\` fetches it with \`deal-id: ${dealId}\`.`;
}

/** TASK_FAILED for a task whose time is up on chain. */
export function taskTooLate(
  { taskId, price }: Pick<TaskFailure, 'taskId' | 'price'>,
  status: TaskStatus,
  news: TaskNews | undefined,
  evidence: readonly Excerpt[],
): TaskError {
  const causes = news?.causes ?? [];
  const exit = news?.appExitCode === undefined ? '' : ` The app ended with exit code ${news.appExitCode}.`;
  const told = causes.length > 0 ? ` The worker says: ${causes.join(', ')}.` : '';
  return new TaskError('TASK_FAILED', {
    what: `The task ${taskId} was ${status === 'UNSET' ? 'never started' : 'not done in time'}.`,
    why: `Its final deadline has passed, after which the chain takes no result${exit || told ? `.${exit}${told}` : '; the pool does not say why.'}`,
    fix: `Run again, which buys a new task unless \`retry\` is \`never\`; ${price === 0n ? 'this one was free.' : 'the `sweep` action claims back what this one cost.'}`,
    evidence,
  });
}
