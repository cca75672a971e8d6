import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from '@jest/globals';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import type { ExaminedPair, PairOrder } from '../../src/render-check/examine-pair.ts';
import { pngOf } from '../support/pictures.ts';

test('the thread of the bundle compares pictures, one order after the other', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'examine-'));
  const [before, after] = [path.join(folder, 'before.png'), path.join(folder, 'after.png')];
  await writeFile(
    before,
    pngOf(8, 8, () => [9, 9, 9]),
  );
  await writeFile(
    after,
    pngOf(8, 8, () => [99, 9, 9]),
  );
  const orderOf = (name: string, came: string): PairOrder => ({
    name,
    expected: { path: before, encrypted: false },
    identities: [],
    came,
    rule: BLENDER_RULE,
    wanted: { large: true, small: true },
  });
  const worker = new Worker(new URL('../../dist/examine-worker.js', import.meta.url));
  try {
    const answers: ExaminedPair[] = [];
    const both = new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (answer: ExaminedPair) => {
        answers.push(answer);
        if (answers.length === 2) resolve();
      });
    });
    worker.postMessage(orderOf('same.png', before));
    worker.postMessage(orderOf('other.png', after));
    await both;
    expect(answers.map(({ picture }) => [picture.name, picture.verdict])).toEqual([
      ['same.png', 'same'],
      ['other.png', 'different'],
    ]);
    expect(answers[1]?.shown.large.diff?.src).toMatch(/^data:image\/png;base64,/);
  } finally {
    await worker.terminate();
    await rm(folder, { recursive: true });
  }
});
