import { createPrivateKey } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeZip } from '../../src/archive/zip-writer.ts';
import { resultHash } from '../../src/crypto/result-digest.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import { buildParams } from '../../src/iexec/protocol/params.ts';
import { decrypt } from '../../src/pipeline/collect/decrypt.ts';
import { encryptResultToRecipients } from '../../src/pipeline/collect/encrypt-to-recipients.ts';
import { oddNames } from '../../src/pipeline/collect/odd-names.ts';
import { publish } from '../../src/pipeline/collect/publish.ts';
import type { DecryptedResult, Publication } from '../../src/pipeline/context/results.ts';
import { bareContext } from '../support/bare-context.ts';
import { CID, DEAL, DIGEST, EVIDENCE, TASK } from '../support/completed-deal.ts';

const VECTORS = '__tests__/vectors/results';
const base = mkdtempSync(path.join(tmpdir(), 'decrypt-stage-'));
afterAll(() => rmSync(base, { recursive: true }));
const PRIVATE_KEY = createPrivateKey(readFileSync(`${VECTORS}/rsa2048-private.pem`));
const IN_CLEAR = { ...DEAL, params: buildParams({ args: '', encrypt: false }) };

let tempDir = '';
let folders = 0;
beforeEach(() => {
  tempDir = mkdtempSync(path.join(base, String(folders++)));
});

async function zipOf(files: Readonly<Record<string, string>>): Promise<string> {
  const sources = Object.entries(files).map(([name, text], index) => {
    const file = path.join(tempDir, `source-${index}`);
    writeFileSync(file, text);
    return { path: file, name, size: Buffer.byteLength(text) };
  });
  const parts: Buffer[] = [];
  for await (const part of writeZip(sources, { compress: true })) parts.push(Buffer.from(part));
  const archive = path.join(tempDir, 'result.zip');
  writeFileSync(archive, Buffer.concat(parts));
  return archive;
}

interface Setting {
  readonly archive?: string;
  readonly deal?: typeof DEAL;
  readonly digest?: string;
  readonly mayName?: boolean;
}

async function run({ archive, deal = DEAL, digest = DIGEST, mayName = false }: Setting = {}) {
  const { context, log } = bareContext({ mayName });
  const outputPath = path.join(tempDir, 'output');
  const task = { ...TASK, resultDigest: digest, consensusValue: resultHash(TASK.id, digest) };
  const outcome = await decrypt(context, {
    archive: archive ?? path.join(VECTORS, 'encrypted-2048.zip'),
    evidence: { deal, task },
    resultKey: async () => ({ publicKeyPem: '', privateKey: PRIVATE_KEY }),
    tempDir,
    outputPath,
    maxOutputBytes: 1_000_000,
  }).then(
    result => ({ result, error: undefined }),
    (error: TaskError) => ({ result: undefined, error }),
  );
  return { ...outcome, log, output: existsSync(outputPath) ? readdirSync(outputPath).sort() : undefined };
}

describe('an encrypted result', () => {
  test('is decrypted, and no plain archive is left', async () => {
    const { result, log, output } = await run();
    expect(result).toMatchObject({ digest: DIGEST, coveredFiles: ['result.txt'] });
    expect(Object.keys(result ?? {}).sort()).toEqual(['coveredFiles', 'digest', 'files', 'keyDigest']);
    expect(output).toEqual(['computed.json', 'result.txt', 'stdout.txt']);
    expect(readdirSync(tempDir)).toEqual(['output']);
    expect(log).toEqual([]);
  });

  test('of another digest leaves nothing, here or there', async () => {
    const { error, output } = await run({ digest: `0x${'77'.repeat(32)}` });
    expect(error?.code).toBe('RESULT_MISMATCH');
    expect(output).toBeUndefined();
    expect(readdirSync(tempDir)).toEqual([]);
  });
});

describe('a result in clear', () => {
  const plain = () => {
    const archive = path.join(tempDir, 'result.zip');
    copyFileSync(path.join(VECTORS, 'plain-iexec_out.zip'), archive);
    return archive;
  };

  test('is unpacked with a warning where the order asks for no encryption', async () => {
    const { result, log, output } = await run({ archive: plain(), deal: IN_CLEAR });
    expect(result?.digest).toBe(DIGEST);
    expect(output).toEqual(['computed.json', 'result.txt', 'stdout.txt']);
    expect(log).toEqual([
      'warn: The worker stored the result in clear: anyone who knows its CID can read it.',
    ]);
    expect(readdirSync(tempDir)).toContain('result.zip');
  });

  test('is not believed where the order asks for encryption', async () => {
    const { error, output } = await run({ archive: plain() });
    expect(error?.code).toBe('RESULT_UNVERIFIED');
    expect(error?.why).toContain(CID);
    expect(output).toBeUndefined();
  });
});

describe('an error report in place of a result', () => {
  const COMPUTED = { 'computed.json': '{"error-message":"x"}' };

  test('is quoted where it came in clear, which a worker does', async () => {
    const archive = await zipOf({ ...COMPUTED, 'error.txt': 'The image\n  cannot be pulled.' });
    const { error, output } = await run({ archive, deal: IN_CLEAR });
    expect(error?.code).toBe('RESULT_APP_ERROR');
    expect(error?.why).toBe('The worker says: The image cannot be pulled.');
    expect(output).toBeUndefined();
  });

  test('comes first, though a result in clear would not be believed', async () => {
    const archive = await zipOf({ ...COMPUTED, 'error.txt': 'No.' });
    expect((await run({ archive })).error?.code).toBe('RESULT_APP_ERROR');
  });

  test('is quoted up to 2000 bytes', async () => {
    const archive = await zipOf({ ...COMPUTED, 'error.txt': 'a'.repeat(2_001) });
    const { error } = await run({ archive, deal: IN_CLEAR });
    expect(error?.why).toBe(`The worker says: ${'a'.repeat(2_000)}.`);
  });

  test('is none beside another file, or under another name', async () => {
    for (const files of [{ 'error.txt': 'x', 'more.txt': 'y' }, { 'report.txt': 'x' }]) {
      rmSync(path.join(tempDir, 'output'), { recursive: true, force: true });
      const { error } = await run({ archive: await zipOf({ ...COMPUTED, ...files }), deal: IN_CLEAR });
      expect(error?.code).toBe('RESULT_MISMATCH');
    }
  });

  test('needs no computed.json', async () => {
    const { error } = await run({ archive: await zipOf({ 'error.txt': 'x' }), deal: IN_CLEAR });
    expect(error?.code).toBe('RESULT_APP_ERROR');
  });
});

describe('odd names', () => {
  const tell = (names: readonly string[]) => names.join(', ');
  const file = { path: 'a', size: 1, sha256: '00' };

  test('are told, each kind in one sentence', () => {
    expect(oddNames({ files: [file], leftOut: [] }, tell)).toEqual([]);
    expect(
      oddNames(
        {
          files: [file, { ...file, path: 'b', name: 'b\n' }],
          leftOut: [
            { name: 'c'.repeat(201), why: 'it is a link' },
            { name: 'd', why: 'it is a link' },
            { name: 'e', why: 'it is a device' },
          ],
        },
        tell,
      ),
    ).toEqual([
      'The names of some files cannot be used here, so they have others: b (in the result "b\\n").',
      `Not everything of the result is here: "${'c'.repeat(200)}", "d", "e" is left out (it is a link; it is a device).`,
    ]);
  });
});

describe('publishing', () => {
  const publication: Publication = { dealIds: [DEAL.id], kind: 'files', files: ['a'], rootDir: '/' };
  const artifact = { id: '1', name: 'result', digest: 'd', size: 5 };

  test('logs the artifact', async () => {
    const { context, log } = bareContext();
    const given: Publication[] = [];
    const publisher = {
      publish: async (one: Publication) => {
        given.push(one);
        return artifact;
      },
    };
    expect(await publish(context, publisher, publication)).toBe(artifact);
    expect(given).toEqual([publication]);
    expect(log).toEqual(['info: Published artifact result (5 bytes, sha256:d).']);
  });

  test('does nothing without files, without a service, or after an abort', async () => {
    const { context, log, abort } = bareContext();
    const never = {
      publish: () => Promise.reject(new TaskError('ARTIFACT_FAILED', { what: 'W.', why: 'Y.', fix: 'F.' })),
    };
    expect(await publish(context, never, undefined)).toBeUndefined();
    expect(await publish(context, { publish: async () => undefined }, publication)).toBeUndefined();
    expect(log).toEqual([]);
    abort.abort(new Error('cancelled'));
    await expect(publish(context, never, publication)).rejects.toThrow('cancelled');
  });
});

describe('a result for recipients', () => {
  test('is one file that each of them opens', async () => {
    const { Decrypter, generateIdentity, identityToRecipient } = await import('age-encryption');
    const identities = await Promise.all([generateIdentity(), generateIdentity()]);
    const recipients = await Promise.all(identities.map(identityToRecipient));
    const source = path.join(tempDir, 'a.txt');
    writeFileSync(source, 'secret');
    const destination = path.join(tempDir, 'result.zip.age');
    const files = [{ path: source, name: 'a.txt', size: 6 }];
    const { context, log } = bareContext();
    await encryptResultToRecipients(context, { files, recipients, destination });
    for (const identity of identities) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const zip = Buffer.from(await decrypter.decrypt(readFileSync(destination)));
      expect(zip.subarray(0, 2).toString()).toBe('PK');
      expect(zip.includes('a.txt')).toBe(true);
    }
    await encryptResultToRecipients(context, {
      files,
      recipients: recipients.slice(0, 1),
      destination: `${destination}.2`,
    });
    expect(log).toEqual([
      'info: The result is encrypted to 2 recipients.',
      'info: The result is encrypted to one recipient.',
    ]);
  });
});

test('the stage gives the result and no more', async () => {
  const { result } = await run();
  const files: DecryptedResult['files'] = result?.files ?? [];
  expect(files.map(file => file.path).sort()).toEqual(['computed.json', 'result.txt', 'stdout.txt']);
  expect(EVIDENCE.task.resultDigest).toBe(result?.digest);
});
