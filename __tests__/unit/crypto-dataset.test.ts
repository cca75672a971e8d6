import { spawnSync } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { chmod, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { encryptDataset } from '../../src/crypto/dataset-cipher.ts';
import { CidHasher } from '../../src/ipfs/cid.ts';
import fc from '../support/fast-check.ts';

const VECTORS = '__tests__/vectors/dataset';
const manifest = JSON.parse(readFileSync(`${VECTORS}/manifest.json`, 'utf8')) as {
  keyHex: string;
  cases: {
    name: string;
    plain: string;
    encrypted: string;
    ivHex: string;
    checksum: string;
  }[];
};
const key = Buffer.from(manifest.keyHex, 'hex');
const iv = Buffer.alloc(16, 9);
const directory = mkdtempSync(join(tmpdir(), 'dataset-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

describe.each(manifest.cases)('vector $name', vector => {
  test('encrypts to the bytes of the official SDK', async () => {
    const destination = at(vector.encrypted);
    const outcome = await encryptDataset({
      source: `${VECTORS}/${vector.plain}`,
      destination,
      key,
      iv: Buffer.from(vector.ivHex, 'hex'),
    });
    const expected = readFileSync(`${VECTORS}/${vector.encrypted}`);
    expect(readFileSync(destination).equals(expected)).toBe(true);
    expect(outcome).toEqual({
      size: expected.length,
      checksum: vector.checksum,
      cid: new CidHasher().update(expected).digest(),
    });
    expect((await stat(destination)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });
});

test('agrees with a one-shot cipher, for sizes around blocks, chunks and reads', async () => {
  const borders = [0, 16, 4096, 262_128, 262_144, 524_272, 524_288];
  const sizes = fc
    .tuple(fc.constantFrom(...borders), fc.integer({ min: -17, max: 17 }))
    .map(([border, off]) => Math.max(0, border + off));
  await fc.assert(
    fc.asyncProperty(sizes, fc.uint8Array({ minLength: 1, maxLength: 8 }), async (size, pattern) => {
      const plain = Buffer.alloc(size, Buffer.from(pattern));
      await writeFile(at('in'), plain);
      const outcome = await encryptDataset({ source: at('in'), destination: at('out'), key, iv });
      const cipher = createCipheriv('aes-256-cbc', key, iv);
      const expected = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
      expect(readFileSync(at('out')).equals(expected)).toBe(true);
      expect(outcome.size).toBe(16 + 16 * (Math.floor(size / 16) + 1));
      expect(outcome.checksum).toBe(`0x${createHash('sha256').update(expected).digest('hex')}`);
    }),
    { numRuns: 40 },
  );
});

test('OpenSSL’s command line decrypts what we encrypt', async () => {
  await writeFile(at('in'), 'judged by another program');
  await encryptDataset({ source: at('in'), destination: at('out'), key, iv });
  const args = ['enc', '-d', '-aes-256-cbc', '-K', key.toString('hex'), '-iv', iv.toString('hex')];
  const { stdout, error } = spawnSync('openssl', args, { input: readFileSync(at('out')).subarray(16) });
  if (error) return; // OpenSSL is not on this machine.
  expect(stdout.toString()).toBe('judged by another program');
});

test('progress is told in bytes and ends at the size', async () => {
  await writeFile(at('in'), Buffer.alloc(600_000));
  const told: number[] = [];
  const { size } = await encryptDataset({
    source: at('in'),
    destination: at('out'),
    key,
    iv,
    onProgress: bytes => told.push(bytes),
  });
  expect(told.at(-1)).toBe(size);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
});

describe('a failure leaves nothing and keeps what was there', () => {
  test('source is missing', async () => {
    await writeFile(at('kept'), 'earlier');
    const before = await readdir(directory);
    await expect(encryptDataset({ source: at('missing'), destination: at('kept'), key, iv })).rejects.toThrow(
      /ENOENT/,
    );
    expect(await readdir(directory)).toEqual(before);
    expect(readFileSync(at('kept'), 'utf8')).toBe('earlier');
  });

  test('aborted half-way', async () => {
    await writeFile(at('in'), Buffer.alloc(3_000_000));
    const before = await readdir(directory);
    const abort = new AbortController();
    const reason = new Error('stop');
    const running = encryptDataset({
      source: at('in'),
      destination: at('aborted'),
      key,
      iv,
      signal: abort.signal,
      onProgress: () => abort.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    expect(await readdir(directory)).toEqual(before);
  });
});

test('a destination that cannot be written is an error, not a hang', async () => {
  if (process.platform === 'win32' || process.getuid?.() === 0) return; // Root writes everywhere.
  await chmod(directory, 0o500);
  const running = encryptDataset({ source: 'package.json', destination: at('denied'), key, iv });
  await expect(running).rejects.toThrow(/EACCES/);
  await chmod(directory, 0o700);
});
