import { expect, test } from '@jest/globals';
import { FetchRequest, Network as RpcNetwork, Wallet } from 'ethers';
import { CheckedProvider } from '../../src/iexec/chain/checked-provider.ts';
import { decodeMultiaddr, encodeMultiaddr } from '../../src/iexec/protocol/multiaddr.ts';
import { SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import type { HttpClient } from '../../src/net/http.ts';

/** What `npm run fuzz` has found, each as its smallest case. */

test.each(['-0x5', -5, `0x1${'0'.repeat(64)}`])('a balance of %s is none', async result => {
  const request = new FetchRequest('http://127.0.0.1/');
  request.getUrlFunc = async ({ body }) => {
    const { id } = JSON.parse(Buffer.from(body ?? []).toString()) as { id: number };
    const reply = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result }));
    return { statusCode: 200, statusMessage: 'OK', headers: {}, body: reply };
  };
  const network = new RpcNetwork('one', 1);
  const provider = new CheckedProvider(request, network, { staticNetwork: network });
  try {
    const balance = provider.getBalance(`0x${'1'.repeat(40)}`);
    await expect(balance).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
  } finally {
    provider.destroy();
  }
});

test('a byte order mark is part of a location', () => {
  const location = '\ufeffhttps://example.org/';
  expect(decodeMultiaddr(encodeMultiaddr(location))).toBe(location);
});

test('a location with half a character is none', () => {
  expect(() => encodeMultiaddr('https://example.org/\udc00')).toThrow(RangeError);
});

test('a challenge with half a character is not signed', async () => {
  const challenge = {
    domain: { name: 'iExec Core', version: '1', chainId: 1 },
    message: { challenge: '\ud800' },
  };
  const http = {
    request: async () => ({ status: 200, headers: new Headers(), text: '', json: () => challenge }),
  } as unknown as HttpClient;
  const scheduler = new SchedulerClient({ http, url: 'https://pool.example', chainId: 1 });
  const asked = scheduler.taskLogs('0x1', Wallet.createRandom());
  await expect(asked).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
});
