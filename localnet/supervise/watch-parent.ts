/** Milliseconds between two looks at the parent's process id. */
const INTERVAL = 250;

/** Which ends of a parent process to watch for. */
export interface ParentWatch {
  /** Also treat the end of standard input as the parent's end (for parents that hold a pipe to it). */
  readonly withStdin?: boolean;
}

/**
 * Calls `onGone` once when the parent of this process has ended. A process whose parent dies is handed to another
 * one, so its parent id changes; nothing else tells of a parent that was killed.
 *
 * @returns A function that ends the watch.
 */
export function watchParent(onGone: () => void, { withStdin = false }: ParentWatch = {}): () => void {
  const parent = process.ppid;
  const gone = (): void => {
    stop();
    onGone();
  };
  const timer = setInterval(() => {
    if (process.ppid !== parent) gone();
  }, INTERVAL);
  timer.unref();
  if (withStdin) process.stdin.once('end', gone).once('close', gone).resume();

  function stop(): void {
    clearInterval(timer);
    if (withStdin) process.stdin.off('end', gone).off('close', gone).pause();
  }
  return stop;
}
