import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { packInputs } from '../../src/archive/pack.ts';
import { unpackResult } from '../../src/archive/unpack.ts';
import { requireFreeSpace } from './support/free-space.ts';

/** A file beyond what 32 bits count, and what comes after it in the archive. Takes about a minute. */
const BIG = 2 ** 32 + 5;
const DISK_BYTES = 10e9;
const MINUTES = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-large-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test(
  'a packed file of more than 4 GiB passes unzip, and our own reader, with the file behind it',
  async () => {
    await requireFreeSpace(folder, DISK_BYTES);
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('big'), 'the start of a sparse file');
    truncateSync(at('big'), BIG);
    writeFileSync(at('small'), 'behind it');
    const archive = at('packed.zip');
    const files = [
      { name: 'a/big.bin', path: at('big') },
      { name: 'b/small.txt', path: at('small') },
    ];
    const { size } = await packInputs(files, archive);
    expect(size).toBeGreaterThan(BIG);

    const { files: unpacked } = await unpackResult({
      archive,
      destination: at('out'),
      maxBytes: 2 * BIG,
      maxEntries: 10,
    });
    expect(unpacked.map(file => [file.path, file.size])).toEqual([
      ['a/big.bin', BIG],
      ['b/small.txt', 9],
    ]);

    const { error, status, stdout, stderr } = spawnSync('unzip', ['-t', archive], { encoding: 'utf8' });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return; // unzip is not on this machine.
    expect(`${status} ${stderr}`).toBe('0 ');
    expect(stdout.match(/ OK$/gm)).toHaveLength(2);
  },
  30 * MINUTES,
);
