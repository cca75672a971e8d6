import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Contract } from 'ethers';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { Ledger } from '../support/ledger.ts';
import { startFaultProxy } from '../support/proxy.ts';
import { type PutServer, startPutServer } from '../support/put-server.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let server: PutServer;
let ledger: Ledger;
beforeAll(async () => {
  world = await startWorld();
  server = await startPutServer();
  ledger = new Ledger(world.localnet);
});
afterAll(async () => {
  await server?.close();
  await world?.stop();
});
beforeEach(() => {
  for (const key of Object.keys(server.behaviour)) delete server.behaviour[key as 'answer'];
  server.files.clear();
  server.requests.length = 0;
});

type Options = Partial<Parameters<World['run']>[0]>;

function attempt(
  content: Buffer,
  inputs: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<RunActionResult> {
  return world.run({
    cwd: world.workspace({ 'scene.bin': content }),
    ...options,
    inputs: { 'private-files': 'scene.bin', storage: 'http-put', ...inputs },
  });
}

function expectArrived(run: RunActionResult, content: Buffer): void {
  expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : `${run.log}\n${run.stderr}` }).toEqual({
    exitCode: 0,
    log: '',
  });
  const folder = run.outputs['output-path'] ?? '';
  const name = readdirSync(folder).find(entry => entry.startsWith('dataset-')) ?? 'no dataset';
  expect(readFileSync(path.join(folder, name))).toEqual(content);
}

/** Where a registered dataset is, as the chain tells everybody. */
async function locationOf(dataset: string): Promise<string> {
  const { network } = world.localnet.info;
  const abi = ['function viewDataset(address) view returns (tuple(address, string, bytes, bytes32))'];
  const hub = new Contract(network.hub, abi, world.localnet.provider);
  const [, , multiaddr] = await hub.getFunction('viewDataset')(dataset);
  return Buffer.from(multiaddr.slice(2), 'hex').toString();
}

const uploads = () => server.requests.filter(({ method }) => method === 'PUT');

describe('a folder of a server', () => {
  test('takes the input at the second try; a re-run finds its deal and another run the file', async () => {
    const content = randomBytes(70_000);
    const inputs = { 'storage-url': `${server.url}/in/` };
    server.behaviour.refuse = [500];
    const first = await attempt(content, inputs, { run: { id: 501 } });
    expectArrived(first, content);
    expect(first.outputs.cid).toBe('');
    expect(uploads()).toHaveLength(2);
    expect(await locationOf(first.outputs.dataset ?? '')).toMatch(
      new RegExp(`^${server.url}/in/[0-9a-f]{64}\\.enc$`),
    );
    const again = await attempt(content, inputs, { run: { id: 501, attempt: 2 } });
    expectArrived(again, content);
    expect(again.outputs['deal-id']).toBe(first.outputs['deal-id']);
    const other = await attempt(content, inputs);
    expectArrived(other, content);
    expect(other.outputs.dataset).toBe(first.outputs.dataset);
    expect(uploads()).toHaveLength(2);
  });

  heavyTest('that serves other bytes: nothing is registered or bought', async () => {
    server.behaviour.corrupt = content => Buffer.from(content).fill(0, 0, 1);
    const { provider, info } = world.localnet;
    const before = await provider.getTransactionCount(info.wallets.requester.address);
    const run = await attempt(randomBytes(100), { 'storage-url': `${server.url}/in/` });
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'UPLOAD_MISMATCH', 'deal-id': '' });
    expect(await provider.getTransactionCount(info.wallets.requester.address)).toBe(before);
  });
});

heavyTest(
  'a presigned URL: its signature is on no line and not on chain, and `collect` finds the deal with another',
  async () => {
    const content = randomBytes(1000);
    const signature = randomBytes(20).toString('hex');
    server.behaviour.signature = signature;
    const presigned = (by: string) =>
      `${server.url}/bucket/scene.enc?X-Amz-Expires=3600&X-Amz-Signature=${by}`;
    const run = { id: 502 };
    const shared = { 'idempotency-key': `presigned ${signature}` };
    const submitted = await attempt(
      content,
      { ...shared, 'storage-url': presigned(signature) },
      { entry: 'submit', run, debug: true },
    );
    expect({ exitCode: submitted.exitCode, log: submitted.exitCode === 0 ? '' : submitted.log }).toEqual({
      exitCode: 0,
      log: '',
    });
    expect(submitted.masks).toContain(signature);
    const unmasked = submitted.commands.filter(({ command }) => command !== 'add-mask');
    const seen = [JSON.stringify(unmasked), submitted.log, submitted.summary, submitted.stderr];
    expect(seen.join('\n')).not.toContain(signature);
    expect(await locationOf(submitted.outputs.dataset ?? '')).toBe(`${server.url}/bucket/scene.enc`);
    const collected = await attempt(
      content,
      { ...shared, 'storage-url': presigned('expired-long-ago') },
      { entry: 'collect' },
    );
    expectArrived(collected, content);
    expect(collected.outputs['deal-id']).toBe(submitted.outputs['deal-id']);
    expect(uploads()).toHaveLength(1);
  },
);

heavyTest('a place to upload and another to download from', async () => {
  const content = randomBytes(1000);
  server.behaviour.randomUrls = false;
  const run = await attempt(content, {
    'storage-url': `${server.url}/secret-upload-folder/../public/`,
    'storage-public-url': `${server.url}/public/`,
  });
  expectArrived(run, content);
  expect(await locationOf(run.outputs.dataset ?? '')).toContain(`${server.url}/public/`);
});

describe('a server that makes up its own URLs', () => {
  beforeEach(() => {
    server.behaviour.randomUrls = true;
  });
  const inputs = (extra = {}) => ({ 'storage-url': `${server.url}/`, ...extra });
  const address = () => world.localnet.info.wallets.requester.address;

  test('the dataset is found again in the registry: one upload, one deal a run, and `collect` finds it', async () => {
    const content = randomBytes(1000);
    const first = await attempt(content, inputs(), { run: { id: 503 } });
    expectArrived(first, content);
    expect(await locationOf(first.outputs.dataset ?? '')).toMatch(/\/[0-9a-f]{12}\/[0-9a-f]{64}\.enc$/);
    const from = await ledger.nextBlock();
    const again = await attempt(content, inputs(), { run: { id: 503, attempt: 2 } });
    expectArrived(again, content);
    expect(again.outputs['deal-id']).toBe(first.outputs['deal-id']);
    const collected = await attempt(content, inputs(), { run: { id: 503 }, entry: 'collect' });
    expectArrived(collected, content);
    expect(await ledger.deals(address(), from)).toEqual([]);
    const other = await attempt(content, inputs());
    expectArrived(other, content);
    expect(other.outputs.dataset).toBe(first.outputs.dataset);
    expect(other.outputs['deal-id']).not.toBe(first.outputs['deal-id']);
    expect(uploads()).toHaveLength(1);
  });

  heavyTest('a deal is found when the file is long gone; a new run uploads again', async () => {
    const content = randomBytes(1000);
    const first = await attempt(content, inputs(), { run: { id: 504 } });
    expectArrived(first, content);
    server.files.clear();
    const again = await attempt(content, inputs(), { run: { id: 504, attempt: 2 } });
    expectArrived(again, content);
    expect(again.outputs['deal-id']).toBe(first.outputs['deal-id']);
    const other = await attempt(content, inputs());
    expectArrived(other, content);
    expect(other.outputs.dataset).not.toBe(first.outputs.dataset);
    expect(uploads()).toHaveLength(2);
  });

  heavyTest.each([
    ['before the registration', /✓ Upload/],
    ['before the purchase', /✓ Protect/],
    ['in the purchase', /Buying from/],
  ])('an attempt that dies %s and the next make one deal', async (_, line) => {
    const content = randomBytes(1000);
    const from = await ledger.nextBlock();
    const run = { id: 505 };
    const shared = inputs({ 'idempotency-key': content.toString('hex') });
    await attempt(content, shared, { run, interrupt: { after: line, signal: 'SIGKILL' } });
    expectArrived(await attempt(content, shared, { run: { ...run, attempt: 2 } }), content);
    expect(await ledger.deals(address(), from)).toHaveLength(1);
  });

  heavyTest('two attempts at once make one deal', async () => {
    const content = randomBytes(1000);
    const from = await ledger.nextBlock();
    const shared = inputs({ 'idempotency-key': content.toString('hex') });
    const [one, other] = await Promise.all([attempt(content, shared), attempt(content, shared)]);
    expectArrived(one, content);
    expectArrived(other, content);
    expect(await ledger.deals(address(), from)).toHaveLength(1);
  });

  test('two attempts at once that are shown different files make one deal', async () => {
    server.behaviour.onlyToPutter = true;
    const content = randomBytes(1000);
    const from = await ledger.nextBlock();
    const shared = inputs({ 'idempotency-key': content.toString('hex'), artifact: 'none' });
    const { network } = world.localnet.info;
    const sms = await startFaultProxy(network.smsUrl);
    // The first has looked at everything, and is about to buy, when the other one buys.
    sms.interfere(async ({ method, url, headers }) => {
      const isFirst = /attempt.1\b/.test(headers['user-agent'] ?? '');
      if (method !== 'POST' || !url.startsWith('/secrets/web2') || !isFirst) return undefined;
      while ((await ledger.deals(address(), from)).length === 0) await pause(100);
      return undefined;
    });
    try {
      const held = { ...shared, network: JSON.stringify({ ...network, smsUrl: sms.url }) };
      const [one, other] = await Promise.all([
        attempt(content, held, { run: { id: 507, attempt: 1 } }),
        attempt(content, shared, { run: { id: 507, attempt: 2 } }),
      ]);
      expectArrived(one, content);
      expectArrived(other, content);
      expect(one.outputs).toMatchObject({
        'deal-id': other.outputs['deal-id'],
        'task-id': other.outputs['task-id'],
        dataset: other.outputs.dataset,
      });
      expect(uploads()).toHaveLength(2);
      expect(await ledger.deals(address(), from)).toHaveLength(1);
    } finally {
      await sms.close();
    }
  });

  heavyTest('what somebody else registers in our name is left alone', async () => {
    const content = randomBytes(1000);
    const first = await attempt(content, inputs(), { run: { id: 506 } });
    const { network, wallets } = world.localnet.info;
    const { Wallet } = await import('ethers');
    const stranger = new Wallet(wallets.requesters[2]?.privateKey ?? '', world.localnet.provider);
    const hub = new Contract(
      network.hub,
      [
        'function viewDataset(address) view returns (tuple(address owner, string name, bytes multiaddr, bytes32 checksum))',
        'function datasetregistry() view returns (address)',
      ],
      world.localnet.provider,
    );
    const { owner, name, checksum } = await hub.getFunction('viewDataset')(first.outputs.dataset);
    const registry = new Contract(
      await hub.getFunction('datasetregistry')(),
      ['function createDataset(address, string, bytes, bytes32) returns (address)'],
      stranger,
    );
    const [place] = [...server.files.keys()];
    server.files.set('/stranger', server.files.get(place ?? '') ?? Buffer.alloc(0));
    server.files.delete(place ?? '');
    const location = `0x${Buffer.from(`${server.url}/stranger`).toString('hex')}`;
    const creation = await registry.getFunction('createDataset')(owner, name, location, checksum);
    await creation.wait();
    const other = await attempt(content, inputs());
    expectArrived(other, content);
    expect(await locationOf(other.outputs.dataset ?? '')).not.toContain('stranger');
  });
});

heavyTest.each([
  ['storage-url', { storage: 'http-put' }],
  ['storage-url', { storage: 'http-put', 'storage-url': 'http://example.com/in/' }],
  [
    'storage-public-url',
    { storage: 'http-put', 'storage-url': 'https://x.example/', 'storage-public-url': 'ftp://x/' },
  ],
  ['storage-url', { storage: 'ipfs', 'storage-url': 'https://x.example/' }],
  ['storage', { storage: 's3' }],
])('bad input: %s of %j', async (name, inputs) => {
  const run = await attempt(Buffer.from('x'), inputs);
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'INPUT_INVALID' });
  expect(run.log).toContain(`\`${name}\``);
});
