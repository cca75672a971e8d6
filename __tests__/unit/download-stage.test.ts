import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { download } from '../../src/pipeline/collect/download.ts';
import type { Progress } from '../../src/pipeline/context/reporter.ts';
import { Wait } from '../../src/pipeline/context/wait.ts';
import { bareContext } from '../support/bare-context.ts';
import { CID, TASK } from '../support/completed-deal.ts';

const failure = (code: ErrorCode) => new TaskError(code, { what: 'W.', why: 'Y.', fix: 'F.' });

/** Downloads from gateways that fail so many times. Reports the outcome, and the time that passed. */
async function run(failures: number, { code = 'RESULT_MISSING' as ErrorCode, waitMs = 600_000 } = {}) {
  const calls: unknown[] = [];
  const fetch: IpfsStorage['download'] = async (cid, destination, { maxBytes, onProgress }) => {
    calls.push([cid, destination, maxBytes]);
    if (calls.length <= failures) throw failure(code);
    onProgress?.(1, undefined);
    onProgress?.(1, 2);
    return { size: 2 };
  };
  const { context, log } = bareContext({ services: { results: { download: fetch } } });
  const progress: Progress[] = [];
  const reporter = { ...context.reporter, progress: (step: Progress) => void progress.push(step) };
  const wait = new Wait(context.clock, waitMs);
  const input = { task: TASK, tempDir: '/tmp', maxBytes: 5, wait };
  const ending = await download({ ...context, reporter }, input).catch((error: TaskError) => error.code);
  return { ending, calls, tries: calls.length, waitedMs: context.clock.now(), log, progress };
}

describe('a result', () => {
  test('is fetched by its CID into the folder', async () => {
    const { ending, calls, log, progress } = await run(0);
    expect(ending).toEqual({ cid: CID, path: '/tmp/result.zip' });
    expect(calls).toEqual([[CID, '/tmp/result.zip', 5]]);
    expect(log).toEqual([]);
    expect(progress).toEqual([
      { label: 'downloading', done: 1 },
      { label: 'downloading', done: 1, total: 2 },
      { label: 'downloading', done: 2, total: 2 },
    ]);
  });

  test('that no gateway has in the first seconds is waited for, and one line says so', async () => {
    const { ending, waitedMs, log } = await run(4);
    expect(ending).toMatchObject({ cid: CID });
    expect(waitedMs).toBe(15_000);
    expect(log).toEqual(['info: No gateway has the result yet, so they are asked again.']);
  });

  test('that never comes is missing after a minute and a half', async () => {
    expect(await run(Number.POSITIVE_INFINITY)).toMatchObject({
      ending: 'RESULT_MISSING',
      tries: 8,
      waitedMs: 90_000,
    });
    expect((await run(7)).ending).toMatchObject({ cid: CID });
  });

  test('is waited for no longer than the step may wait', async () => {
    const tries = async (waitMs: number) => (await run(Number.POSITIVE_INFINITY, { waitMs })).tries;
    expect(await tries(-1)).toBe(1);
    expect(await tries(999)).toBe(1);
    expect(await tries(1_000)).toBe(2);
    expect(await tries(15_000)).toBe(5);
  });
});

test.each(['RESULT_MISMATCH', 'SERVICE_UNREACHABLE', 'ARCHIVE_TOO_LARGE'] as const)(
  '%s is final at once',
  async code => {
    expect(await run(1, { code })).toMatchObject({ ending: code, tries: 1, waitedMs: 0 });
  },
);
