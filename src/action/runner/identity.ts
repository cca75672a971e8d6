import { createHash } from 'node:crypto';
import type { Environment } from '../../text/environment.ts';

/** The contexts in which one run of this step differs from every other. */
export interface RunContext {
  /** The environment of the runner (GITHUB_…). */
  readonly env: Environment;
  /** The `matrix` context as JSON, `null` outside a matrix. */
  readonly matrix: string;
}

/**
 * The run identity: repository id, workflow, run id, job, matrix cell and step. Not the attempt, so that a re-run
 * finds the deal of the earlier attempt. Undefined when the environment does not name the run.
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
 * The name of the artifact of a purchase, where the user chose none, such as
 * `confidential-task-result-render-3f9a21c0`. Job, matrix cell and step alone are not enough: the jobs of a workflow
 * that is called twice, and the steps of a composite action that is used twice, share them. So the name includes the
 * deal, and with it the inputs. For a list it includes the deals of all results, in any order: the same results have the
 * same name in every attempt.
 * @param dealIds at least one, each once
 */
export function artifactNameOf(context: RunContext, dealIds: readonly string[]): string {
  const deals = dealIds.map(id => id.toLowerCase()).sort();
  const digest = createHash('sha256')
    .update(JSON.stringify([placeOf(context), deals.join()]))
    .digest('hex')
    .slice(0, 8);
  return ['confidential-task-result', jobOf(context), digest].filter(part => part !== '').join('-');
}

/** Job, matrix cell and step, as far as the runner names them. */
export function placeOf({ env, matrix }: RunContext): readonly string[] {
  return [env.GITHUB_JOB ?? '', canonical(matrix), env.GITHUB_ACTION ?? ''];
}

function jobOf({ env }: RunContext): string {
  return (env.GITHUB_JOB ?? '').replaceAll(/[^\w-]+/g, '-').slice(0, 60);
}

/** JSON with sorted keys; empty for `null` and for an empty text. Any other text stays as it is. */
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
