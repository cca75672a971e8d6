import { code, escapeMarkdown, fold, link } from '../../text/markdown.ts';
import { listCommentParts, listPriceText } from './list-report.ts';
import { nextStepPart } from './next-step.ts';
import { failurePart } from './report-failure.ts';
import {
  checksPart,
  factsPart,
  headingPart,
  joinParts,
  outputsPart,
  priceText,
  sectionParts,
  warningsPart,
} from './report-parts.ts';
import type { ListFacts, RunSummary } from './run-summary.ts';

/** GitHub takes 65,536 characters. The rest is for the frame of the host and for characters that GitHub adds. */
const MAX_CHARACTERS = 63_000;
const TOO_LONG = '_Some parts are too long for a comment; the job summary has them._';

/** Characters that are kept for the text around the details. */
const AROUND_DETAILS = 500;

/**
 * The comment on a pull request as Markdown, at most 63,000 characters. All texts are escaped. Verdict, pictures, price
 * and links are on top, since people look for these in a pull request. Everything else is folded.
 */
export function renderComment(report: RunSummary): string {
  const { top, details } = report.kind === 'list' ? listParts(report) : partsOf(report);
  const visible = limited(top, MAX_CHARACTERS - AROUND_DETAILS).trimEnd();
  const folded = limited(details, MAX_CHARACTERS - AROUND_DETAILS - visible.length).trimEnd();
  return limited([visible, folded && fold('Details', folded, false)], MAX_CHARACTERS);
}

function partsOf(report: RunSummary): { top: string[]; details: string[] } {
  const sections = sectionParts(report, 'above');
  // A section with the verdict already says what the failure says.
  const isTold = report.failure?.code === 'RENDER_DIFFERS' && sections.length > 0;
  const top = [
    headingPart(report),
    ...(isTold ? [] : [failurePart(report)]),
    ...sections,
    nextStepPart(report),
    factLine(report),
  ];
  const details = [
    ...(isTold ? [failurePart(report)] : []),
    factsPart(report),
    ...sectionParts(report, 'below'),
    outputsPart(report),
    checksPart(report),
    warningsPart(report),
  ];
  return { top, details };
}

function listParts(report: Extract<RunSummary, ListFacts>): { top: string[]; details: string[] } {
  const { top, details } = listCommentParts(report, { measure: text => text.length, max: MAX_CHARACTERS });
  return { top: [headingPart(report), ...top, factLine(report)], details };
}

function limited(parts: readonly string[], max: number): string {
  return joinParts(parts, { measure: text => text.length, max, notice: TOO_LONG });
}

/** The price paid and the place of the result, on one line. */
function factLine(report: RunSummary): string {
  if (report.kind === 'skip') return '';
  const { purchase } = report.kind === 'task' ? report : {};
  const { artifact } = report.kind === 'findings' ? {} : report;
  const { deal } = purchase ?? {};
  const price = report.kind === 'list' ? listPriceText(report) : priceText(report);
  const facts = [
    price && `Price: ${price}`,
    deal && `Deal: ${link(code(`${deal.id.slice(0, 10)}…`), deal.url)}`,
    artifact && `Artifact: ${link(code(artifact.id), artifact.url)}`,
    report.network?.isSimulated && escapeMarkdown('Simulated enclaves: no confidentiality'),
  ];
  return facts.filter(Boolean).join(' · ');
}
