import { describe, expect, test } from '@jest/globals';
import type { ErrorCode } from '../../src/errors/codes.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { AcquiredTask, DealInFlight } from '../../src/pipeline/context/deals.ts';
import type { ListedTask } from '../../src/pipeline/context/task-list.ts';
import type { TaskState } from '../../src/pipeline/context/task-state.ts';
import type { VerifiedResult } from '../../src/pipeline/provenance/verified-result.ts';
import { type ListStages, runTasks, submitTasks } from '../../src/pipeline/run-task-list.ts';
import { faked } from '../support/faked.ts';

const failure = (code: ErrorCode) => new TaskError(code, { what: 'W.', why: 'Y.', fix: 'F.' });

const dealOf = (dealId: string): DealInFlight => ({
  dealId,
  taskId: 't',
  workerpool: 'w',
  price: 7n,
  categorySeconds: 300,
  forUs: true,
  terms: {},
});

/** One step of a task: its deal, or its end, which the first look may find. */
type Step = ErrorCode | 'ok' | 'existed' | 'ok at once';

/** Runs tasks whose purchases and ends come as told, and records all that can be seen from outside. */
async function play(
  script: Readonly<Record<string, { acquire?: readonly Step[]; bring?: readonly Step[] }>>,
  attempts = 1,
  refuse?: ListStages['refuse'],
) {
  const states = new Map<string, TaskState[]>();
  const calls: string[] = [];
  const retries: string[] = [];
  const next = (name: string, kind: 'acquire' | 'bring'): Step => {
    const done = calls.filter(call => call === `${kind} ${name}`).length;
    calls.push(`${kind} ${name}`);
    return script[name]?.[kind]?.[done] ?? 'ok';
  };
  const stages: ListStages = {
    acquire: async ({ name, request }) => {
      retries.push(request.retry);
      const step = next(name, 'acquire');
      if (step !== 'ok' && step !== 'existed' && step !== 'ok at once') throw failure(step);
      const purchases = calls.filter(call => call === `acquire ${name}`).length;
      const deal = dealOf(`deal ${name} ${purchases}`);
      return { deal, existed: step === 'existed', purchases, boughtAt: 5 } satisfies AcquiredTask;
    },
    bring: async ({ name }, _, onEnd) => {
      const step = next(name, 'bring');
      if (step !== 'ok' && step !== 'existed' && step !== 'ok at once') throw failure(step);
      onEnd('COMPLETED', step === 'ok at once');
      return faked<VerifiedResult>({
        task: name,
        result: { files: [{ path: 'a', size: 3 }], digest: 'd', coveredFiles: [] } as never,
        evidence: { task: { resultDigest: 'd' } } as never,
      });
    },
    ...(refuse && { refuse }),
    note: state => void states.set(state.name, [...(states.get(state.name) ?? []), state]),
    now: () => 9,
  };
  const tasks = Object.keys(script).map((name, index) =>
    faked<ListedTask>({ name, index, request: faked<ListedTask['request']>({ retry: 'never' }) }),
  );
  const results = await runTasks({ tasks, attempts }, stages);
  return {
    calls,
    retries,
    results: results.map(({ task }) => task),
    steps: Object.fromEntries([...states].map(([name, all]) => [name, all.map(({ progress }) => progress)])),
    ends: Object.fromEntries([...states].map(([name, all]) => [name, all.at(-1)])),
  };
}

describe('the tasks of a list', () => {
  test('go from the purchase to the result, and their results stand in the order of the list', async () => {
    const { results, steps, ends } = await play({ b: {}, a: { acquire: ['existed'] } });
    expect(results).toEqual(['b', 'a']);
    expect(steps).toEqual({
      b: ['waiting', 'running', 'fetching', 'completed'],
      a: ['waiting', 'running', 'fetching', 'completed'],
    });
    expect(ends.a).toEqual({
      name: 'a',
      index: 1,
      progress: 'completed',
      attempts: 1,
      dealId: 'deal a 1',
      taskId: 't',
      workerpool: 'w',
      price: 7n,
      existed: true,
      boughtAt: 5,
      chainEnd: 'COMPLETED',
      endedAt: 9,
      digest: 'd',
      files: 1,
      bytes: 3,
    });
  });

  test('fail when their results are refused after all', async () => {
    const { results, ends } = await play(
      { a: {}, b: {} },
      1,
      async ([a]) => new Map(a ? [[a, failure('RESULT_UNVERIFIED')]] : []),
    );
    expect(results).toEqual(['b']);
    expect(ends.a).toMatchObject({ progress: 'failed', error: { code: 'RESULT_UNVERIFIED' } });
    expect(ends.a).not.toHaveProperty('files');
  });

  test('have an end where this run saw it', async () => {
    const { ends } = await play({
      old: { acquire: ['existed'], bring: ['ok at once'] },
      quick: { bring: ['ok at once'] },
      dead: { bring: ['TASK_FAILED'] },
      long: { bring: ['TASK_TIMEOUT'] },
      unbought: { acquire: ['TASK_NOT_BOUGHT'] },
    });
    const known = Object.entries(ends).filter(([, end]) => end?.endedAt !== undefined);
    expect(known.map(([name]) => name)).toEqual(['quick', 'dead']);
  });

  test('fail alone', async () => {
    const { results, ends } = await play({ a: { bring: ['RESULT_MISMATCH'] }, b: {} });
    expect(results).toEqual(['b']);
    expect(ends.a).toMatchObject({ progress: 'failed', error: { code: 'RESULT_MISMATCH' } });
  });

  test.each<[ErrorCode, TaskState['progress']]>([
    ['TASK_FAILED', 'failed'],
    ['RESULT_UNVERIFIED', 'failed'],
    ['TASK_TIMEOUT', 'unfinished'],
    ['CANCELLED', 'unfinished'],
    ['RPC_UNREACHABLE', 'unfinished'],
  ])('that were bought and end by %s are %s', async (code, progress) => {
    expect((await play({ a: { bring: [code] } })).ends.a?.progress).toBe(progress);
  });

  test.each<[ErrorCode, TaskState['progress']]>([
    ['TASK_NOT_BOUGHT', 'not-bought'],
    ['DEAL_NOT_FOUND', 'not-bought'],
    ['RPC_UNREACHABLE', 'not-bought'],
    // The task of an earlier attempt has failed, and `retry: never` forbids another.
    ['TASK_FAILED', 'failed'],
  ])('whose purchase ends by %s are %s', async (code, progress) => {
    const { ends, calls } = await play({ a: { acquire: [code] } });
    expect(ends.a).toMatchObject({ progress, error: { code } });
    expect(calls).toEqual(['acquire a']);
  });
});

describe('a task that failed', () => {
  test('is bought once by default', async () => {
    expect((await play({ a: { bring: ['TASK_FAILED'] } })).calls).toEqual(['acquire a', 'bring a']);
  });

  test('is bought again as often as the list allows, and not more', async () => {
    const { calls, ends } = await play({ a: { bring: ['TASK_FAILED', 'TASK_FAILED', 'TASK_FAILED'] } }, 3);
    expect(calls.filter(call => call === 'acquire a')).toHaveLength(3);
    expect(ends.a).toMatchObject({ progress: 'failed', attempts: 3 });
  });

  test('completes when a later purchase does', async () => {
    const { ends, results } = await play({ a: { bring: ['TASK_FAILED', 'ok'] } }, 2);
    expect(results).toEqual(['a']);
    expect(ends.a).toMatchObject({ progress: 'completed', attempts: 2 });
    expect(ends.a).not.toHaveProperty('error');
  });

  test('is bought again in the same run whatever `retry` says of earlier ones', async () => {
    const { retries } = await play({ a: { bring: ['TASK_FAILED', 'ok'] } }, 2);
    expect(retries).toEqual(['never', 'after-failure']);
  });

  test('that an earlier run had bought counts as the first purchase', async () => {
    const { calls } = await play({ a: { acquire: ['existed'], bring: ['TASK_FAILED', 'TASK_FAILED'] } }, 2);
    expect(calls.filter(call => call === 'acquire a')).toHaveLength(2);
    const once = await play({ a: { acquire: ['existed'], bring: ['TASK_FAILED'] } }, 1);
    expect(once.calls.filter(call => call === 'acquire a')).toHaveLength(1);
  });

  test.each<ErrorCode>(['TASK_TIMEOUT', 'RESULT_APP_ERROR', 'RESULT_MISSING'])(
    'by %s, for which its worker was paid or may still be, is not bought again',
    async code => {
      const { calls } = await play({ a: { bring: [code] } }, 5);
      expect(calls.filter(call => call === 'acquire a')).toHaveLength(1);
    },
  );
});

test('a deal that a reorganisation took is made again, a few times', async () => {
  const gone = 'DEAL_VANISHED' as const;
  expect((await play({ a: { bring: [gone, gone] } })).ends.a?.progress).toBe('completed');
  const { calls } = await play({ a: { bring: Array.from({ length: 9 }, () => gone) } });
  expect(calls.filter(call => call === 'acquire a')).toHaveLength(4);
});

test('a list that is only bought is not waited for', async () => {
  const states: TaskState[] = [];
  const deal = dealOf('d');
  await submitTasks(
    { tasks: [faked<ListedTask>({ name: 'a', index: 0 }), faked<ListedTask>({ name: 'b', index: 1 })] },
    {
      acquire: async ({ name }) => {
        if (name === 'b') throw failure('TASK_NOT_BOUGHT');
        return { deal, existed: false, purchases: 1, boughtAt: 5 };
      },
      note: state => void states.push(state),
      now: () => 9,
    },
  );
  expect(states.map(({ name, progress }) => `${name} ${progress}`)).toEqual([
    'a waiting',
    'b waiting',
    'a running',
    'b not-bought',
  ]);
});
