import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Does one job in this process and prints what it took, as JSON: `milliseconds` of the work itself, without the
 * start of Node, and `peakBytes` of the whole process. Arguments: who does it, what to do, and the job's folder; and
 * where our compiled sources are, since that is what the action runs.
 */
const [who = '', what = '', folder = '', compiled = ''] = process.argv.slice(2);
const at = (name: string) => path.join(folder, name);
const ours = (module: string) => import(pathToFileURL(path.join(compiled, 'src', module)).href);

type Job = () => Promise<unknown>;

/** Loads what a job needs, so that only the work is timed. */
const jobs: Record<string, () => Promise<Job>> = {
  'ours encrypt': async () => {
    const { contentDigest } = (await ours(
      'crypto/content-digest.js',
    )) as typeof import('../src/crypto/content-digest.ts');
    const { encryptDataset } = (await ours(
      'crypto/dataset-cipher.js',
    )) as typeof import('../src/crypto/dataset-cipher.ts');
    const { withHashingThread } = (await ours(
      'crypto/hashing-thread.js',
    )) as typeof import('../src/crypto/hashing-thread.ts');
    const { deriveInputKey, rootFromPrivateKey } = (await ours(
      'crypto/key-derivation.js',
    )) as typeof import('../src/crypto/key-derivation.ts');
    const root = rootFromPrivateKey('5e'.repeat(32));
    const files = { source: at('plain'), destination: at('encrypted.ours') };
    return () =>
      withHashingThread(statSync(files.source).size, async thread => {
        const derived = deriveInputKey(root, await contentDigest(files.source, root));
        await encryptDataset({ ...files, ...derived, thread });
      });
  },
  'ours decrypt': async () => {
    const open = await loadOpen();
    return () => open(at('inner.ours'));
  },
  'ours decrypt-unpack': async () => {
    const [open, unpack] = [await loadOpen(), await loadUnpack()];
    return async () => {
      await open(at('inner.ours'));
      await unpack(at('inner.ours'), at('unpacked.ours'));
    };
  },
  'ours pack': async () => {
    const { packInputs } = (await ours('archive/pack.js')) as typeof import('../src/archive/pack.ts');
    return () => {
      const names = readdirSync(at('many'));
      const files = names.map(name => ({ name, path: path.join(at('many'), name) }));
      return packInputs(files, at('many.ours'));
    };
  },
  'ours unpack': async () => {
    const unpack = await loadUnpack();
    return () => unpack(at('many.zip'), at('unpacked.ours'));
  },
  'sdk encrypt': async () => {
    const { readFile, writeFile } = await import('node:fs/promises');
    const utils = await sdkPart('encryption-utils.js');
    const key = Buffer.alloc(32, 7).toString('base64');
    return async () => {
      const encrypted = await utils.encryptAes256Cbc?.(await readFile(at('plain')), key);
      await utils.sha256Sum?.(encrypted);
      await writeFile(at('encrypted.sdk'), encrypted as Buffer);
    };
  },
  'sdk decrypt': async () => {
    const { readFile, writeFile } = await import('node:fs/promises');
    const utils = await sdkPart('result-utils.js');
    return async () => {
      const key = await readFile(at('private.pem'), 'utf8');
      const inner = await utils.decryptResult?.(await readFile(at('outer.zip')), key);
      await writeFile(at('inner.sdk'), Buffer.from(inner as ArrayBuffer));
    };
  },
};

async function loadOpen(): Promise<(destination: string) => Promise<void>> {
  const { isEncryptedResult, openResult } = (await ours(
    'crypto/result-cipher.js',
  )) as typeof import('../src/crypto/result-cipher.ts');
  const { createPrivateKey } = await import('node:crypto');
  return async destination => {
    if (!(await isEncryptedResult(at('outer.zip'))))
      throw new Error('the fixture is not an encrypted result');
    const privateKey = createPrivateKey(readFileSync(at('private.pem')));
    await openResult({ archive: at('outer.zip'), privateKey, destination });
  };
}

async function loadUnpack(): Promise<(archive: string, destination: string) => Promise<unknown>> {
  const { unpackResult } = (await ours('archive/unpack.js')) as typeof import('../src/archive/unpack.ts');
  const limits = { maxBytes: 2 ** 40, maxEntries: 100_000 };
  return (archive, destination) => unpackResult({ archive, destination, ...limits });
}

/** The SDK's own functions below `iexec dataset encrypt` and `iexec result decrypt`; its package hides the path. */
async function sdkPart(file: string): Promise<Record<string, (...args: unknown[]) => Promise<unknown>>> {
  const sdk = path.dirname(new URL(import.meta.resolve('iexec')).pathname);
  return import(pathToFileURL(path.join(sdk, '../common/utils', file)).href);
}

const load = jobs[`${who} ${what}`];
if (!load) throw new Error(`There is no job "${who} ${what}".`);
if (who === 'ours') {
  // As every entry of the action does.
  const { keepMemorySmall } = (await ours(
    'action/entry/small-memory.js',
  )) as typeof import('../src/action/entry/small-memory.ts');
  keepMemorySmall();
}
const work = await load();
const startedAt = performance.now();
await work();
const milliseconds = performance.now() - startedAt;
process.stdout.write(JSON.stringify({ milliseconds, peakBytes: peakBytes() }), () => process.exit(0));

/** Linux counts `maxRSS` from before this program was loaded, the parent's memory included; `VmHWM` is its own. */
function peakBytes(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
