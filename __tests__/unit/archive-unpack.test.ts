import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { artifactSegments, collisionKey, diskSegments } from '../../src/archive/entry-name.ts';
import { restoreReplaced } from '../../src/archive/move-into.ts';
import { removeStagings } from '../../src/archive/staging.ts';
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
/** All files below a folder, sorted. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
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
const onWindows = process.platform === 'win32';

/** Whether this disk takes two names for one. */
function isOne(first: string, second: string): boolean {
  mkdirSync(at('probe'));
  writeFileSync(at(`probe/${first}`), '');
  const isThere = existsSync(at(`probe/${second}`));
  rmSync(at('probe'), { recursive: true });
  return isThere;
}

/** Names as they are in the archive, and where the files of these names come to lie. */
const odd: [string, readonly (string | Buffer)[], readonly string[]][] = [
  ['an absolute path', ['/etc/odd'], ['etc/odd']],
  ['a parent path', ['../odd'], ['%2E%2E/odd']],
  ['a parent path inside', ['a/../../odd'], ['a/%2E%2E/%2E%2E/odd']],
  ['a parent path of Windows', ['..\\odd'], ['..%5Codd']],
  ['a drive letter', ['C:odd'], [onWindows ? 'C%3Aodd' : 'C:odd']],
  ['a colon after one letter', ['t:0.5.csv'], [onWindows ? 't%3A0.5.csv' : 't:0.5.csv']],
  ['an empty name', [''], ['unnamed~e3b0c44298fc1c14']],
  ['empty parts', ['./a', 'b//c'], ['a', 'b/c']],
  [
    'a line break that could fake a log command',
    ['a\n::set-output name=x::y'],
    [onWindows ? 'a%0A%3A%3Aset-output name=x%3A%3Ay' : 'a%0A::set-output name=x::y'],
  ],
  ['a tab', ['a\tb'], ['a%09b']],
  ['a NUL', ['a\0b'], ['a%00b']],
  ['a C1 control character', ['a\u009bb'], ['a%C2%9Bb']],
  ['text turned round', ['photo\u202egnp.exe'], ['photo%E2%80%AEgnp.exe']],
  ['what cannot be seen', ['ab', 'a\u200db'], ['a%E2%80%8Db', 'ab']],
  ['too long a name', [`${'ü'.repeat(200)}.png`], [`${'ü'.repeat(90)}~34033bceea896f4d.png`]],
  ['a name in its own place', ['a', './a'], ['a', 'a (2)']],
  ['invalid UTF-8', [Buffer.of(0xff), Buffer.of(0xfe)], ['\ufffd', '\ufffd (2)']],
  ['a file below a file', ['a', 'a/b', 'a/c'], ['a', 'a (2)/b', 'a (2)/c']],
  ['a file in place of a directory', ['a/b', 'a'], ['a (2)', 'a/b']],
];

test.each(odd)('%s: the file is there under a safe name, as are all others', async (_what, names, paths) => {
  const zip = rawZip([{ name: 'good', data: 'good' }, ...names.map(name => ({ name, data: `in ${name}` }))]);
  const { files, leftOut } = await unpack(zip);
  expect(files.map(({ path }) => path)).toEqual([...paths, 'good'].sort((x, y) => (x < y ? -1 : 1)));
  expect(leftOut).toEqual([]);
  expect(listFiles(at('out'))).toEqual(files.map(({ path }) => path).sort());
  const told = names.map(String).filter(name => !paths.includes(name));
  for (const name of new Set(told)) expect(files.map(file => file.name)).toContain(name);
  for (const { path, name } of files)
    expect(readFileSync(at(`out/${path}`), 'utf8')).toBe(path === 'good' ? 'good' : `in ${name ?? path}`);
  expect((await readdir(directory)).sort()).toEqual(['in.zip', 'out']);
});

test.each([
  ['case', 'Frame.png', 'frame.png'],
  ['form', 'caf\u00e9', 'cafe\u0301'],
])('names that differ in %s get a number only where the disk takes them for one', async (_what, one, two) => {
  const zip = rawZip([
    { name: one, data: '1' },
    { name: two, data: '2' },
    { name: `in/${one}/a`, data: '3' },
    { name: `in/${two}/a`, data: '4' },
  ]);
  const { files } = await unpack(zip);
  const second = isOne(one, two) ? two.replace(/(\.png)?$/, ' (2)$1') : two;
  expect(files.map(({ path }) => path).sort()).toEqual([one, second, `in/${one}/a`, `in/${second}/a`].sort());
  for (const [path, data] of [
    [one, '1'],
    [second, '2'],
    [`in/${one}/a`, '3'],
    [`in/${second}/a`, '4'],
  ])
    expect(readFileSync(at(`out/${path}`), 'utf8')).toBe(data);
});

test.each<[string, RawEntry]>([
  ['a symbolic link', { name: 'odd', data: '/etc/passwd', mode: LINK }],
  ['a link named like a directory', { name: 'odd/', data: '..', mode: LINK }],
  ['a device', { name: 'odd', mode: 0o020644 }],
  ['an encrypted entry', { name: 'odd', data: 'x'.repeat(20), flags: 0x801, deflate: true }],
  ['a name that is taken', { name: 'good', data: 'odd' }],
  ['a packing of its own', { name: 'odd', data: 'x'.repeat(20), method: 12 }],
])('%s is left out and named, and the rest is there', async (_what, entry) => {
  const { files, leftOut } = await unpack(rawZip([{ name: 'good', data: 'good' }, entry]));
  expect(files.map(({ path }) => path)).toEqual(['good']);
  expect(leftOut).toEqual([{ name: entry.name, why: expect.any(String) }]);
  expect(listFiles(at('out'))).toEqual(['good']);
  expect(readFileSync(at('out/good'), 'utf8')).toBe('good');
});

test('a path that is too deep or too long stands alone', async () => {
  const names = [
    `${'a/'.repeat(65)}x.png`,
    `${'b'.repeat(200)}/`.repeat(5).concat('y.png'),
    `${'c/'.repeat(64)}`,
  ];
  const { files } = await unpack(rawZip(names.map(name => ({ name, data: '' }))));
  expect(files.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^x~[0-9a-f]{16}\.png$/),
    expect.stringMatching(/^y~[0-9a-f]{16}\.png$/),
  ]);
});

test('folders cost what they are: deep directory entries nothing, and those of files count', async () => {
  const deep = Array.from({ length: 90 }, (_, n) => ({ name: `${n}/${'a/'.repeat(20_000)}` }));
  expect((await unpack(rawZip([...deep, { name: 'good' }]))).files).toHaveLength(1);
  const wide = Array.from({ length: 50 }, (_, n) => ({ name: `a${n}/b/c/file` }));
  await expect(unpack(rawZip(wide))).rejects.toMatchObject({ code: 'ARCHIVE_TOO_LARGE' });
  expect((await readdir(directory)).sort()).toEqual(['in.zip', 'out']);
});

const hostile: [string, string, RawEntry[]][] = [
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

  test('of what is in the way', async () => {
    const zip = rawZip([{ name: 'secret', data: '1' }]);
    await mkdir(at('out/secret'), { recursive: true });
    expect(await inError(unpack(zip))).toContain('secret');
    expect(await inError(unpack(zip, { mayName: false }))).not.toContain('secret');
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

test.each([
  ['CON', '%43ON'],
  ['nul.txt', '%6Eul.txt'],
  ['a/COM1', 'a/%43OM1'],
  ['trailing.', 'trailing%2E'],
  ['space ', 'space%20'],
  ['10:30', '10%3A30'],
  ['what?', 'what%3F'],
])('on Windows alone, %j is no file name, and becomes %j', (name, safe) => {
  expect(diskSegments(name, 'win32').join('/')).toBe(safe);
  expect(diskSegments(safe, 'win32').join('/')).toBe(safe);
  expect(diskSegments(name, 'linux').join('/')).toBe(name);
});

test('what a killed process had replaced comes back before the next result', async () => {
  await mkdir(at('out/.confidential-task.0123456789ab.part.replaced/sub'), { recursive: true });
  await writeFile(at('out/.confidential-task.0123456789ab.part.replaced/sub/mine'), 'mine');
  await unpack(rawZip([{ name: 'new', data: 'new' }]));
  expect(listFiles(at('out'))).toEqual(['new', 'sub/mine']);
});

test('no file of a result has a name that a clean-up takes away', async () => {
  const names = [
    '.confidential-task.0123456789ab.part',
    '.confidential-task.0123456789ab.part.replaced/mine',
  ];
  await unpack(rawZip(names.map(name => ({ name, data: name }))));
  await restoreReplaced(at('out'));
  await removeStagings(at('out'));
  expect(listFiles(at('out'))).toEqual(names.map(name => `%2E${name.slice(1)}`));
});

test('no result brings a repository of Git, whose configuration names programs', async () => {
  const names = [
    '.git/config',
    'deep/.GIT/hooks/post-checkout',
    'sub/.git',
    'git~1/config',
    '.g\u200cit/config',
  ];
  const harmless = ['.github/a', '.gitignore', 'a.git/b', 'git/c'];
  const zip = rawZip([...names, ...harmless].map(name => ({ name, data: name })));
  const { files, leftOut } = await unpack(zip);
  expect(leftOut).toEqual([]);
  expect(files.filter(file => file.name === undefined).map(file => file.path)).toEqual(harmless.sort());
  expect(files.map(file => file.path).filter(path => /(?:^|\/)(?:\.git|git~1)(?:\/|$)/i.test(path))).toEqual(
    [],
  );
  expect(await readFile(at('out/%2Egit/config'), 'utf8')).toBe('.git/config');
});

test('whatever a name is, its path is safe, short and stays below its folder', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom('/', '.', '..', '\\', ':', ' ', 'ü', '\u200d', '\n', 'a'),
      maxLength: 900,
    }),
  );
  fc.assert(
    fc.property(anyName, fc.constantFrom<NodeJS.Platform>('linux', 'win32', 'darwin'), (name, platform) => {
      for (const segments of [diskSegments(name, platform), artifactSegments(name)]) {
        expect(segments.length).toBeGreaterThan(0);
        expect(segments.length).toBeLessThanOrEqual(64);
        expect(Buffer.byteLength(segments.join('/'))).toBeLessThanOrEqual(800);
        for (const segment of segments) {
          expect(['', '.', '..']).not.toContain(segment);
          expect(segment).not.toContain('/');
          expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(255);
        }
      }
      const path = diskSegments(name, platform).join('/');
      expect(path).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\\]/u);
      // A safe path is its own safe path: the same file gets the same name wherever it comes from.
      expect(diskSegments(path, platform).join('/')).toBe(path);
      const published = artifactSegments(path).join('/');
      expect(published).not.toMatch(/["<>:|*?\r\n]/);
      expect(artifactSegments(published).join('/')).toBe(published);
    }),
    { numRuns: 2_000 },
  );
});

test('names collide as file systems see them', () => {
  expect(collisionKey('STRASSE')).toBe(collisionKey('straße'));
  expect(collisionKey('Å')).toBe(collisionKey('a\u030a'));
  expect(collisionKey('a')).not.toBe(collisionKey('b'));
});
