import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { type Head, pullRequestEvent } from '../../localrunner/events.ts';
import { type GitHubApi, startGitHubApi } from '../../localrunner/github-api.ts';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import type { JobResult } from '../../localrunner/run-workflow.ts';
import { createExampleRepository } from '../support/example-run.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

const SCENE = path.join(REPOSITORY, 'examples/scenes/aurora.svg');

let world: World;
let repository: ReturnType<typeof createExampleRepository>;
beforeAll(async () => {
  world = await startWorld();
  repository = createExampleRepository(world);
});
afterAll(() => world.stop());

/** The step of a job that ran one of our actions, the last one where there are several. */
function actionOf(job: JobResult | undefined) {
  const { action } = job?.steps.findLast(step => step.action) ?? {};
  if (!action) throw new Error('the job ran no action of this repository');
  return action;
}

function reportIn(folder: string | undefined): { args: string[] } {
  return JSON.parse(readFileSync(path.join(folder ?? '', 'report.json'), 'utf8'));
}

describe('the nightly batch', () => {
  const schedule = { name: 'schedule', payload: { repository: { private: true } } };
  const files = () => world.workspace({ 'data/a.csv': 'private,1\n', 'data/b.csv': 'private,2\n' });

  test('is bought in one workflow and collected in another, each night once and under its own deal', async () => {
    const night = { app: 'echo', files: files(), event: schedule };
    const bought = await repository.run('nightly-submit.yml', { ...night, run: { id: 501 } });
    expect(bought.submit?.[0]?.result).toBe('success');
    const { outputs } = actionOf(bought.submit?.[0]);
    expect(outputs).toMatchObject({ status: 'submitted', price: '500000' });
    const again = await repository.run('nightly-submit.yml', { ...night, run: { id: 501, attempt: 2 } });
    expect(actionOf(again.submit?.[0]).outputs).toMatchObject({
      'deal-id': outputs['deal-id'],
      transaction: '',
    });

    const morning = { app: 'echo', event: schedule };
    const first = await repository.run('nightly-collect.yml', { ...morning, run: { id: 502 } });
    expect(first.collect?.map(({ name, result }) => [name, result])).toEqual([
      [`collect ${outputs['deal-id']}`, 'success'],
    ]);
    const collected = actionOf(first.collect?.[0]).outputs;
    expect(collected).toMatchObject({ status: 'completed', 'deal-id': outputs['deal-id'] });
    expect(readdirSync(collected['output-path'] ?? '')).toContain('report.json');
    expect(first['last-night']?.[0]?.result).toBe('skipped');
    expect(actionOf(first.sweep?.[0]).outputs).toMatchObject({ status: 'completed', claimable: '0' });

    const broken = await repository.run('nightly-submit.yml', { ...night, app: '', run: { id: 520 } });
    expect(broken.submit?.[0]?.result).toBe('failure');
    const second = await repository.run('nightly-collect.yml', { ...morning, run: { id: 521 } });
    expect(second.collect?.[0]?.result).toBe('skipped');
    expect(second['last-night']?.[0]?.result).toBe('failure');
  });
});

/** The ends of the tasks of a list, in their order. */
function tasksIn(
  file: string | undefined,
): { task: string; status: string; dealId: string; existed: boolean }[] {
  return readFileSync(file ?? '', 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

describe('the frames of an animation', () => {
  test('are tasks of one step with a folder each; a re-run buys none of them again', async () => {
    const files = world.workspace({ 'scene/a.txt': 'scene', 'scene/b.txt': 'texture' });
    const frames = await repository.run('frames.yml', { app: 'echo', files, run: { id: 503 } });
    const { outputs } = actionOf(frames.render?.[0]);
    expect(outputs).toMatchObject({ status: 'completed', 'tasks-completed': '3', 'artifact-name': 'frames' });
    const tasks = tasksIn(outputs.results);
    expect(tasks.map(({ task, status }) => [task, status])).toEqual(
      ['1', '61', '121'].map(frame => [frame, 'completed']),
    );
    expect(new Set(tasks.map(({ dealId }) => dealId)).size).toBe(3);
    const folder = outputs['output-path'] ?? '';
    expect(tasks.map(({ task }) => reportIn(path.join(folder, task)).args)).toEqual(
      tasks.map(({ task }) => ['--frame', task]),
    );

    const again = await repository.run('frames.yml', { app: 'echo', files, run: { id: 503, attempt: 2 } });
    const repeated = tasksIn(actionOf(again.render?.[0]).outputs.results);
    expect(repeated.map(({ dealId }) => dealId)).toEqual(tasks.map(({ dealId }) => dealId));
    expect(repeated.every(({ existed }) => existed)).toBe(true);
  });
});

describe('the files of a folder', () => {
  test('are bought in one workflow, each as a task, and collected in another', async () => {
    const schedule = { name: 'schedule', payload: { repository: { private: true } } };
    const files = world.workspace({ 'data/a.csv': 'private,1\n', 'data/b.csv': 'private,2\n' });
    const night = { app: 'echo', files, event: schedule };
    const bought = await repository.run('files-submit.yml', { ...night, run: { id: 530 } });
    expect(actionOf(bought.submit?.[0]).outputs).toMatchObject({ status: 'submitted', tasks: '2' });
    const morning = await repository.run('files-collect.yml', { ...night, run: { id: 531 } });
    const { outputs } = actionOf(morning.collect?.[0]);
    expect(outputs).toMatchObject({ status: 'completed', 'tasks-completed': '2' });
    expect(tasksIn(outputs.results).map(({ task, existed }) => [task, existed])).toEqual([
      ['a.csv', true],
      ['b.csv', true],
    ]);
    expect(readdirSync(outputs['output-path'] ?? '').sort()).toEqual(['a.csv', 'b.csv']);
    expect(morning.sweep?.[0]?.result).toBe('success');
  });
});

heavyTest('a deal is collected from another repository', async () => {
  const files = world.workspace({ 'data/a.csv': 'private,3\n' });
  const night = await repository.run('nightly-submit.yml', { app: 'echo', files, run: { id: 504 } });
  const deal = actionOf(night.submit?.[0]).outputs['deal-id'] ?? '';
  const other = createExampleRepository(world);
  const elsewhere = await other.run('collect-elsewhere.yml', {
    app: '',
    event: { name: 'workflow_dispatch', payload: { repository: { private: true } } },
    inputs: { 'deal-id': deal },
    run: { id: 505 },
  });
  expect(actionOf(elsewhere.collect?.[0]).outputs).toMatchObject({ status: 'completed', 'deal-id': deal });
});

describe('the first run', () => {
  test('is the one that the README shows', () => {
    const [, shown = ''] =
      /## A first green run.*?```yaml\n(.*?)```/s.exec(
        readFileSync(path.join(REPOSITORY, 'README.md'), 'utf8'),
      ) ?? [];
    const example = readFileSync(path.join(REPOSITORY, 'examples/workflows/first-run.yml'), 'utf8');
    expect(shown).toBe(example.replace(/^#.*\n/gm, ''));
  });

  test('is green with nothing in the repository and no secret', async () => {
    const first = await repository.run('first-run.yml', { app: '', secrets: {}, vars: {}, run: { id: 512 } });
    expect(first.render?.[0]?.result).toBe('success');
    const { outputs } = actionOf(first.render?.[0]);
    expect(outputs).toMatchObject({ status: 'completed', price: '0', 'artifact-name': expect.any(String) });
    expect(readdirSync(outputs['output-path'] ?? '')).toContain('0001.png');
  });
});

heavyTest('a workflow is tried on an embedded network of its own, which is gone afterwards', async () => {
  const files = world.workspace({ 'scene/aurora.svg': readFileSync(SCENE) });
  const dry = await repository.run('dry-run.yml', { app: '', files, secrets: {}, run: { id: 506 } });
  expect(dry.render?.[0]?.result).toBe('success');
  expect(actionOf(dry.render?.[0]).outputs).toMatchObject({ status: 'completed', price: '200000' });
  expect(readdirSync(actionOf(dry.render?.[0]).outputs['output-path'] ?? '')).toContain('0001.png');
});

heavyTest('in a public repository, only the named people can open the artifact', async () => {
  const identity = await generateIdentity();
  const files = world.workspace({ 'scene/a.txt': 'scene' });
  const { render } = await repository.run('encrypted-artifact.yml', {
    app: 'echo',
    files,
    event: { name: 'push', payload: { repository: { id: 4242, private: false, visibility: 'public' } } },
    vars: { RESULT_RECIPIENTS: `${await identityToRecipient(identity)} # Ada` },
    run: { id: 507 },
  });
  const { outputs } = actionOf(render?.[0]);
  expect(outputs.status).toBe('completed');
  const artifact = new AdmZip(await world.results.download(outputs['artifact-name'] ?? ''));
  const entry = artifact.getEntry('result.zip.age');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = new AdmZip(Buffer.from(await decrypter.decrypt(entry?.getData() ?? Buffer.alloc(0))));
  expect(opened.getEntry('report.json')).not.toBeNull();
});

describe('a render check on pull requests', () => {
  let api: GitHubApi;
  beforeAll(async () => {
    api = await startGitHubApi();
  });
  afterAll(() => api.stop());

  const SVG = readFileSync(SCENE, 'utf8');
  const CHANGED = SVG.replace('</svg>', '<rect width="50%" height="50%"/></svg>');
  const run = (head: Head, id: number, scene = SVG) =>
    repository.run('render-check.yml', {
      app: 'resvg',
      files: world.workspace({
        'scene/aurora.svg': scene,
        'expected/0001.png': readFileSync(path.join(REPOSITORY, 'examples/render-check/aurora/0001.png')),
      }),
      event: pullRequestEvent(head),
      env: { ...world.results.env, GITHUB_API_URL: api.url },
      run: { id },
    });

  test('prices a pull request from a fork, and spends nothing on it', async () => {
    const { quote, render } = await run('fork', 508);
    expect(actionOf(quote?.[0]).outputs).toMatchObject({
      status: 'completed',
      price: '200000',
      fits: 'true',
    });
    expect(render?.[0]?.result).toBe('skipped');
  });

  test('passes one of the repository itself while the picture stays the same, and says so in a comment', async () => {
    const { render } = await run('own', 509);
    expect(render?.[0]?.result).toBe('success');
    expect(actionOf(render?.[0]).outputs).toMatchObject({ status: 'completed', check: 'passed' });
    expect(api.written.at(-1)).toContain('Render check');
  });

  heavyTest('pays once for the same scene, and fails when the picture changes', async () => {
    const { render: again } = await run('own', 510);
    expect(actionOf(again?.[0]).outputs).toMatchObject({ check: 'passed', transaction: '' });
    const { render: changed } = await run('own', 511, CHANGED);
    expect(changed?.[0]?.result).toBe('failure');
    expect(actionOf(changed?.[0]).outputs).toMatchObject({ check: 'failed', 'error-code': 'RENDER_DIFFERS' });
    expect(api.written.at(-1)).toContain('RENDER');
  });

  heavyTest('has its new pictures accepted without paying again, and other ones later', async () => {
    const origin = world.workspace();
    const git = (cwd: string, ...args: string[]): Buffer => execFileSync('git', args, { cwd });
    git(origin, 'init', '--quiet', '--bare');
    const accept = async (id: number, scene: string, expected: Buffer): Promise<Buffer> => {
      const files = world.workspace({ 'scene/aurora.svg': scene, 'expected/0001.png': expected });
      git(files, 'init', '--quiet');
      git(files, 'add', '.');
      git(files, '-c', 'user.name=a', '-c', 'user.email=a@localhost', 'commit', '--quiet', '-m', 'start');
      git(files, 'remote', 'add', 'origin', origin);
      const event = { name: 'workflow_dispatch', payload: { repository: { private: true } } };
      const run = await repository.run('accept-pictures.yml', { app: 'resvg', files, event, run: { id } });
      expect(run.accept?.[0]?.result).toBe('success');
      expect(actionOf(run.accept?.[0]).outputs).toMatchObject({ check: 'updated', transaction: '' });
      return git(origin, 'show', 'new-pictures:expected/0001.png');
    };
    const before = readFileSync(path.join(REPOSITORY, 'examples/render-check/aurora/0001.png'));
    const first = await accept(522, CHANGED, before);
    expect(first.equals(before)).toBe(false);
    const second = await accept(523, SVG, first);
    expect(second.equals(first)).toBe(false);
  });
});
