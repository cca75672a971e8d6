import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Contract, Wallet } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { lie, type RpcCall, replacing } from '../support/rpc-lies.ts';
import { startWorld, type World } from '../support/world.ts';

const LOCK = 'locks/app.json';
const STRANGER = Wallet.createRandom().address;

let world: World;
let rpc: FaultProxy;
/** A workspace with the lock of the echo app, as `quote` wrote it. */
let locked = '';
let owner = '';
beforeAll(async () => {
  world = await startWorld();
  rpc = await startFaultProxy(world.localnet.info.network.rpcUrl);
  owner = world.localnet.info.wallets.appOwner.address;
  locked = world.workspace();
  const run = await quote(locked);
  expect(run.outputs).toMatchObject({ status: 'completed', 'app-lock': 'written', 'error-code': '' });
});
afterAll(async () => {
  await rpc?.close();
  await world?.stop();
});

function quote(cwd: string, inputs: Readonly<Record<string, string>> = {}): Promise<RunActionResult> {
  return world.run({ entry: 'quote', cwd, inputs: { wallet: '', 'app-lock': LOCK, ...inputs } });
}

function lockIn(cwd: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(cwd, LOCK), 'utf8'));
}

/** A workspace with the lock of the echo app, some of it changed. */
function withLock(changes: Readonly<Record<string, unknown>>): string {
  return world.workspace({ [LOCK]: JSON.stringify({ ...lockIn(locked), ...changes }) });
}

function transactions(): Promise<number> {
  return world.localnet.provider.getTransactionCount(world.localnet.info.wallets.requester.address);
}

/** Passes an app on to somebody else: its ERC-721 token moves in the registry. */
async function transferApp(app: string, to: string): Promise<void> {
  const { info, provider } = world.localnet;
  const wallet = new Wallet(info.wallets.appOwner.privateKey, provider);
  const abi = ['function transferFrom(address from, address to, uint256 tokenId)'];
  const registry = new Contract(info.appRegistry, abi, wallet);
  const sent = await registry.getFunction('transferFrom')(owner, to, BigInt(app));
  await sent.wait();
}

describe('quote', () => {
  test('writes what the chain says of the app, and compares from then on', async () => {
    const { info, provider } = world.localnet;
    const onChain = await hubAt(info.network.hub, provider).getFunction('viewApp')(info.apps.echo);
    expect(lockIn(locked)).toEqual({
      chainId: info.network.chainId,
      app: info.apps.echo,
      owner,
      type: 'DOCKER',
      image: Buffer.from(onChain.m_appMultiaddr.slice(2), 'hex').toString(),
      checksum: onChain.m_appChecksum,
      mrenclave: '0x',
    });
    const before = readFileSync(path.join(locked, LOCK), 'utf8');
    const again = await quote(locked);
    expect(again.outputs).toMatchObject({ status: 'completed', 'app-lock': 'unchanged', price: '0' });
    expect(again.summary).toContain('Lock&nbsp;of&nbsp;the&nbsp;app');
    expect(again.commands).toContainEqual(
      expect.objectContaining({ command: 'warning', message: expect.stringMatching(/by a tag.*@sha256:/) }),
    );
    expect(readFileSync(path.join(locked, LOCK), 'utf8')).toBe(before);
  });

  heavyTest('fails when the app differs, and accepts it when told to', async () => {
    const cwd = withLock({ owner: STRANGER, image: 'docker.io/some/thing:else' });
    const run = await quote(cwd);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'APP_CHANGED', 'app-lock': '' });
    expect(run.log).toContain(
      `owner: from ${STRANGER} to ${owner}; image: from docker.io/some/thing:else to `,
    );
    const updated = await quote(cwd, { 'app-lock-update': 'true' });
    expect(updated.outputs).toMatchObject({ status: 'completed', 'app-lock': 'updated' });
    expect(lockIn(cwd)).toEqual(lockIn(locked));
  });

  heavyTest.each([
    ['is not JSON', '{', /It is not JSON/],
    ['is of another shape', '{"app": 1}', /does not fit/],
    ['says more than a lock', JSON.stringify({ extra: true }), /does not fit/],
  ])('says so when the file %s, and replaces it when told to', async (_, text, says) => {
    const cwd = world.workspace({ [LOCK]: text });
    const run = await quote(cwd);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'INPUT_INVALID' });
    expect(run.log).toMatch(says);
    expect(run.log).toContain('`app-lock`');
    await quote(cwd, { 'app-lock-update': 'true' });
    expect(lockIn(cwd)).toEqual(lockIn(locked));
  });
});

describe('a run with a lock', () => {
  test('that fits buys, and the summary tells that the very app ran', async () => {
    const run = await world.run({ cwd: locked, inputs: { 'app-lock': LOCK } });
    expect(run.exitCode === 0 ? '' : run.log).toBe('');
    expect(run.log).toContain('The app is the one that was locked: passed.');
  });

  heavyTest.each([
    ['another owner', { owner: STRANGER }, /owner: from 0x/],
    ['another image', { image: 'docker.io/x/y:z' }, /image: from docker\.io\/x\/y:z to /],
    ['another checksum', { checksum: `0x${'55'.repeat(32)}` }, /image checksum: from 0x5555/],
    ['an enclave measurement', { mrenclave: '0xab' }, /enclave measurement: from 0xab to 0x/],
    ['another app', { app: STRANGER }, /app: from 0x/],
    ['another chain', { chainId: 42_161 }, /chain: from 42161 to /],
  ])('of %s spends nothing', async (_, changes, says) => {
    const before = await transactions();
    for (const entry of ['main', 'submit'] as const) {
      const run = await world.run({ entry, cwd: withLock(changes), inputs: { 'app-lock': LOCK } });
      expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'APP_CHANGED', 'deal-id': '' });
      expect(run.log).toMatch(says);
      expect(run.log).toContain('`app-lock-update: true`');
    }
    expect(await transactions()).toBe(before);
  });

  heavyTest('names a file that cannot be read', async () => {
    const run = await world.run({ cwd: world.workspace(), inputs: { 'app-lock': 'no.json' } });
    expect(run.outputs).toMatchObject({ 'error-code': 'INPUT_INVALID' });
    expect(run.log).toMatch(/`app-lock`.*no\.json cannot be read/s);
  });

  test('looks again right before it signs', async () => {
    const before = await transactions();
    const { selector = '' } =
      hubAt(world.localnet.info.network.hub, null).interface.getFunction('viewApp') ?? {};
    let looks = 0;
    // The first look checks the app, the second the lock; an owner who changes after that is still noticed.
    const afterTwoLooks = ({ method, params }: RpcCall) => {
      const [call] = params as [{ data?: string }?];
      return method === 'eth_call' && (call?.data ?? '').startsWith(selector) && ++looks > 2;
    };
    rpc.interfere(lie(afterTwoLooks, replacing(owner, STRANGER)));
    const network = JSON.stringify({ ...world.localnet.info.network, rpcUrl: rpc.url });
    const run = await world.run({ cwd: locked, inputs: { 'app-lock': LOCK, network } });
    rpc.interfere();
    expect(run.log).toContain('::group::Order');
    expect(run.outputs).toMatchObject({ 'error-code': 'APP_CHANGED', 'deal-id': '' });
    expect(await transactions()).toBe(before);
  });
});

heavyTest(
  'an app that was passed on: nothing is bought, what was bought before is still collected, and a new lock accepts it',
  async () => {
    const app = world.localnet.info.apps.priced ?? '';
    const cwd = world.workspace();
    const common = {
      app,
      category: 'XS',
      'max-price': '1 RLC',
      'max-app-price': '0.5 RLC',
      'app-lock': LOCK,
    };
    expect((await quote(cwd, common)).outputs['app-lock']).toBe('written');
    const bought = await world.run({ entry: 'submit', cwd, inputs: common });
    expect(bought.outputs).toMatchObject({ status: 'submitted' });

    await transferApp(app, STRANGER);
    const refused = await world.run({ cwd, inputs: common });
    expect(refused.outputs).toMatchObject({ 'error-code': 'APP_CHANGED', 'deal-id': '' });
    expect(refused.log).toContain(`owner: from ${owner} to ${STRANGER}`);
    expect((await quote(cwd, common)).outputs['error-code']).toBe('APP_CHANGED');

    const inputs = { app: '', 'deal-id': bought.outputs['deal-id'] ?? '', 'app-lock': LOCK };
    const collected = await world.run({ entry: 'collect', cwd, inputs });
    expect(collected.exitCode === 0 ? '' : collected.log).toBe('');
    expect(collected.log).toContain('The app is the one that was locked: passed.');

    // The market has no order of the new owner, which is another matter than the lock.
    const accepted = await quote(cwd, { ...common, 'app-lock-update': 'true' });
    expect(accepted.outputs).toMatchObject({ 'app-lock': 'updated', 'error-code': 'APP_NO_ORDER' });
    expect(lockIn(cwd)).toMatchObject({ app, owner: STRANGER });
  },
);

test('a result of another app than the locked one is neither written nor published', async () => {
  const bought = await world.run({ entry: 'submit', cwd: world.workspace() });
  const cwd = withLock({ image: 'docker.io/x/y:z' });
  writeFileSync(path.join(cwd, 'README'), '');
  const inputs = { app: '', 'deal-id': bought.outputs['deal-id'] ?? '', 'app-lock': LOCK };
  const run = await world.run({ entry: 'collect', cwd, inputs });
  expect(run.outputs).toMatchObject({ 'error-code': 'APP_CHANGED', 'output-path': '', 'artifact-id': '' });
  expect(run.log).toMatch(/The app that ran differs from `app-lock` in image: from docker\.io\/x\/y:z/);
  expect(existsSync(path.join(cwd, 'confidential-output'))).toBe(false);
});
