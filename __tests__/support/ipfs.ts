import { mkdtempSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { startIpfsNode } from '../../localnet/ipfs/ipfs-node.ts';
import { CidHasher } from '../../src/ipfs/cid.ts';
import { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { HttpClient } from '../../src/net/http.ts';

/** The content of the file that the gateways are asked for. */
export const bytes = Buffer.alloc(700_001, 'the bytes of a result ');
export const cid = new CidHasher().update(bytes).digest();
/** CID of a file that no node has. */
export const missing = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
/** Limits of a download in tests: little patience. */
export const limits = { maxBytes: 10_000_000, idleTimeoutMs: 20_000, retryDelayMs: 1 };

const retryPolicy = { retries: 1, minDelayMs: 1, maxDelayMs: 5 };
const http = new HttpClient({ userAgent: 'test', retryPolicy });

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/**
 * The localnet's node (kubo's `add` and a gateway over real UnixFS) for all tests of a file, and servers before it
 * that misbehave, for one test each. Stops and removes all of them.
 */
export function useIpfs() {
  const directory = mkdtempSync(join(tmpdir(), 'ipfs-'));
  const at = (name: string) => join(directory, name);
  const servers: Server[] = [];
  let node: Awaited<ReturnType<typeof startIpfsNode>>;
  beforeAll(async () => {
    node = await startIpfsNode({ dir: join(directory, 'node') });
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
    await rm(at('got'), { force: true });
  });
  afterAll(async () => {
    await node.close();
    await rm(directory, { recursive: true });
  });
  return {
    at,
    nodeUrl: () => node.url,
    /** A server of our own; `count` is the number of the request, from 0. */
    serving: async (handler: Handler): Promise<{ url: string; requests: IncomingMessage[] }> => {
      const requests: IncomingMessage[] = [];
      const server = createServer((request, response) => {
        requests.push(request);
        handler(request, response, requests.length - 1);
      });
      servers.push(server);
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
    },
    storage: (gateway: string | [string, ...string[]], nodeUrl = node.url) =>
      new IpfsStorage({ http, nodeUrl, gatewayUrls: typeof gateway === 'string' ? [gateway] : gateway }),
    /** Content that was downloaded to `got`. */
    fetched: () => readFileSync(at('got')),
    /** Names of the downloads that are on disk, whole or not. */
    leftovers: async () => (await readdir(directory)).filter(name => name.includes('got')),
  };
}

/** Sends `bytes` from where the request wants it, `upTo` (absolute) at most, and then hangs up. */
export function sendUpTo(request: IncomingMessage, response: ServerResponse, upTo: number, ranges = true) {
  const start = ranges ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  const headers = { 'content-length': bytes.length - start };
  if (start > 0) {
    const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { ...headers, 'content-range': range });
  } else response.writeHead(200, headers);
  response.write(bytes.subarray(start, upTo), () => {
    if (upTo >= bytes.length) response.end();
    else setTimeout(() => response.destroy(), 20);
  });
}
