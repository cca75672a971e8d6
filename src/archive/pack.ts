import { statSync } from 'node:fs';
import { TaskError } from '../errors/task-error.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { writeChunks } from '../files/file-stream.ts';
import { giveTurn } from './give-turn.ts';
import { SizeChangedError, writeZip, type ZipSource } from './zip-writer.ts';

/** One file of a private input. */
export interface InputFile {
  /** Absolute path on the runner, free of links. */
  readonly path: string;
  /** Name in the archive, under which the app sees it: relative, with forward slashes. */
  readonly name: string;
}

/** Files that are looked at before others get their turn. */
const STATS_PER_TURN = 1_000;
/** Bytes per write, however small the parts of the archive are. */
const BLOCK_BYTES = 1_048_576;
/** Blocks in turn: one is filled while the one before it is written. */
const BLOCKS = 3;

/** Options of `packInputs` besides files and destination. */
export interface PackOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the archive's next bytes, in order, so that it need not be read again for them. */
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined;
  /** Called with the total size of the files, in bytes, before the first is read. */
  readonly onTotal?: ((bytes: number) => void) | undefined;
  /** Called with the bytes packed so far, and the bytes in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Packs files into one zip whose bytes depend on names and contents alone: sorted bytewise by UTF-8 name, fixed
 * times and modes, stored (what follows is encryption, and inputs worth sending are mostly compressed already).
 * Streams, whatever the sizes: see `writeZip`.
 *
 * @param destination path of the archive, written with mode 0600
 * @returns size of the archive in bytes
 * @throws TaskError INPUT_INVALID for a name that does not belong into an archive, or is there twice, and for a
 * path that is not a regular file or changes its size while it is read; ReplacedFileError for one that is, or leads
 * through, a link by now.
 */
export async function packInputs(
  files: readonly InputFile[],
  destination: string,
  { signal, onBytes, onTotal, onProgress }: PackOptions = {},
): Promise<{ size: number }> {
  const sorted = await inOrder(files, signal);
  const total = sorted.reduce((sum, { size }) => sum + size, 0);
  onTotal?.(total);
  return writeAtomically(destination, signal, async temporary => {
    let size = 0;
    async function* blocks(): AsyncGenerator<Buffer> {
      for await (const block of inBlocks(writeZip(sorted, { compress: false }))) {
        size += block.length;
        onBytes?.(block);
        yield block;
        onProgress?.(Math.min(size, total), total);
      }
    }
    await writeChunks(temporary, blocks(), signal).catch(error => {
      throw error instanceof SizeChangedError ? changedSize() : error;
    });
    return { size };
  });
}

/** Gathers what may be no more than a header into blocks that hold their bytes until the one after the next. */
async function* inBlocks(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const ring = Array.from({ length: BLOCKS }, () => Buffer.allocUnsafeSlow(BLOCK_BYTES));
  let turn = 0;
  let block = ring[0] as Buffer;
  let filled = 0;
  for await (const part of parts) {
    for (let offset = 0; offset < part.length; ) {
      const taken = Math.min(part.length - offset, BLOCK_BYTES - filled);
      block.set(part.subarray(offset, offset + taken), filled);
      offset += taken;
      filled += taken;
      if (filled < BLOCK_BYTES) continue;
      yield block;
      block = ring[++turn % BLOCKS] as Buffer;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

async function inOrder(files: readonly InputFile[], signal: AbortSignal | undefined): Promise<ZipSource[]> {
  const seen = new Set<string>();
  const sized: (ZipSource & { key: Buffer })[] = [];
  for (const { path, name } of files) {
    if (!isPackable(name)) {
      throw invalid(
        `${JSON.stringify(name)} cannot be the name of a packed input`,
        'Names in the archive are relative, separated by `/`, and without `.`, `..`, `\\` or control characters',
      );
    }
    if (seen.has(name))
      throw invalid(
        `Two files of \`private-files\` have the name ${JSON.stringify(name)}`,
        'Names must be unique',
      );
    seen.add(name);
    const stats = statSync(path);
    if (!stats.isFile())
      throw invalid(
        `${JSON.stringify(name)} of \`private-files\` is not a regular file`,
        'Only files can be packed',
      );
    sized.push({ path, name, size: stats.size, exact: true, key: Buffer.from(name, 'utf8') });
    if (sized.length % STATS_PER_TURN === 0) await giveTurn(signal);
  }
  return sized.sort((a, b) => Buffer.compare(a.key, b.key));
}

function isPackable(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(name) || !name.isWellFormed()) return false;
  return name.split('/').every(segment => segment !== '' && segment !== '.' && segment !== '..');
}

function changedSize(): TaskError {
  return invalid(
    'A file of `private-files` changed its size while it was packed',
    'Something still writes to it',
  );
}

function invalid(what: string, why: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: `${what}.`,
    why: `${why}.`,
    fix: 'Correct the paths in `private-files`, or rename the file.',
  });
}
