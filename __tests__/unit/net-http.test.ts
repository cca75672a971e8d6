import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  describeFailure,
  HttpClient,
  type HttpRequest,
  isTransientStatus,
  originOf,
} from '../../src/net/http.ts';

/** Answers of the next calls of `fetch`. */
let answers: (Response | Error)[] = [];
let asked: { url: string; options: RequestInit }[] = [];
let notes: string[] = [];
let restore = () => {};

beforeEach(() => {
  asked = [];
  notes = [];
  const stub = jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, options = {}) => {
    asked.push({ url: String(url), options });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('no answer is left');
  });
  restore = () => stub.mockRestore();
});
afterEach(() => restore());

const retryPolicy = { retries: 2, minDelayMs: 1, maxDelayMs: 1 };
const client = () => new HttpClient({ userAgent: 'test', retryPolicy, note: line => notes.push(line) });

function ask(request: Partial<HttpRequest>, ...given: (Response | Error)[]) {
  answers = given;
  return client().request({ service: 'service', url: 'https://example.org/a', ...request });
}

const status = (code: number, text = '', headers = {}) =>
  new Response(text || null, { status: code, headers });
const redirect = (location: string, code = 302) => status(code, '', { location });

test.each([
  [200, false],
  [404, false],
  [407, false],
  [408, true],
  [409, false],
  [428, false],
  [429, true],
  [430, false],
  [499, false],
  [500, true],
  [501, false],
  [502, true],
  [504, true],
  [505, false],
  [599, true],
])('status %d may be another at a later try: %s', (code, transient) => {
  expect(isTransientStatus(code)).toBe(transient);
});

describe('a request', () => {
  test('is made again where that does no harm, as often as the policy says', async () => {
    expect((await ask({}, status(500), status(503), status(200, 'good'))).text).toBe('good');
    expect(notes).toEqual([
      'GET https://example.org is tried again: HTTP 500.',
      'GET https://example.org is tried again: HTTP 503.',
    ]);
    expect((await ask({}, status(500), status(500), status(502))).status).toBe(502);
    expect((await ask({ method: 'HEAD' }, status(500), status(200))).status).toBe(200);
    expect((await ask({ method: 'POST', repeatable: true }, status(500), status(200))).status).toBe(200);
  });

  test('is made once where it may do harm', async () => {
    expect((await ask({ method: 'POST' }, status(500))).status).toBe(500);
    expect((await ask({ method: 'PUT' }, status(500))).status).toBe(500);
    expect((await ask({ repeatable: false }, status(500))).status).toBe(500);
    expect(notes).toEqual([]);
  });

  test('is made again after a failure, and fails with the deepest cause', async () => {
    const broken = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    expect((await ask({}, broken, status(200, 'good'))).text).toBe('good');
    expect(notes).toEqual(['GET https://example.org is tried again: connect ECONNREFUSED.']);
    const failed = ask({}, broken, broken, broken);
    await expect(failed).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      why: 'GET https://example.org failed: connect ECONNREFUSED.',
      fix: expect.stringContaining('Check the endpoint'),
    });
  });

  test('that a certificate stops names the variable that helps', async () => {
    const untrusted = Object.assign(new Error('self-signed certificate'), {
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
    });
    await expect(ask({ method: 'POST' }, untrusted)).rejects.toMatchObject({
      why: 'POST https://example.org failed: self-signed certificate.',
      fix: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
  });

  test('is not made again after an abort, whose reason it throws', async () => {
    const controller = new AbortController();
    const stopped = new Error('stopped');
    answers = [];
    restore();
    const stub = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      controller.abort(stopped);
      throw new Error('aborted');
    });
    restore = () => stub.mockRestore();
    const asking = client().request({ service: 's', url: 'https://example.org', signal: controller.signal });
    await expect(asking).rejects.toBe(stopped);
    expect(stub.mock.calls).toHaveLength(1);
  });

  test('is made again until its own judgement takes the answer', async () => {
    const isAnswer = (code: number, text: string) => code === 200 && text === 'ready';
    expect((await ask({ isAnswer }, status(200, 'wait'), status(200, 'ready'))).text).toBe('ready');
    expect(notes).toEqual([
      'GET https://example.org is tried again: HTTP 200, with a body that is no answer.',
    ]);
    expect((await ask({ isAnswer: () => true }, status(500))).status).toBe(500);
  });
});

describe('`Retry-After`', () => {
  test.each(['0', 'Fri, 27 Nov 2026 20:00:00 GMT', '-5', ''])('of %j is no pause', async value => {
    const waits = ask({}, status(503, '', { 'retry-after': value }), status(200));
    expect((await waits).status).toBe(200);
  });

  test('of two seconds holds the next try back until an abort', async () => {
    const controller = new AbortController();
    answers = [status(503, '', { 'retry-after': '2' }), status(200)];
    const note = () => void setImmediate(() => controller.abort(new Error('stopped')));
    const impatient = new HttpClient({ userAgent: 'test', retryPolicy, note });
    const waits = impatient.request({ service: 's', url: 'https://example.org', signal: controller.signal });
    await expect(waits).rejects.toThrow('stopped');
    expect(asked).toHaveLength(1);
  });
});

describe('a redirect', () => {
  test('is followed within its origin, for what only reads', async () => {
    expect((await ask({}, redirect('/b'), redirect('c', 399), status(200, 'good'))).text).toBe('good');
    expect(asked.map(({ url }) => url)).toEqual([
      'https://example.org/a',
      'https://example.org/b',
      'https://example.org/c',
    ]);
    expect((await ask({ method: 'HEAD' }, redirect('/b', 300), status(200))).status).toBe(200);
  });

  test.each<[string, Partial<HttpRequest>, Response]>([
    ['to another origin', {}, redirect('https://other.example/')],
    ['of what may write', { method: 'POST' }, redirect('/b')],
    ['without a place', {}, status(302)],
    ['to what is no URL', {}, redirect('http://')],
    ['by a status that is none', {}, status(404, '', { location: '/b' })],
    ['by status 400', {}, status(400, '', { location: '/b' })],
    ['by status 299', {}, status(299, '', { location: '/b' })],
  ])('is the answer: %s', async (_, request, answer) => {
    expect((await ask(request, answer)).status).toBe(answer.status);
    expect(asked).toHaveLength(1);
  });

  test('is the answer after five others', async () => {
    const hops = Array.from({ length: 7 }, (_, hop) => redirect(`/${hop}`));
    expect((await ask({}, ...hops)).headers.get('location')).toBe('/5');
    expect(asked).toHaveLength(6);
  });

  test('is refused where a body is sent as it is read', async () => {
    const chunks = async function* () {
      yield new Uint8Array(3);
    };
    await ask({ method: 'PUT', body: { size: 3, chunks } }, status(200));
    expect(asked[0]?.options).toMatchObject({
      redirect: 'error',
      headers: { 'user-agent': 'test', 'content-length': '3' },
      duplex: 'half',
    });
    await ask({ method: 'POST', body: 'abc' }, status(200));
    expect(asked[1]?.options).toMatchObject({ redirect: 'manual', body: 'abc' });
    await ask({}, status(200));
    expect(asked[2]?.options).not.toHaveProperty('body');
  });
});

describe('an answer', () => {
  test('has as many bytes as it may, and not one more', async () => {
    expect((await ask({ maxBytes: 3 }, status(200, 'abc'))).text).toBe('abc');
    await expect(ask({ maxBytes: 3 }, status(200, 'abcd'))).rejects.toMatchObject({
      code: 'SERVICE_MALFORMED',
      why: expect.stringContaining('more than 3 bytes'),
    });
    // It came, so that another try changes nothing.
    expect(asked).toHaveLength(2);
  });

  test('has 4 MiB at most where nothing else is said', async () => {
    const size = 4 * 1024 * 1024;
    expect((await ask({}, status(200, 'x'.repeat(size)))).text).toHaveLength(size);
    await expect(ask({}, status(200, 'x'.repeat(size + 1)))).rejects.toMatchObject({
      code: 'SERVICE_MALFORMED',
    });
  });

  test('is read as UTF-8 over the borders of chunks, and as JSON', async () => {
    const bytes = Buffer.from('{"a":"ü€"}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect((await ask({}, new Response(body))).json()).toEqual({ a: 'ü€' });
    const reply = await ask({}, status(200, '<html>'));
    expect(() => reply.json()).toThrow(expect.objectContaining({ code: 'SERVICE_MALFORMED' }));
  });

  test('is handed over unread by `open`, which retries too', async () => {
    answers = [status(500), status(200, 'body')];
    const response = await client().open({ service: 's', url: 'https://example.org' });
    expect(await response.text()).toBe('body');
    answers = [status(404)];
    expect((await client().open({ service: 's', url: 'https://example.org' })).status).toBe(404);
  });
});

test('a failure is described by its deepest cause, the first of several', () => {
  const deep = new Error('outer', { cause: new Error('middle', { cause: new Error('inner') }) });
  expect(describeFailure(deep)).toBe('inner');
  const several = new Error('outer', { cause: new AggregateError([new Error('one'), new Error('two')]) });
  expect(describeFailure(several)).toBe('one');
  expect(describeFailure(new Error('alone', { cause: 'text' }))).toBe('alone');
  expect(describeFailure('text')).toBe('text');
});

test('an origin hides the rest of a URL', () => {
  expect(originOf('https://example.org/secret?key=1')).toBe('https://example.org');
  expect(originOf('secret')).toBe('an address that is not a URL');
});
