import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { HttpClient } from '../../src/net/http.ts';
import { HttpPutStorage } from '../../src/storage/http-put.ts';
import { type FaultProxy, type Interference, startFaultProxy } from '../support/proxy.ts';
import { type PutServer, startPutServer } from '../support/put-server.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
let honest: PutServer;
let twin: FaultProxy;
beforeAll(async () => {
  target = await startTarget();
  honest = await startPutServer();
  twin = await startFaultProxy(honest.url);
});
afterAll(async () => {
  await twin?.close();
  await honest?.close();
  await target?.stop();
});
beforeEach(() => twin.interfere());

const attack = attacksBy('The file server (`storage: http-put`)');
let files = 0;

/** Stores a new input there and orders the task. */
function upload(code: string, bought = 0) {
  const inputs = { storage: 'http-put', 'storage-url': `${twin.url}/in/` };
  return target.step(
    { code, bought },
    { entry: 'submit', files: { 'new.txt': `stored ${files++}` }, inputs },
  );
}

const on =
  (method: string, interference: Interference): Interference =>
  request =>
    request.method === method ? interference(request) : undefined;

for (const [what, body] of [
  ['other bytes than it was sent', 'x'.repeat(32)],
  ['more than it was sent', 'x'.repeat(1_000)],
  ['less than it was sent', 'x'],
  ['a page of log commands and HTML', INJECTION],
] as const) {
  attack.heavy(`serves ${what}`, '`UPLOAD_MISMATCH`, nothing registered or bought', async () => {
    twin.interfere(on('GET', () => ({ kind: 'answer', status: 200, body })));
    const { provider } = target.world.localnet;
    const nonce = await provider.getTransactionCount(target.wallet.address);
    const run = await upload('UPLOAD_MISMATCH');
    expect(run.log).not.toContain(MARK);
    expect(await provider.getTransactionCount(target.wallet.address)).toBe(nonce);
  });
}

attack(
  'announces the size that it was sent, and ends before',
  '`SERVICE_UNREACHABLE`, nothing bought',
  async () => {
    twin.interfere(on('GET', () => ({ kind: 'truncate' })));
    await upload('SERVICE_UNREACHABLE');
  },
);

attack.heavy(
  'announces a file of 9 petabytes, and sends without end',
  '`UPLOAD_MISMATCH` at the first byte too many, nothing bought',
  async () => {
    const chunk = Buffer.alloc(1_000_000);
    const headers = { 'content-length': '9000000000000000' };
    twin.interfere(on('GET', () => ({ kind: 'endless', chunk, everyMs: 0, headers })));
    await upload('UPLOAD_MISMATCH');
  },
);

attack.heavy(
  'never ends its answer to the upload',
  '`SERVICE_MALFORMED` after 4 MiB, nothing bought',
  async () => {
    const chunk = Buffer.alloc(4_000_000, ' ');
    twin.interfere(on('PUT', () => ({ kind: 'endless', chunk, everyMs: 0 })));
    await upload('SERVICE_MALFORMED');
  },
);

attack.heavy(
  'redirects the upload to another host',
  '`SERVICE_UNREACHABLE`, that host gets nothing',
  async () => {
    const location = `${target.elsewhere.url}/in/x`;
    twin.interfere(on('PUT', () => ({ kind: 'answer', status: 307, headers: { location } })));
    await upload('SERVICE_UNREACHABLE');
  },
);

attack.heavy(
  'redirects the look at what it stored to another host',
  '`SERVICE_REFUSED`, that host is not asked',
  async () => {
    const location = `${target.elsewhere.url}/in/x`;
    twin.interfere(on('GET', () => ({ kind: 'answer', status: 302, headers: { location } })));
    await upload('SERVICE_REFUSED');
  },
);

attack.heavy(
  'refuses with a page of log commands and HTML',
  '`SERVICE_REFUSED`, the text is not shown',
  async () => {
    twin.interfere(on('PUT', () => ({ kind: 'answer', status: 403, body: INJECTION })));
    const run = await upload('SERVICE_REFUSED');
    expect(run.log).not.toContain(MARK);
  },
);

for (const [what, location] of [
  ['log commands, terminal sequences and HTML', INJECTION],
  ['a script', 'javascript:alert(1)'],
  ['a file of the runner', 'file:///etc/passwd'],
  ['a host without TLS', 'http://evil.example/x'],
  ['a megabyte', `https://${'a'.repeat(1_000_000)}.example/`],
] as const) {
  attack.heavy(
    `names ${what} as the place of what it stored`,
    'not believed: the file is looked for where it was put, and the task is bought',
    async () => {
      twin.interfere(request => {
        if (request.method !== 'PUT') return undefined;
        return { kind: 'rewrite', rewrite: () => location };
      });
      const run = await upload('', 1);
      expect(run.log).not.toContain(MARK);
      expect(run.log).toContain(`of ciphertext to ${twin.url}/in/`);
    },
  );
}

attack(
  'names a file of another host as the place of what it stored',
  '`UPLOAD_MISMATCH`: such servers may say where files are, so that host is asked, with nothing of ours, and only the very bytes would count',
  async () => {
    const other = await startFaultProxy('http://127.0.0.1:9');
    other.interfere(() => ({ kind: 'answer', status: 200, body: 'another file' }));
    const location = `${other.url}/file`;
    twin.interfere(on('PUT', () => ({ kind: 'answer', status: 200, body: location })));
    try {
      await upload('UPLOAD_MISMATCH');
      expect(new Set(other.seen.map(({ method, url }) => `${method} ${url}`))).toEqual(
        new Set(['GET /file']),
      );
      for (const { headers, body } of other.seen) {
        expect(body).toHaveLength(0);
        expect(headers).not.toHaveProperty('authorization');
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
      }
    } finally {
      await other.close();
    }
  },
);

attack.heavy(
  'sends a byte now and then, for days',
  '`SERVICE_UNREACHABLE`: a connection below 64 KiB/s counts as broken after a minute',
  async () => {
    const trickle: RequestListener = (request, response) => {
      if (request.method === 'PUT') return void request.resume().on('end', () => response.end());
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    };
    const server = createServer(trickle);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const folder = mkdtempSync(path.join(tmpdir(), 'slow-'));
    try {
      const file = path.join(folder, 'input.enc');
      const size = 1_000_000;
      writeFileSync(file, Buffer.alloc(size));
      const retryPolicy = { retries: 1, minDelayMs: 1, maxDelayMs: 5 };
      const storage = new HttpPutStorage({
        http: new HttpClient({ userAgent: 'test', retryPolicy }),
        uploadUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in/`,
        publicUrl: undefined,
        isAcceptable: () => false,
        settling: retryPolicy,
        slowest: { graceMs: 200, bytesPerSecond: 65_536 },
      });
      const uploading = storage.upload(file, { cid: 'x', checksum: `0x${'00'.repeat(32)}`, size });
      await expect(uploading).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    } finally {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    }
  },
);
