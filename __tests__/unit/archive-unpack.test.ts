import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { collisionKey, whyUnsafe } from '../../src/archive/entry-name.ts';
import { unpackResult } from '../../src/archive/unpack.ts';
import fc from '../support/fast-check.ts';
import { type RawEntry, rawZip } from './archive-raw-zip.ts';

const base = mkdtempSync(join(tmpdir(), 'unpack-'));
let directory = base;
const at = (name: string) => join(directory, name);
beforeEach(async () => {
  directory = await mkdtemp(join(base, 'case-'));
});
afterAll(() => rm(base, { recursive: true }));

const limits = { maxBytes: 1_000_000, maxEntries: 100 };
async function unpack(zip: Buffer, more: Partial<Parameters<typeof unpackResult>[0]> = {}) {
  await writeFile(at('in.zip'), zip);
  return unpackResult({ archive: at('in.zip'), destination: at('out'), ...limits, ...more });
}
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

test('unpacks a real result, and says what it unpacked', async () => {
  const { files } = await unpack(readFileSync('__tests__/vectors/results/plain-iexec_out.zip'));
  expect(files.map(file => file.path)).toEqual(['computed.json', 'result.txt', 'stdout.txt']);
  expect(files[1]).toEqual({ path: 'result.txt', size: 13, sha256: sha256('hello result\n') });
  expect(readFileSync(at('out/result.txt'), 'utf8')).toBe('hello result\n');
  if (process.platform !== 'win32') expect((await stat(at('out/result.txt'))).mode & 0o777).toBe(0o600);
  expect((await readdir(directory)).sort()).toEqual(['in.zip', 'out']);
});

test('unpacks what adm-zip packs, deflated and nested', async () => {
  const zip = new AdmZip();
  zip.addFile('deep/er/ü.bin', Buffer.alloc(400_000, 'ab'));
  zip.addFile('deep/', Buffer.alloc(0));
  zip.addFile('empty', Buffer.alloc(0));
  const { files } = await unpack(zip.toBuffer());
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['deep/er/ü.bin', 400_000],
    ['empty', 0],
  ]);
  expect(sha256(readFileSync(at('out/deep/er/ü.bin')))).toBe(files[0]?.sha256);
});

test('keeps other files in the destination and replaces those of the same name', async () => {
  await mkdir(at('out/sub'), { recursive: true });
  await writeFile(at('out/sub/mine'), 'mine');
  await writeFile(at('out/sub/a'), 'earlier');
  await unpack(rawZip([{ name: 'sub/a', data: 'new' }]));
  expect(readFileSync(at('out/sub/mine'), 'utf8')).toBe('mine');
  expect(readFileSync(at('out/sub/a'), 'utf8')).toBe('new');
});

const LINK = 0o120777;
const hostile: [string, string, RawEntry[]][] = [
  ['an absolute path', 'ARCHIVE_UNSAFE', [{ name: '/etc/evil' }]],
  ['a parent path', 'ARCHIVE_UNSAFE', [{ name: '../evil' }]],
  ['a parent path inside', 'ARCHIVE_UNSAFE', [{ name: 'a/../../evil' }]],
  ['a backslash', 'ARCHIVE_UNSAFE', [{ name: '..\\evil' }]],
  ['a drive letter', 'ARCHIVE_UNSAFE', [{ name: 'C:evil' }]],
  ['an empty name', 'ARCHIVE_UNSAFE', [{ name: '' }]],
  ['a line break that could fake a log command', 'ARCHIVE_UNSAFE', [{ name: 'a\n::set-output name=x::y' }]],
  ['a NUL', 'ARCHIVE_UNSAFE', [{ name: 'a\0b' }]],
  ['too long a name', 'ARCHIVE_UNSAFE', [{ name: 'ü'.repeat(128) }]],
  ['a symbolic link', 'ARCHIVE_UNSAFE', [{ name: 'link', data: '/etc/passwd', mode: LINK }]],
  ['a link named like a directory', 'ARCHIVE_UNSAFE', [{ name: 'link/', data: '..', mode: LINK }]],
  ['a device', 'ARCHIVE_UNSAFE', [{ name: 'tty', mode: 0o020644 }]],
  ['a name twice', 'ARCHIVE_UNSAFE', [{ name: 'a' }, { name: 'a' }]],
  ['names that differ in case', 'ARCHIVE_UNSAFE', [{ name: 'Read.me' }, { name: 'READ.ME' }]],
  ['names that differ in form', 'ARCHIVE_UNSAFE', [{ name: 'é' }, { name: 'e\u0301' }]],
  ['two invalid UTF-8 names', 'ARCHIVE_UNSAFE', [{ name: Buffer.of(0xff) }, { name: Buffer.of(0xfe) }]],
  ['a file below a file', 'ARCHIVE_UNSAFE', [{ name: 'a' }, { name: 'A/b' }]],
  ['a file in place of a directory', 'ARCHIVE_UNSAFE', [{ name: 'a/b' }, { name: 'a' }]],
  ['a wrong CRC', 'ARCHIVE_CORRUPT', [{ name: 'a', data: 'abc', crc: 1 }]],
  [
    'more bytes than it claims',
    'ARCHIVE_CORRUPT',
    [{ name: 'a', data: 'abc'.repeat(99), deflate: true, claimedSize: 3 }],
  ],
  [
    'fewer bytes than it claims',
    'ARCHIVE_CORRUPT',
    [{ name: 'a', data: 'abc', deflate: true, claimedSize: 4 }],
  ],
  ['an encrypted entry', 'ARCHIVE_CORRUPT', [{ name: 'a', data: 'x'.repeat(20), flags: 0x801 }]],
  ['a bomb', 'ARCHIVE_TOO_LARGE', [{ name: 'a', data: Buffer.alloc(1_000_001), deflate: true }]],
  [
    'many files that are too large together',
    'ARCHIVE_TOO_LARGE',
    [1, 2, 3].map(n => ({ name: `f${n}`, data: Buffer.alloc(400_000), deflate: true })),
  ],
  ['too many entries', 'ARCHIVE_TOO_LARGE', Array.from({ length: 101 }, (_, n) => ({ name: `f${n}` }))],
];

test.each(hostile)('refuses %s and leaves no trace', async (_what, code, entries) => {
  const zip = rawZip([{ name: 'good', data: 'good' }, ...entries]);
  await expect(unpack(zip)).rejects.toMatchObject({ code });
  expect(await readdir(directory)).toEqual(['in.zip']);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('<html>not a zip, but long enough to be one</html>')],
  ['half a zip', readFileSync('__tests__/vectors/results/plain-iexec_out.zip').subarray(0, 300)],
])('refuses %s', async (_what, bytes) => {
  await expect(unpack(bytes)).rejects.toMatchObject({ code: 'ARCHIVE_CORRUPT' });
  expect(await readdir(directory)).toEqual(['in.zip']);
});

test('the limit counts exactly', async () => {
  const zip = rawZip([
    { name: 'a', data: Buffer.alloc(600) },
    { name: 'b', data: Buffer.alloc(400) },
  ]);
  await expect(unpack(zip, { maxBytes: 999 })).rejects.toMatchObject({ code: 'ARCHIVE_TOO_LARGE' });
  expect((await unpack(zip, { maxBytes: 1000, maxEntries: 2 })).files).toHaveLength(2);
});

test('`verify` sees all files before any reaches the destination, and can refuse them', async () => {
  const zip = rawZip([{ name: 'sub/a', data: 'a' }]);
  const seen: unknown[] = [];
  const verify = async (folder: string, files: readonly { path: string }[]) => {
    seen.push(readFileSync(join(folder, 'sub/a'), 'utf8'), files.length, existsSync(at('out')));
  };
  await unpack(zip, { verify });
  expect(seen).toEqual(['a', 1, false]);
  await rm(at('out'), { recursive: true });
  const refusal = new Error('digest differs');
  await expect(unpack(zip, { verify: () => Promise.reject(refusal) })).rejects.toBe(refusal);
  expect(await readdir(directory)).toEqual(['in.zip']);
});

describe('what is in the way', () => {
  const zip = rawZip([
    { name: 'first', data: '1' },
    { name: 'sub/a', data: 'a' },
  ]);

  test('a linked parent is not followed', async () => {
    await mkdir(at('out'));
    await mkdir(at('elsewhere'));
    await symlink(at('elsewhere'), at('out/sub'), 'junction');
    await expect(unpack(zip)).rejects.toMatchObject({ code: 'ARCHIVE_UNSAFE' });
    expect(await readdir(at('elsewhere'))).toEqual([]);
    expect(await readdir(at('out'))).toEqual(['sub']);
  });

  // On Windows a link to a file takes a right that not every user has; one to a folder can be a junction.
  (process.platform === 'win32' ? test.skip : test)(
    'a link where a file belongs is not written through',
    async () => {
      await mkdir(at('out/sub'), { recursive: true });
      await symlink(at('elsewhere'), at('out/sub/a'));
      await expect(unpack(zip)).rejects.toMatchObject({ code: 'ARCHIVE_UNSAFE' });
      expect(existsSync(at('elsewhere'))).toBe(false);
    },
  );

  test('a directory where a file belongs', async () => {
    await mkdir(at('out/sub/a'), { recursive: true });
    await expect(unpack(zip)).rejects.toMatchObject({ code: 'ARCHIVE_UNSAFE' });
    expect(existsSync(at('out/first'))).toBe(false);
  });

  test('a destination reached through a link is the user’s choice', async () => {
    await mkdir(at('real'));
    await symlink(at('real'), at('out'), 'junction');
    await unpack(zip);
    expect(readFileSync(at('real/sub/a'), 'utf8')).toBe('a');
  });
});

describe('names that must stay private are in no error', () => {
  const inError = async (running: Promise<unknown>) => {
    const error = await running.then(
      () => undefined,
      thrown => thrown,
    );
    expect(error).toHaveProperty('message');
    return JSON.stringify([error, error.message, error.stack, error.cause]);
  };

  test.each<[string, RawEntry[]]>([
    ['of entries that are refused', [{ name: '../secret' }]],
    ['of entries that collide', [{ name: 'secret' }, { name: 'SECRET' }]],
  ])('%s', async (_, entries) => {
    expect(await inError(unpack(rawZip(entries)))).toMatch(/secret/i);
    expect(await inError(unpack(rawZip(entries), { mayName: false }))).not.toMatch(/secret/i);
  });

  test('of what is in the way', async () => {
    const zip = rawZip([{ name: 'secret', data: '1' }]);
    await mkdir(at('out/secret'), { recursive: true });
    expect(await inError(unpack(zip))).toContain('secret');
    expect(await inError(unpack(zip, { mayName: false }))).not.toContain('secret');
  });

  // Windows takes paths of 32 000 characters.
  (process.platform === 'win32' ? test.skip : test)('of what the file system refuses', async () => {
    const zip = rawZip([{ name: `${'secret/'.repeat(800)}file`, data: '1' }]);
    expect(await inError(unpack(zip))).toContain('secret');
    const told = await inError(unpack(zip, { mayName: false }));
    expect(told).toContain('ENAMETOOLONG');
    expect(told).not.toContain('secret');
  });
});

test.each([
  ['large and small files', 3, 150_000],
  ['small files alone', 250, 10],
])('how far it is with %s is told, and in the end that all is done', async (_what, count, size) => {
  const told: number[] = [];
  const totals = new Set<number>();
  const entries = Array.from({ length: count }, (_, n) => ({
    name: `f${n}`,
    data: Buffer.alloc(n % 2 ? 10 : size),
  }));
  const zip = rawZip(entries);
  await unpack(zip, {
    maxEntries: count,
    onProgress: (done, total) => {
      told.push(done);
      totals.add(total);
    },
  });
  expect([...totals]).toEqual([zip.length]);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(zip.length);
  // Once: whoever listens takes it for the end.
  expect(told.filter(done => done === zip.length)).toHaveLength(1);
});

test.each([
  ['two large files', 2, 400_000],
  ['many small files', 5_000, 10],
])('an abort among %s leaves no trace and keeps its reason', async (_what, count, size) => {
  const reason = new Error('stop');
  const abort = new AbortController();
  const entries = Array.from({ length: count }, (_, n) => ({ name: `f${n}`, data: Buffer.alloc(size, n) }));
  const begun: string[][] = [];
  const onProgress = () => {
    begun.push(readdirSync(directory));
    abort.abort(reason);
  };
  const running = unpack(rawZip(entries), { signal: abort.signal, maxEntries: count, onProgress });
  await expect(running).rejects.toBe(reason);
  // It had its own directory beside the destination by then.
  expect(begun).toEqual([expect.arrayContaining([expect.stringMatching(/\.part$/)])]);
  expect((await readdir(directory)).filter(name => name !== 'in.zip')).toEqual([]);
});

test('new directories join those that are there, at any depth', async () => {
  await mkdir(at('out/there/deep'), { recursive: true });
  await writeFile(at('out/there/deep/mine'), 'mine');
  const names = ['top', 'new/a', 'new/b/c', 'there/d', 'there/deep/e', 'there/fresh/f'];
  await unpack(rawZip(names.map(name => ({ name, data: name }))));
  for (const name of names) expect(readFileSync(at(`out/${name}`), 'utf8')).toBe(name);
  expect(readFileSync(at('out/there/deep/mine'), 'utf8')).toBe('mine');
  expect((await readdir(directory)).sort()).toEqual(['in.zip', 'out']);
});

test('when a file cannot be moved, those that were moved before it are removed again', async () => {
  await mkdir(at('out'));
  await writeFile(at('out/mine'), 'mine');
  const zip = rawZip(['a', 'b/c', 'z'].map(name => ({ name, data: name })));
  const verify = (folder: string) => rm(join(folder, 'z'));
  await expect(unpack(zip, { verify })).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readdir(at('out'))).toEqual(['mine']);
  expect((await readdir(directory)).sort()).toEqual(['in.zip', 'out']);
});

test('a damaged archive is refused or unpacked, but never does anything else', async () => {
  const sound = rawZip([
    { name: 'a', data: 'some data some data some data', deflate: true },
    { name: 'dir/b', data: 'stored' },
  ]);
  const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(30), async (changes, cut) => {
      const bytes = Buffer.from(sound.subarray(0, sound.length - (cut > 25 ? cut : 0)));
      for (const [offset, value] of changes) if (offset < bytes.length) bytes[offset] = value;
      const outcome = await unpack(bytes).catch(error => error.code);
      if (typeof outcome === 'string') expect(outcome).toMatch(/^ARCHIVE_/);
      await rm(at('out'), { recursive: true, force: true });
      expect(await readdir(directory)).toEqual(['in.zip']);
    }),
    { numRuns: 300 },
  );
});

test.each(['CON', 'nul.txt', 'a/COM1', 'trailing.', 'space ', '10:30', 'what?'])(
  'on Windows alone, %j is no file name',
  name => {
    expect(whyUnsafe(name, 'win32')).toBeDefined();
    expect(whyUnsafe(name, 'linux')).toBeUndefined();
  },
);

test('names collide as file systems see them', () => {
  expect(collisionKey('STRASSE')).toBe(collisionKey('straße'));
  expect(collisionKey('Å')).toBe(collisionKey('a\u030a'));
  expect(collisionKey('a')).not.toBe(collisionKey('b'));
});
