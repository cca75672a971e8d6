import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Wallet, ZeroAddress } from 'ethers';
import { newestBlockSeen } from '../../localnet/chain/lagging-view.ts';
import { isSignedBy, secretChallenge } from '../../localnet/sms/sms-challenge.ts';
import { type Localnet, startLocalnet } from '../../localnet/start.ts';
import { secretOfRequest } from '../support/secret-of-request.ts';
import { Buyer } from './support/localnet-purchase.ts';

/** Whatever JSON.parse gives. */
type Json = ReturnType<typeof JSON.parse>;

let localnet: Localnet;

beforeAll(async () => {
  localnet = await startLocalnet();
});

afterAll(async () => {
  await localnet?.stop();
});

describe('the SMS', () => {
  const { cases } = JSON.parse(readFileSync(new URL('../vectors/sms.json', import.meta.url), 'utf8'));

  test('computes the challenges that the official client signs', () => {
    for (const { name, signer, path, body = '', challenge, authorization } of cases) {
      const [address, key] = path === undefined ? [signer, 'empty'] : secretOfRequest(path);
      expect([name, secretChallenge(address, key, body)]).toEqual([name, challenge]);
      expect(isSignedBy(signer, challenge, authorization)).toBe(true);
      expect(isSignedBy(address === signer ? ZeroAddress : address, challenge, authorization)).toBe(false);
    }
  });

  test('takes the official requests of wallets as they are, once', async () => {
    const { smsUrl } = localnet.info.network;
    const ofWallets = cases.filter(({ path }: Json) => path !== undefined && !/web3|^\/apps/.test(path));
    expect(ofWallets).toHaveLength(4);
    for (const { method, path, contentType, body, authorization } of ofWallets) {
      const url = new URL(path, smsUrl);
      const send = (headers: Record<string, string>) => fetch(url, { method, headers, body });
      expect((await send({ 'content-type': contentType })).status).toBe(400);
      expect((await send({ authorization: `${authorization.slice(0, -6)}00001b` })).status).toBe(401);
      expect((await fetch(url, { method: 'HEAD' })).status).toBe(method === 'PUT' ? 204 : 404);
      expect((await send({ 'content-type': contentType, authorization })).status).toBe(204);
      expect((await fetch(url, { method: 'HEAD' })).status).toBe(204);
      expect((await send({ authorization })).status).toBe(method === 'PUT' ? 204 : 409);
    }
  });

  test('checks signature, then key name, then size, then existence', async () => {
    const wallet = new Wallet(localnet.info.wallets.requester.privateKey);
    const push = async (key: string, value: string, signature?: string) => {
      const authorization =
        signature ??
        (await wallet.signMessage(Buffer.from(secretChallenge(wallet.address, key, value).slice(2), 'hex')));
      const url = `${localnet.info.network.smsUrl}/requesters/${wallet.address}/secrets/${encodeURIComponent(key)}`;
      const response = await fetch(url, { method: 'POST', headers: { authorization }, body: value });
      return [response.status, await response.text()];
    };
    const failure = (text: string) => JSON.stringify({ error: [text] });
    const badKey = 'Secret key should contain at most 64 characters from [0-9A-Za-z-_]';
    const bad = `0x${'11'.repeat(64)}1b`;
    expect(await push('a b', 'x', bad)).toEqual([401, failure('Invalid authorization')]);
    expect(await push('a b', 'x'.repeat(5_000))).toEqual([400, failure(badKey)]);
    expect(await push('k', 'é'.repeat(2_049))).toEqual([400, failure('Secret size should not exceed 4 Kb')]);
    expect(await push('k', 'é'.repeat(2_048))).toEqual([204, '']);
    expect(await push('k', 'other')).toEqual([409, failure('Secret already exists')]);
    expect((await push('k2', ''))[0]).toBe(400);
  });

  test('takes app secrets from the owner on chain only', async () => {
    const { apps, wallets, network } = localnet.info;
    const push = async (key: string) => {
      const challenge = secretChallenge(apps.unsold ?? '', '1', 'app secret');
      const authorization = await new Wallet(key).signMessage(Buffer.from(challenge.slice(2), 'hex'));
      const url = `${network.smsUrl}/apps/${apps.unsold}/secrets`;
      return (await fetch(url, { method: 'POST', headers: { authorization }, body: 'app secret' })).status;
    };
    expect(await push(wallets.worker.privateKey)).toBe(401);
    expect(await push(wallets.appOwner.privateKey)).toBe(204);
    expect(await push(wallets.appOwner.privateKey)).toBe(409);
  });

  test('whose node is behind knows no owner of what was made since, until it catches up', async () => {
    const { smsUrl } = localnet.info.network;
    const set = (values: object) =>
      fetch(`${smsUrl}/__switches`, { method: 'POST', body: JSON.stringify(values) });
    const buyer = new Buyer(localnet);
    try {
      await set({ nodeLagSeconds: 3_600 });
      await expect(buyer.protect(Buffer.from('early'))).rejects.toThrow('answered 401');
    } finally {
      await set({ nodeLagSeconds: 0 });
    }
    await buyer.protect(Buffer.from('in time'));
  });

  test('catches up by the clock of the chain', async () => {
    const { provider } = localnet;
    const [latest, late] = [await provider.getBlockNumber(), 3_600];
    expect(await newestBlockSeen(provider, 0)).toBe(latest);
    expect(await newestBlockSeen(provider, late)).toBe(0);
    await provider.send('evm_increaseTime', [late]);
    expect(await newestBlockSeen(provider, late)).toBe(latest);
  });
});
