import { execFileSync } from 'node:child_process';

/** Milliseconds between two looks at the parent. */
const INTERVAL = 250;

/** Which ends of a parent process to watch for. */
export interface ParentWatch {
  /** Also treat the end of standard input as the parent's end (for parents that hold a pipe to it). */
  readonly withStdin?: boolean;
}

/**
 * Calls `onGone` once when the parent of this process has ended. A process whose parent dies is handed to another
 * one, so its parent id changes; on Windows the id stays, and no process has it any more. Nothing else tells of a parent
 * that was killed. Where npm started this process through a shell, npm is watched as well, because the shell outlives
 * it.
 *
 * @returns A function that ends the watch.
 */
export function watchParent(onGone: () => void, { withStdin = false }: ParentWatch = {}): () => void {
  const parent = process.ppid;
  const npm = npmBehindShell(parent);
  const gone = (): void => {
    stop();
    onGone();
  };
  const timer = setInterval(() => {
    if (process.ppid !== parent || !exists(parent) || (npm !== undefined && !exists(npm))) gone();
  }, INTERVAL);
  timer.unref();
  if (withStdin) process.stdin.once('end', gone).once('close', gone).resume();

  function stop(): void {
    clearInterval(timer);
    if (withStdin) process.stdin.off('end', gone).off('close', gone).pause();
  }
  return stop;
}

/** Process id of the npm that runs `shell`, or `undefined` when npm or a shell between is not in play. */
function npmBehindShell(shell: number): number | undefined {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(shell)], { encoding: 'utf8' });
    return Number(/^\s*(\d+) (?:\S*\/)?(?:ba|da|z)?sh\s*$/.exec(line)?.[1] ?? Number.NaN) || undefined;
  } catch {
    // No `ps` here: the parent alone has to do.
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
