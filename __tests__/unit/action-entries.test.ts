import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { SEED_APPS } from '../../localnet/seed/offers.ts';
import { inputVariables, readActionMetadata } from '../../localrunner/action-metadata.ts';
import { SUB_ACTIONS } from '../../localrunner/run-action.ts';
import { FOLDERS, renderOtherTables } from '../../scripts/docs.ts';
import { LOCALNET_APPS, LOCALNET_OUTPUTS } from '../../src/action/localnet/entry.ts';
import { createInputReader } from '../../src/action/runner/input-reader.ts';
import { logWaitLimits } from '../../src/pipeline/follow/wait-limits.ts';
import type { InputReader } from '../../src/run/host/input-reader.ts';
import {
  COLLECT_OUTPUT_PRESETS,
  OUTPUT_PRESETS,
  QUOTE_OUTPUT_PRESETS,
  SUBMIT_OUTPUT_PRESETS,
  SWEEP_OUTPUT_PRESETS,
  VERIFY_OUTPUT_PRESETS,
} from '../../src/run/host/outputs.ts';
import { SECRET_INPUTS } from '../../src/run/host/secret-input-names.ts';
import { parseCollectInputs } from '../../src/run/inputs/collect-inputs.ts';
import type { InputWorld } from '../../src/run/inputs/input-fields.ts';
import { parseQuoteInputs } from '../../src/run/inputs/quote-inputs.ts';
import { parseSweepInputs } from '../../src/run/inputs/sweep-inputs.ts';
import { parseTaskInputs } from '../../src/run/inputs/task-inputs.ts';
import { parseVerifyInputs } from '../../src/run/inputs/verify-inputs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = readActionMetadata(ROOT);
const DEAL = `0x${'AB'.repeat(32)}`;
const WORLD: InputWorld = {
  workspace: path.resolve('/ws'),
  identity: 'run 7',
  readFile: () => '',
};
const REQUIRED = {
  path: 'result',
  app: '0x456def1BA694a2E8f8a4dA9c2D5d5bB3D0aE5F11'.toLowerCase(),
  wallet: '0x564a9db84969c8159f7aa3d5393c5ecd014fce6a375842a45b12af6677b12407',
};

/** What has to be said beside these to one entry point. */
const REQUIRED_OF: Readonly<Partial<Record<keyof typeof ENTRIES, Record<string, string>>>> = {
  verify: { requester: 'anyone', 'deal-id': 'any' },
};

/** Inputs that only the host reads. */
const HOST_INPUTS = ['github-token', 'matrix'];

const ENTRIES = {
  submit: { parse: parseTaskInputs, presets: SUBMIT_OUTPUT_PRESETS },
  collect: { parse: parseCollectInputs, presets: COLLECT_OUTPUT_PRESETS },
  quote: { parse: parseQuoteInputs, presets: QUOTE_OUTPUT_PRESETS },
  sweep: { parse: parseSweepInputs, presets: SWEEP_OUTPUT_PRESETS },
  verify: { parse: parseVerifyInputs, presets: VERIFY_OUTPUT_PRESETS },
} as const;

/** What an entry point makes of its declared defaults, and which inputs it asked for. */
function parseDeclared(name: keyof typeof ENTRIES, inputs: Record<string, string> = {}) {
  const metadata = readActionMetadata(path.join(ROOT, name));
  const variables = inputVariables(
    metadata,
    { ...REQUIRED, ...REQUIRED_OF[name], ...inputs },
    { 'github.token': 'token', 'toJSON(matrix)': 'null' },
  );
  const asked = new Set<string>();
  const read = createInputReader(variables);
  const spy: InputReader = input => {
    asked.add(input);
    return read(input);
  };
  return { config: ENTRIES[name].parse(spy, WORLD), asked, metadata };
}

/** Inputs and outputs of the same name as in the main action that mean something else, or are described for the place. */
const OWN_WORDS: Readonly<Partial<Record<keyof typeof ENTRIES, readonly string[]>>> = {
  quote: ['max-price', 'app-lock', 'tasks', 'task-list'],
  collect: ['app', 'wallet', 'deal-id', 'task-id', 'cid'],
  sweep: ['wallet'],
  verify: ['app-lock', 'github-token'],
};

describe.each(SUB_ACTIONS)('%s/action.yml', name => {
  test('declares only inputs that are read, with the defaults of the code', () => {
    const { config, asked, metadata } = parseDeclared(name);
    const byDeal = name === 'collect' ? parseDeclared(name, { 'deal-id': DEAL }).asked : [];
    const read = [...asked, ...byDeal, ...HOST_INPUTS];
    expect(read).toEqual(expect.arrayContaining(Object.keys(metadata.inputs)));
    const given: Record<string, string> = { ...REQUIRED, ...REQUIRED_OF[name] };
    const bare = ENTRIES[name].parse(input => given[input] ?? '', WORLD);
    expect(config).toEqual(bare);
  });

  test('declares the outputs that exist', () => {
    const { outputs } = readActionMetadata(path.join(ROOT, name));
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(ENTRIES[name].presets).sort());
  });

  test('says the same as the main action of what both have, but for what means something else there', () => {
    const { inputs, outputs } = readActionMetadata(path.join(ROOT, name));
    const alike = (meaning: string) => !(OWN_WORDS[name] ?? []).includes(meaning);
    for (const input of Object.keys(inputs).filter(alike)) {
      if (input in MAIN.inputs)
        expect({ input, meaning: inputs[input] }).toEqual({ input, meaning: MAIN.inputs[input] });
    }
    for (const output of ['deal-id', 'task-id', 'error-code', 'cid'].filter(alike)) {
      if (output in outputs) expect(outputs[output]).toEqual(MAIN.outputs[output]);
    }
  });

  test('runs the shared bundle on Node 24', () => {
    const { runs } = readActionMetadata(path.join(ROOT, name));
    expect(runs).toMatchObject({ using: 'node24', main: `../dist/${name}.js` });
    expect(existsSync(path.resolve(ROOT, name, runs.main))).toBe(true);
    expect(runs.post).toBe(name === 'submit' || name === 'collect' ? '../dist/post.js' : undefined);
    expect(readdirSync(path.join(ROOT, name))).toEqual(['action.yml']);
  });
});

test.each(['.', ...SUB_ACTIONS])('%s/action.yml: what looks like a secret is treated as one', folder => {
  const { inputs } = readActionMetadata(path.join(ROOT, folder));
  const looksSecret = Object.entries(inputs)
    .filter(([name, { description = '' }]) =>
      /(^|-)(key|secret|password|token)$|from a secret|masked|\btoken\b/i.test(`${description} ${name}`),
    )
    .map(([name]) => name)
    .filter(name => name !== 'idempotency-key');
  expect(SECRET_INPUTS).toEqual(expect.arrayContaining(looksSecret));
  expect(looksSecret).toEqual(expect.arrayContaining(SECRET_INPUTS.filter(name => name in inputs)));
});

describe('localnet/action.yml', () => {
  const { inputs, outputs, runs } = readActionMetadata(path.join(ROOT, 'localnet'));

  test('declares the outputs that are set, one for each app', () => {
    expect(Object.keys(outputs).sort()).toEqual([...LOCALNET_OUTPUTS].sort());
    expect([...LOCALNET_APPS].sort()).toEqual(SEED_APPS.map(({ name }) => name).sort());
    expect(Object.keys(inputs)).toEqual(['workers', 'job-status']);
  });

  test('runs the shared bundle on Node 24, and always stops', () => {
    expect(runs).toEqual({
      using: 'node24',
      main: '../dist/localnet.js',
      post: '../dist/localnet-post.js',
    });
  });
});

test('main has no output that no other list knows', () => {
  expect(Object.keys(COLLECT_OUTPUT_PRESETS)).toEqual(
    Object.keys(OUTPUT_PRESETS).filter(output => output !== 'transaction'),
  );
});

describe('collect', () => {
  test('needs nothing but wallet and id when it has an id', () => {
    const config = parseCollectInputs(
      input => ({ 'deal-id': DEAL, wallet: REQUIRED.wallet })[input] ?? '',
      WORLD,
    );
    expect(config).toMatchObject({ dealId: DEAL.toLowerCase(), request: { timeoutMs: 19_800_000 } });
    expect(config).not.toHaveProperty('privateFilePatterns');
  });
});

describe('quote', () => {
  test('minds an update of no lock', () => {
    const read: InputReader = input => ({ app: REQUIRED.app, 'app-lock-update': 'true' })[input] ?? '';
    expect(() => parseQuoteInputs(read, WORLD)).toThrow(/`app-lock-update`.*`app-lock` names no file/);
  });
});

describe('the README', () => {
  test('tells of each folder what the main action does not, and names the rest', () => {
    expect([...FOLDERS].sort()).toEqual(['localnet', ...SUB_ACTIONS].sort());
    const read = (folder: string) => readFileSync(path.join(ROOT, folder, 'action.yml'), 'utf8');
    for (const folder of FOLDERS) {
      const tables = renderOtherTables(read(folder), read(''));
      const { inputs, outputs } = readActionMetadata(path.join(ROOT, folder));
      for (const name of Object.keys(inputs)) expect(tables.inputs).toContain(`\`${name}\``);
      for (const name of Object.keys(outputs)) expect(tables.outputs).toContain(`\`${name}\``);
    }
    expect(renderOtherTables(read('sweep'), read('')).inputs).toMatch(/^\| `dry-run` \| .* \| `false` \|$/m);
    expect(renderOtherTables(read('submit'), read('')).inputs).toMatch(/^As in the main action: `app`, /);
  });
});

describe('what is said of the time to wait', () => {
  const HOUR = 3_600_000;
  const said = (timeoutMs: number, categorySeconds: number): string[] => {
    const lines: string[] = [];
    logWaitLimits(
      { info: line => lines.push(`info: ${line}`), warn: line => lines.push(`warning: ${line}`) },
      { timeoutMs, jobLimitMs: 6 * HOUR, categorySeconds, dealWindowSeconds: 10 * categorySeconds },
    );
    return lines;
  };

  test.each([
    ['the default with a short category', 5.5 * HOUR, 300],
    ['exactly the job’s life and window', 6 * HOUR, 2_160],
  ])('is nothing for %s', (_, timeoutMs, categorySeconds) => {
    expect(said(timeoutMs, categorySeconds)).toEqual([]);
  });

  test('is a plain line where only the pool’s window is longer, as with most categories', () => {
    expect(said(0.75 * HOUR, 1_200)).toEqual([
      expect.stringMatching(/^info: The step waits for 45 min\. The pool may take up to 3 h 20 min /),
    ]);
    expect(said(5.5 * HOUR, 3_600)).toEqual([expect.stringMatching(/^info: /)]);
  });

  test.each([
    ['longer than a job', 6 * HOUR + 60_000, 300, /`timeout` is 6 h 1 min, and a job lives for 6 h/],
    ['shorter than the app’s own time', 0.75 * HOUR, 3_600, /gives the app 1 h, and `timeout` is 45 min/],
    ['both', 7 * HOUR, 36_000, /7 h.*6 h.*10 h.*`submit`.*`collect`/],
  ])('is a warning for a wait that is %s', (_, timeoutMs, categorySeconds, expected) => {
    expect(said(timeoutMs, categorySeconds)).toEqual([expect.stringMatching(/^warning: /)]);
    expect(said(timeoutMs, categorySeconds)[0]).toMatch(expected);
  });
});
