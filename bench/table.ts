import type { Measured } from './measure.ts';
import type { Row } from './rows.ts';

/** The rows as aligned text: times and peaks of everyone, and how many times as fast as each other we are. */
export function renderTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(row => Object.keys(row.others)))];
  const header = ['', 'ours', ...names, ...names.map(name => `× ${name}`)];
  const body = rows.map(row => [
    row.bytes === undefined ? row.name : `${row.name} ${row.bytes / 1e6} MB`,
    cell(row.ours),
    ...names.map(name => cell(row.others[name])),
    ...names.map(name => ratio(row, name)),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...body].map(line => line[column]?.length ?? 0)),
  );
  const table = [header, ...body].map(line =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const limits = new Map(rows.map(row => [row.name, row.limit]));
  return [...table, '', 'What limits us:', ...[...limits].map(([name, limit]) => `  ${name}: ${limit}`)].join(
    '\n',
  );
}

function cell(measured: Measured | undefined): string {
  if (!measured) return '';
  const { milliseconds, peakBytes, tries } = measured;
  const time =
    milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
  const peak = peakBytes === undefined ? '' : `, ${Math.round(peakBytes / 1e6)} MB`;
  return `${time}${peak}${tries < 5 ? ` (of ${tries})` : ''}`;
}

function ratio(row: Row, name: string): string {
  const other = row.others[name];
  return other ? (other.milliseconds / row.ours.milliseconds).toFixed(2) : '';
}
