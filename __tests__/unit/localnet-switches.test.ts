import { afterEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, serve } from '../../localnet/http/serve.ts';
import { Switches } from '../../localnet/http/switches.ts';
import { SecretStore } from '../../localnet/sms/secret-store.ts';
import { smsSwitches } from '../../localnet/sms/sms-switches.ts';

let server: LocalServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

test('switches are read, set and put back over HTTP, and nothing else is', async () => {
  const switches = new Switches({ lagSeconds: 0, broken: false });
  server = await serve((_, response) => response.end('the service'), switches);
  const control = async (method: string, body?: unknown) => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${server?.url}/__switches`, init);
    return [response.status, await response.json()];
  };
  expect(await control('GET')).toEqual([200, { lagSeconds: 0, broken: false }]);
  expect(await control('POST', { lagSeconds: 1.5 })).toEqual([200, { lagSeconds: 1.5, broken: false }]);
  expect(await control('POST', { lag: 1 })).toEqual([400, { lagSeconds: 1.5, broken: false }]);
  expect((await control('POST', { broken: 'yes' }))[0]).toBe(400);
  expect(switches.values.lagSeconds).toBe(1.5);
  expect(await control('DELETE')).toEqual([200, { lagSeconds: 0, broken: false }]);
  expect(await (await fetch(server.url)).text()).toBe('the service');
});

describe('the store of the SMS', () => {
  const id = { kind: 'web3', dataset: '0xAB' } as const;

  test('repeats for a minute that a secret is absent, counted from the first time, and sees its own inserts', () => {
    let now = 0;
    const switches = smsSwitches();
    const store = new SecretStore(switches, () => now);
    expect(store.isPresent(id)).toBe(false);
    switches.set({ staleExistence: true });
    expect(store.add(id, 'key')).toBe(true);
    now = 59_999;
    expect([store.isPresent(id), store.get(id)]).toEqual([false, 'key']);
    now = 60_000;
    expect(store.isPresent(id)).toBe(true);

    switches.reset();
    const other = { kind: 'web3', dataset: '0xCD' } as const;
    expect(store.isPresent(other)).toBe(false);
    expect(store.add(other, 'key')).toBe(true);
    expect(store.isPresent({ kind: 'web3', dataset: '0xcd' })).toBe(true);
  });

  test('can lose the next inserts, which look like those of secrets that exist', () => {
    const switches = smsSwitches();
    const store = new SecretStore(switches);
    switches.set({ lostInserts: 2 });
    expect([store.add(id, 'key'), store.add(id, 'key'), store.get(id)]).toEqual([false, false, undefined]);
    expect([store.add(id, 'key'), store.add(id, 'key'), store.get(id)]).toEqual([true, false, 'key']);
  });
});
