import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A forward proxy as companies have them: CONNECT for tunnels, absolute URLs for plain HTTP. */
export interface ForwardProxy {
  /** Origin without a trailing slash. */
  readonly url: string;
  /** `host:port` of every connection and request that it was asked for, oldest first. */
  readonly asked: readonly string[];
  /** `Proxy-Authorization` of each of these; undefined where there was none. */
  readonly credentials: readonly (string | undefined)[];
  close(): Promise<void>;
}

/**
 * Starts a forward proxy. It reaches only what `resolve` knows, and refuses the rest with 502.
 * @param resolve where `host:port` really is, as `host:port`
 */
export async function startForwardProxy(
  resolve: (authority: string) => string | undefined,
): Promise<ForwardProxy> {
  const asked: string[] = [];
  const credentials: (string | undefined)[] = [];
  const sockets = new Set<Socket>();

  function find(authority: string, incoming: IncomingMessage): { host: string; port: number } | undefined {
    asked.push(authority);
    credentials.push(incoming.headers['proxy-authorization']);
    const url = URL.parse(`http://${resolve(authority)}`);
    return url ? { host: url.hostname, port: Number(url.port || 80) } : undefined;
  }

  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const url = URL.parse(incoming.url ?? '');
    const target = url && find(`${url.hostname}:${url.port || 80}`, incoming);
    if (!target) return void response.writeHead(502).end();
    const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
    const { host, port } = target;
    const options = { host, port, method: incoming.method, path: `${url.pathname}${url.search}` };
    // The name stands for this server, which knows itself by its address only.
    const passed = request({ ...options, headers: { ...headers, host: `${host}:${port}` } }, reply => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    passed.on('error', () => response.destroy());
    incoming.pipe(passed);
  });
  server.on('connect', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    const target = find(incoming.url ?? '', incoming);
    if (!target) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = connect(target.port, target.host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((listening, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    credentials,
    close: async () => {
      const closed = new Promise(done => server.close(done));
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
