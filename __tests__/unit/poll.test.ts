import { describe, expect, test } from '@jest/globals';
import type { TaskError } from '../../src/errors/task-error.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import type { SchedulerClient, TaskLog as WorkerLog } from '../../src/iexec/services/scheduler.ts';
import type { Attempt, TaskNews } from '../../src/iexec/services/task-news.ts';
import { Wait } from '../../src/pipeline/context/wait.ts';
import { lookAtTask } from '../../src/pipeline/follow/look-at-task.ts';
import { poll } from '../../src/pipeline/follow/poll.ts';
import { taskFailed, taskTooLate } from '../../src/pipeline/follow/task-failure.ts';
import { TaskLog } from '../../src/pipeline/follow/task-log.ts';
import { bareContext } from '../support/bare-context.ts';
import { DEAL, hubWith, IDENTITIES, POOL, TASK, WORKER } from '../support/completed-deal.ts';
import { faked } from '../support/faked.ts';
import { fastClock } from '../support/fast-clock.ts';

const PLACE = { dealId: DEAL.id, taskId: TASK.id, workerpool: POOL };
const down = () => Promise.reject(new Error('no answer'));

const attempt = (facts: Partial<Attempt> = {}): Attempt => ({ causes: [], over: false, ...facts });
const CRASHED = attempt({ state: 'ABORTED', over: true, exitCode: 1, causes: ['A', 'B'] });
function news(attempts: readonly Attempt[] = [], facts: Partial<TaskNews> = {}): TaskNews {
  return {
    status: 'RUNNING',
    attempts,
    causes: [],
    gaveUp: false,
    noneLeft: attempts.length > 0 && attempts.every(({ over }) => over),
    ...facts,
  };
}

interface Setting {
  readonly hub?: Partial<Hub>;
  /** News of the scheduler, one for each look; the last one for ever. */
  readonly looks?: readonly (TaskNews | 'down')[];
  readonly logs?: SchedulerClient['taskLogs'];
  readonly timeoutMs?: number;
  readonly deadline?: number;
  /** Statuses on chain, one for each look; the last one for ever. */
  readonly statuses?: readonly Task['status'][];
}

async function follow(setting: Setting) {
  const { looks = [], statuses = ['ACTIVE'], logs = async () => [], timeoutMs = 3_600_000 } = setting;
  let asked = 0;
  let read = 0;
  const pauses: number[] = [];
  const ends: string[] = [];
  const inner = fastClock();
  const clock = {
    now: inner.now,
    pause: async (milliseconds: number, signal: AbortSignal | undefined) => {
      pauses.push(milliseconds);
      await inner.pause(milliseconds, signal);
    },
  };
  const scheduler = faked<SchedulerClient>({
    taskStatus: async () => {
      const answer = looks[Math.min(asked++, looks.length - 1)];
      return answer === 'down' || !answer ? down() : answer;
    },
    taskLogs: logs,
  });
  const { context, log, abort } = bareContext({
    services: {
      hub: hubWith({
        task: async () => ({ ...TASK, status: statuses[Math.min(read++, statuses.length - 1)] ?? 'UNSET' }),
        ...setting.hub,
      }),
      schedulerOf: async () => (looks.length > 0 ? scheduler : undefined),
    },
  });
  const outcome = await poll(context, {
    ...PLACE,
    categorySeconds: 300,
    timeoutMs,
    price: 7n,
    requester: IDENTITIES.requester,
    onEnd: end => void ends.push(end),
    wait: new Wait(clock, setting.deadline ?? timeoutMs),
  }).then(
    task => ({ task, error: undefined }),
    (error: TaskError) => ({ task: undefined, error }),
  );
  return { ...outcome, log, abort, ends, pauses, read, waitedMs: inner.now() };
}

describe('the wait for a task', () => {
  test('ends with the completed task, and says so once', async () => {
    const { task, ends, log, read } = await follow({ statuses: ['UNSET', 'ACTIVE', 'ACTIVE', 'COMPLETED'] });
    expect(task).toMatchObject({ id: TASK.id, status: 'COMPLETED' });
    expect(ends).toEqual(['COMPLETED']);
    expect(read).toBe(4);
    expect(log).toEqual([
      'info: Task is not started on chain yet.',
      'info: Task is ACTIVE on chain.',
      'info: Task is COMPLETED on chain.',
    ]);
  });

  test('ends with a refund', async () => {
    const { error, ends } = await follow({ statuses: ['FAILED'] });
    expect(error?.code).toBe('TASK_FAILED');
    expect(error?.fix).toContain('back on the account that paid it');
    expect(ends).toEqual(['FAILED']);
  });

  test('lasts as long as `timeout` says, and not longer', async () => {
    const { error, waitedMs, pauses } = await follow({ timeoutMs: 10_000 });
    expect(error).toMatchObject({ code: 'TASK_TIMEOUT' });
    expect(error?.what).toBe('The task did not end within 10 s.');
    expect(waitedMs).toBeGreaterThanOrEqual(10_000);
    expect(waitedMs).toBeLessThanOrEqual(10_001);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3_600);
  });

  test('that began earlier ends when its own time is up', async () => {
    expect(await follow({ deadline: 0 })).toMatchObject({ read: 1, pauses: [] });
    expect(await follow({ deadline: 1 })).toMatchObject({ read: 2, pauses: [2] });
  });

  test('bears an outage of 29 looks, and ends with the error of the 30th', async () => {
    const { error, log, read } = await follow({ hub: { now: down } });
    expect(error).toMatchObject({ message: 'no answer' });
    expect(read).toBe(30);
    expect(log[0]).toBe('debug: Reading the task failed (1 in a row): Error: no answer');
    expect(log.at(-1)).toBe('debug: Reading the task failed (30 in a row): Error: no answer');
  });

  test('ends when the deal has vanished', async () => {
    const { error, read, ends } = await follow({ hub: { deal: async () => undefined }, statuses: ['UNSET'] });
    expect(error).toMatchObject({ code: 'DEAL_VANISHED' });
    expect(error?.why).toContain('5 looks in a row');
    expect(read).toBe(5);
    expect(ends).toEqual([]);
  });

  test('ends when the chain takes no result any more', async () => {
    const { error } = await follow({ hub: { now: async () => DEAL.startTime + 3_061 } });
    expect(error?.what).toContain('was not done in time');
    expect((await follow({ hub: { now: async () => DEAL.startTime + 3_060 } })).error?.code).toBe(
      'TASK_TIMEOUT',
    );
  });

  test('gives a failed worker’s pool time to hand the task on', async () => {
    const lost = attempt({ state: 'WORKER_LOST', over: true });
    const { error, pauses } = await follow({ looks: [news([lost])] });
    expect(error?.code).toBe('TASK_FAILED');
    expect(error?.fix).toContain(`deal-id: ${DEAL.id}`);
    expect(pauses).toEqual([30_000]);
  });

  test('fetches the log of a failed attempt while it goes on, and shows it after the timeout', async () => {
    let fetched = 0;
    const logs = async () => {
      fetched += 1;
      return [{ worker: WORKER, stdout: 'out', stderr: 'err' }];
    };
    const { error } = await follow({ looks: [news([CRASHED, attempt()])], logs, timeoutMs: 5_000 });
    expect(error?.code).toBe('TASK_TIMEOUT');
    expect(error?.evidence).toEqual([
      { title: `What the app printed on worker ${WORKER}`, source: 'app', lines: ['out', 'err'] },
    ]);
    expect(fetched).toBe(1);
  });

  test('ends with the run', async () => {
    const { context, abort } = bareContext({ services: { hub: hubWith({ task: async () => TASK }) } });
    const wait = new Wait(context.clock, 1);
    abort.abort(new Error('cancelled'));
    const input = {
      ...PLACE,
      categorySeconds: 300,
      timeoutMs: 1,
      wait,
      price: 0n,
      requester: IDENTITIES.requester,
    };
    await expect(poll(context, input)).rejects.toThrow('cancelled');
  });
});

describe('one look', () => {
  const look = async (hub: Partial<Hub> = {}, taskStatus?: SchedulerClient['taskStatus']) => {
    const scheduler = taskStatus && faked<SchedulerClient>({ taskStatus });
    const { context, log } = bareContext({
      services: { hub: hubWith(hub), schedulerOf: async () => scheduler },
    });
    return { look: await lookAtTask(context, PLACE), log };
  };

  test('has the state of chain and pool', async () => {
    const told = news();
    expect(await look({}, async () => told)).toEqual({
      look: {
        seen: {
          task: TASK,
          deal: DEAL,
          now: DEAL.startTime + 60,
          finalDeadline: DEAL.startTime + 3_000,
          news: told,
        },
      },
      log: [],
    });
  });

  test('needs no pool', async () => {
    expect((await look()).look.seen?.news).toBeUndefined();
    const { look: without, log } = await look({}, down);
    expect(without.seen?.task).toEqual(TASK);
    expect(without.seen?.news).toBeUndefined();
    expect(log).toEqual(['debug: The scheduler does not answer: Error: no answer']);
  });

  test.each<[string, Partial<Hub>]>([
    ['the task', { task: down }],
    ['the deal', { deal: down }],
    ['the time', { now: down }],
    ['the category', { category: down }],
  ])('fails without %s', async (_, hub) => {
    expect((await look(hub)).look).toEqual({ error: expect.objectContaining({ message: 'no answer' }) });
  });

  test('has no final deadline without a deal or its category', async () => {
    for (const hub of [{ deal: async () => undefined }, { category: async () => undefined }]) {
      expect((await look(hub)).look.seen?.finalDeadline).toBe(Number.POSITIVE_INFINITY);
    }
  });
});

describe('the app’s output', () => {
  function logOf(logs: readonly WorkerLog[] | 'down') {
    let fetched = 0;
    const scheduler = faked<SchedulerClient>({
      taskLogs: async () => {
        fetched += 1;
        return logs === 'down' ? down() : [...logs];
      },
    });
    const { context, log } = bareContext({ services: { schedulerOf: async () => scheduler } });
    const taskLog = new TaskLog(context, {
      taskId: TASK.id,
      workerpool: POOL,
      requester: IDENTITIES.requester,
    });
    return { taskLog, log, fetched: () => fetched };
  }
  const from = (count: number): WorkerLog[] =>
    Array.from({ length: count }, (_, index) => ({
      worker: `w${index}`,
      stdout: `out ${index}`,
      stderr: '',
    }));

  test('is that of the last three workers', async () => {
    const { taskLog } = logOf(from(4));
    expect((await taskLog.excerpts(news([CRASHED]))).map(({ lines }) => lines)).toEqual([
      ['out 1'],
      ['out 2'],
      ['out 3'],
    ]);
  });

  test('is the last 500 lines of each, without empty ones', async () => {
    const stdout = Array.from({ length: 500 }, (_, index) => `line ${index}`).join('\n\n');
    const whole = await logOf([{ worker: 'w', stdout, stderr: ' ' }]).taskLog.excerpts(undefined);
    expect(whole[0]?.lines).toHaveLength(500);
    expect(whole[0]?.lines[0]).toBe('line 0');
    const cut = await logOf([{ worker: 'w', stdout, stderr: 'more\nmore' }]).taskLog.excerpts(undefined);
    expect(cut[0]?.lines).toHaveLength(501);
    expect(cut[0]?.lines.slice(0, 2)).toEqual(['(2 lines before these)', 'line 2']);
  });

  test('is left out where a worker has none, or the pool does not answer', async () => {
    expect(await logOf([{ worker: 'w', stdout: '\n', stderr: '' }]).taskLog.excerpts(undefined)).toEqual([]);
    const { taskLog, log } = logOf('down');
    expect(await taskLog.excerpts(undefined)).toEqual([]);
    expect(log).toEqual(['debug: The task’s logs cannot be read: Error: no answer']);
  });

  test('is fetched again only for an attempt that failed since', async () => {
    const { taskLog, fetched } = logOf(from(1));
    taskLog.look(undefined);
    taskLog.look(news([attempt()]));
    taskLog.look(news([attempt({ exitCode: 0 })]));
    expect(fetched()).toBe(0);
    expect(taskLog.soFar).toEqual([]);
    await taskLog.excerpts(news([CRASHED]));
    taskLog.look(news([CRASHED]));
    await taskLog.excerpts(news([CRASHED]));
    expect(fetched()).toBe(1);
    taskLog.look(news([CRASHED, attempt({ exitCode: 2 })]));
    await taskLog.excerpts(news([CRASHED, attempt({ exitCode: 2 })]));
    expect(fetched()).toBe(2);
    await taskLog.excerpts(news([CRASHED, CRASHED, CRASHED]));
    expect(fetched()).toBe(3);
  });

  test('is fetched once at a time', async () => {
    const { taskLog, fetched } = logOf(from(1));
    taskLog.look(news([CRASHED]));
    taskLog.look(news([CRASHED]));
    await taskLog.excerpts(news([CRASHED]));
    expect(fetched()).toBe(1);
  });
});

describe('the error of a failed task', () => {
  const FAILURE = { taskId: 'T', dealId: 'D', price: 7n, refunded: false, evidence: [], news: undefined };
  const GAVE_UP = { gaveUp: true, gaveUpBy: 'RUNNING_FAILED', noneLeft: true };

  test('says what chain, pool, app and worker say', () => {
    const facts = { causes: ['OUT_OF_GAS'], appExitCode: 3, ...GAVE_UP };
    const error = taskFailed({ ...FAILURE, news: news([CRASHED], facts) });
    expect(error.what).toBe('The task T failed.');
    expect(error.why).toMatch(
      /^The pool gave it up with RUNNING_FAILED\. The app ended with exit code 3\. The worker says: OUT_OF_GAS\. ./,
    );
    expect(error.fix).toMatch(
      /; the `sweep` action claims back what the task cost after its final deadline\.$/,
    );
  });

  test('says that no attempt is left', () => {
    const one = taskFailed({ ...FAILURE, news: news([CRASHED]) });
    expect(one.why).toBe('The worker that had it gave it up (ABORTED), and no other has taken it.');
    const two = taskFailed({
      ...FAILURE,
      news: news([CRASHED, CRASHED, attempt({ state: 'WORKER_LOST', over: true })]),
    });
    expect(two.why).toBe('All 3 workers that had it gave it up (ABORTED, WORKER_LOST).');
    expect(taskFailed({ ...FAILURE, refunded: true, news: news([CRASHED]) }).why).toBe(
      'The chain says so; the pool gives no cause.',
    );
  });

  test('says that there is no cause', () => {
    expect(taskFailed({ ...FAILURE, news: undefined }).why).toBe(
      'The worker pool says so (no state), and gives no cause.',
    );
    expect(taskFailed({ ...FAILURE, news: news([], { gaveUp: true }) }).why).toContain('(RUNNING)');
    expect(taskFailed({ ...FAILURE, refunded: true }).why).toBe(
      'The chain says so; the pool gives no cause.',
    );
    expect(taskFailed({ ...FAILURE, news: news([], { appExitCode: 0 }) }).why).toMatch(
      /^The app ended with exit code 0\. ./,
    );
  });

  test('says where the money is', () => {
    const fix = (changes: Partial<Parameters<typeof taskFailed>[0]>) =>
      taskFailed({ ...FAILURE, ...changes }).fix;
    expect(fix({})).toMatch(/`sweep`.*Should another worker bring the result after all, .* `deal-id: D`\.$/);
    expect(fix({ price: 0n })).toMatch(
      /the deal is free, so there is nothing to claim back\. Should another/,
    );
    expect(fix({ refunded: true })).toMatch(/; what the task cost is back on the account that paid it\.$/);
    expect(fix({ refunded: true, price: 0n })).toMatch(/there is nothing to claim back\.$/);
    expect(fix({ news: news([], { gaveUp: true }) })).toMatch(/after its final deadline\.$/);
  });

  test('says that its time is up', () => {
    const late = (status: Task['status'], told?: TaskNews, price = 7n) =>
      taskTooLate({ taskId: 'T', price }, status, told, []);
    expect(late('UNSET').what).toBe('The task T was never started.');
    expect(late('ACTIVE').what).toBe('The task T was not done in time.');
    expect(late('ACTIVE').why).toMatch(/takes no result; the pool does not say why\.$/);
    expect(late('ACTIVE', news([], { appExitCode: 0 })).why).toMatch(
      /result\. The app ended with exit code 0\.$/,
    );
    expect(late('ACTIVE', news([], { causes: ['A', 'B'] })).why).toMatch(/result\. The worker says: A, B\.$/);
    expect(late('ACTIVE').fix).toMatch(/the `sweep` action claims back what this one cost\.$/);
    expect(late('ACTIVE', undefined, 0n).fix).toMatch(/this one was free\.$/);
  });
});
