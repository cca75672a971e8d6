import type { TaskError } from '../errors/task-error.ts';
import { readCommandLine } from '../iexec/protocol/command-line.ts';
import { outcomeOf } from '../pipeline/context/task-outcome.ts';
import { beginRun } from './begin-run.ts';
import type { Host } from './host/host.ts';
import type { InputReader } from './host/input-reader.ts';
import type { OutputPresets } from './host/outputs.ts';
import type { DealConfig } from './inputs/collect-inputs.ts';
import type { InputWorld } from './inputs/input-fields.ts';
import type { TaskConfig } from './inputs/task-inputs.ts';
import type { ListRecord } from './list/list-record.ts';
import { ListKeeper } from './list-keeper.ts';
import type { TaskContext } from './open-run.ts';
import { PublicationOutputs } from './publication-outputs.ts';
import { listSpentText, tasksText } from './report/outcome-texts.ts';
import { spentText } from './report/report-failure.ts';
import { HOW_TO_COLLECT_LIST, howToCollect, type ListFacts, type TaskFacts } from './report/run-summary.ts';
import { TaskRecord } from './report/task-record.ts';
import type { Run } from './run.ts';
import { tellAll } from './run-milestones.ts';
import { failedStatus, RunTools } from './run-tools.ts';
import { suspicionsOf } from './secrets/leaks.ts';
import { TaskLog } from './task-log.ts';
import { TaskOutputs } from './task-outputs.ts';

/** A kind of run that buys a task, fetches its result, or both. */
export interface TaskKind<C extends TaskConfig | DealConfig> {
  /** Its outputs with their first values. */
  readonly presets: OutputPresets;
  /** @throws TaskError for inputs that are wrong */
  readonly parse: (read: InputReader, world: InputWorld) => C;
  /**
   * Does the work. Heavy parts are imported in here, after masks and inputs.
   * @param keeper keeps the tasks of the list; given where the config has a list
   */
  readonly work: (config: C, context: TaskContext, keeper: ListKeeper | undefined) => Promise<void>;
  /** The `status` at a good end. */
  readonly end: 'completed' | 'submitted';
}

/** Makes a run of this kind. */
export function createTaskRun<C extends TaskConfig | DealConfig>(host: Host, kind: TaskKind<C>): Run {
  const tools = new RunTools(host);
  let record: TaskRecord | ListRecord | undefined;
  let keeper: ListKeeper | undefined;
  const factsNow = (): TaskFacts | ListFacts => record?.facts ?? { kind: 'task' };
  return {
    start: async signal => {
      const config = await beginRun(tools, {
        title: 'Confidential task',
        presets: kind.presets,
        needsWallet: true,
        parse: kind.parse,
        networkOf: ({ request }) => request.network,
      });
      if (!config) return;
      keeper = keeperOf(config, tools, kind);
      record = keeper?.record ?? new TaskRecord(config);
      warnOfInputs(tools);
      const outputs = keeper?.listener ?? taskOutputsOf(config, tools);
      const milestones = listenersOf(config, tools, [outputs, record]);
      await kind.work(config, { tools, record, milestones, signal }, keeper);
      await tools.conclude(kind.end, record.facts);
    },
    fail: async error => {
      const facts = factsNow();
      tools.reporter.close();
      await keeper?.write();
      if (facts.kind === 'task') logOpenTask(tools, facts, error);
      else logOpenTasks(tools, facts);
      await tools.conclude(failedStatus(error), facts, error);
      return facts.kind === 'task' ? spentText(error, facts) : listSpentText(facts.tasks);
    },
  };
}

/** The keeper of a list of tasks; undefined for a run of one task. */
function keeperOf(
  config: TaskConfig | DealConfig,
  tools: RunTools,
  { end }: Pick<TaskKind<never>, 'end'>,
): ListKeeper | undefined {
  if (!('list' in config) || config.list === undefined) return undefined;
  return new ListKeeper(config, tools, end === 'completed' ? 'result' : 'deal');
}

/** Warns of inputs that may have another meaning than the user thinks. */
function warnOfInputs({ host: { read }, reporter }: RunTools): void {
  for (const suspicion of suspicionsOf(read)) reporter.warn(suspicion, 'A secret may become public');
  for (const surprise of readCommandLine(read('args')).surprises)
    reporter.warn(surprise, 'The input `args` is split in another way than by a shell');
}

function taskOutputsOf({ request }: TaskConfig | DealConfig, tools: RunTools): TaskOutputs {
  return new TaskOutputs(tools.host.outputs, request.outputPath, status => tools.setStatus(status));
}

/** State for the clean-up, and the listeners of the run's findings. */
function listenersOf(
  { request: { network, outputPath } }: TaskConfig | DealConfig,
  tools: RunTools,
  own: readonly Partial<TaskContext['milestones']>[],
): TaskContext['milestones'] {
  const { outputs } = tools.host;
  outputs.saveState('network', network.name);
  outputs.saveState('outputPath', outputPath);
  return tellAll([...own, new PublicationOutputs(outputs, outputPath), new TaskLog(tools.reporter, network)]);
}

/** Logs that a task goes on without the run that failed. */
function logOpenTask({ reporter }: RunTools, { purchase }: TaskFacts, error: TaskError): void {
  if (!purchase || isOver(error)) return;
  const { deal, price } = purchase;
  const task = price === undefined ? `If deal ${deal.id} came on chain, it` : `Deal ${deal.id}`;
  reporter.info(
    `${task} goes on without this step, since a task that was bought cannot be cancelled. ${howToCollect(deal.id)}`,
  );
}

/** Logs that tasks go on without the run that failed. */
function logOpenTasks({ reporter }: RunTools, { tasks }: ListFacts): void {
  const open = tasks.filter(state => outcomeOf(state) === 'unfinished').length;
  if (open > 0)
    reporter.info(
      `${tasksText(open)} of the list may go on without this step, since a task that was bought cannot be cancelled. ${HOW_TO_COLLECT_LIST}`,
    );
}

/** True when the task itself has ended, so that nothing goes on. */
function isOver({ kind, code }: TaskError): boolean {
  return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}
