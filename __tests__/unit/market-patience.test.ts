import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { MarketClient } from '../../src/iexec/market.ts';
import { HttpClient } from '../../src/net/http.ts';

const domain = { name: 'iExecODB', version: '5.0.0', chainId: 7n, verifyingContract: `0x${'1'.repeat(40)}` };
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A market of so many full pages of nonsense and one that is not full, each of which takes so long. */
async function startBook(fullPages: number, everyMs: number) {
  const asked: number[] = [];
  const server = createServer(async ({ url = '/' }, response) => {
    const query = new URL(url, 'http://market').searchParams;
    const index = Number(query.get('pageIndex'));
    asked.push(index);
    await delay(everyMs);
    const orders = Array(index < fullPages ? Number(query.get('pageSize')) : 1).fill({});
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, count: orders.length, orders }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function readAll(url: string, patienceMs?: number): Promise<void> {
  const http = new HttpClient({ userAgent: 'test' });
  const market = new MarketClient({ http, url, domain, ...(patienceMs !== undefined && { patienceMs }) });
  for await (const order of market.workerpoolOrders({ category: 0 })) expect(order).toBeUndefined();
}

test('a book whose pages are slow is given up once waiting for them took too long, and not before', async () => {
  const { url, asked } = await startBook(1_000, 60);
  await expect(readAll(url, 100)).rejects.toThrow(/After 0\.1 s of waiting.*\[SERVICE_UNREACHABLE\]/);
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('a slow book that ends is read to its end, also when its last page came too late', async () => {
  const { url, asked } = await startBook(1, 60);
  await readAll(url, 100_000);
  expect(asked).toEqual([0, 1]);
  const short = await startBook(0, 60);
  await readAll(short.url, 1);
  expect(short.asked).toEqual([0]);
});
