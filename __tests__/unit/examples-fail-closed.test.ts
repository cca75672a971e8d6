import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readActionMetadata } from '../../localrunner/action-metadata.ts';
import { Expressions } from '../../localrunner/expressions.ts';
import { REPOSITORY } from '../../localrunner/run-action.ts';
import type { Step } from '../../localrunner/workflow.ts';
import type { InputReader } from '../../src/run/host/input-reader.ts';
import { parseCollectInputs } from '../../src/run/inputs/collect-inputs.ts';
import type { InputWorld } from '../../src/run/inputs/input-fields.ts';
import { parseQuoteInputs } from '../../src/run/inputs/quote-inputs.ts';
import { parseSweepInputs } from '../../src/run/inputs/sweep-inputs.ts';
import { parseTaskInputs } from '../../src/run/inputs/task-inputs.ts';
import { parseVerifyInputs } from '../../src/run/inputs/verify-inputs.ts';
import { documentedWorkflows, exampleWorkflows, type Workflow } from '../support/workflow-files.ts';

const ALL = [...exampleWorkflows(), ...documentedWorkflows()].map(({ name, text }) => ({
  name,
  text,
  workflow: parse(text) as Workflow,
}));
const PARSERS: Readonly<Record<string, (read: InputReader, world: InputWorld) => unknown>> = {
  '.': parseTaskInputs,
  submit: parseTaskInputs,
  collect: parseCollectInputs,
  quote: parseQuoteInputs,
  sweep: parseSweepInputs,
  verify: parseVerifyInputs,
};
const WORLD: InputWorld = {
  workspace: path.resolve('/ws'),
  identity: 'run 7',
  readFile: () =>
    JSON.stringify({
      app: ADDRESS,
      owner: ADDRESS,
      multiaddr: 'a/b:1',
      checksum: `0x${'1'.repeat(64)}`,
      mrenclave: '{}',
    }),
};
const ADDRESS = `0x${'1'.repeat(40)}`;
/** A good value for each input that a workflow takes from elsewhere. */
const GOOD: Readonly<Record<string, string>> = {
  app: ADDRESS,
  wallet: '0x564a9db84969c8159f7aa3d5393c5ecd014fce6a375842a45b12af6677b12407',
  network: 'arbitrum-mainnet',
  'deal-id': `0x${'2'.repeat(64)}`,
  recipients: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  'idempotency-key': 'key',
};
/**
 * What may be empty: without a network it is the main one, where a wallet and an app of another buy nothing; without a
 * key of its own, a purchase belongs to its run. Neither takes protection away.
 */
const MAY_BE_EMPTY = ['network', 'idempotency-key'];

/** The value that a text has where no variable, no secret and no output of another step is set. */
const withNothingSet = (text: string): string =>
  new Expressions(
    { secrets: {}, vars: {}, steps: {}, needs: {}, inputs: {}, matrix: {}, github: {} },
    'success',
    '/nowhere',
  ).interpolate(text);

/** Each input of our steps that is taken from elsewhere; a list in the workflow itself is not elsewhere. */
const STEPS = ALL.flatMap(({ name, workflow }) =>
  Object.values(workflow.jobs).flatMap(({ steps = [], strategy }) => {
    const elsewhere = /\$\{\{.*\b(?:secrets|vars|steps|needs|inputs)\.|hashFiles/;
    const isElsewhere = (value: string): boolean =>
      elsewhere.test(value) ||
      (/\$\{\{ *matrix\./.test(value) && elsewhere.test(JSON.stringify(strategy ?? '')));
    return steps.flatMap(step => {
      const [, folder = '.'] =
        /^confidential-task\/confidential-task(?:\/([\w-]+))?@/.exec(step.uses ?? '') ?? [];
      if (!step.uses?.startsWith('confidential-task/') || !(folder in PARSERS)) return [];
      return Object.entries(step.with ?? {})
        .filter(([, value]) => isElsewhere(String(value)))
        .map(([input, value]) => ({
          where: `${name}, ${folder}`,
          folder,
          step,
          input,
          value: String(value),
        }));
    });
  }),
);

function parseStep(folder: string, step: Step, empty: Readonly<Record<string, string>>): unknown {
  const { inputs } = readActionMetadata(path.join(REPOSITORY, folder));
  const given = Object.entries(step.with ?? {}).map(([input, value]) => [
    input,
    String(value).includes('${{') || /^0xYour/.test(String(value)) ? (GOOD[input] ?? ADDRESS) : String(value),
  ]);
  const all: Record<string, string> = { ...Object.fromEntries(given), ...empty };
  const read: InputReader = input =>
    all[input] ?? (inputs[input]?.default ?? '').replace(/^\$\{\{.*\}\}$/, '');
  return PARSERS[folder]?.(read, WORLD);
}

test('there is something to look at', () => {
  expect(STEPS.length).toBeGreaterThan(25);
});

describe.each(STEPS)('$where: `$input` from $value', ({ folder, step, input, value }) => {
  test('is taken when it is set', () => {
    expect(() => parseStep(folder, step, {})).not.toThrow();
  });

  test('fails the step when it is not, or loses no protection', () => {
    if (MAY_BE_EMPTY.includes(input)) return;
    expect(() => parseStep(folder, step, { [input]: withNothingSet(value) })).toThrow(/INPUT_INVALID/);
  });
});

describe.each(ALL)('$name', ({ text, workflow }) => {
  test('goes on after no failure, and cancels no job that waits', () => {
    expect(text).not.toMatch(/continue-on-error|always\(\)|failure\(\)|cancelled\(\)/);
    expect(text).not.toMatch(/^\s*concurrency:/m);
    expect(JSON.stringify(workflow.on ?? '')).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
  });

  test('unpacks nothing that another job wrote where it has the wallet', () => {
    for (const { steps = [] } of Object.values(workflow.jobs)) {
      if (!JSON.stringify(steps).includes('secrets.IEXEC_WALLET')) continue;
      const used = steps.map(({ uses = '' }) => uses.replace(/@.*/, ''));
      expect(used.filter(name => /cache|download-artifact/.test(name))).toEqual([]);
    }
  });
});
