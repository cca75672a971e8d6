import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { type FaultProxy, type SeenRequest, startFaultProxy } from '../__tests__/support/proxy.ts';
import { startWorld, type World } from '../__tests__/support/world.ts';
import { type BatchKind, type BatchRow, renderBatchTable } from './batch-table.ts';
import { chainCosts } from './chain-costs.ts';

/**
 * Measures runs of 1, 10, 100 and 1,000 tasks with an app that ends at once, bought by an order each and by one order
 * for all, beside the official CLI that runs 10 tasks in a loop. Prints a table and writes `bench/batch.json`. `--quick`
 * leaves out 1,000 tasks and writes nothing.
 */
const quick = process.argv.includes('--quick');
const SIZES = quick ? [1, 10, 100] : [1, 10, 100, 1000];
const OFFICIAL_TASKS = 10;
/** Tasks that the pool of the localnet runs at once. */
const WORKERS = 8;

const CLI = path.join(path.dirname(createRequire(import.meta.url).resolve('iexec')), '../cli/cmd/iexec.js');
const USAGE = fileURLToPath(new URL('report-usage.mjs', import.meta.url));

const rows: BatchRow[] = [];
const world = await startWorld({ workers: WORKERS });
const proxies = await startProxies(world);
const temp = mkdtempSync(path.join(tmpdir(), 'confidential-task-bench-'));
try {
  keep(await officialRow());
  for (const tasks of SIZES) {
    keep(await ourRow('one order for all, shared input', tasks));
    keep(await ourRow('one order each, own inputs', tasks));
  }
} finally {
  await Promise.all(Object.values(proxies).map(proxy => proxy.close()));
  await world.stop();
  rmSync(temp, { recursive: true, force: true });
}
console.log(renderBatchTable(rows));
if (!quick) {
  const machine = { cores: availableParallelism(), model: cpus()[0]?.model, node: process.version };
  const report = { date: new Date().toISOString().slice(0, 10), machine, workers: WORKERS, rows };
  writeFileSync(new URL('batch.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
}

/** Keeps a row, and shows it: a later one can fail after minutes. */
function keep(row: BatchRow): void {
  rows.push(row);
  console.error(`measured: ${JSON.stringify(row)}`);
}

async function startProxies({ localnet }: World): Promise<Record<string, FaultProxy>> {
  const { network, schedulerUrl } = localnet.info;
  const { rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl } = network;
  const urls = { rpcUrl, smsUrl, marketUrl, compassUrl, ipfsGatewayUrl, ipfsNodeUrl, schedulerUrl };
  const started = Object.entries(urls).map(
    async ([name, url]) => [name, await startFaultProxy(url)] as const,
  );
  const all = Object.fromEntries(await Promise.all(started));
  const rewrite = (body: string) => body.replaceAll(schedulerUrl, all.schedulerUrl?.url ?? '');
  all.compassUrl?.interfere(() => ({ kind: 'rewrite', rewrite }));
  return all;
}

/** Counts the requests of `act` that `counts` accepts. */
async function countRequests(
  act: () => Promise<void>,
  counts: (request: SeenRequest) => boolean,
): Promise<number> {
  for (const proxy of Object.values(proxies)) proxy.forget();
  await act();
  const count = Object.values(proxies).reduce((sum, { seen }) => sum + seen.filter(counts).length, 0);
  for (const proxy of Object.values(proxies)) proxy.forget();
  return count;
}

async function ourRow(kind: BatchKind, tasks: number): Promise<BatchRow> {
  const isShared = kind === 'one order for all, shared input';
  const files = isShared
    ? { 'input.txt': `shared by ${tasks}` }
    : Object.fromEntries(
        Array.from({ length: tasks }, (_, index) => [
          `in/${String(index).padStart(5, '0')}.txt`,
          `own ${tasks} ${index}`,
        ]),
      );
  const cwd = world.workspace(files);
  const usageFile = path.join(temp, 'usage.json');
  const { schedulerUrl: _, ...others } = proxies;
  const urls = Object.fromEntries(Object.entries(others).map(([name, { url }]) => [name, url]));
  const inputs = {
    network: JSON.stringify({ ...world.localnet.info.network, ...urls }),
    'output-path': 'out',
    ...(isShared ? { tasks: `1..${tasks}`, 'private-files': 'input.txt' } : { tasks: 'in/*.txt' }),
  };
  const { wallets } = world.localnet.info;
  const costs = await chainCosts(world.localnet, wallets.requester.address);
  const startedAt = Date.now();
  let endedAt = 0;
  const requests = await countRequests(
    async () => {
      const env = { NODE_OPTIONS: `--import=${USAGE}`, USAGE_FILE: usageFile };
      const run = await world.run({ cwd, inputs, env, timeoutMs: 3_600_000 });
      endedAt = Date.now();
      if (run.exitCode !== 0) throw new Error(`the run of ${tasks} tasks failed:\n${run.log}`);
    },
    ({ headers }) => headers['user-agent']?.startsWith('confidential-task') ?? false,
  );
  const spent = await costs.since();
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as { cpuMs: number; peakBytes: number };
  rmSync(cwd, { recursive: true });
  return {
    kind,
    tasks,
    requests,
    milliseconds: endedAt - startedAt,
    afterLastTaskMs: endedAt - spent.lastTaskMs,
    ...usage,
    transactions: spent.transactions,
    gas: spent.gas,
  };
}

async function officialRow(): Promise<BatchRow> {
  const { network, wallets, apps, workerpool } = world.localnet.info;
  const home = mkdtempSync(path.join(temp, 'cli-'));
  const wallet = wallets.requesters[1] ?? wallets.requester;
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
  writeFileSync(path.join(home, 'chain.json'), JSON.stringify(config));
  writeFileSync(path.join(home, 'wallet.json'), JSON.stringify(wallet));
  const args = ['app', 'run', apps.echo ?? '', '--workerpool', workerpool, '--category', '0'];
  const rest = ['--tag', 'tee,tdx', '--watch', '--force', '--keystoredir', 'local', '--raw'];
  const costs = await chainCosts(world.localnet, wallet.address);
  const startedAt = Date.now();
  const requests = await countRequests(
    async () => {
      for (let task = 0; task < OFFICIAL_TASKS; task++)
        await execa(process.execPath, [CLI, ...args, ...rest], { cwd: home, stdin: 'ignore' });
    },
    ({ headers }) => !headers['user-agent']?.startsWith('localnet'),
  );
  const milliseconds = Date.now() - startedAt;
  const { transactions, gas } = await costs.since();
  return {
    kind: 'official CLI, in a loop',
    tasks: OFFICIAL_TASKS,
    requests,
    milliseconds,
    transactions,
    gas,
  };
}
