import {
  type JsonRpcApiProviderOptions,
  type JsonRpcPayload,
  type JsonRpcProvider,
  type JsonRpcResult,
  Network as RpcNetwork,
} from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { untilAborted } from '../../net/abortable.ts';
import { type HttpClient, originOf } from '../../net/http.ts';
import { CHAIN_LOOK_MS } from '../../net/pauses.ts';
import { CheckedProvider } from './checked-provider.ts';
import type { Network } from './networks.ts';
import { MAX_BATCH, RpcTransport, rpcUnreachable } from './rpc-transport.ts';

/** Options of the connection. */
export interface RpcOptions {
  readonly http: HttpClient;
  /** Ends every request of the connection, transactions in flight included: a hard stop, not a polite one. */
  readonly signal?: AbortSignal | undefined;
  /** Time for which calls wait for others to share their batch, in milliseconds. Default 10, as in ethers. */
  readonly batchStallMs?: number;
}

/**
 * Connects to the network's RPC endpoint and makes sure that it serves the right chain.
 * Calls of one tick go out as one JSON-RPC batch, or as several where the endpoint wants that. Requests that fail in
 * transport are sent again: reads are harmless, and a transaction that arrives twice is the same signed transaction.
 * The caller ends the connection with `destroy()`.
 * @throws TaskError RPC_UNREACHABLE, RPC_WRONG_CHAIN.
 */
export async function connectRpc(network: Network, options: RpcOptions): Promise<JsonRpcProvider> {
  const transport = new RpcTransport({ http: options.http, url: network.rpcUrl, signal: options.signal });
  const rpcNetwork = new RpcNetwork(network.name, network.chainId);
  const provider = new TransportProvider(transport, network.rpcUrl, rpcNetwork, {
    staticNetwork: rpcNetwork,
    batchMaxCount: MAX_BATCH,
    ...(options.batchStallMs !== undefined && { batchStallTime: options.batchStallMs }),
    // Nonces and stakes must be read from the chain each time, never from a cache.
    cacheTimeout: -1,
    pollingInterval: CHAIN_LOOK_MS,
  });
  try {
    await verifyChain(provider, network, options.signal);
    return provider;
  } catch (error) {
    provider.destroy();
    throw error;
  }
}

/** A connection whose requests go through a transport, and not through the HTTP client of ethers. */
class TransportProvider extends CheckedProvider {
  readonly #transport: RpcTransport;

  constructor(transport: RpcTransport, url: string, network: RpcNetwork, options: JsonRpcApiProviderOptions) {
    super(url, network, options);
    this.#transport = transport;
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<JsonRpcResult[]> {
    // Its caller judges each reply, as it does those of the client of ethers.
    return (await this.#transport.send([payload].flat())) as JsonRpcResult[];
  }
}

async function verifyChain(
  provider: JsonRpcProvider,
  network: Network,
  signal: AbortSignal | undefined,
): Promise<void> {
  const answer: unknown = await untilAborted(provider.send('eth_chainId', []), signal).catch(error => {
    signal?.throwIfAborted();
    throw error instanceof TaskError
      ? error
      : rpcUnreachable(network.rpcUrl, 'it refuses eth_chainId', error);
  });
  if (typeof answer !== 'string' || !/^0x[0-9a-fA-F]{1,16}$/.test(answer))
    throw rpcUnreachable(network.rpcUrl, 'its answer to eth_chainId is no chain id');
  if (BigInt(answer) === BigInt(network.chainId)) return;
  throw new TaskError('RPC_WRONG_CHAIN', {
    what: 'The RPC endpoint serves another chain.',
    why: `${originOf(network.rpcUrl)} serves chain ${BigInt(answer)}, while ${network.name} is chain ${network.chainId}.`,
    fix: 'Give an RPC URL of the network’s own chain.',
  });
}
