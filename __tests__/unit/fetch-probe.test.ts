import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
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
