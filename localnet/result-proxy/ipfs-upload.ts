import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { postStream } from '../http/post-stream.ts';

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

async function post(url: URL, path: string, name: string, signal: AbortSignal): Promise<string> {
  const boundary = randomUUID();
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const { status, text } = await postStream(url, headers, form(boundary, path, name), signal);
  if (status !== 200) throw new Error(`The IPFS node answered ${status}.`);
  return text;
}

async function* form(boundary: string, path: string, name: string): AsyncGenerator<string | Buffer> {
  yield `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n`;
  yield 'content-type: application/octet-stream\r\n\r\n';
  yield* createReadStream(path);
  yield `\r\n--${boundary}--\r\n`;
}
