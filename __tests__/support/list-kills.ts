import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import AdmZip from 'adm-zip';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { MULTICALL } from '../../src/iexec/chain/multicall.ts';
import { dieAt, type Lane, type Moment, PRICE } from './kill-and-rerun.ts';
import type { LedgerDeal } from './ledger.ts';
import { type FaultProxy, startFaultProxy } from './proxy.ts';
import { lie, type RpcCall } from './rpc-lies.ts';
import type { World } from './world.ts';

/** Names of the tasks of a list. */
const NAMES = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'));
/** Those of them that fail, however often they are bought. */
const FAILING = ['07', '15'];
const GOOD = NAMES.filter(name => !FAILING.includes(name));
/** `max-price` of a list, in nRLC: enough for every purchase of the failing ones. */
const BUDGET = 20_000_000n;

/** Forms of a list of the same tasks, by name: the inputs that say what the tasks are. */
export const LIST_FORMS = {
  'an order each': {
    tasks: '01..20',
    'private-files': 'scene.bin',
    args: `--task {task} --fail ${FAILING}`,
  },
  'an order and a file each': { tasks: 'in/*', args: `--task {task} --fail ${FAILING}` },
  'one order': { tasks: '01..20', 'private-files': 'scene.bin', args: `--fail ${FAILING}` },
} as const;

/** A form of a list. */
export type ListForm = keyof typeof LIST_FORMS;

/** The rules of a list for tasks that fail. */
export interface ListRules {
  readonly form: ListForm;
  readonly attempts: 1 | 2;
  readonly retry: 'after-failure' | 'never';
  readonly onTaskFailure: 'fail' | 'warn';
}

/** Steps of a list, by the lines of its log that they begin with, in order. */
export const LIST_STEPS = {
  Preflight: /^::group::Preflight/,
  Encrypt: /✓ Preflight/,
  Shop: / (was|were) bought before\.$/,
  Upload: /^Buying \d+ tasks for /,
  Register: /Registering /,
  Buy: /^Buying \d+ tasks? in one transaction/,
  Poll: /Task is not started on chain yet/,
  Fetch: /: Decrypt\./,
  Fail: /, ABORTED /,
  'Buy again': /^Buying \d+ tasks? again /,
  Publish: /^::group::Publish/,
  Finish: /✓ Publish/,
} as const;

/** Transactions of a list: registrations, at times a deposit, purchases; many where the chain has no multicall contract. */
export const LIST_TRANSACTIONS: readonly Moment[] = [0, 1, 2, 3, 8, 24].flatMap(transaction =>
  [true, false].map(reached => ({ transaction, reached })),
);

/** An endpoint of a chain without the multicall contract: there, each deal takes a transaction of its own. */
export async function startEndpointWithoutMulticall({ localnet }: World): Promise<FaultProxy> {
  const proxy = await startFaultProxy(localnet.info.network.rpcUrl);
  const asks = ({ method, params: [address] }: RpcCall) =>
    method === 'eth_getCode' && String(address).toLowerCase() === MULTICALL.toLowerCase();
  proxy.interfere(lie(asks, () => ({ result: '0x' })));
  return proxy;
}

let runId = 6_000_000;

/** A paid list with an identity of its own, tried as often as its caller likes. */
export class PaidList {
  readonly rules: ListRules;
  readonly #lane: Lane;
  readonly #id = runId++;
  /** Content of the private files, by path. */
  readonly #files: Readonly<Record<string, Buffer>>;
  #attempts = 0;
  readonly #logs: string[] = [];

  constructor(lane: Lane, rules: ListRules) {
    this.rules = rules;
    this.#lane = lane;
    const names = rules.form === 'an order and a file each' ? NAMES.map(name => `in/${name}`) : ['scene.bin'];
    this.#files = Object.fromEntries(names.map(name => [name, randomBytes(100)]));
  }

  /** Attempts so far. */
  get attempts(): number {
    return this.#attempts;
  }

  /** The ends of the logs of all attempts. */
  get logs(): string {
    return this.#logs.map((log, at) => `Attempt ${at + 1}:\n${log}`).join('\n');
  }

  /** One attempt of the run, as the runner makes it: the same run id, the next attempt, nothing left on disk. */
  async attempt(options: Partial<Parameters<World['run']>[0]> = {}): Promise<RunActionResult> {
    const { world, wallet, proxy } = this.#lane;
    const { form, attempts, retry, onTaskFailure } = this.rules;
    this.#attempts += 1;
    const result = await world.run({
      cwd: world.workspace(this.#files),
      run: { id: this.#id, attempt: this.#attempts },
      timeoutMs: 300_000,
      ...options,
      inputs: {
        ...LIST_FORMS[form],
        attempts: String(attempts),
        retry,
        'on-task-failure': onTaskFailure,
        category: 'S',
        'max-price': `${Number(BUDGET) / 1e9} RLC`,
        wallet: wallet.privateKey,
        network: JSON.stringify({ ...world.localnet.info.network, rpcUrl: proxy.url }),
      },
    });
    this.#logs.push(`exit code ${result.exitCode}\n${logLines(result.log)}`);
    return result;
  }

  /** An attempt that dies at this moment. */
  killedAttempt(moment: Moment): Promise<RunActionResult> {
    return dieAt(this.#lane, moment, death => this.attempt(death));
  }

  /** The attempt came to its end, which names all tasks and has the right result of each good one. */
  expectResults(run: RunActionResult): void {
    const isFailed = this.rules.onTaskFailure === 'fail';
    const { exitCode, outputs } = run;
    const log = exitCode === Number(isFailed) ? '' : `${run.log}\n${run.stderr}`;
    expect({ exitCode, log, code: outputs['error-code'] }).toEqual({
      exitCode: Number(isFailed),
      log: '',
      code: isFailed ? 'TASKS_FAILED' : '',
    });
    const lines = readFileSync(outputs.results ?? 'no results', 'utf8')
      .trimEnd()
      .split('\n');
    const states = lines.map(
      line => JSON.parse(line) as { task: string; status: string; errorCode?: string },
    );
    expect(states.map(({ task, status, errorCode }) => [task, status, errorCode])).toEqual(
      NAMES.map(name =>
        FAILING.includes(name) ? [name, 'failed', 'TASK_FAILED'] : [name, 'completed', undefined],
      ),
    );
    const folder = outputs['output-path'] ?? '';
    expect(readdirSync(folder).sort()).toEqual(GOOD);
    for (const name of GOOD) this.#expectContent(path.join(folder, name), name);
  }

  #expectContent(folder: string, name: string): void {
    const { form } = this.rules;
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as {
      args: string[];
      task?: { task: string };
      datasets: string[];
    };
    const input = readFileSync(path.join(folder, report.datasets[0] ?? 'no input'));
    if (form === 'one order') {
      expect(report.task).toEqual({ task: name });
      expect(new AdmZip(input).getEntry('scene.bin')?.getData()).toEqual(this.#files['scene.bin']);
    } else {
      expect(report.args.slice(0, 2)).toEqual(['--task', name]);
      expect(input).toEqual(this.#files[form === 'an order each' ? 'scene.bin' : `in/${name}`]);
    }
  }
}

/**
 * Runs `act` and checks by the chain alone that every task of the list was bought once, and the failing ones as often as
 * the rules and the number of attempts allow; that nothing else left wallet and iExec account; and that no more was moved
 * from the one to the other than the purchases took at the dearest price of the market, and than the budget.
 */
export async function expectOnceEach<T>(
  { ledger, wallet }: Lane,
  list: PaidList,
  act: () => Promise<T>,
): Promise<T> {
  const from = await ledger.nextBlock();
  const before = await ledger.funds(wallet.address);
  const outcome = await act();
  const after = await ledger.funds(wallet.address);
  const deals = await ledger.dealsSince(wallet.address, from);
  const purchases = purchasesOf(deals, list.rules.form);
  const completed = await Promise.all(
    purchases.map(async ({ deal, place }) => ledger.isCompleted(deal.id, place)),
  );
  const good = purchases.filter((_, at) => completed[at]);
  const failed = purchases.filter((_, at) => !completed[at]);
  expect(good.map(({ task }) => task).sort()).toEqual(GOOD);
  expect([...new Set(failed.map(({ task }) => task))].sort()).toEqual(FAILING);
  const most = list.rules.retry === 'never' ? list.rules.attempts : list.rules.attempts * list.attempts;
  for (const name of FAILING) {
    const count = failed.filter(({ task }) => task === name).length;
    expect(count).toBeGreaterThanOrEqual(list.rules.retry === 'never' ? 1 : list.rules.attempts);
    expect(count).toBeLessThanOrEqual(most);
  }
  const [paid, lost] = [good, failed].map(some => some.reduce((sum, { deal }) => sum + deal.price, 0n));
  const total = (paid ?? 0n) + (lost ?? 0n);
  const moved = before.held - after.held;
  expect(after).toEqual({
    stake: before.stake + moved - total,
    locked: before.locked + (lost ?? 0n),
    held: before.held - moved,
  });
  // A deposit may have been made for a dearer offer than the one that served in the end.
  const dearest = PRICE * BigInt(purchases.length) - before.stake;
  expect(moved).toBeLessThanOrEqual(dearest > 0n ? dearest : 0n);
  expect(moved).toBeLessThanOrEqual(BUDGET);
  return outcome;
}

/** A purchase of one task. */
interface TaskPurchase {
  readonly task: string;
  readonly deal: LedgerDeal;
  readonly place: number;
}

/** The purchases that these deals are, each with the name of its task. */
function purchasesOf(deals: readonly LedgerDeal[], form: ListForm): TaskPurchase[] {
  const all = deals.flatMap(deal =>
    Array.from({ length: deal.tasks }, (_, at) => ({ deal, place: deal.first + at })),
  );
  if (form !== 'one order')
    return all.map(one => ({ ...one, task: /--task (\d+)/.exec(one.deal.params)?.[1] ?? 'no name' }));
  const byOrder = Map.groupBy(all, ({ deal }) => deal.requestHash);
  const [main = [], ...others] = [...byOrder.values()].sort((a, b) => b.length - a.length);
  expect(main).toHaveLength(NAMES.length);
  // The input of an order for one task is its line of the list: one dataset for each task, and only the failing ones.
  const alone = [...Map.groupBy(others.flat(), ({ deal }) => deal.dataset).values()];
  expect(alone.length).toBeLessThanOrEqual(FAILING.length);
  return [
    ...main.map(one => ({ ...one, task: NAMES[one.place] ?? 'no name' })),
    ...alone.flatMap((some, at) => some.map(one => ({ ...one, task: FAILING[at] ?? 'no name' }))),
  ];
}

/** The lines of a log without masks, requests of artifacts and the checks of results. */
function logLines(log: string): string {
  return log
    .split('\n')
    .filter(line => !/^::(add-mask|debug::(?!Task \d+: Task is|Regist|Upload))/.test(line))
    .join('\n');
}
