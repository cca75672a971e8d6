import { afterEach, describe, expect, test } from '@jest/globals';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { judgeRpcAnswer } from '../../src/iexec/chain/rpc-answer.ts';
import { HttpClient } from '../../src/net/http.ts';
import { type Reply, type Seen, serve, stopServices } from '../support/json-service.ts';
import { pad } from '../support/vectors.ts';

afterEach(stopServices);

const failed = (code: unknown, message: string, id: unknown = 1, more = {}) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message, ...more },
});
const done = (id: number) => ({ jsonrpc: '2.0', id, result: '0x5' });
const ONE = [{ id: 1 }];
const TWO = [{ id: 1 }, { id: 2 }];
const judge = (status: number, body: unknown, calls = ONE) =>
  judgeRpcAnswer(status, typeof body === 'string' ? body : JSON.stringify(body), calls);

describe('an answer of an RPC endpoint', () => {
  test.each([
    ['results', 200, [done(2), done(1)], TWO],
    ['a lone result in an array', 200, [done(1)], ONE],
    ['an id as text', 200, { ...done(1), id: '1' }, ONE],
    [
      'a search that takes too long',
      200,
      failed(-32000, 'query timed out'),
      [{ id: 1, method: 'eth_getLogs' }],
    ],
    ['a revert that speaks of later', 200, failed(3, 'execution reverted: try again later'), ONE],
    ['a revert', 200, failed(3, 'execution reverted: rate limit exceeded', 1, { data: '0x08c379a0' }), ONE],
    ['a revert that speaks of batches', 200, [done(1), failed(-32000, 'execution reverted: batch', 2)], TWO],
    ['a revert with HTTP 500', 500, failed(3, 'execution reverted'), ONE],
    ['an error of one call with HTTP 400', 400, failed(-32000, 'already known'), ONE],
    [
      'a range of blocks that is too wide',
      200,
      failed(-32005, 'query returned more than 10000 results'),
      ONE,
    ],
    ['a limit on the range', 200, failed(-32000, 'eth_getLogs is limited to a 10,000 blocks range'), ONE],
    ['the gas limit', 200, failed(-32000, 'exceeds block gas limit'), ONE],
    ['a full pool', 200, failed(-32000, 'account limit exceeded: pooled 16 txs'), ONE],
    ['a limit of the chain', 200, failed(-32000, 'max initcode size exceeded: code size 1 limit 2'), ONE],
  ])('is one: %s', (_, status, body, calls) => {
    expect(judge(status, body, calls)).toEqual({ is: 'answer' });
  });

  test.each([
    ['EIP-1474', 200, failed(-32005, 'limit exceeded')],
    ['QuickNode', 200, failed(-32007, '50/second request limit reached - reduce calls per second')],
    ['Alchemy', 200, failed(429, 'Your app has exceeded its compute units per second capacity.')],
    ['Alchemy, as text', 200, failed('429', 'slower')],
    ['-32029', 200, failed(-32029, 'Too Many Requests')],
    ['dRPC', 200, failed(15, 'Too many request, try again later')],
    ['another code', 200, failed(-32016, 'over rate limit')],
    ['another code still', 200, failed(-32603, 'daily request count exceeded, request rate limited')],
    ['a batch, one call of which is limited', 200, [done(1), failed(-32007, 'slow down', 2)]],
    ['HTTP 429 with words', 429, { error: 'Rate limit: 10 requests per second' }],
    ['HTTP 429 with a page', 429, '<html>'],
  ])('limits our rate: %s', (_, status, body) => {
    const found = judge(status, body, Array.isArray(body) ? TWO : ONE);
    expect(found).toMatchObject({
      is: 'again',
      limited: true,
      why: expect.stringContaining('limits our rate'),
    });
  });

  test.each([
    [-32603, 'Internal error'],
    [-32000, 'request timed out'],
    [-32002, 'upstream is temporarily unavailable'],
    [0, 'no response: the server is overloaded'],
  ])('may be another the next time: %d, %s', (code, message) => {
    const verdict = { is: 'again', limited: false, isComplete: true, why: `it fails: "${message}"` };
    expect(judge(200, failed(code, message))).toEqual(verdict);
    expect(judge(200, [done(1), failed(code, message, 2)], TWO)).toEqual(verdict);
  });

  test.each([
    [
      'dRPC',
      500,
      failed(31, 'Batch of more than 3 requests are not allowed on free tier', null),
      /more than 3/,
    ],
    [
      'dRPC with HTTP 200',
      200,
      failed(31, 'Batch of more than 3 requests are not allowed', null),
      /more than 3/,
    ],
    ['no batches', 400, 'Invalid Request', /HTTP 400/],
    ['no batches, in JSON', 400, failed(-32600, 'Invalid Request', null), /HTTP 400: "Invalid Request"/],
    ['a method that is not allowed', 405, '', /HTTP 405/],
    ['too large', 413, '<html>', /HTTP 413/],
    ['one error for all', 200, failed(-32600, 'invalid request', null), /invalid request/],
    ['one error a call', 200, [1, 2].map(id => failed(-32600, 'batch too large', id)), /batch too large/],
    ['a lone text', 403, { error: 'batch requests are not enabled' }, /not enabled/],
    ['some replies', 200, [done(1)], /without a reply/],
    ['none at all', 200, [], /without a reply/],
    ['a general failure', 500, failed(-32603, 'Internal error', null), /HTTP 500: "Internal error"/],
  ])('refuses a batch for its size: %s', (_, status, body, why) => {
    const found = judge(status, body, TWO);
    expect(found).toMatchObject({ is: 'smaller', why: expect.stringMatching(why) });
    expect(judge(status, body, ONE).is).not.toBe('smaller');
  });

  test.each([
    [502, '<html>', 'again'],
    [503, failed(-32000, 'unavailable', null), 'again'],
    [200, '<html>', 'again'],
    [401, failed(-32001, 'invalid key', null), 'refused'],
    [402, failed(-32001, 'pay first', null), 'refused'],
    [403, '<html>', 'refused'],
    [404, '', 'refused'],
  ])('HTTP %d %j of one call or many: %s', (status, body, is) => {
    expect(judge(status, body, ONE).is).toBe(is);
    expect(judge(status, body, TWO).is).toBe(is);
  });

  test('is quoted as one short line', () => {
    const found = judge(401, failed(1, `\u001b[31mno\n::error::${'x'.repeat(900)}`, null));
    expect(found).toMatchObject({
      why: expect.stringMatching(/^it answers with HTTP 401: "no ::error::x{100,}…"$/),
    });
    expect('why' in found && found.why.length).toBeLessThan(260);
  });
});

describe('the form of an answer', () => {
  test.each([-32_005, -32_007, -32_029, -32_090, 429, 15])('the code %d alone limits our rate', code => {
    expect(judge(200, failed(code, 'no'))).toMatchObject({ is: 'again', limited: true });
    expect(judge(200, failed(-code, 'no'))).toEqual({ is: 'answer' });
  });

  test.each([400, 405, 411, 413, 414, 415, 422, 501])('HTTP %d refuses a batch as such', status => {
    expect(judge(status, '', TWO)).toMatchObject({ is: 'smaller', limited: false });
    expect(judge(status, '')).toMatchObject({ is: 'refused' });
  });

  test.each([402, 406, 410])('HTTP %d does not', status => {
    expect(judge(status, '', TWO).is).toBe('refused');
  });

  test('more replies than calls are no answer', () => {
    expect(judge(200, [done(1), done(2)])).toEqual({
      is: 'again',
      why: 'it gives more answers than it was asked for',
      limited: false,
    });
  });

  test('another id is no reply, nor is a number as text that differs', () => {
    expect(judge(200, done(2))).toMatchObject({
      is: 'again',
      why: 'its answer leaves calls without a reply',
    });
    expect(judge(200, { ...done(1), id: '2' }).is).toBe('again');
  });

  test.each([
    ['a batch with a revert and HTTP 500', 500, [done(1), failed(3, 'execution reverted', 2)], 'answer'],
    ['a batch with a revert and a fault with HTTP 500', 500, [failed(3, 'x'), failed(-1, 'y', 2)], 'smaller'],
    ['results alone with HTTP 500', 500, [done(1), done(2)], 'smaller'],
    ['results alone with HTTP 400', 400, [done(1), done(2)], 'smaller'],
    ['a page with HTTP 500', 500, '<html>', 'again'],
    ['a page with HTTP 200', 200, '<html>', 'again'],
  ])('%s', (_, status, body, is) => {
    expect(judge(status, body, TWO).is).toBe(is);
  });

  test.each([
    ['a page', '<html>', 'it answers with something that is not JSON'],
    ['an error without an id', { error: 'no' }, 'it refuses the request: "no"'],
    ['a message alone', { message: 'no' }, 'it refuses the request: "no"'],
    ['an error without words', { error: { code: 1 } }, 'it refuses the request'],
    ['an empty error', { error: null }, 'its answer leaves calls without a reply'],
    ['nothing', null, 'its answer leaves calls without a reply'],
  ])('%s with HTTP 200 is named as what it is', (_, body, why) => {
    expect(judge(200, body)).toEqual({ is: 'again', why, limited: false });
  });

  test.each([
    ['a code', { code: 3, message: 'no batch' }],
    ["Nethermind's code", { code: -32_015, message: 'no batch' }],
    ['data', { code: -32_000, message: 'no batch', data: '0x1' }],
  ])('a contract that speaks of batches is told by %s', (_, error) => {
    expect(judge(200, [done(1), { id: 2, error }], TWO)).toEqual({ is: 'answer' });
  });

  test('empty data is that of no contract', () => {
    const error = { code: -32_000, message: 'no batch', data: '0x' };
    expect(judge(200, [done(1), { id: 2, error }], TWO).is).toBe('smaller');
  });
});

describe('a connection', () => {
  const retryPolicy = { retries: 2, minDelayMs: 1, maxDelayMs: 2 };
  const http = new HttpClient({ userAgent: 'test/1', retryPolicy });
  const network = (rpcUrl: string) => ({ ...NETWORKS['arbitrum-sepolia-testnet'], rpcUrl });
  const callsOf = ({ body }: Seen) => [JSON.parse(body)].flat() as { id: number; method: string }[];
  const answer = (seen: Seen): Reply => {
    const replies = callsOf(seen).map(({ id, method }) => ({
      jsonrpc: '2.0',
      id,
      result: method === 'eth_chainId' ? '0x66eee' : '0x5',
    }));
    return { body: seen.body.startsWith('[') ? replies : replies[0] };
  };
  const tooMany: Reply = {
    status: 500,
    body: failed(31, 'Batch of more than 3 requests are not allowed', null),
  };

  /** Asks for the balances of so many accounts at once. @returns the sizes of the batches that went out. */
  async function balances(count: number, answerTo: (seen: Seen) => Reply) {
    const { url, seen } = await serve(answerTo);
    const provider = await connectRpc(network(`${url}/v2/s3cr3t-key`), { http });
    const ask = () =>
      Promise.all(Array.from({ length: count }, (_, n) => provider.getBalance(pad(String(n)))));
    try {
      const before = seen.length;
      expect(await ask()).toEqual(Array(count).fill(5n));
      const first = seen.slice(before).map(one => callsOf(one).length);
      await ask();
      return { first, second: seen.slice(before + first.length).map(one => callsOf(one).length), seen };
    } finally {
      provider.destroy();
    }
  }

  test('makes its batches smaller where the endpoint wants that, and remembers', async () => {
    const { first, second } = await balances(12, seen => (callsOf(seen).length > 3 ? tooMany : answer(seen)));
    expect(first).toEqual([12, 6, 3, 3, 3, 3]);
    expect(second).toEqual([3, 3, 3, 3]);
  });

  test('sends calls alone, and not in an array, where there are no batches', async () => {
    const { first, seen } = await balances(3, one =>
      one.body.startsWith('[') ? { status: 400, body: 'Invalid Request' } : answer(one),
    );
    expect(first).toEqual([3, 1, 1, 1]);
    expect(seen.at(-1)?.body).toMatch(/^{/);
  });

  test('asks for what an answer lacks in smaller batches', async () => {
    const { first } = await balances(4, seen => {
      const { body } = answer(seen);
      return { body: Array.isArray(body) && body.length > 2 ? body.slice(1) : body };
    });
    expect(first).toEqual([4, 2, 2]);
  });

  test('asks again where one call of a batch failed, and loses that one only when it goes on', async () => {
    let failures = 1;
    const failing = (seen: Seen): Reply => {
      const calls = callsOf(seen);
      if (calls.length < 2 || failures-- <= 0) return answer(seen);
      return { body: calls.map(({ id }, n) => (n === 1 ? failed(-32603, 'Internal error', id) : done(id))) };
    };
    const { first } = await balances(3, failing);
    expect(first).toEqual([3, 3]);

    failures = 3;
    const { url } = await serve(failing);
    const provider = await connectRpc(network(url), { http });
    try {
      const asked = await Promise.allSettled(['1', '2', '3'].map(digit => provider.getBalance(pad(digit))));
      expect(asked).toMatchObject([
        { value: 5n },
        { reason: { code: 'SERVICE_REFUSED', message: expect.stringContaining('Internal error') } },
        { value: 5n },
      ]);
    } finally {
      provider.destroy();
    }
  });

  test('gets through a limit that counts calls', async () => {
    const { first } = await balances(8, seen =>
      callsOf(seen).length > 2
        ? { body: callsOf(seen).map(({ id }) => failed(-32007, '2/second request limit reached', id)) }
        : answer(seen),
    );
    expect(first).toEqual([8, 8, 8, 2, 2, 2, 2]);
  });

  test('sits out a limit with any code', async () => {
    let limited = 2;
    const { first } = await balances(2, seen =>
      callsOf(seen).length > 1 && limited-- > 0
        ? { body: [done(callsOf(seen)[0]?.id ?? 0), failed(15, 'Too many request', callsOf(seen)[1]?.id)] }
        : answer(seen),
    );
    expect(first).toEqual([2, 2, 2]);
  });

  test('names what the endpoint said, without its access key', async () => {
    const { url } = await serve(() => ({
      status: 401,
      body: failed(-32001, 'no such key: s3cr3t-key', null),
    }));
    const attempt = connectRpc(network(`${url}/v2/s3cr3t-key`), { http });
    await expect(attempt).rejects.toThrow(/HTTP 401: "no such key: \*\*\*".*\[RPC_UNREACHABLE\]/);
  });

  test('says where an endpoint leads on to, and does not follow', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_, response) =>
      response.writeHead(308, { location: 'https://rpc.example.org/key' }).end(),
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as { port: number };
      await expect(connectRpc(network(`http://127.0.0.1:${port}`), { http })).rejects.toThrow(
        /HTTP 308, which redirects to https:\/\/rpc\.example\.org\. .*\[RPC_UNREACHABLE\]/,
      );
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
