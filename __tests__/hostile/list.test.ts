import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { type Interface, type Result, toBeHex } from 'ethers';
import { hubAt } from '../../localnet/chain/contracts.ts';
import { MULTICALL_CODE } from '../../localnet/chain/multicall.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { MULTICALL } from '../../src/iexec/chain/multicall.ts';
import { listed, signPoolOrder } from '../support/market-orders.ts';
import { hidingDeals } from '../support/rpc-lies.ts';
import { compileSolidity } from '../support/solidity.ts';
import { rawZip } from '../unit/archive-raw-zip.ts';
import { attacksBy } from './support/attack.ts';
import { lyingAbout, lyingOf, lyingOfMulticalls, together } from './support/chain-lies.ts';
import { startHostileWorker } from './support/hostile-worker.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
let hub: Interface;
beforeAll(async () => {
  target = await startTarget({ workers: 8 });
  hub = hubAt(target.world.localnet.info.network.hub, target.world.localnet.provider).interface;
});
afterAll(() => target?.stop());

/** Inputs of a list that shares all, and so is bought by one order. */
const together4 = { tasks: '1..4' };
/** Inputs of a list whose tasks differ, and so are bought by an order each. */
const differing = (tasks: string) => ({ tasks, args: '--name {task}.txt' });

/** Sets switches of the pool while an attack runs. */
async function whilePool(values: object, run: () => Promise<void>): Promise<void> {
  const url = `${target.world.localnet.info.schedulerUrl}/__switches`;
  await fetch(url, { method: 'POST', body: JSON.stringify(values) });
  await run().finally(() => fetch(url, { method: 'DELETE' }));
}

/** Lines of the file with the results, by the names of the tasks. */
function resultsOf({ outputs }: RunActionResult): Map<string, Record<string, unknown>> {
  const lines = readFileSync(outputs.results ?? '', 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return new Map(lines.map(line => JSON.parse(line)).map(line => [line.task, line]));
}

const statusesOf = (run: RunActionResult) => [...resultsOf(run).values()].map(({ status }) => status);

/** All files of the results. */
function filesOf({ outputs }: RunActionResult): string[] {
  const folder = outputs['output-path'] ?? '';
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The name that the app found in the line of its task. */
function nameIn({ outputs }: RunActionResult, task: string): string {
  const file = path.join(outputs['output-path'] ?? '', task, 'report.json');
  return JSON.parse(readFileSync(file, 'utf8')).task.task;
}

describe('pool', () => {
  const attack = attacksBy('The worker pool, on a list of tasks');

  attack(
    'answers for the wrong index: it delivers the first task’s result for all',
    '`RESULT_UNVERIFIED`: an enclave encrypts each result anew, so all copies are refused, the original too',
    () =>
      whilePool({ givesFirstResult: true }, async () => {
        const run = await target.step(
          { code: 'RESULT_UNVERIFIED', bought: 1, hasResults: true },
          { files: {}, inputs: together4 },
        );
        expect(statusesOf(run)).toEqual(['failed', 'failed', 'failed', 'failed']);
        expect(filesOf(run)).toEqual([]);
      }),
  );

  attack.heavy(
    'swaps the results of two tasks',
    'this remains: requesters get no attestation, so the digest is the pool’s word; an app that writes the line of its task into its result makes it show',
    () =>
      whilePool({ swapsResults: true }, async () => {
        const run = await target.step({ code: '', bought: 1 }, { files: {}, inputs: together4 });
        expect(['1', '2', '3', '4'].map(task => nameIn(run, task))).toEqual(['2', '1', '4', '3']);
      }),
  );

  attack.heavy(
    'completes half of the tasks, and never the rest',
    '`TASK_TIMEOUT`: what completed is fetched and published, and a re-run buys nothing',
    () =>
      whilePool({ mostTasksPerDeal: 2 }, async () => {
        const list = { files: {}, inputs: { ...together4, timeout: '10s' } };
        const first = { ...list, run: { id: 501, attempt: 1 } };
        const run = await target.step({ code: 'TASK_TIMEOUT', bought: 1, hasResults: true }, first);
        expect(statusesOf(run)).toEqual(['completed', 'completed', 'unfinished', 'unfinished']);
        const again = { ...list, run: { id: 501, attempt: 2 } };
        await target.step({ code: 'TASK_TIMEOUT', bought: 0, hasResults: true }, again);
      }),
  );

  attack.heavy(
    'says of every other task that it failed, while it works on them all',
    'this remains: with `attempts`, each of them is bought again, so often at most',
    () =>
      whilePool({ inventsEnds: true }, async () => {
        const inputs = { ...together4, args: '--sleep 3000' };
        const once = await target.step(
          { code: 'TASKS_FAILED', bought: 1, hasResults: true },
          { files: {}, inputs },
        );
        expect(statusesOf(once)).toEqual(['completed', 'failed', 'completed', 'failed']);
        await target.step({ code: '', bought: 3 }, { files: {}, inputs: { ...inputs, attempts: '2' } });
      }),
  );

  attack.heavy(
    'sends endless logs of every task that it says has failed',
    '`TASK_FAILED` for all, in bounded time: after three logs that come to nothing, it is asked for none',
    async () => {
      const chunk = Buffer.alloc(1_000_000, ' ');
      target.twins.schedulerUrl.forget();
      target.turn('schedulerUrl', ({ url }) =>
        url.includes('/logs')
          ? { kind: 'endless', chunk, everyMs: 0 }
          : { kind: 'answer', status: 200, body: '{"currentStatus":"FAILED"}' },
      );
      const run = await target.step(
        { code: 'TASK_FAILED', bought: 1 },
        { files: {}, inputs: { tasks: '1..12', args: '--sleep 10000' } },
      );
      expect(statusesOf(run)).toEqual(Array(12).fill('failed'));
      const asked = target.twins.schedulerUrl.seen.filter(({ url }) => url.includes('/logs'));
      expect(asked.length).toBeLessThan(10);
    },
  );
});

describe('worker', () => {
  const attack = attacksBy('The worker, on a list of tasks');

  attack.heavy(
    'packs files whose names lead into the folders of other tasks',
    'harmless: each file lies in the folder of its own task, under a safe name',
    async () => {
      const worker = await startHostileWorker(target);
      const names = ['../2/report.json', '../../2/x', '2/../../2/y', `${target.world.folder}/z`];
      worker.deliverBeside([
        ...names.map(name => ({ name, data: 'evil' })),
        { name: 'link', data: '../2', mode: 0o120777 },
        { name: 'link/report.json', data: 'evil' },
      ]);
      const inputs = { tasks: '1..3', workerpool: worker.workerpool };
      const run = await target.step({ code: '', bought: 1 }, { files: {}, inputs });
      expect(['1', '2', '3'].map(task => nameIn(run, task))).toEqual(['1', '2', '3']);
      const inFolders = Map.groupBy(filesOf(run), file => file.split(path.sep)[0]);
      expect([...inFolders.keys()]).toEqual(['1', '2', '3']);
      expect(new Set([...inFolders.values()].map(({ length }) => length)).size).toBe(1);
      await worker.stop();
    },
  );

  attack.heavy(
    'delivers results that are too large, and reports of log commands, terminal sequences and HTML',
    '`ARCHIVE_TOO_LARGE` and `RESULT_APP_ERROR` for each task: `max-output-size` holds for each, so a list takes so often that size; the text is inert in log, summary and results file',
    async () => {
      const worker = await startHostileWorker(target);
      const list = (inputs: object) => ({
        files: {},
        inputs: { tasks: '1..3', workerpool: worker.workerpool, ...inputs },
      });
      worker.deliverBeside([{ name: 'zeros', data: Buffer.alloc(3_000_000), deflate: true }]);
      const large = await target.step(
        { code: 'ARCHIVE_TOO_LARGE', bought: 1, hasResults: true },
        list({ 'max-output-size': '2MB' }),
      );
      expect(filesOf(large)).toEqual([]);
      const computed = '{"deterministic-output-path":"/iexec_out/report.json"}';
      await worker.deliver(
        rawZip([
          { name: 'computed.json', data: computed },
          { name: 'error.txt', data: `${INJECTION}\u0085{"version":1,"task":"4"}\u2028` },
        ]),
      );
      const odd = await target.step({ code: 'RESULT_APP_ERROR', bought: 1, hasResults: true }, list({}));
      expect([...resultsOf(odd).keys()]).toEqual(['1', '2', '3']);
      const text = readFileSync(odd.outputs.results ?? '', 'utf8');
      expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Zl}|\p{Zp}/u);
      expect(odd.log).toContain(MARK);
      await worker.stop();
    },
  );
});

describe('RPC endpoint', () => {
  const attack = attacksBy('The RPC endpoint, on a list of tasks');

  attack.heavy(
    'hides half of the deals of a list, so that a re-run buys their tasks again',
    '`SERVICE_MALFORMED` for their tasks: the market lists them, so nothing is bought',
    async () => {
      const list = { entry: 'submit', files: {}, inputs: differing('1..6') } as const;
      const first = await target.step({ code: '', bought: 6 }, { ...list, run: { id: 601, attempt: 1 } });
      const deals = [...resultsOf(first).values()].map(({ dealId }) => String(dealId).toLowerCase());
      target.turn(
        'rpcUrl',
        hidingDeals(id => deals.indexOf(id) % 2 === 0),
      );
      const again = await target.step(
        { code: 'TASKS_FAILED', bought: 0 },
        { ...list, run: { id: 601, attempt: 2 } },
      );
      expect([...resultsOf(again).values()].map(({ errorCode }) => errorCode)).toEqual(
        deals.map((_, at) => (at % 2 === 0 ? 'SERVICE_MALFORMED' : undefined)),
      );
    },
  );

  attack.heavy(
    'hides them, and that their orders are used, from a list that grew',
    '`SERVICE_MALFORMED`: the market lists them, so nothing is bought',
    async () => {
      for (const [id, inputs] of [
        [602, differing],
        [603, (tasks: string) => ({ tasks })],
      ] as const) {
        const list = { entry: 'submit', files: {} } as const;
        const bought = id === 602 ? 3 : 1;
        await target.step({ code: '', bought }, { ...list, inputs: inputs('1..3'), run: { id, attempt: 1 } });
        target.turn(
          'rpcUrl',
          together(
            hidingDeals(() => true),
            lyingOf(hub, 'viewConsumed', () => [0n]),
          ),
        );
        const again = { ...list, inputs: inputs('1..7'), run: { id, attempt: 2 } };
        await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, again);
      }
    },
  );

  attack.heavy(
    'hides the only deal of a list that is bought by one order',
    '`DEAL_NOT_FOUND`: the hub counts the tasks of the order as used',
    async () => {
      const list = { entry: 'submit', files: {}, inputs: together4 } as const;
      await target.step({ code: '', bought: 1 }, { ...list, run: { id: 604, attempt: 1 } });
      target.turn(
        'rpcUrl',
        hidingDeals(() => true),
      );
      await target.step({ code: 'DEAL_NOT_FOUND', bought: 0 }, { ...list, run: { id: 604, attempt: 2 } });
    },
  );

  attack.heavy(
    'shows deals of tasks that were not bought',
    '`TASK_TIMEOUT`: nothing is bought, nothing paid, and an honest endpoint shows it',
    async () => {
      const first = await target.step({ code: '', bought: 1 }, { entry: 'submit', files: {} });
      const { localnet } = target.world;
      const real = await hubAt(localnet.info.network.hub, localnet.provider).getFunction('viewDeal')(
        first.outputs['deal-id'],
      );
      target.turn(
        'rpcUrl',
        lyingOf(hub, 'viewDeal', ([deal]) => (deal.startTime === 0n ? [real] : undefined)),
      );
      const inputs = { ...differing('1..3'), timeout: '5s' };
      await target.step({ code: 'TASK_TIMEOUT', bought: 0 }, { files: {}, inputs });
    },
  );

  attack.heavy(
    'shows the ends of two tasks of a deal the other way round',
    '`RESULT_UNVERIFIED`, nothing unpacked: what was agreed on names the task',
    async () => {
      const ends = new Map<string, Result>();
      target.turn(
        'rpcUrl',
        lyingOf(hub, 'viewTask', ([task], [id]) => {
          if (task.status === 3n) ends.set(id, task);
          const [other] = [...ends].flatMap(([key, end]) => (key === id ? [] : [end]));
          // Until both have ended, none has.
          return [ends.has(id) && other ? other : { ...task.toObject(), status: 1n }];
        }),
      );
      const run = await target.step(
        { code: 'RESULT_UNVERIFIED', bought: 1 },
        { files: {}, inputs: { tasks: '1..2' } },
      );
      expect(filesOf(run)).toEqual([]);
    },
  );

  attack.heavy(
    'answers shared reads in another order',
    '`TASK_TIMEOUT`: no task is taken for another, and each is bought once',
    async () => {
      target.turn(
        'rpcUrl',
        lyingOfMulticalls(answers => answers.toReversed()),
      );
      const run = await target.step(
        { code: 'TASK_TIMEOUT', bought: 12, hasResults: true },
        { files: {}, inputs: { ...differing('1..12'), timeout: '10s' } },
      );
      const named = filesOf(run).filter(file => file.endsWith('.txt'));
      for (const file of named) expect(path.basename(file, '.txt')).toBe(path.dirname(file));
    },
  );

  attack.heavy('answers shared reads with fewer answers', '`SERVICE_MALFORMED`, nothing bought', async () => {
    target.turn(
      'rpcUrl',
      lyingOfMulticalls(answers => answers.slice(1)),
    );
    const inputs = differing('1..12');
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, { entry: 'submit', files: {}, inputs });
  });

  attack.heavy(
    'says that shared transactions take 2⁶⁰ units of gas',
    '`GAS_TOO_DEAR`, nothing sent',
    async () => {
      target.turn('rpcUrl', lyingAbout('eth_estimateGas', { result: toBeHex(2n ** 60n) }));
      const inputs = differing('1..12');
      await target.step({ code: 'GAS_TOO_DEAR', bought: 0 }, { entry: 'submit', files: {}, inputs });
    },
  );

  attack.heavy(
    'says that the chain has 2⁵³ blocks',
    'harmless: the list is bought once, and its results are brought',
    async () => {
      target.turn('rpcUrl', lyingAbout('eth_blockNumber', { result: toBeHex(2 ** 53 - 1) }));
      await target.step({ code: '', bought: 1 }, { files: {}, inputs: together4 });
    },
  );
});

describe('multicall contract', () => {
  const attack = attacksBy('A contract in the place of the public multicall contract');
  const list = () => ({ entry: 'submit', files: {}, inputs: differing('1..12') }) as const;
  const withCode = async (code: string, run: () => Promise<unknown>): Promise<void> => {
    const { provider } = target.world.localnet;
    await provider.send('anvil_setCode', [MULTICALL, code]);
    await run().finally(() => provider.send('anvil_setCode', [MULTICALL, MULTICALL_CODE]));
  };

  for (const [what, code, end] of [
    ['takes all gas', '0xfe', 'MATCH_REFUSED'],
    ['does nothing', '0x00', 'SERVICE_MALFORMED'],
  ] as const)
    attack.heavy(what, `\`${end}\`, nothing bought`, () =>
      withCode(code, () => target.step({ code: end, bought: 0 }, list())),
    );

  attack.heavy(
    'answers with made-up results, and calls nothing',
    '`SERVICE_MALFORMED`, nothing bought',
    async () => {
      const { evm } = await compileSolidity(new URL('./support/EvilMulticall.sol', import.meta.url));
      await withCode(`0x${evm.deployedBytecode.object}`, () =>
        target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, list()),
      );
    },
  );
});

describe('market', () => {
  const attack = attacksBy('The market, on a list of tasks');

  /** Puts these entries before all others in the book of the pools. */
  const bookOf = (entries: (index: number) => object | undefined) =>
    target.turn('marketUrl', async ({ url }) => {
      if (!url.startsWith('/workerpoolorders')) return undefined;
      const asked = new URL(url, target.world.localnet.info.network.marketUrl);
      const [index, size] = ['pageIndex', 'pageSize'].map(name => Number(asked.searchParams.get(name)));
      asked.searchParams.set('pageIndex', '0');
      const real = ((await (await fetch(asked)).json()) as { orders: object[] }).orders;
      const first = (index ?? 0) * (size ?? 0);
      const page = Array.from({ length: size ?? 0 }, (_, at) => entries(first + at)).flatMap(
        one => one ?? [],
      );
      const orders = page.length > 0 ? page : index === 0 ? real : [];
      return { kind: 'answer', status: 200, body: JSON.stringify({ ok: true, count: 100_000, orders }) };
    });

  attack.heavy(
    'shows offers for more tasks than were signed',
    'these are skipped: `WORKERPOOL_NO_ORDER`, nothing bought',
    async () => {
      const { localnet } = target.world;
      const owner = localnet.info.wallets.workerpoolOwner;
      const terms = { category: 0n };
      const signed = await signPoolOrder(localnet, { price: 0n, volume: 1n, terms });
      const entry = listed(localnet, signed, owner);
      bookOf(index =>
        index === 0 ? { ...entry, order: { ...entry.order, volume: 1_000 }, remaining: 1_000 } : undefined,
      );
      const options = { entry: 'submit', files: {}, inputs: together4 } as const;
      await target.step({ code: 'WORKERPOOL_NO_ORDER', bought: 0 }, options);
    },
  );

  attack.heavy(
    'lists 100 000 offers that nobody signed',
    'looking ends after 10 000 entries: `WORKERPOOL_NO_ORDER`, nothing bought',
    async () => {
      const { localnet } = target.world;
      const owner = localnet.info.wallets.workerpoolOwner;
      const signed = await signPoolOrder(localnet, { price: 0n, volume: 1n, terms: { category: 0n } });
      const entry = listed(localnet, signed, owner);
      bookOf(index => ({ ...entry, order: { ...entry.order, salt: toBeHex(index, 32) } }));
      const inputs = { tasks: '1..200' };
      await target.step({ code: 'WORKERPOOL_NO_ORDER', bought: 0 }, { entry: 'submit', files: {}, inputs });
    },
  );
});

describe('task list', () => {
  const attack = attacksBy('Who writes the list of tasks (`tasks`)');
  const withList = (text: string, code: string, inputs = {}) =>
    target.step(
      { code, bought: 0 },
      {
        entry: 'submit',
        files: { 'tasks.jsonl': text },
        inputs: { tasks: 'tasks.jsonl', 'private-files': '', ...inputs },
      },
    );
  const line = (task: unknown, more = {}) => JSON.stringify({ task, ...more });

  attack.heavy(
    'names tasks by paths, by names of Git and of devices, and by log commands, terminal sequences and HTML',
    '`INPUT_INVALID`, nothing bought, the text is inert',
    async () => {
      const names = [
        '../x',
        '/etc',
        '..',
        '.',
        '.git',
        '.GIT',
        'git~1',
        'a\\b',
        'nul',
        'a:b',
        'x.',
        '',
        ' x',
      ];
      const odd = [...names, INJECTION, '\u202ex', 'x'.repeat(101), 7, null, ['x'], { a: 1 }];
      for (const name of odd) {
        const run = await withList([line('good'), line(name)].join('\n'), 'INPUT_INVALID');
        expect(run.log).toContain('Line 2');
      }
    },
  );

  for (const [what, text] of [
    ['has a line of 10 MB', () => line('x', { args: 'y'.repeat(10_000_000) })],
    ['has 17 MB', () => `${line('x')}${' '.repeat(17_000_000)}`],
    ['has 100 000 lines', () => Array.from({ length: 100_000 }, (_, at) => line(`t${at}`)).join('\n')],
    ['has a prototype in a line', () => '{"task":"x","__proto__":{"args":"--evil"}}'],
    ['has a prototype among the secrets of a line', () => '{"task":"x","app-secrets":{"__proto__":"y"}}'],
    ['has a field twice', () => '{"task":"x","task":"y"}'],
    ['has a line that is nested a million times', () => `{"task":"x","data":${'['.repeat(1_000_000)}`],
    ['has two names of one folder', () => [line('Frame'), line('frame')].join('\n')],
    ['is a page of log commands and HTML', () => INJECTION],
  ] as const)
    attack.heavy(what, '`INPUT_INVALID`, nothing bought', async () => {
      const run = await withList(text(), 'INPUT_INVALID');
      expect(run.stdout.length).toBeLessThan(50_000);
    });

  attack.heavy(
    'puts the wallet’s key where it would become public',
    '`INPUT_INVALID`, nothing bought, the key is not shown',
    async () => {
      const { privateKey } = target.wallet;
      for (const more of [
        { args: `--key ${privateKey}` },
        { 'public-urls': `https://a.example/${privateKey}` },
        { 'app-secrets': { 1: privateKey } },
      ]) {
        const run = await withList(line('x', more), 'INPUT_INVALID');
        expect(`${run.log}${run.summary}`).not.toContain(privateKey.slice(2, 40));
      }
    },
  );

  attack.heavy(
    'names files of the runner, or the token of the checkout, as the private input of a task',
    '`INPUT_INVALID`, nothing is read',
    async () => {
      for (const files of ['/proc/self/environ', '../../etc/passwd', '~/.ssh/*', '.git/config'])
        await withList(line('x', { 'private-files': files }), 'INPUT_INVALID');
    },
  );

  attack.heavy(
    'names tasks by words of the language, and by signs of Markdown and of the log',
    'harmless: each has its folder, and log and summary show the names literally',
    async () => {
      const names = [
        '__proto__',
        'constructor',
        'toString',
        '##[command]x',
        '@octocat',
        '[x](javascript)',
        '`x`',
        '{task}',
        '-rf',
        '#1',
      ];
      const run = await target.step(
        { code: '', bought: 1 },
        {
          files: { 'tasks.jsonl': names.map(name => line(name)).join('\n') },
          inputs: { tasks: 'tasks.jsonl', 'private-files': '' },
        },
      );
      expect(names.map(name => nameIn(run, name))).toEqual(names);
      expect([...resultsOf(run).keys()]).toEqual(names);
    },
  );

  attack(
    'commits a link in the place of the folder of a task',
    '`INPUT_INVALID`, nothing bought or written',
    async () => {
      const output = path.join(target.world.workspace({ 'out/2/earlier': '', 'hooks/old': '' }), 'out');
      symlinkSync('../hooks', path.join(output, '1'));
      const inputs = { ...together4, 'output-path': output, 'private-files': '' };
      const run = await target.step({ code: 'INPUT_INVALID', bought: 0, hasResults: true }, { inputs });
      expect(run.log).toContain(path.join(output, '1'));
      expect(readdirSync(path.join(output, '../hooks'))).toEqual(['old']);
    },
  );
});
