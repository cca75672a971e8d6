import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { bytes, cid, limits, sendUpTo, useIpfs } from '../support/ipfs.ts';

const { at, nodeUrl, serving, storage, fetched, leftovers } = useIpfs();

describe('download', () => {
  const get = (store: IpfsStorage, more = {}) => store.download(cid, at('got'), { ...limits, ...more });

  test('a broken connection is resumed by range', async () => {
    const { url, requests } = await serving((request, response, count) =>
      sendUpTo(request, response, [100_000, 400_000][count] ?? bytes.length),
    );
    const told: number[] = [];
    await get(storage(url), { onProgress: (received: number) => told.push(received) });
    expect(fetched().equals(bytes)).toBe(true);
    // A connection that is torn down may take bytes with it that were sent already.
    const starts = requests.map(({ headers }) =>
      Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0),
    );
    expect(starts).toEqual([0, ...starts.slice(1).sort((a, b) => a - b)]);
    expect(starts).toHaveLength(3);
    expect(starts[2]).toBeGreaterThan(0);
    expect(requests[0]?.headers['accept-encoding']).toBe('identity');
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(bytes.length);
  });

  test('a gateway without ranges sends all again, and what is there is skipped', async () => {
    const { url, requests } = await serving((request, response, count) =>
      sendUpTo(request, response, count === 0 ? 300_000 : bytes.length, false),
    );
    await get(storage(url));
    expect(fetched().equals(bytes)).toBe(true);
    expect(requests).toHaveLength(2);
  });

  test('another gateway continues where the first broke off', async () => {
    const broken = await serving((request, response) => sendUpTo(request, response, 300_000));
    const sound = await serving((request, response) => sendUpTo(request, response, bytes.length));
    await get(storage([broken.url, sound.url]));
    expect(fetched().equals(bytes)).toBe(true);
    // A connection that is torn down may take bytes with it that were sent already.
    const [, from] = /^bytes=(\d+)-$/.exec(sound.requests[0]?.headers.range ?? '') ?? [];
    expect(Number(from)).toBeGreaterThan(0);
    expect(Number(from)).toBeLessThanOrEqual(300_000);
  });

  test('a gateway that stalls counts as broken', async () => {
    const { url, requests } = await serving((request, response, count) => {
      if (count > 0) return sendUpTo(request, response, bytes.length);
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 5));
    });
    await get(storage(url), { idleTimeoutMs: 1_000 });
    expect(requests[1]?.headers.range).toBe('bytes=5-');
    expect(fetched().equals(bytes)).toBe(true);
  });

  test('a gateway that never gets through is given up after a bounded number of tries', async () => {
    const { url, requests } = await serving((request, response) => sendUpTo(request, response, 10));
    await expect(get(storage(url))).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(requests).toHaveLength(8);
    expect(await leftovers()).toEqual([]);
  });

  test('other bytes are refused, and the next gateway is asked for all of them', async () => {
    const wrong = Buffer.from(bytes);
    wrong[350_000] = 0;
    const lying = await serving((_request, response) => response.end(wrong));
    await expect(get(storage(lying.url))).rejects.toMatchObject({ code: 'RESULT_MISMATCH' });
    expect(await leftovers()).toEqual([]);
    const sound = await serving((request, response) => sendUpTo(request, response, bytes.length));
    await get(storage([lying.url, sound.url]));
    expect(fetched().equals(bytes)).toBe(true);
    expect(sound.requests[0]?.headers.range).toBeUndefined();
  });

  test('an answer that ends early without a length is not taken for the file', async () => {
    const short = await serving((_request, response) => response.end(bytes.subarray(0, 1000)));
    await expect(get(storage(short.url))).rejects.toMatchObject({ code: 'RESULT_MISMATCH' });
  });

  test('a file that no gateway has is missing; one of them having it is enough', async () => {
    const none = await serving((_request, response) => response.writeHead(404).end());
    await expect(get(storage(none.url))).rejects.toMatchObject({ code: 'RESULT_MISSING' });
    const sound = await serving((request, response) => sendUpTo(request, response, bytes.length));
    await get(storage([none.url, 'http://127.0.0.1:1', sound.url]));
    expect(fetched().equals(bytes)).toBe(true);
  });

  test('a redirect to another origin is not followed', async () => {
    const elsewhere = await serving((_request, response) => response.end(bytes));
    const { url } = await serving((_request, response) =>
      response.writeHead(302, { location: elsewhere.url }).end(),
    );
    const refused = get(storage(url));
    await expect(refused).rejects.toMatchObject({
      code: 'SERVICE_REFUSED',
      why: expect.stringContaining(new URL(elsewhere.url).host),
    });
    expect(elsewhere.requests).toHaveLength(0);
  });

  test.each([true, false])('a file beyond the limit is refused (length announced: %p)', async announced => {
    const { url } = await serving((_request, response) => {
      if (announced) response.setHeader('content-length', bytes.length);
      response.end(bytes);
    });
    const maxBytes = bytes.length - 1;
    await expect(get(storage(url), { maxBytes })).rejects.toMatchObject({ code: 'ARCHIVE_TOO_LARGE' });
    expect(await leftovers()).toEqual([]);
    await get(storage(url), { maxBytes: bytes.length });
  });

  test('an abort keeps its reason and leaves nothing', async () => {
    const { url } = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 5));
    });
    const abort = new AbortController();
    const reason = new Error('stop');
    const onProgress = () => abort.abort(reason);
    await expect(get(storage(url), { signal: abort.signal, onProgress })).rejects.toBe(reason);
    expect(await leftovers()).toEqual([]);
  });

  test('what is not a CID is not asked for', async () => {
    await expect(storage(nodeUrl()).download('../x', at('got'), limits)).rejects.toMatchObject({
      code: 'SERVICE_MALFORMED',
    });
  });
});

describe('ranges', () => {
  /** A gateway that breaks off once and answers the next request in its own way. */
  async function afterBreak(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    const gateway = await serving((request, response, count) => {
      if (count === 0) return sendUpTo(request, response, 300_000);
      if (count === 1) return answer(request, response);
      sendUpTo(request, response, bytes.length);
    });
    await storage(gateway.url).download(cid, at('got'), limits);
    expect(fetched().equals(bytes)).toBe(true);
    return gateway.requests.map(({ headers }) => headers.range);
  }
  const from = (request: IncomingMessage) => Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1]);

  test('of somewhere else: all is asked for', async () => {
    const ranges = await afterBreak((_request, response) => {
      response.writeHead(206, { 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` }).end(bytes);
    });
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=/), undefined]);
  });

  test('of other bytes than it says: all is fetched once more', async () => {
    await afterBreak((request, response) => {
      const start = from(request);
      const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
      response.writeHead(206, { 'content-range': range }).end(Buffer.alloc(bytes.length - start));
    });
  });

  test('without saying which: all is asked for', async () => {
    await afterBreak((request, response) => response.writeHead(206).end(bytes.subarray(from(request))));
  });

  test('refused: all is asked for', async () => {
    await afterBreak((_request, response) =>
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end(),
    );
  });

  test('a connection that breaks after the last byte was the whole file', async () => {
    const { url, requests } = await serving((request, response, count) => {
      if (from(request) === bytes.length)
        return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
      if (count > 0) return sendUpTo(request, response, bytes.length);
      // Chunked, without its end.
      response.writeHead(200).write(bytes, () => setTimeout(() => request.socket.destroy(), 500));
    });
    await storage(url).download(cid, at('got'), limits);
    expect(fetched().equals(bytes)).toBe(true);
    expect(requests.length).toBeGreaterThan(1);
  });

  test('a compressed answer is measured by what comes out of it', async () => {
    const { url } = await serving((_request, response) => {
      const packed = gzipSync(bytes);
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed);
    });
    await storage(url).download(cid, at('got'), limits);
    expect(fetched().equals(bytes)).toBe(true);
  });
});
