import { createPrivateKey } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { resultHash, resultSeal } from '../../src/crypto/result-digest.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import type { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import type { CollectRequest } from '../../src/pipeline/collect/bring-result.ts';
import { type CollectDependencies, collectDeal } from '../../src/pipeline/collect/collect.ts';
import type { RenderCheck } from '../../src/pipeline/collect/render-check.ts';
import type { DealInFlight } from '../../src/pipeline/context/deals.ts';
import type { Publication } from '../../src/pipeline/context/results.ts';
import { Wait } from '../../src/pipeline/context/wait.ts';
import type { ProvenanceFacts } from '../../src/pipeline/provenance/provenance.ts';
import type { VerificationCheck } from '../../src/pipeline/provenance/verification-checks.ts';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { bareContext } from '../support/bare-context.ts';
import {
  CID,
  CONTRIBUTION,
  DEAL,
  DIGEST,
  hubWith,
  IDENTITIES,
  NETWORK,
  ORDER,
  POOL,
  STRANGER,
  TASK,
  WORKER,
} from '../support/completed-deal.ts';
import { faked } from '../support/faked.ts';

const VECTORS = '__tests__/vectors/results';
const base = mkdtempSync(path.join(tmpdir(), 'collect-deal-'));
afterAll(() => rmSync(base, { recursive: true }));
const PRIVATE_KEY = createPrivateKey(readFileSync(`${VECTORS}/rsa2048-private.pem`));
const HASH = `0x${'77'.repeat(32)}`;
const failure = (code: ConstructorParameters<typeof TaskError>[0]) =>
  new TaskError(code, { what: 'W.', why: 'Y.', fix: 'F.' });

const FLIGHT: DealInFlight = {
  dealId: DEAL.id,
  taskId: TASK.id,
  workerpool: POOL,
  price: 7n,
  categorySeconds: 300,
  forUs: true,
  order: ORDER,
};
/** A hub whose task has another digest than the files, though chain and worker agree on it. */
const OTHER_DIGEST: Partial<Hub> = {
  task: async () => ({ ...TASK, resultDigest: HASH, consensusValue: resultHash(TASK.id, HASH) }),
  contribution: async () => ({
    ...CONTRIBUTION,
    resultHash: resultHash(TASK.id, HASH),
    resultSeal: resultSeal(WORKER, TASK.id, HASH),
  }),
};

interface Setting {
  readonly hub?: Partial<Hub>;
  readonly archive?: string;
  readonly download?: IpfsStorage['download'];
  readonly deal?: Partial<DealInFlight>;
  readonly request?: Partial<CollectRequest>;
  readonly publisher?: Partial<CollectDependencies['publisher']>;
  readonly renderCheck?: RenderCheck;
  readonly mayName?: boolean;
  /** Length of a wait that an earlier collection began, in milliseconds. */
  readonly waitMs?: number;
}

let tempDir = '';
let outputPath = '';
let folders = 0;
beforeEach(() => {
  tempDir = mkdtempSync(path.join(base, String(folders++)));
  outputPath = path.join(tempDir, 'output');
});

/** Collects, and records everything that can be seen from outside. */
async function collect(setting: Setting = {}) {
  const { hub = {}, archive = 'encrypted-2048.zip', mayName = true } = setting;
  const copyArchive: IpfsStorage['download'] = async (_cid, destination) => {
    copyFileSync(path.join(VECTORS, archive), destination);
    return { size: 1_000 };
  };
  const { context, log } = bareContext({
    services: { hub: hubWith(hub), results: { download: setting.download ?? copyArchive } },
    mayName,
  });
  const published: Publication[] = [];
  const described: ProvenanceFacts[] = [];
  const events: string[] = [];
  let checks: readonly VerificationCheck[] = [];
  const resultKey = jest.fn(async () => ({ publicKeyPem: '', privateKey: PRIVATE_KEY }));
  const deps: CollectDependencies = {
    context,
    identities: { ...IDENTITIES, resultKey },
    renderCheck: setting.renderCheck,
    milestones: {
      onTaskEnd: end => void events.push(`end ${end}`),
      onChecks: found => {
        checks = found;
        events.push(`${found.length} checks`);
      },
      onResult: (result, { cid, digest }) =>
        void events.push(`result of ${result?.files.length ?? 'no'} files, ${cid}, ${digest}`),
      onRenderCheck: ({ result }) => void events.push(`render check ${result.outcome}`),
      onArtifact: ({ name }) => void events.push(`artifact ${name}`),
    },
    publisher: {
      needsArchive: () => true,
      choose: async ([brought]) => ({
        dealIds: [String(brought?.archive.dealId)],
        kind: brought?.result ? 'files' : 'archive',
        files: brought?.result
          ? brought.result.files.map(({ path: name }) => path.join(outputPath, name))
          : [String(brought?.archive.path)],
        rootDir: brought?.result ? outputPath : tempDir,
      }),
      describe: async facts => {
        described.push(facts);
        return facts.publication && { ...facts.publication, attached: 'statement' };
      },
      publish: async publication => {
        published.push(publication);
        return { id: '1', name: publication.kind, digest: 'd', size: 5 };
      },
      ...setting.publisher,
    },
  };
  const request: CollectRequest = {
    network: NETWORK,
    timeoutMs: 60_000,
    maxOutputBytes: 1_000_000,
    outputPath,
    tempDir,
    ...(setting.waitMs !== undefined && { wait: new Wait(context.clock, setting.waitMs) }),
    ...setting.request,
  };
  const deal = { ...FLIGHT, ...setting.deal } as DealInFlight;
  const error: unknown = await collectDeal(deal, request, deps).then(
    () => undefined,
    thrown => thrown,
  );
  return {
    error,
    code: (error as TaskError | undefined)?.code,
    log,
    stages: log.flatMap(line => (line.startsWith('stage: ') ? [line.slice(7)] : [])),
    events,
    published,
    described,
    checks: Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome])),
    waitedMs: context.clock.now(),
    keyWasAsked: resultKey.mock.calls.length > 0,
    output: existsSync(outputPath) ? readdirSync(outputPath).sort() : undefined,
    left: readdirSync(tempDir).sort(),
  };
}

const FILES = ['computed.json', 'result.txt', 'stdout.txt'];

describe('a deal whose task is completed', () => {
  test('is collected: verified, decrypted, published, in this order', async () => {
    const run = await collect();
    expect(run.error).toBeUndefined();
    expect(run.stages).toEqual(['Poll', 'Download', 'Verify', 'Decrypt', 'Publish']);
    expect(run.events).toEqual([
      'end COMPLETED',
      '6 checks',
      '9 checks',
      `result of 3 files, ${CID}, ${DIGEST}`,
      'artifact files',
    ]);
    expect(run.output).toEqual(FILES);
    expect(run.published).toEqual([
      {
        dealIds: [DEAL.id],
        kind: 'files',
        files: expect.arrayContaining(FILES.map(name => path.join(outputPath, name))),
        rootDir: outputPath,
        attached: 'statement',
      },
    ]);
    expect(run.checks).toMatchObject({ 'deal-terms': 'passed', archive: 'passed', digest: 'passed' });
    expect(run.described).toMatchObject([
      {
        network: NETWORK,
        results: [
          {
            order: ORDER,
            archive: { cid: CID, dealId: DEAL.id },
            result: { digest: DIGEST },
            outputPath,
          },
        ],
        outputPath,
      },
    ]);
    expect(run.described[0]?.results[0].checks).toHaveLength(9);
    expect(run.left).toEqual(['output', 'result.zip']);
  });

  test('logs every check', async () => {
    const { log } = await collect();
    expect(log).toContain(
      `info: The task agreed on its result digest: passed. The consensus is the hash of the task and the digest ${DIGEST}.`,
    );
  });

  test('is not an artifact where there is no service for it', async () => {
    const run = await collect({ publisher: { publish: async () => undefined } });
    expect(run.error).toBeUndefined();
    expect(run.events.at(-1)).toMatch(/^result/);
  });

  test('is stated even where nothing is published', async () => {
    const run = await collect({ publisher: { choose: async () => undefined } });
    expect(run.described).toHaveLength(1);
    expect(run.published).toEqual([]);
    expect(run.error).toBeUndefined();
  });

  test('stays encrypted where it is for another wallet', async () => {
    const run = await collect({ deal: { forUs: false } });
    expect(run.error).toBeUndefined();
    expect(run.stages).toEqual(['Poll', 'Download', 'Verify', 'Publish']);
    expect(run.keyWasAsked).toBe(false);
    expect(run.output).toBeUndefined();
    expect(run.checks).toMatchObject({ digest: 'not checked' });
    expect(run.published).toMatchObject([{ kind: 'archive', files: [path.join(tempDir, 'result.zip')] }]);
    expect(run.events).toContain(`result of no files, ${CID}, ${DIGEST}`);
  });

  test('is compared with the terms where no order is known', async () => {
    const named = { order: undefined, terms: { app: STRANGER } } as Partial<DealInFlight>;
    expect((await collect({ deal: named })).code).toBe('DEAL_MISMATCH');
  });

  test('keeps the transaction that matched it', async () => {
    const run = await collect({ deal: { transaction: HASH } });
    expect(run.described[0]?.results[0].evidence.transactions.match).toBe(HASH);
  });
});

describe('nothing is unpacked or published', () => {
  test('of a deal that is another one', async () => {
    const deal = async () => ({ ...DEAL, requester: STRANGER });
    const run = await collect({ hub: { deal } });
    expect(run.code).toBe('DEAL_MISMATCH');
    expect(run.keyWasAsked).toBe(false);
    expect([run.output, run.published, run.described]).toEqual([undefined, [], []]);
    expect(run.events).toEqual(['end COMPLETED', '6 checks']);
    expect(run.checks).toMatchObject({ 'deal-terms': 'failed' });
  });

  test('but the ciphertext of a result that no enclave vouches for', async () => {
    const run = await collect({ hub: { task: async () => ({ ...TASK, consensusValue: HASH }) } });
    expect(run.code).toBe('RESULT_UNVERIFIED');
    expect(run.keyWasAsked).toBe(false);
    expect(run.output).toBeUndefined();
    expect(run.described).toEqual([]);
    expect(run.published).toMatchObject([{ kind: 'archive', files: [path.join(tempDir, 'result.zip')] }]);
    expect(run.events.at(-1)).toBe('artifact archive');
  });

  test('but the ciphertext of a result with another digest, which is one more failed check', async () => {
    const run = await collect({ hub: OTHER_DIGEST });
    expect(run.code).toBe('RESULT_MISMATCH');
    expect(run.output).toBeUndefined();
    expect(run.checks).toMatchObject({ consensus: 'passed', digest: 'failed' });
    expect(run.events).toEqual(['end COMPLETED', '6 checks', '7 checks', 'artifact archive']);
    expect(run.described).toEqual([]);
    expect(run.published).toMatchObject([{ kind: 'archive' }]);
    expect(run.left).toEqual(['result.zip']);
  });

  test('of a result in clear with another digest', async () => {
    const run = await collect({ hub: OTHER_DIGEST, archive: 'plain-iexec_out.zip' });
    expect(run.code).toBe('RESULT_UNVERIFIED');
    expect([run.output, run.published]).toEqual([undefined, []]);
  });

  test('but the ciphertext of a result that does not decrypt', async () => {
    const run = await collect({ archive: 'bad-truncated-payload.zip' });
    expect(run.code).toBe('RESULT_CORRUPT');
    expect(run.output).toBeUndefined();
    expect(run.published).toMatchObject([{ kind: 'archive' }]);
    expect(run.checks).not.toHaveProperty('digest');
  });

  test('but the ciphertext of a result that is larger than allowed', async () => {
    const run = await collect({ request: { maxOutputBytes: 77 } });
    expect(run.code).toBe('ARCHIVE_TOO_LARGE');
    expect(run.output).toBeUndefined();
    expect(run.published).toMatchObject([{ kind: 'archive' }]);
    expect((await collect({ request: { maxOutputBytes: 78 } })).error).toBeUndefined();
  });

  test('of a result that is not there, though reading the chain fails meanwhile', async () => {
    const run = await collect({
      hub: { contribution: () => Promise.reject(failure('RPC_UNREACHABLE')) },
      download: () => Promise.reject(failure('RESULT_MISSING')),
    });
    expect(run.code).toBe('RESULT_MISSING');
    expect(run.stages).toEqual(['Poll', 'Download']);
    expect(run.published).toEqual([]);
  });

  test('but the ciphertext where the chain cannot be read after the download', async () => {
    const run = await collect({ hub: { contribution: () => Promise.reject(failure('RPC_UNREACHABLE')) } });
    expect(run.code).toBe('RPC_UNREACHABLE');
    expect(run.keyWasAsked).toBe(false);
    expect(run.published).toMatchObject([{ kind: 'archive' }]);
  });

  test('of a task that failed', async () => {
    const run = await collect({ hub: { task: async () => ({ ...TASK, status: 'FAILED' }) } });
    expect(run.code).toBe('TASK_FAILED');
    expect(run.events).toEqual(['end FAILED']);
    expect(run.stages).toEqual(['Poll']);
  });
});

describe('the wait', () => {
  const running = { task: async () => ({ ...TASK, status: 'ACTIVE' as const }) };

  test('ends after `timeout`, which an earlier wait may have begun', async () => {
    for (const setting of [{}, { waitMs: 0 }]) {
      const { code, error, waitedMs } = await collect({ hub: running, ...setting });
      expect(code).toBe('TASK_TIMEOUT');
      expect(String(error)).toContain('did not end within 1 min');
      expect(Math.floor(waitedMs / 1_000)).toBe('waitMs' in setting ? 0 : 60);
    }
  });

  test('goes on for a result that no gateway has yet, up to the same deadline', async () => {
    let tries = 0;
    const download = async () => {
      tries += 1;
      throw failure('RESULT_MISSING');
    };
    await collect({ download, waitMs: 7_000 });
    expect(tries).toBe(4);
    tries = 0;
    await collect({ download, request: { timeoutMs: 3_000 } });
    expect(tries).toBe(3);
  });
});

describe('a failure to publish', () => {
  test('is not answered by another artifact', async () => {
    const publish = async () => {
      throw failure('ARTIFACT_FAILED');
    };
    const run = await collect({ publisher: { publish } });
    expect(run.code).toBe('ARTIFACT_FAILED');
    expect(run.log.filter(line => line.startsWith('warn'))).toEqual([]);
    expect(run.output).toEqual(FILES);
  });

  test.each([
    [true, '/secret/name'],
    [false, undefined],
  ])('names files of the result only where that is allowed: %s', async (mayName, shown) => {
    const choose: CollectDependencies['publisher']['choose'] = async ([brought]) => {
      if (brought && !brought.result) {
        const { dealId, path: file } = brought.archive;
        return { dealIds: [dealId], kind: 'archive', files: [file], rootDir: tempDir };
      }
      throw Object.assign(new Error('EACCES: no access, open /secret/name'), {
        code: 'EACCES',
        syscall: 'open',
        path: '/secret/name',
      });
    };
    const run = await collect({ publisher: { choose }, mayName });
    expect(run.error).toBeInstanceOf(Error);
    expect(String((run.error as Error).message).includes('/secret/name')).toBe(shown !== undefined);
    expect(run.published).toMatchObject([{ kind: 'archive' }]);
  });
});

describe('a render check', () => {
  const checkWith = (
    names: readonly string[],
    onDifference: RenderCheck['onDifference'] = 'fail',
  ): RenderCheck => ({
    baselines: {
      root: path.join(base, 'baselines'),
      files: new Map(names.map(name => [name, { path: path.join(base, 'none.png'), encrypted: false }])),
      others: [],
      identities: [],
    },
    rule: BLENDER_RULE,
    update: false,
    onDifference,
  });

  test('fails the run after everything is published, its report too', async () => {
    const run = await collect({ renderCheck: checkWith(['a.png']) });
    expect(run.code).toBe('RENDER_DIFFERS');
    expect(run.stages).toEqual(['Poll', 'Download', 'Verify', 'Decrypt', 'Compare', 'Publish']);
    expect(run.events.slice(-2)).toEqual(['render check failed', 'artifact files']);
    expect(run.published).toHaveLength(1);
    const report = path.join(outputPath, 'render-check', 'index.html');
    expect(run.published[0]?.page).toBe(report);
    expect(run.published[0]?.files).toContain(report);
    expect(run.output).toContain('render-check');
  });

  test('passes where it only warns', async () => {
    expect((await collect({ renderCheck: checkWith(['a.png'], 'warn') })).error).toBeUndefined();
  });

  test('that could not be made fails the run after everything is published', async () => {
    const broken = { ...checkWith(['a.png']), baselines: faked<RenderCheck['baselines']>({}) };
    const run = await collect({ renderCheck: broken });
    expect(String(run.error)).toContain('no fake of');
    expect(run.events.at(-1)).toBe('artifact files');
    expect(run.events.join()).not.toContain('render check');
  });

  test('of a result for another wallet is refused before anything is waited for', async () => {
    const run = await collect({ renderCheck: checkWith([]), deal: { forUs: false } });
    expect(run.code).toBe('INPUT_INVALID');
    expect(run.stages).toEqual([]);
  });
});
