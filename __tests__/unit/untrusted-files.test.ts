import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readTextFile } from '../../src/files/read-text-file.ts';
import type { AppLock } from '../../src/iexec/protocol/app-lock.ts';
import { digestFolder } from '../../src/pipeline/provenance/published-files.ts';
import { readSide } from '../../src/render-check/baselines.ts';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { runRenderCheck } from '../../src/render-check/run-render-check.ts';
import { settleAppLock } from '../../src/run/inputs/app-lock-file.ts';
import { pngOf } from '../support/pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'untrusted-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const { signal } = new AbortController();
const posixTest = process.platform === 'win32' ? test.skip : test;

test('a byte order mark is no part of a text', () => {
  writeFileSync(at('windows.json'), '\uFEFF{"a":1}\r\n');
  expect(JSON.parse(readTextFile(at('windows.json')))).toEqual({ a: 1 });
});

posixTest('devices and pipes are no files to be read', async () => {
  symlinkSync('/dev/zero', at('zero.png'));
  execFileSync('mkfifo', [at('pipe.png')]);
  for (const name of ['zero.png', 'pipe.png']) {
    expect(() => readTextFile(at(name))).toThrow('it is not a regular file');
    expect(await readSide(at(name))).toMatchObject({ problem: 'it is not a regular file' });
  }
  writeFileSync(at('large'), Buffer.alloc(17 * 2 ** 20));
  expect(() => readTextFile(at('large'))).toThrow(/17825792 bytes/);
});

// Node's own recursive mkdir never ends there.
(process.platform === 'linux' ? test : test.skip)('a lock where no file can be is an error', async () => {
  const file = '/proc/no-such-place/lock.json';
  await expect(settleAppLock({ file, update: false }, {} as AppLock)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
});

posixTest('a lock is written in the place of a link, not where that leads', async () => {
  const lock = {
    chainId: 1,
    app: '0x',
    owner: '0x',
    type: 'DOCKER',
    image: 'x',
    checksum: '0x',
    mrenclave: '0x',
  };
  writeFileSync(at('precious'), 'precious');
  symlinkSync(at('precious'), at('lock.json'));
  const file = at('lock.json');
  expect(await settleAppLock({ file, update: true }, lock as AppLock)).toBe('updated');
  expect(readFileSync(at('precious'), 'utf8')).toBe('precious');
  expect(lstatSync(file).isFile()).toBe(true);
  const below = settleAppLock({ file: path.join(file, 'lock.json'), update: false }, lock as AppLock);
  await expect(below).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('no file hides behind any number of folders', async () => {
  for (let count = 0; count < 11; count++) mkdirSync(at(`${count}`));
  const within = { ignore: at('none'), signal, maxFiles: 10 };
  await expect(digestFolder(folder, within)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('names that are too long, or that collide as differences, and pictures beyond number keep no check from its end', async () => {
  const old = pngOf(2, 1, () => [0, 0, 0]);
  const made = pngOf(2, 1, () => [255, 255, 255]);
  const long = `${'a'.repeat(251)}.png`;
  const expected = [long, 'a.png', 'a.png.png/b.png'];
  const added = Array.from({ length: 150 }, (_, index) => `z${index}.png`);
  for (const [root, names, content] of [
    ['baseline', expected, old],
    ['out', [...expected, ...added], made],
  ] as const) {
    for (const name of names) {
      mkdirSync(path.dirname(at(`${root}/${name}`)), { recursive: true });
      writeFileSync(at(`${root}/${name}`), content);
    }
  }
  const files = new Map(expected.map(name => [name, { path: at(`baseline/${name}`), encrypted: false }]));
  const baselines = { root: at('baseline'), files, others: [], identities: [] };
  const request = { baselines, rule: BLENDER_RULE, update: false };
  const { result, files: written } = await runRenderCheck(
    request,
    at('out'),
    [...expected, ...added],
    signal,
  );
  expect(result.counts).toEqual({ different: 3, missing: 0, new: 150, same: 0 });
  expect(written.map(file => file.path)).toEqual([
    'render-check/diff/a.png.png',
    'render-check/diff/2.png',
    'render-check/diff/3.png',
    'render-check/index.html',
  ]);
  const unread = result.pictures.filter(({ reason }) => reason?.includes('only the first 100'));
  expect(unread).toHaveLength(50);
});
