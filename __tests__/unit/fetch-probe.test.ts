import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { estimateSeconds, probeUrl } from '../../src/net/fetch-probe.ts';
import { HttpClient } from '../../src/net/http.ts';

const http = new HttpClient({ userAgent: 'test' });
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serveFile(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const look = (url: string, mayBeLocal = true) => probeUrl(http, url, { mayBeLocal, retryDelayMs: 1 });

describe('a look at a file', () => {
  test('reads a small file to its end, by a server that knows ranges and by one that does not', async () => {
    const body = Buffer.alloc(1_000);
    const plain = await serveFile((_, response) => response.end(body));
    expect(await look(plain)).toEqual({ bytes: 1_000, seconds: expect.any(Number) });
    const ranged = await serveFile(({ headers }, response) => {
      expect(headers.range).toMatch(/^bytes=0-/);
      response.writeHead(206, { 'content-range': 'bytes 0-999/1000' }).end(body);
    });
    expect(await look(ranged)).toEqual({ bytes: 1_000, seconds: expect.any(Number) });
    const empty = await serveFile((_, response) =>
      response.writeHead(416, { 'content-range': 'bytes */0' }).end(),
    );
    expect(await look(empty)).toEqual({ bytes: 0, seconds: 0 });
  });

  test('reads a sample only of a large one', async () => {
    let sent = 0;
    const url = await serveFile((_, response) => {
      response.writeHead(200, { 'content-length': 500_000_000 });
      const chunk = Buffer.alloc(1_000_000);
      const more = () => {
        if (response.destroyed) return;
        sent += chunk.length;
        response.write(chunk, more);
      };
      more();
    });
    expect(await look(url)).toEqual({ bytes: 500_000_000, seconds: expect.any(Number) });
    expect(sent).toBeLessThan(400_000_000);
  });

  test.each([
    [404, true],
    [410, true],
    [401, true],
    [403, false],
    [405, false],
    [429, false],
    [503, false],
  ])('HTTP %d: nobody could fetch it: %s', async (status, certain) => {
    let asked = 0;
    const url = await serveFile((_, response) => {
      asked += 1;
      response.writeHead(status).end();
    });
    expect(await look(`${url}/file?token=s3cr3t`)).toEqual({
      why: `it answers with HTTP ${status}`,
      certain,
    });
    expect(asked).toBe(2);
  });

  test.each([400, 405, 416, 501])(
    'asks without a range where that is answered with HTTP %d',
    async status => {
      const url = await serveFile(({ headers }, response) => {
        if (headers.range) response.writeHead(status).end();
        else response.writeHead(200, { 'content-length': 3 }).end('abc');
      });
      expect(await look(url)).toEqual({ bytes: 3, seconds: expect.any(Number) });
    },
  );

  test('takes the second answer of a server that was out of order', async () => {
    let asked = 0;
    const url = await serveFile((_, response) => {
      response.writeHead(asked++ === 0 ? 500 : 200).end('abc');
    });
    expect(await look(url)).toMatchObject({ bytes: 3 });
  });

  test('a host that there is not, and one that does not answer', async () => {
    const cause = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
    const unreachable = new TaskError('SERVICE_UNREACHABLE', { what: 'x', why: 'x', fix: 'x', cause });
    const nobody = { open: () => Promise.reject(unreachable) } as unknown as HttpClient;
    const found = await probeUrl(nobody, 'http://nowhere.example/x', { retryDelayMs: 1 });
    expect(found).toEqual({ why: 'its host does not exist', certain: true });
    expect(await look('http://127.0.0.1:1/x')).toMatchObject({ certain: false });
  });

  test('follows to other hosts, with a login for its own host only, and into no private network', async () => {
    const logins: (string | undefined)[] = [];
    const target = await serveFile(({ headers }, response) => {
      logins.push(headers.authorization);
      response.end('abc');
    });
    const url = await serveFile(({ headers }, response) => {
      logins.push(headers.authorization);
      response.writeHead(302, { location: `${target}/final` }).end();
    });
    const withLogin = url.replace('http://', 'http://us%40er:pass%@');
    expect(await look(withLogin)).toMatchObject({ bytes: 3 });
    expect(logins).toEqual([`Basic ${Buffer.from('us@er:pass%').toString('base64')}`, undefined]);
    expect(await look(url, false)).toEqual({ why: 'it redirects into a private network', certain: true });
  });

  test('ends a chain of redirects', async () => {
    const [a, b] = await Promise.all(
      [0, 1].map(() => serveFile((request, response) => hop(request, response))),
    );
    const hop: RequestListener = ({ headers }, response) => {
      response.writeHead(302, { location: headers.host === new URL(a ?? '').host ? b : a }).end();
    };
    expect(await look(a ?? '')).toEqual({ why: 'it redirects more than 10 times', certain: true });
  });

  test('a body that breaks off is no file', async () => {
    const url = await serveFile((_, response) => {
      response.writeHead(200, { 'content-length': 1_000 });
      response.write('abc', () => response.destroy());
    });
    expect(await look(url)).toMatchObject({ certain: false });
  });
});

describe('a sample', () => {
  const MIB = 1024 * 1024;

  /** Probes a file whose chunks take so long each, by a clock that stands otherwise. */
  async function sample(answer: {
    status?: number;
    headers?: Record<string, string>;
    chunkBytes: number;
    chunkMs: number;
    chunks: number;
  }) {
    let now = 1_000;
    let sent = 0;
    const asked: (string | undefined)[] = [];
    const stopped = jest.spyOn(performance, 'now').mockImplementation(() => now);
    const pull = (controller: ReadableStreamDefaultController) => {
      if (sent === answer.chunks) return controller.close();
      sent++;
      now += answer.chunkMs;
      controller.enqueue(new Uint8Array(answer.chunkBytes));
    };
    const open = async ({ headers }: { headers: Record<string, string> }) => {
      asked.push(headers.range);
      const { status = 200 } = answer;
      // A stream that makes no chunk before it is asked for.
      const body = new ReadableStream({ pull }, { highWaterMark: 0 });
      return new Response(body, { status, headers: answer.headers ?? {} });
    };
    try {
      const found = await probeUrl({ open } as unknown as HttpClient, 'https://example.org/x', {
        retryDelayMs: 1,
      });
      return { found, sent, asked };
    } finally {
      stopped.mockRestore();
    }
  }

  test('asks for 64 MiB, and then for all', async () => {
    const short = {
      status: 206,
      headers: { 'content-range': 'bytes 0-99/100' },
      chunkBytes: 50,
      chunkMs: 1,
      chunks: 1,
    };
    expect(await sample(short)).toEqual({
      found: { why: 'the answer ended early', certain: false },
      sent: 1,
      asked: ['bytes=0-67108863', undefined],
    });
  });

  test('ends at 4 MiB of a file that will take less than 10 seconds', async () => {
    const fast = {
      headers: { 'content-length': String(12 * MIB) },
      chunkBytes: MIB,
      chunkMs: 800,
      chunks: 12,
    };
    expect(await sample(fast)).toMatchObject({ found: { bytes: 12 * MIB, seconds: 9.6 }, sent: 4 });
    // At 10 seconds it goes on until 10 seconds have passed.
    const slow = { ...fast, headers: { 'content-length': String(20 * MIB) }, chunkMs: 500, chunks: 20 };
    expect(await sample(slow)).toMatchObject({ found: { bytes: 20 * MIB, seconds: 10 }, sent: 20 });
    const slower = { ...fast, headers: { 'content-length': String(30 * MIB) }, chunkMs: 500, chunks: 30 };
    expect(await sample(slower)).toMatchObject({ found: { bytes: 30 * MIB, seconds: 15 }, sent: 20 });
  });

  test('of a file without a size ends at 64 MiB, or after 10 seconds', async () => {
    const fast = { chunkBytes: 8 * MIB, chunkMs: 1, chunks: 9 };
    expect(await sample(fast)).toMatchObject({ found: { bytes: undefined, seconds: undefined }, sent: 8 });
    expect(await sample({ ...fast, chunks: 7 })).toMatchObject({ found: { bytes: 56 * MIB }, sent: 7 });
    const slow = { chunkBytes: 1, chunkMs: 2_500, chunks: 9 };
    expect(await sample(slow)).toMatchObject({ found: { bytes: undefined, seconds: undefined }, sent: 4 });
    expect(await sample({ ...slow, chunks: 3 })).toMatchObject({
      found: { bytes: 3, seconds: 7.5 },
      sent: 3,
    });
  });

  test('that is the whole file is read to its end, also without a size', async () => {
    const headers = { 'content-length': String(4 * MIB) };
    const whole = { headers, chunkBytes: MIB, chunkMs: 1, chunks: 4 };
    expect(await sample(whole)).toMatchObject({ found: { bytes: 4 * MIB, seconds: 0.004 } });
    const range = {
      status: 206,
      headers: { 'content-range': 'bytes 0-99/*' },
      chunkBytes: 100,
      chunkMs: 1,
      chunks: 1,
    };
    expect(await sample(range)).toMatchObject({ found: { bytes: 100, seconds: 0.001 } });
    expect(await sample({ ...whole, headers: { ...headers, 'content-encoding': 'gzip' } })).toMatchObject({
      found: { bytes: 4 * MIB },
    });
    expect(await sample({ chunkBytes: 1, chunkMs: 1, chunks: 0 })).toMatchObject({
      found: { bytes: 0, seconds: 0 },
    });
  });

  test('of a range that ends after 64 MiB is enough', async () => {
    const headers = { 'content-range': `bytes 0-67108863/${100 * MIB}` };
    const half = { status: 206, headers, chunkBytes: 32 * MIB, chunkMs: 9_000, chunks: 2 };
    expect(await sample(half)).toMatchObject({ found: { bytes: 100 * MIB }, sent: 2 });
  });
});

test.each([
  ['300', { status: 300, headers: { location: 'https://other.example/' } }, 'https://other.example/'],
  ['399', { status: 399, headers: { location: '/next' } }, 'https://example.org/next'],
])('a redirect by status %s is followed', async (_, first, second) => {
  const urls: string[] = [];
  const open = async ({ url }: { url: URL }) => {
    urls.push(url.href);
    return urls.length === 1 ? new Response(null, first) : new Response('abc');
  };
  expect(await probeUrl({ open } as unknown as HttpClient, 'https://example.org/x')).toMatchObject({
    bytes: 3,
  });
  expect(urls[1]).toBe(second);
});

test.each([
  [302, {}, 'it answers with HTTP 302'],
  [400, { location: '/next' }, 'it answers with HTTP 400'],
  [299, { location: '/next' }, 'it answers with HTTP 299'],
  [302, { location: 'ftp://other.example/' }, 'it redirects to something that is no http(s) URL'],
])('status %d with %j is no redirect that can be followed', async (status, headers, why) => {
  const open = async () => new Response(null, { status, headers });
  const found = probeUrl({ open } as unknown as HttpClient, 'https://example.org/x', { retryDelayMs: 1 });
  expect(await found).toMatchObject({ why });
});

test('an error of ours and an abort come through a probe', async () => {
  const failing = { open: () => Promise.reject(new RangeError('a bug')) } as unknown as HttpClient;
  await expect(probeUrl(failing, 'https://example.org/x', { retryDelayMs: 1 })).rejects.toThrow('a bug');
  const controller = new AbortController();
  const open = () => {
    controller.abort(new Error('stopped'));
    return Promise.reject(new Error('aborted'));
  };
  const options = { retryDelayMs: 1, signal: controller.signal };
  await expect(probeUrl({ open } as unknown as HttpClient, 'https://example.org/x', options)).rejects.toThrow(
    'stopped',
  );
});

describe('the time that a file takes', () => {
  const MB = 1_000_000;
  test('is what it took, when all of it came', () => {
    expect(estimateSeconds([{ ms: 2_500, bytes: 5 * MB }], 5 * MB)).toBe(2.5);
  });

  test('follows from the second half of a sample, after a slow start', () => {
    const marks = [
      { ms: 4_000, bytes: 2 * MB },
      { ms: 5_000, bytes: 10 * MB },
      { ms: 6_000, bytes: 20 * MB },
    ];
    expect(estimateSeconds(marks, 120 * MB)).toBeCloseTo(16, 5);
    expect(estimateSeconds([{ ms: 1_000, bytes: MB }], 10 * MB)).toBe(10);
    expect(estimateSeconds(marks, undefined)).toBeUndefined();
  });
});
