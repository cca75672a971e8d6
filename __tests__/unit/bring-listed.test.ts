import { createPrivateKey } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { resultHash, resultSeal } from '../../src/crypto/result-digest.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Hub } from '../../src/iexec/hub/hub.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import type { SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import type { TaskNews } from '../../src/iexec/services/task-news.ts';
import type { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { bringListed, Crew, RESULTS_FOLDER } from '../../src/pipeline/collect/bring-listed.ts';
import type { DealInFlight } from '../../src/pipeline/context/deals.ts';
import { Wait } from '../../src/pipeline/context/wait.ts';
import { bareContext } from '../support/bare-context.ts';
import {
  CONTRIBUTION,
  DEAL,
  DIGEST,
  hubWith,
  IDENTITIES,
  NETWORK,
  ORDER,
  POOL,
  TASK,
  WORKER,
} from '../support/completed-deal.ts';
import { faked } from '../support/faked.ts';
import { virtualClock } from '../support/virtual-clock.ts';

const base = mkdtempSync(path.join(tmpdir(), 'bring-listed-'));
afterAll(() => rmSync(base, { recursive: true }));
const VECTORS = '__tests__/vectors/results';
const PRIVATE_KEY = createPrivateKey(readFileSync(`${VECTORS}/rsa2048-private.pem`));
let folders = 0;

const idOf = (index: number): string => `0x${index.toString(16).padStart(64, '0')}`;
const completed = (id: string): Task => ({ ...TASK, id, consensusValue: resultHash(id, DIGEST) });

interface Setting {
  readonly count: number;
  /** State of a task on chain at a time; `gone` when its deal is not there either. */
  readonly stateAt: (index: number, now: number) => Task['status'] | 'gone';
  readonly timeoutMs?: number;
  readonly hub?: Partial<Hub>;
  /** True while the chain cannot be read. */
  readonly isDown?: (now: number) => boolean;
  readonly scheduler?: Partial<SchedulerClient>;
  readonly download?: IpfsStorage['download'];
  readonly keepArchives?: boolean;
  readonly categorySeconds?: number;
  readonly abortAtMs?: number;
}

/** Brings the results of a list, and counts what is asked for. */
async function bring(setting: Setting) {
  const { count, stateAt, timeoutMs = 3_600_000, isDown = () => false, categorySeconds = 300 } = setting;
  const clock = virtualClock();
  const looks = new Map<number, { task: number; deal: number; now: number }>();
  const lookNow = () => {
    const known = looks.get(clock.now()) ?? { task: 0, deal: 0, now: 0 };
    looks.set(clock.now(), known);
    return known;
  };
  const read = async <T>(value: () => T): Promise<T> => {
    if (isDown(clock.now())) throw new Error('no answer');
    return value();
  };
  const copy: IpfsStorage['download'] = async (_cid, destination) => {
    copyFileSync(path.join(VECTORS, 'encrypted-2048.zip'), destination);
    return { size: 1 };
  };
  const { context, log, abort } = bareContext({
    clock,
    services: {
      hub: hubWith({
        task: id => {
          lookNow().task += 1;
          return read(() => {
            const status = stateAt(Number(BigInt(id)), clock.now());
            if (status === 'COMPLETED') return completed(id);
            return { ...TASK, id, status: status === 'gone' ? 'UNSET' : status };
          });
        },
        deal: id => {
          lookNow().deal += 1;
          return read(() => (stateAt(Number(BigInt(id)), clock.now()) === 'gone' ? undefined : DEAL));
        },
        now: () => {
          lookNow().now += 1;
          return read(() => DEAL.startTime + 60);
        },
        contribution: async taskId => ({
          ...CONTRIBUTION,
          resultHash: resultHash(taskId, DIGEST),
          resultSeal: resultSeal(WORKER, taskId, DIGEST),
        }),
        ...setting.hub,
      }),
      schedulerOf: async () => setting.scheduler && faked<SchedulerClient>(setting.scheduler),
      results: { download: setting.download ?? copy },
    },
  });
  const tempDir = path.join(base, String(folders++));
  const crew = new Crew(context, { needsArchive: () => setting.keepArchives ?? false });
  const wait = new Wait(clock, timeoutMs);
  const resultKey = async () => ({ publicKeyPem: '', privateKey: PRIVATE_KEY });
  const deps = {
    context,
    identities: { ...IDENTITIES, resultKey },
    milestones: { onTaskEnd: () => {}, onChecks: () => {}, onResult: () => {} },
  };
  const flight = (index: number): DealInFlight => ({
    dealId: setting.hub?.deal ? DEAL.id : idOf(index),
    taskId: idOf(index),
    workerpool: POOL,
    price: 7n,
    categorySeconds,
    forUs: true,
    order: ORDER,
  });
  if (setting.abortAtMs !== undefined)
    void clock.pause(setting.abortAtMs, undefined).then(() => abort.abort(new Error('cancelled')));
  const endings = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const name = String(index);
      const request = {
        network: NETWORK,
        timeoutMs,
        maxOutputBytes: 1_000_000,
        outputPath: path.join(tempDir, 'output', name),
        tempDir,
        wait,
      };
      return bringListed(flight(index), { name }, request, deps, crew).then(
        result => ({ code: 'good', result, at: clock.now() }),
        (error: TaskError) => ({ code: error.code ?? error.message, error, at: clock.now() }),
      );
    }),
  );
  crew.close();
  return { endings, codes: endings.map(({ code }) => code), looks, log, clock, tempDir };
}

const tally = (codes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(codes, code => code)].map(([code, all]) => [code, all.length]));

describe('a thousand tasks', () => {
  const ended = (index: number) => 30_000 + (index % 100) * 1_000;

  test('are followed with one read of each task a look, one of the time for all, and few of deals', async () => {
    const { codes, looks } = await bring({
      count: 1_000,
      stateAt: (index, now) => {
        if (now < ended(index)) return now < 10_000 ? 'UNSET' : 'ACTIVE';
        return index < 2 ? 'FAILED' : 'COMPLETED';
      },
      hub: {
        contribution: () =>
          Promise.reject(new TaskError('RPC_UNREACHABLE', { what: 'W.', why: 'Y.', fix: 'F.' })),
      },
    });
    expect(tally(codes)).toEqual({ TASK_FAILED: 2, RPC_UNREACHABLE: 998 });
    const followed = [...looks.entries()].filter(([at]) => at > 0 && at < 30_000);
    // Early looks come in groups; afterwards all come together, at ticks that are further apart as tasks are many.
    expect(followed.length).toBeLessThanOrEqual(14);
    expect(followed.at(-1)?.[1].task).toBe(1_000);
    expect([...looks.values()].reduce((sum, { deal }) => sum + deal, 0)).toBeLessThanOrEqual(1_000 + 998);
  });
});

describe('the tasks of a list', () => {
  test('end each in its own way', async () => {
    const { codes, looks } = await bring({
      count: 6,
      stateAt: (index, now) => {
        if (index === 0) return now < 5_000 ? 'UNSET' : 'gone';
        if (index === 1) return now < 9_000 ? 'ACTIVE' : 'FAILED';
        if (index === 2) return 'ACTIVE';
        return 'ACTIVE';
      },
      timeoutMs: 100_000,
    });
    expect(codes).toEqual(['DEAL_VANISHED', 'TASK_FAILED', ...Array(4).fill('TASK_TIMEOUT')]);
    expect([...looks.keys()].at(-1)).toBe(100_000);
  });

  test('show their end within two seconds', async () => {
    const { endings } = await bring({
      count: 20,
      stateAt: (index, now) => (now < 60_000 + index * 1_234 ? 'ACTIVE' : 'FAILED'),
    });
    for (const [index, { at }] of endings.entries())
      expect(at - (60_000 + index * 1_234)).toBeLessThanOrEqual(2_000);
  });

  test('show their end within half a minute where the category is long', async () => {
    const { endings, looks } = await bring({
      count: 20,
      categorySeconds: 36_000,
      stateAt: (index, now) => (now < 1_000_000 + index * 1_234 ? 'ACTIVE' : 'FAILED'),
    });
    for (const [index, { at }] of endings.entries())
      expect(at - (1_000_000 + index * 1_234)).toBeLessThanOrEqual(30_000);
    expect(looks.size).toBeLessThan(120);
  });

  test('bear an outage of some looks', async () => {
    const { codes } = await bring({
      count: 3,
      stateAt: (_, now) => (now < 60_000 ? 'ACTIVE' : 'FAILED'),
      isDown: now => now > 10_000 && now < 30_000,
    });
    expect(codes).toEqual(Array(3).fill('TASK_FAILED'));
  });

  test('all end with the run, and no pause stays', async () => {
    const { codes, clock } = await bring({
      count: 50,
      stateAt: () => 'ACTIVE',
      abortAtMs: 20_000,
      scheduler: { taskStatus: async () => undefined },
    });
    expect(tally(codes)).toEqual({ cancelled: 50 });
    expect(clock.sleepers()).toBe(0);
  });
});

describe('pools', () => {
  test('are asked about five times a second, about each task in turn', async () => {
    const asked: string[] = [];
    await bring({
      count: 100,
      stateAt: (_, now) => (now < 60_000 ? 'ACTIVE' : 'FAILED'),
      scheduler: {
        taskStatus: async id => {
          asked.push(id);
          return undefined;
        },
        taskLogs: async () => [],
      },
    });
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.length).toBeLessThanOrEqual(305);
    expect(new Set(asked).size).toBe(100);
  });

  test('that give a task up end it, with the log of the app', async () => {
    const news: TaskNews = { status: 'FAILED', attempts: [], causes: [], gaveUp: true, noneLeft: false };
    const { endings } = await bring({
      count: 3,
      stateAt: () => 'ACTIVE',
      scheduler: {
        taskStatus: async () => news,
        taskLogs: async () => [{ worker: WORKER, stdout: `${'x'.repeat(1_000)}\n`.repeat(80), stderr: '' }],
      },
    });
    for (const { code, error } of endings.map(ending => ({ error: undefined, ...ending }))) {
      expect(code).toBe('TASK_FAILED');
      const [excerpt] = error?.evidence ?? [];
      expect(excerpt?.lines).toHaveLength(51);
      expect(excerpt?.lines.at(-1)).toHaveLength(300);
    }
  });

  test('that hang hold up nothing', async () => {
    let asked = 0;
    const { codes, endings } = await bring({
      count: 30,
      stateAt: (_, now) => (now < 60_000 ? 'ACTIVE' : 'FAILED'),
      scheduler: {
        taskStatus: () => {
          asked += 1;
          return new Promise(() => {});
        },
        taskLogs: () => new Promise(() => {}),
      },
    });
    expect(tally(codes)).toEqual({ TASK_FAILED: 30 });
    expect(asked).toBe(10);
    expect(Math.max(...endings.map(({ at }) => at))).toBeLessThan(120_000);
  });
});

describe('results', () => {
  /** Each task is of the one deal, as in an order of a volume. */
  const good: Partial<Hub> = { deal: async () => DEAL, task: async id => completed(id) };
  const done = { stateAt: () => 'COMPLETED' as const, hub: good };

  test('are opened four at a time, and no archive stays', async () => {
    let [running, most] = [0, 0];
    let isFull = () => {};
    const full = new Promise<void>(resolve => {
      isFull = resolve;
    });
    const download: IpfsStorage['download'] = async (_cid, destination) => {
      running += 1;
      most = Math.max(most, running);
      // The first ones wait for each other, so that they are seen together.
      if (running === 4) isFull();
      await full;
      copyFileSync(path.join(VECTORS, 'encrypted-2048.zip'), destination);
      running -= 1;
      return { size: 1 };
    };
    const { endings, codes, tempDir, log } = await bring({ count: 12, ...done, download });
    expect(tally(codes)).toEqual({ good: 12 });
    expect(most).toBe(4);
    expect(readdirSync(path.join(tempDir, RESULTS_FOLDER))).toEqual([]);
    expect(existsSync(path.join(tempDir, 'output', '11', 'result.txt'))).toBe(true);
    expect(endings[3]).toMatchObject({ result: { task: '3', result: { digest: DIGEST } } });
    expect(log.filter(line => !line.startsWith('debug: '))).toEqual([]);
  });

  test('keep their archives for a publication', async () => {
    const { tempDir } = await bring({ count: 2, ...done, keepArchives: true });
    for (const name of ['0', '1'])
      expect(readdirSync(path.join(tempDir, RESULTS_FOLDER, name))).toEqual(['result.zip']);
  });

  test('that no gateway has yet hold up no other', async () => {
    let tries = 0;
    const download: IpfsStorage['download'] = async (_cid, destination) => {
      tries += 1;
      if (tries <= 6) throw new TaskError('RESULT_MISSING', { what: 'W.', why: 'Y.', fix: 'F.' });
      copyFileSync(path.join(VECTORS, 'encrypted-2048.zip'), destination);
      return { size: 1 };
    };
    expect(tally((await bring({ count: 10, ...done, download })).codes)).toEqual({ good: 10 });
    expect(tries).toBe(16);
  });

  test('of another deal than the one that was ordered are not even downloaded', async () => {
    let downloads = 0;
    const download = async () => {
      downloads += 1;
      return { size: 1 };
    };
    const deal = async () => ({ ...DEAL, requester: POOL });
    const { codes } = await bring({ count: 3, ...done, hub: { ...good, deal }, download });
    expect(codes).toEqual(Array(3).fill('DEAL_MISMATCH'));
    expect(downloads).toBe(0);
  });
});
