import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { hashOrder } from '../../src/iexec/protocol/orders.ts';
import type { DecryptedResult, Publication } from '../../src/pipeline/context/results.ts';
import type { Evidence } from '../../src/pipeline/provenance/evidence.ts';
import { howToOpen } from '../../src/pipeline/provenance/how-to-open.ts';
import { describeProvenance, type ProvenanceFacts } from '../../src/pipeline/provenance/provenance.ts';
import {
  makeStatement,
  type Predicate,
  parseStatement,
  type Statement,
} from '../../src/pipeline/provenance/statement.ts';
import { checkStatement, type Stated } from '../../src/pipeline/provenance/statement-checks.ts';
import { failed, notChecked, passed } from '../../src/pipeline/provenance/verification-checks.ts';
import type { VerifiedResult } from '../../src/pipeline/provenance/verified-result.ts';
import { bareContext } from '../support/bare-context.ts';
import {
  APP,
  CID,
  CONFIGURATION,
  DATASET,
  DEAL,
  DIGEST,
  ENCLAVE,
  EVIDENCE,
  hubWith,
  NETWORK,
  ORDER,
  STRANGER,
  TASK,
  WORKER,
} from '../support/completed-deal.ts';

const base = mkdtempSync(path.join(tmpdir(), 'statement-'));
afterAll(() => rmSync(base, { recursive: true }));
/** The tasks of a statement that is changed. */
const tasksOf = (statement: Record<string, unknown>) => (statement.predicate as Predicate).tasks;
function missing(): never {
  throw new Error('there is no task');
}
const HASH = `0x${'77'.repeat(32)}`;
const SHA256_OF_X = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';

const CHECKS = [
  passed('consensus', 'A.'),
  notChecked('other-files', 'secret.txt: B.'),
  passed('digest', 'secret.txt: C.'),
];
const RESULT: DecryptedResult = {
  files: [
    { path: 'a.txt', sha256: 'aa'.repeat(32), size: 1 },
    { path: 'b 10:15.txt', sha256: 'bb'.repeat(32), size: 1 },
    { path: 'c.txt', name: 'c\u202e.txt', sha256: 'cc'.repeat(32), size: 1 },
  ],
  digest: DIGEST,
  coveredFiles: ['a.txt'],
};
const publication = (kind: Publication['kind'], ...files: string[]): Publication => ({
  dealIds: [DEAL.id],
  kind,
  files,
  rootDir: base,
});

/** States a result of these facts. */
async function state(
  changes: Partial<VerifiedResult> & Pick<Partial<ProvenanceFacts>, 'publication'> = {},
): Promise<Statement> {
  const { context } = bareContext({ services: { hub: hubWith() } });
  const { publication: chosen, ...rest } = {
    publication: publication('files', ...RESULT.files.map(file => path.join(base, file.path))),
    ...changes,
  };
  const verified: VerifiedResult = {
    order: ORDER,
    evidence: EVIDENCE,
    checks: CHECKS,
    archive: {
      cid: CID,
      path: path.join(base, 'result.zip'),
      dealId: DEAL.id,
      network: NETWORK.name,
      forUs: true,
    },
    result: RESULT,
    outputPath: base,
    ...rest,
  };
  const facts: ProvenanceFacts = {
    network: NETWORK,
    results: [verified],
    publication: chosen,
    outputPath: base,
  };
  return describeProvenance(context, facts, { runId: '1' });
}

beforeAll(() => {
  for (const name of ['result.zip', 'HOW-TO-OPEN.txt', 'result.zip.age'])
    writeFileSync(path.join(base, name), 'x');
});

describe('the statement of a result', () => {
  test('holds what the chain says of deal, app, dataset and task', async () => {
    const { predicate } = await state();
    expect(predicate).toMatchObject({
      invocation: { runId: '1' },
      network: { name: 'memory', chainId: 65_535, hub: NETWORK.hub },
      app: {
        address: APP.address,
        name: 'the app',
        type: 'DOCKER',
        image: APP.location,
        checksum: APP.checksum,
        mrenclave: '0x',
      },
      tasks: [
        {
          subjects: 'files',
          dataset: { address: DATASET.address, checksum: DATASET.checksum },
          deal: {
            id: DEAL.id,
            appOwner: APP.owner,
            requestOrderHash: hashOrder('request', ORDER, CONFIGURATION.domain),
            requester: DEAL.requester,
            beneficiary: DEAL.beneficiary,
            category: 0,
            tag: DEAL.tag,
            workerpool: DEAL.workerpool.pointer,
            price: '7',
            transaction: EVIDENCE.transactions.match,
          },
          task: {
            id: TASK.id,
            worker: WORKER,
            enclaveChallenge: ENCLAVE.address,
            resultDigest: DIGEST,
            cid: CID,
            contribution: EVIDENCE.transactions.contribution,
            finalisation: EVIDENCE.transactions.finalisation,
          },
        },
      ],
    });
  });

  test('names the owner that the deal recorded', async () => {
    const evidence = { ...EVIDENCE, app: { ...APP, owner: STRANGER } };
    expect((await state({ evidence })).predicate.tasks[0]?.deal.appOwner).toBe(APP.owner);
  });

  test('says null or zero where nothing is known', async () => {
    const evidence: Evidence = { ...EVIDENCE, dataset: undefined, winner: undefined, transactions: {} };
    const [{ dataset, deal, task } = missing()] = (await state({ order: undefined, evidence })).predicate
      .tasks;
    expect(dataset).toBeNull();
    expect(deal).toMatchObject({ requestOrderHash: null, transaction: null });
    expect(task).toMatchObject({
      worker: ZeroAddress,
      enclaveChallenge: ZeroAddress,
      contribution: null,
      finalisation: null,
    });
  });

  test('takes the order’s hash from the chain where the order itself is not known', async () => {
    const transactions = { ...EVIDENCE.transactions, requestOrderHash: HASH };
    const [stated] = (await state({ order: undefined, evidence: { ...EVIDENCE, transactions } })).predicate
      .tasks;
    expect(stated?.deal.requestOrderHash).toBe(HASH);
  });

  test('is about the plain files, by their names in the artifact', async () => {
    const { subject, predicate } = await state();
    expect(subject).toEqual([
      { name: 'a.txt', digest: { sha256: 'aa'.repeat(32) } },
      { name: 'b 10%3A15.txt', digest: { sha256: 'bb'.repeat(32) } },
      { name: 'c.txt', digest: { sha256: 'cc'.repeat(32) } },
    ]);
    expect(predicate.tasks[0]?.subjects).toBe('files');
    expect(predicate.tasks[0]?.renamed).toEqual([
      { name: 'b 10%3A15.txt', original: 'b 10:15.txt' },
      { name: 'c.txt', original: 'c\u202e.txt' },
    ]);
    expect(predicate.verification).toEqual(CHECKS);
  });

  test('says nothing of names where all are the same', async () => {
    const result = { ...RESULT, files: RESULT.files.slice(0, 1) };
    const only = publication('files', path.join(base, 'a.txt'));
    expect((await state({ result, publication: only })).predicate.tasks[0]).not.toHaveProperty('renamed');
  });

  test.each([
    ['archive', ['result.zip', 'HOW-TO-OPEN.txt']],
    ['encrypted', ['result.zip.age']],
  ] as const)('names no plain file where the publication is of kind %s', async (kind, files) => {
    const { subject, predicate } = await state({
      publication: publication(kind, ...files.map(file => path.join(base, file))),
    });
    expect(subject).toEqual(files.map(name => ({ name, digest: { sha256: SHA256_OF_X } })));
    expect(predicate.tasks[0]?.subjects).toBe(kind);
    expect(predicate.tasks[0]).not.toHaveProperty('renamed');
    expect(JSON.stringify(predicate)).not.toContain('secret.txt');
    expect(predicate.verification).toEqual([
      passed('consensus', 'A.'),
      { name: 'other-files', outcome: 'not checked' },
      { name: 'digest', outcome: 'passed' },
    ]);
  });

  test('is about the files on the runner where nothing is published', async () => {
    const none = { publication: undefined };
    expect((await state(none)).predicate.tasks[0]?.subjects).toBe('files');
    const { subject, predicate } = await state({ ...none, result: undefined });
    expect(predicate.tasks[0]?.subjects).toBe('archive');
    expect(subject.map(({ name }) => name)).toEqual(['result.zip']);
  });

  test('can be read again', async () => {
    const statement = await state();
    expect(parseStatement(JSON.stringify(statement))).toEqual(statement);
  });
});

describe('a file that is no statement', () => {
  const change = async (edit: (statement: Record<string, unknown>) => void): Promise<string> => {
    const statement = structuredClone(await state()) as unknown as Record<string, unknown>;
    edit(statement);
    return JSON.stringify(statement);
  };
  const expectRefused = (text: string, why?: RegExp) => {
    let error: unknown;
    try {
      parseStatement(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'INPUT_INVALID' });
    if (why) expect(String(error)).toMatch(why);
  };

  test.each<[string, (statement: Record<string, unknown>) => void]>([
    ['another type of statement', statement => Object.assign(statement, { _type: 'x' })],
    ['another predicate', statement => Object.assign(statement, { predicateType: 'x' })],
    ['no subject', statement => Object.assign(statement, { subject: [] })],
    ['a field of its own', statement => Object.assign(statement, { more: 1 })],
    [
      'a digest that is none',
      statement => Object.assign(statement, { subject: [{ name: 'a', digest: { sha256: 'AA' } }] }),
    ],
    [
      'a kind of publication that we do not know',
      statement => Object.assign(tasksOf(statement)[0] as object, { subjects: 'sealed' }),
    ],
    [
      'a name of more than 4096 characters',
      statement =>
        Object.assign(statement, {
          subject: [{ name: 'a'.repeat(4_097), digest: { sha256: 'aa'.repeat(32) } }],
        }),
    ],
  ])('has %s', async (_, edit) => {
    expectRefused(await change(edit));
  });

  test('may have a name of 4096 characters, and a detail that is sixteen times as long', async () => {
    const text = await change(statement => {
      Object.assign(statement, {
        subject: [{ name: 'a'.repeat(4_096), digest: { sha256: 'aa'.repeat(32) } }],
      });
      Object.assign(statement.predicate as object, {
        verification: [{ name: 'x', outcome: 'passed', detail: 'a'.repeat(65_536) }],
      });
    });
    expect(parseStatement(text).subject[0]?.name).toHaveLength(4_096);
    expectRefused(text.replace('"detail":"', '"detail":"a'));
  });

  test('is not JSON, or has a field twice', async () => {
    expectRefused('{');
    expectRefused((await change(() => {})).replace('{', '{"_type":"x",'));
  });
});

describe('a statement against the chain', () => {
  const stated = async (): Promise<Stated> => {
    const { app, tasks } = (await state()).predicate;
    return { app, ...(tasks[0] ?? missing()) };
  };
  const look = async (edit: (stated: Stated) => Stated = same => same, evidence = EVIDENCE) =>
    Object.fromEntries(
      checkStatement(edit(await stated()), evidence, CID).map(({ name, outcome, detail }) => [
        name,
        outcome === 'passed' ? outcome : `${outcome}: ${detail}`,
      ]),
    );
  const HOLDS = {
    'stated-deal': 'passed',
    'order-hash': 'passed',
    'stated-app': 'passed',
    'stated-task': 'passed',
    transactions: 'passed',
  };
  const dealWith = (change: Partial<Stated['deal']>) => (predicate: Stated) => ({
    ...predicate,
    deal: { ...predicate.deal, ...change },
  });
  const appWith = (change: Partial<Predicate['app']>) => (predicate: Stated) => ({
    ...predicate,
    app: { ...predicate.app, ...change },
  });
  const taskWith = (change: Partial<Stated['task']>) => (predicate: Stated) => ({
    ...predicate,
    task: { ...predicate.task, ...change },
  });

  test('holds', async () => {
    expect(await look()).toEqual(HOLDS);
  });

  test.each<[string, (predicate: Stated) => Stated, string, string]>([
    ['requester', dealWith({ requester: STRANGER }), 'stated-deal', 'requester'],
    ['beneficiary', dealWith({ beneficiary: STRANGER }), 'stated-deal', 'beneficiary'],
    ['category', dealWith({ category: 4 }), 'stated-deal', 'category'],
    ['tag', dealWith({ tag: HASH }), 'stated-deal', 'tag'],
    ['pool', dealWith({ workerpool: STRANGER }), 'stated-deal', 'worker pool'],
    ['price', dealWith({ price: '8' }), 'stated-deal', 'price'],
    ['app', appWith({ address: STRANGER }), 'stated-app', 'app'],
    ['owner', dealWith({ appOwner: STRANGER }), 'stated-app', 'app owner'],
    ['name', appWith({ name: 'x' }), 'stated-app', 'app name'],
    ['type', appWith({ type: 'x' }), 'stated-app', 'app type'],
    ['image', appWith({ image: 'x' }), 'stated-app', 'image'],
    ['checksum', appWith({ checksum: HASH }), 'stated-app', 'image checksum'],
    ['measurement', appWith({ mrenclave: '0x00' }), 'stated-app', 'enclave measurement'],
    ['dataset', same => ({ ...same, dataset: null }), 'stated-app', 'dataset'],
    ['worker', taskWith({ worker: STRANGER }), 'stated-task', 'worker'],
    ['enclave', taskWith({ enclaveChallenge: STRANGER }), 'stated-task', 'enclave challenge'],
    ['digest', taskWith({ resultDigest: HASH }), 'stated-task', 'result digest'],
    ['CID', taskWith({ cid: 'QmOther' }), 'stated-task', 'CID'],
    ['match', dealWith({ transaction: HASH }), 'transactions', 'match'],
    ['contribution', taskWith({ contribution: HASH }), 'transactions', 'contribution'],
    ['finalisation', taskWith({ finalisation: HASH }), 'transactions', 'finalisation'],
  ])('fails by another %s alone', async (_, edit, name, label) => {
    const found = await look(edit);
    expect(found).toMatchObject({ ...HOLDS, [name]: expect.stringMatching(/^failed/) });
    expect(found[name]).toContain(`; ${label}: the statement says `);
  });

  test('fails by another order, and leaves it open where none is named', async () => {
    expect((await look(dealWith({ requestOrderHash: HASH })))['order-hash']).toMatch(/^failed/);
    expect((await look(dealWith({ requestOrderHash: null })))['order-hash']).toMatch(/^not checked/);
  });

  test('has no dataset where the deal has none', async () => {
    const evidence = {
      ...EVIDENCE,
      dataset: undefined,
      deal: { ...DEAL, dataset: { ...DEAL.dataset, pointer: ZeroAddress } },
    };
    expect(await look(same => ({ ...same, dataset: null }), evidence)).toEqual(HOLDS);
  });

  test('names zero where the chain knows no worker', async () => {
    const evidence = { ...EVIDENCE, winner: undefined };
    const none = taskWith({ worker: ZeroAddress, enclaveChallenge: ZeroAddress });
    expect(await look(none, evidence)).toEqual(HOLDS);
    expect((await look(undefined, evidence))['stated-task']).toMatch(/^failed/);
  });

  test('leaves transactions open that one side does not know', async () => {
    const unnamed = await look(taskWith({ contribution: null }));
    expect(unnamed.transactions).toBe(
      'not checked: Not all could be compared: the statement does not name the contribution.',
    );
    const { match: _, ...others } = EVIDENCE.transactions;
    const unknown = await look(undefined, { ...EVIDENCE, transactions: others });
    expect(unknown.transactions).toBe(
      'not checked: Not all could be compared: the RPC endpoint does not give the match.',
    );
    const wrong = await look(taskWith({ contribution: null, finalisation: HASH }));
    expect(wrong.transactions).toMatch(/^failed/);
  });
});

test('a statement has the form of in-toto', () => {
  const subject = [{ name: 'a', digest: { sha256: 'aa'.repeat(32) } }];
  expect(makeStatement(subject, {} as Predicate)).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: 'https://github.com/confidential-task/confidential-task/blob/main/docs/provenance-v1.md',
    predicate: {},
  });
});

describe('the text beside an archive', () => {
  const archive = { dealId: DEAL.id, network: 'memory', cid: CID };

  test('says how the wallet opens it', () => {
    const text = howToOpen({ ...archive, forUs: true });
    expect(text).toContain(`deal-id: '${DEAL.id}'\n      network: memory`);
    expect(text).toContain(CID);
  });

  test('says who else opens it', () => {
    const text = howToOpen({ ...archive, forUs: false });
    expect(text).toContain('a beneficiary other than the wallet');
    expect(text).not.toContain('collect');
    expect(text).toContain(CID);
  });
});

test('no check that failed is ever stated as another', async () => {
  const checks = [failed('archive', 'D.')];
  expect((await state({ checks })).predicate.verification).toEqual(checks);
});
