import { afterEach, describe, expect, test } from '@jest/globals';
import { getBytes } from 'ethers';
import { SmsClient, smsChallenge } from '../../src/iexec/sms.ts';
import { HttpClient } from '../../src/net/http.ts';
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

  test('takes an existing secret for done and tells refusals apart', async () => {
    const signer = walletOf(vectorWallets.requester?.address ?? '');
    const answers = [409, 404, 204, 401, 400];
    const { url } = await serve(() => ({ status: answers.shift() ?? 500 }));
    const sms = new SmsClient({ http, url });
    expect(await sms.pushResultKey(signer, 'pem')).toBe('exists');
    expect(await sms.hasResultKey(signer.address)).toBe(false);
    expect(await sms.hasDatasetSecret(signer.address)).toBe(true);
    await expect(sms.pushDatasetSecret(signer.address, 'k3y', signer)).rejects.toThrow(
      /owner.*\[SERVICE_REFUSED\]/,
    );
    await expect(sms.hasRequesterSecret(signer.address, 'name')).rejects.toThrow(
      /HTTP 400.*\[SERVICE_REFUSED\]/,
    );
  });
});
