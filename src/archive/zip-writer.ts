import { once } from 'node:events';
import { closeSync, createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import ZipStream from 'zip-stream';
import { openExactly } from '../files/exact-file.ts';

/** A file that goes into a zip. */
export interface ZipSource {
  /** Path on disk. */
  readonly path: string;
  /** Its name in the archive: relative, `/`-separated. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** True when the path was free of links when the file was found, and still has to be: see `openExactly`. */
  readonly exact?: boolean;
}

/** A file turned out to have another size than announced. */
export class SizeChangedError extends Error {
  override readonly name = 'SizeChangedError';
}

/** Beginning of a name that the packer removes, since it takes it for a drive or a protocol. */
const LIKE_A_DRIVE = /^\w+:/;
/** Beginning for it to remove instead: it does so twice, in `sanitizePath` of archiver-utils and in `setName`. */
const TAKEN_AWAY = 'x:x:';

/** The same for every entry on every machine: the packer writes times as they are in UTC. */
const FIXED = { date: new Date('1980-01-01T12:00:00Z'), mode: 0o644 } as const;
/** Files up to this size are read in one synchronous go, which takes less time than it takes to wait. In bytes. */
const SMALL_FILE = 262_144;
/** Bytes of the archive that are made ahead of the reader. */
const AHEAD_BYTES = 1_048_576;

/**
 * Makes a zip of the files in the order given, whose bytes depend on names and contents alone. Holds a few pieces of
 * files at a time, and at the end some 9 KB for each file, when the packer writes the directory of all in one go;
 * switches to zip64 by itself where sizes or their number need it. Each part is memory of its own.
 * @param compress whether to deflate, or to store the files as they are
 * @throws SizeChangedError and system errors, from the iteration.
 */
export async function* writeZip(
  files: Iterable<ZipSource>,
  { compress }: { readonly compress: boolean },
): AsyncGenerator<Buffer> {
  const zip = new ZipStream({ store: !compress, highWaterMark: AHEAD_BYTES });
  fill(zip, files).catch(error => zip.destroy(error));
  yield* zip as AsyncIterable<Buffer>;
}

async function fill(zip: ZipStream, files: Iterable<ZipSource>): Promise<void> {
  for (const file of files) {
    await addEntry(zip, file);
    if (zip.writableNeedDrain) await once(zip, 'drain');
  }
  zip.finalize();
}

async function addEntry(zip: ZipStream, file: ZipSource): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const content = file.size <= SMALL_FILE ? readSmall(file) : Readable.from(readLarge(file));
  const name = LIKE_A_DRIVE.test(file.name) ? TAKEN_AWAY + file.name : file.name;
  zip.entry(content, { name, ...FIXED }, error => (error ? reject(error) : resolve()));
  // The archive may end before the file does, and then its reader stops.
  const letGo = () => content instanceof Readable && content.destroy();
  zip.once('close', letGo);
  try {
    await promise;
  } finally {
    zip.off('close', letGo);
  }
}

function readSmall(file: ZipSource): Buffer {
  const { path, size, exact } = file;
  const bytes = exact ? readExactly(path) : readFileSync(path);
  if (bytes.length !== size) throw new SizeChangedError();
  return bytes;
}

function readExactly(path: string): Buffer {
  const descriptor = openExactly(path);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** In buffers that are not used again: the packer holds more than one of them. */
async function* readLarge({ path, size, exact }: ZipSource): AsyncGenerator<Buffer> {
  let read = 0;
  // The stream closes the descriptor.
  const from = exact ? { fd: openExactly(path) } : {};
  for await (const chunk of createReadStream(path, { ...from, highWaterMark: SMALL_FILE })) {
    read += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  if (read !== size) throw new SizeChangedError();
}
