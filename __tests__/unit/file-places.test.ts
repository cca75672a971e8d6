import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  isTemporaryNameFor,
  removeTemporaries,
  temporaryNameFor,
  writeAtomically,
} from '../../src/files/atomic-file.ts';
import { openExactly, openHandleExactly } from '../../src/files/exact-file.ts';
import { hashFile } from '../../src/files/hash-file.ts';
import { isFolder, makeFolders } from '../../src/files/make-folders.ts';
import { readTextFile } from '../../src/files/read-text-file.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'places-')));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const posixTest = process.platform === 'win32' ? test.skip : test;

describe('a folder', () => {
  test('is made with those above it, once or at the same time', async () => {
    expect(await isFolder(at('a/b/c'))).toBe(false);
    await Promise.all([makeFolders(at('a/b/c')), makeFolders(at('a/b/c'))]);
    expect(await isFolder(at('a/b/c'))).toBe(true);
    await makeFolders(at('a/b/c'));
  });

  test('is not made in the place of a file, or below one', async () => {
    writeFileSync(at('file'), '');
    await expect(isFolder(at('file'))).rejects.toThrow('is not a folder');
    await expect(makeFolders(at('file'))).rejects.toThrow('is not a folder');
    expect(await isFolder(at('file/below'))).toBe(false);
    await expect(makeFolders(at('file/below'))).rejects.toThrow('is not a folder');
  });

  test('of a name that is too long is an error', async () => {
    await expect(isFolder(at('x'.repeat(300)))).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  });

  (process.platform === 'linux' ? test : test.skip)('is not made where nothing can be', async () => {
    await expect(makeFolders('/proc/no-such-place/below')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a temporary name', () => {
  test('is known for that of its file', () => {
    const name = path.basename(temporaryNameFor(at('file')));
    expect(name).toMatch(/^file\.[0-9a-f]{12}\.part$/);
    expect(isTemporaryNameFor('file', name)).toBe(true);
    expect(isTemporaryNameFor('other', name)).toBe(false);
    expect(isTemporaryNameFor('f', name)).toBe(false);
    expect(isTemporaryNameFor('life', name)).toBe(false);
    expect(isTemporaryNameFor('file', 'file')).toBe(false);
  });

  test('is removed, and no other', async () => {
    for (const name of ['file', temporaryNameFor('file'), temporaryNameFor('other')])
      writeFileSync(at(name), '');
    const folderOf = temporaryNameFor('file');
    mkdirSync(at(`${folderOf}/below`), { recursive: true });
    await removeTemporaries(at('file'));
    const left = readdirSync(folder);
    expect(left).toHaveLength(2);
    expect(left).toContain('file');
    await removeTemporaries(at('missing/file'));
  });
});

describe('a file that is written at once', () => {
  test('takes the place of an earlier one when it is whole', async () => {
    writeFileSync(at('file'), 'earlier');
    const fill = async (temporary: string) => {
      writeFileSync(temporary, 'new');
      expect(readFileSync(at('file'), 'utf8')).toBe('earlier');
      return 7;
    };
    expect(await writeAtomically(at('file'), undefined, fill)).toBe(7);
    expect(readFileSync(at('file'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('leaves nothing after a failure, an abort, or both', async () => {
    writeFileSync(at('file'), 'earlier');
    const abort = new AbortController();
    const failing = writeAtomically(at('file'), abort.signal, async temporary => {
      writeFileSync(temporary, 'half');
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    const aborted = writeAtomically(at('file'), abort.signal, async temporary => {
      writeFileSync(temporary, 'whole');
      abort.abort(new Error('stopped'));
    });
    await expect(aborted).rejects.toThrow('stopped');
    expect(readdirSync(folder)).toEqual(['file']);
    expect(readFileSync(at('file'), 'utf8')).toBe('earlier');
  });
});

describe('a file that must be in its place', () => {
  test('is opened', async () => {
    writeFileSync(at('file'), 'content');
    const descriptor = openExactly(at('file'));
    expect(readFileSync(descriptor, 'utf8')).toBe('content');
    closeSync(descriptor);
    const handle = await openHandleExactly(at('file'));
    expect(await handle.readFile('utf8')).toBe('content');
    await handle.close();
  });

  posixTest('is not opened through a link, nor anything but a file', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/file'), 'content');
    symlinkSync(at('real/file'), at('link'));
    symlinkSync(at('real'), at('linked'));
    execFileSync('mkfifo', [at('pipe')]);
    for (const name of ['link', 'linked/file', 'real', 'pipe']) {
      expect(() => openExactly(at(name))).toThrow(expect.objectContaining({ name: 'ReplacedFileError' }));
      await expect(openHandleExactly(at(name))).rejects.toMatchObject({ name: 'ReplacedFileError' });
    }
  });

  test('is missing where there is none', async () => {
    expect(() => openExactly(at('none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    await expect(openHandleExactly(at('none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test('a text has 16 MiB at most', () => {
  writeFileSync(at('text'), '');
  truncateSync(at('text'), 16 * 2 ** 20);
  expect(readTextFile(at('text'))).toHaveLength(16 * 2 ** 20);
  truncateSync(at('text'), 16 * 2 ** 20 + 1);
  expect(() => readTextFile(at('text'))).toThrow('it has 16777217 bytes, and at most 16777216 are read');
  expect(existsSync(at('text'))).toBe(true);
});

test('the hash of a file is its SHA-256', async () => {
  writeFileSync(at('abc'), 'abc');
  expect((await hashFile(at('abc'))).toString('hex')).toMatch(/^ba7816bf8f01cfea/);
});
