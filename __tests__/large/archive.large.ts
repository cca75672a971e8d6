import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { packInputs } from '../../src/archive/pack.ts';
import { unpackResult } from '../../src/archive/unpack.ts';
import { findProgram } from '../support/programs.ts';
import { requireFreeSpace } from './support/free-space.ts';

/**
 * The largest number of 32 bits, which in a zip also says that the true one is elsewhere, and one beyond. Takes some
 * minutes.
 */
const LIMIT = 2 ** 32 - 1;
const BIG = 2 ** 32 + 5;
const DISK_BYTES = 20e9;
const MINUTES = 60_000;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'archive-large-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

test(
  'packed files of 4 GiB and more pass unzip, and our own reader, with the file behind them',
  async () => {
    await requireFreeSpace(folder, DISK_BYTES);
    const at = (name: string) => path.join(folder, name);
    writeFileSync(at('big'), 'the start of a sparse file');
    truncateSync(at('big'), BIG);
    writeFileSync(at('limit'), '');
    truncateSync(at('limit'), LIMIT);
    writeFileSync(at('small'), 'behind them');
    const archive = at('packed.zip');
    const files = [
      { name: 'a/big.bin', path: at('big') },
      { name: 'b/limit.bin', path: at('limit') },
      { name: 'c/small.txt', path: at('small') },
    ];
    const { size } = await packInputs(files, archive);
    expect(size).toBeGreaterThan(BIG + LIMIT);

    const { files: unpacked } = await unpackResult({
      archive,
      destination: at('out'),
      maxBytes: 3 * BIG,
      maxEntries: 10,
    });
    expect(unpacked.map(file => [file.path, file.size])).toEqual([
      ['a/big.bin', BIG],
      ['b/limit.bin', LIMIT],
      ['c/small.txt', 11],
    ]);

    if (!findProgram('unzip')) return;
    const { status, stdout, stderr } = spawnSync('unzip', ['-t', archive], { encoding: 'utf8' });
    expect(`${status} ${stderr}`).toBe('0 ');
    expect(stdout.match(/ OK$/gm)).toHaveLength(3);
  },
  30 * MINUTES,
);
