import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { TaskError } from '../errors/task-error.ts';
import { PRIVATE_FILE, writeAtomically } from '../storage/atomic-file.ts';
import { writeZip } from './zip-writer.ts';

/** A file to pack. */
export interface InputFile {
  /** Where it is on disk. */
  readonly path: string;
  /** Its name in the archive: relative, `/`-separated. */
  readonly name: string;
}

/**
 * Packs files into one zip whose bytes depend on names and contents alone: sorted bytewise by UTF-8 name, fixed
 * times and modes, stored (what follows is encryption, and inputs worth sending are mostly compressed already).
 * Streams; switches to zip64 by itself where sizes need it.
 *
 * @param destination path of the archive, written with mode 0600
 * @returns size of the archive in bytes
 * @throws TaskError INPUT_INVALID for a name that does not belong into an archive, or is there twice, and for a
 * path that is not a regular file or changes its size while it is read.
 */
export async function packInputs(
  files: readonly InputFile[],
  destination: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<{ size: number }> {
  const sorted = await inOrder(files);
  return writeAtomically(destination, signal, async temporary => {
    const zip = writeZip(sorted, { compress: false });
    try {
      await pipeline(zip.stream, createWriteStream(temporary, { mode: PRIVATE_FILE, flags: 'wx' }), {
        signal,
      });
    } catch (error) {
      if (error instanceof Error && error.message.includes('unexpected number of bytes'))
        throw invalid(
          'A file of `inputs` changed its size while it was packed',
          'Something still writes to it',
        );
      throw error;
    } finally {
      zip.close();
    }
    return { size: (await stat(temporary)).size };
  });
}

async function inOrder(files: readonly InputFile[]): Promise<(InputFile & { size: number })[]> {
  const seen = new Set<string>();
  const sized: (InputFile & { size: number; key: Buffer })[] = [];
  for (const { path, name } of files) {
    if (!isPackable(name)) {
      throw invalid(
        `${JSON.stringify(name)} cannot be the name of a packed input`,
        'Names in the archive are relative, separated by `/`, and without `.`, `..`, `\\` or control characters',
      );
    }
    if (seen.has(name))
      throw invalid(`Two files of \`inputs\` have the name ${JSON.stringify(name)}`, 'Names must be unique');
    seen.add(name);
    const stats = await stat(path);
    if (!stats.isFile())
      throw invalid(
        `${JSON.stringify(name)} of \`inputs\` is not a regular file`,
        'Only files can be packed',
      );
    sized.push({ path, name, size: stats.size, key: Buffer.from(name, 'utf8') });
  }
  return sized.sort((a, b) => Buffer.compare(a.key, b.key));
}

function isPackable(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(name) || /^[a-z]:/i.test(name) || !name.isWellFormed()) return false;
  return name.split('/').every(segment => segment !== '' && segment !== '.' && segment !== '..');
}

function invalid(what: string, why: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: `${what}.`,
    why: `${why}.`,
    fix: 'Correct the paths in `inputs`, or rename the file.',
  });
}
