import { ERROR_CODES } from '../errors/codes.ts';
import type { TaskError } from '../errors/task-error.ts';
import { formatRlc } from '../iexec/amount.ts';
import { CHECK_TITLES, type Check } from '../pipeline/checks.ts';
import { helpUrl } from './help-url.ts';
import { formatBytes, formatDuration } from './log-text.ts';
import { code, escapeMarkdown, link, table } from './markdown.ts';
import type { Status } from './outputs.ts';

/** One stage as the log saw it. */
export interface StageRecord {
  readonly title: string;
  readonly outcome: 'running' | 'done' | 'failed';
  /** Milliseconds; 0 while it runs. */
  readonly durationMs: number;
}

/** Something with an identifier and perhaps a page in an explorer. */
export interface Reference {
  readonly id: string;
  readonly url?: string | undefined;
}

/** What the summary tells of a run; whatever is not known yet is left out. */
export interface RunReport {
  readonly status: Status;
  /** What ran, for the heading. Default `Confidential task`. */
  readonly title?: string;
  /** More facts, plain text by label. */
  readonly details?: Readonly<Record<string, string>> | undefined;
  /** Name of the network. */
  readonly network?: string | undefined;
  readonly app?: Reference | undefined;
  readonly workerpool?: Reference | undefined;
  readonly deal?: Reference | undefined;
  readonly task?: Reference | undefined;
  readonly dataset?: Reference | undefined;
  readonly transaction?: Reference | undefined;
  readonly artifact?: Reference | undefined;
  /** nRLC paid for the deal. */
  readonly pricePaid?: bigint | undefined;
  /** nRLC that might have been paid at most. */
  readonly priceCap?: bigint | undefined;
  /** Whether an earlier attempt had bought the task already. */
  readonly attached?: boolean | undefined;
  /** Digests by what they are of. */
  readonly digests?: Readonly<Record<string, string>> | undefined;
  /** Unpacked results: names relative to `outputPath`, sizes in bytes. */
  readonly outputs?: readonly { readonly name: string; readonly size: number }[] | undefined;
  readonly outputPath?: string | undefined;
  /** What was checked of the result, and what could not be. */
  readonly checks?: readonly Check[] | undefined;
  readonly stages: readonly StageRecord[];
  readonly warnings?: readonly string[] | undefined;
  readonly failure?: TaskError | undefined;
}

/** The runner discards a summary above 1 MiB whole; it shares that with other writes of this step. */
const MAX_BYTES = 900 * 1024;
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

/** The job summary as Markdown, at most 900 KiB of UTF-8. All texts are escaped. */
export function renderSummary(report: RunReport): string {
  const heading = HEADINGS[report.status];
  const parts = [
    `## ${report.title === undefined ? heading : heading.replace('Confidential task', report.title)}`,
    failurePart(report),
    factsPart(report),
    outputsPart(report),
    checksPart(report),
    stagesPart(report),
    warningsPart(report),
  ].filter(part => part !== '');
  let text = '';
  for (const part of parts) {
    const next = text === '' ? part : `${text}\n\n${part}`;
    if (Buffer.byteLength(next) > MAX_BYTES) return `${text}\n\n_The rest is too long for a summary._\n`;
    text = next;
  }
  return `${text}\n`;
}

function failurePart({ failure, status, pricePaid, deal }: RunReport): string {
  if (!failure) return '';
  const spent = spentText(pricePaid, deal !== undefined);
  const goesOn = status === 'cancelled' || status === 'timeout';
  return [
    `> [!${goesOn ? 'WARNING' : 'CAUTION'}]`,
    `> **${escapeMarkdown(failure.what)}**`,
    '>',
    `> ${escapeMarkdown(failure.why)}`,
    '',
    table(
      ['', ''],
      [
        ['**What to do**', escapeMarkdown(failure.fix)],
        ...(goesOn && deal ? [['**How to collect**', escapeMarkdown(howToCollect(deal.id))]] : []),
        ['**What was spent**', escapeMarkdown(spent)],
        [
          '**Error code**',
          `${link(code(failure.code), helpUrl(failure.code))} ${escapeMarkdown(plain(ERROR_CODES[failure.code].title))}`,
        ],
      ],
    ),
  ].join('\n');
}

/** What the owner of a deal can do when the step that bought it is gone. */
export function howToCollect(dealId: string): string {
  return `Re-run the job, or use the \`collect\` action in any job with \`deal-id: ${dealId}\`; neither pays again.`;
}

/** A deal id is known before the purchase is sent, so an id without a price says that the outcome is open. */
function spentText(pricePaid: bigint | undefined, hasDealId: boolean): string {
  if (pricePaid === 0n) return 'Nothing: the deal is free.';
  if (pricePaid !== undefined) {
    return `${priceText(pricePaid)}, held by the deal. If the task does not complete, it can be claimed back after the final deadline.`;
  }
  return hasDealId
    ? 'Not known: the purchase may have gone through or not. A re-run looks before it buys.'
    : 'Nothing: no deal was made.';
}

function factsPart(report: RunReport): string {
  const rows: string[][] = [];
  const add = (label: string, cell: string | undefined): void => {
    if (cell !== undefined) rows.push([`**${label}**`, cell]);
  };
  const reference = (target: Reference | undefined): string | undefined =>
    target && link(code(target.id), target.url);
  add('Network', report.network === undefined ? undefined : escapeMarkdown(report.network));
  const found = report.attached ? ' (bought by an earlier attempt, not bought again)' : '';
  add('Deal', report.deal && `${reference(report.deal)}${escapeMarkdown(found)}`);
  add('Task', reference(report.task));
  add('Transaction', reference(report.transaction));
  add('App', reference(report.app));
  add('Worker pool', reference(report.workerpool));
  add('Protected dataset', reference(report.dataset));
  if (report.pricePaid !== undefined || report.priceCap !== undefined) {
    const cap = report.priceCap === undefined ? '' : `, of at most ${formatRlc(report.priceCap)}`;
    add('Price', escapeMarkdown(`${priceText(report.pricePaid)}${cap}`));
  }
  for (const [label, digest] of Object.entries(report.digests ?? {}))
    add(escapeMarkdown(label), code(digest));
  add('Artifact', reference(report.artifact));
  for (const [label, text] of Object.entries(report.details ?? {})) {
    add(escapeMarkdown(label), escapeMarkdown(text));
  }
  return rows.length === 0 ? '' : table(['', ''], rows);
}

function outputsPart({ outputs, outputPath }: RunReport): string {
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

function checksPart({ checks }: RunReport): string {
  if (!checks) return '';
  const icons = { passed: '✓', failed: '✗', 'not checked': '–' } as const;
  const rows = checks.map(({ name, outcome, detail }) => [
    escapeMarkdown(CHECK_TITLES[name]),
    `${icons[outcome]} ${outcome}`,
    escapeMarkdown(detail),
  ]);
  return `### Verification\n\n${table(['Check', 'Outcome', 'Detail'], rows)}`;
}

function stagesPart({ stages }: RunReport): string {
  if (stages.length === 0) return '';
  const icons = { running: '…', done: '✓', failed: '✗' } as const;
  const rows = stages.map(({ title, outcome, durationMs }) => [
    `${icons[outcome]} ${escapeMarkdown(title)}`,
    outcome === 'running' ? 'not finished' : formatDuration(durationMs),
  ]);
  return `### Stages\n\n${table(['Stage', 'Duration'], rows)}`;
}

function warningsPart({ warnings = [] }: RunReport): string {
  if (warnings.length === 0) return '';
  const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${escapeMarkdown(line)}`);
  if (warnings.length > MAX_WARNINGS) lines.push(`- and ${warnings.length - MAX_WARNINGS} more`);
  return `### Warnings\n\n${lines.join('\n')}`;
}

/** nRLC in RLC, or words where there is no number to show. */
function priceText(amount: bigint | undefined): string {
  if (amount === undefined) return 'nothing known to be paid';
  return amount === 0n ? 'free' : formatRlc(amount);
}

/** Titles of error codes are Markdown themselves. */
function plain(title: string): string {
  return title.replaceAll('`', '');
}
