import type { IncomingMessage, ServerResponse } from 'node:http';

/** A fault that a server inflicts on a request, so that clients can be tried against bad networks. */
export interface Fault {
  /** Start of the request target, e.g. `/apporders`; `/` for all. */
  readonly path: string;
  /**
   * `reset` closes the connection without an answer, `status` answers with `status`, `hang` never answers, `garbage`
   * answers 200 with bytes that are neither JSON nor a file, `truncate` breaks the real answer off half way.
   */
  readonly kind: 'reset' | 'status' | 'hang' | 'garbage' | 'truncate';
  /** HTTP method to hit; all when absent. */
  readonly method?: string;
  /** HTTP status for kind `status`; default 500. */
  readonly status?: number;
  /** Response headers for kinds `status` and `garbage`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Number of requests to hit; default 1. */
  readonly times?: number;
}

/** One request as a server saw it. */
export interface LoggedRequest {
  readonly method: string;
  /** Request target: path with query string. */
  readonly url: string;
  /** HTTP status of the answer; 0 while there is none, or when the connection was cut before one. */
  status: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

const LOG_LIMIT = 5_000;

/**
 * The fault hook and request log of one server.
 *
 * - `POST /__faults` with a {@link Fault} (or an array of them) arms it; `DELETE /__faults` disarms all.
 * - `GET /__requests` answers `{requests: LoggedRequest[]}`, oldest first; `DELETE /__requests` empties the log.
 */
export class FaultHook {
  #armed: { fault: Fault; left: number }[] = [];
  #log: LoggedRequest[] = [];

  /** Handles a request of the hook's own, or spoils one. Resolves to true when nothing is left to do for it. */
  async intercept(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { method = 'GET', url = '/' } = request;
    if (url === '/__faults' || url === '/__requests') {
      await this.#control(method, url, request, response);
      return true;
    }
    const entry: LoggedRequest = { method, url, status: 0, time: Date.now() };
    this.#log.push(entry);
    if (this.#log.length > LOG_LIMIT) this.#log.shift();
    response.once('finish', () => {
      entry.status = response.statusCode;
    });
    const armed = this.#armed.find(
      ({ fault, left }) => left > 0 && url.startsWith(fault.path) && (fault.method ?? method) === method,
    );
    if (armed === undefined) return false;
    armed.left -= 1;
    return spoil(armed.fault, response);
  }

  async #control(
    method: string,
    url: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (url === '/__requests') {
      if (method === 'DELETE') this.#log = [];
      sendJson(response, { requests: this.#log });
      return;
    }
    if (method === 'DELETE') this.#armed = [];
    if (method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const faults = [JSON.parse(Buffer.concat(chunks).toString('utf8')) as Fault | Fault[]].flat();
      this.#armed.push(...faults.map(fault => ({ fault, left: fault.times ?? 1 })));
    }
    sendJson(response, { armed: this.#armed });
  }
}

/** Applies one fault. Returns true when the request needs no handler any more. */
function spoil(fault: Fault, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'hang':
      return true;
    case 'status':
      response.writeHead(fault.status ?? 500, fault.headers).end();
      return true;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json', ...fault.headers });
      response.end(Buffer.from('{"\u0000\ufffd<html>not what you asked for', 'utf8'));
      return true;
    case 'truncate':
      cutAfterHalf(response);
      return false;
  }
}

/** Lets the head and half of the first chunk of the body through, then cuts the connection. */
function cutAfterHalf(response: ServerResponse): void {
  const write = response.write.bind(response);
  const cut = (chunk: unknown): boolean => {
    response.write = () => false;
    response.end = () => response;
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(typeof chunk === 'string' ? chunk : '');
    const drop = (): unknown => response.socket?.destroySoon();
    if (bytes.length < 2) drop();
    else write(bytes.subarray(0, Math.floor(bytes.length / 2)), drop);
    return false;
  };
  response.write = cut as typeof response.write;
  response.end = ((chunk?: unknown) => {
    cut(chunk);
    return response;
  }) as typeof response.end;
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
