import { describe, expect, test } from '@jest/globals';
import { ZeroAddress, ZeroHash } from 'ethers';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import type { Task, TaskStatus } from '../../src/iexec/protocol/task.ts';
import type { Attempt, TaskNews } from '../../src/iexec/services/task-news.ts';
import { judgeAttempts } from '../../src/pipeline/follow/judge-attempts.ts';
import {
  judgeLook,
  LAG_SLACK,
  LOOKS_UNTIL_GONE,
  type LookHistory,
  NO_LOOKS,
  OUTAGE_BUDGET,
  type Verdict,
} from '../../src/pipeline/follow/judge-look.ts';
import type { Look, Observation } from '../../src/pipeline/follow/look-at-task.ts';

const task = (status: TaskStatus): Task => ({
  id: ZeroHash,
  status,
  dealId: ZeroHash,
  index: 0n,
  finalDeadline: 0,
  consensusValue: ZeroHash,
  contributors: [],
  resultDigest: ZeroHash,
  results: '0x',
});
const resource = { pointer: ZeroAddress, owner: ZeroAddress, price: 0n };
const DEAL: Deal = {
  id: ZeroHash,
  app: resource,
  dataset: resource,
  workerpool: resource,
  trust: 0n,
  category: 0,
  tag: ZeroHash,
  requester: ZeroAddress,
  beneficiary: ZeroAddress,
  callback: ZeroAddress,
  params: '',
  startTime: 0,
  botFirst: 0n,
  botSize: 1n,
  sponsor: ZeroAddress,
};
const FINAL = 3_000;

/** A look at a task that runs, but for these facts. */
function see(facts: Partial<Observation> = {}): Look {
  return {
    seen: { task: task('ACTIVE'), deal: DEAL, now: 10, finalDeadline: FINAL, news: undefined, ...facts },
  };
}
const GONE = see({ task: task('UNSET'), deal: undefined, finalDeadline: Number.POSITIVE_INFINITY });
const OUTAGE: Look = { error: new Error('no answer') };

const attempt = (facts: Partial<Attempt> = {}): Attempt => ({ causes: [], over: false, ...facts });
const CRASHED = attempt({ state: 'ABORTED', over: true, exitCode: 1 });
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

/** The verdicts of several looks in a row, and the history that they leave. */
function judgeAll(looks: readonly Look[], { lastIs = false } = {}) {
  let history: LookHistory = NO_LOOKS;
  const verdicts = looks.map((look, index) => {
    const judgement = judgeLook(look, history, lastIs && index === looks.length - 1);
    history = judgement.history;
    return judgement.verdict;
  });
  return { verdicts, kinds: verdicts.map(({ kind }) => kind), history };
}

/** The verdict of one look, the first one. */
const judge = (look: Look, isLast = false): Verdict => judgeLook(look, NO_LOOKS, isLast).verdict;
const times = (count: number, look: Look): Look[] => Array.from({ length: count }, () => look);
const WAIT = { kind: 'wait', patienceMs: 0 };

describe('the chain', () => {
  test.each<[TaskStatus, Verdict['kind']]>([
    ['UNSET', 'wait'],
    ['ACTIVE', 'wait'],
    ['REVEALING', 'wait'],
    ['COMPLETED', 'completed'],
    ['FAILED', 'refunded'],
  ])('%s means %s', (status, kind) => {
    expect(judge(see({ task: task(status) })).kind).toBe(kind);
  });

  test.each([
    ['COMPLETED', 'completed'],
    ['FAILED', 'refunded'],
  ] as const)('decides %s, whatever the pool says and however late it is', (status, kind) => {
    const worst = { news: news([CRASHED], { gaveUp: true }), now: FINAL * 2 };
    for (const isLast of [false, true]) {
      expect(judge(see({ task: task(status), ...worst }), isLast).kind).toBe(kind);
    }
  });

  test('takes no result after the final deadline and the lag of a node', () => {
    expect(LAG_SLACK).toBe(60);
    expect(judge(see({ now: FINAL }))).toEqual(WAIT);
    expect(judge(see({ now: FINAL + 60 }))).toEqual(WAIT);
    expect(judge(see({ now: FINAL + 61 })).kind).toBe('too-late');
    expect(judge(see({ now: FINAL + 61, task: task('UNSET') }), true).kind).toBe('too-late');
    expect(judge(see({ now: FINAL + 61, finalDeadline: Number.POSITIVE_INFINITY }))).toEqual(WAIT);
  });
});

describe('a deal that is not there', () => {
  test('has vanished when five looks in a row do not find it', () => {
    expect(LOOKS_UNTIL_GONE).toBe(5);
    expect(judgeAll(times(5, GONE)).kinds).toEqual(['wait', 'wait', 'wait', 'wait', 'vanished']);
  });

  test('has not when one look in between finds it', () => {
    expect(judgeAll([...times(4, GONE), see(), ...times(4, GONE)]).kinds).not.toContain('vanished');
  });

  test('is no less gone because looks fail in between', () => {
    expect(judgeAll([...times(4, GONE), OUTAGE, GONE]).kinds.at(-1)).toBe('vanished');
  });

  test('is there when the task is, or the deal', () => {
    const kinds = [see({ deal: undefined }), see({ task: task('UNSET') })].map(look =>
      judgeAll(times(9, look)).kinds.at(-1),
    );
    expect(kinds).toEqual(['wait', 'wait']);
  });

  test('has no failure at the pool, nor attempts', () => {
    const unset = { task: task('UNSET'), deal: undefined };
    expect(judge(see({ ...unset, news: news([], { gaveUp: true }) }))).toEqual(WAIT);
    const { verdicts } = judgeAll(times(3, see({ ...unset, news: news([CRASHED]) })));
    expect(verdicts).toEqual([WAIT, WAIT, WAIT]);
  });
});

describe('looks that fail', () => {
  test('are borne 29 times in a row', () => {
    expect(OUTAGE_BUDGET).toBe(30);
    const { kinds } = judgeAll(times(30, OUTAGE));
    expect(new Set(kinds.slice(0, 29))).toEqual(new Set(['wait']));
    expect(kinds[29]).toBe('unreachable');
  });

  test('are counted anew after one that succeeds', () => {
    const { kinds, history } = judgeAll([...times(29, OUTAGE), see(), ...times(29, OUTAGE)]);
    expect(kinds).not.toContain('unreachable');
    expect(history.failures).toBe(29);
    expect(judgeAll([OUTAGE, see()]).history.failures).toBe(0);
  });

  test('leave the line of the look before', () => {
    const { history } = judgeAll([see(), OUTAGE]);
    expect(history.line).toBe('Task is ACTIVE on chain.');
    expect(judgeAll([OUTAGE]).history.line).toBe('');
  });
});

describe('a pool', () => {
  test('that gave the task up has no result', () => {
    expect(judge(see({ news: news([], { gaveUp: true }) })).kind).toBe('dead-at-pool');
  });

  test('without a worker left is believed at the second look that says so', () => {
    const over = see({ news: news([CRASHED]) });
    expect(judgeAll([over, over]).kinds).toEqual(['wait', 'dead-at-pool']);
    expect(judgeAll([over, see(), over]).kinds.at(-1)).toBe('dead-at-pool');
    expect(judgeAll([over, OUTAGE, over]).kinds.at(-1)).toBe('dead-at-pool');
    const another = see({ news: news([CRASHED, CRASHED]) });
    expect(judgeAll([over, another]).kinds.at(-1)).toBe('wait');
    const working = see({ news: news([CRASHED, attempt()]) });
    expect(judgeAll([another, working, another]).kinds.at(-1)).toBe('wait');
  });

  test('without a worker left at the last look is believed at once', () => {
    expect(judge(see({ news: news([CRASHED]) }), true).kind).toBe('dead-at-pool');
    expect(judge(see({ news: news([attempt()]) }), true).kind).toBe('timed-out');
  });

  test('gets time to hand the task on', () => {
    const failed = attempt({ state: 'START_FAILED', over: true });
    expect(judge(see({ news: news([failed]) }))).toEqual({ kind: 'wait', patienceMs: 6_000 });
  });
});

describe('the last look', () => {
  test.each<[string, Look]>([
    ['a task that runs', see()],
    ['an outage', OUTAGE],
    ['a deal that is not there', GONE],
  ])('ends the wait for %s', (_, look) => {
    expect(judge(look, false).kind).toBe('wait');
    expect(judge(look, true).kind).toBe('timed-out');
  });

  test('does not hide another end', () => {
    expect(judgeAll(times(5, GONE), { lastIs: true }).kinds.at(-1)).toBe('vanished');
    expect(judgeAll(times(30, OUTAGE), { lastIs: true }).kinds.at(-1)).toBe('unreachable');
  });
});

describe('the line of a look', () => {
  const lineOf = (look: Look) => judgeLook(look, NO_LOOKS, false).history.line;

  test.each<[string, Look]>([
    ['The deal is not on chain at the moment.', GONE],
    ['Task is not started on chain yet.', see({ task: task('UNSET') })],
    ['Task is ACTIVE on chain.', see()],
    ['Task is ACTIVE on chain, RUNNING at the pool.', see({ news: news() })],
    [
      'Task is ACTIVE on chain, RUNNING at the pool, COMPUTING at the worker.',
      see({ news: news([attempt({ state: 'COMPUTING' })]) }),
    ],
    [
      'Task is ACTIVE on chain, RUNNING at the pool, ABORTED (A, B, exit code 0) and unknown at the workers.',
      see({
        news: news([
          attempt({ state: 'ABORTED', over: true, exitCode: 0, causes: ['A', 'B', 'C'] }),
          attempt(),
        ]),
      }),
    ],
  ])('is "%s"', (line, look) => {
    expect(lineOf(look)).toBe(line);
  });

  test('names the last three attempts', () => {
    const attempts = ['ONE', 'TWO', 'THREE', 'FOUR'].map(state => attempt({ state }));
    expect(lineOf(see({ news: news(attempts) }))).toMatch(/, TWO and THREE and FOUR at the workers\.$/);
  });
});

describe('attempts', () => {
  const lost = attempt({ state: 'WORKER_LOST', over: true });
  const failed = attempt({ state: 'START_FAILED', over: true });

  test.each([
    ['none', [], 0],
    ['one at work', [attempt()], 0],
    ['an app that failed by itself', [CRASHED], 0],
    ['a worker that failed', [failed], 6_000],
    ['an app that ended well at a worker that failed', [attempt({ over: true, exitCode: 0 })], 6_000],
    ['a worker that is gone', [lost], 30_000],
    ['a worker that is gone, and an app that failed after it', [lost, CRASHED], 30_000],
    ['a worker that failed after an app that did', [CRASHED, failed], 6_000],
  ])('get the patience that they need: %s', (_, attempts, patienceMs) => {
    expect(judgeAttempts(news(attempts), undefined).patienceMs).toBe(patienceMs);
  });

  test('that no scheduler tells of change nothing', () => {
    expect(judgeAttempts(undefined, 2)).toEqual({
      doubtful: false,
      dead: false,
      patienceMs: 0,
      doubted: 2,
    });
  });

  test('are dead when the look before found as many, all over', () => {
    const two = news([failed, failed]);
    expect(judgeAttempts(two, undefined)).toMatchObject({ doubtful: true, dead: false, doubted: 2 });
    expect(judgeAttempts(two, 1)).toMatchObject({ doubtful: true, dead: false, doubted: 2 });
    expect(judgeAttempts(two, 2)).toMatchObject({ doubtful: true, dead: true, doubted: 2 });
    expect(judgeAttempts(news([failed, attempt()]), 2)).toEqual({
      doubtful: false,
      dead: false,
      patienceMs: 0,
      doubted: undefined,
    });
  });
});
