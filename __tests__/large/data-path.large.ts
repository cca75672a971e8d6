import { readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { startWorld, type World } from '../support/world.ts';
import { requireFreeSpace } from './support/free-space.ts';

/**
 * Sizes beyond what 32 bits count, through the bundle on a localnet. Takes about ten minutes and the disk below, so
 * it is not part of `npm test`.
 */
const GIB = 2 ** 30;
const MEMORY_LIMIT = 200e6;
/**
 * The input lies in the action, in IPFS, and with the worker as ciphertext, as plaintext and as a result; the result
 * lies with the worker as a file, two archives and a ciphertext, and in IPFS.
 */
const INPUT_DISK_BYTES = 35e9;
const RESULT_DISK_BYTES = 25e9;
const MINUTES = 60_000;

let world: World;
beforeEach(async () => {
  world = await startWorld();
  // The live network does not take such sizes; what the action can do is another matter.
  const url = `${world.localnet.info.schedulerUrl}/__switches`;
  await fetch(url, { method: 'POST', body: JSON.stringify({ unlimitedTransfers: true }) });
}, MINUTES);
afterEach(() => world.stop(), MINUTES);

async function run(cwd: string, inputs: Record<string, string>): Promise<RunActionResult & { peak: number }> {
  const peakFile = path.join(world.folder, 'peak.txt');
  const result = await world.run({
    cwd,
    script: fileURLToPath(new URL('support/main-with-peak.ts', import.meta.url)),
    env: { PEAK_FILE: peakFile },
    timeoutMs: 25 * MINUTES,
    onLine: line => process.stderr.write(`${line}\n`),
    inputs: {
      category: 'M',
      'max-price': '0.01 RLC',
      'max-output-size': '20GiB',
      artifact: 'none',
      ...inputs,
    },
  });
  const peak = Number(readFileSync(peakFile, 'utf8'));
  process.stderr.write(`peak memory of the action: ${Math.round(peak / 1e6)} MB\n`);
  return { ...result, peak };
}

test(
  'an input of 6 GiB arrives whole and comes back, in less than 200 MB of memory',
  async () => {
    await requireFreeSpace(world.folder, INPUT_DISK_BYTES);
    const cwd = world.workspace({ 'scene.bin': 'the start of a sparse file' });
    truncateSync(path.join(cwd, 'scene.bin'), 6 * GIB);
    const result = await run(cwd, { 'private-files': 'scene.bin' });
    expect(result.outputs).toMatchObject({ status: 'completed', 'error-code': '' });
    const folder = result.outputs['output-path'] ?? '';
    const copy = readdirSync(folder).find(name => name.startsWith('dataset-')) ?? 'no dataset';
    expect(statSync(path.join(folder, copy)).size).toBe(6 * GIB);
    expect(result.peak).toBeLessThan(MEMORY_LIMIT);
  },
  30 * MINUTES,
);

test(
  'a result whose archive has more than 4 GiB is fetched, decrypted and unpacked, in less than 200 MB',
  async () => {
    await requireFreeSpace(world.folder, RESULT_DISK_BYTES);
    const size = 4 * GIB + 12_345_678;
    const result = await run(world.workspace(), { args: `--dir --name big.bin --size ${size}` });
    expect(result.outputs).toMatchObject({ status: 'completed', 'error-code': '' });
    const folder = result.outputs['output-path'] ?? '';
    expect(statSync(path.join(folder, 'data', 'big.bin')).size).toBe(size);
    expect(result.peak).toBeLessThan(MEMORY_LIMIT);
  },
  30 * MINUTES,
);
