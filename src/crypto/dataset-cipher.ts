import { createCipheriv, createHash } from 'node:crypto';
import { TaskError } from '../errors/task-error.ts';
import { writeAtomically } from '../storage/atomic-file.ts';
import { CidHasher } from '../storage/cid.ts';
import { readChunks, writeChunks } from '../storage/file-stream.ts';
import { DecryptionError, decryptCbc } from './aes-stream.ts';

/** What the network must be told about an encrypted dataset. */
export interface EncryptedDataset {
  /** Bytes of the encrypted file: 16 + 16·(⌊n/16⌋+1) for n bytes of plaintext. */
  readonly size: number;
  /** `0x` and the lowercase hex SHA-256 of the whole encrypted file, IV included (registered on chain). */
  readonly checksum: string;
  /** CIDv0 of the encrypted file. */
  readonly cid: string;
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
 * ciphertext, checksum and CID; memory does not depend on the file's size.
 */
export async function encryptDataset(options: EncryptOptions): Promise<EncryptedDataset> {
  const { source, destination, key, iv, signal, onProgress } = options;
  const checksum = createHash('sha256');
  const cid = new CidHasher();
  let size = 0;
  async function* encrypted(): AsyncGenerator<Buffer> {
    for await (const chunk of encryptCbc(readChunks(source, signal), key, iv)) {
      checksum.update(chunk);
      cid.update(chunk);
      size += chunk.length;
      yield chunk;
      onProgress?.(size);
    }
  }
  await writeAtomically(destination, signal, temporary => writeChunks(temporary, encrypted(), signal));
  return { size, checksum: `0x${checksum.digest('hex')}`, cid: cid.digest() };
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

/** SHA-256 (32 bytes) of a file, read as a stream. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(path, signal)) hash.update(chunk);
  return hash.digest();
}

/** IV ‖ AES-256-CBC with PKCS#7 padding. */
async function* encryptCbc(plain: AsyncIterable<Buffer>, key: Buffer, iv: Buffer): AsyncGenerator<Buffer> {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  yield iv;
  for await (const chunk of plain) yield cipher.update(chunk);
  yield cipher.final();
}
