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
  /** Name of the job; undefined for its id. */
  readonly name?: string;
  /** Values by key, each a list or an expression that gives one; undefined where there is no matrix. */
  readonly matrix?: Readonly<Record<string, readonly unknown[] | string>>;
}

/** A workflow, in the parts that decide what runs. */
export interface Workflow {
  readonly name: string;
  /** Triggers by name. */
  readonly on: Readonly<Record<string, unknown>>;
  /** In the order of the file. */
  readonly jobs: Readonly<Record<string, Job>>;
}

interface RawJob extends Omit<Job, 'needs' | 'matrix'> {
  readonly needs?: string | readonly string[];
  readonly strategy?: Pick<Job, 'matrix'>;
}

/** Keys that decide nothing here: where, how long and with which rights a job runs. */
const IGNORED = ['runs-on', 'permissions', 'timeout-minutes', 'environment', 'concurrency'];
const KNOWN = ['name', 'needs', 'if', 'outputs', 'env', 'steps', 'strategy', ...IGNORED];

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
    const parsed: Job = {
      needs: [needs].flat(),
      outputs,
      env,
      steps,
      ...(job.name !== undefined && { name: String(job.name) }),
      ...(strategy?.matrix && { matrix: strategy.matrix }),
      ...(job.if !== undefined && { if: String(job.if) }),
    };
    return [id, parsed] as const;
  });
  return { name, on: triggers, jobs: Object.fromEntries(entries) };
}
