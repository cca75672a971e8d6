import { describe, expect, test } from '@jest/globals';
import { TaskError } from '../../src/errors/task-error.ts';
import { RpcTransport, rpcUnreachable } from '../../src/iexec/chain/rpc-transport.ts';
import type { HttpClient, HttpReply, HttpRequest } from '../../src/net/http.ts';

const URL_WITH_KEY = 'https://rpc.example/v2/12345678/1234567?key=abcdefgh';

interface Call {
  readonly id: number;
}

/** An endpoint that answers each request; what it is asked is noted. */
function endpoint(answer: (calls: Call[]) => { status?: number; body: unknown } | Error) {
  const asked: HttpRequest[] = [];
  const sizes: number[] = [];
  const request = async (one: HttpRequest): Promise<HttpReply> => {
    asked.push(one);
    const calls: Call[] = [JSON.parse(String(one.body))].flat();
    sizes.push(calls.length);
    const reply = answer(calls);
    if (reply instanceof Error) throw reply;
    const { status = 200, body } = reply;
    return { status, headers: new Headers(), text: JSON.stringify(body), json: () => body };
  };
  const http = { request } as unknown as HttpClient;
  return { transport: new RpcTransport({ http, url: URL_WITH_KEY, signal: undefined }), asked, sizes };
}

const results = (calls: Call[]) => calls.map(({ id }) => ({ id, result: id }));
const calls = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));
const limited = (all: Call[]) => all.map(({ id }) => ({ id, error: { code: -32_005, message: 'no' } }));

test('a request has twenty seconds, 32 MiB, and may be repeated', async () => {
  const { transport, asked } = endpoint(all => ({ body: results(all) }));
  await transport.send([{ id: 1 }]);
  expect(asked).toMatchObject([
    { timeoutMs: 20_000, maxBytes: 33_554_432, repeatable: true, method: 'POST', body: '{"id":1}' },
  ]);
  const { isAnswer } = asked[0] ?? {};
  expect(isAnswer?.(200, '{"id":1,"result":1}')).toBe(true);
  expect(isAnswer?.(200, 'x')).toBe(false);
});

describe('batches', () => {
  test('have forty calls at first', async () => {
    const { transport, sizes } = endpoint(all => ({ body: results(all) }));
    expect(await transport.send(calls(81))).toHaveLength(81);
    expect(sizes).toEqual([40, 40, 1]);
  });

  test('are halved where the endpoint refuses their size', async () => {
    const { transport, sizes } = endpoint(all =>
      all.length > 3 ? { status: 413, body: '' } : { body: results(all) },
    );
    expect(await transport.send(calls(7))).toHaveLength(7);
    expect(sizes).toEqual([7, 3, 3, 1]);
  });

  test('are quartered where it limits the rate, down to single calls', async () => {
    const { transport, sizes } = endpoint(all => ({ body: all.length > 1 ? limited(all) : results(all) }));
    expect(await transport.send(calls(9))).toHaveLength(9);
    expect(sizes).toEqual([9, 2, ...Array(9).fill(1)]);
  });

  test('never grow again', async () => {
    let refusals = 1;
    const { transport, sizes } = endpoint(all =>
      refusals-- > 0 ? { status: 413, body: '' } : { body: results(all) },
    );
    await transport.send(calls(4));
    await transport.send(calls(40));
    expect(sizes.slice(0, 4)).toEqual([4, 2, 2, 2]);
  });
});

test('a single call that is limited is not sent in parts', async () => {
  const { transport, sizes } = endpoint(all => ({ body: limited(all) }));
  await expect(transport.send([{ id: 1 }])).rejects.toMatchObject({ code: 'RPC_UNREACHABLE' });
  expect(sizes).toEqual([1]);
});

test('ids that come back as text are given back as numbers', async () => {
  const { transport } = endpoint(() => ({ body: [{ id: '1', result: 5 }] }));
  expect(await transport.send([{ id: 1 }])).toEqual([{ id: 1, result: 5 }]);
});

test('parts of the URL of eight characters and more are hidden in errors', () => {
  const { why } = rpcUnreachable(URL_WITH_KEY, 'it says 12345678 1234567 abcdefgh');
  expect(why).toBe('https://rpc.example was asked, but it says *** 1234567 ***.');
});

test.each([
  [
    'a network that fails',
    new TaskError('SERVICE_UNREACHABLE', { what: '', why: '', fix: '' }),
    /asked, but (?!the answer is too large)/,
  ],
  [
    'a large answer',
    new TaskError('SERVICE_MALFORMED', { what: '', why: '', fix: '' }),
    /answer is too large/,
  ],
])('%s is an endpoint that does not answer', async (_, failure, why) => {
  const failed = endpoint(() => failure).transport.send([{ id: 1 }]);
  await expect(failed).rejects.toMatchObject({ code: 'RPC_UNREACHABLE', why: expect.stringMatching(why) });
});

test('an error of another kind stays', async () => {
  const stop = new Error('stop');
  await expect(endpoint(() => stop).transport.send([{ id: 1 }])).rejects.toBe(stop);
});
