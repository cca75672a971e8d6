import { createHash, hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Entry, ZipFile } from 'yauzl';
import { atPlace } from '../errors/system-error.ts';
import { TaskError } from '../errors/task-error.ts';
import { withoutPath } from '../errors/without-path.ts';
import { PRIVATE_DIRECTORY, PRIVATE_FILE, temporaryNameFor } from '../storage/atomic-file.ts';
import { writeChunks } from '../storage/file-stream.ts';
import { collisionKey, whyUnsafe } from './entry-name.ts';
import { moveInto, UnsafeDestinationError } from './move-into.ts';
import {
  assertNothingElse,
  nameOf,
  readEntry,
  readSmallEntry,
  skipEntry,
  withZip,
  ZipFormatError,
} from './zip-reader.ts';

/** A file that was unpacked. */
export interface UnpackedFile {
  /** Relative to the destination, `/`-separated. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lowercase hex, without `0x`. */
  readonly sha256: string;
}

/** What `unpackResult` reads, writes and tolerates. */
export interface UnpackOptions {
  /** Path of the zip. */
  readonly archive: string;
  /** Directory that gets the files; made when it is missing. */
  readonly destination: string;
  /** Most bytes that all files together may have, counted while they are written. */
  readonly maxBytes: number;
  /** Most entries that the archive may have. */
  readonly maxEntries: number;
  /** Whether errors may name entries; default true. */
  readonly mayName?: boolean;
  /** Looks at the unpacked files before any of them reaches the destination; what it throws stops the unpacking. */
  readonly verify?: (directory: string, files: readonly UnpackedFile[]) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** Told how many bytes of the archive are done, and how many it has. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Small files are written synchronously, some twenty a millisecond; after so many, others get their turn. */
const FILES_PER_TURN = 100;
/** File type bits of the Unix mode in an entry's external attributes. */
const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/**
 * Unpacks a result, which a worker wrote and nobody vouched for, below `destination` and nowhere else. Everything
 * is unpacked and checked in a fresh directory next to it first, so that a bad archive leaves no trace. Files get mode
 * 0600, directories 0700. Directory entries are skipped: directories come with their files.
 *
 * @returns the files, sorted by path
 * @throws TaskError ARCHIVE_UNSAFE (names that lead elsewhere, links, names that collide), ARCHIVE_TOO_LARGE,
 * ARCHIVE_CORRUPT (not a zip, CRC).
 */
export async function unpackResult(options: UnpackOptions): Promise<{ files: UnpackedFile[] }> {
  const { archive, signal } = options;
  signal?.throwIfAborted();
  const destination = resolve(options.destination);
  const staging = temporaryNameFor(destination);
  try {
    await mkdir(dirname(destination), { recursive: true });
    await mkdir(staging, { mode: PRIVATE_DIRECTORY });
    const files = await withZip(archive, signal, zip => unpackInto(staging, zip, options));
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    await options.verify?.(staging, files);
    signal?.throwIfAborted();
    await moveInto(
      destination,
      staging,
      files.map(file => file.path),
      signal,
    );
    return { files };
  } catch (error) {
    signal?.throwIfAborted();
    throw explained(error, destination, options.mayName);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function unpackInto(staging: string, zip: ZipFile, options: UnpackOptions): Promise<UnpackedFile[]> {
  const { maxBytes, maxEntries, mayName, signal, onProgress } = options;
  if (zip.entryCount > maxEntries)
    throw tooLarge(`It has ${zip.entryCount} entries, and at most ${maxEntries} are accepted`);
  const taken = new Map<string, 'file' | 'directory'>();
  const made = new Set([staging]);
  const files: UnpackedFile[] = [];
  let left = maxBytes;
  let packed = 0;
  const count = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw tooLarge(`Its files have more than ${maxBytes} bytes in all`);
  };
  for await (const entry of zip.eachEntry()) {
    const path = safePathOf(entry, taken, mayName);
    if (path === undefined) {
      skipEntry(zip, entry);
      continue;
    }
    const target = join(staging, ...path.split('/'));
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true, mode: PRIVATE_DIRECTORY });
    made.add(parent);
    const small = readSmallEntry(zip, entry);
    let unpacked = 0;
    const countOfEntry = (bytes: number) => {
      count(bytes);
      unpacked += bytes;
      const share = Math.min(1, unpacked / entry.uncompressedSize) * entry.compressedSize;
      onProgress?.(Math.min(packed + Math.floor(share), zip.fileSize), zip.fileSize);
    };
    if (small) {
      count(small.length);
      writeFileSync(target, small, { flag: 'wx', mode: PRIVATE_FILE });
      files.push({ path, size: small.length, sha256: hash('sha256', small) });
    } else files.push({ path, ...(await unpackLarge(zip, entry, { target, count: countOfEntry, signal })) });
    packed += entry.compressedSize;
    if (files.length % FILES_PER_TURN !== 0) continue;
    onProgress?.(Math.min(packed, zip.fileSize), zip.fileSize);
    await nextTurn(undefined, { signal });
  }
  assertNothingElse(zip);
  onProgress?.(zip.fileSize, zip.fileSize);
  return files;
}

/** Unpacks an entry as a stream. `count` is told the bytes before they are written. */
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
  await writeChunks(target, counted(), signal);
  return { size, sha256: sha256.digest('hex') };
}

/** The entry's path below the destination; undefined for a directory. Records what it occupies in `taken`. */
function safePathOf(
  entry: Entry,
  taken: Map<string, 'file' | 'directory'>,
  mayName: boolean | undefined,
): string | undefined {
  const name = nameOf(entry);
  const isDirectory = name.endsWith('/');
  const path = isDirectory ? name.slice(0, -1) : name;
  const why = whyUnsafe(path) ?? whySpecial(entry, isDirectory);
  if (why) throw unsafe(name, why, mayName);
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth++) {
    const kind = depth < segments.length || isDirectory ? 'directory' : 'file';
    const key = collisionKey(segments.slice(0, depth).join('/'));
    const holder = taken.get(key);
    if (holder === 'file' || (holder === 'directory' && kind === 'file'))
      throw unsafe(
        name,
        'another entry has the same name, or one that differs in case or accents only',
        mayName,
      );
    taken.set(key, kind);
  }
  return isDirectory ? undefined : path;
}

function whySpecial(entry: Entry, isDirectory: boolean): string | undefined {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
  const expected = isDirectory ? DIRECTORY : REGULAR;
  return type === 0 || type === expected ? undefined : 'it is a link or another special file';
}

function explained(error: unknown, destination: string, mayName = true): unknown {
  if (error instanceof UnsafeDestinationError) {
    return new TaskError('ARCHIVE_UNSAFE', {
      what: 'The result cannot be unpacked into its directory.',
      why: `${mayName ? JSON.stringify(error.path) : 'Something'} in it ${error.message}.`,
      fix: 'Remove it, or unpack the result into an empty directory.',
      cause: mayName ? error : undefined,
    });
  }
  if (!(error instanceof ZipFormatError))
    return mayName ? atPlace(error, destination) : withoutPath(error, destination);
  return new TaskError('ARCHIVE_CORRUPT', {
    what: 'The result archive cannot be unpacked.',
    why: `It is not a sound zip archive: ${error.message.replace(/\.$/, '')}.`,
    fix: 'Collect the result again; if it stays so, the worker delivered it damaged and the task must be run again.',
    cause: error,
  });
}

function unsafe(name: string, why: string, mayName = true): TaskError {
  const which = mayName
    ? `: ${JSON.stringify(name.slice(0, 200))}`
    : ', which is not named here, since the plain files are not published';
  return new TaskError('ARCHIVE_UNSAFE', {
    what: `The result archive holds an entry that will not be unpacked${which}.`,
    why: `Files are written below the output directory only, but ${why}.`,
    fix: 'Nothing was unpacked; have the app write plain files with plain names.',
  });
}

function tooLarge(why: string): TaskError {
  return new TaskError('ARCHIVE_TOO_LARGE', {
    what: 'The result archive unpacks to more than is accepted.',
    why: `${why}.`,
    fix: 'Raise `max-output-size` if the app may write that much; nothing was unpacked.',
  });
}
