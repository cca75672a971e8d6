import { getRequestListener } from '@hono/node-server';
import { Contract, type JsonRpcProvider } from 'ethers';
import { Hono } from 'hono';
import { hubAt } from '../chain/contracts.ts';
import { type LocalServer, serve } from '../http/serve.ts';
import { secretRoutes } from './secret-routes.ts';
import { SecretStore } from './secret-store.ts';
import { teeRoutes } from './tee-routes.ts';

/** Version of the SMS whose wire format this server speaks. */
const SMS_VERSION = '9.3.1';

/**
 * Starts the secret management service: signed, write-only secrets, and sessions that hand them to the processes of a
 * task. In memory, without attestation: it protects nothing.
 *
 * @param context `ipfsUrl` is the gateway that bulk lists are read from.
 */
export async function startSms(context: {
  provider: JsonRpcProvider;
  hub: string;
  ipfsUrl: string;
}): Promise<LocalServer> {
  const { provider, ipfsUrl } = context;
  const store = new SecretStore();
  const ownerOf = async (address: string): Promise<string | undefined> => {
    try {
      return (await new Contract(address, ['function owner() view returns (address)'], provider).getFunction(
        'owner',
      )()) as string;
    } catch {
      return undefined;
    }
  };
  const app = new Hono();
  app.use(async (c, next) => {
    // The real service refuses a write without a body before anything else looks at it.
    if (c.req.method === 'POST' && /secrets/.test(c.req.path) && (await c.req.text()) === '')
      return c.body(null, 400);
    await next();
  });
  app.get('/version', c => c.text(SMS_VERSION));
  app.route('/', secretRoutes(store, ownerOf));
  app.route('/', teeRoutes({ hub: hubAt(context.hub, provider), store, ipfsUrl }));
  return serve(getRequestListener(app.fetch));
}
