import { describe, expect, test } from '@jest/globals';
import { crowdReporter } from '../../src/pipeline/buy-list/crowd-reporter.ts';
import { ListWarnings, quietReporter } from '../../src/pipeline/collect/quiet-reporter.ts';
import { ProgressLine, progressText } from '../../src/pipeline/follow/progress-line.ts';
import { logTo } from '../support/bare-context.ts';
import { appFailed } from '../support/task-states.ts';

describe('the line of progress', () => {
  test('names each state that tasks are in, and the time left', () => {
    const counts = {
      waiting: 30,
      running: 180,
      fetching: 0,
      completed: 37,
      failed: 3,
      unfinished: 0,
      'not-bought': 0,
    };
    expect(progressText(counts, { leftMs: 734_000, goal: 'result' })).toBe(
      '37 of 250 tasks done, 3 failed, 180 running, 30 waiting to be bought; about 12 min left',
    );
    expect(progressText({ ...counts, waiting: 0, failed: 0 }, { leftMs: undefined, goal: 'result' })).toBe(
      '37 of 217 tasks done, 180 running',
    );
    const bought = { ...counts, completed: 0, failed: 0, 'not-bought': 2 };
    expect(progressText(bought, { leftMs: undefined, goal: 'deal' })).toBe(
      '180 of 212 tasks bought, 30 waiting to be bought, 2 not bought',
    );
  });

  test('comes at a change, at most once in ten seconds, and at the end', () => {
    const lines: string[] = [];
    let now = 0;
    const line = new ProgressLine(
      { total: 100, goal: 'result' },
      { now: () => now },
      text => void lines.push(text),
    );
    for (let index = 0; index < 100; index++) line.note({ name: `t${index}`, index, progress: 'running' });
    expect(lines).toEqual([]);
    for (let index = 0; index < 60; index++) {
      now += 1_000;
      line.note({ name: `t${index}`, index, progress: 'completed' });
    }
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('60 of 100 tasks done, 40 running; about 40 s left');
    line.close();
    expect(lines).toHaveLength(6);
    line.note({ name: 't99', index: 99, progress: 'failed', error: appFailed() });
    line.close();
    expect(lines[6]).toBe('Task t99 failed [TASK_FAILED].');
    expect(lines[7]).toMatch(/^60 of 100 tasks done, 1 failed, 39 running; about \d+ s left$/);
  });
});

test('of the warnings of one kind about the inputs of a list, the first few show', () => {
  const log: string[] = [];
  const reporter = crowdReporter(logTo(log));
  for (let input = 1; input <= 5; input++) reporter.warn(`${input} is gone.`, 'An input is gone');
  expect(log.filter(line => !line.startsWith('debug: '))).toEqual([
    'warn: 1 is gone.',
    'warn: 2 is gone.',
    'warn: 3 is gone.',
    'info: More warnings of this kind are in the debug log only: An input is gone.',
  ]);
});

test('a transfer of one input of a list shows while it goes on', () => {
  const log: number[] = [];
  const reporter = crowdReporter({ ...logTo([]), progress: ({ done }) => log.push(done) });
  for (const done of [1, 5, 10]) reporter.progress({ label: 'uploading', done, total: 10 });
  expect(log).toEqual([1, 5]);
});

test('tasks of a list report to the debug log, and equal warnings are counted', async () => {
  const log: string[] = [];
  const warnings = new ListWarnings(logTo(log));
  for (const name of ['a', 'b', 'c']) {
    const reporter = quietReporter(logTo(log), name, warnings);
    await reporter.stage('Poll', async () => reporter.info('It runs.'));
    reporter.warn('It is public.', 'Public');
  }
  for (let kind = 0; kind < 12; kind++) warnings.warn('d', `kind ${kind}`, undefined);
  warnings.close();
  const shown = log.filter(line => !line.startsWith('debug: '));
  expect(shown).toHaveLength(12);
  expect(shown[0]).toBe('warn: Task a: It is public.');
  expect(shown.slice(-2)).toEqual([
    'info: 2 more of the tasks had this warning: It is public.',
    'info: 3 other warnings of tasks are in the debug log only.',
  ]);
  expect(log).toContain('debug: Task b: It runs.');
});
