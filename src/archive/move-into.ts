import { lstat, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE_DIRECTORY } from '../storage/atomic-file.ts';

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

/**
 * Moves files from a staging directory on the same disk below `destination`, which is made when it is missing.
 * Everything in the way is looked for before the first file moves; when a move fails all the same, what was moved
 * is removed again.
 * @param paths relative, `/`-separated, free of `..`
 * @throws UnsafeDestinationError when a parent inside `destination` is a link or a file, or a directory has the
 * name of a file.
 */
export async function moveInto(
  destination: string,
  staging: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  await mkdir(destination, { recursive: true });
  // The destination itself may be reached through a link: its path is the user's choice, not the archive's.
  const root = await realpath(destination);
  const checked = new Set<string>();
  for (const path of paths) await checkWay(root, path, checked);
  const moved: string[] = [];
  try {
    for (const path of paths) {
      signal?.throwIfAborted();
      const segments = path.split('/');
      await mkdir(join(root, ...segments.slice(0, -1)), { recursive: true, mode: PRIVATE_DIRECTORY });
      const target = join(root, ...segments);
      await rename(join(staging, ...segments), target);
      moved.push(target);
    }
  } catch (error) {
    for (const target of moved) await rm(target, { force: true });
    throw error;
  }
}

async function checkWay(root: string, path: string, checked: Set<string>): Promise<void> {
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth++) {
    const part = segments.slice(0, depth).join('/');
    if (checked.has(part)) continue;
    checked.add(part);
    const stats = await lstat(join(root, ...segments.slice(0, depth))).catch(() => undefined);
    if (!stats) continue;
    if (depth < segments.length && !stats.isDirectory())
      throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
    if (depth === segments.length && !stats.isFile())
      throw new UnsafeDestinationError(part, 'is a link or a directory where a file belongs');
  }
}
