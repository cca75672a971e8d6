import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { resultDigest as resultDigestOf, resultHash } from '../../src/crypto/result-digest.ts';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import { assertDigest } from '../../src/pipeline/provenance/assert-digest.ts';
import {
  checkSubjects,
  digestFolder,
  withOriginalNames,
} from '../../src/pipeline/provenance/published-files.ts';

const base = mkdtempSync(path.join(tmpdir(), 'published-files-'));
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
  return assertDigest(folder, found, { deal, task });
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

describe('a file whose name an artifact cannot hold', () => {
  const subject = [
    { name: 'report.json', digest: { sha256: 'aa' } },
    { name: 'shot 10%3A15.txt', digest: { sha256: 'bb' } },
  ];
  const filesOf = (...found: [path: string, sha256: string][]) =>
    found.map(([file, sha256]) => ({ path: file, sha256, size: 1 }));
  const look = (...found: [path: string, sha256: string][]) =>
    checkSubjects(subject, filesOf(['report.json', 'aa'], ...found), names => names.join()).outcome;

  test('is known under its name in the artifact and on the runner, and must be there', () => {
    expect(look(['shot 10%3A15.txt', 'bb'])).toBe('passed');
    expect(look(['shot 10:15.txt', 'bb'])).toBe('passed');
    expect(look()).toBe('failed');
    expect(look(['shot 10:15.txt', 'cc'])).toBe('failed');
    expect(look(['shot 10:15.txt', 'bb'], ['shot 10%3A15.txt', 'bb'])).toBe('failed');
  });

  test('counts for the digest under its name in the result', async () => {
    const original = 'sub/shot 10:15.txt';
    const computedJson = { 'deterministic-output-path': `/iexec_out/${original}` };
    for (const here of ['sub/shot 10%3A15.txt', original]) {
      const files = withOriginalNames(filesOf([here, 'bb']), [{ name: 'sub/shot 10%3A15.txt', original }]);
      expect(resultDigestOf({ files, computedJson, callback: ZeroAddress })).toMatchObject({
        digest: '0xbb',
        coveredFiles: [here],
      });
    }
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
