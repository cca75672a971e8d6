import type { Ciphertext } from './ciphertext.ts';

/** Options of every transfer. */
export interface TransferOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes that are through so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/**
 * A place for encrypted inputs. The location is what is registered on chain and what the enclave fetches: an https
 * URL (http on a loopback address), which is public.
 */
export interface InputStorage {
  /**
   * True when the server may give a file another location than `locationOf`, unknown until it has the file. The same
   * file is then elsewhere after each upload, and an earlier location has to be looked up.
   */
  readonly choosesLocation: boolean;
  /** Location that the ciphertext will have, or has, unless the server chooses. Makes no request. */
  locationOf(ciphertext: Ciphertext): string;
  /** Tells whether the ciphertext can be fetched from this location now. Never throws but after an abort. */
  serves(ciphertext: Ciphertext, location: string, options?: TransferOptions): Promise<boolean>;
  /**
   * Puts the encrypted file there and makes sure that it can be fetched.
   * @returns its location
   * @throws TaskError SERVICE_UNREACHABLE, SERVICE_REFUSED, SERVICE_MALFORMED, or UPLOAD_MISMATCH when something else
   * came to lie there.
   */
  upload(path: string, ciphertext: Ciphertext, options?: TransferOptions): Promise<string>;
}
