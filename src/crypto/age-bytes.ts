import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';

/**
 * Decrypts a file of the age format (age-encryption.org/v1).
 * @throws Error when none of the identities fits, one is malformed, or the file is damaged.
 */
export async function decryptAge(bytes: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes);
}

/** Encrypts for the owner of an identity. */
export async function encryptAge(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(bytes);
}
