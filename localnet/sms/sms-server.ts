import { getRequestListener } from '@hono/node-server';
import { Contract, type JsonRpcProvider } from 'ethers';
import { Hono } from 'hono';
import { hubAt } from '../chain/contracts.ts';
import { newestBlockSeen } from '../chain/lagging-view.ts';
import { type LocalServer, serve } from '../http/serve.ts';
import { secretRoutes } from './secret-routes.ts';
import { SecretStore } from './secret-store.ts';
import { smsSwitches } from './sms-switches.ts';
import { teeRoutes } from './tee-routes.ts';

/** Version of the SMS whose wire format this server speaks. */
const SMS_VERSION = '9.3.1';

/** What the SMS works with. */
interface SmsContext {
  readonly provider: JsonRpcProvider;
  /** Address of the PoCo hub. */
  readonly hub: string;
  /** Gateway that bulk lists are read from. */
  readonly ipfsUrl: string;
}

/**
 * Starts the secret management service: signed, write-only secrets, and sessions that hand them to the processes of a
 * task. In memory, without attestation: it protects nothing. `/__switches` takes the values of `sms-switches.ts`.
 */
export async function startSms(context: SmsContext): Promise<LocalServer> {
  const { provider, ipfsUrl } = context;
  const switches = smsSwitches();
  const store = new SecretStore(switches);
  const ownerOf = async (address: string): Promise<string | undefined> => {
    try {
      const blockTag = await newestBlockSeen(provider, switches.values.nodeLagSeconds);
      const contract = new Contract(address, ['function owner() view returns (address)'], provider);
      return (await contract.getFunction('owner')({ blockTag })) as string;
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
  return serve(getRequestListener(app.fetch), switches);
}
