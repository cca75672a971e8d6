import { mkdtempSync, readFileSync } from 'node:fs';
import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpfsNode } from '../../localnet/ipfs/ipfs-node.ts';
import { HttpClient } from '../../src/net/http.ts';
import { CidHasher } from '../../src/storage/cid.ts';
import { IpfsStorage } from '../../src/storage/ipfs.ts';

/** The localnet's node (kubo's `add` and a gateway over real UnixFS), with proxies before it that misbehave. */
const directory = mkdtempSync(join(tmpdir(), 'ipfs-'));
const at = (name: string) => join(directory, name);
const retryPolicy = { retries: 1, minDelayMs: 1, maxDelayMs: 5 };
const http = new HttpClient({ userAgent: 'test', retryPolicy });
const bytes = Buffer.alloc(700_001, 'the bytes of a result ');
const cid = new CidHasher().update(bytes).digest();
const missing = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
let node: Awaited<ReturnType<typeof startIpfsNode>>;
const servers: Server[] = [];

beforeAll(async () => {
  node = await startIpfsNode({ dir: join(directory, 'node') });
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  }
});
afterAll(async () => {
  await node.close();
  await rm(directory, { recursive: true });
});

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server of our own; `count` tells the handler which request this is, from 0. */
async function serving(handler: Handler): Promise<{ url: string; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response, requests.length - 1);
  });
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

function storage(gateway: string | [string, ...string[]], nodeUrl = node.url) {
  return new IpfsStorage({ http, nodeUrl, gatewayUrls: typeof gateway === 'string' ? [gateway] : gateway });
}

const limits = { maxBytes: 10_000_000, idleTimeoutMs: 20_000, retryDelayMs: 1 };
const fetched = () => readFileSync(at('got'));
/** Only the directories and files that the tests made themselves. */
const leftovers = async () => (await readdir(directory)).filter(name => name.includes('got'));
afterEach(() => rm(at('got'), { force: true }));

describe('upload', () => {
  const put = async (store: IpfsStorage, content = bytes, claimed = cid) => {
    await writeFile(at('file'), content);
    await store.upload(at('file'), { cid: claimed, size: content.length });
  };

  test.each([0, 1, 262_144, 262_145, 1_000_000])('a file of %i bytes, and back', async size => {
    const content = Buffer.alloc(size, 'content');
    const its = new CidHasher().update(content).digest();
    const store = storage(node.url);
    const known = await store.serves({ cid: its, size });
    await put(store, content, its);
    expect(known).toBe(false);
    expect(await store.serves({ cid: its, size })).toBe(true);
    expect(await store.serves({ cid: its, size: size + 1 })).toBe(false);
    expect(await store.download(its, at('got'), limits)).toEqual({ size });
    expect(fetched().equals(content)).toBe(true);
  });

  test('sends one file part to `add` with its default options', async () => {
    const its = new CidHasher().update(Buffer.from('abc')).digest();
    let body = '';
    const { url, requests } = await serving((request, response) => {
      request.setEncoding('latin1');
      request.on('data', chunk => {
        body += chunk;
      });
      request.on('end', () => response.end(`{"Name":"file","Hash":"${its}","Size":"11"}\n`));
    });
    const gateway = await serving((_request, response) => response.end());
    await put(storage(`${gateway.url}/base/`, `${url}/prefix/`), Buffer.from('abc'), its);
    expect(body).toContain('Content-Disposition: form-data; name="file"; filename="file"\r\n');
    expect(body).toContain('Content-Type: application/octet-stream\r\n\r\nabc\r\n');
    expect(requests[0]?.method).toBe('POST');
    expect(requests[0]?.url).toBe('/prefix/api/v0/add?stream-channels=true&progress=false');
    expect(gateway.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`HEAD /base/ipfs/${its}`]);
  });

  const answering = (body: string, status = 200) =>
    serving((request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(status).end(body));
    });

  test.each([
    ['another CID', `{"Name":"","Hash":"${missing}","Size":"6"}`, 200, 'UPLOAD_MISMATCH'],
    ['HTML', '<html>login</html>', 200, 'SERVICE_MALFORMED'],
    ['nothing', '', 200, 'SERVICE_MALFORMED'],
    ['a CID that is none', '{"Name":"","Hash":"../../x","Size":"6"}', 200, 'SERVICE_MALFORMED'],
    ['a refusal', 'too large', 413, 'SERVICE_REFUSED'],
  ])('a node that answers %s', async (_what, body, status, code) => {
    const { url } = await answering(body, status);
    await expect(put(storage(node.url, url))).rejects.toMatchObject({ code });
  });

  test('a node that fails once is asked again, body and all', async () => {
    const { url, requests } = await serving((request, response, count) => {
      request.resume();
      request.on('end', () =>
        count === 0
          ? response.writeHead(503).end()
          : response.end(`{"Name":"","Hash":"${cid}","Size":"700001"}`),
      );
    });
    const gateway = await serving((_request, response) => response.end());
    await put(storage(gateway.url, url));
    expect(requests).toHaveLength(2);
    expect(requests[1]?.headers['content-length']).toBe(requests[0]?.headers['content-length']);
  });

  test('what is sent is told, from the start again with each try', async () => {
    const { url } = await serving((request, response, count) => {
      request.resume();
      request.on('end', () =>
        count === 0
          ? response.writeHead(500).end()
          : response.end(`{"Name":"","Hash":"${cid}","Size":"700001"}`),
      );
    });
    const gateway = await serving((_request, response) => response.end());
    await writeFile(at('file'), bytes);
    const told: number[] = [];
    const onProgress = (done: number) => void told.push(done);
    await storage(gateway.url, url).upload(at('file'), { cid, size: bytes.length }, { onProgress });
    expect(told).toEqual([262_144, 524_288, 700_001, 262_144, 524_288, 700_001]);
  });

  test('a size beyond 32 bits is announced as it is', async () => {
    const size = 5 * 2 ** 30 + 7;
    const file = await open(at('file'), 'w');
    await file.truncate(size);
    await file.close();
    const { url, requests } = await serving((_request, response) => response.writeHead(413).end());
    await expect(storage(node.url, url).upload(at('file'), { cid, size })).rejects.toMatchObject({
      code: expect.stringMatching(/^SERVICE_/),
    });
    const announced = Number(requests[0]?.headers['content-length']);
    expect(announced).toBeGreaterThan(size);
    expect(announced).toBeLessThan(size + 1000);
    await rm(at('file'));
  });

  test('an abort in the middle keeps its reason', async () => {
    const { url } = await serving(request => request.resume());
    await writeFile(at('file'), bytes);
    const abort = new AbortController();
    const reason = new Error('stop');
    const onProgress = () => abort.abort(reason);
    const uploading = storage(node.url, url).upload(
      at('file'),
      { cid, size: bytes.length },
      { signal: abort.signal, onProgress },
    );
    await expect(uploading).rejects.toBe(reason);
  });

  test('the version-1 form of the same block is the same block', async () => {
    const { CID } = await import('multiformats/cid');
    const { url } = await answering(`{"Name":"","Hash":"${CID.parse(cid).toV1()}","Size":"6"}`);
    const gateway = await serving((_request, response) => response.end());
    await put(storage(gateway.url, url));
  });

  test('a gateway that needs a moment gets it', async () => {
    const slow = await serving((_request, response, count) =>
      response.writeHead(count < 2 ? 404 : 200).end(),
    );
    await put(storage(slow.url));
    expect(slow.requests).toHaveLength(3);
  });
});

describe('serves', () => {
  test('no answer, an odd one and a late one are all no', async () => {
    const size = bytes.length;
    expect(await storage('http://127.0.0.1:1').serves({ cid, size })).toBe(false);
    const { url } = await serving((_request, response) => response.writeHead(500).end());
    expect(await storage(url).serves({ cid, size })).toBe(false);
    expect(await storage(node.url).serves({ cid: missing.replace('Qmb', 'Qmc'), size })).toBe(false);
  });

  test('an abort is not a no', async () => {
    const reason = new Error('stop');
    const signal = AbortSignal.abort(reason);
    await expect(storage(node.url).serves({ cid, size: 1 }, '', { signal })).rejects.toBe(reason);
  });
});

test('the registered address is on the first gateway and keeps its path', () => {
  const store = storage(['https://gateway.example/some/path/', 'https://other.example']);
  expect(store.locationOf({ cid })).toBe(`https://gateway.example/some/path/ipfs/${cid}`);
});

/** Sends `content` from where the request wants it, `upTo` (absolute) at most, and then hangs up. */
function sendUpTo(request: IncomingMessage, response: ServerResponse, upTo: number, ranges = true) {
  const start = ranges ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
  const headers = { 'content-length': bytes.length - start };
  if (start > 0) {
    const range = `bytes ${start}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { ...headers, 'content-range': range });
  } else response.writeHead(200, headers);
  response.write(bytes.subarray(start, upTo), () => {
    if (upTo >= bytes.length) response.end();
    else setTimeout(() => response.destroy(), 20);
  });
}

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
    await expect(get(storage(url))).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
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
    await expect(storage(node.url).download('../x', at('got'), limits)).rejects.toMatchObject({
      code: 'SERVICE_MALFORMED',
    });
  });
});

describe('a race of gateways', () => {
  const patience = { windowMs: 50, minBytes: 1_000 };
  const get = (urls: [string, ...string[]], more = {}) =>
    storage(urls).download(cid, at('got'), { ...limits, patience, ...more });
  const sound = () => serving((request, response) => sendUpTo(request, response, bytes.length));
  /** Settles when the client has hung up. */
  const hungUp = (response: ServerResponse) => new Promise(resolve => response.once('close', resolve));

  test.each([
    ['says nothing at all', () => {}],
    ['sends no byte after its head', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    [
      'begins and then stalls',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 500_000)),
    ],
    [
      'drips',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': bytes.length });
        const timer = setInterval(() => response.write('x'), 10);
        response.once('close', () => clearInterval(timer));
      },
    ],
  ])('one that %s loses to the next, and is let go', async (_, behave) => {
    let closed: Promise<unknown> = Promise.resolve();
    const bad = await serving((_request, response) => {
      closed = hungUp(response);
      behave(response);
    });
    const good = await sound();
    await get([bad.url, good.url]);
    expect(fetched().equals(bytes)).toBe(true);
    expect(bad.requests).toHaveLength(1);
    expect(good.requests[0]?.headers.range).toBeUndefined();
    await closed;
    expect(await leftovers()).toEqual(['got']);
  });

  test('one that is fast enough is alone', async () => {
    const [first, second] = [await sound(), await sound()];
    await get([first.url, second.url], { patience: { windowMs: 20_000, minBytes: 1 } });
    expect(second.requests).toHaveLength(0);
  });

  test('the slow one may still win, when the others have nothing', async () => {
    let release = () => {};
    const slow = await serving((request, response) => {
      release = () => sendUpTo(request, response, bytes.length);
    });
    const none = await serving((_request, response) => {
      response.writeHead(404).end();
      release();
    });
    await get([slow.url, none.url]);
    expect(fetched().equals(bytes)).toBe(true);
    expect(slow.requests).toHaveLength(1);
  });

  test('no more than three at a time', async () => {
    const silent = await Promise.all([1, 2, 3, 4, 5].map(() => serving(() => {})));
    const urls = silent.map(({ url }) => url) as [string, ...string[]];
    const abort = new AbortController();
    const running = get(urls, { signal: abort.signal });
    const asked = () => silent.filter(({ requests }) => requests.length > 0).length;
    while (asked() < 3) await delay(10);
    await delay(300);
    expect(asked()).toBe(3);
    const reason = new Error('stop');
    abort.abort(reason);
    await expect(running).rejects.toBe(reason);
    expect(await leftovers()).toEqual([]);
  });

  test('a liar is dropped while the honest one is still at it', async () => {
    const wrong = Buffer.from(bytes).fill(0, 10, 20);
    let release = () => {};
    const honest = await serving((request, response) => {
      release = () => sendUpTo(request, response, bytes.length);
    });
    const liar = await serving((_request, response) => {
      response.end(wrong);
      response.once('close', () => setTimeout(() => release(), 50));
    });
    await get([honest.url, liar.url]);
    expect(fetched().equals(bytes)).toBe(true);
    expect(liar.requests).toHaveLength(1);
    expect(await leftovers()).toEqual(['got']);
  });

  test('a liar that breaks off spoils the file of the honest one once, and not twice', async () => {
    const wrong = Buffer.from(bytes).fill(0, 10, 20);
    const liar = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': wrong.length });
      response.write(wrong.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 20));
    });
    const honest = await sound();
    await get([liar.url, honest.url], { patience: { windowMs: 20_000, minBytes: 1 } });
    expect(fetched().equals(bytes)).toBe(true);
    expect(await leftovers()).toEqual(['got']);
  });

  test('one that claims, or sends, more than is accepted does not stop the others', async () => {
    const endless = await serving((_request, response) => response.end(Buffer.alloc(bytes.length + 1)));
    const honest = await sound();
    await get([endless.url, honest.url], { maxBytes: bytes.length });
    expect(fetched().equals(bytes)).toBe(true);
  });

  test('what the first says counts when there is no file', async () => {
    const none = await serving((_request, response) => response.writeHead(404).end());
    const down = await serving((_request, response) => response.writeHead(503).end());
    await expect(get([none.url, down.url])).rejects.toMatchObject({ code: 'RESULT_MISSING' });
    await expect(get([down.url, none.url])).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(await leftovers()).toEqual([]);
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
