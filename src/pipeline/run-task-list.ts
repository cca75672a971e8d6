import { asTaskError, isTaskError, type TaskError } from '../errors/task-error.ts';
import type { AcquiredTask, DealInFlight } from './context/deals.ts';
import type { ListedTask, TaskListRequest } from './context/task-list.ts';
import type { TaskState } from './context/task-state.ts';
import type { TaskEnd } from './follow/poll.ts';
import type { VerifiedResult } from './provenance/verified-result.ts';

/** The stages of a list, for one task of it each. They gather what many tasks ask for at the same time. */
export interface ListStages {
  /** Finds the deal of a task, or buys one. */
  acquire(task: ListedTask): Promise<AcquiredTask>;
  /**
   * Waits for the end of a task, and brings its result.
   * @param onEnd is called when the chain has the task ended; `isOld` is true when the first look found it so
   */
  bring(
    task: ListedTask,
    deal: DealInFlight,
    onEnd: (end: TaskEnd, isOld: boolean) => void,
  ): Promise<VerifiedResult>;
  /**
   * Judges the results together, once all tasks have ended.
   * @returns those that are not good after all, and the errors that their tasks end with
   */
  refuse?(results: readonly VerifiedResult[]): Promise<ReadonlyMap<VerifiedResult, TaskError>>;
  /** Takes note of a new state of a task. */
  note(state: TaskState): void;
  /** The time in Unix seconds. */
  now(): number;
}

/** Times that a deal is made again after a reorganisation, before a person should look at the chain. */
const MAX_REMAKES = 3;

/**
 * Runs the tasks of a list side by side, each from its purchase to its result. A task that fails is bought again alone,
 * as often as the list allows; its failure ends no other task.
 * @returns the results, in the order of the list. The states of all other tasks have gone to `note`.
 */
export async function runTasks(
  { tasks, attempts }: Pick<TaskListRequest, 'tasks' | 'attempts'>,
  stages: ListStages,
): Promise<VerifiedResult[]> {
  const ended = await Promise.all(
    tasks.map(async task => {
      const state = new StateOf(task, stages);
      return { state, result: await runTask(task, attempts, stages, state) };
    }),
  );
  const results = ended.flatMap(({ result }) => result ?? []);
  const refused = (await stages.refuse?.(results)) ?? new Map<VerifiedResult, TaskError>();
  for (const { state, result } of ended) {
    const error = result && refused.get(result);
    if (error) state.refuse(error);
  }
  return results.filter(result => !refused.has(result));
}

/** Buys the tasks of a list, and stops. The states of all tasks go to `note`. */
export async function submitTasks(
  { tasks }: Pick<TaskListRequest, 'tasks'>,
  stages: Omit<ListStages, 'bring'>,
): Promise<void> {
  await Promise.all(
    tasks.map(async task => {
      const state = new StateOf(task, stages);
      await acquire(task, stages, state).catch(error => state.end(error));
    }),
  );
}

async function runTask(
  task: ListedTask,
  attempts: number,
  stages: ListStages,
  state: StateOf,
): Promise<VerifiedResult | undefined> {
  try {
    let [failures, remakes] = [0, 0];
    for (;;) {
      const { deal } = await acquire(failures === 0 ? task : againOf(task), stages, state);
      try {
        const result = await stages.bring(task, deal, (end, isOld) => state.ended(end, isOld));
        state.completed(result);
        return result;
      } catch (error) {
        const isAgain =
          (isTaskError(error, 'DEAL_VANISHED') && remakes++ < MAX_REMAKES) ||
          (isTaskError(error, 'TASK_FAILED') && ++failures < attempts);
        if (!isAgain) throw error;
      }
    }
  } catch (error) {
    state.end(error);
    return undefined;
  }
}

/** The task as it is bought again in the same run: `retry` is about failures of earlier runs. */
function againOf(task: ListedTask): ListedTask {
  return { ...task, request: { ...task.request, retry: 'after-failure' } };
}

async function acquire(
  task: ListedTask,
  stages: Pick<ListStages, 'acquire'>,
  state: StateOf,
): Promise<AcquiredTask> {
  const acquired = await stages.acquire(task);
  state.bought(acquired);
  return acquired;
}

/** The state of one task, which only grows. */
class StateOf {
  readonly #stages: Pick<ListStages, 'note' | 'now'>;
  #state: TaskState;

  constructor({ name, index }: ListedTask, stages: Pick<ListStages, 'note' | 'now'>) {
    this.#stages = stages;
    this.#state = { name, index, progress: 'waiting', attempts: 0 };
    stages.note(this.#state);
  }

  bought({ deal, existed, purchases, boughtAt }: AcquiredTask): void {
    const { dealId, taskId, workerpool, price, transaction } = deal;
    const { transaction: _, chainEnd, endedAt: __, ...before } = this.#state;
    const isAgain = before.dealId !== undefined && before.dealId !== dealId;
    const paid = isAgain && chainEnd !== 'FAILED' ? (before.price ?? 0n) : 0n;
    const earlierPrice = (before.earlierPrice ?? 0n) + paid;
    this.#state = before;
    this.#note({
      progress: 'running',
      dealId,
      taskId,
      workerpool,
      price,
      existed,
      boughtAt,
      attempts: purchases,
      ...(earlierPrice > 0n && { earlierPrice }),
      ...(transaction !== undefined && { transaction }),
    });
  }

  /** The chain has the task ended. The end of a task that was bought before may be long ago. */
  ended(chainEnd: TaskEnd, isOld: boolean): void {
    const isKnown = !(isOld && this.#state.existed);
    this.#note({
      chainEnd,
      ...(isKnown && { endedAt: this.#stages.now() }),
      ...(chainEnd === 'COMPLETED' && { progress: 'fetching' as const }),
    });
  }

  completed({ result, evidence }: VerifiedResult): void {
    this.#note({
      progress: 'completed',
      digest: evidence.task.resultDigest,
      ...(result && {
        files: result.files.length,
        bytes: result.files.reduce((sum, { size }) => sum + size, 0),
      }),
    });
  }

  /** The result is not good after all. */
  refuse(error: TaskError): void {
    const { digest: _, files: __, bytes: ___, ...state } = this.#state;
    this.#state = state;
    this.end(error);
  }

  /** The end without a result. */
  end(thrown: unknown): void {
    const error = asTaskError(thrown);
    const progress = this.#endOf(error);
    // The chain may have no end of a task that its pool gave up.
    const isNew = progress === 'failed' && this.#state.existed === false && !this.#state.chainEnd;
    this.#note({ progress, ...(isNew && { endedAt: this.#stages.now() }), error });
  }

  #endOf({ code, kind }: TaskError): TaskState['progress'] {
    if (this.#state.dealId === undefined) return code === 'TASK_FAILED' ? 'failed' : 'not-bought';
    const goesOn = code === 'TASK_TIMEOUT' || code === 'CANCELLED' || kind === 'service';
    return goesOn ? 'unfinished' : 'failed';
  }

  #note(facts: Partial<TaskState>): void {
    this.#state = { ...this.#state, ...facts };
    this.#stages.note(this.#state);
  }
}
