/**
 * Remembers for a while whether a secret exists (iexec-sms CacheSecretService): what is said once, true or false, is
 * said again until it is too old, counted from when it was noted. Storing a secret notes that it exists.
 */
export class ExistenceCache {
  readonly #known = new Map<string, { readonly exists: boolean; readonly since: number }>();
  readonly #lifetimeSeconds: () => number;
  readonly #now: () => number;

  /**
   * @param lifetimeSeconds How long an entry is believed, asked at each look.
   * @param now Milliseconds since the epoch.
   */
  constructor(lifetimeSeconds: () => number, now: () => number = Date.now) {
    this.#lifetimeSeconds = lifetimeSeconds;
    this.#now = now;
  }

  /** What was noted, or `undefined` when nothing was, or too long ago. */
  look(key: string): boolean | undefined {
    const entry = this.#known.get(key);
    if (entry === undefined || this.#now() - entry.since >= this.#lifetimeSeconds() * 1_000) return undefined;
    return entry.exists;
  }

  note(key: string, exists: boolean): void {
    this.#known.set(key, { exists, since: this.#now() });
  }
}
