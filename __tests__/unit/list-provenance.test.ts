import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { resultHash, resultSeal } from '../../src/crypto/result-digest.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import { taskId } from '../../src/iexec/protocol/ids.ts';
import { cidOfFile } from '../../src/ipfs/cid.ts';
import { CheckTally } from '../../src/pipeline/provenance/check-tally.ts';
import type { Evidence } from '../../src/pipeline/provenance/evidence.ts';
import { describeProvenance, type ProvenanceFacts } from '../../src/pipeline/provenance/provenance.ts';
import { digestFolder } from '../../src/pipeline/provenance/published-files.ts';
import { parseStatement, type Statement } from '../../src/pipeline/provenance/statement.ts';
import { failed, notChecked, passed } from '../../src/pipeline/provenance/verification-checks.ts';
import type { VerifiedResult } from '../../src/pipeline/provenance/verified-result.ts';
import { type VerifyRequest, verifyProvenance } from '../../src/pipeline/provenance/verify-provenance.ts';
import { expectedNames } from '../../src/run/inputs/verify-inputs.ts';
import { bareContext } from '../support/bare-context.ts';
import {
  CID,
  CONTRIBUTION,
  DEAL,
  EVIDENCE,
  hubWith,
  IDENTITIES,
  NETWORK,
  STRANGER,
  WORKER,
} from '../support/completed-deal.ts';

const base = mkdtempSync(path.join(tmpdir(), 'list-provenance-'));
afterAll(() => rmSync(base, { recursive: true }));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const COMPUTED = '{"deterministic-output-path":"/iexec_out/frame.txt"}';
const NAMES = ['0001', '0002', '0003'];
/** The deal of all tasks: one of volume 3. */
const VOLUME = { ...DEAL, botSize: 3n };
const textOf = (name: string) => `frame ${name}`;
const idOf = (name: string) => taskId(DEAL.id, BigInt(NAMES.indexOf(name)));

/** The evidence of a task by the chain. */
function evidenceOf(name: string): Evidence {
  const id = idOf(name);
  const resultDigest = `0x${sha256(textOf(name))}`;
  return {
    ...EVIDENCE,
    deal: VOLUME,
    task: {
      ...EVIDENCE.task,
      id,
      index: BigInt(NAMES.indexOf(name)),
      resultDigest,
      consensusValue: resultHash(id, resultDigest),
    },
    winner: {
      worker: WORKER,
      contribution: {
        ...CONTRIBUTION,
        resultHash: resultHash(id, resultDigest),
        resultSeal: resultSeal(WORKER, id, resultDigest),
      },
    },
    transactions: {},
  };
}

/** A hub that knows the deal and its tasks. */
function hubOfList(changes: Partial<Hub> = {}): Hub {
  const evidence = (id: string) => {
    const name = NAMES.find(one => idOf(one) === id);
    if (name === undefined) throw new Error(`no task ${id}`);
    return evidenceOf(name);
  };
  return hubWith({
    deal: async id => (id === DEAL.id ? VOLUME : undefined),
    task: async id => evidence(id).task,
    contribution: async id => evidence(id).winner?.contribution ?? CONTRIBUTION,
    ...changes,
  });
}

let folder = '';
let folders = 0;
beforeEach(() => {
  folder = mkdtempSync(path.join(base, String(folders++)));
  for (const name of NAMES) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'frame.txt'), textOf(name));
    writeFileSync(path.join(folder, name, 'computed.json'), COMPUTED);
  }
});

async function resultOf(task: string): Promise<VerifiedResult> {
  const outputPath = path.join(folder, task);
  const files = await digestFolder(outputPath, { ignore: '' });
  const evidence = evidenceOf(task);
  return {
    task,
    order: undefined,
    evidence,
    checks: [passed('consensus', `Of ${task}.`), passed('app-lock', 'Same.')],
    archive: { cid: CID, path: '', dealId: DEAL.id, network: NETWORK.name, forUs: true },
    result: { files, digest: evidence.task.resultDigest, coveredFiles: ['frame.txt'] },
    outputPath,
  };
}

/** A statement about these results, as they are on the runner unless there is a publication. */
async function state(
  results: readonly VerifiedResult[],
  publication?: ProvenanceFacts['publication'],
): Promise<Statement> {
  const { context } = bareContext({ services: { hub: hubOfList() } });
  const [first, ...others] = results;
  if (!first) throw new Error('no result');
  const facts = { network: NETWORK, results: [first, ...others], publication, outputPath: folder } as const;
  return parseStatement(JSON.stringify(await describeProvenance(context, facts, { runId: '1' })));
}

const stateAll = async () => state(await Promise.all(NAMES.map(resultOf)));

async function verify(changes: Partial<VerifyRequest> = {}, hub: Partial<Hub> = {}) {
  const { context } = bareContext({ services: { hub: hubOfList(hub) }, mayName: true });
  const statement = changes.statement ?? (await stateAll());
  const { checks, covered } = await verifyProvenance(context, {
    network: NETWORK,
    statement,
    statementFile: '',
    folder,
    expectedDeal: { requesters: [IDENTITIES.requester.address], dealIds: [DEAL.id] },
    expectedFiles: expectedNames(
      ['{task}/frame.txt'],
      statement.predicate.tasks.map(({ name }) => name),
    ),
    ...changes,
  });
  return {
    failures: Object.fromEntries(
      checks.flatMap(({ name, outcome, detail }) => (outcome === 'failed' ? [[name, detail]] : [])),
    ),
    unchecked: checks.flatMap(({ name, outcome }) => (outcome === 'not checked' ? [name] : [])),
    checks,
    covered,
  };
}

describe('the statement of a list', () => {
  test('names each task once, and its files by its folder', async () => {
    const { subject, predicate } = await stateAll();
    expect(subject.map(({ name }) => name).sort()).toEqual(
      NAMES.flatMap(name => [`${name}/computed.json`, `${name}/frame.txt`]),
    );
    expect(predicate.tasks).toMatchObject(
      NAMES.map(name => ({ name, subjects: 'files', deal: { id: DEAL.id }, task: { id: idOf(name) } })),
    );
    expect(predicate.verification).toEqual([
      { name: 'consensus', outcome: 'passed' },
      { name: 'app-lock', outcome: 'passed', detail: 'Same.' },
    ]);
  });

  test('says of which tasks a check holds where it does not hold of all', async () => {
    const [one, two, three] = await Promise.all(NAMES.map(resultOf));
    if (!one || !two || !three) throw new Error('three results');
    const { predicate } = await state([
      one,
      { ...two, checks: [notChecked('app-lock', 'Not locked.')] },
      three,
    ]);
    expect(predicate.verification).toContainEqual({
      name: 'app-lock',
      outcome: 'not checked',
      detail: 'Not locked.',
      tasks: ['0002'],
    });
  });

  test('is about archives by task, names no plain file, and leaves out results that are not published', async () => {
    const archive = path.join(base, 'result.zip');
    writeFileSync(archive, 'ciphertext');
    const results = (await Promise.all(NAMES.map(resultOf))).map((result, index) => ({
      ...result,
      archive: { ...result.archive, path: index === 2 ? '/in-clear.zip' : archive },
    }));
    const linked = NAMES.slice(0, 2).map(name => ({ name: `${name}/result.zip`, path: archive }));
    const { subject, predicate } = await state(results, {
      dealIds: [DEAL.id],
      kind: 'archive',
      files: [],
      rootDir: base,
      linked,
    });
    expect(subject.map(({ name }) => name)).toEqual(['0001/result.zip', '0002/result.zip']);
    expect(predicate.tasks).toMatchObject([
      { name: '0001', subjects: 'archive' },
      { name: '0002', subjects: 'archive' },
    ]);
    expect(JSON.stringify(predicate)).not.toContain('frame.txt');
  });

  test('is refused without a name of each task, and with one that leads elsewhere', async () => {
    const statement = await stateAll();
    const [first, ...others] = statement.predicate.tasks;
    for (const name of [undefined, '..', 'a/b', '']) {
      const tasks = [{ ...first, name }, ...others];
      const text = JSON.stringify({ ...statement, predicate: { ...statement.predicate, tasks } });
      expect(() => parseStatement(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
    }
  });
});

describe('the verification of a list', () => {
  test('holds, covers the files of all tasks, and says that names are not on chain', async () => {
    const { failures, unchecked, covered, checks } = await verify();
    expect(failures).toEqual({});
    expect(covered).toEqual(NAMES.map(name => `${name}/frame.txt`));
    expect(unchecked).toEqual(expect.arrayContaining(['task-names', 'attestation']));
    expect(checks).toContainEqual(passed('consensus', 'All 3 tasks.'));
    expect(checks.length).toBeLessThan(20);
  });

  test('fails where files of two tasks are swapped, in the statement too, and names both', async () => {
    const [one, two] = [path.join(folder, '0001'), path.join(folder, '0002')];
    renameSync(one, path.join(folder, 'x'));
    renameSync(two, one);
    renameSync(path.join(folder, 'x'), two);
    const { failures, covered } = await verify();
    expect(failures.digest).toMatch(/^2 of 3 tasks \(0001, 0002\)\. 0001: .* 0002: /);
    expect(covered).toEqual(['0003/frame.txt']);
  });

  test('fails where the file of one task has the digest of another', async () => {
    const statement = await stateAll();
    const of = (name: string) => statement.subject.find(one => one.name === `${name}/frame.txt`);
    Object.assign(of('0001') ?? {}, { digest: of('0002')?.digest });
    expect((await verify({ statement })).failures.files).toContain('changed: 0001/frame.txt');
  });

  test('fails where a task is there twice, under another name', async () => {
    cpSync(path.join(folder, '0001'), path.join(folder, '0004'), { recursive: true });
    const twin = { ...(await resultOf('0001')), task: '0004', outputPath: path.join(folder, '0004') };
    const statement = await state([...(await Promise.all(NAMES.map(resultOf))), twin]);
    const { failures } = await verify({ statement });
    expect(Object.keys(failures)).toEqual(['tasks']);
    expect(failures.tasks).toContain('0004');
  });

  test('fails where a task is left out that the caller names by file or by deal', async () => {
    rmSync(path.join(folder, '0002'), { recursive: true });
    const statement = await state(await Promise.all(['0001', '0003'].map(resultOf)));
    const alone = await verify({ statement });
    expect(alone.failures).toEqual({});
    expect(alone.covered).toEqual(['0001/frame.txt', '0003/frame.txt']);
    const expectedFiles = NAMES.map(name => `${name}/frame.txt`);
    expect((await verify({ statement, expectedFiles })).failures['expected-files']).toContain(
      '0002/frame.txt',
    );
    const other = `0x${'77'.repeat(32)}`;
    const expectedDeal = { dealIds: [DEAL.id, other] };
    expect((await verify({ statement, expectedDeal })).failures['named-deal']).toContain(other);
  });

  test('fails for the task of another app, and for one of another buyer', async () => {
    const other = { ...VOLUME, app: { ...VOLUME.app, pointer: STRANGER }, requester: STRANGER };
    let reads = 0;
    const deal = async () => (reads++ % 3 === 1 ? other : VOLUME);
    const { failures } = await verify({}, { deal });
    expect(failures['stated-app']).toMatch(/^1 of 3 tasks \(0002\)/);
    expect(failures.requester).toContain(STRANGER);
  });

  test('fails on another network as a whole', async () => {
    const statement = await stateAll();
    const network = { ...NETWORK, chainId: 1 };
    expect((await verify({ statement, network })).failures).toHaveProperty('network');
  });

  test('fails where a line of `expect` is missing for a task', async () => {
    const { failures } = await verify({ expectedFiles: ['0001/frame.txt', '0002/frame.txt'] });
    expect(failures['expected-files']).toMatch(/^1 of 3 tasks \(0003\)/);
  });

  test('tells files of no task as not checked', async () => {
    writeFileSync(path.join(folder, 'more.txt'), 'x');
    const statement = await stateAll();
    statement.subject.push({ name: 'more.txt', digest: { sha256: sha256('x') } });
    const { failures, checks } = await verify({ statement });
    expect(failures).toEqual({});
    expect(checks).toContainEqual(
      expect.objectContaining({ name: 'other-files', detail: expect.stringContaining('more.txt') }),
    );
  });

  test('of archives compares each with the CID of its task', async () => {
    for (const name of NAMES) {
      rmSync(path.join(folder, name), { recursive: true });
      mkdirSync(path.join(folder, name));
      writeFileSync(path.join(folder, name, 'result.zip'), `ciphertext ${name}`);
    }
    const cids = new Map<string, string>();
    for (const name of NAMES)
      cids.set(idOf(name), await cidOfFile(path.join(folder, name, 'result.zip'), { version: 0 }));
    const task: Hub['task'] = async id => {
      const location = JSON.stringify({ storage: 'ipfs', location: `/ipfs/${cids.get(id)}` });
      const found = await hubOfList().task(id);
      return { ...found, results: `0x${Buffer.from(location).toString('hex')}` };
    };
    const results = (await Promise.all(NAMES.map(resultOf))).map(result => ({
      ...result,
      result: undefined,
      archive: {
        ...result.archive,
        cid: cids.get(result.evidence.task.id) ?? '',
        path: path.join(folder, result.task ?? '', 'result.zip'),
      },
    }));
    const statement = await state(results);
    const good = await verify({ statement, expectedFiles: [] }, { task });
    expect(good.failures).toEqual({});
    expect(good.covered).toEqual(NAMES.map(name => `${name}/result.zip`));
    cpSync(path.join(folder, '0001/result.zip'), path.join(folder, '0002/result.zip'));
    const bad = await verify({ statement, expectedFiles: [] }, { task });
    expect(Object.keys(bad.failures)).toEqual(['files', 'archive']);
  });

  test('of one file for recipients holds once it is opened, for each task', async () => {
    const statement = await stateAll();
    const tasks = statement.predicate.tasks.map(task => ({ ...task, subjects: 'encrypted' as const }));
    const encrypted = {
      ...statement,
      subject: [{ name: 'result.zip.age', digest: { sha256: sha256('x') } }],
      predicate: { ...statement.predicate, tasks },
    };
    const opened = await verify({ statement: encrypted });
    expect(opened.failures).toEqual({});
    expect(opened.covered).toHaveLength(3);
    rmSync(path.join(folder, '0002/computed.json'));
    expect((await verify({ statement: encrypted })).failures.digest).toMatch(/^1 of 3 tasks \(0002\)/);
    const sealed = mkdtempSync(path.join(base, 'sealed-'));
    writeFileSync(path.join(sealed, 'result.zip.age'), 'age-encryption.org/v1\nx');
    const closed = await verify({ statement: encrypted, folder: sealed });
    expect(closed.failures['expected-files']).toContain('All 3 tasks: ');
  });
});

describe('the checks of many tasks', () => {
  test('are counted, and failures are named', () => {
    const tally = new CheckTally();
    for (let index = 0; index < 1_000; index++) {
      const isBad = index % 100 === 0;
      tally.add(String(index), [
        passed('archive', `CID ${index}.`),
        isBad ? failed('digest', `Digest ${index}.`) : passed('digest', 'Good.'),
        notChecked('attestation', 'Never.'),
      ]);
    }
    const checks = tally.checks();
    expect(checks).toHaveLength(4);
    expect(checks).toContainEqual(passed('archive', 'All 1000 tasks.'));
    expect(checks).toContainEqual(passed('digest', '990 of 1000 tasks.'));
    expect(checks).toContainEqual(notChecked('attestation', 'All 1000 tasks: Never.'));
    const bad = checks.find(({ outcome }) => outcome === 'failed')?.detail;
    expect(bad).toMatch(/^10 of 1000 tasks \(0, 100, 200, .*900\)\. 0: Digest 0\. 100: /);
  });
});
