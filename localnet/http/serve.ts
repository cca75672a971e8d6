import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultHook } from './faults.ts';
import type { Switches } from './switches.ts';

/** A running HTTP server of the localnet. */
export interface LocalServer {
  /** Origin without a trailing slash, e.g. `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Stops listening and cuts open connections. */
  close(): Promise<void>;
}

/**
 * Serves a request listener on a free port of the loopback interface, behind the fault hook that all localnet servers
 * share. A listener that throws answers 500 and leaves the process alone.
 *
 * @param listener Node request listener; `getRequestListener(app.fetch)` of `@hono/node-server` makes one of a Hono
 * app.
 * @param switches Settings that can be changed over HTTP while the server runs; see {@link Switches}.
 */
export async function serve(
  listener: (...args: Parameters<RequestListener>) => unknown,
  switches?: Pick<Switches<never>, 'control'>,
): Promise<LocalServer> {
  const hook = new FaultHook();
  const server = createServer(async (request, response) => {
    try {
      if (switches !== undefined && request.url === '/__switches') {
        await switches.control(request, response);
        return;
      }
      if (!(await hook.intercept(request, response))) await listener(request, response);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
