import { rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppProgram } from '../apps/app-context.ts';
import type { AppCommand } from '../apps/catalogue.ts';
import type { TeeSession } from '../sms/tee-session.ts';
import type { ReplicateStatusCause } from '../task/replicate-status-cause.ts';
import type { WorkOrder } from '../task/work-order.ts';
import { type AppOutcome, runApp } from './app-compute.ts';
import { writeComputedFile } from './computed-file.ts';
import { type ComputedResult, runPostCompute } from './post-compute.ts';
import { runPreCompute } from './pre-compute.ts';
import { StageError } from './stage-error.ts';
import { startTimeLimit } from './time-limit.ts';
import type { WorkerContext } from './worker-context.ts';

/** The folders of one task. */
export interface TaskFolders {
  readonly root: string;
  readonly inDir: string;
  readonly outDir: string;
  readonly workDir: string;
  readonly scratchDir: string;
}

/** One task that has its session. */
interface TaskRun {
  readonly context: WorkerContext;
  readonly order: WorkOrder;
  readonly folders: TaskFolders;
  readonly session: TeeSession;
}

/** The result of the stages; `undefined` when there is none, and the worker tries to contribute all the same. */
export type StagesResult = ComputedResult | undefined | 'given up';

/** Runs pre-compute, app and post-compute in turn, whatever the earlier ones did, and reports how the app ended. */
export async function runStages(run: TaskRun, command: AppCommand | AppProgram): Promise<StagesResult> {
  const { context, order, folders } = run;
  const { report, signal } = order;
  const causes: ReplicateStatusCause[] = [...(await preCompute(run))];
  if (signal.aborted) return 'given up';
  const app = await compute(run, command);
  if (signal.aborted) return 'given up';
  if (app.cause === undefined) await keepOutputs(app.outcome, folders.outDir);
  else causes.push(app.cause);
  const result = await postCompute(run);
  if (signal.aborted) return 'given up';
  if (typeof result === 'string') causes.push(result);
  const details = { appExitCode: app.outcome.exitCode, logs: app.outcome.logs };
  const isResult = typeof result !== 'string';
  if (!isResult && context.switches.values.workerBefore92) {
    // The first failure is the origin of the others.
    report({ status: 'COMPUTE_FAILED', cause: causes[0] ?? 'UNKNOWN', ...details });
    return 'given up';
  }
  // The causes stay in the worker's own log.
  report({ status: 'COMPUTED', ...details });
  return isResult ? result : undefined;
}

/**
 * Delivers an error report in place of the result when the app's image is missing. On the live network such a task is
 * contributed, revealed and finalised in separate transactions; here it takes the short way of all others.
 */
export async function deliverError(run: TaskRun): Promise<StagesResult> {
  const { report, signal } = run.order;
  const cause = 'APP_IMAGE_DOWNLOAD_FAILED';
  const text = `[IEXEC] Errors occurred while computing the task [error:APP_DOWNLOAD_FAILED, causes:[WorkflowError[cause=${cause}, message=]]]`;
  await writeFile(join(run.folders.outDir, 'error.txt'), text);
  await writeComputedFile(run.folders.outDir, 'error.txt');
  const result = await postCompute(run);
  if (signal.aborted) return 'given up';
  const isResult = typeof result !== 'string';
  report({ status: 'APP_DOWNLOAD_FAILED', cause: isResult ? cause : 'POST_COMPUTE_FAILED_UNKNOWN_ISSUE' });
  return isResult ? result : 'given up';
}

async function preCompute(run: TaskRun): Promise<readonly ReplicateStatusCause[]> {
  const { context, folders } = run;
  return inTime(
    run,
    'PRE_COMPUTE_TIMEOUT',
    signal =>
      runPreCompute(environmentOf(run, 'pre-compute'), {
        ...folders,
        ipfsUrl: context.ipfsUrl,
        httpMs: httpMsOf(context),
        signal,
      }),
    cause => [cause],
  );
}

async function compute(
  run: TaskRun,
  command: AppCommand | AppProgram,
): Promise<{ readonly outcome: AppOutcome; readonly cause?: ReplicateStatusCause }> {
  const { order, folders } = run;
  let outcome: AppOutcome | undefined;
  const start = async (signal: AbortSignal): Promise<AppOutcome> => {
    const args = order.deal.params.iexec_args ?? '';
    outcome = await runApp({ ...folders, command, args, environment: environmentOf(run, 'app'), signal });
    return outcome;
  };
  const cause = await inTime<ReplicateStatusCause | undefined>(
    run,
    'APP_COMPUTE_TIMEOUT',
    async signal => ((await start(signal)).exitCode === 0 ? undefined : 'APP_COMPUTE_FAILED'),
    timeout => timeout,
  );
  if (outcome === undefined) throw new Error('The app did not run.');
  return { outcome, ...(cause !== undefined && { cause }) };
}

/** Returns the result, or the cause of the failure. */
async function postCompute(run: TaskRun): Promise<ComputedResult | ReplicateStatusCause> {
  const { context, order, folders } = run;
  const { chainTaskId: taskId, dealId, taskIndex } = order.authorization;
  return inTime<ComputedResult | ReplicateStatusCause>(
    run,
    'POST_COMPUTE_TIMEOUT',
    async signal => {
      try {
        return await runPostCompute(environmentOf(run, 'post-compute'), {
          ...folders,
          taskId,
          dealId,
          taskIndex,
          ipfsUrl: context.ipfsUrl,
          resultProxyUrl: context.resultProxyUrl,
          httpMs: httpMsOf(context),
          signal,
        });
      } catch (error) {
        return error instanceof StageError ? error.exitCause : 'POST_COMPUTE_FAILED_UNKNOWN_ISSUE';
      }
    },
    cause => cause,
  );
}

/** Runs a stage for as long as the category allows. A longer one is stopped, and fails with its timeout cause. */
async function inTime<T>(
  { context, order }: TaskRun,
  cause: ReplicateStatusCause,
  stage: (signal: AbortSignal) => Promise<T>,
  late: (cause: ReplicateStatusCause) => T,
): Promise<T> {
  const seconds = context.switches.values.stageSeconds || order.deal.categorySeconds;
  const limit = await startTimeLimit(seconds, context.provider);
  try {
    const outcome = await stage(AbortSignal.any([order.signal, limit.signal]));
    return limit.signal.aborted ? late(cause) : outcome;
  } finally {
    limit.stop();
  }
}

function environmentOf({ session }: TaskRun, name: string): Readonly<Record<string, string>> {
  return session.services.find(service => service.name === name)?.environment ?? {};
}

function httpMsOf({ switches }: WorkerContext): number | undefined {
  const { unlimitedTransfers, enclaveHttpSeconds } = switches.values;
  return unlimitedTransfers ? undefined : enclaveHttpSeconds * 1_000;
}

/** Adds the output of a successful app to its result, unless it printed nothing. */
async function keepOutputs({ stdoutPath, stderrPath }: AppOutcome, outDir: string): Promise<void> {
  if ((await stat(stdoutPath)).size > 0) await rename(stdoutPath, join(outDir, 'stdout.txt'));
  if ((await stat(stderrPath)).size > 0) await rename(stderrPath, join(outDir, 'stderr.txt'));
}
