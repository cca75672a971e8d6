import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { receive } from '../../src/ipfs/gateway-connection.ts';
import { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import type { PartialFile } from '../../src/ipfs/partial-file.ts';
import type { HttpClient, HttpRequest } from '../../src/net/http.ts';

const CID = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
let restore = () => {};
afterEach(() => restore());

/** A file in memory that has some bytes already. */
function partWith(text: string) {
  let content = text;
  const part = {
    received: text.length,
    connections: 0,
    append: async (bytes: Uint8Array) => {
      content += Buffer.from(bytes).toString();
      part.received += bytes.length;
    },
  };
  return { part, content: () => content };
}

interface Given {
  had?: string;
  ranges?: boolean;
  maxBytes?: number;
  slowest?: { graceMs: number; bytesPerSecond: number };
}

/** Receives from a gateway that gives this answer. */
async function receiveFrom(
  answer: Response | Error,
  { had = '', ranges = true, maxBytes = 100, slowest }: Given = {},
) {
  const asked: HttpRequest[] = [];
  const http = {
    open: async (request: HttpRequest) => {
      asked.push(request);
      if (answer instanceof Response) return answer;
      throw answer;
    },
  } as unknown as HttpClient;
  const { part, content } = partWith(had);
  const totals: (number | undefined)[] = [];
  const error = await receive(http, part as unknown as PartialFile, {
    url: new URL('https://gateway.example/ipfs/x'),
    ranges,
    maxBytes,
    signal: new AbortController().signal,
    onChunk: total => totals.push(total),
    ...(slowest && { slowest }),
  }).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  const range = asked[0]?.headers?.range;
  return { error, content: content(), connections: part.connections, totals, range };
}

const chunked = (...chunks: string[]) =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Buffer.from(chunk));
      controller.close();
    },
  });
const partial = (text: string, range: string) =>
  new Response(text, { status: 206, headers: { 'content-range': range } });

describe('a connection to a gateway', () => {
  test('brings the whole file where there is nothing yet', async () => {
    const answer = new Response(chunked('ab', 'cd'), { headers: { 'content-length': '4' } });
    expect(await receiveFrom(answer)).toEqual({
      error: undefined,
      content: 'abcd',
      connections: 1,
      totals: [4, 4],
      range: undefined,
    });
  });

  test('brings the rest of it', async () => {
    const answer = partial('cd', 'bytes 2-3/4');
    expect(await receiveFrom(answer, { had: 'ab' })).toMatchObject({
      error: undefined,
      content: 'abcd',
      connections: 1,
      range: 'bytes=2-',
    });
    const sized = new Response('cd', {
      status: 206,
      headers: { 'content-range': 'bytes 2-3/4', 'content-length': '2' },
    });
    expect(await receiveFrom(sized, { had: 'ab' })).toMatchObject({ totals: [4] });
  });

  test('skips what is there where all is sent again', async () => {
    const all = () => new Response(chunked('a', 'bc', 'd'));
    expect(await receiveFrom(all(), { had: 'ab', ranges: false })).toMatchObject({
      content: 'abcd',
      connections: 1,
      totals: [undefined, undefined, undefined],
      range: undefined,
    });
    expect(await receiveFrom(all(), { had: 'abcd', ranges: false })).toMatchObject({
      error: undefined,
      content: 'abcd',
      connections: 0,
    });
  });

  test('is complete where nothing is left', async () => {
    const nothing = (range: string) =>
      new Response(null, { status: 416, headers: { 'content-range': range } });
    expect((await receiveFrom(nothing('bytes */2'), { had: 'ab' })).error).toBeUndefined();
    expect((await receiveFrom(nothing('bytes */3'), { had: 'ab' })).error).toMatchObject({
      name: 'UnusableRange',
    });
    expect((await receiveFrom(nothing('bytes */0'))).error).toMatchObject({ name: 'UnusableRange' });
  });

  test.each([
    ['of somewhere else', partial('abcd', 'bytes 0-3/4'), true],
    ['without saying which', new Response('cd', { status: 206 }), true],
    ['that was not asked for', partial('cd', 'bytes 2-3/4'), false],
  ])('is of no use with a range %s', async (_, answer, ranges) => {
    const { error, content } = await receiveFrom(answer, { had: 'ab', ranges });
    expect([error?.name, content]).toEqual(['UnusableRange', 'ab']);
  });

  test('ends at the largest size, said or sent', async () => {
    const said = (length: number) => new Response('abcd', { headers: { 'content-length': String(length) } });
    expect((await receiveFrom(said(4), { maxBytes: 4 })).error).toBeUndefined();
    const tooLarge = await receiveFrom(said(5), { maxBytes: 4 });
    expect(tooLarge).toMatchObject({ error: { code: 'ARCHIVE_TOO_LARGE' }, content: '' });
    expect((await receiveFrom(new Response(chunked('ab', 'cd')), { maxBytes: 4 })).error).toBeUndefined();
    const sent = await receiveFrom(new Response(chunked('ab', 'cd')), { maxBytes: 3 });
    expect(sent).toMatchObject({ error: { code: 'ARCHIVE_TOO_LARGE' }, content: 'ab' });
    // The length of a compressed answer says nothing.
    const packed = new Response('abcd', { headers: { 'content-length': '9', 'content-encoding': 'br' } });
    expect(await receiveFrom(packed, { maxBytes: 4 })).toMatchObject({
      error: undefined,
      totals: [undefined],
    });
  });

  test('that ends early is broken', async () => {
    const short = new Response('abc', { headers: { 'content-length': '4' } });
    expect(await receiveFrom(short)).toMatchObject({ error: { name: 'BrokenConnection' }, content: 'abc' });
    const fewer = new Response('a');
    expect((await receiveFrom(fewer, { had: 'ab', ranges: false })).error?.message).toBe(
      'the answer ended early',
    );
  });

  test('that is too slow is given up', async () => {
    let now = 0;
    const time = jest.spyOn(performance, 'now').mockImplementation(() => now);
    restore = () => time.mockRestore();
    const pull = (controller: ReadableStreamDefaultController) => {
      now += 1_000;
      controller.enqueue(Buffer.from('ab'));
    };
    const slowest = { graceMs: 1_000, bytesPerSecond: 3 };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    // After four seconds, of which one is free, nine bytes are due and eight are there.
    const { error, content } = await receiveFrom(new Response(body), { slowest });
    expect([error?.name, content]).toEqual(['SlowConnection', 'abababab']);
  });

  test('is as slow as its own bytes are, however many were there before', async () => {
    let now = 0;
    const time = jest.spyOn(performance, 'now').mockImplementation(() => now);
    restore = () => time.mockRestore();
    const pull = (controller: ReadableStreamDefaultController) => {
      now += 1_000;
      controller.enqueue(Buffer.from('ab'));
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const answer = new Response(body, { status: 206, headers: { 'content-range': 'bytes 50-99/100' } });
    const slowest = { graceMs: 1_000, bytesPerSecond: 3 };
    const { error, content } = await receiveFrom(answer, { had: '-'.repeat(50), slowest });
    expect([error?.name, content.length]).toEqual(['SlowConnection', 58]);
  });

  test.each([
    [404, 'RESULT_MISSING'],
    [410, 'RESULT_MISSING'],
    [403, 'SERVICE_REFUSED'],
    [300, 'SERVICE_REFUSED'],
    [400, 'SERVICE_REFUSED'],
  ])('with status %d is %s', async (status, code) => {
    expect((await receiveFrom(new Response(null, { status }))).error).toMatchObject({ code });
  });

  test('tells a redirect by its status', async () => {
    const to = (status: number) =>
      receiveFrom(new Response(null, { status, headers: { location: 'https://other.example/x' } }));
    for (const status of [300, 399])
      expect((await to(status)).error).toMatchObject({ why: expect.stringContaining('other.example') });
    expect((await to(400)).error).toMatchObject({ why: 'It answered with status 400.' });
    const nowhere = await receiveFrom(new Response(null, { status: 302 }));
    expect(nowhere.error).toMatchObject({ why: expect.stringContaining('another address') });
  });

  test('may be better later with a transient status, or none', async () => {
    expect((await receiveFrom(new Response(null, { status: 503 }))).error).toMatchObject({
      name: 'BrokenConnection',
      message: 'it answers status 503',
    });
    const down = new TaskError('SERVICE_UNREACHABLE', { what: 'x', why: 'GET x failed.', fix: 'x' });
    expect((await receiveFrom(down)).error).toMatchObject({
      name: 'BrokenConnection',
      message: 'GET x failed',
    });
    const fault = new RangeError('a bug');
    expect((await receiveFrom(fault)).error).toBe(fault);
  });
});

describe('a node', () => {
  type Reply = { status: number; text?: string; headers?: Headers };
  /** A storage whose node and gateway answer in turn. */
  function storage(...replies: (Reply | Error)[]) {
    const asked: HttpRequest[] = [];
    const http = {
      request: async (request: HttpRequest) => {
        asked.push(request);
        const reply = replies.shift();
        if (reply instanceof Error) throw reply;
        return { text: '', headers: new Headers(), ...reply };
      },
    } as unknown as HttpClient;
    const gatewayUrls: [string] = ['https://gateway.example/base/'];
    return { store: new IpfsStorage({ http, nodeUrl: 'https://node.example', gatewayUrls }), asked };
  }
  const added = (hash = CID) => ({ status: 200, text: `{"Name":"x","Hash":"${hash}","Size":"1"}\n` });

  test('serves a file of just this size', async () => {
    const sized = (length: string) => ({ status: 200, headers: new Headers({ 'content-length': length }) });
    const serves = (reply: Reply | Error) => storage(reply).store.serves({ cid: CID, size: 3 });
    expect(await serves(sized('3'))).toBe(true);
    expect(await serves(sized('4'))).toBe(false);
    expect(await serves({ ...sized('3'), status: 206 })).toBe(false);
    expect(await serves({ status: 200 })).toBe(false);
    expect(await serves(new Error('late'))).toBe(false);
    const { store, asked } = storage(sized('3'));
    await store.serves({ cid: CID, size: 3 });
    expect(asked[0]).toMatchObject({ method: 'HEAD', repeatable: false, timeoutMs: 10_000 });
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(storage(new Error('x')).store.serves({ cid: CID, size: 3 }, '', { signal })).rejects.toThrow(
      'stopped',
    );
  });

  test('takes an upload, for a minute and the time that it hashes', async () => {
    const { store, asked } = storage(added(), { status: 200 });
    expect(await store.upload('/nowhere', { cid: CID, size: 30_001 })).toBe(
      `https://gateway.example/base/ipfs/${CID}`,
    );
    expect(asked[0]).toMatchObject({ method: 'POST', repeatable: true, timeoutMs: 60_004 });
    expect(String(asked[0]?.url)).toBe('https://node.example/api/v0/add?progress=false&stream-channels=true');
    expect(asked[1]).toMatchObject({ method: 'HEAD', repeatable: true });
  });

  test.each<[string, Reply, string]>([
    ['refuses', { status: 500 }, 'SERVICE_REFUSED'],
    ['stores something else', added('QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn'), 'UPLOAD_MISMATCH'],
    ['sends no JSON', { status: 200, text: 'hello' }, 'SERVICE_MALFORMED'],
    ['sends nothing', { status: 200 }, 'SERVICE_MALFORMED'],
    ['names no CID', added('x'), 'SERVICE_MALFORMED'],
  ])('that %s stores nothing', async (_, reply, code) => {
    await expect(storage(reply).store.upload('/nowhere', { cid: CID, size: 1 })).rejects.toMatchObject({
      code,
    });
  });
});
