import { formatRlc } from '../iexec/amount.ts';
import type { ClaimableTask } from '../iexec/claim.ts';
import type { Network } from '../iexec/networks.ts';
import { explorerReference } from './explorer.ts';
import { code, escapeMarkdown, link, table } from './markdown.ts';
import type { ReportSection } from './report.ts';

/** Tasks that the summary lists one by one. */
const MAX_LISTED = 100;

/** The tasks of a sweep one by one, as far as there is room. */
export function taskSection(network: Network, tasks: readonly ClaimableTask[]): ReportSection {
  const rows = tasks.slice(0, MAX_LISTED).map(({ id, refund, uninitialised }) => {
    const { url } = explorerReference(network, 'task', id);
    const state = uninitialised ? 'never started' : 'never finished';
    return [link(code(id), url), escapeMarkdown(formatRlc(refund)), state];
  });
  if (tasks.length > MAX_LISTED) rows.push([`and ${tasks.length - MAX_LISTED} more`, '', '']);
  return { title: 'Tasks', markdown: table(['Task', 'Refund', 'State'], rows), belowFacts: true };
}
