import { type CommentOwner, commentMarker, writerMarker } from '../../action/publish/comment-owner.ts';
import { code, escapeMarkdown, fold, link } from '../../text/markdown.ts';
import { nextStepPart } from './next-step.ts';
import type { RunReport } from './report.ts';
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

/** GitHub takes 65,536 characters; the rest is for what it may add. */
const MAX_CHARACTERS = 64_000;
const TOO_LONG = '_What is missing here is too long for a comment; the job summary has it._';

/** Characters that are kept for the text around the details. */
const AROUND_DETAILS = 500;

/**
 * The comment on a pull request as Markdown, at most 64,000 characters. All texts are escaped. Verdict, pictures, price
 * and links are on top, since people look for these in a pull request. Everything else is folded.
 */
export function renderComment(report: RunReport, owner: CommentOwner): string {
  const sections = sectionParts(report, 'above');
  // Where a section has the verdict, the failure only repeats it.
  const isTold = report.failure?.code === 'RENDER_DIFFERS' && sections.length > 0;
  const top = [
    `${commentMarker(owner)}\n${writerMarker(owner)}`,
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
  const visible = limited(top, MAX_CHARACTERS - AROUND_DETAILS).trimEnd();
  const folded = limited(details, MAX_CHARACTERS - AROUND_DETAILS - visible.length).trimEnd();
  return limited([visible, folded && fold('Details', folded, false), footer(owner)], MAX_CHARACTERS);
}

function limited(parts: readonly string[], max: number): string {
  return joinParts(parts, { measure: text => text.length, max, notice: TOO_LONG });
}

/** The price paid and the place of the result, on one line. */
function factLine(report: RunReport): string {
  const { deal, artifact } = report;
  const price = priceText(report);
  const facts = [
    price && `Price: ${price}`,
    deal && `Deal: ${link(code(`${deal.id.slice(0, 10)}…`), deal.url)}`,
    artifact && `Artifact: ${link(code(artifact.id), artifact.url)}`,
    report.simulated && escapeMarkdown('Simulated enclaves: no confidentiality'),
  ];
  return facts.filter(Boolean).join(' · ');
}

function footer({ env }: CommentOwner): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return '';
  const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1 ? `, attempt ${env.GITHUB_RUN_ATTEMPT}` : '';
  const label = escapeMarkdown(`${env.GITHUB_JOB || 'job'} in run ${run}${attempt}`);
  const commit = /^[0-9a-f]{40}$/.exec(env.GITHUB_SHA ?? '')?.[0].slice(0, 7);
  const of = commit === undefined ? '' : ` · commit ${commit}`;
  return `<sub>${link(label, `${server}/${repository}/actions/runs/${run}`)}${of}</sub>`;
}
