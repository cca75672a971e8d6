import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { TaskError } from '../../src/errors/task-error.ts';
import { MarketClient } from '../../src/iexec/market/market.ts';
import { hashOrder, type OrderDomain, signOrder } from '../../src/iexec/protocol/orders.ts';
import { HttpClient } from '../../src/net/http.ts';
import { serve, stopServices } from '../support/json-service.ts';
import { pad, vectors, vectorWallets, walletOf } from '../support/vectors.ts';

const http = new HttpClient({ userAgent: 'test', retryPolicy: { retries: 1, minDelayMs: 1, maxDelayMs: 2 } });
afterEach(stopServices);

describe('market client', () => {
  const domain: OrderDomain = { ...vectors('orders-421614').domain, chainId: 421614n };
  const app = vectorWallets.appOwner?.address ?? '';

  async function published(salt: number, change = {}, around = {}) {
    const order = {
      app,
      appprice: BigInt(salt),
      volume: 5n,
      tag: pad('9', 64),
      datasetrestrict: pad('0'),
      workerpoolrestrict: pad('0'),
      requesterrestrict: pad('0'),
      salt: pad(salt.toString(16), 64),
    };
    const signed = await signOrder('app', order, domain, walletOf(app));
    const json = { ...signed, appprice: salt, volume: '5', app: app.toLowerCase(), ...change };
    return {
      orderHash: hashOrder('app', order, domain),
      order: json,
      remaining: 5,
      signer: app,
      status: 'open',
      ...around,
    };
  }

  test('reads all pages, converts numbers, and skips what is malformed or misnamed', async () => {
    const first = [
      await published(1),
      await published(2, { volume: -1 }),
      await published(3, { appprice: 4 }),
      await published(4, {}, { orderHash: 7 }),
      null,
      ...Array(95).fill(null),
    ];
    const { url, seen } = await serve(({ url: path }) => ({
      body: { ok: true, orders: path.includes('pageIndex=0') ? first : [last], count: 101 },
    }));
    const last = await published(9);
    const notes: string[] = [];
    const market = new MarketClient({ http, url, domain, note: line => notes.push(line) });
    const found = [];
    for await (const { order } of market.appOrders({ app, requester: 'any', minVolume: 2n }))
      found.push(order);
    expect(found.map(order => [order.app, order.appprice, order.volume])).toEqual([
      [app, 1n, 5n],
      [app, 9n, 5n],
    ]);
    expect(notes).toHaveLength(99);
    expect(notes.filter(note => note.includes('another hash'))).toHaveLength(1);
    const query = new URL(seen[0]?.url ?? '', url).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      app,
      requester: 'any',
      minVolume: '2',
      chainId: '421614',
      pageIndex: '0',
      pageSize: '100',
    });
  });

  test.each([[{ ok: false, error: 'x' }], [{ ok: true }], ['<html>'], [[]]])(
    '%j is not its protocol',
    async body => {
      const { url } = await serve(() => ({ body }));
      const read = new MarketClient({ http, url, domain }).appOrders({ app }).next();
      await expect(read).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
    },
  );

  test.each([
    [{ ok: false, error: 'chainId 5 is not supported' }, 'HTTP 400: "chainId 5 is not supported".'],
    [{ ok: false, error: `a\n::error::${'b'.repeat(500)}` }, `HTTP 400: "a ::error::${'b'.repeat(189)}`],
    [{ ok: false, error: ['x'] }, 'HTTP 400.'],
    ['<html>', 'HTTP 400.'],
  ])('a refusal is told with the words of the API, in one short line: %j', async (body, words) => {
    const { url } = await serve(() => ({ status: 400, body }));
    const error = await new MarketClient({ http, url, domain })
      .workerpoolOrders({ category: 0 })
      .next()
      .then(
        () => undefined,
        (thrown: TaskError) => thrown,
      );
    expect(error?.code).toBe('SERVICE_REFUSED');
    expect(error?.why).toContain(words);
    expect(error?.why.length).toBeLessThan(320);
  });

  describe('of slow answers', () => {
    /** A book of so many full pages of nonsense and one that is not full, each of which takes so long. */
    const startBook = (fullPages: number, everyMs: number) =>
      serve(async ({ url }) => {
        const query = new URL(url, 'http://market').searchParams;
        const isFull = Number(query.get('pageIndex')) < fullPages;
        await delay(everyMs);
        return { body: { ok: true, orders: Array(isFull ? Number(query.get('pageSize')) : 1).fill({}) } };
      });

    async function readAll(url: string, patienceMs: number): Promise<void> {
      const market = new MarketClient({ http, url, domain, patienceMs });
      for await (const order of market.workerpoolOrders({ category: 0 })) expect(order).toBeUndefined();
    }

    test('gives a book up once waiting for its pages took too long, and not before', async () => {
      const { url, seen } = await startBook(1_000, 60);
      await expect(readAll(url, 100)).rejects.toThrow(/After 0\.1 s of waiting.*\[SERVICE_UNREACHABLE\]/);
      expect(seen.length).toBeLessThanOrEqual(2);
    });

    test('gives up a page that never comes when the patience is over', async () => {
      const { url, seen } = await serve(() => new Promise(() => undefined));
      await expect(readAll(url, 100)).rejects.toThrow(
        /After 0\.1 s of waiting, only nothing.*\[SERVICE_UNREACHABLE\]/,
      );
      // On a busy machine the patience can be over before the request arrives; it is never sent again.
      expect(seen.length).toBeLessThanOrEqual(1);
    });

    test('reads one that ends to its end', async () => {
      const { url, seen } = await startBook(1, 60);
      await readAll(url, 100_000);
      expect(seen).toHaveLength(2);
    });
  });
});
