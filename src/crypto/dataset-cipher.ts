import { createCipheriv, createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { TaskError } from '../errors/task-error.ts';
import { writeAtomically } from '../storage/atomic-file.ts';
import { readChunks, writeChunks } from '../storage/file-stream.ts';
import { DecryptionError, decryptCbc } from './aes-stream.ts';
import { CiphertextHasher, type EncryptedDataset } from './ciphertext-hasher.ts';
import { writeOnThread } from './ciphertext-thread.ts';

/** Inputs below this are done before a second thread has started. In bytes. */
const WORTH_A_THREAD = 16_777_216;

/** Size of the encrypted file for so many bytes of plaintext: IV, and a padding of one byte at least. */
export function ciphertextSize(plainBytes: number): number {
  return 16 + 16 * (Math.floor(plainBytes / 16) + 1);
}

/** What `encryptDataset` reads and writes. */
export interface EncryptOptions {
  /** Path of the plaintext. */
  readonly source: string;
  /** Path of the encrypted file; replaced only when everything went well, mode 0600. */
  readonly destination: string;
  /** AES-256 key, 32 bytes. */
  readonly key: Buffer;
  /** 16 bytes, never used with this key for other content. */
  readonly iv: Buffer;
  readonly signal?: AbortSignal | undefined;
  /** Told the number of bytes encrypted so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * Encrypts a file as the enclave's pre-compute expects it: IV ‖ AES-256-CBC/PKCS#7. One pass computes
 * ciphertext, checksum and CID, hashing large files on a second thread where there is a second core; memory does
 * not depend on the file's size.
 */
export async function encryptDataset(options: EncryptOptions): Promise<EncryptedDataset> {
  const { source, destination, key, iv, signal, onProgress } = options;
  const threaded = (await stat(source)).size >= WORTH_A_THREAD && availableParallelism() > 1;
  const write = threaded ? writeOnThread : writeHere;
  let size = 0;
  async function* encrypted(): AsyncGenerator<Buffer> {
    for await (const chunk of encryptCbc(readChunks(source, signal), key, iv)) {
      // The bytes may be another thread's as soon as they are yielded.
      size += chunk.length;
      yield chunk;
      onProgress?.(size);
    }
  }
  return writeAtomically(destination, signal, temporary => write(temporary, encrypted(), signal));
}

/** What `writeOnThread` does, in this thread. */
async function writeHere(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<EncryptedDataset> {
  const hasher = new CiphertextHasher();
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hasher.update(chunk);
      yield chunk;
    }
  }
  await writeChunks(path, hashed(), signal);
  return hasher.digest();
}

/**
 * The inverse of `encryptDataset`.
 * @throws TaskError INPUT_INVALID when the file was not made with this key, or is damaged.
 */
export async function decryptDataset(
  options: Pick<EncryptOptions, 'source' | 'destination' | 'key' | 'signal'>,
): Promise<void> {
  const { source, destination, key, signal } = options;
  try {
    const decrypted = decryptCbc(readChunks(source, signal), key);
    await writeAtomically(destination, signal, temporary => writeChunks(temporary, decrypted, signal));
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
    throw new TaskError('INPUT_INVALID', {
      what: 'The encrypted dataset cannot be decrypted.',
      why: `Under the given key, its ciphertext has a fault: ${error.message}.`,
      fix: 'Check that the key belongs to this file and that the file is complete.',
      cause: error,
    });
  }
}

/** SHA-256 (32 bytes) of a file, read as a stream. `onProgress` is told the bytes read so far. */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
  onProgress?: (bytes: number) => void,
): Promise<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of readChunks(path, signal)) {
    hash.update(chunk);
    size += chunk.length;
    onProgress?.(size);
  }
  return hash.digest();
}

/** IV ‖ AES-256-CBC with PKCS#7 padding. */
async function* encryptCbc(plain: AsyncIterable<Buffer>, key: Buffer, iv: Buffer): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  // A copy, since whoever takes the chunks may take their memory too.
  yield Buffer.from(iv);
  for await (const chunk of plain) yield cipher.update(chunk);
  yield cipher.final();
}
