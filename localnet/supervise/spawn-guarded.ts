import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('./guard.mjs', import.meta.url));

/** End of a guarded process: its exit code, or the signal that killed it. */
export interface GuardedExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running child that cannot outlive this process. */
export interface GuardedProcess {
  /** Process id of the command itself (not of the guard around it). */
  readonly pid: number;
  /** Standard output of the command. Must be read or resumed, or the command blocks when the pipe is full. */
  readonly stdout: Readable;
  /** Standard error of the command; the same holds. */
  readonly stderr: Readable;
  /** Settles when the command has ended. Never rejects. */
  readonly exited: Promise<GuardedExit>;
  /** Kills the command and everything it started in its process group, and waits until they are gone. */
  stop(): Promise<void>;
}

type GuardMessage = { pid: number } | { error: string } | { exit: GuardedExit };

/**
 * Starts a command under a guard process that kills it, with its whole process group, as soon as this process ends
 * in any way, SIGKILL included.
 *
 * @param command Executable: a path, or a name on `PATH`.
 * @param args Its arguments.
 * @param options `cwd` and `env` (the whole environment; this process's own by default) of the command.
 * @throws Error when the command cannot be started.
 */
export async function spawnGuarded(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<GuardedProcess> {
  const guard = spawn(process.execPath, [GUARD, command, ...args], {
    ...options,
    // A group of its own: a signal to the parent's group must not take the guard away before it has done its work.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  const { stdout, stderr } = guard;
  if (stdout === null || stderr === null) throw new Error(`No output pipes for ${command}.`);

  let end: GuardedExit | undefined;
  const exited = new Promise<GuardedExit>(resolve => {
    guard.once('exit', (code, signal) => resolve(end ?? { code, signal }));
  });
  const pid = await new Promise<number>((resolve, reject) => {
    guard.on('message', (message: GuardMessage) => {
      if ('pid' in message) resolve(message.pid);
      else if ('error' in message) reject(new Error(`Cannot start ${command}: ${message.error}`));
      else end = message.exit;
    });
    guard.once('error', reject);
    guard.once('exit', () =>
      reject(new Error(`The guard of ${command} ended before the command was started.`)),
    );
  });

  const stop = async (): Promise<void> => {
    if (guard.connected) guard.disconnect();
    await exited;
  };
  return { pid, stdout, stderr, exited, stop };
}
