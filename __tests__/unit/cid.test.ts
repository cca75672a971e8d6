import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importFile } from 'ipfs-unixfs-importer';
import { fixedSize } from 'ipfs-unixfs-importer/chunker';
import { balanced } from 'ipfs-unixfs-importer/layout';
import { CID } from 'multiformats/cid';
import { create } from 'multiformats/hashes/digest';
import { CidHasher, cidOfFile, cidText, isSameContent, parseCid } from '../../src/ipfs/cid.ts';
import { leafOf, parentOf } from '../../src/ipfs/unixfs-node.ts';
import { UnixfsTree } from '../../src/ipfs/unixfs-tree.ts';
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

test.each([
  ['of another hash', CID.create(1, 0x70, create(0x13, new Uint8Array(32))), 'another hash than SHA-256'],
  ['of half a hash', CID.create(1, 0x70, create(0x12, new Uint8Array(16))), 'another hash than SHA-256'],
  ['of another kind', CID.create(1, 0x71, create(0x12, new Uint8Array(32))), 'is not a file'],
])('a CID %s is refused', (_, cid, why) => {
  expect(() => parseCid(cid.toString())).toThrow(
    expect.objectContaining({ code: 'SERVICE_MALFORMED', why: expect.stringContaining(why) }),
  );
});

test('a CID has 128 characters at most, of which the error shows 80', () => {
  const refusal = (text: string) => {
    try {
      return parseCid(text);
    } catch (error) {
      return error;
    }
  };
  const what = `"${'Q'.repeat(80)}" is not the CID of a file.`;
  expect(refusal('Q'.repeat(128))).toMatchObject({ what, why: 'It is not the text form of a CID.' });
  expect(refusal('Q'.repeat(129))).toMatchObject({ what, why: 'It is too long.' });
});

test('blocks around each step of their length fields are those of the importer', async () => {
  // A length takes one byte more from 128 and 16384 on: of the content, and of the message around it.
  for (const border of [128, 16_384]) {
    for (let size = border - 14; size <= border + 1; size++) {
      const content = Buffer.alloc(size, 'border');
      expect(cidText(leafOf(content, 0).cid)).toBe(await judged(content, {}));
    }
  }
});

test('a block knows its content and its size', () => {
  // Tags and lengths of three fields: type, data and size.
  expect(leafOf(Buffer.from('abc'), 0)).toMatchObject({ contentBytes: 3, treeBytes: 2 + 2 + 2 + 3 + 2 });
  expect(leafOf(Buffer.from('abc'), 1)).toMatchObject({ contentBytes: 3, treeBytes: 3 });
  const leaf = leafOf(Buffer.from('abc'), 1);
  // A link has a CID of 36 bytes, no name, and a size.
  const link = 2 + (2 + 36) + 2 + 2;
  // The message around the UnixFS one, which has a type, a size, and the size of each block.
  const unixfs = 2 + (2 + 2 + 2 + 2);
  const { contentBytes, treeBytes } = parentOf([leaf, leaf], 1);
  expect([contentBytes, treeBytes]).toEqual([6, 2 * 3 + 2 * link + unixfs]);
});

test('a leaf that was made elsewhere is not taken amid a chunk', () => {
  const tree = new UnixfsTree({ chunkBytes: 4 });
  tree.update(Buffer.from('abcd'));
  tree.addLeaf(leafOf(Buffer.from('efgh'), 0));
  tree.update(Buffer.from('i'));
  expect(() => tree.addLeaf(leafOf(Buffer.from('jklm'), 0))).toThrow('is not complete');
});
