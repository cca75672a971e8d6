import { ERROR_CODES, type ErrorCode } from '../../errors/codes.ts';
import type { Excerpt, TaskError } from '../../errors/task-error.ts';
import { formatRlc } from '../../iexec/protocol/amount.ts';
import { code, escapeMarkdown, factTable, fold, link, prose, table } from '../../text/markdown.ts';
import { helpUrl } from '../host/help-url.ts';
import { listSpentText } from './outcome-texts.ts';
import { howToCollect, type RunSummary, type TaskFacts } from './run-summary.ts';

/** Lines of an excerpt that stay unfolded; its end explains the failure. */
const MAX_UNFOLDED = 20;

/** The reason of a skipped run, or the failure with its fix; empty after a good end. */
export function failurePart(report: RunSummary): string {
  const { failure } = report;
  if (report.kind === 'skip') {
    return [
      '> [!NOTE]',
      `> **${prose(report.reason)}**`,
      '>',
      `> ${prose('So this step did nothing and spent nothing. The `quote` action works here.')}`,
    ].join('\n');
  }
  if (!failure) return '';
  const { problems } = failure;
  return [
    `> [!${goesOn(report) ? 'WARNING' : 'CAUTION'}]`,
    `> **${prose(failure.what)}**`,
    ...(problems.length > 0
      ? ['', problemTable(problems), '']
      : ['>', `> ${prose(failure.why)}`, '>', `> **What to do:** ${prose(whatToDo(failure, report))}`, '']),
    factTable([
      ...spentRow(failure, report),
      ['Error code', link(code(failure.code), helpUrl(failure.code))],
    ]),
  ].join('\n');
}

/** The row on money, of a run that may spend any. */
function spentRow(failure: TaskError, report: RunSummary): (readonly [string, string])[] {
  if (report.kind !== 'task' && report.kind !== 'list') return [];
  const text = report.kind === 'task' ? spentText(failure, report) : listSpentText(report.tasks);
  return [['What was spent', escapeMarkdown(text)]];
}

/** True when the task may still end well. */
function goesOn({ status }: RunSummary): boolean {
  return status === 'cancelled' || status === 'timeout';
}

/** The fix. For a task that goes on it is the way to its result. */
function whatToDo({ fix }: TaskError, report: RunSummary): string {
  const deal = report.kind === 'task' ? report.purchase?.deal : undefined;
  return goesOn(report) && deal && !fix.includes(deal.id) ? howToCollect(deal.id) : fix;
}

/** Several things that are wrong, a row each. */
function problemTable(problems: readonly TaskError[]): string {
  return table(
    ['What is wrong', 'Why', 'What to do'],
    problems.map(({ what, why, fix }) => [what, why, fix].map(prose)),
  );
}

/**
 * One sentence on money. A deal id is known before the purchase is sent, so an id without a price means that the
 * outcome is open.
 */
export function spentText(
  { code }: TaskError,
  { purchase, dataset }: Pick<TaskFacts, 'purchase' | 'dataset'>,
): string {
  const { price: paid, taskEnd } = purchase ?? {};
  if (paid === 0n) return 'No RLC was spent: the deal is free.';
  if (paid === undefined) {
    if (purchase)
      return 'It is not known what was spent: the purchase may have gone through or not. A re-run looks before it buys.';
    return dataset || maySendBefore(code)
      ? 'No RLC was spent: no deal was made.'
      : 'Nothing was spent: no deal was made.';
  }
  const price = formatRlc(paid);
  if (taskEnd === 'COMPLETED') return `${price} were spent, for a task that was completed.`;
  if (taskEnd === 'FAILED') return `No RLC was spent: the ${price} of the deal were given back.`;
  if (code === 'TASK_FAILED')
    return `${price} are held by the deal until its final deadline; then they can be claimed back.`;
  return `${price} are held by the deal. If the task does not complete, they can be claimed back after the final deadline.`;
}

/**
 * True when a failure may come after a transaction was sent, whose gas is then spent. Mistakes of the user and
 * prices above the limits are known before the first one; sent transactions can reach the limit of gas.
 */
function maySendBefore(code: ErrorCode): boolean {
  const { kind } = ERROR_CODES[code];
  return code === 'GAS_TOO_DEAR' || (kind !== 'user' && kind !== 'money');
}

/** Evidence for the failure, as it was printed. */
export function evidencePart({ failure }: RunSummary): string {
  return (failure?.evidence ?? []).map(excerptPart).join('\n\n');
}

/** An excerpt as it was printed. A long one is folded, but for its end. */
export function excerptPart({ title, lines }: Excerpt): string {
  const block = (some: readonly string[]): string => `<pre>${some.map(escapeMarkdown).join('&#10;')}</pre>`;
  const parts = [`${prose(title)}:`, block(lines.slice(-MAX_UNFOLDED))];
  const earlier = lines.slice(0, -MAX_UNFOLDED);
  if (earlier.length > 0)
    parts.splice(1, 0, fold(`${earlier.length} lines before these`, block(earlier), false));
  return parts.join('\n\n');
}
