import { type BytesLike, concat, getBytes, id, keccak256 } from 'ethers';
import { TaskError } from '../../errors/task-error.ts';
import { type Clock, MACHINE_CLOCK } from '../../net/clock.ts';
import { endpointUrl } from '../../net/endpoint-url.ts';
import type { HttpClient, HttpReply } from '../../net/http.ts';
import { PUSH_BACK_OFF, pauseAfter } from '../../net/pauses.ts';
import { leadingTo } from '../../net/redirect.ts';
import { durationText } from '../../text/duration-text.ts';

const SERVICE = 'Secret Management Service';
const DOMAIN_HASH = id('IEXEC_SMS_DOMAIN');
/** Name of the secret under which a beneficiary keeps the public key that results are encrypted with. */
const RESULT_KEY_NAME = 'iexec-result-encryption-public-key';

/** A signer of EIP-191 messages, such as an ethers wallet. */
export interface SmsSigner {
  readonly address: string;
  signMessage(message: Uint8Array): Promise<string>;
}

/**
 * Time for which a secret may seem absent although the service has it, in milliseconds: the service remembers for a
 * minute that a secret was absent (iexec-sms CacheSecretService).
 */
const ABSENCE_REMEMBERED_MS = 65_000;

/** Options for pushing a dataset's key. */
export interface DatasetPush {
  /**
   * Time for which the push is repeated while the service finds that the signer does not own the dataset, in
   * milliseconds. It asks its own node, which may not know a new registration yet. Default 0.
   */
  readonly patienceMs?: number;
  /** Called once when the push has to be repeated. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** A secret on its way to the service. */
interface Push {
  readonly url: URL;
  readonly value: string;
  readonly challenge: string;
  readonly signer: SmsSigner;
}

/** A push that failed but may succeed later, and the time until which it is worth trying. */
interface Setback {
  readonly error: TaskError;
  readonly patienceMs: number;
}

/** Outcome of a push: it stored the secret, or found that one exists already (which cannot be read back). */
export type PushOutcome = 'stored' | 'exists';

/**
 * Hash that the owner signs to store a secret (iexec-sms authorization): 32 bytes, keccak256 of the domain, the
 * address, the hash of the name where the secret has one, and the hash of the value.
 */
export function smsChallenge(secret: { address: string; name?: string; value: string }): string {
  const parts: BytesLike[] = [DOMAIN_HASH, secret.address];
  if (secret.name !== undefined) parts.push(id(secret.name));
  return keccak256(concat([...parts, id(secret.value)]));
}

/**
 * A client of the Secret Management Service. It stores and checks secrets; nothing can be read back.
 * Every method throws TaskError SERVICE_UNREACHABLE or SERVICE_REFUSED. No error holds a secret.
 */
export class SmsClient {
  readonly #http: HttpClient;
  readonly #url: string;
  readonly #clock: Clock;

  constructor({ http, url, clock = MACHINE_CLOCK }: { http: HttpClient; url: string; clock?: Clock }) {
    this.#http = http;
    this.#url = url;
    this.#clock = clock;
  }

  /** Tells whether the dataset's key is stored. */
  hasDatasetSecret(dataset: string, signal?: AbortSignal): Promise<boolean> {
    return this.#has(this.#web3Url(dataset), signal);
  }

  /**
   * Stores the dataset's key, once and for ever.
   * @param key 32 bytes as padded standard base64, 44 characters.
   * @param signer the dataset's owner.
   */
  pushDatasetSecret(
    dataset: string,
    key: string,
    signer: SmsSigner,
    options: DatasetPush = {},
  ): Promise<PushOutcome> {
    const challenge = smsChallenge({ address: dataset, value: key });
    return this.#push({ url: this.#web3Url(dataset), value: key, challenge, signer }, options);
  }

  /** Tells whether results can be encrypted for this beneficiary. */
  hasResultKey(beneficiary: string, signal?: AbortSignal): Promise<boolean> {
    return this.#has(this.#web2Url(beneficiary, RESULT_KEY_NAME), signal);
  }

  /**
   * Stores the public key that results for the signer are encrypted with; keeps a key that is there already.
   * @param pem RSA public key, SPKI PEM text.
   */
  pushResultKey(signer: SmsSigner, pem: string, signal?: AbortSignal): Promise<PushOutcome> {
    const value = Buffer.from(pem, 'utf8').toString('base64');
    const challenge = smsChallenge({ address: signer.address, name: RESULT_KEY_NAME, value });
    const url = this.#web2Url(signer.address, RESULT_KEY_NAME);
    return this.#push({ url, value, challenge, signer }, { signal });
  }

  /** Tells whether the requester has a secret of this name. */
  hasRequesterSecret(requester: string, name: string, signal?: AbortSignal): Promise<boolean> {
    return this.#has(this.#requesterUrl(requester, name), signal);
  }

  async #has(url: URL, signal?: AbortSignal): Promise<boolean> {
    const reply = await this.#http.request({ service: SERVICE, url, method: 'HEAD', signal });
    // Nothing but 204: a page that some proxy answers everything with must not pass for a stored secret.
    if (reply.status === 204) return true;
    if (reply.status === 404) return false;
    throw refused(reply, url, 'asked whether a secret exists');
  }

  async #push(secret: Push, { patienceMs = 0, onWait, signal }: DatasetPush): Promise<PushOutcome> {
    const begin = this.#clock.now();
    for (let tries = 1; ; tries++) {
      const outcome = await this.#pushOnce(secret, patienceMs, signal);
      if (typeof outcome === 'string') return outcome;
      const leftMs = begin + outcome.patienceMs - this.#clock.now();
      if (leftMs <= 0) throw outcome.error;
      if (tries === 1) onWait?.();
      await this.#clock.pause(Math.min(pauseAfter(PUSH_BACK_OFF, tries), leftMs), signal);
    }
  }

  async #pushOnce(
    { url, value, challenge, signer }: Push,
    patienceMs: number,
    signal: AbortSignal | undefined,
  ): Promise<PushOutcome | Setback> {
    const authorization = await signer.signMessage(getBytes(challenge));
    const headers = { authorization, 'content-type': 'text/plain;charset=UTF-8' };
    // Safe to repeat: a secret that arrived already answers 409.
    const reply = await this.#http.request({
      service: SERVICE,
      url,
      method: 'POST',
      headers,
      body: value,
      repeatable: true,
      signal,
    });
    if (reply.status === 204) return 'stored';
    if (reply.status === 401) return { error: unauthorized(patienceMs), patienceMs };
    if (reply.status !== 409) throw refused(reply, url, 'asked to store a secret');
    // The service answers 409 to every push that it could not store, also when its database fails. It must not be
    // asked before the push: it would remember the absence, and answer with it here.
    if (await this.#has(url, signal)) return 'exists';
    return { error: notStored(), patienceMs: ABSENCE_REMEMBERED_MS };
  }

  #web3Url(dataset: string): URL {
    return endpointUrl(this.#url, '/secrets/web3', { secretAddress: dataset });
  }

  #web2Url(owner: string, name: string): URL {
    return endpointUrl(this.#url, '/secrets/web2', { ownerAddress: owner, secretName: name });
  }

  #requesterUrl(requester: string, name: string): URL {
    return endpointUrl(this.#url, `/requesters/${requester}/secrets/${encodeURIComponent(name)}`);
  }
}

function refused(reply: HttpReply, url: URL, asked: string): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${SERVICE} refused a request.`,
    why: `It was ${asked} and answered with HTTP ${reply.status}${leadingTo(reply, url)}.`,
    fix: 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
  });
}

/** The service says so too when its node does not know the dataset yet, or does not answer it. */
function unauthorized(patienceMs: number): TaskError {
  const since = patienceMs > 0 ? `, also after ${durationText(patienceMs)}` : '';
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${SERVICE} refused a request.`,
    why: `It was asked to store a secret and answered with HTTP 401${since}: either the signature is not the owner’s, or the service’s own node of the chain lags behind or fails.`,
    fix: 'Run again in a few minutes, nothing is registered twice; if it persists, check that the wallet owns what the secret belongs to, or report it to the network’s operator.',
  });
}

function notStored(): TaskError {
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${SERVICE} does not store a secret that it was given.`,
    why: 'It answered with HTTP 409, which means that the secret exists already, and then that it does not exist: its storage seems to fail.',
    fix: 'Run again later; nothing was bought, since no enclave could work without the secret. If it persists, report it to the network’s operator.',
  });
}
