import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import { archiveFate, keepCiphertext } from '../../src/pipeline/collect/keep-ciphertext.ts';
import type { Publication, PublishedArtifact } from '../../src/pipeline/context/results.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import type { DealArchive } from '../../src/pipeline/provenance/how-to-open.ts';

const VECTORS = '__tests__/vectors/results';
const OURS = { cid: 'Qm1', dealId: '0xdea1', network: 'localnet', forUs: true };
const archiveOf = (name: string): DealArchive => ({ ...OURS, path: `${VECTORS}/${name}` });
const ENCRYPTED = archiveOf('encrypted-2048.zip');
const IN_CLEAR = archiveOf('plain-iexec_out.zip');
const NOISE = { ...OURS, path: 'package.json' };

let published: unknown[];
let told: string[];
let abort: AbortController;
beforeEach(() => {
  [published, told, abort] = [[], [], new AbortController()];
});
afterEach(() => abort.abort());

/** Keeps it after such a failure, where the artifact may be anything that the archive is. */
async function keep(archive: DealArchive, error: unknown, publisher = publish): Promise<void> {
  const reporter = {
    info: (line: string) => told.push(line),
    warn: (line: string) => told.push(line),
    stage: (_title: string, run: () => Promise<unknown>) => run(),
  };
  await keepCiphertext(
    {
      context: { reporter, signal: abort.signal } as unknown as StageContext,
      publisher: {
        choose: async ([brought]) => ({ files: [brought?.archive.path] }) as unknown as Publication,
        publish: publisher,
      },
      milestones: { onArtifact: () => {} },
    },
    { archive, outputPath: '/out' },
    error,
  );
}

async function publish({ files }: Publication): Promise<PublishedArtifact> {
  published.push(...files);
  return { id: '1', name: 'result', digest: '', size: 1 };
}

const failure = (code: ErrorCode) => new TaskError(code, { what: 'W.', why: 'Y.', fix: 'F.' });

test.each<[string, unknown]>([
  ...(
    [
      'ARCHIVE_UNSAFE',
      'ARCHIVE_TOO_LARGE',
      'ARCHIVE_CORRUPT',
      'RESULT_MISMATCH',
      'RESULT_UNVERIFIED',
      'RESULT_APP_ERROR',
      'RESULT_CORRUPT',
      'RESULT_KEY_MISMATCH',
      'RPC_UNREACHABLE',
    ] as const
  ).map(code => [code, failure(code)] as [string, unknown]),
  ['a full disk', Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })],
  ['another disk', Object.assign(new Error('cross-device'), { code: 'EXDEV', syscall: 'rename' })],
  ['a fault of ours', new TypeError('x is not a function')],
])('after %s, the ciphertext is published, and how it is opened is told', async (_what, error) => {
  await keep(ENCRYPTED, error);
  expect(published).toEqual([ENCRYPTED.path]);
  expect(told.join('\n')).toContain('0xdea1');
});

test.each([
  'RESULT_MISMATCH',
  'RESULT_UNVERIFIED',
  'ARCHIVE_CORRUPT',
  'ARCHIVE_UNSAFE',
  'UNEXPECTED',
] as const)('after %s, a result in clear is not given away: nothing vouches for it', async code => {
  for (const archive of [IN_CLEAR, NOISE]) await keep(archive, failure(code));
  expect(published).toEqual([]);
  expect(told).toHaveLength(2);
});

test.each(['RESULT_APP_ERROR', 'RESULT_CORRUPT'] as const)(
  'after %s, what came in clear is kept by the rules of `artifact`, since it is no result',
  async code => {
    await keep(IN_CLEAR, failure(code));
    expect(published).toEqual([IN_CLEAR.path]);
  },
);

test.each(['DEAL_MISMATCH', 'APP_CHANGED', 'ARTIFACT_FAILED'] as const)(
  'after %s, nothing is published',
  async code => {
    await keep(ENCRYPTED, failure(code));
    expect([published, told]).toEqual([[], []]);
  },
);

test('after an abort, nothing is begun', async () => {
  abort.abort();
  await keep(ENCRYPTED, failure('CANCELLED'));
  expect([published, told]).toEqual([[], []]);
});

test('that it could not be kept is a warning, and no other end of the run', async () => {
  const refuse = async () => {
    throw failure('ARTIFACT_FAILED');
  };
  await keep(ENCRYPTED, failure('ARCHIVE_UNSAFE'), refuse);
  expect(told).toEqual([expect.stringContaining('could not be kept either')]);
});

test.each([
  ['RESULT_MISMATCH', 'kept', 'in-clear'],
  ['RESULT_CORRUPT', 'kept', 'kept'],
  ['APP_CHANGED', 'dropped', 'dropped'],
] as const)('after %s, ciphertext is %s, and what came in clear %s', async (code, encrypted, inClear) => {
  expect(await archiveFate(ENCRYPTED, failure(code))).toBe(encrypted);
  expect(await archiveFate(IN_CLEAR, failure(code))).toBe(inClear);
  expect(await archiveFate(NOISE, failure(code))).toBe(inClear);
});
