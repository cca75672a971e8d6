import { ExistenceCache } from './existence-cache.ts';
import { losesInsert, type SmsSwitches, smsSwitches } from './sms-switches.ts';

/** Largest secret in UTF-8 bytes. */
const MAX_SECRET_BYTES = 4_096;

/** Name of the web2 secret with a beneficiary's public key: base64 of its PEM text. */
export const RESULT_ENCRYPTION_KEY = 'iexec-result-encryption-public-key';
/** Name of the web2 secret with a requester's Dropbox token. */
export const DROPBOX_TOKEN = 'iexec-result-dropbox-token';
/** Name of the web2 secret with a result proxy token of a requester or worker. */
export const IPFS_TOKEN = 'iexec-result-iexec-ipfs-token';
/** Name of the web2 secret with which a workerpool owner names another result proxy. */
export const RESULT_PROXY_URL = 'iexec-result-iexec-result-proxy-url';

/** Which secret is meant. Addresses are case-insensitive, and so are the names of web2 secrets. */
export type SecretId =
  | { readonly kind: 'web3'; readonly dataset: string }
  | { readonly kind: 'web2'; readonly owner: string; readonly name: string }
  | { readonly kind: 'requester'; readonly requester: string; readonly key: string }
  | { readonly kind: 'app'; readonly app: string };

/** True when a secret value is small enough for the SMS. */
export function fitsSecret(value: string): boolean {
  return Buffer.byteLength(value, 'utf8') <= MAX_SECRET_BYTES;
}

/**
 * All secrets, in memory. A cache answers whether one exists; sessions read the secrets themselves.
 */
export class SecretStore {
  readonly #values = new Map<string, string>();
  readonly #existence: ExistenceCache;
  readonly #switches: SmsSwitches;

  /** @param now Milliseconds since the epoch, for the age of answers about existence. */
  constructor(switches: SmsSwitches = smsSwitches(), now?: () => number) {
    this.#switches = switches;
    this.#existence = new ExistenceCache(() => switches.values.existenceCacheSeconds, now);
  }

  get(id: SecretId): string | undefined {
    return this.#values.get(keyOf(id));
  }

  /** True when the secret exists, or did at the last look-up. */
  isPresent(id: SecretId): boolean {
    const key = keyOf(id);
    const known = this.#existence.look(key);
    if (known !== undefined) return known;
    const exists = this.#values.has(key);
    this.#existence.note(key, exists);
    return exists;
  }

  /** Stores a new secret. False when that failed, because it exists or for any other reason. */
  add(id: SecretId, value: string): boolean {
    if (losesInsert(this.#switches) || this.#values.has(keyOf(id))) return false;
    this.#write(keyOf(id), value);
    return true;
  }

  /** Gives a secret another value. False when there is none. */
  replace(id: SecretId, value: string): boolean {
    if (!this.#values.has(keyOf(id))) return false;
    this.#write(keyOf(id), value);
    return true;
  }

  #write(key: string, value: string): void {
    this.#values.set(key, value);
    if (!this.#switches.values.staleExistence) this.#existence.note(key, true);
  }
}

function keyOf(id: SecretId): string {
  switch (id.kind) {
    case 'web3':
      return `web3 ${id.dataset.toLowerCase()}`;
    case 'web2':
      return `web2 ${id.owner.toLowerCase()} ${id.name.toLowerCase()}`;
    case 'requester':
      return `requester ${id.requester.toLowerCase()} ${id.key}`;
    case 'app':
      return `app ${id.app.toLowerCase()}`;
  }
}
