import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getBytes, solidityPackedKeccak256, Wallet, ZeroHash } from 'ethers';
import type { Hono } from 'hono';
import { createSms } from '../../localnet/sms/sms-app.ts';
import { secretChallenge } from '../../localnet/sms/sms-challenge.ts';
import { smsSwitches } from '../../localnet/sms/sms-switches.ts';
import { shapeOf } from '../support/json-shape.ts';
import { secretOfRequest } from '../support/secret-of-request.ts';
import { vectors } from '../support/vectors.ts';
import { type BareChain, startBareChain } from './support/bare-chain.ts';

interface Case {
  readonly name: string;
  readonly request: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly sign?: 'appOwner' | 'requester' | 'worker';
  /** The value that is signed, where it is another than the one that is sent. */
  readonly signed?: string;
  readonly authorization?: string;
  readonly answer: string;
  readonly shape?: string;
  readonly effect?: 'stored';
}

const { shapes, cases } = vectors('sms-api') as {
  shapes: Readonly<Record<string, unknown>>;
  cases: readonly Case[];
};

let chain: BareChain;
let sms: Hono;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  chain = await startBareChain();
  // Existence is looked up anew each time, so that what a request changes can be seen.
  const switches = smsSwitches();
  switches.set({ existenceCacheSeconds: 0 });
  sms = createSms({ ...chain, ipfsUrl: 'http://127.0.0.1:9', switches });
  const { apps, wallets } = chain;
  const [app = '', other = ''] = [apps.one, apps.two];
  values = {
    ...{ app, other, 'app, lower case': app.toLowerCase(), '5 kB': 'x'.repeat(5_000) },
    requester: wallets.requester.address,
  };
});

afterAll(async () => {
  await chain?.stop();
});

/** Puts the values of this network in the places that are kept for them. */
function fill(value: Case): Case {
  const text = JSON.stringify(value).replace(
    /\{([\w, ]+)\}/g,
    (place, name: string) => values[name] ?? place,
  );
  return JSON.parse(text) as Case;
}

/** What a worker shows to be given a session. */
function session() {
  const workerWallet = chain.wallets.worker.address;
  return {
    chainTaskId: `0x${'00'.repeat(31)}01`,
    workerWallet,
    enclaveChallenge: workerWallet,
    signature: { value: ZeroHash },
  };
}

function caseNamed(wanted: string): Case {
  return cases.find(({ name }) => name === wanted) ?? { name: wanted, request: '', answer: '' };
}

async function send({ request, body, contentType, ...rest }: Case): Promise<Response> {
  const [method = '', path = ''] = request.split(' ');
  const authorization = rest.sign === undefined ? rest.authorization : await sign(path, body ?? '', rest);
  return sms.request(path, {
    method,
    headers: {
      ...(contentType !== undefined && { 'content-type': contentType }),
      ...(authorization !== undefined && { authorization }),
    },
    ...(body !== undefined && { body: body === '{authorization}' ? JSON.stringify(session()) : body }),
  });
}

async function sign(path: string, body: string, { sign: who, signed }: Partial<Case>): Promise<string> {
  const wallet = new Wallet(chain.wallets[who ?? 'requester'].privateKey);
  if (path === '/tee/sessions') {
    const { chainTaskId, workerWallet, enclaveChallenge } = session();
    const parts = [workerWallet, chainTaskId, enclaveChallenge];
    return wallet.signMessage(getBytes(solidityPackedKeccak256(['address', 'bytes32', 'address'], parts)));
  }
  const [address, name] = secretOfRequest(path);
  return wallet.signMessage(getBytes(secretChallenge(address, name, signed ?? body)));
}

async function isThere({ request }: Case): Promise<boolean> {
  const response = await sms.request(request.split(' ')[1] ?? '', { method: 'HEAD' });
  return response.status === 204;
}

describe('the SMS answers as the live one does', () => {
  test.each(cases)('$name', async given => {
    const filled = fill(given);
    const before = await isThere(filled);
    const response = await send(filled);
    const [type] = (response.headers.get('content-type') ?? '').split(';');
    const text = await response.text();
    const shape = type === 'application/json' && text !== '' ? shapeOf(JSON.parse(text)) : undefined;
    expect([`${response.status} ${type}`.trim(), shape]).toEqual([given.answer, shapes[given.shape ?? '']]);
    expect((await isThere(filled)) && !before).toBe(given.effect === 'stored');
  });
});

test('the SMS repeats for a minute that a secret is absent, where another instance stores it', async () => {
  let now = 0;
  const switches = smsSwitches();
  sms = createSms({ ...chain, ipfsUrl: 'http://127.0.0.1:9', switches, now: () => now });
  const filled = fill(caseNamed('a dataset secret'));
  expect(await isThere(filled)).toBe(false);
  switches.set({ staleExistence: true });
  expect((await send(filled)).status).toBe(204);
  now = 59_999;
  expect(await isThere(filled)).toBe(false);
  now = 60_000;
  expect(await isThere(filled)).toBe(true);
});

test('the SMS answers 409 to an insert that fails, and has stored nothing', async () => {
  const switches = smsSwitches();
  sms = createSms({ ...chain, ipfsUrl: 'http://127.0.0.1:9', switches });
  switches.set({ lostInserts: 1 });
  const filled = fill(caseNamed('a dataset secret'));
  expect((await send(filled)).status).toBe(409);
  expect(await isThere(filled)).toBe(false);
  expect((await send(filled)).status).toBe(204);
});
