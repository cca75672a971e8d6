import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AppLock, assertAppLocked, parseAppLock, renderAppLock } from '../iexec/app-lock.ts';

/** What became of a lock file. */
export type LockOutcome = 'written' | 'unchanged' | 'updated';

/**
 * Brings a lock file and the chain together: writes a file that is not there yet, compares one that is, and
 * overwrites it only when that was asked for.
 * @throws TaskError APP_CHANGED when they differ, INPUT_INVALID when the file is no lock.
 */
export async function settleAppLock(
  { file, update }: { readonly file: string; readonly update: boolean },
  now: AppLock,
): Promise<LockOutcome> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, renderAppLock(now), { flag: 'wx' });
    return 'written';
  }
  if (!update) assertAppLocked(parseAppLock(text), now);
  if (text === renderAppLock(now) || !update) return 'unchanged';
  await writeFile(file, renderAppLock(now));
  return 'updated';
}
