import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { encryptKeystoreJsonSync, Wallet } from 'ethers';
import { pullRequestEvent } from '../../localrunner/events.ts';
import { type GitHubApi, startGitHubApi } from '../../localrunner/github-api.ts';
import type { RunActionOptions, RunActionResult } from '../../localrunner/run-action.ts';
import { SECRET_INPUTS } from '../../src/action/secret-input-names.ts';
import { deriveContentKey, deriveResultKeySeed, rootFromText } from '../../src/crypto/key-derivation.ts';
import { deriveResultKeyPair } from '../../src/crypto/result-key.ts';
import { deriveIdentities } from '../../src/pipeline/identities.ts';
import { inputKeyOf } from '../support/input-key.ts';
import { pngOf } from '../support/pictures.ts';
import { type FaultProxy, type Interference, type SeenRequest, startFaultProxy } from '../support/proxy.ts';
import { type PutServer, startPutServer } from '../support/put-server.ts';
import { type Canary, SecretSearch } from '../support/secret-search.ts';
import { startWorld, type World } from '../support/world.ts';

const SERVICES = ['rpcUrl', 'smsUrl', 'marketUrl', 'compassUrl', 'ipfsGatewayUrl', 'ipfsNodeUrl'] as const;
const SCENE = randomBytes(5_000);
const PASSWORD = `pass word/${randomBytes(9).toString('base64')}`;
const ENCRYPTION_SECRET = `root of all keys ${randomBytes(16).toString('hex')}`;
const TOKEN = `ghs_${randomBytes(18).toString('hex')}`;
/** Access keys of RPC endpoints, and the signature of a presigned URL. */
const RPC_KEY = randomBytes(16).toString('hex');
const NETWORK_KEY = randomBytes(16).toString('base64url');
const SIGNATURE = randomBytes(32).toString('hex');
/** What only one service may be told, and by its URL alone: the name of the front before it, by the secret's. */
const ADDRESSED: Readonly<Record<string, string>> = {
  'key of `rpc-url`': 'rpcUrl',
  'key of the network’s endpoint': 'rpcUrl',
  'signature of `storage-url`': 'put',
};

let world: World;
let github: GitHubApi;
let put: PutServer;
/** In front of every service that a step talks to. */
let fronts: Record<string, FaultProxy>;
let keystore: string;
let canaries: readonly Canary[];
let inputKey: Canary;
/** age identity that opens the baselines, and an encrypted baseline. */
let identity: string;
let baseline: Buffer;
let home: string;
let temp: string;

beforeAll(async () => {
  [world, github, put] = await Promise.all([startWorld(), startGitHubApi(), startPutServer()]);
  const { info } = world.localnet;
  const wallet = new Wallet(info.wallets.requesters[1]?.privateKey ?? '');
  // The cost of the key derivation guards nothing here, and every step pays it.
  keystore = encryptKeystoreJsonSync(wallet, PASSWORD, { scrypt: { N: 1_024, r: 8, p: 1 } });
  const urls = {
    ...Object.fromEntries(SERVICES.map(name => [name, info.network[name]])),
    schedulerUrl: info.schedulerUrl,
    results: world.results.url,
    github: github.url,
    put: put.url,
  };
  const started = Object.entries(urls).map(
    async ([name, url]) => [name, await startFaultProxy(url)] as const,
  );
  fronts = Object.fromEntries(await Promise.all(started));
  fronts.compassUrl?.interfere(() => ({
    kind: 'rewrite',
    rewrite: body => body.replaceAll(info.schedulerUrl, fronts.schedulerUrl?.url ?? ''),
  }));

  identity = await generateIdentity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  baseline = Buffer.from(await encrypter.encrypt(pngOf(2, 2, () => [1, 2, 3])));

  const root = rootFromText(ENCRYPTION_SECRET);
  const { key } = inputKeyOf(root, SCENE);
  inputKey = { name: 'input key', secret: key };
  const { privateKey } = await deriveResultKeyPair(deriveResultKeySeed(root));
  const rsa = privateKey.export({ format: 'jwk' });
  const hexKey = (hex: string): Buffer => Buffer.from(hex.slice(2), 'hex');
  const crypto = JSON.parse(keystore).Crypto ?? JSON.parse(keystore).crypto;
  canaries = [
    { name: 'wallet key', secret: hexKey(wallet.privateKey) },
    { name: 'keystore ciphertext', secret: Buffer.from(crypto.ciphertext, 'hex') },
    { name: 'wallet password', secret: PASSWORD },
    { name: 'encryption secret', secret: ENCRYPTION_SECRET },
    { name: 'token', secret: TOKEN },
    { name: 'baseline key', secret: identity },
    { name: 'key of `rpc-url`', secret: RPC_KEY },
    { name: 'key of the network’s endpoint', secret: NETWORK_KEY },
    { name: 'signature of `storage-url`', secret: SIGNATURE },
    { name: 'root', secret: root.export() },
    {
      name: 'beneficiary key',
      secret: hexKey(deriveIdentities(wallet, ENCRYPTION_SECRET).beneficiary.privateKey),
    },
    { name: 'content key', secret: deriveContentKey(root) },
    { name: 'result key seed', secret: deriveResultKeySeed(root) },
    ...(['d', 'p', 'q', 'dp', 'dq', 'qi'] as const).map(part => ({
      name: `result key, ${part}`,
      secret: Buffer.from(rsa[part] ?? '', 'base64url'),
    })),
  ];
  home = path.join(world.folder, 'home');
  mkdirSync(home);
  temp = mkdtempSync(path.join(world.folder, 'temp-'));
});
afterAll(async () => {
  await Promise.all(Object.values(fronts ?? {}).map(front => front.close()));
  await Promise.all([world?.stop(), github?.stop(), put?.close()]);
});

interface Step {
  readonly run: RunActionResult;
  readonly cwd: string;
}

/** Every input that can hold a secret, with one in it, but `storage-url`, which is for other runs than the rest. */
function secretInputs(): Record<Exclude<(typeof SECRET_INPUTS)[number], 'storage-url'>, string> {
  const moved = Object.fromEntries(SERVICES.map(name => [name, fronts[name]?.url]));
  const rpcUrl = `${moved.rpcUrl}/?apikey=${NETWORK_KEY}`;
  return {
    network: JSON.stringify({ ...world.localnet.info.network, ...moved, rpcUrl }),
    'rpc-url': `${moved.rpcUrl}/?apikey=${RPC_KEY}`,
    wallet: keystore,
    'wallet-password': PASSWORD,
    'encryption-secret': ENCRYPTION_SECRET,
    'baseline-key': identity,
    'github-token': TOKEN,
  };
}

/** Sends the input to a server of the user's, by a presigned URL. */
const storageInputs = () => ({
  storage: 'http-put',
  'storage-url': `${fronts.put?.url}/bucket/scene.enc?X-Amz-Expires=60&X-Amz-Signature=${SIGNATURE}`,
});

/** A step in a pull request that comments, with every secret that there can be. */
async function step(
  entry: RunActionOptions['entry'],
  inputs: Record<string, string> = {},
  more: Partial<RunActionOptions> = {},
): Promise<Step> {
  const cwd = world.workspace({ 'scene.bin': SCENE, 'expected/0001.png.age': baseline });
  const run = await world.run({
    entry,
    cwd,
    temp,
    debug: true,
    event: pullRequestEvent('own').payload,
    env: {
      HOME: home,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_API_URL: fronts.github?.url ?? '',
      ACTIONS_RESULTS_URL: `${fronts.results?.url}/`,
    },
    inputs: {
      inputs: 'scene.bin',
      ...secretInputs(),
      comment: 'always',
      ...inputs,
    },
    ...more,
  });
  return { run, cwd };
}

function filesBelow(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => [file, Buffer.concat([Buffer.from(file), readFileSync(file)])]);
}

/** Everything that a step left where others can see it, by name. The log is as the runner shows it. */
function tracesOf({ run, cwd }: Step): [string, Buffer | string][] {
  return [
    ['log', run.log],
    ['stderr', run.stderr],
    ['summary', run.summary],
    ...Object.entries({ outputs: run.outputs, state: run.state, env: run.env }).map(
      ([name, values]) => [name, Object.entries(values).flat().join('\n')] as [string, string],
    ),
    ...[cwd, temp, home].flatMap(filesBelow),
  ];
}

/** A request with all that is in it: hex texts, such as transactions, also as the bytes that they stand for. */
function bytesOf({ method, url, headers, body }: SeenRequest): Buffer {
  const { authorization: _, ...others } = headers;
  const decoded = [...body.toString('latin1').matchAll(/0x([0-9a-f]{16,})/gi)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex'),
  );
  return Buffer.concat([Buffer.from(`${method} ${url}\n${JSON.stringify(others)}\n`), body, ...decoded]);
}

function requests(): [string, Buffer][] {
  return Object.entries(fronts).flatMap(([name, { seen }]) =>
    seen.map(request => [`${name} ${request.method} ${request.url}`, bytesOf(request)] as [string, Buffer]),
  );
}

/** What is in the blob store, unpacked: artifacts and caches. */
async function blobs(): Promise<[string, Buffer][]> {
  const artifacts = world.results.artifacts().map(async ({ name }) => {
    const files = new AdmZip(await world.results.download(name)).getEntries();
    const all = files.flatMap(file => [Buffer.from(file.entryName), file.getData()]);
    return [`artifact ${name}`, Buffer.concat(all)] as [string, Buffer];
  });
  const caches = world.results.cacheKeys().map(async key => {
    const packed = await world.results.downloadCache(key);
    const isZstd = packed.readUInt32LE(0) === 0xfd2fb528;
    const plain = isZstd ? zlib.zstdDecompressSync(packed) : zlib.gunzipSync(packed);
    return [`cache ${key}`, Buffer.concat([Buffer.from(key), plain])] as [string, Buffer];
  });
  return Promise.all([...artifacts, ...caches]);
}

/** What of the requests leaks: a secret anywhere but in the URL of the one service that it is for. */
function leaksOfRequests(search: SecretSearch): string[] {
  return leaks(search, requests()).filter(leak => {
    const [, name = '', front, url = ''] = /^(.*) \([^()]*\) in (\S+) \S+ (.*)$/.exec(leak) ?? [];
    return ADDRESSED[name] !== front || !/[?&](apikey|X-Amz-Signature)=/.test(url);
  });
}

/** Where which secret was found, one line each. */
function leaks(search: SecretSearch, traces: readonly (readonly [string, Buffer | string])[]): string[] {
  return traces.flatMap(([where, bytes]) => search.find(bytes).map(found => `${found} in ${where}`));
}

describe('the search', () => {
  const secret = randomBytes(32);
  test.each([
    ['bytes', secret],
    ['hex', secret.toString('hex')],
    ['upper-case hex with 0x', `0x${secret.toString('hex').toUpperCase()}`],
    ['base64', secret.toString('base64')],
    ['base64 one byte in', Buffer.concat([Buffer.from('a'), secret]).toString('base64')],
    ['base64 two bytes in', Buffer.concat([Buffer.from('ab'), secret]).toString('base64')],
    ['base64url two bytes in', Buffer.concat([Buffer.from('ab'), secret]).toString('base64url')],
    ['decimal', BigInt(`0x${secret.toString('hex')}`).toString()],
  ])('finds a key as %s', (_, text) => {
    const search = new SecretSearch([{ name: 'key', secret }]);
    const noise = Buffer.concat([randomBytes(1_001), Buffer.from(text), randomBytes(999)]);
    expect(search.find(noise)).not.toEqual([]);
    expect(search.find(randomBytes(2_000))).toEqual([]);
  });
});

test('there is a canary in every input that can hold a secret', () => {
  const covered = Object.keys({ ...secretInputs(), ...storageInputs() }).filter(name => name !== 'storage');
  expect(covered.sort()).toEqual([...SECRET_INPUTS].sort());
});

test('no secret leaves any step in any form, but the input’s key on its way to the Secret Management Service', async () => {
  const { apps } = world.localnet.info;
  const checked = { baseline: 'expected', 'on-difference': 'ignore' };
  const main = await step('main', { 'artifact-name': 'canary', artifact: 'decrypted', ...checked });
  const submitted = await step('submit');
  const dealId = submitted.run.outputs['deal-id'] ?? '';
  const { 'output-path': folder = '', provenance = '' } = main.run.outputs;
  const [collect, quote, sweep, verify, post, stored] = await Promise.all([
    step('collect', { 'deal-id': dealId, 'artifact-name': 'canary-2', artifact: 'ciphertext' }),
    step('quote', { 'rpc-url': '' }),
    step('sweep', { 'dry-run': 'true', 'rpc-url': '' }),
    step('verify', { path: folder, provenance }),
    step('post', {}, { state: submitted.run.state }),
    step('main', { ...storageInputs(), 'artifact-name': 'canary-3' }),
  ]);
  const steps = { main, submit: submitted, collect, quote, sweep, verify, post, stored };
  for (const [name, { run }] of Object.entries(steps)) {
    expect({ name, exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({
      name,
      exitCode: 0,
      log: '',
    });
  }
  const [crash, password, inputs, rpc, unsent] = await Promise.all([
    step('main', { app: apps.crash ?? '' }),
    step('main', { 'wallet-password': `${PASSWORD}x` }),
    step('main', { args: `${PASSWORD} ${RPC_KEY} ${identity}`, category: 'XXL' }),
    step('quote', { 'rpc-url': `http://127.0.0.1:9/?apikey=${RPC_KEY}` }),
    step('main', { ...storageInputs(), args: `--upload ${SIGNATURE}` }),
  ]);
  const failures = { crash, password, inputs, rpc, unsent };
  for (const { run } of Object.values(failures)) expect(run.exitCode).toBe(1);
  expect(unsent.run.outputs['error-code']).toBe('INPUT_INVALID');

  // Past the deadline of the task that crashed, its refund is claimed, by a transaction.
  const { provider } = world.localnet;
  await provider.send('evm_increaseTime', [10 * 300 + 1]);
  await provider.send('evm_mine', []);
  const claim = await step('sweep');
  expect({ ...claim.run.outputs, log: claim.run.log }).toMatchObject({
    status: 'completed',
    claimed: '1',
    log: expect.stringMatching(/^Transaction 0x[0-9a-f]{64}$/m),
  });

  const search = new SecretSearch([...canaries, inputKey]);
  for (const [name, done] of Object.entries({ ...steps, ...failures, claim })) {
    expect(leaks(search, tracesOf(done)).map(leak => `${name}: ${leak}`)).toEqual([]);
  }
  expect(leaks(search, await blobs())).toEqual([]);
  const sent = requests();
  expect(new Set(sent.map(([where]) => where.split(' ')[0]))).toEqual(new Set(Object.keys(fronts)));
  expect(leaksOfRequests(new SecretSearch(canaries))).toEqual([]);
  for (const { name, secret } of canaries.filter(({ name }) => name in ADDRESSED)) {
    expect(leaks(new SecretSearch([{ name, secret }]), sent)).not.toEqual([]);
  }
  const toSms = leaks(new SecretSearch([inputKey]), sent);
  expect(toSms.length).toBeGreaterThan(0);
  for (const leak of toSms) expect(leak).toMatch(/ in smsUrl POST /);
});

test('a service that sends a secret back does not bring it into log, outputs, summary or comment', async () => {
  fronts.smsUrl?.interfere(({ method, body }) =>
    method === 'POST' ? { kind: 'answer', status: 400, body: body.toString('utf8') } : undefined,
  );
  const content = randomBytes(3_000);
  const { key } = inputKeyOf(rootFromText(ENCRYPTION_SECRET), content);
  const cwd = world.workspace({ 'other.bin': content });
  const { run } = await step('main', { inputs: 'other.bin' }, { cwd });
  fronts.smsUrl?.interfere();
  expect(run.exitCode).toBe(1);
  const search = new SecretSearch([...canaries, { name: 'input key', secret: key }]);
  const comments = github.written.map(body => ['comment', body] as const);
  expect(leaks(search, [...tracesOf({ run, cwd }), ...comments])).toEqual([]);

  // A server that answers with the very URL of the request, and a chain's endpoint that does.
  const echo: Interference = ({ url }) => ({ kind: 'answer', status: 403, body: `no such thing: ${url}` });
  fronts.put?.interfere(echo);
  const put = await step('main', { ...storageInputs(), inputs: 'other.bin' }, { cwd });
  fronts.put?.interfere();
  fronts.rpcUrl?.interfere(echo);
  const rpc = await step('quote');
  const description = path.join(world.folder, 'network.json');
  writeFileSync(description, secretInputs().network);
  const own = await step('quote', { 'rpc-url': '', network: description });
  fronts.rpcUrl?.interfere();
  const written = github.written.map(body => ['comment', body] as const);
  for (const done of [put, rpc, own]) {
    expect(done.run.exitCode).toBe(1);
    expect(leaks(search, [...tracesOf(done), ...written])).toEqual([]);
  }
});
