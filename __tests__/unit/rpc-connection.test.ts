import { afterEach, describe, expect, test } from '@jest/globals';
import { NETWORKS } from '../../src/iexec/chain/networks.ts';
import { connectRpc } from '../../src/iexec/chain/rpc.ts';
import { HttpClient } from '../../src/net/http.ts';
import { type Seen, serve, stopServices } from '../support/json-service.ts';
import { pad } from '../support/vectors.ts';

afterEach(stopServices);

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
    const notes: string[] = [];
    const http = new HttpClient({ userAgent: 'test/1', retryPolicy, note: line => notes.push(line) });
    const provider = await connectRpc(network(`${url}/v2/s3cr3t-key`), { http });
    try {
      expect(notes).toEqual(Array(2).fill(`POST ${url} is tried again: HTTP 503.`));
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
