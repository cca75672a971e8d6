import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runPreCompute } from '../../localnet/worker/pre-compute.ts';
import fc from '../support/fast-check.ts';

/** Encrypted inputs that were damaged on their way: what the enclave's pre-compute makes of them. */
const VECTORS = '__tests__/vectors/dataset';
const manifest = JSON.parse(readFileSync(`${VECTORS}/manifest.json`, 'utf8')) as {
  keyHex: string;
  cases: { plain: string; encrypted: string; checksum: string }[];
};
const key = Buffer.from(manifest.keyHex, 'hex');
const directory = mkdtempSync(join(tmpdir(), 'damaged-dataset-'));
let served: Buffer = Buffer.alloc(0);
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((_request, response) => response.end(served));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  await rm(directory, { recursive: true });
});

/** What the enclave's pre-compute says to these bytes, and whether it leaves the plaintext. */
async function enclave(bytes: Buffer, checksum: string): Promise<{ causes: string[]; plain?: Buffer }> {
  const folder = await mkdtemp(join(directory, 'enclave-'));
  const [inDir, scratchDir] = [join(folder, 'in'), join(folder, 'scratch')];
  await mkdir(inDir);
  served = bytes;
  const causes = await runPreCompute(
    {
      IS_DATASET_REQUIRED: 'true',
      IEXEC_DATASET_URL: url,
      IEXEC_DATASET_KEY: key.toString('base64'),
      IEXEC_DATASET_CHECKSUM: checksum,
      IEXEC_DATASET_FILENAME: 'input',
    },
    { inDir, scratchDir, ipfsUrl: url, signal: new AbortController().signal },
  );
  const [name] = await readdir(inDir);
  const plain = name === undefined ? undefined : await readFile(join(inDir, name));
  await rm(folder, { recursive: true });
  return { causes, ...(plain && { plain }) };
}

async function expectRefused(bytes: Buffer, checksum: string): Promise<void> {
  expect(await enclave(bytes, checksum)).toEqual({ causes: ['PRE_COMPUTE_INVALID_DATASET_CHECKSUM'] });
}

const small = manifest.cases.filter(({ encrypted }) => readFileSync(`${VECTORS}/${encrypted}`).length <= 64);
describe.each(small)('$encrypted', ({ plain, encrypted, checksum }) => {
  const sound = readFileSync(`${VECTORS}/${encrypted}`);

  test('undamaged is read', async () => {
    expect(await enclave(sound, checksum)).toEqual({
      causes: [],
      plain: readFileSync(`${VECTORS}/${plain}`),
    });
  });

  test('with a bit flipped in any byte, or cut off anywhere, is refused', async () => {
    for (let at = 0; at < sound.length; at++) {
      const flipped = Buffer.from(sound);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await expectRefused(flipped, checksum);
      await expectRefused(sound.subarray(0, at), checksum);
    }
  });

  test('with blocks exchanged, repeated or added is refused', async () => {
    const blocks = Array.from({ length: sound.length / 16 }, (_, at) =>
      sound.subarray(at * 16, at * 16 + 16),
    );
    await expectRefused(Buffer.concat([...blocks].reverse()), checksum);
    await expectRefused(Buffer.concat([sound, sound.subarray(-16)]), checksum);
    await expectRefused(Buffer.concat([sound, Buffer.alloc(16)]), checksum);
    await expectRefused(Buffer.concat([sound, Buffer.alloc(1)]), checksum);
    await expectRefused(Buffer.concat([Buffer.alloc(16), sound]), checksum);
  });
});

test('a large one with any bytes changed anywhere is refused', async () => {
  const { encrypted, checksum } = manifest.cases.find(({ plain }) => plain === 'plain-100kB.bin') as {
    encrypted: string;
    checksum: string;
  };
  const sound = readFileSync(`${VECTORS}/${encrypted}`);
  const change = fc
    .uint8Array({ minLength: 1, maxLength: 40 })
    .filter(bytes => bytes.some(byte => byte !== 0));
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 41), change, async (at, mask) => {
      const damaged = Buffer.from(sound);
      for (const [index, byte] of mask.entries()) damaged[at + index] = (damaged[at + index] ?? 0) ^ byte;
      await expectRefused(damaged, checksum);
    }),
    { numRuns: 50 },
  );
});
