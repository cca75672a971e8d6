import { openAsBlob } from 'node:fs';

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
      const form = new FormData();
      form.append('file', await openAsBlob(path), name);
      const response = await fetch(new URL('/api/v0/add', ipfsUrl), { method: 'POST', body: form, signal });
      if (!response.ok) throw new Error(`The IPFS node answered ${response.status}.`);
      const line = (await response.text()).trim().split('\n').at(-1) ?? '';
      return (JSON.parse(line) as { Hash: string }).Hash;
    } catch (error) {
      if (attempt === ATTEMPTS || signal.aborted) throw error;
      await new Promise(resolve => setTimeout(resolve, PAUSE * attempt));
    }
  }
}
