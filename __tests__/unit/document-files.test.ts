import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { resultHash } from '../../src/crypto/result-digest.ts';
import type { Deal } from '../../src/iexec/deal.ts';
import type { Task } from '../../src/iexec/task.ts';
import { checkDigest } from '../../src/pipeline/decrypt.ts';
import { checkSubjects, digestFolder } from '../../src/pipeline/document-files.ts';

const base = mkdtempSync(path.join(tmpdir(), 'document-files-'));
afterAll(() => rmSync(base, { recursive: true }));
const { signal } = new AbortController();

const REPORT = '{"frames":1}';
const COMPUTED = '{"deterministic-output-path":"/iexec_out/report.json"}';
const id = `0x${'01'.repeat(32)}`;
const resultDigest = `0x${createHash('sha256').update(REPORT).digest('hex')}`;
const task = { id, resultDigest, consensusValue: resultHash(id, resultDigest) } as Task;
const deal = { callback: ZeroAddress } as Deal;

async function check(name: string, placeComputed: (file: string) => void) {
  const folder = path.join(base, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'report.json'), REPORT);
  placeComputed(path.join(folder, 'computed.json'));
  const found = await digestFolder(folder, { ignore: '', signal });
  return checkDigest(folder, found, { deal, task });
}

test('a folder of files is compared with the chain’s digest', async () => {
  const { coveredFiles } = await check('plain', file => writeFileSync(file, COMPUTED));
  expect(coveredFiles).toEqual(['report.json']);
});

test('as many files as a result may have are looked at, however many folders they lie in', async () => {
  const folder = path.join(base, 'nested');
  for (let index = 0; index < 10; index++) {
    mkdirSync(path.join(folder, `a${index}`, 'b'), { recursive: true });
    writeFileSync(path.join(folder, `a${index}`, 'b', 'file'), REPORT);
  }
  const found = await digestFolder(folder, { ignore: '', signal, maxFiles: 10 });
  expect(found.map(file => file.path).sort()).toEqual(
    Array.from({ length: 10 }, (_, index) => `a${index}/b/file`),
  );
  const tooMany = digestFolder(folder, { ignore: '', signal, maxFiles: 9 });
  await expect(tooMany).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

describe('a file that the artifact could not hold', () => {
  const subject = [{ name: 'report.json', digest: { sha256: 'aa' } }];
  const leftOut = [{ name: 'shot 10:15.txt', digest: { sha256: 'bb' } }];
  const look = (...found: [path: string, sha256: string][]) =>
    checkSubjects(
      { subject, leftOut },
      found.map(([path, sha256]) => ({ path, sha256, size: 1 })),
      names => names.join(),
    );

  test('may be missing, which is said, and may be there', () => {
    const missing = look(['report.json', 'aa']);
    expect(missing).toMatchObject({ outcome: 'passed' });
    expect(missing.detail).toContain('shot 10:15.txt could not be in the artifact');
    expect(look(['report.json', 'aa'], ['shot 10:15.txt', 'bb']).outcome).toBe('passed');
  });

  test('may not be another one, and takes no other’s place', () => {
    expect(look(['report.json', 'aa'], ['shot 10:15.txt', 'cc']).outcome).toBe('failed');
    expect(look(['shot 10:15.txt', 'bb']).outcome).toBe('failed');
  });
});

// On Windows a link takes a right that not every user has.
const posixTest = process.platform === 'win32' ? test.skip : test;

posixTest(
  'what the digest covers is not read through a link, which could lead to what has no end',
  async () => {
    const elsewhere = path.join(base, 'elsewhere.json');
    writeFileSync(elsewhere, COMPUTED);
    const checking = check('linked', file => symlinkSync(elsewhere, file));
    await expect(checking).rejects.toMatchObject({ code: 'RESULT_MISMATCH' });
  },
);
