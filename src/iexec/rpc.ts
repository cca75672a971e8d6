import {
  FetchRequest,
  type GetUrlResponse,
  type JsonRpcProvider,
  Network as RpcNetwork,
  type FetchRequest as RpcRequest,
} from 'ethers';
import * as v from 'valibot';
import { isTaskError, TaskError } from '../errors/task-error.ts';
import { describeFailure, type HttpClient, originOf } from '../net/http.ts';
import { untilAborted } from './abortable.ts';
import { CheckedProvider } from './checked-provider.ts';
import type { Network } from './networks.ts';

/** How the connection behaves. */
export interface RpcOptions {
  readonly http: HttpClient;
  /** Ends every request of the connection, transactions in flight included: a hard stop, not a polite one. */
  readonly signal?: AbortSignal | undefined;
  /** How often ethers looks for a new block while it waits for one, in milliseconds. Default 1000. */
  readonly pollingIntervalMs?: number;
  /** How long calls wait for others to share their batch, in milliseconds; default: what ethers does, 10. */
  readonly batchStallMs?: number;
}

/** Milliseconds until one HTTP request must be answered. */
const TIMEOUT_MS = 20_000;
/** What an endpoint says when calls come too fast (EIP-1474 "Limit exceeded"). */
const LIMIT_EXCEEDED = -32005;
/** What some say with that code of one call that asks for too much, and will each time that it is asked. */
const ASKS_TOO_MUCH = /block range|returned more than|too many (?:results|logs|blocks)/i;
const replySchema = v.object({
  id: v.union([v.number(), v.string(), v.null()]),
  error: v.optional(v.nullable(v.object({ code: v.number(), message: v.optional(v.string(), '') }))),
});
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** Public endpoints refuse large batches. */
const MAX_BATCH = 40;

/**
 * Connects to the network's RPC endpoint and makes sure that it serves the right chain.
 * Calls of one tick go out as one JSON-RPC batch. Requests that fail in transport are sent again: reads are
 * harmless, and a transaction that arrives twice is the same signed transaction. The caller ends the
 * connection with `destroy()`.
 * @throws TaskError RPC_UNREACHABLE, RPC_WRONG_CHAIN.
 */
export async function connectRpc(network: Network, options: RpcOptions): Promise<JsonRpcProvider> {
  const request = new FetchRequest(network.rpcUrl);
  request.getUrlFunc = sent => ask(sent, options);
  request.setThrottleParams({ maxAttempts: 1 });
  const rpcNetwork = new RpcNetwork(network.name, network.chainId);
  const provider = new CheckedProvider(request, rpcNetwork, {
    staticNetwork: rpcNetwork,
    batchMaxCount: MAX_BATCH,
    ...(options.batchStallMs !== undefined && { batchStallTime: options.batchStallMs }),
    // Nonces and stakes must be read from the chain each time, never from a cache.
    cacheTimeout: -1,
    pollingInterval: options.pollingIntervalMs ?? 1000,
  });
  try {
    await verifyChain(provider, network, options.signal);
    return provider;
  } catch (error) {
    provider.destroy();
    throw error;
  }
}

async function verifyChain(
  provider: JsonRpcProvider,
  network: Network,
  signal: AbortSignal | undefined,
): Promise<void> {
  const answer: unknown = await untilAborted(provider.send('eth_chainId', []), signal).catch(error => {
    signal?.throwIfAborted();
    throw error instanceof TaskError ? error : unreachable(network.rpcUrl, 'it refuses eth_chainId', error);
  });
  if (typeof answer !== 'string' || !/^0x[0-9a-fA-F]{1,16}$/.test(answer))
    throw unreachable(network.rpcUrl, 'its answer to eth_chainId is no chain id');
  if (BigInt(answer) === BigInt(network.chainId)) return;
  throw new TaskError('RPC_WRONG_CHAIN', {
    what: 'The RPC endpoint serves another chain.',
    why: `${originOf(network.rpcUrl)} serves chain ${BigInt(answer)}, while ${network.name} is chain ${network.chainId}.`,
    fix: 'Give an RPC URL of the network’s own chain.',
  });
}

/** Sends one request of ethers, again where an answer is none. */
async function ask({ url, body }: RpcRequest, { http, signal }: RpcOptions): Promise<GetUrlResponse> {
  const question = Buffer.from(body ?? []).toString('utf8');
  const { status, text } = await http
    .request({
      service: 'RPC endpoint',
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: question,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_ANSWER_BYTES,
      repeatable: true,
      isAnswer: (status, text) => status !== 200 || flawOf(text, question) === undefined,
      signal,
    })
    .catch(error => {
      if (!isTaskError(error)) throw error;
      const why = isTaskError(error, 'SERVICE_UNREACHABLE')
        ? describeFailure(error.cause)
        : 'the answer is too large';
      throw unreachable(url, why, error);
    });
  if (status !== 200) throw unreachable(url, `it answers with HTTP ${status}`);
  const flaw = flawOf(text, question);
  if (flaw !== undefined) throw unreachable(url, flaw);
  return { statusCode: status, statusMessage: 'OK', headers: {}, body: Buffer.from(text) };
}

/** Why an answer is none to what was asked (JSON-RPC 2.0); undefined when it is one, errors of calls included. */
function flawOf(answer: string, question: string): string | undefined {
  let replies: unknown[];
  try {
    replies = [JSON.parse(answer)].flat();
  } catch {
    return 'it answers with something that is not JSON';
  }
  const calls = [JSON.parse(question)].flat() as { id: unknown }[];
  if (replies.length > calls.length) return 'it gives more answers than it was asked for';
  const known = replies.flatMap(reply => {
    const parsed = v.safeParse(replySchema, reply);
    return parsed.success ? [parsed.output] : [];
  });
  if (known.some(({ error }) => isRateLimit(error))) return 'it limits our rate';
  if (calls.every(call => known.some(({ id }) => id === call.id))) return undefined;
  return 'its answer leaves calls without a reply';
}

function isRateLimit(error: v.InferOutput<typeof replySchema>['error']): boolean {
  return error?.code === LIMIT_EXCEEDED && !ASKS_TOO_MUCH.test(error.message);
}

function unreachable(url: string, why: string, cause?: unknown): TaskError {
  return new TaskError('RPC_UNREACHABLE', {
    what: 'The chain’s RPC endpoint does not answer.',
    why: `${originOf(url)} was asked, but ${why}.`,
    fix: 'Check the endpoint (public ones limit their rate; `rpc-url` can name another), then run again.',
    cause,
  });
}
