import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ciphertextSize, encryptDataset } from '../../src/crypto/dataset-cipher.ts';
import { HashingThread, type Order, withHashingThread } from '../../src/crypto/hashing-thread.ts';
import { serve } from '../../src/crypto/hashing-worker.ts';
import { CidHasher, cidText } from '../../src/ipfs/cid.ts';

const directory = realpathSync(mkdtempSync(join(tmpdir(), 'thread-')));
const at = (name: string) => join(directory, name);
afterAll(() => rm(directory, { recursive: true }));
let thread: HashingThread;
beforeEach(() => {
  thread = new HashingThread();
});
afterEach(() => thread.stop());

const key = Buffer.alloc(32, 7);
const iv = Buffer.alloc(16, 9);
const LEAF = 262_144;
const PIECE = 4 * LEAF;
const digestOf = (bytes: Buffer) => ({
  size: bytes.length,
  checksum: `0x${createHash('sha256').update(bytes).digest('hex')}`,
  cid: new CidHasher().update(bytes).digest(),
});

async function* piecesOf(...pieces: Buffer[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    const own = Buffer.allocUnsafeSlow(piece.length);
    piece.copy(own);
    yield own;
  }
}

test('a file is encrypted to the same bytes, checksum and CID as in one piece, by one thread or two', async () => {
  const sizes = [
    0,
    1,
    15,
    16,
    LEAF - 16,
    PIECE - 33,
    PIECE - 32,
    PIECE - 31,
    PIECE - 17,
    PIECE - 16,
    PIECE - 15,
  ];
  for (const size of [...sizes, PIECE, 2 * PIECE - 32, 2 * PIECE - 16, 2 * PIECE, 17_000_001]) {
    const plain = randomBytes(size);
    await writeFile(at('plain'), plain);
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    const expected = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
    for (const helper of [undefined, thread]) {
      const told: number[] = [];
      const outcome = await encryptDataset({
        source: at('plain'),
        destination: at('encrypted'),
        key,
        iv,
        thread: helper,
        onProgress: bytes => told.push(bytes),
      });
      expect([size, readFileSync(at('encrypted')).equals(expected)]).toEqual([size, true]);
      expect(outcome).toEqual(digestOf(expected));
      expect(told.at(-1)).toBe(expected.length);
      if (process.platform !== 'win32') expect((await stat(at('encrypted'))).mode & 0o777).toBe(0o600);
    }
  }
});

test.each([
  ['nothing', []],
  ['less than a leaf', [Buffer.from('one')]],
  // The first wait while the thread starts, so that leaves are hashed on both sides.
  ['more than may wait', Array.from({ length: 40 }, (_, i) => Buffer.alloc(LEAF, i))],
  ['a last piece that is not a whole leaf', [Buffer.alloc(3 * LEAF, 1), Buffer.alloc(LEAF + 7, 2)]],
])('writes %s', async (name, pieces) => {
  const { cid, ...digest } = await thread.write(at(name), piecesOf(...pieces));
  const expected = Buffer.concat(pieces);
  expect(readFileSync(at(name)).equals(expected)).toBe(true);
  expect({ ...digest, cid: cidText(cid) }).toEqual(digestOf(expected));
});

test('writes what the cipher makes', async () => {
  const written = jest.spyOn(thread, 'write');
  await writeFile(at('plain'), 'plain');
  await encryptDataset({ source: at('plain'), destination: at('encrypted'), key, iv, thread });
  expect(written).toHaveBeenCalledTimes(1);
});

test('serves one file after the other', async () => {
  for (const name of ['first', 'second']) {
    const { checksum } = await thread.write(at(name), piecesOf(Buffer.from(name)));
    expect(checksum).toBe(digestOf(Buffer.from(name)).checksum);
  }
});

/** Tells whether this process has a file open, on Linux. */
function isOpen(path: string): boolean {
  return readdirSync('/proc/self/fd').some(descriptor => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === path;
    } catch {
      // It was closed meanwhile.
      return false;
    }
  });
}

test('carries out its orders, and closes the file at the end', () => {
  const piece = { kind: 'piece', bytes: Buffer.from('one piece') } as const;
  expect(() => serve(piece)).toThrow('no file is open');
  serve({ kind: 'close' });
  serve({ kind: 'open', path: at('orders') });
  expect(serve(piece)).toEqual({ answer: piece.bytes.buffer, memory: [piece.bytes.buffer] });
  if (process.platform === 'linux') expect(isOpen(at('orders'))).toBe(true);
  expect(serve({ kind: 'close' }).answer).toMatchObject({ size: piece.bytes.length });
  if (process.platform === 'linux') expect(isOpen(at('orders'))).toBe(false);
  expect(readFileSync(at('orders'), 'utf8')).toBe('one piece');
});

test('is started only for work that is worth it, and always stopped', async () => {
  const isStarted = (bytes: number) => withHashingThread(bytes, async started => started !== undefined);
  expect(await isStarted(16_777_215)).toBe(false);
  expect(await isStarted(16_777_216)).toBe(availableParallelism() > 1);
  let given: HashingThread | undefined;
  const failing = withHashingThread(1e9, async started => {
    given = started;
    throw new Error('the work failed');
  });
  await expect(failing).rejects.toThrow('the work failed');
  if (given) await expect(given.write(at('late'), piecesOf())).rejects.toThrow(/ended/);
});

test('takes so many pieces before it answers, and leaves of all but the first two', async () => {
  const sent = jest.spyOn(Worker.prototype, 'postMessage');
  let pulled = 0;
  async function* pieces(): AsyncGenerator<Buffer> {
    for (; pulled < 26; pulled++) yield Buffer.allocUnsafeSlow(LEAF);
  }
  try {
    const writing = thread.write(at('queued'), pieces());
    // Answers come between two turns of the event loop, and so not before this is over.
    for (let turn = 0; turn < 1_000; turn++) await undefined;
    const orders = sent.mock.calls.map(([order]) => order as Order);
    expect(orders.map(({ kind }) => kind)).toEqual(['open', ...Array(23).fill('piece')]);
    const withLeaves = orders.map(order => order.kind === 'piece' && order.leaves !== undefined);
    expect(withLeaves).toEqual([false, false, false, ...Array(21).fill(true)]);
    expect((await writing).size).toBe(26 * LEAF);
  } finally {
    sent.mockRestore();
  }
});

test('gives the memory of a written piece back once, to pieces of its size', async () => {
  expect(thread.usedPiece(LEAF)).toBeUndefined();
  await thread.write(at('given'), piecesOf(Buffer.alloc(LEAF), Buffer.alloc(LEAF), Buffer.alloc(7)));
  expect(thread.usedPiece(LEAF)).toBeUndefined();
  expect([thread.usedPiece(LEAF)?.length, thread.usedPiece(LEAF)?.length]).toEqual([LEAF, LEAF]);
  expect(thread.usedPiece(LEAF)).toBeUndefined();
});

test.each([
  [0, 32],
  [1, 32],
  [15, 32],
  [16, 48],
  [31, 48],
  [32, 64],
])('a file of %d bytes has %d when encrypted', (plainBytes, size) => {
  expect(ciphertextSize(plainBytes)).toBe(size);
});

describe('a failure leaves no encrypted file', () => {
  test('of the file system, in the other thread', async () => {
    const running = thread.write(at('missing/file'), piecesOf(Buffer.alloc(10)));
    await expect(running).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(thread.write(at('after'), piecesOf())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('of the source, in this one', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(10);
      throw new Error('the source broke');
    }
    await expect(thread.write(at('broken'), broken())).rejects.toThrow('the source broke');
  });

  test.each([false, true])('an abort half-way (second thread: %s)', async threaded => {
    await writeFile(at('plain'), Buffer.alloc(30_000_000));
    await rm(at('aborted'), { force: true });
    const before = await readdir(directory);
    const abort = new AbortController();
    const reason = new Error('stop');
    const running = encryptDataset({
      source: at('plain'),
      destination: at('aborted'),
      key,
      iv,
      thread: threaded ? thread : undefined,
      signal: abort.signal,
      onProgress: bytes => bytes > 10_000_000 && abort.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    expect(existsSync(at('aborted'))).toBe(false);
    expect(await readdir(directory)).toEqual(before);
  });
});
