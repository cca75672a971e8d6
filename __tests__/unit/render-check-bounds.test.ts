import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { generateIdentity } from 'age-encryption';
import { decryptAge } from '../../src/crypto/age.ts';
import {
  acceptPicture,
  type BaselineFile,
  readBaseline,
  readSide,
} from '../../src/render-check/baselines.ts';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { MAX_FILE_BYTES } from '../../src/render-check/formats/picture.ts';
import { runRenderCheck } from '../../src/render-check/run-render-check.ts';
import { pngOf } from '../support/pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'render-check-bounds-'));
  mkdirSync(at('baselines'));
  mkdirSync(at('out'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const { signal } = new AbortController();
const flat = (light: number): Buffer => pngOf(2, 1, () => [light, light, light]);

function put(name: string, content: Uint8Array): string {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
}

interface Wish {
  readonly expected?: Readonly<Record<string, Uint8Array>>;
  readonly came?: Readonly<Record<string, Uint8Array>>;
  readonly update?: boolean;
  readonly others?: readonly string[];
}

async function check({ expected = {}, came = {}, update = false, others = [] }: Wish) {
  const files = new Map<string, BaselineFile>();
  for (const [name, bytes] of Object.entries(expected)) {
    files.set(name, { path: put(`baselines/${name}`, bytes), encrypted: false });
  }
  for (const [name, bytes] of Object.entries(came)) put(`out/${name}`, bytes);
  const baselines = { root: at('baselines'), files, others, identities: [] };
  return runRenderCheck({ baselines, rule: BLENDER_RULE, update }, at('out'), Object.keys(came), signal);
}

describe('pictures that have no baseline', () => {
  // Too short to be decoded, so that a hundred of them cost nothing.
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`${String(n).padStart(3, '0')}.png`, Buffer.from('x')]),
    );

  test('are read up to the hundredth', async () => {
    const { result } = await check({
      came: { ...many(101), 'z.png': flat(9) },
      expected: { 'z.png': flat(9) },
    });
    const unread = result.pictures.filter(({ reason }) =>
      reason?.includes('only the first 100 without a baseline'),
    );
    expect(unread.map(({ name }) => name)).toEqual(['100.png']);
    expect(result.counts).toMatchObject({ new: 101, same: 1 });
  });

  test('are all read where they are to become baselines', async () => {
    const { result, notAccepted } = await check({ came: many(101), update: true });
    expect(result.pictures.some(({ reason }) => reason?.includes('only the first'))).toBe(false);
    expect(notAccepted).toHaveLength(101);
    expect(notAccepted[100]).toBe('100.png: it is no PNG, JPEG, WebP, TIFF or OpenEXR file');
  });
});

describe('the files of a check', () => {
  const named = async (...names: string[]) => {
    const of = (light: number) => Object.fromEntries(names.map(name => [name, flat(light)]));
    const { files, report } = await check({ expected: of(0), came: of(200) });
    return { report, diffs: files.map(file => file.path).slice(0, -1) };
  };

  test('have names of the pictures up to 200 bytes', async () => {
    const [fits, long] = [`${'a'.repeat(196)}.png`, `${'b'.repeat(197)}.png`];
    expect((await named(fits, long)).diffs).toEqual([
      `render-check/diff/${fits}.png`,
      'render-check/diff/2.png',
    ]);
  });

  test('have numbers where a folder has the name of a difference', async () => {
    expect((await named('a.PNG/b.png', 'c.pngs/d.png')).diffs).toEqual([
      'render-check/diff/1.png',
      'render-check/diff/c.pngs/d.png.png',
    ]);
  });

  test('stand in a folder that no output has', async () => {
    expect((await named('a.png')).report).toBe('render-check/index.html');
    expect((await named('Render-Check/a.png')).report).toBe('render-check-2/index.html');
    expect((await named('render-check/a.png', 'render-check-2/a.png')).report).toBe(
      'render-check-3/index.html',
    );
  });

  test('are listed with their sizes', async () => {
    const { files } = await check({ expected: { 'a.png': flat(0) }, came: { 'a.png': flat(200) } });
    expect(files.map(({ path: name, size }) => [name, size])).toEqual(
      ['render-check/diff/a.png.png', 'render-check/index.html'].map(name => [
        name,
        readFileSync(at(`out/${name}`)).length,
      ]),
    );
  });

  test('link to the pictures that came', async () => {
    const { report } = await check({
      expected: { 'a b.png': flat(0), 'gone.png': flat(0), 's.png': flat(0) },
      came: { 'a b.png': flat(200), 's.png': flat(0) },
    });
    const page = readFileSync(at(`out/${report}`), 'utf8');
    expect([...page.matchAll(/<dt>Files<\/dt><dd>(.*?)<\/dd>/g)].map(([, links]) => links)).toEqual([
      '<a href="../a%20b.png">the new file</a>, <a href="diff/a%20b.png.png">the difference in full size</a>',
      '<a href="../s.png">the new file</a>',
    ]);
  });
});

test('other formats are named once and in order', async () => {
  const { result } = await check({
    came: { 'b.hdr': flat(0), 'a.tga': flat(0), 'notes.txt': flat(0) },
    others: ['c.gif', 'b.hdr'],
  });
  expect(result.others).toEqual(['a.tga', 'b.hdr', 'c.gif']);
});

describe('an update', () => {
  test('takes what is new or differs, and names what it cannot take', async () => {
    const { result, notAccepted } = await check({
      expected: { 'a.png': flat(0), 'b.png': flat(0), 'c.png/d.png': flat(0), 'gone.png': flat(0) },
      came: {
        'a.png': flat(200),
        'b.png': flat(1),
        'broken.png': Buffer.from('x'),
        'c.png': flat(7),
        'new.png': flat(9),
      },
      update: true,
    });
    expect(result.outcome).toBe('failed');
    expect(notAccepted.map(text => text.split(':')[0])).toEqual(['broken.png', 'c.png']);
    expect(readFileSync(at('baselines/a.png'))).toEqual(flat(200));
    // Within the tolerance the baseline stays as it is.
    expect(readFileSync(at('baselines/b.png'))).toEqual(flat(0));
    expect(readFileSync(at('baselines/new.png'))).toEqual(flat(9));
  });

  test('names a picture whose name is too long for the disk', async () => {
    const name = `${'a'.repeat(251)}.png`;
    const { notAccepted } = await check({ came: { [name]: flat(0) }, update: true });
    // Nothing is added to the name of a baseline that is not encrypted.
    expect(notAccepted).toEqual([]);
    const root = at('baselines');
    const identities = [await generateIdentity()];
    const baselines = { root, files: new Map(), others: [], identities };
    const again = await runRenderCheck(
      { baselines, rule: BLENDER_RULE, update: true },
      at('out'),
      [name],
      signal,
    );
    expect(again.notAccepted).toEqual([`${name}: it cannot be written (ENAMETOOLONG)`]);
  });

  test('is not made where none is asked for', async () => {
    const { notAccepted } = await check({ came: { 'a.png': flat(0), 'b.png': Buffer.from('x') } });
    expect(notAccepted).toEqual([]);
    expect(() => readFileSync(at('baselines/a.png'))).toThrow(/ENOENT/);
  });

  test('ends with errors that no disk makes', async () => {
    const files = new Map([['a.png', { path: put('baselines/a.png', flat(0)), encrypted: true }]]);
    put('out/a.png', flat(9));
    const baselines = { root: at('baselines'), files, others: [], identities: [] };
    await expect(
      runRenderCheck({ baselines, rule: BLENDER_RULE, update: true }, at('out'), ['a.png'], signal),
    ).rejects.toThrow('an encrypted baseline needs an identity');
  });
});

describe('a baseline', () => {
  test('is read up to 128 MiB', async () => {
    const file = put('large.png', Buffer.alloc(0));
    truncateSync(file, MAX_FILE_BYTES + 1);
    expect(await readSide(file)).toEqual({
      size: MAX_FILE_BYTES + 1,
      problem: 'its file has 134217729 bytes, and at most 134217728 are read',
    });
    expect(await readSide(at('none.png'))).toEqual({ size: 0, problem: 'the system says ENOENT' });
    expect((await readSide(folder)).problem).toBe('it is not a regular file');
  });

  test('is kept as it was: encrypted, plain, or by the key where it is new', async () => {
    const identity = await generateIdentity();
    const files = new Map<string, BaselineFile>([
      ['plain.png', { path: put('baselines/plain.png', flat(0)), encrypted: false }],
      ['secret.png', { path: put('baselines/secret.png.age', flat(0)), encrypted: true }],
    ]);
    const baselines = { root: at('baselines'), files, others: [], identities: [identity] };
    for (const name of ['plain.png', 'secret.png', 'new.png']) await acceptPicture(baselines, name, flat(9));
    expect(readFileSync(at('baselines/plain.png'))).toEqual(flat(9));
    for (const name of ['secret.png.age', 'new.png.age']) {
      const bytes = readFileSync(at(`baselines/${name}`));
      expect(Buffer.from(await decryptAge(bytes, [identity]))).toEqual(flat(9));
      const found = await readBaseline({ path: at(`baselines/${name}`), encrypted: true }, [identity]);
      expect([found.size, Buffer.from(found.bytes ?? [])]).toEqual([flat(9).length, flat(9)]);
      expect(await readBaseline({ path: at(`baselines/${name}`), encrypted: true }, [])).toEqual({
        size: bytes.length,
        problem: 'it cannot be decrypted with `baseline-key`',
      });
    }
    expect(await readBaseline({ path: at('gone.age'), encrypted: true }, [identity])).toEqual({
      size: 0,
      problem: 'the system says ENOENT',
    });
    await acceptPicture({ ...baselines, identities: [] }, 'open.png', flat(8));
    expect(readFileSync(at('baselines/open.png'))).toEqual(flat(8));
  });
});
