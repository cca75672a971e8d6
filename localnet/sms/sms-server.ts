import { getRequestListener } from '@hono/node-server';
import { type LocalServer, serve } from '../http/serve.ts';
import { createSms, type SmsContext } from './sms-app.ts';
import { smsSwitches } from './sms-switches.ts';

/** Starts the secret management service. `/__switches` takes the values of `sms-switches.ts`. */
export async function startSms({ switches = smsSwitches(), ...context }: SmsContext): Promise<LocalServer> {
  return serve(getRequestListener(createSms({ ...context, switches }).fetch), switches);
}
