import { createHash } from 'node:crypto';
import { readChunks } from './file-stream.ts';

/**
 * SHA-256 (32 bytes) of a file, read as a stream.
 * @throws system errors; after an abort, the signal's reason.
 */
export async function hashFile(path: string, signal?: AbortSignal): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(path, signal)) hash.update(chunk);
  return hash.digest();
}
