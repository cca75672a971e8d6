import { expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import { download } from '../../src/pipeline/collect/download.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';

const CID = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
const location = JSON.stringify({ storage: 'ipfs', location: `/ipfs/${CID}` });
const task = { results: `0x${Buffer.from(location).toString('hex')}` } as Task;
const failure = (code: ErrorCode) => new TaskError(code, { what: 'W.', why: 'Y.', fix: 'F.' });

/** Downloads from gateways that fail so many times. Tells how it ended, and what was waited for in between. */
async function run(failures: number, { code = 'RESULT_MISSING' as ErrorCode, deadlineMs = 600_000 } = {}) {
  const told: string[] = [];
  const pauses: number[] = [];
  let tries = 0;
  const context = {
    reporter: { info: (line: string) => told.push(line), progress: () => {} },
    services: {
      results: {
        download: async () => {
          if (tries++ < failures) throw failure(code);
          return { size: 1 };
        },
      },
    },
    signal: new AbortController().signal,
  } as unknown as StageContext;
  const ending = await download(context, {
    task,
    tempDir: '/tmp',
    maxBytes: 1,
    deadline: deadlineMs,
    clock: {
      now: () => 0,
      pause: async milliseconds => {
        pauses.push(milliseconds);
      },
    },
  }).then(
    ({ cid }) => cid,
    error => error.code,
  );
  return { ending, tries, pauses, waitedMs: pauses.reduce((sum, pause) => sum + pause, 0), told };
}

test('a result that no gateway has in the first seconds is waited for, and one line says so', async () => {
  const { ending, waitedMs, told } = await run(4);
  expect(ending).toBe(CID);
  expect(waitedMs).toBe(15_000);
  expect(told).toEqual([expect.stringContaining('asked again')]);
});

test('one that never comes is missing after a minute and a half', async () => {
  expect(await run(Number.POSITIVE_INFINITY)).toMatchObject({
    ending: 'RESULT_MISSING',
    tries: 8,
    waitedMs: 90_000,
  });
});

test('no longer than the step may wait', async () => {
  const inTime = await run(Number.POSITIVE_INFINITY, { deadlineMs: 10_000 });
  expect(inTime.pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(await run(1, { deadlineMs: -1 })).toMatchObject({ ending: 'RESULT_MISSING', pauses: [] });
});

test.each(['RESULT_MISMATCH', 'SERVICE_UNREACHABLE', 'ARCHIVE_TOO_LARGE'] as const)(
  '%s is final at once',
  async code => {
    expect(await run(1, { code })).toMatchObject({ ending: code, tries: 1, pauses: [] });
  },
);
