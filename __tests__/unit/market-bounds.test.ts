import { describe, expect, test } from '@jest/globals';
import { MarketClient } from '../../src/iexec/market/market.ts';
import type { HttpClient, HttpReply, HttpRequest } from '../../src/net/http.ts';
import { address, bytes32 } from '../support/fake-chain.ts';

const [REQUESTER, OTHER] = [address(1), address(2)];
const domain = { name: 'iExecODB', version: '5.0.0', chainId: 7n, verifyingContract: address(9) };

/** A market that answers each request by its query; what it was asked is noted. */
function marketWith(answer: (query: URLSearchParams) => { status?: number; body: unknown }) {
  const asked: { path: string; query: Record<string, string>; maxBytes: number | undefined }[] = [];
  const notes: string[] = [];
  const request = async ({ url, maxBytes }: HttpRequest): Promise<HttpReply> => {
    const { pathname, searchParams } = new URL(url);
    asked.push({ path: pathname, query: Object.fromEntries(searchParams), maxBytes });
    const { status = 200, body } = answer(searchParams);
    return { status, headers: new Headers(), text: JSON.stringify(body), json: () => body };
  };
  const http = { request } as unknown as HttpClient;
  const note = (line: string) => notes.push(line);
  return { market: new MarketClient({ http, url: 'https://market.example', domain, note }), asked, notes };
}

const deals = (...items: unknown[]) => marketWith(() => ({ body: { ok: true, deals: items } }));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('a book', () => {
  test('is asked for with all filters', async () => {
    const { market, asked } = marketWith(() => ({ body: { ok: true, orders: [] } }));
    const more = { workerpool: 'any', requester: REQUESTER, minVolume: 3n };
    await all(market.appOrders({ app: OTHER, dataset: 'any', ...more }));
    await all(market.datasetOrders({ dataset: OTHER, app: 'any', ...more }));
    await all(market.workerpoolOrders({ category: 2, minTag: bytes32(9), ...more }));
    const page = { chainId: '7', pageIndex: '0', pageSize: '100', minVolume: '3' };
    const filters = { ...page, workerpool: 'any', requester: REQUESTER };
    const maxBytes = 16_777_216;
    expect(asked).toEqual([
      { path: '/apporders', query: { ...filters, app: OTHER, dataset: 'any' }, maxBytes },
      { path: '/datasetorders', query: { ...filters, dataset: OTHER, app: 'any' }, maxBytes },
      { path: '/workerpoolorders', query: { ...filters, category: '2', minTag: bytes32(9) }, maxBytes },
    ]);
  });

  test('is cut off at ten thousand orders, with a note', async () => {
    const orders = Array(100).fill(null);
    const { market, asked, notes } = marketWith(() => ({ body: { ok: true, orders } }));
    expect(await all(market.workerpoolOrders({ category: 0 }))).toEqual([]);
    expect(asked.map(({ query }) => Number(query.pageIndex))).toEqual([...Array(100).keys()]);
    expect(notes.at(-1)).toMatch(/more than 10000 entries under \/workerpoolorders/);
    expect(notes).toHaveLength(10_001);
  });

  test('ends with the first page that is not full', async () => {
    const { market, asked, notes } = marketWith(query => ({
      body: { ok: true, deals: Array(query.get('pageIndex') === '1' ? 999 : 1_000).fill(null) },
    }));
    expect(await all(market.dealIds(REQUESTER))).toEqual([]);
    expect(asked.map(({ query }) => query.pageSize)).toEqual(['1000', '1000']);
    expect(notes).toEqual([]);
  });

  test('of deals is cut off at fifty thousand', async () => {
    const page = Array(1_000).fill(null);
    const { market, asked } = marketWith(() => ({ body: { ok: true, deals: page } }));
    await all(market.dealIds(REQUESTER));
    expect(asked).toHaveLength(50);
  });
});

describe('deals', () => {
  const sold = (requester: unknown, owner: unknown, pointer: unknown) => ({
    requester,
    dataset: { pointer, owner },
  });

  test('are those of the requester', async () => {
    const { market } = deals(
      { dealid: bytes32(1), requester: REQUESTER },
      { dealid: bytes32(2), requester: OTHER },
      { dealid: 'x', requester: REQUESTER },
      null,
      { dealid: bytes32(3), requester: REQUESTER.toLowerCase() },
    );
    expect(await all(market.dealIds(REQUESTER))).toEqual([bytes32(1), bytes32(3)]);
  });

  test('give the requester’s own datasets', async () => {
    const { market, asked } = deals(
      sold(REQUESTER, REQUESTER, address(11)),
      sold(OTHER, REQUESTER, address(12)),
      sold(REQUESTER, OTHER, address(13)),
      sold(REQUESTER, REQUESTER, 'x'),
      sold(REQUESTER, REQUESTER, address(14)),
    );
    expect(await all(market.datasetsBoughtWith(REQUESTER, OTHER))).toEqual([address(11), address(14)]);
    expect(asked[0]?.query).toMatchObject({ requester: REQUESTER, datasetOwner: REQUESTER, app: OTHER });
  });

  test.each([
    ['of the deal', [{ dealid: bytes32(1), startTime: 5 }], 5],
    [
      'after that of another',
      [
        { dealid: bytes32(2), startTime: 4 },
        { dealid: bytes32(1), startTime: 5 },
      ],
      5,
    ],
    ['of the first second', [{ dealid: bytes32(1), startTime: 1 }], 1],
    ['of none', [{ dealid: bytes32(1), startTime: 0 }], undefined],
    ['of another alone', [{ dealid: bytes32(2), startTime: 4 }], undefined],
    ['that is text', [{ dealid: bytes32(1), startTime: '5' }], undefined],
  ])('have the time %s', async (_, items, time) => {
    const { market, asked } = deals(...items);
    expect(await market.dealStart({ id: bytes32(1), requestHash: bytes32(3) })).toBe(time);
    expect(asked[0]?.query.requestorderHash).toBe(bytes32(3));
  });
});

test.each([
  [429, /wait a minute/],
  [428, /Check the endpoint/],
  [201, /Check the endpoint/],
])('HTTP %d is a refusal: %s', async (status, fix) => {
  const { market } = marketWith(() => ({ status, body: { error: 'no' } }));
  await expect(all(market.dealIds(REQUESTER))).rejects.toMatchObject({
    code: 'SERVICE_REFUSED',
    why: `GET /deals was answered with HTTP ${status}: "no".`,
    fix: expect.stringMatching(fix),
  });
});

test('a market that is too slow for its patience is asked no more', async () => {
  const { asked } = marketWith(() => ({ body: {} }));
  const http = { request: async () => asked.push({ path: '', query: {}, maxBytes: 0 }) };
  const options = { http: http as unknown as HttpClient, url: 'https://market.example', domain };
  const market = new MarketClient({ ...options, patienceMs: 0 });
  await expect(all(market.dealIds(REQUESTER))).rejects.toThrow(/nothing of \/deals.*\[SERVICE_UNREACHABLE\]/);
  expect(asked).toEqual([]);
});
