import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One request as the server saw it. */
export interface PutRequest {
  readonly method: string;
  /** Path with query string. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** Behaviour of a file server; everything may be changed while it runs. */
export interface PutBehaviour {
  /** Stores each file below a random folder and answers with its URL, as transfer.sh does. */
  randomUrls?: boolean;
  /** Takes only uploads whose query has this signature; downloads are free. */
  signature?: string;
  /** Status of the next answers to uploads, before any is taken. */
  refuse?: number[];
  /** Content to serve instead of the uploaded content. */
  corrupt?: ((content: Buffer) => Buffer) | undefined;
  /** Answers to an upload in place of its own. */
  answer?: string;
  /** Has a file only for the attempt that put it there, by its user agent, and for all clients that are no attempt. */
  onlyToPutter?: boolean;
}

/** A server that takes HTTP PUT and serves what it took. */
export interface PutServer {
  /** Origin without a trailing slash. */
  readonly url: string;
  readonly behaviour: PutBehaviour;
  readonly requests: PutRequest[];
  /** Files by path. */
  readonly files: Map<string, Buffer>;
  close(): Promise<void>;
}

/** Starts such a server on loopback. */
export async function startPutServer(behaviour: PutBehaviour = {}): Promise<PutServer> {
  const requests: PutRequest[] = [];
  const files = new Map<string, Buffer>();
  const putters = new Map<string, string>();
  const attemptOf = (headers: IncomingMessage['headers']) =>
    /attempt\/\d+/.exec(headers['user-agent'] ?? '')?.[0] ?? '';
  let origin = '';

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    requests.push({ method, url, headers });
    const { pathname, searchParams } = new URL(url, origin);
    const body = await buffer(request);
    if (method === 'PUT') {
      const refused = behaviour.refuse?.shift();
      if (refused !== undefined) return void response.writeHead(refused).end('no');
      const { signature } = behaviour;
      if (signature !== undefined && searchParams.get('X-Amz-Signature') !== signature)
        return void response.writeHead(403).end('SignatureDoesNotMatch');
      const folder = behaviour.randomUrls ? `/${randomBytes(6).toString('hex')}` : '';
      files.set(`${folder}${pathname}`, body);
      putters.set(`${folder}${pathname}`, attemptOf(headers));
      const answer = behaviour.answer ?? (behaviour.randomUrls ? `${origin}${folder}${pathname}\n` : '');
      return void response.writeHead(200).end(answer);
    }
    const content = files.get(pathname);
    const asker = attemptOf(headers);
    const hidden = behaviour.onlyToPutter && asker !== '' && asker !== putters.get(pathname);
    if (!content || hidden) return void response.writeHead(404).end();
    const served = behaviour.corrupt?.(content) ?? content;
    response.writeHead(200, { 'content-length': served.length }).end(method === 'HEAD' ? undefined : served);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    behaviour,
    requests,
    files,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
