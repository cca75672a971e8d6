import { createReadStream, type ReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file that goes into a zip. */
export interface ZipSource {
  /** Where it is on disk. */
  readonly path: string;
  /** Its name in the archive: relative, `/`-separated. */
  readonly name: string;
  /** Bytes; a file that turns out to have another size breaks the archive off with an error. */
  readonly size: number;
}

/** A zip that is written while it is read. */
export interface ZipOutput {
  /** The archive's bytes. */
  readonly stream: Readable;
  /** Lets go of the file that is being read. Call it in the end, whatever the end is. */
  close(): void;
}

/**
 * The same for every entry on every machine. DOS times have no zone: a date made of local parts gives the same
 * bytes wherever it is read; noon exists on that day in every zone.
 */
const FIXED = { mtime: new Date(1980, 0, 1, 12, 0, 0), forceDosTimestamp: true, mode: 0o100644 } as const;

/**
 * Makes a zip of the files in the order given, whose bytes depend on names and contents alone. Holds one piece of one
 * file at a time; switches to zip64 by itself where sizes need it.
 * @param compress whether to deflate, or to store the files as they are
 */
export function writeZip(
  files: readonly ZipSource[],
  { compress }: { readonly compress: boolean },
): ZipOutput {
  const zip = new ZipFile();
  const stream = zip.outputStream as Readable;
  let reading: ReadStream | undefined;
  zip.on('error', error => stream.destroy(error));
  for (const { path, name, size } of files) {
    zip.addReadStreamLazy(name, { ...FIXED, compress, size }, give => {
      reading = createReadStream(path, { highWaterMark: 262_144 });
      reading.on('error', error => stream.destroy(error));
      give(null, reading);
    });
  }
  zip.end();
  return { stream, close: () => reading?.destroy() };
}
