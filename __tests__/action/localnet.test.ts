import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { REPOSITORY, type RunActionOptions, runAction } from '../../localrunner/run-action.ts';

let temp: string;
let workspace: string;
/** Localnets to end whatever becomes of a test. */
const started: number[] = [];

beforeEach(() => {
  temp = realpathSync(mkdtempSync(path.join(tmpdir(), 'localnet-action-')));
  workspace = path.join(temp, 'workspace');
  cpSync(path.join(REPOSITORY, 'examples/scenes'), workspace, { recursive: true });
});

afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended, as it should.
    }
  }
  rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
});

/** Runs an entry of the localnet action, as installed unless said otherwise. */
async function localnet(options: Pick<RunActionOptions, 'entry'> & Partial<RunActionOptions>) {
  const run = await runAction({
    actionDir: path.join(REPOSITORY, 'localnet'),
    cwd: workspace,
    temp,
    ...options,
  });
  if (options.entry === 'main' && run.state.localnet_pid) started.push(Number(run.state.localnet_pid));
  return run;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // In a container nobody may reap orphans.
    return !(process.platform === 'linux' && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1')));
  } catch {
    return false;
  }
}

/** What is left in RUNNER_TEMP beside the workspace. */
const leftovers = () => readdirSync(temp).filter(name => name.startsWith('confidential-task'));

test('a job starts it, runs a task on it, and leaves nothing behind', async () => {
  const secret = `canary-${randomBytes(12).toString('hex')}`;
  const env = { WALLET_OF_THE_JOB: secret, INPUT_WALLET: secret };
  const start = await localnet({ entry: 'main', env });
  expect(start).toMatchObject({ exitCode: 0, stderr: '', masks: [] });
  expect(start.stdout).toContain('enclaves are simulated: nothing on it is confidential');
  const { outputs, state } = start;
  const info = JSON.parse(readFileSync(outputs.info ?? '', 'utf8'));
  expect(outputs).toMatchObject({
    wallet: info.wallets.requester.privateKey,
    'wallet-address': info.wallets.requester.address,
    'app-echo': info.apps.echo,
    'app-crash': info.apps.crash,
    workerpool: info.workerpool,
    'error-code': '',
  });
  expect(JSON.parse(outputs.apps ?? '')).toEqual(info.apps);
  expect(state.localnet_pid).toBe(String(info.pid));
  // Of what the job keeps in its environment, the network's processes get nothing.
  const files = readdirSync(state.localnet_folder ?? '', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  if (process.platform === 'linux') files.push(`/proc/${info.pid}/environ`, `/proc/${info.chainPid}/environ`);
  const told = [JSON.stringify(start), ...files.map(file => readFileSync(file, 'latin1'))];
  expect(told.filter(text => text.includes(secret))).toEqual([]);
  expect(files.length).toBeGreaterThan(2);

  // The main step's process has ended by now, and the network is still there.
  const task = await runAction({
    entry: 'main',
    cwd: workspace,
    temp,
    inputs: {
      app: outputs['app-resvg'] ?? '',
      'private-files': 'aurora.svg',
      network: outputs.network ?? '',
      wallet: outputs.wallet ?? '',
      artifact: 'none',
    },
  });
  expect(task).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
  expect(existsSync(path.join(task.outputs['output-path'] ?? '', '0001.png'))).toBe(true);

  const end = await localnet({ entry: 'post', state });
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toContain('The embedded network ended.');
  expect(end.stdout).not.toContain('::group::');
  expect(exists(info.pid)).toBe(false);
  // Where processes cannot be asked to end, the EVM node follows the network a moment later.
  while (exists(info.chainPid)) await sleep(100);
  expect(leftovers()).toEqual([]);
});

test('shows the log of the network when the job failed, also of one that died', async () => {
  const { outputs, state } = await localnet({ entry: 'main' });
  const { pid } = JSON.parse(readFileSync(outputs.info ?? '', 'utf8'));
  process.kill(pid, 'SIGKILL');
  const end = await localnet({ entry: 'post', state, jobStatus: 'failure' });
  expect(end).toMatchObject({ exitCode: 0 });
  expect(end.stdout).toMatch(/::group::Log of the embedded network\n.*chain id +65536134/);
  expect(end.stdout).toContain('The embedded network had ended.');
  expect(leftovers()).toEqual([]);
});

// Windows has no signal that a process could answer.
const posixTest = process.platform === 'win32' ? test.skip : test;

/** The action as GitHub checks it out: without its packages. */
function freshCheckout(): string {
  const checkout = path.join(temp, 'checkout');
  for (const name of ['dist', 'localnet', 'package.json', 'package-lock.json'])
    cpSync(path.join(REPOSITORY, name), path.join(checkout, name), { recursive: true });
  return checkout;
}

/** An installed action whose network begins to start only when it is asked to end. */
function heldCheckout(): string {
  const checkout = freshCheckout();
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(checkout, 'node_modules'), 'junction');
  const at = (name: string) => path.join(checkout, 'localnet', name);
  renameSync(at('start.ts'), at('real-start.ts'));
  writeFileSync(
    at('start.ts'),
    `import { startLocalnet as start } from './real-start.ts';
    export async function startLocalnet(options) {
      const timer = setInterval(() => {}, 60_000);
      console.log('held');
      await new Promise(go => process.once('SIGTERM', go));
      clearInterval(timer);
      return start(options);
    }`,
  );
  return checkout;
}

posixTest('is stopped in post when the job is cancelled while it starts', async () => {
  const actionDir = path.join(heldCheckout(), 'localnet');
  const cancel = new AbortController();
  const starting = localnet({ entry: 'main', actionDir, kill: cancel.signal });
  const isHeld = () =>
    leftovers().some(name => {
      const log = path.join(temp, name, 'localnet.log');
      return existsSync(log) && readFileSync(log, 'utf8').includes('held');
    });
  while (!isHeld()) await sleep(50);
  cancel.abort('SIGINT');
  const start = await starting;
  expect(start).toMatchObject({ exitCode: 1, outputs: { 'error-code': 'CANCELLED', network: '' } });
  const pid = Number(start.state.localnet_pid);
  expect(exists(pid)).toBe(true);
  const end = await localnet({ entry: 'post', actionDir, state: start.state, jobStatus: 'cancelled' });
  expect(end).toMatchObject({ exitCode: 0 });
  expect(exists(pid)).toBe(false);
  expect(leftovers()).toEqual([]);
});

test('says what to do when npm is missing', async () => {
  const run = await localnet({
    entry: 'main',
    actionDir: path.join(freshCheckout(), 'localnet'),
    env: { PATH: path.join(temp, 'empty') },
  });
  expect(run).toMatchObject({ exitCode: 1, outputs: { 'error-code': 'LOCALNET_FAILED' } });
  expect(run.stdout).toMatch(
    /::error.*There is no npm on the PATH\. Put actions\/setup-node before this step/,
  );
});

test('says why when the network does not start', async () => {
  const checkout = freshCheckout();
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(checkout, 'node_modules'), 'junction');
  rmSync(path.join(checkout, 'localnet/start.ts'));
  const run = await localnet({ entry: 'main', actionDir: path.join(checkout, 'localnet') });
  expect(run).toMatchObject({ exitCode: 1, outputs: { 'error-code': 'LOCALNET_FAILED' } });
  expect(run.stdout).toMatch(/ERR_MODULE_NOT_FOUND.*::error.*did not start\. .*ended with exit code 1/s);
});
