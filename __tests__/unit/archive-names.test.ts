import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { diskSegments } from '../../src/archive/entry-name.ts';
import { packInputs } from '../../src/archive/pack.ts';
import { unpackResult } from '../../src/archive/unpack.ts';
import fc from '../support/fast-check.ts';

const directory = mkdtempSync(join(tmpdir(), 'names-'));
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

/** Any name that packing takes and unpacking gives back: any alphabet, blanks anywhere, up to 80 bytes a segment. */
const anySegment = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(
    text =>
      !/[/\\\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text) &&
      text !== '.' &&
      text !== '..' &&
      !/^\w+:/.test(text),
  )
  .filter(text => text.isWellFormed() && Buffer.byteLength(text) <= 80)
  // Some mislead, and some are possible everywhere but on Windows: they get another name.
  .filter(text => diskSegments(text).join('/') === text);
const anyName = fc.array(anySegment, { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
const anyFiles = fc
  .uniqueArray(fc.tuple(anyName, fc.uint8Array({ maxLength: 300 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([name]) => name.toLowerCase().normalize('NFKC'),
  })
  // A name cannot be a file and a folder.
  .filter(files => files.every(([name]) => !files.some(([other]) => other.startsWith(`${name}/`))));
const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
if (!hasUnzip) process.stderr.write('unzip is not on this machine: its judgement of archives is skipped.\n');

test('names of any alphabet come back from our own reader, adm-zip and unzip', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async files => {
      const contents = Object.fromEntries(files);
      await packInputs(await put(contents), at('names.zip'));
      const byAdmZip = new AdmZip(at('names.zip')).getEntries();
      expect(byAdmZip.map(entry => entry.entryName).sort()).toEqual(Object.keys(contents).sort());
      const target = await mkdtemp(at('names-'));
      const unzipped = join(target, 'unzip');
      const ours = join(target, 'ours');
      const limits = { maxBytes: 1_000_000, maxEntries: 100 };
      await unpackResult({ archive: at('names.zip'), destination: ours, ...limits });
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      if (hasUnzip)
        expect(spawnSync('unzip', ['-q', at('names.zip'), '-d', unzipped], { env }).status).toBe(0);
      for (const [name, content] of files) {
        expect(readFileSync(join(ours, name)).equals(content)).toBe(true);
        if (hasUnzip) expect(readFileSync(join(unzipped, name)).equals(content)).toBe(true);
      }
      await rm(target, { recursive: true });
    }),
    { numRuns: 40 },
  );
});

test('whatever adm-zip packs is unpacked as it was', async () => {
  const sized = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    // Around what is read in one go, and around a read.
    fc
      .tuple(fc.constantFrom(65_536, 262_144, 524_288), fc.integer({ min: -2, max: 2 }), fc.nat(255))
      .map(([border, off, fill]) => new Uint8Array(border + off).fill(fill)),
  );
  await fc.assert(
    fc.asyncProperty(anyFiles, sized, fc.boolean(), async (files, other, stored) => {
      const contents = new Map([...files, ['other/one', other] as const]);
      const zip = new AdmZip();
      for (const [name, content] of contents) {
        const entry = zip.addFile(name, Buffer.from(content));
        if (stored) entry.header.method = 0;
      }
      zip.writeZip(at('theirs.zip'));
      const target = await mkdtemp(at('theirs-'));
      const limits = { maxBytes: 10_000_000, maxEntries: 100 };
      const { files: unpacked } = await unpackResult({
        archive: at('theirs.zip'),
        destination: target,
        ...limits,
      });
      expect(unpacked.map(file => file.path).sort()).toEqual([...contents.keys()].sort());
      for (const [name, content] of contents)
        expect(readFileSync(join(target, name)).equals(content)).toBe(true);
      await rm(target, { recursive: true });
    }),
    { numRuns: 40 },
  );
});
