import { expect, test } from '@jest/globals';
import type { TaskState } from '../../src/pipeline/context/task-state.ts';
import type { Status } from '../../src/run/host/outputs.ts';
import { ListOutputs } from '../../src/run/list/list-outputs.ts';
import { TaskBoard } from '../../src/run/list/task-board.ts';
import { FakeHost } from '../support/fake-host.ts';
import { completedTask, failedTask } from '../support/task-states.ts';

function listOf(count: number, goal: 'result' | 'deal' = 'result') {
  const host = new FakeHost();
  const board = new TaskBoard(Array.from({ length: count }, (_, index) => String(index)));
  const statuses: Status[] = [];
  const outputs = new ListOutputs(board, {
    host: host.outputs,
    outputPath: '/ws/out',
    goal,
    setStatus: status => statuses.push(status),
  });
  const update = (state: TaskState) => {
    board.update(state);
    outputs.onTask(state);
  };
  return { host, outputs, statuses, update };
}

test('counts, price and the only deal are outputs', () => {
  const { host, outputs, statuses, update } = listOf(3);
  expect(host.state.tasks).toBe('3');
  expect(host.values).toMatchObject({ tasks: '3', 'tasks-not-bought': '3', price: '', 'deal-id': '' });
  update({ ...completedTask(0), progress: 'running' });
  expect(statuses).toEqual(['submitted']);
  expect(host.values['output-path']).toBeUndefined();
  update(completedTask(0));
  update(failedTask(1));
  expect(host.values).toMatchObject({
    'tasks-completed': '1',
    'tasks-failed': '1',
    'tasks-not-bought': '1',
    'tasks-unfinished': '0',
    price: '10000000',
    'deal-id': `0x${'de'.repeat(32)}`,
    'task-id': '',
    'output-path': '/ws/out',
  });
  update(completedTask(2, { dealId: '0xother' }));
  outputs.onResultsFile('/ws/out.results.jsonl');
  expect(host.values).toMatchObject({ 'deal-id': '', results: '/ws/out.results.jsonl' });
  expect(statuses).toEqual(['submitted']);
});

test('the only task of a list has its id among the outputs', () => {
  const { host, update } = listOf(1);
  update(completedTask(0));
  expect(host.values['task-id']).toBe(`0x${'0'.repeat(64)}`);
});

test('a run that only buys counts what is bought', () => {
  const { host, update } = listOf(2, 'deal');
  update({ ...completedTask(0), progress: 'running' });
  expect(host.values).toMatchObject({ tasks: '2', 'tasks-bought': '1', 'tasks-not-bought': '1' });
  expect(host.values['tasks-completed']).toBeUndefined();
});

test('thousands of changes are written in some hundred steps, and the end exactly', () => {
  const { host, outputs, update } = listOf(5_000);
  for (let index = 0; index < 4_999; index++) update(completedTask(index));
  expect(host.texts('setOutput').filter(text => text.startsWith('tasks=')).length).toBeLessThan(200);
  outputs.write();
  expect(host.values['tasks-completed']).toBe('4999');
});

test('the private input is an output where all tasks share one', () => {
  const { host, outputs } = listOf(2);
  outputs.onDataset({ address: '0xa', cid: 'bafy' });
  outputs.onDataset({ address: '0xa', cid: 'bafy' });
  expect(host.values).toMatchObject({ dataset: '0xa', cid: 'bafy' });
  outputs.onDataset({ address: '0xb', cid: 'bafz' });
  expect(host.values).toMatchObject({ dataset: '', cid: '' });
});
