import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commands, compare, inChild, type Measured, start } from './measure.ts';

/** One row of the table: the same work by us and by others, in one run. */
export interface Row {
  readonly name: string;
  /** Bytes of plaintext, where the work is on bytes. */
  readonly bytes?: number;
  readonly ours: Measured;
  /** Others by name: `sdk`, `commands`, `iexec --version`, `node -e 0`. */
  readonly others: Readonly<Record<string, Measured>>;
  /** What keeps us from being faster. */
  readonly limit: string;
}

/** How often each contestant runs. */
export interface Tries {
  readonly ours: number;
  readonly sdk: number;
}

/** Content hash, cipher, checksum, and in our case the CID too. */
export async function encryptRow(folder: string, bytes: number, tries: Tries): Promise<Row> {
  const key = ['-K', '07'.repeat(32), '-iv', '09'.repeat(16)];
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'encrypt', folder), tries: tries.ours },
    commands: {
      run: commands(folder, [
        ['openssl', 'dgst', '-sha256', 'plain'],
        ['openssl', 'enc', '-aes-256-cbc', ...key, '-in', 'plain', '-out', 'encrypted.commands'],
        ['openssl', 'dgst', '-sha256', 'encrypted.commands'],
      ]),
      tries: tries.ours,
    },
    sdk: { run: inChild('sdk', 'encrypt', folder), tries: tries.sdk },
  });
  const limit =
    'The key follows from the content, so one thread of SHA-256 comes first; then one thread of AES-CBC, which cannot be split, beside SHA-256 twice (checksum and CID) on the other core.';
  return { name: 'encrypt', bytes, ours, others, limit };
}

/** Outer archive, RSA and AES to the inner archive, which is where the SDK stops. */
export async function decryptRow(folder: string, bytes: number, tries: Tries): Promise<Row> {
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'decrypt', folder), tries: tries.ours },
    commands: { run: commands(folder, openCommands(folder)), tries: tries.ours },
    sdk: { run: inChild('sdk', 'decrypt', folder), tries: tries.sdk },
  });
  const limit =
    'Copying through the page cache, once in and once out; AES-CBC decrypts at 7 GB/s and the CRC-32 is read on the way.';
  return { name: 'decrypt', bytes, ours, others, limit };
}

/** The same, and the inner archive unpacked; ours also takes the SHA-256 of every file. */
export async function decryptUnpackRow(folder: string, bytes: number, tries: Tries): Promise<Row> {
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'decrypt-unpack', folder), tries: tries.ours },
    commands: {
      run: commands(folder, [
        ...openCommands(folder),
        ['unzip', '-q', 'inner.commands/inner.zip', '-d', 'unpacked.commands'],
      ]),
      tries: tries.ours,
    },
  });
  const limit =
    'The SHA-256 of every file, which the check against the chain needs, and two copies through the page cache: a zip has its directory at the end, so the inner one must be on disk first.';
  return { name: 'decrypt + unpack', bytes, ours, others, limit };
}

export async function packRow(folder: string, count: number, tries: number): Promise<Row> {
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'pack', folder), tries },
    commands: { run: commands(folder, [['zip', '-q', '-r', '-0', 'many.commands', 'many']]), tries },
  });
  const limit = 'Four system calls a file, each a trip to the thread pool; zip makes them directly.';
  return { name: `pack ${count} files`, ours, others, limit };
}

export async function unpackRow(folder: string, count: number, tries: number): Promise<Row> {
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'unpack', folder), tries },
    commands: { run: commands(folder, [['unzip', '-q', 'many.zip', '-d', 'unpacked.commands']]), tries },
  });
  const limit =
    'As for packing; and files are unpacked beside their place and moved there when all of them are good, with the SHA-256 of each.';
  return { name: `unpack ${count} files`, ours, others, limit };
}

/** From the start of the process to the first line of the log. */
export async function startRow(tries: number): Promise<Row> {
  const cli = path.join(path.dirname(new URL(import.meta.resolve('iexec')).pathname), '../cli/cmd/iexec.js');
  const { ours, ...others } = await compare({
    ours: { run: start(['dist/main.js'], 'first line'), tries },
    'iexec --version': { run: start([cli, '--version'], 'end'), tries },
    'node -e 0': { run: start(['-e', '0'], 'end'), tries },
  });
  const limit = 'The start of Node itself, then reading @actions/core with the HTTP client that it brings.';
  return { name: 'start to first line', ours, others, limit };
}

function openCommands(folder: string): string[][] {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const cipher = ['-K', read('key.hex'), '-iv', read('iv.hex')];
  const [from, to] = ['inner.commands/iexec_out.zip.aes', 'inner.commands/inner.zip'];
  const key = ['-inkey', 'private.pem', '-in', 'inner.commands/aes-key.rsa', '-out', 'inner.commands/key'];
  return [
    ['unzip', '-q', 'outer.zip', '-d', 'inner.commands'],
    ['openssl', 'pkeyutl', '-decrypt', ...key],
    // The command line cannot skip the IV by itself.
    ['sh', '-c', `tail -c +17 ${from} | openssl enc -d -aes-256-cbc ${cipher.join(' ')} -out ${to}`],
  ];
}
