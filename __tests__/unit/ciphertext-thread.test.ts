import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { writeOnThread } from '../../src/crypto/ciphertext-thread.ts';
import { encryptDataset } from '../../src/crypto/dataset-cipher.ts';
import { CidHasher } from '../../src/storage/cid.ts';

const directory = mkdtempSync(join(tmpdir(), 'thread-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));
const key = Buffer.alloc(32, 7);
const iv = Buffer.alloc(16, 9);

async function* chunksOf(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

test('a large file is encrypted to the same bytes, checksum and CID as in one piece', async () => {
  const plain = randomBytes(17_000_001);
  await writeFile(at('plain'), plain);
  const told: number[] = [];
  const outcome = await encryptDataset({
    source: at('plain'),
    destination: at('encrypted'),
    key,
    iv,
    onProgress: bytes => told.push(bytes),
  });
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const expected = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
  expect(readFileSync(at('encrypted')).equals(expected)).toBe(true);
  expect(outcome).toEqual({
    size: expected.length,
    checksum: `0x${createHash('sha256').update(expected).digest('hex')}`,
    cid: new CidHasher().update(expected).digest(),
  });
  expect(told.at(-1)).toBe(expected.length);
  if (process.platform !== 'win32') expect((await stat(at('encrypted'))).mode & 0o777).toBe(0o600);
});

test.each([
  ['nothing', []],
  [
    'small chunks out of the shared pool',
    [Buffer.from('one'), Buffer.from('two'), Buffer.alloc(0), Buffer.from('3')],
  ],
  ['more chunks than may wait', Array.from({ length: 100 }, (_, i) => Buffer.alloc(5_000, i))],
])('writes %s', async (name, chunks) => {
  const { size, checksum } = await writeOnThread(at(name), chunksOf(...chunks));
  const expected = Buffer.concat(chunks);
  expect(readFileSync(at(name)).equals(expected)).toBe(true);
  expect({ size, checksum }).toEqual({
    size: expected.length,
    checksum: `0x${createHash('sha256').update(expected).digest('hex')}`,
  });
});

describe('a failure ends both threads and leaves no encrypted file', () => {
  test('of the file system, in the other thread', async () => {
    const running = writeOnThread(at('missing/file'), chunksOf(Buffer.alloc(10)));
    await expect(running).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('of the source, in this one', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(10);
      throw new Error('the source broke');
    }
    await expect(writeOnThread(at('broken'), broken())).rejects.toThrow('the source broke');
  });

  test('an abort half-way', async () => {
    await writeFile(at('plain'), Buffer.alloc(30_000_000));
    const before = await readdir(directory);
    const abort = new AbortController();
    const reason = new Error('stop');
    const running = encryptDataset({
      source: at('plain'),
      destination: at('aborted'),
      key,
      iv,
      signal: abort.signal,
      onProgress: bytes => bytes > 10_000_000 && abort.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    expect(await readdir(directory)).toEqual(before);
  });
});
