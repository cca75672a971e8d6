import { existsSync, type StatsFs, statfsSync } from 'node:fs';
import path from 'node:path';

/** The deepest existing folder of a path: a file of this path is, or would be, on its disk. */
export function existingFolder(place: string): string {
  let folder = path.resolve(place);
  while (!existsSync(folder) && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return folder;
}

/** Figures of the disk that a path is on, or would be; undefined where the system does not give them. */
export function diskOf(place: string): StatsFs | undefined {
  try {
    return statfsSync(existingFolder(place));
  } catch {
    return undefined;
  }
}
