import path from 'node:path';
import type { Reporter } from '../pipeline/context/reporter.ts';
import type { TaskRequest } from '../pipeline/context/task-request.ts';
import {
  collectPipeline,
  collectPipelineById,
  type RunDependencies,
  runPipeline,
  submitPipeline,
} from '../pipeline/pipeline.ts';
import type { DealConfig } from './inputs/collect-inputs.ts';
import type { TaskConfig } from './inputs/task-inputs.ts';
import { openRun, type TaskContext } from './open-run.ts';
import { requireOutputFolder } from './publish/output-folder.ts';
import { provenanceFolder } from './publish/provenance-files.ts';
import { missedExclusions } from './workspace/missed-exclusions.ts';
import { type FoundFiles, resolveInputs } from './workspace/private-files.ts';
import { sentSecrets } from './workspace/sent-secrets.ts';

/** Most folders that are named as not being part of the input. */
const MAX_NAMED_FOLDERS = 5;

/**
 * Buys a task and fetches its result.
 * @throws TaskError of any stage
 */
export async function runTask(config: TaskConfig, context: TaskContext): Promise<void> {
  await requireFolder(config, context);
  await runRequest(config, context, runPipeline);
}

/**
 * Brings the deal on chain, and stops.
 * @throws TaskError of any stage up to the purchase
 */
export async function submitTask(config: TaskConfig, context: TaskContext): Promise<void> {
  // Nothing is published, so it does not matter who can see it.
  await runRequest({ ...config, artifact: 'none' }, context, submitPipeline);
}

/**
 * Fetches the result of a deal, by its id or by the inputs that it was bought with.
 * @throws TaskError of any stage after the purchase
 */
export async function collectTask(config: TaskConfig | DealConfig, context: TaskContext): Promise<void> {
  await requireFolder(config, context);
  if (!('dealId' in config)) return runRequest(config, context, collectPipeline);
  await using run = await openRun(config, context);
  await collectPipelineById(config, { ...config.request, tempDir: run.tempDir }, run.dependencies);
}

async function requireFolder(
  { request, workspace }: TaskConfig | DealConfig,
  { tools }: TaskContext,
): Promise<void> {
  await requireOutputFolder(request.outputPath, workspace, tools.reporter);
}

async function runRequest(
  config: TaskConfig,
  context: TaskContext,
  flow: (request: TaskRequest, dependencies: RunDependencies) => Promise<void>,
): Promise<void> {
  const { request, privateFilePatterns, workspace } = config;
  const ownFolders = [request.outputPath, provenanceFolder(request.outputPath)];
  const found = await resolveInputs(privateFilePatterns, workspace, ownFolders);
  logFound(found, config, context.tools.reporter);
  await using run = await openRun(config, context);
  await flow({ ...request, privateFiles: found.files, tempDir: run.tempDir }, run.dependencies);
}

/** Logs the folders that were left out of the input, and warns of files that may be part of it by mistake. */
function logFound(
  found: FoundFiles,
  { workspace, privateFilePatterns }: Pick<TaskConfig, 'workspace' | 'privateFilePatterns'>,
  reporter: Reporter,
): void {
  if (found.passedOver.length > 0) {
    const folders = found.passedOver.map(folder => path.relative(workspace, folder) || folder);
    const some = folders.slice(0, MAX_NAMED_FOLDERS).join(', ');
    const rest = folders.length > MAX_NAMED_FOLDERS ? ` and ${folders.length - MAX_NAMED_FOLDERS} more` : '';
    reporter.info(`Not part of the input: ${some}${rest}.`);
  }
  for (const reason of sentSecrets(found)) reporter.warn(reason, 'The app would get secrets');
  for (const reason of missedExclusions(privateFilePatterns, found.files))
    reporter.warn(reason, 'An exclusion leaves files in');
}
