import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { publishedNames } from '../../archive/published-names.ts';
import { reasonOf } from '../../errors/system-error.ts';
import { TaskError } from '../../errors/task-error.ts';
import { hashFile } from '../../files/hash-file.ts';
import type { TellFiles } from '../context/disclosure.ts';
import type { Subject } from './statement.ts';
import { failed, passed, type VerificationCheck } from './verification-checks.ts';

/** A file that was found, by its name below the folder. */
export interface FoundFile {
  /** `/`-separated. */
  readonly path: string;
  /** Its name in the result, where that differs; see `withOriginalNames`. */
  readonly name?: string;
  /** Lowercase hex; empty for what is not a regular file. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Most files of a result, unless the user allows more. */
export const MAX_FILES = 100_000;

/**
 * Digests everything below a folder. Links are not followed: they are found, but are not files.
 * @param ignore absolute path of a file to leave out
 * @param maxFiles most files that are looked at. An empty folder counts like a file, which a result has in its place
 * @throws TaskError INPUT_INVALID naming `path`.
 */
export async function digestFolder(
  folder: string,
  {
    ignore,
    signal,
    maxFiles = MAX_FILES,
  }: { ignore: string; signal?: AbortSignal | undefined; maxFiles?: number },
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const file of await listFiles(folder, maxFiles)) {
    if (path.resolve(file) === ignore) continue;
    const stats = await lstat(file);
    const sha256 = stats.isFile() ? (await hashFile(file, signal)).toString('hex') : '';
    found.push({ path: path.relative(folder, file).split(path.sep).join('/'), sha256, size: stats.size });
  }
  return found;
}

/** The paths of everything below the folder but folders. */
async function listFiles(folder: string, maxFiles: number): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  let empty = 0;
  for (const parent of folders) {
    const entries = await readFolder(parent, folder);
    if (entries.length === 0) empty++;
    for (const entry of entries) (entry.isDirectory() ? folders : files).push(path.join(parent, entry.name));
    if (files.length + empty <= maxFiles) continue;
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `path` names a folder with too many files for a result.',
      why: `Below ${folder} are more than ${maxFiles} files or empty folders.`,
      fix: 'Set `path` to a folder with nothing but the files of the result.',
    });
  }
  return files;
}

async function readFolder(folder: string, top: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(cause => {
    throw new TaskError('INPUT_INVALID', {
      what: 'The input `path` names a folder that cannot be read.',
      why: `${top}: ${reasonOf(cause)}.`,
      fix: 'Set `path` to the folder with the files of the result, relative to the workspace.',
      cause,
    });
  });
}

/**
 * Compares files with the subjects of a statement: each must be there, unchanged, and no other. Subjects have the names
 * of the files in an artifact, which cannot hold some of the original names.
 */
export function checkSubjects(
  subject: readonly Subject[],
  found: readonly FoundFile[],
  tell: TellFiles,
): VerificationCheck {
  const published = publishedNames(found.map(file => file.path));
  const nameOf = ({ path: place }: FoundFile): string => published.get(place) ?? place;
  const digests = new Map(found.map(file => [nameOf(file), file.sha256]));
  const names = new Set(subject.map(({ name }) => name));
  const missing = subject.filter(({ name }) => !digests.has(name));
  const changed = subject.filter(
    ({ name, digest }) => digests.has(name) && digests.get(name) !== digest.sha256,
  );
  const extra = found.filter(file => !names.has(nameOf(file)));
  const faults = [
    ...(changed.length > 0 ? [`changed: ${tell(changed.map(({ name }) => name))}`] : []),
    ...(missing.length > 0 ? [`missing: ${tell(missing.map(({ name }) => name))}`] : []),
    ...(extra.length > 0 ? [`not in the statement: ${tell(extra.map(file => file.path))}`] : []),
  ];
  return faults.length === 0
    ? passed(
        'files',
        `${subject.length} ${subject.length === 1 ? 'file is' : 'files are'} there, unchanged, and no other.`,
      )
    : failed('files', `The files differ from the statement; ${faults.join('; ')}.`);
}

/**
 * Gives files back the names that they had in the result, where the statement says that they have others in an artifact.
 * The digest uses the original names. A statement that lies here makes the digest look for another name, as a changed
 * `computed.json` does; the chain still decides which bytes are covered.
 */
export function withOriginalNames(
  found: readonly FoundFile[],
  renamed: readonly { readonly name: string; readonly original: string }[],
): FoundFile[] {
  const originals = new Map(renamed.map(({ name, original }) => [name, original]));
  const published = publishedNames(found.map(file => file.path));
  return found.map(file => {
    const name = originals.get(published.get(file.path) ?? file.path);
    return name === undefined ? file : { ...file, name };
  });
}
