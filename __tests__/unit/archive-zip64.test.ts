import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { openPromise } from 'yauzl';
import { packInputs } from '../../src/archive/pack.ts';
import { type StoredEntry, storedZip } from '../../src/archive/stored-zip.ts';
import { withZip } from '../../src/archive/zip-reader.ts';

const directory = mkdtempSync(join(tmpdir(), 'zip64-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

/** What `unzip` prints; undefined where there is none. */
function unzip(...args: string[]): string | undefined {
  const { error, status, stdout, stderr } = spawnSync('unzip', args, { encoding: 'utf8', maxBuffer: 1e8 });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
  expect(`${status} ${stderr}`).toBe('0 ');
  return stdout;
}

/** 16 bits count to 65,535, and this number itself says that the true one is in a record of zip64. */
test.each([65_535, 65_536])('%i files are all found by every reader', async count => {
  writeFileSync(at('source'), 'same');
  const names = Array.from({ length: count }, (_, index) => `f${String(index).padStart(6, '0')}`);
  const archive = at(`${count}.zip`);
  await packInputs(
    names.map(name => ({ name, path: at('source') })),
    archive,
  );

  const byAdmZip = new AdmZip(archive).getEntries();
  expect(byAdmZip).toHaveLength(count);
  expect(byAdmZip.every((entry, index) => entry.entryName === names[index])).toBe(true);
  expect(byAdmZip.at(-1)?.getData().toString()).toBe('same');

  const byUs: string[] = [];
  await withZip(archive, undefined, async zip => {
    for await (const entry of zip.eachEntry()) byUs.push(entry.fileNameRaw.toString());
  });
  expect(byUs).toHaveLength(count);

  const tested = unzip('-t', archive);
  if (tested !== undefined) expect(tested.match(/ OK$/gm)).toHaveLength(count);
});

const LIMIT = 2 ** 32 - 1;

/**
 * The archive with holes for contents of this length, which takes no room on the disk. Contents are not read, so that
 * their checksums are wrong.
 */
async function writeWithHoles(path: string, sizes: Record<string, number>, last: string): Promise<void> {
  let hole = 0;
  // biome-ignore lint/correctness/useYield: it has no bytes, and is to be asked for them
  async function* holeOf(size: number): AsyncGenerator<Buffer> {
    hole = size;
  }
  function* entries(): Generator<StoredEntry> {
    for (const [name, size] of Object.entries(sizes)) {
      yield { name, size, content: holeOf(size) };
    }
    yield { name: 'last', size: last.length, content: Buffer.from(last) };
  }
  const file = await open(path, 'w');
  let position = 0;
  for await (const part of storedZip(entries())) {
    position += hole;
    hole = 0;
    await file.write(part, 0, part.length, position);
    position += part.length;
  }
  await file.close();
}

test('sizes and places around 4 GiB, and beyond, are found by other readers', async () => {
  const sizes = {
    'largest of 32 bits': LIMIT - 1,
    'says zip64': LIMIT,
    'beyond, far into the archive': LIMIT + 1,
    'far into the archive': 7,
  };
  await writeWithHoles(at('holes.zip'), sizes, 'what comes last');
  const expected = [...Object.entries(sizes), ['last', 15]];
  const zip = await openPromise(at('holes.zip'));
  const found: [string, number][] = [];
  const ends: number[] = [];
  const starts: number[] = [];
  for await (const entry of zip.eachEntry()) {
    found.push([entry.fileName, entry.uncompressedSize]);
    expect(entry.compressedSize).toBe(entry.uncompressedSize);
    const header = await zip.readLocalFileHeaderPromise(entry);
    expect(header.fileName.toString()).toBe(entry.fileName);
    starts.push(entry.relativeOffsetOfLocalHeader);
    ends.push(header.fileDataStart + entry.compressedSize);
  }
  zip.close();
  expect(found).toEqual(expected);
  // Between the end of one and the start of the next lies the descriptor: of 64 bits where the size takes them.
  expect(starts.slice(1).map((start, index) => start - (ends[index] ?? 0))).toEqual([16, 24, 24, 16]);
  const listed = unzip('-l', at('holes.zip'));
  if (listed === undefined) return;
  for (const [name, size] of expected) expect(listed).toMatch(new RegExp(`^ *${size} .* ${name}$`, 'm'));
  expect(unzip('-p', at('holes.zip'), 'last')).toBe('what comes last');
});
