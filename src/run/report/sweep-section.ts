import type { Network } from '../../iexec/chain/networks.ts';
import type { ClaimableTask } from '../../iexec/hub/claim.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import { code, escapeMarkdown, link, table } from '../../text/markdown.ts';
import { explorerReference } from './explorer.ts';
import type { ReportSection } from './run-summary.ts';

/** Most tasks in the summary. */
const MAX_LISTED = 100;

const stateOf = ({ uninitialised }: ClaimableTask): string =>
  uninitialised ? 'never started' : 'never finished';

/** The tasks of a sweep for the log, one per line. */
export function taskLines(network: Network, tasks: readonly ClaimableTask[]): string[] {
  return tasks.map(task => {
    const { url } = explorerReference(network, 'task', task.id);
    return `Task ${url ?? task.id} of deal ${task.dealId} was ${stateOf(task)}; it gives back ${formatRlc(task.refund)}.`;
  });
}

/** The tasks of a sweep as a table, as far as there is room. */
export function taskSection(network: Network, tasks: readonly ClaimableTask[]): ReportSection {
  const rows = tasks.slice(0, MAX_LISTED).map(task => {
    const { url } = explorerReference(network, 'task', task.id);
    return [link(code(task.id), url), escapeMarkdown(formatRlc(task.refund)), stateOf(task)];
  });
  if (tasks.length > MAX_LISTED) rows.push([`and ${tasks.length - MAX_LISTED} more`, '', '']);
  return { title: 'Tasks', markdown: table(['Task', 'Refund', 'State'], rows), belowFacts: true };
}

/** The number of tasks, such as "2 tasks". */
export function countOf({ length }: readonly ClaimableTask[]): string {
  return `${length} ${length === 1 ? 'task' : 'tasks'}`;
}
