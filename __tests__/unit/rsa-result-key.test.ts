import { spawnSync } from 'node:child_process';
import { constants, createHash, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { candidates, deriveResultKeyPair, type ResultKeyPair } from '../../src/crypto/result-key.ts';
import { findProgram } from '../support/programs.ts';

const { resultKeys } = JSON.parse(readFileSync('__tests__/vectors/derivation.json', 'utf8')) as {
  resultKeys: { seedHex: string; bits: number; spkiSha256: string; pem: string; dSha256: string }[];
};

type Seven = [bigint, bigint, bigint, bigint, bigint, bigint, bigint];

describe.each(resultKeys)('result key of $bits bits from seed $seedHex', vector => {
  let pair: Promise<ResultKeyPair>;
  beforeAll(() => {
    pair = deriveResultKeyPair(Buffer.from(vector.seedHex, 'hex'), { bits: vector.bits });
  });

  test('is the pair that an independent implementation finds', async () => {
    const { publicKeyPem, privateKey } = await pair;
    expect(publicKeyPem).toBe(vector.pem);
    const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(der).digest('hex')).toBe(vector.spkiSha256);
    const d = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
    const padded = Buffer.concat([Buffer.alloc(vector.bits / 8 - d.length), d]);
    expect(createHash('sha256').update(padded).digest('hex')).toBe(vector.dSha256);
  });

  test('has a modulus of exactly that size and opens what is sealed for it', async () => {
    const { publicKeyPem, privateKey } = await pair;
    expect(privateKey.asymmetricKeyDetails).toEqual({ modulusLength: vector.bits, publicExponent: 65537n });
    const padding = constants.RSA_PKCS1_PADDING;
    const sealed = publicEncrypt({ key: publicKeyPem, padding }, Buffer.alloc(32, 7));
    expect(privateDecrypt({ key: privateKey, padding }, sealed)).toEqual(Buffer.alloc(32, 7));
  });

  test('has the numbers of the Chinese remainder theorem', async () => {
    const jwk = (await pair).privateKey.export({ format: 'jwk' }) as Record<string, string>;
    const number = (name: string) => BigInt(`0x${Buffer.from(jwk[name] ?? '', 'base64url').toString('hex')}`);
    const [n, d, p, q, dp, dq, qi] = ['n', 'd', 'p', 'q', 'dp', 'dq', 'qi'].map(number) as Seven;
    expect(p * q).toBe(n);
    expect([dp, dq, (qi * q) % p]).toEqual([d % (p - 1n), d % (q - 1n), 1n]);
  });

  (findProgram('openssl') ? test : test.skip)('passes OpenSSL’s check of all its numbers', async () => {
    const { privateKey } = await pair;
    const input = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const { stdout, status } = spawnSync('openssl', ['rsa', '-check', '-noout'], { input });
    expect(stdout.toString()).toContain('RSA key ok');
    expect(status).toBe(0);
  });
});

test('other seeds give other keys', async () => {
  const one = await deriveResultKeyPair(Buffer.alloc(32, 1), { bits: 2048 });
  const other = await deriveResultKeyPair(Buffer.alloc(32, 2), { bits: 2048 });
  expect(one.publicKeyPem).not.toBe(other.publicKeyPem);
});

test('sizes that make no sound key are refused', async () => {
  await expect(deriveResultKeyPair(Buffer.alloc(32), { bits: 1024 })).rejects.toThrow(RangeError);
  await expect(deriveResultKeyPair(Buffer.alloc(32), { bits: 3001 })).rejects.toThrow(RangeError);
});

test('the search stops when it is aborted', async () => {
  const reason = new Error('stop');
  await expect(deriveResultKeyPair(Buffer.alloc(32), { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
});

describe('the candidates of a search', () => {
  const EXPONENT = 65_537;
  const smallPrimes = Array.from({ length: 16_383 }, (_, index) => index + 1).filter(
    n => n % 2 === 1 && n > 1 && !hasDivisor(n),
  );
  function hasDivisor(n: number): boolean {
    for (let divisor = 3; divisor * divisor <= n; divisor += 2) if (n % divisor === 0) return true;
    return false;
  }
  /** The same by trial division. */
  function expectedIn(start: number, limit: number): number[] {
    const found: number[] = [];
    for (let n = start; n < limit; n += 2) {
      if ((n - 1) % EXPONENT !== 0 && smallPrimes.every(prime => n % prime !== 0)) found.push(n);
    }
    return found;
  }
  const candidatesIn = (start: number, limit: number) =>
    [...candidates(BigInt(start), BigInt(limit))].map(Number);

  test('are the numbers without small divisors, over more than one span of the sieve', () => {
    const start = 4_000_000_001;
    const limit = start + 3 * 16_384 + 1_001;
    expect(candidatesIn(start, limit)).toEqual(expectedIn(start, limit));
    // Far above the squares of the small primes, so that numbers with two larger divisors are among them.
    const far = 2 ** 50 + 1;
    expect(candidatesIn(far, far + 2_000)).toEqual(expectedIn(far, far + 2_000));
  });

  test('end below the limit', () => {
    const [first = 0, second = 0] = expectedIn(4_000_000_001, 4_000_010_001);
    expect(candidatesIn(first, second)).toEqual([first]);
    expect(candidatesIn(first, second + 1)).toEqual([first, second]);
    expect(candidatesIn(first, first)).toEqual([]);
  });

  test('are none of which the public exponent divides the predecessor', () => {
    let multiple = 2 * EXPONENT * 30_000;
    while (smallPrimes.some(prime => (multiple + 1) % prime === 0)) multiple += 2 * EXPONENT;
    expect(candidatesIn(multiple + 1, multiple + 3)).toEqual([]);
    // That it divides the successor, or the number, is no reason.
    while (smallPrimes.some(prime => (multiple - 1) % prime === 0)) multiple += 2 * EXPONENT;
    expect(candidatesIn(multiple - 1, multiple)).toEqual([multiple - 1]);
  });
});

test('the size of a key is a multiple of 16 of at least 2048 bits', async () => {
  const signal = AbortSignal.abort(new Error('begun'));
  for (const bits of [0, 2_032, 2_047, 2_056, 3_080])
    await expect(deriveResultKeyPair(Buffer.alloc(32), { bits, signal })).rejects.toThrow('multiple of 16');
  for (const bits of [2_048, 2_064, 4_096])
    await expect(deriveResultKeyPair(Buffer.alloc(32), { bits, signal })).rejects.toThrow('begun');
});
