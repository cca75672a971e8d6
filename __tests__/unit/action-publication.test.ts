import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { DecryptedResult } from '../../src/pipeline/context/results.ts';
import type { ArtifactMode } from '../../src/run/publish/artifact-mode.ts';
import { createPublicationChoice } from '../../src/run/publish/publication.ts';
import { rawZip } from './archive-raw-zip.ts';

const VECTORS = '__tests__/vectors/results';
const tempDir = mkdtempSync(path.join(tmpdir(), 'publication-'));
afterAll(() => rmSync(tempDir, { recursive: true }));

const result: DecryptedResult = {
  files: [{ path: 'report.json', size: 2, sha256: '00'.repeat(32) }],
  digest: '0x',
  coveredFiles: ['report.json'],
};

function choose(mode: ArtifactMode, archive: string, decrypted?: DecryptedResult) {
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
  });
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
