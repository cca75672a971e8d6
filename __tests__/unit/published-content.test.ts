import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { concat, keccak256, ZeroAddress } from 'ethers';
import { resultHash } from '../../src/crypto/result-digest.ts';
import { cidOfFile } from '../../src/ipfs/cid.ts';
import type { PublicationKind } from '../../src/pipeline/context/results.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import type { Evidence } from '../../src/pipeline/provenance/evidence.ts';
import { checkContent } from '../../src/pipeline/provenance/published-content.ts';
import { digestFolder } from '../../src/pipeline/provenance/published-files.ts';

const base = mkdtempSync(path.join(tmpdir(), 'published-content-'));
afterAll(() => rmSync(base, { recursive: true }));
const { signal } = new AbortController();
const id = `0x${'01'.repeat(32)}`;
const sha256 = (text: string) => `0x${createHash('sha256').update(text).digest('hex')}`;
const computed = (covered: string) =>
  JSON.stringify({ 'deterministic-output-path': `/iexec_out/${covered}` });

let folders = 0;
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = path.join(base, String(folders++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

interface Handed {
  readonly files: Readonly<Record<string, string>>;
  /** What the chain has. */
  readonly digest?: string;
  readonly cid?: string;
  readonly callback?: string;
  readonly kind?: PublicationKind;
  readonly expected?: readonly string[];
  /** Names in the result by those in the folder, as the statement has them. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** Judges a folder whose statement names just what is in it. */
async function judge({
  files,
  digest = sha256(''),
  cid = '',
  callback = ZeroAddress,
  kind = 'files',
  expected = [],
  renamed = {},
}: Handed) {
  const folder = folderOf(files);
  const found = (await digestFolder(folder, { ignore: '', signal })).map(file => {
    const name = renamed[file.path];
    return name === undefined ? file : { ...file, name };
  });
  const task = { id, resultDigest: digest, consensusValue: resultHash(id, digest) };
  const { checks, covered } = await checkContent({ signal } as StageContext, {
    kind,
    stated: new Set(found.map(file => file.path)),
    isOpened: kind === 'encrypted' && found.some(file => file.path === 'computed.json'),
    folder,
    found,
    evidence: { deal: { callback }, task } as unknown as Evidence,
    cid,
    expected,
    tell: names => names.join(', '),
  });
  return {
    holds: checks.every(({ outcome }) => outcome !== 'failed'),
    why: checks.flatMap(({ outcome, detail }) => (outcome === 'failed' ? [detail] : [])).join(' '),
    unchecked: checks.flatMap(({ name, outcome }) => (outcome === 'not checked' ? [name] : [])),
    covered,
  };
}

describe('a digest of one file', () => {
  const REPORT = '{"frames":1}';
  const digest = sha256(REPORT);
  const honest = { 'report.json': REPORT, 'computed.json': computed('report.json'), 'log.txt': 'x' };
  /** The covered bytes under another name, and forged ones under theirs. */
  const swapped = {
    'report.json': '{"forged":true}',
    'x/old.bin': REPORT,
    'computed.json': computed('x/old.bin'),
  };

  test('holds for the file that is named, and says which that is', async () => {
    expect(await judge({ files: honest, digest, expected: ['report.json'] })).toMatchObject({
      holds: true,
      covered: ['report.json'],
      unchecked: ['other-files'],
    });
  });

  test('holds for no folder of which nothing is named: another name would do as well', async () => {
    for (const files of [honest, swapped]) {
      const { holds, why } = await judge({ files, digest });
      expect(holds).toBe(false);
      expect(why).toContain('nothing vouches for names');
    }
  });

  test('does not hold for forged bytes under the name', async () => {
    const { holds, why } = await judge({ files: swapped, digest, expected: ['report.json'] });
    expect(holds).toBe(false);
    expect(why).toBe('`expect` names report.json, and the chain vouches for x/old.bin alone.');
  });

  test.each([
    ['a blank after it', 'report.json '],
    ['another case', 'Report.json'],
    ['a folder that is left again', 'x/../report.json'],
  ])('holds for no name with %s', async (_, name) => {
    expect(await judge({ files: honest, digest, expected: [name] })).toMatchObject({ holds: false });
  });

  test('tells names apart that look the same', async () => {
    const [composed, decomposed] = ['\u00e9.txt', 'e\u0301.txt'];
    const files = { [decomposed]: REPORT, 'computed.json': computed(decomposed) };
    expect(await judge({ files, digest, expected: [composed] })).toMatchObject({ holds: false });
    expect(await judge({ files, digest, expected: [decomposed] })).toMatchObject({ holds: true });
  });

  test('does not hold for a second file, whatever it holds', async () => {
    const { why } = await judge({ files: honest, digest, expected: ['report.json', 'log.txt'] });
    expect(why).toContain('`expect` names log.txt');
    const twin = { ...honest, 'twin.json': REPORT };
    expect(await judge({ files: twin, digest, expected: ['twin.json'] })).toMatchObject({ holds: false });
  });

  test('does not hold for the folder that the file is put into', async () => {
    const files = { 'report.json/report.json': REPORT, 'computed.json': computed('report.json') };
    expect(await judge({ files, digest, expected: ['report.json'] })).toMatchObject({ holds: false });
  });
});

describe('a digest of a folder', () => {
  const digest = keccak256(concat([sha256('no'), sha256('yes')]));
  const honest = {
    'out/accepted.txt': 'no',
    'out/rejected.txt': 'yes',
    'computed.json': computed('out'),
  };
  const expected = ['out/accepted.txt', 'out/rejected.txt'];

  test('holds where every file of it is named', async () => {
    expect(await judge({ files: honest, digest, expected })).toMatchObject({
      holds: true,
      covered: expected,
    });
  });

  test('does not hold where some are not, since bytes may have moved to the next name', async () => {
    const moved = { 'out/a.txt': 'no', 'out/accepted.txt': 'yes', 'computed.json': computed('out') };
    const { holds, why } = await judge({ files: moved, digest, expected: ['out/accepted.txt'] });
    expect(holds).toBe(false);
    expect(why).toContain('it lacks out/a.txt');
  });

  test('does not hold where the statement gives its files other names, and with these another order', async () => {
    const files = { ...honest, 'out/accepted.txt': 'yes', 'out/rejected.txt': 'no' };
    const renamed = { 'out/accepted.txt': 'out/z.txt', 'out/rejected.txt': 'out/a.txt' };
    const { holds, why } = await judge({ files, digest, expected, renamed });
    expect(holds).toBe(false);
    expect(why).toContain('nothing vouches for which is which');
    const inOrder = { 'out/accepted.txt': 'out/a:1.txt', 'out/rejected.txt': 'out/b:1.txt' };
    expect(await judge({ files: honest, digest, expected, renamed: inOrder })).toMatchObject({ holds: true });
  });

  test('covers no empty file, which would let bytes move to the next name', async () => {
    const moved = {
      'out/accepted.txt': '',
      'out/rejected.txt': 'no',
      'out/z.txt': 'yes',
      'computed.json': computed('out'),
    };
    expect(await judge({ files: moved, digest, expected })).toMatchObject({ holds: false });
    const all = [...expected, 'out/z.txt'];
    expect(await judge({ files: moved, digest, expected: all })).toMatchObject({ holds: false });
  });

  test('covers empty files where older workers counted them', async () => {
    const older = keccak256(concat([sha256('no'), sha256('')]));
    const files = { ...honest, 'out/rejected.txt': '' };
    expect(await judge({ files, digest: older, expected })).toMatchObject({ holds: true });
  });

  test('does not hold for another folder of the same files', async () => {
    const files = {
      ...honest,
      'out/accepted.txt': 'forged',
      'x/accepted.txt': 'no',
      'x/rejected.txt': 'yes',
      'computed.json': computed('x'),
    };
    expect(await judge({ files, digest, expected })).toMatchObject({ holds: false });
  });

  test('is none of data that hash alike: the deal has no callback', async () => {
    const data = concat([sha256('no'), sha256('yes')]);
    const files = {
      'out/accepted.txt': 'forged',
      'computed.json': JSON.stringify({ 'callback-data': data }),
    };
    expect(await judge({ files, digest, expected: ['out/accepted.txt'] })).toMatchObject({ holds: false });
    expect(await judge({ files, digest })).toMatchObject({ holds: false });
  });

  test('is none of the files where the deal has a callback, which its data are for', async () => {
    const callback = `0x${'ca'.repeat(20)}`;
    expect(await judge({ files: honest, digest, callback, expected })).toMatchObject({ holds: false });
    const data = concat([sha256('no'), sha256('yes')]);
    const files = { ...honest, 'computed.json': JSON.stringify({ 'callback-data': data }) };
    expect(await judge({ files, digest, callback, expected })).toMatchObject({ holds: false, covered: [] });
    expect(await judge({ files, digest, callback })).toMatchObject({ holds: false });
  });
});

describe('an archive', () => {
  const ARCHIVE = 'ciphertext';
  const cidOf = async (text: string) =>
    cidOfFile(path.join(folderOf({ file: text }), 'file'), { version: 0, signal });

  test('holds by its CID, and covers itself', async () => {
    const cid = await cidOf(ARCHIVE);
    const handed = { files: { 'result.zip': ARCHIVE }, cid, kind: 'archive' } as const;
    expect(await judge(handed)).toMatchObject({
      holds: true,
      covered: ['result.zip'],
      unchecked: ['digest'],
    });
    expect(await judge({ ...handed, expected: ['result.zip'] })).toMatchObject({ holds: true });
    expect(await judge({ ...handed, expected: ['report.json'] })).toMatchObject({ holds: false });
  });

  test('does not vouch for the text beside it', async () => {
    const files = { 'result.zip': ARCHIVE, 'HOW-TO-OPEN.txt': 'send me your wallet' };
    const handed = { files, cid: await cidOf(ARCHIVE), kind: 'archive' } as const;
    expect(await judge(handed)).toMatchObject({
      holds: true,
      covered: ['result.zip'],
      unchecked: ['digest', 'other-files'],
    });
    expect(await judge({ ...handed, expected: ['HOW-TO-OPEN.txt'] })).toMatchObject({ holds: false });
  });

  test.each([
    ['lies beside a file that could pass for its content', { 'result.zip': ARCHIVE, 'report.json': '{}' }],
    ['has another name', { 'old.zip': ARCHIVE }],
    ['has another name, and a forged one its own', { 'old.zip': ARCHIVE, 'result.zip': 'forged' }],
    ['is a folder', { 'result.zip/result.zip': ARCHIVE }],
  ])('does not hold where it %s', async (_, files) => {
    const cid = await cidOf(ARCHIVE);
    expect(await judge({ files, cid, kind: 'archive' })).toMatchObject({ holds: false, covered: [] });
  });
});

describe('a file for recipients', () => {
  const REPORT = '{"frames":1}';
  const digest = sha256(REPORT);

  test('holds never, since anyone can encrypt anything to them', async () => {
    const files = { 'result.zip.age': 'age-encryption.org/v1\nforged' };
    for (const expected of [[], ['result.zip.age'], ['report.json']]) {
      const { holds, why } = await judge({ files, digest, kind: 'encrypted', expected });
      expect(holds).toBe(false);
      expect(why).toContain('nothing on chain says what is in it');
    }
  });

  test('holds once it is opened, by its files alone', async () => {
    const files = { 'report.json': REPORT, 'computed.json': computed('report.json') };
    const handed = { files, digest, kind: 'encrypted' } as const;
    expect(await judge({ ...handed, expected: ['report.json'] })).toMatchObject({
      holds: true,
      covered: ['report.json'],
    });
    expect(await judge(handed)).toMatchObject({ holds: false });
    const forged = { ...files, 'report.json': '{}' };
    expect(await judge({ ...handed, files: forged, expected: ['report.json'] })).toMatchObject({
      holds: false,
    });
  });

  test('does not become one of files or an archive by what the statement calls it', async () => {
    const files = { 'result.zip.age': 'age-encryption.org/v1\nforged' };
    for (const kind of ['files', 'archive'] as const) {
      expect(await judge({ files, digest, kind, cid: 'bafkqaaa' })).toMatchObject({ holds: false });
    }
  });
});
