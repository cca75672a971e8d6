import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { writeAtomically } from '../files/atomic-file.ts';
import { PRIVATE_FILE } from '../files/private-modes.ts';

/** First bytes of every file of the age format (age-encryption.org/v1). */
const BEGINNING = Buffer.from('age-encryption.org/v1\n');

/** Source, recipients and target of an encryption. */
export interface AgeEncryption {
  /** The plaintext. */
  readonly source: Readable;
  /** Recipients of the age format (`age1…`); any one of them can decrypt. */
  readonly recipients: readonly string[];
  /** Path of the encrypted file, written with mode 0600. */
  readonly destination: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Encrypts a stream in the age format (age-encryption.org/v1), 64 KiB at a time, so that memory stays flat.
 * @throws Error for a malformed recipient.
 */
export async function encryptToRecipients({
  source,
  recipients,
  destination,
  signal,
}: AgeEncryption): Promise<void> {
  const encrypter = encrypterFor(recipients);
  await writeAtomically(destination, signal, async temporary => {
    const encrypted = await encrypter.encrypt(
      Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>,
    );
    const file = createWriteStream(temporary, { mode: PRIVATE_FILE, flags: 'wx' });
    await pipeline(Readable.fromWeb(encrypted as ReadableStream), file, { signal });
  });
}

/**
 * Tells whether a text can be encrypted to a recipient; tried, since a point on the curve can be valid in form only.
 */
export async function canEncryptTo(recipient: string): Promise<boolean> {
  try {
    await encrypterFor([recipient]).encrypt('');
    return true;
  } catch {
    return false;
  }
}

/**
 * Decrypts the bytes of a file of the age format (age-encryption.org/v1).
 * @throws Error when none of the identities fits, one is malformed, or the file is damaged.
 */
export async function decryptAge(bytes: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(bytes);
}

/** Encrypts bytes to the recipient of an identity. */
export async function encryptAge(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return encrypter.encrypt(bytes);
}

/** Tells whether a file begins like an encrypted file of the age format. */
export async function isAgeFile(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
    return buffer.equals(BEGINNING);
  } finally {
    await handle.close();
  }
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
}
