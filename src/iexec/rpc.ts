import {
  FetchRequest,
  type GetUrlResponse,
  type JsonRpcProvider,
  Network as RpcNetwork,
  type FetchRequest as RpcRequest,
} from 'ethers';
import * as v from 'valibot';
import { TaskError } from '../errors/task-error.ts';
import { READ_RETRY, type RetryPolicy, retry } from '../net/retry.ts';
import { pause, untilAborted } from './abortable.ts';
import { CheckedProvider } from './checked-provider.ts';
import type { Network } from './networks.ts';

/** How the connection behaves. */
export interface RpcOptions {
  readonly userAgent: string;
  /** Ends every request of the connection, transactions in flight included: a hard stop, not a polite one. */
  readonly signal?: AbortSignal | undefined;
  /** How often ethers looks for a new block while it waits for one, in milliseconds. Default 1000. */
  readonly pollingIntervalMs?: number;
  /** Milliseconds until one HTTP request must be answered. Default 20 000. */
  readonly timeoutMs?: number;
  readonly retryPolicy?: RetryPolicy;
}

/** Longest `Retry-After` that we sit out, in milliseconds. */
const MAX_RETRY_AFTER_MS = 20_000;
/** What an endpoint says when calls come too fast (EIP-1474 "Limit exceeded"). */
const LIMIT_EXCEEDED = -32005;
const replySchema = v.object({
  id: v.union([v.number(), v.string(), v.null()]),
  error: v.optional(v.nullable(v.object({ code: v.number() }))),
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
  request.getUrlFunc = sent => fetchWithRetries(sent, options);
  request.setThrottleParams({ maxAttempts: 1 });
  const rpcNetwork = new RpcNetwork(network.name, network.chainId);
  const provider = new CheckedProvider(request, rpcNetwork, {
    staticNetwork: rpcNetwork,
    batchMaxCount: MAX_BATCH,
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

/** An answer that is worth another try. */
class TransientFailure extends Error {
  /** Milliseconds that the endpoint asks us to wait, within our own bound. */
  readonly waitMs: number;
  constructor(message: string, { cause, retryAfter }: { cause?: unknown; retryAfter?: string | null } = {}) {
    super(message, { cause });
    this.waitMs = Math.min(Number(retryAfter ?? 0) * 1000 || 0, MAX_RETRY_AFTER_MS);
  }
}

async function fetchWithRetries(request: RpcRequest, options: RpcOptions): Promise<GetUrlResponse> {
  const { signal } = options;
  try {
    return await retry(() => fetchOnce(request, options), {
      policy: options.retryPolicy ?? READ_RETRY,
      isTransient: error => error instanceof TransientFailure && !signal?.aborted,
      onFailure: error => pause(error instanceof TransientFailure ? error.waitMs : 0, signal),
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TransientFailure) throw unreachable(request.url, error.message, error.cause);
    throw error;
  }
}

async function fetchOnce(request: RpcRequest, options: RpcOptions): Promise<GetUrlResponse> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 20_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  let body: Uint8Array;
  try {
    response = await fetch(request.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': options.userAgent,
      },
      body: new Uint8Array(request.body ?? []),
      redirect: 'manual',
      signal,
    });
    body = await readBody(response);
  } catch (cause) {
    throw new TransientFailure(timeout.aborted ? 'no answer in time' : describeFailure(cause), { cause });
  }
  if (response.status === 429 || response.status >= 500)
    throw new TransientFailure(`it answers with HTTP ${response.status}`, {
      retryAfter: response.headers.get('retry-after'),
    });
  if (!response.ok) throw unreachable(request.url, `it answers with HTTP ${response.status}`);
  const flaw = flawOf(body, request.body);
  if (flaw !== undefined) throw new TransientFailure(flaw);
  return { statusCode: response.status, statusMessage: response.statusText, headers: {}, body };
}

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new Error(`the answer is larger than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why an answer is none to what was asked (JSON-RPC 2.0); undefined when it is one, errors of calls included. */
function flawOf(answer: Uint8Array, question: Uint8Array | null): string | undefined {
  let replies: unknown[];
  try {
    replies = [JSON.parse(Buffer.from(answer).toString('utf8'))].flat();
  } catch {
    return 'it answers with something that is not JSON';
  }
  const known = replies.filter(reply => v.is(replySchema, reply));
  if (known.some(({ error }) => error?.code === LIMIT_EXCEEDED)) return 'it limits our rate';
  const calls = [JSON.parse(Buffer.from(question ?? []).toString('utf8'))].flat() as { id: unknown }[];
  if (calls.every(call => known.some(({ id }) => id === call.id))) return undefined;
  return 'its answer leaves calls without a reply';
}

function unreachable(url: string, why: string, cause?: unknown): TaskError {
  return new TaskError('RPC_UNREACHABLE', {
    what: 'The chain’s RPC endpoint does not answer.',
    why: `${originOf(url)} was asked, but ${why}.`,
    fix: 'Check the endpoint (public ones limit their rate; `rpc-url` can name another), then run again.',
    cause,
  });
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof AggregateError) return describeFailure(error.cause.errors[0]);
  if (error.cause instanceof Error) return describeFailure(error.cause);
  return error.message.replace(/\.$/, '');
}

/** Scheme and host only: the path of an RPC URL often is an access key. */
function originOf(url: string): string {
  return URL.parse(url)?.origin ?? 'an address that is not a URL';
}
