import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer: a body that is no string goes out as JSON. */
export interface Reply {
  /** Default 200. */
  readonly status?: number;
  readonly body?: unknown;
}

/** A request as it came. */
export interface Seen {
  readonly method: string;
  /** Path with query string. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const closers: (() => void)[] = [];

/** A service on loopback that answers as told, and what it was asked. `stopServices` stops it. */
export async function serve(
  answer: (seen: Seen) => Reply | Promise<Reply>,
): Promise<{ url: string; seen: readonly Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    seen.push(one);
    const { status = 200, body } = await answer(one);
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

/** Stops every service that was started. Call it after each test. */
export function stopServices(): void {
  for (const close of closers.splice(0)) close();
}
