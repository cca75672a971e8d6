import { ERROR_CODES } from '../errors/codes.ts';
import type { TaskError } from '../errors/task-error.ts';
import { formatRlc } from '../iexec/amount.ts';
import { CHECK_TITLES } from '../pipeline/checks.ts';
import { helpUrl } from './help-url.ts';
import { formatBytes, formatDuration } from './log-text.ts';
import { code, escapeMarkdown, factTable, link, prose, table } from './markdown.ts';
import type { Status } from './outputs.ts';
import { howToCollect, type Reference, type ReportSection, type RunReport } from './report.ts';

const MAX_OUTPUT_ROWS = 200;
const MAX_WARNINGS = 20;

const HEADINGS: Readonly<Record<Status, string>> = {
  completed: '✅ Confidential task completed',
  submitted: '📨 Confidential task submitted',
  skipped: '⏭️ Confidential task skipped',
  failed: '❌ Confidential task failed',
  cancelled: '🛑 Confidential task cancelled',
  timeout: '⌛ Confidential task still running',
};

/** What became of which action, as a heading. */
export function headingPart({ status, title = 'Confidential task' }: RunReport): string {
  return `## ${HEADINGS[status].replace('Confidential task', escapeMarkdown(title))}`;
}

/** Why the step did nothing, what went wrong, and what to do about it; empty after a good end. */
export function failurePart({ failure, skipped, status, pricePaid, deal, outputs }: RunReport): string {
  if (skipped !== undefined) {
    return [
      '> [!NOTE]',
      `> **${prose(skipped)}**`,
      '>',
      `> ${prose('So this step did nothing and spent nothing. The `quote` action works here.')}`,
    ].join('\n');
  }
  if (!failure) return '';
  const goesOn = status === 'cancelled' || status === 'timeout';
  const { title } = ERROR_CODES[failure.code];
  const { problems } = failure;
  return [
    `> [!${goesOn ? 'WARNING' : 'CAUTION'}]`,
    `> **${prose(failure.what)}**`,
    ...(problems.length > 0 ? ['', problemTable(problems), ''] : ['>', `> ${prose(failure.why)}`, '']),
    factTable([
      ...(problems.length > 0 ? [] : [['What to do', prose(failure.fix)] as const]),
      ...(goesOn && deal && !failure.fix.includes(deal.id)
        ? [['How to collect', prose(howToCollect(deal.id))] as const]
        : []),
      ['What was spent', escapeMarkdown(spentText(pricePaid, deal !== undefined, outputs !== undefined))],
      ['Error code', `${link(code(failure.code), helpUrl(failure.code))} ${prose(title)}`],
    ]),
  ].join('\n');
}

/** Several things that are wrong, a row each. */
function problemTable(problems: readonly TaskError[]): string {
  return table(
    ['What is wrong', 'Why', 'What to do'],
    problems.map(({ what, why, fix }) => [what, why, fix].map(prose)),
  );
}

/** What helps to understand the failure, as it was printed. */
export function evidencePart({ failure }: RunReport): string {
  if (!failure || failure.evidence.length === 0) return '';
  return failure.evidence
    .map(({ title, lines }) => `${prose(title)}:\n\n<pre>${lines.map(escapeMarkdown).join('&#10;')}</pre>`)
    .join('\n\n');
}

/** A deal id is known before the purchase is sent, so an id without a price says that the outcome is open. */
function spentText(pricePaid: bigint | undefined, hasDealId: boolean, hasResult: boolean): string {
  if (pricePaid === 0n) return 'Nothing: the deal is free.';
  if (pricePaid !== undefined && hasResult) return `${formatRlc(pricePaid)}, for the result that is here.`;
  if (pricePaid !== undefined) {
    return `${formatRlc(pricePaid)}, held by the deal. If the task does not complete, it can be claimed back after the final deadline.`;
  }
  return hasDealId
    ? 'Not known: the purchase may have gone through or not. A re-run looks before it buys.'
    : 'Nothing: no deal was made.';
}

/** What was bought of whom and for how much, with digests and links. */
export function factsPart(report: RunReport): string {
  const rows: (readonly [string, string])[] = [];
  const add = (label: string, cell: string | undefined): void => {
    if (cell !== undefined) rows.push([label, cell]);
  };
  const reference = (target: Reference | undefined): string | undefined =>
    target &&
    [target.name === undefined ? [] : escapeMarkdown(target.name), link(code(target.id), target.url)]
      .flat()
      .join(' ');
  const found = report.attached ? ' bought before, and not again' : '';
  add('Network', report.network === undefined ? undefined : escapeMarkdown(report.network));
  add('Deal', report.deal && `${reference(report.deal)}${escapeMarkdown(found)}`);
  add('Task', reference(report.task));
  add('Transaction', reference(report.transaction));
  add('App', reference(report.app));
  add('Worker pool', reference(report.workerpool));
  add('Protected dataset', reference(report.dataset));
  add('Price', priceText(report));
  for (const [label, digest] of Object.entries(report.digests ?? {})) add(label, code(digest));
  add('Artifact', reference(report.artifact));
  for (const [label, detail] of Object.entries(report.details ?? {})) {
    add(label, typeof detail === 'string' ? escapeMarkdown(detail) : detail.map(reference).join('<br>'));
  }
  return factTable(rows);
}

function priceText({ pricePaid, priceCap, failure }: RunReport): string | undefined {
  if (pricePaid === undefined && (priceCap === undefined || !failure)) return undefined;
  const paid = pricePaid === undefined ? 'nothing paid' : pricePaid === 0n ? 'free' : formatRlc(pricePaid);
  const cap = priceCap ? `, of at most ${formatRlc(priceCap)}` : '';
  return escapeMarkdown(`${paid}${cap}`);
}

/** The unpacked files with their sizes. */
export function outputsPart({ outputs, outputPath }: RunReport): string {
  if (!outputs) return '';
  const where = outputPath === undefined ? '' : ` in ${code(outputPath)}`;
  const total = outputs.reduce((sum, { size }) => sum + size, 0);
  const count = `${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}, ${formatBytes(total)}`;
  const rows = outputs.slice(0, MAX_OUTPUT_ROWS).map(({ name, size }) => [code(name), formatBytes(size)]);
  if (outputs.length > MAX_OUTPUT_ROWS) {
    rows.push([escapeMarkdown(`and ${outputs.length - MAX_OUTPUT_ROWS} more`), '']);
  }
  return `### Results\n\n${escapeMarkdown(count)}${where}\n\n${table(['File', 'Size'], rows)}`;
}

/** What was checked of the result, and what could not be. */
export function checksPart({ checks }: RunReport): string {
  if (!checks) return '';
  const icons = { passed: '✓', failed: '✗', 'not checked': '–' } as const;
  const rows = checks.map(({ name, outcome, detail }) => [
    escapeMarkdown(CHECK_TITLES[name]),
    `${icons[outcome]} ${outcome}`,
    escapeMarkdown(detail),
  ]);
  return `### Verification\n\n${table(['Check', 'Outcome', 'Detail'], rows)}`;
}

/** What other parts of the action have to say, above the facts or below them. */
export function sectionParts({ sections = [] }: RunReport, place: 'above' | 'below'): string[] {
  return sections
    .filter(({ belowFacts = false }) => belowFacts === (place === 'below'))
    .map(({ title, markdown }: ReportSection) => `### ${escapeMarkdown(title)}\n\n${markdown}`);
}

/** Every stage with outcome and duration. */
export function stagesPart({ stages }: RunReport): string {
  if (stages.length === 0) return '';
  const icons = { running: '…', done: '✓', failed: '✗' } as const;
  const rows = stages.map(({ title, outcome, durationMs }) => [
    `${icons[outcome]} ${escapeMarkdown(title)}`,
    outcome === 'running' ? 'not finished' : formatDuration(durationMs),
  ]);
  return `### Stages\n\n${table(['Stage', 'Duration'], rows)}`;
}

/** What the user was warned of. */
export function warningsPart({ warnings = [] }: RunReport): string {
  if (warnings.length === 0) return '';
  const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${prose(line)}`);
  if (warnings.length > MAX_WARNINGS) lines.push(`- and ${warnings.length - MAX_WARNINGS} more`);
  return `### Warnings\n\n${lines.join('\n')}`;
}

/** How long a text may be, and what to say when it would be longer. */
export interface TextLimit {
  /** Size of a text in the unit of `max`. */
  readonly measure: (text: string) => number;
  readonly max: number;
  /** Markdown in place of what is left out. */
  readonly notice: string;
}

/** Puts parts together, in order, and leaves out those that would make the text too long; a notice then says so. */
export function joinParts(parts: readonly string[], { measure, max, notice }: TextLimit): string {
  let text = '';
  let complete = true;
  for (const part of parts) {
    if (part === '') continue;
    const next = text === '' ? part : `${text}\n\n${part}`;
    if (measure(`${next}\n\n${notice}\n`) <= max) text = next;
    else complete = false;
  }
  return complete ? `${text}\n` : `${text}\n\n${notice}\n`;
}
