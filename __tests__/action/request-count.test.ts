import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execa } from 'execa';
import { heavyTest } from '../support/heavy.ts';
import { type FaultProxy, type SeenRequest, startFaultProxy } from '../support/proxy.ts';
import { startWorld, type World } from '../support/world.ts';

const CLI = path.join(path.dirname(createRequire(import.meta.url).resolve('iexec')), '../cli/cmd/iexec.js');

/**
 * HTTP requests that one plain run may make, chain and services together, were its task done at the first look at it:
 * how many looks it takes is a matter of the machine. 30 and 41 were measured; where a node is slow to mine, a
 * transaction is looked for some times more.
 */
const CEILING = { withoutInput: 36, withInput: 50 };

let world: World;
let proxies: Record<string, FaultProxy>;
beforeAll(async () => {
  world = await startWorld();
  const { network, schedulerUrl } = world.localnet.info;
  const { rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl } = network;
  const urls = { rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl, schedulerUrl };
  const started = Object.entries(urls).map(
    async ([name, url]) => [name, await startFaultProxy(url)] as const,
  );
  proxies = Object.fromEntries(await Promise.all(started));
  const rewrite = (body: string) => body.replaceAll(schedulerUrl, proxies.schedulerUrl?.url ?? '');
  proxies.compassUrl?.interfere(() => ({ kind: 'rewrite', rewrite }));
});
afterAll(async () => {
  await Promise.all(Object.values(proxies ?? {}).map(proxy => proxy.close()));
  await world?.stop();
});

/** How many requests `act` makes of each server. */
async function count(act: () => Promise<unknown>, counts: (request: SeenRequest) => boolean = () => true) {
  for (const proxy of Object.values(proxies)) proxy.forget();
  await act();
  const seen = Object.entries(proxies).map(([name, proxy]) => [name, proxy.seen.filter(counts)] as const);
  const all = seen.flatMap(([, requests]) => requests);
  return {
    total: all.length,
    rpcCalls: all.flatMap(({ rpcMethods }) => rpcMethods).length,
    looks: all.filter(({ url }) => /^\/tasks\/0x\w+$/.test(url)).length,
    by: Object.fromEntries(seen.map(([name, requests]) => [name, requests.length])),
  };
}

/** Requests of the step; the worker fetches the input through the same gateway. */
const ours = ({ headers }: SeenRequest) => headers['user-agent']?.startsWith('confidential-task') ?? false;

/** A step's requests, less the looks at its task after the first: each asks the pool once, and the chain three calls in one. */
async function countStep(inputs: Readonly<Record<string, string>>, files?: Record<string, string>) {
  const { total, rpcCalls, looks, by } = await count(() => runStep(inputs, files), ours);
  expect(looks).toBeGreaterThan(0);
  return { total: total - 2 * (looks - 1), rpcCalls: rpcCalls - 3 * (looks - 1), looks, by };
}

async function runStep(
  inputs: Readonly<Record<string, string>>,
  files: Record<string, string> = {},
  entry: 'main' | 'quote' = 'main',
) {
  const { schedulerUrl: _, ...others } = proxies;
  const urls = Object.fromEntries(Object.entries(others).map(([name, { url }]) => [name, url]));
  const network = JSON.stringify({ ...world.localnet.info.network, ...urls });
  const run = await world.run({ entry, cwd: world.workspace(files), inputs: { ...inputs, network } });
  expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({
    exitCode: 0,
    log: '',
  });
}

/** What a request asks for: the calls in it, or itself. */
function questionsOf({ method, url, body, rpcMethods }: SeenRequest): string[] {
  if (rpcMethods.length === 0) return [`${method} ${url} ${body}`];
  const calls = [JSON.parse(body.toString('utf8'))].flat() as { method: string; params: unknown }[];
  return calls.map(call => JSON.stringify([call.method, call.params]));
}

async function runOfficialCli(): Promise<void> {
  const { network, wallets, apps, workerpool } = world.localnet.info;
  const home = await mkdtemp(path.join(world.folder, 'cli-'));
  const chain = {
    id: String(network.chainId),
    host: proxies.rpcUrl?.url,
    hub: network.hub,
    sms: proxies.smsUrl?.url,
    ipfsGateway: proxies.ipfsGatewayUrl?.url,
    iexecGateway: proxies.marketUrl?.url,
    compass: proxies.compassUrl?.url,
  };
  const config = { default: 'localnet', allowExperimentalNetworks: true, chains: { localnet: chain } };
  await writeFile(path.join(home, 'chain.json'), JSON.stringify(config));
  await writeFile(path.join(home, 'wallet.json'), JSON.stringify(wallets.requesters[1]));
  const { stdout } = await execa(
    process.execPath,
    [
      ...[
        CLI,
        'app',
        'run',
        apps.echo ?? '',
        '--workerpool',
        workerpool,
        '--category',
        '0',
        '--tag',
        'tee,tdx',
      ],
      ...['--args', 'hello', '--watch', '--force', '--keystoredir', 'local', '--raw'],
    ],
    { cwd: home, stdin: 'ignore' },
  );
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, tasks: [{ statusName: 'COMPLETED' }] });
}

test('a run asks the network less often than `iexec app run`, which neither fetches nor decrypts the result', async () => {
  const official = await count(runOfficialCli);
  const own = await countStep({ args: 'hello' });
  const report = JSON.stringify({ official, own });
  if (process.env.SHOW_COUNTS) process.stderr.write(`${report}\n`);
  expect({ report, total: own.total <= CEILING.withoutInput }).toEqual({ report, total: true });
  const fewer = own.total < official.total * 0.8 && own.rpcCalls < official.rpcCalls * 0.6;
  expect({ report, fewer }).toEqual({ report, fewer: true });
});

test('a private input adds little: upload, registration and key', async () => {
  const own = await countStep({ 'private-files': 'a.txt' }, { 'a.txt': 'private' });
  const report = JSON.stringify(own);
  if (process.env.SHOW_COUNTS) process.stderr.write(`${report}\n`);
  expect({ report, total: own.total <= CEILING.withInput }).toEqual({ report, total: true });
});

heavyTest.each([
  ['with no budget', {}],
  ['within a budget', { category: 'S', 'max-price': '1 RLC' }],
  ['above a budget', { category: 'S', 'max-price': '1 nRLC' }],
  ['of one pool', { category: 'S', workerpool: 'named' }],
  ['with a lock', { 'app-lock': 'app.json' }],
])('a quote %s asks each thing once', async (_, inputs: Record<string, string>) => {
  const named = 'workerpool' in inputs && { workerpool: world.localnet.info.workerpool };
  await count(() => runStep({ ...inputs, ...named }, {}, 'quote'));
  const asked = Object.values(proxies).flatMap(({ seen }) => seen.filter(ours).flatMap(questionsOf));
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([]);
});
