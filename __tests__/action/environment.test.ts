import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { type ForwardProxy, startForwardProxy } from '../../localrunner/forward-proxy.mjs';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import manifest from '../../package.json' with { type: 'json' };
import { OUTPUT_PRESETS } from '../../src/run/host/outputs.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

const SERVICES = [
  'rpcUrl',
  'smsUrl',
  'marketUrl',
  'compassUrl',
  'ipfsGatewayUrl',
  'ipfsNodeUrl',
  'schedulerUrl',
] as const;
type Service = (typeof SERVICES)[number];

/** A name that no resolver knows (RFC 6761), for what GitHub's libraries would reach directly on loopback. */
const RESULTS = 'results.internal.test:80';
const BLOBS = 'blobs.internal.test:80';

let world: World;
/** Where the step is told that each service is. Direct connections of the step are cut there. */
let walls: Record<Service, FaultProxy>;
/** In front of each service, behind the forward proxy: sees every request that gets there. */
let inner: Record<Service, FaultProxy>;
/** In front of the results service; names the blob store as only the proxy knows it. */
let results: FaultProxy;
let blobs = '';
let proxy: ForwardProxy;

beforeAll(async () => {
  world = await startWorld();
  const { network, schedulerUrl } = world.localnet.info;
  const start = async (urls: Record<Service, string>): Promise<Record<Service, FaultProxy>> => {
    const started = SERVICES.map(async name => [name, await startFaultProxy(urls[name])] as const);
    return Object.fromEntries(await Promise.all(started)) as Record<Service, FaultProxy>;
  };
  const real = { ...network, schedulerUrl };
  [walls, inner] = [await start(real), await start(real)];
  // The worker fetches the input from where the step registered it, and need not use the proxy.
  for (const wall of Object.values(walls)) {
    wall.interfere(({ headers }) => (isOurs(headers) ? { kind: 'reset' } : undefined));
  }
  const redirect = (body: string) => body.replaceAll(schedulerUrl, walls.schedulerUrl.url);
  inner.compassUrl.interfere(() => ({ kind: 'rewrite', rewrite: redirect }));
  results = await startFaultProxy(world.results.url);
  results.interfere(() => ({
    kind: 'rewrite',
    rewrite: body =>
      body.replaceAll(/http:\/\/(127\.0\.0\.1:\d+)\//g, (_, authority: string) => {
        blobs = authority;
        return `http://${BLOBS.replace(':80', '')}/`;
      }),
  }));
  const known = new Map(SERVICES.map(name => [authorityOf(walls[name]), authorityOf(inner[name])]));
  proxy = await startForwardProxy(authority =>
    authority === RESULTS ? authorityOf(results) : authority === BLOBS ? blobs : known.get(authority),
  );
});
afterAll(async () => {
  const fronts = [...Object.values(walls ?? {}), ...Object.values(inner ?? {}), results];
  await Promise.all([proxy?.close(), ...fronts.map(front => front?.close())]);
  await world?.stop();
});

function authorityOf({ url }: { url: string }): string {
  return new URL(url).host;
}

function isOurs(headers: { 'user-agent'?: string | undefined }): boolean {
  return headers['user-agent']?.startsWith(manifest.name) ?? false;
}

/** The network as the step is told of it, all of it behind the walls. */
function walled(): string {
  const { schedulerUrl: _, ...urls } = walls;
  const behind = Object.entries(urls).map(([name, { url }]) => [name, url] as const);
  return JSON.stringify({ ...world.localnet.info.network, ...Object.fromEntries(behind) });
}

/** What got through to the services by other ways than the proxy. */
function direct(): string[] {
  return SERVICES.filter(name => walls[name].seen.some(({ headers }) => isOurs(headers)));
}

const OPEN_HANDLES = /Ending with open handles/;

describe('where only a proxy gets out', () => {
  const run = (name: string, env: Record<string, string>) => {
    for (const front of [...Object.values(walls), ...Object.values(inner), results]) front.forget();
    return world.run({
      cwd: world.workspace({ 'scene.bin': randomBytes(100) }),
      env: { ACTIONS_RESULTS_URL: 'http://results.internal.test/', ...env },
      debug: true,
      inputs: { 'private-files': 'scene.bin', network: walled(), 'artifact-name': name },
    });
  };

  test.each([
    ['by Node itself', ''],
    [
      'on a Node that cannot do it itself',
      "process.getBuiltinModule('node:http').setGlobalProxyFromEnv = undefined;",
    ],
  ])('the whole pipeline goes through it, artifact and cache included (%s)', async (how, preload) => {
    const script = path.join(world.workspace({ 'preload.mjs': preload }), 'preload.mjs');
    const name = `proxied ${how}`;
    const before = proxy.asked.length;
    const variables = { HTTP_PROXY: proxy.url.replace('http://', 'http://user:pass%3Aword@') };
    const step = await run(name, { ...variables, NODE_OPTIONS: `--import=${pathToFileURL(script)}` });
    expect({ exitCode: step.exitCode, log: step.exitCode === 0 ? '' : `${step.log}${step.stderr}` }).toEqual({
      exitCode: 0,
      log: '',
    });
    expect(direct()).toEqual([]);
    const asked = new Set(proxy.asked.slice(before));
    for (const service of SERVICES) expect(asked).toContain(authorityOf(walls[service]));
    expect(asked).toContain(RESULTS);
    expect(asked).toContain(BLOBS);
    expect(new Set(proxy.credentials.slice(before))).toEqual(
      new Set([`Basic ${Buffer.from('user:pass:word').toString('base64')}`]),
    );
    expect(world.results.calls).toContain('CacheService/FinalizeCacheEntryUpload');
    const artifact = new AdmZip(await world.results.download(name));
    expect(artifact.getEntries().map(entry => entry.entryName)).toContain('report.json');
    expect(step.masks).toEqual(expect.arrayContaining(['pass:word', 'pass%3Aword']));
    expect(step.stdout).not.toMatch(OPEN_HANDLES);
  });

  test('without it, nothing is reached and the step says so', async () => {
    const step = await run('unreached', {});
    expect(step.outputs).toMatchObject({ status: 'failed', 'error-code': 'RPC_UNREACHABLE' });
  });

  test('hosts in NO_PROXY are reached directly, and only these', async () => {
    const { network } = world.localnet.info;
    const before = proxy.asked.length;
    const step = await world.run({
      cwd: world.workspace(),
      env: { http_proxy: proxy.url, no_proxy: `example.org, ${new URL(network.rpcUrl).host}` },
      inputs: {
        network: JSON.stringify({ ...JSON.parse(walled()), rpcUrl: network.rpcUrl }),
        artifact: 'none',
      },
    });
    expect({ exitCode: step.exitCode, log: step.exitCode === 0 ? '' : step.log }).toEqual({
      exitCode: 0,
      log: '',
    });
    const asked = new Set(proxy.asked.slice(before));
    expect(asked).not.toContain(new URL(network.rpcUrl).host);
    expect(asked).toContain(authorityOf(walls.marketUrl));
  });

  heavyTest.each([['proxy.example:3128'], ['socks5://user:hunter22@proxy.example']])(
    'a variable that names no proxy is a clear error: %s',
    async value => {
      const step = await run('misnamed', { HTTPS_PROXY: value });
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toEqual({ ...OUTPUT_PRESETS, 'error-code': 'INPUT_INVALID' });
      expect(step.log).toContain('HTTPS_PROXY');
      expect(step.summary).toContain('HTTPS');
      for (const text of [step.log, step.summary]) expect(text).not.toContain(value);
    },
  );

  test('a variable that names no proxy does not keep the post step from cleaning up', async () => {
    const left = mkdtempSync(path.join(world.folder, 'left-'));
    const step = await world.run({
      entry: 'post',
      cwd: world.workspace(),
      env: { HTTP_PROXY: 'proxy.example:3128' },
      state: { temp_dir: left },
    });
    expect(step.exitCode).toBe(0);
    expect(step.commands.filter(({ command }) => command !== 'debug')).toEqual([]);
    expect(existsSync(left)).toBe(false);
  });
});

describe('every request', () => {
  test('of a step names this action, its version and the run', async () => {
    for (const service of SERVICES) inner[service].forget();
    const { schedulerUrl: _, ...urls } = inner;
    const network = Object.fromEntries(Object.entries(urls).map(([name, { url }]) => [name, url]));
    inner.compassUrl.interfere(() => ({
      kind: 'rewrite',
      rewrite: body => body.replaceAll(world.localnet.info.schedulerUrl, inner.schedulerUrl.url),
    }));
    const step = await world.run({
      cwd: world.workspace({ 'scene.bin': randomBytes(10) }),
      run: { id: 31_337, attempt: 2 },
      inputs: {
        'private-files': 'scene.bin',
        network: JSON.stringify({ ...world.localnet.info.network, ...network }),
        artifact: 'none',
      },
    });
    expect(step.outputs.status).toBe('completed');
    const expected = `${manifest.name}/${manifest.version} (node/${process.versions.node}; run/31337; attempt/2; repository/4242)`;
    const fetchOfWorker = `/ipfs/${step.outputs.cid}`;
    for (const service of SERVICES) {
      const others = inner[service].seen.filter(({ headers }) => headers['user-agent'] !== expected);
      expect({ service, others: others.filter(({ url }) => url !== fetchOfWorker) }).toEqual({
        service,
        others: [],
      });
      expect({ service, count: inner[service].seen.length }).not.toEqual({ service, count: 0 });
    }
  });
});

heavyTest('on another server, GitHub’s own addresses come from the environment', async () => {
  const api = await startFaultProxy('http://127.0.0.1:9');
  api.interfere(() => ({ kind: 'answer', status: 200, body: '{"private":true,"visibility":"private"}' }));
  try {
    const step = await world.run({
      cwd: world.workspace(),
      event: { schedule: '0 4 * * *' },
      env: { GITHUB_SERVER_URL: 'https://ghe.example.org', GITHUB_API_URL: `${api.url}/api/v3` },
    });
    expect(step.outputs).toMatchObject({ status: 'completed', 'artifact-id': '' });
    expect(api.seen.map(({ url }) => url)).toEqual(['/api/v3/repos/octo/render']);
    expect(api.seen[0]?.headers['user-agent']).toMatch(`${manifest.name}/${manifest.version} (node/`);
    const warnings = step.commands.filter(({ command }) => command === 'warning');
    expect(warnings.map(({ properties }) => properties.title)).toEqual(['No artifact']);
  } finally {
    await api.close();
  }
});

describe('the process ends by itself', () => {
  test.each(['main', 'submit', 'collect', 'quote', 'sweep', 'post'] as const)('after %s', async entry => {
    const step = await world.run({ entry, cwd: world.workspace(), run: { id: 700_000 }, debug: true });
    expect({ exitCode: step.exitCode, log: step.exitCode === 0 ? '' : step.log }).toEqual({
      exitCode: 0,
      log: '',
    });
    expect(step.stdout).not.toMatch(OPEN_HANDLES);
  });

  test('also after a failure', async () => {
    const app = world.localnet.info.apps.unsold ?? '';
    const step = await world.run({ entry: 'main', cwd: world.workspace(), debug: true, inputs: { app } });
    expect(step.outputs['error-code']).toBe('APP_NO_ORDER');
    expect(step.stdout).not.toMatch(OPEN_HANDLES);
  });
});

heavyTest('two steps of one job at once, with the same input and temporary folder, do not meet', async () => {
  const content = randomBytes(200_000);
  const cwd = world.workspace({ 'scene.bin': content });
  const temp = mkdtempSync(path.join(world.folder, 'runner-temp-'));
  const start = (step: string) =>
    world.run({
      cwd,
      temp,
      run: { id: 800_000, step },
      inputs: { 'private-files': 'scene.bin', 'output-path': `out/${step}`, args: `--name ${step}.txt` },
    });
  const steps = await Promise.all([start('first'), start('second')]);
  for (const [index, step] of steps.entries()) {
    expect({ exitCode: step.exitCode, log: step.exitCode === 0 ? '' : step.log }).toEqual({
      exitCode: 0,
      log: '',
    });
    const folder = step.outputs['output-path'] ?? '';
    const names = readdirSync(folder);
    expect(names).toContain(`${['first', 'second'][index]}.txt`);
    const dataset = names.find(name => name.startsWith('dataset-')) ?? '';
    expect(readFileSync(path.join(folder, dataset))).toEqual(content);
  }
  expect(new Set(steps.map(({ outputs }) => outputs['deal-id'])).size).toBe(2);
  expect(new Set(steps.map(({ outputs }) => outputs['artifact-name'])).size).toBe(2);
  expect(readdirSync(temp).filter(name => name.startsWith('confidential-task'))).toEqual([]);
});

heavyTest(
  'in a workspace with blanks and letters of other alphabets, everything works, and what cannot is left',
  async () => {
    const cwd = path.join(world.folder, 'wörk [1] spaß');
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, 'a ß.txt'), 'private');
    const before = world.results.calls.length;
    const step = await world.run({ cwd, inputs: { 'private-files': 'a*.txt', 'artifact-name': 'blanks' } });
    expect(step.outputs).toMatchObject({ status: 'completed', 'artifact-name': 'blanks' });
    expect(step.commands.filter(({ command }) => ['warning', 'error', 'notice'].includes(command))).toEqual(
      [],
    );
    // GitHub's package would take the second half of the name for one more file to keep.
    expect(world.results.calls.slice(before).filter(call => call.startsWith('CacheService'))).toEqual([]);
  },
);

heavyTest(
  'a second step in the same folder publishes its own result only, and its log tells of the other',
  async () => {
    const cwd = world.workspace();
    const run = (name: string) =>
      world.run({ cwd, run: { id: 810_000, step: name }, inputs: { args: `--name ${name}` } });
    const titles = (step: RunActionResult) =>
      step.commands.filter(({ command }) => command === 'warning').map(({ properties }) => properties.title);
    expect(titles(await run('one.txt'))).toEqual([]);
    const second = await run('two.txt');
    expect(titles(second)).toEqual([]);
    expect(second.log).toContain('holds an earlier result');
    const artifact = new AdmZip(await world.results.download(second.outputs['artifact-name'] ?? ''));
    const names = artifact.getEntries().map(({ entryName }) => entryName);
    expect(names).toContain('two.txt');
    expect(names).not.toContain('one.txt');
  },
);

test('the post step removes what a killed step had unpacked, and nothing else', async () => {
  const half = 'out.0123456789ab.part';
  const others = ['out/of an earlier step.txt', 'out.0123456789ab.party', 'other.0123456789ab.part'];
  const cwd = world.workspace(Object.fromEntries([`${half}/secret.txt`, ...others].map(name => [name, ''])));
  const step = await world.run({ entry: 'post', cwd, state: { output_path: path.join(cwd, 'out') } });
  expect(step.exitCode).toBe(0);
  expect(readdirSync(cwd)).not.toContain(half);
  for (const name of others) expect(existsSync(path.join(cwd, name))).toBe(true);
});
