import { type Excerpt, TaskError } from '../errors/task-error.ts';
import { adviseOn } from '../iexec/failure-causes.ts';
import type { TaskStatus } from '../iexec/task.ts';
import type { TaskNews } from '../iexec/task-news.ts';

/** A task that failed, and how that is known. */
export interface TaskFailure {
  readonly taskId: string;
  readonly dealId: string;
  readonly news: TaskNews | undefined;
  /** Whether the chain has the task failed, and its price given back. */
  readonly refunded: boolean;
  /** What the app printed. */
  readonly evidence: readonly Excerpt[];
}

/** TASK_FAILED of a task that the chain has failed, or that the pool has given up or has nobody at work on. */
export function taskFailed({ taskId, dealId, news, refunded, evidence }: TaskFailure): TaskError {
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
    fix: `${advice.fix}; ${refunded ? 'what the task cost is back on the account that paid it.' : `${moneyOf(news, dealId)}`}`,
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

/** The chain decides: until the final deadline a worker may still bring the result of a task that looks dead. */
function moneyOf(news: TaskNews | undefined, dealId: string): string {
  const refund = 'the `sweep` action claims back what the task cost after its final deadline.';
  if (news?.gaveUp) return refund;
  return `${refund} Should another worker bring the result after all, \`collect\` fetches it with \`deal-id: ${dealId}\`.`;
}

/** TASK_FAILED of a task whose time is up on chain. */
export function taskTooLate(
  taskId: string,
  status: TaskStatus,
  news: TaskNews | undefined,
  evidence: readonly Excerpt[],
): TaskError {
  const causes = news?.causes ?? [];
  const exit = news?.appExitCode === undefined ? '' : ` The app ended with exit code ${news.appExitCode}.`;
  const told = causes.length > 0 ? ` The worker says: ${causes.join(', ')}.` : '';
  return new TaskError('TASK_FAILED', {
    what: `The task ${taskId} was ${status === 'UNSET' ? 'never started' : 'not done in time'}.`,
    why: `Its final deadline has passed, after which the chain takes no result;${exit || told ? `${exit}${told}` : ' the pool does not say why.'}`,
    fix: 'Run again, which buys a new task unless `retry` is `never`; the `sweep` action claims back what this one cost.',
    evidence,
  });
}
