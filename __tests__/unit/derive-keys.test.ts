import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Wallet } from 'ethers';
import { contentDigest } from '../../src/crypto/content-digest.ts';
import {
  deriveBeneficiaryKey,
  deriveInputKey,
  deriveResultKeySeed,
  firstValidScalar,
  rootFromPrivateKey,
  rootFromText,
} from '../../src/crypto/key-derivation.ts';
import { guessingBits } from '../../src/crypto/secret-strength.ts';

const ORDER = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';
const vectors = JSON.parse(readFileSync('__tests__/vectors/derivation.json', 'utf8')) as {
  roots: {
    kind: 'private-key' | 'text';
    secret: string;
    root: string;
    contentKey: string;
    inputs: { content: string; contentDigest: string; key: string; iv: string }[];
    beneficiaryKey: string;
    resultKeySeed: string;
  }[];
};

const directory = mkdtempSync(join(tmpdir(), 'keys-'));
const file = join(directory, 'content');
afterAll(() => rm(directory, { recursive: true }));

describe.each(vectors.roots)('root from $kind $#', vector => {
  const root = vector.kind === 'text' ? rootFromText(vector.secret) : rootFromPrivateKey(vector.secret);

  test('is the one that HKDF gives', () => {
    expect(root.export().toString('hex')).toBe(vector.root);
  });

  test.each(vector.inputs)(
    'digest and input key of content $content',
    async ({ content, key, iv, ...vector }) => {
      await writeFile(file, content);
      const digest = await contentDigest(file, root);
      expect(digest.toString('hex')).toBe(vector.contentDigest);
      const derived = deriveInputKey(root, digest);
      expect(derived.key.toString('hex')).toBe(key);
      expect(derived.iv.toString('hex')).toBe(iv);
    },
  );

  test('beneficiary key, which is a wallet', () => {
    expect(deriveBeneficiaryKey(root)).toBe(vector.beneficiaryKey);
    expect(new Wallet(vector.beneficiaryKey).address).toMatch(/^0x/);
  });

  test('seed of the result key', () => {
    expect(deriveResultKeySeed(root).toString('hex')).toBe(vector.resultKeySeed);
  });

  test('never shows itself', () => {
    expect(inspect(root, { depth: 9, showHidden: true })).not.toContain(vector.root.slice(0, 8));
    expect(JSON.stringify(root)).not.toContain(vector.root.slice(0, 8));
  });
});

test('a private key reads the same with and without 0x, in any case', () => {
  const hex = 'ab'.repeat(32);
  const one = rootFromPrivateKey(hex).export();
  expect(rootFromPrivateKey(`0x${hex.toUpperCase()}`).export()).toEqual(one);
});

test.each(['', '0x', 'ab'.repeat(31), 'ab'.repeat(33), `0x${'zz'.repeat(32)}`])(
  'private key %p is refused without being shown',
  text => {
    expect(() => rootFromPrivateKey(text)).toThrow(expect.objectContaining({ code: 'WALLET_INVALID' }));
  },
);

test.each([
  ['short', 'x7Qp!'.repeat(6)],
  ['of one character', 'a'.repeat(32)],
  ['of digits in their order', '12345678901234567890123456789012'],
  ['of doubled digits in their order', '00112233445566778899aabbccddeeff'],
  ['of rows of keys', 'qwertyuiopasdfghjklzxcvbnm123456'],
  ['of a word again and again', 'password'.repeat(4)],
  ['of hexadecimal words', 'deadbeef'.repeat(8)],
  ['of a few words and a year', 'octo/render encryption secret 2026'],
  ['of words without blanks', 'MySuperSecretPassword123456789!!'],
  ['of leet words again and again', 'Tr0ub4dor&3Tr0ub4dor&3Tr0ub4dor&3'],
  ['that is a sentence everybody knows', 'The quick brown fox jumps over the lazy dog'],
  ['of the names that the job has anyway', 'octo/render confidential-task encryption secret 2026'],
  ['of everyday words', 'this is my very long passphrase that nobody will ever guess'],
  ['of numbers in words', 'one two three four five six seven eight nine ten'],
  ['of spelled letters', 'alpha bravo charlie delta echo foxtrot golf hotel'],
  ['of common words in leet', 'MyV3ryS3cur3Encrypt10nK3yF0rR3nd3r1ng'],
  ['of two rows that are woven into one', 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6'],
  ['of rows of keys that are woven into one', '1q2w3e4r5t6y7u8i9o0p1q2w3e4r5t6y'],
  ['of the digits of a constant', '31415926535897932384626433832795'],
  ['of primes', '2357111317192329313741434753596167'],
  ['of birthdays', '199001011985070419801224197503151'],
  ['of several hexadecimal words', 'deadbeefdeadc0decafebabefeedface'],
  ['of bytes in their order', '000102030405060708090a0b0c0d0e0f'],
  ['that is the digest of nothing', createHash('sha256').digest('hex')],
  [
    'that is the key of everybody’s test chain',
    `0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80`,
  ],
  ['that is an address', 'https://github.com/octo/render/settings/secrets'],
  ['that is a key of all but nothing', `0x${'1'.repeat(63)}2`],
])('an encryption secret %s is refused, naming the input and not the text', (_, text) => {
  expect(() => rootFromText(text)).toThrow(/^`encryption-secret` is too .*INPUT_INVALID/s);
  expect(() => rootFromText(text)).not.toThrow(text);
});

test('what openssl draws, and a phrase of twelve words, are strong enough', () => {
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(guessingBits(phrase)).toBeGreaterThan(90);
  for (let count = 0; count < 500; count++) {
    const bytes = createHash('sha256')
      .update(`${process.env.SEED ?? 1} ${count}`)
      .digest();
    for (const text of [bytes.toString('hex', 16), bytes.toString('base64'), bytes.toString('base64url')])
      expect(guessingBits(text)).toBeGreaterThan(80);
    const uuid = bytes.toString('hex', 16).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    for (const text of [uuid, bytes.toString('base64', 8)]) expect(guessingBits(text)).toBeGreaterThan(60);
  }
  for (const drawn of [
    'ritual-copper-tidy-mural-overcoat-shrimp-unboxed-gravel',
    'plywood scuba anthem dislodge vixen tapering glove cosmic',
  ])
    expect(guessingBits(drawn)).toBeGreaterThan(80);
  expect(guessingBits('ab1'.repeat(1_000_000))).toBeLessThan(72);
});

test('a text and a private key of the same bytes are different roots', () => {
  const text = 'kB7x+Qm2/vZ9tR4w:Lp0sD6yHc3NfJ8e';
  const sameBytes = Buffer.from(text).toString('hex');
  expect(rootFromText(text).export()).not.toEqual(rootFromPrivateKey(sameBytes).export());
});

test('the same content has another key and another IV, so another ciphertext, with another root', async () => {
  await writeFile(file, 'the same content');
  const [one, other] = await Promise.all(
    ['5e', '6f'].map(async byte => {
      const root = rootFromPrivateKey(byte.repeat(32));
      return deriveInputKey(root, await contentDigest(file, root));
    }),
  );
  expect(one?.key).not.toEqual(other?.key);
  expect(one?.iv).not.toEqual(other?.iv);
});

test('scalars that are no private key are passed over', () => {
  const candidates = ['00'.repeat(32), ORDER, 'ff'.repeat(32), `${'00'.repeat(31)}01`];
  const at = (counter: number) => Buffer.from(candidates[counter] ?? '', 'hex');
  expect(firstValidScalar(at).toString('hex')).toBe(candidates[3]);
});

test('a scalar may be one below the order, and 256 candidates are enough', () => {
  const last = `${ORDER.slice(0, -1)}0`;
  expect(firstValidScalar(() => Buffer.from(last, 'hex')).toString('hex')).toBe(last);
  const asked: number[] = [];
  const none = (counter: number) => {
    asked.push(counter);
    return Buffer.alloc(32);
  };
  expect(() => firstValidScalar(none)).toThrow('no valid scalar');
  expect(asked).toEqual(Array.from({ length: 256 }, (_, index) => index));
});

test.each([0, 15, 17, 32])('a digest of %d bytes is refused', bytes => {
  const root = rootFromPrivateKey('5e'.repeat(32));
  expect(() => deriveInputKey(root, Buffer.alloc(bytes))).toThrow('the digest must be 16 bytes');
  expect(deriveInputKey(root, Buffer.alloc(16)).iv).toHaveLength(16);
});
