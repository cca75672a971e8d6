import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { TaskState } from '../../src/pipeline/context/task-state.ts';
import { BLENDER_RULE } from '../../src/render-check/compare/compare-pictures.ts';
import { renderCheckResult } from '../../src/render-check/compare/render-check-result.ts';
import { ListRecord } from '../../src/run/list/list-record.ts';
import { judgeList } from '../../src/run/list/list-verdict.ts';
import { renderComment } from '../../src/run/report/comment-text.ts';
import { outcomeBar, runningChart } from '../../src/run/report/list-chart.ts';
import type { RunEnd } from '../../src/run/report/run-summary.ts';
import { renderSummary } from '../../src/run/report/summary.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';
import { appFailed, completedTask, failedTask, unboughtTask } from '../support/task-states.ts';

const NETWORK = NETWORKS['arbitrum-mainnet'];

/** A record of these tasks. */
function recordOf(states: readonly TaskState[]): ListRecord {
  return new ListRecord(
    { states },
    {
      network: NETWORK,
      app: `0x${'a1'.repeat(20)}`,
      maxPrice: 1_000_000_000n,
      outputPath: path.join('/ws', 'out'),
      workspace: '/ws',
      goal: 'result',
    },
  );
}

/** Summary and comment of a run of these tasks that demands all of them. */
function reportsOf(states: readonly TaskState[], end: Partial<RunEnd> = {}) {
  const { error: failure } = judgeList(states, {
    onTaskFailure: 'fail',
    minCompleted: states.length,
    goal: 'result',
  });
  const report = {
    ...recordOf(states).facts,
    status: failure ? ('failed' as const) : ('completed' as const),
    stages: [],
    failure,
    ...end,
  };
  return { summary: renderSummary(report), comment: renderComment(report) };
}

describe('the bar of a list', () => {
  const bar = (completed: number, failed: number, unbought: number, unfinished: number) =>
    outcomeBar({ completed, failed, 'not-bought': unbought, unfinished });

  test('has a square for each of few tasks', () => {
    expect(bar(2, 1, 1, 1)).toBe('🟩🟩🟥🟨🟦');
    expect(bar(0, 0, 0, 0)).toBe('');
  });

  test('shows one among thousands, and always has its length', () => {
    const cases: [number, number, number, number][] = [
      [9_999, 1, 0, 0],
      [1, 9_999, 0, 0],
      [9_997, 1, 1, 1],
      [10, 10, 10, 10],
      [15, 16, 1, 0],
    ];
    for (const counts of cases) {
      const text = bar(...counts);
      expect([...text]).toHaveLength(30);
      expect(new Set(text).size).toBe(counts.filter(count => count > 0).length);
    }
  });
});

describe('the chart of a list', () => {
  const running = (from: number, to: number): TaskState => ({
    ...completedTask(0),
    boughtAt: 1_000 + from,
    endedAt: 1_000 + to,
  });

  test('counts the tasks that run at the same time', () => {
    const text = runningChart([
      ...Array.from({ length: 15 }, () => running(0, 300)),
      ...Array.from({ length: 10 }, () => running(300, 600)),
    ]);
    expect(text).toContain('xychart-beta');
    expect(text).toContain('x-axis "minutes since the first purchase" 0 --> 10');
    expect(text).toContain('y-axis "tasks" 0 --> 15');
    const line = /line \[(.+)\]/.exec(text)?.[1]?.split(', ').map(Number) ?? [];
    expect(line).toHaveLength(60);
    expect([line[0], line[20], line[40], line[58]]).toEqual([15, 15, 10, 10]);
  });

  test('shows tasks that go on, and not those that ended at an unknown time', () => {
    const { endedAt: _, ...open } = running(0, 0);
    const ended = Array.from({ length: 21 }, () => running(0, 300));
    expect(runningChart([...ended, ...ended.map(() => open)])).toContain('line [21,');
    const unfinished: TaskState = { ...open, progress: 'unfinished' };
    expect(runningChart([...ended, unfinished])).toContain('line [22,');
    expect(runningChart(ended.map(() => unfinished))).toBe('');
  });

  test('is left out where a table says as much', () => {
    expect(runningChart(Array.from({ length: 20 }, (_, index) => completedTask(index)))).toBe('');
    expect(runningChart(Array.from({ length: 30 }, (_, index) => unboughtTask(index)))).toBe('');
  });

  test('holds for tasks that all begin and end at once', () => {
    const text = runningChart(Array.from({ length: 21 }, () => running(0, 0)));
    expect(text).toContain('line [21, 0,');
    expect(text).toContain('"seconds since the first purchase" 0 --> 1');
  });
});

describe('the report of a list', () => {
  test('has totals, price and a table of all tasks', () => {
    const { summary } = reportsOf([completedTask(0), completedTask(1, { existed: true })]);
    expect(summary).toMatch(/^## ✅ 2 confidential tasks completed\n/);
    expect(summary).toContain('🟩🟩\n\n🟩 **2** completed');
    expect(summary).toContain(escapeMarkdown('0.01 RLC, of at most 1 RLC'));
    expect(summary).toContain(
      `<a href="https://explorer.iex.ec/arbitrum-mainnet/task/0x${'0'.repeat(64)}"><code>0001</code></a>`,
    );
    expect(summary).toContain('<summary>2 tasks</summary>');
    expect(summary).toContain('completed, bought before');
    expect(summary).toContain('1 task bought before, and not again');
    expect(summary).not.toContain('### Failed');
  });

  test('has the price of results within the limit, and beside it what failed purchases hold', () => {
    const states = [completedTask(0, { earlierPrice: 1_000_000n }), failedTask(1)];
    expect(reportsOf(states).summary).toContain(
      escapeMarkdown(
        '0.005 RLC, of at most 1 RLC; 0.006 RLC more are held by purchases that failed, and can be claimed back',
      ),
    );
  });

  test('names no number of tasks before the list is read', () => {
    const failure = new TaskError('INPUT_INVALID', { what: 'W.', why: 'Y.', fix: 'F.' });
    const { summary } = reportsOf([], { status: 'failed', failure });
    expect(summary).toMatch(/^## ❌ Confidential task failed\n\n> \[!CAUTION\]/);
  });

  test('shows failed tasks first, with reason and log', () => {
    const { summary, comment } = reportsOf([
      completedTask(0),
      ...Array.from({ length: 30 }, (_, index) => failedTask(index + 1)),
      unboughtTask(31),
    ]);
    expect(summary).toMatch(/^## ❌ 1 of 32 confidential tasks completed\n/);
    for (const text of [summary, comment]) {
      expect(text).toContain('### Failed');
      expect(text).toContain('<code>Error&#58; no such camera</code>');
      expect(text).toContain('<summary>20 tasks more</summary>');
      expect(text).toContain('<summary>Last lines of 30 logs</summary>');
      expect(text).toContain('### Not bought');
      expect(text).toContain(escapeMarkdown('are held by deals of tasks that did not complete'));
    }
    expect(summary.indexOf('### Failed')).toBeLessThan(summary.indexOf('<code>0001</code>'));
  });

  test('says how many completed where that is enough, and goes on elsewhere', () => {
    const states = [completedTask(0), failedTask(1)];
    expect(reportsOf(states, { status: 'completed', failure: undefined }).summary).toMatch(
      /^## ✅ 1 of 2 confidential tasks completed/,
    );
    const cut = new TaskError('CANCELLED', { what: 'The step was cancelled.', why: 'So.', fix: 'Re-run.' });
    expect(reportsOf(states, { status: 'cancelled', failure: cut }).summary).toMatch(
      /^## 🛑 1 of 2 confidential tasks completed/,
    );
  });

  test('has the section of the render check, by the rules of disclosure', () => {
    const record = recordOf([completedTask(0)]);
    const pictures = [{ name: '0001/frame.png', verdict: 'different' as const }];
    record.onRenderCheck({
      result: renderCheckResult(pictures, BLENDER_RULE, { others: [] }),
      report: 'render-check/index.html',
      files: [],
      notAccepted: [],
    });
    record.onArtifact({
      id: '1',
      name: 'frames',
      digest: '',
      size: 1,
      url: 'https://x.test/a',
      pageUrl: 'https://x.test/p',
    });
    const summary = () => renderSummary({ ...record.facts, status: 'failed', stages: [] });
    expect(summary()).not.toContain('frame&#46;png');
    record.keepTo(disclosure(true));
    expect(summary()).toContain('<code>0001/frame&#46;png</code>');
    expect(summary()).toContain('<a href="https://x.test/p">');
    expect(summary()).toContain('<a href="https://x.test/a"><code>frames</code></a>');
  });

  test('stays below the limits of GitHub for 10,000 tasks with the worst names and logs', () => {
    const name = (index: number) => `${'`*_'.repeat(31)}${index}`.slice(0, 100);
    const worst = appFailed(Array.from({ length: 500 }, () => '<script>'.repeat(1_000)));
    const noMoney = new TaskError('TASK_NOT_BOUGHT', {
      what: '['.repeat(500),
      why: '!'.repeat(500),
      fix: '',
    });
    for (const make of [
      (index: number) => completedTask(index, { name: name(index) }),
      (index: number) => ({ ...failedTask(index, worst), name: name(index) }),
      (index: number) => ({ ...unboughtTask(index, noMoney), name: name(index) }),
      (index: number) =>
        [
          completedTask(index, { name: name(index) }),
          { ...failedTask(index, worst), name: name(index) },
          { ...unboughtTask(index, noMoney), name: name(index) },
        ][index % 3],
    ]) {
      const states = Array.from({ length: 10_000 }, (_, index) => make(index)).filter(
        state => state !== undefined,
      );
      const { summary, comment } = reportsOf(states);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900 * 1024);
      expect(comment.length).toBeLessThanOrEqual(63_000);
      for (const text of [summary, comment]) {
        // A failed match would print all of it.
        expect(/Some parts are too long|<script>|`\*_/.exec(text)?.[0]).toBeUndefined();
        expect(/\*\*(?:10000|3333)\*\*/.test(text)).toBe(true);
      }
    }
  });
});
