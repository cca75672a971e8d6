import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getBytes, keccak256 } from 'ethers';

/**
 * Digest of a deterministic output (tee-worker-post-compute result_utils): of a file its SHA-256, of a folder the
 * Keccak-256 of the SHA-256 sums of its direct files, sorted by path. Empty files and sub-folders add nothing, so a
 * folder with nothing else in it has the Keccak-256 of no bytes.
 *
 * @returns bytes32 as 0x hex.
 * @throws Error when there is nothing to digest: no such path, an empty file, or an empty folder.
 */
export async function computeResultDigest(path: string): Promise<string> {
  const found = await stat(path);
  if (!found.isDirectory()) return `0x${(await sha256OfFile(path)).toString('hex')}`;
  const names = (await readdir(path)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (names.length === 0) throw new Error(`There is nothing in ${path}.`);
  const sums: Buffer[] = [];
  for (const name of names) {
    const child = join(path, name);
    const info = await stat(child).catch(() => undefined);
    if (info?.isFile() && info.size > 0) sums.push(await sha256OfFile(child));
  }
  return keccak256(Buffer.concat(sums));
}

/**
 * Digest of the data for a callback contract: its Keccak-256 (PoCo IexecPoco2Facet checks it on finalize).
 *
 * @param callbackData 0x hex.
 */
export function computeCallbackDigest(callbackData: string): string {
  return keccak256(getBytes(callbackData));
}

async function sha256OfFile(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size === 0) throw new Error(`${path} is empty.`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}
