import { spawnSync } from 'node:child_process';
import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync } from 'node:fs';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { contentDigest } from '../../src/crypto/content-digest.ts';
import { deriveContentKey, rootFromPrivateKey } from '../../src/crypto/key-derivation.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'content-')));
const path = join(directory, 'content');
afterAll(() => rm(directory, { recursive: true }));
const root = rootFromPrivateKey('5e'.repeat(32));
const READ = 262_144;

test('is one GMAC over the whole file, whatever pieces it is read in', async () => {
  for (const size of [0, 1, 15, 16, 17, READ - 1, READ, READ + 1, 5 * READ + 3]) {
    const bytes = randomBytes(size);
    await writeFile(path, bytes);
    const told: number[] = [];
    const digest = await contentDigest(path, root, { onProgress: done => told.push(done) });
    const whole = createCipheriv('aes-256-gcm', deriveContentKey(root), Buffer.alloc(12)).setAAD(bytes);
    whole.final();
    expect([size, digest.toString('hex')]).toEqual([size, whole.getAuthTag().toString('hex')]);
    expect(told.at(-1) ?? 0).toBe(size);
  }
});

test('agrees with OpenSSL’s command line', async () => {
  await writeFile(path, 'judged by another program');
  const key = `hexkey:${deriveContentKey(root).toString('hex')}`;
  const options = ['-cipher', 'AES-256-GCM', '-macopt', key, '-macopt', `hexiv:${'00'.repeat(12)}`];
  const { stdout, status } = spawnSync('openssl', ['mac', ...options, '-in', path, 'GMAC']);
  if (status !== 0) {
    console.warn('skipped: OpenSSL 3 is not on this machine');
    return;
  }
  const digest = await contentDigest(path, root);
  expect(digest.toString('hex')).toBe(stdout.toString().trim().toLowerCase());
});

test('another root gives another digest', async () => {
  await writeFile(path, 'content');
  const other = rootFromPrivateKey('6f'.repeat(32));
  expect(await contentDigest(path, root)).not.toEqual(await contentDigest(path, other));
});

test('stops on abort, with its reason', async () => {
  await writeFile(path, Buffer.alloc(4_000_000));
  const reason = new Error('stop');
  const abort = new AbortController();
  const running = contentDigest(path, root, { signal: abort.signal, onProgress: () => abort.abort(reason) });
  await expect(running).rejects.toBe(reason);
});

test('lets a signal of the runner through while it reads', async () => {
  await writeFile(path, Buffer.alloc(8_000_000));
  const reason = new Error('cancelled');
  const abort = new AbortController();
  setImmediate(() => abort.abort(reason));
  await expect(contentDigest(path, root, { signal: abort.signal })).rejects.toBe(reason);
});

test('reads half a MiB at a time, and gives others their turn after each two MiB', async () => {
  await writeFile(path, Buffer.alloc(5 * 1_048_576));
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  const reports: [number, number][] = [];
  await contentDigest(path, root, { onProgress: bytes => reports.push([bytes, turns]) });
  clearImmediate(next);
  expect(reports.map(([bytes]) => bytes)).toEqual(reports.map((_, index) => (index + 1) * 524_288));
  const perTurn = [...new Set(reports.map(([, turn]) => turn))].map(
    turn => reports.filter(([, one]) => one === turn).length,
  );
  expect(perTurn).toEqual([4, 4, 2]);
});

(process.platform === 'win32' ? test.skip : test)('follows links unless the path must be exact', async () => {
  await writeFile(path, 'content');
  await symlink(path, `${path}-link`);
  const digest = await contentDigest(path, root, { exact: true });
  expect(await contentDigest(`${path}-link`, root)).toEqual(digest);
  await expect(contentDigest(`${path}-link`, root, { exact: true })).rejects.toMatchObject({
    name: 'ReplacedFileError',
  });
});
