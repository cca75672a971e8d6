import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createInputReader } from '../../src/action/runner/input-reader.ts';
import { Masks } from '../../src/run/secrets/masks.ts';
import { escapeMarkdown } from '../../src/text/markdown.ts';

/** The masks of the current test, and the texts that the host hides. */
let run: Masks;
let hidden: string[];
beforeEach(() => {
  hidden = [];
  run = new Masks({ hide: text => void hidden.push(text) });
});

/** Masks the secrets of a step with these inputs, by their names in `action.yml`. */
const mask = (inputs: Record<string, string>): void => run.addInputs(name => inputs[name] ?? '');
const masks = (): string[] => hidden;
const redact = (text: string): string => run.redact(text);

describe('maskInputs', () => {
  test.each([
    ['with 0x', (hex: string) => `0x${hex}`],
    ['without 0x', (hex: string) => hex],
    ['in upper case', (hex: string) => `0x${hex.toUpperCase()}`],
  ])('masks a private key given %s in every form', (_, spell) => {
    const bytes = randomBytes(32);
    const hex = bytes.toString('hex');
    mask({ wallet: spell(hex) });
    const forms = [
      hex,
      `0x${hex}`,
      hex.toUpperCase(),
      bytes.toString('base64'),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
      Buffer.from(spell(hex)).toString('base64'),
    ];
    expect(masks()).toEqual(expect.arrayContaining(forms));
    for (const form of forms) expect(redact(`a ${form} b`)).toBe('a *** b');
  });

  test('masks a mnemonic as one line, whatever its blanks', () => {
    const words = 'test test test test test test test test test test test junk'.split(' ');
    mask({ wallet: words.join('\n  ') });
    expect(masks()).toContain(words.join(' '));
    // A word alone is no secret, and its mask would blot out half the log.
    expect(masks()).not.toContain('test');
    expect(masks().every(mask => !mask.includes('\n'))).toBe(true);
  });

  test('masks what matters in a keystore and none of its frame', () => {
    const keystore = {
      address: 'b34f9d0b9b1b8c6bbfb2a1b9bd6d10cf6d8a8a11',
      crypto: {
        cipher: 'aes-128-ctr',
        cipherparams: { iv: randomBytes(16).toString('hex') },
        ciphertext: randomBytes(32).toString('hex'),
        kdf: 'scrypt',
        kdfparams: { salt: randomBytes(32).toString('hex'), n: 131072, dklen: 32, p: 1, r: 8 },
        mac: randomBytes(32).toString('hex'),
      },
      version: 3,
    };
    mask({ wallet: JSON.stringify(keystore, null, 2) });
    const { crypto } = keystore;
    for (const field of [crypto.ciphertext, crypto.mac, crypto.kdfparams.salt, crypto.cipherparams.iv]) {
      expect(masks()).toContain(field);
    }
    expect(masks()).toContain(JSON.stringify(keystore));
    for (const frame of ['{', '}', 'aes-128-ctr', 'scrypt', keystore.address, '"version": 3']) {
      expect(masks()).not.toContain(frame);
    }
    // Every mask is one that the runner will not tear into harmful lines.
    expect(masks().filter(mask => mask.includes('\n'))).toEqual([]);
  });

  test('masks password, encryption secret and token, but no short or plain text', () => {
    mask({
      'wallet-password': 'correct horse',
      'encryption-secret': 'abc',
      'github-token': 'ghs_0123456789',
    });
    expect(masks()).toEqual(expect.arrayContaining(['correct horse', 'ghs_0123456789']));
    expect(masks()).not.toContain('abc');
    mask({ 'wallet-password': '00000000' });
    expect(masks()).not.toContain('00000000');
    mask({ 'encryption-secret': 'a'.repeat(32) });
    expect(masks()).toContain('a'.repeat(32));
  });

  test('masks the access key of an RPC endpoint and leaves the rest of the URL readable', () => {
    mask({ 'rpc-url': 'https://rpc.example.com/v2/AbCdEf0123456789xyz?apikey=q1w2e3r4t5' });
    expect(masks().sort()).toEqual(['AbCdEf0123456789xyz', 'q1w2e3r4t5']);
  });
});

test.each([
  ['host', 'https://s3cr3tkey0123456789abcdef.rpc.example.com/', 's3cr3tkey0123456789abcdef'],
  ['host in capitals', 'https://S3CR3TKEY0123456789.rpc.example.com/', 'S3CR3TKEY0123456789'],
  ['field that only sounds harmless', 'https://rpc.example.com/v2?update_token=s3cr3tkey', 's3cr3tkey'],
  ['field that has such a name in it', 'https://rpc.example.com/v2?credentialkey=s3cr3tkez', 's3cr3tkez'],
  ['field without a value', 'https://rpc.example.com/v2?s3cr3tkey01', 's3cr3tkey01'],
  ['fragment', 'https://rpc.example.com/v2#key=s3cr3tkey02', 's3cr3tkey02'],
  ['field with escapes, as it is', 'https://rpc.example.com/?sig=vj%2BbyPxyb%3D', 'vj%2BbyPxyb%3D'],
  ['field with escapes, without them', 'https://rpc.example.com/?sig=wk%2BbyPxyb%3D', 'wk+byPxyb='],
  ['short part of the path', 'https://rpc.example.com/k/s3cr3tk', 's3cr3tk'],
  [
    'part of the path that is long',
    'https://rpc.example.com/abcdefghijklmnopqrstuvwxyzab',
    'abcdefghijklmnopqrstuvwxyzab',
  ],
  [
    'UUID in the path',
    'https://go.example.com/8f14e45f-ceea-467f-a8dd-1a2b3c4d5e6f',
    '8f14e45f-ceea-467f-a8dd-1a2b3c4d5e6f',
  ],
])('masks the key in an endpoint’s URL: %s', (_, url, key) => {
  mask({ 'rpc-url': url });
  expect(masks()).toContain(key);
});

test.each([
  'https://arb1.arbitrum.io/rpc',
  'https://sepolia-rollup.arbitrum.io/rpc',
  'https://arbitrum-mainnet.rpc.example.com/v2/arbitrum-mainnet/ext/bc/C/rpc?network=arbitrum-mainnet&chainId=42161',
  'http://127.0.0.1:8545/',
])('masks nothing of a public endpoint: %s', url => {
  mask({ 'rpc-url': url });
  expect(masks()).toEqual([]);
});

test('maskText masks every line of a PEM, and its body as one', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  run.addText(privateKey);
  const lines = privateKey.trim().split('\n');
  for (const line of lines.slice(1, -1).filter(line => line.length >= 6)) expect(masks()).toContain(line);
  expect(masks()).toContain(lines.slice(1, -1).join(''));
  expect(masks().filter(mask => mask.startsWith('-----'))).toEqual([]);
  expect(redact(lines.slice(1, -1).join(' '))).not.toContain(lines[3]);
});

test('masks the key in a network’s endpoint, and no name in its other URLs', () => {
  const key = '0123456789abcdefghij';
  const network = JSON.stringify({
    rpcUrl: `https://rpc.example.com/v2/${key}`,
    explorerUrl: 'https://explorer.iex.ec/arbitrum-sepolia-testnet',
  });
  mask({ network });
  expect(masks()).toEqual([key]);
});

test('redact finds a secret that Markdown’s escapes were put into', () => {
  mask({ 'wallet-password': 'p_ss.word|1' });
  expect(redact(`| ${escapeMarkdown('the p_ss.word|1 is')} |`)).toBe('| the *** is |');
});

test('maskKey masks derived key material in hex and base64', () => {
  const key = randomBytes(32);
  run.addKey(key);
  expect(masks()).toEqual(
    expect.arrayContaining([key.toString('hex'), `0x${key.toString('hex')}`, key.toString('base64')]),
  );
});

test('the input reader takes secrets out of the environment', () => {
  const env: Record<string, string | undefined> = {
    INPUT_WALLET: ' secret\n',
    'INPUT_WALLET-PASSWORD': 'p',
    'INPUT_ENCRYPTION-SECRET': 'e',
    'INPUT_GITHUB-TOKEN': 't',
    'INPUT_RPC-URL': 'https://rpc.example.com/key',
    INPUT_NETWORK: '{"rpcUrl":"https://rpc.example.com/key"}',
    'INPUT_MAX-PRICE': ' 1 ',
  };
  const read = createInputReader(env);
  expect(env).toEqual({ 'INPUT_MAX-PRICE': ' 1 ' });
  expect(read('wallet')).toBe('secret');
  expect(read('wallet')).toBe('secret');
  expect(read('max-price')).toBe('1');
  expect(read('unknown')).toBe('');
});
