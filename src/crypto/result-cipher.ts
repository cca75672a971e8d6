import { constants, hash, type KeyObject, privateDecrypt } from 'node:crypto';
import type { Entry, ZipFile } from 'yauzl';
import { assertNothingElse, nameOf, readEntry, withZip, ZipFormatError } from '../archive/zip-reader.ts';
import { TaskError } from '../errors/task-error.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { writeChunks } from '../files/file-stream.ts';
import { DecryptionError, decryptCbc, decryptEcb } from './aes-stream.ts';

/** The entry that holds the ciphertext: IV ‖ AES-256-CBC of the whole inner zip. */
const PAYLOAD_ENTRY = 'iexec_out.zip.aes';
/** The entry that holds the AES key, encrypted for the beneficiary by RSAES-PKCS1-v1_5. */
const KEY_ENTRY = 'aes-key.rsa';
/** Entries that are looked through at most: an archive can list millions, and each is held for a while. */
const MAX_LISTED = 100_000;
/** Far above the 684 bytes of base64 text that RSA-4096 makes. */
const MAX_KEY_ENTRY_BYTES = 4_096;
/** A zip starts with a local file header or, when it is empty, with the end of its directory. */
const ZIP_STARTS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('PK\x05\x06', 'latin1')];

/** Cipher of the payload; the length of the unwrapped key shows which one. */
type PayloadCipher =
  | { readonly layout: 'cbc'; readonly key: Buffer /* 32 bytes */ }
  | { readonly layout: 'legacy-ecb'; readonly key: Buffer /* 16 bytes */ };

/**
 * Tells whether a downloaded result is the encrypted layout of the post-compute and not a plain `iexec_out.zip`.
 * One of the two entries is enough, so that a damaged result is reported as such; a plain result always has
 * a `computed.json`.
 * @throws TaskError RESULT_CORRUPT when the file is not a zip.
 */
export async function isEncryptedResult(path: string): Promise<boolean> {
  return withResult(path, undefined, async zip => {
    if (zip.entryCount > MAX_LISTED) return false;
    let isEncrypted = false;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name === 'computed.json') return false;
      isEncrypted ||= name === PAYLOAD_ENTRY || name === KEY_ENTRY;
    }
    return isEncrypted;
  });
}

/**
 * Decrypts a result (`aes-key.rsa` and `iexec_out.zip.aes`) into the inner zip, as a stream. The layout of older
 * workers (base64 texts, AES-128-ECB) is read too. Nothing is kept of a payload that turns out bad.
 *
 * OpenSSL answers a wrong RSA key with random bytes instead of an error (implicit rejection), so the key is
 * judged by its length, then by what it decrypts to: the start of a zip, and at the end sound padding.
 *
 * @returns the SHA-256 of the payload's key, lowercase hex. An enclave makes a key for each result, so two results of the
 * same key are the same one.
 * @throws TaskError RESULT_KEY_MISMATCH when the key was wrapped for another pair, RESULT_CORRUPT for anything
 * else that is wrong with the archive.
 */
export async function openResult(options: {
  /** Path of the outer zip. */
  archive: string;
  privateKey: KeyObject;
  /** Path of the inner zip, written with mode 0600. */
  destination: string;
  signal?: AbortSignal | undefined;
  /** Called with the bytes decrypted so far and the bytes in all, padding included. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}): Promise<string> {
  const { archive, privateKey, destination, signal, onProgress } = options;
  return withResult(archive, signal, async zip => {
    const { keyEntry, payloadEntry } = await findEntries(zip);
    const cipher = unwrapKey(await readKeyEntry(zip, keyEntry), privateKey);
    let done = 0;
    async function* payload(): AsyncGenerator<Buffer> {
      for await (const chunk of readEntry(zip, payloadEntry)) {
        yield chunk;
        done += chunk.length;
        onProgress?.(done, payloadEntry.uncompressedSize);
      }
    }
    const inner = startingLikeZip(decryptPayload(payload(), cipher));
    await writeAtomically(destination, signal, async temporary => {
      await writeChunks(temporary, inner, signal);
      assertNothingElse(zip);
    });
    return hash('sha256', cipher.key);
  });
}

async function withResult<T>(
  path: string,
  signal: AbortSignal | undefined,
  use: (zip: ZipFile) => Promise<T>,
): Promise<T> {
  try {
    return await withZip(path, signal, use);
  } catch (error) {
    if (error instanceof ZipFormatError)
      throw corrupt(`The result archive is damaged: ${error.message}.`, error);
    if (error instanceof DecryptionError && error.reason === 'truncated')
      throw corrupt('The encrypted payload is truncated: it is not a whole number of AES blocks.', error);
    if (error instanceof DecryptionError)
      throw corrupt('The encrypted payload ends in bad padding: its last bytes were changed.', error);
    throw error;
  }
}

async function findEntries(zip: ZipFile): Promise<{ keyEntry: Entry; payloadEntry: Entry }> {
  if (zip.entryCount > MAX_LISTED) throw corrupt('The result archive lists more entries than any result.');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entries.has(name)) throw corrupt('The result archive holds an entry twice.');
    entries.set(name, entry);
  }
  const keyEntry = entries.get(KEY_ENTRY);
  const payloadEntry = entries.get(PAYLOAD_ENTRY);
  if (!keyEntry) throw corrupt(`The result archive lacks the entry ${KEY_ENTRY} with the encrypted key.`);
  if (!payloadEntry) throw corrupt(`The result archive lacks the entry ${PAYLOAD_ENTRY} with the payload.`);
  if (entries.size > 2)
    throw corrupt('The result archive holds more than an encrypted key and an encrypted payload.');
  return { keyEntry, payloadEntry };
}

async function readKeyEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MAX_KEY_ENTRY_BYTES)
    throw corrupt(`The entry ${KEY_ENTRY} is too large for an encrypted key.`);
  const chunks: Buffer[] = [];
  for await (const chunk of readEntry(zip, entry)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function unwrapKey(wrapped: Buffer, privateKey: KeyObject): PayloadCipher {
  const rsaBytes = (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  if (wrapped.length === rsaBytes) {
    const key = rsaDecrypt(wrapped, privateKey);
    if (key.length === 32) return { layout: 'cbc', key };
    throw keyMismatch(`Unwrapping the key gives ${key.length} bytes where an AES-256 key has 32`);
  }
  const decoded = Buffer.from(wrapped.toString('latin1'), 'base64');
  if (decoded.length !== rsaBytes)
    throw keyMismatch(`The encrypted key is not as long as the modulus of our key (${rsaBytes} bytes)`);
  const key = Buffer.from(rsaDecrypt(decoded, privateKey).toString('latin1'), 'base64');
  if (key.length === 16) return { layout: 'legacy-ecb', key };
  throw keyMismatch(`Unwrapping the key gives ${key.length} bytes where an AES-128 key has 16`);
}

function rsaDecrypt(wrapped: Buffer, privateKey: KeyObject): Buffer {
  try {
    return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, wrapped);
  } catch (cause) {
    throw keyMismatch('OpenSSL refuses to unwrap the key', cause);
  }
}

function decryptPayload(payload: AsyncIterable<Buffer>, cipher: PayloadCipher): AsyncIterable<Buffer> {
  return cipher.layout === 'cbc'
    ? decryptCbc(payload, cipher.key)
    : decryptEcb(decodeBase64(payload), cipher.key);
}

/** Standard base64 text, line breaks allowed, as the bytes it stands for. */
async function* decodeBase64(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = '';
  for await (const chunk of source) {
    const text = rest + chunk.toString('latin1').replace(/\s+/g, '');
    const whole = text.length - (text.length % 4);
    rest = text.slice(whole);
    yield Buffer.from(text.slice(0, whole), 'base64');
  }
  yield Buffer.from(rest, 'base64');
}

/** Passes the plaintext on once its first four bytes are those of a zip. */
async function* startingLikeZip(plaintext: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of plaintext) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 4) continue;
    const magic = start.subarray(0, 4);
    if (!ZIP_STARTS.some(known => known.equals(magic))) break;
    yield start;
    start = undefined;
  }
  if (start) {
    throw corrupt(
      'The payload does not decrypt to a zip archive: it was damaged, or encrypted with another key.',
    );
  }
}

function corrupt(why: string, cause?: unknown): TaskError {
  return new TaskError('RESULT_CORRUPT', {
    what: 'The encrypted result cannot be opened.',
    why,
    fix: 'Collect the result again; if it persists, the worker delivered it damaged and the task must be run again.',
    cause,
  });
}

function keyMismatch(why: string, cause?: unknown): TaskError {
  return new TaskError('RESULT_KEY_MISMATCH', {
    what: 'The result is encrypted for another key than ours.',
    why: `${why}.`,
    fix: 'Use the wallet, and the `encryption-secret` if there was one, of the run that bought the task.',
    cause,
  });
}
