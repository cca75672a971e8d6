import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { appendFile, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as setImmediateAsync } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { packInputs } from '../../src/archive/pack.ts';
import { unpackResult } from '../../src/archive/unpack.ts';
import { hashFile } from '../../src/files/hash-file.ts';
import fc from '../support/fast-check.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'pack-')));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

async function put(contents: Record<string, string | Uint8Array>) {
  const files: { path: string; name: string }[] = [];
  for (const [name, content] of Object.entries(contents)) {
    const path = at(`source-${files.length}`);
    await writeFile(path, content);
    files.push({ path, name });
  }
  return files;
}

test('adm-zip and unzip read what was packed', async () => {
  const contents = { 'b.txt': 'two', 'a/ü – 你好.txt': 'one', 'a/empty': '', B: Buffer.alloc(300_000, 'x') };
  const { size } = await packInputs(await put(contents), at('out.zip'));
  expect((await stat(at('out.zip'))).size).toBe(size);
  const entries = new AdmZip(at('out.zip')).getEntries();
  expect(entries.map(entry => entry.entryName)).toEqual(['B', 'a/empty', 'a/ü – 你好.txt', 'b.txt']);
  for (const entry of entries) {
    const expected = Buffer.from(contents[entry.entryName as keyof typeof contents] as string);
    expect(entry.getData().equals(expected)).toBe(true);
  }
  const { status, error, stderr } = spawnSync('unzip', ['-t', '-q', at('out.zip')]);
  if (!error) expect(`${status} ${stderr}`).toBe('0 ');
});

test('the bytes depend on names and contents alone', async () => {
  const files = await put({ z: 'last', a: 'first', 'm/n': 'middle' });
  await packInputs(files, at('one.zip'));
  for (const { path } of files) await utimes(path, 1, 1);
  await packInputs([...files].reverse(), at('two.zip'));
  expect(readFileSync(at('one.zip')).equals(readFileSync(at('two.zip')))).toBe(true);
  expect((await hashFile(at('one.zip'))).toString('hex')).toBe(PINNED);
});

test.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'])('also in %s', async zone => {
  await put({ z: 'last', a: 'first', 'm/n': 'middle' });
  const script = `
    import { packInputs } from ${JSON.stringify(new URL('../../src/archive/pack.ts', import.meta.url).href)};
    const files = ['z', 'a', 'm/n'].map((name, i) => ({ name, path: ${JSON.stringify(at('source-'))} + i }));
    await packInputs(files, ${JSON.stringify(at('zone.zip'))});`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  expect(`${status}${status === 0 ? '' : stderr}`).toBe('0');
  expect((await hashFile(at('zone.zip'))).toString('hex')).toBe(PINNED);
});

test('any files come back from an independent reader', async () => {
  const segment = fc.stringMatching(/^[a-zA-Z0-9_ ü€-]{1,12}$/).filter(text => text.trim() === text);
  const name = fc.array(segment, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
  const contents = fc.dictionary(name, fc.uint8Array({ maxLength: 2000 }), {
    minKeys: 1,
    maxKeys: 8,
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(contents, async files => {
      await packInputs(await put(files), at('any.zip'));
      const read = new AdmZip(at('any.zip')).getEntries();
      expect(
        Object.fromEntries(read.map(entry => [entry.entryName, new Uint8Array(entry.getData())])),
      ).toEqual(
        Object.fromEntries(Object.entries(files).map(([key, bytes]) => [key, new Uint8Array(bytes)])),
      );
    }),
    { numRuns: 40 },
  );
});

test('files around the size that is read in one go, and around a write, arrive whole', async () => {
  const sizes = [0, 1, 262_143, 262_144, 262_145, 700_001, 1_048_576, 2_500_003];
  const contents = Object.fromEntries(sizes.map(size => [`f${size}`, randomBytes(size)]));
  const seen = createHash('sha256');
  const told: [number, number][] = [];
  const { size } = await packInputs(await put(contents), at('sizes.zip'), {
    onBytes: bytes => seen.update(bytes),
    onProgress: (...progress) => told.push(progress),
  });
  expect((await stat(at('sizes.zip'))).size).toBe(size);
  expect(await hashFile(at('sizes.zip'))).toEqual(seen.digest());
  const total = sizes.reduce((sum, one) => sum + one);
  expect(told.at(-1)).toEqual([total, total]);
  const entries = new AdmZip(at('sizes.zip')).getEntries();
  expect(entries).toHaveLength(sizes.length);
  for (const entry of entries)
    expect([entry.entryName, entry.getData().equals(contents[entry.entryName] as Buffer)]).toEqual([
      entry.entryName,
      true,
    ]);
});

test('our own reader agrees, so that a packed input can be a result too', async () => {
  const files = await put({ 'deep/er/a': 'small', b: Buffer.alloc(400_000, 'large') });
  await packInputs(files, at('own.zip'));
  const limits = { maxBytes: 1e6, maxEntries: 10 };
  const { files: unpacked } = await unpackResult({
    archive: at('own.zip'),
    destination: at('own'),
    ...limits,
  });
  expect(unpacked.map(({ path, size }) => [path, size])).toEqual([
    ['b', 400_000],
    ['deep/er/a', 5],
  ]);
  await rm(at('own'), { recursive: true });
});

test.each([
  ['/absolute'],
  ['../up'],
  ['a//b'],
  ['a/./b'],
  ['back\\slash'],
  ['line\nbreak'],
  [''],
  ['\ud800'],
])('the name %j is refused', async name => {
  const [file] = await put({ any: 'x' });
  await expect(packInputs([{ path: file?.path ?? '', name }], at('bad.zip'))).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
});

test('names that look like drives and protocols are kept whole', async () => {
  const names = [
    'C:/a.txt',
    'a:b',
    'http://x'.replace('//', '/'),
    'scene:2.blend',
    'x:x:y',
    'ä:1',
    'shot 10:15.txt',
  ];
  const [file] = await put({ any: 'x' });
  await packInputs(
    names.map(name => ({ path: file?.path ?? '', name })),
    at('colons.zip'),
  );
  expect(new AdmZip(at('colons.zip')).getEntries().map(entry => entry.entryName)).toEqual([...names].sort());
});

test('names must be unique, and files must be files', async () => {
  const [file] = await put({ any: 'x' });
  const twice = [0, 1].map(() => ({ path: file?.path ?? '', name: 'same' }));
  await expect(packInputs(twice, at('bad.zip'))).rejects.toThrow(/same name|the name "same"/);
  const folder = [{ path: directory, name: 'folder' }];
  await expect(packInputs(folder, at('bad.zip'))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('an abort, and a file that vanishes or grows, leave nothing behind', async () => {
  const files = await put({ a: Buffer.alloc(60_000_000), b: Buffer.alloc(5_000_000) });
  const before = await readdir(directory);
  const reason = new Error('stop');
  const abort = new AbortController();
  const aborted = packInputs(files, at('bad.zip'), { signal: abort.signal });
  setImmediate(() => abort.abort(reason));
  await expect(aborted).rejects.toBe(reason);

  const growing = packInputs(files, at('bad.zip'));
  growing.catch(() => {});
  // Sizes are read before the archive is begun; the first file is large enough to be still on its way then.
  while ((await readdir(directory)).length === before.length) await setImmediateAsync();
  await appendFile(files[1]?.path ?? '', 'more');
  await expect(growing).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  await truncate(files[1]?.path ?? '', 10);

  await expect(packInputs([{ path: at('gone'), name: 'gone' }], at('bad.zip'))).rejects.toThrow(/ENOENT/);
  expect(await readdir(directory)).toEqual(before);
});

/** SHA-256 of the archive of z, a and m/n. A change here changes the address of every user's dataset. */
const PINNED = '3fe7d679459f8485b1bb83b83fefc704c79ddc58040d8b3091b48d1ad59560b3';
