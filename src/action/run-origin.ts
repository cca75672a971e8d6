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
    return whyDifferent(
      'The pull request',
      asObject(pullRequest.head)?.repo,
      asObject(pullRequest.base)?.repo,
    );
  }
  const workflowRun = asObject(event.workflow_run);
  if (workflowRun) {
    return whyDifferent('The workflow run before this one', workflowRun.head_repository, event.repository);
  }
  if (OWN_EVENTS.has(name)) return undefined;
  return name === ''
    ? 'Nothing tells which event started this run.'
    : `The event \`${name}\` does not tell whose code it is about, and outsiders can bring it about.`;
}

/** Two repositories are the same by id alone: names change hands. */
function whyDifferent(subject: string, head: unknown, base: unknown): string | undefined {
  const [from, to] = [asObject(head), asObject(base)];
  if (typeof from?.id !== 'number' || typeof to?.id !== 'number') {
    return `${subject} does not tell which repository its code comes from.`;
  }
  return from.id === to.id ? undefined : `${subject} comes from a fork.`;
}
