import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fundsOf } from '../support/funds.ts';
import { heavyTest } from '../support/heavy.ts';
import { startWorld, type World } from '../support/world.ts';

/** The runner sends SIGTERM so long after SIGINT; the step must be gone before. */
const BUDGET_MS = 7_500;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Runs the main entry and cancels it at a line; tells how long it lived on. */
async function cancelAt(after: RegExp, inputs: Record<string, string>, id: number) {
  let cancelledAt = 0;
  const run = await world.run({
    cwd: world.workspace({ 'scene.txt': 'private' }),
    inputs: { 'private-files': 'scene.txt', ...inputs },
    run: { id },
    interrupt: { after, signal: 'cancel' },
    onLine: line => {
      if (cancelledAt === 0 && after.test(line)) cancelledAt = performance.now();
    },
  });
  return { run, lived: performance.now() - cancelledAt };
}

// Windows has no signals to send to another process; the runner ends it there.
(process.platform === 'win32' ? describe.skip : describe)('a cancelled step', () => {
  test.each([
    ['checks', /^::group::Preflight/],
    ['encrypts', /^::group::Encrypt/],
    ['looks for offers', /^::group::Shop/],
    ['uploads', /^::group::Upload/],
    ['registers the dataset', /^::group::Protect/],
  ])('that %s has spent nothing', async (_, after) => {
    const { info, provider } = world.localnet;
    const { address, privateKey: wallet } = info.wallets.requesters[1] ?? { address: '', privateKey: '' };
    const before = await fundsOf(world.localnet, address);
    const id = 500 + (await provider.getBlockNumber());
    const { run, lived } = await cancelAt(after, { category: 'S', 'max-price': '1 RLC', wallet }, id);
    expect(lived).toBeLessThan(BUDGET_MS);
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      status: 'cancelled',
      'error-code': 'CANCELLED',
      'deal-id': '',
      price: '',
    });
    expect(run.summary).toMatch(/(?:Nothing|No RLC) was spent&#58; no deal was made/);
    expect(run.state.deal_id).toBeUndefined();
    expect(run.commands.filter(({ command }) => command === 'error')).toEqual([]);
    expect(await fundsOf(world.localnet, address)).toEqual(before);
  });

  test('that waits for the task leaves the handle everywhere, and says how to collect', async () => {
    const inputs = { app: world.localnet.info.apps.sleep ?? '' };
    const { run, lived } = await cancelAt(/^Task is/, inputs, 600);
    expect(lived).toBeLessThan(BUDGET_MS);
    expect(run.exitCode).toBe(1);
    const dealId = run.outputs['deal-id'] ?? '';
    expect(dealId).toMatch(/^0x[0-9a-f]{64}$/);
    expect(run.outputs).toMatchObject({ status: 'cancelled', 'error-code': 'CANCELLED', price: '0' });
    expect(run.state).toMatchObject({ deal_id: dealId, task_id: run.outputs['task-id'] });
    for (const text of [run.log, run.summary.replaceAll(/&#(\d+);/g, (_, n) => String.fromCharCode(n))]) {
      expect(text).toContain(`deal-id: ${dealId}`);
      expect(text).toMatch(/collect/);
    }
    expect(run.log).toMatch(/goes on without this step/);

    const post = await world.run({ entry: 'post', cwd: world.workspace(), state: run.state });
    expect(post.exitCode).toBe(0);
    expect(post.log).toContain(`\`deal-id: ${dealId}\``);
    expect(post.log).toContain('collect');
  });

  test('in the middle of the purchase pays once, together with its re-run', async () => {
    const { address, privateKey: wallet } = world.localnet.info.wallets.requesters[2] ?? {
      address: '',
      privateKey: '',
    };
    const before = await fundsOf(world.localnet, address);
    const inputs = { category: 'S', 'max-price': '1 RLC', wallet };
    const { run, lived } = await cancelAt(/^::group::Order/, inputs, 650);
    expect(lived).toBeLessThan(BUDGET_MS);
    expect(run.outputs.status).toBe('cancelled');
    const again = await world.run({
      cwd: world.workspace({ 'scene.txt': 'private' }),
      inputs: { 'private-files': 'scene.txt', ...inputs },
      run: { id: 650, attempt: 2 },
    });
    expect(again.outputs).toMatchObject({ status: 'completed', price: '200000' });
    expect([again.outputs['deal-id'], '']).toContain(run.outputs['deal-id']);
    const after = await fundsOf(world.localnet, address);
    expect(after).toEqual({ ...before, stake: before.stake - 200_000n });
  });

  heavyTest('is picked up by its re-run, and not paid twice', async () => {
    const { run, lived } = await cancelAt(/^Deal 0x/, {}, 700);
    expect(lived).toBeLessThan(BUDGET_MS);
    expect(run.outputs.status).toBe('cancelled');
    const again = await world.run({
      cwd: world.workspace({ 'scene.txt': 'private' }),
      inputs: { 'private-files': 'scene.txt' },
      run: { id: 700, attempt: 2 },
    });
    expect(again.outputs).toMatchObject({
      status: 'completed',
      'deal-id': run.outputs['deal-id'],
      transaction: '',
    });
  });
});

test('a step that stops waiting says how to collect, and leaves the handle', async () => {
  const run = await world.run({
    cwd: world.workspace(),
    inputs: { app: world.localnet.info.apps.sleep ?? '', timeout: '1s' },
  });
  expect(run.outputs).toMatchObject({ status: 'timeout', 'error-code': 'TASK_TIMEOUT', price: '0' });
  const [error] = run.commands.filter(({ command }) => command === 'error');
  expect(error?.message).toContain(`\`collect\` action and \`deal-id: ${run.outputs['deal-id']}\``);
  expect(run.summary).toContain(`deal-id&#58; ${run.outputs['deal-id']}`);
});
