import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { IpfsStorage } from '../../src/ipfs/ipfs.ts';
import { HttpClient } from '../../src/net/http.ts';
import type { Interference } from '../support/proxy.ts';
import { attacksBy } from './support/attack.ts';
import { INJECTION, MARK, startTarget, type Target } from './support/target.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target?.stop());

/** Once the task is bought, results are asked for; before that, the gateway is honest. */
const onResult =
  (interference: Interference): Interference =>
  request =>
    request.method === 'GET' ? interference(request) : undefined;

/** A download from this gateway is given up as unreachable, and leaves no file. Tries follow each other at once. */
async function expectNothingKept(gateway: RequestListener): Promise<void> {
  const server = createServer(gateway);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(path.join(tmpdir(), 'gateway-'));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const http = new HttpClient({ userAgent: 'test' });
    const storage = new IpfsStorage({ http, nodeUrl: url, gatewayUrls: [url] });
    const got = storage.download('QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH', path.join(folder, 'got'), {
      maxBytes: 1e9,
      slowest: { graceMs: 200, bytesPerSecond: 65_536 },
      retryDelayMs: 1,
    });
    await expect(got).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' });
    expect(await readdir(folder)).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

describe('gateway', () => {
  const attack = attacksBy('The IPFS gateway');

  attack(
    'serves the result of another task of the same wallet',
    '`RESULT_MISMATCH`, nothing unpacked',
    async () => {
      let other: string | undefined;
      target.turn(
        'ipfsGatewayUrl',
        onResult(({ url }) => {
          other = url;
          return undefined;
        }),
      );
      await target.step({ code: '', bought: 1 }, { files: {} });
      const archive = await (
        await fetch(`${target.world.localnet.info.network.ipfsGatewayUrl}${other}`)
      ).arrayBuffer();
      target.turn(
        'ipfsGatewayUrl',
        onResult(() => ({
          kind: 'endless',
          chunk: Buffer.from(archive),
          everyMs: 50,
          headers: { 'content-length': String(archive.byteLength) },
        })),
      );
      await target.step({ code: 'RESULT_MISMATCH', bought: 1 }, { files: {} });
    },
  );

  attack('sends bytes without end', '`ARCHIVE_TOO_LARGE` at `max-output-size`, nothing kept', async () => {
    const chunk = Buffer.alloc(1_000_000, 'PK');
    target.turn(
      'ipfsGatewayUrl',
      onResult(() => ({ kind: 'endless', chunk, everyMs: 0 })),
    );
    await target.step(
      { code: 'ARCHIVE_TOO_LARGE', bought: 1 },
      { files: {}, inputs: { 'max-output-size': '20MB' } },
    );
  });

  attack.heavy('announces a file of 9 petabytes', '`ARCHIVE_TOO_LARGE`, not a byte read', async () => {
    target.turn(
      'ipfsGatewayUrl',
      onResult(() => ({
        kind: 'endless',
        chunk: 'x',
        everyMs: 100,
        headers: { 'content-length': '9000000000000000' },
      })),
    );
    await target.step({ code: 'ARCHIVE_TOO_LARGE', bought: 1 }, { files: {} });
  });

  attack.heavy(
    'says that it has no such file, in log commands and HTML',
    '`RESULT_MISSING`, the text is not shown',
    async () => {
      target.turn(
        'ipfsGatewayUrl',
        onResult(() => ({ kind: 'answer', status: 404, body: INJECTION })),
      );
      // It is asked again as long as the step may wait.
      const inputs = { timeout: '15s' };
      const run = await target.step({ code: 'RESULT_MISSING', bought: 1 }, { files: {}, inputs });
      expect(run.log).not.toContain(MARK);
      expect(run.log).toContain('they are asked again');
    },
  );

  attack.heavy('redirects to another host', '`SERVICE_REFUSED`, that host is not asked', async () => {
    const location = `${target.elsewhere.url}/ipfs/x`;
    target.turn(
      'ipfsGatewayUrl',
      onResult(() => ({ kind: 'answer', status: 302, headers: { location } })),
    );
    await target.step({ code: 'SERVICE_REFUSED', bought: 1 }, { files: {} });
  });

  attack.heavy('answers a range that was not asked for', '`SERVICE_UNREACHABLE`, nothing kept', async () => {
    await expectNothingKept((_request, response) =>
      response.writeHead(206, { 'content-range': 'bytes 0-3/4' }).end(MARK),
    );
  });

  attack.heavy(
    'says that it has the input, and has not',
    'the task is bought, and the app runs without its input',
    async () => {
      const content = 'never uploaded';
      // IV and padded plaintext.
      const length = String(16 + 16 * (Math.floor(content.length / 16) + 1));
      target.turn('ipfsGatewayUrl', ({ method }) =>
        method === 'HEAD'
          ? { kind: 'answer', status: 200, headers: { 'content-length': length } }
          : undefined,
      );
      const files = { 'in.txt': content };
      const run = await target.step({ code: '', bought: 1 }, { files });
      const report = readFileSync(path.join(run.outputs['output-path'] ?? '', 'report.json'), 'utf8');
      expect(JSON.parse(report)).toMatchObject({ datasets: [null] });
    },
  );

  attack.heavy(
    'sends a byte now and then, for days',
    '`SERVICE_UNREACHABLE`: a connection below 64 KiB/s counts as broken after a minute, and eight are tried',
    async () => {
      await expectNothingKept((_request, response) => {
        const timer = setInterval(() => response.write('x'), 10);
        response.on('close', () => clearInterval(timer));
      });
    },
  );
});

describe('node', () => {
  const attack = attacksBy('The IPFS node');
  const add =
    (interference: Interference): Interference =>
    request =>
      request.url.startsWith('/api/v0/add') ? interference(request) : undefined;
  let files = 0;
  /** A file that no gateway has yet. */
  const upload = () => ({ entry: 'submit', files: { 'new.txt': `new ${files++}` } }) as const;

  attack('reads whatever it is given to store', 'ciphertext: nothing of the input is in it', async () => {
    const content = randomBytes(1_000);
    target.twins.ipfsNodeUrl.forget();
    await target.step({ code: '', bought: 1 }, { entry: 'submit', files: { 'new.txt': content } });
    const bodies = target.twins.ipfsNodeUrl.seen
      .filter(({ headers }) => headers['user-agent']?.startsWith('confidential-task'))
      .map(({ body }) => body);
    const sent = Buffer.concat(bodies);
    expect(sent.length).toBeGreaterThan(content.length);
    for (let at = 0; at + 8 <= content.length; at += 8)
      expect(sent.includes(content.subarray(at, at + 8))).toBe(false);
    expect(sent.includes('new.txt')).toBe(false);
  });

  attack('stores something else', '`UPLOAD_MISMATCH`, nothing bought', async () => {
    const Hash = 'QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH';
    target.turn(
      'ipfsNodeUrl',
      add(() => ({ kind: 'answer', status: 200, body: JSON.stringify({ Name: 'file', Hash, Size: '1' }) })),
    );
    await target.step({ code: 'UPLOAD_MISMATCH', bought: 0 }, upload());
  });

  attack.heavy(
    'answers with a CID of three megabytes, which would take hours to decode',
    '`SERVICE_MALFORMED` at once, nothing bought',
    async () => {
      const Hash = `Qm${'a'.repeat(3_000_000)}`;
      target.turn(
        'ipfsNodeUrl',
        add(() => ({ kind: 'answer', status: 200, body: JSON.stringify({ Name: 'file', Hash, Size: '1' }) })),
      );
      await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, upload());
    },
  );

  attack.heavy('writes log commands and HTML where names go', 'harmless: the CID alone counts', async () => {
    target.turn(
      'ipfsNodeUrl',
      add(() => ({
        kind: 'rewrite',
        rewrite: body => JSON.stringify({ ...JSON.parse(body), Name: INJECTION }),
      })),
    );
    const run = await target.step({ code: '', bought: 1 }, upload());
    expect(run.log).not.toContain(MARK);
  });

  attack.heavy(
    'refuses with a page of log commands and HTML',
    '`SERVICE_REFUSED`, the text is not shown',
    async () => {
      target.turn(
        'ipfsNodeUrl',
        add(() => ({ kind: 'answer', status: 403, body: INJECTION })),
      );
      const run = await target.step({ code: 'SERVICE_REFUSED', bought: 0 }, upload());
      expect(run.log).not.toContain(MARK);
    },
  );

  attack.heavy('never ends an answer', '`SERVICE_MALFORMED` after 4 MiB, nothing bought', async () => {
    const chunk = Buffer.alloc(4_000_000, ' ');
    target.turn(
      'ipfsNodeUrl',
      add(() => ({ kind: 'endless', chunk, everyMs: 0 })),
    );
    await target.step({ code: 'SERVICE_MALFORMED', bought: 0 }, upload());
  });

  attack.heavy(
    'redirects the upload to another host',
    '`SERVICE_UNREACHABLE`, that host gets nothing',
    async () => {
      const location = `${target.elsewhere.url}/api/v0/add`;
      target.turn(
        'ipfsNodeUrl',
        add(() => ({ kind: 'answer', status: 307, headers: { location } })),
      );
      await target.step({ code: 'SERVICE_UNREACHABLE', bought: 0 }, upload());
    },
  );
});
