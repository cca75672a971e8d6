import { type BytesLike, concat, getBytes, id, keccak256 } from 'ethers';
import { TaskError } from '../errors/task-error.ts';
import type { HttpClient, HttpReply } from '../net/http.ts';
import { endpointUrl } from './endpoint-url.ts';

const SERVICE = 'Secret Management Service';
const DOMAIN_HASH = id('IEXEC_SMS_DOMAIN');
/** Name of the secret under which a beneficiary keeps the public key that results are encrypted with. */
const RESULT_KEY_NAME = 'iexec-result-encryption-public-key';

/** Whatever can sign an EIP-191 message: an ethers wallet, for one. */
export interface SmsSigner {
  readonly address: string;
  signMessage(message: Uint8Array): Promise<string>;
}

/** Whether a push stored the secret, or found that one is there already (which cannot be read back). */
export type PushOutcome = 'stored' | 'exists';

/**
 * What the owner signs to store a secret (iexec-sms authorization): 32 bytes, keccak256 of the domain, the
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

  constructor({ http, url }: { http: HttpClient; url: string }) {
    this.#http = http;
    this.#url = url;
  }

  /** Whether the dataset's key is stored. */
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
    signal?: AbortSignal,
  ): Promise<PushOutcome> {
    const challenge = smsChallenge({ address: dataset, value: key });
    return this.#push(this.#web3Url(dataset), key, challenge, signer, signal);
  }

  /** Whether results can be encrypted for this beneficiary. */
  hasResultKey(beneficiary: string, signal?: AbortSignal): Promise<boolean> {
    return this.#has(this.#web2Url(beneficiary, RESULT_KEY_NAME), signal);
  }

  /**
   * Stores the public key that results for the signer are encrypted with; leaves one that is there alone.
   * @param pem RSA public key, SPKI PEM text.
   */
  pushResultKey(signer: SmsSigner, pem: string, signal?: AbortSignal): Promise<PushOutcome> {
    const value = Buffer.from(pem, 'utf8').toString('base64');
    const challenge = smsChallenge({ address: signer.address, name: RESULT_KEY_NAME, value });
    return this.#push(this.#web2Url(signer.address, RESULT_KEY_NAME), value, challenge, signer, signal);
  }

  /** Whether the requester has a secret of this name. */
  hasRequesterSecret(requester: string, name: string, signal?: AbortSignal): Promise<boolean> {
    return this.#has(this.#requesterUrl(requester, name), signal);
  }

  async #has(url: URL, signal?: AbortSignal): Promise<boolean> {
    const reply = await this.#http.request({ service: SERVICE, url, method: 'HEAD', signal });
    // Nothing but 204: a page that some proxy answers everything with must not pass for a stored secret.
    if (reply.status === 204) return true;
    if (reply.status === 404) return false;
    throw refused(reply, 'asked whether a secret exists');
  }

  async #push(
    url: URL,
    value: string,
    challenge: string,
    signer: SmsSigner,
    signal?: AbortSignal,
  ): Promise<PushOutcome> {
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
    if (reply.status === 409) return 'exists';
    throw refused(reply, 'told to store a secret');
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

function refused(reply: HttpReply, asked: string): TaskError {
  const unauthorized = reply.status === 401;
  return new TaskError('SERVICE_REFUSED', {
    what: `The ${SERVICE} refused a request.`,
    why: `It was ${asked} and answered with HTTP ${reply.status}${unauthorized ? ': the signature is not the owner’s' : ''}.`,
    fix: unauthorized
      ? 'Check that the wallet owns what the secret belongs to, and that it is no contract wallet.'
      : 'Check the endpoint, then run again; if it persists, report it to the network’s operator.',
  });
}
