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
  /** The limit of our own speed. */
  readonly limit: string;
}

/** Number of runs of each contestant. */
export interface Tries {
  readonly ours: number;
  readonly sdk: number;
}

/** Content digest, cipher, checksum, and in our case the CID too. The SDK takes no content digest. */
export async function encryptRow(folder: string, bytes: number, tries: Tries): Promise<Row> {
  const key = '07'.repeat(32);
  const gmac = ['-cipher', 'AES-256-GCM', '-macopt', `hexkey:${key}`, '-macopt', `hexiv:${'00'.repeat(12)}`];
  const cipher = ['-K', key, '-iv', '09'.repeat(16)];
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'encrypt', folder), tries: tries.ours },
    commands: {
      run: commands(folder, [
        ['openssl', 'mac', ...gmac, '-in', 'plain', '-out', 'encrypted.commands', 'GMAC'],
        ['openssl', 'enc', '-aes-256-cbc', ...cipher, '-in', 'plain', '-out', 'encrypted.commands'],
        ['openssl', 'dgst', '-sha256', '-out', 'checksum.commands', 'encrypted.commands'],
      ]),
      tries: tries.ours,
    },
    sdk: { run: inChild('sdk', 'encrypt', folder), tries: tries.sdk },
  });
  const limit =
    'Both cores: AES-CBC, a chain that cannot be split (1.0 ms/MB), and SHA-256 twice, for checksum and CID (2 × 0.6), with the two copies through the page cache. The key follows from the content, so a pass of GMAC, at the speed of reading, comes first. At 10 MB one thread does it all.';
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
    'Copying through the page cache, once in and once out; AES-CBC decrypts at 7 GB/s, and the CRC-32 is taken on the way.';
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
    'The SHA-256 of every file (0.6 ms/MB), which the check against the chain needs, and two copies through the page cache: a zip has its directory at the end, so the inner one must be on disk first.';
  return { name: 'decrypt + unpack', bytes, ours, others, limit };
}

export async function packRow(folder: string, what: string, tries: number): Promise<Row> {
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'pack', folder), tries },
    commands: { run: commands(folder, [['zip', '-q', '-r', '-0', 'many.commands', 'many']]), tries },
  });
  const limit =
    'Small files: opening and closing each (15 µs), and some five steps of the packer for each. Large ones: the packer’s CRC-32, in JavaScript (2.2 ms/MB).';
  return { name: `pack ${what}`, ours, others, limit };
}

export async function unpackRow(folder: string, what: string, tries: number): Promise<Row> {
  const { ours, ...others } = await compare({
    ours: { run: inChild('ours', 'unpack', folder), tries },
    commands: { run: commands(folder, [['unzip', '-q', 'many.zip', '-d', 'unpacked.commands']]), tries },
  });
  const limit =
    'The file system, which makes a file in some 20 µs. Ours checks every name, takes the SHA-256 of every file and moves nothing before all are good; unzip sets times and modes.';
  return { name: `unpack ${what}`, ours, others, limit };
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
