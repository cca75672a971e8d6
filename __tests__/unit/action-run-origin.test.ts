import { describe, expect, test } from '@jest/globals';
import { pullRequestEvent, type WorkflowEvent, workflowRunEvent } from '../../localrunner/events.ts';
import { whyNotTrusted } from '../../src/action/entry/run-origin.ts';

interface More {
  readonly hasWallet?: boolean;
  readonly actor?: string;
}

function why({ name, payload }: WorkflowEvent, { hasWallet = true, actor = 'octocat' }: More = {}) {
  const env = { GITHUB_EVENT_NAME: name, GITHUB_ACTOR: actor };
  return whyNotTrusted({ env, event: payload as Record<string, unknown>, hasWallet });
}

/** A run of a workflow of ours, after a run of another that began with `event`. */
const following = (event: string | undefined): WorkflowEvent => {
  const { name, payload } = workflowRunEvent('own') as { name: string; payload: { workflow_run: object } };
  return { name, payload: { ...payload, workflow_run: { ...payload.workflow_run, event } } };
};

const plain = (name: string, payload: object = {}): WorkflowEvent => ({ name, payload });

describe('whyNotTrusted', () => {
  // Every event of GitHub's list, by who can bring it about. What the list does not have is a stranger's.
  test.each([
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
  ])('trusts `%s`, which takes write access', name => {
    expect(why(plain(name))).toBeUndefined();
    expect(why(following(name))).toBeUndefined();
  });

  test.each([
    'check_run',
    'check_suite',
    'deployment',
    'deployment_protection_rule',
    'deployment_status',
    'discussion',
    'discussion_comment',
    'dynamic',
    'fork',
    'gollum',
    'image_version',
    'issue_comment',
    'issues',
    'project',
    'project_card',
    'project_column',
    'pull_request_comment',
    'registry_package',
    'status',
    'watch',
    'workflow_call',
    'event_of_the_future',
    'toString',
    '__proto__',
  ])('refuses `%s`, also as the beginning of the run before, whatever else its payload holds', name => {
    const { payload } = workflowRunEvent('own');
    for (const more of [{}, payload, pullRequestEvent('own').payload]) {
      expect(why(plain(name, more))).toContain(`\`${name}\` does not say`);
    }
    expect(why(following(name))).toContain(`\`${name}\`, and outsiders`);
  });

  test('trusts pull requests and workflow runs of the repository itself', () => {
    for (const name of ['pull_request', 'pull_request_target']) {
      expect(why(pullRequestEvent('own', name))).toBeUndefined();
    }
    expect(why(workflowRunEvent('own'))).toBeUndefined();
  });

  const reviewed = (name: string, field: string, author_association?: string) => ({
    name,
    payload: { ...pullRequestEvent('own', name).payload, [field]: { author_association } },
  });
  test.each([
    ['pull_request_review', 'review'],
    ['pull_request_review_comment', 'comment'],
  ])(
    'trusts `%s` of those who belong to the repository, since others could start runs that buy',
    (name, field) => {
      for (const who of ['OWNER', 'MEMBER', 'COLLABORATOR'])
        expect(why(reviewed(name, field, who))).toBeUndefined();
      for (const who of ['CONTRIBUTOR', 'NONE', undefined]) {
        expect(why(reviewed(name, field, who))).toMatch(/does not belong to the repository/);
      }
    },
  );

  test('refuses what follows a run that followed another one, since only the last link shows', () => {
    expect(why(following('workflow_run'))).toContain('`workflow_run`, and outsiders');
    expect(why(following('pull_request'))).toBeUndefined();
    for (const event of ['pull_request_target', 'pull_request_review', 'pull_request_review_comment'])
      expect(why(following(event))).toContain(`\`${event}\`, and outsiders`);
    expect(why(following(undefined))).toMatch(/does not say which event began it/);
  });

  test.each([
    pullRequestEvent('fork'),
    pullRequestEvent('fork', 'pull_request_target'),
    pullRequestEvent('fork', 'pull_request_review_comment'),
    workflowRunEvent('fork'),
  ])('refuses a fork, with or without a wallet: $name', event => {
    for (const hasWallet of [true, false]) expect(why(event, { hasWallet })).toMatch(/comes from a fork/);
  });

  test.each([
    pullRequestEvent('deleted'),
    pullRequestEvent('deleted', 'pull_request_target'),
    workflowRunEvent('deleted'),
    plain('pull_request', { pull_request: { number: 7 } }),
    plain('workflow_run', { workflow_run: { head_repository: { id: 1 } } }),
    plain('workflow_run', { workflow_run: { head_repository: { id: '1' } }, repository: { id: '1' } }),
  ])('refuses what does not tell where its code comes from: %j', event => {
    expect(why(event)).toMatch(/does not say which repository/);
  });

  test.each([
    plain('pull_request'),
    plain('pull_request_target', { pull_request: 'none' }),
    plain('workflow_run'),
  ])('refuses events that outsiders can bring about, or that say nothing: %j', event => {
    expect(why(event)).toContain(`\`${event.name}\` does not say`);
  });

  test('refuses when nothing tells the event', () => {
    expect(why(plain(''))).toMatch(/does not say which event started/);
  });

  test('refuses Dependabot without secrets, and only without', () => {
    for (const event of [pullRequestEvent('own'), plain('push')]) {
      const dependabot = { actor: 'dependabot[bot]' };
      expect(why(event, { ...dependabot, hasWallet: false })).toMatch(/Dependabot/);
      expect(why(event, dependabot)).toBeUndefined();
    }
  });

  test('leaves a missing wallet elsewhere to the check of the inputs', () => {
    expect(why(plain('push'), { hasWallet: false })).toBeUndefined();
    expect(why(pullRequestEvent('own'), { hasWallet: false })).toBeUndefined();
  });
});
