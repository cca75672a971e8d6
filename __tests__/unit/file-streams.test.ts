import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  readChunks,
  readFully,
  readRange,
  streamedFile,
  writeAll,
  writeChunks,
} from '../../src/files/file-stream.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'streams-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** A file in memory that gives and takes at most `step` bytes per call. */
function fileOf(content: Buffer, step = Number.POSITIVE_INFINITY) {
  const calls: (number | null)[][] = [];
  const read = async (target: Buffer, offset: number, length: number, position: number) => {
    calls.push([offset, length, position]);
    const bytesRead = Math.max(0, Math.min(step, length, content.length - position));
    content.copy(target, offset, position, position + bytesRead);
    return { bytesRead };
  };
  const write = async (_: Buffer, offset: number, length: number, position: number | null) => {
    calls.push([offset, length, position]);
    return { bytesWritten: Math.min(step, length) };
  };
  return { file: { read, write } as unknown as FileHandle, calls };
}

const letters = Buffer.from('abcdefghij');

describe('a buffer', () => {
  test('is filled by as many reads as it takes', async () => {
    const { file, calls } = fileOf(letters, 3);
    const buffer = Buffer.alloc(8);
    expect(await readFully(file, buffer, 2)).toBe(8);
    expect(buffer.toString()).toBe('cdefghij');
    expect(calls).toEqual([
      [0, 8, 2],
      [3, 5, 5],
      [6, 2, 8],
    ]);
  });

  test('is filled in part where the file ends', async () => {
    const { file, calls } = fileOf(letters, 3);
    expect(await readFully(file, Buffer.alloc(8), 5)).toBe(5);
    expect(calls).toHaveLength(3);
    expect(await readFully(file, Buffer.alloc(0), 5)).toBe(0);
    expect(calls).toHaveLength(3);
  });

  test('is written by as many writes as it takes', async () => {
    const placed = fileOf(letters, 3);
    await writeAll(placed.file, Buffer.alloc(8), 5);
    expect(placed.calls).toEqual([
      [0, 8, 5],
      [3, 5, 8],
      [6, 2, 11],
    ]);
    const own = fileOf(letters, 3);
    await writeAll(own.file, Buffer.alloc(4));
    expect(own.calls).toEqual([
      [0, 4, null],
      [3, 1, null],
    ]);
    const none = fileOf(letters);
    await writeAll(none.file, Buffer.alloc(0), 5);
    expect(none.calls).toEqual([]);
  });
});

describe('a range of a file', () => {
  async function chunksOf(start: number, length: number) {
    const chunks: string[] = [];
    for await (const chunk of readRange(fileOf(letters, 3).file, start, length, 4))
      chunks.push(chunk.toString());
    return chunks;
  }

  test.each([
    [0, 10, ['abcd', 'efgh', 'ij']],
    [1, 9, ['bcde', 'fghi', 'j']],
    [2, 8, ['cdef', 'ghij']],
    [2, 1, ['c']],
    [2, 100, ['cdef', 'ghij']],
    [3, 100, ['defg', 'hij']],
    [10, 5, []],
    [2, 0, []],
    [2, -5, []],
  ])('from %d on of %d bytes comes in chunks', async (start, length, expected) => {
    expect(await chunksOf(start, length)).toEqual(expected);
  });

  test('has half a MiB a chunk where nothing else is said', async () => {
    const sizes: number[] = [];
    for await (const chunk of readRange(fileOf(Buffer.alloc(600_000)).file, 0, 600_000))
      sizes.push(chunk.length);
    expect(sizes).toEqual([524_288, 75_712]);
  });

  test('takes three buffers, and a chunk lasts until the one after the next is asked for', async () => {
    const memories = new Set<ArrayBufferLike>();
    let before: { chunk: Buffer; text: string } | undefined;
    for await (const chunk of readRange(fileOf(letters).file, 0, 10, 1)) {
      // The next one may be read by now.
      await new Promise(setImmediate);
      if (before) expect(before.chunk.toString()).toBe(before.text);
      before = { chunk, text: chunk.toString() };
      memories.add(chunk.buffer);
    }
    expect(memories.size).toBe(3);
  });

  test('ends with the error of a read, after the chunks before it', async () => {
    const { file } = fileOf(letters);
    const failing = {
      read: async (target: Buffer, offset: number, length: number, position: number) => {
        if (position >= 4) throw new Error('the disk broke');
        return file.read(target, offset, length, position);
      },
    } as FileHandle;
    const chunks: string[] = [];
    const reading = (async () => {
      for await (const chunk of readRange(failing, 0, 10, 4)) chunks.push(chunk.toString());
    })();
    await expect(reading).rejects.toThrow('the disk broke');
    expect(chunks).toEqual(['abcd']);
  });
});

describe('a file on disk', () => {
  test('is read whole, and no further after an abort', async () => {
    writeFileSync(at('whole'), Buffer.alloc(600_000, 7));
    const sizes: number[] = [];
    for await (const chunk of readChunks(at('whole'))) sizes.push(chunk.length);
    expect(sizes).toEqual([524_288, 75_712]);
    const abort = new AbortController();
    const reading = (async () => {
      for await (const _ of readChunks(at('whole'), abort.signal)) abort.abort(new Error('stopped'));
    })();
    await expect(reading).rejects.toThrow('stopped');
  });

  const chunks = async function* () {
    yield Buffer.from('one ');
    yield Buffer.from('two');
  };

  test('is written new, or into an empty one', async () => {
    await writeChunks(at('new'), chunks());
    expect(readFileSync(at('new'), 'utf8')).toBe('one two');
    if (process.platform !== 'win32') expect(statSync(at('new')).mode & 0o777).toBe(0o600);
    await expect(writeChunks(at('new'), chunks())).rejects.toMatchObject({ code: 'EEXIST' });
    writeFileSync(at('empty'), '');
    await writeChunks(at('empty'), chunks(), undefined, 'r+');
    expect(readFileSync(at('empty'), 'utf8')).toBe('one two');
  });

  test('is sent in chunks of a quarter of a MiB, each counted when the next is asked for', async () => {
    const told: number[] = [];
    const { size, chunks } = streamedFile(at('whole'), 600_000, bytes => told.push(bytes));
    expect(size).toBe(600_000);
    const seen: [number, number | undefined][] = [];
    for await (const chunk of chunks()) seen.push([chunk.length, told.at(-1)]);
    expect(seen).toEqual([
      [262_144, undefined],
      [262_144, 262_144],
      [75_712, 524_288],
    ]);
    expect(told.at(-1)).toBe(600_000);
  });
});
