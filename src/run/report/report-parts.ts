import { formatRlc } from '../../iexec/protocol/amount.ts';
import { countOutcomes } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import { CHECK_TITLES, type VerificationCheck } from '../../pipeline/provenance/verification-checks.ts';
import { durationText } from '../../text/duration-text.ts';
import { code, escapeMarkdown, factTable, fold, link, prose, table } from '../../text/markdown.ts';
import { sizeText } from '../../text/size-text.ts';
import type { Status } from '../host/outputs.ts';
import type { Detail, Reference, ReportSection, RunSummary, TaskFacts } from './run-summary.ts';

const MAX_OUTPUT_ROWS = 200;
const MAX_WARNINGS = 20;
const MAX_STAGES = 200;

/** The title of a run that buys a task or fetches its result. */
const TASK = 'Confidential task';

const HEADINGS: Readonly<Record<Status, string>> = {
  completed: '✅ Confidential task completed',
  submitted: '📨 Confidential task submitted',
  skipped: '⏭️ Confidential task skipped',
  failed: '❌ Confidential task failed',
  cancelled: '🛑 Confidential task cancelled',
  timeout: '⌛ Confidential task still running',
};

/** Action and outcome, as a heading. */
export function headingPart(report: RunSummary): string {
  if (report.kind === 'list' && report.tasks.length > 0) return listHeading(report.status, report.tasks);
  const title = report.kind === 'task' || report.kind === 'list' ? TASK : report.title;
  return `## ${HEADINGS[report.status].replace(TASK, escapeMarkdown(title))}`;
}

/** The outcome of a list, by the number of its tasks or of those that completed. */
function listHeading(status: Status, tasks: readonly TaskState[]): string {
  const { completed } = countOutcomes(tasks);
  const noun = tasks.length === 1 ? 'confidential task' : 'confidential tasks';
  const heading = HEADINGS[status];
  const isPart = completed > 0 && completed < tasks.length && status !== 'submitted';
  if (!isPart) return `## ${heading.replace(TASK, `${tasks.length} ${noun}`)}`;
  return `## ${heading.slice(0, heading.indexOf(' '))} ${completed} of ${tasks.length} ${noun} completed`;
}

/** A label with Markdown, or with nothing where the fact is not known. */
type Row = readonly [label: string, cell: string | undefined];

/** Facts as a table: of a task seller, price, digests and links; otherwise the findings. */
export function factsPart(report: RunSummary): string {
  if (report.kind === 'skip' || report.kind === 'list') return '';
  const { network } = report;
  const simulated = network?.isSimulated ? ' (simulated enclaves: no confidentiality)' : '';
  const rows: Row[] = [
    ['Network', network && escapeMarkdown(`${network.name}${simulated}`)],
    ...(report.kind === 'task' ? taskRows(report) : Object.entries(report.details ?? {}).map(detailRow)),
  ];
  return factTable(rows.flatMap(([label, cell]) => (cell === undefined ? [] : [[label, cell] as const])));
}

function taskRows(report: Extract<RunSummary, TaskFacts>): Row[] {
  const { app, dataset, purchase, digests = {}, artifact } = report;
  const found = purchase?.existed ? ' bought before, and not again' : '';
  return [
    ['Deal', purchase && `${referenceText(purchase.deal)}${escapeMarkdown(found)}`],
    ['Task', referenceText(purchase?.task)],
    ['Transaction', referenceText(purchase?.transaction)],
    ['App', referenceText(app)],
    ['Worker pool', referenceText(purchase?.workerpool)],
    ['Protected dataset', referenceText(dataset)],
    ['Price', priceText(report)],
    ...Object.entries(digests).map(([label, digest]): Row => [label, code(digest)]),
    ['Artifact', referenceText(artifact)],
  ];
}

function detailRow([label, detail]: [string, Detail]): Row {
  return [
    label,
    typeof detail === 'string' ? escapeMarkdown(detail) : detail.map(referenceText).join('<br>'),
  ];
}

/** An id as Markdown, with its own name before it and a link to its page, where it has them. */
export function referenceText(target: Reference | undefined): string | undefined {
  if (!target) return undefined;
  const id = link(code(target.id), target.url);
  return target.name === undefined ? id : `${escapeMarkdown(target.name)} ${id}`;
}

/** The price paid and its limit, escaped; undefined where neither is of interest. */
export function priceText(report: RunSummary): string | undefined {
  if (report.kind !== 'task') return undefined;
  const { purchase, priceCap, failure } = report;
  const paid = purchase?.price;
  if (paid === undefined && (priceCap === undefined || !failure)) return undefined;
  const price = paid === undefined ? 'nothing paid' : paid === 0n ? 'free' : formatRlc(paid);
  // A cap of 0 explains why nothing was bought. Next to "free" it says nothing.
  const hasCap = priceCap !== undefined && (priceCap > 0n || paid === undefined);
  const cap = hasCap ? `, of at most ${formatRlc(priceCap)}` : '';
  return escapeMarkdown(`${price}${cap}`);
}

/** Size of the result, and the unpacked files with their sizes where they may be named. */
export function outputsPart(report: RunSummary): string {
  if (report.kind !== 'task' || !report.result) return '';
  const { folder, count, size, files } = report.result;
  const total = `${escapeMarkdown(`${count} ${count === 1 ? 'file' : 'files'}, ${sizeText(size)}`)} in ${code(folder)}`;
  if (!files) {
    const why = ' on the runner; not named here, since the plain files are not published';
    return `### Results\n\n${total}${escapeMarkdown(why)}`;
  }
  const rows = files.slice(0, MAX_OUTPUT_ROWS).map(file => [code(file.name), sizeText(file.size)]);
  if (files.length > MAX_OUTPUT_ROWS) {
    rows.push([escapeMarkdown(`and ${files.length - MAX_OUTPUT_ROWS} more`), '']);
  }
  return `### Results\n\n${total}\n\n${table(['File', 'Size'], rows)}`;
}

/** Checks of the result, also those that could not be made; folded, unless one failed. */
export function checksPart(report: RunSummary): string {
  if (report.kind === 'skip' || report.kind === 'list' || !report.checks) return '';
  const { checks, network } = report;
  const icons = { passed: '✓', failed: '✗', 'not checked': '○' } as const;
  const titles = (wanted: VerificationCheck['outcome']): string[] =>
    checks.filter(({ outcome }) => outcome === wanted).map(({ name }) => CHECK_TITLES[name]);
  const [failed, open] = [titles('failed'), titles('not checked')];
  const lines = [
    ...failed.map(title => `✗ ${escapeMarkdown(`${title}: failed`)}`),
    `✓ ${escapeMarkdown(passedText(titles('passed').length, failed.length, open.length))}`,
    ...open.map(title => `○ ${escapeMarkdown(`${title}: not checked`)}`),
  ];
  if (network?.isSimulated) {
    lines.unshift(
      `⚠️ ${escapeMarkdown('The enclave is simulated: the checks show how a run goes, and no confidentiality.')}`,
    );
  }
  // Failed checks come first, so that they are found among a dozen others.
  const sorted = [...checks].sort((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'));
  const rows = sorted.map(({ name, outcome, detail }) => [
    escapeMarkdown(CHECK_TITLES[name]),
    `${icons[outcome]}&nbsp;${outcome.replace(' ', '&nbsp;')}`,
    prose(detail),
  ]);
  const details = fold('What was compared', table(['Check', 'Outcome', 'Detail'], rows), failed.length > 0);
  return `### Verification\n\n${lines.join('<br>')}\n\n${details}`;
}

/** Counts the checks that passed. Those that cannot be made are counted apart, so that they do not read as failures. */
function passedText(passed: number, failed: number, open: number): string {
  const made = passed + failed;
  const all = failed === 0 ? `All ${made}` : `${passed} of ${made}`;
  return open === 0
    ? `${all} checks passed`
    : `${all} checks that can be made passed; ${open} cannot be made`;
}

/** Sections of other parts of the action, above the facts or below them. */
export function sectionParts(report: RunSummary, place: 'above' | 'below'): string[] {
  if (report.kind === 'skip') return [];
  return (report.sections ?? [])
    .filter(({ belowFacts = false }) => belowFacts === (place === 'below'))
    .map(({ title, markdown }: ReportSection) => `### ${escapeMarkdown(title)}\n\n${markdown}`);
}

/** Every stage with outcome and duration; folded where all went well, since only their sum is of interest then. */
export function stagesPart({ stages }: RunSummary): string {
  if (stages.length === 0) return '';
  const icons = { running: '…', done: '✓', failed: '✗' } as const;
  const rows = stages
    .slice(0, MAX_STAGES)
    .map(({ title, outcome, durationMs }) => [
      `${icons[outcome]} ${escapeMarkdown(title)}`,
      outcome === 'running' ? 'not finished' : durationText(durationMs),
    ]);
  if (stages.length > MAX_STAGES) rows.push([escapeMarkdown(`and ${stages.length - MAX_STAGES} more`), '']);
  const list = table(['Stage', 'Duration'], rows);
  if (stages.some(({ outcome }) => outcome !== 'done')) return `### Stages\n\n${list}`;
  const total = durationText(stages.reduce((sum, { durationMs }) => sum + durationMs, 0));
  return fold(`${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}, ${total}`, list, false);
}

/** Warnings of the run. */
export function warningsPart({ warnings = [] }: RunSummary): string {
  if (warnings.length === 0) return '';
  const lines = warnings.slice(0, MAX_WARNINGS).map(line => `- ${prose(line)}`);
  if (warnings.length > MAX_WARNINGS) lines.push(`- and ${warnings.length - MAX_WARNINGS} more`);
  return `### Warnings\n\n${lines.join('\n')}`;
}

/** Longest text, and the words in place of a longer one. */
export interface TextLimit {
  /** Size of a text in the unit of `max`. */
  readonly measure: (text: string) => number;
  readonly max: number;
  /** Markdown in place of the parts that are left out. */
  readonly notice: string;
}

/** Joins parts in order, and leaves out those that would make the text too long; a notice then says so. */
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
