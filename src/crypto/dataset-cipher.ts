import { createCipheriv } from 'node:crypto';
import { open } from 'node:fs/promises';
import { writeAtomically } from '../files/atomic-file.ts';
import { openHandleExactly } from '../files/exact-file.ts';
import { readRange, writeChunks } from '../files/file-stream.ts';
import { cidText } from '../ipfs/cid.ts';
import { CHUNK_BYTES } from '../ipfs/unixfs-node.ts';
import type { Ciphertext } from '../storage/ciphertext.ts';
import { cipherInto } from './aes-stream.ts';
import { type CiphertextDigest, CiphertextHasher } from './ciphertext-hasher.ts';
import type { HashingThread } from './hashing-thread.ts';

/** Bytes of ciphertext that are made and handed on at a time: some leaves of the DAG. */
const PIECE_BYTES = 4 * CHUNK_BYTES;
const IV_BYTES = 16;

/** Size of the encrypted file for so many bytes of plaintext: IV, and a padding of one byte at least. */
export function ciphertextSize(plainBytes: number): number {
  return 16 + 16 * (Math.floor(plainBytes / 16) + 1);
}

/** Arguments of `encryptDataset`. */
export interface EncryptOptions {
  /** Path of the plaintext. */
  readonly source: string;
  /** True when that path must be free of links: see `openExactly`. */
  readonly exact?: boolean;
  /** Path of the encrypted file; replaced only when everything went well, mode 0600. */
  readonly destination: string;
  /** AES-256 key, 32 bytes. */
  readonly key: Buffer;
  /** 16 bytes, never used with this key for other content. */
  readonly iv: Buffer;
  /** Hashes and writes in parallel with the cipher, when given. */
  readonly thread?: HashingThread | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of bytes encrypted so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * Encrypts a file as the enclave's pre-compute expects it: IV ‖ AES-256-CBC/PKCS#7. One pass computes
 * ciphertext, checksum and CID; memory does not depend on the file's size.
 */
export async function encryptDataset(options: EncryptOptions): Promise<Ciphertext> {
  const { destination, thread, signal, onProgress } = options;
  async function* pieces(): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const piece of encryptedPieces(options)) {
      // The bytes may be another thread's as soon as they are yielded.
      size += piece.length;
      yield piece;
      onProgress?.(size);
    }
  }
  signal?.throwIfAborted();
  const { size, checksum, cid } = await writeAtomically(destination, signal, temporary =>
    thread ? thread.write(temporary, pieces(), signal) : writeHere(temporary, pieces(), signal),
  );
  return { size, checksum, cid: cidText(cid) };
}

/** Does the work of `HashingThread.write` in this thread. */
async function writeHere(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<CiphertextDigest> {
  const hasher = new CiphertextHasher();
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      hasher.update(piece);
      yield piece;
    }
  }
  await writeChunks(path, hashed(), signal);
  return hasher.digest();
}

/**
 * The encrypted file in pieces of `PIECE_BYTES`, of which only the last is shorter, each at the start of memory of
 * its own. They are gathered in memory that can be used again, since fresh memory costs as much as half the cipher.
 */
async function* encryptedPieces({
  source,
  exact,
  key,
  iv,
  thread,
  signal,
}: EncryptOptions): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const freshPiece = () => thread?.usedPiece(PIECE_BYTES) ?? Buffer.allocUnsafeSlow(PIECE_BYTES);
  let piece = freshPiece();
  let filled = iv.copy(piece);
  for await (const plain of plainPieces(source, exact)) {
    signal?.throwIfAborted();
    const room = PIECE_BYTES - filled;
    filled += cipherInto(cipher, plain, piece, filled);
    // A piece that is not full is the last, and has room for the padding.
    if (plain.length < room) break;
    yield piece;
    piece = freshPiece();
    filled = 0;
  }
  filled += cipher.final().copy(piece, filled);
  yield piece.subarray(0, filled);
}

/** The plaintext of each piece. The IV takes its place in the first. */
async function* plainPieces(source: string, exact = false): AsyncGenerator<Buffer> {
  const file = await (exact ? openHandleExactly(source) : open(source, 'r'));
  try {
    const { size } = await file.stat();
    const first = PIECE_BYTES - IV_BYTES;
    yield* readRange(file, 0, Math.min(first, size), first);
    yield* readRange(file, first, size - first, PIECE_BYTES);
  } finally {
    await file.close();
  }
}
