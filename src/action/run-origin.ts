import { asObject, type Payload } from './event.ts';

/** What a step knows of who started it. */
export interface RunOrigin {
  /** The environment that the runner gives: GITHUB_EVENT_NAME, GITHUB_ACTOR. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The event's payload. */
  readonly event: Payload;
  /** Whether the step was given a wallet. */
  readonly hasWallet: boolean;
}

/**
 * Events whose code comes from this repository alone, and which only somebody with write access to it, or GitHub's
 * clock, can bring about. A merge group holds what a maintainer queued.
 */
const OWN_EVENTS = new Set([
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'dynamic',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'public',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_call',
  'workflow_dispatch',
]);

/** Reviews of a pull request, by the event: where the payload has them. Whoever can read a public repository can write one. */
const REVIEWS: Readonly<Record<string, string>> = {
  pull_request_review: 'review',
  pull_request_review_comment: 'comment',
};

/** `author_association` of people whom the repository's owner let in. */
const INSIDERS: ReadonlySet<unknown> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Events of an earlier workflow run that tell by its repository whether outsiders brought it about. */
const TOLD_BY_REPOSITORY = new Set(['pull_request', 'pull_request_target', 'workflow_run']);

/**
 * Why nothing that costs money or opens results may be done for this event, in one sentence; undefined when it may.
 * The code of a pull request from a fork is a stranger's, also where its event carries the secrets
 * (`pull_request_target`, `workflow_run`). What does not tell where it comes from counts as foreign.
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
  const pullRequest = asObject(event.pull_request);
  if (pullRequest) {
    const [head, base] = [asObject(pullRequest.head)?.repo, asObject(pullRequest.base)?.repo];
    return whyDifferent('The pull request', head, base) ?? whyReviewedByOutsider(name, event);
  }
  const workflowRun = asObject(event.workflow_run);
  if (workflowRun) {
    const { event: cause, head_repository } = workflowRun;
    const different = whyDifferent('The workflow run before this one', head_repository, event.repository);
    if (different !== undefined || typeof cause !== 'string') return different;
    return OWN_EVENTS.has(cause) || TOLD_BY_REPOSITORY.has(cause)
      ? undefined
      : `The workflow run before this one began with the event \`${cause}\`, and outsiders can bring that about.`;
  }
  if (OWN_EVENTS.has(name)) return undefined;
  return name === ''
    ? 'Nothing tells which event started this run.'
    : `The event \`${name}\` does not tell whose code it is about, and outsiders can bring it about.`;
}

/** The code of the pull request is ours, but each review would start a run that may buy. */
function whyReviewedByOutsider(name: string, event: Payload): string | undefined {
  const field = REVIEWS[name];
  if (field === undefined || INSIDERS.has(asObject(event[field])?.author_association)) return undefined;
  return `The event \`${name}\` is by somebody who does not belong to the repository.`;
}

/** Two repositories are the same by id alone: names change hands. */
function whyDifferent(subject: string, head: unknown, base: unknown): string | undefined {
  const [from, to] = [asObject(head), asObject(base)];
  if (typeof from?.id !== 'number' || typeof to?.id !== 'number') {
    return `${subject} does not tell which repository its code comes from.`;
  }
  return from.id === to.id ? undefined : `${subject} comes from a fork.`;
}
