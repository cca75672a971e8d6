import { atPlace } from '../../errors/system-error.ts';
import { withoutPath } from '../../errors/without-path.ts';

/** Names in a sentence, at most. */
const MAX_NAMES = 8;

/** Writes files as a part of a sentence. */
export type TellFiles = (names: readonly string[]) => string;

/**
 * Rules for what log, report, errors and statement may disclose of a result. Names hint at the content, so files are
 * named only where all readers may see the files themselves.
 */
export interface Disclosure {
  /** True when files may be named, and an error report in a result quoted. */
  readonly mayName: boolean;
  /** Files in a sentence: by name, or by number where they may not be named. */
  readonly tell: TellFiles;
  /**
   * Removes the path from an error of the file system where the path may not be disclosed.
   * @param place words in place of the path
   */
  guard(error: unknown, place: string): unknown;
}

/** Names files, or only counts them. */
export function disclosure(mayName: boolean): Disclosure {
  return {
    mayName,
    tell: mayName ? listNames : countFiles,
    guard: mayName ? atPlace : withoutPath,
  };
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}

function countFiles({ length }: readonly string[]): string {
  return `${length} ${length === 1 ? 'file' : 'files'}`;
}
