import { type CommentOwner, commentMarker, writerMarker } from './comment-owner.ts';
import { escapeMarkdown, link } from './markdown.ts';
import type { RunReport } from './report.ts';
import { failurePart } from './report-failure.ts';
import {
  checksPart,
  factsPart,
  headingPart,
  joinParts,
  outputsPart,
  sectionParts,
  warningsPart,
} from './report-parts.ts';

/** What the `comment` input may be. */
export const COMMENT_CHOICES = ['never', 'always', 'on-failure'] as const;

/** One of the values of the `comment` input. */
export type CommentChoice = (typeof COMMENT_CHOICES)[number];

/** GitHub takes 65,536 characters; the rest is for what it may add. */
const MAX_CHARACTERS = 64_000;

/** The comment on a pull request as Markdown, at most 64,000 characters. All texts are escaped. */
export function renderComment(report: RunReport, owner: CommentOwner): string {
  const parts = [
    `${commentMarker(owner)}\n${writerMarker(owner)}`,
    headingPart(report),
    failurePart(report),
    ...sectionParts(report, 'above'),
    factsPart(report),
    ...sectionParts(report, 'below'),
    outputsPart(report),
    checksPart(report),
    warningsPart(report),
    footer(owner),
  ];
  return joinParts(parts, {
    measure: text => text.length,
    max: MAX_CHARACTERS,
    notice: '_What is missing here is too long for a comment; the job summary has it._',
  });
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
