import { Contract, type JsonRpcProvider } from 'ethers';
import type { Hono } from 'hono';
import { hubAt } from '../chain/contracts.ts';
import { newestBlockSeen } from '../chain/lagging-view.ts';
import { frameworkApp } from './framework.ts';
import { addSecretRoutes } from './secret-routes.ts';
import { SecretStore } from './secret-store.ts';
import { type SmsSwitches, smsSwitches } from './sms-switches.ts';
import { addTeeRoutes } from './tee-routes.ts';

/** Version of the SMS whose wire format this one has. */
const SMS_VERSION = '9.3.1';

const OWNABLE = ['function owner() view returns (address)'];

/** Services and settings that the SMS works with. */
export interface SmsContext {
  readonly provider: JsonRpcProvider;
  /** Address of the PoCo hub. */
  readonly hub: string;
  /** Gateway that bulk lists are read from. */
  readonly ipfsUrl: string;
  readonly switches?: SmsSwitches;
  /** Milliseconds since the epoch, for the age of answers about existence. */
  readonly now?: () => number;
}

/**
 * Makes the secret management service: signed, write-only secrets, and sessions that hand them to the processes of a
 * task. It works in memory and without attestation, so it protects nothing.
 */
export function createSms({ provider, hub, ipfsUrl, switches = smsSwitches(), now }: SmsContext): Hono {
  const store = new SecretStore(switches, now);
  const ownerOf = async (address: string): Promise<string | undefined> => {
    try {
      const blockTag = await newestBlockSeen(provider, switches.values.nodeLagSeconds);
      return (await new Contract(address, OWNABLE, provider).getFunction('owner')({ blockTag })) as string;
    } catch {
      return undefined;
    }
  };
  const app = frameworkApp();
  app.get('/version', c => c.text(SMS_VERSION));
  addSecretRoutes(app, store, ownerOf);
  addTeeRoutes(app, { hub: hubAt(hub, provider), store, switches, ipfsUrl });
  return app;
}
