import { asTaskError } from '../errors/task-error.ts';
import { PurchaseQueue } from './buy-list/purchase-queue.ts';
import { bringListed, Crew } from './collect/bring-listed.ts';
import { checkListed, publishListed } from './collect/publish-listed.ts';
import { assertNoDifference, nothingToCompare } from './collect/render-check.ts';
import { refuseRepeated } from './collect/repeated-results.ts';
import type { AcquiredTask, DealInFlight } from './context/deals.ts';
import type { ListedTask, TaskListRequest } from './context/task-list.ts';
import type { TaskState } from './context/task-state.ts';
import { Wait } from './context/wait.ts';
import { type ProgressGoal, ProgressLine } from './follow/progress-line.ts';
import { logWaitLimits } from './follow/wait-limits.ts';
import { requireRoomForResult } from './input/disk-room.ts';
import type { Milestones, RunDependencies } from './pipeline.ts';
import { type ListStages, runTasks, submitTasks } from './run-task-list.ts';

/** Most private inputs of a list whose uploads are remembered across runs. */
const MOST_REMEMBERED = 3;

/** Everything that the flows of a list need besides the list. */
export interface ListDependencies extends Omit<RunDependencies, 'milestones'> {
  readonly milestones: Pick<Milestones, 'onDataset' | 'onRenderCheck' | 'onArtifact'>;
  /** Takes note of a new state of a task. */
  readonly note: (state: TaskState) => void;
}

/**
 * The whole flow for a list: buys what is not bought, and brings and publishes all results. Tasks fail alone; their
 * ends go to `note`.
 * @throws TaskError INPUT_INVALID when there are baselines, and the results are encrypted for another wallet; after
 * everything is published, RENDER_DIFFERS, or ARTIFACT_FAILED.
 */
export async function runListPipeline(list: TaskListRequest, deps: ListDependencies): Promise<void> {
  const queue = await openQueue(list, deps);
  await bringAll(list, task => queue.acquire(task), deps);
}

/** The first half for a list: brings its tasks to deals on chain, and stops. Their states go to `note`. */
export async function submitListPipeline(list: TaskListRequest, deps: ListDependencies): Promise<void> {
  const queue = await openQueue(list, deps);
  await withProgress({ ...list, goal: 'deal' }, deps, note =>
    submitTasks(list, { acquire: task => queue.acquire(task), note, now: unixTime }),
  );
}

/**
 * The second half for a list, from nothing but the same request, on any machine; buys and uploads nothing.
 * @throws TaskError as `runListPipeline`
 */
export async function collectListPipeline(list: TaskListRequest, deps: ListDependencies): Promise<void> {
  const queue = await openQueue(list, deps);
  await bringAll({ ...list, attempts: 1 }, task => queue.findListed(task), deps);
}

/** Opens a queue, once the checks of the run are made. @throws TaskError as `prepareList`; it is that of every task */
async function openQueue(list: TaskListRequest, deps: ListDependencies): Promise<PurchaseQueue> {
  const queue = createQueue(list, deps);
  await queue.prepare().catch((error: unknown) => {
    for (const { name, index } of list.tasks)
      deps.note({ name, index, progress: 'not-bought', attempts: 0, error: asTaskError(error) });
    throw error;
  });
  return queue;
}

function createQueue(list: TaskListRequest, deps: ListDependencies): PurchaseQueue {
  const { context, identities, memory, fastLine, milestones, jobLimitMs } = deps;
  const { onDataset } = milestones;
  return new PurchaseQueue(
    {
      ...context,
      identities,
      fastLine,
      milestones: { onDataset, onPurchase: () => {}, onDeal: () => {} },
      // Each entry of the memory costs requests, so it is for inputs that many tasks share.
      ...(memory && inputsOf(list) <= MOST_REMEMBERED && { memory }),
      beforeBuying: requireRoomForResult,
      onPreflight: (facts, { timeoutMs }) =>
        logWaitLimits(context.reporter, { ...facts, timeoutMs, jobLimitMs }),
    },
    list,
  );
}

/** Number of different private inputs. */
function inputsOf({ tasks }: TaskListRequest): number {
  return new Set(tasks.map(({ request }) => request.privateFiles)).size;
}

/** Runs the tasks of a list to their results, compares and publishes these. */
async function bringAll(
  list: TaskListRequest,
  acquire: (task: ListedTask) => Promise<AcquiredTask>,
  deps: ListDependencies,
): Promise<void> {
  const { context, renderCheck, publisher } = deps;
  const { request } = list;
  if (renderCheck && request.beneficiary !== undefined) throw nothingToCompare();
  const crew = new Crew(context, { needsArchive: publisher.needsArchive });
  const bring = bringerOf(list, crew, deps);
  const results = await withProgress({ ...list, goal: 'result' }, deps, note =>
    runTasks(list, { acquire, bring, refuse: refuseRepeated, note, now: unixTime }),
  );
  crew.close();
  const attempt = renderCheck && (await checkListed(renderCheck, results, request, deps));
  await publishListed({ verified: results, undelivered: crew.undelivered }, { attempt, request }, deps);
  if (renderCheck && attempt) assertNoDifference(attempt, renderCheck, context.disclosure);
}

/** The way of a task from its deal to its result. The time to wait counts from the first deal of the task. */
function bringerOf(list: TaskListRequest, crew: Crew, deps: ListDependencies): ListStages['bring'] {
  const { context, identities } = deps;
  const { tempDir, timeoutMs } = list.request;
  const waits = new Map<ListedTask, Wait>();
  return async (task: ListedTask, deal: DealInFlight, onTaskEnd) => {
    const wait = waits.get(task) ?? new Wait(context.clock, timeoutMs);
    waits.set(task, wait);
    const milestones = { onTaskEnd, onChecks: () => {}, onResult: () => {} };
    return bringListed(
      deal,
      task,
      { ...task.request, tempDir, wait },
      { context, identities, milestones },
      crew,
    );
  };
}

/**
 * Runs the tasks under one heading, with one line of progress.
 * @throws the signal's reason after an abort
 */
async function withProgress<T>(
  { tasks, goal }: Pick<TaskListRequest, 'tasks'> & { readonly goal: ProgressGoal },
  { context: { reporter, clock, signal }, note }: ListDependencies,
  run: (note: ListDependencies['note']) => Promise<T>,
): Promise<T> {
  return reporter.stage('Tasks', async () => {
    const progress = new ProgressLine({ total: tasks.length, goal }, clock, line => reporter.info(line));
    const value = await run(state => {
      note(state);
      progress.note(state);
    });
    progress.close();
    signal.throwIfAborted();
    return value;
  });
}

/** The time in Unix seconds. */
function unixTime(): number {
  return Math.floor(Date.now() / 1000);
}
