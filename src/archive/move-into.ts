import { lstatSync, renameSync } from 'node:fs';
import { realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Something already in the destination is in the way. */
export class UnsafeDestinationError extends Error {
  override readonly name = 'UnsafeDestinationError';
  /** Relative to the destination. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** Synchronous file system calls, a few microseconds each, before others get their turn. */
const CALLS_PER_TURN = 500;

/**
 * Moves files from a staging directory on the same disk below `destination`, in as few steps as there can be: the
 * directory itself when there is no destination yet, and otherwise every directory whole that is new there.
 * Everything in the way is looked for before the first file moves; when a move fails all the same, what was moved
 * is removed again.
 * @param paths all files in `staging`: relative, `/`-separated, free of `..`
 * @throws UnsafeDestinationError when a parent inside `destination` is a link or a file, or a directory has the
 * name of a file.
 */
export async function moveInto(
  destination: string,
  staging: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!lstatSync(destination, { throwIfNoEntry: false })) return rename(staging, destination);
  // The destination itself may be reached through a link: its path is the user's choice, not the archive's.
  const root = await realpath(destination);
  const moved: string[] = [];
  try {
    for (const part of await findMoves(root, paths, signal)) {
      const segments = part.split('/');
      const target = join(root, ...segments);
      renameSync(join(staging, ...segments), target);
      if (moved.push(target) % CALLS_PER_TURN === 0) await nextTurn(undefined, { signal });
    }
  } catch (error) {
    for (const target of moved) await rm(target, { recursive: true, force: true });
    throw error;
  }
}

/** The files and directories that together hold `paths`, each of which can be moved as a whole. */
async function findMoves(
  root: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const moves = new Set<string>();
  const entered = new Set<string>();
  for (const [count, path] of paths.entries()) {
    if (count % CALLS_PER_TURN === 0) await nextTurn(undefined, { signal });
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth++) {
      const part = segments.slice(0, depth).join('/');
      if (moves.has(part)) break;
      if (entered.has(part)) continue;
      const stats = lstatSync(join(root, ...segments.slice(0, depth)), { throwIfNoEntry: false });
      if (stats && depth < segments.length && !stats.isDirectory())
        throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
      if (stats && depth === segments.length && !stats.isFile())
        throw new UnsafeDestinationError(part, 'is a link or a directory where a file belongs');
      if (stats && depth < segments.length) {
        entered.add(part);
        continue;
      }
      moves.add(part);
      break;
    }
  }
  return [...moves];
}
