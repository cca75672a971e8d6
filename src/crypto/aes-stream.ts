import { type Cipheriv, createDecipheriv, type Decipheriv } from 'node:crypto';

const BLOCK_BYTES = 16;
/** Bytes that a cipher takes at a time: what it puts out is still in the processor's cache when it is moved. */
const STEP_BYTES = 65_536;
/** As many as `readChunks` uses, for the same contract. */
const BUFFERS = 3;

/**
 * Puts bytes through a cipher and what comes out into `target`, from `at` on. A cipher puts out fresh memory, which
 * costs as much as half the work when it is large; in small steps, given back at once, it is the same all along.
 * @returns how many bytes came out, which is at most a block more than went in
 */
export function cipherInto(
  cipher: Cipheriv | Decipheriv,
  bytes: Uint8Array,
  target: Buffer,
  at: number,
): number {
  let filled = at;
  for (let offset = 0; offset < bytes.length; offset += STEP_BYTES) {
    const output = cipher.update(bytes.subarray(offset, offset + STEP_BYTES));
    filled += output.copy(target, filled);
    if (output.length > 0 && output.length === output.buffer.byteLength)
      (output.buffer as ArrayBuffer).transfer(0);
  }
  return filled - at;
}

/** Reason why a ciphertext did not decrypt. AES-CBC has no authentication, so it can show no more than this. */
export class DecryptionError extends Error {
  override readonly name = 'DecryptionError';
  readonly reason: 'truncated' | 'padding';

  constructor(reason: 'truncated' | 'padding', cause?: unknown) {
    super(reason === 'truncated' ? 'not a whole number of blocks' : 'bad padding', { cause });
    this.reason = reason;
  }
}

/**
 * Decrypts IV (16 bytes) ‖ AES-256-CBC with PKCS#7 padding. A chunk holds its bytes until the one after the next is
 * asked for.
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
  const ring: Buffer[] = [];
  let size = 0;
  let turn = 0;
  for await (const chunk of source) {
    size += chunk.length;
    const decipher = decipherOf();
    if (!decipher) continue;
    const room = chunk.length + BLOCK_BYTES;
    const known = ring[turn % BUFFERS];
    const plain = known && known.length >= room ? known : Buffer.allocUnsafeSlow(room);
    ring[turn % BUFFERS] = plain;
    const filled = cipherInto(decipher, chunk, plain, 0);
    if (filled === 0) continue;
    yield plain.subarray(0, filled);
    turn++;
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
