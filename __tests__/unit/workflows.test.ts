import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readActionMetadata } from '../../localrunner/action-metadata.ts';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import type { Step } from '../../localrunner/workflow.ts';
import manifest from '../../package.json' with { type: 'json' };
import {
  documentedWorkflows,
  exampleWorkflows,
  ownWorkflows,
  repositoryFiles,
  type Workflow,
} from '../support/workflow-files.ts';

const OWN = ownWorkflows();
const ALL = [...OWN, ...exampleWorkflows(), ...documentedWorkflows()].map(file => ({
  ...file,
  workflow: parse(file.text) as Workflow,
}));
const ACTIONS = repositoryFiles('{.,*}/action.yml').map(file => path.posix.normalize(file));

const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(job => job.steps ?? []);

/** What GitHub's own parser, with the schema that the runner uses, has to say. */
const complaints = (parser: typeof parseWorkflow, name: string, content: string): string[] =>
  parser({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

test('there is something to look at', () => {
  expect(OWN.map(({ name }) => path.posix.basename(name))).toEqual([
    'ci.yml',
    'codeql.yml',
    'mutate.yml',
    'nightly.yml',
    'release.yml',
    'self-test.yml',
  ]);
  expect(ALL.filter(({ name }) => name.startsWith('README.md')).length).toBeGreaterThan(2);
  expect(ACTIONS).toEqual(expect.arrayContaining(['action.yml', 'quote/action.yml', 'localnet/action.yml']));
});

test('actionlint finds no fault in any workflow', () => {
  const program = path.join(REPOSITORY, '__tests__/support/lint-workflows.ts');
  const input = JSON.stringify(ALL.map(({ name, text }) => ({ name, text })));
  const findings = JSON.parse(execFileSync(process.execPath, [program], { input, encoding: 'utf8' }));
  expect(ALL.map(({ name }, at) => [name, findings[at]])).toEqual(ALL.map(({ name }) => [name, []]));
});

describe.each(ALL)('$name', ({ name, text, workflow }) => {
  test('is a workflow by GitHub’s schema', () => {
    expect(complaints(parseWorkflow, name, text)).toEqual([]);
  });

  test('gives our actions inputs that they have, and uses outputs that they have', () => {
    for (const { steps = [] } of Object.values(workflow.jobs)) checkOurSteps(steps);
  });

  test('uses our actions in the version that this is', () => {
    const versions = [...text.matchAll(/confidential-task\/confidential-task(?:\/[\w-]+)?@(\S+)/g)].map(
      ([, at]) => at,
    );
    expect(versions).toEqual(versions.map(() => `v${manifest.version}`));
  });
});

/** The folder of one of our actions that a step uses, `.` for the main one. */
function ourAction(uses = ''): string | undefined {
  const [, local, remote] =
    /^(?:\.\/([\w-]*)|confidential-task\/confidential-task(?:\/([\w-]+))?@\S+)$/.exec(uses) ?? [];
  return local === undefined && remote === undefined && !uses.startsWith('confidential-task/')
    ? undefined
    : local || remote || '.';
}

function checkOurSteps(steps: readonly Step[]): void {
  const outputs = new Map<string, readonly string[]>();
  for (const step of steps) {
    const folder = ourAction(step.uses);
    if (folder === undefined) continue;
    const metadata = readActionMetadata(path.join(REPOSITORY, folder));
    const given = Object.keys(step.with ?? {});
    expect(Object.keys(metadata.inputs)).toEqual(expect.arrayContaining(given));
    const required = Object.entries(metadata.inputs).filter(([, input]) => input.required);
    expect(given).toEqual(expect.arrayContaining(required.map(([input]) => input)));
    if (step.id !== undefined) outputs.set(step.id, Object.keys(metadata.outputs));
  }
  for (const [, id = '', output = ''] of JSON.stringify(steps).matchAll(
    /steps\.([\w-]+)\.outputs\.([\w-]+)/g,
  )) {
    const known = outputs.get(id);
    if (known !== undefined) expect(known).toContain(output);
  }
}

describe.each(OWN)('$name, which runs here,', ({ text }) => {
  const workflow = parse(text) as Workflow;
  const uses = [...text.matchAll(/^ *-? *uses: (.*)$/gm)].map(([, value = '']) => value);

  test('pins every action to a commit, with its version, from owners that we know', () => {
    expect(uses.length).toBeGreaterThan(0);
    for (const value of uses) {
      expect(value).toMatch(/^(\.\/[\w-]*|(actions|github)\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
  });

  test('takes no permission that a job does not ask for, and gives each job a time', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of Object.entries(workflow.jobs)) {
      expect({ name, ...job }).toMatchObject({
        permissions: expect.any(Object),
        'timeout-minutes': expect.any(Number),
      });
    }
  });

  test('keeps no token in the checkout, and puts no expression into a script', () => {
    for (const step of stepsOf(workflow)) {
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      expect(step.run ?? '').not.toContain('${{');
    }
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target');
  });
});

test('an action is pinned to the same commit everywhere', () => {
  const pins = new Map<string, Set<string>>();
  for (const { text } of [...OWN, ...exampleWorkflows()]) {
    for (const [, action = '', pin = ''] of text.matchAll(
      /uses: (actions\/[\w-]+|github\/[\w-]+)[\w/-]*@(.*)$/gm,
    ))
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  }
  expect([...pins.values()].map(({ size }) => size)).toEqual([...pins].map(() => 1));
});

describe.each(ACTIONS)('%s', name => {
  const text = readFileSync(path.join(REPOSITORY, name), 'utf8');

  test('is an action by GitHub’s schema', () => {
    expect(complaints(parseAction, name, text)).toEqual([]);
  });

  test('has what the Marketplace asks for', () => {
    const { name: title, description, branding } = parse(text);
    expect(title).toMatch(/^Confidential Task/);
    expect(description.length).toBeLessThanOrEqual(200);
    expect(branding).toEqual({ icon: 'lock', color: 'yellow' });
  });
});
