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

/** Bytes for people, in MB: `0.3`, `120`. */
export function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
