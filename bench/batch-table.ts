import type { ChainCosts } from './chain-costs.ts';

/** Way in which the tasks of a run get their input. */
export type BatchKind =
  | 'one order each, own inputs'
  | 'one order for all, shared input'
  | 'official CLI, in a loop';

/** Cost of one run, in all. */
export interface BatchRow extends ChainCosts {
  readonly kind: BatchKind;
  readonly tasks: number;
  /** HTTP requests of the step to all services. */
  readonly requests: number;
  /** Processor time of the step, in milliseconds; unknown for the CLI, which is many processes. */
  readonly cpuMs?: number;
  readonly peakBytes?: number;
  /** Milliseconds from start to end. */
  readonly milliseconds: number;
  /** Milliseconds from the end of the last task on chain to the end of the step. */
  readonly afterLastTaskMs?: number;
}

/** The rows as a Markdown table, each figure for one task; ratios are to the run of a single task of the same kind. */
export function renderBatchTable(rows: readonly BatchRow[]): string {
  const lines = rows.map(row => {
    const single = rows.find(({ kind, tasks }) => kind === row.kind && tasks === 1);
    const each = (value: number) => value / row.tasks;
    const ratio = (of: (row: BatchRow) => number) =>
      single && row.tasks > 1 ? ` (${((each(of(row)) / of(single)) * 100).toFixed(0)} %)` : '';
    return [
      row.kind,
      row.tasks.toLocaleString('en-US'),
      each(row.transactions).toFixed(3),
      `${Math.round(each(row.gas)).toLocaleString('en-US')}${ratio(({ gas }) => gas)}`,
      `${each(row.requests).toFixed(1)}${ratio(({ requests }) => requests)}`,
      row.cpuMs === undefined ? '' : `${each(row.cpuMs).toFixed(0)} ms`,
      row.peakBytes === undefined ? '' : `${Math.round(row.peakBytes / 1e6)} MB`,
      `${(row.milliseconds / 1000).toFixed(1)} s`,
      row.afterLastTaskMs === undefined ? '' : `${(row.afterLastTaskMs / 1000).toFixed(1)} s`,
    ];
  });
  const head = [
    'kind',
    'tasks',
    'transactions a task',
    'gas a task',
    'requests a task',
    'CPU a task',
    'peak memory',
    'time in all',
    'after the last task',
  ];
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
