import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { invalidInput } from '../../errors/invalid-input.ts';
import { reasonOf } from '../../errors/system-error.ts';
import type { TaskError } from '../../errors/task-error.ts';
import { writeAtomically } from '../../files/atomic-file.ts';
import { makeFolders } from '../../files/make-folders.ts';
import { readTextFile } from '../../files/read-text-file.ts';
import { type AppLock, assertAppLocked, parseAppLock, renderAppLock } from '../../iexec/protocol/app-lock.ts';

/** Outcome of reading or writing a lock file. */
export type LockOutcome = 'written' | 'unchanged' | 'updated';

/**
 * Brings a lock file and the chain together: writes a file that is not there yet, compares one that is, and
 * overwrites it only when that was asked for.
 * @throws TaskError APP_CHANGED when they differ, INPUT_INVALID when the file is no lock, or cannot be read or written.
 */
export async function settleAppLock(
  { file, update }: { readonly file: string; readonly update: boolean },
  now: AppLock,
): Promise<LockOutcome> {
  const text = readIfThere(file);
  if (text !== undefined) {
    if (!update) assertAppLocked(parseAppLock(text), now);
    if (text === renderAppLock(now) || !update) return 'unchanged';
  }
  try {
    await makeFolders(path.dirname(file));
    // A committed link in its place is replaced and not followed.
    await writeAtomically(file, undefined, temporary => writeFile(temporary, renderAppLock(now)));
  } catch (error) {
    throw unusable(file, 'written', error);
  }
  return text === undefined ? 'written' : 'updated';
}

function readIfThere(file: string): string | undefined {
  try {
    return readTextFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(file, 'read', error);
  }
}

function unusable(file: string, how: 'read' | 'written', cause: unknown): TaskError {
  return invalidInput(
    'app-lock',
    `The file ${file} cannot be ${how}: ${reasonOf(cause)}.`,
    'Set `app-lock` to the path of a file in the workspace, which need not be there yet.',
    cause,
  );
}
