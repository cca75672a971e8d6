import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type BatchKind, type BatchRow, renderBatchTable } from '../../bench/batch-table.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { rows } = JSON.parse(read('bench/batch.json')) as { rows: BatchRow[] };

function rowOf(kind: BatchKind, tasks: number): BatchRow {
  const row = rows.find(one => one.kind === kind && one.tasks === tasks);
  if (!row) throw new Error(`bench/batch.json has no row of ${tasks} tasks, ${kind}`);
  return row;
}

test('the table of many tasks in docs/design.md is the one that was measured', () => {
  expect(read('docs/design.md')).toContain(renderBatchTable(rows));
});

test.each([
  ['one order each, own inputs', { transactions: 0.1, gas: 0.86, peakBytes: 320e6 }],
  ['one order for all, shared input', { transactions: 0.02, gas: 0.05, peakBytes: 300e6 }],
] as const)('a thousand tasks cost little: %s', (kind, limits) => {
  const [single, many] = [rowOf(kind, 1), rowOf(kind, 1000)];
  expect(many.transactions / 1000).toBeLessThanOrEqual(limits.transactions);
  expect(many.gas / 1000 / single.gas).toBeLessThanOrEqual(limits.gas);
  expect(many.requests / 1000 / single.requests).toBeLessThanOrEqual(1 / 3);
  expect(many.peakBytes).toBeLessThan(limits.peakBytes);
  expect((many.cpuMs ?? Number.NaN) / 1000).toBeLessThan(60);
  expect(many.afterLastTaskMs).toBeLessThan(60_000);
});
