import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { Wallet } from 'ethers';
import type { LocalnetOptions } from '../../../localnet/start.ts';
import type { RunActionOptions, RunActionResult } from '../../../localrunner/run-action.ts';
import { Ledger } from '../../support/ledger.ts';
import { type FaultProxy, type Interference, startFaultProxy } from '../../support/proxy.ts';
import { startWorld, type World } from '../../support/world.ts';

/** Marks whatever an attacker has written. */
export const MARK = 'H0STILE';
/** Text that an attacker puts into every field: commands of the runner, terminal sequences, markup, turned text. */
export const INJECTION = [
  `${MARK}\r\n::add-mask::${MARK}`,
  `::set-output name=deal-id::${MARK}`,
  `::error title=${MARK}::${MARK}`,
  `\u001b[31m${MARK}\u001b]8;;https://evil.example\u0007\u009b1m`,
  `##[command]${MARK}`,
  `<img src=x onerror=alert(1)><script>${MARK}</script> [x](javascript:alert(1)) | @octocat`,
  `\u202egnp.${MARK}\u2066\u2028::stop-commands::${MARK}`,
].join('\n');

/** The services that a step talks to, as the description of a network names them; and the scheduler, by compass. */
export type Service =
  | 'rpcUrl'
  | 'marketUrl'
  | 'smsUrl'
  | 'compassUrl'
  | 'ipfsGatewayUrl'
  | 'ipfsNodeUrl'
  | 'schedulerUrl';

/** One step under attack, on a network whose services are all twins that can turn hostile. */
export interface Target {
  readonly world: World;
  readonly ledger: Ledger;
  /** The wallet that runs the step. */
  readonly wallet: Wallet;
  readonly twins: Readonly<Record<Service, FaultProxy>>;
  /** A host that no part of a run may contact. */
  readonly elsewhere: FaultProxy;
  /** From now on the twin treats the step's requests this way, and no other requests. */
  turn(service: Service, interference: Interference): void;
  /**
   * Runs the step and checks what holds under every attack, then turns all twins honest again.
   * @param expected `code`: the error that it ends with, or none; `bought`: how many deals it may make.
   */
  step(expected: Expectation, options?: StepOptions): Promise<RunActionResult>;
  stop(): Promise<void>;
}

/** Longest time that a step may take, in milliseconds: much more than it does, for slow machines. */
const LIMIT_MS = 120_000;

/** Allowed end of the step. */
export interface Expectation {
  /** Its error code; empty for a success. */
  readonly code: string;
  readonly bought: number;
  /** True when some tasks of a list may have their results, whatever the error. */
  readonly hasResults?: boolean;
}

type StepOptions = Partial<Omit<RunActionOptions, 'cwd'>> & {
  readonly files?: Readonly<Record<string, string | Buffer>>;
};

/** Starts a localnet with a twin in front of every service. @param options of the localnet */
export async function startTarget(options: LocalnetOptions = {}): Promise<Target> {
  const world = await startWorld(options);
  const { network, schedulerUrl, wallets } = world.localnet.info;
  const { rpcUrl, marketUrl, smsUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl } = network;
  const urls = { rpcUrl, marketUrl, smsUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl, schedulerUrl };
  const started = Object.entries(urls).map(
    async ([name, url]) => [name, await startFaultProxy(url)] as const,
  );
  const twins = Object.fromEntries(await Promise.all(started)) as Record<Service, FaultProxy>;
  const elsewhere = await startFaultProxy('http://127.0.0.1:9');
  const wallet = new Wallet(wallets.requesters[0]?.privateKey ?? '');
  const ledger = new Ledger(world.localnet);

  const honest: Interference = () => undefined;
  const turn: Target['turn'] = (service, interference) => {
    twins[service].interfere(async request => {
      const ours = request.headers['user-agent']?.startsWith('confidential-task');
      const fault = ours ? await interference(request) : undefined;
      if (fault || service !== 'compassUrl') return fault;
      return { kind: 'rewrite', rewrite: body => body.replaceAll(schedulerUrl, twins.schedulerUrl.url) };
    });
  };
  const calm = (): void => {
    for (const service of Object.keys(twins) as Service[]) turn(service, honest);
    elsewhere.interfere(() => ({ kind: 'answer', status: 200, body: 'thank you' }));
  };
  calm();

  const { schedulerUrl: _, ...inDescription } = twins;
  const description = Object.fromEntries(Object.entries(inDescription).map(([name, { url }]) => [name, url]));
  const step: Target['step'] = async (expected, { files = { 'in.txt': 'private' }, ...options } = {}) => {
    const cwd = world.workspace(files);
    const from = await ledger.nextBlock();
    elsewhere.forget();
    const before = new Set(listing(world.folder));
    const startedAt = performance.now();
    const run = await world.run({
      ...options,
      cwd,
      timeoutMs: LIMIT_MS,
      inputs: {
        ...(Object.keys(files).length > 0 && { 'private-files': '*.txt' }),
        wallet: wallet.privateKey,
        network: JSON.stringify({ ...network, ...description }),
        ...options.inputs,
      },
    });
    const tookMs = performance.now() - startedAt;
    calm();
    const { 'error-code': code = '' } = run.outputs;
    expect({ code, log: code === expected.code ? '' : `${run.log}\n${run.stderr}` }).toEqual({
      code: expected.code,
      log: '',
    });
    expect(run.exitCode).toBe(code === '' ? 0 : 1);
    expect(tookMs).toBeLessThan(LIMIT_MS);
    expect(await ledger.deals(wallet.address, from)).toHaveLength(expected.bought);
    expect(elsewhere.seen).toEqual([]);
    expectCleanLog(run);
    expectCleanSummary(run);
    const output = path.resolve(cwd, options.inputs?.['output-path'] ?? 'confidential-output');
    const hasResults = expected.hasResults ?? code === '';
    const list = options.inputs?.tasks === undefined ? [] : [`${output}.results.jsonl`];
    const allowed = [output, ...list, ...(hasResults ? [`${output}.provenance`] : [])];
    const written = listing(world.folder).filter(
      file => !before.has(file) && !allowed.some(folder => `${file}/`.startsWith(`${folder}/`)),
    );
    expect(written).toEqual([]);
    if (!hasResults) expect([run.outputs['output-path'] ?? '', existsSync(output)]).toEqual(['', false]);
    return run;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...Object.values(twins), elsewhere].map(twin => twin.close()));
    await world.stop();
  };
  return { world, ledger, wallet, twins, elsewhere, turn, step, stop };
}

/** No text of the attacker is a command, and none moves the cursor or turns the text round. */
function expectCleanLog({ stdout, stderr, commands, masks, outputs, env }: RunActionResult): void {
  for (const line of `${stdout}\n${stderr}`.split(/\r\n|\r|\n|\u2028|\u2029|\u0085/)) {
    if (/^\s*::(?!error |warning |debug::|group::|endgroup::|add-mask::)/.test(line))
      expect(line).toBe('no command');
    if (line.includes('##[')) expect(line).toBe('no command of the old form');
  }
  expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u);
  expect(masks.filter(mask => mask.includes(MARK))).toEqual([]);
  const told = new Set(['error', 'warning', 'debug', 'group', 'endgroup', 'add-mask']);
  expect(commands.filter(({ command }) => !told.has(command))).toEqual([]);
  for (const { command, properties } of commands)
    expect([command, JSON.stringify(properties)].join()).not.toContain(MARK);
  expect(Object.values(outputs).filter(value => value.includes(MARK))).toEqual([]);
  expect(env).toEqual({});
}

/** The summary holds no markup but its own. */
function expectCleanSummary({ summary }: RunActionResult): void {
  const foreign = summary
    .replaceAll(
      /<\/?(?:code|a|pre|sub|table|tr|th|td|details|summary)>|<br>|<th align="left">|<details open>/g,
      '',
    )
    .replaceAll(/<a href="https?:\/\/[^"<>]*">/g, '');
  expect(foreign).not.toMatch(/[^\P{Cc}\n]|<|\p{Bidi_Control}/u);
  expect(summary).not.toMatch(/\]\(javascript:|@octocat/);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
}

function listing(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.map(entry => path.join(entry.parentPath, entry.name));
}
