import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import AdmZip from 'adm-zip';
import { encryptDataset } from '../../src/crypto/dataset-cipher.ts';
import { openResult } from '../../src/crypto/result-cipher.ts';
import { deriveResultKeyPair } from '../../src/crypto/result-key.ts';
import { hashFile } from '../../src/files/hash-file.ts';
import fc from '../support/fast-check.ts';

/**
 * Our ciphers against the official SDK, both ways. The SDK runs in a process of its own: it brings globals and
 * timers that do not belong into a test runner.
 */
const directory = mkdtempSync(join(tmpdir(), 'sdk-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));
const root = new URL('../../', import.meta.url);

/** Runs `body` with the SDK, `read` and `write`; answers what it returns, through JSON. */
function inSdk(body: string): unknown {
  const script = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { IExecConfig, IExecDatasetModule, utils } from 'iexec';
    const read = name => readFileSync(${JSON.stringify(directory)} + '/' + name);
    const write = (name, bytes) => writeFileSync(${JSON.stringify(directory)} + '/' + name, bytes);
    const answer = await (async () => { ${body} })();
    process.stdout.write(JSON.stringify(answer ?? null), () => process.exit(0));`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }));
}

const bytes = Buffer.alloc(300_001, 'shared with the official SDK ');
const key = createHash('sha256').update('key').digest();
const iv = Buffer.alloc(16, 3);

test('the SDK has the same checksum of what we encrypt, and we make its bytes', async () => {
  await writeFile(at('plain'), bytes);
  const ours = await encryptDataset({ source: at('plain'), destination: at('ours'), key, iv });
  const answer = inSdk(`
    const dataset = IExecDatasetModule.fromConfig(new IExecConfig({ ethProvider: 'arbitrum-sepolia-testnet' }));
    write('theirs', await dataset.encrypt(read('plain'), ${JSON.stringify(key.toString('base64'))}));
    return {
      ours: await dataset.computeEncryptedFileChecksum(read('ours')),
      theirs: await dataset.computeEncryptedFileChecksum(read('theirs')),
    };`) as { ours: string; theirs: string };
  expect(answer.ours).toBe(ours.checksum);
  // With the SDK's random IV we make the SDK's bytes.
  const theirs = readFileSync(at('theirs'));
  const again = { source: at('plain'), destination: at('again'), key, iv: theirs.subarray(0, 16) };
  expect((await encryptDataset(again)).checksum).toBe(answer.theirs);
});

test('the SDK and we make the same bytes of any size around a block or a read', async () => {
  const sizes = [
    0, 1, 15, 16, 17, 31, 32, 33, 4_095, 4_096, 65_535, 65_536, 262_127, 262_128, 262_143, 262_144,
  ];
  sizes.push(...fc.sample(fc.integer({ min: 34, max: 100_000 }), 10));
  for (const [index, size] of sizes.entries())
    await writeFile(at(`plain-${index}`), Buffer.alloc(size, `${size} `));
  inSdk(`
    const dataset = IExecDatasetModule.fromConfig(new IExecConfig({ ethProvider: 'arbitrum-sepolia-testnet' }));
    for (let index = 0; index < ${sizes.length}; index++)
      write('theirs-' + index, await dataset.encrypt(read('plain-' + index), ${JSON.stringify(key.toString('base64'))}));`);
  for (const [index, size] of sizes.entries()) {
    const theirs = readFileSync(at(`theirs-${index}`));
    const files = { source: at(`plain-${index}`), destination: at('ours') };
    await encryptDataset({ ...files, key, iv: theirs.subarray(0, 16) });
    expect({ size, same: readFileSync(at('ours')).equals(theirs) }).toEqual({ size, same: true });
  }
});

test('the SDK and we open the same result with a derived key', async () => {
  const { publicKeyPem, privateKey } = await deriveResultKeyPair(Buffer.alloc(32, 8), { bits: 2048 });
  const inner = new AdmZip();
  inner.addFile('computed.json', Buffer.from('{}'));
  inner.addFile('data', bytes);
  await writeFile(at('inner.zip'), inner.toBuffer());
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    import { createCipheriv, publicEncrypt, constants, randomBytes } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    import AdmZip from 'adm-zip';
    const [key, iv] = [randomBytes(32), randomBytes(16)];
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    const zip = new AdmZip();
    zip.addFile('iexec_out.zip.aes', Buffer.concat([iv, cipher.update(readFileSync(${JSON.stringify(at('inner.zip'))})), cipher.final()]));
    zip.addFile('aes-key.rsa', publicEncrypt({ key: ${JSON.stringify(publicKeyPem)}, padding: constants.RSA_PKCS1_PADDING }, key));
    zip.writeZip(${JSON.stringify(at('outer.zip'))});`,
    ],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  await writeFile(at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  inSdk(
    `write('by-sdk.zip', Buffer.from(await utils.decryptResult(read('outer.zip'), read('key.pem').toString())));`,
  );
  await openResult({
    archive: at('outer.zip'),
    privateKey: createPrivateKey(readFileSync(at('key.pem'))),
    destination: at('by-us.zip'),
  });
  const expected = await hashFile(at('inner.zip'));
  expect(await hashFile(at('by-sdk.zip'))).toEqual(expected);
  expect(await hashFile(at('by-us.zip'))).toEqual(expected);
});
