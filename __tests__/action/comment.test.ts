import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pullRequestEvent } from '../../localrunner/events.ts';
import { type GitHubApi, startGitHubApi } from '../../localrunner/github-api.ts';
import type { RunActionOptions, RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let github: GitHubApi;
let nextRun = 5_000;
beforeAll(async () => {
  [world, github] = await Promise.all([startWorld(), startGitHubApi()]);
});
afterAll(() => Promise.all([world.stop(), github.stop()]));
beforeEach(() => {
  github.clear();
  github.permit('write');
});

const STRANGER = { login: 'stranger', type: 'User' } as const;
const COMMENTS = '/repos/octo/render/issues/7/comments';

/** A quote in a pull request: the quickest step that comments. */
function quote(
  inputs: Record<string, string> = {},
  { event = pullRequestEvent('own').payload, ...more }: Partial<RunActionOptions> = {},
): Promise<RunActionResult> {
  // Each is a run of its own, unless the test says otherwise.
  return world.run({
    entry: 'quote',
    run: { id: nextRun++ },
    cwd: world.workspace(),
    event,
    ...more,
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url, ...more.env },
    inputs: { wallet: '', comment: 'always', ...inputs },
  });
}

const warnings = ({ commands }: RunActionResult) => commands.filter(({ command }) => command === 'warning');
const UNKNOWN_CATEGORY = { category: '17' };

describe('the comment on a pull request', () => {
  test.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    ['no token', { 'github-token': '' }, {}, /: `github-token` is empty\./],
    ['no repository', {}, { GITHUB_REPOSITORY: '' }, /: the environment does not name the repository\./],
  ])('with %s is a warning that says so', async (_, inputs, env, why) => {
    const step = await quote(inputs, { env });
    expect(step.exitCode).toBe(0);
    expect(warnings(step).map(({ message }) => message)).toEqual([expect.stringMatching(why)]);
    expect(github.requests).toEqual([]);
  });

  test('is written once, and kept up to date by later runs', async () => {
    expect(await quote()).toMatchObject({ exitCode: 0 });
    const [first] = github.comments;
    expect(first?.body).toMatch(
      /^<!-- confidential-task:[0-9a-f]{16} -->\n<!-- confidential-task-run:\d+:1:none -->\n\n## ✅ Quote completed/,
    );
    const again = await quote({ category: 'S', 'max-price': '1 nRLC' }, { run: { id: 9_711 } });
    expect(again.exitCode).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.id).toBe(first?.id);
    expect(github.comments[0]?.body).toContain('/actions/runs/9711');
    expect(again.log).toContain(`#issuecomment-${first?.id}`);
  });

  heavyTest('is found on the third page of a long discussion', async () => {
    await quote();
    const [ours] = github.written;
    github.clear();
    const talk = { body: 'I see.', user: STRANGER, author_association: 'NONE' } as const;
    for (let count = 0; count < 230; count++) github.add(talk);
    const own = github.add({
      body: ours ?? '',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      author_association: 'NONE',
    });
    for (let count = 0; count < 50; count++) github.add(talk);
    await quote(UNKNOWN_CATEGORY);
    expect(github.comments).toHaveLength(281);
    expect(github.comments.find(({ id }) => id === own.id)?.body).toContain('❌ Quote failed');
    expect(github.requests).toEqual([
      `GET ${COMMENTS}?per_page=100`,
      `GET ${COMMENTS}?per_page=100&page=2`,
      `GET ${COMMENTS}?per_page=100&page=3`,
      `PATCH /repos/octo/render/issues/comments/${own.id}`,
    ]);
  });

  heavyTest('of each job, matrix cell and step is its own', async () => {
    const again = { id: 4_712 };
    await quote({}, { run: { ...again, job: 'one' } });
    await quote({}, { run: { ...again, job: 'two' } });
    await quote({}, { run: { ...again, job: 'two', step: 'again' } });
    await quote({}, { run: { ...again, job: 'two' }, matrix: { frame: 1 } });
    await quote({}, { run: { ...again, job: 'two' }, matrix: { frame: 2 } });
    expect(github.comments).toHaveLength(5);
  });

  heavyTest('of a failure is not overwritten by another use of the same workflow in the run', async () => {
    // Called workflows share job, step and matrix; here they share their settings too.
    const choice = { comment: 'on-failure' };
    await quote({ ...choice, ...UNKNOWN_CATEGORY }, { run: { id: 4_713 } });
    await quote(choice, { run: { id: 4_713 } });
    expect(github.comments.map(({ body }) => body)).toEqual([expect.stringContaining('❌ Quote failed')]);
    await quote({ comment: 'always' }, { run: { id: 4_713 } });
    expect(github.comments).toHaveLength(2);
    await quote(choice, { run: { id: 4_713, attempt: 2 } });
    expect(github.comments).toHaveLength(2);
    expect(github.comments[0]?.body).toContain('✅ Quote completed');
  });

  test('is never taken over by a stranger who copies the marker', async () => {
    await quote();
    const [{ body = '' } = {}] = github.comments;
    github.clear();
    const copy = github.add({ body, user: STRANGER, author_association: 'NONE' });
    await quote(UNKNOWN_CATEGORY);
    expect(github.comments).toHaveLength(2);
    expect(github.comments.find(({ id }) => id === copy.id)?.body).toBe(body);
  });

  test('on failure only: none for a good run, one for a bad run, and the good run after it corrects it', async () => {
    const choice = { comment: 'on-failure' };
    await quote(choice);
    expect(github.comments).toEqual([]);
    await quote({ ...choice, ...UNKNOWN_CATEGORY });
    expect(github.comments[0]?.body).toContain('❌ Quote failed');
    await quote(choice);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('✅ Quote completed');
  });

  test('tells of wrong inputs too', async () => {
    const run = await quote({ app: 'nonsense' });
    expect(run.exitCode).toBe(1);
    expect(github.comments[0]?.body).toContain('INPUT&#95;INVALID');
  });

  test('never comes unasked', async () => {
    await quote({ comment: 'never' });
    await quote({ comment: '' });
    expect(github.requests).toEqual([]);
  });

  heavyTest.each(['read', 'none'] as const)(
    'warns of the missing permission when the token may %s',
    async permission => {
      github.permit(permission);
      const run = await quote();
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
      expect(warnings(run)).toHaveLength(1);
      expect(warnings(run)[0]).toMatchObject({
        properties: { title: 'No comment on the pull request' },
        message: expect.stringContaining('`pull-requests: write`'),
      });
    },
  );

  heavyTest.each([
    ['an API that is not there', { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } }, {}],
    ['no token', {}, { 'github-token': '' }],
  ])('is only a warning with %s', async (_, more, inputs) => {
    const run = await quote(inputs, more);
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
    expect(warnings(run)).toHaveLength(1);
  });

  test('is not missed outside of pull requests', async () => {
    const run = await quote({}, { event: { ref: 'refs/heads/main' }, env: { GITHUB_EVENT_NAME: 'push' } });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test('tells of a whole run: deal, results, artifact', async () => {
    const run = await world.run({
      cwd: world.workspace({ 'a.txt': 'private' }),
      event: pullRequestEvent('own').payload,
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: github.url },
      inputs: { 'private-files': 'a.txt', comment: 'always' },
    });
    expect(run.exitCode).toBe(0);
    const [{ body = '' } = {}] = github.comments;
    for (const text of [run.outputs['deal-id'], run.outputs['result-digest'], '### Results'])
      expect(body).toContain(text);
    expect(body).toContain(`/actions/runs/`);
  });
});
