import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Wallet } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { startWorld, type World } from '../support/world.ts';

const STATEMENT = 'provenance.intoto.json';
const STRANGER = Wallet.createRandom().address;
const HASH = `0x${'5a'.repeat(32)}`;
const PUBLIC_PUSH = {
  ref: 'refs/heads/main',
  repository: { id: 4242, full_name: 'octo/render', private: false, visibility: 'public' },
};

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let world: World;
/** A run whose artifact is the plain files, one whose artifact is the ciphertext, and where these were downloaded to. */
let plain: RunActionResult;
let hidden: RunActionResult;
let plainFiles = '';
let hiddenFiles = '';
beforeAll(async () => {
  world = await startWorld();
  const inputs = { inputs: 'scene.bin', args: '--name extra.txt', 'artifact-name': 'plain' };
  const cwd = world.workspace({ 'scene.bin': 'a private scene' });
  plain = await world.run({ cwd, inputs, env: { GITHUB_SHA: 'c'.repeat(40) } });
  expect(plain.exitCode === 0 ? '' : plain.log).toBe('');
  hidden = await world.run({
    cwd: world.workspace(),
    inputs: { args: '--name whispered.txt', 'artifact-name': 'hidden' },
    event: PUBLIC_PUSH,
  });
  expect(hidden.exitCode === 0 ? '' : hidden.log).toBe('');
  plainFiles = await downloaded('plain');
  hiddenFiles = await downloaded('hidden');
});
afterAll(() => world?.stop());

async function downloaded(artifact: string): Promise<string> {
  const folder = world.workspace();
  new AdmZip(await world.results.download(artifact)).extractAllTo(folder);
  return folder;
}

/** A copy of a downloaded artifact, to be tampered with. */
function copyOf(folder: string): string {
  const copy = world.workspace();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function documentIn(folder: string): Record<string, never> {
  return JSON.parse(readFileSync(path.join(folder, STATEMENT), 'utf8'));
}

/** Verifies what lies in a folder, in a workspace with nothing else and without a wallet. */
function verify(folder: string, inputs: Readonly<Record<string, string>> = {}): Promise<RunActionResult> {
  const { app: _, wallet: __, ...none } = { app: '', wallet: '' };
  return world.run({ entry: 'verify', cwd: world.workspace(), inputs: { ...none, path: folder, ...inputs } });
}

describe('a run writes a statement', () => {
  test('about the files of its result, where others can take it from', () => {
    const { outputs } = plain;
    const folder = outputs['output-path'] ?? '';
    expect(outputs.provenance).toBe(path.join(`${folder}.provenance`, STATEMENT));
    const statement = JSON.parse(readFileSync(outputs.provenance ?? '', 'utf8'));
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: outputs['predicate-type'],
    });
    const names = readdirSync(folder);
    expect(names).not.toContain(STATEMENT);
    const expected = names.map(name => ({
      name,
      digest: { sha256: sha256(readFileSync(path.join(folder, name))) },
    }));
    expect(statement.subject).toEqual(expect.arrayContaining(expected));
    expect(statement.subject).toHaveLength(expected.length);
    expect(JSON.parse(readFileSync(outputs.predicate ?? '', 'utf8'))).toEqual(statement.predicate);
    const lines = readFileSync(outputs['subject-checksums'] ?? '', 'utf8')
      .trim()
      .split('\n');
    expect(lines.sort()).toEqual(expected.map(({ name, digest }) => `${digest.sha256}  ${name}`).sort());
    expect(readdirSync(plainFiles).sort()).toEqual([...names, STATEMENT].sort());
    expect(documentIn(plainFiles)).toEqual(statement);
    expect(
      existsSync(path.join(process.cwd(), outputs['predicate-type']?.replace(/^.*\/blob\/main\//, '') ?? '')),
    ).toBe(true);
  });

  test('that says what the chain says, and which run it was', async () => {
    const { info, provider } = world.localnet;
    const hub = hubAt(info.network.hub, provider);
    const [deal, task, app, dataset] = await Promise.all([
      hub.getFunction('viewDeal')(plain.outputs['deal-id']),
      hub.getFunction('viewTask')(plain.outputs['task-id']),
      hub.getFunction('viewApp')(info.apps.echo),
      hub.getFunction('viewDataset')(plain.outputs.dataset),
    ]);
    const [finalised] = await hub.queryFilter(hub.filters.TaskFinalize?.(plain.outputs['task-id']) ?? '');
    const { predicate } = documentIn(plainFiles) as Record<string, unknown>;
    expect(predicate).toMatchObject({
      invocation: { repository: 'octo/render', commit: 'c'.repeat(40), runAttempt: '1' },
      network: { chainId: info.network.chainId, hub: info.network.hub },
      app: { address: info.apps.echo, owner: deal.app.owner, checksum: app.m_appChecksum, mrenclave: '0x' },
      dataset: { address: plain.outputs.dataset, checksum: dataset.m_datasetChecksum },
      deal: {
        id: plain.outputs['deal-id'],
        requester: info.wallets.requester.address,
        workerpool: info.workerpool,
        price: '0',
        transaction: plain.outputs.transaction,
      },
      task: {
        id: plain.outputs['task-id'],
        worker: info.wallets.worker.address,
        resultDigest: task.resultDigest,
        finalisation: finalised?.transactionHash,
      },
      subjects: 'files',
    });
  });

  test('that names order and transactions too where the deal is known by its id alone', async () => {
    const inputs = { app: '', 'deal-id': plain.outputs['deal-id'] ?? '', artifact: 'none' };
    const run = await world.run({ entry: 'collect', cwd: world.workspace(), inputs });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    const collected = JSON.parse(readFileSync(run.outputs.provenance ?? '', 'utf8')) as AnyDocument;
    const { deal, task } = (documentIn(plainFiles) as AnyDocument).predicate;
    expect(deal.requestOrderHash).toMatch(/^0x[0-9a-f]{64}$/);
    expect(collected.predicate).toMatchObject({ deal, task });
  });

  test('that holds no secret', () => {
    for (const { outputs, masks } of [plain, hidden]) {
      const text = readFileSync(outputs.provenance ?? '', 'utf8');
      for (const mask of masks.filter(secret => secret.length > 8)) expect(text).not.toContain(mask);
    }
  });

  test('that names and digests no plain file where the artifact is the ciphertext', () => {
    const { subject, predicate } = documentIn(hiddenFiles) as Record<string, never>;
    expect(subject).toEqual([
      { name: 'result.zip', digest: { sha256: sha256(readFileSync(path.join(hiddenFiles, 'result.zip'))) } },
    ]);
    expect(predicate).toMatchObject({ subjects: 'archive' });
    const text = readFileSync(hidden.outputs.provenance ?? '', 'utf8');
    expect(text).not.toMatch(/whispered|report\.json|stdout/);
    expect(readdirSync(hidden.outputs['output-path'] ?? '')).toContain('whispered.txt');
  });
});

test('log and summary name the files of a result only where these are published', () => {
  const shown = ({ log, summary }: RunActionResult) =>
    log + summary.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(shown(hidden)).toMatch(/[2-9] files, /);
  expect(shown(hidden)).not.toMatch(/whispered|report\.json|stdout/);
  expect(shown({ ...plain, log: '' })).toMatch(/\| <code>extra\.txt<\/code> \|/);
});

describe('verify', () => {
  test('finds a downloaded artifact good, without a wallet', async () => {
    const run = await verify(plainFiles);
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.outputs).toEqual({
      status: 'completed',
      verified: 'true',
      unchecked: expect.stringMatching(/^(attestation,other-files|other-files,attestation)$/),
      'error-code': '',
    });
    expect(run.summary).toContain('### Verification');
    expect(run.summary).not.toContain('✗');
  });

  test('finds the files of the step good, with the statement beside them', async () => {
    const { outputs } = plain;
    const run = await verify(outputs['output-path'] ?? '', { provenance: outputs.provenance ?? '' });
    expect(run.outputs).toMatchObject({ status: 'completed', verified: 'true' });
  });

  test('finds a ciphertext good, and says that its files were not looked at', async () => {
    const run = await verify(hiddenFiles);
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.outputs).toMatchObject({ verified: 'true', unchecked: 'attestation,digest' });
    expect(run.log).toContain('The archive is the one that the chain names: passed.');
  });

  test('finds an artifact for recipients good, whose statement names no plain file', async () => {
    const recipients = await identityToRecipient(await generateIdentity());
    const inputs = { args: '--name whispered.txt', recipients, 'artifact-name': 'sealed' };
    const sealed = await world.run({ cwd: world.workspace(), inputs });
    expect(sealed.exitCode === 0 ? '' : sealed.log).toBe('');
    const folder = await downloaded('sealed');
    const document = documentIn(folder) as AnyDocument;
    expect(document.predicate.subjects).toBe('sealed');
    expect(document.subject.map(({ name }: { name: string }) => name)).toEqual(['result.zip.age']);
    expect(JSON.stringify(document)).not.toMatch(/whispered|report\.json|stdout/);
    const run = await verify(folder);
    expect(run.outputs).toMatchObject({ verified: 'true', unchecked: 'attestation,digest' });
  });

  test('holds the app to a lock', async () => {
    const lock = world.workspace();
    await world.run({ entry: 'quote', cwd: lock, inputs: { 'app-lock': 'app.json' } });
    const file = path.join(lock, 'app.json');
    const good = await verify(plainFiles, { 'app-lock': file });
    expect(good.log).toContain('The app is the one that was locked: passed.');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), checksum: HASH }));
    const bad = await verify(plainFiles, { 'app-lock': file });
    expect(bad.outputs).toMatchObject({ verified: 'false', 'error-code': 'PROVENANCE_MISMATCH' });
  });
});

async function expectRefused(folder: string, says: RegExp): Promise<void> {
  const run = await verify(folder);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    status: 'failed',
    verified: 'false',
    'error-code': 'PROVENANCE_MISMATCH',
  });
  expect(run.log).toMatch(says);
  expect(run.summary).toContain('✗&nbsp;failed');
}

describe('verify refuses files that', () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    ['were changed', folder => writeFileSync(path.join(folder, 'extra.txt'), 'x'), /changed: extra\.txt/],
    [
      'are more',
      folder => writeFileSync(path.join(folder, 'more.txt'), 'x'),
      /not in the document: more\.txt/,
    ],
    ['are fewer', folder => rmSync(path.join(folder, 'extra.txt')), /missing: extra\.txt/],
    [
      'are links',
      // To a folder, since on Windows others take a right that not every user has.
      folder => symlinkSync(world.workspace(), path.join(folder, 'link'), 'junction'),
      /not in the document: link/,
    ],
  ])('%s', async (_, tamper, says) => {
    const folder = copyOf(plainFiles);
    tamper(folder);
    await expectRefused(folder, says);
  });

  test('lack the one that says what the digest covers, for that one reason', async () => {
    const folder = copyOf(plainFiles);
    rmSync(path.join(folder, 'computed.json'));
    const run = await verify(folder);
    expect(run.outputs).toMatchObject({ verified: 'false', 'error-code': 'PROVENANCE_MISMATCH' });
    expect(run.log).toContain('missing: computed.json');
    expect(run.summary.match(/✗&nbsp;failed/g)).toHaveLength(1);
    expect(run.outputs.unchecked?.split(',')).toContain('digest');
  });

  test('were changed together with the document, where the digest covers them', async () => {
    const folder = copyOf(plainFiles);
    writeFileSync(path.join(folder, 'report.json'), '{}');
    change(folder, ({ subject }) => {
      const entry = subject.find(({ name }: { name: string }) => name === 'report.json');
      entry.digest.sha256 = sha256(Buffer.from('{}'));
    });
    await expectRefused(folder, /Its digest is 0x[0-9a-f]{64}, and the chain says/);
  });

  test('are anything at all, described as encrypted to recipients', async () => {
    const folder = copyOf(plainFiles);
    change(folder, ({ predicate }) => {
      predicate.subjects = 'sealed';
    });
    await expectRefused(folder, /one file that is encrypted to recipients, and it is not/);
  });

  test('are another archive, described as if it were this one', async () => {
    const folder = copyOf(hiddenFiles);
    writeFileSync(path.join(folder, 'result.zip'), 'forged');
    change(folder, ({ subject }) => {
      subject[0].digest.sha256 = sha256(Buffer.from('forged'));
    });
    await expectRefused(folder, /and the chain names Qm/);
  });

  test('belong to the document of another task', async () => {
    const folder = copyOf(plainFiles);
    cpSync(path.join(hiddenFiles, STATEMENT), path.join(folder, STATEMENT));
    await expectRefused(folder, /missing: result\.zip; not in the document/);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the tests change what they want in a document
type AnyDocument = any;

function change(folder: string, tamper: (document: AnyDocument) => void): void {
  const document = documentIn(folder) as AnyDocument;
  tamper(document);
  writeFileSync(path.join(folder, STATEMENT), JSON.stringify(document));
}

describe('verify refuses a document with', () => {
  test.each<[string, (predicate: AnyDocument) => void, RegExp]>([
    ['another requester', ({ deal }) => (deal.requester = STRANGER), /requester: the document says/],
    ['another beneficiary', ({ deal }) => (deal.beneficiary = STRANGER), /beneficiary: the document says/],
    ['another price', ({ deal }) => (deal.price = '1'), /price: the document says 1, the chain 0/],
    ['another worker pool', ({ deal }) => (deal.workerpool = STRANGER), /worker pool: the document says/],
    ['another order', ({ deal }) => (deal.requestOrderHash = HASH), /does not follow from the request order/],
    ['another match', ({ deal }) => (deal.transaction = HASH), /match: the document says/],
    ['a deal that is not there', ({ deal }) => (deal.id = HASH), /The chain knows no deal/],
    ['another app', ({ app }) => (app.address = STRANGER), /app: the document says/],
    ['another app owner', ({ app }) => (app.owner = STRANGER), /app owner: the document says/],
    [
      'another image',
      ({ app }) => (app.image = 'docker.io/x/y'),
      /image: the document says docker\.io\/x\/y/,
    ],
    ['another image checksum', ({ app }) => (app.checksum = HASH), /image checksum: the document says/],
    ['no dataset', predicate => (predicate.dataset = null), /dataset: the document says/],
    ['another ciphertext', ({ dataset }) => (dataset.checksum = HASH), /dataset checksum: the document says/],
    ['another worker', ({ task }) => (task.worker = STRANGER), /worker: the document says/],
    ['another enclave', ({ task }) => (task.enclaveChallenge = STRANGER), /enclave challenge: the document/],
    ['another digest', ({ task }) => (task.resultDigest = HASH), /result digest: the document says/],
    ['another CID', ({ task }) => (task.cid = 'QmOther'), /CID: the document says QmOther/],
    ['another contribution', ({ task }) => (task.contribution = HASH), /contribution: the document says/],
    ['a task that is not there', ({ task }) => (task.id = HASH), /does not belong to the deal/],
    [
      'the task of another deal',
      ({ task }) => (task.id = hidden.outputs['task-id']),
      /does not belong to the deal/,
    ],
    ['another chain', ({ network }) => (network.chainId = 42_161), /of chain 42161, and `network` is hub/],
    ['another hub', ({ network }) => (network.hub = STRANGER), /The document is about hub/],
  ])('%s', async (_, tamper, says) => {
    const folder = copyOf(plainFiles);
    change(folder, ({ predicate }) => void tamper(predicate));
    await expectRefused(folder, says);
  });

  test.each<[string, string, RegExp]>([
    ['no JSON', '{', /It is not JSON/],
    ['a field twice', '{"_type": "a", "_type": "b"}', /It has the field "_type" twice/],
    ['a field of every object', '{"constructor": 1}', /It has a field of the name "constructor"/],
    ['a million lists', '['.repeat(1_000_000), /It is nested too deeply/],
    ['another form', '{"_type": "https://in-toto.io/Statement/v1"}', /does not fit/],
    ['a predicate of somebody else', '', /Field predicateType does not fit/],
  ])('%s', async (_, text, says) => {
    const folder = copyOf(plainFiles);
    if (text !== '') writeFileSync(path.join(folder, STATEMENT), text);
    else change(folder, document => (document.predicateType = 'https://slsa.dev/provenance/v1'));
    const run = await verify(folder);
    expect(run.outputs).toMatchObject({ verified: 'false', 'error-code': 'INPUT_INVALID' });
    expect(run.log).toMatch(says);
    expect(run.log).toContain('`provenance`');
  });

  test('no folder to it', async () => {
    const provenance = path.join(plainFiles, STATEMENT);
    const run = await verify(path.join(plainFiles, 'nowhere'), { provenance });
    expect(run.outputs).toMatchObject({ verified: 'false', 'error-code': 'INPUT_INVALID' });
    expect(run.log).toContain('`path`');
  });

  test('no file at all', async () => {
    const run = await verify(world.workspace());
    expect(run.outputs).toMatchObject({ verified: 'false', 'error-code': 'INPUT_INVALID' });
  });
});
