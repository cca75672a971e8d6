import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import { ZeroAddress } from 'ethers';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { MarketClient } from '../../src/iexec/market/market.ts';
import { resolveScheduler, SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import { SmsClient } from '../../src/iexec/services/sms.ts';
import { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { HttpClient } from '../../src/net/http.ts';
import { HttpPutStorage } from '../../src/storage/http-put.ts';
import { type FaultProxy, startFaultProxy } from '../support/proxy.ts';
import { attacksBy } from './support/attack.ts';

let twin: FaultProxy;
let folder: string;
let file: string;
beforeAll(async () => {
  twin = await startFaultProxy('http://127.0.0.1:9');
  folder = mkdtempSync(path.join(tmpdir(), 'slow-'));
  file = path.join(folder, 'input.enc');
  writeFileSync(file, Buffer.alloc(SIZE));
});
afterAll(async () => {
  await twin?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  // The clock of our own code alone: sockets stay real.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

const SIZE = 1_000;
const CID = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
const CIPHERTEXT = { cid: CID, checksum: `0x${'00'.repeat(32)}`, size: SIZE };
const http = new HttpClient({ userAgent: 'test' });
const attack = attacksBy('Any service, by being slow');

const CLIENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  market: () => {
    const domain = { name: 'x', version: '1', chainId: 1n, verifyingContract: ZeroAddress };
    return new MarketClient({ http, url: twin.url, domain }).appOrders({ app: ZeroAddress }).next();
  },
  SMS: () => new SmsClient({ http, url: twin.url }).hasDatasetSecret(ZeroAddress),
  'RPC endpoint': () => connectRpc({ name: 'x', chainId: 1, rpcUrl: twin.url } as never, { http }),
  'IPFS node': () =>
    new IpfsStorage({ http, nodeUrl: twin.url, gatewayUrls: [twin.url] }).upload(file, CIPHERTEXT),
  'file server': () => {
    const isAcceptable = () => false;
    return new HttpPutStorage({
      http,
      uploadUrl: `${twin.url}/in/`,
      publicUrl: undefined,
      isAcceptable,
    }).upload(file, CIPHERTEXT);
  },
  compass: () => resolveScheduler({ http, compassUrl: twin.url, chainId: 1, workerpool: ZeroAddress }),
  scheduler: () =>
    new SchedulerClient({ http, url: twin.url, chainId: 1 }).taskStatus(`0x${'00'.repeat(32)}`),
};

/** Lets the time of our own code pass until something has ended. @returns how many seconds that took it. */
async function secondsUntilEnd(promise: Promise<unknown>): Promise<{ seconds: number; error: unknown }> {
  let error: unknown;
  let ended = false;
  promise.then(
    () => {
      ended = true;
    },
    (reason: unknown) => {
      ended = true;
      error = reason;
    },
  );
  const startedAt = Date.now();
  while (!ended) {
    // What sockets bring or send needs real time, if little.
    await delay(2);
    await jest.advanceTimersByTimeAsync(500);
  }
  return { seconds: (Date.now() - startedAt) / 1000, error };
}

for (const [service, code, tries, limit] of [
  ['market', 'SERVICE_UNREACHABLE', 4, 30],
  ['SMS', 'SERVICE_UNREACHABLE', 5, 30],
  ['RPC endpoint', 'RPC_UNREACHABLE', 5, 20],
  ['IPFS node', 'SERVICE_UNREACHABLE', 5, 60],
  ['file server', 'SERVICE_UNREACHABLE', 5, 60],
  ['compass', 'SERVICE_UNREACHABLE', 1, 5],
  ['scheduler', 'SERVICE_UNREACHABLE', 1, 5],
] as const) {
  const many = tries === 1 ? 'one try' : `${tries} tries`;
  for (const [how, fault] of [
    ['never answers', { kind: 'hang' }],
    ['answers with a byte now and then', { kind: 'endless', chunk: ' ', everyMs: 20 }],
  ] as const) {
    attack.heavy(`the ${service} ${how}`, `\`${code}\` after ${many} of ${limit} s`, async () => {
      twin.forget();
      twin.interfere(() => fault);
      const { seconds, error } = await secondsUntilEnd(CLIENTS[service]?.() ?? Promise.resolve());
      expect(error).toMatchObject({ code });
      expect(twin.seen).toHaveLength(tries);
      expect(seconds).toBeGreaterThanOrEqual(tries * limit);
      // Pauses between the tries are a few seconds, and clock goes on while sockets work.
      expect(seconds).toBeLessThan(tries * limit + 60);
    });
  }
}
