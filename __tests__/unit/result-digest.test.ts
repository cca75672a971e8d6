import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { keccak256 } from 'ethers';
import { resultDigest, resultHash, resultSeal } from '../../src/crypto/result-digest.ts';

interface Chain {
  taskid: string;
  workerAddress: string;
  resultDigest: string;
  enclave: { resultHash: string; resultSeal: string };
  callbackCase: { callbackData: string; resultDigest: string };
}
const worker = JSON.parse(readFileSync('__tests__/vectors/worker.json', 'utf8')) as {
  chains: Record<string, Chain>;
  directoryDigest: { files: Record<string, string>; digest: string };
  crossVectors: { source: string; callback?: string; expected: string; concat?: [string, string] }[];
};

const base = mkdtempSync(join(tmpdir(), 'digest-'));
afterAll(() => rm(base, { recursive: true }));
let count = 0;
async function output(files: Record<string, string>): Promise<string> {
  const directory = join(base, `out-${count++}`);
  await mkdir(directory);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  }
  return directory;
}
const at = (path: string) => ({ 'deterministic-output-path': path });
const sha256 = (text: string) => createHash('sha256').update(text).digest();

describe.each(Object.entries(worker.chains))('chain %s', (_id, chain) => {
  test('digest of a file, as the hub accepted it', async () => {
    const outputDir = await output({ 'result.txt': 'hello result\n', 'stdout.txt': 'noise' });
    expect(await resultDigest({ outputDir, computedJson: at('/iexec_out/result.txt') })).toEqual({
      digest: chain.resultDigest,
      coveredFiles: ['result.txt'],
    });
  });

  test('digest of callback data', async () => {
    const computedJson = { 'callback-data': chain.callbackCase.callbackData };
    const { digest, coveredFiles } = await resultDigest({ outputDir: base, computedJson });
    expect(digest).toBe(chain.callbackCase.resultDigest);
    expect(coveredFiles).toEqual([]);
  });

  test('hash and seal, as the hub stored them', () => {
    expect(resultHash(chain.taskid, chain.resultDigest)).toBe(chain.enclave.resultHash);
    expect(resultSeal(chain.workerAddress, chain.taskid, chain.resultDigest)).toBe(chain.enclave.resultSeal);
  });
});

test('the callback digest of iexec-common', async () => {
  const vector = worker.crossVectors.find(({ callback }) => callback);
  const computedJson = { 'callback-data': vector?.callback };
  expect((await resultDigest({ outputDir: base, computedJson })).digest).toBe(vector?.expected);
});

test('digest of a directory: direct files by name, sub-directories for nothing', async () => {
  const { files, digest } = worker.directoryDigest;
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text]));
  const outputDir = await output({ ...inFolder, 'out/sub/c.txt': 'not counted' });
  for (const path of ['/iexec_out/out', '/iexec_out/out/', '/iexec_out/./out']) {
    expect(await resultDigest({ outputDir, computedJson: at(path) })).toEqual({
      digest,
      coveredFiles: ['out/a.txt', 'out/b.txt'],
    });
  }
});

test('the output directory itself, with an empty file that older workers count', async () => {
  const outputDir = await output({ a: 'alpha\n', empty: '', Z: 'z' });
  expect(await resultDigest({ outputDir, computedJson: at('/iexec_out') })).toEqual({
    digest: keccak256(Buffer.concat([sha256('z'), sha256('alpha\n')])),
    legacyDigest: keccak256(Buffer.concat([sha256('z'), sha256('alpha\n'), sha256('')])),
    coveredFiles: ['Z', 'a', 'empty'],
  });
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['an empty object', {}],
  ['a path that is no text', at(7 as never)],
  ['a path elsewhere', at('/etc/passwd')],
  ['a neighbour of the output', at('/iexec_output/x')],
  ['a parent', at('/iexec_out/../secret')],
  ['a file that is not there', at('/iexec_out/missing')],
  ['a path through a file', at('/iexec_out/here/below')],
  ['a link', at('/iexec_out/link')],
  ['callback data that is not hex', { 'callback-data': '0xzz' }],
])('computed.json with %s is a mismatch', async (_what, computedJson) => {
  const outputDir = await output({ here: 'x' });
  await writeFile(join(base, 'secret'), 'outside');
  // On Windows a link takes a right that not every user has; without it there is nothing of that name.
  if (process.platform !== 'win32') await symlink(join(base, 'secret'), join(outputDir, 'link'));
  await expect(resultDigest({ outputDir, computedJson })).rejects.toMatchObject({ code: 'RESULT_MISMATCH' });
});
