import { formatRlc } from '../../iexec/protocol/amount.ts';
import { countOutcomes } from '../../pipeline/context/task-outcome.ts';
import type { TaskState } from '../../pipeline/context/task-state.ts';
import { durationText } from '../../text/duration-text.ts';
import { code, escapeMarkdown, factTable, link } from '../../text/markdown.ts';
import { sizeText } from '../../text/size-text.ts';
import { explorerReference } from './explorer.ts';
import { runningChart } from './list-chart.ts';
import { failedPart, logsPart, notBoughtPart, type Room, tasksPart, totalsPart } from './list-parts.ts';
import { heldByFailed, tasksText, totalCost } from './outcome-texts.ts';
import { failurePart } from './report-failure.ts';
import { referenceText, sectionParts, stagesPart, warningsPart } from './report-parts.ts';
import type { ListFacts, RunEnd } from './run-summary.ts';

/** A run of a list at its end. */
type ListSummary = RunEnd & ListFacts;

/** Shares of the room that long parts of a report may take; together less than all of it. */
const SHARES = { failed: 0.3, logs: 0.15, notBought: 0.1, tasks: 0.25 } as const;

/** The parts of the job summary of a list, without its heading. Failed tasks come first. */
export function listSummaryParts(report: ListSummary, room: Room): string[] {
  return [
    totalsPart(report),
    failurePart(report),
    failedPart(report, share(room, 'failed')),
    logsPart(report, share(room, 'logs')),
    notBoughtPart(report, share(room, 'notBought')),
    ...sectionParts(report, 'above'),
    listFactsPart(report),
    runningChart(report.tasks),
    ...sectionParts(report, 'below'),
    tasksPart(report, share(room, 'tasks')),
    stagesPart(report),
    warningsPart(report),
  ];
}

/** The parts of the comment on a list: those that stand open, and those below `Details`. */
export function listCommentParts(report: ListSummary, room: Room): { top: string[]; details: string[] } {
  return {
    top: [
      totalsPart(report),
      failurePart(report),
      ...sectionParts(report, 'above'),
      failedPart(report, share(room, 'failed')),
    ],
    details: [
      listFactsPart(report),
      notBoughtPart(report, share(room, 'notBought')),
      logsPart(report, share(room, 'logs')),
      ...sectionParts(report, 'below'),
      warningsPart(report),
    ],
  };
}

function share({ measure, max }: Room, part: keyof typeof SHARES): Room {
  return { measure, max: max * SHARES[part] };
}

/** The facts of a list as a table. */
export function listFactsPart(report: ListFacts): string {
  const { network, app, artifact, tasks } = report;
  const simulated = network?.isSimulated ? ' (simulated enclaves: no confidentiality)' : '';
  const rows: [string, string | undefined][] = [
    ['Network', network && escapeMarkdown(`${network.name}${simulated}`)],
    ['App', referenceText(app)],
    ['Deals', dealsText(report)],
    ['Price', listPriceText(report)],
    ['Time', timeText(tasks)],
    ['Results', resultsText(report)],
    ['Artifact', referenceText(artifact)],
  ];
  return factTable(rows.flatMap(([label, cell]) => (cell === undefined ? [] : [[label, cell] as const])));
}

/** The price of all deals and its limit, escaped; undefined where nothing is known of it. */
export function listPriceText({ tasks, priceCap }: ListFacts): string | undefined {
  const isKnown = tasks.some(({ price }) => price !== undefined);
  if (!isKnown && priceCap === undefined) return undefined;
  const held = heldByFailed(tasks);
  const total = totalCost(tasks) - held;
  const paid = !isKnown ? 'nothing paid' : totalCost(tasks) === 0n ? 'free' : formatRlc(total);
  const cap = priceCap !== undefined && priceCap > 0n ? `, of at most ${formatRlc(priceCap)}` : '';
  const more =
    held > 0n ? `; ${formatRlc(held)} more are held by purchases that failed, and can be claimed back` : '';
  return escapeMarkdown(`${paid}${cap}${more}`);
}

/** The number of deals, or the only one with its page. */
function dealsText({ tasks, network }: ListFacts): string | undefined {
  const ids = new Set(tasks.flatMap(({ dealId }) => dealId ?? []));
  const [only] = ids;
  if (only === undefined) return undefined;
  const before = tasks.filter(({ existed }) => existed).length;
  const found = before === 0 ? '' : escapeMarkdown(`; ${tasksText(before)} bought before, and not again`);
  if (ids.size > 1) return `${ids.size}${found}`;
  return `${link(code(only), network && explorerReference(network, 'deal', only).url)}${found}`;
}

/** The time from the first purchase to the last end. */
function timeText(tasks: readonly TaskState[]): string | undefined {
  const starts = tasks.flatMap(({ boughtAt }) => boughtAt ?? []);
  const ends = tasks.flatMap(({ boughtAt, endedAt }) => (boughtAt === undefined ? [] : (endedAt ?? [])));
  if (starts.length === 0 || ends.length === 0) return undefined;
  const [first, last] = [starts.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  return escapeMarkdown(`${durationText((last - first) * 1_000)} from the first purchase to the last end`);
}

function resultsText({ tasks, folder }: ListFacts): string | undefined {
  const { completed } = countOutcomes(tasks);
  if (completed === 0 || folder === undefined) return undefined;
  const files = tasks.reduce((sum, task) => sum + (task.files ?? 0), 0);
  const bytes = tasks.reduce((sum, task) => sum + (task.bytes ?? 0), 0);
  return `${escapeMarkdown(`${files} ${files === 1 ? 'file' : 'files'}, ${sizeText(bytes)}`)} in ${code(folder)}`;
}
