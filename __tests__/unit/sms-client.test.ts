import { afterEach, describe, expect, test } from '@jest/globals';
import { getBytes } from 'ethers';
import { SmsClient, smsChallenge } from '../../src/iexec/services/sms.ts';
import { HttpClient } from '../../src/net/http.ts';
import { fastClock } from '../support/fast-clock.ts';
import { serve, stopServices } from '../support/json-service.ts';
import { vectors, vectorWallets, walletOf } from '../support/vectors.ts';

const http = new HttpClient({ userAgent: 'test', retryPolicy: { retries: 1, minDelayMs: 1, maxDelayMs: 2 } });
afterEach(stopServices);

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
    const key = byName('(POST)');
    const { url, seen } = await serve(() => ({ status: 204 }));
    const sms = new SmsClient({ http, url });
    const address = new URL(dataset.path ?? '', url).searchParams.get('secretAddress') ?? '';
    expect(await sms.pushDatasetSecret(address, dataset.body ?? '', walletOf(dataset.signer ?? ''))).toBe(
      'stored',
    );
    const pem = Buffer.from(key.body ?? '', 'base64').toString();
    await sms.pushResultKey(walletOf(key.signer ?? ''), pem);
    const sent = seen.map(({ method, url: path, body, headers }) => [
      method,
      path,
      body,
      headers.authorization,
    ]);
    expect(sent).toEqual(
      [dataset, key].map(({ method, path, body, authorization }) => [method, path, body, authorization]),
    );
    expect(seen.every(({ headers }) => headers['content-type']?.startsWith('text/plain'))).toBe(true);
  });

  const signer = walletOf(vectorWallets.requester?.address ?? '');
  const dataset = signer.address;

  /** A service that answers one after the other: `POST 409` stands for an answer to a POST. */
  async function answering(...answers: string[]) {
    const clock = fastClock();
    const { url, seen } = await serve(({ method }) => {
      const [expected, status] = (answers.length > 1 ? answers.shift() : answers[0])?.split(' ') ?? [];
      return { status: method === expected ? Number(status) : 400 };
    });
    return { sms: new SmsClient({ http, url, clock }), seen, clock };
  }

  test('tells refusals apart', async () => {
    const { sms } = await answering('HEAD 404', 'HEAD 204', 'HEAD 400', 'POST 401', 'POST 400');
    expect(await sms.hasResultKey(signer.address)).toBe(false);
    expect(await sms.hasDatasetSecret(signer.address)).toBe(true);
    await expect(sms.hasRequesterSecret(signer.address, 'name')).rejects.toThrow(
      /HTTP 400.*\[SERVICE_REFUSED\]/,
    );
    await expect(sms.pushResultKey(signer, 'pem')).rejects.toThrow(/owner.*\[SERVICE_REFUSED\]/);
    await expect(sms.pushResultKey(signer, 'pem')).rejects.toThrow(/HTTP 400.*\[SERVICE_REFUSED\]/);
  });

  test('pushes the key again while the service does not know the dataset yet', async () => {
    const { sms, seen, clock } = await answering('POST 401', 'POST 401', 'POST 401', 'POST 204');
    let waits = 0;
    const pushed = sms.pushDatasetSecret(dataset, 'k3y', signer, {
      patienceMs: 60_000,
      onWait: () => waits++,
    });
    expect(await pushed).toBe('stored');
    expect(seen).toHaveLength(4);
    expect(waits).toBe(1);
    expect(clock.now()).toBeLessThan(10_000);
  });

  test('names the lag of the node once the patience is over, and tries until its very end', async () => {
    const { sms, seen, clock } = await answering('POST 401');
    const pushed = sms.pushDatasetSecret(dataset, 'k3y', signer, { patienceMs: 60_000 });
    await expect(pushed).rejects.toThrow(
      /401, also after 1 min.*node of the chain lags.*\[SERVICE_REFUSED\]/,
    );
    expect(clock.now()).toBe(60_000);
    expect(seen.length).toBeLessThan(20);
  });

  test('believes 409 only when the secret is there then, and never asks before the push', async () => {
    const { sms, seen } = await answering('POST 409', 'HEAD 204');
    expect(await sms.pushResultKey(signer, 'pem')).toBe('exists');
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'HEAD']);
  });

  test('sits out the minute for which the service remembers an absence', async () => {
    const absent = ['POST 409', 'HEAD 404'];
    const { sms } = await answering(...absent, ...absent, ...absent, 'POST 409', 'HEAD 204');
    expect(await sms.pushDatasetSecret(dataset, 'k3y', signer)).toBe('exists');
    const fixed = await answering(...absent, 'POST 204');
    expect(await fixed.sms.pushResultKey(signer, 'pem')).toBe('stored');
  });

  test.each(['dataset key', 'result key'])(
    'refuses a %s that is answered with 409 and not stored',
    async kind => {
      const { url } = await serve(({ method }) => ({ status: method === 'POST' ? 409 : 404 }));
      const clock = fastClock();
      const sms = new SmsClient({ http, url, clock });
      const pushed =
        kind === 'result key'
          ? sms.pushResultKey(signer, 'pem')
          : sms.pushDatasetSecret(dataset, 'k3y', signer, { patienceMs: 1_000 });
      await expect(pushed).rejects.toThrow(/does not store.*nothing was bought.*\[SERVICE_REFUSED\]/);
      expect(clock.now()).toBeGreaterThan(60_000);
    },
  );

  test('does not take a failing look for a stored secret', async () => {
    const { sms } = await answering('POST 409', 'HEAD 500');
    await expect(sms.pushResultKey(signer, 'pem')).rejects.toThrow(/HTTP 500.*\[SERVICE_REFUSED\]/);
  });
});
