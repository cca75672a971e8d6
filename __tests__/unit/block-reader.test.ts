import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BlockReader } from '../../src/archive/block-reader.ts';

const directory = mkdtempSync(join(tmpdir(), 'blocks-'));
afterAll(() => rmSync(directory, { recursive: true }));

const BLOCK = 262_144;
const SIZE = 4 * BLOCK;
const path = join(directory, 'file');
/** The whole file anew: later reads from the disk give other letters than the blocks that are held. */
const write = (letter: string) => writeFileSync(path, Buffer.alloc(SIZE, letter));

let file: number;
let reader: BlockReader;
beforeEach(() => {
  write('a');
  file = openSync(path, 'r');
  reader = new BlockReader(file, SIZE);
});
afterEach(() => closeSync(file));

/** @returns the letter at each place */
function lettersAt(...places: number[]): string {
  return places
    .map(place => {
      const target = Buffer.alloc(1);
      return reader.fill(target, place) === 1 ? target.toString() : '-';
    })
    .join('');
}

describe('a block', () => {
  test('begins where it was asked for, and has 256 KiB', () => {
    lettersAt(1000);
    write('b');
    expect(lettersAt(1000, 1000 + BLOCK - 1)).toBe('aa');
    expect(lettersAt(1000 + BLOCK, 999)).toBe('bb');
  });

  test('is held with one more, and the one used last stays', () => {
    lettersAt(0, 2 * BLOCK, 0);
    write('b');
    expect(lettersAt(0, 2 * BLOCK, 0)).toBe('aaa');
    expect(lettersAt(BLOCK)).toBe('b');
    expect(lettersAt(0)).toBe('a');
    expect(lettersAt(2 * BLOCK)).toBe('b');
  });

  test('is not read for bytes beyond those asked for', () => {
    expect(reader.fill(Buffer.alloc(BLOCK), 0)).toBe(BLOCK);
    write('b');
    expect(lettersAt(BLOCK)).toBe('b');
  });

  test('is not read at the end of the file', () => {
    lettersAt(0, BLOCK);
    expect(lettersAt(SIZE, SIZE + 1)).toBe('--');
    write('b');
    expect(lettersAt(0, BLOCK)).toBe('aa');
  });
});

test('bytes come across blocks, in order, and fewer at the end of the file', () => {
  const bytes = Buffer.from(Uint8Array.from({ length: SIZE }, (_, n) => n % 251));
  writeFileSync(path, bytes);
  const target = Buffer.alloc(2 * BLOCK + 5);
  expect(reader.fill(target, 7)).toBe(target.length);
  expect(target.equals(bytes.subarray(7, 7 + target.length))).toBe(true);
  expect(reader.fill(target, SIZE - 3)).toBe(3);
  expect(target.subarray(0, 3).equals(bytes.subarray(SIZE - 3))).toBe(true);
});

test('a file that is shorter than it was ends the reading', () => {
  writeFileSync(path, 'abc');
  const target = Buffer.alloc(10);
  expect(reader.fill(target, 1)).toBe(2);
  expect(target.toString('utf8', 0, 2)).toBe('bc');
});

describe('the parser', () => {
  test('gets as many bytes as it asked for, at their place in its buffer', () => {
    const buffer = Buffer.alloc(10, '.');
    const answers: unknown[] = [];
    reader.read(buffer, 2, 3, 5, (...answer) => answers.push(answer));
    expect(answers).toEqual([[null, 3]]);
    expect(buffer.toString()).toBe('..aaa.....');
  });

  test('gets the error of a read, once', () => {
    const answers: unknown[][] = [];
    new BlockReader(2 ** 30, SIZE).read(Buffer.alloc(1), 0, 1, 0, (...answer) => answers.push(answer));
    expect(answers).toEqual([[expect.objectContaining({ code: 'EBADF' })]]);
  });
});
