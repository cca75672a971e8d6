import { expect, test } from '@jest/globals';
import { createProgressLines } from '../../src/run/log/progress-lines.ts';

const MIB = 2 ** 20;

/** A reporter of progress on a clock of ours. */
function stopwatch(everyMs = 10_000) {
  let time = 1_000;
  const lines: string[] = [];
  const tell = createProgressLines({ everyMs, now: () => time, print: line => lines.push(line) });
  const at = (ms: number, done: number, total?: number, label = 'uploading') => {
    time = 1_000 + ms;
    tell({ label, done, ...(total !== undefined && { total }) });
    return lines.splice(0);
  };
  return at;
}

test('a long transfer: share, rate since the last line, time left; once in ten seconds, and once at the end', () => {
  const at = stopwatch();
  expect(at(0, 0, 1000 * MIB)).toEqual([]);
  for (let ms = 100; ms < 10_000; ms += 100) expect(at(ms, (ms / 1000) * MIB, 1000 * MIB)).toEqual([]);
  expect(at(10_000, 100 * MIB, 1000 * MIB)).toEqual([
    'uploading: 100 MiB of 1000 MiB (10 %), 10 MiB/s, 1 min 30 s left',
  ]);
  expect(at(15_000, 200 * MIB, 1000 * MIB)).toEqual([]);
  expect(at(20_000, 400 * MIB, 1000 * MIB)).toEqual([
    'uploading: 400 MiB of 1000 MiB (40 %), 30 MiB/s, 20 s left',
  ]);
  expect(at(25_000, 1000 * MIB, 1000 * MIB)).toEqual(['uploading: 1000 MiB in 25 s, 40 MiB/s']);
  expect(at(26_000, 1000 * MIB, 1000 * MIB)).toEqual([]);
});

test('a short one is one line', () => {
  const at = stopwatch();
  expect([...at(0, 10, 100), ...at(1, 50, 100), ...at(500, 100, 100)]).toEqual([
    'uploading: 100 B in 0.5 s, 180 B/s',
  ]);
});

test('one that stands still says so, and promises nothing', () => {
  const at = stopwatch();
  at(0, 5 * MIB, 10 * MIB);
  expect(at(10_000, 5 * MIB, 10 * MIB)).toEqual(['uploading: 5.0 MiB of 10 MiB (50 %), 0 B/s']);
});

test('one of unknown size has no share and no end until somebody says what it was', () => {
  const at = stopwatch();
  at(0, 0);
  expect(at(10_000, 10 * MIB)).toEqual(['uploading: 10 MiB, 1.0 MiB/s']);
  expect(at(12_000, 12 * MIB)).toEqual([]);
  expect(at(12_000, 12 * MIB, 12 * MIB)).toEqual(['uploading: 12 MiB in 12 s, 1.0 MiB/s']);
});

test('one that starts again is a new one', () => {
  const at = stopwatch();
  at(0, 0, 10 * MIB);
  expect(at(8_000, 10 * MIB, 10 * MIB)).toHaveLength(1);
  expect(at(9_000, 1 * MIB, 10 * MIB)).toEqual([]);
  expect(at(11_000, 10 * MIB, 10 * MIB)).toEqual(['uploading: 10 MiB in 2 s, 4.5 MiB/s']);
});

test('an empty one is told, too', () => {
  const at = stopwatch();
  expect(at(0, 0, 0)).toEqual(['uploading: 0 B in 0 s']);
});

test('each transfer has a pace of its own', () => {
  const at = stopwatch();
  at(0, 0, 100, 'one');
  at(5_000, 0, 100, 'other');
  expect(at(10_000, 50, 100, 'one')).toHaveLength(1);
  expect(at(10_000, 50, 100, 'other')).toEqual([]);
  expect(at(15_000, 50, 100, 'other')).toHaveLength(1);
});
