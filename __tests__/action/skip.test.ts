import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pullRequestEvent, type WorkflowEvent, workflowRunEvent } from '../../localrunner/events.ts';
import type { RunActionOptions, RunActionResult } from '../../localrunner/run-action.ts';
import {
  COLLECT_OUTPUT_PRESETS,
  OUTPUT_PRESETS,
  SUBMIT_OUTPUT_PRESETS,
  SWEEP_OUTPUT_PRESETS,
} from '../../src/run/host/outputs.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let rpc: FaultProxy;
beforeAll(async () => {
  world = await startWorld();
  rpc = await startFaultProxy(world.localnet.info.network.rpcUrl);
});
afterAll(async () => {
  await rpc.close();
  await world.stop();
});

const FORK = pullRequestEvent('fork');
const PUSH: WorkflowEvent = { name: 'push', payload: { ref: 'refs/heads/main' } };

function run(
  entry: RunActionOptions['entry'],
  { name, payload }: WorkflowEvent,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<RunActionResult> {
  rpc.forget();
  const network = JSON.stringify({ ...world.localnet.info.network, rpcUrl: rpc.url });
  return world.run({
    entry,
    cwd: world.workspace({ 'a.txt': 'private' }),
    event: payload,
    env: { GITHUB_EVENT_NAME: name, ...env },
    inputs: { 'private-files': 'a.txt', network, ...inputs },
  });
}

/** Green, with one notice, and nothing asked of anybody. */
function expectSkipped(result: RunActionResult, presets: object, why: RegExp): void {
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.outputs).toEqual({ ...presets, status: 'skipped' });
  const told = result.commands.filter(({ command }) => ['notice', 'warning', 'error'].includes(command));
  expect(told).toEqual([
    {
      command: 'notice',
      properties: { title: expect.stringContaining(' skipped') },
      message: expect.stringMatching(why),
    },
  ]);
  expect(result.summary).toMatch(/^## ⏭️ .* skipped\n\n> \[!NOTE\]\n/);
  expect(rpc.seen).toEqual([]);
}

describe('a run that strangers could have started is skipped', () => {
  test.each([
    ['a pull request from a fork', FORK, /comes from a fork/],
    ['`pull_request_target` of a fork', pullRequestEvent('fork', 'pull_request_target'), /comes from a fork/],
    ['a pull request whose fork is gone', pullRequestEvent('deleted'), /does not say/],
    ['`workflow_run` of a fork', workflowRunEvent('fork'), /comes from a fork/],
    ['`workflow_run` of nobody knows what', workflowRunEvent('deleted'), /does not say/],
    ['a comment', { name: 'issue_comment', payload: { issue: { pull_request: {} } } }, /outsiders/],
  ])('%s, although it has the wallet', async (_, event, why) => {
    const result = await run('main', event);
    expectSkipped(result, OUTPUT_PRESETS, why);
    expect(result.state).toEqual({ status: 'skipped' });
  });

  test('and needs no wallet and no right input for it', async () => {
    expectSkipped(await run('main', FORK, { wallet: '', category: 'XXL' }), OUTPUT_PRESETS, /fork/);
  });

  test('Dependabot, which has no secrets', async () => {
    const actor = { GITHUB_ACTOR: 'dependabot[bot]' };
    const own = pullRequestEvent('own');
    expectSkipped(await run('main', own, { wallet: '' }, actor), OUTPUT_PRESETS, /Dependabot/);
  });

  test.each([
    ['submit', SUBMIT_OUTPUT_PRESETS],
    ['collect', COLLECT_OUTPUT_PRESETS],
    ['sweep', SWEEP_OUTPUT_PRESETS],
  ] as const)('%s too', async (entry, presets) => {
    expectSkipped(await run(entry, FORK), presets, /fork/);
  });

  test('post has nothing to say after it', async () => {
    const skipped = await run('main', FORK, { summary: 'false' });
    expect(skipped.summary).toBe('');
    const post = await world.run({ entry: 'post', cwd: world.workspace(), state: skipped.state });
    expect(post).toMatchObject({ exitCode: 0, stderr: '' });
    expect(post.stdout.replaceAll(/^::debug::.*\n/gm, '')).toBe('');
  });
});

describe('what is not skipped', () => {
  test('a quote, in a pull request from a fork', async () => {
    const result = await run('quote', FORK, { wallet: '' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'completed', price: '0' } });
  });

  test.each([
    ['a pull request of this repository', pullRequestEvent('own')],
    ['`workflow_run` of this repository', workflowRunEvent('own')],
  ])('%s', async (_, event) => {
    const result = await run('submit', event);
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'submitted' } });
  });

  test.each([PUSH, pullRequestEvent('own')])('an empty wallet is a wrong input on $name', async event => {
    const result = await run('main', event, { wallet: '' });
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { status: 'failed', 'error-code': 'INPUT_INVALID' },
    });
    expect(rpc.seen).toEqual([]);
  });
});
