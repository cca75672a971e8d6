import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { execa } from 'execa';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { heavyTest } from '../support/heavy.ts';

const RUN = fileURLToPath(new URL('support/official-sdk-run.ts', import.meta.url));
const CLI = join(dirname(createRequire(import.meta.url).resolve('iexec')), '../cli/cmd/iexec.js');

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let localnet: Localnet;
let home: string;
let outcome: Json;

beforeAll(async () => {
  localnet = await startLocalnet();
  home = await mkdtemp(join(tmpdir(), 'official-sdk-'));
  const { stdout } = await execa(process.execPath, [RUN, localnet.infoFile]);
  outcome = JSON.parse(stdout);
});

afterAll(async () => {
  await localnet?.stop();
  await rm(home, { recursive: true, force: true });
});

/** The files of a zip as text by name. */
function unzip(base64: string): Record<string, string> {
  const entries = new AdmZip(Buffer.from(base64, 'base64')).getEntries();
  return Object.fromEntries(entries.map(entry => [entry.entryName, entry.getData().toString('utf8')]));
}

describe('the official SDK, unchanged', () => {
  test('finds the orders', () => {
    expect(outcome).toMatchObject({ isPushed: true, appOrders: 1, deposited: '1000000000' });
    expect(outcome.prices).toEqual([0, 100_000, 100_000_000, 5_000_000_000]);
  });

  test('buys, and sees the task through to its end', () => {
    expect(outcome.messages.at(-1)).toBe('TASK_COMPLETED');
    expect(outcome.task.statusName).toBe('COMPLETED');
    expect(outcome.task.results.storage).toBe('ipfs');
    expect(outcome.task.results.location).toMatch(/^\/ipfs\/Qm/);
    expect(outcome.deals).toContain(outcome.dealid);
    expect(outcome.offchain.task.status).toBe('COMPLETED');
  });

  test('decrypts the result, which shows that the app saw input, arguments and secret', () => {
    const files = unzip(outcome.zip);
    const report = JSON.parse(files['data/report.json'] ?? '');
    expect(report.args).toEqual(['--dir', 'two words']);
    expect(report.taskId).toBe(outcome.taskid);
    expect(Object.keys(report.secrets)).toEqual(['IEXEC_REQUESTER_SECRET_1']);
    expect(files[`data/${report.datasets[0]}`]).toBe('private input');
    expect(JSON.parse(files[`data/${report.inputFiles[0]}`] ?? '')).toMatchObject({
      apiUrl: localnet.info.schedulerUrl,
    });
    expect(report.environment).toEqual(expect.arrayContaining(['IEXEC_DATASET_ADDRESS', 'IEXEC_BOT_SIZE']));
  });

  test('processes datasets in bulk', () => {
    const files = unzip(outcome.bulkZip);
    const report = JSON.parse(files['report.json'] ?? '');
    expect(files[report.datasets[0]]).toBe('bulk input');
  });

  test('reads the logs', () => {
    expect(outcome.logs[0].stdout).toContain('echo: 2 arguments');
  });
});

describe('the official CLI, unchanged', () => {
  beforeAll(async () => {
    const { network, wallets } = localnet.info;
    const chain = {
      id: String(network.chainId),
      host: network.rpcUrl,
      hub: network.hub,
      sms: network.smsUrl,
      ipfsGateway: network.ipfsGatewayUrl,
      iexecGateway: network.marketUrl,
      compass: network.compassUrl,
    };
    const config = { default: 'localnet', allowExperimentalNetworks: true, chains: { localnet: chain } };
    await writeFile(join(home, 'chain.json'), JSON.stringify(config));
    await writeFile(join(home, 'wallet.json'), JSON.stringify(wallets.requesters[1]));
  });

  async function iexec(...args: string[]): Promise<Json> {
    const { stdout } = await execa(process.execPath, [CLI, ...args, '--raw'], {
      cwd: home,
      stdin: 'ignore',
    });
    return JSON.parse(stdout);
  }

  test('shows app, order book, deal and task', async () => {
    const { apps, workerpool } = localnet.info;
    const [app, book, deal, task] = await Promise.all([
      iexec('app', 'show', apps.echo ?? ''),
      iexec('orderbook', 'workerpool', workerpool, '--category', '0'),
      iexec('deal', 'show', outcome.dealid),
      iexec('task', 'show', outcome.taskid),
    ]);
    expect(app).toMatchObject({ ok: true, address: apps.echo, app: { appName: 'echo' } });
    expect(book.ok).toBe(true);
    expect(book.workerpoolOrders).toHaveLength(3);
    expect(deal).toMatchObject({ ok: true, deal: { dealid: outcome.dealid } });
    expect(task).toMatchObject({ ok: true, task: { statusName: 'COMPLETED' } });
  });

  heavyTest('runs an app and waits for its result', async () => {
    const { apps, workerpool } = localnet.info;
    const run = await iexec(
      ...['app', 'run', apps.echo ?? '', '--workerpool', workerpool, '--category', '0', '--tag', 'tee,tdx'],
      '--args',
      'hello',
      ...['--watch', '--force', '--keystoredir', 'local'],
    );
    expect(run).toMatchObject({
      ok: true,
      tasks: [{ statusName: 'COMPLETED', results: { storage: 'ipfs' } }],
    });
  });
});
