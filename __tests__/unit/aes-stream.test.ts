import { createCipheriv } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { cipherInto, decryptCbc, decryptEcb } from '../../src/crypto/aes-stream.ts';

const key = Buffer.alloc(32, 7);
const iv = Buffer.from('the first block!');
const plain = Buffer.from('thirty-two bytes of a plaintext.');

function sealed(content: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(content), cipher.final()]);
}

/** A text in pieces that end at these places. */
async function* cutAt(bytes: Buffer, ...ends: number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

async function gather(source: AsyncIterable<Buffer>) {
  const chunks: string[] = [];
  const outcome = await (async () => {
    for await (const chunk of source) chunks.push(chunk.toString());
  })().catch((error: unknown) => error);
  return { chunks, text: chunks.join(''), error: outcome };
}

describe('a cipher puts its output into a buffer', () => {
  test.each([0, 1, 16, 65_535, 65_536, 65_537, 200_000])('for %d bytes', size => {
    const content = Buffer.alloc(size, 'content');
    const target = Buffer.alloc(size + 20);
    const count = cipherInto(createCipheriv('aes-256-ctr', key, iv), content, target, 3);
    expect(count).toBe(size);
    const expected = createCipheriv('aes-256-ctr', key, iv).update(content);
    expect(target.subarray(3, 3 + size).equals(expected)).toBe(true);
    expect(target.subarray(3 + size).equals(Buffer.alloc(17))).toBe(true);
  });

  test('in steps of 64 KiB, whose memory it gives back', () => {
    const given: number[] = [];
    const outputs: Buffer[] = [];
    const cipher = {
      update: (bytes: Uint8Array) => {
        given.push(bytes.length);
        const own = Buffer.allocUnsafeSlow(bytes.length);
        // As small outputs are, a part of memory that others use.
        outputs.push(given.length === 1 ? own : own.subarray(1));
        return outputs.at(-1);
      },
    } as unknown as ReturnType<typeof createCipheriv>;
    cipherInto(cipher, Buffer.alloc(131_072 + 5), Buffer.alloc(140_000), 0);
    expect(given).toEqual([65_536, 65_536, 5]);
    expect(outputs.map(({ buffer }) => (buffer as ArrayBuffer).detached)).toEqual([true, false, false]);
  });
});

describe('a ciphertext', () => {
  test.each([[], [1], [15], [16], [17], [5, 11, 16], [16, 32], [20, 40]])(
    'cut at %j is decrypted',
    async (...ends) => {
      const { text, error } = await gather(decryptCbc(cutAt(sealed(plain), ...ends), key));
      expect([text, error]).toEqual([plain.toString(), undefined]);
    },
  );

  test('of nothing is one block of padding', async () => {
    expect(await gather(decryptCbc(cutAt(sealed(Buffer.alloc(0))), key))).toEqual({
      chunks: [],
      text: '',
      error: undefined,
    });
  });

  test.each([
    ['nothing', 0],
    ['a part of the IV', 15],
    ['the IV alone', 16],
    ['a part of a block', 31],
    ['blocks and a part of one', 63],
  ])('that is %s is truncated', async (_, length) => {
    const { error } = await gather(decryptCbc(cutAt(sealed(plain).subarray(0, length)), key));
    expect(error).toMatchObject({ reason: 'truncated', message: 'not a whole number of blocks' });
  });

  test('without its last block, or with another one, has bad padding', async () => {
    const bytes = sealed(plain);
    for (const damaged of [bytes.subarray(0, 48), Buffer.concat([bytes.subarray(0, 48), iv])]) {
      const { text, error } = await gather(decryptCbc(cutAt(damaged), key));
      expect(error).toMatchObject({ reason: 'padding', message: 'bad padding', cause: expect.anything() });
      expect(plain.toString().startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThan(0);
    }
  });

  test('in ECB is decrypted, or truncated', async () => {
    const short = Buffer.alloc(16, 3);
    const cipher = createCipheriv('aes-128-ecb', short, null);
    const bytes = Buffer.concat([cipher.update(plain), cipher.final()]);
    expect((await gather(decryptEcb(cutAt(bytes, 7), short))).text).toBe(plain.toString());
    for (const length of [0, 15, 47]) {
      const { error } = await gather(decryptEcb(cutAt(bytes.subarray(0, length)), short));
      expect(error).toMatchObject({ reason: 'truncated' });
    }
  });

  test('is decrypted into three buffers, each of which lasts until the one after the next', async () => {
    const memories = new Set<ArrayBufferLike>();
    const letters = Array.from('abcdefgh', letter => letter.repeat(16));
    const cuts = letters.map((_, index) => 16 * (index + 2));
    let before: { chunk: Buffer; text: string } | undefined;
    const seen: string[] = [];
    for await (const chunk of decryptCbc(cutAt(sealed(Buffer.from(letters.join(''))), 16, ...cuts), key)) {
      if (before) expect(before.chunk.toString()).toBe(before.text);
      before = { chunk, text: chunk.toString() };
      seen.push(before.text);
      if (seen.length < letters.length) memories.add(chunk.buffer);
    }
    expect(seen.join('')).toBe(letters.join(''));
    expect(memories.size).toBe(3);
  });

  test('of chunks that grow is decrypted whole', async () => {
    const content = Buffer.alloc(1_000, 'growing');
    const { text, error } = await gather(decryptCbc(cutAt(sealed(content), 17, 64, 160, 400, 800), key));
    expect([text, error]).toEqual([content.toString(), undefined]);
  });
});
