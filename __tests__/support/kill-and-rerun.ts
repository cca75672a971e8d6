import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { WalletInfo } from '../../localnet/chain/wallets.ts';
import type { RunActionResult } from '../../localrunner/run-action.ts';
import { TransactionCounter } from './broadcasts.ts';
import { Ledger } from './ledger.ts';
import { type FaultProxy, startFaultProxy } from './proxy.ts';
import type { World } from './world.ts';

/** Price of a task of category S on the localnet, in nRLC. */
export const PRICE = 200_000n;

/** Moment at which an attempt dies. */
export type Moment =
  /** So many milliseconds after a line of the log; at once without a number. */
  | { readonly line: RegExp; readonly delayMs?: number }
  | { readonly afterMs: number }
  /** When it sends its n-th transaction (from 0): before the chain gets it, or after, without the answer. */
  | { readonly transaction: number; readonly reached: boolean };

/** One wallet with an RPC endpoint of its own, so that kills of one run leave other runs alone. */
export interface Lane {
  readonly world: World;
  readonly wallet: WalletInfo;
  readonly proxy: FaultProxy;
  readonly ledger: Ledger;
}

/** Every moment at which the log says that a step begins or ends, in order. */
export const BOUNDARIES: readonly RegExp[] = [
  /^::group::Preflight/,
  /✓ Check/,
  /^::group::Encrypt/,
  /✓ Encrypt/,
  /✓ Shop/,
  /^::group::Upload/,
  /✓ Upload/,
  /^::group::Protect/,
  /Registered the dataset/,
  /✓ Protect/,
  /^::group::Order/,
  /Buying from/,
  /✓ Order/,
  /^::group::Poll/,
  /Task is /,
  /✓ Poll/,
  /✓ Download/,
  /✓ Decrypt/,
  /^::group::Publish/,
  /✓ Publish/,
];

let runId = 5_000_000;

/** Options of a lane. */
export interface LaneOptions {
  /** What to leave on the iExec account, in nRLC; the rest goes to the wallet, so that runs deposit. */
  readonly account?: bigint | undefined;
  /** URL of the RPC endpoint; that of the localnet by default. */
  readonly rpcUrl?: string | undefined;
}

/** Opens a lane for one wallet. */
export async function openLane(
  world: World,
  wallet: WalletInfo,
  { account, rpcUrl = world.localnet.info.network.rpcUrl }: LaneOptions = {},
): Promise<Lane> {
  const ledger = new Ledger(world.localnet);
  if (account !== undefined) await ledger.withdrawAllBut(wallet.privateKey, account);
  return { world, wallet, ledger, proxy: await startFaultProxy(rpcUrl) };
}

/** One paid purchase with an identity of its own, tried as often as its caller likes. */
export class PaidRun {
  readonly content = randomBytes(100);
  readonly #lane: Lane;
  readonly #id = runId++;
  readonly #inputs: Readonly<Record<string, string>>;
  #attempt = 0;

  /** @param inputs of every attempt, beside the usual ones */
  constructor(lane: Lane, inputs: Readonly<Record<string, string>> = {}) {
    this.#lane = lane;
    this.#inputs = inputs;
  }

  /** One attempt of the run, as the runner makes it: the same run id, the next attempt, nothing left on disk. */
  attempt(
    options: Partial<Parameters<World['run']>[0]> = {},
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<RunActionResult> {
    const { world, wallet, proxy } = this.#lane;
    this.#attempt += 1;
    return world.run({
      cwd: world.workspace({ 'scene.bin': this.content }),
      run: { id: this.#id, attempt: this.#attempt },
      timeoutMs: 200_000,
      ...options,
      inputs: {
        'private-files': 'scene.bin',
        category: 'S',
        'max-price': '0.001 RLC',
        wallet: wallet.privateKey,
        network: JSON.stringify({ ...world.localnet.info.network, rpcUrl: proxy.url }),
        ...this.#inputs,
        ...inputs,
      },
    });
  }

  /** An attempt that dies at this moment. */
  killedAttempt(moment: Moment): Promise<RunActionResult> {
    return dieAt(this.#lane, moment, options => this.attempt(options));
  }
}

/** The part of the options of a run that ends it. */
export type Death = Pick<Parameters<World['run']>[0], 'interrupt' | 'kill' | 'onLine'>;

/** Makes an attempt of a run that pays by this lane, and lets it die at this moment. */
export async function dieAt(
  { proxy, world }: Lane,
  moment: Moment,
  attempt: (death: Death) => Promise<RunActionResult>,
): Promise<RunActionResult> {
  const death = new AbortController();
  if ('line' in moment) {
    const { line, delayMs } = moment;
    if (delayMs === undefined) return attempt({ interrupt: { after: line, signal: 'SIGKILL' } });
    let timer: NodeJS.Timeout | undefined;
    const onLine = (text: string): void => {
      if (line.test(text)) timer ??= setTimeout(() => death.abort(), delayMs);
    };
    return attempt({ kill: death.signal, onLine }).finally(() => clearTimeout(timer));
  }
  if ('afterMs' in moment) {
    const timer = setTimeout(() => death.abort(), moment.afterMs);
    return attempt({ kill: death.signal }).finally(() => clearTimeout(timer));
  }
  const transactions = new TransactionCounter();
  proxy.interfere(async request => {
    if (transactions.numberOf(request) !== moment.transaction) return undefined;
    if (moment.reached) await forward(world, request.body);
    death.abort();
    return { kind: 'hang' };
  });
  return attempt({ kill: death.signal }).finally(() => proxy.interfere());
}

/** Hands a request on to the node of the chain. */
async function forward({ localnet }: World, body: Buffer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { rpcUrl } = localnet.info.network;
  const sent = { method: 'POST', headers, body: body as Uint8Array<ArrayBuffer> };
  await (await fetch(rpcUrl, sent)).arrayBuffer();
}

/** The app got the input and the attempt brought it back. */
export function expectResult(run: RunActionResult, content: Buffer): void {
  expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : `${run.log}\n${run.stderr}` }).toEqual({
    exitCode: 0,
    log: '',
  });
  expect(run.outputs).toMatchObject({ status: 'completed', 'error-code': '', price: String(PRICE) });
  const folder = run.outputs['output-path'] ?? '';
  const name = readdirSync(folder).find(file => file.startsWith('dataset-'));
  expect(readFileSync(path.join(folder, name ?? 'no dataset among the results'))).toEqual(content);
}

/**
 * Runs `act` and checks that it made exactly one deal and cost exactly its price, with no more moved from the wallet
 * to the iExec account than that took.
 */
export async function expectOnePurchase<T>({ ledger, wallet }: Lane, act: () => Promise<T>): Promise<T> {
  const from = await ledger.nextBlock();
  const before = await ledger.funds(wallet.address);
  const outcome = await act();
  const after = await ledger.funds(wallet.address);
  const missing = before.stake < PRICE ? PRICE - before.stake : 0n;
  expect({ deals: (await ledger.deals(wallet.address, from)).length, ...after }).toEqual({
    deals: 1,
    stake: before.stake + missing - PRICE,
    locked: before.locked,
    held: before.held - missing,
  });
  return outcome;
}

/** Kills one attempt after another at these moments, then runs once more undisturbed: one deal, and the result. */
export async function killAndRerun(lane: Lane, ...moments: Moment[]): Promise<RunActionResult[]> {
  const run = new PaidRun(lane);
  return expectOnePurchase(lane, async () => {
    const killed: RunActionResult[] = [];
    for (const moment of moments) killed.push(await run.killedAttempt(moment));
    expectResult(await run.attempt(), run.content);
    return killed;
  });
}
