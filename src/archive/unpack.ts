import { createHash, hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Entry, ZipFile } from 'yauzl';
import { messageOf } from '../errors/message-of.ts';
import { atPlace } from '../errors/system-error.ts';
import { TaskError } from '../errors/task-error.ts';
import { withoutPath } from '../errors/without-path.ts';
import { writeChunks } from '../files/file-stream.ts';
import { PRIVATE_FILE } from '../files/private-modes.ts';
import { giveTurn } from './give-turn.ts';
import { moveInto, restoreReplaced, UnsafeDestinationError } from './move-into.ts';
import { ResultTree } from './result-tree.ts';
import { makeStaging } from './staging.ts';
import {
  assertNothingElse,
  nameOf,
  readEntry,
  readSmallEntry,
  skipEntry,
  whyUnreadable,
  withZip,
  ZipFormatError,
} from './zip-reader.ts';

/** A file that was unpacked. */
export interface UnpackedFile {
  /** Relative to the destination, `/`-separated. */
  readonly path: string;
  /** Its name in the archive, where that differs. */
  readonly name?: string;
  /** Bytes. */
  readonly size: number;
  /** Lowercase hex, without `0x`. */
  readonly sha256: string;
}

/** An entry of an archive that was not unpacked. */
export interface LeftOut {
  /** Its name in the archive, which may be anything. */
  readonly name: string;
  /** Half a sentence. */
  readonly why: string;
}

/** Files of an unpacked archive. */
export interface UnpackedResult {
  readonly files: readonly UnpackedFile[];
  readonly leftOut: readonly LeftOut[];
}

/** Arguments and limits of `unpackResult`. */
export interface UnpackOptions {
  /** Path of the zip. */
  readonly archive: string;
  /** Directory that gets the files; made when it is missing. */
  readonly destination: string;
  /** Most bytes that all files together may have, counted while they are written. */
  readonly maxBytes: number;
  /** Most entries that the archive may have, and most folders that they may make. */
  readonly maxEntries: number;
  /** True when errors may name files in the destination; default true. */
  readonly mayName?: boolean;
  /** Looks at the unpacked files before any of them reaches the destination; what it throws stops the unpacking. */
  readonly verify?: (directory: string, files: readonly UnpackedFile[]) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes of the archive that are done, and those that it has. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Small files are written synchronously, some twenty a millisecond; after so many, others get their turn. */
const FILES_PER_TURN = 100;
/** Longest name that is kept next to a safer one, in UTF-16 units. Enclaves pack no file name of more than 31 bytes. */
const MAX_KEPT_NAME = 2_048;
/** File type bits of the Unix mode in an entry's external attributes. */
const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/**
 * Unpacks a result, which a worker wrote and is not to be trusted, below `destination` and nowhere else. Everything
 * is unpacked and checked in a fresh directory first, so that a bad archive leaves no trace. Files get mode 0600,
 * directories 0700. Directory entries are skipped: directories come with their files.
 *
 * No odd name makes the rest unreachable: a file whose name cannot be written safely, or is taken, gets another one
 * (`ResultTree`). Entries that cannot be a file here are left out: links and other special files, entries in a form
 * that only a password or another program opens, and those with the name of an earlier entry.
 *
 * @returns the files, sorted by path, and the names of the entries that were left out
 * @throws TaskError ARCHIVE_UNSAFE (something in the destination is in the way), ARCHIVE_TOO_LARGE (bytes, entries,
 * folders), ARCHIVE_CORRUPT (not a zip, CRC).
 */
export async function unpackResult(options: UnpackOptions): Promise<UnpackedResult> {
  const { archive, signal } = options;
  signal?.throwIfAborted();
  const destination = resolve(options.destination);
  let staging: string | undefined;
  try {
    await restoreReplaced(destination);
    const directory = await makeStaging(destination);
    staging = directory;
    const result = await withZip(archive, signal, zip => unpackInto(directory, zip, options));
    result.files.sort((a, b) => (a.path < b.path ? -1 : 1));
    await options.verify?.(directory, result.files);
    signal?.throwIfAborted();
    await moveInto(
      destination,
      directory,
      result.files.map(file => file.path),
      signal,
    );
    return result;
  } catch (error) {
    signal?.throwIfAborted();
    throw explained(error, destination, options.mayName);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
  }
}

async function unpackInto(
  staging: string,
  zip: ZipFile,
  options: UnpackOptions,
): Promise<{ files: UnpackedFile[]; leftOut: LeftOut[] }> {
  const { maxBytes, maxEntries, signal, onProgress } = options;
  if (zip.entryCount > maxEntries) throw tooMany(zip.entryCount, 'entries', maxEntries);
  const tree = new ResultTree(staging);
  const files: UnpackedFile[] = [];
  const leftOut: LeftOut[] = [];
  const names = new Set<string>();
  let left = maxBytes;
  let packed = 0;
  let turns = 0;
  const count = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw tooLarge(`Its files have more than ${maxBytes} bytes in all`);
  };
  for await (const entry of zip.eachEntry()) {
    if (++turns % FILES_PER_TURN === 0) {
      onProgress?.(Math.min(packed, zip.fileSize - 1), zip.fileSize);
      await giveTurn(signal);
    }
    const name = nameOf(entry);
    const key = keyOf(entry);
    const why = names.has(key) ? 'another entry has its name' : whyNoFile(entry, name);
    if (why) leftOut.push({ name: name.slice(0, MAX_KEPT_NAME), why });
    if (why || name.endsWith('/')) {
      skipEntry(zip, entry);
      continue;
    }
    names.add(key);
    const onProgressOfEntry = (done: number) =>
      onProgress?.(Math.min(packed + done, zip.fileSize), zip.fileSize);
    const file = await unpackEntry(zip, entry, name, {
      tree,
      staging,
      maxFolders: maxEntries,
      count,
      onProgress: onProgressOfEntry,
      signal,
    });
    files.push(file);
    packed += entry.compressedSize;
  }
  assertNothingElse(zip);
  onProgress?.(zip.fileSize, zip.fileSize);
  return { files, leftOut };
}

/** Place and limits of one entry. */
interface EntryOptions {
  readonly tree: ResultTree;
  readonly staging: string;
  readonly maxFolders: number;
  /** Counts bytes before they are written; throws when they are too many. */
  readonly count: (bytes: number) => void;
  /** Called with the bytes of the archive that are done of this entry. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Unpacks one file. @throws TaskError ARCHIVE_TOO_LARGE; ZipFormatError */
async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  name: string,
  { tree, staging, maxFolders, count, onProgress, signal }: EntryOptions,
): Promise<UnpackedFile> {
  const small = readSmallEntry(zip, entry);
  if (small) count(small.length);
  const path = tree.place(name, file => writeFileSync(file, small ?? '', { flag: 'wx', mode: PRIVATE_FILE }));
  if (tree.folders > maxFolders) throw tooMany(tree.folders, 'folders', maxFolders);
  let unpacked = 0;
  const countOfEntry = (bytes: number) => {
    count(bytes);
    unpacked += bytes;
    onProgress(Math.floor((unpacked / entry.uncompressedSize) * entry.compressedSize));
  };
  const target = join(staging, ...path.split('/'));
  const content = small
    ? { size: small.length, sha256: hash('sha256', small) }
    : await unpackLarge(zip, entry, { target, count: countOfEntry, signal });
  const isKept = name !== path && name.length <= MAX_KEPT_NAME;
  return { path, ...(isKept && { name }), ...content };
}

/** Unpacks an entry as a stream. `count` gets the bytes before they are written. */
async function unpackLarge(
  zip: ZipFile,
  entry: Entry,
  {
    target,
    count,
    signal,
  }: { target: string; count: (bytes: number) => void; signal?: AbortSignal | undefined },
): Promise<{ size: number; sha256: string }> {
  const sha256 = createHash('sha256');
  let size = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of readEntry(zip, entry)) {
      count(chunk.length);
      size += chunk.length;
      sha256.update(chunk);
      yield chunk;
    }
  }
  await writeChunks(target, counted(), signal, 'r+');
  return { size, sha256: sha256.digest('hex') };
}

/** A short key for the entry's name, byte for byte. */
function keyOf({ fileNameRaw }: Entry): string {
  return fileNameRaw.length > MAX_KEPT_NAME ? hash('sha256', fileNameRaw) : fileNameRaw.toString('latin1');
}

/** The reason why an entry is neither a readable file nor a directory; undefined when it is one. */
function whyNoFile(entry: Entry, name: string): string | undefined {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
  const expected = name.endsWith('/') ? DIRECTORY : REGULAR;
  return type === 0 || type === expected ? whyUnreadable(entry) : 'it is a link or another special file';
}

function explained(error: unknown, destination: string, mayName = true): unknown {
  if (error instanceof UnsafeDestinationError) {
    return new TaskError('ARCHIVE_UNSAFE', {
      what: 'The result cannot be unpacked into its directory.',
      why: `${mayName ? JSON.stringify(error.path) : 'Something'} in it ${error.message}.`,
      fix: 'Remove it, or set `output-path` to an empty directory, then run again or collect the deal: nothing is paid again.',
      cause: mayName ? error : undefined,
    });
  }
  if (!(error instanceof ZipFormatError))
    return mayName ? atPlace(error, destination) : withoutPath(error, destination);
  return new TaskError('ARCHIVE_CORRUPT', {
    what: 'The result archive cannot be unpacked.',
    why: `It is not a sound zip archive: ${messageOf(error)}.`,
    fix: 'Collect the result again; if it persists, the worker delivered it damaged and the task must be run again.',
    cause: error,
  });
}

function tooMany(count: number, what: string, most: number): TaskError {
  return tooLarge(`It has ${count} ${what}, and with this \`max-output-size\` at most ${most} are accepted`);
}

function tooLarge(why: string): TaskError {
  return new TaskError('ARCHIVE_TOO_LARGE', {
    what: 'The result archive unpacks to more than is accepted.',
    why: `${why}.`,
    fix: 'Raise `max-output-size` if the app may write that much, then run again or collect the deal: nothing is paid again. Nothing was unpacked.',
  });
}
