import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Wallet } from 'ethers';
import { MACHINE_CLOCK } from '../../src/net/clock.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { Reporter } from '../../src/pipeline/context/reporter.ts';
import { type Claims, claimExpiredTasks, findExpiredTasks } from '../../src/pipeline/sweep.ts';
import { connectServices } from '../../src/run/connect-services.ts';
import { answerBroadcast, TransactionCounter } from '../support/broadcasts.ts';
import { fundsOf } from '../support/funds.ts';
import { heavyTest } from '../support/heavy.ts';
import { startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

/** A network of its own, since its clock is moved. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** nRLC that the working pool asks for category S, and the idle one for XS. */
const RUNNING = 200_000n;
const NEVER_STARTED = 5_000_000_000n;

const SILENT: Reporter = {
  stage: (_, run) => run(),
  info: () => {},
  warn: () => {},
  debug: () => {},
  progress: () => {},
  secret: () => {},
};

async function advance(seconds: number): Promise<void> {
  const { provider } = world.localnet;
  await provider.send('evm_increaseTime', [seconds]);
  await provider.send('evm_mine', []);
}

/** Resolves when the pool has brought the task on chain. */
async function initialised(taskId: string): Promise<void> {
  const { schedulerUrl } = world.localnet.info;
  for (;;) {
    const reply = await fetch(`${schedulerUrl}/tasks/${taskId}`);
    if (reply.ok && (await reply.text()).includes('"currentStatus":"RUNNING"')) return;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

test('a task that its pool let pass is bought anew by a re-run, where `retry` allows it', async () => {
  const { workerpools } = world.localnet.info;
  const attempt = (number: number, inputs: Record<string, string> = {}) =>
    world.run({
      entry: 'submit',
      cwd: world.workspace(),
      run: { id: 7_000_000, attempt: number },
      inputs: { workerpool: workerpools[1] ?? '', 'max-price': '5 RLC', ...inputs },
    });
  const first = await attempt(1);
  const id = first.outputs['deal-id'] ?? '';
  expect((await attempt(2)).outputs).toMatchObject({ status: 'submitted', 'deal-id': id });

  await advance(10 * 300 + 1);
  const refused = await attempt(3, { retry: 'never' });
  expect(refused.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASK_FAILED' });
  const again = await attempt(4);
  expect(again.outputs).toMatchObject({ status: 'submitted', price: String(NEVER_STARTED) });
  expect(again.outputs['deal-id']).not.toBe(id);
});

heavyTest('brings back, to the nRLC, what tasks past their deadline hold, started or not', async () => {
  const { localnet } = world;
  const { apps, workerpools, wallets } = localnet.info;
  const [, requester, bystander] = wallets.requesters;
  const { address, privateKey: wallet } = requester ?? { address: '', privateKey: '' };
  const cwd = world.workspace();
  const explorerUrl = 'https://explorer.example/localnet';
  const network = JSON.stringify({ ...localnet.info.network, explorerUrl });
  const sweep = (inputs: Record<string, string> = {}) =>
    world.run({ entry: 'sweep', cwd, inputs: { wallet, network, ...inputs } });
  const before = await fundsOf(localnet, address);

  const sleeping = await world.run({
    entry: 'submit',
    cwd,
    inputs: { app: apps.sleep ?? '', category: 'S', 'max-price': '0.01 RLC', wallet },
  });
  expect(sleeping.outputs).toMatchObject({ status: 'submitted', price: String(RUNNING) });
  const idle = await world.run({
    entry: 'submit',
    cwd,
    inputs: { workerpool: workerpools[1] ?? '', 'max-price': '5 RLC', wallet },
  });
  expect(idle.outputs).toMatchObject({ status: 'submitted', price: String(NEVER_STARTED) });
  await initialised(sleeping.outputs['task-id'] ?? '');
  const paid = await fundsOf(localnet, address);
  expect(paid.locked - before.locked).toBe(RUNNING + NEVER_STARTED);

  // Before any deadline there is nothing to claim, and nothing is sent.
  const early = await sweep();
  expect(early).toMatchObject({
    exitCode: 0,
    outputs: { status: 'completed', claimable: '0', claimed: '0' },
  });
  expect(await fundsOf(localnet, address)).toEqual(paid);

  // Past the final deadline of XS (50 min), not of S (3 h 20).
  await advance(10 * 300 + 1);
  const dry = await sweep({ 'dry-run': 'true' });
  expect(dry.outputs).toEqual({
    status: 'completed',
    claimable: '1',
    refund: String(NEVER_STARTED),
    claimed: '0',
    recovered: '0',
    'error-code': '',
  });
  expect(dry.log).toContain('never started');
  expect(await fundsOf(localnet, address)).toEqual(paid);

  await advance(10 * 1200);
  const swept = await sweep();
  expect(swept.exitCode === 0 ? '' : swept.log).toBe('');
  expect(swept.outputs).toMatchObject({
    status: 'completed',
    claimable: '2',
    claimed: '2',
    recovered: String(RUNNING + NEVER_STARTED),
  });
  expect(swept.summary).toContain('Sweep completed');
  expect(swept.summary).toContain(sleeping.outputs['task-id']);
  // Started and never started tasks are claimed by a transaction each: a link in the log, as the runner makes one of
  // each URL, and in the summary.
  const links = [...swept.log.matchAll(/^Transaction (https:\S+)$/gm)].map(([, link]) => link ?? '');
  expect(links).toHaveLength(2);
  for (const link of links) expect(link).toMatch(new RegExp(`^${explorerUrl}/tx/0x[0-9a-f]{64}$`));
  for (const { outputs } of [sleeping, idle])
    expect(swept.log).toContain(
      `Task ${explorerUrl}/task/${outputs['task-id']} of deal ${outputs['deal-id']}`,
    );
  const cells = links.map(link => `<a href="${link}"><code>${link.slice(-66)}</code></a>`);
  expect(swept.summary).toContain(`Transactions</th><td>${cells.join('<br>')}</td>`);
  expect(swept.summary).toContain(`Wallet</th><td><a href="${explorerUrl}/address/${address}">`);
  const after = await fundsOf(localnet, address);
  expect(after.locked).toBe(before.locked);
  expect(after.stake + after.held).toBe(before.stake + before.held);

  // Once more: nothing is left.
  expect((await sweep()).outputs).toMatchObject({ claimable: '0', claimed: '0', recovered: '0' });

  // Anyone may claim any deal, but the money is its payer's.
  const again = await world.run({
    entry: 'submit',
    cwd,
    inputs: { workerpool: workerpools[1] ?? '', 'max-price': '5 RLC', wallet },
  });
  await advance(10 * 300 + 1);
  const foreign = await sweep({
    wallet: bystander?.privateKey ?? '',
    'deal-id': again.outputs['deal-id'] ?? '',
  });
  expect(foreign.outputs).toMatchObject({ claimable: '1', refund: '0', claimed: '1', recovered: '0' });
  expect((await fundsOf(localnet, address)).locked).toBe(before.locked);
});

heavyTest('goes on when somebody else claims some of the tasks meanwhile', async () => {
  const { info } = world.localnet;
  const [, , requester, bystander] = info.wallets.requesters;
  const inputs = {
    workerpool: info.workerpools[1] ?? '',
    'max-price': '5 RLC',
    wallet: requester?.privateKey ?? '',
  };
  const cwd = world.workspace();
  const deals = [
    (await world.run({ entry: 'submit', cwd, inputs })).outputs['deal-id'] ?? '',
    (await world.run({ entry: 'submit', cwd, inputs })).outputs['deal-id'] ?? '',
  ];
  await advance(10 * 300 + 1);
  const { signal } = new AbortController();
  const services = await connectServices(info.network, 'test', signal, () => {});
  try {
    const context = {
      services,
      reporter: SILENT,
      disclosure: disclosure(false),
      clock: MACHINE_CLOCK,
      signal,
    };
    const wallet = new Wallet(requester?.privateKey ?? '');
    const tasks = await findExpiredTasks(context, { wallet, dealIds: [] });
    expect(tasks.map(({ dealId }) => dealId).sort()).toEqual([...deals].sort());
    const other = { wallet: bystander?.privateKey ?? '', 'deal-id': deals[0] ?? '' };
    expect((await world.run({ entry: 'sweep', cwd, inputs: other })).outputs.claimed).toBe('1');
    const told: Claims[] = [];
    await claimExpiredTasks(context, wallet, tasks, claims => told.push(claims));
    expect(told.at(-1)).toEqual({
      claimed: tasks,
      transactions: [expect.stringMatching(/^0x[0-9a-f]{64}$/)],
    });
    expect((await fundsOf(world.localnet, wallet.address)).locked).toBe(0n);
  } finally {
    services.provider.destroy();
  }
});

heavyTest('tells of what came back before a claim that fails', async () => {
  const { localnet } = world;
  const { info } = localnet;
  const wallet = info.wallets.requesters[2]?.privateKey ?? '';
  const cwd = world.workspace();
  const submit = async (inputs: Record<string, string>) =>
    (await world.run({ entry: 'submit', cwd, inputs: { 'max-price': '5 RLC', wallet, ...inputs } })).outputs;
  const idle = await submit({ workerpool: info.workerpools[1] ?? '' });
  const sleeping = await submit({ app: info.apps.sleep ?? '', category: 'XS' });
  await initialised(sleeping['task-id'] ?? '');
  await advance(10 * 300 + 1);
  const proxy = await startFaultProxy(info.network.rpcUrl);
  try {
    // Tasks that never started are claimed first; the transaction for the others is refused.
    const transactions = new TransactionCounter();
    proxy.interfere(request =>
      transactions.numberOf(request) === 1 ? answerBroadcast(request, 'not today') : undefined,
    );
    const network = JSON.stringify({ ...info.network, rpcUrl: proxy.url });
    const swept = await world.run({ entry: 'sweep', cwd, inputs: { wallet, network } });
    expect(swept.outputs).toMatchObject({
      status: 'failed',
      'error-code': 'TRANSACTION_FAILED',
      claimable: '2',
      claimed: '1',
      recovered: String(idle.price),
    });
    const [, hash = ''] = /^Transaction (0x[0-9a-f]{64})$/m.exec(swept.log) ?? [];
    expect(await localnet.provider.getTransactionReceipt(hash)).toMatchObject({ status: 1 });
    expect(swept.summary).toContain(hash);
    expect(swept.summary).toContain('1 task, 5 RLC came back');
  } finally {
    await proxy.close();
  }
});

heavyTest(
  'without the market, sweeps the deals that are named, and says that others may be left',
  async () => {
    const { info } = world.localnet;
    const wallet = info.wallets.requesters[3]?.privateKey ?? '';
    const cwd = world.workspace();
    const inputs = { workerpool: info.workerpools[1] ?? '', 'max-price': '5 RLC', wallet };
    const bought = await world.run({ entry: 'submit', cwd, inputs });
    await advance(10 * 300 + 1);
    // The gateway answers every path of the market with 404.
    const network = JSON.stringify({ ...info.network, marketUrl: info.network.ipfsGatewayUrl });
    const lost = await world.run({ entry: 'sweep', cwd, inputs: { wallet, network } });
    expect(lost.outputs).toMatchObject({ status: 'failed', 'error-code': 'SERVICE_REFUSED', claimed: '0' });
    const named = await world.run({
      entry: 'sweep',
      cwd,
      inputs: { wallet, network, 'deal-id': bought.outputs['deal-id'] ?? '' },
    });
    expect(named.outputs).toMatchObject({ claimed: '1', recovered: String(NEVER_STARTED) });
    expect(named.commands.filter(({ command }) => command === 'warning')).toHaveLength(1);
  },
);

test('names a deal that does not exist', async () => {
  const run = await world.run({
    entry: 'sweep',
    cwd: world.workspace(),
    inputs: { 'deal-id': `0x${'cd'.repeat(32)}` },
  });
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'DEAL_NOT_FOUND' });
  expect(run.log).toContain('`deal-id`');
});
