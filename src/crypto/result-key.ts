import {
  type Cipheriv,
  checkPrime,
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';

/** The pair whose public half goes to the SMS and whose private half opens results. */
export interface ResultKeyPair {
  /** SPKI PEM ("BEGIN PUBLIC KEY") in 64-column lines, with a final newline. */
  readonly publicKeyPem: string;
  readonly privateKey: KeyObject;
}

const PUBLIC_EXPONENT = 65_537n;
/** Rounds of Miller–Rabin: a composite passes with a probability below 2^-128. */
const PRIME_CHECKS = 64;
/** Odd candidates that one pass of the sieve covers. */
const SIEVE_SPAN = 8_192;
const SMALL_PRIMES = oddPrimesBelow(1 << 14);
const isPrime = promisify(checkPrime) as (candidate: bigint, options: { checks: number }) => Promise<boolean>;

/**
 * The RSA key pair that a seed stands for: the same seed gives the same pair on every machine and Node version,
 * so nothing needs to be stored between the job that submits and the one that collects.
 *
 * Definition, which must never change: random bytes are the AES-256-CTR key stream of the seed (zero initial
 * counter). Each prime is searched upwards in steps of 2 from a start of `bits`/2 bits taken from that stream,
 * big-endian, whose two top bits and lowest bit are set; p−1 must be coprime to e = 65537; a search that leaves
 * `bits`/2 bits starts over. The second start is drawn again when |p−q| ≤ 2^(bits/2−100) (FIPS 186-5, A.1.3).
 * d is the inverse of e modulo lcm(p−1, q−1).
 *
 * @param seed 32 bytes
 * @param bits size of the modulus: a multiple of 16, at least 2048
 */
export async function deriveResultKeyPair(
  seed: Buffer,
  { bits = 3072, signal }: { bits?: number; signal?: AbortSignal | undefined } = {},
): Promise<ResultKeyPair> {
  if (bits < 2048 || bits % 16 !== 0) throw new RangeError('bits must be a multiple of 16, at least 2048');
  const stream = createCipheriv('aes-256-ctr', seed, Buffer.alloc(16));
  const half = bits / 2;
  const first = await nextPrime(stream, half, signal);
  let second: bigint;
  do second = await nextPrime(stream, half, signal);
  while (distance(first, second) <= 1n << BigInt(half - 100));
  const privateKey = privateKeyFrom(first, second);
  const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string;
  return { publicKeyPem, privateKey };
}

async function nextPrime(stream: Cipheriv, bits: number, signal?: AbortSignal): Promise<bigint> {
  for (;;) {
    const drawn = BigInt(`0x${stream.update(Buffer.alloc(bits / 8)).toString('hex')}`);
    for (const candidate of candidates(drawn | (3n << BigInt(bits - 2)) | 1n, 1n << BigInt(bits))) {
      signal?.throwIfAborted();
      if (await isPrime(candidate, { checks: PRIME_CHECKS })) return candidate;
    }
  }
}

/**
 * The numbers from `start` on in steps of 2, below `limit`, that no small prime divides and that fit the public
 * exponent.
 * @param start odd, above all small primes (2^14)
 */
export function* candidates(start: bigint, limit: bigint): Generator<bigint> {
  for (let base = start; base < limit; base += BigInt(2 * SIEVE_SPAN)) {
    for (const candidate of unsieved(base)) {
      if (candidate >= limit) return;
      if ((candidate - 1n) % PUBLIC_EXPONENT !== 0n) yield candidate;
    }
  }
}

/** The odd numbers from `base` on, within one span, that no small prime divides. */
function* unsieved(base: bigint): Generator<bigint> {
  const composite = new Uint8Array(SIEVE_SPAN);
  for (const prime of SMALL_PRIMES) {
    const rest = Number(base % BigInt(prime));
    // Smallest i ≥ 0 with base + 2i ≡ 0: half of the gap to the next multiple, made even by adding the odd prime.
    const gap = rest === 0 ? 0 : prime - rest;
    for (let i = gap % 2 === 0 ? gap / 2 : (gap + prime) / 2; i < SIEVE_SPAN; i += prime) composite[i] = 1;
  }
  for (let i = 0; i < SIEVE_SPAN; i++) if (composite[i] === 0) yield base + BigInt(2 * i);
}

function privateKeyFrom(first: bigint, second: bigint): KeyObject {
  const [p, q] = first > second ? [first, second] : [second, first];
  const lambda = ((p - 1n) * (q - 1n)) / gcd(p - 1n, q - 1n);
  const d = inverse(PUBLIC_EXPONENT, lambda);
  const jwk = {
    kty: 'RSA',
    n: base64url(p * q),
    e: base64url(PUBLIC_EXPONENT),
    d: base64url(d),
    p: base64url(p),
    q: base64url(q),
    dp: base64url(d % (p - 1n)),
    dq: base64url(d % (q - 1n)),
    qi: base64url(inverse(q, p)),
  };
  return createPrivateKey({ key: jwk, format: 'jwk' });
}

function oddPrimesBelow(limit: number): number[] {
  const composite = new Uint8Array(limit);
  const primes: number[] = [];
  for (let n = 3; n < limit; n += 2) {
    if (composite[n] === 1) continue;
    primes.push(n);
    for (let multiple = n * n; multiple < limit; multiple += 2 * n) composite[multiple] = 1;
  }
  return primes;
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** The inverse of `value` modulo `modulus` (extended Euclid); the two must be coprime. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, t0, t1] = [modulus, value % modulus, 0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
  }
  return t0 < 0n ? t0 + modulus : t0;
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}
