import { createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import AdmZip from 'adm-zip';
import yazl from 'yazl';
import { StageError } from './stage-error.ts';

/** Longest file name that post-compute accepts, in UTF-8 bytes. */
const MAX_NAME_BYTES = 31;

/** adm-zip holds the whole archive in memory and blocks while it packs, so larger trees are streamed. */
const IN_MEMORY_LIMIT = 32 * 1024 * 1024;

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

/** Packs an output folder into a deflated zip whose entries are relative to it. */
export async function zipResult(outDir: string, target: string): Promise<void> {
  const files = await listResultFiles(outDir);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > IN_MEMORY_LIMIT) {
    await streamZip(outDir, files, target);
    return;
  }
  const zip = new AdmZip();
  for (const { name } of files) {
    const folder = dirname(name);
    zip.addLocalFile(join(outDir, name), folder === '.' ? '' : posix.join(folder, '/'), basename(name));
  }
  await zip.writeZipPromise(target, { overwrite: true });
}

async function streamZip(outDir: string, files: readonly ResultFile[], target: string): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const { name } of files) zip.addFile(join(outDir, name), name);
  const written = pipeline(zip.outputStream, createWriteStream(target));
  zip.on('error', error =>
    (zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void }).destroy(error),
  );
  zip.end();
  await written;
}
