import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Wallet } from 'ethers';
import { heavyTest } from '../support/heavy.ts';
import { type Verification, verifyInProcess } from '../support/verify-in-process.ts';
import type { World } from '../support/world.ts';
import {
  type AnyStatement,
  change,
  type ProvenanceRun,
  type ProvenanceRuns,
  STATEMENT,
  sha256,
  startProvenanceRuns,
} from './support/provenance-runs.ts';

const STRANGER = Wallet.createRandom().address;
const HASH = `0x${'5a'.repeat(32)}`;

let world: World;
let plain: ProvenanceRun;
let hidden: ProvenanceRun;
let verifyByBundle: ProvenanceRuns['verify'];
let copyOf: ProvenanceRuns['copyOf'];
beforeAll(async () => {
  ({ world, plain, hidden, verify: verifyByBundle, copyOf } = await startProvenanceRuns());
});
afterAll(() => world?.stop());

/** Verifies a folder as the requester’s result with `report.json`, unless said otherwise. */
function verify(folder: string, inputs: Readonly<Record<string, string>> = {}): Promise<Verification> {
  const requester = world.localnet.info.wallets.requester.address;
  return verifyInProcess(world, { path: folder, requester, expect: 'report.json', ...inputs });
}

async function expectRefused(folder: string, says: RegExp): Promise<void> {
  const { code, log, covered } = await verify(folder);
  expect({ code, covered }).toEqual({ code: 'PROVENANCE_MISMATCH', covered: [] });
  expect(log).toMatch(says);
}

test('the step that refuses files is red, and says why', async () => {
  const folder = copyOf(plain);
  writeFileSync(path.join(folder, 'extra.txt'), 'x');
  const run = await verifyByBundle(folder);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    status: 'failed',
    verified: 'false',
    'error-code': 'PROVENANCE_MISMATCH',
  });
  expect(run.outputs.covered).toBe('');
  expect(run.log).toContain('changed: extra.txt');
  expect(run.summary).toContain('✗&nbsp;failed');
});

test('the step that gets no statement is red, and names the input', async () => {
  const folder = copyOf(plain);
  writeFileSync(path.join(folder, STATEMENT), '{');
  const run = await verifyByBundle(folder);
  expect(run.outputs).toMatchObject({ verified: 'false', covered: '', 'error-code': 'INPUT_INVALID' });
  expect(run.log).toContain('`provenance`');
});

describe('verify refuses files that', () => {
  test.each<[string, (folder: string) => void, RegExp]>([
    ['were changed', folder => writeFileSync(path.join(folder, 'extra.txt'), 'x'), /changed: extra\.txt/],
    [
      'are more',
      folder => writeFileSync(path.join(folder, 'more.txt'), 'x'),
      /not in the statement: more\.txt/,
    ],
    ['are fewer', folder => rmSync(path.join(folder, 'extra.txt')), /missing: extra\.txt/],
    [
      'are links',
      // To a folder, since on Windows others take a right that not every user has.
      folder => symlinkSync(world.workspace(), path.join(folder, 'link'), 'junction'),
      /not in the statement: link/,
    ],
  ])('%s', async (_, tamper, says) => {
    const folder = copyOf(plain);
    tamper(folder);
    await expectRefused(folder, says);
  });

  test('lack the one that says what the digest covers, for that one reason', async () => {
    const folder = copyOf(plain);
    rmSync(path.join(folder, 'computed.json'));
    const run = await verify(folder);
    expect(run.code).toBe('PROVENANCE_MISMATCH');
    expect(run.log).toContain('missing: computed.json');
    expect(run.checks.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
    expect(run.checks).toContainEqual(expect.objectContaining({ name: 'digest', outcome: 'not checked' }));
  });

  test('were changed together with the statement, where the digest covers them', async () => {
    const folder = copyOf(plain);
    writeFileSync(path.join(folder, 'report.json'), '{}');
    change(folder, ({ subject }) => {
      const entry = subject.find(({ name }: { name: string }) => name === 'report.json');
      entry.digest.sha256 = sha256(Buffer.from('{}'));
    });
    await expectRefused(folder, /The digest of the files is 0x[0-9a-f]{64}, and the chain says/);
  });

  test('are anything at all, described as encrypted to recipients', async () => {
    const folder = copyOf(plain);
    change(folder, ({ predicate }) => {
      predicate.tasks[0].subjects = 'encrypted';
    });
    writeFileSync(path.join(folder, 'report.json'), '{}');
    await expectRefused(folder, /The digest of the files is 0x[0-9a-f]{64}, and the chain says/);
    rmSync(path.join(folder, 'computed.json'));
    await expectRefused(folder, /one file that is encrypted to recipients, and it is not/);
  });

  test('are another archive, described as if it were this one', async () => {
    const folder = copyOf(hidden);
    writeFileSync(path.join(folder, 'result.zip'), 'forged');
    change(folder, ({ subject }) => {
      subject[0].digest.sha256 = sha256(Buffer.from('forged'));
    });
    await expectRefused(folder, /and the chain names Qm/);
  });

  test('belong to the statement of another task', async () => {
    const folder = copyOf(plain);
    cpSync(path.join(hidden.files, STATEMENT), path.join(folder, STATEMENT));
    await expectRefused(folder, /missing: result\.zip, HOW-TO-OPEN\.txt; not in the statement/);
  });
});

describe('verify refuses a statement with', () => {
  test.each<[string, (predicate: AnyStatement) => void, RegExp]>([
    [
      'another requester',
      ({ tasks: [{ deal }] }) => (deal.requester = STRANGER),
      /requester: the statement says/,
    ],
    [
      'another beneficiary',
      ({ tasks: [{ deal }] }) => (deal.beneficiary = STRANGER),
      /beneficiary: the statement says/,
    ],
    [
      'another price',
      ({ tasks: [{ deal }] }) => (deal.price = '1'),
      /price: the statement says 1, the chain 0/,
    ],
    [
      'another worker pool',
      ({ tasks: [{ deal }] }) => (deal.workerpool = STRANGER),
      /worker pool: the statement says/,
    ],
    [
      'another order',
      ({ tasks: [{ deal }] }) => (deal.requestOrderHash = HASH),
      /does not follow from the request order/,
    ],
    ['another match', ({ tasks: [{ deal }] }) => (deal.transaction = HASH), /match: the statement says/],
    ['a deal that is not there', ({ tasks: [{ deal }] }) => (deal.id = HASH), /The chain knows no deal/],
    ['another app', ({ app }) => (app.address = STRANGER), /app: the statement says/],
    [
      'another app owner',
      ({ tasks: [{ deal }] }) => (deal.appOwner = STRANGER),
      /app owner: the statement says/,
    ],
    [
      'another image',
      ({ app }) => (app.image = 'docker.io/x/y'),
      /image: the statement says docker\.io\/x\/y/,
    ],
    ['another image checksum', ({ app }) => (app.checksum = HASH), /image checksum: the statement says/],
    ['no dataset', ({ tasks }) => (tasks[0].dataset = null), /dataset: the statement says/],
    [
      'another ciphertext',
      ({ tasks: [{ dataset }] }) => (dataset.checksum = HASH),
      /dataset checksum: the statement says/,
    ],
    ['another worker', ({ tasks: [{ task }] }) => (task.worker = STRANGER), /worker: the statement says/],
    [
      'another enclave',
      ({ tasks: [{ task }] }) => (task.enclaveChallenge = STRANGER),
      /enclave challenge: the statement/,
    ],
    [
      'another digest',
      ({ tasks: [{ task }] }) => (task.resultDigest = HASH),
      /result digest: the statement says/,
    ],
    ['another CID', ({ tasks: [{ task }] }) => (task.cid = 'QmOther'), /CID: the statement says QmOther/],
    [
      'another contribution',
      ({ tasks: [{ task }] }) => (task.contribution = HASH),
      /contribution: the statement says/,
    ],
    ['a task that is not there', ({ tasks: [{ task }] }) => (task.id = HASH), /does not belong to the deal/],
    [
      'the task of another deal',
      ({ tasks: [{ task }] }) => (task.id = hidden.run.outputs['task-id']),
      /does not belong to the deal/,
    ],
    ['another chain', ({ network }) => (network.chainId = 42_161), /of chain 42161, and `network` is hub/],
    ['another hub', ({ network }) => (network.hub = STRANGER), /The statement is about hub/],
  ])('%s', async (_, tamper, says) => {
    const folder = copyOf(plain);
    change(folder, ({ predicate }) => void tamper(predicate));
    await expectRefused(folder, says);
  });

  heavyTest.each<[string, string, RegExp]>([
    ['no JSON', '{', /It is not JSON/],
    ['a field twice', '{"_type": "a", "_type": "b"}', /It has the field "_type" twice/],
    ['a field of every object', '{"constructor": 1}', /It has a field of the name "constructor"/],
    ['a million lists', '['.repeat(1_000_000), /It is nested too deeply/],
    ['another form', '{"_type": "https://in-toto.io/Statement/v1"}', /does not fit/],
    ['a predicate of somebody else', '', /Field predicateType does not fit/],
  ])('%s', async (_, text, says) => {
    const folder = copyOf(plain);
    if (text !== '') writeFileSync(path.join(folder, STATEMENT), text);
    else change(folder, statement => (statement.predicateType = 'https://slsa.dev/provenance/v1'));
    const run = await verify(folder);
    expect(run.code).toBe('INPUT_INVALID');
    expect(run.log).toMatch(says);
    expect(run.log).toContain('`provenance`');
  });

  test('no folder to it', async () => {
    const provenance = path.join(plain.files, STATEMENT);
    const run = await verify(path.join(plain.files, 'nowhere'), { provenance });
    expect(run.code).toBe('INPUT_INVALID');
    expect(run.log).toContain('`path`');
  });

  test('no file at all', async () => {
    const run = await verify(world.workspace());
    expect(run.code).toBe('INPUT_INVALID');
  });
});

describe('verify refuses a result that', () => {
  test('is meant by nobody', async () => {
    const run = await verify(plain.files, { requester: '' });
    expect(run).toMatchObject({ code: 'INPUT_INVALID', covered: [] });
    expect(run.log).toMatch(/`requester`.*`deal-id`/);
  });

  heavyTest.each<[string, () => Record<string, string>, RegExp]>([
    [
      'somebody else bought',
      () => ({ requester: STRANGER }),
      /bought it, and `requester` does not name that wallet/,
    ],
    [
      'is of another deal of ours',
      () => ({ 'deal-id': hidden.run.outputs['deal-id'] ?? '' }),
      /and `deal-id` is 0x/,
    ],
    [
      'is of another deal, whoever bought it',
      () => ({ requester: 'anyone', 'deal-id': HASH }),
      /and `deal-id` is 0x/,
    ],
    ['lacks a file that is meant', () => ({ expect: 'picture.png' }), /`expect` names picture\.png/],
    [
      'has a file that is meant, and covers another',
      () => ({ expect: 'report.json\nextra.txt' }),
      /`expect` names extra\.txt, and the chain vouches for report\.json alone/,
    ],
  ])('%s', async (_, inputs, says) => {
    const run = await verify(plain.files, inputs());
    expect(run).toMatchObject({ code: 'PROVENANCE_MISMATCH', covered: [] });
    expect(run.log).toMatch(says);
  });

  test('but not the one that is meant', async () => {
    const { 'deal-id': dealId = '' } = plain.run.outputs;
    const requester = `${STRANGER}\n${world.localnet.info.wallets.requester.address.toLowerCase()}`;
    const run = await verifyByBundle(plain.files, {
      'deal-id': dealId.toUpperCase().replace('X', 'x'),
      requester,
    });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.outputs).toMatchObject({ verified: 'true', unchecked: 'attestation,other-files' });
  });
});
