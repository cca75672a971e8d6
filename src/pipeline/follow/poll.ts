import type { Wallet } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import type { Task, TaskStatus } from '../../iexec/protocol/task.ts';
import { durationText } from '../../text/duration-text.ts';
import type { StageContext } from '../context/services.ts';
import type { Wait } from '../context/wait.ts';
import { judgeLook, LOOKS_UNTIL_GONE, NO_LOOKS, type Verdict } from './judge-look.ts';
import { type Look, lookAtTask, type TaskPlace } from './look-at-task.ts';
import { pollPauses } from './poll-pauses.ts';
import { taskFailed, taskTooLate } from './task-failure.ts';
import { TaskLog } from './task-log.ts';

/** Arguments of the poll stage. */
export interface PollInput extends TaskPlace {
  /** Longest run time of the category, in seconds. */
  readonly categorySeconds: number;
  /** Length of the whole wait, in milliseconds, for people. */
  readonly timeoutMs: number;
  /** The wait, which may have begun earlier. */
  readonly wait: Wait;
  /** nRLC paid for the deal. */
  readonly price: bigint;
  /** Wallet that may read the task's logs. */
  readonly requester: Wallet;
  /**
   * Called when the chain has the task ended.
   * @param isOld true when the first look found it so: it may have ended long before
   */
  readonly onEnd?: ((end: TaskEnd, isOld: boolean) => void) | undefined;
}

/** End of a task on chain: with its worker paid, or with the money given back. */
export type TaskEnd = Extract<TaskStatus, 'COMPLETED' | 'FAILED'>;

/** The output of the app in attempts that failed. */
export type FailureLog = Pick<TaskLog, 'look' | 'soFar' | 'excerpts' | 'stop'>;

/** The way in which a task is watched: by itself, or together with others. */
export interface Watch {
  /** Looks at the task. */
  look(): Promise<Look>;
  /**
   * Pauses until the next look.
   * @param patienceMs shortest pause, in milliseconds
   */
  pause(patienceMs: number): Promise<void>;
  readonly log: FailureLog;
}

/**
 * Follows a task until it is completed. Chain and scheduler are read together: the chain alone decides about
 * success, but only the scheduler knows of a failure before the final deadline (PoCo sets FAILED in `claim`), and
 * often from the attempts alone. Two looks in a row must find no attempt left, since another worker may take the task.
 * @throws TaskError TASK_FAILED, DEAL_VANISHED, TASK_TIMEOUT (the task goes on), SERVICE_UNREACHABLE when the chain
 * stays silent.
 */
export async function poll(context: StageContext, input: PollInput): Promise<Task> {
  const pauses = pollPauses(input.categorySeconds);
  return pollBy(
    {
      look: () => lookAtTask(context, input),
      pause: patienceMs => input.wait.pause(Math.max(pauses.next().value, patienceMs), context.signal),
      log: new TaskLog(context, input),
    },
    context,
    input,
  );
}

/**
 * Follows a task by the looks and pauses of a watch.
 * @throws TaskError as `poll`
 */
export async function pollBy(watch: Watch, context: StageContext, input: PollInput): Promise<Task> {
  try {
    return await follow(watch, context, input);
  } finally {
    watch.log.stop();
  }
}

async function follow(watch: Watch, { reporter, signal }: StageContext, input: PollInput): Promise<Task> {
  let history = NO_LOOKS;
  for (let looks = 1; ; looks++) {
    const look = await watch.look();
    signal.throwIfAborted();
    const { verdict, history: next } = judgeLook(look, history, input.wait.isOver);
    if (!look.seen)
      reporter.debug(`Reading the task failed (${next.failures} in a row): ${String(look.error)}`);
    if (next.line !== history.line) reporter.info(next.line);
    history = next;
    if (verdict.kind !== 'wait') {
      noteEnd(look, input, looks === 1);
      return endWith(verdict, look, input, watch.log);
    }
    watch.log.look(look.seen?.news);
    await watch.pause(verdict.patienceMs);
  }
}

function noteEnd({ seen }: Look, { onEnd }: PollInput, isOld: boolean): void {
  const status = seen?.task.status;
  if (status === 'COMPLETED' || status === 'FAILED') onEnd?.(status, isOld);
}

/** Ends the wait: returns the completed task, or throws the error that belongs to the verdict. */
async function endWith(
  { kind }: Exclude<Verdict, { kind: 'wait' }>,
  look: Look,
  input: PollInput,
  log: FailureLog,
): Promise<Task> {
  if (kind === 'timed-out') throw timedOut(input, log);
  if (!look.seen) throw look.error;
  const { task, news } = look.seen;
  if (kind === 'vanished') throw vanished(input);
  if (kind === 'completed') return task;
  const evidence = await log.excerpts(news);
  if (kind === 'too-late') throw taskTooLate(input, task.status, news, evidence);
  throw taskFailed({ ...input, news, refunded: kind === 'refunded', evidence });
}

function vanished({ dealId }: PollInput): TaskError {
  return new TaskError('DEAL_VANISHED', {
    what: 'The deal is no longer on chain.',
    why: `Deal ${dealId} was there, and ${LOOKS_UNTIL_GONE} looks in a row do not find it: the chain was reorganised, and its price is back on the account.`,
    fix: 'Run the job that bought it again: it makes the same deal by the same order, or finds it if it came back; nothing is bought twice.',
  });
}

function timedOut({ timeoutMs, dealId }: PollInput, log: FailureLog): TaskError {
  return new TaskError('TASK_TIMEOUT', {
    what: `The task did not end within ${durationText(timeoutMs)}.`,
    why: 'The task goes on; only the waiting was stopped.',
    fix: `Fetch the result later with the \`collect\` action and \`deal-id: ${dealId}\`, re-run this job, which finds the deal and does not pay again, or raise \`timeout\`.`,
    evidence: log.soFar,
  });
}
