import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { TaskError } from '../../errors/task-error.ts';
import { durationText } from '../../text/duration-text.ts';

/** Interval for looking for the info file, or for the process's end, in milliseconds. */
const LOOK_EVERY_MS = 100;
/** Longest time for the start, in milliseconds; it takes a few seconds on an idle machine. */
const START_LIMIT_MS = 180_000;
/** Longest time for the network to stop by itself, in milliseconds. */
const STOP_LIMIT_MS = 10_000;

/**
 * The variables that the localnet's process gets. The runner ends every process with RUNNER_TRACKING_ID after the last
 * post step, so nothing is left behind even if ours never runs.
 */
const VARIABLES = [
  ...['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'LANG', 'TEMP', 'TMP', 'TMPDIR'],
  'RUNNER_TRACKING_ID',
];

const walletSchema = v.object({ address: v.string(), privateKey: v.string() });
const infoSchema = v.object({
  workerpool: v.string(),
  workers: v.number(),
  wallets: v.object({ requester: walletSchema }),
  apps: v.record(v.string(), v.string()),
});

/** The localnet's info, as far as outputs need it. */
export type LocalnetInfo = v.InferOutput<typeof infoSchema>;

/** The files of a localnet in the folder that was made for it. */
export function localnetFiles(folder: string): Readonly<Record<'info' | 'network' | 'log', string>> {
  const at = (name: string): string => path.join(folder, name);
  return { info: at('localnet.json'), network: at('network.json'), log: at('localnet.log') };
}

/**
 * Starts the localnet as a process of its own that outlives this one, writing to a log file in `folder`.
 * @param root The action's checkout, with its packages installed.
 * @param workers Number of tasks that its pool runs at once.
 * @returns The process, which does not hold this one.
 */
export function spawnLocalnet(root: string, folder: string, workers: number): ChildProcess {
  const { info, log } = localnetFiles(folder);
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'localnet/main.ts'),
      ...['--json', info, '--dir', folder, '--workers', String(workers), '--outlive-parent'],
    ],
    {
      cwd: folder,
      // A group of its own, to be killed as one. Signals to our group, such as a Ctrl+C, are not for it.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', output, output],
      env: Object.fromEntries(
        VARIABLES.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])),
      ),
    },
  );
  child.unref();
  return child;
}

/**
 * Waits until the localnet has written its info file, which it does when everything answers.
 * @throws TaskError LOCALNET_FAILED when it ended before that or takes too long; the reason of the signal when it fires.
 */
export async function untilReady(
  child: ChildProcess,
  folder: string,
  signal: AbortSignal,
): Promise<LocalnetInfo> {
  const { info } = localnetFiles(folder);
  let spawnError: Error | undefined;
  child.once('error', error => {
    spawnError = error;
  });
  const deadline = Date.now() + START_LIMIT_MS;
  while (!existsSync(info)) {
    if (spawnError) throw failure(spawnError.message, spawnError);
    if (child.exitCode !== null || child.signalCode !== null)
      throw failure(`it ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`);
    if (Date.now() > deadline) throw failure(`it was not ready after ${durationText(START_LIMIT_MS)}`);
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
  // The file may be half written when it is first seen.
  for (;;) {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), infoSchema), await readFile(info, 'utf8'));
    if (parsed.success) return parsed.output;
    if (Date.now() > deadline) throw failure('its info file is not what it should be');
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}

function failure(reason: string, cause?: unknown): TaskError {
  return new TaskError('LOCALNET_FAILED', {
    what: 'The embedded network did not start.',
    why: `The log above says more: ${reason}.`,
    fix: 'Run the job again; if it fails again, see whether the runner is of a platform that the network supports.',
    cause,
  });
}

/**
 * Stops a localnet: asks it to end, and kills it with its group when it does not within ten seconds. On
 * Windows processes cannot be asked; there it is killed, and its EVM node ends with it.
 * @returns how it ended
 */
export async function stopLocalnet(pid: number): Promise<'had ended' | 'ended' | 'was killed'> {
  if (!isAlive(pid) || !signal(pid, 'SIGTERM')) return 'had ended';
  const deadline = Date.now() + STOP_LIMIT_MS;
  let killed = false;
  while (isAlive(pid)) {
    if (!killed && Date.now() > deadline)
      killed = signal(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    await sleep(LOOK_EVERY_MS);
  }
  return killed ? 'was killed' : 'ended';
}

/** Sends a signal, or none with 0; false when there is no such process. */
function signal(pid: number, name: 'SIGTERM' | 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0) && !isZombie(pid);
}

/** In a container orphans may never be reaped, so that an ended process keeps its entry. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    // It ended this moment, or the machine has no such files.
    return false;
  }
}

/** The last lines of a localnet's log; none when there is no log. */
export function lastLines(folder: string, most: number): readonly string[] {
  const { log } = localnetFiles(folder);
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8').trimEnd().split(/\r?\n/).slice(-most);
}
