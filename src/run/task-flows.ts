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
import { logFoundFiles } from './workspace/log-found-files.ts';
import { resolveInputs } from './workspace/private-files.ts';

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
  logFoundFiles([{ ...found, lines: privateFilePatterns }], workspace, context.tools.reporter);
  await using run = await openRun(config, context);
  await flow({ ...request, privateFiles: found.files, tempDir: run.tempDir }, run.dependencies);
}
