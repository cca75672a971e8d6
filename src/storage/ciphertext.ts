/** Public facts about an encrypted file. */
export interface Ciphertext {
  /** CIDv0 of the file. */
  readonly cid: string;
  /** `0x` and the lowercase hex SHA-256 of the file, IV included (registered on chain). */
  readonly checksum: string;
  /** Bytes of the file: see `ciphertextSize`. */
  readonly size: number;
}
