import type { Context, Hono } from 'hono';
import { FrameworkError, onHead, required } from './framework.ts';
import { fitsSecret, type SecretId, type SecretStore } from './secret-store.ts';
import { isSignedBy, secretChallenge } from './sms-challenge.ts';

/** Key under which the one secret of an app is signed. */
const APP_SECRET_KEY = '1';

const KEY_NAME = /^[0-9A-Za-z\-_]{1,64}$/;

/** Tells the current owner of an app or dataset, or `undefined` when there is no such contract. */
export type OwnerOf = (address: string) => Promise<string | undefined>;

/** Adds the storing half of the SMS: existence checks and signed writes; it never returns a secret. */
export function addSecretRoutes(app: Hono, store: SecretStore, ownerOf: OwnerOf): void {
  onHead(app, '/secrets/web3', c => c.body(null, store.isPresent(web3(c)) ? 204 : 404));
  app.post('/secrets/web3', async c => {
    const { authorization, value } = await readWrite(c);
    const id = web3(c);
    const owner = await ownerOf(id.dataset);
    if (!isSignedBy(owner, secretChallenge(id.dataset, undefined, value), authorization))
      return c.body(null, 401);
    if (!fitsSecret(value)) return c.body(null, 413);
    return c.body(null, store.add(id, value) ? 204 : 409);
  });

  onHead(app, '/secrets/web2', c => c.body(null, store.isPresent(web2(c)) ? 204 : 404));
  app.on(['POST', 'PUT'], '/secrets/web2', async c => {
    const { authorization, value } = await readWrite(c);
    const id = web2(c);
    if (!isSignedBy(id.owner, secretChallenge(id.owner, id.name, value), authorization))
      return c.body(null, 401);
    if (!fitsSecret(value)) return c.body(null, 413);
    if (c.req.method === 'PUT') return c.body(null, store.replace(id, value) ? 204 : 404);
    return c.body(null, store.add(id, value) ? 204 : 409);
  });

  onHead(app, '/requesters/:requester/secrets/:key', c => {
    const { requester, key } = c.req.param();
    if (!KEY_NAME.test(key)) return badKey(c);
    return exists(c, store, { kind: 'requester', requester, key });
  });
  app.post('/requesters/:requester/secrets/:key', async c => {
    const { authorization, value } = await readWrite(c);
    const { requester, key } = c.req.param();
    if (!isSignedBy(requester, secretChallenge(requester, key, value), authorization)) return unauthorized(c);
    if (!KEY_NAME.test(key)) return badKey(c);
    if (!fitsSecret(value)) return tooLarge(c, 400);
    return storeOnce(c, store, { kind: 'requester', requester, key }, value);
  });

  onHead(app, '/apps/:app/secrets', c => exists(c, store, { kind: 'app', app: c.req.param('app') }));
  app.post('/apps/:app/secrets', async c => {
    const { authorization, value } = await readWrite(c);
    const address = c.req.param('app');
    const owner = await ownerOf(address);
    if (!isSignedBy(owner, secretChallenge(address, APP_SECRET_KEY, value), authorization))
      return unauthorized(c);
    if (!fitsSecret(value)) return tooLarge(c, 413);
    return storeOnce(c, store, { kind: 'app', app: address }, value);
  });
}

/** Reads the header and the body that every write needs. The real service takes a form for no body; so does this. */
async function readWrite(c: Context): Promise<{ authorization: string; value: string }> {
  const authorization = required(c.req.header('authorization'));
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '');
  const value = isForm ? '' : await c.req.text();
  if (value === '') throw new FrameworkError(400);
  return { authorization, value };
}

function web3(c: Context): SecretId & { kind: 'web3' } {
  return { kind: 'web3', dataset: parameter(c, 'secretAddress') };
}

function web2(c: Context): SecretId & { kind: 'web2' } {
  return {
    kind: 'web2',
    owner: parameter(c, 'ownerAddress'),
    name: parameter(c, 'secretName'),
  };
}

/** A required parameter. Several values of one parameter are joined, as in the real service. */
function parameter(c: Context, name: string): string {
  return required(c.req.queries(name)?.join(','));
}

function exists(c: Context, store: SecretStore, id: SecretId): Response {
  return store.isPresent(id) ? c.body(null, 204) : c.json(failure('Secret not found'), 404);
}

function storeOnce(c: Context, store: SecretStore, id: SecretId, value: string): Response {
  return store.add(id, value) ? c.body(null, 204) : c.json(failure('Secret already exists'), 409);
}

function unauthorized(c: Context): Response {
  return c.json(failure('Invalid authorization'), 401);
}

function badKey(c: Context): Response {
  return c.json(failure('Secret key should contain at most 64 characters from [0-9A-Za-z-_]'), 400);
}

function tooLarge(c: Context, status: 400 | 413): Response {
  return c.json(failure('Secret size should not exceed 4 Kb'), status);
}

function failure(message: string): { error: string[] } {
  return { error: [message] };
}
