import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One step of a job, as the workflow file has it. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}

/** One job, as the workflow file has it. */
export interface Job {
  readonly needs: readonly string[];
  readonly if?: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** One entry a cell; one null where there is no matrix. */
  readonly cells: readonly (Readonly<Record<string, unknown>> | null)[];
}

/** A workflow, in the parts that decide what runs. */
export interface Workflow {
  readonly name: string;
  /** Triggers by name. */
  readonly on: Readonly<Record<string, unknown>>;
  /** In the order of the file. */
  readonly jobs: Readonly<Record<string, Job>>;
}

interface RawJob extends Omit<Job, 'needs' | 'cells'> {
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly unknown[]>> };
}

/** Keys that decide nothing here: where, how long and with which rights a job runs. */
const IGNORED = ['name', 'runs-on', 'permissions', 'timeout-minutes', 'environment', 'concurrency'];
const KNOWN = ['needs', 'if', 'outputs', 'env', 'steps', 'strategy', ...IGNORED];

/**
 * Reads a workflow.
 * @throws Error for a key of a job that this runner does not know, which it would otherwise silently pass over.
 */
export function readWorkflow(file: string): Workflow {
  const { name = file, on, jobs } = parse(readFileSync(file, 'utf8'));
  const triggers = typeof on === 'string' ? { [on]: null } : on;
  const entries = Object.entries(jobs as Record<string, RawJob>).map(([id, job]) => {
    const unknown = Object.keys(job).find(key => !KNOWN.includes(key));
    if (unknown !== undefined) throw new Error(`${file}: this runner does not know "${unknown}" of a job.`);
    const { needs = [], outputs = {}, env = {}, steps, strategy } = job;
    const cells = strategy?.matrix ? cellsOf(strategy.matrix) : [null];
    const parsed: Job = {
      needs: [needs].flat(),
      outputs,
      env,
      steps,
      cells,
      ...(job.if !== undefined && { if: String(job.if) }),
    };
    return [id, parsed] as const;
  });
  return { name, on: triggers, jobs: Object.fromEntries(entries) };
}

/** Every combination of the values of a matrix. */
function cellsOf(matrix: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown>[] {
  let cells: Record<string, unknown>[] = [{}];
  for (const [key, values] of Object.entries(matrix)) {
    cells = cells.flatMap(cell => values.map(value => ({ ...cell, [key]: value })));
  }
  return cells;
}
