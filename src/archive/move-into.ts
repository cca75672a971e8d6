import { copyFileSync, linkSync, lstatSync, mkdirSync, renameSync } from 'node:fs';
import { cp, readdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { PRIVATE_DIRECTORY } from '../files/private-modes.ts';
import { giveTurn } from './give-turn.ts';
import { isTemporaryNameIn, temporaryNameIn } from './staging.ts';

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

/** Ends the name of the folder with what a move replaces. No clean-up takes it away: it may hold the only copies. */
const REPLACED = '.replaced';

/** Synchronous file system calls, a few microseconds each, before others get their turn. */
const CALLS_PER_TURN = 500;

/** A file or a whole directory that is moved. */
interface Move {
  /** Relative to both folders, `/`-separated. */
  readonly path: string;
  /** True when it replaces a file. */
  readonly replaces: boolean;
}

/** A move that is done, or begun. */
interface DoneMove {
  readonly target: string;
  /** Path at which the replaced file is kept. */
  readonly kept?: string;
}

/**
 * Moves files from a staging directory below `destination`, in as few steps as possible: the directory itself when
 * there is no destination yet, and otherwise every new directory as a whole. Where a folder below the destination is on
 * another disk, files are copied. Obstacles are searched for before the first file moves. When a move still fails, or
 * after an abort, the moved files are removed again and the replaced files come back.
 * After a kill, `restoreReplaced` brings the replaced files back.
 * @param staging as `makeStaging` makes it
 * @param paths all files in `staging`: relative, `/`-separated, free of `..`
 * @throws UnsafeDestinationError when a parent inside `destination` is a link or a file, or a directory has the
 * name of a file; after an abort, the signal's reason.
 */
export async function moveInto(
  destination: string,
  staging: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  if (!lstatSync(destination, { throwIfNoEntry: false })) return move(staging, destination, signal);
  // The destination itself may be reached through a link: its path is the user's choice, not the archive's.
  await moveAll(await realpath(destination), staging, paths, signal);
}

/**
 * Brings back the files that a move had replaced when its process was killed. It cannot be known how much of such a
 * move was done, so what it added stays. What cannot be brought back stays where it is kept.
 */
export async function restoreReplaced(destination: string): Promise<void> {
  const root = await realpath(destination).catch(() => undefined);
  if (root === undefined) return;
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const isKept = entry.name.endsWith(REPLACED) && isTemporaryNameIn(entry.name.slice(0, -REPLACED.length));
    // A link of such a name leads elsewhere.
    if (!isKept || !entry.isDirectory()) continue;
    const kept = join(root, entry.name);
    try {
      await moveAll(root, kept, await filesBelow(kept), undefined);
      await rm(kept, { recursive: true });
    } catch {
      // Something is in the way. The copies are still there for people.
    }
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** @param root without links */
async function moveAll(
  root: string,
  staging: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const moves = await findMoves(root, paths, signal);
  const keeping = `${temporaryNameIn(root)}${REPLACED}`;
  const done: DoneMove[] = [];
  try {
    const replaces = moves.some(one => one.replaces);
    for (const { path, replaces } of moves) {
      const segments = path.split('/');
      const target = join(root, ...segments);
      // Under its own path, by which a later process can bring it back.
      const kept = replaces ? join(keeping, ...segments) : undefined;
      if (kept) keep(target, kept);
      done.push({ target, ...(kept && { kept }) });
      await move(join(staging, ...segments), target, signal);
      if (done.length % CALLS_PER_TURN === 0) await giveTurn(signal);
    }
    signal?.throwIfAborted();
    // From here on a clean-up may take it away.
    if (replaces) await rename(keeping, keeping.slice(0, -REPLACED.length));
  } catch (error) {
    const undone = await Promise.allSettled(done.map(undo));
    if (undone.every(({ status }) => status === 'fulfilled'))
      await rm(keeping, { recursive: true, force: true });
    throw error;
  }
  await rm(keeping.slice(0, -REPLACED.length), { recursive: true, force: true });
}

/** Gives a file a second name, so that it survives its replacement. Some file systems can only copy. */
function keep(file: string, kept: string): void {
  mkdirSync(dirname(kept), { recursive: true, mode: PRIVATE_DIRECTORY });
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
}

async function undo({ target, kept }: DoneMove): Promise<void> {
  if (kept === undefined) await rm(target, { recursive: true, force: true });
  else await move(kept, target, undefined);
}

/**
 * Moves a file or directory into its place in one step, so that half of it is never seen there.
 * @throws system errors; after an abort while it is copied, the signal's reason
 */
async function move(from: string, target: string, signal: AbortSignal | undefined): Promise<void> {
  try {
    renameSync(from, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const copy = temporaryNameIn(dirname(target));
    try {
      const isWanted = () => {
        signal?.throwIfAborted();
        return true;
      };
      await cp(from, copy, { recursive: true, filter: isWanted });
      await rename(copy, target);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  }
}

/** The files and directories that together hold `paths`, each of which can be moved as a whole. */
async function findMoves(
  root: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Move[]> {
  const moves = new Map<string, Move>();
  const entered = new Set<string>();
  for (const [count, path] of paths.entries()) {
    if (count % CALLS_PER_TURN === 0) await giveTurn(signal);
    const found = findMove(root, path.split('/'), moves, entered);
    if (found) moves.set(found.path, found);
  }
  return [...moves.values()];
}

/**
 * The highest part of a path that can be moved as a whole; undefined when an earlier move brings it along.
 * @param entered directories that are known to exist; more are added
 * @throws UnsafeDestinationError
 */
function findMove(
  root: string,
  segments: readonly string[],
  moves: ReadonlyMap<string, Move>,
  entered: Set<string>,
): Move | undefined {
  for (let depth = 1; depth < segments.length; depth++) {
    const part = segments.slice(0, depth).join('/');
    if (moves.has(part)) return undefined;
    if (entered.has(part)) continue;
    const stats = lstatSync(join(root, ...segments.slice(0, depth)), { throwIfNoEntry: false });
    if (!stats) return { path: part, replaces: false };
    if (!stats.isDirectory())
      throw new UnsafeDestinationError(part, 'is a link or a file where a directory belongs');
    entered.add(part);
  }
  const path = segments.join('/');
  const stats = lstatSync(join(root, ...segments), { throwIfNoEntry: false });
  if (stats && !stats.isFile())
    throw new UnsafeDestinationError(path, 'is a link or a directory where a file belongs');
  return { path, replaces: stats !== undefined };
}
