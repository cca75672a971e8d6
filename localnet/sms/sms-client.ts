import { getBytes } from 'ethers';
import type { WorkerpoolAuthorization } from '../task/work-order.ts';
import { IPFS_TOKEN } from './secret-store.ts';
import { secretChallenge } from './sms-challenge.ts';
import type { TeeSession } from './tee-session.ts';

/** Milliseconds for one answer of the SMS. */
const TIMEOUT = 30_000;

/** Thrown when the SMS makes no session; `reason` is its own word for why. */
export class SessionRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`The SMS made no session: ${reason}.`);
    this.reason = reason;
  }
}

/**
 * Asks the SMS for the address of a task's enclave key (`POST /tee/challenges/{taskId}`).
 *
 * @param signature Workerpool owner's EIP-191 signature over keccak256(task id).
 * @throws Error when the SMS refuses or cannot be reached.
 */
export async function requestEnclaveChallenge(
  smsUrl: string,
  taskId: string,
  signature: string,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(new URL(`/tee/challenges/${taskId}`, smsUrl), {
    method: 'POST',
    headers: { authorization: signature },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The SMS answered ${response.status} to the challenge of ${taskId}.`);
  return text;
}

/** Owner of a secret at the SMS. */
export interface SecretOwner {
  readonly address: string;
  /** EIP-191 signature over 32 raw bytes. */
  signHash(hash: Uint8Array): string;
}

/**
 * Stores a worker's token for the result proxy at the SMS, which makes no session without it (iexec-worker
 * SmsService.pushToken). An earlier token is replaced.
 *
 * @throws Error when the SMS refuses or cannot be reached.
 */
export async function pushStorageToken(smsUrl: string, owner: SecretOwner, token: string): Promise<void> {
  const url = new URL('/secrets/web2', smsUrl);
  url.searchParams.set('ownerAddress', owner.address);
  url.searchParams.set('secretName', IPFS_TOKEN);
  const signal = AbortSignal.timeout(TIMEOUT);
  const known = await fetch(url, { method: 'HEAD', signal });
  const response = await fetch(url, {
    method: known.ok ? 'PUT' : 'POST',
    headers: {
      authorization: owner.signHash(getBytes(secretChallenge(owner.address, IPFS_TOKEN, token))),
      'content-type': 'text/plain',
    },
    body: token,
    signal,
  });
  if (!response.ok) throw new Error(`The SMS answered ${response.status} to a worker's storage token.`);
}

/**
 * Opens the session of a task and fetches what its enclaves get. On a live network only an attested enclave can do the
 * second half; here nothing is attested.
 *
 * @param workerSignature Worker's EIP-191 signature over the hash of the authorization.
 * @throws SessionRefused when the SMS refuses.
 */
export async function openSession(
  smsUrl: string,
  authorization: WorkerpoolAuthorization,
  workerSignature: string,
  signal: AbortSignal,
): Promise<TeeSession> {
  const timeout = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  const made = await fetch(new URL('/tee/sessions', smsUrl), {
    method: 'POST',
    headers: { authorization: workerSignature, 'content-type': 'application/json' },
    body: JSON.stringify(authorization),
    signal: timeout,
  });
  if (!made.ok) {
    const { error } = (await made.json().catch(() => ({}))) as { error?: string };
    throw new SessionRefused(error ?? 'UNKNOWN_ISSUE');
  }
  const { data } = (await made.json()) as { data: { secretProvisioningUrl: string } };
  const session = await fetch(data.secretProvisioningUrl, { signal: timeout });
  if (!session.ok) throw new SessionRefused('SECURE_SESSION_STORAGE_CALL_FAILED');
  return (await session.json()) as TeeSession;
}
