import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { hubAt } from '../../localnet/chain/contracts.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import type { World } from '../support/world.ts';
import {
  type ProvenanceRun,
  type ProvenanceRuns,
  STATEMENT,
  sha256,
  startProvenanceRuns,
  statementIn,
} from './support/provenance-runs.ts';

const HASH = `0x${'5a'.repeat(32)}`;

let world: World;
let plain: ProvenanceRun;
let hidden: ProvenanceRun;
let verify: ProvenanceRuns['verify'];
let downloaded: ProvenanceRuns['downloaded'];
let copyOf: ProvenanceRuns['copyOf'];
beforeAll(async () => {
  ({ world, plain, hidden, verify, downloaded, copyOf } = await startProvenanceRuns());
});
afterAll(() => world?.stop());

describe('a run writes a statement', () => {
  test('about the files of its result, where others can take it from', () => {
    const { outputs } = plain.run;
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
      .split(/\r?\n/);
    expect(lines.sort()).toEqual(expected.map(({ name, digest }) => `${digest.sha256}  ${name}`).sort());
    expect(readdirSync(plain.files).sort()).toEqual([...names, STATEMENT].sort());
    expect(statementIn(plain.files)).toEqual(statement);
    expect(
      existsSync(path.join(process.cwd(), outputs['predicate-type']?.replace(/^.*\/blob\/main\//, '') ?? '')),
    ).toBe(true);
  });

  test('that says what the chain says, and which run it was', async () => {
    const { info, provider } = world.localnet;
    const hub = hubAt(info.network.hub, provider);
    const [deal, task, app, dataset] = await Promise.all([
      hub.getFunction('viewDeal')(plain.run.outputs['deal-id']),
      hub.getFunction('viewTask')(plain.run.outputs['task-id']),
      hub.getFunction('viewApp')(info.apps.echo),
      hub.getFunction('viewDataset')(plain.run.outputs.dataset),
    ]);
    const [finalised] = await hub.queryFilter(hub.filters.TaskFinalize?.(plain.run.outputs['task-id']) ?? '');
    const taskId = plain.run.outputs['task-id'];
    const [contributed] = await hub.queryFilter(hub.filters.TaskContribute?.(taskId) ?? '');
    const contribution = await hub.getFunction('viewContribution')(taskId, info.wallets.worker.address);
    const { predicate } = statementIn(plain.files);
    expect(predicate).toMatchObject({
      invocation: {
        repository: 'octo/render',
        commit: 'c'.repeat(40),
        workflow: expect.stringContaining('octo/render/.github/workflows/'),
        runId: expect.stringMatching(/^\d+$/),
        runAttempt: '1',
      },
      network: { chainId: info.network.chainId, hub: info.network.hub },
      app: {
        address: info.apps.echo,
        image: Buffer.from(app.m_appMultiaddr.slice(2), 'hex').toString(),
        checksum: app.m_appChecksum,
        mrenclave: '0x',
      },
      tasks: [
        {
          subjects: 'files',
          dataset: { address: plain.run.outputs.dataset, checksum: dataset.m_datasetChecksum },
          deal: {
            appOwner: deal.app.owner,
            id: plain.run.outputs['deal-id'],
            requester: info.wallets.requester.address,
            workerpool: info.workerpool,
            price: '0',
            transaction: plain.run.outputs.transaction,
          },
          task: {
            id: plain.run.outputs['task-id'],
            worker: info.wallets.worker.address,
            enclaveChallenge: contribution.enclaveChallenge,
            resultDigest: task.resultDigest,
            cid: expect.stringMatching(/^Qm/),
            contribution: contributed?.transactionHash,
            finalisation: finalised?.transactionHash,
          },
        },
      ],
      verification: expect.arrayContaining([
        expect.objectContaining({ name: 'digest', outcome: 'passed' }),
        expect.objectContaining({ name: 'enclave-signature', outcome: 'passed' }),
        expect.objectContaining({ name: 'attestation', outcome: 'not checked' }),
      ]),
    });
  });

  heavyTest('that names order and transactions too where the deal is known by its id alone', async () => {
    const inputs = { app: '', 'deal-id': plain.run.outputs['deal-id'] ?? '', artifact: 'none' };
    const run = await world.run({ entry: 'collect', cwd: world.workspace(), inputs });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    const collected = JSON.parse(readFileSync(run.outputs.provenance ?? '', 'utf8'));
    const [{ deal, task }] = statementIn(plain.files).predicate.tasks;
    expect(deal.requestOrderHash).toMatch(/^0x[0-9a-f]{64}$/);
    expect(collected.predicate).toMatchObject({ tasks: [{ deal, task }] });
  });

  test('that holds no secret', () => {
    for (const { outputs, masks } of [plain.run, hidden.run]) {
      const text = readFileSync(outputs.provenance ?? '', 'utf8');
      for (const mask of masks.filter(secret => secret.length > 8)) expect(text).not.toContain(mask);
    }
  });

  test('that names and digests no plain file where the artifact is the ciphertext', () => {
    const { subject, predicate } = statementIn(hidden.files);
    expect(subject).toEqual(
      ['result.zip', 'HOW-TO-OPEN.txt'].map(name => ({
        name,
        digest: { sha256: sha256(readFileSync(path.join(hidden.files, name))) },
      })),
    );
    expect(predicate.tasks).toMatchObject([{ subjects: 'archive' }]);
    const text = readFileSync(hidden.run.outputs.provenance ?? '', 'utf8');
    expect(text).not.toMatch(/whispered|report\.json|stdout/);
    expect(readdirSync(hidden.run.outputs['output-path'] ?? '')).toContain('whispered.txt');
  });
});

test('log and summary name the files of a result only where these are published', () => {
  const shown = ({ log, summary }: RunActionResult) =>
    log + summary.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(shown(hidden.run)).toMatch(/[2-9] files, /);
  expect(shown(hidden.run)).not.toMatch(/whispered|report\.json|stdout/);
  expect(shown({ ...plain.run, log: '' })).toMatch(/\| <code>extra\.txt<\/code> \|/);
});

describe('verify', () => {
  test('finds a downloaded artifact good, without a wallet', async () => {
    const run = await verify(plain.files);
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.outputs).toEqual({
      status: 'completed',
      verified: 'true',
      covered: '["report.json"]',
      unchecked: 'named-deal,attestation,other-files',
      'error-code': '',
    });
    expect(run.summary).toContain('### Verification');
    expect(run.summary).not.toContain('✗');
  });

  test('finds the files of the step good, with the statement beside them', async () => {
    const { outputs } = plain.run;
    const run = await verify(outputs['output-path'] ?? '', { provenance: outputs.provenance ?? '' });
    expect(run.outputs).toMatchObject({ status: 'completed', verified: 'true' });
  });

  test.each(['no-such-folder', 'file.txt'])('names the input when it is given %s', async name => {
    const cwd = world.workspace({ 'file.txt': '' });
    const run = await world.run({ entry: 'verify', cwd, inputs: { path: name, requester: 'anyone' } });
    expect(run.outputs).toMatchObject({ verified: 'false', 'error-code': 'INPUT_INVALID' });
    expect(run.log).toMatch(
      /::error.*The input `path` is not valid\..*(no-such-folder|file\.txt is not a folder)/,
    );
  });

  heavyTest('finds a ciphertext good, and says that its files were not looked at', async () => {
    const run = await verify(hidden.files, { expect: '' });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.outputs).toMatchObject({
      verified: 'true',
      covered: '["result.zip"]',
      unchecked: 'named-deal,attestation,digest,other-files',
    });
    expect(run.log).toContain('The archive is the one that the chain names: passed.');
  });

  heavyTest(
    'finds an artifact for recipients good once it is opened: its statement names no plain file',
    async () => {
      const identity = await generateIdentity();
      const recipients = await identityToRecipient(identity);
      const inputs = { args: '--name whispered.txt', recipients, 'artifact-name': 'encrypted' };
      const encrypted = await world.run({ cwd: world.workspace(), inputs });
      expect(encrypted.exitCode === 0 ? '' : encrypted.log).toBe('');
      const folder = await downloaded('encrypted');
      const statement = statementIn(folder);
      expect(statement.predicate.tasks[0].subjects).toBe('encrypted');
      expect(statement.subject.map(({ name }: { name: string }) => name)).toEqual(['result.zip.age']);
      expect(JSON.stringify(statement)).not.toMatch(/whispered|report\.json|stdout/);
      const closed = await verify(folder);
      expect(closed.outputs).toMatchObject({ verified: 'false', 'error-code': 'PROVENANCE_MISMATCH' });
      expect(closed.log).toContain('Decrypt and unpack it');
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const zip = await decrypter.decrypt(readFileSync(path.join(folder, 'result.zip.age')));
      const opened = world.workspace();
      new AdmZip(Buffer.from(zip)).extractAllTo(opened);
      const run = await verify(opened, { provenance: path.join(folder, STATEMENT) });
      expect(run.exitCode === 0 ? '' : run.log).toBe('');
      expect(run.outputs).toMatchObject({ verified: 'true', covered: '["report.json"]' });
    },
  );

  heavyTest.each([
    ['public', { repository: { private: false } }],
    ['of unknown visibility', {}],
  ])('names no file where the repository is %s', async (_, event) => {
    const folder = copyOf(plain);
    const quiet = { event, env: { GITHUB_API_URL: 'http://127.0.0.1:9' } };
    const good = await verify(folder, {}, quiet);
    expect(good.outputs).toMatchObject({ verified: 'true' });
    writeFileSync(path.join(folder, 'extra.txt'), 'x');
    writeFileSync(path.join(folder, 'more.txt'), 'x');
    const bad = await verify(folder, {}, quiet);
    expect(bad.outputs).toMatchObject({ 'error-code': 'PROVENANCE_MISMATCH' });
    expect(bad.log).toContain('changed: 1 file; not in the statement: 1 file');
    for (const { log, stderr, summary } of [
      good,
      bad,
      await verify(folder, { expect: 'extra.txt' }, quiet),
    ]) {
      expect(`${log}${stderr}${summary}`).not.toMatch(/extra\.txt|more\.txt|report\.json|stdout\.txt/);
    }
  });

  test('holds the app to a lock', async () => {
    const lock = world.workspace();
    await world.run({ entry: 'quote', cwd: lock, inputs: { 'app-lock': 'app.json' } });
    const file = path.join(lock, 'app.json');
    const good = await verify(plain.files, { 'app-lock': file });
    expect(good.log).toContain('The app is the one that was locked: passed.');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), checksum: HASH }));
    const bad = await verify(plain.files, { 'app-lock': file });
    expect(bad.outputs).toMatchObject({ verified: 'false', 'error-code': 'PROVENANCE_MISMATCH' });
  });
});
