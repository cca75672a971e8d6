import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contract, hexlify, type JsonRpcProvider, toUtf8Bytes } from 'ethers';
import { type AppCommand, findAppByImage } from '../apps/catalogue.ts';
import type { ChainAccount } from '../chain/chain-account.ts';
import { openSession, SessionRefused } from '../sms/sms-client.ts';
import type { TeeSession } from '../sms/tee-session.ts';
import type { ReplicateReport } from '../task/replicate-report.ts';
import { authorizationHash, type WorkOrder } from '../task/work-order.ts';
import { type AppOutcome, runApp } from './app-compute.ts';
import { writeComputedFile } from './computed-file.ts';
import { type ComputedResult, runPostCompute } from './post-compute.ts';
import { runPreCompute } from './pre-compute.ts';
import { StageError } from './stage-error.ts';
import { startTimeLimit } from './time-limit.ts';

/** Status of a task on chain (PoCo IexecLibCore_v5.TaskStatusEnum). */
const COMPLETED = 3n;
const GAS_LIMIT = 3_000_000n;

/** What a worker works with. */
export interface WorkerContext {
  readonly provider: JsonRpcProvider;
  readonly hub: Contract;
  readonly smsUrl: string;
  readonly ipfsUrl: string;
  readonly account: ChainAccount;
  /** Folder for the tasks' files. */
  readonly dir: string;
}

/** The folders of one task. */
interface TaskFolders {
  readonly root: string;
  readonly inDir: string;
  readonly outDir: string;
  readonly workDir: string;
  readonly scratchDir: string;
}

/**
 * Does one task from the app's download to the transaction that finalises it (iexec-worker TaskManagerService).
 * The enclaves are simulated: the stages run as plain local processes and see everything. Never rejects.
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
  try {
    for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
    await doTask(context, order, folders);
  } catch {
    if (!order.signal.aborted) order.report({ status: 'COMPUTE_FAILED', cause: 'UNKNOWN' });
  } finally {
    if (order.signal.aborted) order.report({ status: 'ABORTED' });
    await rm(root, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function doTask(context: WorkerContext, order: WorkOrder, folders: TaskFolders): Promise<void> {
  const { deal, report, signal } = order;
  for (const status of ['STARTING', 'STARTED', 'APP_DOWNLOADING'] as const) report({ status });
  const command = findAppByImage(deal.appImage)?.run();
  if (command === undefined) report({ status: 'APP_DOWNLOAD_FAILED', cause: 'APP_IMAGE_DOWNLOAD_FAILED' });
  // A trusted task's inputs are fetched by its pre-compute, so there is nothing to do between these.
  else
    for (const status of ['APP_DOWNLOADED', 'DATA_DOWNLOADING', 'DATA_DOWNLOADED', 'COMPUTING'] as const)
      report({ status });

  let session: TeeSession;
  try {
    const { workerWallet, chainTaskId, enclaveChallenge } = order.authorization;
    const signature = context.account.signHash(
      authorizationHash(workerWallet, chainTaskId, enclaveChallenge),
    );
    session = await openSession(context.smsUrl, order.authorization, signature, signal);
  } catch (error) {
    if (!signal.aborted) report(sessionFailure(error));
    return;
  }
  const result = await compute(context, order, folders, session, command);
  if (result === undefined || signal.aborted) return;
  await contributeAndFinalize(context, order, result);
}

/** Runs the three stages. Only post-compute decides whether there is a result; earlier failures are told, no more. */
async function compute(
  context: WorkerContext,
  order: WorkOrder,
  folders: TaskFolders,
  session: TeeSession,
  command: AppCommand | undefined,
): Promise<ComputedResult | undefined> {
  const { report, signal, authorization } = order;
  const environmentOf = (name: string): Readonly<Record<string, string>> =>
    session.services.find(service => service.name === name)?.environment ?? {};
  const causes: string[] = [];
  let outcome: AppOutcome | undefined;
  if (command === undefined) {
    await writeErrorResult(folders.outDir, 'APP_DOWNLOAD_FAILED', 'APP_IMAGE_DOWNLOAD_FAILED');
  } else {
    const preCompute = { ...folders, ipfsUrl: context.ipfsUrl, signal };
    causes.push(...(await runPreCompute(environmentOf('pre-compute'), preCompute)));
    if (signal.aborted) return undefined;
    const app = await runAppInTime(context, order, folders, command, environmentOf('app'));
    if (signal.aborted) return undefined;
    outcome = app.outcome;
    if (app.cause !== undefined) causes.push(app.cause);
    else await keepOutputs(app.outcome, folders.outDir);
  }
  const app = outcome && { appExitCode: outcome.exitCode, logs: outcome.logs };
  try {
    const postCompute = { ...folders, taskId: authorization.chainTaskId, ipfsUrl: context.ipfsUrl, signal };
    const result = await runPostCompute(environmentOf('post-compute'), postCompute);
    if (command !== undefined) report({ status: 'COMPUTED', ...app });
    return result;
  } catch (error) {
    causes.push(error instanceof StageError ? error.exitCause : 'POST_COMPUTE_FAILED_UNKNOWN_ISSUE');
    // The first failure is the one that the others come from.
    if (!signal.aborted) report({ status: 'COMPUTE_FAILED', cause: causes[0] ?? 'UNKNOWN', ...app });
    return undefined;
  }
}

async function runAppInTime(
  { provider }: WorkerContext,
  { deal, signal }: WorkOrder,
  folders: TaskFolders,
  command: AppCommand,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly outcome: AppOutcome; readonly cause?: string }> {
  const limit = await startTimeLimit(deal.categorySeconds, provider);
  try {
    const outcome = await runApp({
      ...folders,
      command,
      args: deal.params.iexec_args ?? '',
      environment,
      signal: AbortSignal.any([signal, limit.signal]),
    });
    if (limit.signal.aborted) return { outcome, cause: 'APP_COMPUTE_TIMEOUT' };
    return outcome.exitCode === 0 ? { outcome } : { outcome, cause: 'APP_COMPUTE_FAILED' };
  } finally {
    limit.stop();
  }
}

/** What a successful app printed becomes part of its result, unless it printed nothing. */
async function keepOutputs({ stdoutPath, stderrPath }: AppOutcome, outDir: string): Promise<void> {
  if ((await stat(stdoutPath)).size > 0) await rename(stdoutPath, join(outDir, 'stdout.txt'));
  if ((await stat(stderrPath)).size > 0) await rename(stderrPath, join(outDir, 'stderr.txt'));
}

async function writeErrorResult(outDir: string, status: string, cause: string): Promise<void> {
  const text = `[IEXEC] Errors occurred while computing the task [errorStatus:${status}, causes:[${cause}]]`;
  await writeFile(join(outDir, 'error.txt'), text);
  await writeComputedFile(outDir, 'error.txt');
}

async function contributeAndFinalize(
  { hub, account }: WorkerContext,
  { authorization, deal, report }: WorkOrder,
  { digest, enclaveSignature, location, callbackData }: ComputedResult,
): Promise<void> {
  const { chainTaskId, enclaveChallenge, signature } = authorization;
  report({ status: 'CONTRIBUTE_AND_FINALIZE_ONGOING' });
  const results =
    location === undefined
      ? `{ "storage": "ethereum", "location": "${deal.callback}" }`
      : `{ "storage": "ipfs", "location": "${location}" }`;
  try {
    const request = await hub
      .getFunction('contributeAndFinalize')
      .populateTransaction(
        chainTaskId,
        digest,
        hexlify(toUtf8Bytes(results)),
        callbackData,
        enclaveChallenge,
        enclaveSignature,
        signature.value,
      );
    await account.send({ ...request, gasLimit: GAS_LIMIT }, async () => {
      const { status } = await hub.getFunction('viewTask')(chainTaskId);
      return status === COMPLETED;
    });
  } catch {
    report({ status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'CHAIN_RECEIPT_NOT_VALID' });
    return;
  }
  const resultLink = location ?? deal.callback ?? '';
  report({ status: 'CONTRIBUTE_AND_FINALIZE_DONE', resultLink, chainCallbackData: callbackData });
  report({ status: 'COMPLETING' });
  report({ status: 'COMPLETED' });
}

function sessionFailure(error: unknown): ReplicateReport {
  const reason = error instanceof SessionRefused ? error.reason : 'UNKNOWN_ISSUE';
  return {
    status: 'COMPUTE_FAILED',
    cause: `TEE_SESSION_GENERATION_${reason}`,
    teeSessionGenerationError: reason,
  };
}
