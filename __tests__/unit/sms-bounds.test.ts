import { describe, expect, test } from '@jest/globals';
import { Wallet } from 'ethers';
import { SmsClient } from '../../src/iexec/services/sms.ts';
import type { HttpClient, HttpReply, HttpRequest } from '../../src/net/http.ts';
import { address } from '../support/fake-chain.ts';
import { fastClock } from '../support/fast-clock.ts';

const signer = new Wallet(`0x${'04'.repeat(32)}`);
const DATASET = address(1);

/** A service with these statuses, one after the other; the last one stays. */
function answering(...statuses: number[]) {
  const asked: HttpRequest[] = [];
  const request = async (one: HttpRequest): Promise<HttpReply> => {
    asked.push(one);
    const status = (statuses.length > 1 ? statuses.shift() : statuses[0]) ?? 0;
    return { status, headers: new Headers(), text: '', json: () => undefined };
  };
  const clock = fastClock();
  const http = { request } as unknown as HttpClient;
  return { sms: new SmsClient({ http, url: 'https://sms.example', clock }), asked, clock };
}

describe('a look for a secret', () => {
  test.each([
    [204, true],
    [404, false],
  ])('answered with HTTP %d: %s', async (status, isThere) => {
    const { sms, asked } = answering(status);
    expect(await sms.hasRequesterSecret(DATASET, 'a b')).toBe(isThere);
    expect(asked).toMatchObject([{ method: 'HEAD' }]);
    expect(String(asked[0]?.url)).toBe(`https://sms.example/requesters/${DATASET}/secrets/a%20b`);
  });

  test.each([200, 205, 403, 405])('answered with HTTP %d is refused', async status => {
    await expect(answering(status).sms.hasDatasetSecret(DATASET)).rejects.toThrow(`HTTP ${status}`);
  });
});

describe('a push', () => {
  test('is safe to repeat', async () => {
    const { sms, asked } = answering(204);
    expect(await sms.pushDatasetSecret(DATASET, 'k3y', signer)).toBe('stored');
    expect(asked).toMatchObject([{ method: 'POST', body: 'k3y', repeatable: true }]);
  });

  test.each([200, 205, 400, 402, 408, 410])('answered with HTTP %d is refused at once', async status => {
    const { sms, asked, clock } = answering(status);
    await expect(sms.pushDatasetSecret(DATASET, 'k3y', signer)).rejects.toThrow(`HTTP ${status}`);
    expect([asked.length, clock.now()]).toEqual([1, 0]);
  });

  test('is made once by a signer who does not own the dataset, unless it may wait', async () => {
    const { sms, asked, clock } = answering(401);
    const refused = sms.pushDatasetSecret(DATASET, 'k3y', signer);
    await expect(refused).rejects.toThrow(/HTTP 401: either/);
    expect([asked.length, clock.now()]).toEqual([1, 0]);
  });

  test.each([1, 5_000])('waits for %d milliseconds and says so once', async patienceMs => {
    const { sms, clock } = answering(401);
    let waits = 0;
    const onWait = () => waits++;
    const refused = sms.pushDatasetSecret(DATASET, 'k3y', signer, { patienceMs, onWait });
    await expect(refused).rejects.toThrow(/HTTP 401, also after/);
    expect([waits, clock.now()]).toEqual([1, patienceMs]);
  });

  test('that was not stored is tried for 65 seconds', async () => {
    const { sms, clock } = forgetful();
    await expect(sms.pushResultKey(signer, 'pem')).rejects.toThrow(/does not store/);
    expect(clock.now()).toBe(65_000);
  });
});

/** A service that says of every push that it is there already, and of every look that it is not. */
function forgetful() {
  const request = async ({ method }: HttpRequest): Promise<HttpReply> => ({
    status: method === 'POST' ? 409 : 404,
    headers: new Headers(),
    text: '',
    json: () => undefined,
  });
  const clock = fastClock();
  const http = { request } as unknown as HttpClient;
  return { sms: new SmsClient({ http, url: 'https://sms.example', clock }), clock };
}
