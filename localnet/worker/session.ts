import type { ChainAccount } from '../chain/chain-account.ts';
import { requestUploadToken } from '../result-proxy/result-proxy-client.ts';
import { openSession, pushStorageToken, SessionRefused } from '../sms/sms-client.ts';
import type { TeeSession } from '../sms/tee-session.ts';
import { asCause } from '../task/replicate-status-cause.ts';
import { authorizationHash, type WorkOrder } from '../task/work-order.ts';
import type { WorkerContext } from './worker-context.ts';

/** The token that each account stored last: every task has the same, so a thousand do not store it a thousand times. */
const pushedTokens = new WeakMap<ChainAccount, string>();

/**
 * Opens the session of a task. First the worker stores its token for the result proxy with the SMS, which hands it to
 * post-compute. Without a result proxy there is no token.
 *
 * @returns The session, or the reason for its refusal.
 */
export async function startSession(context: WorkerContext, order: WorkOrder): Promise<TeeSession | Error> {
  const { smsUrl, account } = context;
  const { authorization, signal } = order;
  const { workerWallet, chainTaskId, enclaveChallenge } = authorization;
  const signature = account.signHash(authorizationHash(workerWallet, chainTaskId, enclaveChallenge));
  await renewToken(context, order, signature);
  try {
    return await openSession(smsUrl, authorization, signature, signal);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Stores the token of the result proxy at the SMS, unless it is the one that this account stored last. */
async function renewToken(
  { smsUrl, resultProxyUrl, account }: WorkerContext,
  { authorization }: WorkOrder,
  signature: string,
): Promise<void> {
  try {
    const token = await requestUploadToken(resultProxyUrl, authorization, signature);
    if (pushedTokens.get(account) === token) return;
    await pushStorageToken(smsUrl, account, token);
    pushedTokens.set(account, token);
  } catch {
    // As upstream: without a token the SMS makes no session, and with an old one the result proxy refuses.
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
