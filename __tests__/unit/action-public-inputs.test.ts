import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Mnemonic, Wallet } from 'ethers';
import { leaksOf, suspicionsOf } from '../../src/run/secrets/leaks.ts';

const reader = (inputs: Record<string, string>) => (name: string) => inputs[name] ?? '';
const KEY = randomBytes(32);
const HEX = KEY.toString('hex');
const TOKEN = `ghs_${'aB3dE6gH9kLm'.repeat(3)}`;

function leaks(inputs: Record<string, string>, secrets?: readonly string[]): string[] {
  const read = reader({ wallet: `0x${HEX}`, 'github-token': TOKEN, ...inputs });
  return leaksOf(read, secrets).map(({ what }) => /`([\w-]+)`/.exec(what)?.[1] ?? '');
}

describe('leaksOf', () => {
  test.each([
    ['as it is', `0x${HEX}`],
    ['without 0x', HEX],
    ['in the other case', HEX.toUpperCase()],
    ['inside a flag', `--key=${HEX}`],
    ['in base64', KEY.toString('base64')],
    ['its text in base64', Buffer.from(`0x${HEX}`).toString('base64')],
    ['in base64url', KEY.toString('base64url')],
    ['within a longer text in base64', Buffer.from(`key=0x${HEX}`).toString('base64')],
    ['one byte further', Buffer.from(`key:=0x${HEX}`).toString('base64')],
    ['another byte further', Buffer.from(`key: =0x${HEX}`).toString('base64')],
  ])('finds the wallet’s key in `args`: %s', (_, args) => {
    expect(leaks({ args })).toEqual(['args']);
  });

  test('finds each secret in each public input, and never quotes it', () => {
    expect(leaks({ args: `curl -H ${TOKEN}` })).toEqual(['args']);
    expect(leaks({ 'app-secrets': `1: ${HEX}` })).toEqual(['app-secrets']);
    const password = 'pass word/with+signs';
    const url = `https://example.com/?p=${encodeURIComponent(password)}`;
    expect(leaks({ 'wallet-password': password, 'public-urls': url })).toEqual(['public-urls']);
    expect(leaks({ 'encryption-secret': 'two words', args: 'two\n words' })).toEqual(['args']);
    const rpc = 'https://rpc.example.com/v3/0123456789abcdef0123456789abcdef';
    expect(leaks({ 'rpc-url': rpc, args: '0123456789abcdef0123456789abcdef' })).toEqual(['args']);
    const storage = 'https://files.example.com/in?X-Amz-Signature=fedcba9876543210';
    expect(leaks({ 'storage-url': storage, args: 'fedcba9876543210' })).toEqual(['args']);
    const folder = 'https://files.example.com/scenes-of-everybody/';
    expect(leaks({ 'storage-url': folder, 'public-urls': `${folder}a.blend` })).toEqual([]);
    const identity = 'AGE-SECRET-KEY-1QQPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQ';
    const key = `# created: today\n${identity}\n`;
    expect(leaks({ 'baseline-key': key, args: `--identity ${identity}` })).toEqual(['args']);
    const network = JSON.stringify({ name: 'mine', rpcUrl: 'https://rpc.example.com/?apikey=q1w2e3r4t5' });
    expect(leaks({ network, args: '--rpc-key q1w2e3r4t5' })).toEqual(['args']);
    for (const { message } of leaksOf(reader({ wallet: HEX, args: HEX }))) expect(message).not.toContain(HEX);
  });

  test('finds the signature of a presigned `storage-url`, but nothing that other URLs of the account share', () => {
    const presigned = (file: string, signature: string) =>
      `https://bucket.s3.amazonaws.com/${file}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20261124%2Fs3&X-Amz-Date=20261124T170000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}&x-id=PutObject`;
    const [put, get] = [HEX.slice(0, 40), HEX.slice(24)];
    const storage = { storage: 'http-put', 'storage-url': presigned('in/scene.enc', put) };
    expect(leaks({ ...storage, 'public-urls': presigned('in/scene.enc', put) })).toEqual(['public-urls']);
    expect(leaks({ ...storage, args: `--upload ${put}` })).toEqual(['args']);
    expect(
      leaks({ ...storage, 'public-urls': presigned('textures.zip', get), args: '--do PutObject' }),
    ).toEqual([]);
    expect(leaks({ ...storage, 'public-urls': 'https://bucket.s3.amazonaws.com/in/scene.enc' })).toEqual([]);
    const sas = (file: string, signature: string) =>
      `https://account.blob.core.windows.net/${file}?sv=2022-11-02&se=2026-11-24T18%3A00%3A00Z&sr=b&sp=cw&skoid=0a1b2c3d-0000-1111-2222-333344445555&sig=${signature}`;
    const azure = { storage: 'http-put', 'storage-url': sas('scene.enc', 'q1w2e3r4t5y6u7i8') };
    expect(leaks({ ...azure, 'public-urls': sas('textures.zip', 'other') })).toEqual([]);
    expect(leaks({ ...azure, args: 'q1w2e3r4t5y6u7i8' })).toEqual(['args']);
  });

  test('finds the key that a mnemonic stands for', () => {
    const { mnemonic, privateKey } = Wallet.createRandom();
    const wallet = mnemonic?.phrase ?? '';
    expect(leaks({ wallet, args: privateKey })).toEqual([]);
    expect(leaks({ wallet, args: privateKey }, [privateKey])).toEqual(['args']);
    expect(leaks({ wallet, args: wallet.replaceAll(' ', '\n') })).toEqual(['args']);
  });

  test('finds nothing in innocent texts, also with a short password', () => {
    expect(leaks({ args: '--frames 1-250 --engine CYCLES', 'wallet-password': 'render' })).toEqual([]);
    expect(leaks({ args: '--preset render', 'wallet-password': 'render' })).toEqual([]);
    expect(leaks({ 'public-urls': 'https://example.com/scene.blend' })).toEqual([]);
  });
});

describe('suspicionsOf', () => {
  const header = Buffer.from('{"alg":"HS256"}').toString('base64url');
  test.each([
    ['a private key', `--sign ${HEX}`],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a GitHub token', `--token-file x ghp_${'a1B2'.repeat(9)}`],
    ['a GitHub token', `github_pat_${'a1B2'.repeat(9)}`],
    ['an AWS access key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a JSON Web Token', `${header}.${header}.c2lnbmF0dXJl`],
    ['a mnemonic', `--words ${Mnemonic.fromEntropy(randomBytes(16)).phrase} --go`],
    ['a password', '--password hunter2'],
    ['a password', '--api-key=abc'],
    ['a URL with a password', 'https://user:secret@example.com/a'],
    ['a signed URL', 'https://bucket.s3.amazonaws.com/a?X-Amz-Signature=abcdef'],
    ['a signed URL', 'https://account.blob.core.windows.net/a?sv=1&sig=abc%3D'],
  ])('sees %s', (kind, text) => {
    for (const input of ['args', 'public-urls']) {
      const [warning, ...rest] = suspicionsOf(reader({ [input]: text }));
      expect(rest).toEqual([]);
      expect(warning).toContain(`\`${input}\` seems to hold`);
      expect(warning).toContain(kind);
      expect(warning).not.toContain(text.slice(-12));
    }
  });

  test.each([
    '--frames 1-250 --resolution 1920x1080',
    '--background scene.blend --threads 4 --key-frames 12',
    'the quick brown fox jumps over the lazy dog and then some more words follow it',
    'https://example.com/scene.blend?version=3',
    '0x456def1BA694a2E8f8a4dA9c2D5d5bB3D0aE5F11',
  ])('sees nothing in %s', text => {
    expect(suspicionsOf(reader({ args: text, 'public-urls': text }))).toEqual([]);
  });
});
