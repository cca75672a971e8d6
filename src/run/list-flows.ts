import { isTaskError } from '../errors/task-error.ts';
import type { TaskListRequest } from '../pipeline/context/task-list.ts';
import {
  collectListPipeline,
  type ListDependencies,
  runListPipeline,
  submitListPipeline,
} from '../pipeline/list-pipeline.ts';
import { resolveTasks } from './inputs/resolve-tasks.ts';
import type { TaskConfig } from './inputs/task-inputs.ts';
import type { TaskListConfig } from './inputs/task-list-inputs.ts';
import { keepHeapSteady } from './list/steady-heap.ts';
import type { ListKeeper } from './list-keeper.ts';
import { type OpenRun, openRun, type TaskContext } from './open-run.ts';
import { requireOutputFolder, requireResultsFile, requireTaskFolders } from './publish/output-folder.ts';
import { provenanceFolder } from './publish/provenance-files.ts';
import { resultsFileOf } from './publish/results-file.ts';
import { secretsAmong } from './secrets/leaks.ts';

/** Config of a run of a list. */
export type ListConfig = TaskConfig & { readonly list: TaskListConfig };

/** Surroundings of a flow for a list. */
export interface ListContext extends TaskContext {
  readonly keeper: ListKeeper;
}

/**
 * Buys the tasks of a list and fetches their results.
 * @throws TaskError that the list ends with, or of a stage that all tasks share
 */
export async function runList(config: ListConfig, context: ListContext): Promise<void> {
  await requireFolder(config, context);
  await runFlow(config, context, intoFolders(runListPipeline));
}

/**
 * Brings the tasks of a list to deals on chain, and stops.
 * @throws TaskError as `runList`
 */
export async function submitList(config: ListConfig, context: ListContext): Promise<void> {
  // Nothing is published, so it does not matter who can see it.
  await runFlow({ ...config, artifact: 'none' }, context, submitListPipeline);
}

/**
 * Fetches the results of a list, by the inputs that it was bought with.
 * @throws TaskError as `runList`
 */
export async function collectList(config: ListConfig, context: ListContext): Promise<void> {
  await requireFolder(config, context);
  await runFlow(config, context, intoFolders(collectListPipeline));
}

async function requireFolder({ request, workspace }: ListConfig, { tools }: ListContext): Promise<void> {
  await requireOutputFolder(request.outputPath, workspace, tools.reporter);
  requireResultsFile(request.outputPath);
}

/** A flow for a list, after its tasks are known. */
type ListFlow = (list: TaskListRequest, dependencies: ListDependencies) => Promise<void>;

/** The flow, once the folders of the tasks are seen to be fit for results. */
function intoFolders(flow: ListFlow): ListFlow {
  return async (list, dependencies) => {
    requireTaskFolders(list.tasks.map(({ request }) => request.outputPath));
    return flow(list, dependencies);
  };
}

async function runFlow(config: ListConfig, context: ListContext, flow: ListFlow): Promise<void> {
  const { keeper, tools } = context;
  await using run = await openRun(config, context);
  keepHeapSteady();
  const list = await resolveTasks(config, placesOf(config, context, run), tools.reporter);
  keeper.begin(list.tasks.map(({ name }) => name));
  const failure = await flow(list, {
    ...run.dependencies,
    note: state => keeper.note(state),
  }).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  await keeper.write();
  const { onTaskFailure } = config.list;
  const verdict = keeper.judge({ onTaskFailure, minCompleted: list.minCompleted });
  // Tasks without a result weigh more than pictures that differ.
  if (failure && !(verdict.error && isTaskError(failure.error, 'RENDER_DIFFERS'))) throw failure.error;
  if (verdict.error) throw verdict.error;
  if (verdict.warning !== undefined) tools.reporter.warn(verdict.warning, 'Tasks without a result');
}

function placesOf(
  { request }: ListConfig,
  { tools }: ListContext,
  { tempDir, dependencies: { identities } }: OpenRun,
): Parameters<typeof resolveTasks>[1] {
  const { requester, beneficiary } = identities;
  const { outputPath } = request;
  return {
    tempDir,
    ownFolders: [outputPath, provenanceFolder(outputPath), resultsFileOf(outputPath)],
    secrets: [...secretsAmong(tools.host.read), requester.privateKey, beneficiary.privateKey],
  };
}
