import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { startFaultProxy } from '../support/proxy.ts';
import { sellApp } from '../support/sold-app.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

/** Runs an app that crashes, and keeps what its scheduler answered about the task at each look. */
async function crash(switches: object): Promise<{ run: RunActionResult; answers: string[] }> {
  const { info } = world.localnet;
  const setSwitches = (method: string) =>
    fetch(`${info.schedulerUrl}/__switches`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(switches) }),
    });
  await setSwitches('POST');
  const [scheduler, compass] = await Promise.all([
    startFaultProxy(info.schedulerUrl),
    startFaultProxy(info.network.compassUrl),
  ]);
  const rewrite = (body: string) => body.replaceAll(info.schedulerUrl, scheduler.url);
  compass.interfere(() => ({ kind: 'rewrite', rewrite }));
  const answers: string[] = [];
  scheduler.interfere(() => ({
    kind: 'rewrite',
    rewrite: body => {
      if (body.includes('"dateStatusList"')) answers.push(body);
      return body;
    },
  }));
  const run = await world.run({
    cwd: world.workspace(),
    inputs: {
      app: info.apps.crash ?? '',
      args: '30',
      network: JSON.stringify({ ...info.network, compassUrl: compass.url }),
    },
  });
  await Promise.all([scheduler.close(), compass.close(), setSwitches('DELETE')]);
  return { run, answers };
}

heavyTest.each([
  ['of today, which reports it computed', {}, /"currentStatus":"ABORTED"/, 'DETERMINISM_HASH_NOT_FOUND'],
  [
    'up to 9.1, whose task is given up',
    { workerBefore92: true },
    /"currentStatus":"FAILED"/,
    'APP_COMPUTE_FAILED',
  ],
])(
  'an app that crashes is told within two looks, with exit code, cause and log: a worker %s',
  async (_, switches, failed, cause) => {
    const { run, answers } = await crash(switches);
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASK_FAILED' });
    const looks = answers.filter(answer => failed.test(answer)).length;
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual(2);
    const [error, ...others] = run.commands.filter(({ command }) => command === 'error');
    expect(others).toEqual([]);
    expect(error?.message).toContain('The app ended with exit code 1.');
    expect(error?.message).toContain(cause);
    expect(error?.message).toContain('The fault is with the app.');
    expect(error?.message).toContain('the deal is free, so there is nothing to claim back');
    const [, folded = ''] =
      /^::group::What the app printed on worker 0x[0-9a-f]{40} \(32 lines\)$(.*?)^::endgroup::$/ims.exec(
        run.log,
      ) ?? [];
    expect(folded.match(/(?<=^ {2}app: ).*$/gm)).toEqual([
      ...Array.from({ length: 30 }, (_, index) => `Line ${index + 1}`),
      'About to crash.',
      'This app always crashes.',
    ]);
    // What explains the failure is not folded away.
    const unfolded = run.log.replaceAll(/^::group::.*?^::endgroup::/gms, '');
    expect(unfolded).toContain('app: About to crash.');
    expect(unfolded).toContain('app: This app always crashes.');
    expect(unfolded).not.toContain('app: Line 1\n');
  },
);

test('a task that is completed with nothing but an error report is a failure', async () => {
  const app = await sellApp(world.localnet, { name: 'nowhere' });
  const run = await world.run({ cwd: world.workspace(), inputs: { app } });
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    status: 'failed',
    'error-code': 'RESULT_APP_ERROR',
    'output-path': '',
  });
  // It is paid for, so it is kept as it came.
  expect(run.outputs['artifact-id']).not.toBe('');
  const [error] = run.commands.filter(({ command }) => command === 'error');
  expect(error?.message).toContain('APP_IMAGE_DOWNLOAD_FAILED');
});

test('an app of the legacy enclave stack is refused before anything is sent', async () => {
  const { info, provider } = world.localnet;
  const app = await sellApp(world.localnet, { name: 'legacy', mrenclave: '0x1234' });
  const nonce = await provider.getTransactionCount(info.wallets.requester.address);
  const run = await world.run({
    cwd: world.workspace({ 'a.txt': 'a' }),
    inputs: { app, 'private-files': 'a.txt' },
  });
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'APP_UNSUPPORTED', cid: '' });
  expect(run.log).toContain('legacy SGX');
  expect(await provider.getTransactionCount(info.wallets.requester.address)).toBe(nonce);
});
