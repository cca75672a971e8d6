import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { DecryptedResult } from '../../src/pipeline/context/results.ts';
import type { BroughtResult } from '../../src/pipeline/provenance/verified-result.ts';
import type { ArtifactMode } from '../../src/run/publish/artifact-mode.ts';
import { createPublicationChoice, type PublicationChoice } from '../../src/run/publish/publication.ts';
import { rawZip } from './archive-raw-zip.ts';

const VECTORS = '__tests__/vectors/results';
const tempDir = mkdtempSync(path.join(tmpdir(), 'publication-'));
afterAll(() => rmSync(tempDir, { recursive: true }));

const result: DecryptedResult = {
  files: [{ path: 'report.json', size: 2, sha256: '00'.repeat(32) }],
  digest: '0x',
  coveredFiles: ['report.json'],
};

/** A choice of this mode, and what it logs. */
function choiceOf(mode: ArtifactMode, more: Partial<PublicationChoice> = {}) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const choice = createPublicationChoice({
    config: { artifact: 'auto', recipients: [], artifactName: 'result' },
    mode,
    outputPath: '/out',
    tempDir,
    context: {
      reporter: {
        stage: (_, run) => run(),
        info: say,
        warn: say,
        debug: say,
        secret: () => undefined,
        progress: () => undefined,
      },
      signal: new AbortController().signal,
    },
    ...more,
  });
  return { said, choice };
}

function choose(mode: ArtifactMode, archive: string, decrypted?: DecryptedResult) {
  const { said, choice } = choiceOf(mode);
  const facts = { cid: 'Qm', path: archive, dealId: '0xdea1', network: 'localnet', forUs: true };
  return { said, publication: choice([{ result: decrypted, archive: facts, outputPath: '/out' }]) };
}

describe('what becomes the artifact', () => {
  test('the ciphertext, where the plain files may not be seen', async () => {
    const archive = `${VECTORS}/encrypted-2048.zip`;
    for (const decrypted of [result, undefined]) {
      const { publication } = choose('ciphertext', archive, decrypted);
      expect(await publication).toMatchObject({
        kind: 'archive',
        files: [archive, path.join(tempDir, 'HOW-TO-OPEN.txt')],
      });
      const text = readFileSync(path.join(tempDir, 'HOW-TO-OPEN.txt'), 'utf8');
      expect(text).toContain("deal-id: '0xdea1'");
      expect(text).toContain('No other tool opens the archive');
    }
  });

  test('never an archive in clear in the place of the ciphertext', async () => {
    const archive = path.join(tempDir, 'plain.zip');
    writeFileSync(archive, rawZip([{ name: 'computed.json', data: '{}' }, { name: 'report.json' }]));
    for (const decrypted of [result, undefined]) {
      const { said, publication } = choose('ciphertext', archive, decrypted);
      expect(await publication).toBeUndefined();
      expect(said.join()).toMatch(/stored the result in clear/);
    }
    expect(await choose('decrypted', archive, result).publication).toMatchObject({
      kind: 'files',
      files: ['/out/report.json'],
    });
  });

  test('nothing at all, when that is what was asked for', async () => {
    const { said, publication } = choose('none', `${VECTORS}/encrypted-2048.zip`, result);
    expect(await publication).toBeUndefined();
    expect(said.join()).toMatch(/says none/);
  });
});

describe('what becomes the artifact of a list', () => {
  const ENCRYPTED = `${VECTORS}/encrypted-2048.zip`;
  const IN_CLEAR = `${VECTORS}/plain-iexec_out.zip`;
  const NOISE = 'package.json';
  const TEXT = path.join(tempDir, 'HOW-TO-OPEN.txt');
  const brought = (
    task: string,
    { opened = true, archive = ENCRYPTED, dealId = `0x${task}` } = {},
  ): BroughtResult => ({
    task,
    archive: { cid: `Qm${task}`, path: archive, dealId, network: 'localnet', forUs: true },
    result: opened ? result : undefined,
    outputPath: `/out/${task}`,
  });

  test('the plain files, in a folder for each task', async () => {
    const { choice, said } = choiceOf('decrypted');
    const extras = [{ path: 'render-check/index.html', size: 1, sha256: 'aa' }];
    expect(await choice([brought('1'), brought('2', { dealId: '0x1' })], extras)).toEqual({
      dealIds: ['0x1'],
      kind: 'files',
      files: ['/out/1/report.json', '/out/2/report.json', '/out/render-check/index.html'],
      rootDir: '/out',
      linked: [],
    });
    expect(said).toEqual([]);
  });

  test('the archives where the plain files may not be seen, from where they are, with one text', async () => {
    const { choice } = choiceOf('ciphertext');
    const extras = [{ path: 'render-check/index.html', size: 1, sha256: 'aa' }];
    expect(await choice([brought('1'), brought('2', { opened: false })], extras)).toEqual({
      dealIds: ['0x1', '0x2'],
      kind: 'archive',
      files: [],
      rootDir: tempDir,
      linked: [
        { name: '1/result.zip', path: ENCRYPTED },
        { name: '2/result.zip', path: ENCRYPTED },
        { name: 'HOW-TO-OPEN.txt', path: TEXT },
      ],
    });
    const text = readFileSync(TEXT, 'utf8');
    expect(text).toContain('`collect` action with the same inputs');
    expect(text).toContain('\n1\t0x1\tQm1\n2\t0x2\tQm2\n');
  });

  test('without the archives in clear, which a warning counts', async () => {
    const { choice, said } = choiceOf('ciphertext');
    const results = [brought('1', { archive: IN_CLEAR }), brought('2'), brought('3', { archive: NOISE })];
    expect(await choice(results)).toMatchObject({
      dealIds: ['0x2'],
      linked: [{ name: '2/result.zip' }, { name: 'HOW-TO-OPEN.txt' }],
    });
    expect(said.join()).toContain('2 of 3 results were stored in clear');
    expect(await choice([brought('1', { archive: IN_CLEAR })])).toBeUndefined();
  });

  test('plain files, and the archives of results that could not be delivered', async () => {
    const results = [brought('1'), brought('2', { opened: false })];
    expect(await choiceOf('decrypted').choice(results)).toMatchObject({
      dealIds: ['0x1', '0x2'],
      kind: 'files',
      files: ['/out/1/report.json'],
      linked: [{ name: '2/result.zip' }, { name: 'HOW-TO-OPEN.txt' }],
    });
  });

  test('one file for the recipients, and such archives beside it', async () => {
    const outputPath = path.join(tempDir, 'out');
    for (const task of ['1', '2', '3']) {
      mkdirSync(path.join(outputPath, task), { recursive: true });
      writeFileSync(path.join(outputPath, task, 'report.json'), '{}');
    }
    const recipients = [await identityToRecipient(await generateIdentity())];
    const { choice, said } = choiceOf('encrypted', {
      outputPath,
      config: { artifact: 'auto', recipients },
    });
    expect(await choice([brought('1'), brought('2'), brought('3', { opened: false })])).toMatchObject({
      dealIds: ['0x1', '0x2', '0x3'],
      kind: 'encrypted',
      files: [path.join(tempDir, 'result.zip.age')],
      rootDir: tempDir,
      linked: [{ name: '3/result.zip' }, { name: 'HOW-TO-OPEN.txt' }],
    });
    expect(said.join()).toContain('age --decrypt');
  });

  test('nothing at all, when that is what was asked for, or there are no results', async () => {
    expect(await choiceOf('none').choice([brought('1')])).toBeUndefined();
    expect(await choiceOf('decrypted').choice([])).toBeUndefined();
  });
});
