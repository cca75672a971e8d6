import { constants, createCipheriv, createPrivateKey, createPublicKey, publicEncrypt } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
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

describe('a result at its bounds', () => {
  /** The end of an archive (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16) that claims so many entries and has none. */
  function claiming(entryCount: number): Buffer {
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeUInt16LE(45, 12);
    end64.writeUInt16LE(45, 14);
    end64.writeBigUInt64LE(BigInt(entryCount), 24);
    end64.writeBigUInt64LE(BigInt(entryCount), 32);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeUInt32LE(1, 16);
    const end = Buffer.alloc(22, 0xff);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt32LE(0, 4);
    end.writeUInt16LE(0, 20);
    return Buffer.concat([end64, locator, end]);
  }
  const writeResult = (bytes: Buffer) => writeFile(at('in.zip'), bytes);
  const whyNot = () =>
    open(at('in.zip')).then(
      () => undefined,
      (error: { why: string }) => error.why,
    );

  test('lists a hundred thousand entries at most', async () => {
    await writeResult(claiming(100_001));
    expect(await isEncryptedResult(at('in.zip'))).toBe(false);
    expect(await whyNot()).toContain('more entries than any result');
    await writeResult(claiming(100_000));
    await expect(isEncryptedResult(at('in.zip'))).rejects.toThrow('is damaged');
    expect(await whyNot()).toContain('is damaged');
  });

  test('is known by either entry', async () => {
    for (const [name, encrypted] of [
      ['aes-key.rsa', true],
      ['iexec_out.zip.aes', true],
      ['other', false],
    ] as const) {
      await writeResult(rawZip([{ name: 'first' }, { name }, { name: 'last' }]));
      expect(await isEncryptedResult(at('in.zip'))).toBe(encrypted);
    }
  });

  test('has 4 KiB of key at most', async () => {
    for (const [bytes, why] of [
      [4_096, 'not as long as the modulus of our key (256 bytes)'],
      [4_097, 'too large for an encrypted key'],
    ] as const) {
      const data = Buffer.alloc(bytes, 'A');
      await writeResult(rawZip([{ name: 'aes-key.rsa', data }, { name: 'iexec_out.zip.aes' }]));
      expect(await whyNot()).toContain(why);
    }
  });

  test('may hold four bytes, and no fewer', async () => {
    await writeResult(sealed(Buffer.from('PK\x05\x06', 'latin1')));
    await open(at('in.zip'));
    expect(readFileSync(at('inner.zip'), 'latin1')).toBe('PK\x05\x06');
    await writeResult(sealed(Buffer.from('PK\x05', 'latin1')));
    expect(await whyNot()).toContain('does not decrypt to a zip');
  });

  test('of an older worker is base64 in lines, of any size', async () => {
    const aes = Buffer.alloc(16, 5);
    const lines = (bytes: Buffer) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
    for (const size of [0, 1, 2, 3, 200_000]) {
      const inner = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(size, 'inner')]);
      const cipher = createCipheriv('aes-128-ecb', aes, null);
      const payload = Buffer.concat([cipher.update(inner), cipher.final()]);
      await writeResult(
        rawZip([
          { name: 'iexec_out.zip.aes', data: lines(payload) },
          { name: 'aes-key.rsa', data: lines(wrap(Buffer.from(aes.toString('base64')))) },
        ]),
      );
      await open(at('in.zip'));
      expect(readFileSync(at('inner.zip')).equals(inner)).toBe(true);
    }
    const long = wrap(Buffer.from(Buffer.alloc(17).toString('base64'))).toString('base64');
    await writeResult(rawZip([{ name: 'aes-key.rsa', data: long }, { name: 'iexec_out.zip.aes' }]));
    expect(await whyNot()).toBe('Unwrapping the key gives 17 bytes where an AES-128 key has 16.');
  });

  test('is counted up to the bytes of its payload', async () => {
    await writeResult(sealed(Buffer.concat([plain, Buffer.alloc(200_000)])));
    const told: [number, number][] = [];
    await openResult({
      archive: at('in.zip'),
      privateKey: rsa2048,
      destination: at('inner.zip'),
      onProgress: (done, total) => told.push([done, total]),
    });
    const size = 16 + 16 * (Math.floor((plain.length + 200_000) / 16) + 1);
    expect(told.at(-1)).toEqual([size, size]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  });

  afterEach(async () => {
    for (const name of ['in.zip', 'inner.zip']) await rm(at(name), { force: true });
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
