import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { CidHasher } from '../../src/ipfs/cid.ts';
import { HttpClient } from '../../src/net/http.ts';
import { HttpPutStorage } from '../../src/storage/http-put.ts';
import { type PutServer, startPutServer } from '../support/put-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'http-put-'));
const file = join(directory, 'inputs.enc');
const bytes = Buffer.alloc(600_001, 'ciphertext ');
const ciphertext = {
  cid: new CidHasher().update(bytes).digest(),
  checksum: `0x${createHash('sha256').update(bytes).digest('hex')}`,
  size: bytes.length,
};
const name = `${ciphertext.checksum.slice(2)}.enc`;
const retryPolicy = { retries: 1, minDelayMs: 1, maxDelayMs: 5 };
const http = new HttpClient({ userAgent: 'test', retryPolicy });
let server: PutServer;

beforeAll(async () => {
  server = await startPutServer();
  await writeFile(file, bytes);
});
afterEach(() => {
  for (const key of Object.keys(server.behaviour)) delete server.behaviour[key as 'answer'];
  server.files.clear();
  server.requests.length = 0;
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

function storage(path: string, publicUrl?: string, isAcceptable = (_: string) => true) {
  const uploadUrl = `${server.url}${path}`;
  return new HttpPutStorage({ http, uploadUrl, publicUrl, isAcceptable, settling: retryPolicy });
}

describe('the location', () => {
  test('is a name by the checksum below a URL that ends in a slash', async () => {
    const store = storage('/folder/?key=secret-1');
    expect(store.locationOf(ciphertext)).toBe(`${server.url}/folder/${name}`);
    expect(await store.upload(file, ciphertext)).toBe(`${server.url}/folder/${name}`);
    expect(server.requests[0]).toMatchObject({
      method: 'PUT',
      url: `/folder/${name}?key=secret-1`,
      headers: { 'content-length': String(bytes.length), 'content-type': 'application/octet-stream' },
    });
    expect(server.files.get(`/folder/${name}`)?.equals(bytes)).toBe(true);
  });

  test('is the URL itself otherwise, without its query', async () => {
    server.behaviour.signature = 'abc';
    const store = storage('/bucket/scene?X-Amz-Signature=abc');
    expect(await store.upload(file, ciphertext)).toBe(`${server.url}/bucket/scene`);
  });

  test('is what the server answers, and then unknown before', async () => {
    server.behaviour.randomUrls = true;
    const store = storage('/');
    expect(store.choosesLocation).toBe(true);
    const [one, other] = [await store.upload(file, ciphertext), await store.upload(file, ciphertext)];
    expect(one).toMatch(new RegExp(`^${server.url}/[0-9a-f]{12}/${name}$`));
    expect(other).not.toBe(one);
  });

  test('is the public URL, whatever the server answers', async () => {
    server.behaviour.answer = 'https://elsewhere.example/file';
    const store = storage('/in/', `${server.url}/in/`);
    expect(store.choosesLocation).toBe(false);
    expect(store.locationOf(ciphertext)).toBe(`${server.url}/in/${name}`);
    expect(await store.upload(file, ciphertext)).toBe(`${server.url}/in/${name}`);
  });

  test.each([
    ['a page', '<html>uploaded</html>'],
    ['two lines', 'https://one.example/x\nhttps://other.example/y'],
    ['something endless', `https://x.example/${'y'.repeat(2_000)}`],
    ['nothing', ''],
  ])('is not %s that the server answers', async (_, answer) => {
    server.behaviour.answer = answer;
    const isAcceptable = (location: string) => URL.canParse(location);
    expect(await storage('/a/', undefined, isAcceptable).upload(file, ciphertext)).toBe(
      `${server.url}/a/${name}`,
    );
  });

  test('is not one that takes far more room than it seems', async () => {
    server.behaviour.answer = `https://x.example/${'é'.repeat(400)}`;
    expect(await storage('/a/').upload(file, ciphertext)).toBe(`${server.url}/a/${name}`);
  });

  test('is not one that would put the signature of the upload on chain', async () => {
    server.behaviour.answer = `${server.url}/a/${name}?X-Amz-Signature=topsecretsignature`;
    const store = storage('/a/?X-Amz-Signature=topsecretsignature');
    expect(await store.upload(file, ciphertext)).toBe(`${server.url}/a/${name}`);
  });

  test('is not one that must not be asked', async () => {
    server.behaviour.answer = 'https://evil.example/x';
    const store = storage('/a/', undefined, () => false);
    expect(await store.upload(file, ciphertext)).toBe(`${server.url}/a/${name}`);
  });
});

describe('an upload', () => {
  test('that fails once is done again', async () => {
    server.behaviour.refuse = [500];
    await storage('/a/').upload(file, ciphertext);
    expect(server.requests.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET']);
  });

  test.each([
    ['one byte fewer', (content: Buffer) => content.subarray(1), /600000 of the 600001 bytes/],
    ['one byte more', (content: Buffer) => Buffer.concat([content, Buffer.of(1)]), /more than/],
    ['another byte', (content: Buffer) => Buffer.from(content).fill(7, 9, 10), /other bytes/],
    ['nothing', () => Buffer.alloc(0), /0 of the 600001 bytes/],
  ])('to a server that then serves %s', async (_, corrupt, why) => {
    server.behaviour.corrupt = corrupt;
    const uploading = storage('/a/').upload(file, ciphertext);
    await expect(uploading).rejects.toMatchObject({ code: 'UPLOAD_MISMATCH' });
    await expect(uploading).rejects.toThrow(why);
    expect(await storage('/a/').serves(ciphertext, `${server.url}/a/${name}`)).toBe(false);
  });

  test.each([
    ['refuses', [403], /status 403.*presigned/],
    ['takes no more', [413], /status 413/],
  ])('to a server that %s', async (_, refuse, why) => {
    server.behaviour.refuse = refuse;
    const uploading = storage('/a/?sig=topsecretsignature').upload(file, ciphertext);
    await expect(uploading).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    await expect(uploading).rejects.toThrow(why);
    await expect(uploading).rejects.not.toThrow(/topsecret/);
  });

  test('to a place that nobody may read', async () => {
    const uploading = storage('/a/', `${server.url}/elsewhere/`).upload(file, ciphertext);
    await expect(uploading).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
    await expect(uploading).rejects.toThrow(/storage-public-url/);
  });

  test('of which nobody answers names no secret', async () => {
    const uploadUrl = 'http://127.0.0.1:1/secret-path/?sig=topsecretsignature';
    const dead = new HttpPutStorage({ http, uploadUrl, publicUrl: undefined, isAcceptable: () => true });
    const uploading = dead.upload(file, ciphertext);
    await expect(uploading).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    await expect(uploading).rejects.not.toThrow(/secret/);
  });

  test('that is aborted keeps its reason', async () => {
    const abort = new AbortController();
    const reason = new Error('stop');
    const onProgress = () => abort.abort(reason);
    const uploading = storage('/a/').upload(file, ciphertext, { signal: abort.signal, onProgress });
    await expect(uploading).rejects.toBe(reason);
  });
});

test('a server that takes or serves a byte now and then is given up', async () => {
  const dripping = createServer((request, response) => {
    if (request.method === 'PUT') return void request.on('data', () => request.pause());
    response.writeHead(200, { 'content-length': bytes.length });
    const drip = setInterval(() => response.write('x'), 5);
    response.on('close', () => clearInterval(drip));
  });
  await new Promise<void>(resolve => dripping.listen(0, '127.0.0.1', resolve));
  const { port } = dripping.address() as AddressInfo;
  const location = `http://127.0.0.1:${port}/file`;
  const slowest = { graceMs: 50, bytesPerSecond: 65_536 };
  const store = new HttpPutStorage({
    http,
    uploadUrl: location,
    publicUrl: undefined,
    isAcceptable: () => true,
    slowest,
  });
  // Whoever still asks for more after the upload was given up must not keep the process alive.
  let isOver = false;
  try {
    expect(await store.serves(ciphertext, location)).toBe(false);
    const chunks = async function* () {
      while (!isOver) {
        await new Promise(resolve => setTimeout(resolve, 5));
        yield Buffer.alloc(1);
      }
    };
    const patient = new HttpClient({ userAgent: 'test', slowestUpload: slowest });
    const sending = patient.request({
      service: 'server',
      url: location,
      method: 'PUT',
      body: { size: 10_000_000, chunks },
      timeoutMs: 200,
    });
    await expect(sending).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
  } finally {
    isOver = true;
    dripping.closeAllConnections();
    dripping.close();
  }
});

test('what is served is read to its end and compared', async () => {
  const location = `${server.url}/a/${name}`;
  expect(await storage('/a/').serves(ciphertext, location)).toBe(false);
  server.files.set(`/a/${name}`, bytes);
  const told: number[] = [];
  const onProgress = (done: number) => void told.push(done);
  expect(await storage('/a/').serves(ciphertext, location, { onProgress })).toBe(true);
  expect(told.at(-1)).toBe(bytes.length);
  const signal = AbortSignal.abort(new Error('stop'));
  await expect(storage('/a/').serves(ciphertext, location, { signal })).rejects.toThrow('stop');
});

describe('without a server', () => {
  const content = Buffer.from('abc');
  const small = {
    cid: '',
    checksum: `0x${createHash('sha256').update(content).digest('hex')}`,
    size: content.length,
  };
  const uploadUrl = 'https://files.example/put';

  /** Stores `abc` on a server that answers the upload as given, and then serves what is given, one a request. */
  async function stored(
    upload: { status?: number; text?: string },
    served: (Response | Error)[] = [new Response(content)],
    { retries = 0, signal }: { retries?: number; signal?: AbortSignal } = {},
  ) {
    const opened: { url: string; repeatable?: boolean }[] = [];
    const fake = {
      request: async () => ({ status: 200, text: '', ...upload }),
      open: async (request: { url: string; repeatable?: boolean }) => {
        opened.push(request);
        const next = served.shift();
        if (next instanceof Response) return next;
        throw next ?? new Error('nothing is left');
      },
    } as unknown as HttpClient;
    const settling = { retries, minDelayMs: 1, maxDelayMs: 1 };
    const store = new HttpPutStorage({
      http: fake,
      uploadUrl,
      publicUrl: undefined,
      isAcceptable: () => true,
      settling,
    });
    const location = await store.upload(file, small, { ...(signal && { signal }) }).catch(error => error);
    return { location, opened, store };
  }

  test.each([
    [199, false],
    [200, true],
    [299, true],
    [300, false],
  ])('an upload with status %d is taken: %s', async (status, taken) => {
    const { location } = await stored({ status });
    expect(location).toEqual(taken ? uploadUrl : expect.objectContaining({ code: 'SERVICE_REFUSED' }));
  });

  test('a location has a thousand characters at most, also as URLs are written', async () => {
    const base = 'https://files.example/';
    const longest = base + 'x'.repeat(1_000 - base.length);
    expect((await stored({ text: longest })).location).toBe(longest);
    expect((await stored({ text: `${longest}x` })).location).toBe(uploadUrl);
    // Each of these letters takes six characters.
    const letters = (count: number) => base + 'ä'.repeat(count);
    const rest = (1_000 - base.length) % 6;
    const most = (1_000 - base.length - rest) / 6;
    expect((await stored({ text: letters(most) + 'x'.repeat(rest) })).location).toHaveLength(1_000);
    expect((await stored({ text: letters(most) + 'x'.repeat(rest + 1) })).location).toBe(uploadUrl);
  });

  test('what is served after an upload is asked for in one loop of tries', async () => {
    const { location, opened } = await stored(
      {},
      [new Response(null, { status: 404 }), new Response('ab'), new Response(content)],
      { retries: 2 },
    );
    expect(location).toBe(uploadUrl);
    expect(opened.map(({ repeatable }) => repeatable)).toEqual([false, false, false]);
  });

  test('what is served otherwise may be asked for again by the client', async () => {
    const { store, opened } = await stored({}, [new Response(content), new Response(content)]);
    expect(await store.serves(small, uploadUrl)).toBe(true);
    expect(opened.map(({ repeatable }) => repeatable)).toEqual([false, true]);
  });

  test('a fault of ours is not tried again', async () => {
    const fault = new RangeError('a bug');
    const { location, opened } = await stored({}, [fault, new Response(content)], { retries: 1 });
    expect([location, opened.length]).toEqual([fault, 1]);
  });

  test('an abort is not followed by another try', async () => {
    const controller = new AbortController();
    const pull = (source: ReadableStreamDefaultController) => {
      controller.abort(new Error('stopped'));
      source.error(new Error('reset'));
    };
    // A stream that begins when it is read.
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const given = [new Response(body), new Response(content)];
    const { location, opened } = await stored({}, given, { retries: 1, signal: controller.signal });
    expect([location.message, opened.length]).toEqual(['stopped', 1]);
  });

  test('a connection that breaks while the file comes is told as such', async () => {
    const body = new ReadableStream({ start: source => source.error(new Error('reset')) });
    const { location } = await stored({}, [new Response(body)]);
    expect(location).toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      why: 'While it was fetched from the file server, the connection broke.',
    });
  });
});
