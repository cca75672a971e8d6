import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { UnsafeDestinationError } from '../../src/archive/move-into.ts';
import { stageFiles } from '../../src/archive/staged-files.ts';

let folder: string;
let destination: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'staged-files-'));
  destination = path.join(folder, 'out');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([true, false])('files appear when all are whole; the folder is there before: %j', async isThere => {
  if (isThere) mkdirSync(destination);
  const outcome = await stageFiles(destination, undefined, async add => {
    await add('a/b.txt', 'b');
    await add('c.bin', Uint8Array.of(1, 2));
    expect(existsSync(path.join(destination, 'a'))).toBe(false);
    return 'done';
  });
  expect(outcome).toBe('done');
  expect(readdirSync(folder)).toEqual(['out']);
  expect(readdirSync(destination).sort()).toEqual(['a', 'c.bin']);
  expect(readFileSync(path.join(destination, 'a/b.txt'), 'utf8')).toBe('b');
  if (process.platform !== 'win32')
    expect(statSync(path.join(destination, 'c.bin')).mode & 0o777).toBe(0o600);
});

test('a fault while they are made leaves nothing', async () => {
  mkdirSync(destination);
  const staged = stageFiles(destination, undefined, async add => {
    await add('a.txt', 'a');
    throw new Error('no more');
  });
  await expect(staged).rejects.toThrow('no more');
  expect(readdirSync(destination)).toEqual([]);
});

test('an abort before the move leaves nothing', async () => {
  mkdirSync(destination);
  const controller = new AbortController();
  const staged = stageFiles(destination, controller.signal, async add => {
    await add('a.txt', 'a');
    controller.abort(new Error('stopped'));
  });
  await expect(staged).rejects.toThrow('stopped');
  expect(readdirSync(destination)).toEqual([]);
});

test.each(['a link', 'a folder'])('%s in the way is an error, and is left as it is', async obstacle => {
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  mkdirSync(destination);
  const isLink = obstacle === 'a link';
  if (isLink) symlinkSync(elsewhere, path.join(destination, 'a'), 'junction');
  else mkdirSync(path.join(destination, 'a'));
  const staged = stageFiles(destination, undefined, async add => add(isLink ? 'a/b.txt' : 'a', 'x'));
  await expect(staged).rejects.toThrow(UnsafeDestinationError);
  expect(readdirSync(elsewhere)).toEqual([]);
  expect(readdirSync(destination)).toEqual(['a']);
});
