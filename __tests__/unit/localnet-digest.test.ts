import { constants, createDecipheriv, createPublicKey, privateDecrypt } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { hashMessage, keccak256, recoverAddress, Wallet } from 'ethers';
import { authorizationHash } from '../../localnet/task/work-order.ts';
import { readComputedFile } from '../../localnet/worker/computed-file.ts';
import { encryptResult } from '../../localnet/worker/result-cipher.ts';
import { computeCallbackDigest, computeResultDigest } from '../../localnet/worker/result-digest.ts';
import { sealResult } from '../../localnet/worker/result-seal.ts';
import { listResultFiles, zipResult } from '../../localnet/worker/result-zip.ts';
import vectors from '../vectors/worker.json' with { type: 'json' };

const RESULTS = new URL('../vectors/results/', import.meta.url);

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'localnet-digest-'));
});

afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function folder(name: string, files: Record<string, string>): Promise<string> {
  const path = join(dir, name);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(path, file, '..'), { recursive: true });
    await writeFile(join(path, file), content);
  }
  return path;
}

describe.each(Object.entries(vectors.chains))('vectors of chain %s', (_chain, vector) => {
  const { taskid, workerAddress, enclaveChallenge, resultDigest, authorization, enclave, privateKeys } =
    vector;

  test('authorization', () => {
    const hash = authorizationHash(workerAddress, taskid, enclaveChallenge);
    expect(new Wallet(privateKeys.workerpoolOwner).signMessageSync(hash)).toBe(authorization.sign);
  });

  test('result hash, seal and enclave signature', () => {
    const seal = sealResult(
      { taskId: taskid, worker: workerAddress, digest: resultDigest },
      privateKeys.enclave,
    );
    expect(seal).toEqual({
      resultHash: enclave.resultHash,
      resultSeal: enclave.resultSeal,
      enclaveSignature: enclave.sign,
    });
    const message = hashMessage(Buffer.from(enclave.messageHash.slice(2), 'hex'));
    expect(recoverAddress(message, seal.enclaveSignature)).toBe(enclaveChallenge);
  });

  test('callback', () => {
    expect(computeCallbackDigest(vector.callbackCase.callbackData)).toBe(vector.callbackCase.resultDigest);
  });

  test('file', async () => {
    const path = await folder('file', { 'result.txt': 'hello result\n' });
    expect(await computeResultDigest(join(path, 'result.txt'))).toBe(resultDigest);
  });
});

describe('digest of a folder', () => {
  test('is the one of the vector', async () => {
    expect(await computeResultDigest(await folder('vector', vectors.directoryDigest.files))).toBe(
      vectors.directoryDigest.digest,
    );
  });

  test('takes no notice of empty files and sub-folders', async () => {
    const path = await folder('more', {
      ...vectors.directoryDigest.files,
      'aa.txt': '',
      'sub/c.txt': 'gamma',
    });
    expect(await computeResultDigest(path)).toBe(vectors.directoryDigest.digest);
  });

  test('is the one of no bytes when there are only empty files and sub-folders', async () => {
    const path = await folder('hollow', { 'empty.txt': '', 'sub/c.txt': 'gamma' });
    expect(await computeResultDigest(path)).toBe(keccak256('0x'));
  });

  test('fails when there is nothing to digest', async () => {
    const path = await folder('nothing', { 'empty.txt': '' });
    await mkdir(join(path, 'bare'));
    await expect(computeResultDigest(join(path, 'bare'))).rejects.toThrow('There is nothing');
    await expect(computeResultDigest(join(path, 'empty.txt'))).rejects.toThrow('is empty');
    await expect(computeResultDigest(join(path, 'absent'))).rejects.toThrow('ENOENT');
  });
});

describe('computed.json', () => {
  async function computed(path: string): Promise<{ outDir: string; found: Promise<unknown> }> {
    const outDir = await folder('computed', { 'computed.json': '' });
    const text = JSON.stringify({ 'deterministic-output-path': path.replace('OUT', outDir) });
    await writeFile(join(outDir, 'computed.json'), text);
    return { outDir, found: readComputedFile(outDir) };
  }

  test.each([
    ['/iexec_out/a/b.txt', '/iexec_out/a/b.txt'],
    ['OUT/a/b.txt', '/iexec_out/a/b.txt'],
    ['/iexec_out', '/iexec_out'],
    ['OUT/', '/iexec_out'],
    ['/iexec_out/', '/iexec_out/'],
    ['//iexec_out/./a/../b.txt', '//iexec_out/./a/../b.txt'],
  ])('%s comes out as %s', async (given, told) => {
    const { outDir, found } = await computed(given);
    const below = join(told).slice('/iexec_out'.length);
    const { deterministicOutputPath = '' } = (await found) as { deterministicOutputPath?: string };
    expect(join(deterministicOutputPath, '/')).toBe(join(outDir, below, '/'));
    const text = await readFile(join(outDir, 'computed.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({ 'deterministic-output-path': told });
  });

  test.each([{ 'deterministic-output-path': 1 }, { 'callback-data': {} }])('%j is refused', async value => {
    const outDir = await folder('typed', { 'computed.json': JSON.stringify(value) });
    await expect(readComputedFile(outDir)).rejects.toThrow('is no text');
  });

  test('both keys are read, and `null` is none', async () => {
    const both = { 'deterministic-output-path': '/iexec_out/a', 'callback-data': '0x01' };
    const outDir = await folder('both', { 'computed.json': JSON.stringify(both) });
    expect(await readComputedFile(outDir)).toEqual({
      deterministicOutputPath: `${outDir}/a`,
      callbackData: '0x01',
    });
    await writeFile(join(outDir, 'computed.json'), '{"deterministic-output-path":null,"callback-data":null}');
    expect(await readComputedFile(outDir)).toEqual({});
  });

  test.each(['/iexec_out/../etc/passwd', '/etc/passwd', 'OUT/../x', 'result.txt'])(
    '%s is refused',
    async given => {
      await expect((await computed(given)).found).rejects.toThrow('is outside');
    },
  );
});

describe('result zip', () => {
  test('has the files, and neither symbolic links nor empty folders', async () => {
    const path = await folder('tree', { 'b.txt': 'b', 'deep/er/a.txt': 'a', 'empty.txt': '' });
    await mkdir(join(path, 'nothing'));
    // On Windows a link takes a right that not every user has.
    if (process.platform !== 'win32') await symlink('/etc/passwd', join(path, 'link'));
    const target = join(dir, 'tree.zip');
    await zipResult(path, target);
    const entries = new AdmZip(target).getEntries();
    expect(entries.map(({ entryName, getData }) => [entryName, getData().toString()])).toEqual([
      ['b.txt', 'b'],
      ['deep/er/a.txt', 'a'],
      ['empty.txt', ''],
    ]);
  });

  test('counts a file name in bytes, not in characters', async () => {
    const cause = 'POST_COMPUTE_TOO_LONG_RESULT_FILE_NAME';
    await expect(listResultFiles(await folder('long', { ['é'.repeat(16)]: 'x' }))).rejects.toThrow(cause);
    const fits = `${'é'.repeat(15)}x`;
    expect(
      await listResultFiles(await folder('fits', { [`a-folder-with-a-name-of-over-31-bytes/${fits}`]: 'x' })),
    ).toEqual([{ name: `a-folder-with-a-name-of-over-31-bytes/${fits}`, bytes: 1 }]);
  });
});

test('an encrypted result is opened with node:crypto alone', async () => {
  const source = new URL('plain-iexec_out.zip', RESULTS);
  const privateKey = await readFile(new URL('rsa2048-private.pem', RESULTS), 'utf8');
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
  const target = join(dir, 'encrypted.zip');
  await encryptResult(fileURLToPath(source), Buffer.from(publicPem).toString('base64'), target);
  const zip = new AdmZip(target);
  const wrapped = zip.readFile('aes-key.rsa') ?? Buffer.alloc(0);
  const payload = zip.readFile('iexec_out.zip.aes') ?? Buffer.alloc(0);
  const key = privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, wrapped);
  expect(key).toHaveLength(32);
  const decipher = createDecipheriv('aes-256-cbc', key, payload.subarray(0, 16));
  const plain = Buffer.concat([decipher.update(payload.subarray(16)), decipher.final()]);
  expect(keccak256(plain)).toBe(keccak256(await readFile(source)));
});

test.each([
  ['', 'POST_COMPUTE_ENCRYPTION_PUBLIC_KEY_MISSING'],
  ['no base64', 'POST_COMPUTE_MALFORMED_ENCRYPTION_PUBLIC_KEY'],
  [Buffer.from('not a key').toString('base64'), 'POST_COMPUTE_ENCRYPTION_FAILED'],
])('a result is not encrypted for the key %j', async (key, cause) => {
  const source = fileURLToPath(new URL('plain-iexec_out.zip', RESULTS));
  await expect(encryptResult(source, key, join(dir, 'never.zip'))).rejects.toThrow(cause);
});
