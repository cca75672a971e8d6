import { createHash } from 'node:crypto';
import type { Environment } from '../../text/environment.ts';
import { escapeMarkdown, link } from '../../text/markdown.ts';
import { placeOf } from '../runner/identity.ts';

/** Facts that identify the owner of a comment. */
export interface CommentOwner {
  /** The environment of the runner (GITHUB_…). */
  readonly env: Environment;
  /** The `matrix` context as JSON. */
  readonly matrix: string;
  /** Inputs that differ between the uses of an action and stay the same from one commit to the next. */
  readonly settings: readonly string[];
  /** The deal, where the run came that far. */
  readonly dealId?: string | undefined;
}

/** A comment on the pull request that may be ours. */
export interface Candidate {
  readonly id: number;
  readonly body: string;
}

/**
 * An invisible first line by which a later run finds its comment again. It names workflow, job, matrix cell, step and
 * settings, so that each of these has a comment of its own, and not the commit, so that a new push updates it.
 */
export function commentMarker({ env, matrix, settings }: CommentOwner): string {
  const workflow = (env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '').replace(/@.*$/, '');
  return `<!-- confidential-task:${digest([workflow, placeOf({ env, matrix }), settings])} -->`;
}

/** The comment as GitHub gets it: two invisible lines on top, and the run below. */
export function framedComment(body: string, owner: CommentOwner): string {
  const parts = [`${commentMarker(owner)}\n${writerMarker(owner)}`, body.trimEnd(), footer(owner)];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** An invisible second line: the run and the attempt that wrote the comment, and the purchase that it describes. */
export function writerMarker(owner: CommentOwner): string {
  const { run, attempt, purchase } = writerOf(owner);
  return `<!-- confidential-task-run:${run}:${attempt}:${purchase} -->`;
}

/**
 * The comment that this run may update. Called workflows and composite actions can be used twice in a run with the same
 * marker. So a comment of this very run is ours only when it describes the same purchase, or when an earlier attempt
 * wrote it without a purchase. The comments of earlier runs may be updated, those of later ones not:
 * a slow run of an older commit must not replace the report on a newer commit.
 */
export function ownComment<C extends Candidate>(found: readonly C[], owner: CommentOwner): C | undefined {
  const us = writerOf(owner);
  const marked = found
    .filter(({ body }) => body.startsWith(commentMarker(owner)))
    .map(comment => ({ comment, writer: readWriter(comment.body) }));
  const ofThisRun = marked.filter(({ writer }) => writer?.run === us.run && writer.attempt < us.attempt);
  const chosen =
    ofThisRun.find(({ writer }) => writer?.purchase === us.purchase) ??
    ofThisRun.find(({ writer }) => writer?.purchase === NO_PURCHASE) ??
    marked.find(({ writer }) => writer === undefined || BigInt(writer.run) < BigInt(us.run));
  return chosen?.comment;
}

interface Writer {
  readonly run: string;
  readonly attempt: number;
  readonly purchase: string;
}

const NO_PURCHASE = 'none';

function writerOf({ env, dealId }: CommentOwner): Writer {
  return {
    run: /^\d+$/.exec(env.GITHUB_RUN_ID ?? '')?.[0] ?? '0',
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    purchase: dealId === undefined ? NO_PURCHASE : digest(dealId.toLowerCase()),
  };
}

function readWriter(body: string): Writer | undefined {
  const [, run, attempt, purchase] =
    /^[^\n]*\n\s*<!-- confidential-task-run:(\d+):(\d+):(\w+) -->/.exec(body) ?? [];
  if (run === undefined || purchase === undefined) return undefined;
  return { run, attempt: Number(attempt), purchase };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Job, run and commit with a link, in small print; empty where the environment does not give them. */
function footer({ env }: CommentOwner): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (!server || !repository || !run) return '';
  const attempt = Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1 ? `, attempt ${env.GITHUB_RUN_ATTEMPT}` : '';
  const label = escapeMarkdown(`${env.GITHUB_JOB || 'job'} in run ${run}${attempt}`);
  const commit = /^[0-9a-f]{40}$/.exec(env.GITHUB_SHA ?? '')?.[0].slice(0, 7);
  const of = commit === undefined ? '' : ` · commit ${commit}`;
  return `<sub>${link(label, `${server}/${repository}/actions/runs/${run}`)}${of}</sub>`;
}
