import { execFileSync } from 'node:child_process';
import { constants, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 1_000_000;

/**
 * Makes the folder of one size: `plain` (random, as compressed media are), and `outer.zip`, a result that holds the
 * same bytes, made with `zip` and `openssl` and encrypted for `private.pem`.
 */
export function makeDataFolder(folder: string, bytes: number): void {
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => path.join(folder, name);
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const file = openSync(at('plain'), 'w');
  for (let written = 0; written < bytes; written += BLOCK)
    writeSync(file, randomBytes(Math.min(BLOCK, bytes - written)));
  closeSync(file);
  writeFileSync(at('computed.json'), '{"deterministic-output-path":"/iexec_out/plain"}');
  run('zip', '-q', '-0', 'inner.zip', 'plain', 'computed.json');

  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 4096 });
  writeFileSync(at('private.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const [key, iv] = [randomBytes(32), randomBytes(16)];
  writeFileSync(
    at('aes-key.rsa'),
    publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key),
  );
  writeFileSync(at('key.hex'), key.toString('hex'));
  writeFileSync(at('iv.hex'), iv.toString('hex'));
  writeFileSync(at('payload'), '');
  const cipher = ['-K', key.toString('hex'), '-iv', iv.toString('hex')];
  run('openssl', 'enc', '-aes-256-cbc', ...cipher, '-in', 'inner.zip', '-out', 'payload');
  writeFileSync(at('iv'), iv);
  run('sh', '-c', 'cat iv payload > iexec_out.zip.aes');
  run('zip', '-q', '-0', 'outer.zip', 'iexec_out.zip.aes', 'aes-key.rsa');
  for (const name of ['inner.zip', 'payload', 'iv', 'computed.json', 'iexec_out.zip.aes', 'aes-key.rsa'])
    rmSync(at(name));
}

/** Makes the folder `many` of small files, 1 to 8 KB each, and `many.zip` with all of them, made with `zip`. */
export function makeManyFolder(folder: string, count: number): void {
  mkdirSync(path.join(folder, 'many'), { recursive: true });
  for (let i = 0; i < count; i++) {
    const name = `texture-${String(i).padStart(5, '0')}.png`;
    writeFileSync(path.join(folder, 'many', name), randomBytes(1_000 + ((i * 7_919) % 7_000)));
  }
  execFileSync('zip', ['-q', '-r', 'many.zip', 'many'], { cwd: folder });
}

/** Makes the folder `many` of large files of the same size. */
export function makeLargeFolder(folder: string, count: number, bytes: number): void {
  mkdirSync(path.join(folder, 'many'), { recursive: true });
  for (let i = 0; i < count; i++) {
    const name = path.join(folder, 'many', `video-${i}.mp4`);
    for (let written = 0; written < bytes; written += BLOCK)
      writeFileSync(name, randomBytes(Math.min(BLOCK, bytes - written)), { flag: 'a' });
  }
}
