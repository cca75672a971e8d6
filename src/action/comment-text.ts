import { createHash } from 'node:crypto';
import { runSuffix } from './identity.ts';
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

/** What a comment is told of the run that writes it. */
export interface CommentPlace {
  /** The environment that the runner gives (GITHUB_…). */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The `matrix` context as JSON. */
  readonly matrix: string;
}

/**
 * An invisible first line by which a later run finds its comment again. It names workflow, job, matrix cell and step,
 * so that each of these has a comment of its own, and not the commit, so that a new push updates it.
 */
export function commentMarker({ env, matrix }: CommentPlace): string {
  const workflow = (env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '').replace(/@.*$/, '');
  const place = JSON.stringify([workflow, runSuffix({ env, matrix })]);
  return `<!-- confidential-task:${createHash('sha256').update(place).digest('hex').slice(0, 16)} -->`;
}

/** The comment on a pull request as Markdown, at most 64,000 characters. All texts are escaped. */
export function renderComment(report: RunReport, place: CommentPlace): string {
  const parts = [
    commentMarker(place),
    headingPart(report),
    failurePart(report),
    ...sectionParts(report, 'above'),
    factsPart(report),
    ...sectionParts(report, 'below'),
    outputsPart(report),
    checksPart(report),
    warningsPart(report),
    footer(place),
  ];
  return joinParts(parts, {
    measure: text => text.length,
    max: MAX_CHARACTERS,
    notice: '_What is missing here is too long for a comment; the job summary has it._',
  });
}

function footer({ env }: CommentPlace): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return '';
  const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1 ? `, attempt ${env.GITHUB_RUN_ATTEMPT}` : '';
  const label = escapeMarkdown(`${env.GITHUB_JOB || 'job'} in run ${run}${attempt}`);
  const commit = /^[0-9a-f]{40}$/.exec(env.GITHUB_SHA ?? '')?.[0].slice(0, 7);
  const of = commit === undefined ? '' : ` · commit ${commit}`;
  return `<sub>${link(label, `${server}/${repository}/actions/runs/${run}`)}${of}</sub>`;
}
