import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

const ATTEMPTS = 3;
const PAUSE = 500;

/**
 * Streams a file to the kubo RPC.
 *
 * @returns The CID (version 0).
 * @throws Error when the node cannot be reached or refuses, after three attempts.
 */
export async function uploadToIpfs(
  ipfsUrl: string,
  path: string,
  name: string,
  signal: AbortSignal,
): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await post(new URL('/api/v0/add', ipfsUrl), path, name, signal);
      const line = answer.trim().split('\n').at(-1) ?? '';
      return (JSON.parse(line) as { Hash: string }).Hash;
    } catch (error) {
      if (attempt === ATTEMPTS || signal.aborted) throw error;
      await new Promise(resolve => setTimeout(resolve, PAUSE * attempt));
    }
  }
}

/** By `node:http`, since an aborted `fetch` of a form can throw from a microtask, where nothing catches it. */
async function post(url: URL, path: string, name: string, signal: AbortSignal): Promise<string> {
  // A request with a signal that was aborted before is destroyed at once, and a pipeline into it never settles.
  signal.throwIfAborted();
  const boundary = randomUUID();
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const sent = request(url, { method: 'POST', headers, signal });
  const answered = once(sent, 'response', { signal }) as Promise<[IncomingMessage]>;
  // It is waited for after the upload, whose failure must not leave it unheard.
  answered.catch(() => {});
  await pipeline(form(boundary, path, name), sent, { signal });
  const [response] = await answered;
  const answer = await text(response);
  if (response.statusCode !== 200) throw new Error(`The IPFS node answered ${response.statusCode}.`);
  return answer;
}

async function* form(boundary: string, path: string, name: string): AsyncGenerator<string | Buffer> {
  yield `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`;
  yield 'content-type: application/octet-stream\r\n\r\n';
  yield* createReadStream(path);
  yield `\r\n--${boundary}--\r\n`;
}
