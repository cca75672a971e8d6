import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { keccak256, ZeroAddress } from 'ethers';
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

const CALLBACK = '0x00000000000000000000000000000000000000ca';
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const filesOf = (contents: Record<string, string>) =>
  Object.entries(contents).map(([path, text]) => ({
    path,
    sha256: sha256(text).toString('hex'),
    size: Buffer.byteLength(text),
  }));
const at = (path: unknown) => ({ 'deterministic-output-path': path });
const digest = (contents: Record<string, string>, computedJson: unknown, callback = ZeroAddress) =>
  resultDigest({ files: filesOf(contents), computedJson, callback });

describe.each(Object.entries(worker.chains))('chain %s', (_id, chain) => {
  test('digest of a file, as the hub accepted it', () => {
    const contents = { 'result.txt': 'hello result\n', 'stdout.txt': 'noise' };
    expect(digest(contents, at('/iexec_out/result.txt'))).toEqual({
      digest: chain.resultDigest,
      coveredFiles: ['result.txt'],
      ofDirectory: false,
    });
  });

  test('digest of the data for the deal’s callback', () => {
    const { callbackData, resultDigest: expected } = chain.callbackCase;
    const computedJson = { ...at('/iexec_out/result.txt'), 'callback-data': callbackData };
    expect(digest({ 'result.txt': 'x' }, computedJson, CALLBACK)).toEqual({
      digest: expected,
      coveredFiles: [],
      ofDirectory: false,
    });
  });

  test('hash and seal, as the hub stored them', () => {
    expect(resultHash(chain.taskid, chain.resultDigest)).toBe(chain.enclave.resultHash);
    expect(resultSeal(chain.workerAddress, chain.taskid, chain.resultDigest)).toBe(chain.enclave.resultSeal);
  });
});

test('the callback digest of iexec-common', () => {
  const vector = worker.crossVectors.find(({ callback }) => callback);
  const computedJson = { 'callback-data': vector?.callback };
  expect(digest({}, computedJson, CALLBACK).digest).toBe(vector?.expected);
});

test.each([['0xabcd'], ['0x'], [''], ['0xzz'], ['no hex'], [7], [null]])(
  'without a callback, `callback-data` of %j chooses nothing: the path counts',
  data => {
    const computedJson = { ...at('/iexec_out/report'), 'callback-data': data };
    expect(digest({ report: 'x' }, computedJson)).toEqual({
      digest: `0x${sha256('x').toString('hex')}`,
      coveredFiles: ['report'],
      ofDirectory: false,
    });
  },
);

test('data that hash like the files of the folder do not stand for these files', () => {
  const data = `0x${sha256('alpha\n').toString('hex')}`;
  expect(() => digest({ forged: 'x' }, { 'callback-data': data })).toThrow('cannot be compared');
});

test.each([[undefined], [''], ['0xzz'], ['0xabc'], [7]])(
  'with a callback, data of %j are a mismatch',
  data => {
    const computedJson = { ...at('/iexec_out/report'), 'callback-data': data };
    expect(() => digest({ report: 'x' }, computedJson, CALLBACK)).toThrow('cannot be compared');
  },
);

test('digest of a directory: direct files by name, sub-directories for nothing', () => {
  const { files, digest: expected } = worker.directoryDigest;
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text]));
  for (const path of ['/iexec_out/out', '/iexec_out/out/', '/iexec_out/./out', '/iexec_out/no/../out']) {
    expect(
      digest({ ...inFolder, 'out/sub/c.txt': 'not counted', 'out2/d.txt': 'nor this' }, at(path)),
    ).toEqual({
      digest: expected,
      coveredFiles: ['out/a.txt', 'out/b.txt'],
      ofDirectory: true,
    });
  }
});

test.each(['/iexec_out', '//iexec_out/', '/iexec_out/.', '/x/../iexec_out'])(
  'the output directory itself as %s, with an empty file that older workers count',
  path => {
    expect(digest({ a: 'alpha\n', empty: '', Z: 'z' }, at(path))).toEqual({
      digest: keccak256(Buffer.concat([sha256('z'), sha256('alpha\n')])),
      coveredFiles: ['Z', 'a'],
      legacy: {
        digest: keccak256(Buffer.concat([sha256('z'), sha256('alpha\n'), sha256('')])),
        coveredFiles: ['Z', 'a', 'empty'],
      },
      ofDirectory: true,
    });
  },
);

test.each([
  '/iexec_out/sub/../result.txt',
  '/./iexec_out/result.txt',
  '//iexec_out/result.txt',
  '/iexec_out//result.txt',
  '/iexec_out/../iexec_out/result.txt',
  '/../../iexec_out/result.txt',
])('the path %s is the file that a file system makes of it', path => {
  expect(digest({ 'result.txt': 'x' }, at(path)).coveredFiles).toEqual(['result.txt']);
});

test('what is no regular file is covered by nothing', () => {
  const files = [{ path: 'link', sha256: '', size: 4 }, ...filesOf({ 'out/a': 'a' })];
  const covered = { files: [...files, { path: 'out/link', sha256: '', size: 4 }], callback: ZeroAddress };
  expect(resultDigest({ ...covered, computedJson: at('/iexec_out/out') }).coveredFiles).toEqual(['out/a']);
  expect(() => resultDigest({ ...covered, computedJson: at('/iexec_out/link') })).toThrow(
    'cannot be compared',
  );
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['an empty object', {}],
  ['data for a callback that the deal does not have', { 'callback-data': '0xabcd' }],
  ['a path that is no text', at(7)],
  ['an empty path', at('')],
  ['a path elsewhere', at('/etc/passwd')],
  ['a relative path', at('iexec_out/here')],
  ['a neighbour of the output', at('/iexec_output/x')],
  ['a parent', at('/iexec_out/../secret')],
  ['a parent by a detour', at('/iexec_out/a/../../secret')],
  ['a file that is not there', at('/iexec_out/missing')],
  ['a path through a file', at('/iexec_out/here/below')],
  ['a NUL', at('/iexec_out/here\0')],
])('computed.json with %s is a mismatch', (_what, computedJson) => {
  let thrown: unknown;
  try {
    digest({ here: 'x' }, computedJson);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'RESULT_MISMATCH' });
});
