import { describe, expect, test } from '@jest/globals';
import { Wallet, ZeroHash } from 'ethers';
import type { TaskError } from '../../src/errors/task-error.ts';
import { SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import type { HttpRequest } from '../../src/net/http.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import { Wait } from '../../src/pipeline/context/wait.ts';
import { isDeadAtPool } from '../../src/pipeline/follow/dead-task.ts';
import { poll } from '../../src/pipeline/follow/poll.ts';

const CHALLENGE = {
  domain: { name: 'iExec Core', version: '1', chainId: 1 },
  message: { challenge: 'x' },
};
const WORKERS = ['11', '22', '33'].map(byte => `0x${byte.repeat(20)}`);

interface ReplicateAnswer {
  currentStatus: string;
  appExitCode?: number;
  statusUpdateList?: { status: string; cause?: string }[];
}

/** What a scheduler answers of a task at one look. */
interface Answer {
  currentStatus: string;
  dateStatusList?: { status: string }[];
  replicates?: ReplicateAnswer[];
}

const at = (...states: (string | ReplicateAnswer)[]): Answer => ({
  currentStatus: 'RUNNING',
  replicates: states.map(state => (typeof state === 'string' ? { currentStatus: state } : state)),
});

/** An attempt of a worker from 9.2 on whose app crashed: computed, no digest, aborted. */
const CRASHED: ReplicateAnswer = {
  currentStatus: 'ABORTED',
  appExitCode: 1,
  statusUpdateList: [
    { status: 'COMPUTED' },
    { status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'DETERMINISM_HASH_NOT_FOUND' },
    { status: 'ABORTED', cause: 'UNKNOWN' },
  ],
};

/** A pool whose scheduler gives these answers one after the other, and the last one for ever. */
function poolWith(answers: readonly (Answer | 'down')[], chain: (look: number) => string = () => 'ACTIVE') {
  let looks = 0;
  let logsFetched = 0;
  const waits: number[] = [];
  const lines: string[] = [];
  const request = async ({ url }: HttpRequest) => {
    const reply = (body: unknown, status = 200) => ({
      status,
      headers: new Headers(),
      text: '',
      json: () => body,
    });
    const { pathname } = new URL(url);
    if (pathname.endsWith('/logs/challenge')) return reply(CHALLENGE);
    if (pathname.endsWith('/logs')) {
      logsFetched += 1;
      return reply({
        computeLogsList: [{ walletAddress: WORKERS[0], stdout: 'About to crash.', stderr: 'Oh.' }],
      });
    }
    const answer = answers[Math.min(looks++, answers.length - 1)];
    if (answer === 'down') throw new Error('The pool is down.');
    return reply(answer);
  };
  const scheduler = new SchedulerClient({
    http: { request } as never,
    url: 'https://pool.example',
    chainId: 1,
  });
  let chainLooks = 0;
  const hub = {
    task: async () => ({ id: ZeroHash, status: chain(++chainLooks) }),
    deal: async () => ({ startTime: 0, category: 0 }),
    now: async () => 100,
    category: async () => ({ maxSeconds: 300 }),
    configuration: async () => ({ deadlineRatios: { contribution: 7, final: 10 } }),
  };
  const clock = {
    now: () => 0,
    pause: async (milliseconds: number) => {
      waits.push(milliseconds);
      if (waits.length > 50) throw new Error('It waits on.');
    },
  };
  const context = {
    services: { hub, schedulerOf: async () => scheduler },
    reporter: { info: (line: string) => lines.push(line), debug: () => {} },
    clock,
    signal: new AbortController().signal,
  } as unknown as StageContext;
  const follow = () =>
    poll(context, {
      dealId: ZeroHash,
      taskId: ZeroHash,
      workerpool: '',
      categorySeconds: 300,
      price: 1n,
      timeoutMs: 3_600_000,
      requester: Wallet.createRandom() as never,
      wait: new Wait(clock, 3_600_000),
    }).then(
      task => ({ task, error: undefined }),
      (error: TaskError) => ({ task: undefined, error }),
    );
  return {
    follow,
    isDead: () => isDeadAtPool(context, '', ZeroHash),
    waits,
    lines,
    looks: () => looks,
    logsFetched: () => logsFetched,
  };
}

describe('a pool of today, whose tasks stay as they are when workers fail', () => {
  test('a crash is told at the second look, with exit code, cause, whose fault and log', async () => {
    const pool = poolWith([at('COMPUTING'), at(CRASHED)]);
    const { error } = await pool.follow();
    expect(String(error)).toMatch(
      /gave it up \(ABORTED\).*exit code 1.*DETERMINISM_HASH_NOT_FOUND.*fault is with the app.*Fix the app.*`sweep`.*\[TASK_FAILED\]/,
    );
    expect(error?.evidence).toEqual([
      {
        title: `What the app printed on worker ${WORKERS[0]}`,
        source: 'app',
        lines: ['About to crash.', 'Oh.'],
      },
    ]);
    expect(pool.looks()).toBe(3);
    expect(pool.logsFetched()).toBe(1);
    // An app that failed by itself fails elsewhere too.
    expect(Math.max(...pool.waits)).toBeLessThan(3_000);
  });

  test.each([
    [
      'START_FAILED',
      'TEE_SESSION_GENERATION_PRE_COMPUTE_GET_DATASET_SECRET_FAILED',
      /key or secret.*is missing/,
    ],
    ['APP_DOWNLOAD_FAILED', 'APP_IMAGE_DOWNLOAD_FAILED', /could not download the app’s image/],
    ['CONTRIBUTE_FAILED', 'OUT_OF_GAS', /another pool/],
    ['CONTRIBUTE_AND_FINALIZE_FAILED', 'CHAIN_RECEIPT_NOT_VALID', /callback-data/],
    ['FAILED', 'ABORTED_BY_WORKER', /another pool/],
  ])('so is %s by %s, when no other worker takes the task', async (currentStatus, cause, says) => {
    const failed = { currentStatus, statusUpdateList: [{ status: currentStatus, cause }] };
    const pool = poolWith([{ ...at(failed), currentStatus: 'INITIALIZED' }]);
    const { error } = await pool.follow();
    expect(String(error)).toContain(cause);
    expect(String(error)).toMatch(says);
    expect(pool.looks()).toBe(2);
    // Workers ask for work every five seconds.
    expect(pool.waits).toEqual([6_000]);
  });

  test('a worker that is lost gets half a minute to come back', async () => {
    const pool = poolWith([at('WORKER_LOST')]);
    expect(String((await pool.follow()).error)).toContain('WORKER_LOST');
    expect(pool.waits).toEqual([30_000]);
  });

  test.each([
    ['one that is still at work', [at(CRASHED, 'COMPUTING')]],
    ['one that joins', [at(CRASHED), at(CRASHED, 'STARTING')]],
    [
      'one that joins and fails too, while there may be a third',
      [at(CRASHED), at(CRASHED, 'START_FAILED'), at(CRASHED, 'START_FAILED', 'COMPUTING')],
    ],
    ['a lost one that comes back', [at('WORKER_LOST'), at('COMPUTING')]],
    ['none yet', [at()]],
    ['one with a state that we do not know', [at('A_STATE_OF_NEXT_YEAR')]],
  ] as const)('there is a worker left: %s, and the result is waited for', async (_, answers) => {
    const pool = poolWith(answers, look => (look > 6 ? 'COMPLETED' : 'ACTIVE'));
    expect(await pool.follow()).toMatchObject({ task: { status: 'COMPLETED' } });
  });

  test('what one attempt left is told and its log fetched, while the next one works', async () => {
    const pool = poolWith([at(CRASHED, 'COMPUTING')], look => (look > 4 ? 'COMPLETED' : 'ACTIVE'));
    await pool.follow();
    expect(pool.lines[0]).toBe(
      'Task is ACTIVE on chain, RUNNING at the pool, ABORTED (DETERMINISM_HASH_NOT_FOUND, exit code 1) and COMPUTING at the workers.',
    );
    expect(pool.logsFetched()).toBe(1);
  });

  test('every change of a worker’s state is told once', async () => {
    const pool = poolWith([at('STARTING'), at('COMPUTING'), at('COMPUTING'), at('COMPUTED')], look =>
      look > 5 ? 'COMPLETED' : 'ACTIVE',
    );
    await pool.follow();
    expect(pool.lines.map(line => /(\w+) at the worker\.$/.exec(line)?.[1])).toEqual([
      'STARTING',
      'COMPUTING',
      'COMPUTED',
      'COMPUTED',
    ]);
  });

  test('the chain decides: a result counts, whatever the pool says of its workers', async () => {
    const pool = poolWith([at(CRASHED)], look => (look > 1 ? 'COMPLETED' : 'ACTIVE'));
    expect(await pool.follow()).toMatchObject({ task: { status: 'COMPLETED' } });
  });

  test('a look at which the pool does not answer settles nothing and forgets nothing', async () => {
    const pool = poolWith([at(CRASHED), 'down', at(CRASHED)]);
    expect(String((await pool.follow()).error)).toContain('[TASK_FAILED]');
    expect(pool.looks()).toBe(3);
  });
});

describe('a pool of older workers, whose scheduler gives a task up', () => {
  const older: Answer = {
    currentStatus: 'FAILED',
    dateStatusList: [{ status: 'RUNNING' }, { status: 'RUNNING_FAILED' }, { status: 'FAILED' }],
    replicates: [
      {
        currentStatus: 'COMPUTE_FAILED',
        appExitCode: 1,
        statusUpdateList: [{ status: 'COMPUTE_FAILED', cause: 'APP_COMPUTE_FAILED' }],
      },
    ],
  };

  test('a crash is told at the first look', async () => {
    const pool = poolWith([older]);
    const { error } = await pool.follow();
    expect(String(error)).toMatch(
      /gave it up with RUNNING_FAILED.*exit code 1.*APP_COMPUTE_FAILED.*fault is with the app.*\[TASK_FAILED\]/,
    );
    expect(error?.evidence).toHaveLength(1);
    expect(pool.looks()).toBe(1);
  });

  test('a re-run takes it for dead at one look', async () => {
    const pool = poolWith([older]);
    expect(await pool.isDead()).toBe(true);
    expect(pool.looks()).toBe(1);
  });
});

describe('a re-run takes the task of an earlier attempt for', () => {
  test.each([
    ['dead when two looks find no worker left', [at(CRASHED)], true],
    ['alive when another worker takes it', [at('START_FAILED'), at('START_FAILED', 'STARTING')], false],
    ['alive when a worker is at it', [at('COMPUTING')], false],
    ['alive when the pool does not answer', ['down'], false],
    ['alive when the pool stops answering', [at(CRASHED), 'down'], false],
  ] as const)('%s', async (_, answers, dead) => {
    expect(await poolWith(answers).isDead()).toBe(dead);
  });
});
