import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of a JSON-RPC request. */
export interface RpcCall {
  readonly id: number;
  readonly method: string;
  readonly params: unknown[];
}

/**
 * Stands between a client and an EVM node, and loses or replaces answers as told.
 * @param meddle called for every call once the node has answered it; gives the answer to put in its place,
 *   `lost` to break the connection, or undefined to leave it alone.
 */
export async function startRpcProxy(
  rpcUrl: string,
  meddle: (call: RpcCall) => object | 'lost' | undefined,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const answer = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const asked = JSON.parse(body.toString()) as RpcCall | RpcCall[];
    const answered = (await answer.json()) as object | object[];
    const changes = new Map([asked].flat().map(call => [call.id, meddle(call)]));
    if ([...changes.values()].includes('lost')) return response.destroy();
    const change = (one: object) => {
      const { id } = one as RpcCall;
      const changed = changes.get(id);
      return typeof changed === 'object' ? { jsonrpc: '2.0', id, ...changed } : one;
    };
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(Array.isArray(answered) ? answered.map(change) : change(answered)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return { url, close };
}
