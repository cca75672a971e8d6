import { createHmac } from 'node:crypto';
import type { Ciphertext } from '../../storage/ciphertext.ts';

/** A ciphertext as an untrusted memory keeps it. */
export interface RememberedCiphertext extends Ciphertext {
  /** HMAC-SHA256 of the rest under the input key, hex: only we can have written it. */
  readonly mac: string;
}

/** Memory across runs of the ciphertext of an unchanged content. Others may write it, so it is not trusted. */
export interface CiphertextMemory {
  recall(name: string): Promise<RememberedCiphertext | undefined>;
  remember(name: string, ciphertext: RememberedCiphertext): Promise<void>;
}

/** The ciphertext that an earlier run made of this content; undefined when unknown or tampered with. */
export async function recallCiphertext(
  memory: CiphertextMemory,
  key: Buffer,
): Promise<Ciphertext | undefined> {
  const found = await memory.recall(nameOf(key));
  if (!found) return undefined;
  const { mac, ...ciphertext } = found;
  return mac === macOf(key, ciphertext) ? ciphertext : undefined;
}

/** Remembers the uploaded ciphertext of a content, for a later run with the same content. */
export async function rememberCiphertext(
  memory: CiphertextMemory,
  key: Buffer,
  { cid, checksum, size }: Ciphertext,
): Promise<void> {
  await memory.remember(nameOf(key), { cid, checksum, size, mac: macOf(key, { cid, checksum, size }) });
}

/** The key follows from content and wallet, so this names the content, yet others cannot test a guess of it. */
function nameOf(key: Buffer): string {
  return createHmac('sha256', key).update('confidential-task/v1/memory-name').digest('hex');
}

function macOf(key: Buffer, { cid, checksum, size }: Ciphertext): string {
  return createHmac('sha256', key)
    .update(`confidential-task/v1/memory-seal\n${cid}\n${checksum}\n${size}`)
    .digest('hex');
}
