import { createDecipheriv, type Decipheriv } from 'node:crypto';

const BLOCK_BYTES = 16;

/** Why a ciphertext did not decrypt. AES-CBC has no authentication, so this is all that it can tell. */
export class DecryptionError extends Error {
  override readonly name = 'DecryptionError';
  readonly reason: 'truncated' | 'padding';

  constructor(reason: 'truncated' | 'padding', cause?: unknown) {
    super(reason === 'truncated' ? 'not a whole number of blocks' : 'bad padding', { cause });
    this.reason = reason;
  }
}

/**
 * Decrypts IV (16 bytes) ‖ AES-256-CBC with PKCS#7 padding.
 * @throws DecryptionError at the end, after everything but the last block was yielded.
 */
export async function* decryptCbc(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let iv = Buffer.alloc(0);
  let decipher: Decipheriv | undefined;
  async function* afterIv(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      if (decipher) {
        yield chunk;
        continue;
      }
      iv = Buffer.concat([iv, chunk]);
      if (iv.length < BLOCK_BYTES) continue;
      decipher = createDecipheriv('aes-256-cbc', key, iv.subarray(0, BLOCK_BYTES));
      yield iv.subarray(BLOCK_BYTES);
    }
  }
  yield* decipherBlocks(afterIv(), () => decipher);
}

/** Decrypts AES-128-ECB with PKCS#7 padding. Throws like `decryptCbc`. */
export async function* decryptEcb(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const decipher = createDecipheriv('aes-128-ecb', key, null);
  yield* decipherBlocks(source, () => decipher);
}

async function* decipherBlocks(
  source: AsyncIterable<Buffer>,
  decipherOf: () => Decipheriv | undefined,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    const plain = decipherOf()?.update(chunk);
    if (plain && plain.length > 0) yield plain;
  }
  // PKCS#7 pads always, so that even an empty plaintext makes one block.
  if (size === 0 || size % BLOCK_BYTES !== 0) throw new DecryptionError('truncated');
  let last: Buffer | undefined;
  try {
    last = decipherOf()?.final();
  } catch (cause) {
    throw new DecryptionError('padding', cause);
  }
  if (last && last.length > 0) yield last;
}
