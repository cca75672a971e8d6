import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { getAddress } from 'ethers';
import { inputVariables, readActionMetadata } from '../../localrunner/action-metadata.ts';
import { renderTables, updateReadme } from '../../scripts/docs.ts';
import { githubFacts } from '../../src/action/entry/github-facts.ts';
import { createInputReader } from '../../src/action/runner/input-reader.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import type { InputReader } from '../../src/run/host/input-reader.ts';
import { OUTPUT_PRESETS, STATUSES } from '../../src/run/host/outputs.ts';
import { RENAMED_INPUTS } from '../../src/run/inputs/renamed-inputs.ts';
import { parseTaskInputs, type TaskConfig } from '../../src/run/inputs/task-inputs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const METADATA = readActionMetadata(ROOT);
const APP = '0x456def1BA694a2E8f8a4dA9c2D5d5bB3D0aE5F11';
const APP_LOWER = APP.toLowerCase();
const KEY = '0x564a9db84969c8159f7aa3d5393c5ecd014fce6a375842a45b12af6677b12407';
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const GITHUB = {
  GITHUB_WORKSPACE: path.resolve('/ws'),
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/x.yml@refs/heads/main',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'render',
  GITHUB_ACTION: '__self',
};

interface Call {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  matrix?: unknown;
  files?: Record<string, string>;
  seen?: Set<string>;
}

/** Parses inputs as the runner would give them: defaults from `action.yml`, the two required ones filled in. */
function parse({ inputs = {}, env = GITHUB, matrix = null, files = {}, seen }: Call = {}): TaskConfig {
  const variables = inputVariables(
    METADATA,
    { app: APP_LOWER, wallet: KEY, ...inputs },
    { 'github.token': 'token', 'toJSON(matrix)': JSON.stringify(matrix) },
  );
  const read = createInputReader(variables);
  const spy: InputReader = name => {
    seen?.add(name);
    return read(name);
  };
  const { workspace, identity } = githubFacts(env, spy);
  return parseTaskInputs(spy, {
    workspace,
    identity,
    readFile: file => {
      const text = files[file];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  });
}

function problemOf(call: Call): TaskError {
  try {
    parse(call);
  } catch (error) {
    if (error instanceof TaskError) return error;
    throw error;
  }
  throw new Error('The inputs were accepted.');
}

describe('parseTaskInputs', () => {
  test('fills in every default', () => {
    const { request, ...rest } = parse();
    expect(request).toMatchObject({
      network: NETWORKS['arbitrum-mainnet'],
      category: 0,
      publicUrls: [],
      appSecrets: {},
      maxPrice: 0n,
      maxAppPrice: 0n,
      deposit: 'auto',
      timeoutMs: 19_800_000,
      orderTimeoutMs: 0,
      maxOutputBytes: 10 * 2 ** 30,
      outputPath: path.resolve('/ws/confidential-output'),
    });
    expect(request.app.toLowerCase()).toBe(APP_LOWER);
    expect(request).not.toHaveProperty('args');
    expect(request).not.toHaveProperty('workerpool');
    expect(rest).toMatchObject({
      privateFilePatterns: [],
      wallet: KEY,
      walletPassword: '',
      encryptionSecret: '',
      artifact: 'auto',
      recipients: [],
    });
    expect(rest).not.toHaveProperty('artifactName');
  });

  test('reads every input', () => {
    const { request, ...rest } = parse({
      inputs: {
        category: 'L',
        'private-files': 'scene/**\n\n# a comment\n  textures  \n!**/*.tmp',
        args: ' -f\n1 ',
        'public-urls': 'https://example.com/a\nhttp://example.com/b',
        'app-secrets': '1: token\n2=other-name',
        'max-price': '1.5 RLC',
        'max-app-price': '500 nRLC',
        network: 'arbitrum-sepolia-testnet',
        'rpc-url': 'https://rpc.example.com/key',
        workerpool: APP_LOWER,
        beneficiary: APP_LOWER,
        'idempotency-key': 'my key',
        timeout: '1h30m',
        'order-timeout': '90s',
        deposit: 'never',
        'output-path': 'out/deep',
        'artifact-name': 'my result',
        artifact: 'none',
        'max-output-size': '500MB',
        summary: 'false',
        'encryption-secret': 'root',
      },
      matrix: { cell: 1 },
    });
    expect(request).toMatchObject({
      network: { chainId: 421614, rpcUrl: 'https://rpc.example.com/key' },
      category: 3,
      args: '-f 1',
      publicUrls: ['https://example.com/a', 'http://example.com/b'],
      appSecrets: { 1: 'token', 2: 'other-name' },
      maxPrice: 1_500_000_000n,
      maxAppPrice: 500n,
      identity: 'my key',
      timeoutMs: 5_400_000,
      orderTimeoutMs: 90_000,
      deposit: 'never',
      outputPath: path.resolve('/ws/out/deep'),
      maxOutputBytes: 500_000_000,
    });
    expect(request.workerpool).toBe(request.app);
    expect(request.beneficiary).toBe(request.app);
    expect(rest).toMatchObject({
      privateFilePatterns: ['scene/**', 'textures', '!**/*.tmp'],
      artifact: 'none',
      artifactName: 'my result',
      encryptionSecret: 'root',
    });
  });

  test('takes an address in any letter case, that of its prefix too', () => {
    for (const app of [APP_LOWER, APP_LOWER.toUpperCase(), getAddress(APP_LOWER).replace('0x', '0X')])
      expect(parse({ inputs: { app } }).request.app).toBe(getAddress(APP_LOWER));
  });

  test('takes a network description inline and from a file of the workspace', () => {
    const own = { ...NETWORKS['arbitrum-mainnet'], name: 'own', chainId: 65535 };
    const json = JSON.stringify(own);
    expect(parse({ inputs: { network: json } }).request.network).toEqual(own);
    const files = { [path.resolve('/ws/net/local.json')]: json };
    expect(parse({ inputs: { network: 'net/local.json' }, files }).request.network).toEqual(own);
  });

  test.each([
    ['app', '', /`app` is empty/],
    ['app', '0x1234', /"0x1234" is not an Ethereum address/],
    ['app', APP.replace('d', 'D'), /checksum is wrong/],
    ['app', 'my-app.users.iexec.eth', /names \(ENS\) are not looked up/],
    ['app', `"${APP}"`, /quotes are part/],
    ['app', APP.slice(2), /no 0x/],
    ['app', APP.slice(0, -1), /39 digits/],
    ['max-price', '1', /1 RLC or 1 nRLC/],
    ['max-price', '0.5', /0.5 RLC or 0.5 nRLC/],
    ['max-app-price', '1', /1 RLC or 1 nRLC/],
    ['category', 'XXL', /neither one of XS, S, M, L, XL/],
    ['private-files', '!only', /names any/],
    ['public-urls', 'ftp://example.com/x', /not an http or https URL/],
    ['public-urls', 'https://a b', /not an http or https URL/],
    [
      'public-urls',
      'https://a.b/c\nhttp://192.168.1.5/x',
      /192\.168\.1\.5 is of this machine or of a private/,
    ],
    ['public-urls', 'http://localhost:8000/x', /private network/],
    ['public-urls', 'http://0x7f000001/x', /private network/],
    ['dataset', 'mine', /not an Ethereum address/],
    ['app-secrets', 'hunter2-the-secret', /not a number, a colon/],
    ['app-secrets', '1: a\n1: b', /used twice/],
    ['wallet', '', /`wallet` is empty/],
    ['wallet-password', '', /password is missing/, { wallet: '{"version":3}' }],
    ['max-price', 'cheap', /"cheap" is neither/],
    ['max-app-price', '2 RLC', /more than `max-price`/, { 'max-price': '1 RLC' }],
    ['rpc-url', 'http://rpc.example.com/secret', /not an https URL/],
    ['rpc-url', 'https://a.example/secret,https://b.example', /more than one URL/],
    ['rpc-url', 'https://a.example/secret\nhttps://b.example', /more than one URL/],
    ['rpc-url', 'wss://rpc.example.com/secret', /WebSocket/],
    ['rpc-url', '"https://rpc.example.com/secret"', /in quotes/],
    ['workerpool', '0x', /not an Ethereum address/],
    ['beneficiary', '0x', /not an Ethereum address/],
    ['timeout', '45', /not a duration/],
    ['timeout', '0', /less than one second/],
    ['timeout', '31d', /at most 30 days/],
    ['order-timeout', '-5m', /not a duration/],
    ['deposit', 'always', /"always" is not a choice/],
    ['output-path', '.', /workspace itself/],
    ['output-path', '..', /workspace itself/],
    ['artifact-name', 'a/b', /may not have/],
    ['artifact', 'plain', /decrypted|choice/],
    ['max-output-size', '0', /not a size/],
    ['max-output-size', 'huge', /not a size/],
    ['max-output-size', '5', /"5" has no unit/],
    ['max-output-size', '99999TiB', /not a size/],
    ['different-pixels', '2', /"2" has no unit/],
    ['different-pixels', '101%', /not a percentage/],
    ['pixel-tolerance', '256', /not a whole number from 0 to 255/],
    ['on-difference', 'shrug', /not a choice/],
    ['baseline-update', 'true', /`baseline` names no files/],
    ['baseline', 'expected/**', /no pictures to compare/, { beneficiary: APP_LOWER }],
    ['baseline-key', 'hunter2', /not an age identity/],
    ['storage', 'ftp', /not a choice/],
    ['storage-url', '', /`storage-url` is empty/, { storage: 'http-put' }],
    ['storage-url', 'https://a.example/x#y', /fragment/, { storage: 'http-put' }],
    ['storage-url', 'https://a.example/x', /`storage` is `ipfs`/],
    ['storage-public-url', 'https://a.example/x', /`storage` is `ipfs`/],
    ['retry', 'always', /not a choice/],
    ['app-secrets', '0: a', /not a number, a colon/],
    ['app-secrets', '1234567: a', /not a number, a colon/],
    ['app-secrets', `1: ${'a'.repeat(65)}`, /not a number, a colon/],
    ['network', '{}', /./],
    ['app-lock', 'lock.json', /cannot be read/],
    ['summary', 'yes', /neither true nor false/],
    ['comment', 'sometimes', /"sometimes" is not a choice/],
    ['artifact', 'encrypted', /`recipients` is empty/],
    [
      'recipients',
      RECIPIENT,
      /`artifact: decrypted` does not encrypt to recipients/,
      { artifact: 'decrypted' },
    ],
    ['recipients', RECIPIENT, /together with `beneficiary`/, { beneficiary: APP_LOWER }],
    ['baseline-update', 'true', /`baseline` names no files/],
    ['pixel-tolerance', '256', /from 0 to 255/, { baseline: 'expected' }],
    ['different-pixels', '101%', /"101%"/, { baseline: 'expected' }],
    ['on-difference', 'explode', /"explode" is not a choice/, { baseline: 'expected' }],
    ['baseline-key', 'no identity', /not an age identity/, { baseline: 'expected' }],
    ['baseline', 'expected', /With `beneficiary` the result stays encrypted/, { beneficiary: APP_LOWER }],
    ['args', `--key ${KEY}`, /a secret of this step/],
    ['args', 'ß'.repeat(10_001), /20002 bytes/],
    ['args', '--title "two words', /never closed.*without any arguments/],
    ['args', "it's late", /quote \('\).*never closed/],
  ])('refuses %s "%s" by name', (name, value, why, more: Record<string, string> = {}) => {
    const error = problemOf({ inputs: { ...more, [name]: value } });
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.what).toContain(`\`${name}\``);
    expect(error.why).toMatch(why);
    expect(error.fix).toMatch(/\.$/);
    expect(error.message).not.toContain('hunter2');
    expect(error.message).not.toContain('/secret');
  });

  test('keeps the code of the parser that knows better', () => {
    const error = problemOf({ inputs: { network: 'bellecour' } });
    expect(error.code).toBe('NETWORK_UNKNOWN');
    expect(error.what).toContain('`network`');
  });

  test.each(Object.entries(RENAMED_INPUTS))('answers `%s` with `%s`', (former, today) => {
    const error = problemOf({ inputs: { [former]: 'a/**' } });
    expect(error).toMatchObject({
      code: 'INPUT_INVALID',
      what: `The input \`${former}\` is not valid.`,
      why: `This input is called \`${today}\` now.`,
      fix: `Write \`${today}\` instead of \`${former}\`.`,
    });
    expect(METADATA.inputs).toHaveProperty([today]);
    expect(METADATA.inputs).not.toHaveProperty([former]);
  });

  test('answers former names together with all other problems', () => {
    const error = problemOf({ inputs: { inputs: 'a', secrets: '1: a', app: 'x', 'max-price': '1' } });
    expect(error.what).toBe('4 things are wrong with the inputs of this step.');
    for (const name of ['inputs', 'secrets', 'app', 'max-price']) expect(error.why).toContain(`\`${name}\``);
  });

  test('refuses `private-files` and `dataset` together', () => {
    const error = problemOf({ inputs: { 'private-files': 'a', dataset: APP_LOWER } });
    expect(error.why).toContain('Both `private-files` and `dataset`');
  });

  test('tells all that is wrong at once', () => {
    const wrong = {
      app: 'x',
      category: 'x',
      timeout: 'x',
      network: 'x',
      wallet: '',
      artifact: 'x',
      'rpc-url': 'x',
    };
    const error = problemOf({ inputs: wrong });
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.what).toBe('7 things are wrong with the inputs of this step.');
    for (const name of Object.keys(wrong)) expect(error.why).toContain(`\`${name}\``);
    expect(error.message.length).toBeLessThan(4_000);
  });

  test('knows an address that YAML took for a number', () => {
    for (const app of ['3.9672E+47', '396723405872345']) {
      expect(problemOf({ inputs: { app } }).fix).toMatch(/in quotes/);
    }
    expect(problemOf({ inputs: { app: '0x12' } }).fix).not.toMatch(/in quotes/);
  });

  test('says why secrets may be empty', () => {
    expect(problemOf({ inputs: { wallet: '' } }).fix).toContain('forks');
  });
});

describe('the run identity', () => {
  const identityOf = (call: Call): string => parse(call).request.identity;
  const base = identityOf({});

  test('stays over attempts, and over the order of keys in the matrix', () => {
    expect(identityOf({ env: { ...GITHUB, GITHUB_RUN_ATTEMPT: '2' } })).toBe(base);
    expect(identityOf({ matrix: { a: 1, b: { c: 2, d: 3 } } })).toBe(
      identityOf({ matrix: { b: { d: 3, c: 2 }, a: 1 } }),
    );
  });

  test.each(['GITHUB_REPOSITORY_ID', 'GITHUB_WORKFLOW_REF', 'GITHUB_RUN_ID', 'GITHUB_JOB', 'GITHUB_ACTION'])(
    'changes with %s',
    name => {
      expect(identityOf({ env: { ...GITHUB, [name]: 'other' } })).not.toBe(base);
    },
  );

  test('changes with the matrix cell', () => {
    const [a, b] = [parse({ matrix: { shard: 1 } }), parse({ matrix: { shard: 2 } })];
    expect(a.request.identity).not.toBe(b.request.identity);
  });

  test('must be given where the environment tells of no run', () => {
    const env = { GITHUB_WORKSPACE: '/ws' };
    expect(problemOf({ env }).what).toContain('`idempotency-key`');
    expect(parse({ env, inputs: { 'idempotency-key': 'k' } }).request.identity).toBe('k');
  });
});

describe('action.yml', () => {
  test('declares the inputs that are read, and no others', () => {
    const seen = new Set<string>();
    parse({ seen });
    // Only the host reads it.
    seen.add('github-token');
    const today = [...seen].filter(name => !(name in RENAMED_INPUTS));
    expect(today.sort()).toEqual(Object.keys(METADATA.inputs).sort());
  });

  test('declares the outputs that exist, and every status', () => {
    expect(Object.keys(METADATA.outputs).sort()).toEqual(Object.keys(OUTPUT_PRESETS).sort());
    for (const status of STATUSES) expect(METADATA.outputs.status?.description).toContain(`\`${status}\``);
  });

  test('has defaults that are those of the code', () => {
    const bare = parseTaskInputs(name => ({ app: APP_LOWER, wallet: KEY })[name] ?? '', {
      workspace: GITHUB.GITHUB_WORKSPACE,
      identity: githubFacts(GITHUB, () => '').identity,
      readFile: () => '',
    });
    expect(bare).toEqual(parse());
  });

  test('runs on Node 24 and cleans up after every end', () => {
    expect(METADATA.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js' });
  });
});

describe('the README’s tables', () => {
  const yml = readFileSync(path.join(ROOT, 'action.yml'), 'utf8');

  test('hold every input and output', () => {
    const { inputs, outputs } = renderTables(yml);
    for (const name of Object.keys(METADATA.inputs)) expect(inputs).toContain(`| \`${name}\` |`);
    for (const name of Object.keys(METADATA.outputs)) expect(outputs).toContain(`| \`${name}\` |`);
    expect(inputs.split('\n')).toHaveLength(2 + Object.keys(METADATA.inputs).length);
  });

  test('are put between their markers and nowhere else', () => {
    const before =
      '# T\n<!-- inputs -->\nold\n<!-- /inputs -->\nmid\n<!-- outputs --><!-- /outputs -->\nend\n';
    const after = updateReadme(before, yml);
    expect(after).toMatch(
      /^# T\n<!-- inputs -->\n\| Input .*\n<!-- \/inputs -->\nmid\n<!-- outputs -->\n\|.*\nend\n$/s,
    );
    expect(after).not.toContain('old\n');
    expect(updateReadme(after, yml)).toBe(after);
    expect(() => updateReadme('# T\n', yml)).toThrow('<!-- inputs -->');
  });
});
