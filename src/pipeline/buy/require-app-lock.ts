import { assertAppLocked, lockOf } from '../../iexec/protocol/app-lock.ts';
import type { StageContext } from '../context/services.ts';
import type { TaskRequest } from '../context/task-request.ts';

/**
 * Makes sure that the app is, at this moment, the one that was locked; does nothing without a lock.
 * @throws TaskError APP_CHANGED
 */
export async function requireAppLock(
  { services: { hub } }: StageContext,
  { app, appLock, network }: Pick<TaskRequest, 'app' | 'appLock' | 'network'>,
): Promise<void> {
  if (!appLock) return;
  assertAppLocked(appLock, lockOf(await hub.currentApp(app), network.chainId));
}
