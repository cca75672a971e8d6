import { createSecretKey, hkdfSync, type KeyObject, scryptSync } from 'node:crypto';
import { TaskError } from '../errors/task-error.ts';
import { guessingBits } from './secret-strength.ts';

/**
 * The one secret that everything else derives from, 32 bytes in a `KeyObject`, so that no log or inspection
 * can show it.
 */
export type RootSecret = KeyObject;

/** The salt of every HKDF here: another product that derives from the same wallet gets other keys. */
const SALT = 'confidential-task/v1';
const KEY_BYTES = 32;
const IV_BYTES = 16;
const DIGEST_BYTES = 16;
/** Order of the secp256k1 group (SEC 2, section 2.4.1). */
const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/**
 * The root from a wallet's private key: 64 hex digits, with or without `0x`.
 * @throws TaskError WALLET_INVALID when it is anything else.
 */
export function rootFromPrivateKey(hex: string): RootSecret {
  const digits = /^(?:0x)?([0-9a-f]{64})$/i.exec(hex)?.[1];
  if (digits === undefined) {
    throw new TaskError('WALLET_INVALID', {
      what: 'The wallet’s private key cannot be read.',
      why: 'A private key is 32 bytes, written as 64 hexadecimal digits.',
      fix: 'Check the secret that holds the key.',
    });
  }
  return rootFrom(Buffer.from(digits, 'hex'), 'root/private-key');
}

/** scrypt's parameters (RFC 7914), as OWASP advises for passwords: 128 MiB and some tenths of a second per guess. */
const STRETCHING = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 } as const;
/** Least strength of a text, in bits of guessing. Stretching adds some 17 more. */
const MIN_BITS = 72;

/**
 * The root from the `encryption-secret` input (UTF-8). The deal's beneficiary is public and follows from it alone, so
 * everyone can try guesses: a text that is short or easy to guess is refused, and every text is stretched with scrypt.
 * @throws TaskError INPUT_INVALID when it is shorter than 32 bytes, or made of few words, repetitions or rows of keys.
 */
export function rootFromText(text: string): RootSecret {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length < KEY_BYTES) {
    throw weakSecret(
      'is too short',
      `It has ${bytes.length} bytes, and everything private in the run rests on it.`,
    );
  }
  if (guessingBits(text) < MIN_BITS) {
    throw weakSecret(
      'is too easy to guess',
      'It looks like few or common words, dates, repetitions or well-known rows, and a guess opens every result.',
    );
  }
  return rootFrom(scryptSync(bytes, SALT, KEY_BYTES, STRETCHING), 'root/text');
}

function weakSecret(what: string, why: string): TaskError {
  return new TaskError('INPUT_INVALID', {
    what: `\`encryption-secret\` ${what}.`,
    why,
    fix: 'Use at least 32 random characters, such as the output of `openssl rand -base64 32`. Nothing was spent.',
  });
}

/** The key (32 bytes) of the digests of private inputs. See `contentDigest`. */
export function deriveContentKey(root: RootSecret): Buffer {
  return derive(root, 'content-key', Buffer.alloc(0), KEY_BYTES);
}

/**
 * The AES-256 key (32 bytes) and IV (16 bytes) of a private input. The same content under the same root gets
 * the same pair, and with it the same ciphertext, CID and dataset address; other content gets another pair.
 * @param digest the input's `contentDigest`, 16 bytes
 */
export function deriveInputKey(root: RootSecret, digest: Buffer): { key: Buffer; iv: Buffer } {
  if (digest.length !== DIGEST_BYTES) throw new RangeError(`the digest must be ${DIGEST_BYTES} bytes`);
  const bytes = derive(root, 'input-key', digest, KEY_BYTES + IV_BYTES);
  return { key: bytes.subarray(0, KEY_BYTES), iv: bytes.subarray(KEY_BYTES) };
}

/** The private key of the deal's beneficiary, who owns the result key in the SMS: `0x` and 64 hex digits. */
export function deriveBeneficiaryKey(root: RootSecret): string {
  const key = firstValidScalar(counter => derive(root, 'beneficiary-key', Buffer.of(counter), KEY_BYTES));
  return `0x${key.toString('hex')}`;
}

/** The seed (32 bytes) of the RSA key pair that results are encrypted for. */
export function deriveResultKeySeed(root: RootSecret): Buffer {
  return derive(root, 'result-key', Buffer.alloc(0), KEY_BYTES);
}

/**
 * The first of `candidate(0)`, `candidate(1)`, … (32 bytes each) that is a private key on secp256k1, that is
 * in 1 … n−1. All but one in 2^127 candidates are.
 */
export function firstValidScalar(candidate: (counter: number) => Buffer): Buffer {
  for (let counter = 0; counter < 256; counter++) {
    const bytes = candidate(counter);
    const scalar = BigInt(`0x${bytes.toString('hex')}`);
    if (scalar > 0n && scalar < SECP256K1_ORDER) return bytes;
  }
  throw new Error('no valid scalar among 256 candidates');
}

function rootFrom(material: Buffer, label: string): RootSecret {
  return createSecretKey(derive(createSecretKey(material), label, Buffer.alloc(0), KEY_BYTES));
}

/** HKDF-SHA256 (RFC 5869) with info = `confidential-task/v1/<label>` ‖ 0x00 ‖ context. */
function derive(secret: KeyObject, label: string, context: Buffer, length: number): Buffer {
  const info = Buffer.concat([Buffer.from(`${SALT}/${label}\0`, 'utf8'), context]);
  return Buffer.from(hkdfSync('sha256', secret, SALT, info, length));
}
