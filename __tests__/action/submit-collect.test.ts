import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hubAt } from '../../localnet/chain/contracts.ts';
import { SUBMIT_OUTPUT_PRESETS } from '../../src/run/host/outputs.ts';
import { fundsOf } from '../support/funds.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const UNKNOWN_DEAL = `0x${'ab'.repeat(32)}`;

function datasetIn(folder: string | undefined): Buffer {
  const name = readdirSync(folder ?? '').find(file => file.startsWith('dataset-'));
  return readFileSync(path.join(folder ?? '', name ?? 'no dataset among the results'));
}

async function transactionsOf(address: string): Promise<number> {
  return world.localnet.provider.getTransactionCount(address);
}

describe('submit, then collect with an empty disk', () => {
  test('by deal id: pays once, and the result arrives', async () => {
    const { address, privateKey: wallet } = world.localnet.info.wallets.requesters[1] ?? {
      address: '',
      privateKey: '',
    };
    const before = await fundsOf(world.localnet, address);
    const scene = randomBytes(5_000);
    const bought = await world.run({
      entry: 'submit',
      cwd: world.workspace({ 'scene.bin': scene }),
      inputs: { 'private-files': 'scene.bin', category: 'S', 'max-price': '0.001 RLC', wallet },
    });
    expect(bought.log).not.toContain('Poll');
    expect(bought).toMatchObject({ exitCode: 0, stderr: '' });
    expect(bought.outputs).toMatchObject({
      status: 'submitted',
      'deal-id': expect.stringMatching(/^0x[0-9a-f]{64}$/),
      'task-id': expect.stringMatching(/^0x[0-9a-f]{64}$/),
      transaction: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      dataset: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/),
      price: '200000',
      'error-code': '',
    });
    expect(Object.keys(bought.outputs).sort()).toEqual(Object.keys(SUBMIT_OUTPUT_PRESETS).sort());
    expect(bought.summary).toContain('Confidential task submitted');

    const sent = await transactionsOf(address);
    const collected = await world.run({
      entry: 'collect',
      cwd: world.workspace(),
      inputs: { app: '', 'deal-id': bought.outputs['deal-id'] ?? '', wallet, 'artifact-name': 'by-id' },
      run: { job: 'later' },
    });
    expect(collected.exitCode === 0 ? '' : collected.log).toBe('');
    expect(collected.outputs).toMatchObject({
      status: 'completed',
      'deal-id': bought.outputs['deal-id'],
      'task-id': bought.outputs['task-id'],
      'artifact-name': 'by-id',
      price: '200000',
    });
    expect(collected.outputs).not.toHaveProperty('transaction');
    expect(datasetIn(collected.outputs['output-path'])).toEqual(scene);
    expect(await transactionsOf(address)).toBe(sent);
    const after = await fundsOf(world.localnet, address);
    expect(after).toEqual({ ...before, stake: before.stake - 200_000n });
  });

  test('by the same inputs and key: finds the deal, and neither uploads nor sends anything', async () => {
    const scene = randomBytes(5_000);
    const inputs = {
      'private-files': 'scene.bin',
      'idempotency-key': 'same content, same purchase',
      artifact: 'none',
    };
    const bought = await world.run({
      entry: 'submit',
      cwd: world.workspace({ 'scene.bin': scene }),
      inputs,
      run: { job: 'one' },
    });
    expect(bought.outputs).toMatchObject({ status: 'submitted' });
    const { address } = world.localnet.info.wallets.requester;
    const sent = await transactionsOf(address);
    const collected = await world.run({
      entry: 'collect',
      cwd: world.workspace({ 'scene.bin': scene }),
      inputs,
      run: { job: 'another' },
    });
    expect(collected.exitCode === 0 ? '' : collected.log).toBe('');
    expect(collected.outputs).toMatchObject({
      status: 'completed',
      'deal-id': bought.outputs['deal-id'],
      dataset: bought.outputs.dataset,
    });
    expect(collected.log).not.toMatch(/Upload|Shop|Order/);
    expect(datasetIn(collected.outputs['output-path'])).toEqual(scene);
    expect(await transactionsOf(address)).toBe(sent);
  });

  test('a second submit of the same purchase finds the deal', async () => {
    const options = {
      entry: 'submit',
      cwd: world.workspace(),
      inputs: { args: '--name x.txt' },
      run: { id: 4_711 },
    } as const;
    const first = await world.run(options);
    const second = await world.run({ ...options, run: { id: 4_711, attempt: 2 } });
    expect(second.outputs).toMatchObject({
      status: 'submitted',
      'deal-id': first.outputs['deal-id'],
      transaction: '',
    });
  });
});

describe('collect says what is wrong', () => {
  heavyTest.each([
    ['a deal id that no deal has', { app: '', 'deal-id': UNKNOWN_DEAL }, 'DEAL_NOT_FOUND', /`deal-id`/],
    ['inputs that nobody submitted', { 'idempotency-key': 'never' }, 'DEAL_NOT_FOUND', /`idempotency-key`/],
    ['a deal id of another shape', { 'deal-id': '0x12' }, 'INPUT_INVALID', /`deal-id`/],
    ['neither deal id nor app', { app: '' }, 'INPUT_INVALID', /`deal-id`.*`app`/],
  ])('about %s, and buys nothing', async (_, inputs, code, says) => {
    const { address } = world.localnet.info.wallets.requester;
    const sent = await transactionsOf(address);
    const run = await world.run({ entry: 'collect', cwd: world.workspace(), inputs });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': code });
    expect(run.log).toMatch(says);
    expect(await transactionsOf(address)).toBe(sent);
  });

  test('about a task that failed: cause, exit code and logs', async () => {
    const inputs = { app: world.localnet.info.apps.crash ?? '', 'idempotency-key': 'crashes' };
    await world.run({ entry: 'submit', cwd: world.workspace(), inputs });
    for (const more of [{}, {}]) {
      // The second look comes when the failure is known from the start: it is the latest deal that is told of.
      const run = await world.run({
        entry: 'collect',
        cwd: world.workspace(),
        inputs: { ...inputs, ...more },
      });
      expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASK_FAILED' });
      expect(run.log).toContain('DETERMINISM_HASH_NOT_FOUND');
      expect(run.log).toContain('exit code 1');
      expect(run.log).toContain('About to crash.');
    }
  });

  heavyTest('about a wallet that neither bought the deal nor can open its result', async () => {
    const bought = await world.run({ entry: 'submit', cwd: world.workspace(), inputs: {} });
    const other = world.localnet.info.wallets.requesters[2]?.privateKey ?? '';
    const inputs = { 'deal-id': bought.outputs['deal-id'] ?? '', wallet: other, 'artifact-name': 'foreign' };
    const run = await world.run({ entry: 'collect', cwd: world.workspace(), inputs });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ 'error-code': 'RESULT_KEY_MISMATCH', 'artifact-id': '' });

    // Whoever means it names both, and gets the ciphertext.
    const deal = await hubAt(world.localnet.info.network.hub, world.localnet.provider).getFunction(
      'viewDeal',
    )(bought.outputs['deal-id']);
    const meant = { ...inputs, requester: deal.requester, beneficiary: deal.beneficiary };
    const kept = await world.run({ entry: 'collect', cwd: world.workspace(), inputs: meant });
    expect(kept.exitCode === 0 ? '' : kept.log).toBe('');
    expect(kept.outputs).toMatchObject({
      status: 'completed',
      'output-path': '',
      'artifact-name': 'foreign',
      'result-digest': expect.stringMatching(/^0x[0-9a-f]{64}$/),
    });
    expect(kept.log).toContain('it stays encrypted');
  });
});

test('a wait that the task may outlive is warned of before anything is bought', async () => {
  const run = await world.run({
    cwd: world.workspace(),
    env: { RUNNER_ENVIRONMENT: 'github-hosted' },
    inputs: { category: 'M', 'max-price': '0', timeout: '7h' },
  });
  const warnings = run.commands.filter(({ command }) => command === 'warning');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.message).toMatch(/7 h.*6 h.*submit.*collect/);
  expect(run.stdout.indexOf('::warning')).toBeLessThan(run.stdout.indexOf('::group::Shop'));
  expect(run.outputs['error-code']).toBe('PRICE_ABOVE_CAP');
});
