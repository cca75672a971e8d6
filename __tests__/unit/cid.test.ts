import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importFile } from 'ipfs-unixfs-importer';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { balanced } from 'ipfs-unixfs-importer/layout';
import { CidHasher, cidOfFile, isSameContent, parseCid } from '../../src/ipfs/cid.ts';
import fc from '../support/fast-check.ts';

const VECTORS = '__tests__/vectors';
const nowhere = { put: async (cid: unknown) => cid } as never;

/** The CID by the IPFS project's own importer. */
async function judged(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  {
    version = 0,
    chunkBytes = 262_144,
    maxLinks = 174,
  }: { version?: 0 | 1; chunkBytes?: number; maxLinks?: number },
): Promise<string> {
  const { cid } = await importFile({ content }, nowhere, {
    cidVersion: version,
    rawLeaves: version === 1,
    chunker: fixedSize({ chunkSize: chunkBytes }),
    layout: balanced({ maxChildrenPerNode: maxLinks }),
  });
  return cid.toString();
}

const known: Record<string, Buffer> = {
  empty: Buffer.alloc(0),
  'hello world\\n': Buffer.from('hello world\n'),
  'hello\\n': Buffer.from('hello\n'),
  'plain-17B.bin.enc': readFileSync(`${VECTORS}/dataset/plain-17B.bin.enc`),
  'plain-100kB.bin.enc': readFileSync(`${VECTORS}/dataset/plain-100kB.bin.enc`),
  'plain-iexec_out.zip': readFileSync(`${VECTORS}/results/plain-iexec_out.zip`),
};
const { cases } = JSON.parse(readFileSync(`${VECTORS}/ipfs-cid.json`, 'utf8')) as {
  cases: { input: string; cidV0: string }[];
};

test.each(cases.filter(({ input }) => input in known))('CIDv0 of $input', ({ input, cidV0 }) => {
  expect(new CidHasher().update(known[input] as Buffer).digest()).toBe(cidV0);
});

test.each([0, 1] as const)('version %i agrees with the importer around chunk borders', async version => {
  const sizes = [0, 1, 262_143, 262_144, 262_145, 524_288, 524_289, 1_000_003];
  const bytes = Buffer.alloc(1_000_003, 'confidential');
  for (const size of sizes) {
    const content = bytes.subarray(0, size);
    expect(new CidHasher({ version }).update(content).digest()).toBe(await judged(content, { version }));
  }
});

test('trees of any depth agree with the importer, whatever pieces the bytes come in', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 30 });
  const layout = fc.record({
    version: fc.constantFrom(0 as const, 1 as const),
    chunkBytes: fc.integer({ min: 1, max: 9 }),
    maxLinks: fc.integer({ min: 2, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(pieces, layout, async (parts, options) => {
      const hasher = new CidHasher(options);
      for (const part of parts) hasher.update(part);
      expect(hasher.digest()).toBe(await judged(Buffer.concat(parts), options));
    }),
    { numRuns: 200 },
  );
});

test('a file with more leaves than one node has links', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cid-'));
  try {
    const path = join(directory, 'large');
    await writeFile(path, Buffer.alloc(175 * 262_144 + 5, 'large'));
    expect(await cidOfFile(path)).toBe(await judged(createReadStream(path), {}));
  } finally {
    await rm(directory, { recursive: true });
  }
});

test('hashing a file stops when it is aborted', async () => {
  const signal = AbortSignal.abort();
  await expect(cidOfFile('package.json', { signal })).rejects.toThrow(/abort/i);
});

test('reads both versions, and sees when they are the same block', () => {
  const v0 = 'QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o';
  const v1 = parseCid(v0).toV1().toString();
  expect(v1).toMatch(/^bafybei/);
  expect(isSameContent(v0, v1)).toBe(true);
  expect(isSameContent(v0, 'QmZULkCELmmk5XNfCgTnCyFgAVxBRBXyDHGGMVoLFLiXEN')).toBe(false);
  // The same hash over raw bytes is another block.
  const raw = v1.replace(/^bafybei/, 'bafkrei');
  expect(isSameContent(v1, raw)).toBe(false);
});

test.each([
  '',
  'Qm',
  '../QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o',
  'QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o/path',
  'QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff50',
  'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua', // dag-cbor
  'bafkqaaa', // identity hash
])('%p is no CID of a file', text => {
  expect(() => parseCid(text)).toThrow(expect.objectContaining({ code: 'SERVICE_MALFORMED' }));
});
