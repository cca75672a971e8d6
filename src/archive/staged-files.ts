import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PRIVATE_FILE } from '../files/private-modes.ts';
import { moveInto } from './move-into.ts';
import { makeStaging } from './staging.ts';

/** Takes a file by its name below the destination, with forward slashes. */
export type AddFile = (name: string, content: Uint8Array | string) => Promise<void>;

/**
 * Lets `fill` make files in a staging folder, and moves them in when all are whole. No link below `destination`
 * is followed: both the workspace and the result may be the work of others.
 * @throws what `fill` throws, and UnsafeDestinationError when a link or a folder is in the way; nothing is left then.
 */
export async function stageFiles<T>(
  destination: string,
  signal: AbortSignal | undefined,
  fill: (add: AddFile) => Promise<T>,
): Promise<T> {
  const staging = await makeStaging(destination);
  const names: string[] = [];
  try {
    const outcome = await fill(async (name, content) => {
      const file = path.join(staging, ...name.split('/'));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content, { mode: PRIVATE_FILE });
      names.push(name);
    });
    await moveInto(destination, staging, names, signal);
    return outcome;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
