import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { bytes, cid, limits, sendUpTo, useIpfs } from '../support/ipfs.ts';

const { at, serving, storage, fetched, leftovers } = useIpfs();

describe('a race of gateways', () => {
  const patience = { windowMs: 50, minBytes: 1_000 };
  const get = (urls: [string, ...string[]], more = {}) =>
    storage(urls).download(cid, at('got'), { ...limits, patience, ...more });
  const sound = () => serving((request, response) => sendUpTo(request, response, bytes.length));
  /** Settles when the client has hung up. */
  const hungUp = (response: ServerResponse) => new Promise(resolve => response.once('close', resolve));

  test.each([
    ['says nothing at all', () => {}],
    ['sends no byte after its head', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    [
      'begins and then stalls',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 500_000)),
    ],
    [
      'drips',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': bytes.length });
        const timer = setInterval(() => response.write('x'), 10);
        response.once('close', () => clearInterval(timer));
      },
    ],
  ])('one that %s loses to the next, and is let go', async (_, behave) => {
    let closed: Promise<unknown> = Promise.resolve();
    const bad = await serving((_request, response) => {
      closed = hungUp(response);
      behave(response);
    });
    const good = await sound();
    await get([bad.url, good.url]);
    expect(fetched().equals(bytes)).toBe(true);
    expect(bad.requests).toHaveLength(1);
    expect(good.requests[0]?.headers.range).toBeUndefined();
    await closed;
    expect(await leftovers()).toEqual(['got']);
  });

  test('one that is fast enough is alone', async () => {
    const [first, second] = [await sound(), await sound()];
    await get([first.url, second.url], { patience: { windowMs: 20_000, minBytes: 1 } });
    expect(second.requests).toHaveLength(0);
  });

  test('the slow one may still win, when the others have nothing', async () => {
    let release = () => {};
    const slow = await serving((request, response) => {
      release = () => sendUpTo(request, response, bytes.length);
    });
    const none = await serving((_request, response) => {
      response.writeHead(404).end();
      release();
    });
    await get([slow.url, none.url]);
    expect(fetched().equals(bytes)).toBe(true);
    expect(slow.requests).toHaveLength(1);
  });

  test('no more than three at a time', async () => {
    const silent = await Promise.all([1, 2, 3, 4, 5].map(() => serving(() => {})));
    const urls = silent.map(({ url }) => url) as [string, ...string[]];
    const abort = new AbortController();
    const running = get(urls, { signal: abort.signal });
    const asked = () => silent.filter(({ requests }) => requests.length > 0).length;
    while (asked() < 3) await delay(10);
    await delay(300);
    expect(asked()).toBe(3);
    const reason = new Error('stop');
    abort.abort(reason);
    await expect(running).rejects.toBe(reason);
    expect(await leftovers()).toEqual([]);
  });

  test('a liar is dropped while the honest one is still at it', async () => {
    const wrong = Buffer.from(bytes).fill(0, 10, 20);
    let release = () => {};
    const honest = await serving((request, response) => {
      release = () => sendUpTo(request, response, bytes.length);
    });
    const liar = await serving((_request, response) => {
      response.end(wrong);
      response.once('close', () => setTimeout(() => release(), 50));
    });
    await get([honest.url, liar.url]);
    expect(fetched().equals(bytes)).toBe(true);
    expect(liar.requests).toHaveLength(1);
    expect(await leftovers()).toEqual(['got']);
  });

  test('a liar that breaks off spoils the file of the honest one once, and not twice', async () => {
    const wrong = Buffer.from(bytes).fill(0, 10, 20);
    const liar = await serving((_request, response) => {
      response.writeHead(200, { 'content-length': wrong.length });
      response.write(wrong.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 20));
    });
    const honest = await sound();
    await get([liar.url, honest.url], { patience: { windowMs: 20_000, minBytes: 1 } });
    expect(fetched().equals(bytes)).toBe(true);
    expect(await leftovers()).toEqual(['got']);
  });

  test('one that claims, or sends, more than is accepted does not stop the others', async () => {
    const endless = await serving((_request, response) => response.end(Buffer.alloc(bytes.length + 1)));
    const honest = await sound();
    await get([endless.url, honest.url], { maxBytes: bytes.length });
    expect(fetched().equals(bytes)).toBe(true);
  });

  test('what the first says counts when there is no file', async () => {
    const none = await serving((_request, response) => response.writeHead(404).end());
    const down = await serving((_request, response) => response.writeHead(503).end());
    await expect(get([none.url, down.url])).rejects.toMatchObject({ code: 'RESULT_MISSING' });
    await expect(get([down.url, none.url])).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(await leftovers()).toEqual([]);
  });
});
