import * as v from 'valibot';

/** Most causes of failure that are reported per task. */
const MAX_CAUSES = 10;
const MAX_CAUSE = 200;

/** Scheduler states from which a task never completes (iexec-core `TaskStatus`). */
const FAILED_STATUSES = new Set([
  'INITIALIZE_FAILED',
  'RUNNING_FAILED',
  'CONTRIBUTION_TIMEOUT',
  'REOPEN_FAILED',
  'RESULT_UPLOAD_TIMEOUT',
  'FINALIZE_FAILED',
  'FINAL_DEADLINE_REACHED',
  'FAILED',
]);

/**
 * States after which an attempt brings no result (iexec-common `ReplicateStatus`). RESULT_UPLOAD_FAILED and
 * COMPLETE_FAILED are none of them: the chain has the result by then.
 */
const OVER_STATES = new Set([
  'START_FAILED',
  'APP_DOWNLOAD_FAILED',
  'DATA_DOWNLOAD_FAILED',
  'COMPUTE_FAILED',
  'CONTRIBUTE_FAILED',
  'REVEAL_FAILED',
  'CONTRIBUTE_AND_FINALIZE_FAILED',
  'ABORTED',
  'FAILED',
  'WORKER_LOST',
]);

/** Causes that say nothing where another one is known: they come with the abort after a failure. */
const EMPTY_CAUSES = new Set(['UNKNOWN', 'ABORTED_BY_WORKER']);

/** One worker's attempt at a task (iexec-core `ReplicateModel`). */
export interface Attempt {
  /** Last state, like COMPUTING; undefined when the scheduler gives none. */
  readonly state?: string;
  /** Exit code of the app, once it ended. */
  readonly exitCode?: number;
  /** Causes of its failure, oldest first, each once (iexec-common `ReplicateStatusCause`). */
  readonly causes: readonly string[];
  /** True when it will bring no result. */
  readonly over: boolean;
}

/**
 * News of a task from the pool's scheduler, which the chain shows hours later, or never. All of it is the pool's claim.
 * Workers from 9.2 on report COMPUTED whatever the app did, and a scheduler leaves a task that failed after that
 * RUNNING until its contribution deadline. So the attempts show failures that the task's state does not.
 */
export interface TaskNews {
  /** State in the scheduler's own words, like RUNNING (iexec-core `TaskStatus`). */
  readonly status: string;
  /** One for each worker that took the task, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Exit code of the app in the latest attempt that has one. */
  readonly appExitCode?: number;
  /** Causes of failed attempts, oldest first, each once. */
  readonly causes: readonly string[];
  /** True when the scheduler gave the task up. */
  readonly gaveUp: boolean;
  /**
   * The state that made it give up, like RUNNING_FAILED. It moves on to FAILED at once, so only the history of
   * states still shows it (iexec-core `TaskUpdateManager`).
   */
  readonly gaveUpBy?: string;
  /**
   * True when workers took the task and none of them will bring a result. The pool may still hand it to another
   * worker, so one look does not settle it.
   */
  readonly noneLeft: boolean;
}

const word = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,119}$/, 'not a status word'));

/** A scheduler's answer about a task, as far as it is read (iexec-core `TaskModel`). */
export const taskAnswerSchema = v.object({
  currentStatus: word,
  dateStatusList: v.nullish(v.array(v.object({ status: v.nullish(word) }))),
  replicates: v.nullish(
    v.array(
      v.object({
        currentStatus: v.nullish(word),
        appExitCode: v.nullish(v.pipe(v.number(), v.integer())),
        teeSessionGenerationError: v.nullish(v.string()),
        statusUpdateList: v.nullish(v.array(v.object({ cause: v.nullish(v.string()) }))),
      }),
    ),
  ),
});

type TaskAnswer = v.InferOutput<typeof taskAnswerSchema>;

/** Judges a scheduler's answer about a task. */
export function judgeTask({ currentStatus, dateStatusList, replicates }: TaskAnswer): TaskNews {
  const attempts = (replicates ?? []).map(judgeAttempt);
  const gaveUp = FAILED_STATUSES.has(currentStatus);
  const history = gaveUp ? [...(dateStatusList ?? []).map(({ status }) => status), currentStatus] : [];
  const gaveUpBy = history.findLast(
    status => status != null && status !== 'FAILED' && FAILED_STATUSES.has(status),
  );
  const appExitCode = attempts.findLast(({ exitCode }) => exitCode !== undefined)?.exitCode;
  return {
    status: currentStatus,
    attempts,
    ...(appExitCode !== undefined && { appExitCode }),
    causes: tellingCauses(attempts.flatMap(({ causes }) => causes)),
    gaveUp,
    ...(gaveUpBy != null && { gaveUpBy }),
    noneLeft: attempts.length > 0 && attempts.every(({ over }) => over),
  };
}

function judgeAttempt(replicate: NonNullable<TaskAnswer['replicates']>[number]): Attempt {
  const { currentStatus, appExitCode, teeSessionGenerationError, statusUpdateList } = replicate;
  // Workers up to 9.1 also report the SMS's own word for it, without the prefix that makes it a cause.
  const sessionCause = teeSessionGenerationError && `TEE_SESSION_GENERATION_${teeSessionGenerationError}`;
  const causes = [...(statusUpdateList ?? []).map(({ cause }) => cause), sessionCause];
  return {
    ...(currentStatus != null && { state: currentStatus }),
    ...(appExitCode != null && { exitCode: appExitCode }),
    causes: tellingCauses(causes),
    over: currentStatus != null && OVER_STATES.has(currentStatus),
  };
}

/** Causes that are words, each once. Causes that say nothing are kept only where there is no other. */
function tellingCauses(causes: readonly (string | null | undefined)[]): string[] {
  const words = new Set(causes.filter(cause => cause != null && isCause(cause)) as string[]);
  const telling = [...words].filter(cause => !EMPTY_CAUSES.has(cause));
  return (telling.length > 0 ? telling : [...words]).slice(0, MAX_CAUSES);
}

function isCause(text: string): boolean {
  return text.length <= MAX_CAUSE && /^[A-Z][A-Z0-9_]{2,}$/.test(text);
}
