import type { Network } from '../../iexec/chain/networks.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import type { Reporter } from '../../pipeline/context/reporter.ts';
import { namesText } from '../../pipeline/context/task-names.ts';
import { outcomeOf, TASK_OUTCOMES } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import { explorerReference } from '../report/explorer.ts';
import { outcomeNames, reasonText, tasksText, totalCost } from '../report/outcome-texts.ts';
import type { ListFacts } from '../report/run-summary.ts';

/** Most lines on tasks without a result. */
const MAX_LINES = 10;

/** Settings for the log of a list's end. */
export interface ListEndSettings {
  readonly network: Pick<Network, 'explorerUrl'>;
  /** Purpose of the run. */
  readonly goal: ListFacts['goal'];
}

/**
 * Logs the end of a list: a line for each outcome with the number of its tasks and their price, and then the first
 * tasks that failed or were not bought, with their reasons. Tasks with the same reason share a line.
 */
export function logListEnd(
  { info }: Pick<Reporter, 'info'>,
  { network, goal }: ListEndSettings,
  states: readonly TaskState[],
): void {
  info(`The list has ${tasksText(states.length)}:`);
  const groups = TASK_OUTCOMES.map(outcome => ({
    name: outcomeNames(goal)[outcome],
    tasks: states.filter(state => outcomeOf(state) === outcome),
  })).filter(({ tasks }) => tasks.length > 0);
  for (const { name, tasks } of groups) {
    const cost = tasks.reduce((sum, { earlierPrice = 0n }) => sum - earlierPrice, totalCost(tasks));
    info(
      `  ${name.padEnd(11)}${String(tasks.length).padStart(6)}${cost > 0n ? `   ${formatRlc(cost)}` : ''}`,
    );
  }
  const earlier = states.reduce((sum, { earlierPrice = 0n }) => sum + earlierPrice, 0n);
  if (earlier > 0n)
    info(`  ${formatRlc(earlier)} more are held by earlier purchases of these tasks, which failed.`);
  const bad = states.filter(state => ['failed', 'not-bought'].includes(outcomeOf(state)));
  const reasons = [...Map.groupBy(bad, ending).entries()];
  for (const [end, tasks] of reasons.slice(0, MAX_LINES)) info(`  ${endLine(end, tasks, network)}`);
  const rest = reasons.slice(MAX_LINES).reduce((sum, [, tasks]) => sum + tasks.length, 0);
  if (rest > 0) info(`  and ${tasksText(rest)} more, which the file of the output results names.`);
}

/** The end of a sentence on a task that has no result: its outcome and reason. */
function ending(state: TaskState): string {
  const { error } = state;
  const reason = error ? `${reasonText(error)} [${error.code}]` : reasonText(error);
  return `${outcomeOf(state) === 'failed' ? 'failed' : 'not bought'}: ${reason}`;
}

function endLine(end: string, tasks: readonly TaskState[], network: Pick<Network, 'explorerUrl'>): string {
  const [only, ...others] = tasks;
  const taskId = others.length === 0 ? only?.taskId : undefined;
  const url = taskId === undefined ? undefined : explorerReference(network, 'task', taskId).url;
  return [`${namesText(tasks)} ${end}`, url].filter(Boolean).join(' ');
}
