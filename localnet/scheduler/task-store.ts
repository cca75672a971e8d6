import type { ReplicateReport, ReplicateStatus } from '../task/replicate-report.ts';

/** Status of a task at the scheduler (iexec-core TaskStatus); the ones that this scheduler reaches. */
export type TaskStatus =
  | 'RECEIVED'
  | 'INITIALIZING'
  | 'INITIALIZED'
  | 'INITIALIZE_FAILED'
  | 'RUNNING'
  | 'RUNNING_FAILED'
  | 'CONTRIBUTION_TIMEOUT'
  | 'FINALIZED'
  | 'FINAL_DEADLINE_REACHED'
  | 'COMPLETED'
  | 'FAILED';

/** One worker's attempt at a task. */
export interface Replicate {
  readonly walletAddress: string;
  currentStatus: ReplicateStatus;
  appExitCode?: number;
  teeSessionGenerationError?: string;
  resultLink?: string;
  chainCallbackData?: string;
  logs?: { readonly stdout: string; readonly stderr: string };
  /** Oldest first; `date` is ISO 8601 text. */
  readonly statusUpdateList: {
    readonly date: string;
    readonly status: ReplicateStatus;
    readonly cause?: string;
  }[];
}

/** Facts of a task that do not change. Deadlines are in seconds since the epoch, as on chain. */
export interface TaskFacts {
  readonly chainTaskId: string;
  readonly chainDealId: string;
  /** Absolute index of the task in its request order. */
  readonly taskIndex: number;
  readonly requester: string;
  readonly dappName: string;
  readonly commandLine: string;
  readonly tag: string;
  readonly trust: number;
  /** Milliseconds that the app may run. */
  readonly maxExecutionTime: number;
  readonly contributionDeadline: number;
  readonly finalDeadline: number;
}

/** A task as the scheduler knows it. */
export interface Task extends TaskFacts {
  currentStatus: TaskStatus;
  /** Address of the enclave's key pair, once the SMS has given it. */
  enclaveChallenge?: string;
  initializationBlockNumber: number;
  /** The consensus value on chain, once the task is finalised. */
  consensus?: string;
  /** Oldest first; `date` is ISO 8601 text. */
  readonly dateStatusList: { readonly date: string; readonly status: TaskStatus }[];
  /** There is no list before the task is initialised. */
  replicates?: Replicate[];
}

/** The scheduler's memory: all tasks of its pool since the start. */
export class TaskStore {
  readonly #tasks = new Map<string, Task>();

  /** Records a new task with status RECEIVED, in the place of an earlier one of this id. */
  receive(facts: TaskFacts): Task {
    const dateStatusList = [{ date: now(), status: 'RECEIVED' as const }];
    const currentStatus = 'RECEIVED';
    const task: Task = { ...facts, currentStatus, initializationBlockNumber: 0, dateStatusList };
    this.#tasks.set(facts.chainTaskId.toLowerCase(), task);
    return task;
  }

  /** Drops a task, unless another has taken its place. */
  forget(task: Task): void {
    if (this.find(task.chainTaskId) === task) this.#tasks.delete(task.chainTaskId.toLowerCase());
  }

  /** The task with this id (bytes32 hex, any case), if the scheduler knows it. */
  find(chainTaskId: string): Task | undefined {
    return this.#tasks.get(chainTaskId.toLowerCase());
  }

  /** All tasks that can still change. */
  live(): Task[] {
    return [...this.#tasks.values()].filter(task => !isFinal(task));
  }

  /** Number of tasks by current status. */
  countByStatus(): Partial<Record<TaskStatus, number>> {
    const counts: Partial<Record<TaskStatus, number>> = {};
    for (const { currentStatus } of this.#tasks.values())
      counts[currentStatus] = (counts[currentStatus] ?? 0) + 1;
    return counts;
  }
}

/** True when the scheduler will do nothing more for the task. */
export function isFinal(task: Task): boolean {
  return task.currentStatus === 'COMPLETED' || task.currentStatus === 'FAILED';
}

/** Moves a task to a status. A task that has ended stays as it is. */
export function moveTask(task: Task, status: TaskStatus): void {
  if (isFinal(task)) return;
  task.currentStatus = status;
  task.dateStatusList.push({ date: now(), status });
}

/** Adds a worker's attempt to a task. */
export function addReplicate(task: Task, walletAddress: string): Replicate {
  const replicate: Replicate = {
    walletAddress,
    currentStatus: 'CREATED',
    statusUpdateList: [{ date: now(), status: 'CREATED' }],
  };
  task.replicates = [...(task.replicates ?? []), replicate];
  return replicate;
}

/** Records what a worker reports of its attempt. */
export function applyReport(replicate: Replicate, report: ReplicateReport): void {
  const { status, cause, appExitCode, teeSessionGenerationError, resultLink, chainCallbackData, logs } =
    report;
  replicate.currentStatus = status;
  replicate.statusUpdateList.push({ date: now(), status, ...(cause !== undefined && { cause }) });
  if (appExitCode !== undefined) replicate.appExitCode = appExitCode;
  if (teeSessionGenerationError !== undefined)
    replicate.teeSessionGenerationError = teeSessionGenerationError;
  // Only these attempts keep logs (iexec-core ReplicatesService).
  if (status === 'COMPUTED' || cause === 'APP_COMPUTE_FAILED') if (logs !== undefined) replicate.logs = logs;
  if (resultLink !== undefined) replicate.resultLink = resultLink;
  if (chainCallbackData !== undefined) replicate.chainCallbackData = chainCallbackData;
}

function now(): string {
  return new Date().toISOString().replace('Z', '+00:00');
}
