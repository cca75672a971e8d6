import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SECRET_INPUTS } from '../../src/run/host/secret-input-names.ts';
import type { Interference } from '../support/proxy.ts';
import { SecretSearch } from '../support/secret-search.ts';
import {
  ADDRESSED,
  type CanaryWorld,
  PASSWORD,
  RPC_KEY,
  SCENE,
  SIGNATURE,
  startCanaryWorld,
} from './support/canary-world.ts';
import { blobsOf, leaks, requestsBy, type Trace } from './support/traces.ts';

let place: CanaryWorld;
beforeAll(async () => {
  place = await startCanaryWorld();
});
afterAll(() => place?.stop());

/** What of the requests leaks: a secret anywhere but in the URL of the one service that it is for. */
function leaksOfRequests(sent: readonly Trace[]): string[] {
  return leaks(new SecretSearch(place.canaries), sent).filter(leak => {
    const [, name = '', front, url = ''] = /^(.*) \([^()]*\) in (\S+) \S+ (.*)$/.exec(leak) ?? [];
    return ADDRESSED[name] !== front || !/[?&](apikey|X-Amz-Signature)=/.test(url);
  });
}

test('there is a canary in every input that can hold a secret', () => {
  const covered = Object.keys({ ...place.secretInputs(), ...place.storageInputs() }).filter(
    name => name !== 'storage',
  );
  expect(covered.sort()).toEqual([...SECRET_INPUTS].sort());
});

test('no secret leaves any step in any form, but the input’s key on its way to the Secret Management Service', async () => {
  const { apps } = place.world.localnet.info;
  const checked = { baseline: 'expected', 'on-difference': 'ignore' };
  const main = await place.step('main', { 'artifact-name': 'canary', artifact: 'decrypted', ...checked });
  const submitted = await place.step('submit');
  const dealId = submitted.run.outputs['deal-id'] ?? '';
  const { 'output-path': folder = '', provenance = '' } = main.run.outputs;
  const [collect, quote, sweep, verify, post, stored] = await Promise.all([
    place.step('collect', { 'deal-id': dealId, 'artifact-name': 'canary-2', artifact: 'ciphertext' }),
    place.step('quote', { 'rpc-url': '' }),
    place.step('sweep', { 'dry-run': 'true', 'rpc-url': '' }),
    place.step('verify', { path: folder, provenance, requester: 'anyone', expect: 'report.json' }),
    place.step('post', {}, { state: submitted.run.state }),
    place.step('main', { ...place.storageInputs(), 'artifact-name': 'canary-3' }),
  ]);
  const steps = { main, submit: submitted, collect, quote, sweep, verify, post, stored };
  for (const [name, { run }] of Object.entries(steps)) {
    expect({ name, exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({
      name,
      exitCode: 0,
      log: '',
    });
  }
  const [crash, password, inputs, rpc, unsent] = await Promise.all([
    place.step('main', { app: apps.crash ?? '' }),
    place.step('main', { 'wallet-password': `${PASSWORD}x` }),
    place.step('main', { args: `${PASSWORD} ${RPC_KEY} ${place.identity}`, category: 'XXL' }),
    place.step('quote', { 'rpc-url': `http://127.0.0.1:9/?apikey=${RPC_KEY}` }),
    place.step('main', { ...place.storageInputs(), args: `--upload ${SIGNATURE}` }),
  ]);
  const failures = { crash, password, inputs, rpc, unsent };
  for (const { run } of Object.values(failures)) expect(run.exitCode).toBe(1);
  expect(unsent.run.outputs['error-code']).toBe('INPUT_INVALID');

  // Past the deadline of the task that crashed, its refund is claimed, by a transaction.
  const { provider } = place.world.localnet;
  await provider.send('evm_increaseTime', [10 * 300 + 1]);
  await provider.send('evm_mine', []);
  const claim = await place.step('sweep');
  expect({ ...claim.run.outputs, log: claim.run.log }).toMatchObject({
    status: 'completed',
    claimed: '1',
    log: expect.stringMatching(/^Transaction 0x[0-9a-f]{64}$/m),
  });

  const search = new SecretSearch([...place.canaries, place.inputKey(SCENE)]);
  for (const [name, done] of Object.entries({ ...steps, ...failures, claim })) {
    expect(leaks(search, done.traces()).map(leak => `${name}: ${leak}`)).toEqual([]);
  }
  expect(leaks(search, await blobsOf(place.world.results))).toEqual([]);
  const sent = requestsBy(place.fronts);
  expect(new Set(sent.map(([where]) => where.split(' ')[0]))).toEqual(new Set(Object.keys(place.fronts)));
  expect(leaksOfRequests(sent)).toEqual([]);
  for (const { name, secret } of place.canaries.filter(({ name }) => name in ADDRESSED)) {
    expect(leaks(new SecretSearch([{ name, secret }]), sent)).not.toEqual([]);
  }
  const toSms = leaks(new SecretSearch([place.inputKey(SCENE)]), sent);
  expect(toSms.length).toBeGreaterThan(0);
  for (const leak of toSms) expect(leak).toMatch(/ in smsUrl POST /);
});

test('a service that sends a secret back does not bring it into log, outputs, summary or comment', async () => {
  place.fronts.smsUrl?.interfere(({ method, body }) =>
    method === 'POST' ? { kind: 'answer', status: 400, body: body.toString('utf8') } : undefined,
  );
  const content = randomBytes(3_000);
  const cwd = place.world.workspace({ 'other.bin': content });
  const refused = await place.step('main', { 'private-files': 'other.bin' }, { cwd });
  place.fronts.smsUrl?.interfere();
  expect(refused.run.exitCode).toBe(1);
  const search = new SecretSearch([...place.canaries, place.inputKey(content)]);
  const comments = place.github.written.map(body => ['comment', body] as const);
  expect(leaks(search, [...refused.traces(), ...comments])).toEqual([]);

  // A server that answers with the very URL of the request, and a chain's endpoint that does.
  const echo: Interference = ({ url }) => ({ kind: 'answer', status: 403, body: `no such thing: ${url}` });
  place.fronts.put?.interfere(echo);
  const put = await place.step('main', { ...place.storageInputs(), 'private-files': 'other.bin' }, { cwd });
  place.fronts.put?.interfere();
  place.fronts.rpcUrl?.interfere(echo);
  const rpc = await place.step('quote');
  const description = path.join(place.world.folder, 'network.json');
  writeFileSync(description, place.secretInputs().network);
  const own = await place.step('quote', { 'rpc-url': '', network: description });
  place.fronts.rpcUrl?.interfere();
  const written = place.github.written.map(body => ['comment', body] as const);
  for (const done of [put, rpc, own]) {
    expect(done.run.exitCode).toBe(1);
    expect(leaks(search, [...done.traces(), ...written])).toEqual([]);
  }
});
