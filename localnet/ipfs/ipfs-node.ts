import { type LocalServer, serve } from '../http/serve.ts';
import { handleAdd } from './add-endpoint.ts';
import { FileStore } from './file-store.ts';
import { handleGateway } from './gateway.ts';

/**
 * Starts an IPFS node on loopback: the kubo RPC's `add` (upload) and a read gateway at one origin. The CIDs are the
 * ones a kubo node with default settings gives; nothing is shared with any other node.
 *
 * @param options `dir`: folder to keep the files in.
 */
export async function startIpfsNode({ dir }: { readonly dir: string }): Promise<LocalServer> {
  const store = new FileStore(dir);
  return serve(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (url.startsWith('/ipfs/') && (method === 'GET' || method === 'HEAD')) {
      await handleGateway(store, request, response);
    } else if (/^\/api\/v0\/add(\?|$)/.test(url) && method === 'POST') {
      await handleAdd(store, request, response);
    } else if (/^\/api\/v0\/version(\?|$)/.test(url) && method === 'POST') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ Version: '0.0.0-localnet', Commit: '', Repo: '', System: '', Golang: '' }),
      );
    } else {
      request.resume();
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404 page not found\n');
    }
  });
}
