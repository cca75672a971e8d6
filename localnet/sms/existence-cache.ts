/**
 * Remembers for a while whether a secret exists (iexec-sms CacheSecretService): an answer, true or false, is repeated
 * until it is too old, counted from the time when it was noted. Storing a secret notes that it exists.
 */
export class ExistenceCache {
  readonly #known = new Map<string, { readonly exists: boolean; readonly since: number }>();
  readonly #lifetimeSeconds: () => number;
  readonly #now: () => number;

  /**
   * @param lifetimeSeconds Life of an entry in seconds, read at each look.
   * @param now Milliseconds since the epoch.
   */
  constructor(lifetimeSeconds: () => number, now: () => number = Date.now) {
    this.#lifetimeSeconds = lifetimeSeconds;
    this.#now = now;
  }

  /** The noted answer; `undefined` when there is none, or it is too old. */
  look(key: string): boolean | undefined {
    const entry = this.#known.get(key);
    if (entry === undefined || this.#now() - entry.since >= this.#lifetimeSeconds() * 1_000) return undefined;
    return entry.exists;
  }

  note(key: string, exists: boolean): void {
    this.#known.set(key, { exists, since: this.#now() });
  }
}
