import type { Environment } from '../../text/environment.ts';
import { asObject, type Payload } from '../runner/event.ts';

/** Facts about the event that started a step. */
export interface RunOrigin {
  /** The environment that the runner gives: GITHUB_EVENT_NAME, GITHUB_ACTOR. */
  readonly env: Environment;
  /** The event's payload. */
  readonly event: Payload;
  /** True when the step was given a wallet. */
  readonly hasWallet: boolean;
}

/**
 * Events that only people with write access to the repository, or GitHub's clock, can bring about, and whose commit
 * is the repository's own (GitHub Docs, "Events that trigger workflows"). A merge group holds commits that a maintainer queued.
 *
 * Left out: `deployment` and `deployment_status`, since services that make previews deploy commits of forks;
 * `status`, `check_run` and `check_suite`, which any app reports for any commit; `registry_package`, whose publishers
 * need no access to the code; `dynamic`, with which GitHub's own scans run for forks; and all that readers can do, such as
 * issues, comments, discussions, stars, forks and pages of the wiki.
 */
const OWN_EVENTS: ReadonlySet<string> = new Set([
  'branch_protection_rule',
  'create',
  'delete',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'public',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
]);

/** Events about a pull request. For a review, the payload field that holds it: every reader can write a review. */
const PULL_REQUEST_EVENTS: Readonly<Record<string, string | undefined>> = {
  pull_request: undefined,
  pull_request_target: undefined,
  pull_request_review: 'review',
  pull_request_review_comment: 'comment',
};

/** `author_association` of people whom the repository's owner let in. */
const INSIDERS: ReadonlySet<unknown> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * The reason, one sentence, why nothing that costs money or opens results may be done for this event; undefined when it
 * may. The code of a pull request from a fork is a stranger's, also where its event carries the secrets
 * (`pull_request_target`, `workflow_run`). An event of unknown origin counts as foreign.
 */
export function whyNotTrusted({ env, event, hasWallet }: RunOrigin): string | undefined {
  const name = env.GITHUB_EVENT_NAME ?? '';
  const foreign = whyForeign(name, event);
  if (foreign !== undefined) return foreign;
  if (!hasWallet && env.GITHUB_ACTOR === 'dependabot[bot]') {
    return 'Dependabot started this run, and GitHub gives such runs no secrets but those kept for Dependabot.';
  }
  return undefined;
}

function whyForeign(name: string, event: Payload): string | undefined {
  if (name === '') return 'The environment does not say which event started this run.';
  if (OWN_EVENTS.has(name)) return undefined;
  const pullRequest = asObject(event.pull_request);
  if (Object.hasOwn(PULL_REQUEST_EVENTS, name) && pullRequest) {
    const [head, base] = [asObject(pullRequest.head)?.repo, asObject(pullRequest.base)?.repo];
    return whyDifferent('The pull request', head, base) ?? whyReviewedByOutsider(name, event);
  }
  const workflowRun = asObject(event.workflow_run);
  if (name === 'workflow_run' && workflowRun) return whyFollowsForeign(workflowRun, event);
  return `The event \`${name}\` does not say whose code it is about, and outsiders can bring it about.`;
}

/**
 * The repository of the run before this one shows whether a pull request of a fork began it. Any other chain shows only
 * its last link: where the run before followed another run, or an event of outsiders, its origin is unknown.
 */
function whyFollowsForeign({ event: cause, head_repository }: Payload, event: Payload): string | undefined {
  const different = whyDifferent('The workflow run before this one', head_repository, event.repository);
  if (different !== undefined) return different;
  if (typeof cause !== 'string') return 'The workflow run before this one does not say which event began it.';
  if (cause === 'pull_request' || OWN_EVENTS.has(cause)) return undefined;
  return `The workflow run before this one began with the event \`${cause}\`, and outsiders can bring that about.`;
}

/** The code of the pull request is ours, but each review would start a run that may buy. */
function whyReviewedByOutsider(name: string, event: Payload): string | undefined {
  const field = PULL_REQUEST_EVENTS[name];
  if (field === undefined || INSIDERS.has(asObject(event[field])?.author_association)) return undefined;
  return `The event \`${name}\` is by a user who does not belong to the repository.`;
}

/** Two repositories are the same by id alone: names change hands. */
function whyDifferent(subject: string, head: unknown, base: unknown): string | undefined {
  const [from, to] = [asObject(head), asObject(base)];
  if (typeof from?.id !== 'number' || typeof to?.id !== 'number') {
    return `${subject} does not say which repository its code comes from.`;
  }
  return from.id === to.id ? undefined : `${subject} comes from a fork.`;
}
