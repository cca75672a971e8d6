import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Encrypter } from 'age-encryption';
import { writeAtomically } from '../files/atomic-file.ts';
import { PRIVATE_FILE } from '../files/private-modes.ts';

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
 * @throws Error for a recipient that is none.
 */
export async function encryptToRecipients({
  source,
  recipients,
  destination,
  signal,
}: AgeEncryption): Promise<void> {
  const encrypter = encrypterFor(recipients);
  await writeAtomically(destination, signal, async temporary => {
    const sealed = await encrypter.encrypt(Readable.toWeb(source) as globalThis.ReadableStream<Uint8Array>);
    const file = createWriteStream(temporary, { mode: PRIVATE_FILE, flags: 'wx' });
    await pipeline(Readable.fromWeb(sealed as ReadableStream), file, { signal });
  });
}

/** Tries whether a text can be encrypted to a recipient, since a point on the curve can be valid in form only. */
export async function canEncryptTo(recipient: string): Promise<boolean> {
  try {
    await encrypterFor([recipient]).encrypt('');
    return true;
  } catch {
    return false;
  }
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
}
