import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** One request as the proxy saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path with query string. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Methods of the JSON-RPC calls in the body; empty when it holds none. */
  readonly rpcMethods: readonly string[];
}

/** A fault in place of a request’s passage to the server, or after it. */
export type Fault =
  /** The connection is cut; the server never sees the request. */
  | { readonly kind: 'reset' }
  /** No answer ever comes; the server never sees the request. */
  | { readonly kind: 'hang' }
  /** An answer of the proxy's own. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    }
  /** An answer that goes on and on, a piece of `chunk` every so many milliseconds. */
  | {
      readonly kind: 'endless';
      readonly chunk: string | Buffer;
      readonly everyMs: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The server does what was asked; the connection is cut before its answer. */
  | { readonly kind: 'lose-reply' }
  /** The server's answer breaks off half way. */
  | { readonly kind: 'truncate' }
  /** The server's answer, changed. */
  | { readonly kind: 'rewrite'; readonly rewrite: (body: string) => string };

/** Decides about each request; undefined lets it pass. May wait, and may do something of its own meanwhile. */
export type Interference = (request: SeenRequest) => Fault | undefined | Promise<Fault | undefined>;

/** A proxy in front of one HTTP or JSON-RPC server. */
export interface FaultProxy {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** Every request so far, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** From now on, asks `interference` about each request; none when undefined. */
  interfere(interference?: Interference): void;
  /** Forgets what was seen. */
  forget(): void;
  close(): Promise<void>;
}

/** Starts a proxy in front of the server at `target`, an origin. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const seen: SeenRequest[] = [];
  let interference: Interference | undefined;
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.socket?.resetAndDestroy());
  });

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = incoming;
    const body = Buffer.concat(chunks);
    const request: SeenRequest = { method, url, headers, body, rpcMethods: rpcMethodsOf(body) };
    seen.push(request);
    const fault = await interference?.(request);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') return void response.socket?.resetAndDestroy();
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      return void response.end(fault.body ?? '');
    }
    if (fault?.kind === 'endless') return endless(response, fault);
    const { connection, host, 'content-length': length, 'transfer-encoding': encoding, ...kept } = headers;
    const reply = await fetch(`${target}${url}`, {
      method,
      headers: kept as Record<string, string>,
      redirect: 'manual',
      ...(body.length > 0 && { body }),
    });
    let answer: Buffer = Buffer.from(await reply.arrayBuffer());
    if (fault?.kind === 'lose-reply') return void response.socket?.resetAndDestroy();
    if (fault?.kind === 'rewrite') answer = Buffer.from(fault.rewrite(answer.toString('utf8')));
    const sent = new Headers(reply.headers);
    for (const name of ['content-encoding', 'transfer-encoding', 'connection']) sent.delete(name);
    if (method !== 'HEAD') sent.set('content-length', String(answer.length));
    response.writeHead(reply.status, Object.fromEntries(sent));
    if (fault?.kind !== 'truncate') return void response.end(answer);
    response.write(answer.subarray(0, Math.floor(answer.length / 2)), () => response.socket?.destroySoon());
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    interfere: next => {
      interference = next;
    },
    forget: () => void seen.splice(0),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends until the other side has had enough. */
async function endless(response: ServerResponse, fault: Fault & { kind: 'endless' }): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json', ...fault.headers });
  while (!response.destroyed) {
    response.write(fault.chunk);
    do await delay(fault.everyMs);
    while (response.writableNeedDrain && !response.destroyed);
  }
}

/** Interferes with the first `times` requests that hold a call of this JSON-RPC method, after `skip` of them. */
export function onRpc(method: string, fault: Fault, { times = 1, skip = 0 } = {}): Interference {
  let count = 0;
  return ({ rpcMethods }) => {
    if (!rpcMethods.includes(method)) return undefined;
    count += 1;
    return count > skip && count <= skip + times ? fault : undefined;
  };
}

function rpcMethodsOf(body: Buffer): string[] {
  if (!/^\s*[[{]/.test(body.subarray(0, 16).toString('latin1'))) return [];
  try {
    const calls = [JSON.parse(body.toString('utf8'))].flat() as { method?: unknown }[];
    return calls.flatMap(({ method }) => (typeof method === 'string' ? [method] : []));
  } catch {
    return [];
  }
}
