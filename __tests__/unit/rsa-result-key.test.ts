import { spawnSync } from 'node:child_process';
import { constants, createHash, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { deriveResultKeyPair } from '../../src/crypto/result-key.ts';
import { findProgram } from '../support/programs.ts';

const { resultKeys } = JSON.parse(readFileSync('__tests__/vectors/derivation.json', 'utf8')) as {
  resultKeys: { seedHex: string; bits: number; spkiSha256: string; pem: string; dSha256: string }[];
};

type Seven = [bigint, bigint, bigint, bigint, bigint, bigint, bigint];

describe.each(resultKeys)('result key of $bits bits from seed $seedHex', vector => {
  const pair = deriveResultKeyPair(Buffer.from(vector.seedHex, 'hex'), { bits: vector.bits });

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
