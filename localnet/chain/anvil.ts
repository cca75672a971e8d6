import { createInterface } from 'node:readline';
import { spawnGuarded } from '../supervise/spawn-guarded.ts';
import { anvilExecutable } from './artifacts.ts';

/**
 * Chain id of the localnet. Not one of a live network, so no order or transaction signed here is valid anywhere else.
 */
export const LOCALNET_CHAIN_ID = 65_536_134;

/**
 * Gas limit of a block: that of Arbitrum One and Sepolia (2^50), so that gas-based batching behaves as it does there.
 */
const BLOCK_GAS_LIMIT = 2n ** 50n;

/** First base fee in wei (0.01 gwei, the floor of Arbitrum One). */
const BASE_FEE = 10_000_000;

/** A running EVM node. */
export interface Chain {
  /** JSON-RPC URL (HTTP; the same port speaks WebSocket). */
  readonly rpcUrl: string;
  /** Process id of anvil. */
  readonly pid: number;
  /** Settles when anvil has ended, wanted or not. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts anvil on a free loopback port: a block for each transaction, EIP-1559 fees, funded accounts of `mnemonic`.
 *
 * @throws Error with anvil's own output when it ends before it listens.
 */
export async function startAnvil(options: { mnemonic: string; accounts: number }): Promise<Chain> {
  const anvil = await spawnGuarded(anvilExecutable(), [
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--chain-id', String(LOCALNET_CHAIN_ID), '--hardfork', 'prague'],
    ...['--mnemonic', options.mnemonic, '--accounts', String(options.accounts), '--balance', '10000'],
    ...['--gas-limit', String(BLOCK_GAS_LIMIT), '--base-fee', String(BASE_FEE)],
    // Its price of gas is the base fee, as on Arbitrum, which takes no tips; otherwise a gwei more.
    '--disable-min-priority-fee',
  ]);
  anvil.stderr.setEncoding('utf8');
  let errors = '';
  anvil.stderr.on('data', (text: string) => {
    errors = (errors + text).slice(-2_000);
  });
  const rpcUrl = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: anvil.stdout });
    lines.on('line', line => {
      const address = /^Listening on (\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
    void anvil.exited.then(({ code }) => {
      reject(new Error(`anvil ended with code ${code} before it listened. ${errors.trim()}`));
    });
  });
  return { rpcUrl, pid: anvil.pid, exited: anvil.exited, stop: anvil.stop };
}
