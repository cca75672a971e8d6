import { describe, expect, test } from '@jest/globals';
import { Wallet } from 'ethers';
import { resolveScheduler, SchedulerClient } from '../../src/iexec/services/scheduler.ts';
import type { HttpClient, HttpReply, HttpRequest } from '../../src/net/http.ts';
import { address } from '../support/fake-chain.ts';

/** A client whose requests are noted, and answered one after the other. */
function answering(...replies: { status?: number; body?: unknown }[]) {
  const asked: HttpRequest[] = [];
  const request = async (one: HttpRequest): Promise<HttpReply> => {
    asked.push(one);
    const { status = 200, body } = replies.shift() ?? {};
    return { status, headers: new Headers(), text: JSON.stringify(body), json: () => body };
  };
  return { http: { request } as unknown as HttpClient, asked };
}

const NEWS = { timeoutMs: 5_000, repeatable: false, maxBytes: 1_048_576 };
const signer = new Wallet(`0x${'04'.repeat(32)}`);

describe('the directory of pools', () => {
  const resolve = (http: HttpClient, compassUrl = 'https://compass.example') =>
    resolveScheduler({ http, compassUrl, chainId: 7, workerpool: address(1) });
  const url = (length: number) =>
    `https://pool.example/${'x'.repeat(length - 'https://pool.example/'.length)}`;

  test('is asked once, for five seconds and a mebibyte', async () => {
    const { http, asked } = answering({ body: { apiUrl: 'https://pool.example' } });
    expect(await resolve(http)).toBe('https://pool.example');
    expect(asked).toMatchObject([NEWS]);
    expect(String(asked[0]?.url)).toBe(`https://compass.example/7/workerpools/${address(1)}`);
  });

  test('knows a pool, or not, or refuses', async () => {
    expect(await resolve(answering({ status: 404 }).http)).toBeUndefined();
    for (const status of [201, 403, 500])
      await expect(resolve(answering({ status, body: {} }).http)).rejects.toMatchObject({
        code: 'SERVICE_REFUSED',
        why: expect.stringContaining(`HTTP ${status}`),
      });
  });

  test('names a URL of two thousand characters at most', async () => {
    expect(await resolve(answering({ body: { apiUrl: url(2_000) } }).http)).toHaveLength(2_000);
    await expect(resolve(answering({ body: { apiUrl: url(2_001) } }).http)).rejects.toMatchObject({
      code: 'SERVICE_MALFORMED',
    });
  });

  test('names this machine only where it is on it itself', async () => {
    const local = { body: { apiUrl: 'http://127.0.0.1:7' } };
    await expect(resolve(answering(local).http)).rejects.toMatchObject({ code: 'SERVICE_MALFORMED' });
    expect(await resolve(answering(local).http, 'http://127.0.0.1:6')).toBe('http://127.0.0.1:7');
    const far = answering({ body: { apiUrl: 'https://pool.example' } });
    expect(await resolve(far.http, 'http://127.0.0.1:6')).toBe('https://pool.example');
  });
});

describe('news of a task', () => {
  const status = (http: HttpClient) =>
    new SchedulerClient({ http, url: 'https://pool.example', chainId: 7 }).taskStatus('0x1');

  test('are asked for once, for five seconds and a mebibyte', async () => {
    const { http, asked } = answering({ body: { currentStatus: 'RUNNING' } });
    expect(await status(http)).toMatchObject({ status: 'RUNNING' });
    expect(asked).toMatchObject([NEWS]);
  });

  test('are there, or not, or refused', async () => {
    expect(await status(answering({ status: 404 }).http)).toBeUndefined();
    for (const code of [204, 405])
      await expect(status(answering({ status: code, body: {} }).http)).rejects.toThrow(`HTTP ${code}`);
  });
});

describe('logs of a task', () => {
  const challenge = (text: string, chainId: unknown = 7) => ({
    body: { domain: { name: 'iExec Core', version: '1', chainId }, message: { challenge: text } },
  });
  const logs = (http: HttpClient) =>
    new SchedulerClient({ http, url: 'https://pool.example', chainId: 7 }).taskLogs('0x1', signer);
  const none = { status: 404 };

  test('may be large', async () => {
    const list = [{ walletAddress: address(2), stdout: null }];
    const { http, asked } = answering(challenge('a'), { body: { computeLogsList: list } });
    expect(await logs(http)).toEqual([{ worker: address(2), stdout: '', stderr: '' }]);
    expect(asked[1]?.maxBytes).toBe(33_554_432);
  });

  test('cost a signature of two hundred characters at most', async () => {
    expect(await logs(answering(challenge('x'.repeat(200)), none).http)).toEqual([]);
    for (const text of ['x'.repeat(201), '\ud800'])
      await expect(logs(answering(challenge(text), none).http)).rejects.toMatchObject({
        code: 'SERVICE_MALFORMED',
      });
  });

  test('cost no signature for another chain', async () => {
    expect(await logs(answering(challenge('a', '7'), none).http)).toEqual([]);
    const { http, asked } = answering(challenge('a', 8), none);
    await expect(logs(http)).rejects.toThrow(/another network.*\[SERVICE_MALFORMED\]/);
    expect(asked).toHaveLength(1);
  });

  test('are refused with a status of the challenge or of the logs', async () => {
    await expect(logs(answering({ status: 500 }).http)).rejects.toThrow(/a challenge.*HTTP 500/);
    await expect(logs(answering(challenge('a'), { status: 403 }).http)).rejects.toThrow(/logs.*HTTP 403/);
  });
});
