import type { Network } from '../../iexec/chain/networks.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import type { Reporter } from '../../pipeline/context/reporter.ts';
import { outcomeOf, TASK_OUTCOMES } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import { explorerReference } from '../report/explorer.ts';
import { OUTCOME_NAMES, reasonText, tasksText, totalCost } from '../report/outcome-texts.ts';

/** Most tasks without a result that are named. */
const MAX_NAMED = 10;

/**
 * Logs the end of a list: a line for each outcome with the number of its tasks and their price, and then the first
 * tasks that failed or were not bought, with their reasons.
 */
export function logListEnd(
  { info }: Pick<Reporter, 'info'>,
  network: Pick<Network, 'explorerUrl'>,
  states: readonly TaskState[],
): void {
  info(`The list has ${tasksText(states.length)}:`);
  const groups = TASK_OUTCOMES.map(outcome => ({
    name: OUTCOME_NAMES[outcome],
    tasks: states.filter(state => outcomeOf(state) === outcome),
  })).filter(({ tasks }) => tasks.length > 0);
  for (const { name, tasks } of groups) {
    const cost = totalCost(tasks);
    info(
      `  ${name.padEnd(11)}${String(tasks.length).padStart(6)}${cost > 0n ? `   ${formatRlc(cost)}` : ''}`,
    );
  }
  const bad = states.filter(state => ['failed', 'not-bought'].includes(outcomeOf(state)));
  for (const state of bad.slice(0, MAX_NAMED)) info(`  ${badLine(state, network)}`);
  if (bad.length > MAX_NAMED)
    info(`  and ${bad.length - MAX_NAMED} more, which the file of the output results names.`);
}

/** Says of one task why it has no result. */
function badLine(state: TaskState, network: Pick<Network, 'explorerUrl'>): string {
  const { name, error, taskId } = state;
  const end = outcomeOf(state) === 'failed' ? 'failed' : 'was not bought';
  const url = taskId === undefined ? undefined : explorerReference(network, 'task', taskId).url;
  return [`${name} ${end}: ${reasonText(error)}`, error && `[${error.code}]`, url].filter(Boolean).join(' ');
}
