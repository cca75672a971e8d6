import { open, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { CidHasher } from '../../src/ipfs/cid.ts';
import type { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { HttpClient } from '../../src/net/http.ts';
import { bytes, cid, limits, missing, useIpfs } from '../support/ipfs.ts';

const CHUNK = 65_536;
const { at, nodeUrl, serving, storage, fetched } = useIpfs();

describe('upload', () => {
  const put = async (store: IpfsStorage, content = bytes, claimed = cid) => {
    await writeFile(at('file'), content);
    await store.upload(at('file'), { cid: claimed, size: content.length });
  };

  test.each([0, 1, 262_144, 262_145, 1_000_000])('a file of %i bytes, and back', async size => {
    const content = Buffer.alloc(size, 'content');
    const its = new CidHasher().update(content).digest();
    const store = storage(nodeUrl());
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
    expect(requests[0]?.url).toBe('/prefix/api/v0/add?progress=false&stream-channels=true');
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
    await expect(put(storage(nodeUrl(), url))).rejects.toMatchObject({ code });
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
    await expect(storage(nodeUrl(), url).upload(at('file'), { cid, size })).rejects.toMatchObject({
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
    const uploading = storage(nodeUrl(), url).upload(
      at('file'),
      { cid, size: bytes.length },
      { signal: abort.signal, onProgress },
    );
    await expect(uploading).rejects.toBe(reason);
  });

  test.each([
    ['the node hangs up', (socket: Socket) => void socket.destroy()],
    ['the run is cancelled', (_socket: Socket, cancel: () => void) => cancel()],
  ])('once %s, no more of the file is read', async (_when, end) => {
    const abort = new AbortController();
    const { url } = await serving(({ socket }) => end(socket, () => abort.abort()));
    const http = new HttpClient({ userAgent: 'test' });
    const closed = Promise.withResolvers<void>();
    const most = 2_000;
    let read = 0;
    async function* chunks() {
      try {
        for (; read < most; read++) yield Buffer.alloc(CHUNK);
      } finally {
        closed.resolve();
      }
    }
    const body = { size: most * CHUNK, chunks };
    const sending = http.request({ service: 'IPFS node', url, method: 'POST', body, signal: abort.signal });
    await expect(sending).rejects.toThrow();
    await closed.promise;
    expect(read).toBeLessThan(most);
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
    expect(await storage(nodeUrl()).serves({ cid: missing.replace('Qmb', 'Qmc'), size })).toBe(false);
  });

  test('an abort is not a no', async () => {
    const reason = new Error('stop');
    const signal = AbortSignal.abort(reason);
    await expect(storage(nodeUrl()).serves({ cid, size: 1 }, '', { signal })).rejects.toBe(reason);
  });
});

test('the registered address is on the first gateway and keeps its path', () => {
  const store = storage(['https://gateway.example/some/path/', 'https://other.example']);
  expect(store.locationOf({ cid })).toBe(`https://gateway.example/some/path/ipfs/${cid}`);
});
