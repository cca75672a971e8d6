import { createHash } from 'node:crypto';
import { CidHasher } from '../storage/cid.ts';

/** What the network must be told about an encrypted dataset. */
export interface EncryptedDataset {
  /** Bytes of the encrypted file: 16 + 16·(⌊n/16⌋+1) for n bytes of plaintext. */
  readonly size: number;
  /** `0x` and the lowercase hex SHA-256 of the whole encrypted file, IV included (registered on chain). */
  readonly checksum: string;
  /** CIDv0 of the encrypted file. */
  readonly cid: string;
}

/** Computes everything that is derived from an encrypted file's bytes, while they pass by. */
export class CiphertextHasher {
  readonly #checksum = createHash('sha256');
  readonly #cid = new CidHasher();
  #size = 0;

  /** Takes the next bytes of the file; they may be reused by the caller afterwards. */
  update(chunk: Uint8Array): void {
    this.#checksum.update(chunk);
    this.#cid.update(chunk);
    this.#size += chunk.length;
  }

  /** To be called once, when all bytes were given. */
  digest(): EncryptedDataset {
    return { size: this.#size, checksum: `0x${this.#checksum.digest('hex')}`, cid: this.#cid.digest() };
  }
}
