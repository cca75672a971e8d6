import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { unpackResult } from '../../src/archive/unpack.ts';
import { readEntry, withZip } from '../../src/archive/zip-reader.ts';
import { findProgram } from '../support/programs.ts';

const directory = mkdtempSync(join(tmpdir(), 'zip-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

const archive = at('archive.zip');
/** Stored or deflated, below and above the size that is read in one go, and around the size of a read. */
const contents: Record<string, { bytes: Buffer; stored: boolean }> = {};
for (const stored of [true, false]) {
  for (const size of [0, 1, 65_535, 65_536, 65_537, 262_143, 262_144, 262_145, 3_000_001]) {
    contents[`${stored ? 'stored' : 'deflated'}-${size}`] = {
      bytes: Buffer.concat([randomBytes(size >> 1), Buffer.alloc(size - (size >> 1), 'text ')]),
      stored,
    };
  }
}

function write(): void {
  const zip = new AdmZip();
  for (const [name, { bytes, stored }] of Object.entries(contents)) {
    const entry = zip.addFile(name, bytes);
    if (stored) entry.header.method = 0;
  }
  zip.writeZip(archive);
}
write();

async function readAll(): Promise<Map<string, Buffer>> {
  const read = new Map<string, Buffer>();
  await withZip(archive, undefined, async zip => {
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of readEntry(zip, entry)) chunks.push(Buffer.from(chunk));
      read.set(entry.fileNameRaw.toString(), Buffer.concat(chunks));
    }
  });
  return read;
}

test('every size, stored and deflated, comes out as adm-zip put it in', async () => {
  const read = await readAll();
  expect([...read.keys()].sort()).toEqual(Object.keys(contents).sort());
  for (const [name, { bytes }] of Object.entries(contents)) {
    expect([name, read.get(name)?.equals(bytes)]).toEqual([name, true]);
  }
});

test('and reaches the disk so', async () => {
  const destination = at('unpacked');
  await unpackResult({ archive, destination, maxBytes: 1e9, maxEntries: 1000 });
  for (const [name, { bytes }] of Object.entries(contents)) {
    expect([name, readFileSync(join(destination, name)).equals(bytes)]).toEqual([name, true]);
  }
});

const zipTest = findProgram('zip') ? test : test.skip;
zipTest('large stored entries are copied whole though reading and writing overlap', async () => {
  const bytes = randomBytes(20_000_000);
  writeFileSync(at('big'), bytes);
  execFileSync('zip', ['-q', '-0', 'big.zip', 'big'], { cwd: directory });
  const destination = at('big-unpacked');
  await unpackResult({ archive: at('big.zip'), destination, maxBytes: 1e9, maxEntries: 1000 });
  expect(readFileSync(join(destination, 'big')).equals(bytes)).toBe(true);
});

describe.each(['stored-3000001', 'deflated-3000001', 'stored-1', 'deflated-65536'])('%s', name => {
  test('with one bit flipped is not taken for sound', async () => {
    write();
    const file = readFileSync(archive);
    const at = file.indexOf(Buffer.from(name)) + name.length;
    file[at] = (file[at] ?? 0) ^ 1;
    writeFileSync(archive, file);
    await expect(readAll()).rejects.toMatchObject({ name: 'ZipFormatError' });
    write();
  });
});
