import { createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { StageError } from './stage-error.ts';

/** Longest file name that post-compute accepts, in UTF-8 bytes. */
const MAX_NAME_BYTES = 31;

/** A result file: its path below the output folder with `/` between names, and its bytes. */
export interface ResultFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Lists the files of an output folder in order of their paths. Symbolic links and empty folders are no results.
 *
 * @throws StageError POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME when the last part of a path is over 31 bytes.
 */
export async function listResultFiles(outDir: string): Promise<ResultFile[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const files: ResultFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    if (Buffer.byteLength(entry.name) > MAX_NAME_BYTES)
      throw new StageError('POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME');
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(outDir.length + 1).replaceAll('\\', '/');
    files.push({ name, bytes: (await stat(path)).size });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Packs an output folder into a deflated zip whose entries are relative to it, in constant memory. */
export async function zipResult(outDir: string, target: string): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const { name } of await listResultFiles(outDir)) zip.addFile(join(outDir, name), name);
  const output = zip.outputStream as Readable;
  const written = pipeline(output, createWriteStream(target));
  zip.on('error', error => output.destroy(error));
  zip.end();
  await written;
}
