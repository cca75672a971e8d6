import { afterEach, describe, expect, test } from '@jest/globals';
import { resolveScheduler, SchedulerClient, schedulerToken } from '../../src/iexec/services/scheduler.ts';
import { HttpClient } from '../../src/net/http.ts';
import { serve, stopServices } from '../support/json-service.ts';
import { pad, vectors, walletOf } from '../support/vectors.ts';

const http = new HttpClient({ userAgent: 'test', retryPolicy: { retries: 1, minDelayMs: 1, maxDelayMs: 2 } });
afterEach(stopServices);

describe('scheduler client', () => {
  test('makes the token that opens logs', async () => {
    const core = (vectors('gateway-auth').cases as never[]).filter(
      (c: { service: string }) => c.service === 'core',
    );
    expect(core).toHaveLength(2);
    for (const { message, chainId, signer, authorization } of core as {
      message: { challenge: string };
      chainId: number;
      signer: string;
      authorization: string;
    }[])
      expect(await schedulerToken(message.challenge, BigInt(chainId), walletOf(signer))).toBe(authorization);
  });

  const recorded = (vectors('http-421614').flows as { calls: Record<string, never>[] }[]).flatMap(
    ({ calls }) => calls,
  );

  test('speaks as recorded from the SDK, through compass to the logs', async () => {
    const { url, seen } = await serve(({ url: path }) => {
      const call = recorded.find(
        ({ service, url: known }) => known === path && service !== 'sms',
      ) as unknown as { response: { status: number; body: string } } | undefined;
      return {
        status: call?.response.status ?? 404,
        body: call?.response.body.replace('http://127.0.0.1:7005', url),
      };
    });
    const pool = '0x4FFA51301a86748Fa0B2C9568a03aa33850988Db';
    const place = { http, compassUrl: url, chainId: 421614 };
    expect(await resolveScheduler({ ...place, workerpool: pool })).toBe(url);
    expect(await resolveScheduler({ ...place, workerpool: pool.replace('4', '5') })).toBeUndefined();
    const scheduler = new SchedulerClient({ http, url, chainId: 421614 });
    const task = '0x15e969454db48a27fa1ceac77e2b2f51131fe5bdcfffe0e1a0d2cfa1ddcb9b52';
    expect(await scheduler.taskStatus(task)).toEqual({
      status: 'COMPLETED',
      attempts: [{ state: 'COMPLETED', exitCode: 0, causes: [], over: false }],
      appExitCode: 0,
      causes: [],
      gaveUp: false,
      noneLeft: false,
    });
    const [log] = await scheduler.taskLogs(task, walletOf('0x1efF47bc3a10a45D4B230B5d10E37751FE6AA718'));
    expect(log).toMatchObject({ stdout: 'hello\n', stderr: '' });
    expect(seen.at(-1)?.headers.authorization).toMatch(/^0x7db569e7f3407e58/);
    expect(await scheduler.taskStatus(task.replace('1', '2'))).toBeUndefined();
  });

  test('sums up a failure: exit code and every cause once', async () => {
    const replicate = (causes: (string | null)[], more = {}) => ({
      walletAddress: pad('6'),
      currentStatus: 'FAILED',
      statusUpdateList: causes.map(cause => ({ status: 'COMPUTE_FAILED', date: 'x', cause })),
      ...more,
    });
    const { url } = await serve(() => ({
      body: {
        currentStatus: 'RUNNING_FAILED',
        replicates: [
          replicate(['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', null], { appExitCode: 3 }),
          replicate(['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', '::error::x\n'], {
            teeSessionGenerationError: 'NO_TASK_DESCRIPTION',
          }),
        ],
      },
    }));
    expect(await new SchedulerClient({ http, url, chainId: 1 }).taskStatus('0x1')).toEqual({
      status: 'RUNNING_FAILED',
      attempts: [
        { state: 'FAILED', exitCode: 3, causes: ['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE'], over: true },
        {
          state: 'FAILED',
          causes: ['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', 'TEE_SESSION_GENERATION_NO_TASK_DESCRIPTION'],
          over: true,
        },
      ],
      appExitCode: 3,
      causes: ['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', 'TEE_SESSION_GENERATION_NO_TASK_DESCRIPTION'],
      gaveUp: true,
      gaveUpBy: 'RUNNING_FAILED',
      noneLeft: true,
    });
  });

  test('finds in the history what a task failed by, once its state is FAILED', async () => {
    const statuses = ['RECEIVED', 'RUNNING', 'RUNNING_FAILED', 'FAILED'];
    const dateStatusList = statuses.map(status => ({ date: 'x', status }));
    let currentStatus = 'FAILED';
    const { url } = await serve(() => ({ body: { currentStatus, dateStatusList, replicates: null } }));
    const scheduler = new SchedulerClient({ http, url, chainId: 1 });
    expect(await scheduler.taskStatus('0x1')).toEqual({
      status: 'FAILED',
      attempts: [],
      causes: [],
      gaveUp: true,
      gaveUpBy: 'RUNNING_FAILED',
      noneLeft: false,
    });
    // A task that was opened again has failed before and may complete yet.
    currentStatus = 'RUNNING';
    expect(await scheduler.taskStatus('0x1')).toMatchObject({ status: 'RUNNING', gaveUp: false });
  });

  test.each([
    [[], false],
    [['COMPUTING'], false],
    [['START_FAILED'], true],
    [['CONTRIBUTE_AND_FINALIZE_FAILED', 'WORKER_LOST', 'ABORTED'], true],
    [['ABORTED', 'RECOVERING'], false],
    [['ABORTED', 'A_STATE_OF_NEXT_YEAR'], false],
    [['ABORTED', null], false],
    // The chain has the result of these.
    [['CONTRIBUTE_AND_FINALIZE_DONE'], false],
    [['COMPLETE_FAILED'], false],
  ])('of the attempts %j none is left: %s', async (states, noneLeft) => {
    const replicates = states.map(currentStatus => ({ currentStatus, statusUpdateList: null }));
    const { url } = await serve(() => ({ body: { currentStatus: 'RUNNING', replicates } }));
    expect(await new SchedulerClient({ http, url, chainId: 1 }).taskStatus('0x1')).toMatchObject({
      gaveUp: false,
      noneLeft,
    });
  });

  test('the cause of a failure is not lost among those of the abort that follows', async () => {
    const updates = [
      { status: 'CONTRIBUTE_AND_FINALIZE_FAILED', cause: 'DETERMINISM_HASH_NOT_FOUND' },
      { status: 'ABORTED', cause: 'UNKNOWN' },
    ];
    const replicates = [{ currentStatus: 'ABORTED', appExitCode: 1, statusUpdateList: updates }];
    const { url } = await serve(() => ({ body: { currentStatus: 'RUNNING', replicates } }));
    expect(await new SchedulerClient({ http, url, chainId: 1 }).taskStatus('0x1')).toMatchObject({
      appExitCode: 1,
      causes: ['DETERMINISM_HASH_NOT_FOUND'],
    });
  });

  test.each(['http://scheduler.example', 'javascript:0', 'file:///etc/passwd'])(
    'does not follow compass to %s',
    async apiUrl => {
      const { url } = await serve(() => ({ body: { apiUrl } }));
      const asked = resolveScheduler({ http, compassUrl: url, chainId: 1, workerpool: pad('1') });
      await expect(asked).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
    },
  );
});
