import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readActionMetadata } from './action-metadata.ts';
import { type Contexts, Expressions, type JobStatus } from './expressions.ts';
import { HEAD_SHA, REPOSITORY, type RunActionResult, runAction } from './run-action.ts';
import { type Job, readWorkflow, type Step } from './workflow.ts';
import { parseFileCommands } from './workflow-commands.ts';

/** Replacement for an action of another repository. */
export type ForeignAction = (call: {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
}) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;

/** Settings of a workflow run. */
export interface WorkflowOptions {
  /** The event: its name, and its payload. */
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** The `inputs` of a manual run. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Replacements for actions of other repositories, by name without version, such as `actions/checkout`. */
  readonly foreign: Readonly<Record<string, ForeignAction>>;
  /** The variables of the results service. */
  readonly env: Readonly<Record<string, string>>;
  /** An empty folder; each job gets a workspace of its own below it. */
  readonly folder: string;
  readonly run: { readonly id: number; readonly attempt?: number };
}

/** Outcome of one step. */
export interface StepResult {
  readonly step: Step;
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** For a step that ran an action of this repository. */
  readonly action?: RunActionResult;
  /** For a step that ran a script. */
  readonly stderr?: string;
}

/** Outcome of one job, or of one cell of its matrix. */
export interface JobResult {
  /** Name of the job in this run. */
  readonly name: string;
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  readonly workspace: string;
}

/** This repository's actions, as workflows name them. */
const OWN = 'confidential-task/confidential-task';

/**
 * Runs the jobs of a workflow in the order that their `needs` ask for, step by step, as GitHub's runner would: the
 * built actions of this repository in child processes, scripts in bash, expressions by GitHub's own evaluator.
 * @returns the results of each job, one for each cell of its matrix.
 */
export async function runWorkflow(
  file: string,
  options: WorkflowOptions,
): Promise<Record<string, JobResult[]>> {
  const { jobs } = readWorkflow(file);
  const results: Record<string, JobResult[]> = {};
  const open = new Map(Object.entries(jobs));
  while (open.size > 0) {
    const next = [...open].find(([, job]) => job.needs.every(need => results[need] !== undefined));
    if (!next) throw new Error(`The jobs ${[...open.keys()].join(', ')} wait for each other.`);
    const [id, job] = next;
    open.delete(id);
    results[id] = await runCells(id, job, results, options);
  }
  return results;
}

/** Runs a job once for each cell of its matrix, unless its `if` says no, which is asked before there are cells. */
async function runCells(
  id: string,
  job: Job,
  finished: Readonly<Record<string, readonly JobResult[]>>,
  options: WorkflowOptions,
): Promise<JobResult[]> {
  const needs = Object.fromEntries(job.needs.map(need => [need, summarise(finished[need] ?? [])]));
  const needed: JobStatus = Object.values(needs).every(({ result }) => result === 'success')
    ? 'success'
    : 'failure';
  const workspace = mkdtempSync(path.join(options.folder, `${id}-`));
  const expressions = new Expressions({ ...runContexts(options, workspace), needs }, needed, workspace);
  if (!expressions.holds(job.if)) {
    return [{ name: job.name ?? id, result: 'skipped', outputs: {}, steps: [], workspace }];
  }
  const results: JobResult[] = [];
  for (const matrix of cellsOf(job, expressions)) {
    results.push(await runJob(id, job, { matrix, needs }, options));
  }
  return results;
}

/** Every combination of the values of a job's matrix; one null where it has none. */
function cellsOf({ matrix }: Job, expressions: Expressions): (Record<string, unknown> | null)[] {
  if (!matrix) return [null];
  let cells: Record<string, unknown>[] = [{}];
  for (const [key, given] of Object.entries(matrix)) {
    const values = typeof given === 'string' ? expressions.value(given) : given;
    if (!Array.isArray(values) || values.length === 0)
      throw new Error(`The matrix has no values for "${key}".`);
    cells = cells.flatMap(cell => values.map(value => ({ ...cell, [key]: value })));
  }
  return cells;
}

async function runJob(
  id: string,
  job: Job,
  { matrix, needs }: { matrix: Readonly<Record<string, unknown>> | null; needs: Contexts },
  options: WorkflowOptions,
): Promise<JobResult> {
  const workspace = mkdtempSync(path.join(options.folder, `${id}-`));
  const contexts = { ...runContexts(options, workspace), needs, matrix: matrix ?? {} };
  const steps: StepResult[] = [];
  let status: JobStatus = 'success';
  const known = (): Contexts => ({
    ...contexts,
    job: { status },
    steps: Object.fromEntries(
      steps.flatMap(({ step, outcome, outputs }) => (step.id ? [[step.id, { outcome, outputs }]] : [])),
    ),
  });
  const temp = mkdtempSync(path.join(options.folder, 'temp-'));
  for (const [index, step] of job.steps.entries()) {
    const expressions = new Expressions(known(), status, workspace);
    const result = expressions.holds(step.if)
      ? await runStep(step, expressions, { id, env: job.env, index, matrix, workspace, temp, options })
      : { step, outcome: 'skipped' as const, outputs: {} };
    steps.push(result);
    if (result.outcome === 'failure' && step['continue-on-error'] !== true) status = 'failure';
  }
  for (const { step, action } of steps.toReversed()) {
    const actionDir = ownFolder(step.uses ?? '');
    if (!action || actionDir === undefined || !readActionMetadata(actionDir).runs.post) continue;
    await runAction({ entry: 'post', actionDir, cwd: workspace, temp, state: action.state });
  }
  rmSync(temp, { recursive: true, force: true });
  const expressions = new Expressions(known(), status, workspace);
  const outputs = Object.fromEntries(
    Object.entries(job.outputs).map(([name, text]) => [name, expressions.interpolate(text)]),
  );
  const name = expressions.interpolate(job.name ?? id);
  return { name, result: status === 'success' ? 'success' : 'failure', outputs, steps, workspace };
}

interface StepPlace {
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
  readonly index: number;
  readonly matrix: Readonly<Record<string, unknown>> | null;
  readonly workspace: string;
  readonly temp: string;
  readonly options: WorkflowOptions;
}

async function runStep(step: Step, expressions: Expressions, place: StepPlace): Promise<StepResult> {
  const resolve = (values: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, expressions.interpolate(String(value))]),
    );
  const env = resolve({ ...place.env, ...step.env });
  if (step.run !== undefined) return { step, ...runScript(expressions.interpolate(step.run), env, place) };
  const inputs = resolve(step.with);
  const [name = ''] = (step.uses ?? '').split('@');
  const foreign = place.options.foreign[name];
  if (foreign) {
    const outputs = await foreign({ inputs, workspace: place.workspace });
    return { step, outcome: 'success', outputs };
  }
  const actionDir = ownFolder(name);
  if (actionDir === undefined) throw new Error(`This runner does not have the action "${name}".`);
  const action = await runAction({
    entry: 'main',
    actionDir,
    inputs,
    env: { ...place.options.env, ...eventVariables(place.options), ...env },
    cwd: place.workspace,
    temp: place.temp,
    event: place.options.event.payload,
    matrix: place.matrix,
    run: { ...place.options.run, job: place.id, step: step.id ?? `__${place.index}` },
  });
  return { step, outcome: action.exitCode === 0 ? 'success' : 'failure', outputs: action.outputs, action };
}

/** Folder of one of this repository's actions; undefined for the actions of others. */
function ownFolder(uses: string): string | undefined {
  const [name = ''] = uses.split('@');
  if (name !== OWN && !name.startsWith(`${OWN}/`)) return undefined;
  return path.join(REPOSITORY, name.slice(OWN.length));
}

function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  { workspace, temp }: StepPlace,
): Pick<StepResult, 'outcome' | 'outputs' | 'stderr'> {
  const folder = mkdtempSync(path.join(temp, 'script-'));
  mkdirSync(folder, { recursive: true });
  const [output, summary] = [path.join(folder, 'output'), path.join(folder, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: workspace,
    env: { PATH: process.env.PATH, ...env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    encoding: 'utf8',
  });
  return {
    outcome: status === 0 ? 'success' : 'failure',
    stderr,
    outputs: parseFileCommands(readFileSync(output, 'utf8')),
  };
}

function runContexts(
  { event, secrets = {}, vars = {}, inputs = {}, run }: WorkflowOptions,
  workspace: string,
) {
  return {
    github: {
      event_name: event.name,
      event: event.payload,
      repository: 'octo/render',
      run_id: String(run.id),
      run_attempt: String(run.attempt ?? 1),
      ref: 'refs/heads/main',
      sha: HEAD_SHA,
      token: 'ghs_localRunnerTokenThatOpensNothing',
      workspace,
    },
    secrets,
    vars,
    inputs,
    env: {},
    runner: { os: 'Linux' },
  };
}

function eventVariables({ event }: WorkflowOptions): Record<string, string> {
  return { GITHUB_EVENT_NAME: event.name };
}

/** Entry of a job in `needs`: for a matrix, success only if every cell succeeded, and the outputs of the last. */
function summarise(results: readonly JobResult[]): { result: string; outputs: Record<string, string> } {
  const kinds = results.map(({ result }) => result);
  const result = kinds.includes('failure')
    ? 'failure'
    : kinds.every(kind => kind === 'skipped')
      ? 'skipped'
      : 'success';
  return { result, outputs: Object.assign({}, ...results.map(({ outputs }) => outputs)) };
}
