import { setTimeout as delay } from 'node:timers/promises';
import type { Wallet } from 'ethers';
import { type Excerpt, TaskError } from '../errors/task-error.ts';
import { type Deal, dealDeadlines } from '../iexec/deal.ts';
import type { SchedulerStatus } from '../iexec/scheduler.ts';
import type { Task, TaskStatus } from '../iexec/task.ts';
import { durationText } from './duration-text.ts';
import { pollPauses } from './poll-pauses.ts';
import type { StageContext } from './services.ts';

/** Reads in a row that may fail before the wait is given up. */
const OUTAGE_BUDGET = 30;
/**
 * Looks in a row that must find no deal until we believe that it is gone: one endpoint is often many nodes, and some
 * lag behind.
 */
const LOOKS_UNTIL_GONE = 5;

/** Seconds by which the node that tells of the task may lag behind the one that tells the time. */
const LAG_SLACK = 60;

/** What is shown of the logs of a task that failed: its last workers, and the last lines of each. */
const MAX_WORKERS = 3;
const MAX_LOG_LINES = 500;

/** What the poll stage works on. */
export interface PollInput {
  readonly dealId: string;
  readonly taskId: string;
  /** Address of the pool that runs the task. */
  readonly workerpool: string;
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** How long to wait, in milliseconds. */
  readonly timeoutMs: number;
  /** When that time is up, in Unix milliseconds, for a wait that began earlier. Default: counted from now. */
  readonly deadline?: number | undefined;
  /** May read the task's logs. */
  readonly requester: Wallet;
  /** Told when the chain has the task ended. */
  readonly onEnd?: ((end: TaskEnd) => void) | undefined;
}

/** How a task ended on chain: with its worker paid, or with the money given back. */
export type TaskEnd = Extract<TaskStatus, 'COMPLETED' | 'FAILED'>;

/**
 * Follows a task until it is completed. Chain and scheduler are read together: the chain alone decides about
 * success, but only the scheduler knows of a crash before the final deadline (PoCo sets FAILED in `claim`).
 * @throws TaskError TASK_FAILED, DEAL_VANISHED, TASK_TIMEOUT (the task goes on), SERVICE_UNREACHABLE when the chain stays silent.
 */
export async function poll(context: StageContext, input: PollInput): Promise<Task> {
  const { services, reporter, signal } = context;
  const deadline = input.deadline ?? Date.now() + input.timeoutMs;
  const pauses = pollPauses(input.categorySeconds);
  let failures = 0;
  let absences = 0;
  let shown = '';
  for (;;) {
    const [read, scheduled] = await Promise.allSettled([
      Promise.all([services.hub.task(input.taskId), services.hub.deal(input.dealId), services.hub.now()]),
      askPool(context, input),
    ]);
    signal.throwIfAborted();
    if (read.status === 'rejected') {
      if (++failures >= OUTAGE_BUDGET) throw read.reason;
      reporter.debug(`Reading the task failed (${failures} in a row): ${String(read.reason)}`);
    } else {
      failures = 0;
      const [task, deal, now] = read.value;
      const pool = scheduled.status === 'fulfilled' ? scheduled.value : undefined;
      if (scheduled.status === 'rejected')
        reporter.debug(`The scheduler does not answer: ${String(scheduled.reason)}`);
      const gone = task.status === 'UNSET' && !deal;
      absences = gone ? absences + 1 : 0;
      const line = gone ? 'The deal is not on chain at the moment.' : describe(task, pool);
      if (line !== shown) reporter.info(line);
      shown = line;
      if (absences === LOOKS_UNTIL_GONE) throw vanished(input);
      if (task.status === 'COMPLETED' || task.status === 'FAILED') input.onEnd?.(task.status);
      if (task.status === 'COMPLETED') return task;
      if (task.status === 'FAILED') throw await failed(context, input, { pool, refunded: true });
      // What the pool says of a task whose deal is not there is of no consequence.
      if (pool?.failed && !gone) throw await failed(context, input, { pool, refunded: false });
      if (deal && now > (await finalDeadline(context, deal)) + LAG_SLACK) throw tooLate(input, task);
    }
    if (Date.now() >= deadline) throw timedOut(input);
    await delay(Math.min(pauses.next().value, deadline - Date.now() + 1), undefined, { signal });
  }
}

async function askPool(
  { services, signal }: StageContext,
  { workerpool, taskId }: PollInput,
): Promise<SchedulerStatus | undefined> {
  return (await services.schedulerOf(workerpool))?.taskStatus(taskId, signal);
}

function describe(task: Task, pool: SchedulerStatus | undefined): string {
  return pool
    ? `Task is ${task.status} on chain, ${pool.status} at the pool.`
    : `Task is ${task.status} on chain.`;
}

async function failed(
  { services, reporter, signal }: StageContext,
  { workerpool, taskId, requester }: PollInput,
  { pool, refunded }: { pool: SchedulerStatus | undefined; refunded: boolean },
): Promise<TaskError> {
  const evidence: Excerpt[] = [];
  try {
    const scheduler = await services.schedulerOf(workerpool);
    const logs = (await scheduler?.taskLogs(taskId, requester, signal)) ?? [];
    for (const { worker, stdout, stderr } of logs.slice(-MAX_WORKERS)) {
      const lines = lastLines(`${stdout}\n${stderr}`);
      const title = `What the app printed on worker ${worker}`;
      if (lines.length > 0) evidence.push({ title, source: 'app', lines });
    }
  } catch (error) {
    reporter.debug(`The task's logs cannot be read: ${String(error)}`);
  }
  const exit = pool?.appExitCode === undefined ? '' : ` The app ended with exit code ${pool.appExitCode}.`;
  const state = pool?.failedBy === undefined ? '' : ` The pool gave it up with ${pool.failedBy}.`;
  const causes = pool && pool.causes.length > 0 ? ` The worker says: ${pool.causes.join(', ')}.` : '';
  return new TaskError('TASK_FAILED', {
    what: `The task ${taskId} failed.`,
    why: `${state}${exit}${causes}`.trim() || 'The chain says so; the pool gives no cause.',
    fix: refunded
      ? 'Mend the app or its input and run again; what the task cost is back on the account that paid it.'
      : 'Mend the app or its input and run again; the `sweep` action claims back what the task cost after its final deadline.',
    evidence,
  });
}

/** The end of what the app printed, where a failure shows; the pool could send millions of lines. */
function lastLines(text: string): string[] {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const left = lines.length - MAX_LOG_LINES;
  return left > 0 ? [`(${left} lines before these)`, ...lines.slice(left)] : lines;
}

/**
 * From when on no worker can complete the deal's task, in Unix seconds of block time (PoCo `finalize` and
 * `contributeAndFinalize` refuse it). It counts from the match, so that tasks that nobody has initialised have it too.
 */
async function finalDeadline({ services }: StageContext, deal: Deal): Promise<number> {
  const [category, { deadlineRatios }] = await Promise.all([
    services.hub.category(deal.category),
    services.hub.configuration(),
  ]);
  return category ? dealDeadlines(deal, category, deadlineRatios).final : Number.POSITIVE_INFINITY;
}

function tooLate({ taskId }: PollInput, { status }: Task): TaskError {
  return new TaskError('TASK_FAILED', {
    what: `The task ${taskId} was ${status === 'UNSET' ? 'never started' : 'not done in time'}.`,
    why: 'Its final deadline has passed, after which the chain takes no result; the pool does not say why.',
    fix: 'Run again, which buys a new task unless `retry` is `never`; the `sweep` action claims back what this one cost.',
  });
}

function vanished({ dealId }: PollInput): TaskError {
  return new TaskError('DEAL_VANISHED', {
    what: 'The deal is no longer on chain.',
    why: `Deal ${dealId} was there, and ${LOOKS_UNTIL_GONE} looks in a row do not find it: the chain was reorganised, and its price is back on the account.`,
    fix: 'Run the job that bought it again: it makes the same deal by the same order, or finds it if it came back; nothing is bought twice.',
  });
}

function timedOut({ timeoutMs, dealId }: PollInput): TaskError {
  return new TaskError('TASK_TIMEOUT', {
    what: `The task did not end within ${durationText(timeoutMs)}.`,
    why: 'The task goes on; only the waiting was stopped.',
    fix: `Fetch the result later with the \`collect\` action and \`deal-id: ${dealId}\`, re-run this job, which finds the deal and does not pay again, or raise \`timeout\`.`,
  });
}
