import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Contract, keccak256, Wallet, ZeroAddress } from 'ethers';
import { hubAt, tokenAt } from '../../localnet/chain/contracts.ts';
import { hashOrder, type OrderKind, orderDomain } from '../../localnet/chain/orders.ts';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { appOrder, signFor } from './support/localnet-orders.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'localnet/main.ts');

/** A program that starts the localnet with its own arguments and never ends by itself. */
const SPAWN_AND_WAIT = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(MAIN)}, ...process.argv.slice(1)], { stdio: 'ignore' }); setInterval(() => {}, 1e6);`;
const VECTORS = new URL('../vectors/', import.meta.url);

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let localnet: Localnet;
let hub: Contract;

beforeAll(async () => {
  localnet = await startLocalnet();
  hub = hubAt(localnet.info.network.hub, localnet.provider);
});

afterAll(async () => {
  await localnet?.stop();
});

describe('the chain', () => {
  test('has the hub, the token and the registries, wired together', async () => {
    const { info, provider } = localnet;
    const addresses = [
      info.network.hub,
      info.token,
      info.appRegistry,
      info.datasetRegistry,
      info.workerpoolRegistry,
    ];
    for (const address of addresses) expect((await provider.getCode(address)).length).toBeGreaterThan(500);
    expect(await hub.getFunction('token')()).toBe(info.token);
    expect(await hub.getFunction('appregistry')()).toBe(info.appRegistry);
    expect(await hub.getFunction('datasetregistry')()).toBe(info.datasetRegistry);
    expect(await hub.getFunction('workerpoolregistry')()).toBe(info.workerpoolRegistry);
    expect((await provider.getNetwork()).chainId).toBe(BigInt(info.network.chainId));
    expect([1, 42_161, 421_614]).not.toContain(info.network.chainId);
  });

  test('has the parameters of the live networks', async () => {
    const read = async (name: string) => (await hub.getFunction(name)()) as unknown;
    expect(await read('contribution_deadline_ratio')).toBe(7n);
    expect(await read('reveal_deadline_ratio')).toBe(2n);
    expect(await read('final_deadline_ratio')).toBe(10n);
    expect(await read('workerpool_stake_ratio')).toBe(30n);
    expect(await read('kitty_ratio')).toBe(10n);
    expect(await read('kitty_min')).toBe(1_000_000_000n);
    expect(await read('callbackgas')).toBe(200_000n);
    expect(await read('teebroker')).toBe(ZeroAddress);
    expect(await read('countCategory')).toBe(5n);
    const categories = await Promise.all([0, 1, 2, 3, 4].map(id => hub.getFunction('viewCategory')(id)));
    expect(categories.map(({ name, workClockTimeRef }) => [name, workClockTimeRef])).toEqual([
      ['XS', 300n],
      ['S', 1_200n],
      ['M', 3_600n],
      ['L', 10_800n],
      ['XL', 36_000n],
    ]);
  });

  test('hashes and accepts orders as the hub does', async () => {
    const { network, apps, wallets } = localnet.info;
    const domain = await hub.getFunction('domain')();
    expect([domain.name, domain.version, domain.chainId, domain.verifyingContract]).toEqual([
      'iExecODB',
      '5.0.0',
      BigInt(network.chainId),
      network.hub,
    ]);
    const owner = new Wallet(wallets.appOwner.privateKey);
    const order = appOrder(apps.echo ?? '');
    const { sign } = await signFor(localnet.info, 'app', order, owner);
    const hash = hashOrder('app', order, orderDomain(network.chainId, network.hub));
    const verify = hub.getFunction('verifySignature');
    expect(await verify(owner.address, hash, sign)).toBe(true);
    expect(await verify(wallets.worker.address, hash, sign)).toBe(false);
    expect(await verify(owner.address, keccak256(hash), sign)).toBe(false);
  });

  test('hashes the orders of the live network to the known digests', () => {
    const { domain, orders } = JSON.parse(readFileSync(new URL('orders-421614.json', VECTORS), 'utf8'));
    let checked = 0;
    for (const { primaryType, order, orderHash } of Object.values<Json>(orders)) {
      const kind = primaryType.replace('Order', '').toLowerCase() as OrderKind;
      expect(hashOrder(kind, order, domain)).toBe(orderHash);
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(8);
  });

  test('gives the wallets what they need, and two requesters less', async () => {
    const { token, wallets } = localnet.info;
    const rlc = tokenAt(token, localnet.provider).getFunction('balanceOf');
    const stake = async (address: string) => (await hub.getFunction('viewAccount')(address)).stake as bigint;
    const state = await Promise.all(
      wallets.requesters.map(async ({ address }) => [
        (await localnet.provider.getBalance(address)) > 0n,
        ((await rlc(address)) as bigint) > 0n,
        (await stake(address)) > 0n,
      ]),
    );
    expect(state).toEqual([
      [true, true, true],
      [true, true, true],
      [true, true, true],
      [true, true, true],
      [true, false, false],
      [false, false, false],
    ]);
    expect(await stake(wallets.workerpoolOwner.address)).toBeGreaterThan(0n);
  });
});

test('compass knows the workerpools', async () => {
  const { network, workerpool, schedulerUrl } = localnet.info;
  const ask = (chainId: number, address: string) =>
    fetch(`${network.compassUrl}/${chainId}/workerpools/${address}`);
  expect(await (await ask(network.chainId, workerpool.toLowerCase())).json()).toMatchObject({
    apiUrl: schedulerUrl,
  });
  expect((await ask(network.chainId, network.hub)).status).toBe(404);
  expect((await ask(1, workerpool)).status).toBe(404);
});

describe('the process', () => {
  // Windows has no signals, only an end without notice; npm is a script there, which is not to be spawned.
  const isWindows = process.platform === 'win32';

  test.each((['SIGTERM', 'SIGKILL'] as const).filter(signal => signal === 'SIGKILL' || !isWindows))(
    'leaves nothing running after %s',
    async signal => {
      const home = await mkdtemp(join(tmpdir(), 'localnet-test-'));
      try {
        const child = spawn(process.execPath, [MAIN, '--json', join(home, 'out', 'localnet.json')], {
          env: { ...process.env, TMPDIR: home },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const exited = new Promise(resolve => child.once('exit', resolve));
        await new Promise<void>((resolve, reject) => {
          let output = '';
          child.stdout.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            if (/^ready$/m.test(output)) resolve();
          });
          child.once('exit', code => reject(new Error(`ended with ${code}: ${output}`)));
        });
        const info = JSON.parse(readFileSync(join(home, 'out', 'localnet.json'), 'utf8'));
        expect(info.pid).toBe(child.pid);
        expect(JSON.parse(readFileSync(join(home, 'out', 'network.json'), 'utf8'))).toEqual(info.network);
        expect(isRunning(info.chainPid)).toBe(true);
        child.kill(signal);
        await exited;
        while (isRunning(info.chainPid)) await sleep(100);
        if (signal === 'SIGTERM') {
          expect(await readdir(join(home, 'out'))).toEqual([]);
          expect(await readdir(home)).toEqual(['out']);
        }
      } finally {
        await rm(home, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );

  const starters = [
    ['a program', process.execPath, ['-e', SPAWN_AND_WAIT, '--']],
    ['npm', 'npm', ['run', 'localnet', '--']],
  ] as const;
  test.each(starters.slice(0, isWindows ? 1 : 2))(
    'stops when %s that started it is killed',
    async (_, command, args) => {
      const home = await mkdtemp(join(tmpdir(), 'localnet-test-'));
      const file = join(home, 'localnet.json');
      try {
        const parent = spawn(command, [...args, '--json', file], {
          cwd: ROOT,
          env: { ...process.env, TMPDIR: home },
          stdio: 'ignore',
        });
        const info = await readWhenWritten(file);
        expect(isRunning(info.pid) && isRunning(info.chainPid)).toBe(true);
        parent.kill('SIGKILL');
        while (isRunning(info.pid) || isRunning(info.chainPid)) await sleep(100);
        expect((await readdir(home)).filter(name => name.startsWith('localnet'))).toEqual([]);
      } finally {
        await rm(home, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );

  test('stops the servers and the chain it started', async () => {
    const { info } = localnet;
    await localnet.stop();
    expect(isRunning(info.chainPid)).toBe(false);
    await expect(fetch(`${info.network.marketUrl}/version`)).rejects.toThrow();
    expect(existsSync(localnet.infoFile)).toBe(false);
  });
});

/** The JSON in a file that somebody is about to write. */
async function readWhenWritten(file: string): Promise<Json> {
  for (;;) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // It is not there, or half of it is.
      await sleep(100);
    }
  }
}

/** True when a process exists and is more than the entry of one that has ended and that nobody has waited for. */
function isRunning(pid: number): boolean {
  try {
    if (process.platform === 'linux' && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
