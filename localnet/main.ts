import { parseArgs } from 'node:util';
import type { LocalnetInfo } from './info.ts';
import { startLocalnet } from './start.ts';
import { watchParent } from './supervise/watch-parent.ts';

const HELP = `Starts an iExec network on this machine and runs until it is stopped.

  --json <file>      write addresses, URLs and test keys to <file>; network.json goes next to it
  --dir <folder>     keep working files in a folder of its own inside <folder>
  --market-limit <n> let the market answer n requests a minute and address: 100 by default, as
                     the live ones do; 0 for as many as come
  --workers <n>      let each pool run n tasks at once: 4 by default
  --pools <n>        start n pools that work, each with prices of its own: 1 by default
  --order-volume <n> let each order of a pool offer n tasks: 100,000 by default
  --exit-with-stdin  also stop at the end of standard input
  --outlive-parent   keep running when the process that started this one has ended
  --help             show this text
`;

/** A table of everything worth knowing. */
function describe({ network, wallets, apps, workerpools, ...info }: LocalnetInfo): string {
  const wallet = ({ address, privateKey }: { address: string; privateKey: string }): string =>
    `${address}  ${privateKey}`;
  const rows: (readonly [string, string])[] = [
    ['chain id', String(network.chainId)],
    ['RPC', network.rpcUrl],
    ['SMS', network.smsUrl],
    ['market', network.marketUrl],
    ['compass', network.compassUrl],
    ['scheduler', info.schedulerUrl],
    ['tasks at once', String(info.workers)],
    ['result proxy', info.resultProxyUrl],
    ['IPFS', network.ipfsGatewayUrl],
    ['hub', network.hub],
    ['RLC token', info.token],
    ['app registry', info.appRegistry],
    ['dataset registry', info.datasetRegistry],
    ['workerpool registry', info.workerpoolRegistry],
    ...workerpools.map(
      (address, index) => [index === 1 ? 'expensive workerpool' : 'workerpool', address] as const,
    ),
    ...Object.entries(apps).map(([name, address]) => [`app ${name}`, address] as const),
    ...wallets.requesters.map((requester, index) => [`requester ${index}`, wallet(requester)] as const),
    ['app owner', wallet(wallets.appOwner)],
    ['workerpool owner', wallet(wallets.workerpoolOwner)],
    ['worker', wallet(wallets.worker)],
    ['scheduler wallet', wallet(wallets.scheduler)],
    ['deployer', wallet(wallets.deployer)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => `${name.padEnd(width)}${value}`).join('\n');
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    dir: { type: 'string' },
    'market-limit': { type: 'string' },
    workers: { type: 'string' },
    pools: { type: 'string' },
    'order-volume': { type: 'string' },
    'exit-with-stdin': { type: 'boolean' },
    'outlive-parent': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help === true) {
  process.stdout.write(HELP);
  process.exit(0);
}

/** Ends the process when the option has no whole number. */
function wholeNumber(
  name: 'market-limit' | 'workers' | 'pools' | 'order-volume',
  least: number,
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  process.stderr.write(`localnet: --${name} takes a whole number from ${least}, such as 100.\n`);
  process.exit(1);
}

const marketRequestsPerMinute = wholeNumber('market-limit', 0);
const workers = wholeNumber('workers', 1);
const pools = wholeNumber('pools', 1);
const orderVolume = wholeNumber('order-volume', 1);

// A server must survive whatever one request does to it.
process.on('uncaughtException', error => process.stderr.write(`localnet: ${error.stack ?? error.message}\n`));
// The reader of the output may leave before this process ends.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const starting = startLocalnet({
  ...(values.json !== undefined && { infoFile: values.json }),
  ...(values.dir !== undefined && { dir: values.dir }),
  ...(marketRequestsPerMinute !== undefined && { marketRequestsPerMinute }),
  ...(workers !== undefined && { workers }),
  ...(pools !== undefined && { pools }),
  ...(orderVolume !== undefined && { orderVolume }),
});
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  // Even when asked while still starting: what has been started must be stopped.
  const localnet = await starting.catch(() => undefined);
  try {
    await localnet?.stop();
  } catch (error) {
    process.stderr.write(`localnet: ${error}\n`);
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
if (values['outlive-parent'] !== true) {
  watchParent(() => void end(0), { withStdin: values['exit-with-stdin'] === true });
}

try {
  const { info, infoFile, networkFile, chainExited } = await starting;
  void chainExited.then(() => {
    if (!ending) process.stderr.write('localnet: the EVM node has ended.\n');
    return end(1);
  });
  process.stdout.write(`${describe(info)}\n\n`);
  process.stdout.write(`Written to ${infoFile}; network settings alone to ${networkFile}.\n`);
  process.stdout.write(
    'Enclaves are simulated: nothing here is confidential, and all keys above are public.\n',
  );
  process.stdout.write('ready\n');
} catch (error) {
  process.stderr.write(`localnet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
