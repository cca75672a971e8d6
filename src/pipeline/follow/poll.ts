import type { Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { type Deal, dealDeadlines } from '../../iexec/protocol/deal.ts';
import type { Task, TaskStatus } from '../../iexec/protocol/task.ts';
import type { TaskNews } from '../../iexec/services/task-news.ts';
import { durationText } from '../../text/duration-text.ts';
import type { StageContext } from '../context/services.ts';
import { AttemptWatch, type Wait, waitByTimer } from './dead-task.ts';
import { pollPauses } from './poll-pauses.ts';
import { taskFailed, taskTooLate } from './task-failure.ts';
import { TaskLog } from './task-log.ts';

/** Reads in a row that may fail before the wait is given up. */
const OUTAGE_BUDGET = 30;
/**
 * Looks in a row that must find no deal until we believe that it is gone: one endpoint is often many nodes, and some
 * lag behind.
 */
const LOOKS_UNTIL_GONE = 5;

/** Seconds by which the node that tells of the task may lag behind the one that tells the time. */
const LAG_SLACK = 60;

/** Most attempts that are logged one by one; a pool could list thousands. */
const MAX_ATTEMPTS_TOLD = 3;
/** Most causes per attempt that are logged during the wait; the first one is the origin of the others. */
const MAX_CAUSES_TOLD = 2;

/** Arguments of the poll stage. */
export interface PollInput {
  readonly dealId: string;
  readonly taskId: string;
  /** Address of the pool that runs the task. */
  readonly workerpool: string;
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** Time to wait, in milliseconds. */
  readonly timeoutMs: number;
  /** When that time is up, in Unix milliseconds, for a wait that began earlier. Default: counted from now. */
  readonly deadline?: number | undefined;
  /** nRLC paid for the deal. */
  readonly price: bigint;
  /** May read the task's logs. */
  readonly requester: Wallet;
  /** Told when the chain has the task ended. */
  readonly onEnd?: ((end: TaskEnd) => void) | undefined;
  /** Waits between two looks; a timer unless given. */
  readonly wait?: Wait | undefined;
}

/** End of a task on chain: with its worker paid, or with the money given back. */
export type TaskEnd = Extract<TaskStatus, 'COMPLETED' | 'FAILED'>;

/**
 * Follows a task until it is completed. Chain and scheduler are read together: the chain alone decides about
 * success, but only the scheduler knows of a failure before the final deadline (PoCo sets FAILED in `claim`), and
 * often from the attempts alone. Two looks in a row must find no attempt left, since another worker may take the task.
 * @throws TaskError TASK_FAILED, DEAL_VANISHED, TASK_TIMEOUT (the task goes on), SERVICE_UNREACHABLE when the chain
 * stays silent.
 */
export async function poll(context: StageContext, input: PollInput): Promise<Task> {
  const log = new TaskLog(context, input);
  try {
    return await follow(context, input, log);
  } finally {
    log.stop();
  }
}

async function follow(context: StageContext, input: PollInput, log: TaskLog): Promise<Task> {
  const { services, reporter, signal } = context;
  const { wait = waitByTimer } = input;
  const deadline = input.deadline ?? Date.now() + input.timeoutMs;
  const pauses = pollPauses(input.categorySeconds);
  const watch = new AttemptWatch();
  let failures = 0;
  let absences = 0;
  let shown = '';
  for (;;) {
    let pause = pauses.next().value;
    const [read, scheduled] = await Promise.allSettled([
      Promise.all([services.hub.task(input.taskId), services.hub.deal(input.dealId), services.hub.now()]),
      askPool(context, input),
    ]);
    signal.throwIfAborted();
    const isLast = Date.now() >= deadline;
    if (read.status === 'rejected') {
      if (++failures >= OUTAGE_BUDGET) throw read.reason;
      reporter.debug(`Reading the task failed (${failures} in a row): ${String(read.reason)}`);
    } else {
      failures = 0;
      const [task, deal, now] = read.value;
      const news = scheduled.status === 'fulfilled' ? scheduled.value : undefined;
      if (scheduled.status === 'rejected')
        reporter.debug(`The scheduler does not answer: ${String(scheduled.reason)}`);
      const gone = task.status === 'UNSET' && !deal;
      absences = gone ? absences + 1 : 0;
      const line = gone ? 'The deal is not on chain at the moment.' : describe(task, news);
      if (line !== shown) reporter.info(line);
      shown = line;
      if (absences === LOOKS_UNTIL_GONE) throw vanished(input);
      if (task.status === 'COMPLETED' || task.status === 'FAILED') input.onEnd?.(task.status);
      if (task.status === 'COMPLETED') return task;
      log.look(news);
      const fail = async (refunded: boolean) =>
        taskFailed({ ...input, news, refunded, evidence: await log.excerpts(news) });
      if (task.status === 'FAILED') throw await fail(true);
      // What the pool says of a task whose deal is not there is of no consequence.
      if (news?.gaveUp && !gone) throw await fail(false);
      if (deal && now > (await finalDeadline(context, deal)) + LAG_SLACK)
        throw taskTooLate(input, task.status, news, await log.excerpts(news));
      const { dead, doubtful, patienceMs } = watch.look(gone ? undefined : news);
      if (dead || (doubtful && isLast)) throw await fail(false);
      pause = Math.max(pause, patienceMs);
    }
    if (isLast) throw timedOut(input, log);
    await wait(Math.min(pause, deadline - Date.now() + 1), signal);
  }
}

async function askPool(
  { services, signal }: StageContext,
  { workerpool, taskId }: PollInput,
): Promise<TaskNews | undefined> {
  return (await services.schedulerOf(workerpool))?.taskStatus(taskId, signal);
}

function describe(task: Task, news: TaskNews | undefined): string {
  const onChain =
    task.status === 'UNSET' ? 'Task is not started on chain yet' : `Task is ${task.status} on chain`;
  if (!news) return `${onChain}.`;
  const attempts = news.attempts.slice(-MAX_ATTEMPTS_TOLD).map(({ state = 'unknown', causes, exitCode }) => {
    const details = [
      ...causes.slice(0, MAX_CAUSES_TOLD),
      ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
    ];
    return details.length > 0 ? `${state} (${details.join(', ')})` : state;
  });
  const workers = ['', ` at the worker`][news.attempts.length] ?? ` at the workers`;
  const told = attempts.length > 0 ? `, ${attempts.join(' and ')}` : '';
  return `${onChain}, ${news.status} at the pool${told}${workers}.`;
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

function vanished({ dealId }: PollInput): TaskError {
  return new TaskError('DEAL_VANISHED', {
    what: 'The deal is no longer on chain.',
    why: `Deal ${dealId} was there, and ${LOOKS_UNTIL_GONE} looks in a row do not find it: the chain was reorganised, and its price is back on the account.`,
    fix: 'Run the job that bought it again: it makes the same deal by the same order, or finds it if it came back; nothing is bought twice.',
  });
}

function timedOut({ timeoutMs, dealId }: PollInput, log: TaskLog): TaskError {
  return new TaskError('TASK_TIMEOUT', {
    what: `The task did not end within ${durationText(timeoutMs)}.`,
    why: 'The task goes on; only the waiting was stopped.',
    fix: `Fetch the result later with the \`collect\` action and \`deal-id: ${dealId}\`, re-run this job, which finds the deal and does not pay again, or raise \`timeout\`.`,
    evidence: log.soFar,
  });
}
