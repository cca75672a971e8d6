import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import type { TaskState } from '../../src/pipeline/context/task-state.ts';
import { logListEnd } from '../../src/run/list/list-log.ts';
import { judgeList, type ListDemands } from '../../src/run/list/list-verdict.ts';
import { TaskBoard } from '../../src/run/list/task-board.ts';
import { listSpentText } from '../../src/run/report/outcome-texts.ts';
import { appFailed, completedTask, failedTask, unboughtTask } from '../support/task-states.ts';

const NOT_BOUGHT = new TaskError('TASK_NOT_BOUGHT', { what: 'No offer is left.', why: 'So.', fix: 'Wait.' });
const unfinished = (index: number): TaskState => ({ ...completedTask(index), progress: 'unfinished' });

describe('the judgement of a list', () => {
  const judge = (states: readonly TaskState[], demands: Partial<ListDemands> = {}) =>
    judgeList(states, { onTaskFailure: 'fail', minCompleted: states.length, goal: 'result', ...demands });

  test('is good where every task has its result', () => {
    expect(judge([completedTask(0), completedTask(1)])).toEqual({});
  });

  test('counts the reasons, and names some tasks', () => {
    const states = [
      completedTask(0),
      ...[1, 2, 3, 4, 5].map(index => failedTask(index)),
      unboughtTask(6, NOT_BOUGHT),
      unfinished(7),
    ];
    const { error, warning } = judge(states);
    expect(warning).toBeUndefined();
    expect(error).toMatchObject({
      code: 'TASKS_FAILED',
      what: '7 of 8 tasks have no result: 5 failed, 1 not bought, 1 unfinished.',
      why: '5 × TASK_FAILED (0002, 0003, 0004 and 2 more), 1 × TASK_NOT_BOUGHT (0007), 1 × unfinished (0008). Task 0002: The task 0xabc failed. The app ended with exit code 3.',
    });
    expect(error?.fix).toContain('`min-completed`');
    expect(error?.evidence[0]?.lines).toContain('Error: no such camera');
    expect(error?.evidence[0]?.title).toMatch(/^Task 0002: /);
  });

  test('is the one error of all tasks', () => {
    const error = appFailed();
    expect(judge([failedTask(0, error), failedTask(1, error)]).error).toBe(error);
    const alike = judge([failedTask(0), failedTask(1)]).error;
    expect(alike).toMatchObject({
      code: 'TASK_FAILED',
      what: 'All 2 tasks failed with TASK_FAILED.',
      why: 'Task 0001, for one: The task 0xabc failed. The app ended with exit code 3.',
      fix: 'Fix the app.',
    });
    // The others are good, so the run is not at its end by this error.
    expect(judge([completedTask(0), failedTask(1, error)]).error?.code).toBe('TASKS_FAILED');
    expect(judge([failedTask(0), unboughtTask(1, NOT_BOUGHT)]).error?.code).toBe('TASKS_FAILED');
  });

  test('is a timeout where the others only go on', () => {
    const { error } = judge([completedTask(0), unfinished(1), { ...unfinished(2), progress: 'running' }]);
    expect(error).toMatchObject({ code: 'TASK_TIMEOUT', what: '2 of 3 tasks did not end in time.' });
    expect(error?.fix).toContain('`collect` action in any job with the same inputs');
  });

  test('keeps to the demanded number', () => {
    const states = [completedTask(0), completedTask(1), failedTask(2)];
    expect(judge(states, { minCompleted: 2 })).toEqual({
      warning: '1 of 3 tasks has no result: 1 × TASK_FAILED (0003).',
    });
    expect(judge(states, { minCompleted: 3 }).error?.code).toBe('TASKS_FAILED');
    expect(judge(states, { onTaskFailure: 'warn' }).warning).toContain('1 of 3');
  });

  test('is never good without a single result', () => {
    const states = [failedTask(0), unboughtTask(1, NOT_BOUGHT)];
    expect(judge(states, { onTaskFailure: 'warn' }).error?.code).toBe('TASKS_FAILED');
    expect(judge(states, { minCompleted: 0 }).error?.code).toBe('TASKS_FAILED');
  });

  test('asks for deals alone where no result is fetched', () => {
    const bought: TaskState = { ...completedTask(0), progress: 'running' };
    expect(judge([bought, completedTask(1)], { goal: 'deal' })).toEqual({});
    expect(judge([bought, unboughtTask(1, NOT_BOUGHT)], { goal: 'deal' }).error?.what).toBe(
      '1 of 2 tasks has no deal: 1 not bought.',
    );
  });
});

test('the board counts what it was given last', () => {
  const board = new TaskBoard(['a', 'b', 'c']);
  expect([board.counts['not-bought'], board.price, board.dealIds.size]).toEqual([3, 0n, 0]);
  const running: TaskState = { ...completedTask(1, { name: 'b' }), progress: 'running' };
  board.update(running);
  expect([board.counts.unfinished, board.counts['not-bought'], board.price]).toEqual([1, 2, 5_000_000n]);
  board.update({ ...running, progress: 'failed', chainEnd: 'FAILED' });
  expect([board.counts, board.price]).toEqual([
    { completed: 0, failed: 1, 'not-bought': 2, unfinished: 0 },
    0n,
  ]);
  board.update(completedTask(1, { name: 'b', dealId: '0xother', earlierPrice: 7n }));
  expect([board.counts.completed, board.price, board.dealIds.size]).toEqual([1, 5_000_007n, 2]);
  expect(board.states.map(({ name, progress }) => [name, progress])).toEqual([
    ['a', 'waiting'],
    ['b', 'completed'],
    ['c', 'waiting'],
  ]);
});

test('the money of a list is spent, held, given back or open', () => {
  expect(listSpentText([unboughtTask(0)])).toBe('No RLC was spent: no deal was made.');
  expect(listSpentText([completedTask(0, { price: 0n })])).toMatch(/^No RLC was spent: the deals are free/);
  const states = [
    completedTask(0),
    completedTask(1, { earlierPrice: 1_000_000n }),
    { ...failedTask(2), chainEnd: 'COMPLETED' },
    { ...failedTask(3), chainEnd: 'FAILED' },
    unfinished(4),
    { name: 'x', index: 5, progress: 'waiting', attempts: 0, dealId: '0x' },
  ] satisfies TaskState[];
  expect(listSpentText(states)).toBe(
    '0.015 RLC were spent, for 3 tasks that completed. 0.006 RLC are held by deals of tasks that did not complete; they can be claimed back after the final deadlines. It is not known whether 1 task more were bought; a re-run looks before it buys.',
  );
});

describe('the log of the end', () => {
  const log = (states: readonly TaskState[], goal: ListDemands['goal'] = 'result') => {
    const lines: string[] = [];
    const network = { explorerUrl: 'https://explorer.test' };
    logListEnd({ info: line => lines.push(line) }, { network, goal }, states);
    return lines;
  };

  test('has counts, and the first tasks without a result', () => {
    const failed = Array.from({ length: 12 }, (_, index) =>
      failedTask(index + 1, new TaskError('TASK_FAILED', { what: `Task ${index}.`, why: 'So.', fix: '' })),
    );
    const lines = log([completedTask(0), ...failed, unboughtTask(13, NOT_BOUGHT)]);
    expect(lines.slice(0, 4)).toEqual([
      'The list has 14 tasks:',
      '  completed       1   0.005 RLC',
      '  failed         12   0.06 RLC',
      '  not bought      1',
    ]);
    expect(lines[4]).toBe(
      `  0002 failed: Task 0. So. [TASK_FAILED] https://explorer.test/task/${failed[0]?.taskId}`,
    );
    expect(lines).toHaveLength(15);
    expect(lines.at(-1)).toBe('  and 3 tasks more, which the file of the output results names.');
  });

  test('has one line for all tasks with the same reason', () => {
    const states = Array.from({ length: 5 }, (_, index) => unboughtTask(index, NOT_BOUGHT));
    expect(log(states).slice(2)).toEqual([
      '  0001, 0002, 0003 and 2 more not bought: No offer is left. So. [TASK_NOT_BOUGHT]',
    ]);
  });

  test('tells apart the price of results and that of purchases that failed', () => {
    expect(log([completedTask(0, { earlierPrice: 1_000_000n })])).toEqual([
      'The list has 1 task:',
      '  completed       1   0.005 RLC',
      '  0.001 RLC more are held by earlier purchases of these tasks, which failed.',
    ]);
  });

  test('takes tasks that go on for bought ones where the run only buys', () => {
    expect(log([{ ...completedTask(0), progress: 'running' }], 'deal')).toEqual([
      'The list has 1 task:',
      '  bought          1   0.005 RLC',
    ]);
  });
});
