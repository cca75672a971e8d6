import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findAppByImage } from '../apps/catalogue.ts';
import type { WorkOrder } from '../task/work-order.ts';
import { contributeAndFinalize } from './contribution.ts';
import { reportSessionFailure, startSession } from './session.ts';
import { deliverError, runStages, type TaskFolders } from './stages.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * Does one task from its session to the transaction that finalises it (iexec-worker TaskManagerService). The enclaves
 * are simulated: the stages run as plain local processes and see everything. Never rejects.
 */
export async function work(context: WorkerContext, order: WorkOrder): Promise<void> {
  await mkdir(context.dir, { recursive: true, mode: 0o700 });
  // A task whose deal is made anew after a reorganisation begins while the first attempt at it is being ended.
  const root = await mkdtemp(join(context.dir, `${order.authorization.chainTaskId}-`));
  const folders: TaskFolders = {
    root,
    inDir: join(root, 'iexec_in'),
    outDir: join(root, 'iexec_out'),
    workDir: join(root, 'work'),
    scratchDir: join(root, 'scratch'),
  };
  let isDone = false;
  try {
    for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
    isDone = await doTask(context, order, folders);
  } catch {
    if (!order.signal.aborted) order.report({ status: 'COMPUTE_FAILED', cause: 'UNKNOWN' });
  } finally {
    // The scheduler makes a failed worker abort, without a cause (iexec-core ReplicateWorkflow, TaskAbortCause).
    if (!isDone) order.report({ status: 'ABORTED', cause: 'UNKNOWN' });
    await rm(root, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Returns true when the task is completed. */
async function doTask(context: WorkerContext, order: WorkOrder, folders: TaskFolders): Promise<boolean> {
  const { deal, report, signal } = order;
  const { workerBefore92 } = context.switches.values;
  report({ status: 'STARTING' });
  let session = workerBefore92 ? undefined : await startSession(context, order);
  if (session instanceof Error) {
    if (!signal.aborted) reportSessionFailure(order, session, 'START_FAILED');
    return false;
  }
  report({ status: 'STARTED' });
  report({ status: 'APP_DOWNLOADING' });
  const command = findAppByImage(deal.appImage)?.run();
  if (command !== undefined) {
    // A trusted task's inputs are fetched by its pre-compute, so there is nothing to do between these.
    for (const status of ['APP_DOWNLOADED', 'DATA_DOWNLOADING', 'DATA_DOWNLOADED', 'COMPUTING'] as const)
      report({ status });
  }
  session ??= await startSession(context, order);
  if (session instanceof Error) {
    if (!signal.aborted) reportSessionFailure(order, session, 'COMPUTE_FAILED');
    return false;
  }
  const run = { context, order, folders, session };
  const result = command === undefined ? await deliverError(run) : await runStages(run, command);
  if (signal.aborted || result === 'given up') return false;
  return contributeAndFinalize(context, order, result);
}
