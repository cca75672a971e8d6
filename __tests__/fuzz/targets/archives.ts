import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keccak256, ZeroAddress } from 'ethers';
import { unpackResult } from '../../../src/archive/unpack.ts';
import { isEncryptedResult, openResult } from '../../../src/crypto/result-cipher.ts';
import { resultDigest } from '../../../src/crypto/result-digest.ts';
import { rawZip } from '../../unit/archive-raw-zip.ts';
import { mutateBytes, mutateJson } from '../support/mutate.ts';
import { type FuzzTarget, must } from '../support/target.ts';

const VECTORS = new URL('../../vectors/results/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, VECTORS));
const MAX_BYTES = 100_000;

function folder(): { at: (name: string) => string; close: () => Promise<void> } {
  const directory = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
  return { at: name => path.join(directory, name), close: () => rm(directory, { recursive: true }) };
}

/** The archive reader: whatever it accepts stays below its destination and below its limit. */
export function archiveTarget(): FuzzTarget<Buffer> {
  const { at, close } = folder();
  const samples = [
    sample('plain-iexec_out.zip'),
    sample('encrypted-2048.zip'),
    rawZip([]),
    rawZip([
      { name: 'a/b/c.txt', data: 'x'.repeat(5_000), deflate: true },
      { name: 'a/d', data: 'stored' },
      { name: 'dir/', mode: 0o040755 },
      { name: 'Füße', data: '' },
    ]),
    rawZip([{ name: 'big', data: Buffer.alloc(300_000), deflate: true, claimedSize: 90_000 }]),
  ];
  return {
    name: 'archive',
    make: random => mutateBytes(random, random.pick(samples), samples),
    feed: async bytes => {
      const destination = at('unpacked');
      await writeFile(at('archive.zip'), bytes);
      await rm(destination, { recursive: true, force: true });
      try {
        const { files } = await unpackResult({
          archive: at('archive.zip'),
          destination,
          maxBytes: MAX_BYTES,
          maxEntries: 50,
        });
        must(files.reduce((sum, { size }) => sum + size, 0) <= MAX_BYTES, 'more bytes than are accepted');
        const found = await readdir(destination, { recursive: true, withFileTypes: true });
        const plain = found.filter(entry => entry.isFile());
        must(
          found.every(entry => entry.isFile() || entry.isDirectory()),
          'a special file',
        );
        must(plain.length === files.length, 'other files than it says');
      } finally {
        const left = (await readdir(at('.'))).filter(name => !['archive.zip', 'unpacked'].includes(name));
        must(left.length === 0, `files beside the destination (${left})`);
      }
    },
    close,
  };
}

/** Files by which `computed.json` is judged, as a worker may have packed them. */
const JUDGED = ['result.txt', 'computed.json', 'out/a', 'out/b', 'out/sub/c', 'result.txt/d'].map(
  (name, index) => ({ path: name, sha256: String(index).repeat(64), size: index }),
);

/** The digest's rule: the deal chooses it, and whatever `computed.json` says, only files of the result are covered. */
export function computedTarget(): FuzzTarget<{ computed: unknown; callback: string }> {
  const sampled = [
    { 'deterministic-output-path': '/iexec_out/result.txt', 'callback-data': '0xabcd' },
    { 'deterministic-output-path': '/iexec_out/sub/../out/./', 'callback-data': '' },
    { 'deterministic-output-path': '//iexec_out', 'callback-data': null },
  ];
  const names = new Set(JUDGED.map(file => file.path));
  return {
    name: 'computed',
    make: random => ({
      computed: mutateJson(random, random.pick(sampled)),
      callback: random.oneIn(4) ? `0x${'ca'.repeat(20)}` : ZeroAddress,
    }),
    feed: async ({ computed, callback }) => {
      const { digest, coveredFiles } = resultDigest({ files: JUDGED, computedJson: computed, callback });
      must(
        coveredFiles.every(name => names.has(name)),
        'it covers what is not there',
      );
      if (callback !== ZeroAddress) return must(coveredFiles.length === 0, 'a callback covers a file');
      must(coveredFiles.length > 0 || digest === keccak256('0x'), 'without a callback, it covers no file');
      const { 'callback-data': _, ...withoutData } = computed as Record<string, unknown>;
      const again = resultDigest({ files: JUDGED, computedJson: withoutData, callback });
      must(again.digest === digest, 'the data for a callback change the digest');
    },
  };
}

/** The result opener and all that follows it: what passes the digest is the very file that was signed for. */
export function resultTarget(): FuzzTarget<{ outer: Buffer; computed: unknown }> {
  const { at, close } = folder();
  const privateKey = createPrivateKey(sample('rsa2048-private.pem').toString());
  const samples = [
    'encrypted-2048.zip',
    'encrypted-legacy-aes128ecb-2048.zip',
    'plain-iexec_out.zip',
    'bad-padding.zip',
  ].map(sample);
  const signed = `0x${'ba0943da5f7d1f2680538a7a7428bc328a07b21b58ea1b385db192dab9588fa1'}`;
  const computed = { 'deterministic-output-path': '/iexec_out/result.txt', 'callback-data': '' };
  return {
    name: 'result',
    make: random => ({
      outer: random.oneIn(10) ? random.pick(samples) : mutateBytes(random, random.pick(samples), samples),
      computed: random.oneIn(2) ? computed : mutateJson(random, computed),
    }),
    feed: async ({ outer, computed: named }) => {
      await writeFile(at('outer.zip'), outer);
      for (const name of ['inner.zip', 'unpacked']) await rm(at(name), { recursive: true, force: true });
      let archive = at('outer.zip');
      if (await isEncryptedResult(archive)) {
        await openResult({ archive, privateKey, destination: at('inner.zip') });
        archive = at('inner.zip');
      }
      await unpackResult({
        archive,
        destination: at('unpacked'),
        maxBytes: MAX_BYTES,
        maxEntries: 50,
        verify: async (outputDir, files) => {
          const { digest, coveredFiles } = resultDigest({
            files,
            computedJson: named,
            callback: ZeroAddress,
          });
          if (digest !== signed) return;
          const [covered = ''] = coveredFiles;
          const text = await readFile(path.join(outputDir, covered), 'utf8');
          must(coveredFiles.length === 1 && text === 'hello result\n', 'another file has the digest');
          must((await lstat(path.join(outputDir, covered))).isFile(), 'the digest covers no file');
        },
      });
    },
    close,
  };
}
