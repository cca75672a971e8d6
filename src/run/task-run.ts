import type { TaskError } from '../errors/task-error.ts';
import { readCommandLine } from '../iexec/protocol/command-line.ts';
import { beginRun } from './begin-run.ts';
import type { Host } from './host/host.ts';
import type { InputReader } from './host/input-reader.ts';
import type { OutputPresets } from './host/outputs.ts';
import type { DealConfig } from './inputs/collect-inputs.ts';
import type { InputWorld } from './inputs/input-fields.ts';
import type { TaskConfig } from './inputs/task-inputs.ts';
import type { TaskContext } from './open-run.ts';
import { PublicationOutputs } from './publication-outputs.ts';
import { spentText } from './report/report-failure.ts';
import { howToCollect, type TaskFacts } from './report/run-summary.ts';
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
  /** Does the work. Heavy parts are imported in here, after masks and inputs. */
  readonly work: (config: C, context: TaskContext) => Promise<void>;
  /** The `status` at a good end. */
  readonly end: 'completed' | 'submitted';
}

/** Makes a run of this kind. */
export function createTaskRun<C extends TaskConfig | DealConfig>(host: Host, kind: TaskKind<C>): Run {
  const tools = new RunTools(host);
  let record: TaskRecord | undefined;
  const factsNow = (): TaskFacts => record?.facts ?? { kind: 'task' };
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
      record = new TaskRecord(config);
      warnOfInputs(tools);
      await kind.work(config, { tools, record, milestones: listenersOf(config, tools, record), signal });
      await tools.conclude(kind.end, record.facts);
    },
    fail: async error => {
      const facts = factsNow();
      tools.reporter.close();
      logOpenTask(tools, facts, error);
      await tools.conclude(failedStatus(error), facts, error);
      return spentText(error, facts);
    },
  };
}

/** Warns of inputs that may have another meaning than the user thinks. */
function warnOfInputs({ host: { read }, reporter }: RunTools): void {
  for (const suspicion of suspicionsOf(read)) reporter.warn(suspicion, 'A secret may become public');
  for (const surprise of readCommandLine(read('args')).surprises)
    reporter.warn(surprise, 'The input `args` is split in another way than by a shell');
}

/** State for the clean-up, and the listeners of the run's findings. */
function listenersOf(
  { request: { network, outputPath } }: TaskConfig | DealConfig,
  tools: RunTools,
  record: TaskRecord,
): TaskContext['milestones'] {
  const { outputs } = tools.host;
  outputs.saveState('network', network.name);
  outputs.saveState('outputPath', outputPath);
  return tellAll([
    new TaskOutputs(outputs, outputPath, status => tools.setStatus(status)),
    new PublicationOutputs(outputs, outputPath),
    record,
    new TaskLog(tools.reporter, network),
  ]);
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

/** True when the task itself has ended, so that nothing goes on. */
function isOver({ kind, code }: TaskError): boolean {
  return code === 'ARTIFACT_FAILED' || (['task', 'integrity'].includes(kind) && code !== 'TASK_TIMEOUT');
}
