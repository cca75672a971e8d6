import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hexlify, Signature, TypedDataEncoder, Wallet, ZeroAddress } from 'ethers';
import { type Order, type OrderKind, orderDomain, signOrder } from '../../localnet/chain/orders.ts';
import { createMarket, type MarketApp } from '../../localnet/market/market-app.ts';
import { marketSwitches } from '../../localnet/market/market-switches.ts';
import { shapeOf } from '../support/json-shape.ts';
import { vectors } from '../support/vectors.ts';
import { type BareChain, startBareChain } from './support/bare-chain.ts';
import { appOrder, TEE_TDX } from './support/localnet-orders.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Write {
  readonly name: string;
  readonly kind?: OrderKind;
  readonly method?: 'POST' | 'PUT';
  readonly login?: string;
  /** Who signs the order, and who logs in; each the one it should be when absent. */
  readonly signer?: string;
  readonly publisher?: string;
  readonly signed?: Fields;
  readonly order?: Fields;
  readonly sign?: 'compact' | 'upper case';
  readonly body?: Fields;
  readonly raw?: string;
  readonly padding?: number;
  readonly contentType?: string;
  readonly query?: string;
  readonly answer: string;
  readonly shape: string;
  readonly effect?: 'published' | 'unpublished';
}

const { shapes, reads, writes } = vectors('market-api') as {
  shapes: Fields;
  reads: readonly { request: string; answer: string; shape?: string }[];
  writes: readonly Write[];
};

let chain: BareChain;
let market: MarketApp;
let values: Readonly<Record<string, string>>;
let first: Fields;

beforeAll(async () => {
  chain = await startBareChain();
  market = createMarket({ ...chain, switches: marketSwitches({ requestsPerMinute: 0 }) });
  const { apps, workerpools, wallets } = chain;
  const [app = '', workerpool = ''] = [apps.one, workerpools[0]];
  const order = appOrder(app);
  const sign = await signAs('app', order, 'appOwner');
  const orderHash = await market.publish('app', { order, sign }, wallets.appOwner.address);
  first = { ...inJson(order), sign };
  values = {
    ...{ chain: String(chain.chainId), app, workerpool, orderHash },
    ...{ appOwner: wallets.appOwner.address, requester: wallets.requester.address },
  };
});

afterAll(async () => {
  await chain?.stop();
});

/** Puts the values of this network in the places that are kept for them. */
function fill<Value>(value: Value): Value {
  const text = JSON.stringify(value).replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return JSON.parse(text) as Value;
}

/** Status, media type where it is not JSON, and shape, as the vectors have them. */
async function summarise(response: Response): Promise<{ answer: string; shape: unknown }> {
  const [type, charset] = (response.headers.get('content-type') ?? '').split('; ');
  expect(charset).toBe('charset=utf-8');
  const text = await response.text();
  if (type !== 'application/json') return { answer: `${response.status} ${type}`, shape: undefined };
  return { answer: String(response.status), shape: shapeOf(JSON.parse(text)) };
}

async function ask(request: string, init: RequestInit = {}): Promise<Response> {
  const [method = '', target = ''] = fill(request).split(' ');
  return market.app.request(target, { method, ...init });
}

describe('the market API answers reads as the live one does', () => {
  test.each(reads)('$request', async ({ request, answer, shape }) => {
    expect(await summarise(await ask(request))).toEqual({ answer, shape: shapes[shape ?? ''] });
  });

  test('lets every page in, and says so', async () => {
    const headers = { origin: 'https://example.com', 'access-control-request-method': 'POST' };
    const preflight = await ask('OPTIONS /apporders', { headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://example.com');
    expect(preflight.headers.get('access-control-allow-methods')).toMatch('POST');
    expect((await ask('GET /nothing')).headers.get('vary')).toBe('Origin');
    expect((await ask('DELETE /apporders')).headers.get('allow')).toBe('HEAD, GET, POST, PUT');
  });
});

describe('the market API answers writes as the live one does', () => {
  test.each(writes)('$name', async write => {
    const before = await openOrders();
    const { answer, shape } = await summarise(await send(fill(write)));
    expect({ answer, shape }).toEqual({ answer: write.answer, shape: shapes[write.shape] });
    const change = { published: 1, unpublished: -1, none: 0 }[write.effect ?? 'none'];
    expect((await openOrders()) - before).toBe(change);
  });
});

test('the market API answers 100 requests a minute and address, then none until the minute is over', async () => {
  let now = 1_000_000;
  const { app } = createMarket({ ...chain, now: () => now });
  const ask = (headers: Record<string, string> = {}) => app.request('/version', { headers });
  const answered = async (count: number) => {
    for (let n = 0; n < count; n += 1) expect((await ask()).status).toBe(200);
  };
  await answered(99);
  const last = await ask();
  expect([...last.headers].filter(([name]) => name.startsWith('x-ratelimit'))).toEqual([
    ['x-ratelimit-limit', '100'],
    ['x-ratelimit-remaining', '0'],
    ['x-ratelimit-reset', '1060'],
  ]);
  now += 500;
  const refused = await ask();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '59']);
  expect(await refused.json()).toEqual({ ok: false, error: 'Rate limit exceeded' });
  expect((await app.request('/nothing')).status).toBe(429);
  expect((await ask({ 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  expect((await ask({ origin: 'https://explorer.iex.ec' })).status).toBe(200);
  now += 59_500;
  await answered(1);
});

async function openOrders(): Promise<number> {
  const response = await ask('GET /metrics?chainId={chain}');
  const { apporders, workerpoolorders, requestorders } = (await response.json()) as Record<string, number>;
  return Number(apporders) + Number(workerpoolorders) + Number(requestorders);
}

async function send(write: Write): Promise<Response> {
  const {
    kind = 'app',
    method = 'POST',
    query = fill('?chainId={chain}'),
    publisher = ownerOf(kind),
  } = write;
  const headers = {
    'content-type': write.contentType ?? 'application/json',
    ...(await login(write.login, publisher)),
  };
  const body = write.raw ?? JSON.stringify(write.body ?? (await signedBody(write, kind)));
  return market.app.request(`/${kind}orders${query}`, { method, headers, body });
}

/** A publication that all is right with, but for what is to be wrong with it. */
async function signedBody(write: Write, kind: OrderKind): Promise<Fields> {
  const bigints = Object.entries(write.signed ?? {}).map(([name, value]) => [
    name,
    /^\d+$/.test(String(value)) ? BigInt(value as string) : value,
  ]);
  const order = { ...validOrder(kind), ...Object.fromEntries(bigints) } as Order;
  const sign = spell(await signAs(kind, order, write.signer ?? ownerOf(kind)), write.sign);
  const given = write.order?.salt === 'first' ? first : { ...order, sign, ...write.order };
  return { order: inJson(given), padding: ' '.repeat(write.padding ?? 0) };
}

/** An order's fields as JSON takes them, without those that are `null`. */
function inJson(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  );
}

function spell(sign: string, spelling: Write['sign']): string {
  if (spelling === 'compact') return Signature.from(sign).compactSerialized;
  return spelling === 'upper case' ? `0x${sign.slice(2).toUpperCase()}` : sign;
}

function validOrder(kind: OrderKind): Order {
  const open = {
    datasetrestrict: ZeroAddress,
    requesterrestrict: ZeroAddress,
    salt: hexlify(randomBytes(32)),
  };
  const { app = '', workerpool = '', requester = '' } = values;
  if (kind === 'app') return appOrder(app);
  const terms = { tag: TEE_TDX, category: 0n, trust: 0n, volume: 1n };
  if (kind === 'workerpool')
    return { workerpool, workerpoolprice: 0n, ...terms, apprestrict: ZeroAddress, ...open };
  return {
    ...{ app, appmaxprice: 10n, dataset: ZeroAddress, datasetmaxprice: 0n },
    ...{ workerpool: ZeroAddress, workerpoolmaxprice: 0n, requester, ...terms },
    ...{ beneficiary: requester, callback: ZeroAddress, params: '{}', salt: open.salt },
  };
}

function ownerOf(kind: OrderKind): string {
  return { app: 'appOwner', workerpool: 'workerpoolOwner', dataset: 'requester', request: 'requester' }[kind];
}

function walletOf(name: string): Wallet {
  return new Wallet(chain.wallets[name as 'appOwner' | 'workerpoolOwner' | 'requester'].privateKey);
}

async function signAs(kind: OrderKind, order: Order, signer: string): Promise<string> {
  return (await signOrder(kind, order, orderDomain(chain.chainId, chain.hub), walletOf(signer))).sign;
}

/** Logs in to the market for one write, as the vectors call it. */
async function login(how: string | undefined, publisher: string): Promise<Record<string, string>> {
  if (how === 'none') return {};
  if (how === 'garbage') return { authorization: 'garbage' };
  const wallet = walletOf(publisher);
  const response = await ask(`GET /challenge?chainId={chain}&address=${wallet.address}`);
  const { domain, types, message } = ((await response.json()) as { data: TypedData }).data;
  const { EIP712Domain: _, ...structs } = types;
  const sign = await wallet.signTypedData(domain, structs, message);
  const signature = how === 'bad signature' ? `0x${'11'.repeat(65)}` : sign;
  const address = how === 'lower case' ? wallet.address.toLowerCase() : wallet.address;
  const headers = {
    authorization: `${TypedDataEncoder.hash(domain, structs, message)}_${signature}_${address}`,
  };
  const json = { ...headers, 'content-type': 'application/json' };
  if (how === 'used') {
    const body = JSON.stringify(await signedBody({} as Write, 'app'));
    await ask('POST /apporders?chainId={chain}', { headers: json, body });
    await send({ method: 'PUT', body: { target: 'unpublish_last', app: values.app } } as never);
  }
  if (how === 'used by a refusal') {
    const body = JSON.stringify({ order: first });
    await ask('POST /apporders?chainId={chain}', { headers: json, body });
  }
  return headers;
}

interface TypedData {
  readonly domain: Record<string, string>;
  readonly types: Record<string, { name: string; type: string }[]>;
  readonly message: Record<string, string>;
}
