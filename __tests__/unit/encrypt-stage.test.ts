import { createDecipheriv } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, realpathSync, statfsSync, truncateSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rootFromPrivateKey } from '../../src/crypto/key-derivation.ts';
import { encrypt } from '../../src/pipeline/buy/encrypt.ts';
import type { Progress } from '../../src/pipeline/context/reporter.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'encrypt-')));
let tempDir = base;
const at = (name: string) => join(tempDir, name);
beforeEach(async () => {
  tempDir = await mkdtemp(join(base, 'case-'));
});
afterAll(() => rm(base, { recursive: true }));

const root = rootFromPrivateKey('5e'.repeat(32));

/** The stage only tells progress and keys here: without a memory of earlier runs it needs no service. */
function run(names: readonly string[], onProgress: (progress: Progress) => void = () => undefined) {
  const context = {
    reporter: { progress: onProgress, secret: () => undefined },
    signal: new AbortController().signal,
  };
  return encrypt(context as unknown as StageContext, {
    files: names.map(name => ({ name, path: at(name) })),
    root,
    tempDir,
  });
}

test('equal content gives equal ciphertext, other content another key, and each comes back', async () => {
  const seen: { cid: string; secret: string }[] = [];
  for (const content of ['one', 'one', 'two']) {
    await writeFile(at('input'), content);
    const { cid, secret, file } = await run(['input']);
    const encrypted = readFileSync(await file());
    const decipher = createDecipheriv(
      'aes-256-cbc',
      Buffer.from(secret, 'base64'),
      encrypted.subarray(0, 16),
    );
    expect(decipher.update(encrypted.subarray(16), undefined, 'utf8') + decipher.final('utf8')).toBe(content);
    seen.push({ cid, secret });
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]?.secret).not.toBe(seen[0]?.secret);
});

test('several files become one archive, which does not stay', async () => {
  await writeFile(at('a'), 'a');
  await writeFile(at('b'), 'b');
  await run(['a', 'b']);
  expect((await readdir(tempDir)).sort()).toEqual(['a', 'b', 'inputs.enc']);
});

test('an input that changes between the two passes is refused, and its ciphertext removed', async () => {
  await writeFile(at('input'), Buffer.alloc(3_000_000));
  let changed = false;
  const running = run(['input'], ({ label }) => {
    if (label === 'encrypting' && !changed) appendFileSync(at('input'), 'more');
    changed = label === 'encrypting';
  });
  await expect(running).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(await readdir(tempDir)).toEqual(['input']);
});

describe('a link that takes the place of an input after it was found', () => {
  const posixTest = process.platform === 'win32' ? test.skip : test;
  const secret = join(base, 'secret');

  posixTest.each([
    ['alone', ['input']],
    ['among others', ['a', 'input']],
  ])('is not followed: %s', async (_, names) => {
    await writeFile(secret, 'KEY');
    await writeFile(at('a'), 'a');
    await symlink(secret, at('input'));
    await expect(run(names)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      what: expect.stringContaining('changed'),
    });
    expect((await readdir(tempDir)).sort()).toEqual(['a', 'input']);
  });

  posixTest('nor in the place of a folder above it', async () => {
    await mkdir(at('outside'));
    await writeFile(at('outside/input'), Buffer.alloc(300_000, 'KEY'));
    await symlink('outside', at('folder'));
    for (const names of [['folder/input'], ['folder/input', 'outside/input']]) {
      await expect(run(names)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
  });
});

test('an input that the disk has no room for is told before a byte of it is read', async () => {
  await writeFile(at('a'), 'a');
  await writeFile(at('huge'), '');
  const { bavail, bsize } = statfsSync(tempDir);
  // It takes no room, and is longer than all that is free.
  truncateSync(at('huge'), bavail * bsize + 1_000_000_000);
  await expect(run(['a', 'huge'])).rejects.toMatchObject({
    code: 'DISK_FULL',
    why: expect.stringMatching(
      /^[\d.]+ [KMGT]iB are free there, and the run needs [\d.]+ [KMGT]iB in .* for the packed input\.$/,
    ),
  });
  expect((await readdir(tempDir)).sort()).toEqual(['a', 'huge']);
});
