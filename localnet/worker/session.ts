import { requestUploadToken } from '../result-proxy/result-proxy-client.ts';
import { openSession, pushStorageToken, SessionRefused } from '../sms/sms-client.ts';
import type { TeeSession } from '../sms/tee-session.ts';
import { asCause } from '../task/replicate-status-cause.ts';
import { authorizationHash, type WorkOrder } from '../task/work-order.ts';
import type { WorkerContext } from './worker-context.ts';

/**
 * Opens the session of a task. First the worker stores its token for the result proxy with the SMS, which hands it to
 * post-compute. Without a result proxy there is no token.
 *
 * @returns The session, or the reason for its refusal.
 */
export async function startSession(
  { smsUrl, resultProxyUrl, account }: WorkerContext,
  { authorization, signal }: WorkOrder,
): Promise<TeeSession | Error> {
  const { workerWallet, chainTaskId, enclaveChallenge } = authorization;
  const signature = account.signHash(authorizationHash(workerWallet, chainTaskId, enclaveChallenge));
  try {
    const token = await requestUploadToken(resultProxyUrl, authorization, signature);
    await pushStorageToken(smsUrl, account, token);
  } catch {
    // As upstream: without a token the SMS makes no session, and with an old one the result proxy refuses.
  }
  try {
    return await openSession(smsUrl, authorization, signature, signal);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Reports that there is no session. A reason that is no cause of the worker is left out. */
export function reportSessionFailure(
  { report }: WorkOrder,
  error: Error,
  status: 'START_FAILED' | 'COMPUTE_FAILED',
): void {
  const reason = error instanceof SessionRefused ? error.reason : 'UNKNOWN_ISSUE';
  const cause = asCause(`TEE_SESSION_GENERATION_${reason}`);
  report({
    status,
    ...(cause !== undefined && { cause }),
    ...(status === 'COMPUTE_FAILED' && { teeSessionGenerationError: reason }),
  });
}
