import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import { TaskError } from '../../errors/task-error.ts';
import { createLogReporter } from '../../run/log/log.ts';
import { Masks } from '../../run/secrets/masks.ts';
import { neutralise } from '../../text/neutralise.ts';
import { runEntry } from '../entry/lifecycle.ts';
import { githubLog, githubMasks } from '../runner/github-log.ts';
import { readState, saveState } from '../runner/state.ts';
import { actionRoot, installPackages, isInstalled } from './install.ts';
import {
  type LocalnetInfo,
  lastLines,
  localnetFiles,
  spawnLocalnet,
  stopLocalnet,
  untilReady,
} from './process.ts';

/** The names of the sample apps, each of which has an output. */
export const LOCALNET_APPS = ['blender', 'resvg', 'echo', 'priced', 'crash', 'sleep', 'unsold'] as const;

/** Every output but the apps' own. */
export const LOCALNET_OUTPUTS = [
  ...(['network', 'wallet', 'wallet-address', 'workerpool', 'apps', 'info', 'error-code'] as const),
  ...LOCALNET_APPS.map(name => `app-${name}` as const),
] as const;

/** Most tasks at once; each is a process of its own for most apps. */
const MAX_WORKERS = 1_000;

type LocalnetOutput = (typeof LOCALNET_OUTPUTS)[number];

const setOutput = (name: LocalnetOutput, value: string): void => core.setOutput(name, value);

/** Starts a localnet that runs until the job's post steps. */
export async function startEntry(): Promise<void> {
  const reporter = createLogReporter(githubLog, new Masks(githubMasks));
  let folder: string | undefined;
  await runEntry(
    'localnet',
    async ({ signal }) => {
      for (const name of LOCALNET_OUTPUTS) setOutput(name, '');
      const workers = readWorkers();
      const root = actionRoot();
      if (!isInstalled(root)) await reporter.stage('Install', () => installPackages(root, signal));
      folder = await mkdtemp(path.join(process.env.RUNNER_TEMP || tmpdir(), 'confidential-task-localnet-'));
      saveState('localnetFolder', folder);
      const started = await reporter.stage('Start', async () => {
        const child = spawnLocalnet(root, folder ?? '', workers);
        if (child.pid !== undefined) saveState('localnetPid', String(child.pid));
        return untilReady(child, folder ?? '', signal);
      });
      publishInfo(started, folder);
    },
    {
      onFailure: async ({ code }) => {
        reporter.close();
        setOutput('error-code', code);
        // Not folded, since it explains the failure.
        if (folder !== undefined) for (const line of lastLines(folder, 30)) core.info(neutralise(line));
        return undefined;
      },
    },
  );
}

/**
 * Reads the input `workers`.
 * @throws TaskError INPUT_INVALID when it is not a whole number from 1 to 1,000.
 */
function readWorkers(): number {
  const text = core.getInput('workers') || '4';
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_WORKERS) return Number(text);
  throw new TaskError('INPUT_INVALID', {
    what: 'The input `workers` is not valid.',
    why: 'It is the number of tasks that the embedded network runs at once, a whole number from 1 to 1000.',
    fix: 'Give a number such as 4, or leave `workers` out.',
  });
}

/** Sets the outputs and logs the nature of the network. */
function publishInfo(info: LocalnetInfo, folder: string): void {
  const {
    apps,
    workerpool,
    workers,
    wallets: { requester },
  } = info;
  const files = localnetFiles(folder);
  setOutput('network', files.network);
  setOutput('info', files.info);
  setOutput('wallet', requester.privateKey);
  setOutput('wallet-address', requester.address);
  setOutput('workerpool', workerpool);
  setOutput('apps', JSON.stringify(apps));
  for (const name of LOCALNET_APPS) setOutput(`app-${name}`, apps[name] ?? '');
  core.info(`An embedded iExec network runs until the end of this job. Tasks at once: ${workers}.`);
  core.info('Its enclaves are simulated: nothing on it is confidential, and all its keys are public.');
}

/** Stops the localnet, shows its log where the job failed, and removes its files. Never fails the job. */
export async function stopEntry(): Promise<void> {
  await runEntry(
    'localnet-post',
    async () => {
      const [pid, folder] = [readState('localnetPid'), readState('localnetFolder')];
      if (pid !== undefined) core.info(`The embedded network ${await stopLocalnet(Number(pid))}.`);
      if (folder === undefined) return;
      if (core.getInput('job-status') !== 'success') {
        core.startGroup('Log of the embedded network');
        for (const line of lastLines(folder, 300)) core.info(neutralise(line));
        core.endGroup();
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { neverFail: true },
  );
}
