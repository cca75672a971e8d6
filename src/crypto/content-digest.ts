import { type CipherGCM, createCipheriv } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openExactly } from '../files/exact-file.ts';
import { deriveContentKey, type RootSecret } from './key-derivation.ts';

/** The nonce of every digest. See `ContentHasher` for why one is enough. */
const NONCE = Buffer.alloc(12);
/** Bytes per read. */
const READ_BYTES = 524_288;
/** Bytes after which signals and timers get their turn. */
const TURN_BYTES = 2_097_152;

/**
 * The value that a private input's key is derived from: the AES-256-GMAC (16 bytes) of its content under a key of the
 * root's own. Nothing can be encrypted before all of the input was read for it, so it is the fastest hash that the
 * processor has (some 20 GB/s, where SHA-256 manages 1.6), used as in AES-GCM-SIV (RFC 8452): a keyed polynomial hash,
 * whose value only ever goes into a pseudorandom function (HKDF here). As long as the root is secret, two contents of a
 * terabyte collide with a probability below 2⁻⁹⁰, even if an attacker chose them. The tag itself is never shown, which
 * is what makes a single nonce safe.
 */
export class ContentHasher {
  readonly #mac: CipherGCM;

  constructor(root: RootSecret) {
    this.#mac = createCipheriv('aes-256-gcm', deriveContentKey(root), NONCE);
  }

  /** Takes the next bytes of the content; they may be reused by the caller afterwards. */
  update(bytes: Uint8Array): void {
    this.#mac.setAAD(bytes);
  }

  /** To be called once, when all bytes were given. */
  digest(): Buffer {
    this.#mac.final();
    return this.#mac.getAuthTag();
  }
}

/**
 * The digest of a file's content, see `ContentHasher`. It hashes many times faster than any disk reads, so there is
 * nothing to do besides the reading: synchronous reads spare it half the time, which goes into passing buffers around.
 * @param onProgress called with the number of bytes read so far
 * @param exact whether the path must be free of links: see `openExactly`
 * @throws ReplacedFileError where it is not, system errors; after an abort, the signal's reason.
 */
export async function contentDigest(
  path: string,
  root: RootSecret,
  {
    signal,
    onProgress,
    exact,
  }: { signal?: AbortSignal | undefined; onProgress?: (bytes: number) => void; exact?: boolean } = {},
): Promise<Buffer> {
  const hasher = new ContentHasher(root);
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  const file = exact ? openExactly(path) : openSync(path, 'r');
  try {
    let size = 0;
    for (let turnAt = TURN_BYTES; ; ) {
      signal?.throwIfAborted();
      const bytesRead = readSync(file, buffer);
      if (bytesRead === 0) return hasher.digest();
      hasher.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
      onProgress?.(size);
      if (size < turnAt) continue;
      turnAt += TURN_BYTES;
      await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}
