import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { refuseRepeated } from '../../src/pipeline/collect/repeated-results.ts';
import type { BroughtResult } from '../../src/pipeline/provenance/verified-result.ts';

/** A result with a file in a folder, on disk. */
function brought(
  task: string,
  { key, cid = `cid of ${task}` }: { key?: string; cid?: string },
): BroughtResult {
  const outputPath = path.join(mkdtempSync(path.join(tmpdir(), 'repeated-')), task);
  mkdirSync(path.join(outputPath, 'a/b'), { recursive: true });
  writeFileSync(path.join(outputPath, 'a/b/c'), '');
  const files = [{ path: 'a/b/c', size: 0, sha256: '' }];
  const archive = { cid, path: '', dealId: '', network: '', forUs: true };
  const result = { files, digest: '0x1', coveredFiles: [], keyDigest: key };
  return { task, outputPath, archive, result };
}

describe('refuseRepeated', () => {
  test('takes results that are equal by their digest alone', async () => {
    const results = [brought('a', { key: '1' }), brought('b', { key: '2' })];
    expect((await refuseRepeated(results)).size).toBe(0);
    expect(results.every(({ outputPath }) => existsSync(outputPath))).toBe(true);
  });

  test('refuses all results of one key, whatever the archives around it, and removes their files', async () => {
    const [a, b, c] = [brought('a', { key: '1' }), brought('b', { key: '2' }), brought('c', { key: '1' })];
    writeFileSync(path.join(c.outputPath, 'not ours'), '');
    const refused = await refuseRepeated([a, b, c]);
    expect([...refused.keys()].map(({ task }) => task)).toEqual(['a', 'c']);
    expect(refused.get(a)).toMatchObject({ code: 'RESULT_UNVERIFIED', why: expect.stringContaining('"c"') });
    expect([a, b, c].map(({ outputPath }) => existsSync(outputPath))).toEqual([false, true, true]);
    expect(existsSync(path.join(c.outputPath, 'a'))).toBe(false);
    expect(existsSync(path.join(c.outputPath, 'not ours'))).toBe(true);
  });

  test('compares archives that are not opened by their CIDs', async () => {
    const results = ['a', 'b'].map(task => ({ ...brought(task, { cid: 'one' }), result: undefined }));
    expect((await refuseRepeated(results)).size).toBe(2);
  });
});
