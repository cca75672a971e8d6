import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Contract } from 'ethers';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** What the echo app copied of its dataset. */
function datasetOf(run: RunActionResult): Buffer {
  const folder = run.outputs['output-path'] ?? '';
  const name = readdirSync(folder).find(file => file.startsWith('dataset-'));
  return readFileSync(path.join(folder, name ?? 'no dataset among the results'));
}

function expectSuccess(run: RunActionResult): void {
  expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : `${run.log}\n${run.stderr}` }).toEqual({
    exitCode: 0,
    log: '',
  });
  expect(run.outputs).toMatchObject({
    status: 'completed',
    'deal-id': expect.stringMatching(/^0x[0-9a-f]{64}$/),
    'task-id': expect.stringMatching(/^0x[0-9a-f]{64}$/),
    'artifact-id': expect.stringMatching(/^\d+$/),
    'error-code': '',
  });
}

/** RLC of a requester: on account, locked, and in the wallet. */
async function fundsOf(address: string): Promise<readonly bigint[]> {
  const { provider, info } = world.localnet;
  const hub = new Contract(
    info.network.hub,
    ['function viewAccount(address) view returns (uint256 stake, uint256 locked)'],
    provider,
  );
  const token = new Contract(info.token, ['function balanceOf(address) view returns (uint256)'], provider);
  const [{ stake, locked }, held] = await Promise.all([
    hub.viewAccount?.(address),
    token.balanceOf?.(address),
  ]);
  return [stake, locked, held];
}

describe('the whole pipeline through the bundle', () => {
  test('one file: the app gets its very bytes, the artifact holds the result, and no temporary file stays', async () => {
    const scene = randomBytes(70_000);
    const cwd = world.workspace({ 'scene.bin': scene });
    const run = await world.run({
      cwd,
      inputs: { 'private-files': 'scene.bin', args: '--name extra.txt', 'artifact-name': 'one-file' },
    });
    expectSuccess(run);
    expect(sha256(datasetOf(run))).toBe(sha256(scene));
    expect(run.outputs.price).toBe('0');
    const artifact = new AdmZip(await world.results.download('one-file'));
    expect(
      artifact
        .getEntries()
        .map(entry => entry.entryName)
        .sort(),
    ).toEqual([...readdirSync(run.outputs['output-path'] ?? ''), 'provenance.intoto.json'].sort());
    expect(sha256(await world.results.download('one-file'))).toBe(run.outputs['artifact-digest']);
    expect(existsSync(run.state.temp_dir ?? '')).toBe(false);
    expect(run.summary).toContain(run.outputs['deal-id']);
  });

  heavyTest(
    'many files and folders, with spaces, other alphabets and an empty file, arrive as one archive',
    async () => {
      const files = {
        'scene/a file.txt': 'with a space',
        'scene/textures/Füße.png': randomBytes(300_000),
        'scene/textures/画像.bin': randomBytes(10),
        'scene/empty': '',
        'notes.md': '# notes',
        'other.txt': 'not sent',
      };
      const cwd = world.workspace(files);
      const run = await world.run({ cwd, inputs: { 'private-files': 'scene\n*.md' } });
      expectSuccess(run);
      const archive = new AdmZip(datasetOf(run));
      const arrived = Object.fromEntries(
        archive.getEntries().map(entry => [entry.entryName, sha256(entry.getData())]),
      );
      const sent = Object.entries(files).filter(([name]) => name !== 'other.txt');
      expect(arrived).toEqual(
        Object.fromEntries(sent.map(([name, content]) => [name, sha256(Buffer.from(content))])),
      );
    },
  );

  heavyTest('an empty file', async () => {
    const cwd = world.workspace({ empty: '' });
    const run = await world.run({ cwd, inputs: { 'private-files': 'empty' } });
    expectSuccess(run);
    expect(datasetOf(run).length).toBe(0);
  });

  test('no input at all', async () => {
    const run = await world.run({ cwd: world.workspace(), inputs: { args: '--name only.txt' } });
    expectSuccess(run);
    expect(existsSync(path.join(run.outputs['output-path'] ?? '', 'only.txt'))).toBe(true);
  });

  heavyTest('100 MB in and 100 MB out', async () => {
    const big = Buffer.alloc(100_000_000, randomBytes(1_000_003));
    const cwd = world.workspace({ 'big.bin': big });
    // How fast this machine is must not decide: the enclave has 30 s for a result, which goes up as JSON.
    const switches = `${world.localnet.info.schedulerUrl}/__switches`;
    await fetch(switches, { method: 'POST', body: JSON.stringify({ unlimitedTransfers: true }) });
    const run = await world.run({ cwd, inputs: { 'private-files': 'big.bin', artifact: 'none' } });
    await fetch(switches, { method: 'DELETE' });
    expect(run.outputs).toMatchObject({ status: 'completed', 'artifact-id': '' });
    expect(sha256(datasetOf(run))).toBe(sha256(big));
    // How far each long stage is may be told in between; that it is through is told once.
    for (const stage of ['reading', 'encrypting', 'uploading', 'downloading', 'decrypting', 'unpacking']) {
      const ends = run.log.match(new RegExp(`^.*\\b${stage}: [\\d.]+ MiB in .*$`, 'gm'));
      expect({ stage, ends }).toEqual({ stage, ends: [expect.stringMatching(/[MG]iB\/s$/)] });
    }
  });

  test('the same input again is neither uploaded nor registered again', async () => {
    const cwd = world.workspace({ 'same.bin': randomBytes(1000) });
    const first = await world.run({ cwd, inputs: { 'private-files': 'same.bin' } });
    expectSuccess(first);
    const { provider, info } = world.localnet;
    const { address } = info.wallets.requester;
    const before = await provider.getTransactionCount(address);
    const second = await world.run({ cwd, inputs: { 'private-files': 'same.bin' } });
    expectSuccess(second);
    expect(second.outputs.dataset).toBe(first.outputs.dataset);
    expect(second.outputs['deal-id']).not.toBe(first.outputs['deal-id']);
    expect((await provider.getTransactionCount(address)) - before).toBe(1);
  });

  test('a re-run of the same run finds its deal, sends nothing and brings the same result', async () => {
    const cwd = world.workspace({ 'scene.bin': randomBytes(1000) });
    const options = { cwd, inputs: { 'private-files': 'scene.bin' } };
    const first = await world.run({ ...options, run: { id: 77 } });
    expectSuccess(first);
    const { provider, info } = world.localnet;
    const before = await provider.getTransactionCount(info.wallets.requester.address);
    const again = await world.run({ ...options, run: { id: 77, attempt: 2 } });
    expectSuccess(again);
    expect(again.outputs['deal-id']).toBe(first.outputs['deal-id']);
    expect(again.outputs['result-digest']).toBe(first.outputs['result-digest']);
    expect(await provider.getTransactionCount(info.wallets.requester.address)).toBe(before);
  });

  test('an app that fails turns the step red with its exit code, long before the chain knows', async () => {
    const run = await world.run({
      cwd: world.workspace(),
      inputs: { app: world.localnet.info.apps.crash ?? '' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASK_FAILED' });
    expect(run.log).toContain('exit code 1');
  });

  test('after a failed task, a re-run buys another, unless `retry` forbids it', async () => {
    const { apps, wallets } = world.localnet.info;
    const options = { cwd: world.workspace(), run: { id: 78 } };
    const inputs = { app: apps.crash ?? '' };
    const first = await world.run({ ...options, inputs });
    const before = await world.localnet.provider.getTransactionCount(wallets.requester.address);
    const forbidden = await world.run({ ...options, inputs: { ...inputs, retry: 'never' } });
    expect(forbidden.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASK_FAILED', 'deal-id': '' });
    expect(forbidden.log).toContain('`retry: never`');
    expect(await world.localnet.provider.getTransactionCount(wallets.requester.address)).toBe(before);
    const again = await world.run({ ...options, inputs });
    expect(again.outputs['deal-id']).toMatch(/^0x/);
    expect(again.outputs['deal-id']).not.toBe(first.outputs['deal-id']);
  });

  heavyTest('two runs that send the same input at once share one dataset', async () => {
    const cwd = world.workspace({ 'shared.bin': randomBytes(500) });
    const start = () =>
      world.run({
        cwd: cwd,
        inputs: { 'private-files': 'shared.bin', 'output-path': `out-${Math.random()}` },
      });
    const [one, other] = await Promise.all([start(), start()]);
    expectSuccess(one);
    expectSuccess(other);
    expect(one.outputs.dataset).toBe(other.outputs.dataset);
    expect(one.outputs['deal-id']).not.toBe(other.outputs['deal-id']);
  });

  test('in a public repository the artifact is the ciphertext', async () => {
    const cwd = world.workspace({ 'scene.bin': 'private' });
    const event = { repository: { id: 1, full_name: 'octo/open', private: false, visibility: 'public' } };
    const run = await world.run({
      cwd,
      event,
      inputs: { 'private-files': 'scene.bin', 'artifact-name': 'sealed' },
    });
    expectSuccess(run);
    const artifact = new AdmZip(await world.results.download('sealed'));
    const published = artifact.getEntries().map(({ entryName }) => entryName);
    expect(published.sort()).toEqual(['HOW-TO-OPEN.txt', 'provenance.intoto.json', 'result.zip']);
    const names = new AdmZip(artifact.getEntry('result.zip')?.getData())
      .getEntries()
      .map(inner => inner.entryName);
    expect(names.sort()).toEqual(['aes-key.rsa', 'iexec_out.zip.aes']);
  });
});

describe('money', () => {
  test('a paid order within the cap is charged as offered, to the nRLC', async () => {
    const requester = world.localnet.info.wallets.requesters[1];
    const before = await fundsOf(requester?.address ?? '');
    const run = await world.run({
      cwd: world.workspace({ 'a.txt': 'a' }),
      inputs: {
        'private-files': 'a.txt',
        category: 'S',
        'max-price': '0.001 RLC',
        wallet: requester?.privateKey ?? '',
      },
    });
    expectSuccess(run);
    expect(run.outputs.price).toBe('200000');
    const after = await fundsOf(requester?.address ?? '');
    expect(after.map((amount, index) => amount - (before[index] ?? 0n))).toEqual([-200_000n, 0n, 0n]);
  });

  test('over the cap: refused with the price that would do, nothing spent, nothing sent', async () => {
    const requester = world.localnet.info.wallets.requesters[2];
    const { provider } = world.localnet;
    const before = [
      await fundsOf(requester?.address ?? ''),
      await provider.getTransactionCount(requester?.address ?? ''),
    ];
    const run = await world.run({
      cwd: world.workspace({ 'a.txt': 'a' }),
      inputs: {
        'private-files': 'a.txt',
        category: 'S',
        'max-price': '199999 nRLC',
        wallet: requester?.privateKey ?? '',
      },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['error-code']).toBe('PRICE_ABOVE_CAP');
    expect(run.log).toMatch(/max-price/);
    expect(run.log).toMatch(/0\.0002 RLC|200000 nRLC/);
    expect([
      await fundsOf(requester?.address ?? ''),
      await provider.getTransactionCount(requester?.address ?? ''),
    ]).toEqual(before);
  });

  heavyTest('what is missing on the account is topped up from the wallet, and no more', async () => {
    const requester = world.localnet.info.wallets.requesters[3];
    const { provider, info } = world.localnet;
    const [stake = 0n] = await fundsOf(requester?.address ?? '');
    const { Wallet } = await import('ethers');
    const hub = new Contract(
      info.network.hub,
      ['function withdraw(uint256) returns (bool)'],
      new Wallet(requester?.privateKey ?? '', provider),
    );
    const withdrawal = await hub.getFunction('withdraw')(stake - 50_000n);
    await withdrawal.wait();
    const before = await fundsOf(requester?.address ?? '');
    const run = await world.run({
      cwd: world.workspace(),
      inputs: { category: 'S', 'max-price': '1 RLC', wallet: requester?.privateKey ?? '' },
    });
    expectSuccess(run);
    const after = await fundsOf(requester?.address ?? '');
    expect(after.map((amount, index) => amount - (before[index] ?? 0n))).toEqual([-50_000n, 0n, -150_000n]);
  });
});
