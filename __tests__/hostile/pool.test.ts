import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Wallet } from 'ethers';
import { resolveScheduler, SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import type { HttpClient } from '../../src/net/http.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.stop());

const JSON_ANSWER = { kind: 'answer', status: 200 } as const;

const CHAIN_ALONE = 'the scheduler is not asked; the chain alone brings the result';

/** A compass, of this machine by default, names this scheduler, and it is refused. */
async function expectNoScheduler(apiUrl: string, compassUrl = 'http://127.0.0.1:9'): Promise<void> {
  const body = JSON.stringify({ apiUrl });
  const http = {
    request: async () => ({ status: 200, headers: new Headers(), text: body, json: () => JSON.parse(body) }),
  } as unknown as HttpClient;
  const asked = resolveScheduler({
    http,
    compassUrl,
    chainId: 1,
    workerpool: target.wallet.address,
  });
  await expect(asked).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
}

describe('compass', () => {
  const attack = attacksBy('The directory of worker pools (compass)');

  for (const [what, apiUrl] of [
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a host without TLS', 'http://evil.example'],
    ['credentials in its URL', 'https://user:password@evil.example'],
    ['a megabyte', `https://${'a'.repeat(1_000_000)}.example`],
  ] as const) {
    attack.heavy(`names ${what} as the pool’s scheduler`, CHAIN_ALONE, () => expectNoScheduler(apiUrl));
  }

  attack.heavy('names a text of log commands and HTML as the pool’s scheduler', CHAIN_ALONE, async () => {
    target.turn('compassUrl', () => ({ ...JSON_ANSWER, body: JSON.stringify({ apiUrl: INJECTION }) }));
    const run = await target.step({ code: '', bought: 1 }, { files: {} });
    expect(run.log).not.toContain(MARK);
  });

  attack.heavy(
    'redirects to another host',
    'that host is not asked; the chain alone brings the result',
    async () => {
      const location = `${target.elsewhere.url}/`;
      target.turn('compassUrl', () => ({ kind: 'answer', status: 302, headers: { location } }));
      await target.step({ code: '', bought: 1 }, { files: {} });
    },
  );

  attack.heavy(
    'names a service of the runner itself or of its cloud as the pool’s scheduler',
    '`SERVICE_MALFORMED`: only a compass that runs there too may',
    async () => {
      const places = [
        'http://127.0.0.1:2375',
        'https://localhost',
        'https://169.254.169.254/latest',
        'https://[::1]',
      ];
      for (const apiUrl of places) await expectNoScheduler(apiUrl, 'https://compass.example');
    },
  );
});

describe('scheduler', () => {
  const attack = attacksBy('The worker pool’s scheduler');

  attack(
    'writes log commands, terminal sequences and HTML in place of states',
    'its news do not count; the chain alone brings the result',
    async () => {
      target.turn('schedulerUrl', () => ({
        ...JSON_ANSWER,
        body: JSON.stringify({ currentStatus: INJECTION }),
      }));
      const run = await target.step({ code: '', bought: 1 }, { files: {} });
      expect(run.log).not.toContain(`is ${MARK}`);
    },
  );

  attack.heavy(
    'never ends an answer',
    'its news do not count; the chain alone brings the result',
    async () => {
      const chunk = Buffer.alloc(1_000_000, ' ');
      target.turn('schedulerUrl', () => ({ kind: 'endless', chunk, everyMs: 0 }));
      await target.step({ code: '', bought: 1 }, { files: {} });
    },
  );

  attack.heavy('never answers', 'five seconds a look; the chain alone brings the result', async () => {
    target.turn('schedulerUrl', () => ({ kind: 'hang' }));
    await target.step({ code: '', bought: 1 }, { files: {} });
  });

  attack(
    'says that the task is done before it is',
    'the chain decides: the result is waited for',
    async () => {
      target.turn('schedulerUrl', () => ({ ...JSON_ANSWER, body: '{"currentStatus":"COMPLETED"}' }));
      await target.step({ code: '', bought: 1 }, { files: {}, inputs: { args: '--sleep 1500' } });
    },
  );

  attack.heavy(
    'says that the task failed, with causes and an exit code made up of nonsense',
    '`TASK_FAILED`; of the causes only status words are told, ten at most',
    async () => {
      const causes = [INJECTION, ...Array.from({ length: 5_000 }, (_, index) => `CAUSE_${index}`)];
      const replicates = [{ appExitCode: 2 ** 52, statusUpdateList: causes.map(cause => ({ cause })) }];
      target.turn('schedulerUrl', ({ url }) =>
        url.endsWith('/logs')
          ? { kind: 'answer', status: 404 }
          : { ...JSON_ANSWER, body: JSON.stringify({ currentStatus: 'FAILED', replicates }) },
      );
      const run = await target.step({ code: 'TASK_FAILED', bought: 1 }, { files: {} });
      expect(run.log).not.toContain(MARK);
      expect(run.log).toContain('CAUSE_8');
      expect(run.log).not.toContain('CAUSE_10');
    },
  );

  attack.heavy(
    'goes on saying that a task failed, so that every re-run buys another',
    'this remains: each re-run may buy once more, within its caps; `retry: never` forbids it',
    async () => {
      const lie = () =>
        target.turn('schedulerUrl', () => ({ ...JSON_ANSWER, body: '{"currentStatus":"FAILED"}' }));
      // It never ends, so that it is running still when the next attempt looks.
      const inputs = { app: target.world.localnet.info.apps.sleep ?? '' };
      const attempt = (number: number, more = {}) => {
        lie();
        const run = { id: 4_711, attempt: number };
        return target.step(
          { code: 'TASK_FAILED', bought: number === 2 ? 0 : 1 },
          { files: {}, run, inputs: { ...inputs, ...more } },
        );
      };
      const first = await attempt(1);
      const forbidden = await attempt(2, { retry: 'never' });
      expect(forbidden.outputs['deal-id']).toBe('');
      const again = await attempt(3);
      expect(again.outputs['deal-id']).not.toBe(first.outputs['deal-id']);
    },
  );

  attack.heavy(
    'says that its only worker gave up, while that finishes the task',
    '`TASK_FAILED`, with the way to a result that comes later; a re-run brings it and buys nothing',
    async () => {
      const replicates = [{ currentStatus: 'ABORTED', appExitCode: 1 }];
      target.turn('schedulerUrl', ({ url }) =>
        url.endsWith('/logs')
          ? { kind: 'answer', status: 404 }
          : { ...JSON_ANSWER, body: JSON.stringify({ currentStatus: 'RUNNING', replicates }) },
      );
      const end = path.join(target.world.workspace(), 'end');
      const options = { files: {}, inputs: { args: `--until ${end}` } };
      const run = await target.step(
        { code: 'TASK_FAILED', bought: 1 },
        { ...options, run: { id: 4_712, attempt: 1 } },
      );
      expect(run.log).toContain(`\`deal-id: ${run.outputs['deal-id']}\``);
      writeFileSync(end, '');
      const again = await target.step(
        { code: '', bought: 0 },
        { ...options, run: { id: 4_712, attempt: 2 } },
      );
      expect(again.outputs['deal-id']).toBe(run.outputs['deal-id']);
    },
  );

  attack.heavy(
    'sends a million lines of log commands, terminal sequences and HTML as what the app printed',
    '`TASK_FAILED`; the last 500 lines are shown, inert',
    async () => {
      const { address } = target.wallet;
      const logs = JSON.stringify({
        computeLogsList: [
          { walletAddress: address, stdout: `${'x\n'.repeat(1_000_000)}${INJECTION}`, stderr: INJECTION },
        ],
      });
      target.turn('schedulerUrl', ({ url }) => {
        if (url.includes('/logs/challenge')) return undefined;
        return { ...JSON_ANSWER, body: url.endsWith('/logs') ? logs : '{"currentStatus":"RUNNING_FAILED"}' };
      });
      const run = await target.step({ code: 'TASK_FAILED', bought: 1 }, { files: {} });
      expect(run.log).toContain(MARK);
      expect(run.log.split('\n').length).toBeLessThan(700);
    },
  );

  attack.heavy(
    'has its challenge for the logs signed for another network',
    '`SERVICE_MALFORMED` within: nothing is signed, only the logs are missing',
    async () => {
      const answers: string[] = [];
      const http = {
        request: async ({ url }: { url: URL }) => {
          answers.push(url.pathname);
          const challenge = {
            domain: { name: 'iExec Core', version: '1', chainId: '42161' },
            message: { challenge: 'x' },
          };
          return { status: 200, headers: new Headers(), text: '', json: () => challenge };
        },
      } as unknown as HttpClient;
      const scheduler = new SchedulerClient({ http, url: 'https://pool.example', chainId: 421614 });
      await expect(scheduler.taskLogs('0x1', Wallet.createRandom())).rejects.toMatchObject({
        code: 'SERVICE_MALFORMED',
      });
      expect(answers).toEqual(['/tasks/logs/challenge']);
    },
  );

  attack(
    'sends the one who asks for logs on to another host',
    'that host gets no signature; `TASK_FAILED` without logs',
    async () => {
      const location = `${target.elsewhere.url}/`;
      target.turn('schedulerUrl', ({ url }) =>
        url.includes('/logs')
          ? { kind: 'answer', status: 302, headers: { location } }
          : { ...JSON_ANSWER, body: '{"currentStatus":"FAILED"}' },
      );
      await target.step({ code: 'TASK_FAILED', bought: 1 }, { files: {} });
    },
  );
});
