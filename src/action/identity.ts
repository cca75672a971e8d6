import { createHash } from 'node:crypto';

/** The contexts that tell one run of this step from every other. */
export interface RunContext {
  /** The environment that the runner gives (GITHUB_…). */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The `matrix` context as JSON, `null` outside a matrix. */
  readonly matrix: string;
}

/**
 * The run identity: repository id, workflow, run id, job, matrix cell and step. Not the attempt, so that a re-run
 * finds what the earlier attempt bought. Undefined when the environment does not tell which run this is.
 */
export function runIdentity({ env, matrix }: RunContext): string | undefined {
  const repository = env.GITHUB_REPOSITORY_ID || env.GITHUB_REPOSITORY;
  const run = env.GITHUB_RUN_ID;
  if (!repository || !run) return undefined;
  const workflow = env.GITHUB_WORKFLOW_REF || env.GITHUB_WORKFLOW || '';
  return JSON.stringify([
    repository,
    workflow,
    run,
    env.GITHUB_JOB ?? '',
    canonical(matrix),
    env.GITHUB_ACTION ?? '',
  ]);
}

/**
 * A suffix for names that must differ between the jobs and steps of one run: the job, and a short digest of matrix
 * cell and step where there is more to tell apart, such as `render-3f9a21`.
 */
export function runSuffix({ env, matrix }: RunContext): string {
  const job = (env.GITHUB_JOB ?? '').replaceAll(/[^\w-]+/g, '-').slice(0, 60);
  const cell = canonical(matrix);
  const digest = createHash('sha256')
    .update(JSON.stringify([env.GITHUB_JOB ?? '', cell, env.GITHUB_ACTION ?? '']))
    .digest('hex')
    .slice(0, 6);
  return [job, digest].filter(part => part !== '').join('-');
}

/** Whether the job is one of several cells of a matrix. */
export function isMatrixJob(matrix: string): boolean {
  return canonical(matrix) !== '';
}

/** JSON with sorted keys; empty for `null`, for nothing, and for what is not JSON. */
function canonical(matrix: string): string {
  try {
    const value: unknown = JSON.parse(matrix);
    return value === null ? '' : JSON.stringify(sortKeys(value));
  } catch {
    return matrix.trim();
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
