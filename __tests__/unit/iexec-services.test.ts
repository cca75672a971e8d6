import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { getBytes, Wallet } from 'ethers';
import { MarketClient } from '../../src/iexec/market.ts';
import { NETWORKS } from '../../src/iexec/networks.ts';
import { hashOrder, type OrderDomain, signOrder } from '../../src/iexec/orders.ts';
import { connectRpc } from '../../src/iexec/rpc.ts';
import { resolveScheduler, SchedulerClient, schedulerToken } from '../../src/iexec/scheduler.ts';
import { SmsClient, smsChallenge } from '../../src/iexec/sms.ts';
import { HttpClient } from '../../src/net/http.ts';

function vectors(name: string) {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
}
interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const http = new HttpClient({ userAgent: 'test', retryPolicy: { retries: 1, minDelayMs: 1, maxDelayMs: 2 } });
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A service on loopback that answers as told, and what it was asked. */
async function serve(answer: (seen: Seen) => Reply): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    seen.push(one);
    const { status = 200, body } = answer(one);
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const { wallets } = vectors('orders-421614') as {
  wallets: Record<string, { privateKey: string; address: string }>;
};

function walletOf(address: string): Wallet {
  const found = Object.values(wallets).find(wallet => wallet.address === address);
  return new Wallet(found?.privateKey ?? '');
}

describe('SMS client', () => {
  const cases = (vectors('sms').cases as Record<string, string>[]).filter(({ path }) => path !== undefined);

  test.each(cases.map(vector => [vector.name, vector] as const))(
    'signs for %s like the SDK',
    async (_, vector) => {
      const path = new URL(vector.path ?? '', 'http://x');
      const segments = path.pathname.split('/');
      const address =
        path.searchParams.get('secretAddress') ?? path.searchParams.get('ownerAddress') ?? segments[2] ?? '';
      const name = path.searchParams.get('secretName') ?? (segments[1] === 'apps' ? '1' : segments[4]);
      const challenge = smsChallenge({
        address,
        value: vector.body ?? '',
        ...(name !== undefined && { name }),
      });
      expect(challenge).toBe(vector.challenge);
      expect(await walletOf(vector.signer ?? '').signMessage(getBytes(challenge))).toBe(vector.authorization);
    },
  );

  test('sends what the SDK sends', async () => {
    const byName = (part: string) => cases.find(({ name }) => name?.includes(part)) ?? {};
    const dataset = byName('dataset');
    const secret = byName('non-ASCII');
    const key = byName('(POST)');
    const { url, seen } = await serve(() => ({ status: 204 }));
    const sms = new SmsClient({ http, url });
    const address = new URL(dataset.path ?? '', url).searchParams.get('secretAddress') ?? '';
    expect(await sms.pushDatasetSecret(address, dataset.body ?? '', walletOf(dataset.signer ?? ''))).toBe(
      'stored',
    );
    await sms.pushRequesterSecret(walletOf(secret.signer ?? ''), 'my-secret-1', secret.body ?? '');
    const pem = Buffer.from(key.body ?? '', 'base64').toString();
    await sms.pushResultKey(walletOf(key.signer ?? ''), pem);
    await sms.updateResultKey(walletOf(key.signer ?? ''), pem);
    const sent = seen.map(({ method, url: path, body, headers }) => [
      method,
      path,
      body,
      headers.authorization,
    ]);
    expect(sent).toEqual([
      ...[dataset, secret, key].map(({ method, path, body, authorization }) => [
        method,
        path,
        body,
        authorization,
      ]),
      ['PUT', key.path, key.body, key.authorization],
    ]);
    expect(seen.every(({ headers }) => headers['content-type']?.startsWith('text/plain'))).toBe(true);
  });

  test('takes an existing secret for done and tells refusals apart', async () => {
    const signer = walletOf(wallets.requester?.address ?? '');
    const answers = [409, 404, 204, 401, 400];
    const { url } = await serve(() => ({ status: answers.shift() ?? 500 }));
    const sms = new SmsClient({ http, url });
    expect(await sms.pushResultKey(signer, 'pem')).toBe('exists');
    expect(await sms.hasResultKey(signer.address)).toBe(false);
    expect(await sms.hasDatasetSecret(signer.address)).toBe(true);
    await expect(sms.pushDatasetSecret(signer.address, 'k3y', signer)).rejects.toThrow(
      /owner.*\[SERVICE_REFUSED\]/,
    );
    await expect(sms.pushRequesterSecret(signer, 'name', 's3cret')).rejects.toThrow(
      /HTTP 400.*\[SERVICE_REFUSED\]/,
    );
    await expect(sms.pushRequesterSecret(signer, 'a b', 'x')).rejects.toThrow(/`secrets`/);
    await expect(sms.pushRequesterSecret(signer, 'a', 'é'.repeat(2049))).rejects.toThrow(/4098 bytes/);
  });
});

describe('scheduler client', () => {
  test('makes the token that opens logs', async () => {
    const core = (vectors('gateway-auth').cases as never[]).filter(
      (c: { service: string }) => c.service === 'core',
    );
    expect(core).toHaveLength(2);
    for (const { message, chainId, signer, authorization } of core as {
      message: { challenge: string };
      chainId: number;
      signer: string;
      authorization: string;
    }[])
      expect(await schedulerToken(message.challenge, BigInt(chainId), walletOf(signer))).toBe(authorization);
  });

  const recorded = (vectors('http-421614').flows as { calls: Record<string, never>[] }[]).flatMap(
    ({ calls }) => calls,
  );

  test('speaks as recorded from the SDK, through compass to the logs', async () => {
    const { url, seen } = await serve(({ url: path }) => {
      const call = recorded.find(
        ({ service, url: known }) => known === path && service !== 'sms',
      ) as unknown as { response: { status: number; body: string } } | undefined;
      return {
        status: call?.response.status ?? 404,
        body: call?.response.body.replace('http://127.0.0.1:7005', url),
      };
    });
    const pool = '0x4FFA51301a86748Fa0B2C9568a03aa33850988Db';
    const place = { http, compassUrl: url, chainId: 421614 };
    expect(await resolveScheduler({ ...place, workerpool: pool })).toBe(url);
    expect(await resolveScheduler({ ...place, workerpool: pool.replace('4', '5') })).toBeUndefined();
    const scheduler = new SchedulerClient({ http, url, chainId: 421614 });
    const task = '0x15e969454db48a27fa1ceac77e2b2f51131fe5bdcfffe0e1a0d2cfa1ddcb9b52';
    expect(await scheduler.taskStatus(task)).toEqual({
      status: 'COMPLETED',
      workerStatus: 'COMPLETED',
      appExitCode: 0,
      causes: [],
      failed: false,
    });
    const [log] = await scheduler.taskLogs(task, walletOf('0x1efF47bc3a10a45D4B230B5d10E37751FE6AA718'));
    expect(log).toMatchObject({ stdout: 'hello\n', stderr: '' });
    expect(seen.at(-1)?.headers.authorization).toMatch(/^0x7db569e7f3407e58/);
    expect(await scheduler.taskStatus(task.replace('1', '2'))).toBeUndefined();
  });

  test('sums up a failure: exit code and every cause once', async () => {
    const replicate = (causes: (string | null)[], more = {}) => ({
      walletAddress: pad('6'),
      currentStatus: 'FAILED',
      statusUpdateList: causes.map(cause => ({ status: 'COMPUTE_FAILED', date: 'x', cause })),
      ...more,
    });
    const { url } = await serve(() => ({
      body: {
        currentStatus: 'RUNNING_FAILED',
        replicates: [
          replicate(['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', null], { appExitCode: 3 }),
          replicate(['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', '::error::x\n'], {
            teeSessionGenerationError: 'TEE_X',
          }),
        ],
      },
    }));
    expect(await new SchedulerClient({ http, url, chainId: 1 }).taskStatus('0x1')).toEqual({
      status: 'RUNNING_FAILED',
      workerStatus: 'FAILED',
      appExitCode: 3,
      causes: ['PRE_COMPUTE_FAILED_UNKNOWN_ISSUE', 'TEE_X'],
      failed: true,
      failedBy: 'RUNNING_FAILED',
    });
  });

  test('finds in the history what a task failed by, once its state is FAILED', async () => {
    const statuses = ['RECEIVED', 'RUNNING', 'RUNNING_FAILED', 'FAILED'];
    const dateStatusList = statuses.map(status => ({ date: 'x', status }));
    let currentStatus = 'FAILED';
    const { url } = await serve(() => ({ body: { currentStatus, dateStatusList, replicates: null } }));
    const scheduler = new SchedulerClient({ http, url, chainId: 1 });
    expect(await scheduler.taskStatus('0x1')).toEqual({
      status: 'FAILED',
      causes: [],
      failed: true,
      failedBy: 'RUNNING_FAILED',
    });
    // A task that was opened again has failed before and may complete yet.
    currentStatus = 'RUNNING';
    expect(await scheduler.taskStatus('0x1')).toEqual({ status: 'RUNNING', causes: [], failed: false });
  });

  test.each(['http://scheduler.example', 'javascript:0', 'file:///etc/passwd'])(
    'does not follow compass to %s',
    async apiUrl => {
      const { url } = await serve(() => ({ body: { apiUrl } }));
      const asked = resolveScheduler({ http, compassUrl: url, chainId: 1, workerpool: pad('1') });
      await expect(asked).rejects.toThrow(/\[SERVICE_MALFORMED\]/);
    },
  );
});

describe('market client', () => {
  const domain: OrderDomain = { ...vectors('orders-421614').domain, chainId: 421614n };
  const app = wallets.appOwner?.address ?? '';

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

  test('a refusal is told as one', async () => {
    const { url } = await serve(() => ({ status: 403, body: { ok: false, error: 'no' } }));
    const read = new MarketClient({ http, url, domain }).workerpoolOrders({ category: 0 }).next();
    await expect(read).rejects.toThrow(/HTTP 403.*\[SERVICE_REFUSED\]/);
  });
});

describe('RPC connection', () => {
  const retryPolicy = { retries: 2, minDelayMs: 1, maxDelayMs: 2 };
  const options = { http: new HttpClient({ userAgent: 'test/1', retryPolicy }) };
  const network = (rpcUrl: string) => ({ ...NETWORKS['arbitrum-sepolia-testnet'], rpcUrl });
  const reply = ({ body }: Seen, result: (method: string) => unknown) => {
    const calls = [JSON.parse(body)].flat() as { id: number; method: string }[];
    const answers = calls.map(({ id, method }) => ({ jsonrpc: '2.0', id, result: result(method) }));
    return { body: Array.isArray(JSON.parse(body)) ? answers : answers[0] };
  };
  const chain = (method: string) => (method === 'eth_chainId' ? '0x66eee' : '0x5');

  test('survives transient failures, batches a tick, and names itself', async () => {
    let failures = 2;
    const { url, seen } = await serve(one => (failures-- > 0 ? { status: 503 } : reply(one, chain)));
    const provider = await connectRpc(network(url), options);
    try {
      const before = seen.length;
      expect(await Promise.all([provider.getBlockNumber(), provider.getBalance(pad('1'))])).toEqual([5, 5n]);
      expect(seen.length - before).toBe(1);
      expect(seen.every(({ headers }) => headers['user-agent'] === 'test/1')).toBe(true);
    } finally {
      provider.destroy();
    }
  });

  test('refuses another chain', async () => {
    const { url } = await serve(one => reply(one, () => '0x1'));
    await expect(connectRpc(network(url), options)).rejects.toThrow(
      /serves chain 1,.*421614.*\[RPC_WRONG_CHAIN\]/,
    );
  });

  test.each([
    [{ status: 500 }],
    [{ status: 401, body: 'no' }],
    [{ body: '<html>' }],
    [{ status: 301 }],
    [{ body: { jsonrpc: '2.0', id: 1, result: 'x' } }],
  ])('takes %j for an endpoint that is not there, and does not tell its path', async answer => {
    const { url } = await serve(() => answer);
    const attempt = connectRpc(network(`${url}/v2/s3cr3t-key`), options);
    await expect(attempt).rejects.toThrow(/\[RPC_UNREACHABLE\]/);
    await expect(attempt).rejects.not.toThrow(/s3cr3t/);
  });

  test('ends at once on abort, with its reason', async () => {
    const { url } = await serve(() => ({ status: 503 }));
    const reason = new Error('stop');
    const signal = AbortSignal.abort(reason);
    await expect(connectRpc(network(url), { ...options, signal })).rejects.toBe(reason);
  });
});

/** A hex value, filled up with zeros to an address or to 32 bytes. */
function pad(digits: string, length = 40): string {
  return `0x${digits.padStart(length, '0')}`;
}
