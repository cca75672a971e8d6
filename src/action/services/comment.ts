import * as core from '@actions/core';
import { messageOf } from '../../errors/message-of.ts';
import type { HostComment } from '../../run/host/host.ts';
import { asObject, readEvent } from '../runner/event.ts';
import { connectGitHub, currentRepository, type GitHubApi } from '../runner/github-api.ts';
import {
  type Candidate,
  type CommentOwner,
  commentMarker,
  framedComment,
  ownComment,
} from './comment-owner.ts';

/** The workflow run that writes a comment. */
export interface CommentWriter extends Pick<CommentOwner, 'env' | 'matrix'> {
  /** Secret: token with the permission `pull-requests: write`; empty when there is none. */
  readonly token: string;
}

/** Time limit for all requests together, in milliseconds. */
const PATIENCE_MS = 20_000;
/** The same where the runner is about to end this process. */
const HURRIED_PATIENCE_MS = 2_000;
/** Possible authors of our own comment, when an app did not write it. */
const OWN_PEOPLE = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Keeps one comment on the pull request of this run up to date: our own (see `ownComment`), or a new one. Does nothing
 * outside of pull requests.
 * @throws Error with a sentence for the user
 */
export async function writeComment(
  comment: HostComment,
  { env, matrix, token }: CommentWriter,
): Promise<void> {
  const number = pullRequestNumber(env);
  if (number === undefined) {
    core.info('No comment is written, since this run does not belong to a pull request.');
    return;
  }
  const patience = comment.isHurried ? HURRIED_PATIENCE_MS : PATIENCE_MS;
  try {
    const repository = currentRepository(env);
    if (token === '') throw new Error('`github-token` is empty');
    if (repository === undefined) throw new Error('the environment does not name the repository');
    const api = await connectGitHub({ env, token, signal: AbortSignal.timeout(patience) });
    const { settings, dealId, mayCreate } = comment;
    const owner = { env, matrix, settings, dealId };
    const body = framedComment(comment.body, owner);
    await upsert(api, { ...repository, issue_number: number }, { owner, body, mayCreate });
  } catch (error) {
    throw new Error(whyNoComment(error), { cause: error });
  }
}

interface Issue {
  readonly owner: string;
  readonly repo: string;
  readonly issue_number: number;
}

async function upsert(
  api: GitHubApi,
  { issue_number, ...repository }: Issue,
  { owner, body, mayCreate }: { owner: CommentOwner; body: string; mayCreate: boolean },
): Promise<void> {
  const issue = { ...repository, issue_number };
  const id = await findComment(api, issue, owner);
  if (id !== undefined) {
    try {
      const { data } = await api.rest.issues.updateComment({ ...repository, comment_id: id, body });
      core.info(`Updated the comment ${data.html_url}`);
      return;
    } catch (error) {
      // It was deleted meanwhile, or is not ours to edit.
      if (![403, 404].includes(statusOf(error) ?? 0)) throw error;
    }
  }
  if (!mayCreate) return;
  const { data } = await api.rest.issues.createComment({ ...issue, body });
  core.info(`Wrote the comment ${data.html_url}`);
}

/** Looks through all pages. A stranger's comment that copies the marker is not ours. */
async function findComment(api: GitHubApi, issue: Issue, owner: CommentOwner): Promise<number | undefined> {
  const pages = api.paginate.iterator(api.rest.issues.listComments, { ...issue, per_page: 100 });
  const found: Candidate[] = [];
  for await (const { data } of pages) {
    for (const { id, body, user, author_association } of data) {
      const mayBeOurs = user?.type === 'Bot' || OWN_PEOPLE.includes(author_association);
      if (mayBeOurs && body?.startsWith(commentMarker(owner))) found.push({ id, body });
    }
  }
  return ownComment(found, owner)?.id;
}

/** The pull request that the event is about, or undefined. */
function pullRequestNumber(env: CommentOwner['env']): number | undefined {
  const event = readEvent(env);
  const number = asObject(event.pull_request)?.number;
  return typeof number === 'number' ? number : undefined;
}

function whyNoComment(error: unknown): string {
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return (
      `GitHub refused the comment on the pull request (${status}): the token needs the permission \`pull-requests: write\`. ` +
      'Add it to `permissions` of the job; in pull requests from forks and from Dependabot tokens can only read.'
    );
  }
  return `The comment on the pull request could not be written: ${messageOf(error)}. The run itself is not affected.`;
}

function statusOf(error: unknown): number | undefined {
  const status = asObject(error)?.status;
  return typeof status === 'number' ? status : undefined;
}
