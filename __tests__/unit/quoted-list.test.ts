import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseQuoteInputs } from '../../src/run/inputs/quote-inputs.ts';
import { quotedList } from '../../src/run/inputs/quoted-list.ts';

let workspace: string;
beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'quoted-list-'));
  for (const name of ['a.csv', 'b.csv']) writeFileSync(path.join(workspace, name), name);
  writeFileSync(
    path.join(workspace, 'own.jsonl'),
    '{"task":"a","args":"1"}\n{"task":"b","private-files":"b"}\n',
  );
  writeFileSync(path.join(workspace, 'data.jsonl'), '{"task":"a","data":1}\n{"task":"b"}\n');
});
afterAll(() => rmSync(workspace, { recursive: true }));

function listOf(inputs: Readonly<Record<string, string>>) {
  const all: Record<string, string> = { app: `0x${'1'.repeat(40)}`, ...inputs };
  const readFile = (file: string) => readFileSync(file, 'utf8');
  return parseQuoteInputs(name => all[name] ?? '', { workspace, readFile }).list;
}

test('a quote without tasks is for one', () => {
  expect(listOf({ args: '{task}' })).toBeUndefined();
});

test.each([
  [{ tasks: '1..250' }, { tasks: 250, way: 'volume', inputs: 1 }, /its line of tasks\.jsonl/],
  [{ tasks: '1..9', 'task-list': 'none' }, { tasks: 9, way: 'volume', inputs: 0 }, /the index of its task/],
  [
    { tasks: '1..9', 'task-list': 'none', 'private-files': 'not-there/**' },
    { tasks: 9, way: 'volume', inputs: 1 },
    /the index of its task/,
  ],
  [
    { tasks: '1..9', args: '--frame {task}', 'private-files': 'not-there/**' },
    { tasks: 9, way: 'orders', inputs: 1 },
    /placeholders make args differ/,
  ],
  [
    { tasks: '1..9', 'private-files': 'scenes/{task}/**' },
    { tasks: 9, way: 'orders', inputs: 9 },
    /placeholders make private-files differ/,
  ],
  [{ tasks: '*.csv' }, { tasks: 2, way: 'orders', inputs: 2 }, /each file is the private input/],
  [{ tasks: 'own.jsonl' }, { tasks: 2, way: 'orders', inputs: 1 }, /lines of the list have inputs/],
  [{ tasks: 'data.jsonl' }, { tasks: 2, way: 'volume', inputs: 1 }, /its line of tasks\.jsonl/],
] as const)('%j', async (inputs, expected, reason) => {
  const list = listOf(inputs);
  if (!list) throw new Error('the tasks were not read');
  expect(await quotedList(list)).toEqual({ ...expected, reason: expect.stringMatching(reason) });
});
