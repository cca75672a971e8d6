import { isTaskError, TaskError } from '../../errors/task-error.ts';
import { describeFailure, type HttpClient, originOf } from '../../net/http.ts';
import { leadingTo } from '../../net/redirect.ts';
import { isIdOf, judgeRpcAnswer } from './rpc-answer.ts';

/** Time limit of one HTTP request, in milliseconds. */
const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** Most calls in the first requests. Public endpoints refuse large batches, and some refuse any batch. */
export const MAX_BATCH = 40;
/** Shortest part of the URL that may be an access key, in characters. */
const KEY_LENGTH = 8;

type Call = { readonly id: unknown };

/**
 * Sends the requests of one connection. It sends again where an answer is unusable, and in smaller batches where the
 * endpoint refuses the size; it remembers the size that works.
 */
export class RpcTransport {
  readonly #http: HttpClient;
  readonly #url: string;
  readonly #signal: AbortSignal | undefined;
  #maxBatch = MAX_BATCH;

  constructor({ http, url, signal }: { http: HttpClient; url: string; signal: AbortSignal | undefined }) {
    this.#http = http;
    this.#url = url;
    this.#signal = signal;
  }

  /**
   * @param calls of JSON-RPC
   * @returns the replies to each of them
   * @throws TaskError RPC_UNREACHABLE
   */
  async send(calls: readonly Call[]): Promise<unknown[]> {
    const replies: unknown[] = [];
    for (let next = 0; next < calls.length; ) {
      const batch = calls.slice(next, next + this.#maxBatch);
      const answer = await this.#ask(batch);
      if (answer === undefined) continue;
      replies.push(...answer);
      next += batch.length;
    }
    return replies;
  }

  /** The replies to these calls; undefined when they are too many: then smaller batches are sent from now on. */
  async #ask(calls: readonly Call[]): Promise<unknown[] | undefined> {
    const reply = await this.#post(JSON.stringify(calls.length === 1 ? calls[0] : calls), calls);
    const verdict = judgeRpcAnswer(reply.status, reply.text, calls);
    if (verdict.is === 'answer' || verdict.isComplete) {
      const replies: { id: unknown }[] = [JSON.parse(reply.text)].flat();
      return replies.map(one => ({ ...one, id: calls.find(call => isIdOf(one.id, call))?.id }));
    }
    // Where the endpoint counts calls, a batch above its limit never gets through.
    if (calls.length > 1 && (verdict.is === 'smaller' || verdict.limited)) {
      this.#maxBatch = Math.min(this.#maxBatch, Math.floor(calls.length / (verdict.limited ? 4 : 2)) || 1);
      return undefined;
    }
    const why = verdict.why + leadingTo(reply, this.#url);
    throw verdict.is === 'refused' ? new RefusedRequest(this.#url, why) : rpcUnreachable(this.#url, why);
  }

  #post(body: string, calls: readonly Call[]) {
    const request = {
      service: 'RPC endpoint',
      url: this.#url,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_ANSWER_BYTES,
      repeatable: true,
      isAnswer: (status: number, text: string) => judgeRpcAnswer(status, text, calls).is !== 'again',
      signal: this.#signal,
    } as const;
    return this.#http.request(request).catch(error => {
      if (!isTaskError(error)) throw error;
      if (!isTaskError(error, 'SERVICE_UNREACHABLE'))
        throw new RefusedRequest(this.#url, 'the answer is too large', error);
      throw rpcUnreachable(this.#url, describeFailure(error.cause), error);
    });
  }
}

/** RPC_UNREACHABLE of this endpoint; `why` is half a sentence. */
export function rpcUnreachable(url: string, why: string, cause?: unknown): TaskError {
  return new TaskError('RPC_UNREACHABLE', unreachable(url, why, cause));
}

/** RPC_UNREACHABLE for one request that the endpoint does not serve, though it may serve others, smaller ones above all. */
export class RefusedRequest extends TaskError {
  constructor(url: string, why: string, cause?: unknown) {
    super('RPC_UNREACHABLE', unreachable(url, why, cause));
  }
}

function unreachable(url: string, why: string, cause: unknown) {
  return {
    what: 'The chain’s RPC endpoint does not answer.',
    why: `${originOf(url)} was asked, but ${withoutKeys(why, url)}.`,
    fix: 'Check the endpoint (public ones limit their rate; `rpc-url` can name another), then run again.',
    cause,
  };
}

/** A text of the endpoint, without the parts of its URL that may be access keys. */
function withoutKeys(text: string, url: string): string {
  const { pathname, search } = new URL(url);
  const keys = `${pathname}${search}`.split(/[/?&=]/).filter(part => part.length >= KEY_LENGTH);
  return keys.reduce((shown, key) => shown.replaceAll(key, '***'), text);
}
