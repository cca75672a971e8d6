import { type Context, Hono } from 'hono';
import { fitsSecret, type SecretId, type SecretStore } from './secret-store.ts';
import { isSignedBy, secretChallenge } from './sms-challenge.ts';

/** Key under which the one secret of an app is signed. */
const APP_SECRET_KEY = '1';

const KEY_NAME = /^[0-9A-Za-z\-_]{1,64}$/;

/** Tells the current owner of an app or dataset, or `undefined` when there is no such contract. */
export type OwnerOf = (address: string) => Promise<string | undefined>;

/**
 * The storing half of the SMS: existence checks and signed writes; nothing is ever read out here. Hono answers HEAD
 * with the head of what GET would answer, so the checks are registered as GET.
 */
export function secretRoutes(store: SecretStore, ownerOf: OwnerOf): Hono {
  const app = new Hono();

  app.get('/secrets/web3', c => exists(c, store, web3(c)));
  app.post('/secrets/web3', async c => {
    const id = web3(c);
    const value = await c.req.text();
    const owner = await ownerOf(id.dataset);
    if (!isAuthorized(c, owner, secretChallenge(id.dataset, undefined, value))) return c.body(null, 401);
    return storeOnce(c, store, id, value);
  });

  app.get('/secrets/web2', c => exists(c, store, web2(c)));
  app.post('/secrets/web2', async c => {
    const id = web2(c);
    const value = await c.req.text();
    if (!isAuthorized(c, id.owner, secretChallenge(id.owner, id.name, value))) return c.body(null, 401);
    return storeOnce(c, store, id, value);
  });
  app.put('/secrets/web2', async c => {
    const id = web2(c);
    const value = await c.req.text();
    if (!isAuthorized(c, id.owner, secretChallenge(id.owner, id.name, value))) return c.body(null, 401);
    if (!fitsSecret(value)) return c.body(null, 413);
    return c.body(null, store.replace(id, value) ? 204 : 404);
  });

  app.get('/requesters/:requester/secrets/:key', c => {
    const { requester, key } = c.req.param();
    return KEY_NAME.test(key) ? exists(c, store, { kind: 'requester', requester, key }) : c.body(null, 400);
  });
  app.post('/requesters/:requester/secrets/:key', async c => {
    const { requester, key } = c.req.param();
    const value = await c.req.text();
    if (!isAuthorized(c, requester, secretChallenge(requester, key, value))) {
      return c.json(failure('Invalid authorization'), 401);
    }
    if (!KEY_NAME.test(key)) {
      return c.json(failure('Secret key should contain at most 64 characters from [0-9A-Za-z-_]'), 400);
    }
    if (!fitsSecret(value)) return c.json(failure('Secret size should not exceed 4 Kb'), 400);
    const id: SecretId = { kind: 'requester', requester, key };
    if (!store.add(id, value)) return c.json(failure('Secret already exists'), 409);
    return c.body(null, 204);
  });

  app.get('/apps/:app/secrets', c => exists(c, store, { kind: 'app', app: c.req.param('app') }));
  app.post('/apps/:app/secrets', async c => {
    const address = c.req.param('app');
    const value = await c.req.text();
    const owner = await ownerOf(address);
    if (!isAuthorized(c, owner, secretChallenge(address, APP_SECRET_KEY, value))) {
      return c.json(failure('Invalid authorization'), 401);
    }
    if (!fitsSecret(value)) return c.json(failure('Secret size should not exceed 4 Kb'), 413);
    const id: SecretId = { kind: 'app', app: address };
    if (!store.add(id, value)) return c.json(failure('Secret already exists'), 409);
    return c.body(null, 204);
  });
  return app;
}

function web3(c: Context): SecretId & { kind: 'web3' } {
  return { kind: 'web3', dataset: c.req.query('secretAddress') ?? '' };
}

function web2(c: Context): SecretId & { kind: 'web2' } {
  return { kind: 'web2', owner: c.req.query('ownerAddress') ?? '', name: c.req.query('secretName') ?? '' };
}

function isAuthorized(c: Context, signer: string | undefined, challenge: string): boolean {
  return signer !== undefined && isSignedBy(signer, challenge, c.req.header('authorization'));
}

function exists(c: Context, store: SecretStore, id: SecretId): Response {
  return c.body(null, store.isPresent(id) ? 204 : 404);
}

function storeOnce(c: Context, store: SecretStore, id: SecretId, value: string): Response {
  if (!fitsSecret(value)) return c.body(null, 413);
  return c.body(null, store.add(id, value) ? 204 : 409);
}

function failure(message: string): { data: null; error: string[] } {
  return { data: null, error: [message] };
}
