import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pullRequestEvent } from '../../localrunner/events.ts';
import type { RunActionOptions, RunActionResult } from '../../localrunner/run-action.ts';
import { OUTPUT_PRESETS } from '../../src/run/host/outputs.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

/** What the bundle tells the runner, command by command, in each way that a step can end. */

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const STAGES = ['Preflight', 'Encrypt', 'Shop', 'Upload', 'Protect', 'Order', 'Poll', 'Download', 'Verify'];

function run(inputs: Record<string, string> = {}, more: Partial<RunActionOptions> = {}) {
  const cwd = world.workspace({ 'a.txt': 'private' });
  return world.run({ cwd, ...more, inputs: { 'private-files': 'a.txt', ...inputs } });
}

/** Commands but masks and debug lines, as `command title: message`; a stage's group is its title alone. */
function commandsOf({ commands }: RunActionResult): string[] {
  return commands
    .filter(({ command }) => command !== 'add-mask' && command !== 'debug' && command !== 'endgroup')
    .map(({ command, properties, message }) =>
      command === 'group' ? message : `${command} ${properties.title}: ${message}`,
    );
}

/** The secrets among the inputs are masked before a line is printed that could hold one. */
function expectMasksFirst({ stdout }: RunActionResult): void {
  const lines = stdout.split(/\r?\n/).filter(line => line !== '');
  const before = lines.slice(
    0,
    lines.findIndex(line => !line.startsWith('::add-mask::') && !line.startsWith('::debug::')),
  );
  const { privateKey } = world.localnet.info.wallets.requester;
  expect(before.join('\n').replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(privateKey.slice(2));
  expect(before).toContain(`::add-mask::${privateKey}`);
  expect(before).toContain(`::add-mask::${privateKey.slice(2)}`);
}

/** Every group is closed before the next one, and before an annotation. */
function expectGroupsClosed({ commands }: RunActionResult): void {
  let open = 0;
  for (const { command } of commands) {
    if (command === 'group') open += 1;
    if (command === 'endgroup') open -= 1;
    expect(open).toBeGreaterThanOrEqual(0);
    expect(open).toBeLessThanOrEqual(1);
    if (command === 'error') expect(open).toBe(0);
  }
  expect(open).toBe(0);
}

describe('commands, outputs, state and summary', () => {
  test('of success', async () => {
    const done = await run();
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(commandsOf(done)).toEqual([...STAGES, 'Decrypt', 'Publish']);
    expectMasksFirst(done);
    expectGroupsClosed(done);
    expect(Object.keys(done.outputs).sort()).toEqual(Object.keys(OUTPUT_PRESETS).sort());
    expect(done.state).toEqual({
      network: 'localnet',
      temp_dir: expect.any(String),
      output_path: done.outputs['output-path'],
      deal_id: done.outputs['deal-id'],
      task_id: done.outputs['task-id'],
      status: 'completed',
    });
    expect(done.summary).toMatch(/^## ✅ Confidential task completed\n/);
    const post = await world.run({ entry: 'post', cwd: world.workspace(), state: done.state });
    expect(post).toMatchObject({ exitCode: 0, stderr: '', outputs: {}, summary: '' });
    expect(commandsOf(post)).toEqual([]);
  });

  test('of a mistake in the inputs', async () => {
    const wrong = await run({ category: 'XXL' });
    expect(wrong.exitCode).toBe(1);
    expect(commandsOf(wrong)).toEqual([
      expect.stringMatching(/^error An input of the step is not valid \[INPUT_INVALID\]: .*`category`/),
    ]);
    expectMasksFirst(wrong);
    expect(wrong.outputs).toEqual({ ...OUTPUT_PRESETS, 'error-code': 'INPUT_INVALID' });
    expect(wrong.state).toEqual({ status: 'failed' });
    expect(wrong.summary).toMatch(/^## ❌ Confidential task failed\n\n> \[!CAUTION\]\n/);
  });

  test('of several mistakes in the inputs: one annotation, a line each', async () => {
    const wrong = await run({ category: 'XXL', 'max-price': 'cheap', comment: 'loudly' });
    const errors = wrong.commands.filter(({ command }) => command === 'error');
    expect(errors.map(({ message }) => message.split('\n'))).toEqual([
      [
        expect.stringMatching(/^3 things are wrong with the inputs/),
        ...['comment', 'category', 'max-price'].map(input =>
          expect.stringContaining(`• The input \`${input}\``),
        ),
      ],
    ]);
    expect(wrong.outputs['error-code']).toBe('INPUT_INVALID');
  });

  heavyTest('of a service that does not answer', async () => {
    const { network } = world.localnet.info;
    const silent = { ...network, rpcUrl: 'http://127.0.0.1:9' };
    const failed = await run({ network: JSON.stringify(silent) });
    expect(failed.exitCode).toBe(1);
    expect(commandsOf(failed)).toEqual([expect.stringMatching(/^error .*\[RPC_UNREACHABLE\]: /)]);
    expectMasksFirst(failed);
    expect(failed.outputs).toEqual({ ...OUTPUT_PRESETS, 'error-code': 'RPC_UNREACHABLE' });
    expect(failed.summary).toContain('RPC&#95;UNREACHABLE');
  });

  test('of an app that crashes: what it printed stands outside the groups, above the annotation', async () => {
    const crashed = await run({ app: world.localnet.info.apps.crash ?? '' });
    expect(crashed.exitCode).toBe(1);
    expect(commandsOf(crashed)).toEqual([
      ...STAGES.slice(0, 7),
      expect.stringMatching(/^error The task failed \[TASK_FAILED\]: .*exit code 1/),
    ]);
    expectGroupsClosed(crashed);
    const end = crashed.stdout.slice(crashed.stdout.lastIndexOf('::endgroup::'));
    expect(end).toMatch(/What the app printed on worker 0x.*\n(.*\n)*? {2}app: .*crash/);
    expect(end.indexOf('What the app printed')).toBeLessThan(end.indexOf('::error'));
    expect(crashed.log).not.toContain('goes on without this step');
    expect(crashed.summary).toMatch(/What the app printed on worker 0x\w{40}:\n\n<pre>About to crash/);
  });

  heavyTest('of a step that is skipped', async () => {
    const skipped = await run(
      {},
      {
        event: pullRequestEvent('fork').payload,
        env: { GITHUB_EVENT_NAME: 'pull_request' },
      },
    );
    expect(skipped.exitCode).toBe(0);
    expect(commandsOf(skipped)).toEqual([
      expect.stringMatching(/^notice Confidential task skipped: The pull request comes from a fork\./),
    ]);
    expectMasksFirst(skipped);
    expect(skipped.outputs).toEqual({ ...OUTPUT_PRESETS, status: 'skipped' });
  });

  // Windows has no signals to send to another process.
  (process.platform === 'win32' ? test.skip : test)(
    'of a cancellation, and of the post step after it',
    async () => {
      const cancelled = await run(
        { app: world.localnet.info.apps.sleep ?? '' },
        { interrupt: { after: /^Task is/, signal: 'cancel' } },
      );
      expect(cancelled.exitCode).toBe(1);
      expect(commandsOf(cancelled)).toEqual(STAGES.slice(0, 7));
      expectGroupsClosed(cancelled);
      expect(cancelled.outputs).toMatchObject({ status: 'cancelled', 'error-code': 'CANCELLED' });
      expect(cancelled.state.status).toBe('cancelled');
      const post = await world.run({ entry: 'post', cwd: world.workspace(), state: cancelled.state });
      expect(post.exitCode).toBe(0);
      expect(commandsOf(post)).toEqual([]);
      expect(post.log).toContain(`\`deal-id: ${cancelled.outputs['deal-id']}\``);
    },
  );
});
