import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PRIVATE_DIRECTORY } from '../files/private-modes.ts';
import { collisionKey, diskSegments, numbered } from './entry-name.ts';

interface Folder {
  /** Relative to the top, `/`-separated; empty for the top. */
  readonly path: string;
  /** Its folders, by their segment in the archive, made safe. */
  readonly folders: Map<string, Folder>;
  /** The last number that was tried for a name that was taken, by `collisionKey`. */
  readonly numbers: Map<string, number>;
}

/**
 * The folder that the files of an archive are written into, each under a safe path of its own. The file system itself
 * decides whether two names are the same: only where a name is really taken, the later one gets a number, in the order
 * of the archive.
 */
export class ResultTree {
  readonly #directory: string;
  readonly #top = makeFolder('');
  #folders = 0;

  /** @param directory absolute path of a new, empty folder */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Number of folders that were made. */
  get folders(): number {
    return this.#folders;
  }

  /**
   * Finds a path for a file by the name that an archive has for it, and makes the folders above it.
   * @param create makes a new file of this absolute path; fails with EEXIST where the name is taken
   * @returns the path: relative to the folder, `/`-separated
   * @throws other errors of `create`, and system errors
   */
  place(name: string, create: (file: string) => void): string {
    const segments = diskSegments(name);
    const last = segments.pop() ?? '';
    let folder = this.#top;
    for (const segment of segments) folder = folder.folders.get(segment) ?? this.#make(folder, segment);
    return this.#takeName(folder, last, create);
  }

  #make(parent: Folder, segment: string): Folder {
    const folder = makeFolder(
      this.#takeName(parent, segment, path => mkdirSync(path, { mode: PRIVATE_DIRECTORY })),
    );
    parent.folders.set(segment, folder);
    this.#folders += 1;
    return folder;
  }

  #takeName(parent: Folder, segment: string, create: (path: string) => void): string {
    const key = collisionKey(segment);
    for (let number = parent.numbers.get(key) ?? 1; ; number++) {
      const tried = number === 1 ? segment : numbered(segment, number);
      const path = parent.path === '' ? tried : `${parent.path}/${tried}`;
      try {
        create(join(this.#directory, path));
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        parent.numbers.set(key, number + 1);
      }
    }
  }
}

function makeFolder(path: string): Folder {
  return { path, folders: new Map(), numbers: new Map() };
}
