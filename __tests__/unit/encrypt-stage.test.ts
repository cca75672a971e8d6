import { createDecipheriv } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, realpathSync, statfsSync, truncateSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rootFromPrivateKey } from '../../src/crypto/key-derivation.ts';
import type { Progress } from '../../src/pipeline/context/reporter.ts';
import {
  type CiphertextMemory,
  type RememberedCiphertext,
  rememberCiphertext,
} from '../../src/pipeline/input/ciphertext-memory.ts';
import { encrypt } from '../../src/pipeline/input/encrypt.ts';
import { fakeContext } from '../support/stage-context.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'encrypt-')));
let tempDir = base;
const at = (name: string) => join(tempDir, name);
beforeEach(async () => {
  tempDir = await mkdtemp(join(base, 'case-'));
});
afterAll(() => rm(base, { recursive: true }));

const root = rootFromPrivateKey('5e'.repeat(32));

/** Runs the stage, which needs no service here. */
function run(
  names: readonly string[],
  onProgress: (progress: Progress) => void = () => undefined,
  memory?: CiphertextMemory,
) {
  const { context } = fakeContext();
  return encrypt(
    { ...context, reporter: { ...context.reporter, progress: onProgress } },
    { files: names.map(name => ({ name, path: at(name) })), root, tempDir, memory },
  );
}

/** A memory of one entry, which counts what is asked. */
function memoryOf() {
  const entries = new Map<string, RememberedCiphertext>();
  const memory: CiphertextMemory = {
    recall: async name => entries.get(name),
    remember: async (name, ciphertext) => void entries.set(name, ciphertext),
  };
  return { entries, memory };
}

describe('with a memory of earlier runs', () => {
  const keyOf = ({ secret }: { secret: string }) => Buffer.from(secret, 'base64');
  async function remembered(names: readonly string[]) {
    const { entries, memory } = memoryOf();
    for (const name of names) await writeFile(at(name), `content of ${name}`);
    const first = await run(names, undefined, memory);
    expect(first.remembered).toBe(false);
    await rememberCiphertext(memory, keyOf(first), first);
    await rm(await first.file());
    return { entries, memory, first };
  }

  test.each([[['input']], [['a', 'b']]])('%j are encrypted again only when they are needed', async names => {
    const { memory, first } = await remembered(names);
    const second = await run(names, undefined, memory);
    expect(second).toMatchObject({
      remembered: true,
      cid: first.cid,
      checksum: first.checksum,
      size: first.size,
    });
    expect((await readdir(tempDir)).sort()).toEqual(names);
    const file = await second.file();
    expect((await readdir(tempDir)).sort()).toEqual([...names, 'inputs.enc']);
    expect(await second.file()).toBe(file);
  });

  test('an entry with another mac is not believed', async () => {
    const { entries, memory } = await remembered(['input']);
    for (const [name, entry] of entries) entries.set(name, { ...entry, cid: `${entry.cid}x` });
    expect((await run(['input'], undefined, memory)).remembered).toBe(false);
  });

  test('content that changed meanwhile is refused', async () => {
    const { memory } = await remembered(['input']);
    const second = await run(['input'], undefined, memory);
    await writeFile(at('input'), 'other content');
    await expect(second.file()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

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
