import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { encryptDataset } from '../../src/crypto/dataset-cipher.ts';
import fc from '../support/fast-check.ts';

const directory = mkdtempSync(join(tmpdir(), 'openssl-'));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));

import { findProgram } from '../support/programs.ts';

(findProgram('openssl') ? test : test.skip)(
  'OpenSSL’s command line makes the same bytes, and reads them, for any size',
  async () => {
    const borders = fc.constantFrom(0, 16, 262_128, 262_144);
    const sizes = fc
      .tuple(borders, fc.integer({ min: -17, max: 17 }))
      .map(([at, off]) => Math.max(0, at + off));
    const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const start = fc.uint8Array({ minLength: 16, maxLength: 16 });
    const openssl = (mode: '-e' | '-d', [from, to]: [string, string], theKey: Buffer, theIv: Buffer) =>
      spawnSync('openssl', [
        ...['enc', mode, '-aes-256-cbc', '-K', theKey.toString('hex'), '-iv', theIv.toString('hex')],
        ...['-in', from, '-out', to],
      ]).status;
    await fc.assert(
      fc.asyncProperty(sizes, secret, start, async (size, keyBytes, ivBytes) => {
        const [theKey, theIv] = [Buffer.from(keyBytes), Buffer.from(ivBytes)];
        await writeFile(at('in'), Buffer.alloc(size, theKey));
        const { checksum } = await encryptDataset({
          source: at('in'),
          destination: at('out'),
          key: theKey,
          iv: theIv,
        });
        expect(openssl('-e', [at('in'), at('theirs')], theKey, theIv)).toBe(0);
        const theirs = Buffer.concat([theIv, readFileSync(at('theirs'))]);
        expect(readFileSync(at('out')).equals(theirs)).toBe(true);
        expect(`0x${createHash('sha256').update(theirs).digest('hex')}`).toBe(checksum);
        await writeFile(at('theirs'), readFileSync(at('out')).subarray(16));
        expect(openssl('-d', [at('theirs'), at('back')], theKey, theIv)).toBe(0);
        expect(readFileSync(at('back')).equals(readFileSync(at('in')))).toBe(true);
      }),
      { numRuns: 20 },
    );
  },
);
