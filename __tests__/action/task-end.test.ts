import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startFaultProxy } from '../support/proxy.ts';
import { sellApp } from '../support/sold-app.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

test('an app that crashes is known within two polls, with exit code, cause and what it printed', async () => {
  const { info } = world.localnet;
  const [scheduler, compass] = await Promise.all([
    startFaultProxy(info.schedulerUrl),
    startFaultProxy(info.network.compassUrl),
  ]);
  const rewrite = (body: string) => body.replaceAll(info.schedulerUrl, scheduler.url);
  compass.interfere(() => ({ kind: 'rewrite', rewrite }));
  let toldOfFailure = 0;
  scheduler.interfere(() => ({
    kind: 'rewrite',
    rewrite: body => {
      if (body.includes('"currentStatus":"FAILED"')) toldOfFailure += 1;
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
  await Promise.all([scheduler.close(), compass.close()]);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASK_FAILED' });
  expect(toldOfFailure).toBeGreaterThan(0);
  expect(toldOfFailure).toBeLessThanOrEqual(2);
  const [error, ...others] = run.commands.filter(({ command }) => command === 'error');
  expect(others).toEqual([]);
  expect(error?.message).toContain('The app ended with exit code 1.');
  expect(error?.message).toContain('APP_COMPUTE_FAILED');
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
});

test('a task that is completed with nothing but an error report is a failure', async () => {
  const app = await sellApp(world.localnet, { name: 'nowhere' });
  const run = await world.run({ cwd: world.workspace(), inputs: { app } });
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    status: 'failed',
    'error-code': 'RESULT_APP_ERROR',
    'output-path': '',
    'artifact-id': '',
  });
  const [error] = run.commands.filter(({ command }) => command === 'error');
  expect(error?.message).toContain('APP_IMAGE_DOWNLOAD_FAILED');
});

test('an app of the legacy enclave stack is refused before anything is sent', async () => {
  const { info, provider } = world.localnet;
  const app = await sellApp(world.localnet, { name: 'legacy', mrenclave: '0x1234' });
  const nonce = await provider.getTransactionCount(info.wallets.requester.address);
  const run = await world.run({ cwd: world.workspace({ 'a.txt': 'a' }), inputs: { app, inputs: 'a.txt' } });
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'APP_UNSUPPORTED', cid: '' });
  expect(run.log).toContain('legacy SGX');
  expect(await provider.getTransactionCount(info.wallets.requester.address)).toBe(nonce);
});
