import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { heavyTest } from '../support/heavy.ts';
import { Ledger } from '../support/ledger.ts';
import { publishPoolOrder, signPoolOrder } from '../support/market-orders.ts';
import { pngOf } from '../support/pictures.ts';
import { SecretSearch } from '../support/secret-search.ts';
import { startWorld, type World } from '../support/world.ts';

/** nRLC of the cheapest offer in category S. */
const PRICE = 200_000n;
const PUBLIC = { repository: { id: 1, full_name: 'octo/open', private: false, visibility: 'public' } };

let world: World;
let ledger: Ledger;
beforeAll(async () => {
  world = await startWorld({ workers: 6 });
  ledger = new Ledger(world.localnet);
});
afterAll(() => world.stop());

/** A wallet of the localnet, for tests that count money. */
function walletOf(index: number): WalletInfo {
  const wallet = world.localnet.info.wallets.requesters[index];
  if (!wallet) throw new Error(`The localnet has no requester ${index}.`);
  return wallet;
}

/** The lines of the output `results`. */
function resultsOf({ outputs }: RunActionResult): Record<string, unknown>[] {
  const text = readFileSync(outputs.results ?? '', 'utf8').trimEnd();
  return text.split('\n').map(line => JSON.parse(line) as Record<string, unknown>);
}

/** Status of each task, by its name. */
function statusesOf(run: RunActionResult): Record<string, unknown> {
  return Object.fromEntries(resultsOf(run).map(({ task, status }) => [task, status]));
}

/** What the app reported of a task. */
function reportOf({ outputs }: RunActionResult, task: string): { task?: { task: string; data?: unknown } } {
  return JSON.parse(readFileSync(path.join(outputs['output-path'] ?? '', task, 'report.json'), 'utf8'));
}

/** Markdown of ours without the escapes that keep its texts from being Markdown. */
function unescaped(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** The log without the lines that show only in debug logs. */
function linesOf({ log }: RunActionResult): string[] {
  return log.split('\n').filter(line => !line.startsWith('::debug::'));
}

function errorsOf({ commands }: RunActionResult): string[] {
  return commands.filter(({ command }) => command === 'error').map(({ message }) => message);
}

/** Fails with the log where a run failed. */
function expectSuccess(run: RunActionResult): void {
  expect(run.exitCode === 0 ? '' : run.log).toBe('');
  expect(run.stderr).toBe('');
}

async function artifactOf({ outputs }: RunActionResult): Promise<AdmZip> {
  return new AdmZip(await world.results.download(outputs['artifact-name'] ?? ''));
}

function entriesOf(archive: AdmZip): string[] {
  return archive
    .getEntries()
    .map(({ entryName }) => entryName)
    .sort();
}

describe('a range with a shared private input', () => {
  test('is bought by one order, once: a re-run buys nothing, and a longer list only what is new', async () => {
    const { address, privateKey: wallet } = walletOf(1);
    const before = await ledger.funds(address);
    const block = await ledger.nextBlock();
    const cwd = world.workspace({ 'scene.txt': 'the shared scene' });
    const attempt = (number: number, tasks: string) =>
      world.run({
        cwd,
        run: { id: 501, attempt: number },
        inputs: { wallet, tasks, 'private-files': 'scene.txt', category: 'S', 'max-price': '0.002 RLC' },
      });
    const first = await attempt(1, '01..05');
    expectSuccess(first);
    expect(first.outputs).toMatchObject({
      status: 'completed',
      tasks: '5',
      'tasks-completed': '5',
      'tasks-failed': '0',
      'tasks-unfinished': '0',
      'tasks-not-bought': '0',
      'deal-id': expect.stringMatching(/^0x[0-9a-f]{64}$/),
      'task-id': '',
      price: '1000000',
      'error-code': '',
    });
    for (const task of ['01', '05']) expect(reportOf(first, task).task).toEqual({ task });
    expect(await ledger.deals(address, block)).toEqual([first.outputs['deal-id']]);
    expect(entriesOf(await artifactOf(first))).toEqual(
      expect.arrayContaining(['01/report.json', '05/report.json', 'provenance.intoto.json']),
    );
    const lines = linesOf(first);
    expect(lines.filter(line => line.startsWith('::group::'))).toEqual([
      '::group::Preflight',
      '::group::Tasks',
      '::group::Publish',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['5 of 5 tasks done', '  completed       5   0.001 RLC']));
    expect(unescaped(first.summary)).toMatch(/^## ✅ 5 confidential tasks completed\n/);

    const second = await attempt(2, '01..05');
    expectSuccess(second);
    expect(second.outputs).toMatchObject({ 'tasks-completed': '5', price: '1000000' });
    expect(second.log).toContain('All 5 tasks were bought before.');
    const grown = await attempt(3, '01..07');
    expectSuccess(grown);
    expect(grown.outputs).toMatchObject({ 'tasks-completed': '7', price: '1400000' });
    expect(grown.log).toContain('Of 7 tasks, 5 were bought before.');
    expect(reportOf(grown, '07').task).toEqual({ task: '07' });
    expect(resultsOf(grown).map(({ existed }) => existed)).toEqual([...Array(5).fill(true), false, false]);
    expect(await ledger.deals(address, block)).toHaveLength(3);
    expect(await ledger.funds(address)).toEqual({ ...before, stake: before.stake - 7n * PRICE });
  });

  heavyTest('needs no list where the app does with its index', async () => {
    const run = await world.run({ cwd: world.workspace(), inputs: { tasks: '1..3', 'task-list': 'none' } });
    expectSuccess(run);
    expect(run.outputs).toMatchObject({ 'tasks-completed': '3', dataset: '', cid: '' });
    expect(reportOf(run, '3')).not.toHaveProperty('task');
  });
});

describe('a list that is bought by an order for each task', () => {
  heavyTest('has files as tasks, whatever their names', async () => {
    const run = await world.run({
      cwd: world.workspace({
        "in/two words (é) it's.txt": 'one',
        'in/[x] #1!.txt': 'two',
        'in/ß漢字.txt': 'three',
        'in/not-this.bin': 'four',
      }),
      inputs: { tasks: 'in/*.txt', args: '--task {task} --index {index}' },
    });
    expectSuccess(run);
    const names = ['[x] #1!.txt', "two words (é) it's.txt", 'ß漢字.txt'];
    expect(Object.keys(statusesOf(run)).sort()).toEqual(names);
    expect(entriesOf(await artifactOf(run))).toEqual(
      expect.arrayContaining(names.map(name => `${name}/report.json`)),
    );
    const folder = path.join(run.outputs['output-path'] ?? '', 'ß漢字.txt');
    const dataset = readdirSync(folder).find(name => name.startsWith('dataset-')) ?? '';
    expect(readFileSync(path.join(folder, dataset), 'utf8')).toBe('three');
  });

  heavyTest('has a line for each task, and none of its secrets gets out', async () => {
    const { privateKey: wallet } = walletOf(2);
    const canaries = [
      { name: 'file', secret: 'content-of-a-private-file-0815' },
      { name: 'wallet', secret: wallet.slice(2) },
    ];
    const lines = ['a', 'b', 'c'].map(task =>
      JSON.stringify({ task, args: `--name ${task}.out`, 'private-files': `in/${task}.txt` }),
    );
    const run = await world.run({
      cwd: world.workspace({
        'list.jsonl': lines.join('\n'),
        'in/a.txt': 'content-of-a-private-file-0815',
        'in/b.txt': 'b',
        'in/c.txt': 'c',
      }),
      inputs: { wallet, tasks: 'list.jsonl' },
    });
    expectSuccess(run);
    for (const task of ['a', 'b', 'c'])
      expect(entriesOf(await artifactOf(run))).toContain(`${task}/${task}.out`);
    expectNoSecret(run, canaries);
  });

  heavyTest('has private data in each line, for one order of all', async () => {
    const secret = 'classified-data-of-a-line-4711';
    const lines = ['a', 'b', 'c'].map(task =>
      JSON.stringify({ task, data: { secret: `${secret}-${task}` } }),
    );
    const run = await world.run({
      cwd: world.workspace({ 'list.jsonl': lines.join('\n') }),
      inputs: { tasks: 'list.jsonl' },
    });
    expectSuccess(run);
    expect(run.outputs['deal-id']).not.toBe('');
    expect(reportOf(run, 'b').task).toEqual({ task: 'b', data: { secret: `${secret}-b` } });
    expectNoSecret(run, [{ name: 'data', secret }]);
  });
});

/** Looks at everything that others than the user can see. */
function expectNoSecret(run: RunActionResult, canaries: ConstructorParameters<typeof SecretSearch>[0]): void {
  const search = new SecretSearch(canaries);
  // Masks are how a step tells the runner of secrets, and the runner prints none of them.
  for (const text of [
    run.log,
    run.summary,
    JSON.stringify(run.outputs),
    readFileSync(run.outputs.results ?? ''),
  ])
    expect(search.find(text)).toEqual([]);
}

heavyTest('the log of many tasks is short, and names none that is good', async () => {
  const run = await world.run({ cwd: world.workspace(), inputs: { tasks: '1001..1040', args: '--size 10' } });
  expectSuccess(run);
  expect(linesOf(run).length).toBeLessThan(45);
  expect(linesOf(run).filter(line => line.includes('1017'))).toEqual([]);
});

describe('the budget of a list', () => {
  heavyTest('is moved to the account exactly, once', async () => {
    const { address, privateKey: wallet } = walletOf(3);
    await ledger.withdrawAllBut(wallet, 50_000n);
    const before = await ledger.funds(address);
    const inputs = { wallet, tasks: '1..4', category: 'S', 'max-price': '800000 nRLC' };
    const cwd = world.workspace();
    const first = await world.run({ cwd, run: { id: 510 }, inputs });
    expectSuccess(first);
    expect(await ledger.funds(address)).toEqual({
      stake: 0n,
      locked: 0n,
      held: before.held - (4n * PRICE - 50_000n),
    });
    expectSuccess(await world.run({ cwd, run: { id: 510, attempt: 2 }, inputs }));
    expect((await ledger.funds(address)).held).toBe(before.held - (4n * PRICE - 50_000n));
  });

  heavyTest.each([
    ['by one order', { tasks: '1..5', 'max-price': '999999 nRLC' }],
    ['by orders of their own', { tasks: '1..3', args: '--name {task}', 'max-price': '599999 nRLC' }],
  ])('that is too small for tasks %s buys nothing, and says how much would do', async (_, inputs) => {
    const { address, privateKey: wallet } = walletOf(2);
    const before = await ledger.funds(address);
    const run = await world.run({ cwd: world.workspace(), inputs: { wallet, category: 'S', ...inputs } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'PRICE_ABOVE_CAP', price: '' });
    expect(errorsOf(run)[0]).toMatch(/Set `max-price: 0\.00(?:1|06) RLC`/);
    expect(linesOf(run).filter(line => line.includes('not bought: '))).toHaveLength(1);
    expect(await ledger.funds(address)).toEqual(before);
  });

  heavyTest('is not exceeded by a list that grew, whose tasks that exist all come', async () => {
    const { address, privateKey: wallet } = walletOf(2);
    const before = await ledger.funds(address);
    const cwd = world.workspace();
    const attempt = (number: number, tasks: string) =>
      world.run({
        cwd,
        run: { id: 511, attempt: number },
        inputs: { wallet, tasks, args: '--name {task}', category: 'S', 'max-price': '800000 nRLC' },
      });
    expectSuccess(await attempt(1, '1..4'));
    const grown = await attempt(2, '1..6');
    expect(grown.exitCode).toBe(1);
    expect(grown.outputs).toMatchObject({
      'tasks-completed': '4',
      'tasks-not-bought': '2',
      price: '800000',
      'error-code': 'TASKS_FAILED',
    });
    expect(resultsOf(grown).at(-1)).toMatchObject({ task: '6', errorCode: 'TASK_NOT_BOUGHT' });
    expect(await ledger.funds(address)).toEqual({ ...before, stake: before.stake - 4n * PRICE });
  });
});

describe('a task that fails', () => {
  heavyTest.each([
    ['one order for all', '--fail-once 2 --label volume'],
    ['orders of their own', '--fail-once 2 --task {task}'],
  ])('is bought again alone, of %s', async (_, args) => {
    const { address, privateKey: wallet } = walletOf(2);
    const before = await ledger.funds(address);
    const run = await world.run({
      cwd: world.workspace({ 'scene.txt': 'shared' }),
      inputs: {
        wallet,
        tasks: '1..4',
        'private-files': 'scene.txt',
        args,
        attempts: '2',
        category: 'S',
        'max-price': '0.01 RLC',
      },
    });
    expectSuccess(run);
    expect(resultsOf(run).map(({ attempts }) => attempts)).toEqual([1, 2, 1, 1]);
    expect(linesOf(run)).toContain('Buying 1 task again (2) for 0.0002 RLC.');
    expect(run.outputs['tasks-completed']).toBe('4');
    expect(unescaped(run.summary)).toContain('0.0008 RLC, of at most 0.01 RLC; 0.0002 RLC more are held');
    const { stake, locked } = await ledger.funds(address);
    expect({ stake, locked }).toEqual({
      stake: before.stake - 5n * PRICE,
      // The worker of the first purchase is never paid; its price comes back after the final deadline.
      locked: before.locked + PRICE,
    });
  });

  heavyTest(
    'fails the step or not, as the inputs say; its reason stands first, and the others are published',
    async () => {
      const cwd = world.workspace();
      const inputs = { tasks: '1..5', args: '--fail 2,3' };
      const failed = await world.run({ cwd, run: { id: 520 }, inputs });
      expect(failed.exitCode).toBe(1);
      expect(failed.outputs).toMatchObject({
        status: 'failed',
        'error-code': 'TASKS_FAILED',
        'tasks-completed': '3',
        'tasks-failed': '2',
        'artifact-id': expect.stringMatching(/^\d+$/),
      });
      expect(linesOf(failed)).toContain('Task 2 failed [TASK_FAILED].');
      expect(errorsOf(failed)[0]).toContain('2 × TASK_FAILED (2, 3). Task 2: The task 0x');
      expect(failed.log).toContain('Task 2: What the app printed on worker');
      expect(failed.log).toContain('Task 2 is meant to fail.');
      const summary = unescaped(failed.summary);
      expect(summary).toMatch(/^## ❌ 3 of 5 confidential tasks completed\n/);
      expect(summary.indexOf('### Failed')).toBeLessThan(summary.indexOf('<code>1</code>'));
      expect(entriesOf(await artifactOf(failed)).filter(name => name.endsWith('report.json'))).toEqual([
        '1/report.json',
        '4/report.json',
        '5/report.json',
      ]);
    },
  );

  heavyTest('is a warning where enough others are good', async () => {
    const runs = await Promise.all(
      [{ 'on-task-failure': 'warn' }, { 'min-completed': '60%' }, { 'min-completed': '3' }].map(rule =>
        world.run({ cwd: world.workspace(), inputs: { tasks: '1..5', args: '--fail 2,3', ...rule } }),
      ),
    );
    for (const run of runs) {
      expectSuccess(run);
      const warnings = run.commands.filter(({ command }) => command === 'warning');
      expect(warnings.map(({ message }) => message)).toEqual([
        '2 of 5 tasks have no result: 2 × TASK_FAILED (2, 3).',
      ]);
    }
    const tooFew = await world.run({
      cwd: world.workspace(),
      inputs: { tasks: '1..5', args: '--fail 2,3', 'min-completed': '61%' },
    });
    expect(tooFew.outputs).toMatchObject({ status: 'failed', 'error-code': 'TASKS_FAILED' });
  });
});

describe('submit, then collect', () => {
  heavyTest('fetches the list by the same inputs and key, and the same money', async () => {
    const { address, privateKey: wallet } = walletOf(2);
    const before = await ledger.funds(address);
    const scene = { 'scene.txt': 'shared' };
    const inputs = {
      wallet,
      tasks: '1..4',
      'private-files': 'scene.txt',
      category: 'S',
      'max-price': '0.01 RLC',
      'idempotency-key': 'nightly',
    };
    const bought = await world.run({
      entry: 'submit',
      cwd: world.workspace(scene),
      run: { id: 530, job: 'buy' },
      inputs,
    });
    expectSuccess(bought);
    expect(bought.outputs).toMatchObject({
      status: 'submitted',
      tasks: '4',
      'tasks-bought': '4',
      'tasks-not-bought': '0',
      price: '800000',
    });
    expect(linesOf(bought)).toEqual(expect.arrayContaining(['  bought          4   0.0008 RLC']));
    expect(unescaped(bought.summary)).toContain('🟦 **4** bought');
    const collected = await world.run({
      entry: 'collect',
      cwd: world.workspace(scene),
      run: { id: 531, job: 'fetch' },
      inputs,
    });
    expectSuccess(collected);
    expect(collected.outputs).toMatchObject({ 'tasks-completed': '4', 'deal-id': bought.outputs['deal-id'] });
    expect(reportOf(collected, '4').task).toEqual({ task: '4' });
    expect(await ledger.funds(address)).toEqual({ ...before, stake: before.stake - 4n * PRICE });
  });

  heavyTest('says which tasks were never bought', async () => {
    const inputs = { tasks: '1..2', args: '--name {task}', 'idempotency-key': 'partial' };
    expectSuccess(await world.run({ entry: 'submit', cwd: world.workspace(), inputs }));
    const run = await world.run({
      entry: 'collect',
      cwd: world.workspace(),
      inputs: { ...inputs, tasks: '1..3' },
    });
    expect(run.outputs).toMatchObject({
      'error-code': 'TASKS_FAILED',
      'tasks-completed': '2',
      'tasks-not-bought': '1',
    });
    expect(resultsOf(run).at(-1)).toMatchObject({ task: '3', errorCode: 'DEAL_NOT_FOUND' });
  });
});

describe('the artifact of a list', () => {
  const inputs = { tasks: '1..3', 'private-files': 'scene.txt' };

  heavyTest('passes verification as a whole, and names the task whose file is another', async () => {
    const cwd = world.workspace({ 'scene.txt': 'shared' });
    const run = await world.run({ cwd, inputs });
    expectSuccess(run);
    const folder = world.workspace();
    (await artifactOf(run)).extractAllTo(path.join(folder, 'result'));
    const verify = () =>
      world.run({
        entry: 'verify',
        cwd: folder,
        inputs: {
          app: '',
          wallet: '',
          path: 'result',
          'deal-id': run.outputs['deal-id'] ?? '',
          expect: '{task}/report.json',
        },
      });
    const good = await verify();
    expect(good.exitCode === 0 ? '' : good.log).toBe('');
    expect(good.outputs.verified).toBe('true');
    expect(JSON.parse(good.outputs.covered ?? '')).toContain('2/report.json');
    rmSync(path.join(folder, 'result', '2'), { recursive: true });
    const bad = await verify();
    expect(bad.exitCode).toBe(1);
    expect(bad.outputs.verified).toBe('false');
    expect(bad.log).toMatch(/2\/report\.json|task 2|Task 2/);
  });

  heavyTest('is the ciphertext of each task in a repository that everybody sees', async () => {
    const run = await world.run({ cwd: world.workspace({ 'scene.txt': 'shared' }), inputs, event: PUBLIC });
    expectSuccess(run);
    const names = entriesOf(await artifactOf(run));
    expect(names.filter(name => /report\.json/.test(name))).toEqual([]);
    for (const task of ['1', '2', '3']) expect(names.some(name => name.startsWith(`${task}/`))).toBe(true);
    expect(run.summary).not.toContain('report&#46;json');
  });

  heavyTest('is one file for the recipients', async () => {
    const identity = await generateIdentity();
    const recipients = await identityToRecipient(identity);
    const run = await world.run({
      cwd: world.workspace({ 'scene.txt': 'shared' }),
      inputs: { ...inputs, recipients },
    });
    expectSuccess(run);
    const archive = await artifactOf(run);
    expect(entriesOf(archive)).toEqual(['provenance.intoto.json', 'result.zip.age']);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const plain = await decrypter.decrypt(archive.getEntry('result.zip.age')?.getData() ?? Buffer.alloc(0));
    expect(entriesOf(new AdmZip(Buffer.from(plain)))).toEqual(
      expect.arrayContaining(['1/report.json', '2/report.json', '3/report.json']),
    );
  });
});

heavyTest('a render check compares the pictures of all tasks in one report', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="#646464"/></svg>';
  const grey = pngOf(20, 10, () => [100, 100, 100]);
  const white = pngOf(20, 10, () => [255, 255, 255]);
  const run = await world.run({
    cwd: world.workspace({
      'scene.svg': svg,
      'baseline/1/0001.png': grey,
      'baseline/2/0002.png': white,
    }),
    inputs: {
      app: world.localnet.info.apps.resvg ?? '',
      tasks: '1..3',
      'private-files': 'scene.svg',
      baseline: 'baseline',
      category: 'S',
      'max-price': '1 RLC',
    },
  });
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({
    status: 'failed',
    'error-code': 'RENDER_DIFFERS',
    check: 'failed',
    'images-different': '1',
    'images-new': '1',
    'images-missing': '0',
    'tasks-completed': '3',
  });
  const report = readFileSync(run.outputs.report ?? '', 'utf8');
  for (const name of ['1/0001.png', '2/0002.png', '3/0003.png']) expect(report).toContain(name);
});

describe('offers for a part of the tasks', () => {
  let small: World;
  beforeAll(async () => {
    // Two pools with an order each, for 3 tasks in category S.
    if (process.env.TEST_ALL !== undefined)
      small = await startWorld({ workers: 6, pools: 2, orderVolume: 3 });
  });
  afterAll(() => small?.stop());

  const inputs = { tasks: '1..8', 'private-files': 'scene.txt', category: 'S', 'max-price': '1 RLC' };

  heavyTest('are taken, and the rest is named; with new offers a re-run buys only that', async () => {
    const cwd = small.workspace({ 'scene.txt': 'shared' });
    const first = await small.run({ cwd, run: { id: 540 }, inputs });
    expect(first.exitCode).toBe(1);
    expect(first.outputs).toMatchObject({
      'tasks-completed': '6',
      'tasks-not-bought': '2',
      'error-code': 'TASKS_FAILED',
      'deal-id': '',
      price: String(3n * PRICE + 3n * (PRICE + 50_000n)),
    });
    expect(linesOf(first)).toContainEqual(expect.stringMatching(/^ {2}7, 8 not bought: No offer was left/));
    await publishPoolOrder(small.localnet, await signPoolOrder(small.localnet, { price: PRICE, volume: 5n }));
    const second = await small.run({ cwd, run: { id: 540, attempt: 2 }, inputs });
    expectSuccess(second);
    expect(resultsOf(second).map(({ existed }) => existed)).toEqual([...Array(6).fill(true), false, false]);
    expect(reportOf(second, '8').task).toEqual({ task: '8' });
  });

  heavyTest('are waited for as `order-timeout` says', async () => {
    const cwd = small.workspace({ 'scene.txt': 'shared' });
    let isPublished = false;
    const run = await small.run({
      cwd,
      inputs: { ...inputs, tasks: '1..6', args: '--label waits', 'order-timeout': '2m' },
      onLine: line => {
        if (isPublished || !/Looking again/.test(line)) return;
        isPublished = true;
        void signPoolOrder(small.localnet, { price: PRICE, volume: 5n }).then(order =>
          publishPoolOrder(small.localnet, order),
        );
      },
    });
    expectSuccess(run);
    expect(isPublished).toBe(true);
    expect(run.outputs).toMatchObject({ 'tasks-completed': '6' });
  });
});

describe('a list whose step ends before its tasks', () => {
  // Windows has no signals to send to another process; the runner ends it there.
  const posixTest = process.platform === 'win32' ? test.skip : test;

  posixTest(
    'by a cancel: the tasks are named as unfinished, and the post step says how to fetch them',
    async () => {
      const inputs = { tasks: '1..3', args: '--sleep 3000', 'min-completed': '0%' };
      const cwd = world.workspace();
      const run = await world.run({
        cwd,
        run: { id: 550 },
        inputs,
        interrupt: { after: /^::debug::Task 3: Task is/, signal: 'cancel' },
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'cancelled',
        'error-code': 'CANCELLED',
        'tasks-unfinished': '3',
        'tasks-not-bought': '0',
      });
      expect(statusesOf(run)).toEqual({ 1: 'unfinished', 2: 'unfinished', 3: 'unfinished' });
      expect(linesOf(run).filter(line => line.includes('The step was cancelled.'))).toHaveLength(1);
      const post = await world.run({ entry: 'post', cwd, state: run.state });
      expect(post.log).toMatch(/the 3 tasks.*`collect` action/);

      const again = await world.run({ cwd, run: { id: 550, attempt: 2 }, inputs });
      expectSuccess(again);
      expect(again.log).toContain('All 3 tasks were bought before.');
      expect(again.outputs).toMatchObject({ 'tasks-completed': '3' });
    },
  );

  heavyTest('by `timeout`: a re-run fetches the rest', async () => {
    const inputs = { tasks: '1..3', args: '--sleep 6000' };
    const cwd = world.workspace();
    const run = await world.run({ cwd, run: { id: 551 }, inputs: { ...inputs, timeout: '2s' } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      status: 'timeout',
      'error-code': 'TASK_TIMEOUT',
      'tasks-unfinished': '3',
    });
    expect(errorsOf(run)[0]).toContain('3 of 3 tasks did not end in time. They go on');
    expect(resultsOf(run)[0]).not.toHaveProperty('seconds');
    const again = await world.run({ cwd, run: { id: 551, attempt: 2 }, inputs });
    expectSuccess(again);
    expect(resultsOf(again).every(({ existed }) => existed === true)).toBe(true);
  });
});

heavyTest('a quote prices the whole list, for the budget that then buys it', async () => {
  const inputs = { tasks: '1..5', args: '--name {task}', category: 'S', 'max-price': '' };
  const quote = await world.run({
    entry: 'quote',
    cwd: world.workspace(),
    inputs: { ...inputs, wallet: '' },
  });
  expect(quote.exitCode === 0 ? '' : quote.log).toBe('');
  expect(quote.outputs).toMatchObject({ tasks: '5', 'tasks-covered': '5', price: '1000000' });
  const [, budget = ''] = /max-price: ([\d.]+ RLC)/.exec(quote.log) ?? [];
  const run = await world.run({ cwd: world.workspace(), inputs: { ...inputs, 'max-price': budget } });
  expectSuccess(run);
  expect(run.outputs).toMatchObject({ 'tasks-completed': '5', price: '1000000' });
});

describe('a list that is wrong', () => {
  const transactions = () =>
    world.localnet.provider.getTransactionCount(world.localnet.info.wallets.requester.address);

  test('is refused with all mistakes at once, before anything is sent', async () => {
    const sent = await transactions();
    const lines = [
      '{"task":"a"}',
      '{"task":"a"}',
      '{"task":"..","args":1}',
      'no json',
      '{"task":"b","arg":""}',
    ];
    const run = await world.run({
      cwd: world.workspace({ 'list.jsonl': lines.join('\n') }),
      inputs: { tasks: 'list.jsonl', attempts: '9', 'on-task-failure': 'x', 'min-completed': '-1' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'INPUT_INVALID' });
    const [error = ''] = errorsOf(run);
    for (const input of ['attempts', 'on-task-failure', 'min-completed', 'tasks'])
      expect(error).toContain(`The input \`${input}\` is not valid.`);
    expect(error).toContain('Line 2: "a" has the name of line 1. Line 3: The name ".." cannot be');
    expect(error).toContain('Line 4: It is not JSON. Line 5: It has a field that no task has: "arg".');
    expect(run.log).not.toContain('::group::');
    expect(run.summary).toMatch(/^## ❌ Confidential task failed\n/);
    expect(await transactions()).toBe(sent);
  });

  heavyTest('and lacks what all its tasks need ends before them, with the one reason', async () => {
    const run = await world.run({
      cwd: world.workspace(),
      inputs: { tasks: '1..3', 'app-secrets': '1: nobody-pushed-this' },
    });
    expect(run.outputs).toMatchObject({ 'error-code': 'SECRET_MISSING', 'tasks-not-bought': '3' });
    expect(linesOf(run).filter(line => line.startsWith('::group::'))).toEqual(['::group::Preflight']);
    expect(resultsOf(run)[2]).toMatchObject({ task: '3', status: 'not-bought', errorCode: 'SECRET_MISSING' });
  });

  heavyTest.each<[string, Record<string, string>, RegExp]>([
    ['a backward range', { tasks: '5..1' }, /The range 5\.\.1 ends before it begins/],
    ['files that do not exist', { tasks: 'no/*.txt' }, /"no\/\*\.txt"/],
    [
      'names that no system takes',
      { tasks: 'in/*' },
      /its name "a: \\?"x\\?"\.txt" has one of the characters/,
    ],
    ['two files of one name', { tasks: 'in/b.txt\nother/b.txt' }, /b\.txt/],
    [
      'a failed index that cannot be bought alone',
      { tasks: '1..3', 'task-list': 'none', attempts: '2' },
      /`attempts`/,
    ],
    [
      'more good tasks than there are',
      { tasks: '1..3', 'min-completed': '4' },
      /It is 4, and the list has 3 tasks/,
    ],
  ])('says so of %s', async (_, inputs, says) => {
    const sent = await transactions();
    const run = await world.run({
      cwd: world.workspace({ 'in/a: "x".txt': 'x', 'in/b.txt': 'b', 'other/b.txt': 'other' }),
      inputs,
    });
    expect(run.exitCode).toBe(1);
    expect(errorsOf(run)[0]).toMatch(says);
    expect(run.summary).toMatch(/^## ❌ Confidential task failed\n/);
    expect(await transactions()).toBe(sent);
  });
});
