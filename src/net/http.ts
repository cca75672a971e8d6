import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../errors/message-of.ts';
import { TaskError } from '../errors/task-error.ts';
import { discardBody } from './body-chunks.ts';
import { SLOWEST_UPLOAD, type SlowestPace } from './pace.ts';
import { MAX_RETRY_AFTER_MS, READ_RETRY, type RetryPolicy } from './pauses.ts';
import { retry } from './retry.ts';
import { readable, type StreamedBody } from './streamed-body.ts';
import { type TimeLimit, withTimeout } from './time-limit.ts';
import { isUntrusted } from './tls.ts';

/** One HTTP request to a service of the network. */
export interface HttpRequest {
  /** The service's name as the reader knows it ("market API"); errors speak of it. */
  readonly service: string;
  readonly url: string | URL;
  /** Default GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | StreamedBody;
  /**
   * Milliseconds until the answer must be there: its head for `open`, all of it for `request`. Counted from the last
   * chunk on where the body is streamed and keeps up its pace, so that a connection may be slow but not dead. Default
   * 30 000.
   */
  readonly timeoutMs?: number;
  /** Largest body accepted by `request`, in bytes. Default 4 MiB. */
  readonly maxBytes?: number;
  /** True when a failed try may be repeated. Default: true for GET and HEAD, false for the rest. */
  readonly repeatable?: boolean;
  /**
   * Tells whether this answer is final. Otherwise the request is repeated where it may be, and the last answer is
   * returned. Only for `request`. Default: every answer but one with a transient status.
   */
  readonly isAnswer?: (status: number, text: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A whole answer, its body bounded and decoded as UTF-8. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON. Throws SERVICE_MALFORMED when it is not. */
  json(): unknown;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_BYTES = 4 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** Server errors that a later try meets again: "Not Implemented" and "HTTP Version Not Supported". */
const FINAL_SERVER_ERRORS = new Set([501, 505]);

/** Carries an answer whose status a later try may not meet again through the retry loop. */
class TransientAnswer<T extends { status: number }> extends Error {
  readonly answer: T;
  readonly headers: Headers;
  constructor(answer: T, headers: Headers) {
    super('transient HTTP status');
    this.answer = answer;
    this.headers = headers;
  }
}

/** Carries a failed try through the retry loop, which gives up at most TypeErrors; `fetch` throws these. */
class FailedTry extends Error {}

/** Behaviour of a client towards every service. */
export interface HttpClientOptions {
  readonly userAgent: string;
  readonly retryPolicy?: RetryPolicy;
  /** Slowest pace at which a service may take a streamed body. */
  readonly slowestUpload?: SlowestPace;
  /** Called with a line for the log on each try that failed and is made again. */
  readonly note?: (line: string) => void;
}

/**
 * The one HTTP client: timeouts, abort, retries with a predicate, bounded bodies, a user agent.
 * An answer with any status is an answer; only a connection that fails, or a body that breaks its bounds,
 * throws. Redirects are followed within the same origin only, so that no answer can send us elsewhere.
 */
export class HttpClient {
  readonly #userAgent: string;
  readonly #policy: RetryPolicy;
  readonly #slowestUpload: SlowestPace;
  readonly #note: (line: string) => void;

  constructor({
    userAgent,
    retryPolicy = READ_RETRY,
    slowestUpload = SLOWEST_UPLOAD,
    note = () => {},
  }: HttpClientOptions) {
    this.#userAgent = userAgent;
    this.#policy = retryPolicy;
    this.#slowestUpload = slowestUpload;
    this.#note = note;
  }

  /**
   * Sends the request and reads the whole answer.
   * @throws TaskError SERVICE_UNREACHABLE when no answer comes, SERVICE_MALFORMED when it is too large.
   */
  async request(request: HttpRequest): Promise<HttpReply> {
    const read = async (limit: TimeLimit): Promise<HttpReply> => {
      const response = await this.#send(request, limit);
      const text = await readBounded(response, request);
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: () => parseJson(text, request),
      };
    };
    const { isAnswer } = request;
    return this.#withRetries(request, read, ({ status, text }) =>
      isAnswer ? isAnswer(status, text) : !isTransientStatus(status),
    );
  }

  /**
   * Sends the request and hands over the answer with its body unread, for streaming. The time limit covers
   * the answer's head only; the caller reads or cancels the body.
   * @throws TaskError SERVICE_UNREACHABLE when no answer comes.
   */
  async open(request: HttpRequest): Promise<Response> {
    return this.#withRetries(
      request,
      limit => this.#send(request, limit),
      ({ status }) => !isTransientStatus(status),
    );
  }

  async #withRetries<T extends { status: number; headers: Headers }>(
    request: HttpRequest,
    attempt: (limit: TimeLimit) => Promise<T>,
    isAnswer: (answer: T) => boolean,
  ): Promise<T> {
    const { method = 'GET', timeoutMs = DEFAULT_TIMEOUT_MS, signal } = request;
    const repeatable = request.repeatable ?? (method === 'GET' || method === 'HEAD');
    const once = () => withTimeout(attempt, timeoutMs, signal);
    try {
      if (!repeatable) return await once();
      return await retry(
        async () => {
          const answer = await once().catch(cause => {
            throw cause instanceof TaskError ? cause : new FailedTry('no answer', { cause });
          });
          if (!isAnswer(answer)) throw new TransientAnswer(answer, answer.headers);
          return answer;
        },
        {
          policy: this.#policy,
          isTransient: error => !(error instanceof TaskError) && !signal?.aborted,
          onFailure: error => {
            this.#note(`${method} ${originOf(request.url)} is tried again: ${describeTry(error)}.`);
            return sitOutRetryAfter(error, signal);
          },
          signal,
        },
      );
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof TransientAnswer) return error.answer as T;
      if (error instanceof TaskError) throw error;
      throw unreachable(request, error instanceof FailedTry ? error.cause : error);
    }
  }

  async #send(request: HttpRequest, limit: TimeLimit): Promise<Response> {
    const { method = 'GET', headers } = request;
    const { body, length } = readable(request.body, limit, this.#slowestUpload);
    let url = new URL(request.url);
    for (let hops = 0; ; hops++) {
      const response = await fetch(url, {
        method,
        headers: { 'user-agent': this.#userAgent, ...length, ...headers },
        // With `manual`, fetch would keep a copy of the whole body for a redirect that we do not follow anyway.
        redirect: typeof body === 'object' ? 'error' : 'manual',
        signal: limit.signal,
        ...(body !== undefined && { body, duplex: 'half' }),
      });
      const location = response.headers.get('location');
      const target =
        response.status >= 300 && response.status < 400 && location ? URL.parse(location, url.href) : null;
      const readOnly = method === 'GET' || method === 'HEAD';
      if (!target || !readOnly || target.origin !== url.origin || hops === MAX_REDIRECTS) return response;
      await discardBody(response);
      url = target;
    }
  }
}

/** Tells whether a later request may be answered better than with this status. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && !FINAL_SERVER_ERRORS.has(status));
}

/** The reason why a try is made again, half a sentence. */
function describeTry(error: unknown): string {
  if (!(error instanceof TransientAnswer)) return describeFailure(error);
  return `HTTP ${error.answer.status}${isTransientStatus(error.answer.status) ? '' : ', with a body that is no answer'}`;
}

/** Waits as long as the service asks for, within our own bound (RFC 9110 §10.2.3; seconds form only). */
async function sitOutRetryAfter(error: unknown, signal: AbortSignal | undefined): Promise<void> {
  if (!(error instanceof TransientAnswer)) return;
  if (error.answer instanceof Response) await discardBody(error.answer);
  const seconds = Number(error.headers.get('retry-after') ?? 0);
  if (seconds > 0)
    await delay(Math.min(seconds * 1000, MAX_RETRY_AFTER_MS), undefined, signal ? { signal } : {});
}

async function readBounded(response: Response, request: HttpRequest): Promise<string> {
  const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new TaskError('SERVICE_MALFORMED', {
        what: `The ${request.service} sent an answer that is too large.`,
        why: `${originOf(request.url)} sent more than ${maxBytes} bytes where a short answer belongs.`,
        fix: 'Check the endpoint; if it is the right one, report this to its operator.',
      });
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string, request: HttpRequest): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TaskError('SERVICE_MALFORMED', {
      what: `The ${request.service} sent something that is not JSON.`,
      why: `${originOf(request.url)} answered a request with a body that does not parse.`,
      fix: 'Check that the endpoint is the right one; a proxy or a login page may stand in its place.',
      cause,
    });
  }
}

function unreachable(request: HttpRequest, cause: unknown): TaskError {
  return new TaskError('SERVICE_UNREACHABLE', {
    what: `The ${request.service} does not answer.`,
    why: `${request.method ?? 'GET'} ${originOf(request.url)} failed: ${describeFailure(cause)}.`,
    fix: isUntrusted(cause)
      ? 'Name the file with the certificate of your own authority in NODE_EXTRA_CA_CERTS, in `env` of the job; certificates are always checked.'
      : 'Check the endpoint and the network (and the proxy, if there is one), then run again.',
    cause,
  });
}

/** The deepest message of a failed fetch: Node wraps the cause that matters. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof AggregateError) return describeFailure(error.cause.errors[0]);
  if (error.cause instanceof Error) return describeFailure(error.cause);
  return messageOf(error);
}

/** Scheme and host only: paths and queries may hold what a log should not. */
export function originOf(url: string | URL): string {
  return URL.parse(String(url))?.origin ?? 'an address that is not a URL';
}
