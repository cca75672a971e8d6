import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import type { Step } from '../../localrunner/workflow.ts';

/** A workflow as text, and where it comes from. */
export interface WorkflowFile {
  readonly name: string;
  readonly text: string;
}

/** A job, as far as the tests look at it. */
export interface Job {
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly strategy?: unknown;
  readonly 'timeout-minutes'?: number;
}

/** A workflow, as far as the tests look at it. */
export interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Files of the repository, with `/` between folders; what is installed or built does not count. */
export function repositoryFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: REPOSITORY })
    .map(file => file.replaceAll(path.sep, '/'))
    .filter(file => !/^(node_modules|dist|build|coverage|tmp|demo-output)\//.test(file))
    .sort();
}

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');

/** The workflows that this repository runs itself. */
export function ownWorkflows(): WorkflowFile[] {
  return repositoryFiles('.github/workflows/*.yml').map(name => ({ name, text: read(name) }));
}

/** Whole workflows among the examples; other YAML files there are left out. */
export function exampleWorkflows(): WorkflowFile[] {
  return repositoryFiles('examples/**/*.{yml,yaml}')
    .map(name => ({ name, text: read(name) }))
    .filter(({ text }) => isWorkflow(parse(text)));
}

/**
 * Every YAML block in the Markdown files, as a whole workflow. Steps or jobs on their own are completed with what a
 * reader would put around them.
 */
export function documentedWorkflows(): WorkflowFile[] {
  return repositoryFiles('**/*.md').flatMap(name =>
    [...read(name).matchAll(/^```ya?ml\n(.*?)^```/gms)].flatMap(([, block = ''], index) => {
      const text = completeWorkflow(block);
      return text === undefined ? [] : [{ name: `${name}, YAML block ${index + 1}`, text }];
    }),
  );
}

function isWorkflow(value: unknown): value is Workflow {
  return typeof value === 'object' && value !== null && 'jobs' in value;
}

function completeWorkflow(block: string): string | undefined {
  const value: unknown = parse(block);
  if (isWorkflow(value)) return 'on' in value ? block : stringify({ on: 'push', ...value });
  const around = (jobs: Readonly<Record<string, object>>): string => {
    const before = Object.entries(jobsRead(block)).filter(([name]) => !(name in jobs));
    const needs = before.length > 0 && { needs: before.map(([name]) => name) };
    const completed = Object.entries(jobs).map(([name, job]) => [name, { ...needs, ...RUNNER, ...job }]);
    return stringify({ on: 'push', jobs: Object.fromEntries([...before, ...completed]) });
  };
  if (Array.isArray(value)) return around({ job: { steps: value } });
  if (typeof value !== 'object' || value === null) return undefined;
  if ('steps' in value) return around({ job: value });
  const jobs = Object.values(value);
  const areJobs = jobs.every(
    job => typeof job === 'object' && job !== null && ('steps' in job || 'uses' in job),
  );
  return areJobs && jobs.length > 0 ? around(value as Record<string, object>) : undefined;
}

const RUNNER = { 'runs-on': 'ubuntu-latest' };

/** Jobs with all the outputs that a block reads by `needs`. */
function jobsRead(block: string): Record<string, object> {
  const read = [...block.matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)];
  const outputsOf = (job: string): Record<string, string> =>
    Object.fromEntries(read.filter(([, of]) => of === job).map(([, , output = '']) => [output, 'any']));
  return Object.fromEntries(
    read.map(([, job = '']) => [job, { ...RUNNER, outputs: outputsOf(job), steps: [{ run: 'true' }] }]),
  );
}
