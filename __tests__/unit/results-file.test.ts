import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { requireOutputFolder, requireResultsFile } from '../../src/run/publish/output-folder.ts';
import { resultLine, resultsFileOf, writeResultsFile } from '../../src/run/publish/results-file.ts';
import { completedTask, failedTask, unboughtTask } from '../support/task-states.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'results-file-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('each task has a line with everything that is known of it', async () => {
  const output = path.join(root, 'deep', 'out');
  const file = await writeResultsFile([completedTask(0), failedTask(1), unboughtTask(2)], output);
  expect(file).toBe(`${output}.results.jsonl`);
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  const [completed, failed, unbought] = lines.map(line => JSON.parse(line));
  expect(completed).toEqual({
    version: 1,
    task: '0001',
    status: 'completed',
    dealId: `0x${'de'.repeat(32)}`,
    taskId: `0x${'0'.repeat(64)}`,
    workerpool: `0x${'77'.repeat(20)}`,
    price: '5000000',
    attempts: 1,
    existed: false,
    digest: `0x${'0'.repeat(64)}`,
    files: 2,
    bytes: 2048,
    seconds: 60,
  });
  expect(failed).toMatchObject({
    status: 'failed',
    errorCode: 'TASK_FAILED',
    error: 'The task 0xabc failed.',
    reason: 'The app ended with exit code 3.',
  });
  expect(unbought).toEqual({ version: 1, task: '0003', status: 'not-bought', attempts: 0 });
});

test('the documentation has every field', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/results.md'), 'utf8');
  const full = { ...failedTask(0), ...completedTask(0, { transaction: '0x' }), error: failedTask(0).error };
  const fields = Object.keys(JSON.parse(resultLine(full as ReturnType<typeof failedTask>)));
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter(field => !page.includes(`| \`${field}\` |`))).toEqual([]);
});

test('a line is one line for every program', () => {
  const line = resultLine(completedTask(0, { name: 'a\u2028b\u0085c\n' }));
  expect(line).not.toMatch(/[\n\u0085\u2028]/);
  expect(JSON.parse(line).task).toBe('a\u2028b\u0085c\n');
});

test('a task in progress goes on, and one that waits was not bought', () => {
  const status = (more: object) => JSON.parse(resultLine({ ...unboughtTask(0), ...more })).status;
  expect(status({ progress: 'waiting' })).toBe('not-bought');
  expect(status({ progress: 'waiting', dealId: '0x' })).toBe('unfinished');
  expect(status({ progress: 'running' })).toBe('unfinished');
  expect(status({ progress: 'fetching' })).toBe('unfinished');
});

test('an earlier file or a link is replaced, and only this user can read it', async () => {
  const output = path.join(root, 'out');
  writeFileSync(path.join(root, 'other'), 'kept');
  symlinkSync(path.join(root, 'other'), resultsFileOf(output));
  requireResultsFile(output);
  for (const states of [[completedTask(0)], [completedTask(0), completedTask(1)]])
    await writeResultsFile(states, output);
  expect(readFileSync(path.join(root, 'other'), 'utf8')).toBe('kept');
  expect(readFileSync(resultsFileOf(output), 'utf8').match(/\n/g)).toHaveLength(2);
  if (process.platform !== 'win32') expect(statSync(resultsFileOf(output)).mode & 0o777).toBe(0o600);
  expect(readdirSync(root).sort()).toEqual(['other', 'out.results.jsonl']);
});

test('a folder in its place is found before anything is bought', () => {
  mkdirSync(path.join(root, 'out.results.jsonl'));
  expect(() => requireResultsFile(path.join(root, 'out'))).toThrow(/where a folder is/);
  expect(existsSync(path.join(root, 'out'))).toBe(false);
});

test('results of an earlier list are no reason for a warning', async () => {
  const warnings: string[] = [];
  const output = path.join(root, 'out');
  mkdirSync(path.join(output, '0001'), { recursive: true });
  await writeResultsFile([completedTask(0)], output);
  await requireOutputFolder(output, root, { info: () => undefined, warn: line => warnings.push(line) });
  expect(warnings).toEqual([]);
});
