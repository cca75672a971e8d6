import { constants, createCipheriv, createPrivateKey, createPublicKey, publicEncrypt } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { concat, keccak256, ZeroAddress } from 'ethers';
import { computeResultDigest } from '../../localnet/worker/result-digest.ts';
import { TaskError } from '../../src/errors/task-error.ts';
import type { Deal } from '../../src/iexec/protocol/deal.ts';
import type { Task } from '../../src/iexec/protocol/task.ts';
import { decrypt } from '../../src/pipeline/collect/decrypt.ts';
import { disclosure } from '../../src/pipeline/context/disclosure.ts';
import type { StageContext } from '../../src/pipeline/context/services.ts';
import fc from '../support/fast-check.ts';
import { heavyTest } from '../support/heavy.ts';
import { rawZip } from './archive-raw-zip.ts';

/**
 * Results that were damaged somewhere on their way, through the whole decrypt stage: each must fail with an error of
 * its own and leave nothing of the plaintext. A gateway cannot get this far, since the CID is checked before; this is
 * about workers and disks.
 */
const VECTORS = '__tests__/vectors/results';
const inner = readFileSync(`${VECTORS}/plain-iexec_out.zip`);
const privateKey = createPrivateKey(readFileSync(`${VECTORS}/rsa2048-private.pem`, 'utf8'));
const publicKey = createPublicKey(privateKey);
const AES_KEY = Buffer.alloc(32, 5);
const RESULT = 'hello result\n';
const TASK_ID = `0x${'42'.repeat(32)}`;
const directory = mkdtempSync(join(tmpdir(), 'damaged-'));
afterAll(() => rm(directory, { recursive: true }));

let task: Task;
const deal = { callback: ZeroAddress } as Deal;
beforeAll(async () => {
  await writeFile(join(directory, 'result.txt'), RESULT);
  const resultDigest = await computeResultDigest(join(directory, 'result.txt'));
  const consensusValue = keccak256(concat([TASK_ID, resultDigest]));
  task = { id: TASK_ID, resultDigest, consensusValue } as Task;
});

const context = {
  reporter: { warn: () => {}, info: () => {}, progress: () => {} },
  disclosure: disclosure(true),
  signal: new AbortController().signal,
} as unknown as StageContext;

/** How the stage ends with this archive. Fails when a failure leaves anything, or a success has another result. */
async function ending(archive: Buffer, key = privateKey): Promise<{ code: string; text: string }> {
  const folder = await mkdtemp(join(directory, 'run-'));
  const [temp, output] = [join(folder, 'temp'), join(folder, 'output')];
  try {
    await mkdir(temp);
    await writeFile(join(temp, 'result.zip'), archive);
    await decrypt(context, {
      archive: join(temp, 'result.zip'),
      evidence: { deal, task },
      resultKey: async () => ({ privateKey: key, publicKeyPem: '' }),
      tempDir: temp,
      outputPath: output,
      maxOutputBytes: 1_000_000,
    });
    expect(await readFile(join(output, 'result.txt'), 'utf8')).toBe(RESULT);
    return { code: 'fine', text: '' };
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    expect(await readdir(folder)).toEqual(['temp']);
    expect(await readdir(temp)).toEqual(['result.zip']);
    return { code: error.code, text: error.message };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The codes with which these archives end, and how many with each. Several are tried at a time. */
async function endings(archives: readonly Buffer[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let first = 0; first < archives.length; first += 16) {
    const batch = archives.slice(first, first + 16);
    for (const { code } of await Promise.all(batch.map(archive => ending(archive))))
      counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

const wrap = (bytes: Buffer) =>
  publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, bytes);

function encrypted(plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', AES_KEY, Buffer.alloc(16, 6));
  return Buffer.concat([Buffer.alloc(16, 6), cipher.update(plain), cipher.final()]);
}

/** An outer archive whose own checks pass, whatever is in it. */
const sealed = (payload: Buffer, key: Buffer = wrap(AES_KEY)) =>
  rawZip([
    { name: 'iexec_out.zip.aes', data: payload },
    { name: 'aes-key.rsa', data: key },
  ]);

function flipped(bytes: Buffer, position: number, bit = position % 8): Buffer<ArrayBuffer> {
  const copy = Buffer.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ (1 << bit);
  return copy;
}

const everyFlip = (bytes: Buffer) => Array.from(bytes, (_, position) => flipped(bytes, position));
/** One length in seven, and all of those near the end. */
const manyTruncations = (bytes: Buffer) =>
  [...bytes.keys()]
    .filter(size => size % 7 === 0 || size < 10 || size > bytes.length - 30)
    .map(size => Buffer.from(bytes.subarray(0, size)));

function swapped(bytes: Buffer, one: number, other: number): Buffer {
  const copy = Buffer.from(bytes);
  bytes.copy(copy, one * 16, other * 16, other * 16 + 16);
  bytes.copy(copy, other * 16, one * 16, one * 16 + 16);
  return copy;
}

/** With two neighbours of 16 bytes exchanged, wherever that makes a difference. */
const everyExchange = (bytes: Buffer) =>
  [...Array(Math.floor(bytes.length / 16) - 1).keys()]
    .map(block => swapped(bytes, block, block + 1))
    .filter(exchanged => !exchanged.equals(bytes));

test('an undamaged result is fine, so that the rest means something', async () => {
  expect(await ending(sealed(encrypted(inner)))).toEqual({ code: 'fine', text: '' });
  expect((await ending(readFileSync(`${VECTORS}/encrypted-2048.zip`))).code).toBe('fine');
});

describe('the outer archive', () => {
  const outer = readFileSync(`${VECTORS}/encrypted-2048.zip`);
  /** What the parser does not need: times, attributes, versions; nothing of it changes the content. */
  const IDLE = 200;

  test('a flip in the content of an entry is found, and of the rest what matters', async () => {
    const payload = outer.indexOf('iexec_out.zip.aes') + 22;
    const key = outer.indexOf('aes-key.rsa') + 16;
    const contents = [...Array(416).keys()]
      .map(at => payload + at)
      .concat([...Array(256).keys()].map(at => key + at));
    const some = contents.filter(position => position % 3 === 0);
    const inContents = await endings(some.map(position => flipped(outer, position)));
    expect(inContents).toEqual({ RESULT_CORRUPT: some.length });
    const others = [...outer.keys()].filter(position => !contents.includes(position));
    const elsewhere = await endings(others.map(position => flipped(outer, position)));
    const { fine = 0, ...failures } = elsewhere;
    expect(fine).toBeLessThan(IDLE);
    expect(Object.keys(failures)).toEqual(['RESULT_CORRUPT']);
  });

  test('truncated anywhere', async () => {
    const truncations = manyTruncations(outer);
    expect(await endings(truncations)).toEqual({ RESULT_CORRUPT: truncations.length });
  });

  test.each([
    [
      'padded at its end',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(100, 'x')]),
      /comment length/,
    ],
    [
      'padded at its beginning',
      (bytes: Buffer) => Buffer.concat([Buffer.alloc(100, 'x'), bytes]),
      /signature/,
    ],
    ['twice in a row', (bytes: Buffer) => Buffer.concat([bytes, bytes]), /belong to none of its entries/],
  ])('%s', async (_, damage, why) => {
    const { code, text } = await ending(damage(outer));
    expect(code).toBe('RESULT_CORRUPT');
    expect(text).toMatch(/archive is damaged/);
    expect(text).toMatch(why);
  });

  test('with any two neighbouring blocks exchanged', async () => {
    const exchanges = everyExchange(outer);
    expect(await endings(exchanges)).toEqual({ RESULT_CORRUPT: exchanges.length });
  });
});

describe('the encrypted key', () => {
  const payload = encrypted(inner);

  test('a flip of any bit', async () => {
    const counts = await endings(everyFlip(wrap(AES_KEY)).map(key => sealed(payload, key)));
    // OpenSSL makes a key up for a padding that is wrong; one of 32 bytes is found out by what it decrypts to.
    const { RESULT_KEY_MISMATCH = 0, RESULT_CORRUPT = 0, ...others } = counts;
    expect(others).toEqual({});
    expect(RESULT_KEY_MISMATCH + RESULT_CORRUPT).toBe(256);
    expect(RESULT_KEY_MISMATCH).toBeGreaterThan(200);
  });

  test.each([
    ['truncated', (key: Buffer) => key.subarray(1), /not as long as the modulus/],
    ['padded', (key: Buffer) => Buffer.concat([key, Buffer.alloc(1)]), /not as long as the modulus/],
    ['empty', () => Buffer.alloc(0), /not as long as the modulus/],
    ['of another AES', () => wrap(Buffer.alloc(16)), /16 bytes/],
  ])('%s', async (_, damage, why) => {
    const { code, text } = await ending(sealed(payload, damage(wrap(AES_KEY))));
    expect(code).toBe('RESULT_KEY_MISMATCH');
    expect(text).toMatch(why);
  });

  test('another key of the right size', async () => {
    const { code, text } = await ending(sealed(payload, wrap(Buffer.alloc(32, 9))));
    expect(code).toBe('RESULT_CORRUPT');
    expect(text).toMatch(/does not decrypt to a zip/);
  });
});

describe('the payload', () => {
  const payload = encrypted(inner);
  const blocks = payload.length / 16;

  test('truncated to anything but whole blocks', async () => {
    const sizes = [...Array(payload.length).keys()].filter(size => size % 16 !== 0 && size % 5 === 1);
    for (const size of sizes) {
      const { code, text } = await ending(sealed(payload.subarray(0, size)));
      expect({ size, code }).toEqual({ size, code: 'RESULT_CORRUPT' });
      if (size > 32) expect(text).toMatch(/truncated/);
    }
  });

  test('without some of its last, or first, blocks', async () => {
    const cuts = [...Array(blocks).keys()].slice(1);
    const { fine, ...counts } = await endings([
      ...cuts.map(cut => sealed(payload.subarray(0, cut * 16))),
      ...cuts.map(cut => sealed(payload.subarray(cut * 16))),
    ]);
    expect(fine).toBeUndefined();
    expect(counts.RESULT_CORRUPT).toBeGreaterThan(blocks);
  });

  test('with any two neighbours exchanged', async () => {
    const exchanges = [...Array(blocks - 1).keys()].map(block => sealed(swapped(payload, block, block + 1)));
    const { fine, ...counts } = await endings(exchanges);
    expect(fine).toBeUndefined();
    for (const code of Object.keys(counts)) expect(code).toMatch(/^(RESULT|ARCHIVE)_/);
  });

  test.each([
    ['a block of zeros', Buffer.alloc(16), /bad padding/],
    ['a byte', Buffer.alloc(1), /truncated/],
  ])('padded with %s', async (_, more, why) => {
    const { code, text } = await ending(sealed(Buffer.concat([payload, more])));
    expect(code).toMatch(/^(RESULT_CORRUPT|ARCHIVE_CORRUPT)$/);
    expect(text).toMatch(why);
  });

  test('a flip of any bit: found, or without effect on what the digest vouches for', async () => {
    const counts = await endings(
      everyFlip(payload)
        .filter((_, position) => position % 2 === 0)
        .map(bytes => sealed(bytes)),
    );
    expect(
      Object.keys(counts).every(code => /^(fine|RESULT_CORRUPT|RESULT_MISMATCH|ARCHIVE_\w+)$/.test(code)),
    ).toBe(true);
    expect(counts.fine ?? 0).toBeLessThan(payload.length / 4);
  });
});

describe('the inner archive, as a worker may have made it', () => {
  const withInner = (bytes: Buffer) => sealed(encrypted(bytes));

  test('truncated anywhere', async () => {
    const truncations = manyTruncations(inner);
    const counts = await endings(truncations.map(withInner));
    // Of less than four bytes not even the start of a zip is left.
    expect(counts).toEqual({ RESULT_CORRUPT: 4, ARCHIVE_CORRUPT: truncations.length - 4 });
  });

  test.each([
    [
      'padded at its end',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(100, 'x')]),
      /comment length/,
    ],
    ['twice in a row', (bytes: Buffer) => Buffer.concat([bytes, bytes]), /belong to none of its entries/],
  ])('%s', async (_, damage, why) => {
    const { code, text } = await ending(withInner(damage(inner)));
    expect(code).toBe('ARCHIVE_CORRUPT');
    expect(text).toMatch(why);
  });

  test('padded at its beginning', async () => {
    const { code, text } = await ending(withInner(Buffer.concat([Buffer.alloc(100, 'x'), inner])));
    expect(code).toBe('RESULT_CORRUPT');
    expect(text).toMatch(/does not decrypt to a zip/);
  });

  test('with any two neighbouring blocks exchanged', async () => {
    const { fine, ...counts } = await endings(everyExchange(inner).map(withInner));
    expect(fine).toBeUndefined();
    for (const code of Object.keys(counts)) expect(code).toMatch(/^(RESULT|ARCHIVE)_/);
  });

  test('a flip of any bit: found, or without effect on what the digest vouches for', async () => {
    const { fine = 0, ...counts } = await endings(everyFlip(inner).map(withInner));
    for (const code of Object.keys(counts))
      expect(code).toMatch(
        /^(RESULT_CORRUPT|RESULT_MISMATCH|ARCHIVE_CORRUPT|ARCHIVE_UNSAFE|ARCHIVE_TOO_LARGE)$/,
      );
    expect(fine).toBeLessThan(inner.length / 2);
  });

  heavyTest('any bit, anywhere in any layer, and any other damage', async () => {
    const layer = fc.constantFrom('outer', 'payload', 'inner');
    const damage = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 64 }) }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: fc.nat(),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
      }),
      fc.record({
        kind: fc.constant('overwrite' as const),
        at: fc.nat(),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(layer, damage, async (which, how) => {
        const spoil = (bytes: Buffer): Buffer => {
          const at = how.at % bytes.length;
          if (how.kind === 'flip') return flipped(bytes, at, how.bit);
          const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
          if (how.kind === 'cut') return Buffer.concat([head, tail.subarray(how.length)]);
          if (how.kind === 'insert') return Buffer.concat([head, how.bytes, tail]);
          return Buffer.concat([head, how.bytes, tail.subarray(how.bytes.length)]);
        };
        if (which === 'outer') await ending(spoil(sealed(encrypted(inner))));
        else if (which === 'payload') await ending(sealed(spoil(encrypted(inner))));
        else await ending(withInner(spoil(inner)));
      }),
      { numRuns: 150 },
    );
  });
});
