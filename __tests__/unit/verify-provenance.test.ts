import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { lockOf } from '../../src/iexec/protocol/app-lock.ts';
import { cidOfFile } from '../../src/ipfs/cid.ts';
import { gatherEvidence } from '../../src/pipeline/provenance/evidence.ts';
import { describeProvenance } from '../../src/pipeline/provenance/provenance.ts';
import { digestFolder } from '../../src/pipeline/provenance/published-files.ts';
import type { Predicate, StatedTask, Statement } from '../../src/pipeline/provenance/statement.ts';
import { failed, notChecked, passed } from '../../src/pipeline/provenance/verification-checks.ts';
import {
  assertProvenanceHolds,
  type VerifyRequest,
  verifyProvenance,
} from '../../src/pipeline/provenance/verify-provenance.ts';
import { bareContext } from '../support/bare-context.ts';
import {
  APP,
  CID,
  DEAL,
  EVIDENCE,
  hubWith,
  IDENTITIES,
  NETWORK,
  ORDER,
  STRANGER,
  TASK,
} from '../support/completed-deal.ts';

const base = mkdtempSync(path.join(tmpdir(), 'verify-provenance-'));
afterAll(() => rmSync(base, { recursive: true }));
const HASH = `0x${'77'.repeat(32)}`;
const unreachable = () =>
  Promise.reject(new TaskError('RPC_UNREACHABLE', { what: 'W.', why: 'Y.', fix: 'F.' }));
/** The result whose digest the chain has. */
const RESULT = {
  'result.txt': 'hello result\n',
  'computed.json': '{"deterministic-output-path":"/iexec_out/result.txt"}',
};

let folder = '';
let folders = 0;
beforeEach(() => {
  folder = mkdtempSync(path.join(base, String(folders++)));
  for (const [name, text] of Object.entries(RESULT)) writeFileSync(path.join(folder, name), text);
});

/** The predicate with another first task. */
function withTask(
  predicate: Predicate,
  change: Partial<StatedTask> | ((task: StatedTask) => Partial<StatedTask>),
): Predicate {
  const [first, ...others] = predicate.tasks;
  if (!first) return predicate;
  return {
    ...predicate,
    tasks: [{ ...first, ...(typeof change === 'function' ? change(first) : change) }, ...others],
  };
}

/** A statement about the files of the folder as they are. */
async function stateFolder(): Promise<Statement> {
  const files = await digestFolder(folder, { ignore: '' });
  const result = { files, digest: TASK.resultDigest, coveredFiles: ['result.txt'] };
  const publication = {
    dealIds: [DEAL.id],
    kind: 'files',
    files: files.map(file => path.join(folder, file.path)),
    rootDir: folder,
  } as const;
  const archive = { cid: CID, path: '', dealId: DEAL.id, network: NETWORK.name, forUs: true };
  return describeProvenance(
    bareContext({ services: { hub: hubWith() } }).context,
    {
      network: NETWORK,
      results: [
        {
          order: ORDER,
          evidence: { ...EVIDENCE, transactions: {} },
          checks: [],
          archive,
          result,
          outputPath: folder,
        },
      ],
      publication,
      outputPath: folder,
    },
    {},
  );
}

async function verify(
  changes: Partial<VerifyRequest> = {},
  hub: Partial<Hub> = {},
): Promise<{ outcomes: Record<string, string>; details: string; covered: readonly string[]; log: string[] }> {
  const { context, log } = bareContext({ services: { hub: hubWith(hub) }, mayName: true });
  const { checks, covered } = await verifyProvenance(context, {
    network: NETWORK,
    statement: await stateFolder(),
    statementFile: path.join(folder, 'provenance.intoto.json'),
    folder,
    expectedDeal: { requesters: [IDENTITIES.requester.address], dealIds: [DEAL.id] },
    expectedFiles: ['result.txt'],
    ...changes,
  });
  return {
    outcomes: Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome])),
    details: checks.map(({ detail }) => detail).join('\n'),
    covered,
    log,
  };
}

const HOLDS = {
  files: 'passed',
  network: 'passed',
  requester: 'passed',
  'named-deal': 'passed',
  'stated-deal': 'passed',
  'order-hash': 'passed',
  'stated-app': 'passed',
  'stated-task': 'passed',
  transactions: 'not checked',
  consensus: 'passed',
  contribution: 'passed',
  'enclave-signature': 'not checked',
  authorization: 'not checked',
  attestation: 'not checked',
  digest: 'passed',
  'other-files': 'not checked',
  'expected-files': 'passed',
};

describe('a provenance', () => {
  test('holds for its files, and the statement among them is none', async () => {
    writeFileSync(path.join(folder, 'provenance.intoto.json'), '{}');
    const statement = await stateFolder();
    const { outcomes, covered, log } = await verify({
      statement: { ...statement, subject: statement.subject.filter(({ name }) => !name.includes('intoto')) },
    });
    expect(outcomes).toEqual(HOLDS);
    expect(covered).toEqual(['result.txt']);
    expect(log.filter(line => line.startsWith('stage'))).toEqual(['stage: Files', 'stage: Chain']);
  });

  test('does not hold for a file that was changed, and none is covered then', async () => {
    const statement = await stateFolder();
    writeFileSync(path.join(folder, 'result.txt'), 'forged');
    const { outcomes, details, covered } = await verify({ statement });
    expect(outcomes).toMatchObject({ files: 'failed', digest: 'failed' });
    expect(details).toContain('changed: result.txt');
    expect(covered).toEqual([]);
  });

  test.each<[string, Partial<VerifyRequest['network']>]>([
    ['chain', { chainId: 1 }],
    ['hub', { hub: STRANGER }],
  ])('is not looked up on another %s', async (_, network) => {
    const unasked = { deal: unreachable, task: unreachable };
    const { outcomes, covered } = await verify({ network: { ...NETWORK, ...network } }, unasked);
    expect(outcomes).toEqual({ files: 'passed', network: 'failed' });
    expect(covered).toEqual([]);
  });

  test.each<[string, Partial<Hub>, string, RegExp]>([
    ['a deal that the chain does not know', { deal: async () => undefined }, 'stated-deal', /knows no deal/],
    [
      'a task of another deal',
      { task: async () => ({ ...TASK, dealId: HASH }) },
      'stated-task',
      /does not belong to the deal/,
    ],
    [
      'another task of the deal',
      { task: async () => ({ ...TASK, index: 1n }) },
      'stated-task',
      /does not belong/,
    ],
    [
      'a task without a result',
      { task: async () => ({ ...TASK, status: 'FAILED' }) },
      'stated-task',
      /is FAILED on chain, and has no result/,
    ],
  ])('ends with %s', async (_, hub, name, why) => {
    const { outcomes, details, covered } = await verify({}, hub);
    expect(outcomes).toEqual({ files: 'passed', network: 'passed', [name]: 'failed' });
    expect(details).toMatch(why);
    expect(covered).toEqual([]);
  });

  test('is of the deal that the caller expects', async () => {
    const { outcomes } = await verify({ expectedDeal: { requesters: [STRANGER], dealIds: [HASH] } });
    expect(outcomes).toEqual({ ...HOLDS, requester: 'failed', 'named-deal': 'failed' });
  });

  test('is compared with the lock of the app', async () => {
    const appLock = lockOf(APP, NETWORK.chainId);
    expect((await verify({ appLock })).outcomes).toEqual({ ...HOLDS, 'app-lock': 'passed' });
    expect((await verify({ appLock: { ...appLock, image: 'x' } })).outcomes).toMatchObject({
      'app-lock': 'failed',
    });
  });

  test('needs no place of the result on chain, but states none other', async () => {
    const { outcomes } = await verify({}, { task: async id => ({ ...TASK, id, results: '0x' }) });
    expect(outcomes).toEqual({ ...HOLDS, 'stated-task': 'failed' });
  });

  test('of an encrypted file holds for nothing until the file is opened', async () => {
    const statement = await stateFolder();
    const encrypted: Statement = {
      ...statement,
      subject: [{ name: 'result.zip.age', digest: { sha256: 'aa'.repeat(32) } }],
      predicate: withTask(statement.predicate, { subjects: 'encrypted' }),
    };
    const opened = await verify({ statement: encrypted });
    expect(opened.outcomes).toEqual({ ...HOLDS, files: 'not checked' });
    rmSync(path.join(folder, 'computed.json'));
    expect((await verify({ statement: encrypted })).outcomes).toMatchObject({ files: 'failed' });
  });

  test('of an archive holds for its CID', async () => {
    rmSync(path.join(folder, 'computed.json'));
    rmSync(path.join(folder, 'result.txt'));
    writeFileSync(path.join(folder, 'result.zip'), 'ciphertext');
    const cid = await cidOfFile(path.join(folder, 'result.zip'), { version: 0 });
    const statement = await stateFolder();
    const { predicate } = statement;
    const results = `0x${Buffer.from(JSON.stringify({ storage: 'ipfs', location: `/ipfs/${cid}` })).toString('hex')}`;
    const { outcomes, covered } = await verify(
      {
        statement: {
          ...statement,
          predicate: withTask(predicate, task => ({ subjects: 'archive', task: { ...task.task, cid } })),
        },
        expectedFiles: [],
      },
      { task: async id => ({ ...TASK, id, results }) },
    );
    const { 'other-files': _, 'expected-files': __, ...others } = HOLDS;
    expect(outcomes).toEqual({ ...others, archive: 'passed', digest: 'not checked' });
    expect(covered).toEqual(['result.zip']);
  });

  test('lets a folder have one file more than its statement names, the statement itself', async () => {
    const names = Array.from({ length: 3 }, (_, index) => `more-${index}`);
    for (const name of names) writeFileSync(path.join(folder, name), 'x');
    expect((await verify()).outcomes).toEqual(HOLDS);
  });
});

describe('a link in an opened result', () => {
  // On Windows a link takes a right that not every user has.
  const posixTest = process.platform === 'win32' ? test.skip : test;
  posixTest('is no file of it', async () => {
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/etc/hostname', path.join(folder, 'link'));
    const statement = await stateFolder();
    const { outcomes, details } = await verify({
      statement: { ...statement, predicate: withTask(statement.predicate, { subjects: 'encrypted' }) },
    });
    expect(outcomes.files).toBe('failed');
    expect(details).toContain('these are not: link.');
  });
});

describe('failed checks of a provenance', () => {
  test('end the verification; all others do not', () => {
    expect(() => assertProvenanceHolds([])).not.toThrow();
    expect(() => assertProvenanceHolds([passed('files', 'A.'), notChecked('digest', 'B.')])).not.toThrow();
    const checks = [failed('files', 'A.'), passed('network', 'B.'), failed('digest', 'C.')];
    expect(() => assertProvenanceHolds(checks)).toThrow(
      expect.objectContaining({ code: 'PROVENANCE_MISMATCH', why: 'A. C.' }),
    );
  });
});

describe('the evidence of a task', () => {
  const gather = async (hub: Partial<Hub> = {}, match?: string) => {
    const { context, log, abort } = bareContext({ services: { hub: hubWith(hub) } });
    const gathered = gatherEvidence(context, { dealId: DEAL.id, task: TASK, match });
    return { gathered, log, abort };
  };

  test('is read from the hub', async () => {
    const { gathered, log } = await gather();
    expect(await gathered).toEqual({
      ...EVIDENCE,
      transactions: { gap: 'the RPC endpoint fails when it is asked for the task’s transactions' },
    });
    expect(log).toEqual([expect.stringMatching(/^debug: The transactions of the task cannot be found/)]);
  });

  test('keeps the match that this run knows', async () => {
    const { gathered } = await gather({}, HASH);
    expect((await gathered).transactions).toMatchObject({ match: HASH });
  });

  test('has no dataset where the deal has none, and asks for none', async () => {
    const none = { ...DEAL, dataset: { ...DEAL.dataset, pointer: `0x${'00'.repeat(20)}` } };
    const { gathered } = await gather({ deal: async () => none, dataset: unreachable });
    expect((await gathered).dataset).toBeUndefined();
  });

  test.each<[string, Partial<Awaited<ReturnType<Hub['contribution']>>>]>([
    ['was not proved', { status: 'CONTRIBUTED' }],
    ['is of another result', { resultHash: HASH }],
  ])('has no winner where the contribution %s', async (_, change) => {
    const contribution = async () => ({ ...(await hubWith().contribution('', '')), ...change });
    expect((await (await gather({ contribution })).gathered).winner).toBeUndefined();
  });

  test.each<[string, Partial<Hub>]>([
    ['the deal is not there', { deal: async () => undefined }],
    ['the task is of another deal', { deal: async () => ({ ...DEAL, id: HASH }) }],
    [
      'nobody registered the app',
      { app: () => Promise.reject(new TaskError('APP_UNKNOWN', { what: 'W.', why: 'Y.', fix: 'F.' })) },
    ],
  ])('contradicts itself where %s', async (_, hub) => {
    await expect((await gather(hub)).gathered).rejects.toMatchObject({ code: 'DEAL_MISMATCH' });
  });

  test('waits for no app that cannot be read', async () => {
    await expect((await gather({ app: unreachable })).gathered).rejects.toMatchObject({
      code: 'RPC_UNREACHABLE',
    });
  });

  test('ends with the run', async () => {
    const { gathered, abort } = await gather();
    abort.abort(new Error('the run was cancelled'));
    await expect(gathered).rejects.toThrow('the run was cancelled');
  });
});
