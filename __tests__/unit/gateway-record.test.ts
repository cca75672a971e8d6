import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { CidHasher } from '../../src/ipfs/cid.ts';
import { GatewayRecord } from '../../src/ipfs/gateway-record.ts';
import { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { BrokenConnection } from '../../src/net/body-chunks.ts';
import type { HttpClient } from '../../src/net/http.ts';
import { faked } from '../support/faked.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gateway-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a gateway that failed is asked after the others, for a minute', () => {
  let now = 0;
  const record = new GatewayRecord(() => now);
  const gateways = ['https://a', 'https://b', 'https://c'].map(url => ({ url: new URL(url) }));
  const order = () => record.inOrder(gateways).map(({ url }) => url.host);
  expect(order()).toEqual(['a', 'b', 'c']);
  record.noteFailure(new URL('https://a/ipfs/x'));
  expect(order()).toEqual(['b', 'c', 'a']);
  now = 60_000;
  expect(order()).toEqual(['a', 'b', 'c']);
  record.noteFailure(new URL('https://a/ipfs/x'));
  record.noteSuccess(new URL('https://a/ipfs/y'));
  expect(order()).toEqual(['a', 'b', 'c']);
});

test('a gateway that is down is not asked first for each of many files', async () => {
  const bytes = Buffer.from('a result');
  const cid = new CidHasher().update(bytes).digest();
  const asked: string[] = [];
  const http = faked<HttpClient>({
    open: async ({ url }) => {
      const { host } = new URL(url);
      asked.push(host);
      if (host === 'down') throw new BrokenConnection('no answer');
      return new Response(bytes);
    },
  });
  const gatewayUrls = ['https://down', 'https://up'] as const;
  const storage = new IpfsStorage({ http, nodeUrl: 'https://node', gatewayUrls });
  for (let file = 0; file < 5; file++)
    await storage.download(cid, path.join(folder, String(file)), { maxBytes: 1_000 });
  expect(asked).toEqual(['down', 'up', 'up', 'up', 'up', 'up']);
});
