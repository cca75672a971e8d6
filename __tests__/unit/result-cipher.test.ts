import { constants, createCipheriv, createPrivateKey, createPublicKey, publicEncrypt } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { isEncryptedResult, openResult } from '../../src/crypto/result-cipher.ts';
import fc from '../support/fast-check.ts';
import { rawZip } from './archive-raw-zip.ts';

const VECTORS = '__tests__/vectors/results';
const manifest = JSON.parse(readFileSync(`${VECTORS}/manifest.json`, 'utf8')) as {
  cases: { file: string; privateKey: string }[];
};
const plain = readFileSync(`${VECTORS}/plain-iexec_out.zip`);
const keyFrom = (file: string) => createPrivateKey(readFileSync(`${VECTORS}/${file}`, 'utf8'));
const rsa2048 = keyFrom('rsa2048-private.pem');
const directory = mkdtempSync(join(tmpdir(), 'result-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

const open = (archive: string, privateKey = rsa2048) =>
  openResult({ archive, privateKey, destination: at('inner.zip') });

/** The post-compute's layout, made here by one-shot calls. */
function sealed(inner: Buffer, { aes = Buffer.alloc(32, 5), cut = 0, extra = [] as string[] } = {}): Buffer {
  const iv = Buffer.alloc(16, 6);
  const cipher = createCipheriv('aes-256-cbc', aes, iv);
  const payload = Buffer.concat([iv, cipher.update(inner), cipher.final()]);
  return rawZip([
    { name: 'iexec_out.zip.aes', data: payload.subarray(0, payload.length - cut), deflate: true },
    { name: 'aes-key.rsa', data: wrap(aes) },
    ...extra.map(name => ({ name })),
  ]);
}
const wrap = (bytes: Buffer) =>
  publicEncrypt({ key: createPublicKey(rsa2048), padding: constants.RSA_PKCS1_PADDING }, bytes);

const good = manifest.cases.filter(({ privateKey }) => privateKey.endsWith('.pem'));
test.each(good)('$file opens with $privateKey', async ({ file, privateKey }) => {
  expect(await isEncryptedResult(`${VECTORS}/${file}`)).toBe(true);
  await open(`${VECTORS}/${file}`, keyFrom(privateKey));
  expect(readFileSync(at('inner.zip')).equals(plain)).toBe(true);
  if (process.platform !== 'win32') expect((await stat(at('inner.zip'))).mode & 0o777).toBe(0o600);
  await rm(at('inner.zip'));
});

test.each([
  ['bad-missing-key.zip', 'RESULT_CORRUPT', /lacks the entry aes-key\.rsa/],
  ['bad-missing-payload.zip', 'RESULT_CORRUPT', /lacks the entry iexec_out\.zip\.aes/],
  ['bad-oaep-key.zip', 'RESULT_KEY_MISMATCH', /another key/],
  ['bad-padding.zip', 'RESULT_CORRUPT', /bad padding/],
  ['bad-truncated-payload.zip', 'RESULT_CORRUPT', /truncated/],
])('%s fails as %s and leaves nothing', async (file, code, text) => {
  expect(await isEncryptedResult(`${VECTORS}/${file}`)).toBe(true);
  const opening = open(`${VECTORS}/${file}`);
  await expect(opening).rejects.toMatchObject({ code });
  await expect(opening).rejects.toThrow(text);
  expect(await readdir(directory)).toEqual([]);
});

test('a plain result is not taken for an encrypted one, whatever else it holds', async () => {
  expect(await isEncryptedResult(`${VECTORS}/plain-iexec_out.zip`)).toBe(false);
  await writeFile(at('odd.zip'), rawZip([{ name: 'aes-key.rsa' }, { name: 'computed.json' }]));
  expect(await isEncryptedResult(at('odd.zip'))).toBe(false);
  await rm(at('odd.zip'));
});

describe('what is not in the vectors', () => {
  async function expectFailure(bytes: Buffer, code: string, text: RegExp, key = rsa2048) {
    await writeFile(at('in.zip'), bytes);
    const opening = open(at('in.zip'), key);
    await expect(opening).rejects.toMatchObject({ code });
    await expect(opening).rejects.toThrow(text);
    expect(await readdir(directory)).toEqual(['in.zip']);
    await rm(at('in.zip'));
  }

  test('a key of another size', async () => {
    const bytes = readFileSync(`${VECTORS}/encrypted-2048.zip`);
    await expectFailure(bytes, 'RESULT_KEY_MISMATCH', /512 bytes/, keyFrom('rsa4096-private.pem'));
  });

  test('a wrapped key of a wrong length', async () => {
    const zip = rawZip([
      { name: 'aes-key.rsa', data: wrap(Buffer.alloc(24)) },
      { name: 'iexec_out.zip.aes' },
    ]);
    await expectFailure(zip, 'RESULT_KEY_MISMATCH', /24 bytes/);
  });

  test('a payload that is no zip, so that a wrong key of the right length shows', async () => {
    await expectFailure(sealed(Buffer.alloc(1000, 'x')), 'RESULT_CORRUPT', /does not decrypt to a zip/);
    await expectFailure(sealed(Buffer.from('PK')), 'RESULT_CORRUPT', /does not decrypt to a zip/);
  });

  test('a payload of nothing, or of an IV alone', async () => {
    const key = { name: 'aes-key.rsa', data: wrap(Buffer.alloc(32)) };
    for (const data of [Buffer.alloc(0), Buffer.alloc(7), Buffer.alloc(16)])
      await expectFailure(rawZip([key, { name: 'iexec_out.zip.aes', data }]), 'RESULT_CORRUPT', /truncated/);
  });

  test('a third entry, or one twice', async () => {
    await expectFailure(sealed(plain, { extra: ['more'] }), 'RESULT_CORRUPT', /more than/);
    await expectFailure(sealed(plain, { extra: ['aes-key.rsa'] }), 'RESULT_CORRUPT', /twice/);
  });

  test('a payload that does not match its CRC', async () => {
    const bytes = Buffer.from(readFileSync(`${VECTORS}/encrypted-2048.zip`));
    const payload = bytes.indexOf('iexec_out.zip.aes') + 'iexec_out.zip.aes'.length + 100;
    bytes[payload] = (bytes[payload] ?? 0) ^ 1;
    await expectFailure(bytes, 'RESULT_CORRUPT', /damaged|CRC/);
  });

  test('something that is no zip', async () => {
    await expectFailure(Buffer.from('<html>gateway error</html>'), 'RESULT_CORRUPT', /damaged/);
    await writeFile(at('in.zip'), 'x');
    await expect(isEncryptedResult(at('in.zip'))).rejects.toMatchObject({ code: 'RESULT_CORRUPT' });
    await rm(at('in.zip'));
  });
});

test('opens payloads of any size, an empty zip included', async () => {
  const start = fc.constantFrom('PK\x03\x04', 'PK\x05\x06');
  await fc.assert(
    fc.asyncProperty(start, fc.integer({ min: 0, max: 70_000 }), async (magic, size) => {
      const inner = Buffer.concat([Buffer.from(magic, 'latin1'), Buffer.alloc(size, 'inner')]);
      await writeFile(at('in.zip'), sealed(inner));
      await open(at('in.zip'));
      expect(readFileSync(at('inner.zip')).equals(inner)).toBe(true);
    }),
    { numRuns: 30 },
  );
  await rm(at('in.zip'));
  await rm(at('inner.zip'));
});

test('an abort keeps its reason and leaves nothing', async () => {
  await writeFile(at('in.zip'), sealed(Buffer.concat([plain, Buffer.alloc(4_000_000)])));
  const abort = new AbortController();
  const reason = new Error('stop');
  const opening = openResult({
    archive: at('in.zip'),
    privateKey: rsa2048,
    destination: at('inner.zip'),
    signal: abort.signal,
    onProgress: () => abort.abort(reason),
  });
  await expect(opening).rejects.toBe(reason);
  expect(await readdir(directory)).toEqual(['in.zip']);
});
